// @ts-check
/** A link as a picture that the camera of a phone takes up. */
import { svg } from './dom.js';
import { qrModules } from './qr.js';

/** @param {string} text */
export function qrPicture(text) {
  const modules = qrModules(text);
  const size = modules.length + 8; // A quiet zone of four modules on each side.
  const dark = modules.flatMap((row, y) => row.map((on, x) => (on ? `M${x + 4} ${y + 4}h1v1h-1z` : '')));
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' },
    svg('path', { d: dark.join('') }),
  );
}
