// @ts-check
/**
 * What facilitators do for people without a device.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../guest-names.js').GuestNames} GuestNames
 * @typedef {import('../../protocol/messages').GuestAct} GuestAct
 */

import { checkName } from '../seal.js';

/** @param {Core} core */
export function forGuests(core) {
  /** Whether this page could seal names. @param {(names: GuestNames, number: number) => Promise<void>} act */
  const sealed = async (act) => {
    let done = false;
    await core.enqueue(async () => {
      const { here, room } = core;
      if (!here || !room) return;
      done = here.keys.holdsCircleKey(room);
      if (done) await act(here.keys.guestNames, room.circle.circle_key);
      else core.tell('not_sealed');
    });
    return done;
  };
  /** @param {string} name @param {(names: GuestNames, number: number) => Promise<void>} act */
  const named = async (name, act) => {
    const verdict = checkName(name);
    if (verdict === 'ok') return sealed(act);
    core.tell(verdict);
    return false;
  };
  return {
    /** @param {string} name */
    addGuest: (name) => named(name, (names, number) => names.add(name, number)),
    /** @param {string} seat @param {string} name */
    nameGuest: (seat, name) => named(name, (names, number) => names.rename(seat, name, number)),
    /** @param {string} one @param {string} other */
    swapGuests: async (one, other) => {
      const [first, second] = [one, other].map((seat) => core.here?.keys.nameOf(seat) ?? '');
      if (!first || !second) return;
      await sealed(async (names, number) => {
        await names.rename(one, second, number);
        await names.rename(other, first, number);
      });
    },
    /** @param {string} seat @param {GuestAct} act */
    forGuest: (seat, act) => core.ask({ type: 'for_guest', seat, act }),
    passForGuest: () => {
      const turn = core.room?.turn;
      if (turn) core.ask({ type: 'pass_turn', turn: turn.turn });
      else core.tell('no_turn');
    },
  };
}
