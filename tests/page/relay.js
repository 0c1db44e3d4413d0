// @ts-check
/**
 * A small server in memory for the page's tests: one room, no rules but those that decide who gets which sealed bytes.
 * The real rules are tested against the real server. It keeps every frame, so that a test can look for plain text.
 */

import { decode } from '../../web/base64url.js';
import { pageId } from '../../web/page-key.js';
import { seatOf } from '../../web/seal.js';
import { queueWith } from './fakes.js';
import { Conn, NOBODY, ROLE, changeRole, onWire, seesLobby } from './relay-conn.js';
import { addressOf, isEarlier, takeLink, wantNext } from './relay-link.js';
import { toldLobby, toldToLobby, waitingFor } from './relay-lobby.js';
import { helps, over } from './relay-end.js';
import { takeShare } from './relay-share.js';
import { STILL } from './relay-still.js';
import { Ballots } from './relay-votes.js';

/** @typedef {import('./relay-conn.js').Seat} Seat */

export class Relay {
  /** Every frame in both directions. @type {string[]} */
  wire = [];
  /** @type {Seat[]} */
  people = [];
  /** @type {Conn[]} */
  conns = [];
  /** Refuses the next frame of a type. @type {{type: string, code: string}[]} */
  refusing = [];
  /** @type {any} */
  door = null;
  lobby = false;
  unattended = false;
  version = 0;
  /** @type {import('../../protocol/messages').Circle} */
  circle = { circle_key: 1, call_link: null, link: null };
  /** Somebody who might have kept the circle key has gone. */
  somebodyLeft = false;
  /** @type {{names: boolean, list: any[]}} */
  displays = { names: true, list: [] };
  /** The current circle key as each page was given it. @type {Map<string, any>} */
  given = new Map();
  /** @type {any} */
  draft = null;
  /** @type {any} */
  turn = null;
  /** @type {any} */
  still = null;
  turns = 0;
  removals = 0;
  ballots = new Ballots();
  /** @type {{removals: number, wraps: Map<string, string>, [more: string]: any}[]} */
  keys = [];
  /** @type {any[]} */
  lines = [];
  /** @type {Set<string>} */
  removed = new Set();
  /** @type {Map<string, string>} */
  lent = new Map();
  #queue = Promise.resolve();

  connect() {
    const conn = new Conn(this);
    this.conns.push(conn);
    return conn;
  }

  /** @param {Conn} conn @param {string} text */
  take(conn, text) {
    this.wire.push(text);
    conn.frames += 1;
    const frame = conn.frames;
    this.#queue = this.#queue.then(async () => {
      const message = JSON.parse(text);
      const refusing = this.refusing.findIndex(({ type }) => type === message.type);
      const code = refusing >= 0 ? this.refusing.splice(refusing, 1)[0]?.code : await this.#handle(conn, message);
      if (code) conn.tell({ type: 'refused', frame, code, sentence: '' });
    });
  }

  /** @param {Conn} conn */
  gone(conn) {
    if (conn.who?.conn !== conn) return;
    conn.who.conn = null;
    if (this.people.includes(conn.who)) this.#person(conn.who);
  }

  /** @param {Conn} conn @param {any} m @returns {Promise<string|null|void>} */
  async #handle(conn, m) {
    const me = conn.who;
    switch (m.type) {
      case 'hello':
      case 'hello_facilitator':
        conn.facilitator = m.type === 'hello_facilitator';
        conn.address = await addressOf(m);
        if (isEarlier(this, conn)) return conn.tell({ type: 'no_meeting' });
        return conn.tell(this.door ? { type: 'door', door: this.door } : { type: 'no_meeting' });
      case 'beat':
        return conn.tell({ type: 'beat', now_ms: 1_000 });
      case 'open':
        if (isEarlier(this, conn)) return 'link_replaced';
        if (this.door) setTimeout(() => conn.tell({ type: 'door', door: this.door }));
        if (this.door) return 'already_open';
        this.door = { meeting: m.meeting, pack: m.pack, format: m.format, lobby: false, debrief: false };
        this.given.set(await pageId(decode(m.card.public_key)), null);
        await this.#sit(conn, m, true);
        for (const other of this.conns) if (!other.who && other !== conn) other.tell({ type: 'door', door: this.door });
        return;
      case 'knock':
        if (this.door?.debrief || isEarlier(this, conn)) return 'no_meeting';
        return this.#sit(conn, m, conn.facilitator);
      case 'come_back':
        return this.#comeBack(conn, m);
      case 'fetch_seat': {
        const sealed = this.lent.get(m.id);
        this.lent.delete(m.id);
        return sealed ? conn.tell({ type: 'seat_lent', sealed }) : 'seat_lend_unknown';
      }
    }
    if (!me) return 'not_seated';
    if (m.type in STILL) this.still = STILL[m.type]?.(m);
    if (m.type in STILL) return this.all({ type: 'still', version: (this.version += 1), still: this.still });
    if (ROLE.has(m.type)) return this.#role(m.seat ? this.people.find(({ seat }) => seat === m.seat) : me, m);
    switch (m.type) {
      case 'lobby_name':
        me.lobbyNames = m.names;
        return toldLobby(this);
      case 'admit':
      case 'not_now':
        return this.#answerLobby(m);
      case 'set_lobby':
        return void (this.lobby = m.on);
      case 'warn': {
        const left_ms = m.mark === 'one_minute' ? 60_000 : 30_000;
        return this.all({ type: 'warning', turn: m.turn, left_ms, by_hand: true });
      }
      case 'name':
        if (m.circle_key !== this.circle.circle_key) return 'stale_key';
        me.name = { circle_key: m.circle_key, sealed: m.sealed };
        return this.#person(me);
      case 'add_guest':
      case 'name_guest':
        if (m.circle_key !== this.circle.circle_key) return 'stale_key';
        return this.#nameGuest(m);
      case 'set_call_link':
        if (m.circle_key !== this.circle.circle_key) return 'stale_key';
        this.circle = { ...this.circle, call_link: m.sealed };
        return this.all({ type: 'circle', version: (this.version += 1), circle: this.circle });
      case 'new_link':
        return takeLink(this, m);
      case 'new_mac':
        me.card.mac = m.mac;
        return this.#person(me);
      case 'lend_seat':
        return void this.lent.set(m.id, m.sealed);
      case 'circle_keys':
        return void m.keys.forEach((/** @type {any} */ key) => this.#give(key.page, m.circle_key, me.page, key.sealed));
      case 'next_circle_key':
        return this.#nextKey(me, m);
      case 'call':
      case 'turn_key':
      case 'line':
      case 'take_back_line':
      case 'finish_turn':
        return takeShare(this, me, m);
      case 'remove':
        return this.#remove(m.seat, m.reason);
      case 'back_to_lobby':
        return this.#sendBack(m.seat);
      case 'admit_all':
        return m.seats.forEach((/** @type {string} */ seat) => this.#answerLobby({ type: 'admit', seat }));
      case 'leave':
        this.people = this.people.filter((person) => person !== me);
        conn.who = null;
        this.all({ type: 'person_gone', version: (this.version += 1), seat: me.seat });
        return conn.cut(4410);
      case 'close_meeting':
        return over(this, this.people);
      case 'begin_debrief':
        over(this, this.people.filter((each) => !helps(each)));
        this.people.forEach((each) => this.#enter(each));
        return wantNext(this);
    }
    return this.ballots.take(this, me, m);
  }

  /** @param {Conn} conn @param {any} m @param {boolean} facilitator */
  async #sit(conn, m, facilitator) {
    const seat = await seatOf(this.door.meeting, m.token);
    const page = await pageId(decode(m.card.public_key));
    const lobby = this.lobby && !facilitator;
    const { card, listening = false } = m;
    conn.who = { ...NOBODY, seat, facilitator, byLink: facilitator, lobby, card, page, conn, listening };
    this.people.push(conn.who);
    if (!lobby) return this.#enter(conn.who);
    toldToLobby(this, conn.who);
  }

  /** @param {Conn} conn @param {any} m */
  async #comeBack(conn, m) {
    const seat = await seatOf(this.door.meeting, m.token);
    const person = this.people.find((each) => each.seat === seat);
    if (!person && (this.door.debrief || isEarlier(this, conn))) return 'no_meeting';
    if (this.removed.has(seat)) return 'seat_removed';
    if (!person) return 'seat_unknown';
    const before = person.conn;
    if (before && before !== conn) {
      before.who = null;
      before.tell({ type: 'replaced' });
      before.cut(4409);
    }
    person.conn = conn;
    conn.who = person;
    person.card = m.card;
    person.page = await pageId(decode(m.card.public_key));
    if (person.lobby) return toldToLobby(this, person);
    return this.#enter(person);
  }

  /** @param {Seat} who */
  #enter(who) {
    who.conn?.tell({ type: 'room', room: this.#room(who) });
    this.#person(who);
    if (who.facilitator) for (const person of this.people) if (person.lobby) toldToLobby(this, person);
    this.askForKeys();
  }

  /** Asks whoever can help for the circle key; with nobody left who holds it, for the next one. */
  askForKeys() {
    const here = this.people.filter((person) => person.conn && !person.lobby);
    const wanting = here.filter((person) => !this.given.has(person.page));
    const holder = here.find((person) => this.given.has(person.page));
    if (wanting.length === 0) return;
    if (holder) {
      const pages = wanting.map((person) => person.page);
      return holder.conn?.tell({ type: 'circle_key_wanted', circle_key: this.circle.circle_key, pages });
    }
    wantNext(this);
  }

  /** @param {string} page @param {number} number @param {string} from @param {string} sealed */
  #give(page, number, from, sealed) {
    const given = { circle_key: number, from, sealed };
    this.given.set(page, given);
    this.people.find((person) => person.page === page)?.conn?.tell({ type: 'circle_key', ...given });
  }

  /** @param {Seat} me @param {any} m @returns {string|null} */
  #nextKey(me, m) {
    if (m.circle_key !== this.draft?.number) return 'not_asked';
    this.draft.keys.push(...m.keys);
    this.draft.names.push(...m.names);
    if (!m.done) return null;
    const { number, keys, names } = this.draft;
    this.draft = null;
    this.given = new Map([[me.page, null]]);
    const { link } = this.circle;
    this.somebodyLeft = false;
    this.circle = { circle_key: number, call_link: m.call_link, link: link && { ...link, sealed: m.link } };
    this.ballots.sealAnew(this, number, m.question);
    for (const { page, sealed } of keys) this.#give(page, number, me.page, sealed);
    this.all({ type: 'circle', version: (this.version += 1), circle: this.circle });
    for (const person of this.people.filter((each) => !each.lobby)) {
      const sealed = names.find((/** @type {any} */ each) => each.seat === person.seat)?.sealed;
      person.name = sealed ? { circle_key: number, sealed } : null;
      this.#person(person);
    }
    return null;
  }

  /** @param {string} seat @param {string|null} reason */
  #remove(seat, reason) {
    const person = this.people.find((each) => each.seat === seat);
    if (!person) return 'not_in_circle';
    this.people = this.people.filter((each) => each !== person);
    this.removed.add(seat);
    this.removals += 1;
    person.conn?.tell({ type: 'removed', reason });
    person.conn?.cut(4410);
    this.#sentOut(seat);
  }

  /** @param {string} seat */
  #sendBack(seat) {
    const person = this.people.find((each) => each.seat === seat && !each.lobby);
    if (!person) return 'not_in_circle';
    this.removals += 1;
    this.given.delete(person.page);
    Object.assign(person, { lobby: true, wasHere: true, name: null });
    this.#sentOut(seat);
    toldToLobby(this, person);
  }

  /** The others hear of it, and the next circle key is due. @param {string} seat */
  #sentOut(seat) {
    this.all({ type: 'person_gone', version: (this.version += 1), seat });
    wantNext(this);
  }

  /** @param {any} m @returns {string|null} */
  #nameGuest({ type, seat, circle_key, sealed }) {
    const known = this.people.find((each) => each.seat === seat);
    if (type === 'add_guest' ? known : known?.card !== null) return type === 'add_guest' ? 'seat_taken' : 'not_guest';
    const guest = known ?? { ...NOBODY, seat };
    if (!known) this.people.push(guest);
    guest.name = { circle_key, sealed };
    this.#person(guest);
    return null;
  }

  /** @param {Seat|undefined} person @param {any} m */
  #role(person, m) {
    if (!person) return 'not_in_circle';
    if (m.type === 'take_role' && person.byLink) return 'came_by_link';
    changeRole(person, m);
    this.#person(person);
    for (const each of this.people) if (each.lobby) toldToLobby(this, each);
    toldLobby(this);
  }

  /** @param {any} m */
  #answerLobby(m) {
    const person = this.people.find((each) => each.seat === m.seat && each.lobby);
    if (!person) return 'not_in_lobby';
    if (m.type === 'admit') {
      person.lobby = false;
      this.#enter(person);
    } else {
      this.people = this.people.filter((each) => each !== person);
      if (person.conn) person.conn.who = null;
      person.conn?.tell({ type: 'not_now' });
    }
    toldLobby(this);
  }

  /** @param {Seat} person */
  #person(person) {
    if (!person.lobby) this.all({ type: 'person', version: (this.version += 1), person: onWire(person) });
  }

  /** To the circle. @param {any} message */
  all(message) {
    for (const person of this.people) if (!person.lobby) person.conn?.tell(message);
  }

  /** @param {Seat} me */
  #room(me) {
    const keys = this.keys.filter((key) => key.wraps.has(me.page));
    const named = (/** @type {any} */ sealed) => `${sealed.page} ${sealed.key}`;
    const held = new Set(keys.map(named));
    const opens = (/** @type {any} */ line) => line.page === me.page || held.has(named(line));
    return {
      version: this.version, now_ms: 1_000, you: me.seat, door: this.door,
      people: this.people.filter((each) => !each.lobby).map((each) => onWire(each)),
      queue: queueWith(), own: { first_time: 'no', burning_need: false }, needs: null,
      turn: this.turn,
      turn_keys: keys.map(({ turn, page, key, wraps }) => ({ turn, page, key, sealed: wraps.get(me.page) })),
      lines: this.lines.filter(opens), agenda: { segment: 0, since_ms: 0, opened_ms: 0, done: [], next: null, end_ms: null, share_ms: null, quiet_kept: false, undo: null }, reading: null,
      settings: { lobby: this.lobby, lobby_stays_on: false }, still: this.still, displays: this.displays, circle: this.circle,
      voting: this.ballots.voting(), vote_is_in: this.ballots.isIn(me), counting: this.ballots.counting(this.people),
      circle_key_given: this.given.get(me.page) ?? null, waiting: seesLobby(me) ? waitingFor(this, me) : null,
      signals: { open: [], on_break: [] }, quiet_word: null,
    };
  }
}
