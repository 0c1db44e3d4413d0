// @ts-check
/**
 * The scenes of a rehearsal: what a facilitator can ask for, when it can happen, and who does it. A scene only sets
 * something off; what follows is up to the people in the room.
 *
 * @typedef {import('../view.js').Scene} Scene
 * @typedef {import('../view.js').SignalKind} SignalKind
 * @typedef {import('./actor.js').Actor} Actor
 * @typedef {import('./cast.js').Lines} Lines
 * @typedef {import('./cast.js').Part} Part
 *
 * @typedef {object} Stage
 * @property {Lines} lines
 * @property {Actor[]} actors
 * @property {(part: Part) => void} enter Somebody comes to the door.
 * @property {(ms: number) => void} loseOwnLine The facilitator's.
 */

import { mayBurn } from '../ways.js';
import { disruptor, latecomer } from './cast.js';

/** Longer than the floor is held for somebody whose line is lost, so that the facilitator has a choice to make. */
const LOST_MS = 45_000;
/** Longer than a room waits for its facilitator. */
const OWN_LOST_MS = 75_000;

/** What sets each scene off, or null where it cannot happen now. @type {Record<Scene, (stage: Stage) => (() => void)|null>} */
export const SCENES = {
  knock: (stage) => (isHere(stage, 'Gil') ? null : () => stage.enter(latecomer(stage.lines))),
  drop: (stage) =>
    by(inside(stage).find(({ room }) => room?.me.holdsFloor) ?? inside(stage)[0], (actor) => actor.lose(LOST_MS)),
  need_a_break: (stage) => signal(stage, 'Eli', 'need_a_break'),
  own_line: (stage) => (inside(stage).length > 0 ? () => stage.loseOwnLine(OWN_LOST_MS) : null),
  overrun: (stage) => {
    const talking = inside(stage).filter(({ hasLines }) => hasLines);
    if (talking.some(({ overruns }) => overruns)) return null;
    return by(talking.find(({ name }) => name === 'Dara') ?? talking[0], (actor) => void (actor.overruns = true));
  },
  that_was_crosstalk: (stage) => signal(stage, 'Fern', 'that_was_crosstalk'),
  burning_need: (stage) =>
    by(
      free(stage, 'Cem', ({ room, nowMs }) => room !== null && mayBurn(room, nowMs)),
      (actor) => actor.does((session) => session.burningNeed()),
    ),
  check_on_me: (stage) => signal(stage, 'Hana', 'check_on_me'),
  pause: (stage) =>
    by(free(stage, 'Cem', mayPause), (actor) => {
      actor.calledPause = true;
      actor.does((session) => session.callPause());
    }),
  vote: (stage) =>
    by(
      free(stage, 'Bea', ({ room }) => Boolean(room?.mayCallVote)),
      (actor) => actor.does((session) => session.callVote({ text: stage.lines.vote, options: [] }, false)),
    ),
  disrupt: (stage) => (isHere(stage, 'Rex') ? null : () => stage.enter(disruptor(stage.lines))),
};

/** @param {Actor|undefined} actor @param {(actor: Actor) => void} act */
const by = (actor, act) => (actor ? () => act(actor) : null);

/** @param {Stage} stage @param {string} name */
const isHere = ({ actors }, name) => actors.some((actor) => actor.name === name);

/** @param {Stage} stage */
const inside = ({ actors }) => actors.filter(({ room }) => room !== null);

/** Somebody who has nothing else to do: of this name, else anybody. @param {Stage} stage @param {string} name @param {(actor: Actor) => boolean} may */
function free({ actors }, name, may) {
  const able = actors.filter((actor) => actor.isFree && may(actor));
  return able.find((actor) => actor.name === name) ?? able[0];
}

/** @param {Stage} stage @param {string} name @param {SignalKind} kind */
function signal(stage, name, kind) {
  const actor = free(stage, name, ({ room }) => !room?.me.signals.includes(kind));
  return by(actor, (each) => each.does((session) => session.signal(kind)));
}

/** @param {Actor} actor */
function mayPause({ view: { room, format }, calledPause }) {
  return !room?.still && format?.pause_by === 'anyone' && !calledPause;
}
