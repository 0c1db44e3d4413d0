// @ts-check
/** A new link that is none: what a server, or somebody in the circle, may say without leading a page astray. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { encode } from '../../web/base64url.js';
import { Keys } from '../../web/keys.js';
import { makeLink, openLink, parseLink, randomBytes, withSecret } from '../../web/links.js';
import { Sealer, makePage, seatOf } from '../../web/seal.js';
import { NewLink } from '../../web/session/new-link.js';

/**
 * @typedef {import('../../web/links.js').RoomLink} RoomLink
 * @typedef {import('../../web/store.js').RoomState} RoomState
 */

const meeting = encode(randomBytes(16));

/** Of the room. @type {RoomLink} */ let link;
/** Somebody in the circle, who holds its key. @type {Sealer} */ let ana;
/** What the page of Ben sent. @type {any[]} */ let sent;
/** @type {any} */ let core;
/** @type {NewLink} */ let ben;

/** Ben has the invite link, and the circle key from Ana. */
beforeEach(async () => {
  link = makeLink();
  const invite = /** @type {RoomLink} */ (parseLink((await openLink(link)).invite));
  const opened = await openLink(invite);
  const [anasPage, bensPage] = await Promise.all([makePage(), makePage()]);
  const seats = await Promise.all([1, 2].map(() => seatOf(meeting, encode(randomBytes(16)))));
  const [anasSeat = '', bensSeat = ''] = seats;
  ana = new Sealer(anasPage, opened.peer, meeting);
  const sealer = new Sealer(bensPage, opened.peer, meeting);
  sent = [];
  const keys = new Keys(sealer, bensSeat, (message) => sent.push(message));
  const [ofAna, ofBen] = [await ana.card(anasSeat), await sealer.card(bensSeat)];
  await ana.check(bensSeat, ofBen);
  ana.makeCircleKey(1);
  const given = { circle_key: 1, from: anasPage.id, sealed: await ana.sealCircleKeyTo(bensPage.id, 1) };
  const people = [{ seat: anasSeat, card: ofAna, name: null }, { seat: bensSeat, card: ofBen, name: null }];
  await keys.take(/** @type {any} */ ({ type: 'room', room: { people, waiting: null, circle_key_given: given } }), null);
  core = {
    link: { link: invite, keys: opened }, here: { keys }, tell: () => {}, arriving: { remember() {} },
    room: { people, waiting: null, circle: { circle_key: 1, call_link: null, link: null } },
  };
  ben = new NewLink(core);
});

/** What Ben's page makes of a link. @param {string} address @param {string|null} sealed */
async function hears(address, sealed) {
  core.room = { ...core.room, circle: { ...core.room.circle, link: { address, sealed } } };
  await ben.settle();
}

/** Another link of this very room. */
async function another() {
  const { L } = withSecret(link, randomBytes(16));
  const { address } = await openLink(withSecret(link, L));
  return { L, address, sealed: await ana.sealLink(1, L) };
}

/** Nothing has changed on Ben's page. @param {string} address */
function stays(address) {
  assert.equal(core.link.keys.address, address);
  assert.deepEqual(sent, []);
}

test('whoever holds the circle key leads nobody to a room of their own', async () => {
  const { address } = core.link.keys;
  const trap = await openLink(makeLink());
  const L = /** @type {RoomLink} */ (parseLink(trap.invite)).L;
  await hears(trap.address, await ana.sealLink(1, L));
  stays(address);
  const { sealed } = await another();
  await hears(trap.address, sealed);
  stays(address);
});

test('a secret that the server made up, or took from elsewhere, is none', async () => {
  const { address } = core.link.keys;
  const next = await another();
  await hears(next.address, encode(randomBytes(44)));
  stays(address);
  await hears(next.address, await ana.sealName(core.here.keys.seat, 1, 'Ben'));
  stays(address);
  ana.makeCircleKey(2);
  await hears(next.address, await ana.sealLink(2, next.L));
  stays(address);
  await hears(next.address, null);
  stays(address);
});

test('a link that was left does not come again', async () => {
  const [one, two] = [await another(), await another()];
  const first = core.link.keys.address;
  await hears(one.address, one.sealed);
  assert.equal(core.link.keys.address, one.address);
  await hears(two.address, two.sealed);
  assert.equal(core.link.keys.address, two.address);
  assert.deepEqual(sent.map(({ type }) => type), ['new_mac', 'new_mac']);
  sent = [];
  await hears(one.address, one.sealed);
  stays(two.address);
  await hears(first, await ana.sealLink(1, link.L));
  stays(two.address);
});

test('a page without the facilitator link asks for none, whatever its role', async () => {
  await ben.make();
  stays(core.link.keys.address);
});
