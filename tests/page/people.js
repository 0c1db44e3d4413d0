// @ts-check
/** Pages for the tests: each a whole session on the relay, with its own memory of a tab. */

import { createSession } from '../../web/session.js';
import { settled } from './fakes.js';
import { Relay } from './relay.js';

const PACK = {
  '/packs.json': { packs: [{ pack: 'p1', languages: ['en', 'es'], names: ['Pack', 'Textos'], practice: false }] },
  '/pack/p1/en.json': pack('en'),
  '/pack/p1/es.json': pack('es'),
};

/** @param {string} language */
function pack(language) {
  const segment = {
    kind: 'sharing', speak: 'holder', name: 'Sharing', minutes: 30, words: [], share_seconds: 180,
    silence_seconds: null, reading: null, exercise: null,
  };
  const format = {
    format: 'hour', name: 'An hour', summary: '', minutes: 60, pause_seconds: 30, pause_by: 'anyone',
    group_conscience: 'anyone', gestures: true, hall: false, practice: false,
    segments: [segment, segment],
  };
  return {
    pack: 'p1', language, name: 'Pack', notice: null, facilitator: 'facilitator', agreements: [], formats: [format],
    readings: [], exercises: [{ exercise: 'feet', name: 'Feet', summary: '', steps: [['Sit.'], ['Feel.']] }], help_lines: [], grounding: [], crosstalk: [], debrief: ["How was it?"],
    gestures: { thank_you: 'Thank you', with_you: 'With you', hand_on_heart: 'Heart' },
  };
}

/** What a tab keeps over a reload. @returns {any} */
export function tab() {
  const kept = new Map();
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value),
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  };
}

/**
 * @param {Relay} relay
 * @param {{storage?: any, channel?: any, fit?: boolean, link?: string|null}} [options] `link`: by which it was opened.
 */
export function newPage(relay, { storage = tab(), channel = null, fit = true, link = null } = {}) {
  /** @type {import('./relay-conn.js').Conn[]} */
  const sockets = [];
  /** @type {string[]} */
  const back = [];
  /** @type {string[]} */
  const addresses = [];
  const started = performance.now();
  const { session, view } = createSession({
    language: 'en',
    onChange: () => {},
    edges: {
      fit,
      origin: 'https://host',
      link: () => link,
      showAddress: (address) => addresses.push(address),
      socket: () => {
        const conn = relay.connect();
        sockets.push(conn);
        return /** @type {any} */ (conn);
      },
      fetchJson: async (path) => {
        if (path in PACK) return PACK[/** @type {keyof typeof PACK} */ (path)];
        throw new Error('none');
      },
      storage,
      channel,
      now: () => performance.now() - started,
      wall: () => Date.now(),
      onWake: () => {},
    },
  });
  session.onLineBack((text) => back.push(text));
  const room = () => /** @type {import('../../web/view.js').RoomView} */ (view().room);
  return {
    session,
    view,
    room,
    storage,
    back,
    addresses,
    socket: () => /** @type {import('./relay-conn.js').Conn} */ (sockets.at(-1)),
    names: () => room()?.people.map(({ name }) => name) ?? [],
    lines: () => room()?.share?.lines.map(({ text }) => text) ?? [],
    /** @param {import('../../web/view.js').Place} place */
    at: (place) => settled(() => view().place === place),
  };
}

/** @typedef {ReturnType<typeof newPage>} TestPage */

/** Opens a room. @param {Relay} relay @param {string} name */
export async function opened(relay, name) {
  const page = newPage(relay);
  await settled(() => page.view().pack !== null);
  page.session.newMeeting();
  await settled(() => page.view().links !== null);
  await page.session.start('hour', name);
  await page.at('room');
  return page;
}

/**
 * Comes in by the invite link of somebody inside.
 * @param {Relay} relay
 * @param {TestPage} inside
 * @param {string} name
 * @param {Parameters<typeof newPage>[1] & {firstTime?: boolean}} [options]
 */
export async function joined(relay, inside, name, options = {}) {
  const page = newPage(relay, options);
  page.session.followLink(inside.view().links?.invite ?? '');
  await page.at('threshold');
  await page.session.knock(name, false, options.firstTime);
  await page.at('room');
  await settled(() => page.names().every(Boolean) && inside.names().includes(name));
  return page;
}

/**
 * A relay whose pages are closed after the test, so that no timer outlives it.
 * @param {import('node:test').TestContext} t
 */
export function room(t) {
  const relay = new Relay();
  t.after(() => relay.conns.forEach((conn) => conn.drops(4410)));
  return relay;
}
