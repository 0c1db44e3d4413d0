// @ts-check
/**
 * What facilitators have besides, and those with a duty: in the dock the bar and what presses, behind *More* the desk.
 * It puts panels into the room and hands them the view; what they show is theirs.
 */
import { el } from './dom.js';
import { mountAdvice } from './panels/advice.js';
import { mountBar } from './panels/bar.js';
import { mountBriefing } from './panels/briefing.js';
import { mountClosing } from './panels/closing.js';
import { mountDeskDisplays } from './panels/desk-displays.js';
import { mountDeskEnd } from './panels/desk-end.js';
import { mountDeskGrounding } from './panels/desk-grounding.js';
import { mountDeskGroups } from './panels/desk-groups.js';
import { mountDeskGuests } from './panels/desk-guests.js';
import { mountDeskHands } from './panels/desk-hands.js';
import { mountDeskLinks } from './panels/desk-links.js';
import { mountDeskLobby } from './panels/desk-lobby.js';
import { mountDeskPeople } from './panels/desk-people.js';
import { mountDeskPlan } from './panels/desk-plan.js';
import { mountDeskQuiet } from './panels/desk-quiet.js';
import { mountDeskScript } from './panels/desk-script.js';
import { mountDeskSignals } from './panels/desk-signals.js';
import { mountDeskTime } from './panels/desk-time.js';
import { mountDeskVote } from './panels/desk-vote.js';
import { mountDeskWay } from './panels/desk-way.js';
import { mountGreeting } from './panels/greeting.js';
import { mountGroups } from './panels/groups.js';
import { mountHelpers } from './panels/helpers.js';
import { mountSorting } from './panels/sorting.js';
import { mountTimekeeping } from './panels/timekeeping.js';
import { sheet } from './sheet.js';
import { slots } from './slots.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./slots.js').Panel} Panel */

/** @type {Panel[]} */
const BEHIND_MORE = [
  ['desk-lobby', mountDeskLobby],
  ['helpers', mountHelpers],
  ['desk-time', mountDeskTime],
  ['desk-hands', mountDeskHands],
  ['desk-guests', mountDeskGuests],
  ['desk-way', mountDeskWay],
  ['desk-people', mountDeskPeople],
  ['desk-vote', mountDeskVote],
  ['desk-groups', mountDeskGroups],
  ['desk-plan', mountDeskPlan],
  ['desk-end', mountDeskEnd],
  ['desk-quiet', mountDeskQuiet],
  ['desk-grounding', mountDeskGrounding],
  ['desk-script', mountDeskScript],
  ['desk-displays', mountDeskDisplays],
  ['desk-links', mountDeskLinks],
];

/** @type {Panel[]} */
const ABOVE = [
  ['greeting', mountGreeting],
  ['timekeeping', mountTimekeeping],
];
/** @type {Panel[]} */
const BELOW = [
  ['desk-signals', mountDeskSignals],
  ['advice', mountAdvice],
  ['bar', mountBar],
];

/**
 * @param {HTMLElement} now Of the room: what is happening now.
 * @param {HTMLElement} dock Of the room: what is under the thumb. So far it holds one's own place.
 * @param {Session} session
 * @returns {(view: View) => void}
 */
export function mountDesk(now, dock, session) {
  const mine = [...dock.children];
  const desk = el('div', { class: 'desk' });
  const more = sheet('more', {}, desk);
  const door = el('div', { class: 'desk' });
  const greeting = sheet('greeting', {}, door);
  /** @type {import('./slots.js').Update[]} */
  const updates = [];
  const below = slots(BELOW, session, updates);
  now.append(...slots([['sorting', mountSorting]], session, updates));
  now.prepend(...slots([['groups', mountGroups]], session, updates));
  dock.prepend(...slots(ABOVE, session, updates));
  dock.append(...below);
  desk.append(...slots(BEHIND_MORE, session, updates));
  door.append(...slots([['briefing', mountBriefing]], session, updates));
  updates.push(mountClosing(session));
  const waiting = /** @type {HTMLElement} */ (desk.querySelector('.desk-lobby'));

  return (view) => {
    const facilitates = Boolean(view.room?.me.facilitator);
    // Under a facilitator's thumb is what moves the meeting; their own place stands with what is happening now.
    const home = facilitates ? now : dock;
    if (mine[0]?.parentElement !== home) facilitates ? now.append(...mine) : below[0]?.before(...mine);
    // A greeter has the door in a sheet of its own, a facilitator on the desk.
    const lobbyHome = facilitates ? desk : door;
    if (waiting.parentElement !== lobbyHome) lobbyHome.prepend(waiting);
    desk.classList.toggle('hosts', Boolean(view.room?.me.host));
    if (!facilitates && more.dialog.open) more.close();
    if (!view.room?.waiting && greeting.dialog.open) greeting.close();
    for (const update of updates) update(view);
  };
}
