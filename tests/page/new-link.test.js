// @ts-check
/** A new invite link while the meeting runs: who follows, who is still understood, and what a server may not do with it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../web/base64url.js';
import { makeLink, openLink, parseLink, randomBytes, withSecret } from '../../web/links.js';
import { NotSealed, Sealer, makePage, seatOf } from '../../web/seal.js';
import { settled } from './fakes.js';
import { joined, newPage, opened, room, tab } from './people.js';

/** @typedef {import('./people.js').TestPage} TestPage */

/** @param {TestPage} page */
const invite = (page) => page.view().links?.invite ?? '';

/** @param {TestPage} ana @param {TestPage[]} others */
async function renewed(ana, ...others) {
  const before = invite(ana);
  await ana.session.newLink();
  await settled(() => [ana, ...others].every((page) => invite(page) !== before && invite(page) === invite(ana)));
  return before;
}

test('those inside follow, a newcomer knocks at the new link, and all understand each other', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const facilitator = ana.view().links?.facilitator;
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('one');
  const before = await renewed(ana, ben);
  assert.equal(before.slice(-21), invite(ana).slice(-21), 'whoever could open the room still can');
  assert.notEqual(ana.view().links?.facilitator, facilitator);
  assert.equal(ana.view().unsavedLink, 'here');
  ana.session.linkSaved();
  assert.equal(ana.view().unsavedLink, null);
  assert.equal(ben.view().unsavedLink, null);
  assert.equal(ben.view().notice?.code, 'link_is_new');
  assert.equal(ben.addresses.at(-1), invite(ben));

  const cem = await joined(relay, ana, 'Cem');
  assert.deepEqual(cem.names(), ['Ana', 'Ben', 'Cem']);
  assert.ok(cem.room().people.every(({ verified }) => verified));
  await settled(() => ben.names().includes('Cem'));
  await ben.session.say('two');
  await settled(() => cem.lines().join() === 'two' && ana.lines().join() === 'one,two');
  ana.session.call(cem.room().me.seat);
  await settled(() => cem.room().me.holdsFloor);
  await cem.session.say('three');
  await settled(() => ben.lines().join() === 'three' && ana.lines().join() === 'three');
  assert.ok(!relay.wire.some((frame) => frame.includes(invite(ana).slice(-43, -22))), 'the secret is never in the clear');
});

test('the old link finds no meeting, and opens none', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const facilitator = ana.view().links?.facilitator ?? '';
  const before = await renewed(ana);
  const eve = newPage(relay);
  eve.session.followLink(before);
  await eve.at('not-open');
  const other = newPage(relay);
  other.session.followLink(facilitator);
  await other.at('start');
  await settled(() => other.view().pack !== null);
  await other.session.start('hour', 'Ana');
  assert.equal(other.view().notice?.code, 'link_replaced');
  assert.equal(other.view().place, 'start');
});

test('a page that blinks while the link changes comes back by the old one and follows', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const before = invite(ben);
  ben.socket().cut();
  await ana.session.newLink();
  await settled(() => invite(ana) !== before);
  await settled(() => invite(ben) === invite(ana));
  const cem = await joined(relay, ana, 'Cem');
  await settled(() => cem.names().includes('Ben'));
});

test('a reload finds the room at the new link', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const storage = tab();
  const ben = await joined(relay, ana, 'Ben', { storage });
  const { seat } = ben.room().me;
  await renewed(ana, ben);
  const kept = tab();
  for (const [key, value] of storage.kept) kept.setItem(key, value);
  const again = newPage(relay, { storage: kept });
  again.session.followLink(invite(ana));
  await again.at('room');
  await ben.at('replaced');
  assert.equal(again.room().me.seat, seat);
  await settled(() => again.names().includes('Ana'));
});

test('somebody who waits in the lobby while the link changes follows when they are let in', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  relay.lobby = true;
  const cem = newPage(relay);
  cem.session.followLink(invite(ana));
  await cem.at('threshold');
  await cem.session.knock('Cem', false);
  await settled(() => ana.room().waiting?.[0]?.name === 'Cem');
  await renewed(ana, ben);
  await cem.at('lobby');
  ana.session.admit(/** @type {string} */ (ana.room().waiting?.[0]?.seat));
  await cem.at('room');
  await settled(() => invite(cem) === invite(ana) && cem.names().join() === 'Ana,Ben,Cem');
  await settled(() => ben.names().includes('Cem') && ben.room().people.every(({ verified }) => verified));
});

test('where somebody has gone, the next circle key comes first, and another link is sent by itself', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  relay.somebodyLeft = true;
  await renewed(ana, ben);
  assert.equal(relay.circle.circle_key, 2);
  const asked = relay.wire.map((frame) => JSON.parse(frame)).filter(({ type }) => type === 'new_link');
  assert.deepEqual(asked.map(({ circle_key: number }) => number), [1, 2]);
  // Whoever has gone may open the first: nothing of it may be good for the second.
  assert.notEqual(asked[0].address_key, asked[1].address_key);
});

test('a request that was lost with the line is made again when it is back', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const before = invite(ana);
  ana.socket().cut();
  await ana.session.newLink();
  await settled(() => invite(ana) !== before);
  assert.equal(relay.circle.link?.address, (await openLink(/** @type {any} */ (parseLink(invite(ana).slice(-46))))).address);
});

test('the next circle key brings the secret along', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const eve = await joined(relay, ana, 'Eve');
  await renewed(ana, ben, eve);
  const sealed = relay.circle.link?.sealed;
  ana.session.remove(eve.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2);
  assert.ok(relay.circle.link?.sealed && relay.circle.link.sealed !== sealed);
});

test('facilitators without the facilitator link make none', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ben.session.newLink();
  assert.ok(!relay.wire.some((frame) => frame.includes('"new_link"')));
});

test('after a new link no card counts under the old one, and whoever was verified stays so', async () => {
  const meeting = encode(randomBytes(16));
  const link = makeLink();
  const [older, newer] = await Promise.all([openLink(link), openLink(withSecret(link, randomBytes(16)))]);
  const someone = async (/** @type {import('../../web/links.js').LinkKeys} */ { peer }) => {
    const page = await makePage();
    const sealer = new Sealer(page, peer, meeting);
    const seat = await seatOf(meeting, encode(randomBytes(16)));
    return { page, sealer, seat, card: await sealer.card(seat) };
  };
  const [ana, ben, raider, newcomer] = await Promise.all([older, older, older, newer].map(someone));
  if (!ana || !ben || !raider || !newcomer) throw new Error('four people');
  await ana.sealer.check(ben.seat, ben.card);
  ana.sealer.followLink(newer.peer);
  assert.equal(await ana.sealer.check(raider.seat, raider.card), null);
  assert.equal(await ana.sealer.check(newcomer.seat, newcomer.card), newcomer.page.id);
  assert.equal(await ana.sealer.check(ben.seat, { ...ben.card, mac: encode(randomBytes(32)) }), ben.page.id);
  assert.equal(await ana.sealer.check(raider.seat, ben.card), null, 'not for another seat');

  // Ben verifies Ana only after he has followed: the two began with different links, and understand each other.
  ben.sealer.followLink(newer.peer);
  assert.equal(await ben.sealer.check(ana.seat, await ana.sealer.card(ana.seat)), ana.page.id);
  const key = randomBytes(32);
  const there = await ana.sealer.sealKeyTo(ben.page.id, 'circle-key', 2, key);
  assert.deepEqual(await ben.sealer.openKeyFrom(ana.page.id, 'circle-key', 2, there), key);
  const back = await ben.sealer.sealKeyTo(ana.page.id, 'circle-key', 3, key);
  assert.deepEqual(await ana.sealer.openKeyFrom(ben.page.id, 'circle-key', 3, back), key);
  await assert.rejects(ana.sealer.sealKeyTo(raider.page.id, 'circle-key', 2, key), NotSealed);
});
