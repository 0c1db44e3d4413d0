// @ts-check
/**
 * The key pair of one load of this page, and page ids. WebCrypto only; keeps nothing but its own key.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
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
