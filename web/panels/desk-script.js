// @ts-check
/** The facilitator's desk: go to any part of the meeting, and choose what is read. */
import { el, show } from '../dom.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').FormatView} FormatView */
/** @typedef {import('../view.js').PackView} PackView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskScript(element, session) {
  const parts = el('ol', { class: 'parts' });
  const readings = el('ul', { class: 'parts' });
  const reading = el('details', null, el('summary', { word: 'chooseReading' }), readings);
  element.append(el('details', null, el('summary', { word: 'goToPart' }), parts), reading);
  /** @type {FormatView | null} */
  let format = null;
  /** @type {PackView | null} */
  let pack = null;

  /** @param {View} view */
  return (view) => {
    if (view.format !== format) {
      format = view.format;
      parts.replaceChildren(
        ...(format?.segments ?? []).map((segment, to) =>
          el(
            'li',
            null,
            choice(segment.name, segment.minutes, () => session.goToSegment(to)),
          ),
        ),
      );
    }
    if (view.pack !== pack) {
      pack = view.pack;
      readings.replaceChildren(
        ...(pack?.readings ?? []).map((each) =>
          el(
            'li',
            { 'data-reading': each.reading },
            choice(each.title, each.minutes, () => session.chooseReading(each.reading)),
          ),
        ),
      );
    }
    [...parts.children].forEach((part, index) => mark(part, index === view.room?.agenda.index));
    for (const each of readings.children)
      mark(each, each.getAttribute('data-reading') === view.room?.reading?.text?.reading);
    show(reading, view.room?.agenda.segment?.kind === 'reading');
  };
}

/** @param {string} name @param {number} minutes @param {() => void} press */
function choice(name, minutes, press) {
  return el(
    'button',
    { type: 'button', press },
    el('span', null, name),
    el('span', { class: 'aside' }, say('minutes', { n: minutes })),
  );
}

/** @param {Element} part @param {boolean} here */
function mark(part, here) {
  const choice = part.firstElementChild;
  if (here) choice?.setAttribute('aria-current', 'step');
  else choice?.removeAttribute('aria-current');
}
