// @ts-check
/**
 * Where the server made its own certificate: why the browser warned, and the fingerprint to compare. What a page says
 * of its own certificate proves nothing, so it sends people to the host's terminal.
 */
import { el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */

/** Before one is in, and has something better to look at. */
const PLACES = new Set(['home', 'start', 'not-open', 'threshold']);

/** @param {HTMLElement} element @param {string} fingerprint */
export function mountCertificate(element, fingerprint) {
  element.append(
    el(
      'details',
      { class: 'certificate' },
      el('summary', { word: 'certificateTitle' }),
      el('p', { word: 'certificate1' }),
      el('p', { word: 'certificate2' }),
      el('p', { class: 'fingerprint', translate: 'no' }, fingerprint),
    ),
  );

  /** @param {View} view */
  return (view) => show(element, PLACES.has(view.place));
}
