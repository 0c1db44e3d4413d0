// @ts-check
/** The part of the meeting that we are in: its name, what is said in it, and the way to an outside call if there is one. */
import { el, setParagraphs, setText, show } from '../dom.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountSegment(element) {
  const part = el('p', { class: 'aside' });
  const name = el('h1', { tabindex: '-1' });
  const call = el('a', { target: '_blank', rel: 'noopener noreferrer', class: 'button', word: 'openCall' });
  const words = el('div', { class: 'book' });
  const agreements = el('ul', { class: 'book' });
  element.append(part, name, el('p', { class: 'call' }, call), words, agreements);

  /** @param {View} view */
  return ({ room, format, pack }) => {
    if (!room) return;
    const { segment, index } = room.agenda;
    setText(part, format ? say('partOf', { n: index + 1, all: format.segments.length }) : '');
    setText(name, segment?.name ?? '…');
    show(call, room.callLink !== null);
    if (room.callLink !== null) call.href = room.callLink;
    // While somebody shares, nothing else asks to be read.
    setParagraphs(words, room.turn ? [] : segment?.words ?? []);
    const agreed = segment?.kind === 'agreements' ? pack?.agreements ?? [] : [];
    show(agreements, agreed.length > 0);
    if (agreements.childElementCount !== agreed.length) agreements.replaceChildren(...agreed.map((text) => el('li', null, text)));
  };
}
