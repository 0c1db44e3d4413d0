// @ts-check
/**
 * What the facilitator's page has besides in a hall: getting ready, what whoever has the floor may say, the chairs. It
 * puts panels into the room and hands them the view; what they show is theirs.
 */
import { show } from './dom.js';
import { inHall } from './hall.js';
import { mountHallChairs } from './panels/hall-chairs.js';
import { mountHallReady } from './panels/hall-ready.js';
import { mountHallTurn } from './panels/hall-turn.js';
import { slots } from './slots.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./slots.js').Update} Update */

/**
 * @param {HTMLElement} now Of the room: what is happening now.
 * @param {HTMLElement} around Of the room: the circle.
 * @param {Session} session
 * @returns {Update}
 */
export function mountHall(now, around, session) {
  /** @type {Update[]} */
  const updates = [];
  const ready = slots([['hall-ready', mountHallReady]], session, updates);
  const turn = slots([['hall-turn', mountHallTurn]], session, updates);
  const chairs = slots([['hall-chairs', mountHallChairs]], session, updates);
  now.querySelector('.segment')?.before(...ready);
  now.querySelector('.floor')?.after(...turn);
  around.prepend(...chairs);

  return (view) => {
    const on = inHall(view);
    for (const slot of [...ready, ...turn, ...chairs]) show(slot, on);
    if (on) for (const update of updates) update(view);
  };
}
