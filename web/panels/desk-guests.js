// @ts-check
/** The facilitator's desk: people without a device, to add, to act for, and to take away. */
import { el, show } from '../dom.js';
import { guestNameForm } from '../guest-name-form.js';
import { makeGuestRow } from '../guest-row.js';
import { inHall } from '../hall.js';
import { keyedList } from '../keyed-list.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */
/** @typedef {import('../guest-acts.js').Facts} Facts */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskGuests(element, session) {
  /** @type {Facts} */
  const facts = { room: null };
  const list = el('ul', { class: 'rows' });
  const add = el(
    'details',
    null,
    el('summary', { word: 'addGuest' }),
    el('p', { class: 'aside', word: 'addGuestWhy' }),
    guestNameForm('guest-name', 'guestName', 'addThem', (name) => session.addGuest(name), { many: true }),
  );
  const title = el('h3', { word: 'guests' });
  element.append(title, list, add);
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => makeGuestRow(seat, facts, session),
  );

  /** @param {View} view */
  return (view) => {
    const { room } = view;
    show(element, !inHall(view)); // There they are on the page, in the order of their chairs.
    if (!room) return;
    facts.room = room;
    const guests = room.people.filter((person) => person.guest);
    show(title, guests.length > 0);
    show(list, guests.length > 0);
    draw(guests);
  };
}
