// @ts-check
/** Starts the page: its language, its session, its panels. */
import { mountPage } from './page.js';
import { createSession } from './session.js';
import { chooseLanguage, speak } from './words.js';

const language = chooseLanguage(navigator.languages);
await speak(language);

/** @type {import('./view.js').View | null} */
let first = null;
/** @param {import('./view.js').View} view */
let update = (view) => {
  first = view;
};
const { session } = createSession({ language, onChange: (view) => update(view) });
update = mountPage(document.body, session);
if (first) update(first);
