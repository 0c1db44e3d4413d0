// @ts-check
/**
 * Keeping the time, so that whoever runs the meeting can listen: the seconds, the signs, one more minute, a pause; and
 * what to say aloud, for those who cannot see it.
 */
import { button, el, setText, setWord, show } from '../dom.js';
import { everySecond } from '../ticker.js';
import { leftAsClock, leftMs, sayAloud } from '../turn-time.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').TurnView} TurnView */

/** How long it stands there what to say aloud. */
const ALOUD_MS = 12_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountTimekeeping(element, session) {
  /** @type {TurnView | null} */
  let turn = null;
  let aloudUntilMs = 0;
  const whose = el('span', { class: 'unseen' });
  const seconds = el('span', { class: 'seconds' });
  const aloud = el('p', { class: 'aloud' });
  const pause = button('pause', 'plain', () => (turn?.paused ? session.resumeTurn() : session.pauseTurn()));
  const minute = button('oneMoreMinute', 'plain', () => session.oneMoreMinute());
  element.append(
    el('h2', { word: 'keepingTime', class: 'unseen' }),
    aloud,
    el('div', { class: 'clock-row' }, el('p', null, whose, ' ', seconds), el('div', null, minute, pause)),
    el(
      'div',
      { class: 'marks', role: 'group', label: 'signs' },
      button('sign:one_minute', '', () => session.warn('one_minute')),
      button('sign:half_minute', '', () => session.warn('half_minute')),
      button('sign:time', '', () => session.warn('time')),
    ),
  );
  everySecond(element, drawTime);

  function drawTime() {
    if (!turn) return;
    const now = session.nowMs();
    setText(seconds, leftAsClock(leftMs(turn, now)));
    show(aloud, now < aloudUntilMs);
  }

  /** @param {View} view */
  return ({ room }) => {
    const was = turn;
    turn = room?.turn ?? null;
    show(element, Boolean(room?.me.duties.includes('timekeeper')) && turn !== null);
    if (!turn || was?.turn !== turn.turn) aloudUntilMs = 0;
    if (!turn) return;
    const text = was?.turn === turn.turn ? sayAloud(was, turn) : '';
    if (text) {
      setText(aloud, text);
      aloudUntilMs = session.nowMs() + ALOUD_MS;
    }
    setText(whose, say('timeOf', { name: nameOf(turn.person) }));
    setWord(pause, turn.paused ? 'resume' : 'pause');
    drawTime();
  };
}
