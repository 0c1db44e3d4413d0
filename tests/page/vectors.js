// @ts-check
/** The shared vectors of protocol/vectors/, and the people who are in them as pages with their seats. */

import { readFileSync } from 'node:fs';
import { decode, encode } from '../../web/base64url.js';
import { Page } from '../../web/page-key.js';
import { Sealer } from '../../web/seal.js';

/** @param {string} file Without its ending. */
export function vectors(file) {
  return JSON.parse(readFileSync(new URL(`../../protocol/vectors/${file}.json`, import.meta.url), 'utf8'));
}

const { meeting, peer, people } = vectors('pages');

export { meeting };
export const peerKey = decode(peer);

/** @param {string} name */
export function person(name) {
  return people.find((/** @type {{person: string}} */ each) => each.person === name);
}

/** @param {string} name @returns {import('../../protocol/messages').Card} */
export function cardOf(name) {
  return { public_key: person(name).public_key, mac: person(name).card_mac };
}

/** @param {string} name */
export async function pageOf(name) {
  const { private_key: d, public_key: publicKey, page } = person(name);
  const point = decode(publicKey, 65);
  const [x, y] = [encode(point.slice(1, 33)), encode(point.slice(33))];
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', d, x, y }, curve, false, ['deriveBits']);
  return new Page(page, publicKey, key);
}

/** A sealer of that person's page, which has checked everybody's card. @param {string} name */
export async function sealerOf(name) {
  const sealer = new Sealer(await pageOf(name), peerKey, meeting);
  for (const each of people) await sealer.check(each.seat, cardOf(each.person));
  return sealer;
}

/** Each single-bit change of the bytes. @param {Uint8Array<ArrayBuffer>} bytes */
export function* eachBitChanged(bytes) {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = bytes.slice();
    changed[bit >> 3] = /** @type {number} */ (changed[bit >> 3]) ^ (1 << (bit & 7));
    yield changed;
  }
}
