// @ts-check
/** The part of the meeting that we are in, and the way to the group's outside call. */
import { el, setText, show } from '../dom.js';
import { webAddress } from '../web-address.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountSegment(element) {
  const part = el('p', { class: 'aside' });
  const name = el('h1', { tabindex: '-1' });
  const call = el('a', { target: '_blank', rel: 'noopener noreferrer', class: 'button', word: 'openCall' });
  const calling = el('p', null, call);
  element.append(part, name, calling);

  /** @param {View} view */
  return ({ room, format }) => {
    if (!room) return;
    const { segment, index } = room.agenda;
    setText(part, format ? say('partOf', { n: index + 1, all: format.segments.length }) : '');
    setText(name, segment?.name ?? '…');
    const url = room.callLink === null ? null : webAddress(room.callLink);
    show(calling, url !== null);
    if (url !== null) call.href = url;
  };
}
