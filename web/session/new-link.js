// @ts-check
/**
 * A new invite link while the meeting runs: asks for one, where this page has the facilitator link; and follows the one
 * that counts, if it leads where the server says the room is. Sees no screen; sends through the core.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('./here.js').Here} Here
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../../protocol/messages').Code} Code
 */

import { SECRET_BYTES, openLink, randomBytes, withSecret } from '../links.js';

export class NewLink {
  #core;
  /** While one is asked for: the circle key under which it went out last, or 0. @type {number|null} */
  #asked = null;
  /** What did not lead to the room is not opened again. */
  #seen = '';
  /** Where the room was found before: nobody leads this page back there. @type {Set<string>} */
  #left = new Set();
  /**
   * This page has the new facilitator link, and nobody has said yet that they saved it: whether it was asked for here.
   * @type {'here'|'elsewhere'|null}
   */
  unsaved = null;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** Asks for it. Only a page with the facilitator link can: it alone can say what opens the room. */
  async make() {
    const { link, here, room } = this.#core;
    if (link?.link.kind !== 'facilitator' || !here || !room) return;
    if (!here.keys.holdsCircleKey(room)) return this.#core.tell('not_sealed_yet');
    this.#asked = 0;
    await this.settle();
  }

  /** Follows where the room has gone, and sends what is due. */
  async settle() {
    const { here, room } = this.#core;
    if (!here || !room || !here.keys.holdsCircleKey(room)) return;
    await this.#follow(here, room);
    await this.#ask(here, room);
  }

  /** What was on its way when the line broke may be lost. */
  cameBack() {
    if (this.#asked !== null) this.#asked = 0;
  }

  /** @param {Code} code */
  refused(code) {
    if (code === 'stale_key') return;
    this.#asked = null;
    this.#core.tell(code);
  }

  /** What the next circle key is to bring to those inside: the secret, where the link is a new one. */
  get secret() {
    const { link, room } = this.#core;
    const counts = link?.keys.address === room?.circle.link?.address;
    return counts && link && link.link.kind !== 'display' ? link.link.L : null;
  }

  saved() {
    this.unsaved = null;
    this.#core.changed();
  }

  forget() {
    this.#asked = null;
    this.#seen = '';
    this.#left.clear();
    this.unsaved = null;
  }

  /**
   * Where somebody has gone who might have kept the circle key, no link counts before the next key. Then another secret
   * is made: the one before was sealed under a key that they may have.
   * @param {Here} here @param {RoomState} room
   */
  async #ask({ keys }, room) {
    const core = this.#core;
    const number = room.circle.circle_key;
    if (this.#asked === null || this.#asked === number || core.link?.link.kind !== 'facilitator') return;
    this.#asked = number;
    const L = randomBytes(SECRET_BYTES);
    const { addressKey, cap } = await openLink(withSecret(core.link.link, L));
    const sealed = await keys.sealLink(L, number);
    if (cap) core.send({ type: 'new_link', circle_key: number, address_key: addressKey, cap, sealed });
  }

  /** @param {Here} here @param {RoomState} room */
  async #follow({ keys }, room) {
    const core = this.#core;
    const { circle_key: number, link: next } = room.circle;
    const before = core.link;
    if (!before || before.link.kind === 'display' || !next?.sealed || next.sealed === this.#seen) return;
    if (next.address === before.keys.address || this.#left.has(next.address)) return;
    this.#seen = next.sealed;
    const L = await keys.openLink(next.sealed, number);
    if (!L) return;
    const link = withSecret(before.link, L);
    const opened = await openLink(link);
    if (opened.address !== next.address) return;
    this.#left.add(before.keys.address);
    core.link = { link, keys: opened };
    core.arriving.remember();
    if (opened.facilitator) this.unsaved = this.#asked === null ? 'elsewhere' : 'here';
    this.#asked = null;
    if (!this.unsaved) core.tell('link_is_new');
    await keys.followLink(opened.peer, room);
  }
}
