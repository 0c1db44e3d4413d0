// @ts-check
/** People without a device on the pages of others: their names, sealed anew when the key changes, and lies about them. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, newPage, opened, room } from './people.js';

test('a guest has a name for all, now and after a reload, and the server never sees it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  assert.equal(await ana.session.addGuest(' Gil '), true);
  for (const page of [ana, ben]) {
    await settled(() => page.names().join() === 'Ana,Ben,Gil');
    assert.equal(page.room().people[2]?.guest, true);
    assert.equal(page.room().sealedFor, 2);
    assert.equal(page.room().unverified, 0);
  }
  const later = await joined(relay, ana, 'Cleo');
  await settled(() => later.names().join() === 'Ana,Ben,Gil,Cleo');
  const again = newPage(relay, { storage: ben.storage });
  again.session.followLink(ben.view().links?.invite ?? '');
  await again.at('room');
  await settled(() => again.names().join() === 'Ana,Ben,Gil,Cleo');
  const seat = ana.room().people[2]?.seat ?? '';
  assert.equal(await ana.session.nameGuest(seat, 'Gilbert'), true);
  await settled(() => ben.view().place === 'replaced' && again.names().includes('Gilbert'));
  assert.ok(!relay.wire.join().includes('Gilbert'));
});

test('a facilitator who alone serves guests finds all names again after a reload, and nothing stays longer', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const stored = () => Object.keys(JSON.parse([...ana.storage.kept.values()][0] ?? '{}')).sort().join();
  assert.equal(stored(), 'address,token');
  for (const name of ['Gil', 'Hal']) await ana.session.addGuest(name);
  await settled(() => stored() === 'address,circle_key,token');
  const again = newPage(relay, { storage: ana.storage });
  again.session.followLink(ana.view().links?.facilitator ?? '');
  await settled(() => again.names().join() === 'Ana,Gil,Hal');
  assert.equal(again.view().nameWanted, false);
  await settled(() => relay.circle.circle_key === 2);
  assert.equal(await again.session.addGuest('Ida'), true);
  await settled(() => again.names().join() === 'Ana,Gil,Hal,Ida');
  assert.equal(stored(), 'address,circle_key,token');
  const ben = await joined(relay, again, 'Ben');
  assert.deepEqual(ben.names(), ['Ana', 'Gil', 'Hal', 'Ida', 'Ben']);
  await settled(() => stored() === 'address,token');
  again.session.leave();
  assert.equal(ana.storage.kept.size, 0);
});

test('two guests change places by changing names, each under its own seal', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  for (const name of ['Gil', 'Hal', 'Gil']) await ana.session.addGuest(name);
  for (const page of [ana, ben]) await settled(() => page.names().join() === 'Ana,Ben,Gil,Hal,Gil 2');
  const [, , gil, hal, other] = ana.room().people.map(({ seat }) => seat);
  await ana.session.swapGuests(hal ?? '', gil ?? '');
  for (const page of [ana, ben]) await settled(() => page.names().join() === 'Ana,Ben,Hal,Gil,Gil 2');
  await ana.session.swapGuests(other ?? '', gil ?? '');
  for (const page of [ana, ben]) await settled(() => page.names().join() === 'Ana,Ben,Gil,Gil 2,Hal');
});

test('what does not do as a name adds nobody', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  assert.equal(await ana.session.addGuest('  '), false);
  assert.equal(ana.view().notice?.code, 'name_empty');
  assert.equal(ana.room().people.length, 1);
});

test('a removal brings a new circle key, and guests keep their names under it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ana.session.addGuest('Gil');
  await settled(() => ben.names().includes('Gil'));
  ana.session.remove(ben.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2);
  const cleo = await joined(relay, ana, 'Cleo');
  await settled(() => cleo.names().join() === 'Ana,Gil,Cleo');
});

test('a name that came too late for its key is said again under the next', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  await settled(() => relay.people[0]?.name !== null);
  const number = relay.circle.circle_key;
  const { circle } = relay;
  relay.circle = { ...circle, circle_key: number + 1 };
  await ana.session.addGuest('Gil');
  await settled(() => relay.wire.some((text) => text.includes('stale_key')));
  relay.circle = circle;
  assert.equal(relay.people.length, 1);
  const ben = await joined(relay, ana, 'Ben');
  ana.session.remove(ben.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2);
  await settled(() => ana.names().join() === 'Ana,Gil');
});

test('a key that its maker could not name a guest under is mended by a facilitator who knows the name', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ana.session.addGuest('Gil');
  await settled(() => ben.names().includes('Gil'));
  const again = newPage(relay, { storage: ana.storage });
  again.session.followLink(ana.view().links?.facilitator ?? '');
  await settled(() => again.names().join() === 'Ana,Ben,Gil');
  const guest = relay.people.find(({ card }) => card === null);
  assert.ok(guest);
  guest.name = null;
  again.socket().tell({ type: 'person', version: (relay.version += 1), person: {
    seat: guest.seat, role: 'member', here: true, listening: false, card: null, name: null,
  } });
  await settled(() => guest.name !== null);
  const cleo = await joined(relay, again, 'Cleo');
  await settled(() => cleo.names().join() === 'Ana,Ben,Gil,Cleo');
});

test('somebody who had a card is no guest, whatever the server says', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  ana.socket().tell({ type: 'person', version: (relay.version += 1), person: {
    seat, role: 'member', here: true, listening: false, card: null, name: null,
  } });
  await settled(() => ana.room().unverified === 1);
  assert.equal(ana.room().people.find((person) => person.seat === seat)?.guest, false);
});
