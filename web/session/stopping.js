// @ts-check
/**
 * The verbs of standing still: a pause, a silence, an exercise, a freeze.
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
    /** @param {string} exercise */
    beginGrounding: (exercise) => core.ask({ type: 'begin_grounding', exercise }),
    /** @param {number} to */
    goToStep: (to) => {
      const at = core.room?.still?.step;
      if (at) core.ask({ type: 'go_to_step', exercise: at.exercise, from: at.step, to });
      else core.tell('no_exercise');
    },
    endGrounding: () => core.ask({ type: 'end_grounding' }),
    /** @param {boolean} on */
    sitOut: (on) => {
      core.satOut.exerciseMs = on ? core.room?.still?.since_ms : undefined;
      core.changed();
    },
  };
}
