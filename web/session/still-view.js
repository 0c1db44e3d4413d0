// @ts-check
/**
 * Why the meeting stands still, as panels and screens draw it. Pure.
 *
 * @typedef {import('../view.js').StillView} StillView
 * @typedef {import('../../protocol/messages').Still} Still
 * @typedef {import('../../protocol/messages').ExerciseView} ExerciseView
 */

/**
 * @param {Still|null} still
 * @param {(exercise: string) => ExerciseView|null} exerciseOf
 * @param {number} [satOut] When the exercise began that this page's person sits out.
 * @returns {StillView|null}
 */
export function stillView(still, exerciseOf, satOut) {
  if (!still) return null;
  const { cause, since_ms: sinceMs, until_ms: untilMs, step } = still;
  const at = step && { exercise: exerciseOf(step.exercise), step: step.step, satOut: sinceMs === satOut };
  return { cause, sinceMs, untilMs, at };
}
