// @ts-check
/** Shows one state: `/gallery.html?state=sharing&language=es`. The session is made up: it only notes what was asked. */
import { mountPage } from '/page.js';
import { speak } from '/words.js';
import { NOW_MS, states } from '/gallery/states.js';

const query = new URLSearchParams(location.search);
let language = query.get('language') === 'es' ? 'es' : 'en';
const state = query.get('state') ?? 'home';

/** What the page asked for, for tests: `[verb, ...arguments]`. @type {unknown[][]} */
const asked = [];
const answers = {
  nowMs: () => NOW_MS,
  followLink: () => false,
  moveLink: async () => 'https://circle.example/#m.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  onLineBack() {},
};
const session = new Proxy(answers, {
  get(known, verb) {
    if (verb in known) return known[verb];
    return (...values) => {
      asked.push([verb, ...values]);
      if (verb === 'setLanguage') {
        language = values[0];
        update(states(language)[state]);
      }
      return Promise.resolve();
    };
  },
});

await speak(language);
const update = mountPage(document.body, session);
update(states(language)[state]);
Object.assign(window, {
  gallery: { asked, update: (name) => update(states(language)[name]), names: Object.keys(states(language)) },
});
document.documentElement.dataset.ready = '';
