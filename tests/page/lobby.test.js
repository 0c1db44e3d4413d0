// @ts-check
/** Sent back to the lobby and let in again, and coming back too late: what the page keeps and what it lets go. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, opened, room } from './people.js';

test('whoever is sent back keeps the seat and nothing of the circle, and comes in again', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const eve = await joined(relay, ana, 'Eve');
  const { seat } = eve.room().me;
  await ana.session.setCallLink('https://call.example/room-7');
  await settled(() => eve.room().callLink !== null);
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('one');
  await settled(() => eve.lines().length === 1);
  const page = relay.people.find((each) => each.seat === seat)?.page;

  ana.session.backToLobby(seat);
  await eve.at('lobby');
  assert.equal(eve.view().room, null);
  assert.equal(eve.view().sentBack, true);
  await settled(() => relay.circle.circle_key === 2 && ana.room().waiting?.[0]?.name === 'Eve');
  assert.deepEqual(ana.room().waiting, [{ seat, name: 'Eve', here: true, listening: false, wasHere: true }]);
  await ben.session.say('two');
  await settled(() => ana.lines().join('|') === 'one|two');
  assert.equal(eve.view().room, null);

  ana.session.admitAll([seat]);
  await eve.at('room');
  assert.equal(eve.view().sentBack, false);
  assert.equal(eve.room().me.seat, seat);
  assert.notEqual(relay.people.find((each) => each.seat === seat)?.page, page);
  await settled(() => eve.names().join() === 'Ana,Ben,Eve' && ana.names().includes('Eve'));
  await settled(() => eve.room().callLink === 'https://call.example/room-7');
  assert.ok(!eve.lines().includes('two'));
  await ben.session.say('three');
  await settled(() => eve.lines().at(-1) === 'three');
});

test('whoever comes back too late knocks with the seat of before', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  relay.people = relay.people.filter((person) => person.seat !== seat);
  ben.socket().cut(1006);
  await ben.at('threshold');
  assert.equal(ben.view().notice?.code, 'seat_unknown');
  await ben.session.knock('Ben', false);
  await ben.at('room');
  assert.equal(ben.room().me.seat, seat);
});
