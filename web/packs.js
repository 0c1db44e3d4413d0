// @ts-check
/**
 * The page of a group's texts: every pack that this server offers, whole, to be read before a meeting and to be printed.
 * It knows no meeting; what it shows, anybody may see.
 */
import { el } from './dom.js';
import { dressed } from './dress.js';
import { sections } from './packs/sections.js';
import { allTexts } from './packs/texts.js';
import { wordsIn } from './packs/words.js';
import { leaveQuickly, listenForQuickExit } from './quick-exit.js';

/** @typedef {import('./packs/sections.js').Section} Section */
/** @typedef {import('./packs/texts.js').Texts} Texts */
/** @typedef {import('./packs/words.js').Says} Says */

const nothing = () => {};
listenForQuickExit(nothing);
window.addEventListener('afterprint', () => document.querySelector('.only')?.classList.remove('only'));
await load();

async function load() {
  const browser = (await dressed()).language ?? navigator.language;
  show(wordsIn(browser), message(wordsIn(browser), 'loading'));
  try {
    const texts = await allTexts(location.search, browser);
    const says = wordsIn(texts.view.language);
    show(says, whole(texts, says));
    goToAddress();
  } catch {
    const says = wordsIn(browser);
    const again = el('button', { type: 'button', class: 'main', press: () => void load() }, says.tell('again'));
    show(says, message(says, 'notLoaded', again));
  }
}

/** @param {Says} says @param {HTMLElement} main */
function show(says, main) {
  document.documentElement.lang = says.tag;
  const press = () => leaveQuickly(nothing);
  const top = el(
    'header',
    { class: 'top' },
    el('a', { class: 'button', href: '#lines' }, says.tell('lines')),
    el('button', { type: 'button', class: 'quickly', press }, says.tell('leaveQuickly')),
  );
  const foot = el('footer', { class: 'foot' }, el('a', { href: '/' }, says.tell('toMeetings')));
  document.body.replaceChildren(top, main, foot);
}

/** @param {Says} says @param {'loading' | 'notLoaded'} word @param {...Node} more */
function message(says, word, ...more) {
  const text = el('p', { class: 'lead', role: 'status' }, says.tell(word));
  return el('main', null, el('div', { class: 'about' }, el('h1', null, says.tell('texts')), text, ...more));
}

/** @param {Texts} texts @param {Says} says */
function whole(texts, says) {
  const { view } = texts;
  const parts = sections(texts, says, printOnly);
  const print = el('button', { type: 'button', press: () => window.print() }, says.tell('printAll'));
  const about = el(
    'div',
    { class: 'about' },
    el('p', { class: 'aside' }, says.tell('texts')),
    el('h1', null, view.name),
    view.notice && el('p', { class: 'lead' }, view.notice),
    el('p', { class: 'aside' }, `${says.tell('source', { source: view.source })} · ${says.tell('licence', { licence: view.licence })}`),
    switches(texts, says),
    print,
  );
  return el('main', { lang: view.language }, about, contents(parts, says), ...parts.map(({ node }) => node));
}

/** Which language and which pack, where there are several; one stays at the same text. @param {Texts} texts @param {Says} says */
function switches({ packs, title, view }, says) {
  const node = el('div', { class: 'switches' });
  if (title.languages.length > 1) {
    const links = title.languages.map((tag) => to(title.pack, tag, nameOfLanguage(tag), tag === view.language));
    node.append(el('nav', { 'aria-label': says.tell('languages') }, ...links));
  }
  if (packs.length > 1) {
    const links = packs.map(({ pack, languages, names }) => {
      const at = Math.max(0, languages.indexOf(view.language));
      return to(pack, languages[at] ?? '', names[at] ?? '', pack === title.pack);
    });
    node.append(el('nav', { 'aria-label': says.tell('packs') }, ...links));
  }
  return node;
}

/** @param {string} pack @param {string} language @param {string} text @param {boolean} here */
function to(pack, language, text, here) {
  const search = new URLSearchParams({ pack, language });
  const press = () => {
    link.hash = location.hash;
  };
  const link = el('a', { class: 'choice', href: `?${search}`, lang: language, 'aria-current': here && 'true', press }, text);
  return link;
}

/** In that language itself. @param {string} tag */
function nameOfLanguage(tag) {
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** @param {Section[]} parts @param {Says} says */
function contents(parts, says) {
  const link = (/** @type {{id: string, title: string}} */ { id, title }) => el('a', { href: `#${id}` }, title);
  const entry = (/** @type {Section} */ { id, title, within }) => {
    if (within.length === 0) return el('li', null, link({ id, title }));
    const inside = el('ul', null, ...within.map((each) => el('li', null, link(each))));
    return el('li', null, el('details', null, el('summary', null, `${title} (${within.length})`), inside));
  };
  const head = el('h2', { id: 'contents' }, says.tell('contents'));
  return el('nav', { class: 'contents', 'aria-labelledby': head.id }, head, el('ul', null, ...parts.map(entry)));
}

/** The texts came after the address was read. */
function goToAddress() {
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** @param {HTMLElement} article */
function printOnly(article) {
  document.querySelector('.only')?.classList.remove('only');
  article.classList.add('only');
  window.print();
}
