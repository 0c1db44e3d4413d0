// @ts-check
/**
 * What is said in this part of the meeting. While somebody shares or reads, nothing else asks to be read: the words are
 * one step away then.
 */
import { el, setParagraphs, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').RoomView} RoomView */

/** @param {HTMLElement} element */
export function mountScript(element) {
  const open = el('div', { class: 'book' });
  const kept = el('div', { class: 'book' });
  const aside = el('details', null, el('summary', { word: 'scriptWords' }), kept);
  const agreements = el('ul', { class: 'book' });
  element.append(open, aside, agreements);

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    const { segment } = room.agenda;
    const words = segment?.words ?? [];
    const busy = isBusy(room);
    setParagraphs(open, words);
    setParagraphs(kept, words);
    show(open, !busy);
    show(aside, busy && words.length > 0);
    const agreed = segment?.kind === 'agreements' ? (pack?.agreements ?? []) : [];
    show(agreements, agreed.length > 0);
    setParagraphs(agreements, agreed, 'li');
  };
}

/** @param {RoomView} room */
function isBusy({ turn, share, reading, agenda }) {
  if (agenda.segment?.kind === 'sharing') return turn !== null || share !== null;
  return reading !== null && (reading.passage > 0 || reading.reader !== null);
}
