// @ts-check
/** For all to see: whether a screen shows this meeting, and whether with names. */
import { el, setText, show } from '../dom.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountDisplays(element) {
  const text = el('p', { class: 'aside' });
  element.append(text);

  /** @param {View} view */
  return ({ room }) => {
    const shown = room?.displays.list.some((each) => each.here) ?? false;
    show(element, shown);
    if (shown) setText(text, say(room?.displays.names ? 'screenShowsNames' : 'screenShows'));
  };
}
