// @ts-check
/**
 * Lays out the room: what is happening now, the circle, my place, and the facilitator's bar. It puts panels side by
 * side and hands them the view; what they show is theirs.
 */
export { mountAnnouncer } from './announcer.js';
import { el } from './dom.js';
import { mountAdvice } from './panels/advice.js';
import { mountAlone } from './panels/alone.js';
import { mountArrival } from './panels/arrival.js';
import { mountBar } from './panels/bar.js';
import { mountBreak } from './panels/break.js';
import { mountBriefing } from './panels/briefing.js';
import { mountCallVote } from './panels/call-vote.js';
import { mountChooser } from './panels/chooser.js';
import { mountCalm } from './panels/calm.js';
import { mountCircle } from './panels/circle.js';
import { mountDeskDisplays } from './panels/desk-displays.js';
import { mountDeskEnd } from './panels/desk-end.js';
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
import { mountFirstTime } from './panels/first-time.js';
import { mountDisplays } from './panels/displays.js';
import { mountFloor } from './panels/floor.js';
import { mountGreeting } from './panels/greeting.js';
import { mountMove } from './panels/move.js';
import { mountNameWanted } from './panels/name-wanted.js';
import { mountPeople } from './panels/people.js';
import { mountPlace } from './panels/place.js';
import { mountQuietWord } from './panels/quiet-word.js';
import { mountReading } from './panels/reading.js';
import { mountRehearsal } from './panels/rehearsal.js';
import { mountReminder } from './panels/reminder.js';
import { mountRoles } from './panels/roles.js';
import { mountScript, mountScriptAside } from './panels/script.js';
import { mountSegment } from './panels/segment.js';
import { mountShare } from './panels/share.js';
import { mountSigns } from './panels/signs.js';
import { mountSorting } from './panels/sorting.js';
import { mountStillness } from './panels/stillness.js';
import { mountTimekeeping } from './panels/timekeeping.js';
import { mountVote } from './panels/vote.js';
import { inHall, onlyDevice } from './hall.js';
import { later } from './later.js';
import { sheet } from './sheet.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {(element: HTMLElement, session: Session) => (view: View) => void} Mount */

const hall = () => import('./hall-panels.js');

/** @type {[name: string, mount: Mount][]} */
const NOW = [
  ['rehearsal', mountRehearsal],
  ['arrival', mountArrival],
  ['name-wanted', mountNameWanted],
  ['quiet-word', mountQuietWord],
  ['break', mountBreak],
  ['reminder', mountReminder],
  ['alone', mountAlone],
  ['hall-ready', later(inHall, async () => (await hall()).mountHallReady)],
  ['vote', mountVote],
  ['roles', mountRoles],
  ['segment', mountSegment],
  ['floor', mountFloor],
  ['hall-turn', later(inHall, async () => (await hall()).mountHallTurn)],
  ['share', mountShare],
  ['script', mountScript],
  ['reading', mountReading],
  ['script-aside', mountScriptAside],
  ['stillness', mountStillness],
  ['sorting', mountSorting],
];
/** @type {[name: string, mount: Mount][]} */
const AROUND = [
  ['hall-chairs', later(inHall, async () => (await hall()).mountHallChairs)],
  ['circle', mountCircle],
  ['people', mountPeople],
  ['call-vote', mountCallVote],
  ['first-time', mountFirstTime],
  ['displays', mountDisplays],
  ['move', mountMove],
];
/** @type {[name: string, mount: Mount][]} */
const DESK = [
  ['desk-lobby', mountDeskLobby],
  ['desk-time', mountDeskTime],
  ['desk-hands', mountDeskHands],
  ['desk-guests', mountDeskGuests],
  ['desk-way', mountDeskWay],
  ['desk-people', mountDeskPeople],
  ['desk-vote', mountDeskVote],
  ['desk-plan', mountDeskPlan],
  ['desk-end', mountDeskEnd],
  ['desk-quiet', mountDeskQuiet],
  ['desk-script', mountDeskScript],
  ['desk-displays', mountDeskDisplays],
  ['desk-links', mountDeskLinks],
];

const CALM = '(prefers-reduced-motion: reduce)';

/** @param {HTMLElement} element @param {Session} session */
export function mountRoom(element, session) {
  /** @type {((view: View) => void)[]} */
  const updates = [];
  /** @param {HTMLElement} parent @param {[string, Mount][]} panels */
  function put(parent, panels) {
    for (const [name, mount] of panels) {
      const slot = el('div', { class: name });
      parent.append(slot);
      updates.push(mount(slot, session));
    }
  }
  const now = el('div', { class: 'now' });
  const around = el('section', { class: 'around', label: 'circle' });
  const dock = el('div', { class: 'dock' });
  const desk = el('div', { class: 'desk' });
  const more = sheet('more', {}, desk);
  const door = el('div', { class: 'desk' });
  const greeting = sheet('greeting', {}, door);
  element.append(now, around, dock);
  // What scrolls beneath the dock ends above it, however many lines it takes.
  const root = document.documentElement;
  new ResizeObserver(() => root.style.setProperty('--dock-height', `${dock.offsetHeight}px`)).observe(dock);
  put(now, NOW);
  put(around, AROUND);
  put(dock, [
    ['greeting', mountGreeting],
    ['timekeeping', mountTimekeeping],
    ['place', mountPlace],
    ['signs', mountSigns],
    ['calm', mountCalm],
    ['desk-signals', mountDeskSignals],
    ['advice', mountAdvice],
    ['bar', mountBar],
  ]);
  put(desk, DESK);
  put(door, [['briefing', mountBriefing]]);
  const waiting = /** @type {HTMLElement} */ (desk.querySelector('.desk-lobby'));
  const bar = /** @type {HTMLElement} */ (dock.querySelector('.bar'));
  const mine = [...dock.children].slice(2, 5);
  updates.push(mountChooser(session));

  let segment = -1;
  let held = false;
  let aside = false;
  /** Where the meeting goes, and where my turn begins, the page follows. @param {View} view */
  function follow({ room }) {
    if (!room) return;
    const called = !aside && room.quietWord !== null;
    aside = room.quietWord !== null;
    if (called && more.dialog.open) more.close();
    const moved = called || (segment !== room.agenda.index && segment >= 0) || (room.me.holdsFloor && !held);
    segment = room.agenda.index;
    held = room.me.holdsFloor;
    if (moved) window.scrollTo({ top: 0, behavior: matchMedia(CALM).matches ? 'auto' : 'smooth' });
  }

  /** @param {View} view */
  return (view) => {
    const facilitates = Boolean(view.room?.me.facilitator);
    element.classList.toggle('facilitates', facilitates);
    element.classList.toggle('hall', inHall(view));
    element.classList.toggle('only-device', inHall(view) && view.room !== null && onlyDevice(view.room));
    element.classList.toggle('still', Boolean(view.room?.still) && view.room?.still?.cause !== 'unattended');
    // Under a facilitator's thumb is what moves the meeting; their own place stands with what is happening now.
    const home = facilitates ? now : dock;
    if (mine[0]?.parentElement !== home) facilitates ? now.append(...mine) : bar.before(...mine);
    // A greeter has the door in a sheet of its own, a facilitator on the desk.
    const lobbyHome = facilitates ? desk : door;
    if (waiting.parentElement !== lobbyHome) lobbyHome.prepend(waiting);
    if (!facilitates && more.dialog.open) more.close();
    if (!view.room?.waiting && greeting.dialog.open) greeting.close();
    for (const update of updates) update(view);
    follow(view);
  };
}
