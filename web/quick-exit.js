// @ts-check
/**
 * *Leave quickly*: the page is blank at once, forgets its keys, and is replaced by an empty page. `about:blank` and no
 * other site: it needs no line, so it is there at once on a poor one, it tells nobody that somebody left in a hurry,
 * and it looks like a fresh tab. It does not clear the browser's history; the page says so.
 */

const PRESSES = 3;
const WITHIN_MS = 2000;

/** @param {() => void} forget */
export function leaveQuickly(forget) {
  document.title = '';
  document.documentElement.replaceChildren();
  try {
    forget();
  } finally {
    window.location.replace('about:blank');
  }
}

/** Shift, pressed alone three times within two seconds, does the same. @param {() => void} forget */
export function listenForQuickExit(forget) {
  /** @type {number[]} */
  let presses = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN_MS);
    if (presses.length >= PRESSES) leaveQuickly(forget);
  });
}
