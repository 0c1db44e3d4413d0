// @ts-check
/**
 * A meeting through each web server that people have already, as its example in src/packaging/proxies says. What each
 * passes on, refuses, and keeps to itself. PROXY_IDLE_SECONDS=300 lets the line rest so long in the middle.
 */
import { createServer } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { CONNECTIONS_PER_ADDRESS, serverOptions, startEar, startProxy } from './proxy.js';
import { startServer } from './server.js';
import { ADDRESS, FORGED, ask, askForSocket, babble, crowd } from './stranger.js';

const IDLE_MS = 1000 * Number(process.env.PROXY_IDLE_SECONDS ?? 0);
const SAID = 'I left the letter in the drawer, and slept.';
/** A path that nobody else asks for. */
const PATH = '/a-path-that-is-found-in-a-log';
const TOO_MANY = 10;

for (const kind of /** @type {const} */ (['caddy', 'nginx', 'haproxy'])) {
  test(`a meeting through ${kind}, and nothing of it in a log`, async ({ browser }) => {
    test.setTimeout(120_000 + IDLE_MS);
    const server = await startServer(serverOptions(kind));
    const ear = await startEar(server.origin);
    const proxy = await startProxy(kind, ear.port);
    const options = { ignoreHTTPSErrors: true };
    const [ana, ben] = [await Person.arrive(browser, 'Ana', { options }), await Person.arrive(browser, 'Ben', { options })];
    let link = '';

    await test.step('two people open, come in, share and close', async () => {
      await ana.openMeeting(proxy.origin);
      link = await ana.inviteLink();
      expect(link).toContain(`${proxy.origin}/#j.`);
      await ben.knock(link);
      await ben.seesWord('lobbyTitle');
      await ana.letInNext();
      await ana.goToSharing();
      await ben.press('raiseHand');
      await ana.press('call', { name: 'Ben' });
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      await ben.writes(SAID);
      await ana.sees(SAID);
      expect(ear.sockets(), 'nobody had to come back').toBe(2);
      await ben.press('thatIsAll');
      await ana.closeMeeting();
      await ben.seesWord('endedTitle');
      expect([...ana.errors, ...ben.errors]).toEqual([]);
      await Promise.all([ana.leaveForGood(), ben.leaveForGood()]);
    });

    await test.step('the server hears which name was asked for, and who asks, whatever they say themselves', async () => {
      const answer = await ask('https:', proxy.https, PATH, { 'X-Forwarded-For': `${FORGED}, ${ADDRESS}` });
      expect(answer.status).toBe(404);
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
      expect(new Set(ear.values('host'))).toEqual(new Set([`localhost:${proxy.https}`]));
      expect(new Set(ear.values('x-forwarded-for'))).toEqual(new Set(['127.0.0.1', ADDRESS]));
    });

    await test.step('a socket is for the own page only', async () => {
      expect((await askForSocket(proxy.https, proxy.origin)).status).toBe(101);
      expect((await askForSocket(proxy.https, 'https://localhost')).status).toBe(403);
    });

    await test.step('plain http is told what to do, and redirected nowhere', async () => {
      for (const path of ['/', PATH]) {
        const { status, headers, body } = await ask('http:', proxy.http, path);
        expect([status, headers.location, headers['strict-transport-security']]).toEqual([403, undefined, undefined]);
        expect(headers['content-type']).toMatch(/^text\/plain; ?charset=utf-8$/i);
        expect(body).toMatch(/type https:\/\/.*\n.*escribe https:\/\/ y después/);
      }
    });

    await test.step('certbot can show that the name is ours', async () => {
      if (kind === 'caddy') return; // It asks for its certificate itself.
      const certbot = await startCertbot(kind, proxy);
      const { status, body } = await ask('http:', proxy.http, '/.well-known/acme-challenge/token');
      expect([status, body]).toEqual([200, 'the token']);
      certbot.stop();
    });

    await test.step('one address cannot take all the connections', async () => {
      if (kind === 'caddy') return; // It has no such limit; the server has.
      const many = crowd(proxy.https, '/hold', CONNECTIONS_PER_ADDRESS + TOO_MANY);
      await expect.poll(() => [ear.held(), many.turnedAway()]).toEqual([CONNECTIONS_PER_ADDRESS, TOO_MANY]);
      expect((await ask('https:', proxy.https, '/', {}, '127.0.0.1')).status, 'another address').toBe(200);
      many.leave();
    });

    await test.step('nothing that anybody did wrong is written down with their address', async () => {
      await babble(proxy.https);
      await server.stop();
      ear.stop();
      const { status } = await ask('https:', proxy.https, PATH);
      expect([502, 503]).toContain(status);
      const wrote = proxy.wrote();
      const secret = link.split('#j.')[1] ?? '';
      for (const word of [ADDRESS, FORGED, PATH, '/socket', '/hold', 'acme-challenge', secret, 'Mozilla', SAID]) {
        expect(wrote, `${word} in what ${kind} wrote`).not.toContain(word);
      }
      await proxy.stop();
    });
  });
}

/** Answers as certbot would while it renews. @param {string} kind @param {{webroot: string, certbot: number}} proxy */
async function startCertbot(kind, { webroot, certbot }) {
  if (kind === 'nginx') {
    const folder = join(webroot, '.well-known/acme-challenge');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'token'), 'the token');
    return { stop() {} };
  }
  const listener = createServer((_, answer) => answer.end('the token'));
  await new Promise((resolve) => listener.listen(certbot, '127.0.0.1', () => resolve(null)));
  return { stop: () => listener.close() };
}
