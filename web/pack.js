// @ts-check
/**
 * The group's texts: fetched from this server once, kept in memory. Readings, formats and help lines belong to everyone
 * and say nothing about who is here.
 *
 * @typedef {import('../protocol/messages').CurrentPack} CurrentPack
 * @typedef {import('../protocol/messages').PackView} PackView
 * @typedef {import('../protocol/messages').ReadingView} ReadingView
 */

const RETRY_MS = 3_000;

export class Pack {
  #fetchJson;
  #onChange;
  #language;
  /** @type {CurrentPack|null} */
  #current = null;
  /** The pack of the meeting; null outside of one. @type {string|null} */
  #wanted = null;
  /** What came, by its path. @type {Map<string, unknown>} */
  #texts = new Map();
  /** @type {Set<string>} */
  #underWay = new Set();

  /**
   * @param {(path: string) => Promise<unknown>} fetchJson Rejects when there is no such text.
   * @param {string} language
   * @param {() => void} onChange Something came.
   */
  constructor(fetchJson, language, onChange) {
    this.#fetchJson = fetchJson;
    this.#language = language;
    this.#onChange = onChange;
  }

  /** The name of the pack for new meetings, once it is known. */
  get current() {
    return this.#current?.pack ?? null;
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
    this.#current = /** @type {CurrentPack|null} */ (this.#text('/pack.json'));
    if (!this.#current) return null;
    const pack = encodeURIComponent(this.#wanted ?? this.#current.pack);
    return `/pack/${pack}/${encodeURIComponent(bestLanguage(this.#current.languages, this.#language))}`;
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
      this.#texts.set(path, await this.#fetchJson(path));
      this.#underWay.delete(path);
    } catch {
      setTimeout(() => {
        this.#underWay.delete(path);
        this.#onChange();
      }, RETRY_MS);
    }
    this.#onChange();
  }
}

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
