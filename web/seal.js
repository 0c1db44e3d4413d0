// @ts-check
/**
 * Seals what people say and opens what others said, as in protocol/sealing.md. WebCrypto only: it touches no DOM, no
 * storage and no connection, and trusts nothing that the server says: whatever does not fit is refused by `NotSealed`.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {import('../protocol/messages').Card} Card
 * @typedef {import('../protocol/messages').Line} Line
 * @typedef {import('../protocol/messages').TurnKey} TurnKey
 * @typedef {import('./page-key.js').KnownPage} KnownPage
 * @typedef {import('./page-key.js').Page} Page
 * @typedef {'circle-key' | 'turn-key'} KeyPurpose
 *
 * @typedef {object} HeldTurnKey
 * @property {number} turn
 * @property {number} number
 * @property {Bytes} raw
 * @property {Promise<CryptoKey>} key
 *
 * @typedef {{raw: Bytes, key: Promise<CryptoKey>}} HeldCircleKey
 */

import { decode, encode } from './base64url.js';
import {
  NotSealed, fields, lineNonce, open, openWith, randomBytes, seal, sealWith, sealingKey, u32, u64,
} from './building-blocks.js';
import { displayOf, displayPeer } from './display-token.js';
import { cardKey, importedPublicKey, inOrder, keyName, knownPage, makePage, pageId, pageIn } from './page-key.js';
import { Peers } from './peers.js';
import {
  CALL_LINK_SIZES, LINE_SIZES, checkName, cleanName, nameIn, pad, paddedName, splitLines, unpad,
} from './plain-text.js';
import { lentSeatId, openToken, seatOf, sealToken } from './seat-token.js';

export { NotSealed, checkName, cleanName, displayOf, lentSeatId, makePage, openToken, seatOf, sealToken, splitLines };

/** Of a page, a seat, a meeting, a link secret. */
const ID_BYTES = 16;
const KEY_BYTES = 32;
const PUBLIC_KEY_BYTES = 65;

/** All sealing of one page in one meeting. */
export class Sealer {
  #page;
  #peers;
  #meeting;
  /** @type {Map<string, KnownPage>} */
  #pages = new Map();
  /** Pages that spoke and are gone: known anew, their old lines would count again. @type {Set<string>} */
  #gone = new Set();
  /** @type {Map<number, HeldCircleKey>} */
  #circleKeys = new Map();
  #newestCircleKey = 0;
  /** Turn keys of the turn that is on the screen, by page and number. @type {Map<string, HeldTurnKey>} */
  #turnKeys = new Map();
  /** The newest own one, and the counter of its next line. @type {(HeldTurnKey & {counter: number}) | null} */
  #own = null;
  /** Counts the turns that were forgotten, so that no key of theirs that is still on its way is kept after that. */
  #forgottenTurns = 0;

  /**
   * @param {Page} page
   * @param {Bytes} peer From the link.
   * @param {string} meeting
   */
  constructor(page, peer, meeting) {
    this.#page = page;
    this.#meeting = decode(meeting, ID_BYTES);
    this.#peers = new Peers(page, this.#meeting, peer);
    this.#pages.set(page.id, knownPage(page.id, decode(page.publicKey), this.#peers.newest));
  }

  // Cards

  /** The room has a new link: new cards count under that only. @param {Bytes} peer */
  followLink(peer) {
    this.#self();
    this.#peers.add(peer);
  }

  /** This page's card for its seat. @param {string} seat @returns {Promise<Card>} */
  async card(seat) {
    const bound = this.#cardBound(seat, decode(this.#page.publicKey));
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', await cardKey(this.#peers.newest), bound));
    this.#self().seats.add(seat);
    return { public_key: this.#page.publicKey, mac: encode(mac) };
  }

  /**
   * Whoever made this card knows the link, and made it for that seat of this meeting. Only then is the page known, and
   * only to and from known pages is anything sealed or opened. It stays known when the link, and so the proof, changes.
   * @param {string} seat
   * @param {Card} card
   * @param {(peer: Bytes) => Promise<Bytes>} [shown] What its owner shows to know, for a display: not what the link gives.
   * @returns {Promise<string|null>} The page's id, or null.
   */
  async check(seat, card, shown) {
    try {
      const publicKey = decode(card.public_key, PUBLIC_KEY_BYTES);
      const id = await pageId(publicKey);
      if (this.isOf(id, seat)) return id;
      const { newest } = this.#peers;
      const peer = shown ? await shown(newest) : newest;
      const bound = this.#cardBound(seat, publicKey);
      const good = await crypto.subtle.verify('HMAC', await cardKey(peer), decode(card.mac, KEY_BYTES), bound);
      if (!good) return null;
      await importedPublicKey(publicKey);
      this.#self();
      if (this.#gone.has(id)) return null;
      const known = this.#pages.get(id) ?? knownPage(id, publicKey, peer);
      known.seats.add(seat);
      this.#pages.set(id, known);
      return id;
    } catch {
      return null;
    }
  }

  /** The card of a screen in the hall. @param {string} display @param {Card} card */
  async checkDisplay(display, card) {
    return this.check(display, card, (peer) => displayPeer(peer, this.#meeting, display));
  }

  /** For a display: only who knows its secret can seal to it from this page. @param {string} publicKey */
  async meet(publicKey) {
    const bytes = decode(publicKey, PUBLIC_KEY_BYTES);
    const id = await pageId(bytes);
    if (!this.#pages.has(id)) this.#pages.set(id, knownPage(id, bytes, this.#peers.newest));
    return id;
  }

  /** Whether a page's card was for that seat. @param {string} id @param {string} seat */
  isOf(id, seat) {
    return this.#pages.get(id)?.seats.has(seat) ?? false;
  }

  /** Every page of other seats is forgotten. @param {Set<string>} seats */
  keepSeats(seats) {
    for (const page of [...this.#pages.values()]) {
      if (page.id === this.#page.id || [...page.seats].some((seat) => seats.has(seat))) continue;
      this.#pages.delete(page.id);
      if (page.spoke) this.#gone.add(page.id);
    }
    for (const name of [...this.#turnKeys.keys()]) if (!this.#pages.has(pageIn(name))) this.#turnKeys.delete(name);
  }

  // To one page

  /**
   * @param {string} to A page. @param {KeyPurpose} purpose @param {number} number @param {Bytes} key
   * @returns {Promise<string>}
   */
  async sealKeyTo(to, purpose, number, key) {
    if (key.length !== KEY_BYTES) throw new NotSealed('not a key');
    const bound = this.#toBound(this.#page.id, to, purpose, number);
    return encode(await seal(await this.#peers.sealingTo(this.#known(to)), bound, key));
  }

  /** @param {string} from A page. @param {KeyPurpose} purpose @param {number} number @param {string} sealed */
  async openKeyFrom(from, purpose, number, sealed) {
    const bound = this.#toBound(from, this.#page.id, purpose, number);
    const key = await this.#peers.openFrom(this.#known(from), bound, decode(sealed));
    if (key.length !== KEY_BYTES) throw new NotSealed('not a key');
    return key;
  }

  /** A newcomer's name for one facilitator's page. @param {string} to @param {string} name */
  async sealNameTo(to, name) {
    const bound = this.#toBound(this.#page.id, to, 'lobby-name', 0);
    return encode(await seal(await this.#peers.sealingTo(this.#known(to)), bound, paddedName(name)));
  }

  /** @param {string} from @param {string} sealed */
  async openNameFrom(from, sealed) {
    const bound = this.#toBound(from, this.#page.id, 'lobby-name', 0);
    return nameIn(await this.#peers.openFrom(this.#known(from), bound, decode(sealed)));
  }

  /** A line of a quiet word; counters towards a page only rise. @param {string} to A page. @param {string} text */
  async sealQuietLineTo(to, text) {
    const page = this.#known(to);
    const counter = page.quietSent++;
    const bound = this.#toBound(this.#page.id, to, 'quiet-word', counter);
    return { counter, sealed: encode(await seal(await this.#peers.sealingTo(page), bound, pad(text, LINE_SIZES))) };
  }

  /** None is opened twice, nor out of order. @param {string} from @param {number} counter @param {string} sealed */
  async openQuietLineFrom(from, counter, sealed) {
    const page = this.#known(from);
    return inOrder(page, async () => {
      if (counter <= page.quietHeard) throw new NotSealed('a line from before');
      const bound = this.#toBound(from, this.#page.id, 'quiet-word', counter);
      const text = unpad(await this.#peers.openFrom(page, bound, decode(sealed)), LINE_SIZES);
      page.quietHeard = counter;
      page.spoke = true;
      return text;
    });
  }

  // To the circle

  /** Makes the circle key of that number, which may not be older than one that is held. @param {number} number */
  makeCircleKey(number) {
    if (number < this.#newestCircleKey) throw new NotSealed('an older circle key');
    this.#holdCircleKey(number, randomBytes(KEY_BYTES));
  }

  /** @param {string} from A page. @param {number} number @param {string} sealed */
  async acceptCircleKey(from, number, sealed) {
    const raw = await this.openKeyFrom(from, 'circle-key', number, sealed);
    this.#holdCircleKey(number, raw);
  }

  /** For this tab alone, where no other page could hand it back. @param {number} number */
  keepCircleKey(number) {
    return encode(this.#circleKey(number).raw);
  }

  /** As it was kept before the page was loaded again. @param {number} number @param {string} kept */
  restoreCircleKey(number, kept) {
    this.#holdCircleKey(number, decode(kept, KEY_BYTES));
  }

  holdsCircleKey(/** @type {number} */ number) {
    return this.#circleKeys.has(number);
  }

  /** @param {string} to A page. @param {number} number */
  async sealCircleKeyTo(to, number) {
    return this.sealKeyTo(to, 'circle-key', number, this.#newest(number).raw);
  }

  /** @param {string} seat @param {number} number @param {string} name */
  async sealName(seat, number, name) {
    return this.sealToCircle('name', [decode(seat, ID_BYTES)], number, paddedName(name));
  }

  /** @param {string} seat @param {number} number @param {string} sealed */
  async openName(seat, number, sealed) {
    return nameIn(await this.openFromCircle('name', [decode(seat, ID_BYTES)], number, sealed));
  }

  /** @param {number} number @param {string} url At most 510 bytes. */
  async sealCallLink(number, url) {
    return this.sealToCircle('call-link', [], number, pad(url, CALL_LINK_SIZES));
  }

  /** @param {number} number @param {string} sealed */
  async openCallLink(number, sealed) {
    return unpad(await this.openFromCircle('call-link', [], number, sealed), CALL_LINK_SIZES);
  }

  /**
   * Under the newest circle key, bound to what it is and where it belongs.
   * @param {string} label @param {Bytes[]} parts @param {number} number @param {Bytes} plain
   */
  async sealToCircle(label, parts, number, plain) {
    const bound = fields(label, this.#meeting, ...parts, u32(number));
    return encode(await seal(await this.#newest(number).key, bound, plain));
  }

  /** @param {string} label @param {Bytes[]} parts @param {number} number @param {string} sealed */
  async openFromCircle(label, parts, number, sealed) {
    const bound = fields(label, this.#meeting, ...parts, u32(number));
    return open(await this.#circleKey(number).key, bound, decode(sealed));
  }

  /** A new link's secret. @param {number} number @param {Bytes} secret 16 bytes. */
  async sealLink(number, secret) {
    return this.sealToCircle('link', [], number, secret);
  }

  /** @param {number} number @param {string} sealed */
  async openLink(number, sealed) {
    const secret = await this.openFromCircle('link', [], number, sealed);
    if (secret.length !== ID_BYTES) throw new NotSealed('not a link secret');
    return secret;
  }

  // Turns

  /**
   * A fresh key for this page's lines in that turn. Make one before the first line, whenever the circle's pages have
   * changed, and whenever a line was refused: a counter is never used for two texts.
   * @param {number} turn
   * @returns {number} Its number.
   */
  makeTurnKey(turn) {
    this.#self();
    const raw = randomBytes(KEY_BYTES);
    const made = { turn, number: this.#page.nextTurnKey(), raw, key: sealingKey(raw) };
    this.#turnKeys.set(keyName(this.#page.id, made.number), made);
    this.#own = { ...made, counter: 0 };
    return made.number;
  }

  /** @param {string} to A page. @param {number} number Of an own turn key of this turn. */
  async sealTurnKeyTo(to, number) {
    const own = this.#turnKeys.get(keyName(this.#page.id, number));
    if (!own) throw new NotSealed('no such turn key');
    return this.sealKeyTo(to, 'turn-key', number, own.raw);
  }

  /** Under the newest own turn key. @param {string} text At most 4,094 bytes; see `splitLines`. */
  async sealLine(text) {
    if (!this.#own) throw new NotSealed('no turn key');
    const padded = pad(text, LINE_SIZES);
    const { turn, number, key } = this.#own;
    const counter = this.#own.counter++;
    const bound = this.#lineBound(turn, this.#page.id, number, counter);
    return { turn, key: number, counter, sealed: encode(await sealWith(await key, lineNonce(counter), bound, padded)) };
  }

  /**
   * Takes a turn key from a page of the seat that holds the turn. One that is held already changes nothing: it does
   * not let old lines in again.
   * @param {Pick<TurnKey, 'turn' | 'page' | 'key' | 'sealed'>} turnKey
   * @param {string} holder The seat that this page shows as holding that turn.
   */
  async acceptTurnKey({ turn, page, key: number, sealed }, holder) {
    const from = this.#pageOf(holder, page);
    const forgottenTurns = this.#forgottenTurns;
    return inOrder(from, async () => {
      const name = keyName(page, number);
      if (number <= from.forgottenKey) throw new NotSealed('a turn key from before');
      if (this.#turnKeys.has(name)) return;
      const raw = await this.openKeyFrom(page, 'turn-key', number, sealed);
      if (forgottenTurns !== this.#forgottenTurns) throw new NotSealed('forgotten meanwhile');
      from.spoke = true;
      this.#turnKeys.set(name, { turn, number, raw, key: sealingKey(raw) });
    });
  }

  /**
   * Lines of one page are opened in the order in which they are given, and none twice.
   * @param {Pick<Line, 'turn' | 'page' | 'key' | 'counter' | 'sealed'>} line
   * @param {string} holder The seat that this page shows as holding that turn.
   * @returns {Promise<string>}
   */
  async openLine({ turn, page, key: number, counter, sealed }, holder) {
    const from = this.#pageOf(holder, page);
    return inOrder(from, async () => {
      const held = this.#turnKeys.get(keyName(page, number));
      if (!held || held.turn !== turn) throw new NotSealed('no key for this line');
      const isLater = number > from.lastKey || (number === from.lastKey && counter > from.lastCounter);
      if (!isLater) throw new NotSealed('a line from before');
      const bound = this.#lineBound(turn, page, number, counter);
      const text = unpad(await openWith(await held.key, lineNonce(counter), bound, decode(sealed)), LINE_SIZES);
      from.lastKey = number;
      from.lastCounter = counter;
      return text;
    });
  }

  /** Drops the turn keys, own ones too. None of them counts again. */
  forgetTurn() {
    this.#forgottenTurns += 1;
    for (const [name, { number }] of this.#turnKeys) {
      const page = this.#known(pageIn(name));
      page.forgottenKey = Math.max(page.forgottenKey, number);
    }
    this.#turnKeys.clear();
    this.#own = null;
  }

  /** Drops every key. Nothing can be sealed or opened after this. */
  forgetAll() {
    this.forgetTurn();
    this.#circleKeys.clear();
    this.#pages.clear();
    this.#gone.clear();
    this.#peers.forget();
  }

  // What things are bound to

  /** @param {string} seat @param {Bytes} publicKey */
  #cardBound(seat, publicKey) {
    return fields('card', this.#meeting, decode(seat, ID_BYTES), publicKey);
  }

  /** @param {string} from @param {string} to @param {KeyPurpose | 'lobby-name' | 'quiet-word'} purpose @param {number} number */
  #toBound(from, to, purpose, number) {
    return fields('to', this.#meeting, decode(from, ID_BYTES), decode(to, ID_BYTES), purpose, u64(number));
  }

  /** @param {number} turn @param {string} page @param {number} number @param {number} counter */
  #lineBound(turn, page, number, counter) {
    return fields('line', this.#meeting, u64(turn), decode(page, ID_BYTES), u32(number), u64(counter));
  }

  // Keys that are held

  /** This page among the known ones, which it is until all is forgotten. */
  #self = () => this.#known(this.#page.id);

  /** @param {string} id */
  #known(id) {
    const page = this.#pages.get(id);
    if (!page) throw new NotSealed('a page whose card is not verified');
    return page;
  }

  /** @param {string} holder A seat. @param {string} id A page that must be of that seat. */
  #pageOf(holder, id) {
    if (!this.isOf(id, holder)) throw new NotSealed('not from a page of the holder');
    return this.#known(id);
  }

  /** @param {number} number @param {Bytes} raw */
  #holdCircleKey(number, raw) {
    this.#self();
    this.#circleKeys.set(number, { raw, key: sealingKey(raw) });
    this.#newestCircleKey = Math.max(this.#newestCircleKey, number);
  }

  /** @param {number} number */
  #circleKey(number) {
    const held = this.#circleKeys.get(number);
    if (!held) throw new NotSealed('no such circle key');
    return held;
  }

  /** Nothing new goes under an older key: somebody who was removed may hold it. @param {number} number */
  #newest(number) {
    if (number !== this.#newestCircleKey) throw new NotSealed('not the newest circle key');
    return this.#circleKey(number);
  }
}
