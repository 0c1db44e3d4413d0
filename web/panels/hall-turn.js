// @ts-check
/** In a hall, while somebody without a device has the floor: what they may tell the facilitator, one thumb away. */
import { button, el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountHallTurn(element, session) {
  const later = button('comeBackToThem', '', () => session.skip());
  element.append(el('div', { class: 'acts' }, button('guestPasses', '', () => session.passForGuest()), later));

  /** @param {View} view */
  return ({ room }) => {
    show(element, Boolean(room?.turn?.person.guest) && !room?.still);
    // A turn that is skipped comes once more at the end of the round.
    show(later, room?.choosing.way === 'round');
  };
}
