// @ts-check
/** The first load: its modules are preloaded, every style sheet is linked, and it is small; so is what follows it. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LATER_STYLES } from '../../web/fetched.js';
import { languages } from '../../web/words.js';
import { loadedWith } from './modules.js';

const WEB = new URL('../../web/', import.meta.url);
const FIRST_LOAD_BYTES = 111 * 1024;
/** While one reads the door, with its words. */
const ROOM_BYTES = 70 * 1024;
/** For facilitators and those with a duty. */
const DESK_BYTES = 46 * 1024;
/** What the privacy sheet says, for those who open it. */
const PRIVACY_BYTES = 6 * 1024;
/** Without the texts themselves. */
const TEXTS_BYTES = 24 * 1024;
const index = read('index.html');

/** @param {string} path */
function read(path) {
  return readFileSync(new URL(path, WEB), 'utf8');
}

/** Paths that a page's head names, with the slash in front left out. @param {string} rel @param {string} [page] */
function linked(rel, page = index) {
  return [...page.matchAll(new RegExp(`<link rel="${rel}" href="/([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
}

/** What the server sends for these files has at most so many bytes. @param {string} what @param {string[]} paths @param {number} most */
function small(what, paths, most) {
  const bytes = paths.map((path) => gzipSync(read(path)).length).reduce((sum, each) => sum + each, 0);
  assert.ok(bytes <= most, `${what}: ${bytes} bytes, at most ${most}`);
}

test('every module of the first load is preloaded, and no other', () => {
  assert.deepEqual(linked('modulepreload').sort(), loadedWith('main.js'));
});

test('every style sheet is linked, or comes with the room', () => {
  const files = readdirSync(WEB, { recursive: true }).map(String);
  const ofTexts = linked('stylesheet', read('packs.html')).filter((path) => path !== 'style.css');
  const sheets = [...linked('stylesheet'), ...LATER_STYLES, ...ofTexts];
  assert.deepEqual(sheets.sort(), files.filter((path) => path.endsWith('.css')).sort());
});

test('the first load is small in every language', () => {
  const shared = ['index.html', 'favicon.svg', ...linked('stylesheet'), ...loadedWith('main.js')];
  for (const { tag } of languages) small(`${tag}, first load`, [...shared, `words/${tag}/door.js`], FIRST_LOAD_BYTES);
});

test('the page of the texts is small, and no meeting comes with it', () => {
  const modules = loadedWith('packs.js');
  small('texts', ['packs.html', 'style.css', 'packs.css', ...modules], TEXTS_BYTES);
  for (const path of ['session.js', 'connection.js', 'seal.js', 'page.js']) assert.ok(!modules.includes(path), path);
});

test('what the privacy sheet says is small, and not among the first', () => {
  const first = loadedWith('main.js');
  const paths = loadedWith('privacy-texts.js').filter((path) => !first.includes(path));
  assert.ok(paths.includes('privacy-texts.js'));
  for (const { tag } of languages) small(`${tag}, privacy`, [...paths, `words/${tag}/privacy.js`], PRIVACY_BYTES);
});

test('what follows is small too: the room, and then the desk of those who help', () => {
  const there = new Set(loadedWith('main.js'));
  for (const [part, besides, most] of /** @type {['room' | 'desk', string[], number][]} */ ([
    ['room', LATER_STYLES, ROOM_BYTES],
    ['desk', [], DESK_BYTES],
  ])) {
    const paths = [...loadedWith(`${part}.js`), ...besides].filter((path) => !there.has(path));
    for (const { tag } of languages) small(`${tag}, ${part}`, [...paths, `words/${tag}/${part}.js`], most);
    for (const path of paths) there.add(path);
  }
});
