// @ts-check
/** A meeting in one hall: the facilitator's phone serves people without a device. */
import { pack } from './pack.js';
import { room } from './states.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('./states.js').Scene} Scene */
/** @typedef {import('./pack.js').Language} Language */

/** All but the facilitator, who has the first chair. @param {number} people */
const guests = (people) => Array.from({ length: people - 1 }, (_, at) => at + 1);

/** @param {Language} language @param {Scene} scene @returns {View} */
export function hall(language, scene) {
  const format = pack(language).formats[0] ?? null;
  const people = scene.people ?? 8;
  const inTurns = (scene.kind ?? 'sharing') === 'sharing';
  const round = inTurns ? { choosing: { way: /** @type {const} */ ('round') } } : {};
  return room(language, { me: 0, people, guests: guests(people), ...round, ...scene }, { format: format && { ...format, hall: true } });
}

/** @param {Language} language @returns {Record<string, View>} */
export function hallStates(language) {
  return {
    'hall-opened': hall(language, { people: 1, kind: 'welcome' }),
    'hall-names': hall(language, { people: 4, kind: 'welcome' }),
    'hall-screen': hall(language, { kind: 'welcome', more: { displays: { names: true, list: [{ display: 'd1', here: true }] } } }),
    'hall-reading': hall(language, { kind: 'reading', reader: null, passage: 1 }),
    'hall-sharing': hall(language, { order: [3, 4, 5, 6, 7], listening: [6] }),
    'hall-turn': hall(language, { holder: 3, order: [4, 5, 7] }),
    'hall-turn-time': hall(language, { holder: 3, order: [4], turn: { usedMs: 186_000, timeIsUp: true } }),
    'hall-my-turn': hall(language, { holder: 0, order: [1, 2] }),
    'hall-with-phone': hall(language, { guests: [1, 2, 3, 4, 5, 6], holder: 7, order: [1] }),
  };
}
