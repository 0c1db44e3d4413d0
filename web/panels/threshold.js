// @ts-check
/** The door: what this is, what the group agrees on, and the name to be called. Also after *not now*, to ask again. */
import { button, el, inLanguageOf, setParagraphs, setText, show } from '../dom.js';
import { nameField } from '../name-field.js';
import { openSheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** What was answered last, for whoever is told *not now* and asks again. In memory only. */
let answered = { name: '', listening: false, firstTime: false };

/** In the room, or gone: what was answered at the door is needed no longer. */
export function forgetAnswers() {
  answered = { name: '', listening: false, firstTime: false };
}

/** @param {HTMLElement} element @param {Session} session */
export function mountThreshold(element, session) {
  const refused = el('p', { class: 'card', word: 'notNow' });
  const group = el('p', { class: 'lead' });
  const summary = el('p');
  const outside = el('p', { class: 'aside' });
  const agreements = el('ul', { class: 'agreements' });
  const agreed = el('section', null, el('h2', { word: 'agreements' }), agreements);
  const name = nameField('nameAsked');
  const called = name.node.querySelector('input');
  if (called) called.value = answered.name;
  const listening = el('input', { type: 'radio', name: 'listening', value: 'yes', checked: answered.listening });
  const firstTime = el('input', { type: 'checkbox', checked: answered.firstTime });
  const come = button('comeIn', 'main');
  const form = el(
    'form',
    { novalidate: '' },
    name.node,
    el(
      'fieldset',
      null,
      el('legend', { word: 'howToBeHere' }),
      el(
        'div',
        { class: 'choices' },
        el(
          'label',
          { class: 'option' },
          el('input', { type: 'radio', name: 'listening', value: 'no', checked: !answered.listening }),
          el('span', { word: 'shareIfIFeelLikeIt' }),
        ),
        el('label', { class: 'option' }, listening, el('span', { word: 'hereToListen' })),
      ),
      el('p', { class: 'aside', word: 'changeAnyTime' }),
    ),
    el(
      'label',
      { class: 'option' },
      firstTime,
      el('span', null, el('span', { word: 'firstTimeSay' }), el('span', { class: 'aside', word: 'firstTimeWho' })),
    ),
    el(
      'p',
      null,
      el('span', { word: 'whoCanRead' }),
      ' ',
      button('morePrivacy', 'plain inline', () => openSheet('privacy')),
    ),
    come,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    come.setAttribute('aria-disabled', 'true');
    answered = { name: name.value(), listening: listening.checked, firstTime: firstTime.checked };
    await session.knock(answered.name, answered.listening, answered.firstTime);
    come.removeAttribute('aria-disabled');
  });
  element.append(
    el('h1', { word: 'thresholdTitle', tabindex: '-1' }),
    refused,
    group,
    summary,
    el('p', { word: 'thresholdLead' }),
    outside,
    agreed,
    form,
  );

  /** @param {View} view */
  return (view) => {
    show(refused, view.place === 'not-now');
    inLanguageOf(view.pack, group, summary, outside, agreements);
    setText(group, view.pack?.name ?? '');
    setText(summary, view.format?.summary ?? '');
    setText(outside, view.pack?.notice ?? '');
    show(outside, Boolean(view.pack?.notice));
    const items = view.pack?.agreements ?? [];
    show(agreed, items.length > 0);
    setParagraphs(agreements, items, 'li');
    name.update(view.notice);
  };
}
