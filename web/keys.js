// @ts-check
/**
 * Who is who: verifies cards, hands the circle key on and renews it, seals and opens names.
 * Seals and opens through seal.js only; knows no screen and no socket: what is to be sent goes through `send`.
 * Whoever calls `take` and `settle` does so for one message after the other.
 *
 * @typedef {import('../protocol/messages').Card} Card
 * @typedef {import('../protocol/messages').GivenKey} GivenKey
 * @typedef {import('../protocol/messages').Person} Person
 * @typedef {import('../protocol/messages').Room} Room
 * @typedef {import('../protocol/messages').SeatCard} SeatCard
 * @typedef {import('../protocol/messages').Waiting} Waiting
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {import('./protocol.js').ClientMessage} ClientMessage
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('./seal.js').Sealer} Sealer
 * @typedef {import('./votes.js').Votes} Votes
 *
 * @typedef {{from: string, name: string|null}} WaitingName Null where it does not open.
 */

import { CallLink } from './call-link.js';
import { GuestNames } from './guest-names.js';
import { KEYS_PER_FRAME, NAMES_PER_FRAME, inFrames, nextKeyParts } from './protocol.js';
import { orNull } from './or-null.js';

export class Keys {
  #sealer;
  #send;
  /** This page's own seat. */
  seat;
  /** What this person is called; null when it is not known on this page (any more). @type {string|null} */
  myName = null;

  /** The newest page of each seat, or null if its card does not verify. @type {Map<string, string|null>} */
  #pages = new Map();
  /** The last card checked of each seat, so that none is checked twice. @type {Map<string, string>} */
  #checked = new Map();
  /** Seats without a card: people without a device. @type {Set<string>} */
  #guests = new Set();
  /** Names in the circle, by seat. @type {Map<string, string>} */
  #names = new Map();
  /** Somebody went, and the sealer still knows their pages: it lets go of them once what they said before is opened. */
  #somebodyWent = false;
  /** The sealed form that the name was opened from, by seat. @type {Map<string, string>} */
  #opened = new Map();
  /** Names in the lobby, by seat; `from` says what each was opened from. @type {Map<string, WaitingName>} */
  #waitingNames = new Map();
  /** Numbers of circle keys that others hold too. @type {Set<number>} */
  #shared = new Set();
  /** The number of a circle key that this page made; 0 once it turned out that another page's was taken. */
  #made = 0;
  /** False between a new circle key and what the server then says of this seat: its maker may have sealed the name. */
  #nameDue = true;
  /** The number under which the own name was sent last, and the name. @type {{number: number, name: string}|null} */
  #nameSent = null;

  /** @param {Sealer} sealer @param {string} seat @param {(message: ClientMessage) => void} send */
  constructor(sealer, seat, send) {
    this.#sealer = sealer;
    this.seat = seat;
    this.#send = send;
    /** Names of people without a device, as this page says them. */
    this.guestNames = new GuestNames(sealer, send);
    this.call = new CallLink(sealer, send);
  }

  /** This page's card. */
  card() {
    return this.#sealer.card(this.seat);
  }

  /** The outside call link. */
  get callLink() {
    return this.call.url;
  }

  // What the view asks
  /** @param {string} seat */
  verified(seat) {
    return seat === this.seat || Boolean(this.#pages.get(seat));
  }

  /** Somebody without a device. A seat that had a card is none, whatever is said of it. @param {string} seat */
  isGuest(seat) {
    return this.#guests.has(seat);
  }

  /** What to call a verified person or a guest; empty while it is not known. @param {string} seat */
  nameOf(seat) {
    if (seat === this.seat) return this.myName ?? '';
    return this.verified(seat) || this.isGuest(seat) ? this.#names.get(seat) ?? '' : '';
  }

  /** @param {string} seat */
  waitingName(seat) {
    return this.#waitingNames.get(seat)?.name ?? '';
  }

  /** The newest page of a seat, if its card verifies. @param {string} seat */
  pageOf(seat) {
    return this.#pages.get(seat) ?? null;
  }

  /** The seat that a verified page belongs to. @param {string} page */
  seatOfPage(page) {
    return [...this.#pages].find(([, each]) => each === page)?.[0] ?? null;
  }

  /** Every page but this one that can be given a key, in a fixed order. @param {RoomState} state */
  readers(state) {
    const pages = state.people.filter(({ seat }) => seat !== this.seat).map(({ seat }) => this.#pages.get(seat));
    return /** @type {string[]} */ (pages.filter(Boolean)).sort();
  }

  /**
   * In the room with the current key, and still without a name: it was lost with an earlier page.
   * @param {RoomState} state
   */
  nameWanted(state) {
    return this.#shared.has(state.circle.circle_key) && this.myName === null;
  }

  // What the server says

  /**
   * Checks and opens what a message brings, before the store shows it.
   * @param {ServerMessage} message
   * @param {RoomState|null} state As it was before the message.
   */
  async take(message, state) {
    switch (message.type) {
      case 'room':
        return this.#takeRoom(message.room);
      case 'person':
        await this.#check(message.person.seat, message.person.card);
        this.#nameDue ||= message.person.seat === this.seat;
        return this.#openName(message.person);
      case 'person_gone':
        return this.#forgetSeat(message.seat);
      case 'circle':
        this.#nameDue &&= message.circle.circle_key === state?.circle.circle_key;
        return;
      case 'lobby':
        this.#keepOnly(state?.people ?? [], message.waiting);
        return this.#takeWaiting(message.waiting);
      case 'circle_key':
        return this.#takeCircleKey(message, state?.people ?? []);
    }
  }

  /**
   * Does what is due now that the store has taken the message: lets go of the pages of those who went, and sends the
   * own name and the call link under the current key.
   * @param {RoomState} state
   */
  async settle(state) {
    if (this.#somebodyWent) this.#sealer.keepSeats(seatsIn(state.people, state.waiting, state.displays));
    this.#somebodyWent = false;
    if (state.waiting === null) this.#waitingNames.clear();
    const number = state.circle.circle_key;
    if (this.#made === number) this.#shared.add(number);
    if (!this.#shared.has(number)) return;
    await this.call.open(state);
    this.myName ??= this.#names.get(this.seat) ?? null;
    await this.#sendName(state);
    await this.guestNames.settle(state, (seat) => this.nameOf(seat));
    await this.call.settle(number);
  }

  /** The room was left by this page's connection and is entered anew: what was on its way may be lost. */
  cameBack() {
    this.#nameSent = null;
    this.#nameDue = true;
  }

  // The circle key

  /** The opening page makes the first one. */
  openCircle() {
    this.#sealer.makeCircleKey(1);
    this.#made = 1;
  }

  /** @param {number} number @param {string[]} pages @param {RoomState} state @param {string[]} [displays] Screens' pages. */
  async handOn(number, pages, state, displays = []) {
    if (!this.#shared.has(number)) return;
    const known = new Set([...this.readers(state), ...displays]);
    const keys = await this.#circleKeyFor(pages.filter((page) => known.has(page)), number);
    if (keys.length === 0) return;
    for (const part of inFrames(keys, KEYS_PER_FRAME)) {
      this.#send({ type: 'circle_keys', circle_key: number, keys: part });
    }
  }

  /**
   * Makes the next circle key for every page, with all that this page can open: names, the call link, the vote's
   * question, and the secret of a new link.
   * @param {number} number @param {RoomState} state @param {Votes} votes @param {{secret: Bytes|null}} newLink
   */
  async renew(number, state, votes, { secret }) {
    this.#sealer.makeCircleKey(number);
    this.#made = number;
    const keys = await this.#circleKeyFor(this.readers(state), number);
    const names = [];
    for (const { seat } of state.people) {
      const name = this.nameOf(seat);
      if (name) names.push({ seat, sealed: await this.#sealer.sealName(seat, number, name) });
    }
    const callLink = this.callLink === null ? null : await this.#sealer.sealCallLink(number, this.callLink);
    const question = await votes.sealAnew(number);
    const link = secret && (await this.sealLink(secret, number));
    nextKeyParts(keys, names).forEach((part, i, parts) => {
      const done = i === parts.length - 1;
      const once = done ? { call_link: callLink, question, link } : { call_link: null, question: null, link: null };
      this.#send({ type: 'next_circle_key', circle_key: number, ...part, ...once, done });
    });
  }

  /** Another page's key of that number was taken, or none yet: this page's counts no more. @param {number} number */
  renewalRefused(number) {
    if (this.#made !== number) return;
    this.#made = 0;
    this.#shared.delete(number);
  }

  // The lobby

  /** Tells each page of those who see the lobby what this person is called. @param {SeatCard[]} facilitators */
  async tellFacilitators(facilitators) {
    if (this.myName === null) return;
    const names = [];
    for (const { seat, card } of facilitators) {
      const page = await this.#check(seat, card);
      if (page) names.push({ page, sealed: await this.#sealer.sealNameTo(page, this.myName) });
    }
    if (names.length > 0) this.#send({ type: 'lobby_name', names: names.slice(0, NAMES_PER_FRAME) });
  }

  /** Whether the circle key of now is here, and others hold it too. @param {RoomState} state */
  holdsCircleKey({ circle }) {
    return this.#shared.has(circle.circle_key);
  }

  // A new link

  /** @param {Bytes} secret @param {number} number */
  sealLink(secret, number) {
    return this.#sealer.sealLink(number, secret);
  }

  /** @param {string} sealed @param {number} number @returns {Promise<Bytes|null>} */
  openLink(sealed, number) {
    return orNull(this.#sealer.openLink(number, sealed));
  }

  /**
   * The room has another link: cards that did not verify are checked again, and this page's own is shown anew.
   * @param {Bytes} peer @param {RoomState} state
   */
  async followLink(peer, { people, waiting }) {
    this.#sealer.followLink(peer);
    for (const { seat, card } of [...people, ...(waiting ?? [])]) {
      if (!card || this.#pages.get(seat)) continue;
      this.#checked.delete(seat);
      await this.#check(seat, card);
    }
    if (waiting) await this.#takeWaiting(waiting);
    this.#send({ type: 'new_mac', mac: (await this.card()).mac });
  }

  /** Every key and name goes. */
  forgetAll() {
    this.#sealer.forgetAll();
    for (const held of [this.#pages, this.#checked, this.#names, this.#opened, this.#waitingNames, this.#guests]) held.clear();
    this.guestNames.forgetAll();
    this.#shared.clear();
    this.#made = 0;
    this.call.forget();
    this.myName = this.#nameSent = null;
  }

  // Steps of the above

  /** @param {Room} room */
  async #takeRoom(room) {
    this.#keepOnly(room.people, room.waiting);
    for (const { seat, card } of room.people) await this.#check(seat, card);
    const given = room.circle_key_given;
    if (given) await this.#acceptCircleKey(given, room.people);
    for (const person of room.people) await this.#openName(person);
    if (room.waiting) await this.#takeWaiting(room.waiting);
  }

  /** @param {string} seat @param {Card|null} card @returns {Promise<string|null>} */
  async #check(seat, card) {
    if (card === null) {
      if (this.#checked.has(seat)) this.#pages.set(seat, null);
      else this.#guests.add(seat);
      return null;
    }
    this.#guests.delete(seat);
    const checked = `${card.public_key} ${card.mac}`;
    if (this.#checked.get(seat) !== checked) {
      this.#pages.set(seat, await this.#sealer.check(seat, card));
      this.#checked.set(seat, checked);
    }
    return this.#pages.get(seat) ?? null;
  }

  /** @param {Person[]} people @param {Waiting[]|null} waiting */
  #keepOnly(people, waiting) {
    const here = seatsIn(people, waiting);
    for (const seat of [...this.#pages.keys(), ...this.#guests].filter((each) => !here.has(each))) this.#forgetSeat(seat);
  }

  /** @param {string} seat */
  #forgetSeat(seat) {
    for (const held of [this.#pages, this.#checked, this.#names, this.#opened, this.#guests]) held.delete(seat);
    this.guestNames.forget(seat);
    this.#somebodyWent = true;
  }

  /** @param {Waiting[]} waiting */
  async #takeWaiting(waiting) {
    const before = this.#waitingNames;
    this.#waitingNames = new Map();
    for (const { seat, card, name } of waiting) {
      const page = await this.#check(seat, card);
      if (!page || !name) continue;
      const from = `${page} ${name}`;
      const known = before.get(seat);
      const opened = known?.from === from ? known.name : await orNull(this.#sealer.openNameFrom(page, name));
      this.#waitingNames.set(seat, { from, name: opened });
    }
  }

  /** @param {GivenKey} given @param {Person[]} people */
  async #takeCircleKey(given, people) {
    if (!(await this.#acceptCircleKey(given, people))) return;
    if (this.#made === given.circle_key) this.#startAgainUnder();
    for (const person of people) await this.#openName(person);
  }

  /** Another page's key was taken and not the one that this page made: what it sealed and opened with that is void. */
  #startAgainUnder() {
    this.#made = 0;
    this.#nameSent = null;
    this.#opened.clear();
    this.#names.delete(this.seat);
  }

  /**
   * Only from somebody who is in the circle, by whichever of their pages: whoever was removed makes no key.
   * @param {GivenKey} given @param {Person[]} people
   */
  async #acceptCircleKey({ from, circle_key: number, sealed }, people) {
    if (!people.some(({ seat }) => this.#sealer.isOf(from, seat))) return false;
    const taken = await orNull(this.#sealer.acceptCircleKey(from, number, sealed).then(() => true));
    if (taken) this.#shared.add(number);
    return taken ?? false;
  }

  /** @param {Person} person */
  async #openName({ seat, name }) {
    if (!name || this.#opened.get(seat) === name.sealed || !this.#sealer.holdsCircleKey(name.circle_key)) return;
    const opened = await orNull(this.#sealer.openName(seat, name.circle_key, name.sealed));
    if (opened === null) return;
    this.#names.set(seat, opened);
    this.#opened.set(seat, name.sealed);
  }

  /** @param {RoomState} state */
  async #sendName(state) {
    const name = this.myName;
    const number = state.circle.circle_key;
    if (name === null || !this.#nameDue || (this.#nameSent?.number === number && this.#nameSent.name === name)) return;
    const own = state.people.find(({ seat }) => seat === this.seat);
    if (own?.name?.circle_key === number && this.#names.get(this.seat) === name) return;
    const sealed = await this.#sealer.sealName(this.seat, number, name);
    this.#nameSent = { number, name };
    this.#send({ type: 'name', circle_key: number, sealed });
  }

  /** @param {string[]} pages @param {number} number */
  #circleKeyFor(pages, number) {
    return Promise.all(pages.map(async (page) => ({ page, sealed: await this.#sealer.sealCircleKeyTo(page, number) })));
  }
}

/** @param {Person[]} people @param {Waiting[]|null} waiting @param {Room['displays']} [displays] They have a place too. */
function seatsIn(people, waiting, displays) {
  const seats = [...people, ...(waiting ?? [])].map(({ seat }) => seat);
  return new Set([...seats, ...(displays?.list ?? []).map(({ display }) => display)]);
}
