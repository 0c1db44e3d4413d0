// @ts-check
/**
 * One WebSocket after another: connects, says hello, beats, notices when the line or the device slept, and comes back
 * quietly. Counts the frames that it sends, so that a refusal can be matched. Knows no screen, no room, no key.
 *
 * @typedef {import('./protocol.js').ClientMessage} ClientMessage
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./clock.js').Clock} Clock
 *
 * @typedef {object} Listener
 * @property {() => ClientMessage} hello The first frame of each connection.
 * @property {(message: ServerMessage) => void} onMessage Everything but the answers to beats.
 * @property {(up: boolean) => void} onLine
 * @property {() => void} onSlept The device was frozen for a while.
 * @property {(code: number) => boolean} onClose Whether to come back after the server closed with that code.
 *
 * @typedef {object} World What the connection needs of the browser.
 * @property {() => WebSocket} socket
 * @property {() => number} now Milliseconds that never jump.
 * @property {() => number} wall The device's time of day, which may.
 * @property {(wake: () => void) => void} onWake Registers what to call when the page is seen or the line is back.
 */

import { CLOSE, decode, encode } from './protocol.js';

const BEAT_MS = 20_000;
const QUICK_BEAT_MS = 10_000;
/** The first answers come soon after another, so that the clock has a good one early. */
const EARLY_BEATS_MS = [1_000, 3_000];
/** How long a beat may stay without an answer before it counts as missed. */
const ANSWER_MS = 8_000;
const ANSWER_AFTER_WAKING_MS = 4_000;
const MISSED_BEATS = 2;
const OPENING_MS = 10_000;
/** A timer that comes so much too late means that the device slept. */
const SLEPT_MS = 20_000;
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;
/** With the floor: the circle waits, so at most 3 seconds, whatever the jitter. */
const LONGEST_HOLDER_RETRY_MS = 2_000;
const RETRY_FULL_MS = 45_000;

export class Connection {
  #world;
  #listener;
  #clock;
  /** @type {WebSocket|null} */
  #socket = null;
  #frames = 0;
  #missed = 0;
  #beats = 0;
  #tries = 0;
  #quick = false;
  #stopped = true;
  /**
   * One timer at a time: the next beat, its answer, or the next try.
   * @type {ReturnType<typeof setTimeout>|undefined}
   */
  #timer;
  #dueAt = 0;
  #waitsForBeat = false;
  #wallAhead;
  #mayHaveSlept = false;

  /** @param {World} world @param {Listener} listener @param {Clock} clock */
  constructor(world, listener, clock) {
    this.#world = world;
    this.#listener = listener;
    this.#clock = clock;
    this.#wallAhead = world.wall() - world.now();
    world.onWake(() => this.#wake());
  }

  start() {
    this.#stopped = false;
    this.#tries = 0;
    this.#connect();
  }

  /** Ends for good; nothing more is heard. `start` begins anew. */
  stop() {
    this.#stopped = true;
    this.#drop();
  }

  /**
   * @param {ClientMessage} message
   * @returns {number} The frame's number on this connection, or 0 if there is no line.
   */
  send(message) {
    if (this.#socket?.readyState !== 1) return 0;
    this.#socket.send(encode(message));
    this.#frames += 1;
    return this.#frames;
  }

  /** Whoever holds the floor beats more often, so that both sides notice a lost line early, and comes back sooner. @param {boolean} on */
  setQuick(on) {
    if (this.#quick === on) return;
    this.#quick = on;
    if (this.#waitsForBeat) this.#beat(ANSWER_MS);
  }

  #connect() {
    this.#drop();
    this.#frames = 0;
    this.#missed = 0;
    this.#beats = 0;
    this.#clock.restart();
    const socket = this.#world.socket();
    this.#socket = socket;
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#heard(event.data);
    socket.onclose = (event) => this.#closed(event.code);
    this.#arm(OPENING_MS, () => this.#closed(0));
  }

  #opened() {
    this.send(this.#listener.hello());
    this.#listener.onLine(true);
    this.#beat(ANSWER_MS);
  }

  /** @param {unknown} data */
  #heard(data) {
    this.#noticeSleep();
    this.#missed = 0;
    const message = decode(data);
    if (message?.type === 'beat') this.#answered(message.now_ms);
    else if (message) this.#listener.onMessage(message);
  }

  /** @param {number} code */
  #closed(code) {
    this.#noticeSleep();
    this.#drop();
    this.#listener.onLine(false);
    if (this.#stopped) return;
    if (!this.#listener.onClose(code)) return this.stop();
    this.#arm(this.#retryAfter(code), () => this.#connect());
  }

  /** Quick at first, then slower, and never all pages at the same moment. @param {number} code */
  #retryAfter(code) {
    const jitter = 0.5 + Math.random();
    if (code === CLOSE.full) return RETRY_FULL_MS * jitter;
    const after = this.#tries === 0 ? RETRY_MS / 2 : RETRY_MS * 2 ** Math.min(this.#tries, 8);
    this.#tries += 1;
    return Math.min(after, this.#quick ? LONGEST_HOLDER_RETRY_MS : LONGEST_RETRY_MS) * jitter;
  }

  /** @param {number} answerMs */
  #beat(answerMs) {
    this.#clock.asked();
    this.#beats += 1;
    if (!this.send({ type: 'beat', every_ms: this.#every() })) return this.#closed(0);
    this.#arm(answerMs, () => this.#missedOne());
  }

  #missedOne() {
    this.#missed += 1;
    if (this.#missed >= MISSED_BEATS) this.#closed(0);
    else this.#beat(ANSWER_MS);
  }

  /** @param {number} nowMs */
  #answered(nowMs) {
    const shift = this.#clock.answered(nowMs);
    if (this.#beats > 1) this.#tries = 0;
    if (this.#mayHaveSlept && shift === null) return this.#beat(ANSWER_MS);
    if (this.#mayHaveSlept && Number(shift) > SLEPT_MS) this.#listener.onSlept();
    this.#mayHaveSlept = false;
    // The next beat is timed from this message and not from a timer: browsers slow down timers that start timers.
    this.#waitForBeat(EARLY_BEATS_MS[this.#beats - 1] ?? this.#every());
  }

  #every() {
    return this.#quick ? QUICK_BEAT_MS : BEAT_MS;
  }

  /** @param {number} afterMs */
  #waitForBeat(afterMs) {
    this.#arm(afterMs, () => this.#beat(ANSWER_MS));
    this.#waitsForBeat = true;
  }

  /** The page is seen again or the network says that it is back: find out at once whether the line still holds. */
  #wake() {
    if (this.#stopped) return;
    this.#noticeSleep();
    if (!this.#socket) return this.#connect();
    if (this.#socket.readyState !== 1) return;
    this.#missed = MISSED_BEATS - 1;
    this.#beat(ANSWER_AFTER_WAKING_MS);
  }

  /**
   * A timer that is far too late says that the device slept. On some, the clock that never jumps stands still in sleep;
   * then the time of day has moved against it, which may also be somebody setting the clock: the server's time decides.
   */
  #noticeSleep() {
    const now = this.#world.now();
    const wallAhead = this.#world.wall() - now;
    if (this.#dueAt > 0 && now - this.#dueAt > SLEPT_MS) {
      this.#dueAt = now;
      this.#listener.onSlept();
    } else if (Math.abs(wallAhead - this.#wallAhead) > SLEPT_MS) {
      this.#mayHaveSlept = true;
      this.#clock.distrust();
    }
    this.#wallAhead = wallAhead;
  }

  /** @param {number} afterMs @param {() => void} then */
  #arm(afterMs, then) {
    clearTimeout(this.#timer);
    this.#waitsForBeat = false;
    this.#dueAt = this.#world.now() + afterMs;
    this.#timer = setTimeout(() => {
      this.#noticeSleep();
      then();
    }, afterMs);
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#dueAt = 0;
    this.#waitsForBeat = false;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
