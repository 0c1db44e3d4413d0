// @ts-check
/**
 * Counts people aloud in a vote: one more and one fewer for each choice. What was pressed shows at once; what another
 * facilitator counted shows as soon as the own count has come back.
 */
import { el, setText, show } from './dom.js';
import { choicesOf } from './vote-words.js';
import { say } from './words.js';

/** @typedef {import('./view.js').VoteView} VoteView */

/** @param {(counts: number[]) => void} onCount */
export function countingAloud(onCount) {
  /** @type {number[]} */
  let counts = [];
  /** What was sent and has not come back. @type {string|null} */
  let sent = null;
  let vote = 0;
  const list = el('ul', { class: 'rows' });
  const node = el(
    'details',
    null,
    el('summary', { word: 'countAloud' }),
    el('p', { class: 'aside', word: 'countAloudWhy' }),
    list,
  );
  /** @type {ReturnType<typeof row>[]} */
  let rows = [];

  /** @param {number} at @param {number} by */
  function count(at, by) {
    counts = counts.map((each, i) => (i === at ? Math.max(0, each + by) : each));
    sent = JSON.stringify(counts);
    onCount(counts);
    draw();
  }

  function draw() {
    rows.forEach((each, at) => setText(each.number, String(counts[at] ?? 0)));
  }

  /** @param {VoteView} now */
  function update(now) {
    show(node, now.counting !== null);
    if (!now.counting) return;
    const choices = choicesOf(now);
    if (now.number !== vote) {
      vote = now.number;
      sent = null;
      rows = choices.map((_, at) => row((by) => count(at, by)));
      list.replaceChildren(...rows.map((each) => each.node));
      node.open = now.counting.aloud !== null;
    }
    const told = now.counting.aloud ?? choices.map(() => 0);
    if (sent === JSON.stringify(told)) sent = null;
    if (sent === null) counts = told;
    choices.forEach((choice, at) => rows[at]?.name(choice));
    draw();
  }

  return { node, update };
}

/** @param {(by: number) => void} press */
function row(press) {
  const label = el('span');
  const number = el('output', { class: 'count' });
  const fewer = el('button', { type: 'button', press: () => press(-1) }, '−');
  const more = el('button', { type: 'button', press: () => press(1) }, '+');
  return {
    node: el('li', { class: 'count-row' }, label, el('span', { class: 'row' }, fewer, number, more)),
    number,
    /** @param {string} choice */
    name(choice) {
      setText(label, choice);
      fewer.setAttribute('aria-label', say('oneFewerFor', { choice }));
      more.setAttribute('aria-label', say('oneMoreFor', { choice }));
    },
  };
}
