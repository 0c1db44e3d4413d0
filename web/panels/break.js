// @ts-check
/** While I take a break: that my seat and place are kept, and the way back. */
import { button, el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountBreak(element, session) {
  element.append(
    el(
      'section',
      { class: 'card', 'aria-labelledby': 'on-a-break' },
      el('h2', { id: 'on-a-break', word: 'youAreOnABreak' }),
      el('p', { word: 'signalMeans:need_a_break' }),
      button('iAmBack', 'main', () => session.takeBackSignal('need_a_break')),
    ),
  );

  /** @param {View} view */
  return ({ room }) => show(element, Boolean(room?.me.onBreak));
}
