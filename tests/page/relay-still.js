// @ts-check
/** What the relay in memory makes of a message that lets the meeting stand still, or go on. */

/** @param {string} cause @param {number|null} [seconds] */
const since = (cause, seconds = null) => ({
  cause, since_ms: 1_000, until_ms: seconds && 1_000 + seconds * 1_000, step: null,
});

/** @param {{exercise: string}} exercise @param {number} step */
const at = ({ exercise }, step) => ({ ...since('grounding'), step: { exercise, step } });

/** By the message's type. @type {Record<string, (message: any) => object|null>} */
export const STILL = {
  call_pause: () => since('pause', 30),
  begin_silence: ({ seconds }) => since('silence', seconds),
  freeze: () => since('frozen'),
  thaw: () => null,
  end_silence: () => null,
  begin_grounding: (message) => at(message, 0),
  go_to_step: (message) => at(message, message.to),
  end_grounding: () => null,
};
