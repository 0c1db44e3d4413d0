// @ts-check
/** The room, section by section. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, isOld } from '../../web/store.js';
import { queueWith } from './fakes.js';

/** @typedef {import('../../protocol/messages').ServerMessage} ServerMessage */
/** @typedef {import('../../web/store.js').RoomState} RoomState */

const person = (/** @type {string} */ seat, more = {}) => ({
  seat,
  role: /** @type {const} */ ('member'),
  by_link: false,
  duties: /** @type {import('../../protocol/messages').Duty[]} */ ([]),
  here: true,
  listening: false,
  card: { public_key: 'k', mac: 'm' },
  name: null,
  ...more,
});
const turn = (/** @type {number} */ number, /** @type {string} */ seat, more = {}) => ({
  turn: number, seat, limit_ms: 180_000, used_ms: 0, running_since_ms: 0, paused: false, held_since_ms: null, ...more,
});
const line = (/** @type {number} */ number, /** @type {number} */ counter) => ({
  turn: number, page: 'p', key: 1, counter, sealed: 's',
});
const room = (more = {}) => ({
  version: 5, now_ms: 1_000, you: 'ana', door: { meeting: 'm', pack: 'p', format: 'f', lobby: false, debrief: false },
  people: [person('ana'), person('ben')], queue: queueWith(),
  turn: null, turn_keys: [], lines: [],
  agenda: { segment: 0, since_ms: 0, opened_ms: 0, done: [], next: null, end_ms: null, share_ms: null, quiet_kept: false, undo: null }, reading: null, settings: { lobby: false, lobby_stays_on: false },
  still: null,
  circle: { circle_key: 1, call_link: null }, circle_key_given: null, waiting: null,
  voting: { called: 0, vote: null }, vote_is_in: false, counting: null,
  signals: { open: [], on_break: [] }, quiet_word: null,
  own: { first_time: 'no', burning_need: false }, needs: null, ...more,
});

/** @param {RoomState|null} state @param {any[]} messages @returns {RoomState} */
function after(state, ...messages) {
  const last = messages.reduce((now, message) => apply(now, message), state);
  assert.ok(last);
  return last;
}

const entered = () => after(null, { type: 'room', room: room() });

test('nothing counts before the room has come', () => {
  assert.equal(apply(null, { type: 'queue', version: 1, queue: queueWith() }), null);
});

/** @type {[string, any, (state: RoomState) => unknown, unknown][]} */
const SECTIONS = [
  ['person', { person: person('ben', { here: false }) }, (state) => state.people[1]?.here, false],
  ['person', { person: person('cleo') }, (state) => state.people.map(({ seat }) => seat), ['ana', 'ben', 'cleo']],
  ['person_gone', { seat: 'ben' }, (state) => state.people.map(({ seat }) => seat), ['ana']],
  ['queue', { queue: { hands: ['ben'], next: 'ben', undo: null } }, (state) => state.queue.hands, ['ben']],
  ['turn', { turn: turn(1, 'ben') }, (state) => state.turn?.seat, 'ben'],
  ['agenda', { agenda: { segment: 2, since_ms: 9, opened_ms: 0, done: [], next: null, end_ms: null, share_ms: null, quiet_kept: false, undo: null } }, (state) => state.agenda.segment, 2],
  ['reading', { reading: { number: 1, reading: 'r', passage: 0, reader: null, offers: [] } },
    (state) => state.reading?.reading, 'r'],
  ['settings', { settings: { lobby: true, lobby_stays_on: true } }, (state) => state.settings.lobby, true],
  ['still', { still: { cause: 'pause', since_ms: 5, until_ms: 35 } }, (state) => state.still?.cause, 'pause'],
  ['circle', { circle: { circle_key: 2, call_link: 'c' } }, (state) => state.circle.circle_key, 2],
  ['lobby', { waiting: [] }, (state) => state.waiting, []],
  ['quiet_word', { quiet_word: { quiet_word: 1, facilitator: 'ana', person: 'ben', begun: false } },
    (state) => state.quiet_word?.person, 'ben'],
  ['voting', { voting: { called: 3, vote: null } }, (state) => state.voting.called, 3],
  ['counting', { counting: { vote: 1, cast: 2, missing: 3, aloud: null } }, (state) => state.counting?.cast, 2],
  ['signals', { signals: { open: [], on_break: ['ben'] } }, (state) => state.signals.on_break, ['ben']],
];

for (const [type, section, read, value] of SECTIONS) {
  test(`a ${type} is taken whole, once and again, and never when it is old`, () => {
    const message = /** @type {ServerMessage} */ ({ type, version: 6, ...section });
    const once = after(entered(), message);
    assert.deepEqual(read(once), value);
    assert.equal(once.version, 6);
    assert.deepEqual(after(once, message), once);
    const later = after(entered(), { type: 'settings', version: 9, settings: { lobby: false, lobby_stays_on: false } });
    assert.ok(isOld(later, message));
    assert.equal(after(later, message), later);
  });
}

test('sections of one version all count', () => {
  const state = after(entered(),
    { type: 'turn', version: 6, turn: turn(1, 'ben') },
    { type: 'queue', version: 6, queue: { hands: ['ana'], next: 'ana', undo: null } });
  assert.equal(state.turn?.turn, 1);
  assert.deepEqual(state.queue.hands, ['ana']);
});

test('a state that was drawn is never changed', () => {
  const state = entered();
  const before = structuredClone(state);
  after(state,
    { type: 'person', version: 6, person: person('ben', { here: false }) },
    { type: 'turn', version: 7, turn: turn(1, 'ben') },
    { type: 'line', line: line(1, 0) });
  assert.deepEqual(state, before);
});

test('lines stay after the end of their turn, until the next one begins', () => {
  const shared = after(entered(),
    { type: 'turn', version: 6, turn: turn(1, 'ben') },
    { type: 'line', line: line(1, 0) },
    { type: 'line', line: line(1, 1) });
  assert.equal(shared.lines.length, 2);
  const ended = after(shared, { type: 'turn', version: 7, turn: null });
  assert.equal(ended.lines.length, 2);
  assert.deepEqual(ended.share, { turn: 1, seat: 'ben' });
  const next = after(ended, { type: 'turn', version: 8, turn: turn(2, 'ana') });
  assert.deepEqual(next.lines, []);
  assert.deepEqual(next.share, { turn: 2, seat: 'ana' });
});

test('one turn number with another holder is another turn', () => {
  const begun = after(entered(), { type: 'turn', version: 6, turn: turn(7, 'ana') });
  const shared = after(begun, { type: 'line', line: line(7, 0) });
  const renamed = after(shared, { type: 'turn', version: 7, turn: turn(7, 'ben') });
  assert.deepEqual(renamed.lines, []);
  assert.deepEqual(renamed.share, { turn: 7, seat: 'ben' });
  const warned = after(shared, { type: 'warning', turn: 7, left_ms: 30_000 });
  assert.equal(after(warned, { type: 'room', room: room({ turn: turn(7, 'ben') }) }).warning, null);
});

test('whom the server names later for a turn that had nobody keeps its lines', () => {
  const over = after(null, { type: 'room', room: room({ lines: [line(7, 0)] }) });
  assert.deepEqual(over.share, { turn: 7, seat: null });
  const again = after(over, { type: 'turn', version: 6, turn: turn(7, 'ana') });
  assert.equal(again.lines.length, 1);
  assert.deepEqual(again.share, { turn: 7, seat: 'ana' });
});

test('a line comes once, and only into its own turn', () => {
  const state = after(entered(), { type: 'turn', version: 6, turn: turn(2, 'ben') }, { type: 'line', line: line(2, 0) },
    { type: 'line', line: line(2, 0) }, { type: 'line', line: line(1, 7) });
  assert.deepEqual(state.lines, [line(2, 0)]);
});

test('a line that is taken back goes, and only that one', () => {
  const state = after(entered(), { type: 'turn', version: 6, turn: turn(1, 'ben') }, { type: 'line', line: line(1, 0) },
    { type: 'line', line: line(1, 1) }, { type: 'line_taken_back', turn: 1, page: 'p', key: 1, counter: 1 });
  assert.deepEqual(state.lines, [line(1, 0)]);
});

test('warnings and the end of time belong to a turn, and more time takes them away', () => {
  const warned = after(entered(),
    { type: 'turn', version: 6, turn: turn(1, 'ana') },
    { type: 'warning', turn: 1, left_ms: 30_000 },
    { type: 'time_is_up', turn: 1 },
    { type: 'time_is_up', turn: 7 });
  assert.equal(warned.warning?.left_ms, 30_000);
  assert.notEqual(warned.timeIsUp, null);
  const paused = after(warned, { type: 'turn', version: 7, turn: turn(1, 'ana', { paused: true }) });
  assert.notEqual(paused.timeIsUp, null);
  const longer = after(paused, { type: 'turn', version: 8, turn: turn(1, 'ana', { limit_ms: 240_000 }) });
  assert.equal(longer.warning, null);
  assert.equal(longer.timeIsUp, null);
});

test('a holder who is gone is back when the turn says so', () => {
  const held = turn(1, 'ben', { held_since_ms: 5, running_since_ms: null });
  const gone = after(entered(), { type: 'turn', version: 6, turn: held }, { type: 'holder_is_gone', turn: 1 });
  assert.equal(gone.holderIsGone, true);
  assert.equal(after(gone, { type: 'turn', version: 7, turn: turn(1, 'ben') }).holderIsGone, false);
});

test('a whole room replaces everything, even by an older version, and keeps who held the last turn', () => {
  const ended = after(entered(),
    { type: 'turn', version: 6, turn: turn(1, 'ben') },
    { type: 'line', line: line(1, 0) },
    { type: 'turn', version: 7, turn: null });
  const older = room({ version: 3, people: [person('ana')], lines: [line(1, 0)] });
  const again = after(ended, { type: 'room', room: older });
  assert.equal(again.version, 3);
  assert.equal(again.people.length, 1);
  assert.deepEqual(again.share, { turn: 1, seat: 'ben' });
  const other = after(ended, { type: 'room', room: room({ turn: turn(2, 'ana'), lines: [] }) });
  assert.deepEqual(other.share, { turn: 2, seat: 'ana' });
  assert.equal(other.timeIsUp, null);
});

test('in a room of another turn, lines of an earlier one are not shown', () => {
  assert.deepEqual(after(null, { type: 'room', room: room({ turn: turn(2, 'ana'), lines: [line(1, 0)] }) }).lines, []);
});

test('nobody goes back from a part in which a turn has begun or a passage was turned', () => {
  const undo = { change: 2, until_ms: 9_000 };
  const agenda = { ...room().agenda, segment: 1, undo };
  const moved = after(null, { type: 'room', room: room() }, { type: 'agenda', version: 6, agenda });
  assert.deepEqual(moved.agenda.undo, undo);
  const reading = (/** @type {number} */ passage) => ({
    type: 'reading', version: 7, reading: { number: 1, reading: 'r', passage, reader: null, offers: [] },
  });
  assert.deepEqual(after(moved, reading(0)).agenda.undo, undo);
  assert.equal(after(moved, reading(1)).agenda.undo, null);
  assert.equal(after(moved, { type: 'turn', version: 7, turn: turn(1, 'ben') }).agenda.undo, null);
  assert.deepEqual(after(moved, { type: 'turn', version: 7, turn: null }).agenda.undo, undo);
});

test('a notice of the end is kept with the end that it speaks of', () => {
  const agenda = { ...room().agenda, end_ms: 900_000 };
  const told = after(
    null, { type: 'room', room: room() }, { type: 'agenda', version: 6, agenda }, { type: 'end_is_near', left_ms: 600_000 },
  );
  assert.deepEqual(told.endIsNear, { left_ms: 600_000, end_ms: 900_000 });
});
