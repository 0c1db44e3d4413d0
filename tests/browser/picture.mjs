// @ts-check
/**
 * Makes the pictures of the README: `node tests/browser/picture.mjs [folder]`, after `cargo build`. A real meeting of
 * seven people in real browsers; the pictures are the facilitator's screen and a member's phone.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import config from './playwright.config.mjs';
import { Person } from './person.js';
import { startServer } from './server.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 800 } };

const server = await startServer();
const browser = await chromium.launch(config.use?.launchOptions);
const ana = await Person.arrive(browser, 'Ana', { options: DESK });
await ana.openMeeting(server.origin);
await ana.setLobby(false);
const link = await ana.inviteLink();
/** @type {Person[]} */
const guests = [];
for (const name of ['Ben', 'Carla', 'Dov', 'Esra', 'Femi', 'Goro']) {
  const guest = await Person.arrive(browser, name, { options: PHONE });
  await guest.knock(link);
  await guest.button('raiseHand').waitFor();
  guests.push(guest);
}
const [ben, carla, dov, esra] = /** @type {[Person, Person, Person, Person]} */ (guests);
await ana.goToSharing();
for (const guest of [ben, carla, dov, esra]) {
  await guest.press('raiseHand');
  await guest.button('lowerHand').waitFor();
}
await ana.press('call', { name: 'Ben' });
await ben.writes('This week I said no, and then I waited for the sky to fall.');
await ben.writes('It did not. My sister was quiet for a day, and so was I.');
await ben.writes('I am still learning that her quiet is not mine to mend.');
await ana.sees('not mine to mend');
await carla.sees('not mine to mend');
await ana.page.waitForTimeout(16_000); // The call can be taken back no more, and the ring has begun to fill.
for (const { page } of [ana, carla]) await page.evaluate(() => window.scrollTo(0, 0));
await ana.page.screenshot({ path: `${folder}/room.png` });
await carla.page.screenshot({ path: `${folder}/phone.png` });
await browser.close();
await server.stop();
