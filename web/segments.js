// @ts-check
/** What a part of the meeting is like, by what the format says of it. Nothing here knows the page. */
import { say } from './words.js';

/** @typedef {import('./view.js').SegmentView} SegmentView */
/** @typedef {import('./view.js').AgendaView} AgendaView */

/** Whether people speak in turn there. @param {SegmentView | null | undefined} segment */
export const hasTurns = (segment) => typeof segment?.share_seconds === 'number';

/** "3 minutes", "1½ minutes", "45 seconds". @param {number} seconds */
export function timeInWords(seconds) {
  if (seconds < 60 || seconds % 30 !== 0) return say('seconds', { n: seconds });
  const whole = Math.floor(seconds / 60);
  return say('minutes', { n: seconds % 60 === 0 ? whole : `${whole}½` });
}

/** How one is here in this part: one sentence for everyone, or nothing. @param {AgendaView} agenda */
export function howToBeHere({ segment }) {
  if (!segment) return '';
  if (segment.silence_seconds !== null) return say('silenceOf', { time: timeInWords(segment.silence_seconds) });
  if (segment.kind === 'grounding') return say('inExercise');
  if (segment.share_seconds === null) return '';
  const time = timeInWords(segment.share_seconds);
  if (segment.speak === 'dialogue') return say('inDialogue', { time });
  const isRound = segment.kind === 'check_in' || segment.kind === 'check_out';
  return isRound ? say('inRound', { time }) : say('inTurn', { time });
}
