// @ts-check
/**
 * Shows one state: `/gallery.html?state=sharing&language=es`; with `&page=en` the page speaks another language than the
 * texts. The session is made up: it only notes what was asked.
 */
import { mountPage } from '../../../web/page.js';
import { alsoSay, chooseLanguage, speak } from '../../../web/words.js';
import { NOW_MS, states } from './states.js';

/** @typedef {import('../../../web/view.js').Session} Session */

const query = new URLSearchParams(location.search);
/** @type {'en'|'es'} */
let language = query.get('language') === 'es' ? 'es' : 'en';
let state = query.get('state') ?? 'home';

/** What the page asked for: `[verb, ...arguments]`. @type {unknown[][]} */
const asked = [];
/** What a few verbs answer; the others are only noted. @type {Record<string, unknown>} */
const answers = {
  nowMs: () => NOW_MS,
  followLink: () => false,
  moveLink: async () => `https://circle.example/#m.${'A'.repeat(64)}`,
  onLineBack() {},
};
/** @type {ProxyHandler<Record<string, unknown>>} */
const noting = {
  get: (known, verb) => known[String(verb)] ?? ((/** @type {unknown[]} */ ...values) => note(String(verb), values)),
};
const session = /** @type {Session} */ (/** @type {unknown} */ (new Proxy(answers, noting)));

/** @param {string} verb @param {unknown[]} values */
function note(verb, values) {
  asked.push([verb, ...values]);
  if (verb === 'setLanguage') language = values[0] === 'es' ? 'es' : 'en';
  return Promise.resolve();
}

/** @param {string} name */
function go(name) {
  const view = states(language)[name];
  if (!view) throw new Error(`no state ${name}`);
  state = name;
  update(view);
}

await speak(chooseLanguage([query.get('page') ?? language]));
// So that no state is looked at before the helpers' part of it has come.
await alsoSay('desk');
await import('../../../web/desk.js');
const update = mountPage(document.body, session);
go(state);
Object.assign(window, { gallery: { asked, go, names: Object.keys(states(language)) } });
document.documentElement.dataset.ready = '';
