// @ts-check
/** A greeter's way to the door: who waits there, and what to tell somebody who comes late. It opens a sheet of its own. */
import { el, setText, show } from '../dom.js';
import { openSheet } from '../sheet.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountGreeting(element) {
  const door = el('button', { type: 'button', class: 'greet', press: () => openSheet('greeting') });
  element.append(door);

  /** @param {View} view */
  return ({ room }) => {
    // A facilitator has the door on the desk.
    show(element, Boolean(room?.me.duties.includes('greeter')) && !room?.me.facilitator);
    const n = room?.waiting?.length ?? 0;
    setText(door, n > 0 ? say('waitingCount', { n }) : say('greeting'));
    door.classList.toggle('urgent', n > 0);
  };
}
