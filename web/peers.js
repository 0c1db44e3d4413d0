// @ts-check
/**
 * What this page knows of each link that the room has had: proves and checks cards, and makes the keys that two pages
 * share. New cards count under the newest link only. WebCrypto only; knows no seat, no screen and no connection.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {import('./page-key.js').KnownPage} KnownPage
 * @typedef {import('./page-key.js').Page} Page
 * @typedef {{peer: Bytes, cardKey: Promise<CryptoKey>}} Peer
 */

import { decode } from './base64url.js';
import { NotSealed, fields, hkdf, joined, open, sealingKey } from './building-blocks.js';

const HMAC_SHA256 = { name: 'HMAC', hash: 'SHA-256' };

export class Peers {
  #page;
  #meeting;
  /** The newest last. @type {Peer[]} */
  #peers = [];

  /** @param {Page} page @param {Bytes} meeting */
  constructor(page, meeting) {
    this.#page = page;
    this.#meeting = meeting;
  }

  /** From a newer link. @param {Bytes} peer */
  add(peer) {
    const cardKey = crypto.subtle.importKey('raw', peer, HMAC_SHA256, false, ['sign', 'verify']);
    this.#peers.push({ peer: peer.slice(), cardKey });
  }

  /** Which one counts for new cards. */
  get newest() {
    return this.#peers.length - 1;
  }

  /** @param {Bytes} bound What the card says. */
  async mac(bound) {
    return new Uint8Array(await crypto.subtle.sign('HMAC', await this.#at(this.newest).cardKey, bound));
  }

  /** @param {Bytes} bound @param {Bytes} mac */
  async isGood(bound, mac) {
    return crypto.subtle.verify('HMAC', await this.#at(this.newest).cardKey, mac, bound);
  }

  /**
   * The key under which something is sealed to a page: of the link by which it was verified, which its owner knows.
   * @param {KnownPage} known
   */
  sealing(known) {
    return this.#pairKey(known, known.peer);
  }

  /**
   * Opens what that page sealed, by whichever link it knew this page.
   * @param {KnownPage} known @param {Bytes} bound @param {Bytes} sealed @returns {Promise<Bytes>}
   */
  async open(known, bound, sealed) {
    for (let at = this.newest; at > 0; at -= 1) {
      const opened = await open(await this.#pairKey(known, at), bound, sealed).catch(() => null);
      if (opened) return opened;
    }
    return open(await this.#pairKey(known, 0), bound, sealed);
  }

  forget() {
    for (const { peer } of this.#peers) peer.fill(0);
    this.#peers = [];
  }

  /** @param {number} at */
  #at(at) {
    const peer = this.#peers[at];
    if (!peer) throw new NotSealed('no link');
    return peer;
  }

  /** @param {KnownPage} known @param {number} at @returns {Promise<CryptoKey>} */
  #pairKey(known, at) {
    const made = known.pairKeys.get(at) ?? this.#madePairKey(known.publicKey, this.#at(at).peer);
    known.pairKeys.set(at, made);
    return made;
  }

  /** @param {Bytes} theirs A public key. @param {Bytes} peer */
  async #madePairKey(theirs, peer) {
    const ours = decode(this.#page.publicKey);
    const secret = joined(await this.#page.agree(theirs), peer);
    return sealingKey(await hkdf(secret, fields('pair', ...inByteOrder(ours, theirs)), this.#meeting));
  }
}

/** @param {Bytes} a @param {Bytes} b */
function inByteOrder(a, b) {
  const differs = a.findIndex((byte, i) => byte !== b[i]);
  return (a[differs] ?? 0) <= (b[differs] ?? 0) ? [a, b] : [b, a];
}
