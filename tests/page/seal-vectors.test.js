// @ts-check
/** What the twin sealed, this page opens; and nothing that is not exactly as it was sealed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';
import { fields, open, openWith, sealWith, sealingKey, u32, u64 } from '../../web/building-blocks.js';
import { CALL_LINK_SIZES, LINE_SIZES, NAME_SIZES, pad } from '../../web/plain-text.js';
import { QUESTION_SIZES, openQuestion } from '../../web/question.js';
import { NotSealed, Sealer, lentSeatId, openToken, seatOf } from '../../web/seal.js';
import { pageId } from '../../web/page-key.js';
import { cardOf, eachBitChanged, meeting, pageOf, peerKey, person, sealerOf, vectors } from './vectors.js';

/**
 * @typedef {{label: string, meeting: string, from: string, purpose: any, number: number, seat: string, to: string,
 *   circle_key: number, turn: number, page: string, key: number, counter: number, address: string, M: string,
 *   vote: number, id: string}} Bound
 * @typedef {{what: string, why: string, key: string, bound: Bound, bound_bytes: string, text?: string, bytes?: string,
 *   sealed: string}} Vector
 */

/** @type {{sealed: Vector[], refused: Vector[]}} */
const { sealed: all, refused } = vectors('sealed');

/** One of each kind, and a line of each size. */
const oneOfEach = [...new Map(all.map((each) => [each.what + each.sealed.length, each])).values()];

/** Ben's page, which was given the circle key and the turn key. */
async function ready() {
  const ben = await sealerOf('ben');
  const [circle, turn] = ['circle_key', 'turn_key'].map((what) => all.find((each) => each.what === what));
  assert.ok(circle && turn);
  await ben.acceptCircleKey(circle.bound.from, circle.bound.number, circle.sealed);
  const { from: page, number: key } = turn.bound;
  await ben.acceptTurnKey({ turn: 3, page, key, sealed: turn.sealed }, person('ana').seat);
  return ben;
}

/**
 * Opens with the page's own function for that kind.
 * @param {Sealer} ben @param {string} what @param {Bound} bound @param {string} sealed
 */
async function opened(ben, what, bound, sealed) {
  const { from, number, seat, circle_key: circleKey, turn, page, key, counter, M, address } = bound;
  switch (what) {
    case 'circle_key':
    case 'turn_key': return encode(await ben.openKeyFrom(from, bound.purpose, number, sealed));
    case 'quiet_line': return ben.openQuietLineFrom(from, number, sealed);
    case 'lobby_name': return ben.openNameFrom(from, sealed);
    case 'name': return ben.openName(seat, circleKey, sealed);
    case 'call_link': return ben.openCallLink(circleKey, sealed);
    case 'question': {
      const { text, options } = await openQuestion(ben, bound.vote, circleKey, sealed);
      return [text, ...options].join('\n');
    }
    case 'link': return encode(await ben.openLink(circleKey, sealed));
    case 'line': return ben.openLine({ turn, page, key, counter, sealed }, seatOfPage(page));
    case 'lent_seat': return openToken(decode(M), address, sealed);
    default: throw new Error(`no such kind: ${what}`);
  }
}

const everybody = vectors('pages').people;

/** @param {string} page */
function seatOfPage(page) {
  return everybody.find((/** @type {{page: string}} */ each) => each.page === page)?.seat ?? '';
}

test('pages, seats and cards are what the vectors say', async () => {
  for (const { person: name, public_key: publicKey, page, token, seat } of vectors('pages').people) {
    assert.equal(await pageId(decode(publicKey)), page);
    assert.equal(await seatOf(meeting, token), seat);
    const sealer = new Sealer(await pageOf(name), peerKey, meeting);
    assert.deepEqual(await sealer.card(seat), cardOf(name));
    assert.equal(await (await sealerOf('ben')).check(seat, cardOf(name)), page);
  }
  for (const { M, move_id: id } of vectors('links')) assert.equal(await lentSeatId(decode(M)), id);
});

test('every sealed vector opens to what was sealed', async () => {
  const ben = await ready();
  const kinds = new Set(all.map((each) => each.what));
  const expected = [
    'call_link', 'circle_key', 'lent_seat', 'line', 'link', 'lobby_name', 'name', 'question', 'quiet_line', 'turn_key',
  ];
  assert.deepEqual([...kinds].sort(), expected);
  for (const { what, bound, text, bytes, sealed } of all) {
    assert.equal(await opened(ben, what, bound, sealed), text ?? bytes, what);
  }
});

test('sealed here under the same key and nonce, the bytes are those of the twin', async () => {
  /** @type {Record<string, number[]>} */
  const sizes = {
    name: NAME_SIZES, lobby_name: NAME_SIZES, call_link: CALL_LINK_SIZES, question: QUESTION_SIZES, line: LINE_SIZES,
    quiet_line: LINE_SIZES,
  };
  for (const { what, key, bound, text, bytes, sealed } of all) {
    const plain = text === undefined ? decode(bytes ?? '') : pad(text, sizes[what] ?? []);
    const front = what === 'line' ? 0 : 12;
    const nonce = what === 'line' ? lineNonce(bound) : decode(sealed).slice(0, 12);
    const again = await sealWith(await sealingKey(decode(key)), nonce, boundBytes(bound), plain);
    assert.deepEqual(again, decode(sealed).slice(front), what);
  }
});

test('what was sealed with wrong content is refused, although it opens', async () => {
  const ben = await ready();
  assert.ok(refused.length >= 10);
  for (const { what, why, key, bound, bound_bytes: bytes, sealed } of refused) {
    assert.ok(await rawOpened(what, key, bound, decode(bytes), decode(sealed)), why);
    await assert.rejects(opened(ben, what, bound, sealed), NotSealed, `${what}: ${why}`);
  }
});

for (const { what, bound, sealed } of oneOfEach) {
  const bytes = decode(sealed);
  test(`every bit of a sealed ${what} of ${bytes.length} bytes counts`, async () => {
    const ben = await ready();
    let changes = 0;
    for (const changed of eachBitChanged(bytes)) {
      await assert.rejects(opened(ben, what, bound, encode(changed)), NotSealed);
      changes += 1;
    }
    assert.equal(changes, bytes.length * 8);
    assert.ok(await opened(ben, what, bound, sealed), 'it opens all the same after that');
  });
}

test('a piece of what is sealed, and anything added, are refused', async () => {
  const ben = await ready();
  for (const { what, bound, sealed } of oneOfEach) {
    const bytes = decode(sealed);
    for (const changed of [bytes.slice(1), bytes.slice(0, -1), Uint8Array.of(...bytes, 0), new Uint8Array(0)]) {
      await assert.rejects(opened(ben, what, bound, encode(changed)), NotSealed, what);
    }
    await assert.rejects(opened(ben, what, bound, `${sealed}=`), RangeError, what);
  }
});

/** Fields that the page takes from itself and not from the server: the next test changes them too. */
const notAsked = ['label', 'meeting', 'to', 'id'];

test('every change of a field that it is bound to is refused', async () => {
  for (const { what, bound, sealed } of oneOfEach) {
    const ben = await ready();
    for (const [field, value] of Object.entries(bound)) {
      const fixed = { lobby_name: ['purpose', 'number'], quiet_line: ['purpose'] };
      const given = [...notAsked, ...(fixed[/** @type {keyof typeof fixed} */ (what)] ?? [])];
      if (given.includes(field)) continue;
      const changed = { ...bound, [field]: another(field, value) };
      await assert.rejects(opened(ben, what, changed, sealed), NotSealed, `${what}: ${field}`);
    }
  }
});

test('sealed under the same keys but bound otherwise, it is refused', async () => {
  for (const { what, key, bound, bound_bytes: bytes, sealed } of oneOfEach) {
    assert.deepEqual(boundBytes(bound), decode(bytes), `${what} is bound as sealing.md says`);
    assert.ok(await rawOpened(what, key, bound, decode(bytes), decode(sealed)));
    for (const [field, value] of Object.entries(bound)) {
      if (field === 'M') continue;
      const changed = boundBytes({ ...bound, [field]: another(field, value) });
      assert.notDeepEqual(changed, decode(bytes), field);
      await assert.rejects(rawOpened(what, key, bound, changed, decode(sealed)), NotSealed, `${what}: ${field}`);
    }
    for (const changed of eachBitChanged(decode(bytes))) {
      await assert.rejects(rawOpened(what, key, bound, changed, decode(sealed)), NotSealed, what);
    }
  }
});

test('in another meeting, or under another link, nothing opens', async () => {
  const other = encode(new Uint8Array(16));
  const { seat } = person('ana');
  assert.equal(await new Sealer(await pageOf('ben'), peerKey, other).check(seat, cardOf('ana')), null);
  assert.equal(await new Sealer(await pageOf('ben'), new Uint8Array(32), meeting).check(seat, cardOf('ana')), null);
});

test('what was sealed for Ben does not open on the page of Cleo, nor when sent back to Ana', async () => {
  for (const { what, bound, sealed } of oneOfEach) {
    if (bound.label !== 'to') continue;
    await assert.rejects(opened(await sealerOf('cleo'), what, bound, sealed), NotSealed);
    const toBen = { ...bound, from: person('ben').page };
    await assert.rejects(opened(await sealerOf('ana'), what, toBen, sealed), NotSealed);
  }
});

/** Another value that is as good for that field. @param {string} field @param {string | number} value */
function another(field, value) {
  if (typeof value === 'number') return value + 1;
  if (field === 'label') return 'other';
  if (field === 'purpose') return value === 'circle-key' ? 'turn-key' : 'circle-key';
  if (field === 'from' || field === 'page') return person('cleo').page;
  if (field === 'seat') return person('ben').seat;
  return encode(new Uint8Array(decode(value).length));
}

/** @param {Bound} bound */
function boundBytes({ label, ...bound }) {
  const own = [bound.meeting, bound.address, bound.from, bound.to].filter((text) => text !== undefined);
  const start = own.map((text) => decode(text));
  const { circle_key: circleKey, turn, key, counter, page, purpose, number, id, seat, vote } = bound;
  if (purpose !== undefined) return fields(label, ...start, purpose, u64(number));
  if (counter !== undefined) return fields(label, ...start, u64(turn), decode(page), u32(key), u64(counter));
  if (id !== undefined) return fields(label, ...start, decode(id));
  if (vote !== undefined) return fields(label, ...start, u32(vote), u32(circleKey));
  return fields(label, ...start, ...(seat === undefined ? [] : [decode(seat)]), u32(circleKey));
}

/**
 * @param {string} what @param {string} key @param {Bound} bound @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Uint8Array<ArrayBuffer>} sealed
 */
async function rawOpened(what, key, bound, bytes, sealed) {
  const raw = await sealingKey(decode(key));
  if (what !== 'line') return open(raw, bytes, sealed);
  return openWith(raw, lineNonce(bound), bytes, sealed);
}

/** @param {Bound} bound */
function lineNonce(bound) {
  const nonce = new Uint8Array(12);
  nonce.set(u64(bound.counter), 4);
  return nonce;
}
