// @ts-check
/** Where one is in the group's grounding exercises, and where one goes from there. Pure. */

/** @typedef {import('../protocol/messages').ExerciseView} ExerciseView */
/** At a step, or at the choice. @typedef {{exercise: string, step: number} | null} Place */

/**
 * The exercise in which one is, as long as the pack has it.
 * @param {readonly ExerciseView[]} exercises @param {Place} place
 */
export function exerciseAt(exercises, place) {
  const found = exercises.find(({ exercise }) => exercise === place?.exercise);
  return place && found && place.step in found.steps ? found : null;
}

/**
 * Where one is some steps on: before the first step, and after the last, at the choice.
 * @param {readonly ExerciseView[]} exercises @param {Place} place @param {number} by
 * @returns {Place}
 */
export function stepsOn(exercises, place, by) {
  const to = place && { ...place, step: place.step + by };
  return exerciseAt(exercises, to) ? to : null;
}
