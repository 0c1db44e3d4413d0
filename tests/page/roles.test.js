// @ts-check
/** Roles and duties: what is asked for, what a page then sees, and that a greeter's page opens newcomers' names. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyWord, rolesOf, steppedIn } from '../../web/roles.js';
import { apply } from '../../web/store.js';
import { alsoSay, speak } from '../../web/words.js';
import { pack } from '../browser/gallery/pack.js';
import { room as scene, states } from '../browser/gallery/states.js';
import { settled } from './fakes.js';
import { joined, newPage, opened, room } from './people.js';

Object.assign(globalThis, { document: { documentElement: {} } });
await speak('en');
await alsoSay('desk');

/** @typedef {import('./people.js').TestPage} TestPage */

/** Somebody knocks while the lobby is on. @param {import('./relay.js').Relay} relay @param {TestPage} ana @param {string} name */
async function knocking(relay, ana, name) {
  ana.session.setLobby(true);
  await settled(() => relay.lobby);
  const page = newPage(relay);
  page.session.followLink(ana.view().links?.invite ?? '');
  await page.at('threshold');
  await page.session.knock(name, false);
  await page.at('lobby');
  return page;
}

test('a greeter reads the names of those who wait, lets them in, and forgets them with the duty', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const dora = await knocking(relay, ana, 'Dora');
  assert.equal(ben.room().waiting, null);
  ana.session.giveDuty(ben.room().me.seat, 'greeter');
  await settled(() => ben.room().waiting?.[0]?.name === 'Dora');
  assert.deepEqual(ben.room().me.duties, ['greeter']);
  ben.session.layDown('greeter');
  await settled(() => ben.room().waiting === null);
  ana.session.giveDuty(ben.room().me.seat, 'greeter');
  await settled(() => ben.room().waiting?.[0]?.name === 'Dora');
  ben.session.admit(ben.room().waiting?.[0]?.seat ?? '');
  await dora.at('room');
  assert.ok(!relay.wire.some((frame) => frame.includes('Dora')));
});

test('the role goes round without the link, and whoever came by it has it again', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.makeFacilitator(ben.room().me.seat);
  await settled(() => ben.room().me.facilitator);
  assert.equal(ben.room().me.byLink, false);
  assert.equal(ben.view().links?.facilitator, null);
  ana.session.stepDown();
  await settled(() => !ana.room().me.facilitator);
  assert.equal(ana.room().me.byLink, true);
  assert.equal(ana.room().waiting, null);
  ben.session.takeRole(ana.room().me.seat);
  await settled(() => ben.view().notice?.code === 'came_by_link');
  ana.session.facilitateAgain();
  await settled(() => ana.room().me.facilitator);
  ana.session.takeRole(ben.room().me.seat);
  await settled(() => !ben.room().me.facilitator);
  assert.ok(!relay.wire.some((frame) => frame.includes(ana.view().links?.facilitator ?? '?')));
});

test('whoever waits at the door of a room that nobody runs is told so', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const dora = await knocking(relay, ana, 'Dora');
  assert.equal(dora.view().unattended, false);
  relay.unattended = true;
  ana.session.giveDuty(ben.room().me.seat, 'greeter');
  await settled(() => dora.view().unattended);
});

test('a sign given twice is two signs, and one without a turn is not sent', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.warn('one_minute');
  await settled(() => ana.view().notice?.code === 'no_turn');
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().turn !== null);
  ana.session.warn('one_minute');
  await settled(() => ana.room().turn?.warnings === 1);
  ana.session.warn('one_minute');
  await settled(() => ana.room().turn?.warnings === 2);
  const { warningLeftMs, warnedByHand } = ana.room().turn ?? {};
  assert.deepEqual([warningLeftMs, warnedByHand], [60_000, true]);
});

test('whoever no longer sees the lobby keeps nothing of it', () => {
  const mine = { seat: 'ana', role: 'member', by_link: false, duties: ['greeter'], here: true, listening: false };
  /** @type {any} */
  const state = { version: 1, you: 'ana', people: [mine], waiting: [{ seat: 'dora' }] };
  const after = (/** @type {any} */ person) => apply(state, { type: 'person', version: 2, person })?.waiting;
  assert.deepEqual(after(mine), state.waiting);
  assert.deepEqual(after({ ...mine, duties: [], role: 'facilitator' }), state.waiting);
  assert.deepEqual(after({ ...mine, seat: 'ben', duties: [] }), state.waiting);
  assert.equal(after({ ...mine, duties: ['reader'] }), null);
});

const chairs = { ...pack('en'), facilitator: 'chair' };

test('each duty has the word of the group, or else the page\'s', () => {
  const named = { ...chairs, roles: { ...chairs.roles, timekeeper: 'friend of time', host: 'guide' } };
  const person = scene('en', { duties: { 1: ['timekeeper', 'reader'] } }).room?.people[1];
  assert.ok(person);
  assert.deepEqual(rolesOf(person, named), ['friend of time', 'reader']);
  assert.deepEqual(rolesOf({ ...person, duties: [], host: true }, named), ['guide']);
  assert.deepEqual(rolesOf({ ...person, facilitator: true, duties: [] }, null), ['facilitator']);
  assert.equal(dutyWord(chairs, 'host'), 'host');
});

test('roles in words: the group\'s own word, what came by stepping in, and each duty', () => {
  /** @param {import('../browser/gallery/states.js').Scene} shown @param {number} who */
  const said = (shown, who) => {
    const person = scene('en', shown).room?.people[who];
    assert.ok(person);
    return [rolesOf(person, chairs).join(', '), steppedIn(person)];
  };
  assert.deepEqual(said({}, 0), ['chair', false]);
  assert.deepEqual(said({}, 1), ['', false]);
  assert.deepEqual(said({ duties: { 1: ['deputy', 'reader'] } }, 1), ['deputy, reader', false]);
  assert.deepEqual(said({ run: [1], duties: { 1: ['deputy', 'greeter'] } }, 1), ['stepped in as chair, greeter', true]);
  assert.ok(states('en')['all-duties']);
});
