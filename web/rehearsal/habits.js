// @ts-check
/**
 * What made-up people do by themselves, at a person's pace: raise hands, read, vote, give thanks, go aside, step in.
 * Each habit looks at the room and gives what to ask for now, or nothing. It keeps nothing and knows no page.
 *
 * @typedef {import('../view.js').RoomView} RoomView
 * @typedef {import('../view.js').Session} Session
 * @typedef {import('./cast.js').Part} Part
 * @typedef {(session: Session) => unknown} Deed
 *
 * @typedef {object} Moment
 * @property {RoomView} room As this person's page shows it.
 * @property {Part} part
 * @property {number} nowMs Server time.
 * @property {(what: string, ms: number) => boolean} once True once, when so long has gone by since `what` was first so.
 * @property {(what: string, ms: number) => boolean} lasting True when `what` has been so for so long without a break.
 */

import { nextStep } from '../next-step.js';
import { hasTurns } from '../segments.js';
import { mayTakeFloor } from '../ways.js';

/** A passage is read aloud for so long. */
const PASSAGE_MS = 9_000;
/** Between the question of a vote and the first voice; each casts theirs a little later than the one before. */
const VOTE_MS = 3_000;
const NEXT_VOICE_MS = 1_500;
/** What somebody thinks over: an offer to go aside, a line to write there. */
const THINK_MS = 4_000;
/** Somebody who needed a break is back after that. */
const BREAK_MS = 30_000;
/** A deputy leaves the room some quiet before they go on, and steps back some moments after somebody came back. */
const STEP_MS = 8_000;

/** A hand goes up once in each part with turns, and nobody's in a round. @param {Moment} moment @returns {Deed|null} */
function wish({ room, part, nowMs, once }) {
  const { agenda, me, choosing } = room;
  if (part.raisesAfterMs === null || !hasTurns(agenda.segment) || choosing.way === 'round') return null;
  if (me.handUp || me.holdsFloor || room.still || nowMs - agenda.sinceMs < part.raisesAfterMs) return null;
  if (choosing.way === 'open' && !mayTakeFloor(room)) return null;
  if (!once(`wish ${agenda.index}`, 0)) return null;
  return (session) => (choosing.way === 'open' ? session.takeFloor() : session.raiseHand());
}

/** Offers to read where nobody does, and reads. @param {Moment} moment @returns {Deed|null} */
function read({ room: { reading, me }, part, once }) {
  if (!reading?.text || reading.passage >= reading.text.passages.length) return null;
  const passage = `passage ${reading.number} ${reading.passage}`;
  if (me.reads) return once(passage, PASSAGE_MS) ? (session) => session.turnPassage(reading.passage + 1) : null;
  const wanted = part.reads && !reading.reader && reading.offers.length === 0;
  return wanted && once(`offer ${passage}`, 0) ? (session) => session.offerToRead(true) : null;
}

/** @param {Moment} moment @returns {Deed|null} */
function vote({ room: { vote: asked, people, me }, once }) {
  if (!asked || asked.over || asked.isIn) return null;
  const place = people.findIndex(({ seat }) => seat === me.seat);
  if (!once(`vote ${asked.number}`, VOTE_MS + place * NEXT_VOICE_MS)) return null;
  // Most say yes, some no, and one abstains.
  const choice = place % 5 === 4 ? asked.options : place % 3 === 2 ? 1 : 0;
  return (session) => session.castVote(choice);
}

/** A silent thank you when a share has ended. @param {Moment} moment @returns {Deed|null} */
function thank({ room: { turn, share, still }, part, once }) {
  const ended = part.thanks && turn === null && share !== null && !share.mine && !still;
  return ended && once(`thank ${share.turn}`, 1_000) ? (session) => session.gesture('thank_you') : null;
}

/** Says yes to a quiet word, and a few lines there. @param {Moment} moment @returns {Deed|null} */
function goAside({ room: { quietWord }, part, lasting }) {
  if (!quietWord || quietWord.mine) return null;
  if (!quietWord.begun) return lasting('asked aside', THINK_MS) ? (session) => session.answerQuietWord(true) : null;
  const said = quietWord.lines.filter(({ mine }) => mine).length;
  const line = part.aside[said];
  return line && lasting(`aside ${said}`, THINK_MS) ? (session) => session.sayQuietly(line) : null;
}

/** @param {Moment} moment @returns {Deed|null} */
function comeBack({ room: { me }, lasting }) {
  return me.onBreak && lasting('break', BREAK_MS) ? (session) => session.takeBackSignal('need_a_break') : null;
}

/** A deputy who stepped in keeps the floor going, and steps back for whoever opened the room. @param {Moment} moment @returns {Deed|null} */
function standIn({ room, lasting }) {
  if (!room.me.facilitator) return null;
  if (room.people.some(({ me, facilitator, here }) => !me && facilitator && here)) {
    return lasting('relieved', STEP_MS) ? (session) => session.stepDown() : null;
  }
  const step = nextStep(room);
  const goesOn = step?.kind === 'call' && !room.turn;
  return goesOn && lasting('free floor', STEP_MS) ? (session) => step.act(session, () => {}) : null;
}

export const HABITS = [wish, read, vote, thank, goAside, comeBack, standIn];
