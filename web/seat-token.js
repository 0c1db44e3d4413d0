// @ts-check
/**
 * A seat's token: the seat's id that is made from it, and sealing it for another device of the same person. WebCrypto
 * only; keeps nothing.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 */

import { decode, encode } from './base64url.js';
import { NotSealed, fields, hkdf, open, seal, sealingKey, shortHash } from './building-blocks.js';

const ADDRESS_BYTES = 32;
const ID_BYTES = 16;
const TOKEN_BYTES = 16;

/** The id of the seat that a token opens. @param {string} meeting @param {string} token */
export async function seatOf(meeting, token) {
  return encode(await shortHash('seat', decode(meeting, ID_BYTES), decode(token, TOKEN_BYTES)));
}

/**
 * Seals a seat's token for another device of the same person.
 * @param {Bytes} M 16 random bytes, which travel in the link only.
 * @param {string} address @param {string} token
 */
export async function sealToken(M, address, token) {
  const { id, key, bound } = await lentSeat(M, address);
  return { id, sealed: encode(await seal(key, bound, decode(token, TOKEN_BYTES))) };
}

/** @param {Bytes} M @param {string} address @param {string} sealed @returns {Promise<string>} The token. */
export async function openToken(M, address, sealed) {
  const { key, bound } = await lentSeat(M, address);
  const token = await open(key, bound, decode(sealed));
  if (token.length !== TOKEN_BYTES) throw new NotSealed('not a token');
  return encode(token);
}

/** Under which name another device asks for a lent seat. @param {Bytes} M */
export async function lentSeatId(M) {
  return encode(await shortHash('move', M));
}

/** @param {Bytes} M @param {string} address */
async function lentSeat(M, address) {
  const id = await shortHash('move', M);
  const key = await sealingKey(await hkdf(M, fields('move-key')));
  return { id: encode(id), key, bound: fields('move', decode(address, ADDRESS_BYTES), id) };
}
