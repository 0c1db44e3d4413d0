// @ts-check
/** Panels side by side: each gets a slot of its own, and then hears of every view. */
import { el } from './dom.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {(view: View) => void} Update */
/** @typedef {(element: HTMLElement, session: Session) => Update} Mount */
/** @typedef {[name: string, mount: Mount]} Panel */

/** @param {Panel[]} panels @param {Session} session @param {Update[]} updates Theirs are added. */
export function slots(panels, session, updates) {
  return panels.map(([name, mount]) => {
    const slot = el('div', { class: name });
    updates.push(mount(slot, session));
    return slot;
  });
}
