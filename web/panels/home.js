// @ts-check
/** The first page: start a meeting, join by a link, and privacy in four sentences. */
import { button, el, show } from '../dom.js';
import { openSheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountHome(element, session) {
  const field = el('input', {
    id: 'join-link',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': 'join-error',
  });
  const error = el('p', { class: 'field-error', id: 'join-error', word: 'no:not_a_link', hidden: '' });
  const form = el(
    'form',
    { novalidate: '' },
    el('div', { class: 'field' }, el('label', { word: 'pasteLink', for: 'join-link' }), error, field),
    button('join', ''),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!session.followLink(field.value.trim())) field.focus();
  });
  element.append(
    el('h1', { word: 'homeTitle', tabindex: '-1' }),
    el('p', { class: 'lead', word: 'homeLead' }),
    el(
      'div',
      { class: 'two-ways' },
      el(
        'section',
        null,
        el('h2', { word: 'forFacilitators' }),
        el('p', { word: 'startMeetingWhy' }),
        button('startMeeting', 'main', () => session.newMeeting()),
        el('p', null, el('a', { href: '/?rehearse', word: 'rehearseFirst' })),
      ),
      el('section', null, el('h2', { word: 'forInvited' }), form),
    ),
    el(
      'section',
      { class: 'four-sentences' },
      el('h2', { word: 'homePrivacyTitle' }),
      el(
        'ul',
        null,
        el('li', { word: 'homePrivacy1' }),
        el('li', { word: 'homePrivacy2' }),
        el('li', { word: 'homePrivacy3' }),
        el('li', { word: 'homePrivacy4' }),
      ),
      button('morePrivacy', 'plain', () => openSheet('privacy')),
    ),
  );

  /** @param {View} view */
  return (view) => {
    const wrong = view.notice?.code === 'not_a_link';
    show(error, wrong);
    field.setAttribute('aria-invalid', String(wrong));
  };
}
