// @ts-check
/** Every state of the page, in the gallery: nothing for axe to find, nothing cut off, nothing too small for a thumb. */
import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.js';
import { serveGallery } from './gallery/serve.mjs';
import { states } from './gallery/states.js';

/** What the gallery's own script leaves on the window. @typedef {{go: (state: string) => void}} Gallery */

const NARROWEST_TOUCH = 44;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
/** A desktop window of 1280 x 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Sheets: the state they are opened in, the button that opens them, and what is pressed in them. */
const SHEETS = /** @type {const} */ ([
  ['home', '.help-now'],
  ['home', '.foot > button'],
  ['sharing', '.ways-out .plain'],
  ['sharing', '.move button'],
  ['sharing', '.signs-row > button:last-child'],
  ['facilitator', '.bar-acts > .more:last-child'],
  ['facilitator-waiting', '.bar-acts > .more:last-child'],
  ['facilitator-guests', '.bar-acts > .more:last-child'],
  ['hall-turn', '.bar-acts > .more:nth-child(2)'],
  ['facilitator-screen', '.bar-acts > .more:last-child'],
  ['facilitator-screen', '.bar-acts > .more:last-child', '.desk-links summary >> nth=0', '.desk-links details[open] > button'],
  ['facilitator-close', '.next'],
  ['facilitator-close-helpers', '.next'],
  ['vote', '.call-vote button'],
  ['facilitator-roles', '.bar-acts > .more:last-child'],
  ['greeter', '.greet'],
  ['sharing', '.ground'],
  ['sharing', '.ground', '.exercises button >> nth=0'],
  ['facilitator-chooses', '.next'],
  ['facilitator-parting', '.bar-acts > .more:last-child', '.desk-groups button'],
  ['facilitator-groups', '.group-people button >> nth=0'],
  ['in-group-host', '.bar-acts > .more:last-child'],
  ['holder-chooses', '.acts .main:not([hidden])'],
  ['burning-need', '.place > .plain'],
  ['facilitator', '.bar-acts > .more:last-child', '.helpers button >> nth=0'],
  ['facilitator', '.bar-acts > .more:last-child', '.helpers button >> nth=1'],
  ['all-duties', '.help-now', '.lent button:visible >> nth=1'],
  ['reading-facilitator', '.bar-acts > .more:last-child'],
]);

/** @type {import('node:http').Server} */
let server;
let origin = '';

test.beforeAll(async () => {
  server = await serveGallery(0);
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});

test.afterAll(() => void server.close());

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').BrowserContextOptions} options
 * @param {'en'|'es'} language
 */
async function open(browser, options, language) {
  // Axe puts its own script into the page, which the policy forbids.
  const context = await browser.newContext({ ...options, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${origin}/gallery.html?language=${language}`);
  await page.waitForSelector('html[data-ready]');
  return { page, faults, close: () => context.close() };
}

/** @param {import('@playwright/test').Page} page @param {string} state */
async function go(page, state) {
  await page.evaluate(
    (name) => /** @type {{gallery: Gallery}} */ (/** @type {unknown} */ (window)).gallery.go(name),
    state,
  );
  await page.waitForFunction(
    (place) => document.querySelector(`main > .place-${place} h1`),
    states('en')[state]?.place,
  );
}

test('axe would find something', async ({ browser }) => {
  const { page, close } = await open(browser, { viewport: PHONE }, 'en');
  await page.evaluate(() => document.querySelector('h1')?.append(document.createElement('button')));
  expect((await faultsOf(page)).join()).toContain('button-name');
  await close();
});

for (const [language, colorScheme, viewport] of /** @type {const} */ ([
  ['en', 'light', PHONE],
  ['es', 'dark', DESKTOP],
])) {
  test(`axe finds nothing in any state: ${language}, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(420_000); // Many states, and axe takes its time with each.
    const { page, faults, close } = await open(browser, { viewport, colorScheme }, language);
    for (const state of Object.keys(states(language))) {
      await go(page, state);
      expect.soft(await faultsOf(page), state).toEqual([]);
    }
    for (const [state, ...presses] of SHEETS) {
      await go(page, 'left');
      await go(page, state);
      for (const press of presses) await page.locator(press).click();
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      expect.soft(await faultsOf(page), `${state} ${presses.join(' ')}`).toEqual([]);
      for (let open = 0; open < presses.length; open += 1) await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
    await close();
  });
}

test('nothing is cut off, on a phone or at 400 %, and each target is large enough for a thumb', async ({ browser }) => {
  for (const [language, viewport] of /** @type {const} */ ([
    ['en', PHONE],
    ['es', PHONE],
    ['es', ZOOMED],
  ])) {
    const { page, close } = await open(browser, { viewport }, language);
    for (const state of Object.keys(states(language))) {
      await go(page, state);
      const found = await page.evaluate((least) => {
        const targets = [
          ...document.querySelectorAll('button:not(.inline), .button, [type=text], select, summary, .option'),
        ];
        const seen = targets
          .filter((each) => each.checkVisibility())
          .map((each) => ({ each, box: each.getBoundingClientRect() }));
        const small = seen.filter(({ box }) => box.height < least - 0.1 || box.width < least - 0.1);
        const { scrollWidth, clientWidth } = document.documentElement;
        return { sideways: scrollWidth > clientWidth, small: small.map(({ each }) => each.textContent ?? '') };
      }, NARROWEST_TOUCH);
      expect.soft(found, `${state}, ${language}, ${viewport.width} wide`).toEqual({ sideways: false, small: [] });
    }
    await close();
  }
});

test('a reading, a choice and the crisis card fit a phone whose text is twice as large', async ({ browser }) => {
  const { page, close } = await open(browser, { viewport: PHONE }, 'es');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  for (const state of Object.keys(states('es')).filter((name) => name.startsWith('reading') || name.startsWith('start'))) {
    await go(page, state);
    expect.soft(await sideways(), state).toBe(false);
  }
  await go(page, 'all-duties');
  await page.locator('.help-now').click();
  await page.locator('.lent button:visible >> nth=1').click();
  expect(await page.locator('.sheet:has(.crisis)[open] >> nth=0').evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(false);
  await close();
});
