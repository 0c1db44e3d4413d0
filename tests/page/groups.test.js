// @ts-check
/** Small groups: how a circle parts, what a page then sees and asks for, and to whom it seals. */

import assert from 'node:assert/strict';
import { before, mock, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { nextStep } from '../../web/next-step.js';
import { canBegin, hostedBy, howMany, moved, propose, stillHere, together } from '../../web/parting.js';
import { apartView, groupView, groupsView, segmentHere } from '../../web/session/groups.js';
import { Moments } from '../../web/session/moments.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room, states } from '../browser/gallery/states.js';
import { settled } from './fakes.js';
import { joined, opened, room as relayed } from './people.js';

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** The same numbers each time that look like chance. */
function chances(seed = 7) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** @param {number} count @param {number} [leading] @returns {import('../../web/parting.js').Somebody[]} */
const people = (count, leading = 0) =>
  Array.from({ length: count }, (_, i) => ({ seat: `s${i}`, leads: i < leading, guest: false }));

test('groups are of nearly one size, with everybody in one of them', () => {
  for (let count = 2; count <= 40; count += 1) {
    for (const size of [2, 3, 4, 5, 6, 8, 10]) {
      const groups = propose(people(count), size, [], chances(count));
      const lengths = groups.map(({ length }) => length);
      assert.deepEqual(groups.flat().sort(), people(count).map(({ seat }) => seat).sort());
      assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1 && Math.min(...lengths) >= 2, `${count} by ${size}`);
    }
  }
  assert.deepEqual([howMany(8, 4), howMany(9, 4), howMany(3, 2), howMany(5, 10), howMany(1, 4)], [2, 2, 1, 1, 1]);
});

test('another deal gives other groups', () => {
  const dealt = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(propose(people(12), 4, [], chances(seed))));
  assert.ok(new Set(dealt).size > 1);
});

test('whoever is used to leading hosts, one in each group', () => {
  const groups = propose(people(12, 3), 4, [], chances());
  assert.deepEqual(groups.map(([host]) => host).sort(), ['s0', 's1', 's2']);
});

test('two who are to be kept apart are in no group together, where that can be', () => {
  const pairs = /** @type {const} */ ([['s0', 's1'], ['s0', 's2'], ['s3', 's1'], ['s4', 's5']]);
  for (let seed = 1; seed <= 50; seed += 1) {
    assert.deepEqual(together(propose(people(8), 4, pairs, chances(seed)), pairs), []);
  }
  const inOne = propose(people(3), 3, pairs, chances());
  assert.equal(together(inOne, pairs).length, 2, 'and told where it cannot');
});

test('a group is changed by hand, and a guest hosts none', () => {
  const all = [...people(4), { seat: 'gil', leads: false, guest: true }];
  const groups = [['s0', 's1'], ['s2', 's3']];
  assert.deepEqual(moved(groups, 's0', 1, all), [['s1'], ['s2', 's3', 's0']]);
  assert.deepEqual(moved(groups, 's0', null, all), [['s1'], ['s2', 's3']]);
  assert.deepEqual(moved([['s0'], []], 'gil', 1, all), [['s0'], ['gil']]);
  assert.deepEqual(moved([['gil', 's1']], 's1', 0, all), [['s1', 'gil']]);
  assert.deepEqual(hostedBy(groups, 's3'), [['s0', 's1'], ['s3', 's2']]);
  assert.deepEqual(stillHere(groups, all.slice(1)), [['s1'], ['s2', 's3']]);
  assert.equal(canBegin(groups, all), true);
  assert.equal(canBegin([['s0', 's1'], ['s2']], all), false);
  assert.equal(canBegin([['gil', 's1']], all), false);
  assert.equal(canBegin([], all), false);
});

/** @param {string} seat @param {object} [more] */
const person = (seat, more = {}) => /** @type {any} */ ({ seat, name: seat, facilitator: false, host: false, ...more });

test('facilitators see who is where, and forget it with the role', () => {
  const groups = { until_ms: 90_000, list: [{ group: 4, number: 1, seats: ['ben', 'cem'], hosts: ['ben'] }] };
  const state = /** @type {any} */ ({ you: 'ana', groups });
  const all = [person('ana', { facilitator: true }), person('ben'), person('cem'), person('dan')];
  const seen = groupsView(state, all, 0);
  assert.deepEqual(seen?.list.map(({ people: inside, hosts }) => [inside.map((p) => p.seat), hosts.map((p) => p.seat)]), [
    [['ben', 'cem'], ['ben']],
  ]);
  assert.deepEqual([seen?.without.map(({ seat }) => seat), seen?.called], [['ana', 'dan'], false]);
  assert.equal(groupsView(state, all, 30_000)?.called, true);
  assert.equal(groupsView(state, [person('ana'), ...all.slice(1)], 0), null);
});

test('a group has its own part, and ends for all at once', () => {
  const group = { group: 4, number: 2, since_ms: 0, until_ms: 100_000 };
  const inside = /** @type {any} */ ({ group, agenda: { segment: 0 } });
  const own = { name: 'In threes' };
  const format = /** @type {any} */ ({ segments: [{ name: 'Welcome' }], groups: own });
  assert.equal(segmentHere(inside, format), own);
  assert.equal(segmentHere(inside, { ...format, groups: null })?.share_seconds, 180);
  assert.equal(segmentHere({ ...inside, group: null }, format)?.name, 'Welcome');
  assert.equal(segmentHere(inside, null), null);
  const view = groupView(inside, [person('ben', { host: true }), person('cem')], 39_999);
  assert.deepEqual([view?.number, view?.soon, view?.hosts.map(({ seat }) => seat)], [2, false, ['ben']]);
  assert.equal(groupView(inside, [], 40_000)?.soon, true);
});

test('pairs who are to be kept apart are named where both are known', () => {
  const find = (/** @type {string} */ seat) => (seat === 'gone' ? null : person(seat));
  const apart = { asked: ['cem'], pairs: [{ one: 'ben', other: 'cem' }, { one: 'ben', other: 'gone' }] };
  const seen = apartView(/** @type {any} */ ({ apart }), find);
  assert.deepEqual([seen.asked, seen.pairs.map((pair) => pair.map(({ seat }) => seat))], [['cem'], [['ben', 'cem']]]);
});

test('the page wakes a minute before the end, to tell it', (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  let nowMs = 10_000;
  let woken = 0;
  const moments = new Moments(() => nowMs, () => (woken += 1));
  t.after(() => moments.clear());
  const pass = (/** @type {number} */ ms) => mock.timers.tick((nowMs += ms) && ms);
  const group = (/** @type {number} */ until_ms) => ({ group: 1, number: 1, since_ms: 0, until_ms });
  moments.take({ type: 'group', version: 1, group: group(100_000) });
  pass(29_000);
  assert.equal(woken, 0);
  moments.take({ type: 'group', version: 2, group: group(160_000) });
  pass(2_000);
  assert.equal(woken, 0, 'more time was given');
  pass(60_000);
  assert.equal(woken, 1);
});

test('what is asked for', async (t) => {
  const relay = relayed(t);
  const { session } = await opened(relay, 'Ana');
  session.keepApart('ben', true);
  session.openGroups([['ben', 'cem']], 10);
  session.moveToGroup('dan', 3);
  session.moveToGroup('dan', null);
  session.giveGroupsTime();
  session.callGroupsBack();
  session.bringGroupsBack();
  const asked = () => relay.wire.map((text) => JSON.parse(text)).filter(({ type }) => /group|apart/.test(type));
  await settled(() => asked().length >= 6);
  const [called, brought] = asked().slice(-2).map(({ end_ms }) => end_ms);
  assert.deepEqual(asked().slice(0, 4), [
    { type: 'keep_apart', seat: 'ben', on: true },
    { type: 'open_groups', groups: [['ben', 'cem']], minutes: 10 },
    { type: 'move_to_group', seat: 'dan', group: 3 },
    { type: 'move_to_group', seat: 'dan', group: null },
  ]);
  assert.ok(called - brought > 59_000 && called - brought <= 60_000, 'a minute apart');
  assert.equal(asked().length, 6, 'no time is added where no groups are');
});

test('a line is sealed to nobody who is elsewhere, and the circle key to them as well', async (t) => {
  const relay = relayed(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const cem = await joined(relay, ana, 'Cem');
  await settled(() => ana.names().length === 3);
  const out = relay.people.find(({ seat }) => seat === cem.room().me.seat);
  if (out) out.elsewhere = true;
  ana.session.giveDuty(cem.room().me.seat, 'reader');
  await settled(() => ana.room().elsewhere.length === 1);
  assert.deepEqual([ana.names(), ana.room().elsewhere.map(({ name }) => name)], [['Ana', 'Ben'], ['Cem']]);
  assert.equal(ana.room().sealedFor, 2);
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor);
  await ana.session.say('for two');
  await settled(() => ben.lines().includes('for two'));
  const sent = relay.wire.map((text) => JSON.parse(text)).flatMap(({ type, keys = [] }) => (type === 'turn_key' ? keys : []));
  assert.equal(sent.length, 1);
  ana.session.remove(ben.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2);
  const next = relay.wire.map((text) => JSON.parse(text)).filter(({ type }) => type === 'next_circle_key');
  assert.deepEqual([next.flatMap((m) => m.keys).length, next.flatMap((m) => m.names).length], [1, 2]);
});

test('Next calls all back, then brings them; a host has nothing to go on to', () => {
  const step = (/** @type {string} */ name) => {
    const { room: seen } = /** @type {import('../../web/view.js').View} */ (states('en')[name]);
    return seen && nextStep(seen);
  };
  assert.equal(step('facilitator-groups')?.text, 'Call all back in a minute');
  assert.equal(step('facilitator-groups-called')?.text, 'Bring all back now');
  assert.equal(step('in-group-host')?.text, 'Call Hope');
  const host = /** @type {import('../../web/view.js').RoomView} */ (states('en')['in-group-host']?.room);
  assert.equal(nextStep({ ...host, queue: [], next: null }), null);
});

test('the voice says where one is, that it ends soon, and that all are back', () => {
  const [whole, inside] = [room('en', {}), states('en')['in-group']];
  assert.ok(inside?.room?.group);
  const soon = { ...inside, room: { ...inside.room, group: { ...inside.room.group, soon: true } } };
  const said = whatChanged(whole, inside);
  assert.deepEqual(said.slice(0, 3), [
    'You are in group 1', 'With Eli, Hope, and Jo.', 'What is said here stays in this group. Nobody outside can open it.',
  ]);
  assert.deepEqual(whatChanged(inside, soon), ['In a minute you are all back in the circle, by itself. Your seat is kept.']);
  assert.ok(whatChanged(inside, whole).includes('All are back in the circle'));
  const waits = { ...whole, room: whole.room && { ...whole.room, still: { cause: /** @type {const} */ ('groups'), sinceMs: NOW_MS, untilMs: NOW_MS, at: null } } };
  assert.deepEqual(whatChanged(waits, whole), ['All are back in the circle']);
});
