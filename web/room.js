// @ts-check
/**
 * Lays out the room: what is happening now, the circle, my place, and the facilitator's bar. It puts panels side by side
 * and hands them the view; what they show is theirs.
 */
import { el, show } from './dom.js';
import { mountAlone } from './panels/alone.js';
import { mountArrival } from './panels/arrival.js';
import { mountBar } from './panels/bar.js';
import { mountCircle } from './panels/circle.js';
import { mountDeskHands } from './panels/desk-hands.js';
import { mountDeskLinks } from './panels/desk-links.js';
import { mountDeskLobby } from './panels/desk-lobby.js';
import { mountDeskPeople } from './panels/desk-people.js';
import { mountDeskScript } from './panels/desk-script.js';
import { mountDeskTime } from './panels/desk-time.js';
import { mountFloor } from './panels/floor.js';
import { mountMove } from './panels/move.js';
import { mountPeople } from './panels/people.js';
import { mountPlace } from './panels/place.js';
import { mountReading } from './panels/reading.js';
import { mountSegment } from './panels/segment.js';
import { mountShare } from './panels/share.js';
import { sheet } from './sheet.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {(element: HTMLElement, session: Session) => (view: View) => void} Mount */

/** @type {[name: string, mount: Mount][]} */
const NOW = [['arrival', mountArrival], ['segment', mountSegment], ['alone', mountAlone], ['floor', mountFloor],
  ['share', mountShare], ['reading', mountReading]];
/** @type {[name: string, mount: Mount][]} */
const AROUND = [['circle', mountCircle], ['people', mountPeople], ['move', mountMove]];
/** @type {[name: string, mount: Mount][]} */
const DESK = [['time', mountDeskTime], ['lobby', mountDeskLobby], ['hands', mountDeskHands], ['anyone', mountDeskPeople],
  ['script', mountDeskScript], ['links', mountDeskLinks]];

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
  element.append(now, around, dock);
  put(now, NOW);
  put(around, AROUND);
  put(dock, [['place', mountPlace], ['bar', mountBar]]);
  put(desk, DESK);

  /** @param {View} view */
  return (view) => {
    const facilitates = Boolean(view.room?.me.facilitator);
    element.classList.toggle('facilitates', facilitates);
    if (!facilitates && more.dialog.open) more.close();
    show(dock, view.room !== null);
    for (const update of updates) update(view);
  };
}
