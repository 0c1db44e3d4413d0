// @ts-check
/**
 * Groups' texts: fetched from this server once, kept in memory. Readings, formats and help lines belong to everyone and
 * say nothing about who is here.
 *
 * @typedef {import('../protocol/messages').PackTitle} PackTitle
 * @typedef {import('../protocol/messages').PackView} PackView
 * @typedef {import('../protocol/messages').ReadingView} ReadingView
 */

const RETRY_MS = 3_000;
const LIST = '/packs.json';

export class Pack {
  #fetchJson;
  #onChange;
  #language;
  #practises;
  /** The packs for new meetings, the one to suggest first. @type {PackTitle[]} */
  #offered = [];
  /** Which of them was chosen: its place stays when its words change. @type {number|null} */
  #chosen = null;
  /** The pack of the meeting; null outside of one. @type {string|null} */
  #wanted = null;
  /** What came, by its path; null where there is none. @type {Map<string, unknown>} */
  #texts = new Map();
  /** @type {Set<string>} */
  #underWay = new Set();

  /**
   * @param {(path: string) => Promise<unknown>} fetchJson Gives null where there is no such text; rejects when it did
   *   not come.
   * @param {string} language
   * @param {() => void} onChange Something came.
   * @param {boolean} [practises] For a rehearsal: a pack with a format for it is suggested.
   */
  constructor(fetchJson, language, onChange, practises = false) {
    this.#fetchJson = fetchJson;
    this.#language = language;
    this.#onChange = onChange;
    this.#practises = practises;
  }

  /** The pack for a new meeting, once it is known. */
  get current() {
    return this.#forNew()?.pack ?? null;
  }

  /** The packs that a new meeting can have, each by its name in this page's language. */
  choices() {
    const chosen = this.#forNew();
    return this.#offered.map((title) => {
      const language = bestLanguage(title.languages, this.#language);
      const name = title.names[title.languages.indexOf(language)] ?? '';
      return { pack: title.pack, name, language, chosen: title === chosen };
    });
  }

  /** For a new meeting. @param {string} pack */
  choose(pack) {
    this.#chosen = this.#offered.findIndex((title) => title.pack === pack);
    this.#onChange();
  }

  /** The packs for new meetings are others now. */
  renew() {
    this.#texts.delete(LIST);
    this.#onChange();
  }

  /** @param {string} language */
  setLanguage(language) {
    this.#language = language;
    this.#onChange();
  }

  /** Which pack: a meeting's, or with null the one for new meetings. @param {string|null} pack */
  use(pack) {
    this.#wanted = pack;
  }

  /** The pack in this page's language, or in the pack's own; null until it has come. @returns {PackView|null} */
  view() {
    const root = this.#root();
    return root ? /** @type {PackView|null} */ (this.#text(`${root}.json`)) : null;
  }

  /** @param {string} exercise */
  exercise(exercise) {
    return this.view()?.exercises.find((each) => each.exercise === exercise) ?? null;
  }

  /** @param {string} reading @returns {ReadingView|null} */
  reading(reading) {
    const root = this.#root();
    return root ? /** @type {ReadingView|null} */ (this.#text(`${root}/${encodeURIComponent(reading)}.json`)) : null;
  }

  #root() {
    const title = this.#wanted === null ? this.#forNew() : this.#ofMeeting(this.#wanted);
    return title && `${pathOf(title.pack)}/${encodeURIComponent(bestLanguage(title.languages, this.#language))}`;
  }

  /** @returns {PackTitle|null} */
  #forNew() {
    const list = /** @type {{packs: PackTitle[]}|null} */ (this.#text(LIST));
    if (list) this.#offered = list.packs;
    const suggested = this.#practises ? this.#offered.find(({ practice }) => practice) : null;
    return this.#offered[this.#chosen ?? -1] ?? suggested ?? this.#offered[0] ?? null;
  }

  /** After the meeting the server may have its pack no more; then another helps. @param {string} pack */
  #ofMeeting(pack) {
    const known = this.#offered.find((title) => title.pack === pack);
    if (known) return known;
    const path = `${pathOf(pack)}.json`;
    const title = /** @type {PackTitle|null} */ (this.#text(path));
    return title ?? (this.#texts.has(path) ? this.#forNew() : null);
  }

  /** @param {string} path */
  #text(path) {
    if (!this.#texts.has(path)) this.#fetch(path);
    return this.#texts.get(path) ?? null;
  }

  /** @param {string} path */
  async #fetch(path) {
    if (this.#underWay.has(path)) return;
    this.#underWay.add(path);
    try {
      const text = await this.#fetchJson(path);
      this.#texts.set(path, text);
      this.#underWay.delete(path);
      if (text === null) this.#texts.delete(LIST);
    } catch {
      setTimeout(() => {
        this.#underWay.delete(path);
        this.#onChange();
      }, RETRY_MS);
    }
    this.#onChange();
  }
}

/** @param {string} pack */
const pathOf = (pack) => `/pack/${encodeURIComponent(pack)}`;

/**
 * The language asked for, else one of the same kind (`es` for `es-MX`), else the pack's own.
 * @param {string[]} languages
 * @param {string} wanted
 */
export function bestLanguage(languages, wanted) {
  const kind = (/** @type {string} */ tag) => tag.toLowerCase().split('-')[0];
  const exact = languages.find((each) => each.toLowerCase() === wanted.toLowerCase());
  return exact ?? languages.find((each) => kind(each) === kind(wanted)) ?? languages[0] ?? 'en';
}
