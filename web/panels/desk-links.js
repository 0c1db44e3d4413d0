// @ts-check
/** The facilitator's desk: the invite link, the facilitator link, the outside call, and closing the meeting. */
import { button, el, setWord, show } from '../dom.js';
import { linkBox } from '../link-box.js';
import { ask, closeSheets, openSheet } from '../sheet.js';
import { webAddress } from '../web-address.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskLinks(element, session) {
  let screens = false;
  const newLinkText = () => (screens ? `${say('newLinkAskText')} ${say('newLinkScreens')}` : say('newLinkAskText'));
  const invite = linkBox('inviteLink', 'copyInvite', { picture: true, share: true });
  const own = linkBox('facilitatorLink', 'copyFacilitatorLink');
  const ownPart = el(
    'details',
    null,
    el('summary', { word: 'facilitatorLink' }),
    el('p', { word: 'keepLink1' }),
    el('p', { word: 'keepLink2' }),
    own.node,
  );
  const renew = button('newLink', '', () =>
    ask({ title: 'newLinkAsk', text: newLinkText(), yes: 'newLinkYes', no: 'leaveIt' }, () => {
      closeSheets();
      void session.newLink();
    }),
  );
  const notYours = el('p', { class: 'aside', word: 'newLinkNotYours' });
  element.append(
    el(
      'details',
      null,
      el('summary', { word: 'inviteLink' }),
      el('p', { word: 'inviteWhy' }),
      invite.node,
      el('p', { word: 'newLinkWhy' }),
      renew,
      notYours,
    ),
    ownPart,
    callLinkPart(session),
    el(
      'details',
      null,
      el('summary', { word: 'closeTheMeeting' }),
      el('p', { word: 'closeAskText' }),
      button('closeMeeting', '', () => openSheet('closeAsk')),
    ),
  );

  /** @param {View} view */
  return ({ links, room }) => {
    screens = Boolean(room?.displays.list.length);
    if (links) invite.update(links.invite);
    show(renew, Boolean(links?.facilitator));
    show(notYours, !links?.facilitator);
    show(ownPart, Boolean(links?.facilitator));
    if (links?.facilitator) own.update(links.facilitator);
    showCall(room?.callLink ?? null);
  };

  /** @type {(url: string | null) => void} */
  function showCall(url) {
    element.dataset.call = url === null ? 'none' : 'set';
  }
}

/** A link to the phone or video call beside which the room runs; sealed for the circle. @param {Session} session */
function callLinkPart(session) {
  const field = el('input', {
    id: 'call-link',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': 'call-error',
  });
  const error = el('p', { class: 'field-error', id: 'call-error', hidden: '' });
  const clear = button('clearCall', 'plain', () => void session.setCallLink(null));
  clear.classList.add('when-set');
  const form = el(
    'form',
    { novalidate: '' },
    el('div', { class: 'field' }, el('label', { word: 'callLinkAddress', for: 'call-link' }), error, field),
    el('div', { class: 'row' }, button('setCall', ''), clear),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const url = webAddress(field.value.trim());
    show(error, url === null);
    field.setAttribute('aria-invalid', String(url === null));
    if (url === null) {
      setWord(error, 'notAWebAddress');
      return field.focus();
    }
    field.value = '';
    void session.setCallLink(url);
  });
  return el('details', null, el('summary', { word: 'callLink' }), el('p', { word: 'callLinkWhy' }), form);
}
