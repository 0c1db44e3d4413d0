// @ts-check
/**
 * One made-up person: a whole page of their own on a real line, without a screen. What they do comes from the stage;
 * here is only how it is done at a person's pace.
 *
 * @typedef {import('../edges.js').Edges} Edges
 * @typedef {import('../view.js').RoomView} RoomView
 * @typedef {import('./cast.js').Part} Part
 * @typedef {import('../words.js').Language} Language
 */

import { createSession } from '../session.js';

/** Between two lines of a share, and before a turn is ended. */
const LINE_MS = 4_500;
/** How a browser says that a line ended without a word. */
const NO_LINE = 1006;
/** A passage is read aloud for so long. */
const PASSAGE_MS = 9_000;

export class Actor {
  /** This one goes on past the time, until somebody thanks them. */
  overruns = false;

  #part;
  #page;
  #now;
  /** Without a line until then. */
  #awayUntil = 0;
  /** @type {WebSocket|null} */
  #socket = null;
  #knocked = false;
  /** The turn that is being spoken, how many lines of it have been said, and when the next is due. */
  #speaks = { turn: 0, said: 0, dueAt: 0 };
  /** The passage that is being read, and since when. */
  #reads = { passage: -1, since: 0 };
  /** The segment in which a hand went up already. */
  #raised = -1;

  /** @param {Part} part @param {Edges} edges @param {Language} language @param {string} invite */
  constructor(part, edges, language, invite) {
    this.#part = part;
    this.#now = edges.now;
    this.#page = createSession({
      language,
      onChange: () => {},
      edges: {
        ...edges,
        link: () => invite,
        showAddress: () => {},
        socket: () => this.#line(edges),
        storage: null,
        channel: null,
        onWake: () => {},
      },
    });
  }

  get name() {
    return this.#part.name;
  }

  /** Null outside the circle. */
  get room() {
    return this.#page.view().room;
  }

  /** Out of the meeting for good. */
  get isGone() {
    return ['removed', 'ended', 'left'].includes(this.#page.view().place);
  }

  /** Does what is due at this moment. */
  act() {
    const { session } = this.#page;
    const { room, place } = this.#page.view();
    if (place === 'threshold' && !this.#knocked) {
      this.#knocked = true;
      void session.knock(this.#part.name, this.#part.listens);
    }
    // While the meeting stands still, and among the helpers after it, they are quiet.
    if (!room || room.still || place === 'debrief' || this.#now() < this.#awayUntil) return;
    if (room.me.holdsFloor && room.turn) this.#speak(room);
    else if (room.reading) this.#read(room);
    this.#wish(room);
  }

  /** The line is gone for a while, as on a bus. @param {number} ms */
  lose(ms) {
    this.#awayUntil = this.#now() + ms;
    this.#socket?.close();
  }

  leave() {
    this.#page.session.leave();
  }

  /** @param {RoomView} room */
  #speak(room) {
    const { session } = this.#page;
    const { lines } = this.#part;
    const turn = room.turn?.turn ?? 0;
    const now = this.#now();
    if (this.#speaks.turn !== turn) this.#speaks = { turn, said: 0, dueAt: now + LINE_MS / 2 };
    if (now < this.#speaks.dueAt) return;
    this.#speaks.dueAt = now + LINE_MS;
    if (lines.length === 0) return session.pass();
    const line = lines[this.overruns ? this.#speaks.said % lines.length : this.#speaks.said];
    if (!line) return session.finish();
    this.#speaks.said += 1;
    void session.say(line);
  }

  /** Offers to read where nobody does, and reads at a person's pace. @param {RoomView} room */
  #read({ reading, me }) {
    const { session } = this.#page;
    if (!reading?.text || reading.passage >= reading.text.passages.length) return;
    if (this.#part.reads && !reading.reader && reading.offers.length === 0) return session.offerToRead(true);
    if (!me.reads) return;
    const now = this.#now();
    if (this.#reads.passage !== reading.passage) this.#reads = { passage: reading.passage, since: now };
    if (now - this.#reads.since > PASSAGE_MS) session.turnPassage(reading.passage + 1);
  }

  /** A hand goes up once in each segment with turns. @param {RoomView} room */
  #wish({ agenda, me }) {
    const { raisesAfterMs } = this.#part;
    if (raisesAfterMs === null || this.#raised === agenda.index || !agenda.segment?.share_seconds) return;
    if (me.handUp || me.holdsFloor || this.#page.session.nowMs() - agenda.sinceMs < raisesAfterMs) return;
    this.#raised = agenda.index;
    this.#page.session.raiseHand();
  }

  /** A real line, or one that does not come up. @param {Edges} edges @returns {WebSocket} */
  #line(edges) {
    if (this.#now() >= this.#awayUntil) {
      this.#socket = edges.socket();
      return this.#socket;
    }
    const dead = /** @type {WebSocket} */ (/** @type {unknown} */ ({ readyState: 3, close() {} }));
    setTimeout(() => dead.onclose?.(/** @type {CloseEvent} */ ({ code: NO_LINE })), 50);
    return dead;
  }
}
