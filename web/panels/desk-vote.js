// @ts-check
/** The facilitator's desk: calling a group conscience. */
import { button, show } from '../dom.js';
import { openSheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountDeskVote(element) {
  element.append(button('callVoteDots', '', () => openSheet('callVote')));
  /** @param {View} view */
  return ({ room }) => show(element, Boolean(room?.mayCallVote));
}
