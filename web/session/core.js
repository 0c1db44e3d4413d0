// @ts-check
/**
 * What one page knows and holds, and the one order in which everything happens to it: what the server says and what the
 * person asks for go through one queue, one after the other, because sealing and opening take their time. Screens see
 * only the view that is made from here.
 *
 * @typedef {import('../view.js').View} View
 * @typedef {import('../view.js').Place} Place
 * @typedef {import('../view.js').Notice} Notice
 * @typedef {import('../edges.js').Edges} Edges
 * @typedef {import('../links.js').Link} Link
 * @typedef {import('../links.js').LinkKeys} LinkKeys
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../../protocol/messages').Code} Code
 * @typedef {import('../../protocol/messages').Door} Door
 * @typedef {import('../../protocol/messages').EndReason} EndReason
 * @typedef {import('./here.js').Here} Here
 */

import { Clock } from '../clock.js';
import { Connection } from '../connection.js';
import { keyToKeep } from '../kept-key.js';
import { Pack } from '../pack.js';
import { CLOSE } from '../protocol.js';
import { Remember } from '../remember.js';
import { apply, isOld } from '../store.js';
import { AddressBar } from './address-bar.js';
import { Arriving } from './arriving.js';
import { Asked } from './asked.js';
import { Away } from './away.js';
import { formatIn } from './debrief.js';
import { makeHere } from './here.js';
import { Moments } from './moments.js';
import { NewLink } from './new-link.js';
import { heardRefusal } from './refusals.js';
import { Restoring } from './restoring.js';
import { isUnderWay, nameWanted, roomView } from './view-of.js';

/** A line that is lost for less than this is not spoken of. */
const LOST_MS = 1_000;
/** How long the page says that it slept and that nothing was lost. */
const SLEPT_MS = 20_000;
/** Frames that are kept to know what a refusal answers. */
const SENT_FRAMES = 256;
/** What counts even if the line is lost before this page has come to read it. A section does until the next line is up. */
const LAST_WORDS = new Set(['ended', 'removed', 'replaced']);

export class Core {
  /** @type {Place} */
  place;
  /** @type {{link: Link, keys: LinkKeys}|null} */
  link = null;
  /** @type {Door|null} */
  door = null;
  /** @type {Here|null} */
  here = null;
  /** @type {RoomState|null} */
  room = null;
  /** @type {EndReason|null} */
  ended = null;
  /** Why this seat was removed. @type {import('../view.js').RemovalReason|null} */
  removedFor = null;
  /** In the lobby: a facilitator sent this person back to it. */
  sentBack = false;
  /** @type {Notice|null} */
  notice = null;
  justArrived = false;
  /** The number of the last vote whose result was put away here. */
  voteAway = 0;
  /** What this person sits out. @type {import('./view-of.js').SatOut} */
  satOut = {};
  /** In the lobby of a room that nobody runs just now. */
  unattended = false;
  /** Where this page is a screen in the hall. @type {import('./showing.js').Showing|null} */
  showing = null;
  /** Where refused text returns. @type {(text: string) => void} */
  onLineBack = () => {};

  #onChange;
  #changing = false;
  #notices = 0;
  #addressBar;
  /** Rises when all is dropped: what was still on its way then has no effect. */
  #life = 0;
  #lines = 0;
  /** @type {Promise<void>} */
  #queue = Promise.resolve();
  #up = false;
  #lost = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #lostTimer;
  #slept = false;
  /** @type {Map<number, ClientMessage>} */
  #sent = new Map();
  #asked = new Asked();

  /** @param {{language: string, onChange: (view: View) => void, edges: Edges, practises: boolean}} options */
  constructor({ language, onChange, edges, practises }) {
    this.edges = edges;
    this.#onChange = onChange;
    this.#addressBar = new AddressBar(edges);
    this.place = edges.fit ? 'home' : 'unfit';
    this.clock = new Clock(edges.now);
    this.pack = new Pack(edges.fetchJson, language, () => this.changed(), practises);
    this.remember = new Remember(edges.storage, edges.channel);
    this.away = new Away(edges.now, () => this.changed());
    this.moments = new Moments(() => this.clock.nowMs(), () => this.changed());
    this.arriving = new Arriving(this);
    this.newLink = new NewLink(this);
    this.restoring = new Restoring(this);
    this.connection = new Connection(edges, {
      hello: () => this.showing?.hello() ?? this.arriving.hello(),
      onMessage: (message) => this.#enqueueMessage(message),
      onLine: (up) => this.#onLine(up),
      onSlept: () => this.#onSlept(),
      onClose: (code) => this.#onClose(code),
    }, this.clock);
    this.changed();
  }

  /** Runs a task after all that came before, unless everything is dropped first. @param {() => unknown} task */
  enqueue(task) {
    const life = this.#life;
    const run = async () => {
      if (life !== this.#life) return;
      try {
        await task();
      } catch {
        // What cannot be sealed or opened has no effect; an error may carry what nobody should read.
      }
      if (life === this.#life) this.changed();
    };
    this.#queue = this.#queue.then(run);
    return this.#queue;
  }

  /** @param {ClientMessage} message @returns {number} The frame's number, or 0 if there is no line. */
  send(message) {
    const frame = this.connection.send(message);
    if (frame > 0) this.#sent.set(frame, message);
    this.#sent.delete(frame - SENT_FRAMES);
    return frame;
  }

  /** Sends what a person asked for; while the line is lost, it waits a little. @param {ClientMessage} message */
  ask(message) {
    if (this.#up) this.send(message);
    else this.#asked.keep(message, this.edges.now());
  }

  /** @param {Notice['code']} code @param {(() => void)|null} [sure] */
  tell(code, sure = null) {
    this.#notices += 1;
    this.notice = { id: this.#notices, code, sure };
    this.changed();
  }

  /** Draws a new view soon; many changes at once make one. */
  changed() {
    if (this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.#addressBar.show(this.link?.keys ?? null);
      this.#onChange(this.view());
    });
  }

  /** In the circle of a meeting, or among its helpers after it. */
  get inside() {
    return this.place === 'room' || this.place === 'debrief';
  }

  /** Whether the server has said on this connection where this page is. */
  get up() {
    return this.#up;
  }

  /** The server has said where this page is: from now on the line is fine. @param {Place} place */
  arrive(place) {
    this.place = place;
    this.#up = true;
    this.#lost = false;
    clearTimeout(this.#lostTimer);
    this.#lostTimer = undefined;
  }

  /**
   * This page's part in a meeting, under that token.
   * @param {string} meeting
   * @param {string} token
   * @returns {Promise<Here>}
   */
  async makeHere(meeting, token) {
    const life = this.#life;
    const here = await makeHere(this, meeting, token);
    if (life !== this.#life) throw new Error('all was dropped meanwhile');
    this.here = here;
    return here;
  }

  /** Lets what this person says go out. */
  pump() {
    return this.enqueue(async () => {
      if (this.#up && this.here && this.room) await this.here.speaking.pump(this.room);
    });
  }

  /** Every key, name, line and token of the meeting goes; the link stays. */
  leaveMeeting() {
    this.#letGo();
    this.here?.keys.forgetAll();
    this.here = this.room = this.door = null;
    this.justArrived = false;
    this.remember.erase();
    this.away.clear();
    this.newLink.forget();
    this.restoring.forget();
    this.connection.setQuick(false);
  }

  /** What was said and done in the meeting goes. */
  #letGo() {
    this.voteAway = 0;
    this.satOut = {};
    this.#asked.forget();
    this.moments.clear();
    this.here?.speaking.forget();
    this.here?.quietWord.forget();
    this.here?.shares.forgetTurn();
    this.here?.votes.forget();
  }

  /**
   * The end of this page's part: nothing of the meeting stays on it.
   * @param {Place} place
   * @param {EndReason|null} [ended]
   */
  drop(place, ended = null) {
    this.#life += 1;
    this.connection.stop();
    this.leaveMeeting();
    this.arriving.forget();
    this.showing?.forget();
    this.#sent.clear();
    this.link = place === 'ended' ? this.link : null;
    this.place = place;
    this.ended = ended;
    this.removedFor = this.notice = null;
    this.sentBack = this.#up = this.#lost = this.#slept = false;
    this.changed();
  }

  /** @returns {View} */
  view() {
    const { link, here, room, door } = this;
    const pack = this.pack.view();
    const format = formatIn(door, pack);
    const { invite, facilitator } = link?.keys ?? { invite: null, facilitator: null };
    const whole = (/** @type {string} */ fragment) => this.#addressBar.whole(fragment);
    return {
      place: this.place,
      line: this.restoring.waits ? 'restarted' : this.#lost ? 'lost' : this.place === 'arriving' ? 'connecting' : 'fine',
      slept: this.#slept,
      pack, packs: this.pack.choices(),
      format,
      links: invite ? { invite: whole(invite), facilitator: facilitator && whole(facilitator) } : null,
      ended: this.ended,
      removedFor: this.removedFor,
      sentBack: this.sentBack && this.place === 'lobby',
      notice: this.notice,
      nameWanted: nameWanted(this),
      unattended: this.unattended,
      unsavedLink: this.newLink.unsaved,
      display: this.place === 'display' ? this.showing?.view(format) ?? null : null,
      room: this.inside && here && room ? roomView({
        state: room,
        keys: here.keys,
        shares: here.shares,
        votes: here.votes,
        voteAway: this.voteAway,
        sending: here.speaking.sending,
        format,
        readingText: (reading) => this.pack.reading(reading),
        exercise: (exercise) => this.pack.exercise(exercise),
        satOut: this.satOut,
        away: (seat) => this.away.shown(seat),
        moments: this.moments,
        quietWord: here.quietWord,
        nowMs: this.clock.nowMs(),
        justArrived: this.justArrived,
      }) : null,
    };
  }

  /** @param {ServerMessage} message */
  #enqueueMessage(message) {
    const line = this.#lines;
    this.enqueue(async () => {
      const late = this.#lines - line;
      if (late === 0 || (late === 1 && 'version' in message) || LAST_WORDS.has(message.type)) await this.#hear(message);
    });
  }

  /** Opens what a message brings, then applies it, then does what is due. @param {ServerMessage} message */
  async #hear(message) {
    if (this.showing) return this.showing.hear(message);
    if (isOld(this.room, message)) return;
    if (message.type === 'refused') return heardRefusal(this, this.#sent.get(message.frame), message);
    const { here, room } = this;
    if (message.type === 'room' && message.room.you !== here?.keys.seat) return;
    const life = this.#life;
    if (here) {
      await here.keys.take(message, room);
      await here.shares.take(message);
      await here.quietWord.take(message);
      await here.votes.take(message, room);
      await here.displays.take(message);
      if (life !== this.#life) return;
      this.room = apply(room, message);
      this.moments.take(message);
    }
    await this.arriving.hear(message);
    // On a new connection nothing is done before the room has come anew: what it holds may have changed meanwhile.
    if (!this.here || !this.room || !this.#up || life !== this.#life) return;
    if (message.type === 'room') this.#enter(this.here, this.room, room);
    this.restoring.keep(this.room);
    await this.#settle(this.here, this.room, message);
  }

  /** @param {Here} here @param {RoomState} room @param {RoomState|null} before */
  #enter(here, room, before) {
    if (room.door.debrief && before && !before.door.debrief) this.#letGo();
    this.justArrived ||= here.fresh && isUnderWay(room);
    // Whoever has just come in was not asked.
    if (here.fresh && room.voting.vote?.over) this.voteAway = room.voting.called;
    if (here.firstTime) this.send({ type: 'first_time', first_time: 'quiet' });
    here.fresh = here.firstTime = false;
    here.keys.cameBack();
    here.speaking.cameBack(room);
    this.newLink.cameBack();
    this.restoring.cameBack();
    this.away.update(room, before === null);
    const { fresh, late } = this.#asked.take(this.edges.now());
    for (const message of fresh) this.send(message);
    if (late) this.tell('not_sent');
  }

  /** @param {Here} here @param {RoomState} room @param {ServerMessage} message */
  async #settle(here, room, message) {
    const { keys, speaking, displays, votes } = here;
    this.connection.setQuick(room.turn?.seat === keys.seat);
    if (message.type === 'person' || message.type === 'person_gone') this.away.update(room, false);
    if (message.type === 'circle_key_wanted') {
      await keys.handOn(message.circle_key, message.pages, room, displays.readers(room));
    }
    if (message.type === 'next_circle_key_wanted') await keys.renew(message.circle_key, room, votes, this.newLink);
    speaking.heard(message);
    await speaking.pump(room);
    await keys.settle(room);
    await this.newLink.settle();
    this.remember.keepCircleKey(keyToKeep(here, room));
  }

  /** @param {boolean} up */
  #onLine(up) {
    this.#lines += 1;
    this.#sent.clear();
    if (up) return;
    this.restoring.lineLost();
    this.#up = false;
    this.#lostTimer ??= setTimeout(() => this.#sayLost(), LOST_MS);
  }

  #sayLost() {
    this.#lostTimer = undefined;
    this.#lost = !this.#up && this.link !== null;
    this.changed();
  }

  #onSlept() {
    this.#slept = true;
    const life = this.#life;
    setTimeout(() => {
      if (life === this.#life) this.#slept = false;
      this.changed();
    }, SLEPT_MS);
    this.changed();
  }

  /** @param {number} code @returns {boolean} */
  #onClose(code) {
    if (code !== CLOSE.replaced && code !== CLOSE.over) return true;
    // Its last words, if they came, are in the queue before this.
    this.enqueue(() => this.restoring.waits || this.drop(code === CLOSE.replaced ? 'replaced' : 'ended'));
    return false;
  }
}
