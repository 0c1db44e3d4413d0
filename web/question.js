// @ts-check
/**
 * What a vote asks, before it is sealed and after it is opened: the question, and its options or none for yes and no.
 * Bound to the number of its vote, so that a question is never shown for another one. Pure but for the sealer.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 * @typedef {import('./seal.js').Sealer} Sealer
 *
 * @typedef {{text: string, options: string[]}} Question
 */

import { NotSealed, u32 } from './building-blocks.js';
import { canBeSeen, cleanName, pad, unpad } from './plain-text.js';

export const QUESTION_SIZES = [1024];
export const MOST_OPTIONS = 6;

const FEWEST_OPTIONS = 2;
const QUESTION_CODE_POINTS = 240;
const OPTION_CODE_POINTS = 60;

const LABEL = 'question';

/** As others see it, each text in one line; options that are left empty are not there. @param {Question} asked */
export function cleanQuestion({ text, options }) {
  return { text: cleanName(text), options: options.map(cleanName).filter(Boolean) };
}

/**
 * Says whether the circle can be asked this.
 * @param {Question} asked
 * @returns {'ok' | 'question_empty' | 'question_too_long' | 'options_too_few'}
 */
export function checkQuestion(asked) {
  const { text, options } = cleanQuestion(asked);
  if (![text, ...options].every(canBeSeen)) return 'question_empty';
  if (options.length > 0 && options.length < FEWEST_OPTIONS) return 'options_too_few';
  const short = [...text].length <= QUESTION_CODE_POINTS && options.length <= MOST_OPTIONS;
  if (!short || options.some((option) => [...option].length > OPTION_CODE_POINTS)) return 'question_too_long';
  return padded({ text, options }) ? 'ok' : 'question_too_long';
}

/** How many options there are to choose from, besides to abstain. @param {Question} asked */
export function optionCount({ options }) {
  return options.length || FEWEST_OPTIONS;
}

/** @param {Sealer} sealer @param {number} vote @param {number} number Of the circle key. @param {Question} asked */
export async function sealQuestion(sealer, vote, number, asked) {
  const plain = checkQuestion(asked) === 'ok' ? padded(cleanQuestion(asked)) : null;
  if (!plain) throw new NotSealed('not a question');
  return sealer.sealToCircle(LABEL, [u32(vote)], number, plain);
}

/**
 * Somebody else's page may have sealed anything as a question.
 * @param {Sealer} sealer @param {number} vote @param {number} number @param {string} sealed
 * @returns {Promise<Question>}
 */
export async function openQuestion(sealer, vote, number, sealed) {
  const plain = await sealer.openFromCircle(LABEL, [u32(vote)], number, sealed);
  const [text = '', ...options] = unpad(plain, QUESTION_SIZES).split('\n');
  const asked = cleanQuestion({ text, options });
  if (asked.options.length !== options.length || checkQuestion(asked) !== 'ok') throw new NotSealed('not a question');
  return asked;
}

/** Null if it is too long in bytes. @param {Question} asked @returns {Bytes|null} */
function padded({ text, options }) {
  try {
    return pad([text, ...options].join('\n'), QUESTION_SIZES);
  } catch {
    return null;
  }
}
