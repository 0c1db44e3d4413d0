// @ts-check
/**
 * What somebody between the pages could try: frames that are changed, sent again, out of order, in another room, turn
 * or kind, under another key, number or name. The page's own sealer takes none of them, and afterwards still what is
 * genuine.
 *
 *   node tests/sealing/mutations.js [--frames 1000000] [--seed 7]
 */
import { parseArgs } from 'node:util';
import { decode, encode } from '../../web/base64url.js';
import { makeLink, openLink, randomBytes } from '../../web/links.js';
import { NotSealed, Sealer, makePage, openToken, sealToken, seatOf } from '../../web/seal.js';
import { chanceOf } from '../recovery/chance.js';

/**
 * @typedef {{page: import('../../web/page-key.js').Page, seat: string, sealer: Sealer}} Someone
 *
 * @typedef {Record<string, any>} Frame What the server hands on, with what it says about it.
 *
 * @typedef {object} Kind One sealed thing of protocol/sealing.md.
 * @property {string} sealed The field of the sealed bytes.
 * @property {string[]} bound Fields that it is bound to: each is changed in turn.
 * @property {boolean} once Whether the very same frame counts once only.
 * @property {() => Promise<Frame>} make A genuine one, that has not been opened.
 * @property {(frame: Frame) => Promise<unknown>} open Resolves if Ben's page takes it.
 */

/** Frames of each kind are made anew after so many tries. */
const TRIES_EACH = 400;

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '20000' }, seed: { type: 'string', default: '20261122' } },
});
const frames = Number(values.frames);
const seed = Number(values.seed);
const chance = chanceOf(seed);

const { peer, address } = await openLink(makeLink());
const other = await openLink(makeLink());
const meeting = encode(randomBytes(16));
const [ana, ben, cleo] = await people(peer, meeting);
// The same three in a room of the same link on another day, and in one of another link.
const elsewhere = [await people(peer, encode(randomBytes(16))), await people(other.peer, meeting)];

/** @param {import('../../web/base64url.js').Bytes} link @param {string} room @returns {Promise<[Someone, Someone, Someone]>} */
async function people(link, room) {
  const someone = async () => {
    const page = await makePage();
    return { page, seat: await seatOf(room, encode(randomBytes(16))), sealer: new Sealer(page, link, room) };
  };
  const all = /** @type {[Someone, Someone, Someone]} */ (await Promise.all([someone(), someone(), someone()]));
  for (const each of all) {
    each.sealer.makeCircleKey(1);
    for (const { seat, sealer } of all) await each.sealer.check(seat, await sealer.card(seat));
  }
  return all;
}

let turn = 0;
let circleKey = 1;
/** @type {import('../../web/base64url.js').Bytes} */ let move = randomBytes(16);

/** Numbers of Ana's keys of this turn that Ben has taken. @type {Set<number>} */
const held = new Set();

/** A new turn of Ana's, with a key that Ben has taken. */
async function newTurn() {
  turn += 1;
  ben.sealer.forgetTurn();
  ana.sealer.forgetTurn();
  held.clear();
  await take('turnKey', await kind('turnKey').make());
}

/** A circle key of Ana's that all three hold. */
async function newCircleKey() {
  circleKey += 1;
  ana.sealer.makeCircleKey(circleKey);
  for (const { page, sealer } of [ben, cleo]) {
    await sealer.acceptCircleKey(ana.page.id, circleKey, await ana.sealer.sealCircleKeyTo(page.id, circleKey));
  }
}

/** @type {Record<string, Kind>} */
const KINDS = {
  line: {
    sealed: 'sealed', bound: ['turn', 'page', 'key', 'counter'], once: true,
    make: async () => ({ page: ana.page.id, ...(await ana.sealer.sealLine(`A line, number ${chance(1000)}.`)) }),
    open: (frame) => ben.sealer.openLine(/** @type {any} */ (frame), ana.seat),
  },
  // A key of a number that is held already changes nothing, whatever comes: the lines under it show that.
  turnKey: {
    sealed: 'sealed', bound: ['page', 'key'], once: false,
    make: async () => {
      const key = ana.sealer.makeTurnKey(turn);
      return { turn, page: ana.page.id, key, sealed: await ana.sealer.sealTurnKeyTo(ben.page.id, key) };
    },
    open: async (frame) => {
      await ben.sealer.acceptTurnKey(/** @type {any} */ (frame), ana.seat);
      if (frame.page === ana.page.id && held.has(frame.key)) throw new NotSealed('held already');
    },
  },
  circleKey: {
    sealed: 'sealed', bound: ['from', 'number'], once: false,
    make: async () => ({ from: ana.page.id, number: circleKey, sealed: await ana.sealer.sealCircleKeyTo(ben.page.id, circleKey) }),
    open: ({ from, number, sealed }) => ben.sealer.acceptCircleKey(from, number, sealed),
  },
  name: {
    sealed: 'sealed', bound: ['seat', 'number'], once: false,
    make: async () => ({ seat: cleo.seat, number: circleKey, sealed: await cleo.sealer.sealName(cleo.seat, circleKey, 'Cleo') }),
    open: ({ seat, number, sealed }) => ben.sealer.openName(seat, number, sealed),
  },
  callLink: {
    sealed: 'sealed', bound: ['number'], once: false,
    make: async () => ({ number: circleKey, sealed: await ana.sealer.sealCallLink(circleKey, 'https://example.org/call') }),
    open: ({ number, sealed }) => ben.sealer.openCallLink(number, sealed),
  },
  link: {
    sealed: 'sealed', bound: ['number'], once: false,
    make: async () => ({ number: circleKey, sealed: await ana.sealer.sealLink(circleKey, randomBytes(16)) }),
    open: ({ number, sealed }) => ben.sealer.openLink(number, sealed),
  },
  lobbyName: {
    sealed: 'sealed', bound: ['from'], once: false,
    make: async () => ({ from: cleo.page.id, sealed: await cleo.sealer.sealNameTo(ben.page.id, 'Cleo') }),
    open: ({ from, sealed }) => ben.sealer.openNameFrom(from, sealed),
  },
  quietLine: {
    sealed: 'sealed', bound: ['from', 'counter'], once: true,
    make: async () => ({ from: ana.page.id, ...(await ana.sealer.sealQuietLineTo(ben.page.id, 'Between us.')) }),
    open: ({ from, counter, sealed }) => ben.sealer.openQuietLineFrom(from, counter, sealed),
  },
  lentSeat: {
    sealed: 'sealed', bound: [], once: false,
    make: async () => ({ ...(await sealToken(move, address, encode(randomBytes(16)))) }),
    open: ({ sealed }) => openToken(move, address, sealed),
  },
};
const NAMES = Object.keys(KINDS);
const kind = (/** @type {string} */ name) => /** @type {Kind} */ (KINDS[name]);

/** What was genuine and has been taken; of each kind the last few. @type {Map<string, Frame[]>} */
const taken = new Map(NAMES.map((name) => [name, []]));
/** Made by the same code in another room. @type {Map<string, Frame[]>} */
const foreign = new Map();

/** Sealed in other rooms, for the same places. */
async function makeForeign() {
  foreign.clear();
  for (const [eve, mallory] of elsewhere) {
    const key = eve.sealer.makeTurnKey(turn);
    const to = mallory.page.id;
    const add = (/** @type {string} */ name, /** @type {Frame} */ frame) => foreign.set(name, [...(foreign.get(name) ?? []), frame]);
    add('line', { page: ana.page.id, ...(await eve.sealer.sealLine('From another room.')) });
    add('turnKey', { turn, page: ana.page.id, key: key + 1000, sealed: await eve.sealer.sealTurnKeyTo(to, key) });
    add('circleKey', { from: ana.page.id, number: 1, sealed: await eve.sealer.sealCircleKeyTo(to, 1) });
    add('name', { seat: cleo.seat, number: 1, sealed: await eve.sealer.sealName(cleo.seat, 1, 'Cleo') });
    add('callLink', { number: 1, sealed: await eve.sealer.sealCallLink(1, 'https://example.org/other') });
    add('link', { number: 1, sealed: await eve.sealer.sealLink(1, randomBytes(16)) });
    add('lobbyName', { from: cleo.page.id, sealed: await eve.sealer.sealNameTo(to, 'Cleo') });
    add('quietLine', { from: ana.page.id, ...(await eve.sealer.sealQuietLineTo(to, 'Not between us.')), counter: 1e9 });
    add('lentSeat', { ...(await sealToken(move, other.address, encode(randomBytes(16)))) });
  }
}

/** @template T @param {T[]} all @returns {T} */
const oneOf = (all) => /** @type {T} */ (all[chance(all.length)]);

/** @param {string} sealed */
function changed(sealed) {
  const bytes = decode(sealed);
  const at = chance(bytes.length);
  switch (chance(5)) {
    case 0: return encode(bytes.slice(0, at));
    case 1: return encode(new Uint8Array([...bytes, chance(256)]));
    case 2: return encode(new Uint8Array([...bytes.slice(at), ...bytes.slice(0, at)]).fill(chance(256), 0, 1 + chance(4)));
    default:
      bytes[at] = /** @type {number} */ (bytes[at]) ^ (1 << chance(8));
      return encode(bytes);
  }
}

/** Another value for a field. @param {string} field @param {any} value */
function otherThan(field, value) {
  const others = {
    page: [ben.page.id, cleo.page.id, encode(randomBytes(16))],
    from: [ben.page.id, cleo.page.id, ana.page.id, encode(randomBytes(16))],
    seat: [ana.seat, ben.seat, encode(randomBytes(16))],
    turn: [turn - 1, turn + 1, 0],
    key: [value + 1, value + 1 + chance(1000), value - 1],
    number: [value + 1, value - 1, 0, 2 ** 31],
    counter: [value + 1, value + 1 + chance(1000), value - 1, 2 ** 40],
  };
  return oneOf(others[/** @type {keyof typeof others} */ (field)].filter((each) => each !== value));
}

/** Something that no page made for this place. @param {string} name @param {Frame} fresh Genuine and not taken yet. @returns {[string, Frame]} */
function attempt(name, fresh) {
  const { sealed, bound, once } = kind(name);
  const before = taken.get(name) ?? [];
  switch (chance(6)) {
    case 0:
      if (bound.length > 0) {
        const field = oneOf(bound);
        return [`another ${field}`, { ...fresh, [field]: otherThan(field, fresh[field]) }];
      }
      break;
    case 1:
      if (once && before.length > 0) return ['again, or late', oneOf(before)];
      break;
    case 2: {
      // Of another kind, or of another time: a turn that is over, an earlier key or counter.
      const from = oneOf(NAMES);
      const donor = from === name ? before : taken.get(from) ?? [];
      const bytes = donor.length > 0 ? oneOf(donor).sealed : '';
      if (bytes && !same(name, from, fresh)) return [`the bytes of a ${from}`, { ...fresh, [sealed]: bytes }];
      break;
    }
    case 3:
      return ['of another room', { ...fresh, [sealed]: oneOf(foreign.get(name) ?? []).sealed }];
    case 4:
      return ['of another room, whole', oneOf(foreign.get(name) ?? [])];
  }
  return ['changed bytes', { ...fresh, [sealed]: changed(fresh[sealed]) }];
}

/** Bytes of before would open here as well, since they are for this very place. @param {string} name @param {string} from @param {Frame} fresh */
function same(name, from, fresh) {
  if (name !== from) return false;
  const { bound, once } = kind(name);
  return !once && (taken.get(name) ?? []).some((frame) => bound.every((field) => frame[field] === fresh[field]));
}

let tried = 0;
let genuine = 0;
/** @type {Map<string, number>} */
const ways = new Map();
/** @type {string[]} */
const accepted = [];

while (tried < frames && accepted.length === 0) {
  await newTurn();
  await newCircleKey();
  move = randomBytes(16);
  for (const name of NAMES) if (!kind(name).once) taken.set(name, []);
  await makeForeign();
  for (const name of NAMES) {
    const { make, open } = kind(name);
    if (name === 'line') await newTurn();
    const first = await make();
    let fresh = first;
    if (kind(name).once) {
      // The first is held back until a later one was taken: then it comes out of order.
      await take(name, await make());
      taken.get(name)?.push(first);
      fresh = await make();
    }
    for (let i = 0; i < TRIES_EACH && tried < frames; i += 1) {
      const [way, frame] = attempt(name, fresh);
      if (frame.sealed === fresh.sealed && JSON.stringify(frame) === JSON.stringify(fresh)) continue;
      tried += 1;
      ways.set(way, (ways.get(way) ?? 0) + 1);
      const opened = await open(frame).then(() => true, (error) => {
        if (!(error instanceof NotSealed)) ways.set(`${error.name}`, (ways.get(error.name) ?? 0) + 1);
        return false;
      });
      if (opened) accepted.push(`${name}, ${way}: ${JSON.stringify(frame)} for ${JSON.stringify(fresh)}`);
    }
    await take(name, fresh);
    if (name === 'turnKey') await take('line', await kind('line').make());
  }
}

/** What is genuine is taken still. @param {string} name @param {Frame} frame */
async function take(name, frame) {
  await kind(name).open(frame);
  genuine += 1;
  if (name === 'turnKey') held.add(frame.key);
  taken.set(name, [...(taken.get(name) ?? []), frame].slice(-8));
}

console.log(JSON.stringify({ seed, tried, accepted: accepted.length, 'genuine ones taken': genuine, tries: Object.fromEntries(ways) }, null, 2));
for (const each of accepted) console.error(each);
process.exit(accepted.length > 0 || tried < frames ? 1 : 0);
