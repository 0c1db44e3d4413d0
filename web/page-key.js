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
 * @property {Bytes} peer What its owner showed to know when it was verified first.
 * @property {Map<Bytes, Promise<CryptoKey>>} pairKeys By what both ends know; each made when first needed.
 * @property {number} lastKey Turn key of the last line that was opened.
 * @property {number} lastCounter Counter of that line.
 * @property {number} forgottenKey No turn key up to this number counts any more.
 * @property {boolean} spoke It gave a turn key, or said something in a quiet word.
 * @property {number} quietSent Counter of the next line of a quiet word towards it.
 * @property {number} quietHeard Counter of the last one from it.
 * @property {Promise<unknown>} busy Settles when what this page sent before has been dealt with.
 */

import { decode, encode } from './base64url.js';
import { fields, hkdf, joined, sealingKey, shortHash } from './building-blocks.js';

const HMAC_SHA256 = { name: 'HMAC', hash: 'SHA-256' };
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
   * The key that only this page and the owner of that public key can make, if both know `peer`.
   * @param {Bytes} theirs @param {Bytes} peer @param {Bytes} meeting
   */
  async pairKeyWith(theirs, peer, meeting) {
    const publicKey = await importedPublicKey(theirs);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, this.#privateKey, 256);
    const bound = fields('pair', ...inByteOrder(decode(this.publicKey), theirs));
    return sealingKey(await hkdf(joined(new Uint8Array(shared), peer), bound, meeting));
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
 * @param {string} id @param {Bytes} publicKey @param {Bytes} peer @returns {KnownPage}
 */
export function knownPage(id, publicKey, peer) {
  return {
    id, publicKey, seats: new Set(), peer, pairKeys: new Map(), lastKey: 0, lastCounter: -1, forgottenKey: 0,
    quietSent: 0, quietHeard: -1,
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

/** Two public keys, the lower first. @param {Bytes} a @param {Bytes} b */
function inByteOrder(a, b) {
  const differs = a.findIndex((byte, i) => byte !== b[i]);
  return (a[differs] ?? 0) <= (b[differs] ?? 0) ? [a, b] : [b, a];
}

/** Makes and checks the proof on a card. @param {Bytes} peer */
export function cardKey(peer) {
  return crypto.subtle.importKey('raw', peer, HMAC_SHA256, false, ['sign', 'verify']);
}

/** What a page calls a turn key. @param {string} page @param {number} number */
export function keyName(page, number) {
  return `${page} ${number}`;
}

/** @param {string} name Of a turn key. */
export function pageIn(name) {
  return name.slice(0, name.indexOf(' '));
}
