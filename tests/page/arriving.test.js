// @ts-check
/** A seat that arrives too often for the server: the page waits, asks again by itself, and loses nothing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, newPage, opened, room } from './people.js';

test('who comes back too often comes back a little later, on the same line and to the same seat', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  relay.refusing.push({ type: 'come_back', code: 'too_soon' });
  ben.socket().cut();
  await settled(() => relay.refusing.length === 0);
  const line = ben.socket();
  line.tell({ type: 'door', door: relay.door });
  await settled(() => ben.view().line === 'lost');
  assert.equal(ben.view().place, 'room');
  assert.equal(ben.storage.kept.size, 1);
  assert.equal(line.count('come_back'), 1);
  await settled(() => ben.view().line === 'fine');
  assert.equal(ben.socket(), line);
  assert.equal(line.count('come_back'), 2);
  assert.equal(ben.room().me.seat, seat);
  assert.equal(ben.view().notice, null);
  assert.equal(relay.people.length, 2);
});

test('a reload and a knock that come too soon wait for their seat', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const link = ana.view().links?.invite ?? '';
  relay.refusing.push({ type: 'come_back', code: 'too_soon' }, { type: 'knock', code: 'too_soon' });
  const again = newPage(relay, { storage: ben.storage });
  again.session.followLink(link);
  const cleo = newPage(relay);
  cleo.session.followLink(link);
  await cleo.at('threshold');
  const knocked = cleo.session.knock('Cleo', false);
  await settled(() => relay.refusing.length === 0);
  assert.equal(again.view().place, 'arriving');
  await Promise.all([again.at('room'), knocked]);
  await cleo.at('room');
  await settled(() => ana.names().join() === 'Ana,Ben,Cleo');
  assert.equal(cleo.view().notice, null);
});
