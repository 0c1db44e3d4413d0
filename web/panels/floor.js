// @ts-check
/** Who has the floor, and how much of the time has gone by: a ring that fills slowly, and words. */
import { button, el, setText, setWord, show, svg } from '../dom.js';
import { inHall } from '../hall.js';
import { initials } from '../initials.js';
import { hasTurns } from '../segments.js';
import { everySecond } from '../ticker.js';
import { timeRing } from '../time-ring.js';
import { leftAsClock, leftInWords, leftMs } from '../turn-time.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').TurnView} TurnView */

/** How long it is shown that a minute was added, or that a timekeeper gave a sign. */
const SHOWN_MS = 8_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountFloor(element, session) {
  const letter = svg('text', { x: 50, y: 50, class: 'initials' });
  const { picture, fill } = timeRing('time-ring', 38, letter);
  const who = el('h2', { tabindex: '-1' });
  const words = el('p', { class: 'time-words' });
  const seconds = el('p', { class: 'seconds' });
  const hide = button('hideSeconds', 'plain', () => {
    secondsShown = !secondsShown;
    draw();
  });
  const nobody = el('p', { class: 'nobody' });
  const floor = el(
    'div',
    { class: 'floor' },
    picture,
    el('div', null, who, words, el('div', { class: 'seconds-row' }, seconds, hide)),
  );
  element.append(floor, nobody);

  let secondsShown = true;
  /** @type {TurnView | null} */
  let turn = null;
  let lost = false;
  /** Whoever has the floor sees no page: the seconds are kept here. */
  let serves = false;
  let addedUntilMs = 0;
  let signUntilMs = 0;

  function draw() {
    if (!turn) return;
    const counts = turn.person.me || (serves && turn.person.guest);
    show(seconds, counts && secondsShown);
    show(hide, counts);
    setWord(hide, secondsShown ? 'hideSeconds' : 'showSeconds');
    // The server holds the clock: what it showed last stays.
    if (lost && turn.person.me) return setText(words, say('standsStill'));
    const left = leftMs(turn, session.nowMs());
    const part = Math.min(1, Math.max(0, 1 - left / turn.limitMs));
    fill(part);
    setText(words, passing(session.nowMs()) ?? timeWords(turn, left));
    setText(seconds, leftAsClock(left));
  }

  /** What is said for a while in place of the clock's words. @param {number} now */
  function passing(now) {
    if (now < addedUntilMs) return say('oneMoreForYou');
    const left = turn?.warningLeftMs ?? null;
    return now < signUntilMs && left !== null ? say('signForYou', { words: leftInWords(left) }) : null;
  }

  everySecond(element, draw);

  /** @param {View} view */
  return ({ room, line, format }) => {
    serves = inHall({ room, format });
    const was = turn;
    turn = room?.turn ?? null;
    lost = line === 'lost' || line === 'restarted';
    const mine = turn?.person.me ?? false;
    if (was?.turn !== turn?.turn) addedUntilMs = signUntilMs = 0;
    else if (was && turn && mine) {
      const untilMs = session.nowMs() + SHOWN_MS;
      if (turn.limitMs > was.limitMs) addedUntilMs = untilMs;
      if (turn.warnedByHand && turn.warnings > was.warnings) signUntilMs = untilMs;
    }
    const sharing = hasTurns(room?.agenda.segment);
    show(element, sharing || turn !== null);
    show(floor, turn !== null);
    show(nobody, turn === null && !room?.still);
    if (!turn) {
      if (room) setText(nobody, whoIsNext(room));
      return;
    }
    setText(letter, initials(turn.person.name));
    setText(who, turn.person.me ? say('youHaveTheFloor') : say('isSharing', { name: nameOf(turn.person) }));
    floor.classList.toggle('soon', turn.warningLeftMs !== null || turn.timeIsUp);
    draw();
    if (mine && !was?.person.me && nothingElseIsDone()) who.focus({ preventScroll: true });
  };
}

/** While nobody has the floor. @param {import('../view.js').RoomView} room */
function whoIsNext({ next, choosing, queue }) {
  if (next) return next.me ? say('floorIsFreeMe') : say('floorIsFree', { name: nameOf(next) });
  if (choosing.way === 'open') return say('floorIsForAll');
  const calls = (choosing.way === 'facilitator' && queue.length > 0) || choosing.choosable.length > 0;
  return calls ? say('facilitatorChooses') : say('nobodyHasTheFloor');
}

/** The keyboard is nowhere, or where the turn takes its buttons away. */
function nothingElseIsDone() {
  const at = document.activeElement;
  return !at || at === document.body || at.closest('.dock, .place') !== null;
}

/** @param {TurnView} turn @param {number} left */
function timeWords(turn, left) {
  if (turn.holderIsGone) return say('holderIsGone', { name: nameOf(turn.person) });
  if (turn.heldSinceMs !== null) return say('heldFor', { name: nameOf(turn.person) });
  if (turn.paused) return say('paused');
  if (left <= 0 || turn.timeIsUp) return turn.person.me ? say('timeIsUpMine') : say('timeIsUpFor', { name: nameOf(turn.person) });
  return leftInWords(left);
}
