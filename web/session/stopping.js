// @ts-check
/**
 * The verbs of standing still: a pause, a silence, a freeze.
 *
 * @typedef {import('./core.js').Core} Core
 */

/** @param {Core} core */
export function stopping(core) {
  return {
    callPause: () => core.ask({ type: 'call_pause' }),
    freeze: () => core.ask({ type: 'freeze' }),
    thaw: () => core.ask({ type: 'thaw' }),
    endSilence: () => core.ask({ type: 'end_silence' }),
  };
}
