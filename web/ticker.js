// @ts-check
/** One timer for the whole page: each second it runs what is due, while the element it belongs to is on the page. */

/** @type {Map<Element, () => void>} */
const due = new Map();
let timer = 0;

/** @param {Element} element @param {() => void} run */
export function everySecond(element, run) {
  due.set(element, run);
  timer ||= window.setInterval(tick, 1000);
}

function tick() {
  for (const [element, run] of due) {
    if (element.isConnected) run();
    else due.delete(element);
  }
  if (due.size > 0) return;
  window.clearInterval(timer);
  timer = 0;
}
