// @ts-check
/** The share: its lines as they come, and the box for them while the floor is mine. Nothing of it outlives its turn. */
import { button, el, setText, setWord, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { hasTurns } from '../segments.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {{id: string, text: string | null, sending: boolean}} Row */

/** @param {HTMLElement} element @param {Session} session */
export function mountShare(element, session) {
  const title = el('h2', { id: 'share-title', class: 'aside' });
  const list = el('ol', { class: 'lines book' });
  const scroll = el(
    'div',
    { class: 'lines-frame', tabindex: '0', role: 'group', 'aria-labelledby': 'share-title' },
    list,
  );
  const drawLines = keyedList(list, (/** @type {Row} */ row) => row.id, makeLine);
  const box = el('textarea', {
    id: 'my-line',
    rows: '2',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    'aria-describedby': 'sealed-for',
  });
  const sealed = el('p', { class: 'aside', id: 'sealed-for' });
  const unverified = el('p', { class: 'aside' });
  // That something was not sent is said as well, wherever the keyboard is.
  const label = el('label', { word: 'yourShare', for: 'my-line', 'aria-live': 'polite' });
  const send = button('sendLine', '');
  const discard = button('throwAway', '', () => {
    box.value = '';
    show(form, false);
  });
  const back = button('takeBack', 'plain', () => session.takeBack());
  const form = el(
    'form',
    { class: 'write' },
    label,
    box,
    el('div', { class: 'row' }, send, back, discard),
    sealed,
    unverified,
  );
  const silent = el('p', { class: 'aside', word: 'sharesAloud' });
  element.append(silent, title, scroll, form);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    box.value = '';
    box.focus();
    if (text) void session.say(text);
  });
  box.addEventListener('keydown', (event) => {
    // On a touch keyboard Enter makes a new line: the button sends.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  session.onLineBack((text) => {
    box.value = box.value ? `${text}\n${box.value}` : text;
  });

  /** @param {View} view */
  return ({ room }) => {
    const share = room?.share ?? null;
    const sharing = hasTurns(room?.agenda.segment);
    const mine = Boolean(room?.me.holdsFloor);
    const unsent = !mine && box.value !== '';
    show(element, (share !== null && (sharing || room?.turn !== null)) || mine || unsent);
    if (!room || element.hidden) return;
    const rows = [
      ...(share?.lines ?? []).map(({ id, text }) => ({ id, text, sending: false })),
      ...(share?.sending ?? []).map((text, index) => ({ id: `sending ${index}`, text, sending: true })),
    ];
    const atEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 8;
    drawLines(rows);
    if (atEnd) scroll.scrollTop = scroll.scrollHeight;
    const ended = room.turn === null && share !== null;
    setText(
      title,
      mine
        ? say('yourLines')
        : ended
          ? say('hasShared', { name: nameOf(share.person) })
          : say('shareOf', { name: nameOf(share?.person ?? null) }),
    );
    show(scroll, rows.length > 0);
    show(title, rows.length > 0);
    title.className = ended ? 'aside' : 'unseen';
    show(silent, rows.length === 0 && !mine && room.turn !== null);
    // What was not sent when the turn ended is still mine: for my next turn, or to throw away.
    show(form, mine || unsent);
    setWord(label, unsent ? 'notSent' : 'yourShare');
    box.readOnly = unsent;
    show(send, mine);
    show(discard, unsent);
    show(sealed, mine);
    show(back, mine && rows.length > 0);
    setText(sealed, say('sealedFor', { n: room.sealedFor }));
    setText(unverified, say('unverified', { n: room.unverified }));
    show(unverified, mine && room.unverified > 0);
  };
}

/** @returns {{node: Element, update: (row: Row) => void}} */
function makeLine() {
  const node = el('li', { translate: 'no', dir: 'auto' });
  return {
    node,
    update(row) {
      setText(node, row.text ?? say('cannotOpen'));
      node.classList.toggle('aside', row.text === null);
      node.classList.toggle('sending', row.sending);
    },
  };
}
