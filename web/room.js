// @ts-check
/**
 * Lays out the room: what is happening now, the circle, my place. It puts panels side by side and hands them the view;
 * what they show is theirs. What facilitators and helpers have besides is fetched when somebody becomes one.
 */
export { mountAnnouncer } from './announcer.js';
import { makeDock } from './dock.js';
import { el } from './dom.js';
import { fetched } from './fetched.js';
import { mountAlone } from './panels/alone.js';
import { mountArrival } from './panels/arrival.js';
import { mountBreak } from './panels/break.js';
import { mountCallVote } from './panels/call-vote.js';
import { mountChooser } from './panels/chooser.js';
import { mountCalm } from './panels/calm.js';
import { mountCircle } from './panels/circle.js';
import { mountFirstTime } from './panels/first-time.js';
import { mountDisplays } from './panels/displays.js';
import { mountFloor } from './panels/floor.js';
import { mountGroup } from './panels/group.js';
import { mountKeepApart } from './panels/keep-apart.js';
import { mountMove } from './panels/move.js';
import { mountNameWanted } from './panels/name-wanted.js';
import { mountNewLink } from './panels/new-link.js';
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
import { mountStillness } from './panels/stillness.js';
import { mountTogether } from './panels/together.js';
import { mountVote } from './panels/vote.js';
import { inHall, onlyDevice } from './hall.js';
import { closeSheet } from './sheet.js';
import { slots } from './slots.js';
import { alsoSay } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./slots.js').Panel} Panel */

/** @type {Panel[]} */
const NOW = [
  ['rehearsal', mountRehearsal],
  ['arrival', mountArrival],
  ['name-wanted', mountNameWanted],
  ['quiet-word', mountQuietWord],
  ['break', mountBreak],
  ['reminder', mountReminder],
  ['new-link', mountNewLink],
  ['alone', mountAlone],
  ['vote', mountVote],
  ['roles', mountRoles],
  ['group', mountGroup],
  ['segment', mountSegment],
  ['floor', mountFloor],
  ['share', mountShare],
  ['script', mountScript],
  ['reading', mountReading],
  ['script-aside', mountScriptAside],
  ['stillness', mountStillness],
  ['together', mountTogether],
];
/** @type {Panel[]} */
const AROUND = [
  ['circle', mountCircle],
  ['people', mountPeople],
  ['call-vote', mountCallVote],
  ['first-time', mountFirstTime],
  ['keep-apart', mountKeepApart],
  ['displays', mountDisplays],
  ['move', mountMove],
];
/** @type {Panel[]} */
const MINE = [
  ['place', mountPlace],
  ['signs', mountSigns],
  ['calm', mountCalm],
];

const CALM = '(prefers-reduced-motion: reduce)';

/** @param {HTMLElement} element @param {Session} session */
export function mountRoom(element, session) {
  /** @type {import('./slots.js').Update[]} */
  const updates = [];
  const now = el('div', { class: 'now' });
  const around = el('section', { class: 'around', label: 'circle' });
  const dock = makeDock();
  element.append(now, around, dock);
  now.append(...slots(NOW, session, updates));
  around.append(...slots(AROUND, session, updates));
  dock.append(...slots(MINE, session, updates));
  updates.push(mountChooser(session));

  let segment = -1;
  /** @type {number | undefined} */
  let group;
  let held = false;
  let aside = false;
  let still = '';
  let votes = false;
  /** Where the meeting goes, and where my turn begins, the page follows. @param {View} view */
  function follow({ room }) {
    if (!room) return;
    const called = !aside && room.quietWord !== null;
    aside = room.quietWord !== null;
    if (called) closeSheet('more');
    const stands = room.still ? room.still.cause : '';
    const begins = stands !== still && stands !== '' && stands !== 'unattended';
    still = stands;
    const asked = !votes && room.vote !== null && !room.vote.over;
    votes = room.vote !== null && !room.vote.over;
    const elsewhere = group !== room.group?.group;
    group = room.group?.group;
    const goesOn = (segment !== room.agenda.index && segment >= 0) || (room.me.holdsFloor && !held);
    const moved = called || begins || asked || elsewhere || goesOn;
    segment = room.agenda.index;
    held = room.me.holdsFloor;
    if (moved) window.scrollTo({ top: 0, behavior: matchMedia(CALM).matches ? 'auto' : 'smooth' });
  }

  /** @type {View} */
  let last;
  const desk = async () => {
    const [{ mountDesk }] = await Promise.all([import('./desk.js'), alsoSay('desk')]);
    return () => mountDesk(now, dock, session);
  };
  const hall = async () => {
    const [{ mountHall }] = await Promise.all([import('./hall-desk.js'), alsoSay('desk')]);
    return () => mountHall(now, around, session);
  };
  const askedFor = new Set();
  /** What not everybody needs is fetched once it is wanted. @param {typeof desk} part */
  async function add(part) {
    if (askedFor.has(part)) return;
    askedFor.add(part);
    const mount = await fetched(part);
    if (!element.isConnected) return;
    const update = mount();
    updates.push(update);
    update(last);
  }

  /** @param {View} view */
  return (view) => {
    last = view;
    const { room } = view;
    const facilitates = Boolean(room?.me.facilitator);
    const serves = inHall(view);
    if (facilitates || room?.me.duties.length) void add(desk);
    if (serves) void add(hall);
    element.classList.toggle('facilitates', facilitates);
    element.classList.toggle('hall', serves);
    element.classList.toggle('only-device', serves && room !== null && onlyDevice(room));
    const cause = room?.still?.cause;
    element.classList.toggle('still', cause !== undefined && cause !== 'unattended' && cause !== 'groups');
    element.classList.toggle('parted', cause === 'groups');
    for (const update of updates) update(view);
    follow(view);
  };
}
