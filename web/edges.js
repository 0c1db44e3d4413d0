// @ts-check
/**
 * What the session takes from the browser, in one place, so that tests can give it something else. Touches no element
 * of the page.
 *
 * @typedef {object} Edges
 * @property {boolean} fit Whether this page may seal at all: a secure context with WebCrypto.
 * @property {string} origin Where links to this server begin.
 * @property {() => string|null} link The link by which this page was opened, if it was one.
 * @property {(address: string) => void} showAddress In the address bar, so that a reload leads to the same room.
 * @property {() => WebSocket} socket
 * @property {(path: string) => Promise<unknown>} fetchJson Null where there is none; rejects when it did not come.
 * @property {Storage|null} storage
 * @property {BroadcastChannel|null} channel
 * @property {() => number} now Milliseconds that never jump.
 * @property {() => number} wall The device's time of day.
 * @property {(wake: () => void) => void} onWake
 */

import { parseLink } from './links.js';

/** @returns {Edges} */
export function browserEdges() {
  return {
    fit: window.isSecureContext && Boolean(globalThis.crypto?.subtle),
    origin: location.origin,
    link,
    showAddress: (address) => history.replaceState(null, '', address),
    socket: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket`),
    fetchJson,
    storage: storage(),
    channel: 'BroadcastChannel' in window ? new BroadcastChannel('circlekeeper') : null,
    now: () => performance.now(),
    wall: () => Date.now(),
    onWake,
  };
}

function link() {
  // Somebody who puts another link into the same tab begins anew there.
  window.addEventListener('hashchange', () => {
    if (parseLink(location.href)) location.reload();
  });
  return location.hash.length > 1 ? location.href : null;
}

/** @param {string} path @returns {Promise<unknown>} */
async function fetchJson(path) {
  const answer = await fetch(path, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error('no text came');
  return answer.json();
}

function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** @param {() => void} wake */
function onWake(wake) {
  for (const event of ['online', 'offline', 'pageshow']) window.addEventListener(event, wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
}
