// @ts-check
/** Ways to choose who is next, as a page knows and asks for them. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { endsSharingEarly, nextStep } from '../../web/next-step.js';
import { choosingView, needOf, orderOf } from '../../web/session/choosing.js';
import { comesInRound, handIsSeen, mayBurn, mayTakeFloor, whoComes, whomToCall } from '../../web/ways.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room } from '../browser/gallery/states.js';
import { queueWith, settled } from './fakes.js';
import { joined, opened, room as relayed } from './people.js';

/** @typedef {import('../browser/gallery/states.js').Scene} Scene */

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** @param {Scene} scene */
function seen(scene) {
  const view = room('en', scene).room;
  assert.ok(view);
  return view;
}

const names = (/** @type {{name: string}[]} */ people) => people.map(({ name }) => name);

test('the order is that of hands, or of the round, and there is none elsewhere', () => {
  const hands = ['a', 'b'];
  assert.deepEqual(orderOf(queueWith({ hands })), hands);
  assert.deepEqual(orderOf(queueWith({ way: 'round', hands, round: ['c', 'a'] })), ['c', 'a']);
  for (const way of ['facilitator', 'holder', 'open']) assert.deepEqual(orderOf(queueWith({ way, hands })), []);
  const found = (/** @type {string[]} */ seats) => /** @type {any} */ (seats);
  const view = choosingView(queueWith({ way: 'holder', choosable: ['c'], burning_need_from_ms: 7 }), found);
  assert.deepEqual(view, { way: 'holder', order: [], choosable: ['c'], mayAskLater: false, burningFromMs: 7 });
});

test('what is said to facilitators is known to them, to oneself, and to nobody else', () => {
  const own = { first_time: 'quiet', burning_need: true };
  const needs = [{ seat: 'ben', first_time: 'quiet', burning_need: true }];
  /** @param {any} state @param {string} seat */
  const of = (state, seat, first_time = false) => needOf({ people: [{ seat: 'ana', role }], ...state }, { seat, first_time });
  let role = 'facilitator';
  const nothing = { firstTime: false, burning: false };
  const both = { firstTime: true, burning: true };
  assert.deepEqual(of({ you: 'ana', own, needs: null }, 'ana'), both);
  assert.deepEqual(of({ you: 'ana', own, needs }, 'ben'), both);
  assert.deepEqual(of({ you: 'cleo', own, needs: null }, 'ben'), nothing);
  role = 'member';
  assert.deepEqual(of({ you: 'ana', own, needs }, 'ben'), nothing, 'forgotten with the role');
  assert.deepEqual(of({ you: 'cleo', own, needs: null }, 'ben', true), { firstTime: true, burning: false });
});

test('who comes is listed in order where one is promised, and hands are seen elsewhere', () => {
  assert.deepEqual(names(whoComes(seen({ hands: [4, 2] }))), ['Eli', 'Carla']);
  assert.deepEqual(names(whoComes(seen({ choosing: { way: 'round' }, order: [3, 1], hands: [4] }))), ['Dee', 'Ben']);
  assert.deepEqual(names(whoComes(seen({ choosing: { way: 'facilitator' }, hands: [4, 2] }))), ['Eli', 'Carla']);
});

test('in a round I know my place without a hand', () => {
  const mine = seen({ choosing: { way: 'round' }, order: [3, 2] });
  assert.equal(mine.me.before, 1);
  assert.equal(comesInRound(mine), true);
  assert.equal(comesInRound(seen({ choosing: { way: 'round' }, order: [3] })), false, 'I have had my turn');
  assert.equal(comesInRound(seen({ hands: [2] })), false, 'hands are another way');
});

test('a hand that is promised nothing is seen all the same', () => {
  assert.equal(handIsSeen(seen({ hands: [2] })), '');
  assert.equal(handIsSeen(seen({ choosing: { way: 'facilitator' }, hands: [2] })), 'Your hand is seen');
  assert.equal(handIsSeen(seen({ hands: [2], burning: 2 })), 'Your hand goes first');
});

test('the open floor is mine to take when it is free, unless I spoke last and somebody else waits', () => {
  /** @type {Scene} */
  const open = { choosing: { way: 'open' } };
  assert.equal(mayTakeFloor(seen(open)), true);
  assert.equal(mayTakeFloor(seen({ ...open, holder: 1 })), false);
  assert.equal(mayTakeFloor(seen({ ...open, listening: [2] })), false);
  assert.equal(mayTakeFloor(seen({})), false, 'by hands nobody takes it');
  const share = { turn: 3, person: null, mine: true, lines: [], sending: [] };
  assert.equal(mayTakeFloor(seen({ ...open, more: { share } })), true);
  assert.equal(mayTakeFloor(seen({ ...open, hands: [4], more: { share } })), false);
  assert.equal(mayTakeFloor(seen({ ...open, hands: [4], away: [4], more: { share } })), true);
});

test('a hand can be a burning need from its time on, once', () => {
  const choosing = { burningFromMs: NOW_MS };
  assert.equal(mayBurn(seen({ choosing }), NOW_MS - 1), false);
  assert.equal(mayBurn(seen({ choosing }), NOW_MS), true);
  assert.equal(mayBurn(seen({ choosing, hands: [2] }), NOW_MS), true, 'a raised hand becomes one');
  assert.equal(mayBurn(seen({ choosing, hands: [2], burning: 2 }), NOW_MS), false);
  assert.equal(mayBurn(seen({ choosing, holder: 2 }), NOW_MS), false);
  assert.equal(mayBurn(seen({}), NOW_MS), false);
});

test('*Next* asks a facilitator whom to call where no order says it', () => {
  const text = (/** @type {Scene} */ scene) => {
    const step = nextStep(seen({ me: 0, ...scene }));
    return [step?.kind, step?.text];
  };
  const calls = /** @type {Scene} */ ({ choosing: { way: 'facilitator' } });
  assert.deepEqual(text({ ...calls, hands: [4] }), ['choose', 'Choose who is next']);
  assert.deepEqual(text({ ...calls, hands: [4], holder: 1 }), ['choose', 'Thank Ben, then choose']);
  assert.deepEqual(text({ ...calls, hands: [4], holder: 0 }), ['choose', 'That is all, then choose']);
  assert.deepEqual(text({ ...calls, holder: 1 }), ['thank', 'Thank Ben']);
  assert.deepEqual(text({ ...calls, hands: [4], away: [4] }), ['segment', 'Go on to: Closing']);
  const hands = /** @type {Scene} */ ({ choosing: { way: 'holder' }, choosable: [3] });
  assert.deepEqual(text(hands), ['choose', 'Choose who is next']);
  assert.deepEqual(text({ ...hands, holder: 1 }), ['thank', 'Thank Ben'], 'the holder chooses');
  assert.deepEqual(text({ choosing: { way: 'round' }, order: [5, 3] }), ['call', 'Call Fay']);
  assert.equal(endsSharingEarly(seen({ me: 0, ...hands }), NOW_MS), 0);
  const people = { me: 0, people: 5, listening: [3], holder: 1, hands: [4] };
  assert.deepEqual(names(whomToCall(seen({ ...calls, ...people }))), ['Eli', 'Ana', 'Carla']);
});

test('it is said when the way changes, and to a facilitator when somebody needs to share', () => {
  const said = (/** @type {Scene} */ was, /** @type {Scene} */ is) => whatChanged(room('en', was), room('en', is));
  assert.deepEqual(said({}, { choosing: { way: 'open' } }), ['Now: The floor is open to whoever wishes']);
  const burning = { hands: [4], burning: 4 };
  assert.deepEqual(said({ me: 0 }, { me: 0, ...burning }), ['Eli needs to share before the close']);
  assert.deepEqual(said({}, { hands: [4] }), []);
});

test('what is asked names what was seen, and the choice of the next waits for the lines before it', async (t) => {
  const relay = relayed(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const sent = () => relay.wire.map((text) => JSON.parse(text));
  ana.session.setWay('holder');
  ana.session.beginRound(null);
  ben.session.firstTime('shown');
  ben.session.burningNeed();
  ben.session.takeFloor();
  await settled(() => sent().some(({ type }) => type === 'take_floor'));
  for (const message of [
    { type: 'set_way', segment: 0, way: 'holder' },
    { type: 'begin_round', segment: 0, from: null },
    { type: 'first_time', first_time: 'shown' },
    { type: 'burning_need' },
  ]) assert.ok(sent().some((each) => JSON.stringify(each) === JSON.stringify(message)), message.type);

  const seat = (/** @type {typeof ana} */ page) => page.room().me.seat;
  ana.session.call(seat(ben));
  await settled(() => ben.room().me.holdsFloor);
  void ben.session.say('a line');
  ben.session.chooseNext(seat(ana), false);
  ben.session.pass();
  await settled(() => sent().some(({ type }) => type === 'choose_next'));
  const ends = sent().filter(({ type }) => ['line', 'choose_next', 'pass_turn'].includes(type));
  assert.deepEqual(ends.filter((each) => each.line === undefined).map(({ type }) => type), ['line', 'choose_next']);
  assert.deepEqual(ends.at(-1), { type: 'choose_next', seat: seat(ana), passed: false, turn: 1 });
});

test('who says at the door that it is their first time says it to facilitators, once they are in', async (t) => {
  const relay = relayed(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben', { firstTime: true });
  const said = () => relay.wire.map((text) => JSON.parse(text)).filter(({ type }) => type === 'first_time');
  await settled(() => said().length > 0);
  assert.deepEqual(said(), [{ type: 'first_time', first_time: 'quiet' }]);
  assert.equal(ben.view().place, 'room');
});
