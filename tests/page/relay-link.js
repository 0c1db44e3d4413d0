// @ts-check
/** Links on the relay: the address that they lead to, as the server makes it. */

import { decode, encode } from '../../web/base64url.js';
import { hash, shortHash } from '../../web/building-blocks.js';

/** @param {{address?: string, address_key?: string, cap?: string}} message Of a hello, or a new link. */
export async function addressOf({ address, address_key: addressKey = '', cap = '' }) {
  return address ?? encode(await hash('room', decode(addressKey), await shortHash('cap', decode(cap))));
}

/**
 * Whether the room has a new link that is not this line's.
 * @param {import('./relay.js').Relay} relay @param {import('./relay-conn.js').Conn} conn
 */
export function isEarlier({ circle }, conn) {
  return circle.link !== null && circle.link.address !== conn.address;
}

/** Asks a facilitator's page for the next circle key. @param {import('./relay.js').Relay} relay */
export function wantNext(relay) {
  const maker = relay.people.find(({ facilitator, conn }) => facilitator && conn);
  relay.draft = { number: relay.circle.circle_key + 1, keys: [], names: [] };
  maker?.conn?.tell({ type: 'next_circle_key_wanted', circle_key: relay.draft.number });
}

/** @param {import('./relay.js').Relay} relay @param {any} m */
export async function takeLink(relay, m) {
  if (m.circle_key !== relay.circle.circle_key) return 'stale_key';
  if (relay.somebodyLeft) return wantNext(relay);
  relay.circle = { ...relay.circle, link: { address: await addressOf(m), sealed: m.sealed } };
  for (const conn of relay.conns) if (!conn.who) conn.cut(1001);
  relay.all({ type: 'circle', version: (relay.version += 1), circle: relay.circle });
}
