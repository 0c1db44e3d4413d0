// @ts-check
/**
 * Makes the view that panels draw from what the page knows. Pure: reads, and changes nothing.
 *
 * @typedef {import('../view.js').RoomView} RoomView
 * @typedef {import('../view.js').PersonView} PersonView
 * @typedef {import('../view.js').TurnView} TurnView
 * @typedef {import('../view.js').ShareView} ShareView
 * @typedef {import('../view.js').ReadingNow} ReadingNow
 * @typedef {import('../view.js').VoteView} VoteView
 * @typedef {import('../view.js').FormatView} FormatView
 * @typedef {import('../view.js').ReadingView} ReadingView
 * @typedef {import('../../protocol/messages').Person} Person
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../keys.js').Keys} Keys
 * @typedef {import('../shares.js').Shares} Shares
 * @typedef {import('../votes.js').Votes} Votes
 * @typedef {import('./moments.js').Moments} Moments
 * @typedef {import('./quiet-word.js').QuietWord} QuietWord
 *
 * @typedef {{exerciseMs?: number, reading?: number}} SatOut What this person sits out: when it began, its number.
 *
 * @typedef {object} Known
 * @property {RoomState} state
 * @property {Keys} keys
 * @property {Shares} shares
 * @property {Votes} votes
 * @property {number} voteAway
 * @property {string[]} sending
 * @property {FormatView|null} format
 * @property {(reading: string) => ReadingView|null} readingText
 * @property {(exercise: string) => import('../../protocol/messages').ExerciseView|null} exercise Of the pack.
 * @property {SatOut} satOut
 * @property {(seat: string) => boolean} away
 * @property {Pick<Moments, 'gestureOf' | 'seen' | 'reminder'>} moments
 * @property {Pick<QuietWord, 'lines' | 'ended'>} quietWord
 * @property {number} nowMs Server time.
 * @property {boolean} justArrived
 */

import { choosingView, needOf, orderOf } from './choosing.js';
import { apartView, groupView, groupsView, segmentHere } from './groups.js';
import { stillView } from './still-view.js';

/** After so long without the holder, the facilitator chooses. The server tells it too; this is for who comes later. */
const HOLDER_GONE_MS = 30_000;

/** Capitals that look like a Latin one; and small letters that look like another, which count among Latin ones only. */
const LATIN = new Map(Object.entries({
  А: 'A', В: 'B', Е: 'E', І: 'I', Ј: 'J', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Ѕ: 'S', Т: 'T',
  У: 'Y', Х: 'X', Ԁ: 'D', Һ: 'H', Ԛ: 'Q', Ԝ: 'W', Ѵ: 'V',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  г: 'r', γ: 'y', η: 'n', ν: 'v', υ: 'u', ω: 'w',
}));

/** @param {Known} known @returns {RoomView} */
export function roomView(known) {
  const { state, keys } = known;
  const everybody = peopleViews(known);
  const bySeat = new Map(everybody.map((person) => [person.seat, person]));
  const away = new Set(state.people.filter(({ elsewhere }) => elsewhere).map(({ seat }) => seat));
  const people = everybody.filter(({ seat }) => !away.has(seat));
  const find = (/** @type {string|null|undefined} */ seat) => (seat ? bySeat.get(seat) ?? null : null);
  const found = (/** @type {string[]} */ seats) => seats.flatMap((seat) => bySeat.get(seat) ?? []);
  const verified = people.filter((person) => person.verified).length;
  const guests = people.filter((person) => person.guest).length;
  return {
    me: meView(state, keys),
    people,
    elsewhere: everybody.filter(({ seat }) => away.has(seat)),
    group: groupView(state, people, known.nowMs),
    groups: groupsView(state, everybody, known.nowMs),
    apart: apartView(state, find),
    queue: found(state.queue.hands),
    choosing: choosingView(state.queue, found),
    next: find(state.queue.next),
    undo: state.queue.undo && { change: state.queue.undo.change, untilMs: state.queue.undo.until_ms },
    turn: turnView(known, find),
    share: shareView(known, find),
    agenda: agendaView(known),
    reading: readingNow(known, find, found),
    settings: { lobby: state.settings.lobby, lobbyStaysOn: state.settings.lobby_stays_on },
    still: stillView(state.still, known.exercise, known.satOut.exerciseMs),
    displays: displaysView(state),
    waiting: waitingViews(known),
    vote: voteView(known, find),
    mayCallVote: mayCallVote(known),
    signals: state.signals.open.flatMap(({ seat, kind, at_ms: atMs }) => {
      const person = find(seat);
      return person ? [{ person, kind, atMs }] : [];
    }),
    seen: known.moments.seen && { kind: known.moments.seen.kind, by: find(known.moments.seen.by) },
    reminder: known.moments.reminder,
    quietWord: quietWordView(known, find),
    quietWordOver: quietWordOver(known.quietWord.ended),
    callLink: keys.callLink,
    sealedFor: verified,
    unverified: people.length - verified - guests,
    justArrived: known.justArrived,
  };
}

/** The meeting had begun before somebody who comes in now. @param {RoomState} state */
export function isUnderWay(state) {
  return state.agenda.segment > 0 || state.turn !== null || (state.reading?.passage ?? 0) > 0;
}

/** @param {Known} known @returns {PersonView[]} */
function peopleViews({ state, keys, away, moments }) {
  const hands = new Set(state.queue.hands);
  const names = toldApart(state.people.map(({ seat }) => keys.nameOf(seat)));
  return state.people.map((person, i) => ({
    seat: person.seat,
    name: names[i] ?? '',
    me: person.seat === state.you,
    facilitator: person.role === 'facilitator',
    host: person.role === 'host',
    byLink: person.by_link,
    duties: person.duties,
    here: person.seat === state.you || !away(person.seat),
    listening: person.listening,
    verified: keys.verified(person.seat),
    guest: keys.isGuest(person.seat),
    handUp: hands.has(person.seat),
    holdsFloor: person.seat === state.turn?.seat,
    next: person.seat === state.queue.next,
    gesture: moments.gestureOf(person.seat),
    onBreak: state.signals.on_break.includes(person.seat),
    ...needOf(state, person),
  }));
}

/**
 * The second of one name gets a 2, and so does one that looks like it. The empty name is nobody's.
 * @param {string[]} names
 */
export function toldApart(names) {
  const taken = new Set(names.map(look));
  /** @type {Set<string>} */
  const given = new Set();
  return names.map((name) => {
    if (name === '') return name;
    let unique = name;
    let number = 1;
    while (given.has(look(unique)) || (number > 1 && taken.has(look(unique)))) {
      number += 1;
      unique = `${name} ${number}`;
    }
    given.add(look(unique));
    return unique;
  });
}

/** What a name looks like, whatever its letters' size: only to be compared. @param {string} name */
function look(name) {
  const seen = name.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const capitals = (/\p{Script=Latin}/u.test(seen) ? latin(seen) : seen).toUpperCase();
  return latin(capitals);
}

/** @param {string} text */
function latin(text) {
  return text.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN.get(letter) ?? letter);
}

/** @param {RoomState} state @param {Keys} keys @returns {RoomView['me']} */
function meView(state, keys) {
  const seat = state.you;
  const place = orderOf(state.queue).indexOf(seat);
  const own = state.people.find((person) => person.seat === seat);
  return {
    seat,
    name: keys.nameOf(seat),
    facilitator: own !== undefined && own.role !== 'member',
    host: own?.role === 'host',
    byLink: own?.by_link ?? false,
    duties: own?.duties ?? [],
    listening: own?.listening ?? false,
    handUp: state.queue.hands.includes(seat),
    before: place < 0 ? null : state.queue.next === seat ? 0 : place,
    firstTime: state.own.first_time,
    burning: state.own.burning_need,
    holdsFloor: state.turn?.seat === seat,
    reads: state.reading?.reader === seat,
    offered: state.reading?.offers.includes(seat) ?? false,
    signals: state.signals.open.filter((signal) => signal.seat === seat).map(({ kind }) => kind),
    onBreak: state.signals.on_break.includes(seat),
  };
}

/** @param {Known} known @param {(seat: string|null) => PersonView|null} find @returns {TurnView|null} */
function turnView({ state, nowMs }, find) {
  const { turn } = state;
  const person = find(turn?.seat ?? null);
  if (!turn || !person) return null;
  const usedMs = turn.used_ms + (turn.running_since_ms === null ? 0 : nowMs - turn.running_since_ms);
  const heldMs = turn.held_since_ms === null ? 0 : nowMs - turn.held_since_ms;
  return {
    turn: turn.turn,
    person,
    limitMs: turn.limit_ms,
    usedMs: turn.used_ms,
    runningSinceMs: turn.running_since_ms,
    paused: turn.paused,
    heldSinceMs: turn.held_since_ms,
    holderIsGone: state.holderIsGone || heldMs >= HOLDER_GONE_MS,
    warningLeftMs: state.warning?.left_ms ?? null,
    warnings: state.warning?.number ?? 0,
    warnedByHand: state.warning?.by_hand ?? false,
    timeIsUp: state.timeIsUp !== null || usedMs >= turn.limit_ms,
  };
}

/** @param {Known} known @param {(seat: string|null) => PersonView|null} find @returns {ShareView|null} */
function shareView({ state, shares, sending }, find) {
  const { share } = state;
  if (!share) return null;
  const seat = share.seat ?? shares.holder;
  const lines = state.lines.filter((line) => shares.seatOf(line) === seat);
  return {
    turn: share.turn,
    person: find(seat),
    mine: seat === state.you || lines.some((line) => shares.isMine(line)),
    lines: lines.map((line) => ({ id: `${line.page}.${line.key}.${line.counter}`, text: shares.textOf(line) })),
    sending: state.turn?.seat === state.you ? sending : [],
  };
}

/** @param {Known} known @param {(seat: string|null) => PersonView|null} find @returns {RoomView['quietWord']} */
function quietWordView({ state, quietWord }, find) {
  const now = state.quiet_word;
  if (!now) return null;
  const mine = now.facilitator === state.you;
  return { other: find(mine ? now.person : now.facilitator), mine, begun: now.begun, lines: quietWord.lines };
}

/**
 * Whoever said *not now*, or took the offer back, need not be told of it.
 * @param {QuietWord['ended']} ended @returns {RoomView['quietWordOver']}
 */
function quietWordOver(ended) {
  return ended && (ended.begun || (ended.offeredByMe && ended.reason !== 'ended')) ? ended : null;
}

/** @param {Known} known @returns {RoomView['agenda']} */
function agendaView({ state, format, exercise }) {
  const { segment: index, since_ms, opened_ms, next, end_ms, share_ms, quiet_kept, undo } = state.agenda;
  const { endIsNear } = state;
  const segment = segmentHere(state, format);
  const segments = (!state.group && format?.segments) || [];
  return {
    index,
    segment: segment && share_ms !== null ? { ...segment, share_seconds: share_ms / 1000 } : segment,
    nextIndex: next,
    nextSegment: next === null ? null : (segments[next] ?? null),
    parts: segments.map((each, at) => ({ index: at, segment: each, state: partState(state.agenda, at) })),
    sinceMs: since_ms,
    openedMs: opened_ms,
    endMs: end_ms,
    endIsNear: endIsNear !== null && endIsNear.end_ms === end_ms ? endIsNear.left_ms / 60_000 : null,
    quietKept: quiet_kept,
    exercise: segment?.exercise ? exercise(segment.exercise) : null,
    undo: undo && { change: undo.change, untilMs: undo.until_ms },
  };
}

/** @param {RoomState['agenda']} agenda @param {number} index @returns {import('../view.js').PartView['state']} */
function partState({ segment, done, next }, index) {
  if (index === segment) return 'now';
  if (done.includes(index)) return 'done';
  return next !== null && index >= next ? 'to_come' : 'left_out';
}

/**
 * @param {Known} known
 * @param {(seat: string|null) => PersonView|null} find
 * @param {(seats: string[]) => PersonView[]} found
 * @returns {ReadingNow|null}
 */
function readingNow({ state, readingText, satOut }, find, found) {
  const { reading } = state;
  return reading && {
    number: reading.number,
    text: readingText(reading.reading),
    passage: reading.passage,
    reader: find(reading.reader),
    offers: found(reading.offers),
    // Whoever reads aloud needs the text.
    satOut: reading.number === satOut.reading && reading.reader !== state.you,
  };
}

/** @param {Known} known @param {(seat: string) => PersonView|null} find @returns {VoteView|null} */
function voteView({ state, votes, voteAway }, find) {
  const { vote } = state.voting;
  if (!vote || (vote.over && vote.number <= voteAway)) return null;
  const asked = votes.asked(vote.number);
  const { counting } = state;
  return {
    number: vote.number,
    caller: find(vote.caller),
    mine: vote.caller === state.you,
    question: asked?.text ?? null,
    named: asked && asked.options.length > 0 ? asked.options : null,
    options: vote.options,
    over: vote.over,
    isIn: state.vote_is_in,
    totals: vote.totals,
    counting: counting?.vote === vote.number ? counting : null,
  };
}

/** The format lets me, and no vote is on. @param {Known} known */
function mayCallVote({ state: { voting, people, you, group, still }, format }) {
  const facilitates = people.find(({ seat }) => seat === you)?.role === 'facilitator';
  const who = group || still?.cause === 'groups' ? 'nobody' : format?.group_conscience;
  return (who === 'anyone' || (who === 'facilitators' && facilitates)) && (voting.vote?.over ?? true);
}

/** @param {RoomState} state @returns {RoomView['displays']} */
function displaysView({ displays: { names, list } }) {
  return { names, list: list.map(({ display, here }) => ({ display, here })) };
}

/** @param {Known} known @returns {RoomView['waiting']} */
function waitingViews({ state, keys }) {
  const waiting = state.waiting?.map(({ seat, here, listening, was_here }) => ({
    seat, name: keys.waitingName(seat), here, listening, wasHere: was_here,
  }));
  return waiting ?? null;
}

/** Whether this person is to be asked what they are called. @param {import('./core.js').Core} core */
export function nameWanted({ here, room, place, inside }) {
  if (place === 'lobby') return here?.keys.myName === null;
  return inside && here !== null && room !== null && here.keys.nameWanted(room);
}
