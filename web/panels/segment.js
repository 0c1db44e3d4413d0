// @ts-check
/** The part of the meeting that we are in: its name, what is said in it, and the way to an outside call. */
import { el, setParagraphs, setText, show } from '../dom.js';
import { webAddress } from '../web-address.js';
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
    const url = room.callLink === null ? null : webAddress(room.callLink);
    show(call, url !== null);
    if (url !== null) call.href = url;
    // While somebody shares, or a reading is under way, nothing else asks to be read.
    const busy = room.turn !== null || (room.reading !== null && room.reading.passage > 0);
    setParagraphs(words, busy ? [] : (segment?.words ?? []));
    const agreed = segment?.kind === 'agreements' ? (pack?.agreements ?? []) : [];
    show(agreements, agreed.length > 0);
    if (agreements.childElementCount !== agreed.length)
      agreements.replaceChildren(...agreed.map((text) => el('li', null, text)));
  };
}
