// @ts-check
/** Pages among themselves, with a server between them that replays, swaps, reorders and renames what they send. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';
import { makeLink, openLink, randomBytes } from '../../web/links.js';
import { NotSealed, Sealer, lentSeatId, makePage, openToken, seatOf, sealToken } from '../../web/seal.js';

/**
 * @typedef {import('../../web/page-key.js').Page} Page
 * @typedef {import('../../protocol/messages').Card} Card
 * @typedef {{page: Page, seat: string, sealer: Sealer, card: Card}} Someone
 */

const meeting = encode(randomBytes(16));
const { peer, address } = await openLink(makeLink());
/** @type {Someone} */ let ana;
/** @type {Someone} */ let ben;
/** @type {Someone} */ let cleo;

/** @returns {Promise<Someone>} */
async function someone() {
  const page = await makePage();
  const seat = await seatOf(meeting, encode(randomBytes(16)));
  const sealer = new Sealer(page, peer, meeting);
  return { page, seat, sealer, card: await sealer.card(seat) };
}

beforeEach(async () => {
  [ana, ben, cleo] = await Promise.all([someone(), someone(), someone()]);
  for (const each of [ana, ben, cleo]) {
    for (const other of [ana, ben, cleo]) assert.equal(await each.sealer.check(other.seat, other.card), other.page.id);
  }
});

/** A turn key of that person for Ben, as the server would hand it on. @param {Someone} holder @param {number} turn */
async function turnKeyForBen(holder, turn) {
  const key = holder.sealer.makeTurnKey(turn);
  return { turn, page: holder.page.id, key, sealed: await holder.sealer.sealTurnKeyTo(ben.page.id, key) };
}

/** @param {Someone} holder @param {string} text */
async function lineOf(holder, text) {
  return { page: holder.page.id, ...(await holder.sealer.sealLine(text)) };
}

/** Opens a line as one of the person whose page it names. @param {Someone} reader @param {any} line */
function opened(reader, line) {
  const holder = [ana, ben, cleo].find(({ page }) => page.id === line.page);
  return reader.sealer.openLine(line, holder?.seat ?? '');
}

const refused = (/** @type {Promise<unknown>} */ promise) => assert.rejects(promise, NotSealed);

// Pages and cards

test('the private key of a page cannot be exported and is nowhere to be had', async (t) => {
  const generate = t.mock.method(crypto.subtle, 'generateKey');
  const page = await makePage();
  assert.deepEqual(Object.keys(page), ['id', 'publicKey']);
  assert.equal(decode(page.publicKey, 65)[0], 4);
  const pair = /** @type {CryptoKeyPair} */ (await generate.mock.calls[0]?.result);
  assert.equal(pair.privateKey.extractable, false);
});

test('a page whose card was not checked gets nothing and is not heard', async () => {
  const eve = await someone();
  await refused(ben.sealer.sealKeyTo(eve.page.id, 'turn-key', 1, randomBytes(32)));
  await refused(ben.sealer.sealNameTo(eve.page.id, 'Ben'));
  await eve.sealer.check(ben.seat, ben.card);
  const toBen = await turnKeyForBen(eve, 1);
  await refused(ben.sealer.acceptTurnKey(toBen, eve.seat));
  await refused(ben.sealer.acceptCircleKey(eve.page.id, 1, toBen.sealed));
  await refused(ben.sealer.openLine(await lineOf(eve, 'Let me in.'), eve.seat));
});

test('a card that the server made, or put on another seat, does not verify', async () => {
  const stranger = new Sealer(await makePage(), randomBytes(32), meeting);
  assert.equal(await ben.sealer.check(ana.seat, await stranger.card(ana.seat)), null);
  const dee = await someone();
  assert.equal(await ben.sealer.check(cleo.seat, ana.card), null);
  assert.equal(await ben.sealer.check(dee.seat, { ...dee.card, mac: cleo.card.mac }), null);
  assert.equal(await ben.sealer.check(ana.seat, { ...ana.card, public_key: cleo.card.public_key }), null);
  for (const card of [{ public_key: '', mac: '' }, { ...dee.card, mac: '!' }, /** @type {any} */ ({})]) {
    assert.equal(await ben.sealer.check(dee.seat, card), null);
  }
  assert.equal(await ben.sealer.check('not a seat', ana.card), null);
  assert.equal(await ben.sealer.check(dee.seat, dee.card), dee.page.id);
});

test('a page that was verified stays so when its proof changes, for its own seat and key alone', async () => {
  const mac = encode(randomBytes(32));
  assert.equal(await ben.sealer.check(ana.seat, { ...ana.card, mac }), ana.page.id);
  assert.equal(await ben.sealer.check(cleo.seat, { ...ana.card, mac }), null);
  assert.equal(await ben.sealer.check(ana.seat, { ...cleo.card, mac }), null);
  ben.sealer.keepSeats(new Set([cleo.seat]));
  assert.equal(await ben.sealer.check(ana.seat, { ...ana.card, mac }), null, 'not once they have gone');
});

test('a card for a public key that is no point of the curve does not verify, whoever made it', async () => {
  const publicKey = Uint8Array.from({ length: 65 }, (_, i) => (i === 0 ? 4 : 1));
  const crooked = new Sealer(Object.assign(await makePage(), { publicKey: encode(publicKey) }), peer, meeting);
  assert.equal(await ben.sealer.check(ana.seat, await crooked.card(ana.seat)), null);
});

// Circle keys

/** Ana makes the circle key, Ben and Cleo get it. @param {number} number */
async function shareCircleKey(number) {
  ana.sealer.makeCircleKey(number);
  for (const each of [ben, cleo]) {
    await each.sealer.acceptCircleKey(ana.page.id, number, await ana.sealer.sealCircleKeyTo(each.page.id, number));
  }
}

test('names and the call link travel under the circle key, and any holder hands it on', async () => {
  ana.sealer.makeCircleKey(1);
  await ben.sealer.acceptCircleKey(ana.page.id, 1, await ana.sealer.sealCircleKeyTo(ben.page.id, 1));
  assert.ok(ben.sealer.holdsCircleKey(1) && !cleo.sealer.holdsCircleKey(1));
  await cleo.sealer.acceptCircleKey(ben.page.id, 1, await ben.sealer.sealCircleKeyTo(cleo.page.id, 1));
  assert.equal(await cleo.sealer.openName(ana.seat, 1, await ana.sealer.sealName(ana.seat, 1, '  Ana ')), 'Ana');
  const link = 'https://call.example/room';
  assert.equal(await cleo.sealer.openCallLink(1, await ana.sealer.sealCallLink(1, link)), link);
  await refused(ana.sealer.sealCallLink(1, 'x'.repeat(511)));
});

test('a name does not pass for that of another seat, nor under another key, nor as a call link', async () => {
  await shareCircleKey(1);
  const name = await ana.sealer.sealName(ana.seat, 1, 'Ana');
  await refused(ben.sealer.openName(cleo.seat, 1, name));
  await refused(ben.sealer.openName(ana.seat, 2, name));
  await shareCircleKey(2);
  await refused(ben.sealer.openName(ana.seat, 2, name));
  await refused(ben.sealer.openCallLink(1, name));
});

test('after the next circle key nothing new goes under an older one, and it goes to nobody', async () => {
  await shareCircleKey(1);
  const wrapped = await ana.sealer.sealCircleKeyTo(ben.page.id, 1);
  await shareCircleKey(2);
  await ben.sealer.acceptCircleKey(ana.page.id, 1, wrapped);
  for (const each of [ana, ben]) {
    await refused(each.sealer.sealName(each.seat, 1, 'Name'));
    await refused(each.sealer.sealCallLink(1, 'https://call.example/'));
    await refused(each.sealer.sealCircleKeyTo(cleo.page.id, 1));
    assert.throws(() => each.sealer.makeCircleKey(1), NotSealed);
  }
});

test('a circle key does not pass for a turn key, nor for one of another number or from another page', async () => {
  ana.sealer.makeCircleKey(5);
  const sealed = await ana.sealer.sealCircleKeyTo(ben.page.id, 5);
  await refused(ben.sealer.acceptTurnKey({ turn: 1, page: ana.page.id, key: 5, sealed }, ana.seat));
  await refused(ben.sealer.acceptCircleKey(ana.page.id, 6, sealed));
  await refused(ben.sealer.acceptCircleKey(cleo.page.id, 5, sealed));
  await refused(cleo.sealer.acceptCircleKey(ana.page.id, 5, sealed));
  await refused(ana.sealer.acceptCircleKey(ben.page.id, 5, sealed));
  assert.ok(!ben.sealer.holdsCircleKey(5) && !ben.sealer.holdsCircleKey(6));
  const asTurnKey = await ana.sealer.sealKeyTo(ben.page.id, 'turn-key', 5, randomBytes(32));
  await refused(ben.sealer.acceptCircleKey(ana.page.id, 5, asTurnKey));
});

// The lobby

test('a name from the lobby opens for its facilitator only', async () => {
  const sealed = await ana.sealer.sealNameTo(ben.page.id, 'Ana');
  assert.equal(await ben.sealer.openNameFrom(ana.page.id, sealed), 'Ana');
  await refused(cleo.sealer.openNameFrom(ana.page.id, sealed));
  await refused(ben.sealer.openNameFrom(cleo.page.id, sealed));
  await refused(ana.sealer.openNameFrom(ben.page.id, sealed));
});

test('what is no name is not sealed as one', async () => {
  await shareCircleKey(1);
  for (const name of ['', '   ', 'n'.repeat(41), '\u202e']) {
    await refused(ana.sealer.sealNameTo(ben.page.id, name));
    await refused(ana.sealer.sealName(ana.seat, 1, name));
  }
});

// Turns

test('the lines of a turn open in order on the pages that have its key', async () => {
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  for (const text of ['First.', 'Second.', 'Third.']) {
    const line = await lineOf(ana, text);
    assert.equal(await opened(ben, line), text);
    assert.equal(await opened(ana, line), text, 'the holder reads back what was sent');
    await refused(opened(cleo, line));
  }
});

test('counters begin at 0, rise by one, and begin again under a new key with a higher number', async () => {
  const first = ana.sealer.makeTurnKey(3);
  const lines = await Promise.all(['a', 'b', 'c'].map((text) => ana.sealer.sealLine(text)));
  const numbers = lines.map(({ turn, key, counter }) => [turn, key, counter]);
  assert.deepEqual(numbers, [[3, first, 0], [3, first, 1], [3, first, 2]]);
  const second = ana.sealer.makeTurnKey(3);
  assert.ok(second > first);
  assert.equal((await ana.sealer.sealLine('d')).counter, 0);
  const inAnotherMeeting = new Sealer(ana.page, peer, encode(randomBytes(16)));
  assert.ok(inAnotherMeeting.makeTurnKey(1) > second, 'numbers rise over the whole life of the page');
});

test('lines given all at once, with their key, open in their order', async () => {
  const key = await turnKeyForBen(ana, 3);
  const lines = await Promise.all(['a', 'b'.repeat(4000), 'c'].map((text) => lineOf(ana, text)));
  const accepted = ben.sealer.acceptTurnKey(key, ana.seat);
  const texts = await Promise.all(lines.map((line) => opened(ben, line)));
  await accepted;
  assert.deepEqual(texts, ['a', 'b'.repeat(4000), 'c']);
});

test('a line again, or an earlier one, is refused, also when both come at once', async () => {
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  const [first, second] = [await lineOf(ana, 'a'), await lineOf(ana, 'b')];
  const both = await Promise.allSettled([opened(ben, second), opened(ben, second)]);
  assert.deepEqual(both.map((each) => each.status), ['fulfilled', 'rejected']);
  await refused(opened(ben, second));
  await refused(opened(ben, first));
});

test('giving the same turn key again does not let old lines in again', async () => {
  const key = await turnKeyForBen(ana, 3);
  await ben.sealer.acceptTurnKey(key, ana.seat);
  const line = await lineOf(ana, 'a');
  await opened(ben, line);
  await ben.sealer.acceptTurnKey(key, ana.seat);
  await refused(opened(ben, line));
  assert.equal(await opened(ben, await lineOf(ana, 'b')), 'b');
});

test('a line under an older key does not come after one under a newer key', async () => {
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  const held = await lineOf(ana, 'held back by the server');
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  assert.equal(await opened(ben, await lineOf(ana, 'new')), 'new');
  await refused(opened(ben, held));
});

test('a line with any of its numbers changed, or with those of another line, is refused', async () => {
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  await ben.sealer.acceptTurnKey(await turnKeyForBen(cleo, 3), cleo.seat);
  const [line, next, other] = [await lineOf(ana, 'a'), await lineOf(ana, 'b'), await lineOf(cleo, 'c')];
  for (const change of [
    { turn: 4 }, { key: line.key + 1 }, { counter: 1 }, { counter: -1 }, { counter: 0.5 }, { page: cleo.page.id },
    { page: 'nobody' }, { sealed: next.sealed }, { sealed: other.sealed }, { sealed: '' },
  ]) {
    await refused(opened(ben, { ...line, ...change }));
  }
  assert.equal(await opened(ben, line), 'a');
});

test('the line of one person does not pass for that of another who is said to hold the turn', async () => {
  const key = await turnKeyForBen(ana, 3);
  await refused(ben.sealer.acceptTurnKey(key, cleo.seat));
  await refused(opened(ben, await lineOf(ana, 'shown as Cleo')));
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  const line = await lineOf(ana, 'mine');
  await refused(ben.sealer.openLine(line, cleo.seat));
  assert.equal(await ben.sealer.openLine(line, ana.seat), 'mine');
});

test('a turn key that is said to be of another turn opens no line of its own', async () => {
  const key = await turnKeyForBen(ana, 3);
  await ben.sealer.acceptTurnKey({ ...key, turn: 4 }, ana.seat);
  const line = await lineOf(ana, 'a');
  await refused(opened(ben, line));
  await refused(opened(ben, { ...line, turn: 4 }));
});

test('a turn key with another number, or from another page, is refused', async () => {
  const key = await turnKeyForBen(ana, 3);
  await refused(ben.sealer.acceptTurnKey({ ...key, key: key.key + 1 }, ana.seat));
  await refused(ben.sealer.acceptTurnKey({ ...key, page: cleo.page.id }, cleo.seat));
  await refused(cleo.sealer.acceptTurnKey(key, ana.seat));
});

test('a forgotten turn does not come back', async () => {
  const key = await turnKeyForBen(ana, 3);
  await ben.sealer.acceptTurnKey(key, ana.seat);
  const line = await lineOf(ana, 'a');
  ben.sealer.forgetTurn();
  ana.sealer.forgetTurn();
  await refused(opened(ben, line));
  await refused(ben.sealer.acceptTurnKey(key, ana.seat));
  await refused(opened(ana, line));
  await refused(ana.sealer.sealLine('b'));
  await refused(ana.sealer.sealTurnKeyTo(ben.page.id, key.key));
  await ben.sealer.acceptTurnKey(await turnKeyForBen(ana, 3), ana.seat);
  assert.equal(await opened(ben, await lineOf(ana, 'back by undo')), 'back by undo');
});

test('a turn key that was on its way when the turn was forgotten is not kept', async () => {
  const key = await turnKeyForBen(ana, 3);
  const accepting = ben.sealer.acceptTurnKey(key, ana.seat);
  ben.sealer.forgetTurn();
  await refused(accepting);
  await refused(opened(ben, await lineOf(ana, 'a')));
});

test('a new turn does not undo that a card was checked, nor the circle key', async () => {
  ana.sealer.makeCircleKey(1);
  const eve = await someone();
  const wrapped = await ana.sealer.sealCircleKeyTo(ben.page.id, 1);
  const checking = ben.sealer.check(eve.seat, eve.card);
  const accepting = ben.sealer.acceptCircleKey(ana.page.id, 1, wrapped);
  ben.sealer.forgetTurn();
  assert.equal(await checking, eve.page.id);
  await accepting;
  assert.ok(ben.sealer.holdsCircleKey(1));
});

test('after all is forgotten nothing can be sealed, opened or begun', async () => {
  await shareCircleKey(1);
  const key = await turnKeyForBen(ana, 3);
  await ben.sealer.acceptTurnKey(key, ana.seat);
  const line = await lineOf(ana, 'a');
  const name = await ana.sealer.sealName(ana.seat, 1, 'Ana');
  ben.sealer.forgetAll();
  assert.ok(!ben.sealer.holdsCircleKey(1));
  await refused(opened(ben, line));
  await refused(ben.sealer.openName(ana.seat, 1, name));
  await refused(ben.sealer.sealNameTo(ana.page.id, 'Ben'));
  await refused(ben.sealer.card(ben.seat));
  assert.equal(await ben.sealer.check(ana.seat, ana.card), null);
  assert.throws(() => ben.sealer.makeTurnKey(4), NotSealed);
  assert.throws(() => ben.sealer.makeCircleKey(2), NotSealed);
  assert.equal(await cleo.sealer.openName(ana.seat, 1, name), 'Ana', 'the others are not touched by it');
});

// Taking a seat along

test('a lent seat opens with the key in the link, at the same address', async () => {
  const [M, token] = [randomBytes(16), encode(randomBytes(16))];
  const { id, sealed } = await sealToken(M, address, token);
  assert.equal(id, await lentSeatId(M));
  assert.equal(await openToken(M, address, sealed), token);
  await refused(openToken(randomBytes(16), address, sealed));
  await refused(openToken(M, encode(randomBytes(32)), sealed));
});

test('the seat is made from the token and the meeting', async () => {
  const token = encode(randomBytes(16));
  assert.equal(await seatOf(meeting, token), await seatOf(meeting, token));
  assert.notEqual(await seatOf(encode(randomBytes(16)), token), await seatOf(meeting, token));
  await assert.rejects(seatOf(meeting, 'short'), RangeError);
});
