/**
 * Charts of the product: Apache ECharts with only the parts that pages show. A page hands over plain
 * options; colours, fonts and motion come from the page's theme and the reader's preferences.
 */
import { install as BarChart } from "echarts/lib/chart/bar/install.js";
import { install as LineChart } from "echarts/lib/chart/line/install.js";
import { install as GridComponent } from "echarts/lib/component/grid/installSimple.js";
import { install as SVGRenderer } from "echarts/lib/renderer/installSVGRenderer.js";
import * as echarts from "echarts/lib/export/core.js";

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** Draws the options into the element, replacing what it shows; follows the element's size. */
export async function show(element, options) {
  if (asksForMore(options)) {
    echarts.use((await import("./more.js")).parts);
  }
  let chart = echarts.getInstanceByDom(element);
  if (!chart) {
    chart = echarts.init(element, null, { renderer: "svg" });
    chart.on("click", (event) => pick(element, event));
    follow(element, chart);
  }
  chart.setOption(inTheme(element, options), { notMerge: true });
}

/** What most charts do without is loaded only for those that have it. */
function asksForMore(options) {
  const series = options.series ?? [];
  return "tooltip" in options || series.some((one) => one.type === "scatter" || "markPoint" in one);
}

function pick(element, event) {
  const detail = {
    name: event.name,
    series: event.seriesName,
    row: event.seriesIndex,
    index: event.dataIndex,
  };
  element.dispatchEvent(new CustomEvent("chart-pick", { detail }));
}

function follow(element, chart) {
  const observer = new ResizeObserver(() => {
    if (element.isConnected) {
      chart.resize();
    } else {
      observer.disconnect();
      chart.dispose();
    }
  });
  observer.observe(element);
}

/** Colours may be written as custom properties of the theme: "var(--name)". */
function inTheme(element, options) {
  const style = getComputedStyle(element);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    animation: !still,
    animationDuration: 250,
    textStyle: { fontFamily: style.fontFamily, color: style.color, fontSize: 12 },
    ...resolved(options, style, element),
  };
}

function resolved(value, style, element) {
  if (Array.isArray(value)) {
    return value.map((item) => resolved(item, style, element));
  }
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolved(item, style, element)]),
    );
  }
  return typeof value === "string" && value.startsWith("var(") ? colour(value, element) : value;
}

/** The browser itself computes the colour, so that mixes and light-dark() work too. */
function colour(value, element) {
  const probe = document.createElement("span");
  probe.style.color = value;
  element.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return painted(computed);
}

function painted(computed) {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}
