// @ts-check
/**
 * The key pair of one load of this page, page ids, and what is known of other pages. WebCrypto only; keeps nothing but
 * its own key.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 *
 * @typedef {object} KnownPage A page whose card verified.
 * @property {string} id
 * @property {Bytes} publicKey
 * @property {Set<string>} seats The seats that its cards were for: one, but for somebody who knocked twice.
 * @property {number} peer By which of the room's links it was verified first, from 0.
 * @property {Map<number, Promise<CryptoKey>>} pairKeys By link; each made when first needed.
 * @property {number} lastKey Turn key of the last line that was opened.
 * @property {number} lastCounter Counter of that line.
 * @property {number} forgottenKey No turn key up to this number counts any more.
 * @property {boolean} spoke It gave a turn key.
 * @property {Promise<unknown>} busy Settles when what this page sent before has been dealt with.
 */

import { encode } from './base64url.js';
import { shortHash } from './building-blocks.js';

const ECDH_P256 = { name: 'ECDH', namedCurve: 'P-256' };

/** One load of this page: a fresh key pair whose private half never leaves the browser's key store. */
export class Page {
  #privateKey;
  #turnKeys = 0;

  /** @param {string} id @param {string} publicKey @param {CryptoKey} privateKey */
  constructor(id, publicKey, privateKey) {
    this.id = id;
    this.publicKey = publicKey;
    this.#privateKey = privateKey;
  }

  /** The number of this page's next turn key: higher than any before, in this meeting or an earlier one. */
  nextTurnKey() {
    this.#turnKeys += 1;
    return this.#turnKeys;
  }

  /**
   * What only this page and the owner of that public key can make.
   * @param {Bytes} publicKey @returns {Promise<Bytes>}
   */
  async agree(publicKey) {
    const theirs = await importedPublicKey(publicKey);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, this.#privateKey, 256);
    return new Uint8Array(shared);
  }
}

/** @returns {Promise<Page>} */
export async function makePage() {
  const pair = await crypto.subtle.generateKey(ECDH_P256, false, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return new Page(await pageId(publicKey), encode(publicKey), pair.privateKey);
}

/** Fails if it is no point of the curve. @param {Bytes} publicKey @returns {Promise<CryptoKey>} */
export function importedPublicKey(publicKey) {
  return crypto.subtle.importKey('raw', publicKey, ECDH_P256, false, []);
}

/** The id of the page that has this public key. @param {Bytes} publicKey */
export async function pageId(publicKey) {
  return encode(await shortHash('page', publicKey));
}

/**
 * A page that has said nothing yet.
 * @param {string} id @param {Bytes} publicKey @param {number} peer @returns {KnownPage}
 */
export function knownPage(id, publicKey, peer) {
  return {
    id, publicKey, seats: new Set(), peer, pairKeys: new Map(), lastKey: 0, lastCounter: -1, forgottenKey: 0,
    spoke: false, busy: Promise.resolve(),
  };
}

/**
 * Runs the task after all that were given for this page before.
 * @template T @param {KnownPage} page @param {() => Promise<T>} task @returns {Promise<T>}
 */
export function inOrder(page, task) {
  const done = page.busy.then(task);
  page.busy = done.catch(() => {});
  return done;
}
