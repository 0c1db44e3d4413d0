// @ts-check
/**
 * A person whose line blinks is not shown as away: only after a moment, so that nothing on the screen flickers. The
 * server finds a dead line out within 42 s, so all see it within 45 s.
 *
 * @typedef {import('../store.js').RoomState} RoomState
 */

const SHOWN_AFTER_MS = 2_500;

export class Away {
  #now;
  #onChange;
  /** Since when each seat has been away. @type {Map<string, number>} */
  #since = new Map();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {() => number} now @param {() => void} onChange Somebody is to be shown as away. */
  constructor(now, onChange) {
    this.#now = now;
    this.#onChange = onChange;
  }

  /** @param {RoomState} state @param {boolean} entering Whoever is away when this page comes in is shown so at once. */
  update(state, entering) {
    const away = state.people.filter(({ here }) => !here).map(({ seat }) => seat);
    for (const seat of [...this.#since.keys()].filter((each) => !away.includes(each))) this.#since.delete(seat);
    const fresh = away.filter((seat) => !this.#since.has(seat));
    for (const seat of fresh) this.#since.set(seat, entering ? -Infinity : this.#now());
    if (fresh.length === 0 || entering) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, SHOWN_AFTER_MS + 50);
  }

  /** Whether to show somebody as away. @param {string} seat */
  shown(seat) {
    const since = this.#since.get(seat);
    return since !== undefined && this.#now() - since >= SHOWN_AFTER_MS;
  }

  clear() {
    clearTimeout(this.#timer);
    this.#since.clear();
  }
}
