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
 * @typedef {import('./rehearsal/scenes.js').Stage} Stage
 */

import { browserEdges } from './edges.js';
import { Actor } from './rehearsal/actor.js';
import { castOf, linesIn } from './rehearsal/cast.js';
import { Line } from './rehearsal/line.js';
import { SCENES } from './rehearsal/scenes.js';
import { createSession } from './session.js';

/** How often the made-up people look around. */
const LOOK_MS = 400;

/**
 * The facilitator's session, on a line that a scene can cut, and with scenes. It goes to the page on which a meeting is
 * opened.
 * @param {{language: Language, onChange: (view: View) => void, edges?: Edges}} options
 */
export function createRehearsal({ language, onChange, edges = browserEdges() }) {
  const line = new Line(edges);
  const rehearsal = new Rehearsal(language, edges, line, () => show());
  const show = () => onChange(rehearsal.around(page.view()));
  const page = createSession({
    language, onChange: show, practises: true, edges: { ...edges, socket: () => line.socket() },
  });
  const { session } = page;
  session.newMeeting();
  return { session: { ...session, play: (/** @type {Scene} */ scene) => rehearsal.play(scene) } };
}

class Rehearsal {
  #language;
  #edges;
  #ownLine;
  #onChange;
  /** @type {import('./rehearsal/cast.js').Lines|null} */
  #lines = null;
  /** Those who are still to come. @type {Part[]} */
  #coming = [];
  /** @type {Actor[]} */
  #actors = [];
  /** The scenes that can be played now, as they were told last. @type {Scene[]} */
  #possible = [];
  /** By which they come: the facilitator may make a new one. */
  #invite = '';
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #looking;

  /**
   * @param {Language} language
   * @param {Edges} edges
   * @param {Line} ownLine The facilitator's.
   * @param {() => void} onChange Other scenes can be played now.
   */
  constructor(language, edges, ownLine, onChange) {
    this.#language = language;
    this.#edges = edges;
    this.#ownLine = ownLine;
    this.#onChange = onChange;
  }

  /** What the facilitator's page shows, with the scenes that can be played now. @param {View} view @returns {View} */
  around(view) {
    const inRoom = view.place === 'room' || view.place === 'debrief';
    // After the meeting nobody comes any more.
    if (view.place === 'debrief') this.#coming = [];
    if (inRoom && view.links && view.format) this.#begin(view.links.invite, view.format.hall);
    // A line that is lost for a while ends nothing.
    if (!inRoom && view.place !== 'arriving') this.#end();
    this.#possible = this.#possibleNow();
    return { ...view, rehearsal: { possible: this.#possible } };
  }

  /** @param {Scene} scene */
  play(scene) {
    const stage = this.#stage();
    if (stage) SCENES[scene](stage)?.();
  }

  #possibleNow() {
    const stage = this.#stage();
    const all = /** @type {Scene[]} */ (Object.keys(SCENES));
    return all.filter((scene) => stage && SCENES[scene](stage));
  }

  /** @returns {Stage|null} Null until the lines have come. */
  #stage() {
    return this.#lines && {
      lines: this.#lines,
      actors: this.#actors,
      enter: (part) => void this.#coming.push(part),
      loseOwnLine: (ms) => this.#ownLine.lose(ms),
    };
  }

  /** In a hall people have no pages, and to add them is what is practised. @param {string} invite @param {boolean} hall */
  #begin(invite, hall) {
    this.#invite = invite;
    if (this.#looking) return;
    const begun = this.#edges.now();
    this.#looking = setInterval(() => this.#look(this.#edges.now() - begun), LOOK_MS);
    void linesIn(this.#language).then((lines) => {
      this.#lines = lines;
      this.#coming = hall ? [] : castOf(lines);
    });
  }

  /** @param {number} sinceMs */
  #look(sinceMs) {
    const due = this.#coming.filter(({ comesAfterMs }) => comesAfterMs <= sinceMs);
    this.#coming = this.#coming.filter((part) => !due.includes(part));
    this.#actors.push(...due.map((part) => new Actor(part, this.#edges, this.#language, this.#invite)));
    for (const actor of this.#actors) actor.act();
    this.#actors = this.#actors.filter(({ isGone }) => !isGone);
    if (this.#possibleNow().join() !== this.#possible.join()) this.#onChange();
  }

  #end() {
    clearInterval(this.#looking);
    this.#looking = undefined;
    for (const actor of this.#actors) actor.leave();
    this.#actors = [];
    this.#coming = [];
  }
}
