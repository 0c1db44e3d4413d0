// @ts-check
/**
 * The frame of the page: the bar on top, the place where one is, the foot, the sheets. When the place changes, what
 * the last one showed leaves the page with it: names and shares stay nowhere. The room is the largest part; it is
 * fetched once there is a link to follow, while the door is being read.
 */
import { el, retell } from './dom.js';
import { letterhead } from './dress.js';
import { fetched, laterStyles } from './fetched.js';
import { keepFocus } from './keep-focus.js';
import { mountLobby } from './lobby.js';
import { mountEnded } from './panels/ended.js';
import { mountFoot } from './panels/foot.js';
import { mountGrounding } from './panels/grounding.js';
import { mountHelp } from './panels/help.js';
import { mountHome } from './panels/home.js';
import { mountMessage } from './panels/message.js';
import { mountNotice } from './panels/notice.js';
import { mountPrivacy } from './panels/privacy.js';
import { forgetAnswers, mountThreshold } from './panels/threshold.js';
import { mountTop } from './panels/top.js';
import { listenForQuickExit } from './quick-exit.js';
import { isCovered, isOpen, layOver, layer, leaveSheets, topHeading } from './sheet.js';
import { keepAwake } from './wake-lock.js';
import { alsoSay, speak } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {(element: HTMLElement, session: Session) => (view: View) => void} Mount */

const AT_THE_DOOR = new Set(['threshold', 'lobby', 'not-now']);
/** Places with a module of their own. Until it has come, they say so. */
const FETCHED = new Set(['start', 'room', 'debrief', 'display']);
/** @type {Record<View['place'], Mount>} */
const PLACES = {
  unfit: mountMessage,
  arriving: mountMessage,
  home: mountHome,
  start: mountMessage,
  'not-open': mountMessage,
  threshold: mountThreshold,
  lobby: mountLobby,
  'not-now': mountThreshold,
  room: mountMessage,
  debrief: mountMessage,
  display: mountMessage,
  ended: mountEnded,
  removed: mountMessage,
  replaced: mountMessage,
  left: mountMessage,
};

/** @param {HTMLElement} body @param {Session} session @returns {(view: View) => void} */
export function mountPage(body, session) {
  const top = el('header', { class: 'top' });
  const main = el('main');
  const foot = el('footer', { class: 'foot' });
  const notice = el('section', { class: 'notices', label: 'notices' });
  const voice = el('div');
  const certificate = el('section', { class: 'certificate-frame' });
  body.replaceChildren(top, main, certificate, foot, layer, notice, voice);
  layOver([main, certificate, foot]);
  // Sheets begin below the bar, however many lines it takes at this size of text.
  new ResizeObserver(() => document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`)).observe(top);
  listenForQuickExit(() => session.forget());

  /** @type {View | null} */
  let last = null;
  let roomAskedFor = false;
  /** @type {(view: View) => void} */
  let showPlace = () => {};
  const always = [
    mountTop(top, session),
    mountFoot(foot, async (tag) => {
      await speak(tag);
      session.setLanguage(tag);
      retell(document);
      if (last) update(last);
    }),
    mountHelp(),
    mountGrounding(),
    mountPrivacy(),
    mountNotice(notice, session),
  ];
  if (location.protocol === 'https:') void explain();

  /** @param {View} view */
  function update(view) {
    const before = last;
    last = view;
    if (!roomAskedFor && view.place !== 'home' && view.place !== 'unfit') void fetchRoom(view);
    if (view.place === 'display' && before?.place !== 'display') void fetchDisplay();
    if (view.place === 'start' && before?.place !== 'start') void fetchStart();
    if (view.place === 'debrief' && before?.place !== 'debrief') void fetchDebrief();
    if (before?.place !== view.place) enter(view.place, before !== null);
    keepFocus(() => {
      showPlace(view);
      for (const each of always) each(view);
    }, heading);
    if (!AT_THE_DOOR.has(view.place)) forgetAnswers();
    keepAwake(Boolean(view.display || view.place === 'debrief' || view.room?.me.facilitator || view.room?.me.holdsFloor));
  }

  /** Of the sheet on top, or else of the place. */
  function heading() {
    const headings = /** @type {HTMLElement[]} */ ([...main.querySelectorAll('h1, .comes-first')]);
    return topHeading() ?? headings.find((each) => each.checkVisibility());
  }

  async function explain() {
    const { explainCertificate } = await fetched(() => import('./certificate.js'));
    const explained = await explainCertificate(certificate);
    always.push(explained);
    if (last) explained(last);
  }

  async function fetchDisplay() {
    const module = fetched(() => import('./panels/display.js'));
    const [{ mountDisplay }] = await Promise.all([module, laterStyles(), alsoSay('room')]);
    PLACES.display = mountDisplay;
    hasCome('display');
  }

  async function fetchStart() {
    const [{ mountStart }] = await Promise.all([fetched(() => import('./panels/start.js')), alsoSay('room')]);
    PLACES.start = mountStart;
    hasCome('start');
  }

  async function fetchDebrief() {
    const [{ mountDebrief }] = await Promise.all([fetched(() => import('./debrief.js')), alsoSay('desk')]);
    PLACES.debrief = mountDebrief;
    hasCome('debrief');
  }

  /** @param {View} view */
  async function fetchRoom({ links }) {
    roomAskedFor = true;
    if (links?.facilitator) void fetched(() => import('./desk.js'));
    const module = fetched(() => import('./room.js'));
    const [{ mountAnnouncer, mountRoom }] = await Promise.all([module, laterStyles(), alsoSay('room')]);
    always.push(mountAnnouncer(voice, () => isOpen('helpNow') || isOpen('groundingMoment')));
    PLACES.room = mountRoom;
    hasCome('room');
  }

  /** The module of that place is here. @param {View['place']} place */
  function hasCome(place) {
    if (last?.place !== place) return;
    enter(place, true);
    update(last);
  }

  /** @param {View['place']} place @param {boolean} moved */
  function enter(place, moved) {
    leaveSheets();
    const comes = FETCHED.has(place) && PLACES[place] === mountMessage;
    const element = el('div', { class: `place-${comes ? 'arriving' : place}` });
    main.replaceChildren(letterhead, element);
    body.dataset.place = place;
    showPlace = PLACES[place](element, session);
    if (!moved) return;
    window.scrollTo(0, 0);
    // Focus goes to the heading of the new place once it has been filled.
    queueMicrotask(() => isCovered() || heading()?.focus({ preventScroll: true }));
  }

  return update;
}
