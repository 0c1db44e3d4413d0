// @ts-check
/** While the facilitator is alone in the room: how to bring the others. */
import { el, show } from '../dom.js';
import { linkBox } from '../link-box.js';
import { qrPicture } from '../qr-picture.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountAlone(element) {
  const invite = linkBox('inviteLink', 'copyInvite', { picture: qrPicture, share: true });
  element.append(
    el('section', { class: 'card' }, el('h2', { word: 'bringOthers' }), el('p', { word: 'inviteWhy' }), invite.node),
  );

  /** @param {View} view */
  return ({ room, links }) => {
    const alone = Boolean(room?.me.facilitator && room.people.length === 1 && links);
    show(element, alone);
    if (alone && links) invite.update(links.invite);
  };
}
