// @ts-check
/**
 * What is said in this part of the meeting. While somebody shares, and once the reading has passed its first passage,
 * nothing else asks to be read: the words are one step away then, below.
 */
import { el, inLanguageOf, setParagraphs, show } from '../dom.js';
import { hasTurns } from '../segments.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').RoomView} RoomView */

/** @param {HTMLElement} element */
export function mountScript(element) {
  const words = el('div', { class: 'book' });
  const agreements = el('ul', { class: 'book' });
  element.append(words, agreements);

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    inLanguageOf(pack, element);
    const { segment } = room.agenda;
    const agreed = segment?.kind === 'agreements' ? (pack?.agreements ?? []) : [];
    setParagraphs(words, segment?.words ?? []);
    setParagraphs(agreements, agreed, 'li');
    show(agreements, agreed.length > 0);
    show(element, !isBusy(room));
  };
}

/** The same words while something else is going on. @param {HTMLElement} element */
export function mountScriptAside(element) {
  const words = el('div', { class: 'book' });
  element.append(el('details', null, el('summary', { word: 'scriptWords' }), words));

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    inLanguageOf(pack, words);
    const said = room.agenda.segment?.words ?? [];
    setParagraphs(words, said);
    show(element, isBusy(room) && said.length > 0);
  };
}

/** @param {RoomView} room */
function isBusy({ turn, share, reading, agenda }) {
  if (hasTurns(agenda.segment)) return turn !== null || share !== null;
  return (reading?.passage ?? 0) > 0;
}
