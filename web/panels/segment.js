// @ts-check
/** The part of the meeting that we are in, how one is there, and the way to the group's outside call. */
import { el, inLanguageOf, setText, show } from '../dom.js';
import { howToBeHere } from '../segments.js';
import { webAddress } from '../web-address.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountSegment(element) {
  const part = el('p', { class: 'aside' });
  const name = el('h1', { tabindex: '-1' });
  const call = el('a', { target: '_blank', rel: 'noopener noreferrer', class: 'button', word: 'openCall' });
  const calling = el('p', null, call);
  const how = el('p', { class: 'how' });
  element.append(part, name, how, calling);

  /** @param {View} view */
  return ({ room, pack, format }) => {
    if (!room) return;
    const { segment, index } = room.agenda;
    const counted = format && !room.group ? say('partOf', { n: index + 1, all: format.segments.length }) : '';
    setText(part, counted);
    show(part, counted !== '');
    inLanguageOf(segment?.name ? pack : null, name);
    setText(name, segment ? segment.name || say('allInGroups') : '…');
    setText(how, howToBeHere(room.agenda));
    show(how, how.textContent !== '');
    const url = room.callLink === null ? null : webAddress(room.callLink);
    show(calling, url !== null);
    if (url !== null) call.href = url;
  };
}
