// @ts-check
/**
 * What this page knows of each link that the room has had (`peer` in protocol/sealing.md), and the keys that two pages
 * share by it. WebCrypto only; knows no seat, no screen and no connection.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {import('./page-key.js').KnownPage} KnownPage
 * @typedef {import('./page-key.js').Page} Page
 */

import { NotSealed, open } from './building-blocks.js';

export class Peers {
  #page;
  #meeting;
  /** The newest first. @type {Bytes[]} */
  #peers;

  /** @param {Page} page @param {Bytes} meeting @param {Bytes} peer */
  constructor(page, meeting, peer) {
    this.#page = page;
    this.#meeting = meeting;
    this.#peers = [peer.slice()];
  }

  /** From a newer link. @param {Bytes} peer */
  add(peer) {
    this.#peers.unshift(peer.slice());
  }

  /** What counts for new cards. */
  get newest() {
    const peer = this.#peers[0];
    if (!peer) throw new NotSealed('no link');
    return peer;
  }

  /** The key to seal under to that page: by what it was verified with first, which its owner knows. @param {KnownPage} known */
  sealingTo(known) {
    return this.#pairKey(known, known.peer);
  }

  /**
   * Opens what that page sealed, by whichever link it had verified this one.
   * @param {KnownPage} known @param {Bytes} bound @param {Bytes} sealed @returns {Promise<Bytes>}
   */
  async openFrom(known, bound, sealed) {
    for (const peer of this.#peers) {
      const opened = await open(await this.#pairKey(known, peer), bound, sealed).catch(() => null);
      if (opened) return opened;
    }
    throw new NotSealed('not sealed by any link');
  }

  forget() {
    for (const peer of this.#peers) peer.fill(0);
    this.#peers = [];
  }

  /** @param {KnownPage} known @param {Bytes} peer @returns {Promise<CryptoKey>} */
  #pairKey(known, peer) {
    const made = known.pairKeys.get(peer) ?? this.#page.pairKeyWith(known.publicKey, peer, this.#meeting);
    known.pairKeys.set(peer, made);
    return made;
  }
}
