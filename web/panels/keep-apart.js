// @ts-check
/** In private: from whom I would rather be kept apart, should the circle part into small groups. */
import { el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { nameOf } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */

/** @param {HTMLElement} element @param {Session} session */
export function mountKeepApart(element, session) {
  /** @type {readonly string[]} */
  let asked = [];
  const list = el('ul', { class: 'rows apart-people' });
  element.append(
    el('details', null, el('summary', { word: 'keepApart' }), el('p', { class: 'aside', word: 'keepApartWhy' }), list),
  );
  const draw = keyedList(list, (/** @type {PersonView} */ { seat }) => seat, ({ seat }) => {
    const name = el('bdi', { translate: 'no' });
    const on = el('input', { type: 'checkbox' });
    on.addEventListener('change', () => session.keepApart(seat, on.checked));
    return {
      node: el('li', null, el('label', { class: 'option' }, on, name)),
      /** @param {PersonView} person */
      update(person) {
        setText(name, nameOf(person));
        on.checked = asked.includes(seat);
      },
    };
  });

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    asked = room.apart.asked;
    const others = [...room.people, ...room.elsewhere].filter((person) => !person.me);
    show(element, others.length > 1);
    draw(others);
  };
}
