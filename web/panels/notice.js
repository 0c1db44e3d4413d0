// @ts-check
/** What was refused: what happened, whether anything was lost, what to do now. It stays until it is put away. */
import { button, el, setWord, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** Said beside the field that they are about. */
const BESIDE_A_FIELD = new Set(['name_empty', 'name_too_long', 'not_a_link']);

/** The page shows by itself what these tell; they need no answer. */
const PASSING = /^stale_/;
const PASSES_AFTER_MS = 20_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountNotice(element, session) {
  /** @type {View['notice']} */
  let notice = null;
  /** Where the keyboard was before it was asked "if you still mean it". @type {Element | null} */
  let before = null;
  const text = el('p');
  const sure = button('sure', 'main', () => {
    const again = notice?.sure;
    putAway();
    again?.();
  });
  const away = button('allRight', '', putAway);
  const box = el('div', { class: 'notice', hidden: '' }, text, el('div', { class: 'row' }, sure, away));
  element.append(box);

  /** Stands above the dock, wherever that is just now: the notice never covers the button that it speaks of. */
  function standAbove() {
    if (!notice) return;
    const dock = document.querySelector('.dock');
    const { top = innerHeight, height = 0 } = dock?.getBoundingClientRect() ?? {};
    const above = height > 0 ? innerHeight - top : 0;
    element.style.setProperty('--dock', `${Math.min(Math.max(0, above), innerHeight / 2)}px`);
  }
  for (const moved of ['scroll', 'resize']) addEventListener(moved, standAbove, { passive: true });

  function putAway() {
    session.dismissNotice();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    before = null;
  }

  /** @param {View} view */
  return (view) => {
    const known = notice?.id;
    notice = view.notice && !BESIDE_A_FIELD.has(view.notice.code) ? view.notice : null;
    show(box, notice !== null);
    standAbove();
    if (!notice) return;
    setWord(text, `no:${notice.code}`);
    setWord(away, notice.sure ? 'leaveIt' : 'allRight');
    show(sure, notice.sure !== null);
    const { id, code } = notice;
    if (id === known) return;
    if (PASSING.test(code)) setTimeout(() => notice?.id === id && putAway(), PASSES_AFTER_MS);
    if (!notice.sure) return;
    before = document.activeElement;
    sure.focus({ preventScroll: true });
  };
}
