// @ts-check
/** A screen in the hall, in each of its states. */
import { pack, reading } from './pack.js';
import { stepOf } from './still-states.js';
import { NOW_MS } from './now.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').DisplayView} DisplayView */
/** @typedef {import('./pack.js').Language} Language */

/** @param {Language} language @returns {Record<string, View>} */
export function screens(language) {
  return {
    display: screen(language, { turn: { name: 'Gus', limitMs: 180_000, usedMs: 62_000, runningSinceMs: NOW_MS } }),
    'display-without-names': screen(language, {
      turn: { name: '', limitMs: 180_000, usedMs: 62_000, runningSinceMs: NOW_MS },
      next: { name: '' },
    }),
    'display-reading': screen(language, {
      reading: { text: reading(language), passage: 1, reader: { name: 'Hope' }, next: { name: 'Ida' } },
    }),
    'display-told': screen(language, { next: null }),
    'display-pause': screen(language, { still: { cause: 'pause', sinceMs: NOW_MS, untilMs: NOW_MS + 30_000, at: null } }),
    'display-grounding': screen(language, {
      still: { cause: 'grounding', sinceMs: NOW_MS, untilMs: null, at: stepOf(language, 1) },
    }),
  };
}

/** @param {Language} language @param {Partial<DisplayView>} more @returns {View} */
function screen(language, more) {
  const format = pack(language).formats[0] ?? null;
  const kind = more.reading ? 'reading' : 'sharing';
  const segment = format?.segments.find((each) => each.kind === kind) ?? null;
  return {
    place: 'display', line: 'fine', slept: false, unsavedLink: null, pack: pack(language), packs: [], format, links: null, ended: null, notice: null,
    removedFor: null, sentBack: false, unattended: false, nameWanted: false, room: null, display: { segment, reading: null, turn: null, next: { name: 'Eli' }, still: null, ...more },
  };
}
