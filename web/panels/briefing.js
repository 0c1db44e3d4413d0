// @ts-check
/** A short card for greeters: what to tell somebody who comes late, so that nobody is interrupted. */
import { el, setText, show } from '../dom.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').RoomView} RoomView */

/** @param {HTMLElement} element */
export function mountBriefing(element) {
  const where = el('li');
  const now = el('li');
  element.append(
    el('h3', { word: 'briefing' }),
    el(
      'ul',
      { class: 'prose' },
      where,
      now,
      el('li', { word: 'briefHand' }),
      el('li', { word: 'fineToListen' }),
      el('li', { word: 'briefStays' }),
    ),
  );

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    setText(where, room.agenda.segment ? say('weAreAt', { segment: room.agenda.segment.name }) : '');
    show(where, where.textContent !== '');
    setText(now, whatGoesOn(room));
    show(now, now.textContent !== '');
  };
}

/** @param {RoomView} room */
function whatGoesOn({ turn, reading }) {
  if (turn) return say('briefTurn', { name: nameOf(turn.person) });
  if (reading?.text) return say('weAreReading', { title: reading.text.title, n: reading.passage + 1 });
  return '';
}
