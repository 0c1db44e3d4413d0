// @ts-check
/** The facilitator's desk: how the next is chosen, changed in one tap, and a new round. */
import { button, el, setText, setWord, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { hasTurns } from '../segments.js';
import { WAYS, nameOfWay } from '../ways.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskWay(element, session) {
  const now = el('span', { class: 'aside' });
  const ways = WAYS.map(([way, word]) => ({ way, node: button(word, '', () => session.setWay(way)) }));
  const again = button('newRound', '', () => session.beginRound(null));
  const seats = el('ul', { class: 'parts' });
  const from = el('details', null, el('summary', { word: 'newRoundWith' }), seats);
  element.append(
    el(
      'details',
      null,
      el('summary', null, el('span', { class: 'summed' }, el('span', { word: 'howNext' }), now)),
      el('ul', { class: 'parts' }, ...ways.map(({ node }) => el('li', null, node))),
      again,
      from,
    ),
  );
  const draw = keyedList(
    seats,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => {
      const name = el('bdi', { translate: 'no' });
      const node = el('li', null, el('button', { type: 'button', press: () => session.beginRound(seat) }, name));
      return { node, update: (person) => setText(name, person.me ? say('myself') : nameOf(person)) };
    },
  );

  /** @param {View} view */
  return ({ room }) => {
    show(element, hasTurns(room?.agenda.segment));
    if (!room) return;
    const { way } = room.choosing;
    setWord(now, nameOfWay(way));
    for (const each of ways) {
      if (each.way === way) each.node.setAttribute('aria-current', 'true');
      else each.node.removeAttribute('aria-current');
    }
    show(again, way === 'round' || way === 'holder');
    show(from, way === 'round');
    draw(room.people.filter((person) => !person.listening));
  };
}
