// @ts-check
/**
 * For screen readers: that the line of whoever shares is lost, once that has lasted, and then their return. A page that
 * is loaded again is back before anybody hears of it.
 */
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').TurnView} TurnView */

/** Longer than a reload takes. */
const LASTS_MS = 5000;

/** @param {(text: string) => void} tell @returns {(turn: TurnView | null) => void} */
export function mindLostLine(tell) {
  /** @type {TurnView | null} */
  let turn = null;
  let told = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;

  function tellLost() {
    told = true;
    if (turn) tell(say('heldFor', { name: nameOf(turn.person) }));
  }

  return (now) => {
    const same = turn?.turn === now?.turn;
    const was = isLost(turn);
    const is = isLost(now);
    turn = now;
    if (same && was === is) return;
    clearTimeout(soon);
    if (is) soon = setTimeout(tellLost, LASTS_MS);
    else if (same && told && now) tell(say('isBack', { name: nameOf(now.person) }));
    told = false;
  };
}

/** Mine I know of myself. @param {TurnView | null} turn */
const isLost = (turn) => turn !== null && turn.heldSinceMs !== null && !turn.person.me;
