// @ts-check
/** What the relay tells of the lobby: to who waits, and to who lets them in. */

import { seesLobby } from './relay-conn.js';

/** @typedef {import('./relay-conn.js').Seat} Seat */
/** @typedef {import('./relay.js').Relay} Relay */

/** They and who lets them in hear of it. @param {Relay} relay @param {Seat} person */
export function toldToLobby(relay, person) {
  const facilitators = relay.people.filter(seesLobby).map(({ seat, card }) => ({ seat, card }));
  const lobby = { you: person.seat, facilitators, sent_back: person.wasHere, unattended: relay.unattended };
  person.conn?.tell({ type: 'in_lobby', lobby });
  toldLobby(relay);
}

/** @param {Relay} relay */
export function toldLobby(relay) {
  for (const person of relay.people.filter(seesLobby)) {
    person.conn?.tell({ type: 'lobby', version: (relay.version += 1), waiting: waitingFor(relay, person) });
  }
}

/** @param {Relay} relay @param {Seat} facilitator */
export function waitingFor(relay, facilitator) {
  return relay.people.filter((each) => each.lobby).map((each) => ({
    seat: each.seat, here: each.conn !== null, listening: each.listening, card: each.card,
    name: each.lobbyNames.find((name) => name.page === facilitator.page)?.sealed ?? null,
    was_here: each.wasHere,
  }));
}
