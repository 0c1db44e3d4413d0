// @ts-check
/**
 * The wire: one JSON object in one text frame. Types come from protocol/messages.d.ts, which is generated from the
 * Rust types. Pure; knows nothing of sockets, keys or screens.
 *
 * @typedef {import('../protocol/messages').ClientMessage} ClientMessage
 * @typedef {import('../protocol/messages').ServerMessage} ServerMessage
 */

/** The version that `hello` names. */
export const VERSION = 1;

/** Most sealed keys in one frame. */
export const KEYS_PER_FRAME = 100;

/** Most sealed names in one frame. */
export const NAMES_PER_FRAME = 40;

/** Why the server closes a connection, where that changes what this page does next. */
export const CLOSE = Object.freeze({
  replaced: 4409,
  over: 4410,
  full: 4503,
});

/** @param {ClientMessage} message */
export function encode(message) {
  return JSON.stringify(message);
}

/**
 * Reads a frame. What is no message gives null: a newer server may say more than this page knows.
 * @param {unknown} frame
 * @returns {ServerMessage|null}
 */
export function decode(frame) {
  if (typeof frame !== 'string') return null;
  try {
    const message = JSON.parse(frame);
    return typeof message?.type === 'string' ? message : null;
  } catch {
    return null;
  }
}

/**
 * Cuts a list into frames' worth. An empty list is one empty part, so that there is a frame to say `done` in.
 * @template T
 * @param {T[]} list
 * @param {number} size
 * @returns {T[][]}
 */
export function inFrames(list, size) {
  const frames = [];
  for (let at = 0; at < list.length; at += size) frames.push(list.slice(at, at + size));
  return frames.length > 0 ? frames : [[]];
}

/**
 * The parts of a next circle key, each as much as a frame carries.
 * @template K, N
 * @param {K[]} keys
 * @param {N[]} names
 * @returns {{keys: K[], names: N[]}[]}
 */
export function nextKeyParts(keys, names) {
  const ofNames = names.length > 0 ? inFrames(names, NAMES_PER_FRAME) : [];
  return [
    ...inFrames(keys, KEYS_PER_FRAME).map((part) => ({ keys: part, names: [] })),
    ...ofNames.map((part) => ({ keys: [], names: part })),
  ];
}
