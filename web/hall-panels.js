// @ts-check
/** What a hall has of its own in the room: fetched together, where a meeting is in a hall. */
export { mountHallChairs } from './panels/hall-chairs.js';
export { mountHallReady } from './panels/hall-ready.js';
export { mountHallTurn } from './panels/hall-turn.js';
