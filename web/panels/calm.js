// @ts-check
/** What anybody may do when it gets too much: stop the meeting for a moment. Nobody is told who did. */
import { askForPause } from '../ask-pause.js';
import { el, setText, show } from '../dom.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** A facilitator has it on the desk. @param {HTMLElement} element @param {Session} session */
export function mountCalm(element, session) {
  let seconds = 0;
  const pause = el('button', { type: 'button', class: 'plain', press: () => askForPause(session, seconds) });
  element.append(pause);

  /** @param {View} view */
  return ({ room, format }) => {
    if (!room || !format) return show(element, false);
    seconds = format.pause_seconds;
    show(element, !room.me.facilitator && format.pause_by === 'anyone');
    setText(pause, say('pauseFor', { n: seconds }));
  };
}
