// @ts-check
/** Calls a group conscience: the question, and yes or no, or options of one's own. */
import { button, el, setText, setWord, show } from '../dom.js';
import { MOST_OPTIONS, checkQuestion } from '../question.js';
import { closeSheets, openSheet, sheet } from '../sheet.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** Fields for options that are there to begin with. */
const FIRST_OPTIONS = 2;

/** @param {HTMLElement} element @param {Session} session */
export function mountCallVote(element, session) {
  const question = el('textarea', {
    id: 'vote-question', rows: 3, maxlength: 240, autocomplete: 'off', 'aria-describedby': 'vote-hint',
  });
  const yesOrNo = radio(true);
  const own = radio(false);
  const options = Array.from({ length: MOST_OPTIONS }, (_, at) => option(at));
  const more = button('oneMoreOption', '', () => {
    const next = options.find(({ row }) => row.hidden);
    if (next) show(next.row, true);
    next?.input.focus();
    show(more, options.some(({ row }) => row.hidden));
  });
  const list = el('div', { class: 'field', hidden: '' }, ...options.map(({ row }) => row), more);
  const aloud = el('input', { type: 'checkbox' });
  const send = button('askTheCircle', 'main');
  const error = el('p', { class: 'field-error', role: 'alert', hidden: '' });
  const form = el(
    'form',
    { novalidate: '', class: 'call-vote-form' },
    el('p', { word: 'callVoteWhy' }),
    el(
      'div',
      { class: 'field' },
      el('label', { for: 'vote-question', word: 'voteQuestion' }),
      el('p', { class: 'aside', id: 'vote-hint', word: 'voteQuestionHint' }),
      question,
    ),
    el(
      'fieldset',
      null,
      el('legend', { word: 'howToAnswer' }),
      el(
        'div',
        { class: 'choices' },
        el('label', { class: 'option' }, yesOrNo, el('span', { word: 'yesOrNo' })),
        el('label', { class: 'option' }, own, el('span', { word: 'withOptions' })),
      ),
    ),
    list,
    el('label', { class: 'option' }, aloud, el('span', { word: 'someAloud' })),
    el('p', { class: 'aside', word: 'voteIsFinal' }),
    error,
    send,
  );
  for (const choice of [yesOrNo, own]) choice.addEventListener('change', () => show(list, own.checked));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const written = own.checked ? options.map(({ input }) => input.value).filter((text) => text.trim()) : [];
    const asked = { text: question.value, options: written };
    const verdict = own.checked && written.length === 0 ? 'options_too_few' : checkQuestion(asked);
    show(error, verdict !== 'ok');
    if (verdict !== 'ok') {
      setWord(error, `no:${verdict}`);
      (verdict === 'options_too_few' ? options[0]?.input : question)?.focus();
    } else if (await session.callVote(asked, aloud.checked)) closeSheets();
  });
  sheet('callVote', {}, form);
  element.append(button('callVoteDots', 'plain', () => openSheet('callVote')));

  function clear() {
    form.reset();
    options.forEach(({ row }, at) => show(row, at < FIRST_OPTIONS));
    show(list, false);
    show(error, false);
    show(more, true);
  }

  let known = 0;
  /** @param {View} view */
  return ({ room }) => {
    show(element, Boolean(room?.mayCallVote));
    options.forEach(({ label }, at) => setText(label, say('optionN', { n: at + 1 })));
    const { vote } = room ?? {};
    if (!vote?.mine || vote.number === known) return;
    known = vote.number;
    clear();
  };
}

/** @param {boolean} checked */
function radio(checked) {
  return el('input', { type: 'radio', name: 'vote-answers', checked });
}

/** @param {number} at */
function option(at) {
  const id = `vote-option-${at}`;
  const label = el('label', { for: id });
  const input = el('input', { id, type: 'text', maxlength: 60, autocomplete: 'off' });
  const row = el('div', { class: 'field' }, label, input);
  show(row, at < FIRST_OPTIONS);
  return { label, input, row };
}
