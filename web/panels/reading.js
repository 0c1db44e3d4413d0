// @ts-check
/**
 * The reading, in step: the current passage lit, the others quiet; who reads it, and who offered to read next. Whoever
 * would rather not hear it puts the text away, on this page only.
 */
import { button, el, inLanguageOf, setText, setWord, show } from '../dom.js';
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

  /** What is drawn: which text, of which pack. @type {[ReadingView | null, View['pack']]} */
  let shown = [null, null];
  /** @type {number | null} */
  let at = null;
  let satOut = false;
  /** @param {View} view */
  return ({ room, pack, format }) => {
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
    inLanguageOf(text && pack, title, theme);
    setText(title, text?.title ?? '…');
    setText(theme, text ? themeOf(text) : '');
    const exact = text?.read_as_written ? [say('readAsWritten')] : [];
    setText(source, text ? [text.source, text.licence, ...exact].join(' · ') : '');
    const hall = inHall({ room, format }); // There the phone is passed on, and nobody has to say so.
    setText(next, offers.length > 0 ? say('readNext', { names: listed(offers.map(nameOf)) }) : say('nobodyReadsNext'));
    show(next, !satOut && (offers.length > 0 || !hall));
    if (text !== shown[0] || pack !== shown[1]) {
      passages.replaceChildren(...(text?.passages ?? []).map((blocks, index) => drawPassage(blocks, index, pack)));
      shown = [text, pack];
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

/**
 * Its blocks have the pack's language, its label and its caption the page's.
 * @param {Block[]} blocks
 * @param {number} index
 * @param {View['pack']} pack
 */
function drawPassage(blocks, index, pack) {
  const drawn = blocks.map(drawBlock);
  inLanguageOf(pack, ...drawn);
  return el('section', { class: 'passage', 'aria-label': say('passage', { n: index + 1 }) }, ...drawn);
}
