// @ts-check
/** Starts the page: its dress, its language, its session, its panels. */
import { dressed } from './dress.js';
import { mountPage } from './page.js';
import { createSession } from './session.js';
import { openSheet } from './sheet.js';
import { chooseLanguage, speak } from './words.js';

/** The home page leads here, and so does `circlekeeper rehearse`. */
const REHEARSE = '?rehearse';
/** This address leads to the first page, with what there is to say of privacy. */
const PRIVACY = '/privacy';

const dress = await dressed();
const language = chooseLanguage(dress.language ? [dress.language] : navigator.languages);
await speak(language);

/** @type {import('./view.js').View | null} */
let first = null;
/** @param {import('./view.js').View} view */
let update = (view) => {
  first = view;
};
const options = { language, onChange: (/** @type {import('./view.js').View} */ view) => update(view) };
const rehearses = location.search === REHEARSE;
const { session } = rehearses ? (await import('./rehearsal.js')).createRehearsal(options) : createSession(options);
update = mountPage(document.body, session);
if (first) update(first);
if (location.pathname === PRIVACY) openSheet('privacy');
