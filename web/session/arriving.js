// @ts-check
/**
 * From a link to a seat: hello, the door, opening the room, knocking, coming back after a blink or a reload, taking a
 * seat over from another tab or device, and what ends it.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../links.js').Link} Link
 * @typedef {import('../remember.js').Handed} Handed
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../../protocol/messages').Code} Code
 * @typedef {import('../../protocol/messages').Door} Door
 *
 * @typedef {object} Wish What this person wants to come in with, until they are in or it is refused.
 * @property {string} name
 * @property {boolean} listening
 * @property {boolean} firstTime
 * @property {string|null} format To open the room with it; null to knock.
 * @property {() => void} answered
 */

import { encode as encodeBytes } from '../base64url.js';
import { restoreKey } from '../kept-key.js';
import { openLink, parseLink, randomBytes } from '../links.js';
import { VERSION } from '../protocol.js';
import { cleanName, lentSeatId, openToken } from '../seal.js';

const TOKEN_BYTES = 16;
const MEETING_BYTES = 16;
/** A seat that arrives too often is kept, and may arrive again after this. */
const TOO_SOON_MS = 3_000;

export class Arriving {
  #core;
  /** @type {Wish|null} */
  #wish = null;
  /** What this connection was asked for, so that a door that is told twice is not knocked on twice. */
  #under = 0;
  /**
   * The seat that was kept no longer: with its token, facilitators see that this person was here before.
   * @type {{meeting: string, token: string}|null}
   */
  #late = null;
  /** The other device's seat was asked for already: it is fetched once. */
  #fetched = false;
  /** In the lobby: who sees it, and is told my name. @type {import('../../protocol/messages').SeatCard[]} */
  #lobbyKeepers = [];
  /** Until a seat that arrived too often may arrive again. @type {ReturnType<typeof setTimeout>|undefined} */
  #again;

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** Goes where a link leads. @param {Link} link @param {boolean} fresh No meeting can be open there. */
  follow(link, fresh) {
    const core = this.#core;
    core.place = fresh ? 'start' : 'arriving';
    return core.enqueue(async () => {
      core.link = { link, keys: await openLink(link) };
      core.showing = null;
      if (link.kind === 'display') {
        const { Showing } = await import('./showing.js');
        core.showing = new Showing(core);
      }
      core.connection.start();
    });
  }

  /** @returns {ClientMessage} */
  hello() {
    this.#under = 0;
    clearTimeout(this.#again);
    const keys = this.#core.link?.keys;
    if (keys?.cap) return { type: 'hello_facilitator', version: VERSION, address_key: keys.addressKey, cap: keys.cap };
    return { type: 'hello', version: VERSION, address: keys?.address ?? '' };
  }

  /** @param {Omit<Wish, 'answered'>} wish @returns {Promise<void>} When it has been answered. */
  comeIn(wish) {
    this.#answered();
    return new Promise((resolve) => {
      this.#wish = { ...wish, answered: resolve };
      this.#core.enqueue(() => (wish.format === null ? this.#knock() : this.#open()));
    });
  }

  /** In the lobby: my name, to whoever sees who waits there. */
  tellName() {
    return this.#core.here?.keys.tellFacilitators(this.#lobbyKeepers);
  }

  /** @param {ServerMessage} message */
  async hear(message) {
    const core = this.#core;
    switch (message.type) {
      case 'no_meeting':
        // The room may have a new link: then a seat is found by the old one still, and by nothing else.
        if (core.here && (core.inside || core.place === 'lobby')) return this.#comeBack();
        return this.#noMeeting();
      case 'door':
        return this.#door(message.door);
      case 'in_lobby':
        core.sentBack = message.lobby.sent_back;
        core.arrive('lobby');
        if (core.room) return this.#beginAnew();
        core.unattended = message.lobby.unattended;
        this.#answered();
        this.#lobbyKeepers = message.lobby.facilitators;
        return this.tellName();
      case 'room':
        core.arrive(message.room.door.debrief ? 'debrief' : 'room');
        core.clock.hint(message.room.now_ms);
        core.door = message.room.door;
        return this.#answered();
      case 'not_now':
        return this.#stayOut('not-now');
      case 'seat_lent':
        return this.#takeLentSeat(message.sealed);
      case 'removed':
        core.drop('removed');
        core.removedFor = message.reason;
        return;
      case 'replaced':
        return core.drop('replaced');
      case 'ended':
        return core.drop('ended', message.reason);
    }
  }

  /** @param {ClientMessage} message @param {Code} code */
  async refused(message, code) {
    const core = this.#core;
    if (code === 'too_soon') return this.#arriveLater(message.type === 'knock');
    this.#under = 0;
    if (code === 'seat_removed') return core.drop('removed');
    if (message.type === 'open' && code === 'already_open') return this.#openedByAnother();
    if (message.type === 'come_back' && code === 'seat_unknown') return this.#seatIsGone();
    if (message.type === 'fetch_seat') core.tell(code);
    if (message.type === 'fetch_seat' && core.door) return this.#door(core.door);
    if (code === 'already_seated') return;
    this.#answered();
    if (code === 'no_meeting') return this.#noMeeting();
    if (code === 'no_such_format') core.pack.renew();
    this.#stayOut(message.type === 'open' ? 'start' : 'threshold');
    core.tell(code);
  }

  /** This page is older or newer than the server: only loading it again helps. */
  wrongVersion() {
    this.#core.connection.stop();
    this.#answered();
    this.#core.tell('wrong_version');
  }

  forget() {
    this.#answered();
    clearTimeout(this.#again);
    this.#under = 0;
    this.#late = null;
    this.#fetched = false;
  }

  #noMeeting() {
    const core = this.#core;
    if (core.inside) return core.drop('ended');
    const facilitates = core.link?.keys.kind === 'facilitator';
    this.#stayOut(facilitates ? 'start' : 'not-open');
    if (this.#wish?.format) return this.#open();
  }

  /** The meeting is over, and its helpers are among themselves: for this page none is open. */
  #helpersInside() {
    const asked = this.#wish !== null;
    this.#answered();
    this.#noMeeting();
    if (asked) this.#core.tell('helpers_inside');
  }

  /** Another facilitator was a moment earlier: this one comes in through the door that they opened. */
  async #openedByAnother() {
    const core = this.#core;
    const { door } = core;
    core.leaveMeeting();
    if (door?.debrief) return this.#helpersInside();
    core.door = door;
    if (this.#wish) this.#wish.format = null;
    if (door) await this.#knock();
  }

  /** @param {Door} door */
  async #door(door) {
    const core = this.#core;
    if (core.here && core.here.meeting !== door.meeting) {
      if (core.inside) return core.drop('ended');
      core.leaveMeeting();
    }
    core.door = door;
    core.pack.use(door.pack);
    if (this.#under !== 0) return;
    if (core.here) return this.#comeBack();
    const earlier = await this.#earlierSeat();
    if (earlier) {
      await this.#takeAlong(earlier.facilitator);
      const here = await core.makeHere(door.meeting, earlier.token);
      restoreKey(here.sealer, door.meeting, earlier.circleKey);
      here.keys.myName = earlier.name;
      return this.#comeBack();
    }
    if (this.#under !== 0) return;
    if (door.debrief) return this.#helpersInside();
    core.arrive(core.place === 'not-now' ? 'not-now' : 'threshold');
    return this.#knock();
  }

  /** A seat from this tab's last load, from another device, or from another tab. @returns {Promise<Handed|null>} */
  async #earlierSeat() {
    const { link, remember } = this.#core;
    if (!link) return null;
    const known = remember.seat(link.keys.address);
    if (known) return known;
    if (link.keys.move && !this.#fetched) {
      this.#fetched = true;
      this.#under = this.#core.send({ type: 'fetch_seat', id: await lentSeatId(link.keys.move) });
      return null;
    }
    return remember.askOtherTabs(link.keys.address);
  }

  /**
   * Sent back from the circle: every key, name and line of it goes. The seat is kept by a page that is new to everybody,
   * since what the page of before said must not count again.
   */
  async #beginAnew() {
    const core = this.#core;
    const { door, here } = core;
    if (!here) return;
    const { meeting, token } = here;
    const name = here.keys.myName;
    core.leaveMeeting();
    core.door = door;
    const anew = await core.makeHere(meeting, token);
    anew.keys.myName = name;
    anew.fresh = true;
    return this.#comeBack();
  }

  /** The other tab's facilitator link, if it is to this very room. @param {string|null} fragment */
  async #takeAlong(fragment) {
    const core = this.#core;
    const link = fragment && parseLink(fragment);
    if (!link || core.link?.keys.facilitator) return;
    const keys = await openLink(link);
    if (keys.address === core.link?.keys.address) core.link = { link, keys };
  }

  /** @param {string} sealed */
  async #takeLentSeat(sealed) {
    const core = this.#core;
    const { move = null, address = '' } = core.link?.keys ?? {};
    if (!move || !core.door) return;
    await core.makeHere(core.door.meeting, await openToken(move, address, sealed));
    return this.#comeBack();
  }

  async #open() {
    const core = this.#core;
    const wish = this.#wish;
    const pack = core.pack.current;
    if (!wish?.format || !pack || !core.up || this.#under !== 0) return;
    const here = await core.makeHere(encodeBytes(randomBytes(MEETING_BYTES)), encodeBytes(randomBytes(TOKEN_BYTES)));
    here.keys.myName = cleanName(wish.name);
    here.keys.openCircle();
    this.remember();
    const { meeting, token } = here;
    const card = await here.keys.card();
    this.#under = core.send({ type: 'open', meeting, pack, format: wish.format, token, card });
  }

  async #knock() {
    const core = this.#core;
    const wish = this.#wish;
    if (!wish || !core.door || !core.up || this.#under !== 0) return;
    const { meeting } = core.door;
    const token = this.#late?.meeting === meeting ? this.#late.token : encodeBytes(randomBytes(TOKEN_BYTES));
    const here = await core.makeHere(meeting, token);
    here.fresh = true;
    here.firstTime = wish.firstTime;
    here.keys.myName = cleanName(wish.name);
    this.remember();
    const card = await here.keys.card();
    this.#under = core.send({ type: 'knock', token: here.token, card, listening: wish.listening });
  }

  async #comeBack() {
    const { here } = this.#core;
    if (!here) return;
    this.remember();
    this.#under = this.#core.send({ type: 'come_back', token: here.token, card: await here.keys.card() });
  }

  /** Asks again by itself on this connection; a door told meanwhile changes nothing. @param {boolean} knocking */
  #arriveLater(knocking) {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#core.enqueue(() => {
      this.#under = 0;
      return knocking ? this.#knock() : this.#comeBack();
    }), TOO_SOON_MS);
  }

  /** The seat was kept no longer. Whoever was on their way in knocks again; whoever was in is told. */
  async #seatIsGone() {
    const core = this.#core;
    const { door, place, here } = core;
    if (here) this.#late = { meeting: here.meeting, token: here.token };
    this.#stayOut('threshold');
    core.door = door;
    if (this.#wish) return this.#knock();
    if (place === 'room' || place === 'lobby') core.tell('seat_unknown');
  }

  /** Outside, with the line held: nothing of the seat stays. @param {'start'|'not-open'|'threshold'|'not-now'} place */
  #stayOut(place) {
    const core = this.#core;
    const { door } = core;
    clearTimeout(this.#again);
    core.leaveMeeting();
    if (place === 'threshold' || place === 'not-now') core.door = door;
    else core.pack.use(null);
    core.arrive(place);
    this.#under = 0;
    if (place === 'not-now') this.#answered();
  }

  /** For the next load of this tab. */
  remember() {
    const { here, link, remember } = this.#core;
    if (!here || !link) return;
    const { address, facilitator } = link.keys;
    remember.keep(address, here.token, () => ({ facilitator, name: here.keys.myName }));
  }

  #answered() {
    this.#wish?.answered();
    this.#wish = null;
  }
}
