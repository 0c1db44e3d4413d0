// @ts-check
/** In a hall: the circle of chairs all along, and the sheet for whoever comes late. */
import { makeChairs, peopleForm } from '../chairs.js';
import { el, setText } from '../dom.js';
import { sheet } from '../sheet.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountHallChairs(element, session) {
  const chairs = makeChairs('chair', session);
  const form = peopleForm('late-name', session);
  const count = el('p', { class: 'aside' });
  sheet('somebodyCame', { first: form.querySelector('input') }, form, count);
  element.append(el('h2', { word: 'chairs' }), chairs.node);

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    chairs.update(room);
    setText(count, say('everyone', { n: room.people.length }));
  };
}
