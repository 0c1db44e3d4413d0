// @ts-check
/** Starts the page: its language, its session, its panels. */
import { mountPage } from './page.js';
import { createSession } from './session.js';
import { chooseLanguage, speak } from './words.js';

/** The home page leads here, and so does `circlekeeper rehearse`. */
const REHEARSE = '?rehearse';

const language = chooseLanguage(navigator.languages);
await speak(language);

/** @type {import('./view.js').View | null} */
let first = null;
/** @param {import('./view.js').View} view */
let update = (view) => {
  first = view;
};
const { session } = createSession({ language, onChange: (view) => update(view) });
if (location.search === REHEARSE) {
  const { Rehearsal } = await import('./rehearsal.js');
  const rehearsal = new Rehearsal(session, language);
  const show = mountPage(document.body, rehearsal.session);
  update = (view) => show(rehearsal.around(view));
} else {
  update = mountPage(document.body, session);
}
if (first) update(first);
