// @ts-check
/** For whoever helps: the crisis card and the group's reminders, on the desk and in *Help now*. They name nobody. */
import { button, el, inLanguageOf, setParagraphs, show } from '../dom.js';
import { lend, openSheet, sheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountHelpers(element) {
  const steps = el('ul', { class: 'crisis' });
  const reminders = el('ul', { class: 'crisis' });
  const lines = button('helpNow', '', () => openSheet('helpNow'));
  sheet('crisisCard', {}, el('p', { class: 'aside', word: 'crisisWhy' }), steps, lines);
  sheet('reminders', {}, el('p', { class: 'aside', word: 'remindersWhy' }), reminders);
  const inHelp = el('div');
  lend('helpNow', inHelp);
  const rows = [element, inHelp].map((place) => {
    const card = button('crisisCard', '', () => openSheet('crisisCard'));
    const hints = button('reminders', '', () => openSheet('reminders'));
    place.append(el('div', { class: 'row' }, card, hints));
    return { place, card, hints };
  });

  /** @type {View['pack']} */
  let drawn = null;
  /** @param {View} view */
  return ({ room, pack }) => {
    const helps = Boolean(room?.me.facilitator || room?.me.duties.includes('deputy'));
    const { crisis = [], reminders: hints = [] } = pack ?? {};
    for (const each of rows) {
      show(each.place, helps && crisis.length + hints.length > 0);
      show(each.card, crisis.length > 0);
      show(each.hints, hints.length > 0);
    }
    if (pack === drawn) return;
    drawn = pack;
    inLanguageOf(pack, steps, reminders);
    setParagraphs(reminders, hints, 'li');
    const step = (/** @type {typeof crisis[number]} */ { title, words }) =>
      el('li', null, el('h3', null, title), ...words.map((text) => el('p', null, text)));
    steps.replaceChildren(...crisis.map(step));
  };
}
