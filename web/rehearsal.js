// @ts-check
/**
 * A rehearsal: a facilitator opens a real room, and made-up people come into it, each a whole page of their own in this
 * browser. They raise hands, read, share, pass and listen by themselves; scenes can be asked for. Nothing else is made
 * up: rules, seals and clocks are those of a meeting. It ends with the meeting, or with this page.
 *
 * @typedef {import('./view.js').View} View
 * @typedef {import('./view.js').Session} Session
 * @typedef {import('./view.js').Scene} Scene
 * @typedef {import('./edges.js').Edges} Edges
 * @typedef {import('./words.js').Language} Language
 * @typedef {import('./rehearsal/cast.js').Part} Part
 */

import { browserEdges } from './edges.js';
import { Actor } from './rehearsal/actor.js';
import { castOf, disruptor, latecomer, linesIn } from './rehearsal/cast.js';

/** How often the made-up people look around. */
const LOOK_MS = 400;
/** Longer than the floor is held for somebody whose line is lost, so that the facilitator has a choice to make. */
const LOST_MS = 45_000;

export class Rehearsal {
  /** The facilitator's session, with scenes. @type {Session} */
  session;
  #language;
  #edges;
  /** @type {import('./rehearsal/cast.js').Lines|null} */
  #lines = null;
  /** Those who are still to come. @type {Part[]} */
  #coming = [];
  /** @type {Actor[]} */
  #actors = [];
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #looking;

  /**
   * Goes to the page on which a meeting is opened.
   * @param {Session} session The facilitator's own.
   * @param {Language} language
   * @param {Edges} [edges] The browser, unless a test gives something else.
   */
  constructor(session, language, edges = browserEdges()) {
    this.#language = language;
    this.#edges = edges;
    this.session = { ...session, play: (scene) => this.#play(scene) };
    session.newMeeting();
  }

  /** What the facilitator's page shows, with the scenes that can be played now. @param {View} view @returns {View} */
  around(view) {
    const inRoom = view.place === 'room' || view.place === 'debrief';
    // After the meeting nobody comes any more.
    if (view.place === 'debrief') this.#coming = [];
    if (inRoom && view.links) this.#begin(view.links.invite);
    // A line that is lost for a while ends nothing.
    if (!inRoom && view.place !== 'arriving') this.#end();
    return { ...view, rehearsal: inRoom ? { scenes: this.#scenes() } : null };
  }

  /** @param {string} invite */
  #begin(invite) {
    if (this.#looking) return;
    const begun = this.#edges.now();
    this.#looking = setInterval(() => this.#look(this.#edges.now() - begun, invite), LOOK_MS);
    void linesIn(this.#language).then((lines) => {
      this.#lines = lines;
      this.#coming = castOf(lines);
    });
  }

  /** @param {number} sinceMs @param {string} invite */
  #look(sinceMs, invite) {
    const due = this.#coming.filter(({ comesAfterMs }) => comesAfterMs <= sinceMs);
    this.#coming = this.#coming.filter((part) => !due.includes(part));
    this.#actors.push(...due.map((part) => new Actor(part, this.#edges, this.#language, invite)));
    for (const actor of this.#actors) actor.act();
    this.#actors = this.#actors.filter(({ isGone }) => !isGone);
  }

  #end() {
    clearInterval(this.#looking);
    this.#looking = undefined;
    for (const actor of this.#actors) actor.leave();
    this.#actors = [];
    this.#coming = [];
  }

  /** @returns {{scene: Scene, possible: boolean}[]} */
  #scenes() {
    const isHere = (/** @type {string} */ name) => this.#actors.some((actor) => actor.name === name);
    const inside = this.#actors.some(({ room }) => room !== null);
    return [
      { scene: 'knock', possible: !isHere('Gil') },
      { scene: 'drop', possible: inside },
      { scene: 'overrun', possible: inside && !this.#actors.some(({ overruns }) => overruns) },
      { scene: 'disrupt', possible: !isHere('Rex') },
    ];
  }

  /** @param {Scene} scene */
  #play(scene) {
    if (!this.#lines) return;
    const inside = this.#actors.filter(({ room }) => room !== null);
    const speaker = inside.find(({ room }) => room?.me.holdsFloor) ?? inside[0];
    const talker = inside.find(({ name }) => name === 'Dara') ?? speaker;
    if (scene === 'knock') this.#coming.push(latecomer());
    if (scene === 'disrupt') this.#coming.push(disruptor(this.#lines));
    if (scene === 'drop') speaker?.lose(LOST_MS);
    if (scene === 'overrun' && talker) talker.overruns = true;
  }
}
