// @ts-check
/** The picture of time: a lit disc, and a ring around it that fills slowly. It does not know whose time it is. */
import { svg } from './dom.js';

const RADIUS = 46;
const AROUND = 2 * Math.PI * RADIUS;

/** @param {string} name Its class. @param {number} radius Of the disc. @param {...Node} inside */
export function timeRing(name, radius, ...inside) {
  const gone = svg('circle', { class: 'time-gone', cx: 50, cy: 50, r: RADIUS, 'stroke-dasharray': `0 ${AROUND}` });
  const disc = svg('circle', { class: 'lit-disc', cx: 50, cy: 50, r: radius });
  const all = svg('circle', { class: 'time-all', cx: 50, cy: 50, r: RADIUS });
  const shape = { viewBox: '0 0 100 100', class: name, 'aria-hidden': 'true' };
  return {
    picture: svg('svg', shape, all, gone, disc, ...inside),
    disc,
    /** @param {number} part Of the time that has gone by, from 0 to 1. */
    fill(part) {
      gone.setAttribute('stroke-dasharray', `${(part * AROUND).toFixed(1)} ${AROUND.toFixed(1)}`);
    },
  };
}
