// @ts-check
/** The group's own words on crosstalk, when a facilitator shows them to all. They name nobody, and go by themselves. */
import { button, el, inLanguageOf, setParagraphs, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountReminder(element, session) {
  const words = el('div', { class: 'reminder-words' });
  element.append(
    el('section', { class: 'card', label: 'reminder' }, words, button('allRight', '', () => session.putReminderAway())),
  );

  /** @param {View} view */
  return ({ room, pack }) => {
    const on = Boolean(room?.reminder && pack);
    show(element, on);
    inLanguageOf(pack, words);
    if (on) setParagraphs(words, pack?.crosstalk ?? []);
  };
}
