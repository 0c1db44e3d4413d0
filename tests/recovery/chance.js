// @ts-check
/** Chance that can be had again: the same seed chooses the same. */

/** Mulberry32: enough to choose with, and the same everywhere. @param {number} state */
export function chanceOf(state) {
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
