// @ts-check
/**
 * The links of a page as its browser has them. The address bar holds the link of the room while this page has one, and
 * nothing of it after. Knows nothing but the edges.
 *
 * @typedef {import('../edges.js').Edges} Edges
 * @typedef {import('../links.js').LinkKeys} LinkKeys
 */

export class AddressBar {
  #edges;
  /** What this page has put there. @type {string|null} */
  #address = null;

  /** @param {Edges} edges */
  constructor(edges) {
    this.#edges = edges;
  }

  /** The whole link of a fragment, on this server. @param {string} fragment */
  whole(fragment) {
    return `${this.#edges.origin}/${fragment}`;
  }

  /** @param {LinkKeys|null} keys */
  show(keys) {
    const address = this.whole(keys?.display?.fragment ?? keys?.facilitator ?? keys?.invite ?? '');
    if (address === this.#address || (!keys && this.#address === null)) return;
    this.#address = address;
    this.#edges.showAddress(address);
  }
}
