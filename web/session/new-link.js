// @ts-check
/**
 * A new invite link while the meeting runs: makes it, where this page has the facilitator link; and follows the one that
 * another page made, if it leads where the server says the room is. Sees no screen; sends through the core.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('./core.js').Here} Here
 * @typedef {import('../links.js').Link} Link
 * @typedef {import('../links.js').LinkKeys} LinkKeys
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../../protocol/messages').Code} Code
 */

import { SECRET_BYTES, openLink, randomBytes, withSecret } from '../links.js';

export class NewLink {
  #core;
  /**
   * The one that this page makes, until the room is found there, and the circle key under which it was sent last.
   * @type {{link: Link, keys: LinkKeys, number: number}|null}
   */
  #making = null;
  /** What does not lead to the room is opened once. */
  #seen = '';
  /** This page has the new facilitator link, and nobody has said yet that they saved it. */
  unsaved = false;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** Asks for it. Only a page with the facilitator link can: it alone can say what opens the room. */
  async make() {
    const { link, here, room } = this.#core;
    if (link?.link.kind !== 'facilitator' || !here || !room) return;
    if (!here.keys.holdsCircleKey(room)) return this.#core.tell('not_sealed');
    const made = withSecret(link.link, randomBytes(SECRET_BYTES));
    this.#making = { link: made, keys: await openLink(made), number: 0 };
    await this.settle(here, room);
  }

  /** Follows where the room has gone, and sends what is due. @param {Here} here @param {RoomState} room */
  async settle(here, room) {
    if (!here.keys.holdsCircleKey(room)) return;
    await this.#follow(here, room);
    const making = this.#making;
    const number = room.circle.circle_key;
    if (!making || making.number === number || !making.keys.cap) return;
    // Where somebody has gone since the key was made, it counts only under the next one, and is sent again.
    making.number = number;
    const { addressKey, cap } = making.keys;
    const sealed = await here.keys.sealLink(making.link.L, number);
    this.#core.send({ type: 'new_link', circle_key: number, address_key: addressKey, cap, sealed });
  }

  /** @param {Code} code */
  refused(code) {
    if (code === 'stale_key') return;
    this.#making = null;
    this.#core.tell(code);
  }

  /** The new secret, for the next circle key. @param {RoomState} room */
  secret(room) {
    const { link } = this.#core;
    return link && link.keys.address === room.circle.link?.address ? link.link.L : null;
  }

  saved() {
    this.unsaved = false;
    this.#core.changed();
  }

  forget() {
    this.#making = null;
    this.#seen = '';
    this.unsaved = false;
  }

  /** @param {Here} here @param {RoomState} room */
  async #follow({ keys }, room) {
    const core = this.#core;
    const { circle_key: number, link: next } = room.circle;
    if (!core.link || !next?.sealed || next.address === core.link.keys.address || next.sealed === this.#seen) return;
    this.#seen = next.sealed;
    const L = await keys.openLink(next.sealed, number);
    if (!L) return;
    const link = withSecret(core.link.link, L);
    const opened = await openLink(link);
    if (opened.address !== next.address) return;
    core.link = { link, keys: opened };
    core.arriving.remember();
    this.#making = null;
    this.unsaved = opened.facilitator !== null;
    if (!this.unsaved) core.tell('link_is_new');
    await keys.followLink(opened.peer, room);
  }
}
