// @ts-check
/** A short honest page: what the room keeps, who can read a share, what the server sees, what the browser keeps. */
import { el } from '../dom.js';
import { sheet } from '../sheet.js';

/** @typedef {import('../words.js').Word} Word */

/** @type {[Word, Word[]][]} */
const PARTS = [
  ['privacyReadTitle', ['privacyRead1', 'privacyRead2']],
  ['privacyServerTitle', ['privacyServer1', 'privacyServer2', 'privacyServer3']],
  ['privacyRoomTitle', ['privacyRoom1', 'privacyHelpers', 'privacyRoom2', 'privacyRoom3']],
  ['privacyBrowserTitle', ['privacyBrowser1', 'privacyBrowser2']],
  ['leaveQuickly', ['privacyQuickly1', 'privacyQuickly2']],
];

export function mountPrivacy() {
  sheet(
    'privacy',
    { stays: true },
    ...PARTS.flatMap(([title, texts]) => [el('h3', { word: title }), ...texts.map((word) => el('p', { word }))]),
  );
  return () => {};
}
