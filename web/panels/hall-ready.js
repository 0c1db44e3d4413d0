// @ts-check
/** In a hall, before the meeting begins: the screen, which can wait, and the people, chair by chair. */
import { makeChairs, peopleForm } from '../chairs.js';
import { button, el, setText, show } from '../dom.js';
import { isGettingReady } from '../hall.js';
import { screenLink } from '../screen-link.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountHallReady(element, session) {
  let without = false;
  const link = screenLink(session);
  const skip = button('hallNoScreen', 'plain', () => {
    without = true;
    show(screen, false);
    people.querySelector('input')?.focus();
  });
  const screen = el(
    'section',
    null,
    el('h3', { word: 'hallScreen' }),
    el('p', { word: 'hallScreenWhy' }),
    el('div', { class: 'row' }, link.make, skip),
    link.node,
  );
  const screenIsOn = el('p', { class: 'aside', word: 'displayOn' });
  const chairs = makeChairs('ready', session);
  const count = el('h3');
  const people = el(
    'section',
    null,
    el('h3', { word: 'hallPeople' }),
    el('p', { word: 'hallPeopleWhy' }),
    peopleForm('ready-name', session),
    count,
    chairs.node,
  );
  const summary = el('summary', null, el('h2', { word: 'hallReadyTitle' }));
  const card = el(
    'details',
    { class: 'card', open: '' },
    summary,
    el('div', { class: 'inside' }, screen, screenIsOn, people, button('hallReady', '', fold)),
  );
  element.append(card);

  function fold() {
    card.open = false;
    summary.focus();
  }

  /** @param {View} view */
  return ({ room }) => {
    show(element, room !== null && isGettingReady(room));
    if (!room) return;
    const { list } = room.displays;
    const on = list.some(({ here }) => here);
    if (list.length === 0) link.forget();
    // Whoever has begun with the names has left the screen for later: it is on the desk.
    show(screen, !on && !without && (list.length > 0 || room.people.length === 1));
    show(screenIsOn, on);
    setText(count, say('everyone', { n: room.people.length }));
    chairs.update(room);
  };
}
