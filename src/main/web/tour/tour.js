/**
 * Points at one place of a page with a few words, by driver.js. Which place comes next is the
 * server's: the host element hears what was pressed as the event `spotlight`.
 */
import { driver } from "driver.js";
import css from "driver.js/dist/driver.css";
import own from "./tour.css";

const PATIENCE = 5000;
const shown = new WeakMap();

/** Shows a stop; `anchor` is a selector, or empty for words in the middle of the page. */
export function point(host, stop) {
  dress();
  away(host);
  const tell = (pressed) =>
    host.dispatchEvent(new CustomEvent("spotlight", { detail: { pressed } }));
  const guide = driver({
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    duration: 250,
    overlayColor: "#0b1c14",
    overlayOpacity: 0.55,
    overlayClickBehavior: () => {},
    stagePadding: 6,
    stageRadius: 10,
    popoverClass: "gy-tour",
    onHighlighted: (element) => plain(element ?? document.getElementById("driver-dummy-element")),
    onDestroyStarted: () => {
      away(host);
      tell("leave");
    },
  });
  shown.set(host, guide);
  found(stop.anchor).then((element) => {
    if (shown.get(host) !== guide) {
      return;
    }
    guide.highlight({
      element,
      popover: {
        title: text(stop.title),
        description: text(stop.text),
        showButtons: stop.back ? ["next", "previous", "close"] : ["next", "close"],
        showProgress: true,
        progressText: text(stop.progress),
        nextBtnText: text(stop.next),
        prevBtnText: text(stop.back ?? ""),
        onNextClick: () => tell("next"),
        onPrevClick: () => tell("back"),
        onPopoverRender: (popover) => {
          popover.closeButton.setAttribute("aria-label", stop.leave);
          popover.wrapper.setAttribute("aria-modal", "true");
          // after driver.js, which begins with the button that leaves
          requestAnimationFrame(() => popover.nextButton.focus({ preventScroll: true }));
        },
      },
    });
    plain(element ?? document.getElementById("driver-dummy-element"));
  });
}

/** Takes away what is shown. */
export function away(host) {
  shown.get(host)?.destroy();
  shown.delete(host);
}

/** The place once the page has it; nothing when it does not come. */
function found(anchor) {
  const look = () => [...document.querySelectorAll(anchor)].find((one) => one.getClientRects().length);
  return new Promise((resolve) => {
    if (!anchor || look()) {
      resolve(anchor ? look() : undefined);
      return;
    }
    const watch = new MutationObserver(() => {
      if (look()) {
        done(look());
      }
    });
    const late = setTimeout(() => done(undefined), PATIENCE);
    const done = (element) => {
      clearTimeout(late);
      watch.disconnect();
      resolve(element);
    };
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

/** What driver.js says of the place is not allowed on every element. */
function plain(element) {
  ["aria-haspopup", "aria-expanded", "aria-controls"].forEach((name) => element?.removeAttribute(name));
}

/** Words as HTML that means nothing but these words. */
function text(words) {
  const escaped = document.createElement("span");
  escaped.textContent = words;
  return escaped.innerHTML;
}

function dress() {
  if (!document.getElementById("gy-tour-style")) {
    const style = document.createElement("style");
    style.id = "gy-tour-style";
    style.textContent = css + own;
    document.head.append(style);
  }
}
