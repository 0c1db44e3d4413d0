// @ts-check
/**
 * The page while the meeting stands still: a quiet picture and a few words, in place of everything else. A pause and a
 * silence show a lamp that breathes, or the time, as one likes.
 */
import { button, el, setText, setWord, show, svg } from '../dom.js';
import { quietFocus } from '../quiet-focus.js';
import { everySecond } from '../ticker.js';
import { timeRing } from '../time-ring.js';
import { leftAsClock } from '../turn-time.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').StillView} StillView */
/** @typedef {import('../words.js').Word} Word */

/** In, and then out for longer; the style sheet has the same. */
const BREATH_MS = 10_000;
const IN_MS = 4_000;
const CALM = '(prefers-reduced-motion: reduce)';

/** Of a room without a facilitator the panel of the roles tells; an exercise has its own. @type {Record<StillView['cause'], {title: Word, text: Word} | null>} */
const WORDS = {
  unattended: null,
  frozen: { title: 'frozenTitle', text: 'frozenText' },
  pause: { title: 'pauseTitle', text: 'pauseText' },
  silence: { title: 'silenceTitle', text: 'silenceText' },
  grounding: null,
};

/** @param {HTMLElement} element @param {Session} session */
export function mountStillness(element, session) {
  const inside = svg('text', { x: 50, y: 50 });
  const { picture, disc, fill } = timeRing('breath', 40, inside);
  const title = el('h1', { tabindex: '-1' });
  const text = el('p', { class: 'lead' });
  const mine = el('p', { word: 'floorStaysYours' });
  const choose = button('showTime', 'plain', () => {
    counts = !counts;
    draw();
  });
  element.append(picture, title, text, mine, choose);

  /** The time instead of a breath. Chosen for as long as this page lasts: nothing is kept. */
  let counts = false;
  /** @type {StillView | null} */
  let still = null;
  const focus = quietFocus(title);

  everySecond(element, draw);

  function draw() {
    if (!still?.untilMs) return;
    const gone = session.nowMs() - still.sinceMs;
    const whole = still.untilMs - still.sinceMs;
    const part = Math.min(1, Math.max(0, gone / whole));
    fill(part);
    const inWords = matchMedia(CALM).matches;
    picture.classList.toggle('breathes', !counts && !inWords);
    picture.classList.toggle('counts', counts);
    const breath = gone % BREATH_MS < IN_MS ? say('breatheIn') : say('breatheOut');
    setText(inside, counts ? leftAsClock(Math.max(0, whole - gone)) : inWords ? breath : '');
    setWord(choose, counts ? 'showBreath' : 'showTime');
  }

  /** @param {View} view */
  return (view) => {
    const was = still;
    const { room } = view;
    still = room?.still ?? null;
    const words = still && WORDS[still.cause];
    if (!words) still = null;
    show(element, still !== null);
    if (was && !still) focus.end();
    if (!room || !still || !words) return;
    const sorts = still.cause === 'frozen' && room.me.facilitator;
    const timed = still.untilMs !== null;
    setWord(title, words.title);
    setWord(text, sorts ? 'sortText' : words.text);
    show(mine, room.me.holdsFloor);
    show(choose, timed);
    picture.classList.toggle('timed', timed);
    show(picture, !sorts);
    if (was?.cause === still.cause && was.sinceMs === still.sinceMs) return;
    // All breathe together: the picture begins where the server's clock is.
    disc.style.animationDelay = `${-((session.nowMs() - still.sinceMs) % BREATH_MS)}ms`;
    setText(inside, '');
    picture.classList.remove('breathes', 'counts');
    draw();
    if (!was) focus.begin();
  };
}
