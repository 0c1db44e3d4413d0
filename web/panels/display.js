// @ts-check
/**
 * A screen in the hall: the part of the meeting, the reading or who shares, the time, and who is next. Very large, and
 * nothing to press.
 */
import { el, inLanguageOf, setParagraphs, setText, show } from '../dom.js';
import { drawBlock } from '../reading-blocks.js';
import { everySecond } from '../ticker.js';
import { timeRing } from '../time-ring.js';
import { leftInWords, leftMs } from '../turn-time.js';
import { clockTime, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').DisplayView} DisplayView */
/** @typedef {import('../view.js').ReadingView} ReadingView */

/** So many letters and no more fit on the screen in the largest size. */
const SHORT_PASSAGE = 260;
const LONG_PASSAGE = 620;

/** @param {HTMLElement} element @param {Session} session */
export function mountDisplay(element, session) {
  const segment = el('h1', { tabindex: '-1' });
  const ring = timeRing('time-ring', 38);
  const who = el('p', { class: 'display-who' });
  const time = el('p', { class: 'display-time' });
  const turnPart = el('div', { class: 'display-turn' }, ring.picture, el('div', null, who, time));
  const title = el('p', { class: 'display-title' });
  const passage = el('div', { class: 'display-passage book' });
  const readingPart = el('div', { class: 'display-reading' }, title, passage);
  const exercise = el('p', { class: 'display-title' });
  const words = el('div', { class: 'display-passage book' });
  const stepPart = el('div', { class: 'display-reading' }, exercise, words);
  const still = el('p', { class: 'display-still' });
  const next = el('p', { class: 'display-next' });
  element.append(el('header', null, segment), el('div', { class: 'display-now' }, turnPart, readingPart, stepPart, still), next);

  /** @type {DisplayView | null} */
  let now = null;
  /** Which passage is drawn, of which text. @type {[ReadingView | null, number]} */
  let drawn = [null, -1];

  function drawTime() {
    const turn = now?.turn;
    if (!turn) return;
    const left = leftMs(turn, session.nowMs());
    const part = Math.min(1, Math.max(0, 1 - left / turn.limitMs));
    ring.fill(part);
    setText(time, turn.runningSinceMs === null ? say('displayStands') : leftInWords(left));
  }
  everySecond(element, drawTime);

  /** @param {DisplayView} display */
  function drawReading({ reading }) {
    const { text = null, passage: at = -1 } = reading ?? {};
    setText(title, [text?.title, reading?.reader?.name && say('reads', { name: reading.reader.name })].filter(Boolean).join(' · '));
    if (text === drawn[0] && at === drawn[1]) return;
    drawn = [text, at];
    const blocks = text?.passages[at] ?? [];
    passage.replaceChildren(...blocks.map(drawBlock));
    fit(passage);
  }

  /** The step of an exercise at which everybody is. @param {DisplayView} display */
  function drawStep({ still: stands }) {
    const { exercise: of = null, step = 0 } = stands?.at ?? {};
    show(stepPart, of !== null);
    if (!of) return;
    setText(exercise, `${of.name} · ${say('stepOf', { n: step + 1, all: of.steps.length })}`);
    setParagraphs(words, of.steps[step] ?? []);
    fit(words);
  }

  /** @param {View} view */
  return ({ display, pack, line }) => {
    now = display;
    element.classList.toggle('lost', line === 'lost' || line === 'restarted');
    if (!display) return;
    inLanguageOf(pack, segment, passage, words);
    setText(segment, display.segment?.name ?? '…');
    const stands = display.still !== null;
    const quiet = whyStill(display, session.nowMs());
    const text = display.reading?.text;
    const isRead = Boolean(text && display.reading && display.reading.passage < text.passages.length);
    // While somebody says the words of a part, its name is all there is to see.
    element.classList.toggle('told', !stands && display.turn === null && !isRead);
    show(still, quiet !== '');
    setText(still, quiet);
    show(turnPart, !stands && display.turn !== null);
    show(readingPart, !stands && display.turn === null && isRead);
    setText(who, display.turn ? whoShares(display.turn) : '');
    drawReading(display);
    drawStep(display);
    drawTime();
    const coming = display.turn === null && isRead ? display.reading?.next : display.next;
    setText(next, coming?.name ? say('displayNext', { name: coming.name }) : '');
    show(next, !stands && next.textContent !== '');
  };
}

/** Without names it says no more than that. @param {{name: string}} turn */
function whoShares({ name }) {
  return name ? say('isSharing', { name }) : say('somebodyIsSharing');
}

/** As large as it fits. @param {HTMLElement} text */
function fit(text) {
  const letters = text.textContent?.length ?? 0;
  text.dataset.length = letters <= SHORT_PASSAGE ? 'short' : letters <= LONG_PASSAGE ? 'middle' : 'long';
}

/** @param {DisplayView} display @param {number} nowMs */
function whyStill({ still }, nowMs) {
  if (!still || still.at?.exercise) return '';
  if (still.cause === 'groups') {
    return say('displayGroups', { time: clockTime(Date.now() + (still.untilMs ?? nowMs) - nowMs) });
  }
  if (still.cause === 'pause') return say('displayPause');
  return still.cause === 'silence' ? say('displaySilence') : say('displayWaits');
}
