// @ts-check
/**
 * No key is ever used twice with one nonce: pages seal on and on while lines are refused, the connection is lost, the
 * device sleeps, the page is loaded anew or dies in the middle of sealing. WebCrypto is asked to write down each key
 * and nonce that it is given instead of sealing, and each nonce that is drawn.
 *
 *   node --max-old-space-size=4096 tests/sealing/nonces.js [--seals 10000000] [--seed 7]
 */
import { parseArgs } from 'node:util';
import { encode } from '../../web/base64url.js';
import { makeLink, openLink, randomBytes } from '../../web/links.js';
import { Sealer, makePage, seatOf } from '../../web/seal.js';
import { Shares } from '../../web/shares.js';
import { Speaking } from '../../web/session/speaking.js';
import { chanceOf } from '../recovery/chance.js';
import { Pairs } from './pairs.js';

/** @typedef {{sealer: Sealer, shares: Shares, speaking: Speaking, page: string, seat: string, sent: any[]}} Tab */

const { values } = parseArgs({
  options: { seals: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261122' } },
});
const most = Number(values.seals);
const seed = Number(values.seed);
const chance = chanceOf(seed);
const pairs = new Pairs(most + 10_000);

// What the pages give to WebCrypto. Whatever they seal is of no interest here, so nothing is.
const { subtle } = crypto;
/** @type {WeakMap<CryptoKey, Uint8Array>} */ const rawOf = new WeakMap();
const importKey = subtle.importKey.bind(subtle);
/** @type {Set<string>} Nonces that were drawn and are not used yet. */ const drawn = new Set();
let notDrawn = 0;
let fromCounters = 0;
subtle.importKey = /** @type {any} */ (async (/** @type {any[]} */ ...args) => {
  const key = await importKey(.../** @type {[any, any, any, any, any]} */ (args));
  if (args[2] === 'AES-GCM') rawOf.set(key, args[1].slice());
  return key;
});
const draw = crypto.getRandomValues.bind(crypto);
crypto.getRandomValues = (/** @type {any} */ into) => {
  draw(into);
  if (into.length === 12) drawn.add(encode(into));
  return into;
};
subtle.encrypt = /** @type {any} */ (async (/** @type {any} */ { iv }, /** @type {CryptoKey} */ key, /** @type {Uint8Array} */ plain) => {
  const raw = rawOf.get(key);
  if (!raw) throw new Error('a key that nobody imported');
  pairs.add(raw, iv);
  // A nonce of a line is not drawn but counted; any other must have come from the source of randomness, just now.
  if (iv[0] || iv[1] || iv[2] || iv[3] || drawn.has(encode(iv))) notDrawn += drawn.delete(encode(iv)) ? 0 : 1;
  else fromCounters += 1;
  return new ArrayBuffer(plain.length + 16);
});

const { peer } = await openLink(makeLink());
const meeting = encode(randomBytes(16));
const readers = await Promise.all([1, 2].map(async () => {
  const token = encode(randomBytes(16));
  const seat = await seatOf(meeting, token);
  const page = await makePage();
  return { page: page.id, seat, sealer: new Sealer(page, peer, meeting), card: null };
}));

/** A page as it is after loading. @param {string} seat @returns {Promise<Tab>} */
async function load(seat) {
  const page = await makePage();
  const sealer = new Sealer(page, peer, meeting);
  for (const reader of readers) {
    await sealer.check(reader.seat, await reader.sealer.card(reader.seat));
    await reader.sealer.check(seat, await sealer.card(seat));
  }
  /** @type {any[]} */ const sent = [];
  const shares = new Shares(sealer, page.id, () => seat);
  /** @type {any} */ const keys = { seat, readers: () => pagesHere };
  // Without a line nothing is sent: then `send` gives 0, as the connection does.
  const send = (/** @type {any} */ message) => (online ? sent.push(message) : 0);
  return { sealer, shares, speaking: new Speaking(keys, shares, { send, onBack: () => {} }), page: page.id, seat, sent };
}

let online = true;
let turn = 0;
let pagesHere = readers.map(({ page }) => page);
/** @type {any[]} */ let lines = [];
const seat = await seatOf(meeting, encode(randomBytes(16)));
let tab = await load(seat);
let circleKey = 0;
/** @type {Record<string, number>} */ const happened = {};

const state = () => /** @type {any} */ ({ turn: { turn, seat }, lines });
const pump = () => tab.speaking.pump(state());
const flight = () => tab.sent.findLastIndex(({ type }) => type === 'line');

async function newTurn() {
  turn += 1;
  lines = [];
  tab.speaking.forget();
  await tab.shares.take(/** @type {any} */ ({ type: 'turn', turn: { turn, seat } }));
}

/** The server has the line, and tells all. */
async function lineCounts() {
  const at = flight();
  if (at < 0) return;
  const line = { page: tab.page, ...tab.sent[at] };
  if (!lines.some((each) => each.key === line.key && each.counter === line.counter)) lines.push(line);
  tab.speaking.heard(/** @type {any} */ ({ type: 'line', line }));
}

async function reload() {
  tab = await load(seat);
  await tab.shares.take(/** @type {any} */ ({ type: 'turn', turn: { turn, seat } }));
  circleKey += 1;
  tab.sealer.makeCircleKey(circleKey);
}

const CODES = /** @type {const} */ (['circle_changed', 'stale_key', 'key_unfinished', 'key_not_new', 'wrong_counter', 'stale_turn']);
const DEEDS = {
  'a line': lineCounts, 'another line': lineCounts, 'one more line': lineCounts, 'yet a line': lineCounts,
  'a refusal': async () => {
    const at = flight();
    if (at >= 0) tab.speaking.refused(at + 1, /** @type {any} */ (CODES[chance(CODES.length)]));
  },
  'a lost line': async () => {
    online = chance(2) === 0;
    if (!online) tab.speaking.say(turn, ['Said without a line.']);
    await pump();
    online = true;
    // What was sent may have come through, or not.
    if (chance(2) === 0) await lineCounts();
    tab.speaking.cameBack(state());
  },
  'a sleep': async () => {
    // Whatever was being sealed goes on when the device wakes, and meets a room that has gone on.
    const sealing = pump();
    if (chance(2) === 0) await newTurn();
    await sealing;
    tab.speaking.cameBack(state());
  },
  'a reload': async () => void (chance(20) === 0 && (await reload())),
  'a crash': async () => {
    if (chance(20) !== 0) return;
    // The page dies in the middle: what it was sealing may have gone out, and a new page takes the seat.
    const dying = pump();
    await reload();
    await dying;
  },
  'a reader': async () => {
    pagesHere = pagesHere.length === 2 ? pagesHere.slice(0, 1) : readers.map(({ page }) => page);
  },
  'a turn': async () => void (chance(4) === 0 && (await newTurn())),
  'two at once': async () => void (await Promise.all([tab.shares.seal('One.'), tab.shares.seal('Two.')].map((each) => each.catch(() => {})))),
  'names and the like': async () => {
    const { sealer } = tab;
    await sealer.sealName(seat, circleKey, 'Ana');
    await sealer.sealCallLink(circleKey, 'https://example.org');
    await sealer.sealLink(circleKey, randomBytes(16));
    for (const { page, sealer: reader } of readers) {
      // Both ends seal under the same key.
      await Promise.all([sealer.sealQuietLineTo(page, 'Between us.'), reader.sealQuietLineTo(tab.page, 'Yes.')]);
      await sealer.sealCircleKeyTo(page, circleKey);
      await sealer.sealNameTo(page, 'Ana');
    }
  },
};
const NAMES = /** @type {(keyof typeof DEEDS)[]} */ (Object.keys(DEEDS));

await newTurn();
await reload();
while (pairs.count < most && pairs.repeats === 0) {
  if (tab.speaking.sending.length === 0) tab.speaking.say(turn, ['A line.', 'And another.', 'And one more.']);
  await pump();
  const name = /** @type {keyof typeof DEEDS} */ (NAMES[chance(NAMES.length)]);
  happened[name] = (happened[name] ?? 0) + 1;
  await DEEDS[name]();
  if (tab.sent.length > 1000) {
    tab.speaking.forget();
    tab.sent.length = 0;
  }
}

const figures = {
  seed, seals: pairs.count, repeats: pairs.repeats, keys: pairs.keys, counted: fromCounters,
  drawn: pairs.count - fromCounters, 'neither counted nor drawn': notDrawn, happened,
};
console.log(JSON.stringify(figures, null, 2));
process.exit(pairs.repeats > 0 || notDrawn > 0 || pairs.count < most ? 1 : 0);
