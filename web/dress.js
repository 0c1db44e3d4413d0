// @ts-check
/**
 * Dresses the page for the group that its server is for: name, colours, title and language come as data, so that the
 * page's own files are the same everywhere. What is missing, or does not come in time, stays as it was made.
 */
import { el, setText, show } from './dom.js';

/** @typedef {Partial<import('../protocol/messages').Dress>} Dress */

/** A slow line shows the page undressed rather than late; what comes after that is put on then. */
const WAIT_MS = 2_000;
const COLOUR = /^#[0-9a-f]{6}$/;

const LOGO = /^\/logo\.(svg|png|webp|jpg)$/;

const nameBeside = el('span', null);
/** It says nothing that the name does not. */
const picture = el('img', { class: 'logo', alt: '', hidden: '' });
picture.addEventListener('error', () => show(picture, false));
/** The group's name, above the pages before and after a meeting. */
export const letterhead = el('p', { class: 'letterhead', hidden: '' }, picture, nameBeside);

/** Comes with what the page wears. @returns {Promise<Dress>} */
export function dressed() {
  const late = new Promise((come) => setTimeout(come, WAIT_MS, {}));
  return Promise.race([putOn().catch(() => ({})), late]);
}

/** As the page's head asks for it, so that it comes once. @returns {Promise<Dress>} */
async function putOn() {
  const dress = /** @type {Dress} */ (await (await fetch('/dress.json')).json());
  const { name, logo, tab_title: title, accent, language } = dress;
  if (title) document.title = title;
  for (const [light, colour] of Object.entries(accent ?? {})) {
    if (COLOUR.test(colour)) document.documentElement.style.setProperty(`--accent-${light}`, colour);
  }
  if (logo && LOGO.test(logo.path)) {
    // Its place is kept from the first picture on.
    picture.style.setProperty('--wide', String(logo.width / logo.height));
    picture.src = logo.path;
    show(picture, true);
  }
  setText(nameBeside, name ?? '');
  if (language) letterhead.lang = language;
  show(letterhead, Boolean(name));
  return dress;
}
