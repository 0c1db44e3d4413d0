// @ts-check
/** One page's line to the relay: a socket whose other end is the relay, in the same memory. */

import { FakeSocket } from './fakes.js';

/**
 * @typedef {object} Seat
 * @property {string} seat
 * @property {boolean} facilitator
 * @property {boolean} byLink
 * @property {string[]} duties
 * @property {boolean} lobby
 * @property {any} card
 * @property {string} page
 * @property {Conn|null} conn
 * @property {boolean} listening
 * @property {any} name
 * @property {any[]} lobbyNames
 * @property {boolean} wasHere
 */

/** Somebody of whom nothing is known. @type {Seat} */
export const NOBODY = {
  seat: '', facilitator: false, byLink: false, duties: [], lobby: false, card: null, page: '', conn: null, listening: false,
  name: null, lobbyNames: [], wasHere: false,
};

/** @param {Seat} seat */
export const seesLobby = ({ facilitator, duties }) => facilitator || duties.includes('greeter');

/** Messages about roles and duties. */
export const ROLE = new Set([
  'make_facilitator', 'take_role', 'step_down', 'facilitate_again', 'give_duty', 'take_duty', 'lay_down',
]);

/** @param {Seat} person @param {{type: string, duty?: string}} message */
export function changeRole(person, { type, duty }) {
  if (!duty) person.facilitator = type === 'make_facilitator' || type === 'facilitate_again';
  else person.duties = [...person.duties.filter((each) => each !== duty), ...(type === 'give_duty' ? [duty] : [])];
}

/** One page's socket; what it sends goes to the relay, in order. */
export class Conn extends FakeSocket {
  frames = 0;
  facilitator = false;
  /** Where its hello went. */
  address = '';
  /** @type {Seat|null} */
  who = null;

  /** @param {import('./relay.js').Relay} relay */
  constructor(relay) {
    super();
    this.relay = relay;
    setTimeout(() => this.readyState === 0 && this.open());
  }

  /** @param {string} text */
  send(text) {
    super.send(text);
    this.relay.take(this, text);
  }

  close() {
    super.close();
    this.relay.gone(this);
  }

  /** @param {any} message */
  tell(message) {
    const text = JSON.stringify(message);
    this.relay.wire.push(text);
    setTimeout(() => this.readyState === 1 && this.says(text));
  }

  /** @param {number} [code] */
  cut(code = 1006) {
    setTimeout(() => {
      if (this.readyState === 1) this.drops(code);
      this.relay.gone(this);
    });
  }
}

/** A person as the room's sections have them. @param {Seat} person */
export function onWire({ seat, facilitator, byLink, duties, conn, listening, card, name }) {
  const here = conn !== null || card === null;
  const role = facilitator ? 'facilitator' : 'member';
  return { seat, role, by_link: byLink, duties, here, listening, card, name };
}
