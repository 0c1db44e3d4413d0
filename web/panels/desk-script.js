// @ts-check
/** The facilitator's desk: choose what is read, by its theme and its length. */
import { el, show } from '../dom.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PackView} PackView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskScript(element, session) {
  const readings = el('ul', { class: 'parts' });
  element.append(el('details', null, el('summary', { word: 'chooseReading' }), readings));
  /** @type {PackView | null} */
  let pack = null;

  /** @param {View} view */
  return (view) => {
    if (view.pack !== pack) {
      pack = view.pack;
      readings.replaceChildren(
        ...(pack?.readings ?? []).map((each) =>
          el(
            'li',
            { 'data-reading': each.reading },
            el(
              'button',
              { type: 'button', press: () => session.chooseReading(each.reading) },
              el('span', null, each.title),
              el('span', { class: 'aside' }, `${each.theme} · ${say('minutes', { n: each.minutes })}`),
            ),
          ),
        ),
      );
    }
    for (const each of readings.children) {
      const here = each.getAttribute('data-reading') === view.room?.reading?.text?.reading;
      if (here) each.firstElementChild?.setAttribute('aria-current', 'step');
      else each.firstElementChild?.removeAttribute('aria-current');
    }
    show(element, view.room?.agenda.segment?.kind === 'reading');
  };
}
