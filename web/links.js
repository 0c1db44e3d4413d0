// @ts-check
/**
 * The four kinds of link and what is made from each, as in protocol/sealing.md. What stands behind `#` never goes to
 * the server; the address and what opens a room do. Pure but for WebCrypto: knows no page, no storage, no connection.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 *
 * `L` is the link secret, `S` the facilitator secret, `C` what an invite link knows of it, `M` the key of a lent seat.
 * The link of a screen in the hall holds none of them.
 * @typedef {{kind: 'facilitator', L: Bytes, S: Bytes}
 *   | {kind: 'invite', L: Bytes, C: Bytes}
 *   | {kind: 'move', L: Bytes, C: Bytes, M: Bytes}
 *   | {kind: 'display', screens: Bytes, token: Bytes, secret: Bytes}} Link
 *
 * @typedef {Exclude<Link, {kind: 'display'}>} RoomLink One that leads to a seat.
 *
 * @typedef {object} LinkKeys
 * @property {Link['kind']} kind
 * @property {string} address Where the room is found.
 * @property {string} addressKey With `cap`, opens the room.
 * @property {string|null} cap Only with the facilitator link.
 * @property {Bytes} peer Shows other pages that this one has the link. Never leaves this page.
 * @property {string} invite The fragment of the invite link.
 * @property {string|null} facilitator The fragment of the facilitator link, where this is one.
 * @property {{screens: string, token: string, fragment: string}|null} display Where this is the link of a screen.
 * @property {Bytes|null} move Opens the lent seat, where this is a link to take a seat along.
 */

import { decode, encode } from './base64url.js';
import { fields, hash, hkdf, joined, randomBytes, shortHash } from './building-blocks.js';
import { peerFrom } from './display-token.js';

export { randomBytes };

/** Of `L`, `S`, `C` and `M`. */
export const SECRET_BYTES = 16;

/** A new facilitator link: a room that has never been. @returns {RoomLink} */
export function makeLink() {
  return { kind: 'facilitator', L: randomBytes(SECRET_BYTES), S: randomBytes(SECRET_BYTES) };
}

/**
 * @param {string} text A whole link or what stands behind its `#`, as somebody pasted it.
 * @returns {Link|null} Null if it is no link of ours.
 */
export function parseLink(text) {
  const fragment = text.trim().replace(/^[^#]*#/, '');
  const parts = /^([fjmd])\.([A-Za-z0-9_-]+)$/.exec(fragment);
  if (!parts?.[2]) return null;
  const secrets = partsOf(parts[2], parts[1] === 'm' || parts[1] === 'd' ? 3 : 2);
  if (!secrets) return null;
  const [L, second, M] = secrets;
  if (!L || !second) return null;
  if (parts[1] === 'd') return M ? { kind: 'display', screens: L, token: second, secret: M } : null;
  if (parts[1] === 'f') return { kind: 'facilitator', L, S: second };
  return M ? { kind: 'move', L, C: second, M } : { kind: 'invite', L, C: second };
}

/** @param {Link} link @returns {Promise<LinkKeys>} */
export async function openLink(link) {
  if (link.kind === 'display') return openDisplayLink(link);
  const cap = link.kind === 'facilitator' ? await hkdf(link.S, fields('cap')) : null;
  const C = link.kind === 'facilitator' ? await shortHash('cap', /** @type {Bytes} */ (cap)) : link.C;
  const addressKey = await hkdf(link.L, fields('address'));
  return {
    kind: link.kind,
    address: encode(await hash('room', addressKey, C)),
    addressKey: encode(addressKey),
    cap: cap && encode(cap),
    peer: await hkdf(link.L, fields('peer')),
    invite: `#j.${encode(joined(link.L, C))}`,
    facilitator: link.kind === 'facilitator' ? `#f.${encode(joined(link.L, link.S))}` : null,
    display: null,
    move: link.kind === 'move' ? link.M : null,
  };
}

/** It leads to the screens of a room, and to no seat. @param {Extract<Link, {kind: 'display'}>} link @returns {Promise<LinkKeys>} */
async function openDisplayLink({ screens, token, secret }) {
  const fragment = `#d.${encode(joined(screens, token, secret))}`;
  return {
    kind: 'display',
    address: encode(screens),
    addressKey: '',
    cap: null,
    peer: await peerFrom(secret),
    invite: '',
    facilitator: null,
    display: { screens: encode(screens), token: encode(token), fragment },
    move: null,
  };
}

/**
 * The same room by another link secret: whoever could open it still can.
 * @param {RoomLink} link @param {Bytes} L @returns {RoomLink}
 */
export function withSecret(link, L) {
  if (link.kind === 'facilitator') return { ...link, L };
  return { kind: 'invite', L, C: link.C };
}

/**
 * The fragment of the link that takes this page's seat along to another device.
 * @param {Link} link
 * @param {Bytes} M The key under which the seat's token was sealed.
 */
export async function moveFragment(link, M) {
  const { invite } = await openLink(link);
  return `#m.${encode(joined(decode(invite.slice(3)), M))}`;
}

/** Cuts text into secrets of 16 bytes each. @param {string} text @param {number} count */
function partsOf(text, count) {
  try {
    const bytes = decode(text, count * SECRET_BYTES);
    return Array.from({ length: count }, (_, i) => bytes.slice(i * SECRET_BYTES, (i + 1) * SECRET_BYTES));
  } catch {
    return null;
  }
}
