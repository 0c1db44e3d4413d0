// @ts-check
/** Somebody at another address who asks a web server for this and that, by hand; nothing of it may be written down. */
import { request as askPlainly } from 'node:http';
import { request as askSafely } from 'node:https';
import { connect } from 'node:net';
import { connect as connectSafely } from 'node:tls';

/** A part of 127.0.0.0/8 that nobody else comes from, and that is found in a log at once. */
export const ADDRESS = '127.0.0.77';

/** What they say that they come from. */
export const FORGED = '203.0.113.9';

/** @typedef {{status: number, headers: import('node:http').IncomingHttpHeaders, body: string}} Answer */

/**
 * Asks for a path, with headers besides. The scheme is of the port: 'https:' or 'http:'.
 * @param {'https:' | 'http:'} scheme @param {number} port @param {string} path
 * @param {Record<string, string>} [headers] @param {string} [localAddress] @returns {Promise<Answer>}
 */
export function ask(scheme, port, path, headers = {}, localAddress = ADDRESS) {
  const ask = scheme === 'https:' ? askSafely : askPlainly;
  const how = { host: '127.0.0.1', port, path, localAddress, rejectUnauthorized: false, agent: false };
  return new Promise((resolve, reject) => {
    const sent = { Host: `localhost:${port}`, 'X-Forwarded-For': FORGED, ...headers };
    const asked = ask({ ...how, servername: 'localhost', headers: sent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', reject);
    // A socket that opened: its status is all that is asked for, and it ends without a goodbye.
    asked.on('upgrade', ({ statusCode, headers }, socket) => {
      socket.destroy();
      resolve({ status: statusCode ?? 0, headers, body: '' });
    });
    asked.end();
  });
}

/** Asks for the page's socket, from a page of this origin. @param {number} port @param {string} origin */
export function askForSocket(port, origin) {
  const key = Buffer.alloc(16, 7).toString('base64');
  const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': key };
  return ask('https:', port, '/socket', { ...upgrade, Origin: origin });
}

/** Sends bytes that are no handshake, and then a handshake with bytes that are no request. @param {number} port */
export async function babble(port) {
  await said(connect({ port, host: '127.0.0.1', localAddress: ADDRESS }), 'no handshake at all\r\n\r\n');
  await said(secure(port), '\u0000\u0001 no request\r\n\r\n');
  await said(secure(port), `GET /${'long'.repeat(20_000)} HTTP/1.1\r\n\r\n`);
}

/**
 * Asks for a path on so many connections at once, which stay open. How many were turned away so far, and how to end it.
 * @param {number} port @param {string} path @param {number} count
 */
export function crowd(port, path, count) {
  let turnedAway = 0;
  const sockets = Array.from({ length: count }, () => {
    const socket = secure(port);
    socket.on('error', () => {});
    socket.once('secureConnect', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`));
    let isAway = false;
    for (const event of ['data', 'close']) {
      socket.once(event, () => {
        turnedAway += isAway ? 0 : 1;
        isAway = true;
      });
    }
    return socket;
  });
  return { turnedAway: () => turnedAway, leave: () => sockets.forEach((socket) => socket.removeAllListeners('close').destroy()) };
}

/** @param {number} port */
function secure(port) {
  const socket = connect({ port, host: '127.0.0.1', localAddress: ADDRESS });
  return connectSafely({ socket, servername: 'localhost', rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
}

/** Says it, and waits for the other side to end it. @param {import('node:net').Socket} socket @param {string} text */
function said(socket, text) {
  return new Promise((resolve) => {
    socket.on('error', () => {}).on('close', resolve).resume();
    socket.write(text);
  });
}
