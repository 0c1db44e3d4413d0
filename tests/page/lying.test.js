// @ts-check
/** A server that lies to one page: nobody's words under another's name, no key from somebody who is gone. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { encode } from '../../web/base64url.js';
import { Keys } from '../../web/keys.js';
import { randomBytes } from '../../web/links.js';
import { Sealer, makePage, seatOf } from '../../web/seal.js';
import { roomView } from '../../web/session/view-of.js';
import { Shares } from '../../web/shares.js';
import { apply } from '../../web/store.js';
import { Votes } from '../../web/votes.js';
import { queueWith } from './fakes.js';

/**
 * @typedef {import('../../web/store.js').RoomState} RoomState
 * @typedef {Awaited<ReturnType<typeof someone>>} Someone
 */

const peer = randomBytes(32);
const meeting = encode(randomBytes(16));

/** @type {Someone} */ let ana;
/** @type {Someone} */ let ben;
/** Whose page it is that the server lies to. @type {Someone} */ let cleo;
/** @type {Keys} */ let keys;
/** @type {Shares} */ let shares;
/** @type {RoomState|null} */ let state;

async function someone() {
  const page = await makePage();
  const seat = await seatOf(meeting, encode(randomBytes(16)));
  const sealer = new Sealer(page, peer, meeting);
  return { page, seat, sealer, card: await sealer.card(seat) };
}

beforeEach(async () => {
  [ana, ben, cleo] = await Promise.all([someone(), someone(), someone()]);
  for (const each of [ana, ben]) for (const other of [ana, ben, cleo]) await each.sealer.check(other.seat, other.card);
  keys = new Keys(cleo.sealer, cleo.seat, () => {});
  shares = new Shares(cleo.sealer, cleo.page.id, (page) => keys.seatOfPage(page));
  state = null;
  ana.sealer.makeCircleKey(1);
});

/** What the page of Cleo does with a message. @param {any} message */
async function hear(message) {
  await keys.take(message, state);
  await shares.take(message);
  state = apply(state, message);
  if (state) await keys.settle(state);
}

/** @param {Someone} from @param {number} number */
async function circleKey(from, number) {
  return { circle_key: number, from: from.page.id, sealed: await from.sealer.sealCircleKeyTo(cleo.page.id, number) };
}

/** @param {Someone} who @param {string} name */
async function person({ seat, card }, name) {
  const sealed = await ana.sealer.sealName(seat, 1, name);
  return { seat, role: 'member', by_link: false, duties: [], here: true, listening: false, card, name: { circle_key: 1, sealed } };
}

async function room(more = {}) {
  const people = await Promise.all([person(ana, 'Ana'), person(ben, 'Ben'), person(cleo, 'Cleo')]);
  return {
    type: 'room',
    room: {
      version: 1, now_ms: 0, you: cleo.seat, door: { meeting, pack: 'p', format: 'f', lobby: false, debrief: false }, people,
      queue: queueWith(), own: { first_time: 'no', burning_need: false }, needs: null,
      group: null, groups: null, apart: { asked: [], pairs: [] },
      turn: null, turn_keys: [], lines: [],
      agenda: { segment: 0, since_ms: 0, opened_ms: 0 }, reading: null,
      settings: { lobby: false, lobby_stays_on: false }, displays: { names: true, list: [] },
      circle: { circle_key: 1, call_link: null }, circle_key_given: await circleKey(ana, 1), waiting: null,
      voting: { called: 0, vote: null }, vote_is_in: false, counting: null,
      signals: { open: [], on_break: [] }, quiet_word: null, ...more,
    },
  };
}

/** @param {number} number @param {Someone} holder */
const turn = (number, { seat }) => ({
  turn: number, seat, limit_ms: 180_000, used_ms: 0, running_since_ms: 0, paused: false, held_since_ms: null,
});

/** A line of that person in that turn, with its key for Cleo. @param {Someone} who @param {number} number */
async function said(who, number, text = 'I relapsed on Friday.') {
  const key = who.sealer.makeTurnKey(number);
  const sealed = await who.sealer.sealTurnKeyTo(cleo.page.id, key);
  const line = { page: who.page.id, ...(await who.sealer.sealLine(text)) };
  return { key: { turn: number, page: who.page.id, key, sealed }, line };
}

/** Who is shown, and with which words. */
function shown() {
  assert.ok(state);
  const { share } = roomView({
    state, keys, shares, votes: new Votes(cleo.sealer), voteAway: 0, sending: [],
    format: null, readingText: () => null, exercise: () => null, satOut: {}, away: () => false, quietWord: { lines: [], ended: null },
    moments: { gestureOf: () => null, seen: null, reminder: false }, nowMs: 0,
    justArrived: false,
  });
  return [share?.person?.name, share?.lines.map(({ text }) => text)];
}

test('a turn that is given another name takes no words along', async () => {
  await hear(await room({ turn: turn(7, ana) }));
  const { key, line } = await said(ana, 7);
  await hear({ type: 'turn_key', turn_key: key });
  await hear({ type: 'line', line });
  assert.deepEqual(shown(), ['Ana', ['I relapsed on Friday.']]);
  await hear({ type: 'turn', version: 2, turn: turn(7, ben) });
  assert.deepEqual(shown(), ['Ben', []]);
  await hear({ type: 'turn_key', turn_key: key });
  await hear({ type: 'line', line });
  assert.deepEqual(shown(), ['Ben', []]);
  await hear(await room({ version: 3, turn: turn(7, ben), turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), ['Ben', []]);
});

test('a whole room that names another holder takes no words along', async () => {
  const { key, line } = await said(ana, 7);
  await hear(await room({ turn: turn(7, ana), turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), ['Ana', ['I relapsed on Friday.']]);
  await hear(await room({ turn: turn(7, ben), turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), ['Ben', []]);
});

test('in a turn that nobody is said to hold, the first to be heard is the only one', async () => {
  const [one, other] = [await said(ben, 9, 'I am fine.'), await said(ana, 9, 'I want to hurt somebody.')];
  await hear(await room({ turn_keys: [one.key, other.key], lines: [one.line, other.line] }));
  assert.deepEqual(shown(), ['Ben', ['I am fine.']]);
  await hear({ type: 'turn', version: 2, turn: turn(9, ana) });
  assert.deepEqual(shown(), ['Ana', []]);
});

test('a turn that ended while the page was away has its words again, also when it is given back', async () => {
  const { key, line } = await said(ben, 9, 'I am fine.');
  await hear(await room({ turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), ['Ben', ['I am fine.']]);
  await hear({ type: 'turn', version: 2, turn: turn(9, ben) });
  assert.deepEqual(shown(), ['Ben', ['I am fine.']]);
});

/** What Cleo hears when that person goes. @param {Someone} who @param {number} version */
const gone = (who, version) => hear({ type: 'person_gone', version, seat: who.seat });

test('nobody who is gone makes the next circle key', async () => {
  await hear(await room());
  await gone(ben, 2);
  ben.sealer.makeCircleKey(2);
  await hear({ type: 'circle_key', ...(await circleKey(ben, 2)) });
  const callLink = await ben.sealer.sealCallLink(2, 'https://elsewhere.example/');
  await hear({ type: 'circle', version: 3, circle: { circle_key: 2, call_link: callLink } });
  assert.equal(cleo.sealer.holdsCircleKey(2), false);
  assert.equal(keys.callLink, null);
  const people = await Promise.all([person(ana, 'Ana'), person(cleo, 'Cleo')]);
  await hear(await room({ version: 4, people, circle_key_given: await circleKey(ben, 2) }));
  assert.equal(cleo.sealer.holdsCircleKey(2), false);
});

test('somebody who was removed while this page was away makes no circle key either', async () => {
  await hear(await room());
  ben.sealer.makeCircleKey(2);
  const people = await Promise.all([person(ana, 'Ana'), person(cleo, 'Cleo')]);
  await hear(await room({ version: 2, people, circle_key_given: await circleKey(ben, 2) }));
  assert.equal(cleo.sealer.holdsCircleKey(2), false);
});

test('a circle key counts although its giver has loaded the page anew since', async () => {
  await hear(await room());
  const again = new Sealer(await makePage(), peer, meeting);
  const reloaded = { ...(await person(ana, 'Ana')), card: await again.card(ana.seat) };
  ana.sealer.makeCircleKey(2);
  const given = await circleKey(ana, 2);
  await hear({ type: 'person', version: 2, person: reloaded });
  await hear({ type: 'circle_key', ...given });
  assert.equal(cleo.sealer.holdsCircleKey(2), true);
});

test('the pages of somebody who went are forgotten, and what they said before does not come again', async () => {
  const { key, line } = await said(ben, 7);
  await hear(await room({ turn: turn(7, ben), turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), ['Ben', ['I relapsed on Friday.']]);
  await hear({ type: 'turn', version: 2, turn: turn(8, ana) });
  await gone(ben, 3);
  assert.equal(cleo.sealer.isOf(ben.page.id, ben.seat), false);
  await hear({ type: 'person', version: 4, person: await person(ben, 'Ben') });
  await hear({ type: 'turn', version: 5, turn: turn(7, ben) });
  await hear({ type: 'turn_key', turn_key: key });
  await hear({ type: 'line', line });
  assert.equal(shown().flat().includes('I relapsed on Friday.'), false);
});

test('what was said while this page was away opens, although who said it has gone meanwhile', async () => {
  const { key, line } = await said(ben, 7);
  await hear(await room({ turn: turn(7, ben), turn_keys: [key] }));
  const people = await Promise.all([person(ana, 'Ana'), person(cleo, 'Cleo')]);
  await hear(await room({ version: 2, people, turn_keys: [key], lines: [line] }));
  assert.deepEqual(shown(), [undefined, ['I relapsed on Friday.']]);
});

test('who waited at the door is forgotten there, and known again in the circle', async () => {
  const { card, seat } = ben;
  const name = await ben.sealer.sealNameTo(cleo.page.id, 'Ben');
  const waiting = [{ seat, here: true, listening: false, card, name }];
  await hear(await room({ people: await Promise.all([person(ana, 'Ana'), person(cleo, 'Cleo')]), waiting }));
  assert.equal(keys.waitingName(seat), 'Ben');
  await hear({ type: 'lobby', version: 2, waiting: [] });
  assert.equal(cleo.sealer.isOf(ben.page.id, seat), false);
  await hear({ type: 'person', version: 3, person: await person(ben, 'Ben') });
  assert.equal(keys.verified(seat), true);
  await hear({ type: 'lobby', version: 4, waiting: [] });
  assert.equal(cleo.sealer.isOf(ben.page.id, seat), true);
});

test('a name at the door is opened once, however often the list comes', async (t) => {
  await hear(await room({ waiting: [] }));
  const waits = { seat: ben.seat, here: true, listening: false, card: ben.card };
  const name = await ben.sealer.sealNameTo(cleo.page.id, 'Ben');
  const [good, bad] = [{ ...waits, name }, { ...waits, name: `${name.startsWith('A') ? 'B' : 'A'}${name.slice(1)}` }];
  const decrypt = t.mock.method(crypto.subtle, 'decrypt');
  for (const version of [2, 3, 4]) await hear({ type: 'lobby', version, waiting: [good] });
  assert.equal(keys.waitingName(ben.seat), 'Ben');
  assert.equal(decrypt.mock.callCount(), 1);
  for (const version of [5, 6, 7]) await hear({ type: 'lobby', version, waiting: [bad] });
  assert.equal(keys.waitingName(ben.seat), '');
  assert.equal(decrypt.mock.callCount(), 2);
});
