// @ts-check
/**
 * When the server was started anew: it knows of no meeting, so this page waits in its seat. A page with the facilitator
 * link was told all that the server needs, and sends it; the others come back through the door that opens then.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../../protocol/messages').Code} Code
 * @typedef {import('../../protocol/messages').Snapshot} Snapshot
 */

/** As long as a server keeps a seat without its page. */
const WAIT_MS = 10 * 60_000;
/** Whoever was not connected for so long lets pages that know more go first, for so long. */
const FRESH_MS = 30_000;
const OTHERS_FIRST_MS = 10_000;
/** When the server has no place just then. */
const AGAIN_MS = 3_000;
/** A page that does not wake up every second is frozen. */
const AWAKE_MS = 1_000;
/** A timer may come so late on a page that is only busy. */
const BUSY_MS = 5_000;
/** The line that is lost so soon after was lost meanwhile. */
const JUST_NOW_MS = 5_000;
/** Letters of a part: with its quotes doubled by JSON it stays within a frame. */
const PART_LETTERS = 8_000;

export class Restoring {
  #core;
  /** What the room was when this page was last with the whole circle. @type {RoomState|null} */
  #whole = null;
  /** When this page was last awake, by its own clock, while it keeps a meeting. */
  #awakeAt = 0;
  /** The last time that it was frozen. */
  #frozen = { from: 0, until: -Infinity };
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #awake;
  /** When the line was lost, by this page's clock and by the server's. @type {{at: number, serverMs: number}|null} */
  #lost = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #ends;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #offers;
  /** The server has no meeting, and this page waits for it to be brought back. */
  waits = false;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** The room has changed. @param {RoomState} room */
  keep(room) {
    if (!room.group) this.#whole = room;
    // Browsers slow down timers of pages that nobody looks at; not so what they hear.
    if (this.#awake !== undefined) return this.#isAwake();
    if (!room.kept) return;
    this.#awakeAt = this.#core.edges.now();
    this.#awake = setInterval(() => this.#isAwake(), AWAKE_MS);
  }

  /** The line is lost: whatever the clock of a turn has used by now counts, and nothing after. */
  lineLost() {
    if (this.#lost) return;
    this.#isAwake();
    const now = this.#core.edges.now();
    const at = now - this.#frozen.until < JUST_NOW_MS ? this.#frozen.from : now;
    this.#lost = { at, serverMs: Math.max(0, this.#core.clock.nowMs() - (now - at)) };
  }

  /** The room is here again. */
  cameBack() {
    this.#lost = null;
    this.#stopWaiting();
  }

  /** The server was started anew: it knows nothing of the meeting. */
  begin() {
    const core = this.#core;
    if (!this.waits) this.#ends = setTimeout(() => core.enqueue(() => core.drop('ended')), WAIT_MS);
    this.waits = true;
    this.lineLost();
    const away = core.edges.now() - (this.#lost?.at ?? 0);
    this.#offerAfter(away < FRESH_MS ? 0 : OTHERS_FIRST_MS);
  }

  /** What this page brought was not taken. @param {Code} code */
  refused(code) {
    if (code === 'server_full') return this.#offerAfter(AGAIN_MS);
    if (code === 'already_open') return;
    this.#core.drop('ended');
    this.#core.tell(code);
  }

  forget() {
    this.#stopWaiting();
    clearInterval(this.#awake);
    this.#awake = undefined;
    this.#whole = this.#lost = null;
  }

  /** @param {number} afterMs */
  #offerAfter(afterMs) {
    clearTimeout(this.#offers);
    if (!this.#core.link?.keys.cap || !this.#whole?.kept) return;
    this.#offers = setTimeout(() => this.#core.enqueue(() => this.#offer()), afterMs);
  }

  /** A timer and the end of the line come in any order after a page was frozen. */
  #isAwake() {
    const now = this.#core.edges.now();
    if (this.#awake !== undefined && now - this.#awakeAt > BUSY_MS) this.#frozen = { from: this.#awakeAt, until: now };
    this.#awakeAt = now;
  }

  #offer() {
    const snapshot = this.#snapshot();
    if (!this.waits || !snapshot) return;
    const text = JSON.stringify(snapshot);
    for (let at = 0; at < text.length; at += PART_LETTERS) {
      const done = at + PART_LETTERS >= text.length;
      this.#core.send({ type: 'restore', part: text.slice(at, at + PART_LETTERS), done });
    }
  }

  /** @returns {Snapshot|null} */
  #snapshot() {
    const { room, here } = this.#core;
    const whole = this.#whole;
    if (!room || !here || !whole || !room.kept) return null;
    // Who is here and what is kept is everybody's; the rest is the whole circle's, and stands while it is in groups.
    const { version, people, displays, circle, needs, waiting, kept, settings } = room;
    const { queue, turn, agenda, reading, still } = whole;
    return {
      door: room.door, version, at_ms: Math.round(this.#lost?.serverMs ?? this.#core.clock.nowMs()),
      page: here.page, you: room.you, people, waiting: waiting ?? [], queue, turn, agenda, reading, settings, still,
      displays, circle, needs: needs ?? [], kept,
    };
  }

  #stopWaiting() {
    clearTimeout(this.#ends);
    clearTimeout(this.#offers);
    this.waits = false;
  }
}
