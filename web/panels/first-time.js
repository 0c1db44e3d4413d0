// @ts-check
/** *My first time here*: said to the people who run the meeting, to everybody, or not at all; changed at any time. */
import { el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

const ANSWERS = /** @type {const} */ ([
  ['no', 'firstTimeNo'],
  ['quiet', 'firstTimeQuiet'],
  ['shown', 'firstTimeShown'],
]);

/** @param {HTMLElement} element @param {Session} session */
export function mountFirstTime(element, session) {
  const choices = ANSWERS.map(([said, word]) => {
    const input = el('input', { type: 'radio', name: 'first-time', value: said });
    input.addEventListener('change', () => session.firstTime(said));
    return { said, input, node: el('label', { class: 'option' }, input, el('span', { word })) };
  });
  element.append(
    el(
      'details',
      null,
      el('summary', { word: 'firstTimeAsk' }),
      el(
        'fieldset',
        null,
        el('legend', { word: 'firstTimeAsk', class: 'unseen' }),
        el('div', { class: 'choices' }, ...choices.map(({ node }) => node)),
      ),
      el('p', { class: 'aside', word: 'firstTimeWhy' }),
    ),
  );

  /** @param {View} view */
  return ({ room }) => {
    show(element, room !== null && !room.me.facilitator);
    for (const { said, input } of choices) input.checked = said === room?.me.firstTime;
  };
}
