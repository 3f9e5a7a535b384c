/** Parts of charts that show a single point or tell about what is pointed at. */
import { install as ScatterChart } from "echarts/lib/chart/scatter/install.js";
import { install as MarkPointComponent } from "echarts/lib/component/marker/installMarkPoint.js";
import { install as TooltipComponent } from "echarts/lib/component/tooltip/install.js";

export const parts = [ScatterChart, MarkPointComponent, TooltipComponent];
