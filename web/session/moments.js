// @ts-check
/**
 * What is shown for a moment and then fades by the server's clock: gestures at their seats, that a facilitator has seen
 * a signal, the reminder of crosstalk. Nothing here is counted, and nothing is kept after its time.
 *
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../../protocol/messages').Gesture} Gesture
 * @typedef {import('../../protocol/messages').SignalKind} SignalKind
 */

const GESTURE_MS = 6_000;
const SEEN_MS = 20_000;
const REMINDER_MS = 40_000;
/** With so much time left, all are told that small groups end. */
const NOTICE_MS = 60_000;

export class Moments {
  #nowMs;
  #onChange;
  /** @type {Map<string, {gesture: Gesture, untilMs: number}>} */
  #gestures = new Map();
  /** @type {{kind: SignalKind, by: string, untilMs: number}|null} */
  #seen = null;
  #reminderUntilMs = 0;
  /** When all are told that small groups end. */
  #noticeAtMs = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {() => number} nowMs Server time. @param {() => void} onChange Something has faded. */
  constructor(nowMs, onChange) {
    this.#nowMs = nowMs;
    this.#onChange = onChange;
  }

  /** @param {ServerMessage} message */
  take(message) {
    const groupsEnd = endOfGroups(message);
    if (groupsEnd !== undefined) {
      this.#noticeAtMs = groupsEnd - NOTICE_MS;
    } else if (message.type === 'gesture') {
      this.#gestures.set(message.seat, { gesture: message.gesture, untilMs: message.at_ms + GESTURE_MS });
    } else if (message.type === 'signal_seen') {
      this.#seen = { kind: message.kind, by: message.by, untilMs: this.#nowMs() + SEEN_MS };
    } else if (message.type === 'crosstalk_reminder') {
      this.#reminderUntilMs = message.at_ms + REMINDER_MS;
    } else return;
    this.#wait();
  }

  /** What somebody says without a word just now. @param {string} seat @returns {Gesture|null} */
  gestureOf(seat) {
    const shown = this.#gestures.get(seat);
    return shown && this.#nowMs() < shown.untilMs ? shown.gesture : null;
  }

  /** Who has seen which signal of mine just now. */
  get seen() {
    return this.#seen && this.#nowMs() < this.#seen.untilMs ? this.#seen : null;
  }

  get reminder() {
    return this.#nowMs() < this.#reminderUntilMs;
  }

  putReminderAway() {
    this.#reminderUntilMs = 0;
  }

  clear() {
    clearTimeout(this.#timer);
    this.#gestures.clear();
    this.#seen = null;
    this.#reminderUntilMs = this.#noticeAtMs = 0;
  }

  /** Wakes when the next thing fades, or is to be told. */
  #wait() {
    const nowMs = this.#nowMs();
    for (const [seat, { untilMs }] of this.#gestures) if (untilMs <= nowMs) this.#gestures.delete(seat);
    const ends = [...this.#gestures.values()].map(({ untilMs }) => untilMs);
    const next = [...ends, this.#seen?.untilMs ?? 0, this.#reminderUntilMs, this.#noticeAtMs].filter((untilMs) => untilMs > nowMs);
    clearTimeout(this.#timer);
    if (next.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#onChange();
      this.#wait();
    }, Math.min(...next) - nowMs + 1);
  }
}

/** When small groups end, of a message that says so; 0 where there are none. @param {ServerMessage} message */
function endOfGroups(message) {
  if (message.type === 'room') return message.room.group?.until_ms ?? message.room.groups?.until_ms ?? 0;
  if (message.type === 'group') return message.group?.until_ms ?? 0;
  return message.type === 'groups' ? message.groups?.until_ms ?? 0 : undefined;
}
