// @ts-check
/** The dock: what is in reach of a thumb. What scrolls beneath it ends above it, however many lines it takes. */
import { el } from './dom.js';

export function makeDock() {
  const dock = el('section', { class: 'dock', label: 'dock' });
  const root = document.documentElement;
  new ResizeObserver(() => root.style.setProperty('--dock-height', `${dock.offsetHeight}px`)).observe(dock);
  return dock;
}
