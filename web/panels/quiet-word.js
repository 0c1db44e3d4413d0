// @ts-check
/**
 * A quiet word: the question whether to go aside, what the two say, and that it is over. *Not now* is as big as *Yes*,
 * and either can end it at any time.
 */
import { button, el, setText, setWord, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {{id: string, mine: boolean, text: string | null}} Row */

/** @param {HTMLElement} element @param {Session} session */
export function mountQuietWord(element, session) {
  const title = el('h2', { id: 'quiet-word' });
  const means = el('p', { class: 'aside' });
  const yes = button('goAside', '', () => session.answerQuietWord(true));
  const notNow = button('sayNotNow', '', () => session.answerQuietWord(false));
  const list = el('ol', { class: 'quiet-lines' });
  const draw = keyedList(list, (/** @type {Row} */ row) => row.id, makeLine);
  const box = el('textarea', { id: 'quiet-line', rows: '2', autocomplete: 'off', spellcheck: 'false', dir: 'auto' });
  const form = el(
    'form',
    { class: 'write' },
    el('label', { word: 'quietLine', for: 'quiet-line' }),
    box,
    el('div', { class: 'row' }, button('sendQuietLine', 'main')),
  );
  const end = button('endQuietWord', '', () => session.endQuietWord());
  const away = button('allRight', '', () => session.putQuietWordAway());
  const acts = el('div', { class: 'row' }, yes, notNow, end, away);
  element.append(el('section', { class: 'card', 'aria-labelledby': 'quiet-word' }, title, means, list, form, acts));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    if (!(await session.sayQuietly(text))) box.value = box.value ? `${text}\n${box.value}` : text;
  });

  /** @param {View} view */
  return ({ room }) => {
    const quiet = room?.quietWord ?? null;
    const over = room?.quietWordOver ?? null;
    show(element, quiet !== null || over !== null);
    if (!quiet) box.value = '';
    if (!room || element.hidden) return;
    const begun = quiet?.begun ?? false;
    const begins = begun && form.hidden;
    const focused = element.contains(document.activeElement);
    const asked = quiet !== null && !begun && !quiet.mine;
    setText(title, quiet ? titleOf(quiet) : say(`quietOver:${over?.reason ?? 'ended'}`));
    const why = quiet ? (begun ? 'quietOnlyYouTwo' : asked ? 'quietAsked' : 'quietWaiting') : 'quietNothingKept';
    setWord(means, why);
    show(means, quiet !== null || (over?.begun ?? false));
    show(yes, asked);
    show(notNow, asked);
    draw((quiet?.lines ?? []).map((line, index) => ({ id: String(index), ...line })));
    show(list, (quiet?.lines.length ?? 0) > 0);
    show(form, begun);
    show(end, quiet !== null && !asked);
    setWord(end, begun ? 'endQuietWord' : 'takeOfferBack');
    show(away, over !== null && quiet === null);
    // Whoever has just said yes writes; a second press must not end it.
    if (begins && focused) box.focus({ preventScroll: true });
  };
}

/** @param {NonNullable<RoomView['quietWord']>} quiet */
function titleOf({ other, begun, mine }) {
  const name = nameOf(other);
  return begun ? say('quietWith', { name }) : mine ? say('quietOffered', { name }) : say('quietOfferedToMe', { name });
}

/** @returns {{node: Element, update: (row: Row) => void}} */
function makeLine() {
  const node = el('li', { translate: 'no', dir: 'auto' });
  return {
    node,
    update({ mine, text }) {
      setText(node, text ?? say('cannotOpen'));
      node.className = mine ? 'mine' : '';
    },
  };
}
