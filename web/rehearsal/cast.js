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
 * @property {number} comesAfterMs Since the rehearsal began, or the scene was asked for.
 * @property {boolean} listens Comes in to just listen.
 * @property {boolean} isNew Comes for the first time, and says so to whoever runs the meeting.
 * @property {boolean} reads Offers to read where nobody does.
 * @property {boolean} thanks Makes a silent gesture when a share has ended.
 * @property {number|null} raisesAfterMs In each segment with turns, since it began; null for never.
 * @property {string[]} lines What is shared in a turn; without any, the turn is passed.
 * @property {string[]} aside What is said in a quiet word.
 */

/** What the made-up people say. @param {import('../words.js').Language} language @returns {Promise<Lines>} */
export const linesIn = async (language) => (await LINES[language]()).lines;

/** Somebody who comes at once, says nothing, and is no bother. */
const USUAL = {
  comesAfterMs: 0, listens: false, isNew: false, reads: false, thanks: false, raisesAfterMs: null, lines: [],
};

/** Those who come by themselves, in order; the others come in scenes. @param {Lines} lines @returns {Part[]} */
export function castOf({ bea, cem, dara, eli, hana, aside }) {
  const usual = { ...USUAL, aside };
  return [
    { ...usual, name: 'Bea', comesAfterMs: 1_000, raisesAfterMs: 3_000, reads: true, thanks: true, lines: bea },
    { ...usual, name: 'Cem', comesAfterMs: 3_000, raisesAfterMs: 9_000, lines: cem },
    { ...usual, name: 'Dara', comesAfterMs: 6_000, raisesAfterMs: 15_000, lines: dara },
    { ...usual, name: 'Eli', comesAfterMs: 10_000, raisesAfterMs: 22_000, reads: true, lines: eli },
    { ...usual, name: 'Hana', comesAfterMs: 15_000, raisesAfterMs: 30_000, lines: hana },
    { ...usual, name: 'Noa', comesAfterMs: 18_000, raisesAfterMs: 26_000 },
    { ...usual, name: 'Fern', comesAfterMs: 25_000, listens: true, isNew: true, thanks: true },
  ];
}

/** Somebody who comes late. @param {Lines} lines @returns {Part} */
export const latecomer = ({ aside }) => ({ ...USUAL, name: 'Gil', listens: true, aside });

/** Somebody who did not come for the meeting. @param {Lines} lines @returns {Part} */
export const disruptor = ({ rex, aside }) => ({ ...USUAL, name: 'Rex', raisesAfterMs: 0, lines: rex, aside });
