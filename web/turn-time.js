// @ts-check
/** Times as numbers and in words: how much of a turn is left, how long a silence is. Nothing here knows the page. */
import { say } from './words.js';

/** @typedef {import('./view.js').TurnView} TurnView */

/** Below zero when the time is over. @param {Pick<TurnView, 'limitMs'|'usedMs'|'runningSinceMs'>} turn @param {number} nowMs */
export function leftMs(turn, nowMs) {
  const running = turn.runningSinceMs === null ? 0 : Math.max(0, nowMs - turn.runningSinceMs);
  return turn.limitMs - turn.usedMs - running;
}

/** "about two minutes left": coarse on purpose, so that it hurries nobody. @param {number} left */
export function leftInWords(left) {
  if (left <= 0) return say('timeIsUp');
  if (left <= 15_000) return say('aMomentLeft');
  if (left <= 45_000) return say('halfAMinuteLeft');
  if (left <= 60_000) return say('oneMinuteLeft');
  const n = Math.round(left / 60_000);
  return say('minutesLeft', { n, number: spelled(n) });
}

/** Small numbers are words. @param {number} n */
const spelled = (n) => say('numbers').split(' ')[n] ?? n;

/** "2:05"; after the end "+0:10". @param {number} left */
export function leftAsClock(left) {
  const seconds = Math.abs(Math.ceil(left / 1000));
  return `${left < 0 && seconds > 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "30 seconds", "2 minutes". @param {number} seconds */
export const lengthInWords = (seconds) =>
  seconds < 60 ? say('seconds', { n: seconds }) : say('minutes', { n: Math.round(seconds / 60) });

/** A mark that has just come, for a timekeeper's own voice. @param {TurnView} was @param {TurnView} turn */
export function sayAloud(was, turn) {
  if (turn.timeIsUp && !was.timeIsUp) return say('sayAloud', { words: say('timeIsUp') });
  const marked = turn.warnings > was.warnings && turn.warningLeftMs !== null;
  return marked ? say('sayAloud', { words: leftInWords(turn.warningLeftMs ?? 0) }) : '';
}
