// @ts-check
/** Pages that only say where one is and what happens next: a calm heading, a few sentences, at most one way on. */
import { button, el, setWord, show } from '../dom.js';
import { openSheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../words.js').Word} Word */

/** @type {Partial<Record<View['place'], {title: Word, texts: Word[], home?: boolean}>>} */
const MESSAGES = {
  unfit: { title: 'unfitTitle', texts: ['unfit1', 'unfit2', 'unfit3'] },
  arriving: { title: 'arrivingTitle', texts: ['arriving1'] },
  room: { title: 'arrivingTitle', texts: ['roomComes'] },
  debrief: { title: 'arrivingTitle', texts: ['roomComes'] },
  'not-open': { title: 'notOpenTitle', texts: ['notOpen1', 'notOpen2'] },
  lobby: { title: 'lobbyTitle', texts: ['lobby1', 'lobby2', 'lobby3'] },
  removed: { title: 'removedTitle', texts: ['removed1', 'removed2'], home: true },
  replaced: { title: 'replacedTitle', texts: ['replaced1', 'replaced2'] },
  left: { title: 'leftTitle', texts: ['left1', 'left2'], home: true },
};

/** In the lobby, while nobody is here to let anybody in. @type {{title: Word, texts: Word[], home?: boolean}} */
const UNATTENDED = { title: 'lobbyTitle', texts: ['lobbyUnattended', 'lobby3'] };
/** In the lobby, where there is a name to give first. @type {{title: Word, texts: Word[], home?: boolean}} */
const NAMELESS = { title: 'lobbyTitle', texts: ['lobby1', 'lobby2'] };
/** @type {{title: Word, texts: Word[], home?: boolean}} */
const SENT_BACK = { title: 'sentBackTitle', texts: ['sentBack1', 'sentBack2', 'sentBack3'] };

/** What is said here, and why where somebody said why. @param {View} view */
function messageOf(view) {
  if (view.place === 'lobby' && view.unattended) return UNATTENDED;
  if (view.place === 'lobby' && view.nameWanted) return NAMELESS;
  const message = view.sentBack ? SENT_BACK : MESSAGES[view.place];
  if (!message || !view.removedFor) return message;
  const [first, ...rest] = message.texts;
  return { ...message, texts: [...(first ? [first] : []), /** @type {Word} */ (`removedFor:${view.removedFor}`), ...rest] };
}

/** Places where somebody waits, and nothing is wrong: a lamp is on. */
const WAITS = new Set(['arriving', 'room', 'debrief', 'not-open', 'lobby']);

/** @param {HTMLElement} element */
export function mountMessage(element) {
  const title = el('h1', { tabindex: '-1' });
  const texts = el('div', { class: 'prose' });
  const help = button('helpNow', '', () => openSheet('helpNow'));
  const home = el('a', { class: 'button', href: '/', word: 'toFirstPage' });
  const waiting = el('div', { class: 'lamp', 'aria-hidden': 'true' });
  element.append(waiting, title, texts, el('div', { class: 'row' }, home, help));

  /** @param {View} view */
  return (view) => {
    const message = messageOf(view);
    if (!message) return;
    setWord(title, message.title);
    const said = message.texts.join();
    if (texts.dataset.said !== said) texts.replaceChildren(...message.texts.map((word) => el('p', { word })));
    texts.dataset.said = said;
    help.classList.toggle('main', view.place === 'removed' || view.sentBack);
    show(waiting, WAITS.has(view.place));
    show(home, Boolean(message.home));
  };
}
