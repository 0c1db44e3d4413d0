// @ts-check
/** Which modules of the page come with which. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** @typedef {import('../../web/words.js').Part} Part */

const WEB = new URL('../../web/', import.meta.url);
/**
 * What is fetched by itself, by the part of the words that it waits for: web/page.js and web/room.js say the same.
 * @type {Record<Part, string[]>}
 */
const FETCHED = {
  door: ['main.js', 'certificate.js'],
  room: ['room.js', 'panels/start.js', 'panels/display.js', 'rehearsal.js', 'session/showing.js', 'qr-picture.js'],
  desk: ['desk.js', 'hall-desk.js', 'debrief.js'],
  privacy: ['privacy-texts.js'],
};

/**
 * A module and all that it imports; not what is fetched later.
 * @param {...string} first
 */
export function loadedWith(...first) {
  const found = new Set(first);
  for (const path of found) {
    const text = readFileSync(new URL(path, WEB), 'utf8');
    for (const [, target] of text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)';$/gm)) {
      if (target) found.add(normalize(join(dirname(path), target)));
    }
  }
  return [...found].sort();
}

/** The modules that say the words of a part. @param {Part} part */
export const modulesOf = (part) => loadedWith(...FETCHED[part]);
