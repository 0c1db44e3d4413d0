// @ts-check
/** The facilitator's desk: when the meeting is to end, and how long turns are from the next one on. */
import { button, el, setText, show } from '../dom.js';
import { minutesToEnd, step, untilTime } from '../plan.js';
import { hasTurns, timeInWords } from '../segments.js';
import { everySecond } from '../ticker.js';
import { clockTime, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */

const MINUTE_MS = 60_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskEnd(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  const ends = el('p');
  const later = (/** @type {number} */ minutes) => {
    const from = Math.max(room?.agenda.endMs ?? 0, session.nowMs());
    session.setEnd(from + minutes * MINUTE_MS);
  };
  const five = button('fiveLater', '', () => later(5));
  const ten = button('tenLater', '', () => later(10));
  const time = el('input', { type: 'time', id: 'end-time' });
  const form = el(
    'form',
    { class: 'end-at', novalidate: '' },
    el('div', { class: 'field' }, el('label', { word: 'endAt', for: 'end-time' }), time),
    button('setEnd', ''),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ms = untilTime(time.value, new Date());
    if (ms === null) return time.focus();
    session.setEnd(session.nowMs() + ms);
    time.value = '';
  });
  const length = el('p');
  const change = (/** @type {1 | -1} */ direction) => {
    const seconds = room?.agenda.segment?.share_seconds;
    if (seconds) session.setShareLength(step(seconds, direction));
  };
  const turns = el(
    'div',
    { class: 'turn-length' },
    length,
    el(
      'div',
      { class: 'row' },
      button('shorterTurns', '', () => change(-1)),
      button('longerTurns', '', () => change(1)),
    ),
    el('p', { class: 'aside', word: 'fromNextTurn' }),
  );
  element.append(
    el('details', null, el('summary', { word: 'timeOfMeeting' }), el('div', { class: 'times' }, ends, el('div', { class: 'row' }, five, ten), form, turns)),
  );
  everySecond(element, drawTime);

  function drawTime() {
    if (!room) return;
    const left = minutesToEnd(room, session.nowMs());
    const { endMs } = room.agenda;
    show(five, endMs !== null);
    show(ten, endMs !== null);
    if (left === null || endMs === null) return setText(ends, say('noEndYet'));
    const at = clockTime(Date.now() + endMs - session.nowMs());
    setText(ends, left > 0 ? say('endsIn', { time: at, n: left }) : say('endedAt', { time: at }));
  }

  /** @param {View} view */
  return (view) => {
    room = view.room;
    if (!room) return;
    const { segment } = room.agenda;
    show(turns, hasTurns(segment));
    if (segment?.share_seconds) setText(length, say('turnsAre', { time: timeInWords(segment.share_seconds) }));
    drawTime();
  };
}
