// @ts-check
/**
 * What anybody may do when it gets too much: a moment for oneself, of which nobody learns, or a stop for the whole
 * meeting; nobody is told who called it.
 */
import { askForPause } from '../ask-pause.js';
import { button, el, setText, show } from '../dom.js';
import { openSheet } from '../sheet.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** A facilitator has the pause on the desk. @param {HTMLElement} element @param {Session} session */
export function mountCalm(element, session) {
  let seconds = 0;
  const pause = el('button', { type: 'button', class: 'plain', press: () => askForPause(session, seconds) });
  const ground = button('groundMyself', 'plain ground', () => openSheet('groundingMoment'));
  element.append(el('div', { class: 'row calm-row' }, ground, pause));

  /** @param {View} view */
  return ({ room, format, pack }) => {
    show(ground, Boolean(pack?.exercises?.length));
    show(pause, false);
    if (!room || !format) return;
    seconds = format.pause_seconds;
    show(pause, !room.me.facilitator && !room.still && format.pause_by === 'anyone');
    setText(pause, say('pauseFor', { n: seconds }));
  };
}
