// @ts-check
/** The first load: its modules are preloaded, every style sheet is linked, and it is small; so is what follows it. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LATER_STYLES } from '../../web/fetched.js';

const WEB = new URL('../../web/', import.meta.url);
const FIRST_LOAD_BYTES = 120 * 1024;
/** While one reads the door. */
const ROOM_BYTES = 62 * 1024;
/** For facilitators and those with a duty. */
const DESK_BYTES = 40 * 1024;
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

/**
 * A module and all that it imports; not what is fetched later: the words of the language, and the room.
 * @param {string} first
 */
function loadedWith(first) {
  const found = new Set([first]);
  for (const path of found) {
    for (const [, target] of read(path).matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)';$/gm)) {
      if (target) found.add(normalize(join(dirname(path), target)));
    }
  }
  return [...found].sort();
}

/** What the server sends for these files. @param {string[]} paths */
function compressedBytes(paths) {
  return paths.map((path) => gzipSync(read(path)).length).reduce((sum, bytes) => sum + bytes, 0);
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

test('the first load is small in either language', () => {
  const shared = ['index.html', 'favicon.svg', ...linked('stylesheet'), ...loadedWith('main.js')];
  for (const words of ['words/en.js', 'words/es.js']) {
    const bytes = compressedBytes([...shared, words]);
    assert.ok(bytes <= FIRST_LOAD_BYTES, `${words}: ${bytes} bytes, at most ${FIRST_LOAD_BYTES}`);
  }
});

test('the page of the texts is small, and no meeting comes with it', () => {
  const modules = loadedWith('packs.js');
  const bytes = compressedBytes(['packs.html', 'style.css', 'packs.css', ...modules]);
  assert.ok(bytes <= TEXTS_BYTES, `${bytes} bytes, at most ${TEXTS_BYTES}`);
  for (const path of ['session.js', 'connection.js', 'seal.js', 'page.js']) assert.ok(!modules.includes(path), path);
});

test('what follows is small too: the room, and then the desk of those who help', () => {
  const there = new Set(loadedWith('main.js'));
  for (const [first, besides, most] of /** @type {[string, string[], number][]} */ ([
    ['room.js', LATER_STYLES, ROOM_BYTES],
    ['desk.js', [], DESK_BYTES],
  ])) {
    const paths = [...loadedWith(first), ...besides].filter((path) => !there.has(path));
    const bytes = compressedBytes(paths);
    assert.ok(bytes <= most, `${first}: ${bytes} bytes, at most ${most}`);
    for (const path of paths) there.add(path);
  }
});
