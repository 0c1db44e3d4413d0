// @ts-check
/** The few icons, drawn as lines in a square of 24. Each stands beside its word and is hidden from screen readers. */
import { svg } from './dom.js';

const PATHS = {
  help: 'M12 21a9 9 0 1 1 9-9c0 5-4.5 9-9 9Zm0-5.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5.6 5.6l3.9 3.9m5 5 3.9 3.9m0-12.8-3.9 3.9m-5 5-3.9 3.9',
  exit: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  hand: 'M7 12V7.5a1.5 1.5 0 0 1 3 0V11m0-.5v-5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V12m0-3a1.5 1.5 0 0 1 3 0v5a7 7 0 0 1-7 7c-3 0-4.6-1.3-6-3.6L4.3 14a1.6 1.6 0 0 1 2.6-1.8L8 13.5',
  ear: 'M7 9a5 5 0 0 1 10 0c0 4-4 4.4-4 8a3 3 0 0 1-5.6 1.5M10 9.5a2 2 0 1 1 4 .3c0 1.4-1.6 1.7-1.6 3.2',
  more: 'M4 7h16M4 12h16M4 17h10',
  next: 'M5 12h14m-6-6 6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const drawn = svg('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' });
  drawn.append(svg('path', { d: PATHS[name] }));
  return drawn;
}
