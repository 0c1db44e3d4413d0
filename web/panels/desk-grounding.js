// @ts-check
/** The facilitator's desk: a grounding exercise, step by step with everybody. */
import { el, inLanguageOf, show } from '../dom.js';
import { closeSheet } from '../sheet.js';
import { language } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../../protocol/messages').ExerciseView} ExerciseView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskGrounding(element, session) {
  /** @type {readonly ExerciseView[]} */
  let exercises = [];
  let spoken = '';
  const list = el('ul', { class: 'exercises' });
  element.append(
    el('details', null, el('summary', { word: 'groundTogether' }), el('p', { word: 'groundTogetherWhy' }), list),
  );

  /** @param {ExerciseView} exercise */
  function offer({ exercise, name, summary }) {
    const press = () => {
      closeSheet('more');
      session.beginGrounding(exercise);
    };
    return el('li', null, el('button', { type: 'button', press }, el('strong', null, name), el('span', { class: 'aside' }, summary)));
  }

  /** @param {View} view */
  return ({ room, pack }) => {
    show(element, room?.still === null && Boolean(pack?.exercises.length));
    const given = pack?.exercises ?? [];
    if (given === exercises && spoken === language()) return;
    exercises = given;
    spoken = language();
    inLanguageOf(pack, list);
    list.replaceChildren(...given.map(offer));
  };
}
