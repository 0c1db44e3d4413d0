// @ts-check
/** *Where we are*: for whoever comes in while the meeting is under way, until it goes on or they have the floor. */
import { button, el, setText, show } from '../dom.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountArrival(element, session) {
  const segment = el('p');
  const doing = el('p');
  element.append(
    el(
      'section',
      { class: 'card arrival', 'aria-labelledby': 'arrival' },
      el('h2', { id: 'arrival', class: 'comes-first', word: 'whereWeAre', tabindex: '-1' }),
      segment,
      doing,
      el('p', { word: 'fineToListen' }),
      button('allRight', '', () => session.dismissArrival()),
    ),
  );

  /** @type {number | null} The part of the meeting that it tells of. */
  let arrivedIn = null;
  let over = false;

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    arrivedIn ??= room.agenda.index;
    over ||= room.me.holdsFloor || room.agenda.index !== arrivedIn;
    show(element, room.justArrived && !over);
    if (element.hidden) return;
    setText(segment, say('weAreAt', { segment: room.agenda.segment?.name ?? '' }));
    const { turn, reading } = room;
    const now = turn
      ? say('isSharing', { name: nameOf(turn.person) })
      : reading?.text
        ? say('weAreReading', {
            title: reading.text.title,
            n: Math.min(reading.passage + 1, reading.text.passages.length),
          })
        : '';
    setText(doing, now);
    show(doing, now !== '');
  };
}
