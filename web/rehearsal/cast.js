// @ts-check
/** Who is in a rehearsal, and what each is like. Names are given names that both languages can say. */

const LINES = {
  en: () => import('./en.js'),
  es: () => import('./es.js'),
};

/** @typedef {Awaited<ReturnType<typeof LINES.en>>['lines']} Lines What each language gives. */
/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} comesAfterMs Since the rehearsal began.
 * @property {boolean} listens Comes in to just listen.
 * @property {boolean} reads Offers to read where nobody does.
 * @property {number|null} raisesAfterMs In each segment with turns, since it began; null for never.
 * @property {string[]} lines What is shared in a turn; without any, the turn is passed.
 */

/** What the made-up people say. @param {import('../words.js').Language} language @returns {Promise<Lines>} */
export const linesIn = async (language) => (await LINES[language]()).lines;

/** Those who come by themselves, in order; the others come in scenes. @param {Lines} lines @returns {Part[]} */
export function castOf(lines) {
  const usual = { listens: false, reads: false, raisesAfterMs: null, lines: [] };
  return [
    { ...usual, name: 'Bea', comesAfterMs: 1_000, raisesAfterMs: 3_000, reads: true, lines: lines.bea },
    { ...usual, name: 'Cem', comesAfterMs: 3_000, raisesAfterMs: 9_000, lines: lines.cem },
    { ...usual, name: 'Dara', comesAfterMs: 6_000, raisesAfterMs: 15_000, lines: lines.dara },
    { ...usual, name: 'Eli', comesAfterMs: 10_000, raisesAfterMs: 22_000, reads: true, lines: lines.eli },
    { ...usual, name: 'Hana', comesAfterMs: 15_000, raisesAfterMs: 30_000, lines: lines.hana },
    { ...usual, name: 'Noa', comesAfterMs: 18_000, raisesAfterMs: 26_000 },
    { ...usual, name: 'Fern', comesAfterMs: 25_000, listens: true },
  ];
}

/** Somebody who comes late. @returns {Part} */
export function latecomer() {
  return { name: 'Gil', comesAfterMs: 0, listens: true, reads: false, raisesAfterMs: null, lines: [] };
}

/** Somebody who did not come for the meeting. @param {Lines} lines @returns {Part} */
export function disruptor(lines) {
  return { name: 'Rex', comesAfterMs: 0, listens: false, reads: false, raisesAfterMs: 0, lines: lines.rex };
}
