// @ts-check
/**
 * The link of a screen in the hall: its token, its id, and the secret that takes the place of the link's own, so that
 * the link lets nobody take a seat. As in protocol/sealing.md. WebCrypto only; keeps nothing.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {{peer: Bytes, address: string}} LinkKeys Of this page's link.
 */

import { decode, encode } from './base64url.js';
import { fields, hkdf, joined, randomBytes, shortHash } from './building-blocks.js';

const ADDRESS_BYTES = 32;
const HALF_BYTES = 16;
const ID_BYTES = 16;

/** The display that a token opens. @param {string} meeting @param {string} token */
export async function displayOf(meeting, token) {
  return encode(await shortHash('display', decode(meeting, ID_BYTES), decode(token, HALF_BYTES)));
}

/** What stands in a display's link for the link secret. @param {Bytes} peer @param {Bytes} meeting @param {string} display */
async function displaySecret(peer, meeting, display) {
  const whole = await hkdf(peer, fields('display', meeting, decode(display, ID_BYTES)));
  return whole.slice(0, HALF_BYTES);
}

/** What a display has in the place of `peer`. @param {Bytes} secret */
export function peerFrom(secret) {
  return hkdf(secret, fields('peer'));
}

/** The same, as every page of the circle can make it. @param {Bytes} peer @param {Bytes} meeting @param {string} display */
export async function displayPeer(peer, meeting, display) {
  return peerFrom(await displaySecret(peer, meeting, display));
}

/** A new display: its id, and the fragment of its link. @param {LinkKeys} keys @param {string} meeting */
export const newDisplay = (keys, meeting) => displayLink(keys, meeting, randomBytes(HALF_BYTES));

/**
 * The id of the display whose token this is, and the fragment of its link.
 * @param {LinkKeys} keys @param {string} meetingId @param {Bytes} token
 */
export async function displayLink({ peer, address }, meetingId, token) {
  const meeting = decode(meetingId, ID_BYTES);
  const display = await displayOf(meetingId, encode(token));
  const screens = await shortHash('screens', decode(address, ADDRESS_BYTES));
  return { display, fragment: `#d.${encode(joined(screens, token, await displaySecret(peer, meeting, display)))}` };
}
