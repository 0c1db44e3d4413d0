// @ts-check
/**
 * Makes the pictures of the README: `node tests/browser/picture.mjs [folder]`, after `cargo build`. A rehearsal, with its
 * made-up people; the pictures are the facilitator's screen, and the phone of somebody who only listens.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import config from './playwright.config.mjs';
import { Person } from './person.js';
import { startServer } from './server.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 800 } };
/** By then everybody of the rehearsal is here, and all who raise a hand have. */
const SETTLED_MS = 35_000;

const server = await startServer();
const browser = await chromium.launch(config.use?.launchOptions);
const ana = await Person.arrive(browser, 'Ana', { options: DESK });
await ana.page.goto(`${server.origin}/?rehearse`);
await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
await ana.page.getByText('60-minute open share').click();
await ana.press('openMeeting');
await ana.setLobby(false);
const ida = await Person.arrive(browser, 'Ida', { options: PHONE });
await ida.knock(await ana.inviteLink(), { listening: true });
await ana.goToSharing();
await ana.page.waitForTimeout(SETTLED_MS);
await ana.press('call', { name: 'Bea' });
for (const person of [ana, ida]) await person.sees('I made tea');
for (const { page } of [ana, ida]) await page.evaluate(() => window.scrollTo(0, 0));
await ana.page.screenshot({ path: `${folder}/room.png` });
await ida.page.screenshot({ path: `${folder}/phone.png` });
await browser.close();
await server.stop();
