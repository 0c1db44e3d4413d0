// @ts-check
/** The facilitator's desk: raised hands, to call, to move later, to take down. */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { absence, nameOf } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskHands(element, session) {
  const list = el('ol', { class: 'rows' });
  const none = el('p', { class: 'aside', word: 'noHands' });
  element.append(el('h3', { word: 'hands' }), none, list);
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => {
      const name = el('bdi', { translate: 'no', id: `hand-${seat}` });
      const away = el('span', { class: 'aside' });
      const acts = [
        button('callThem', '', () => session.call(seat)),
        button('later', '', () => session.moveLater(seat)),
        button('takeDown', '', () => session.takeDownHand(seat)),
      ];
      for (const each of acts) each.setAttribute('aria-describedby', name.id);
      const node = el('li', null, el('p', null, name, ' ', away), el('div', { class: 'row' }, ...acts));
      return {
        node,
        /** @param {PersonView} person */
        update(person) {
          setText(name, nameOf(person));
          setText(away, absence(person));
        },
      };
    },
  );

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    show(none, room.queue.length === 0);
    show(list, room.queue.length > 0);
    draw(room.queue);
  };
}
