// @ts-check
/**
 * The plan of a meeting: which parts have been and are to come, what time is left, and what a facilitator may want to
 * think of. It only says; facilitators decide. Nothing here knows the page.
 */
import { hasTurns } from './segments.js';

/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PartView} PartView */

const MINUTE_MS = 60_000;
/** Turns are suggested in steps of that, and never shorter. */
const STEP_SECONDS = 30;
const LONGEST_SECONDS = 600;
/** Before the planned end, in minutes. */
const NOTICES = [5, 10];

/** Minutes until the planned end, below zero after it; null while no end is planned. @param {RoomView} room @param {number} nowMs */
export function minutesToEnd({ agenda: { endMs } }, nowMs) {
  return endMs === null ? null : Math.ceil((endMs - nowMs) / MINUTE_MS);
}

/**
 * The notice that is due: 10 or 5 minutes before the planned end, 0 after it; null before, and once the closing is now.
 * @param {RoomView} room @param {number} nowMs
 */
export function endNotice(room, nowMs) {
  const { agenda } = room;
  if (agenda.endMs === null || agenda.segment?.kind === 'closing' || !agenda.segment) return null;
  const left = (agenda.endMs - nowMs) / MINUTE_MS;
  if (left <= 0) return 0;
  return NOTICES.find((minutes) => left <= minutes || agenda.endIsNear === minutes) ?? null;
}

/** Where the meeting begins to close: the round to part or the closing words that are to come. @param {RoomView} room */
export function closingPart({ agenda: { parts } }) {
  const closes = (/** @type {PartView} */ { state, segment: { kind } }) =>
    state !== 'done' && state !== 'now' && (kind === 'check_out' || kind === 'closing');
  return parts.find(closes) ?? null;
}

/** The closing has not been, and is not now. @param {RoomView} room */
export function closingIsOut({ agenda: { parts } }) {
  const closings = parts.filter(({ segment }) => segment.kind === 'closing');
  return closings.length > 0 && closings.every(({ state }) => state !== 'done' && state !== 'now');
}

/** What going there from here leaves out. @param {RoomView} room @param {number} to @returns {PartView[]} */
export function leftOut({ agenda: { parts, nextIndex } }, to) {
  if (nextIndex === null) return [];
  return parts.filter(({ index, state }) => state === 'to_come' && index >= nextIndex && index < to);
}

/**
 * Milliseconds for this part, if what is to come takes as long as it usually does.
 * @param {RoomView} room @param {number} nowMs
 */
export function leftForPart({ agenda: { segment, sinceMs, endMs, parts } }, nowMs) {
  if (!segment) return 0;
  if (endMs === null) return sinceMs + segment.minutes * MINUTE_MS - nowMs;
  const toCome = parts.filter(({ state }) => state === 'to_come');
  return endMs - nowMs - toCome.reduce((sum, part) => sum + part.segment.minutes * MINUTE_MS, 0);
}

/**
 * How long a turn can be so that all who wait have one; null where nobody waits or all have time anyway.
 * @param {RoomView} room @param {number} nowMs
 * @returns {{seconds: number, waiting: number, minutes: number} | null}
 */
export function shareSuggestion(room, nowMs) {
  const { queue, turn } = room;
  const { segment } = room.agenda;
  if (!segment || !hasTurns(segment) || queue.length === 0) return null;
  const running = turn && turn.runningSinceMs !== null ? nowMs - turn.runningSinceMs : 0;
  const ofTurn = turn ? Math.max(0, turn.limitMs - turn.usedMs - running) : 0;
  const left = leftForPart(room, nowMs) - ofTurn;
  if (left <= 0) return null;
  const each = Math.floor(left / queue.length / 1000 / STEP_SECONDS) * STEP_SECONDS;
  const seconds = Math.min(LONGEST_SECONDS, Math.max(STEP_SECONDS, each));
  if (seconds >= (segment.share_seconds ?? 0)) return null;
  return { seconds, waiting: queue.length, minutes: Math.max(1, Math.round(left / MINUTE_MS)) };
}

/** A turn's length, a step shorter or longer. @param {number} seconds @param {1 | -1} direction */
export function step(seconds, direction) {
  const next = (Math.round(seconds / STEP_SECONDS) + direction) * STEP_SECONDS;
  return Math.min(LONGEST_SECONDS, Math.max(STEP_SECONDS, next));
}

/**
 * The next moment at which the clock on the wall shows that time: today, or tomorrow if it lies behind.
 * @param {string} time `20:05`
 * @param {Date} today
 * @returns {number | null} Milliseconds from `today`.
 */
export function untilTime(time, today) {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const then = new Date(today);
  then.setHours(hours, minutes, 0, 0);
  if (then <= today) then.setDate(then.getDate() + 1);
  return then.getTime() - today.getTime();
}
