// @ts-check
/**
 * The reading, in step: the current passage lit, the others quiet; who reads it, and who offered to read next. Whoever
 * would rather not hear it puts the text away, on this page only.
 */
import { button, el, setText, setWord, show } from '../dom.js';
import { inHall } from '../hall.js';
import { drawBlock, themeOf } from '../reading-blocks.js';
import { listed, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../../protocol/messages').Block} Block */
/** @typedef {import('../../protocol/messages').ReadingView} ReadingView */

/** @param {HTMLElement} element @param {Session} session */
export function mountReading(element, session) {
  const title = el('h2', { class: 'reading-title' });
  const theme = el('p', { class: 'aside' });
  const reader = el('p', { class: 'reader' });
  const caption = el('p', { class: 'caption' });
  const next = el('p', { class: 'aside' });
  const passages = el('div', { class: 'passages book' });
  const source = el('p', { class: 'aside' });
  const away = el('p', { class: 'lead', word: 'readingAwayText' });
  const out = button('sitReadingOut', 'plain', () => session.sitReadingOut(!satOut));
  const more = el('p', null, el('a', { href: '/packs', target: '_blank', rel: 'noopener', word: 'allTexts' }));
  element.append(el('div', { class: 'reading-head' }, title, theme, reader, next, out), away, passages, source, more);

  /** @type {ReadingView | null} */
  let shown = null;
  /** @type {number | null} */
  let at = null;
  let satOut = false;
  /** @param {View} view */
  return ({ room, format }) => {
    const reading = room?.reading ?? null;
    show(element, reading !== null);
    if (!reading) return;
    const { text, passage, offers } = reading;
    const wasOut = satOut;
    satOut = reading.satOut;
    show(away, satOut);
    setWord(out, satOut ? 'readAlong' : 'sitReadingOut');
    show(out, !room?.me.reads);
    for (const part of [passages, source, more]) show(part, !satOut);
    setText(title, text?.title ?? '…');
    setText(theme, text ? themeOf(text) : '');
    const exact = text?.read_as_written ? [say('readAsWritten')] : [];
    setText(source, text ? [text.source, text.licence, ...exact].join(' · ') : '');
    const hall = inHall({ room, format }); // There the phone is passed on, and nobody has to say so.
    setText(next, offers.length > 0 ? say('readNext', { names: listed(offers.map(nameOf)) }) : say('nobodyReadsNext'));
    show(next, !satOut && (offers.length > 0 || !hall));
    if (text !== shown) {
      passages.replaceChildren(...(text?.passages ?? []).map(drawPassage));
      shown = text;
      at = null;
    }
    const lit = passages.children[passage];
    const inPassage = reading.reader !== null && lit !== undefined;
    setText(inPassage ? caption : reader, whoReads(reading));
    show(reader, !satOut && !inPassage && !(hall && lit));
    if (!inPassage) caption.remove();
    else if (caption.parentElement !== lit) lit.prepend(caption);
    if (satOut || (at === passage && !wasOut)) return;
    [...passages.children].forEach((node, index) => {
      if (index === passage) node.setAttribute('aria-current', 'true');
      else node.removeAttribute('aria-current');
    });
    if (at !== null || passage > 0) lit?.scrollIntoView({ block: 'nearest' });
    at = passage;
  };
}

/** @param {NonNullable<NonNullable<View['room']>['reading']>} reading */
function whoReads({ text, passage, reader }) {
  if (text && passage >= text.passages.length) return say('readToTheEnd');
  if (!reader) return say('nobodyReads');
  return reader.me ? say('youRead') : say('reads', { name: nameOf(reader) });
}

/** @param {Block[]} blocks @param {number} index */
function drawPassage(blocks, index) {
  return el('section', { class: 'passage', 'aria-label': say('passage', { n: index + 1 }) }, ...blocks.map(drawBlock));
}
