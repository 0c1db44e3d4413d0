// @ts-check
/** The few icons, drawn as lines in a square of 24. Each stands beside its word and is hidden from screen readers. */
import { svg } from './dom.js';

const PATHS = {
  help:
    'M12 21a9 9 0 1 1 9-9c0 5-4.5 9-9 9Zm0-5.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z' +
    'M5.6 5.6l3.9 3.9m5 5 3.9 3.9m0-12.8-3.9 3.9m-5 5-3.9 3.9',
  exit: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  freeze: 'M12 3v18M4.2 7.5l15.6 9m0-9-15.6 9M9.5 4.5 12 7l2.5-2.5m-5 15L12 17l2.5 2.5',
  more: 'M4 7h16M4 12h16M4 17h10',
  add: 'M12 5v14M5 12h14',
  // A leaf, two rings, a heart; a word for one pair of ears.
  thank_you: 'M5 20c0-9 5-14 14-15 0 10-5 15-12 14M5 20c1-5 4-8 8-10',
  with_you: 'M9 17A5 5 0 1 1 9 7a5 5 0 0 1 0 10Zm6 0a5 5 0 1 1 0-10 5 5 0 0 1 0 10Z',
  hand_on_heart: 'M12 20s-7.5-4.6-7.5-10A4 4 0 0 1 12 7.8 4 4 0 0 1 19.5 10C19.5 15.4 12 20 12 20Z',
  private: 'M4 5h16v11h-9l-4 4v-4H4ZM8 10h.01M12 10h.01M16 10h.01',
};

/** The line of an icon, for a drawing of one's own. @param {keyof typeof PATHS} name */
export const iconPath = (name) => PATHS[name];

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const drawn = svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' });
  drawn.append(svg('path', { d: PATHS[name] }));
  return drawn;
}
