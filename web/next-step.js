// @ts-check
/** What *Next* will do: the obvious next step of the meeting, by where it is. Nothing here knows the page. */
import { hasTurns, timeInWords } from './segments.js';
import { whomToCall } from './ways.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').Session} Session */
/**
 * @typedef {object} Step
 * @property {string} text What the button says.
 * @property {'call'|'choose'|'thank'|'passage'|'segment'|'close'|'thaw'|'silence'|'grounding'} kind
 * @property {(session: Session, choose: () => void) => void} act `choose` asks who is next.
 */

/** Null while the pack is not loaded, and while nothing but time goes on. @param {RoomView} room @returns {Step | null} */
export function nextStep(room) {
  if (room.still) return stillStep(room.still);
  const { turn, next, agenda, reading } = room;
  if (turn && next) {
    const values = { name: nameOf(turn.person), next: nameOf(next) };
    const text = turn.person.me
      ? say('finishThenCall', values)
      : next.me
        ? say('thankThenMe', values)
        : say('thankThenCall', values);
    return { text, kind: 'call', act: (session) => session.call(next.seat) };
  }
  if (choosesNow(room)) {
    const name = turn ? nameOf(turn.person) : '';
    const text = !turn ? say('chooseNext') : turn.person.me ? say('finishThenChoose') : say('thankThenChoose', { name });
    return { text, kind: 'choose', act: (_, choose) => choose() };
  }
  if (turn) {
    const text = turn.person.me ? say('thatIsAll') : say('thank', { name: nameOf(turn.person) });
    return { text, kind: 'thank', act: (session) => session.thank() };
  }
  if (!agenda.segment) return null;
  if (hasTurns(agenda.segment) && next) {
    const text = next.me ? say('takeMyTurn') : say('call', { name: nameOf(next) });
    return { text, kind: 'call', act: (session) => session.call(next.seat) };
  }
  if (agenda.segment.kind === 'reading' && reading) {
    if (!reading.text) return null;
    const to = reading.passage + 1;
    if (to < reading.text.passages.length) {
      const reader = reading.offers[0];
      const text = reader ? say('nextPassageBy', { name: nameOf(reader) }) : say('nextPassage');
      return { text, kind: 'passage', act: (session) => session.turnPassage(to) };
    }
  }
  const { silence_seconds: silence } = agenda.segment;
  if (silence !== null && !agenda.quietKept) {
    const text = say('beginSilenceOf', { time: timeInWords(silence) });
    return { text, kind: 'silence', act: (session) => session.beginSilence(silence) };
  }
  const { exercise, quietKept } = agenda;
  if (exercise && !quietKept) {
    const text = say('beginExercise', { name: exercise.name });
    return { text, kind: 'grounding', act: (session) => session.beginGrounding(exercise.exercise) };
  }
  const { nextIndex: to } = agenda;
  if (to === null || !agenda.nextSegment)
    return { text: say('closeMeeting'), kind: 'close', act: (session) => session.closeMeeting() };
  const text = say('goOnTo', { segment: agenda.nextSegment.name });
  return { text, kind: 'segment', act: (session) => session.goToSegment(to) };
}

/** The facilitator is to say who is next: hands are up, or the holder has left it to them. @param {RoomView} room */
function choosesNow(room) {
  const { agenda, choosing, queue, turn } = room;
  if (!hasTurns(agenda.segment) || whomToCall(room).length === 0) return false;
  if (choosing.way === 'facilitator') return queue.some((person) => person.here);
  // A guest has no page on which to choose.
  return choosing.way === 'holder' && (!turn || turn.person.guest) && choosing.choosable.length > 0;
}

/** @param {import('./view.js').StillView} still @returns {Step | null} */
function stillStep({ cause, at }) {
  if (cause === 'frozen') return { text: say('thaw'), kind: 'thaw', act: (session) => session.thaw() };
  if (cause === 'silence') return { text: say('endSilence'), kind: 'silence', act: (session) => session.endSilence() };
  if (!at) return null;
  const to = at.step + 1;
  return at.exercise && to < at.exercise.steps.length
    ? { text: say('nextStep'), kind: 'grounding', act: (session) => session.goToStep(to) }
    : { text: say('endExercise'), kind: 'grounding', act: (session) => session.endGrounding() };
}

/**
 * How the part stands against its plan, in whole minutes; null while the pack is not loaded.
 * @param {RoomView} room @param {number} nowMs
 */
export function plan({ agenda: { segment, sinceMs } }, nowMs) {
  if (!segment) return null;
  const gone = Math.max(0, Math.floor((nowMs - sinceMs) / 60_000));
  return { gone, minutes: segment.minutes, left: segment.minutes - gone };
}

/**
 * How many minutes *Next* would take from the sharing, where nobody shares and no hand is up; else 0.
 * @param {RoomView} room @param {number} nowMs
 */
export function endsSharingEarly(room, nowMs) {
  if (room.agenda.segment?.kind !== 'sharing' || nextStep(room)?.kind !== 'segment') return 0;
  return Math.max(0, plan(room, nowMs)?.left ?? 0);
}
