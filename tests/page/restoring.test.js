// @ts-check
/** Bringing a meeting back: what a page sends, when, and as of which moment. The whole of it is tests/recovery. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Restoring } from '../../web/session/restoring.js';

const MINUTE_MS = 60_000;
const FRAME_BYTES = 16 * 1024;

/** Seconds go by, one after the other. @param {number} seconds */
function awake(seconds) {
  for (let passed = 0; passed < seconds; passed += 1) mock.timers.tick(1_000);
}

/** A page at a moment that the test moves. */
function page() {
  const sent = /** @type {any[]} */ ([]);
  const dropped = /** @type {string[]} */ ([]);
  const told = /** @type {string[]} */ ([]);
  const kept = { removed: [], turns: 3 };
  const room = {
    version: 7, you: 'seat', door: { life: 'one' }, people: [], waiting: null, queue: { hands: ['ben'] }, turn: null,
    agenda: { segment: 2 }, reading: null, settings: {}, still: null, displays: {}, circle: {}, needs: null, kept, group: null,
  };
  const core = {
    edges: { now: () => Date.now() },
    clock: { nowMs: () => Date.now() + 5_000_000 },
    link: { keys: { cap: 'cap' } },
    room,
    here: { page: 'page' },
    enqueue: (/** @type {() => void} */ task) => task(),
    send: (/** @type {any} */ message) => sent.push(message),
    drop: (/** @type {string} */ place) => dropped.push(place),
    tell: (/** @type {string} */ code) => told.push(code),
  };
  const restoring = new Restoring(/** @type {any} */ (core));
  const snapshot = () => JSON.parse(sent.map(({ part }) => part).join(''));
  return { core, room: /** @type {any} */ (room), restoring, sent, dropped, told, snapshot };
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_000_000 }));
afterEach(() => mock.timers.reset());

test('a page that was connected just now brings the meeting back at once, as of when the line was lost', () => {
  const { restoring, room, sent, snapshot } = page();
  restoring.keep(room);
  awake(10);
  restoring.lineLost();
  awake(4);
  restoring.lineLost();
  restoring.begin();
  mock.timers.tick(0);
  assert.equal(restoring.waits, true);
  assert.deepEqual(sent.map(({ type, done }) => [type, done]), [['restore', true]]);
  assert.equal(snapshot().at_ms, 1_010_000 + 5_000_000);
  assert.deepEqual(snapshot().queue.hands, ['ben']);
  assert.deepEqual(snapshot().waiting, []);
  restoring.cameBack();
  assert.equal(restoring.waits, false);
  restoring.forget();
});

test('a page that was frozen says when it was last awake, and lets others go first', () => {
  const { restoring, room, sent, snapshot } = page();
  restoring.keep(room);
  awake(2);
  mock.timers.setTime(1_002_000 + MINUTE_MS);
  restoring.lineLost();
  restoring.begin();
  mock.timers.tick(9_000);
  assert.equal(sent.length, 0);
  mock.timers.tick(1_000);
  assert.equal(snapshot().at_ms, 1_002_000 + 5_000_000);
  restoring.forget();
});

test('in a small group it is the whole circle that comes back', () => {
  const { restoring, room, core, snapshot } = page();
  restoring.keep(room);
  core.room = { ...room, version: 9, group: { group: 1 }, agenda: { segment: 0 }, queue: { hands: ['cem'] } };
  restoring.keep(/** @type {any} */ (core.room));
  restoring.lineLost();
  restoring.begin();
  mock.timers.tick(0);
  assert.deepEqual([snapshot().version, snapshot().agenda.segment, snapshot().queue.hands], [9, 2, ['ben']]);
  restoring.forget();
});

test('a large circle goes in parts that fit into frames', () => {
  const { restoring, room, core, sent, snapshot } = page();
  const people = Array.from({ length: 250 }, (_, n) => ({ seat: `seat-${n}`, name: { sealed: '"'.repeat(300) } }));
  core.room = { ...room, people };
  restoring.keep(/** @type {any} */ (core.room));
  restoring.begin();
  mock.timers.tick(OTHERS_FIRST_MS);
  assert.ok(sent.length > 10 && sent.every((message) => JSON.stringify(message).length <= FRAME_BYTES));
  assert.deepEqual(sent.map(({ done }) => done), sent.map((_, at) => at === sent.length - 1));
  assert.equal(snapshot().people.length, 250);
  restoring.forget();
});

test('a page without the facilitator link waits, and not for ever', () => {
  const { restoring, room, core, sent, dropped } = page();
  core.link.keys.cap = '';
  restoring.keep(room);
  restoring.lineLost();
  restoring.begin();
  mock.timers.tick(9 * MINUTE_MS);
  assert.deepEqual([sent.length, dropped.length, restoring.waits], [0, 0, true]);
  mock.timers.tick(MINUTE_MS);
  assert.deepEqual(dropped, ['ended']);
  restoring.forget();
});

test('a server without a place is asked again, and one that cannot bring it back is believed', () => {
  const { restoring, room, sent, dropped, told } = page();
  restoring.keep(room);
  restoring.lineLost();
  restoring.begin();
  mock.timers.tick(0);
  restoring.refused('server_full');
  mock.timers.tick(3_000);
  assert.equal(sent.length, 2);
  restoring.refused('already_open');
  mock.timers.tick(MINUTE_MS);
  assert.deepEqual([sent.length, dropped.length], [2, 0]);
  restoring.refused('not_restorable');
  assert.deepEqual([dropped, told], [['ended'], ['not_restorable']]);
  restoring.forget();
});

const OTHERS_FIRST_MS = 10_000;
