// @ts-check
/** A short honest page: what the room keeps, who can read a share, what the server sees, what the browser keeps. */
import { el } from './dom.js';
import { fetched } from './fetched.js';
import { say } from './words.js';

/** @typedef {import('./words.js').Word} Word */

/** @type {[Word, Word[]][]} */
const PARTS = [
  ['privacyReadTitle', ['privacyRead1', 'privacyRead2']],
  ['privacyServerTitle', ['privacyServer1', 'privacyServer2', 'privacyServer3']],
  ['privacyRoomTitle', ['privacyRoom1', 'privacyHelpers', 'privacyRoom2', 'privacyRoom3']],
  ['privacyBrowserTitle', ['privacyBrowser1', 'privacyBrowser2']],
  ['leaveQuickly', ['privacyQuickly1', 'privacyQuickly2']],
];

/** What the sheet has under its heading. */
export function privacyTexts() {
  const ours = PARTS.flatMap(([title, texts]) => [el('h3', { word: title }), ...texts.map((word) => el('p', { word }))]);
  return [...ours, whichPage()];
}

/** The hash of the page's files, for whoever wants to compare it. Asked for when it is to be seen. */
function whichPage() {
  const hash = el('p', { class: 'fingerprint', translate: 'no', role: 'status' });
  const details = el(
    'details',
    { class: 'certificate' },
    el('summary', { word: 'whichPageTitle' }),
    el('p', { word: 'whichPage' }),
    hash,
  );
  /** @type {string | null} */
  let known = null;
  details.addEventListener('toggle', async () => {
    if (!details.open || known) return;
    const { pageHash } = await fetched(() => import('./page-hash.js'));
    known = await pageHash();
    hash.textContent = known ?? say('whichPageUnknown');
  });
  return details;
}
