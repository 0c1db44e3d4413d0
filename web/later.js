// @ts-check
/** A panel whose module is fetched once the view wants it. Until it has come, and while it is not wanted, it is hidden. */
import { show } from './dom.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {(element: HTMLElement, session: Session) => (view: View) => void} Mount */

/** @param {(view: View) => boolean} wanted @param {() => Promise<Mount>} fetchMount @returns {Mount} */
export const later = (wanted, fetchMount) => (element, session) => {
  /** @type {((view: View) => void) | null} */
  let update = null;
  let asked = false;
  /** @type {View} */
  let last;

  async function fetchIt() {
    asked = true;
    try {
      update = (await fetchMount())(element, session);
      draw();
    } catch {
      asked = false; // The line was lost: it is asked for again with the next view.
    }
  }

  function draw() {
    const on = wanted(last);
    show(element, on && update !== null);
    if (on) update?.(last);
  }

  return (view) => {
    last = view;
    if (!asked && wanted(view)) void fetchIt();
    draw();
  };
};
