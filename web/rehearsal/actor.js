// @ts-check
/**
 * One made-up person: a whole page of their own on a real line, without a screen. What they do is theirs by habit, or
 * asked of them in a scene.
 *
 * @typedef {import('../edges.js').Edges} Edges
 * @typedef {import('../view.js').RoomView} RoomView
 * @typedef {import('./cast.js').Part} Part
 * @typedef {import('./habits.js').Deed} Deed
 * @typedef {import('../words.js').Language} Language
 */

import { createSession } from '../session.js';
import { HABITS } from './habits.js';
import { Line } from './line.js';

/** Between two lines of a share, and before a turn is ended. */
const LINE_MS = 4_500;

export class Actor {
  /** This one goes on past the time, until somebody thanks them. */
  overruns = false;
  /** Nobody calls two within a few minutes. */
  calledPause = false;

  #part;
  #page;
  #now;
  #line;
  #knocked = false;
  /** The turn that is being spoken, how many lines of it have been said, and when the next is due. */
  #speaks = { turn: 0, said: 0, dueAt: 0 };
  /** How often this one has looked around. */
  #looks = 0;
  /** What is so: since when, at which look last, and whether it was acted upon. @type {Map<string, {since: number, seen: number, done: boolean}>} */
  #so = new Map();

  /** @param {Part} part @param {Edges} edges @param {Language} language @param {string} invite */
  constructor(part, edges, language, invite) {
    this.#part = part;
    this.#now = edges.now;
    this.#line = new Line(edges);
    this.#page = createSession({
      language,
      onChange: () => {},
      edges: {
        ...edges,
        link: () => invite,
        showAddress: () => {},
        socket: () => this.#line.socket(),
        storage: null,
        channel: null,
        onWake: () => {},
      },
    });
  }

  get name() {
    return this.#part.name;
  }

  get hasLines() {
    return this.#part.lines.length > 0;
  }

  get view() {
    return this.#page.view();
  }

  /** Null outside the circle. */
  get room() {
    return this.view.room;
  }

  /** Server time. */
  get nowMs() {
    return this.#page.session.nowMs();
  }

  /** Out of the meeting for good. */
  get isGone() {
    return ['removed', 'ended', 'left'].includes(this.view.place);
  }

  /** In the circle and here, and neither speaking nor aside. */
  get isFree() {
    const { room } = this;
    return room !== null && !this.#line.isLost && !room.me.holdsFloor && !room.me.onBreak && room.quietWord === null;
  }

  /** Does what is due at this moment. */
  act() {
    const { room, place } = this.view;
    if (place === 'threshold' && !this.#knocked) {
      this.#knocked = true;
      void this.#page.session.knock(this.#part.name, this.#part.listens, this.#part.isNew);
    }
    // Among the helpers after a meeting they are quiet: that time is the facilitator's.
    if (!room || place === 'debrief' || this.#line.isLost) return;
    this.#looks += 1;
    if (room.me.holdsFloor) this.#speak(room);
    /** @type {import('./habits.js').Moment} */
    const moment = {
      room,
      part: this.#part,
      nowMs: this.nowMs,
      once: (what, ms) => this.#once(what, ms),
      lasting: (what, ms) => this.#lasting(what, ms),
    };
    for (const habit of HABITS) {
      const deed = habit(moment);
      if (deed) this.does(deed);
    }
  }

  /** @param {Deed} deed */
  does(deed) {
    void deed(this.#page.session);
  }

  /** The line is gone for a while. @param {number} ms */
  lose(ms) {
    this.#line.lose(ms);
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
    if (room.still) this.#speaks.dueAt = Math.max(this.#speaks.dueAt, now + LINE_MS);
    if (now < this.#speaks.dueAt) return;
    this.#speaks.dueAt = now + LINE_MS;
    // Whoever has nothing to say yet comes once more at the end of the round, and then passes.
    if (lines.length === 0) return room.choosing.mayAskLater ? session.askMeLater() : session.pass();
    const line = lines[this.overruns ? this.#speaks.said % lines.length : this.#speaks.said];
    if (!line) return this.#finish(room);
    this.#speaks.said += 1;
    void session.say(line);
  }

  /** Where the holder chooses, the next is whoever has waited longest. @param {RoomView} room */
  #finish({ choosing: { choosable }, queue }) {
    const { session } = this.#page;
    const next = choosable.find(({ seat }) => queue.some((hand) => hand.seat === seat)) ?? choosable[0];
    if (next) session.chooseNext(next.seat, false);
    else session.finish();
  }

  /** @param {string} what @param {number} ms */
  #once(what, ms) {
    const so = this.#so.get(what) ?? { since: this.#now(), seen: 0, done: false };
    this.#so.set(what, so);
    const due = !so.done && this.#now() - so.since >= ms;
    so.done ||= due;
    return due;
  }

  /** @param {string} what @param {number} ms */
  #lasting(what, ms) {
    const so = this.#so.get(what);
    const since = so?.seen === this.#looks - 1 ? so.since : this.#now();
    const due = this.#now() - since >= ms;
    this.#so.set(what, { since: due ? this.#now() : since, seen: this.#looks, done: false });
    return due;
  }
}
