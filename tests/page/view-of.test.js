// @ts-check
/** The view that panels draw. */

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Away } from '../../web/session/away.js';
import { isUnderWay, roomView, toldApart } from '../../web/session/view-of.js';
import { queueWith } from './fakes.js';

const person = (/** @type {string} */ seat, more = {}) => ({
  seat, role: 'member', by_link: false, duties: [], here: true, listening: false, card: { public_key: 'k', mac: 'm' },
  name: null, first_time: false, ...more,
});

/** @returns {any} */
const state = (more = {}) => ({
  version: 1, you: 'ana', door: { meeting: 'm', pack: 'p', format: 'f', lobby: false, debrief: false },
  people: [person('ana', { role: 'facilitator' }), person('ben'), person('cleo')],
  signals: { open: [], on_break: [] }, quiet_word: null,
  agenda: { segment: 0, since_ms: 5, opened_ms: 1, done: [], next: null, end_ms: null, share_ms: null, quiet_kept: false, undo: null }, reading: null, settings: { lobby: true, lobby_stays_on: false },
  queue: queueWith({ hands: ['ben', 'ana'], next: 'ben' }), turn: null, share: null, lines: [],
  still: null,
  voting: { called: 0, vote: null }, vote_is_in: false, counting: null,
  displays: { names: true, list: [] }, circle: { circle_key: 1, call_link: null }, waiting: null, endIsNear: null,
  own: { first_time: 'no', burning_need: false }, needs: null,
      group: null, groups: null, apart: { asked: [], pairs: [] }, warning: null, timeIsUp: null, holderIsGone: false,
  ...more,
});

const NAMES = { ana: 'Ana', ben: 'Ben', cleo: '', gil: 'Gil' };

const CALM = { gestureOf: () => null, seen: null, reminder: false };

/** @param {any} room @param {{nowMs?: number, moments?: any, quietWord?: any, format?: any, satOut?: any}} [more] */
function view(room, { nowMs = 1_000, moments = CALM, quietWord = { lines: [], ended: null }, format = null, satOut = {} } = {}) {
  /** @type {any} */
  const keys = {
    seat: 'ana',
    callLink: null,
    nameOf: (/** @type {keyof typeof NAMES} */ seat) => NAMES[seat],
    verified: (/** @type {string} */ seat) => !['cleo', 'gil'].includes(seat),
    isGuest: (/** @type {string} */ seat) => seat === 'gil',
    nameWanted: () => false,
    waitingName: () => 'Dora',
  };
  /** @type {any} */
  const votes = { asked: (/** @type {number} */ number) => (number === 1 ? { text: 'Tea?', options: [] } : null) };
  /** @type {any} */
  const shares = {
    holder: 'ben',
    textOf: () => 'text',
    isMine: () => false,
    seatOf: (/** @type {{page: string}} */ { page }) => page.replace('page of ', ''),
  };
  return roomView({
    state: room, keys, shares, votes, voteAway: 0, sending: ['on its way'], format, readingText: () => null, exercise: () => null, satOut,
    away: (seat) => seat === 'cleo', moments, quietWord, nowMs, justArrived: false,
  });
}

const turn = (more = {}) => ({
  turn: 3, seat: 'ben', limit_ms: 60_000, used_ms: 10_000, running_since_ms: 0, paused: false, held_since_ms: null,
  ...more,
});

test('a reading is sat out until the next one, and whoever reads aloud has the text', () => {
  const out = (/** @type {number} */ number, /** @type {string | null} */ reader) =>
    view(state({ reading: { number, reading: 'r', passage: 1, reader, offers: [] } }), { satOut: { reading: 1 } }).reading?.satOut;
  assert.deepEqual([out(1, null), out(1, 'ben'), out(1, 'ana'), out(2, null)], [true, true, false, false]);
});

test('people in the order in which they came, each with what is known of them', () => {
  const { people, sealedFor, unverified } = view(state());
  assert.deepEqual(people.map(({ name, here, verified }) => [name, here, verified]),
    [['Ana', true, true], ['Ben', true, true], ['', false, false]]);
  assert.equal(sealedFor, 2);
  assert.equal(unverified, 1);
});

test('what somebody says without a word is at their seat, and who has seen a signal of mine has a name', () => {
  const gestureOf = (/** @type {string} */ seat) => (seat === 'ben' ? 'with_you' : null);
  const seen = { kind: 'check_on_me', by: 'ben', untilMs: 9 };
  const room = view(state(), { moments: { gestureOf, seen, reminder: true } });
  assert.deepEqual(room.people.map(({ gesture }) => gesture), [null, 'with_you', null]);
  assert.equal(room.seen?.by?.name, 'Ben');
  assert.equal(room.reminder, true);
  assert.equal(view(state()).seen, null);
});

test('a quiet word names the other of the two, and says who asked', () => {
  const now = { quiet_word: 1, facilitator: 'ben', person: 'ana', begun: true };
  const lines = [{ mine: false, text: 'Are you all right?' }];
  const { quietWord } = view(state({ quiet_word: now }), { quietWord: { lines, ended: null } });
  assert.deepEqual([quietWord?.other?.name, quietWord?.mine, quietWord?.begun, quietWord?.lines], ['Ben', false, true, lines]);
  assert.equal(view(state({ quiet_word: { ...now, facilitator: 'ana', person: 'ben' } })).quietWord?.mine, true);
  assert.equal(view(state()).quietWord, null);
});

test('the end of a quiet word is told to both; of an offer only to whoever made it, unless they took it back', () => {
  const over = (/** @type {any} */ ended) => view(state(), { quietWord: { lines: [], ended } }).quietWordOver !== null;
  assert.equal(over({ reason: 'ended', begun: true, offeredByMe: false }), true);
  assert.equal(over({ reason: 'not_now', begun: false, offeredByMe: true }), true);
  assert.equal(over({ reason: 'not_now', begun: false, offeredByMe: false }), false);
  assert.equal(over({ reason: 'ended', begun: false, offeredByMe: true }), false);
  assert.equal(over({ reason: 'lost', begun: false, offeredByMe: true }), true);
});

test('signals name their person, and mine are mine', () => {
  const open = [{ seat: 'ben', kind: 'check_on_me', at_ms: 4 }, { seat: 'ana', kind: 'need_a_break', at_ms: 5 },
    { seat: 'gone', kind: 'check_on_me', at_ms: 6 }];
  const room = view(state({ signals: { open, on_break: ['ana', 'cleo'] } }));
  assert.deepEqual(room.signals.map(({ person: who, kind, atMs }) => [who.name, kind, atMs]),
    [['Ben', 'check_on_me', 4], ['Ana', 'need_a_break', 5]]);
  assert.deepEqual([room.me.signals, room.me.onBreak], [['need_a_break'], true]);
  assert.deepEqual(room.people.map(({ onBreak }) => onBreak), [true, false, true]);
});

test('guests are here without a page: nothing is sealed for them, and nobody is warned of them', () => {
  const { people, sealedFor, unverified } = view(state({
    people: [person('ana', { role: 'facilitator' }), person('ben'), person('gil', { card: null })],
  }));
  assert.deepEqual(people.map(({ guest, verified }) => [guest, verified]), [[false, true], [false, true], [true, false]]);
  assert.equal(sealedFor, 2);
  assert.equal(unverified, 0);
});

test('the queue is the server\'s, and I know my place in it', () => {
  const room = view(state());
  assert.deepEqual(room.queue.map(({ name }) => name), ['Ben', 'Ana']);
  assert.equal(room.next?.name, 'Ben');
  assert.equal(room.me.before, 1);
  assert.equal(view(state({ queue: queueWith({ hands: ['ben', 'ana'], next: 'ana' }) })).me.before, 0);
  assert.equal(view(state({ queue: queueWith({ hands: ['ben'], next: 'ben' }) })).me.before, null);
});

test('the time is up when the server says so, or when the clock does, for who came later', () => {
  const running = (/** @type {number} */ nowMs) => view(state({ turn: turn() }), { nowMs }).turn?.timeIsUp;
  assert.equal(running(49_999), false);
  assert.equal(running(50_000), true);
  assert.equal(view(state({ turn: turn(), timeIsUp: { limit_ms: 60_000 } })).turn?.timeIsUp, true);
  const standing = turn({ running_since_ms: null, paused: true });
  assert.equal(view(state({ turn: standing }), { nowMs: 900_000 }).turn?.timeIsUp, false);
});

test('a holder is gone when the server says so, or after thirty seconds', () => {
  const held = (/** @type {number} */ nowMs, more = {}) => {
    const room = state({ turn: turn({ running_since_ms: null, held_since_ms: 1_000 }), ...more });
    return view(room, { nowMs }).turn?.holderIsGone;
  };
  assert.equal(held(30_999), false);
  assert.equal(held(31_000), true);
  assert.equal(held(1_001, { holderIsGone: true }), true);
});

test('a share knows its person, also when the turn is over and the page came later', () => {
  const line = { turn: 3, page: 'page of ben', key: 1, counter: 0, sealed: 's' };
  const over = view(state({ share: { turn: 3, seat: null }, lines: [line] })).share;
  assert.equal(over?.person?.name, 'Ben');
  assert.equal(over?.mine, false);
  assert.deepEqual(over?.sending, []);
  assert.equal(over?.lines.length, 1);
  const gone = view(state({ share: { turn: 3, seat: 'dora' }, lines: [{ ...line, page: 'page of dora' }] })).share;
  assert.equal(gone?.person, null);
  assert.equal(gone?.lines.length, 1);
  const mine = view(state({ turn: turn({ seat: 'ana' }), share: { turn: 3, seat: 'ana' } })).share;
  assert.equal(mine?.mine, true);
  assert.deepEqual(mine?.sending, ['on its way']);
});

test('a line that somebody else said is not shown in a share', () => {
  const line = { turn: 3, page: 'page of ben', key: 1, counter: 0, sealed: 's' };
  const { share } = view(state({ share: { turn: 3, seat: 'ana' }, lines: [line, { ...line, page: 'page of ana' }] }));
  assert.equal(share?.person?.name, 'Ana');
  assert.deepEqual(share?.lines.map(({ id }) => id), ['page of ana.1.0']);
});

test('only facilitators have a lobby to look at', () => {
  assert.equal(view(state()).waiting, null);
  const waiting = [{
    seat: 'dora', here: true, listening: false, card: { public_key: 'k', mac: 'm' }, name: 's', was_here: true,
  }];
  const seen = [{ seat: 'dora', name: 'Dora', here: true, listening: false, wasHere: true }];
  assert.deepEqual(view(state({ waiting })).waiting, seen);
});

test('a meeting is under way once it has moved on, somebody shares, or a passage is read', () => {
  assert.equal(isUnderWay(state()), false);
  assert.equal(isUnderWay(state({ agenda: { segment: 1, since_ms: 5, opened_ms: 1, done: [], next: null, end_ms: null, share_ms: null, quiet_kept: false, undo: null } })), true);
  assert.equal(isUnderWay(state({ turn: turn() })), true);
  assert.equal(isUnderWay(state({ reading: { number: 1, reading: 'r', passage: 1, reader: null, offers: [] } })), true);
});

test('names are told apart, whatever their letters\' size, and nobody is given a name that is taken', () => {
  assert.deepEqual(toldApart(['Ana', 'Ben', 'ANA', 'Ana']), ['Ana', 'Ben', 'ANA 2', 'Ana 3']);
  assert.deepEqual(toldApart(['Ana', 'Ana', 'Ana 2']), ['Ana', 'Ana 3', 'Ana 2']);
  assert.deepEqual(toldApart(['', '', 'Ana']), ['', '', 'Ana']);
  assert.deepEqual(toldApart(['Zo\u00eb', 'Zoe\u0308']), ['Zo\u00eb', 'Zoe\u0308 2']);
});

test('names that look alike are told apart', () => {
  for (const like of ['Anna\u200b', 'An\u00adna', 'Anna\u2060', 'An\u200dna', '\u0410nna', 'Ann\u0430', '\uff21nna']) {
    assert.deepEqual(toldApart(['Anna', like]), ['Anna', `${like} 2`], JSON.stringify(like));
  }
  for (const [name, like] of /** @type {const} */ ([
    ['Ivan', 'I\u03bdan'], ['Roy', 'R\u03bfy'], ['Zo\u00eb', 'Zo\u0451'], ['\u0412\u0435\u0440\u0430', 'Bepa'],
    ['\u039d\u03af\u03ba\u03bf\u03c2', '\u03bd\u03af\u03ba\u03bf\u03c2'], ['Ana 2', 'An\u0430 2'],
  ])) {
    assert.deepEqual(toldApart([name, like]), [name, `${like} 2`]);
  }
  const inCyrillic = ['\u0410\u043d\u043d\u0430', '\u0406\u0432\u0430\u043d'];
  const apart = ['Anna', 'Anne', ...inCyrillic, 'Ivan', '\u039d\u03b1\u03bd\u03ac'];
  assert.deepEqual(toldApart(apart), apart);
});

test('who blinks is not shown as away; who stays away is, after four seconds', (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  let now = 0;
  let changes = 0;
  const away = new Away(() => now, () => (changes += 1));
  away.update(state({ people: [person('ben', { here: false })] }), true);
  assert.equal(away.shown('ben'), true);
  away.update(state({ people: [person('ben'), person('cleo', { here: false })] }), false);
  assert.equal(away.shown('ben'), false);
  assert.equal(away.shown('cleo'), false);
  now += 4_100;
  mock.timers.tick(4_100);
  assert.equal(changes, 1);
  assert.equal(away.shown('cleo'), true);
  away.clear();
  assert.equal(away.shown('cleo'), false);
});

test('why the meeting stands still, since when and until when', () => {
  assert.equal(view(state()).still, null);
  const still = { cause: 'silence', since_ms: 500, until_ms: 60_500, step: null };
  assert.deepEqual(view(state({ still })).still, { cause: 'silence', sinceMs: 500, untilMs: 60_500, at: null });
  const frozen = { cause: 'frozen', since_ms: 500, until_ms: null, step: null };
  assert.deepEqual(view(state({ still: frozen })).still, { cause: 'frozen', sinceMs: 500, untilMs: null, at: null });
});

test('the plan says what has been, what is now, what was left out and what is to come', () => {
  const part = (/** @type {string} */ name) => ({ kind: 'sharing', name, minutes: 5, words: [], share_seconds: 180 });
  const format = /** @type {any} */ ({ segments: ['a', 'b', 'c', 'd', 'e'].map(part) });
  const agenda = {
    segment: 4, since_ms: 5, opened_ms: 1, done: [0, 2], next: 3, end_ms: 900_000, share_ms: 90_000,
    quiet_kept: false, undo: { change: 4, until_ms: 20_000 },
  };
  const seen = view(state({ agenda, endIsNear: { left_ms: 600_000, end_ms: 900_000 } }), { format }).agenda;
  assert.deepEqual(seen.parts.map(({ state: each }) => each), ['done', 'left_out', 'done', 'to_come', 'now']);
  assert.equal(seen.nextSegment?.name, 'd');
  assert.equal(seen.segment?.share_seconds, 90, 'as long as a facilitator said');
  assert.equal(seen.endIsNear, 10);
  assert.deepEqual(seen.undo, { change: 4, untilMs: 20_000 });
  const later = view(state({ agenda: { ...agenda, end_ms: 950_000 }, endIsNear: { left_ms: 1, end_ms: 9 } }), { format });
  assert.equal(later.agenda.endIsNear, null, 'the end is another now');
});
