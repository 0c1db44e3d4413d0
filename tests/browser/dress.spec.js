// @ts-check
/** The group's own dress: its name, colours and language, from the first picture on, and nowhere in the room. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.js';

const NAME = 'Grupo de apoyo mutuo «Nuevos Comienzos» de Villanueva de la Serena y su comarca';
const DAY = 'rgb(199, 0, 122)';
const NIGHT = 'rgb(125, 249, 255)';

test('the page is dressed for its group, by day and by night, in its language', async ({ browser }) => {
  const options = ['--group-name', NAME, '--accent', 'c7007a', '--accent-night', '7df9ff', '--tab-title', 'Notas', '--language', 'es'];
  const server = await startServer(options);
  for (const [colorScheme, colour] of /** @type {const} */ ([['light', DAY], ['dark', NIGHT]])) {
    const page = await browser.newPage({ colorScheme, locale: 'en-GB' });
    // The first start button that there is has the colour: nothing is painted before it is known.
    await page.addInitScript(() => {
      const seen = /** @type {string[]} */ ([]);
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const main = document.querySelector('button.main');
        if (main && seen.length === 0) seen.push(getComputedStyle(main).backgroundColor);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(server.origin);
    const start = page.getByRole('button', { name: 'Empezar una reunión' });
    await expect(start).toHaveCSS('background-color', colour);
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([colour]);
    await expect(page.getByText(NAME)).toBeVisible();
    await expect(page).toHaveTitle('Notas');
    // Whoever wants another language or light has it.
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Start a meeting' })).toBeVisible();
    await page.getByRole('button', { name: 'Night' }).click();
    await expect(page.getByRole('button', { name: 'Start a meeting' })).toHaveCSS('background-color', NIGHT);
    await page.goto(`${server.origin}/packs`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.close();
  }
  expect(await server.stop()).toBe(0);
});

test('the name is at the door, and the room has none', async ({ page }) => {
  const server = await startServer(['--group-name', NAME]);
  await page.goto(server.origin);
  await page.getByRole('button', { name: 'Start a meeting' }).click();
  await expect(page.getByText(NAME)).toBeVisible();
  await page.getByRole('textbox', { name: 'What should people call you?' }).fill('Ana');
  await page.locator('.place-start button.main').click();
  await expect(page.locator('.place-room')).toBeVisible();
  await expect(page.getByText(NAME)).toBeHidden();
  expect(await server.stop()).toBe(0);
});

/** As groups have them: dark on nothing, and with a program inside that must not run. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" onload="document.title = 'it ran'">
  <script>document.documentElement.setAttribute('data-ran', '')</script>
  <g fill="none" stroke="#3b2a5c" stroke-width="6"><circle cx="32" cy="30" r="24"/><circle cx="60" cy="30" r="24"/><circle cx="88" cy="30" r="24"/></g>
</svg>`;

test('the logo stands beside the name, by day and by night, and moves nothing when it comes', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'circle-logo-'));
  writeFileSync(join(folder, 'logo.svg'), LOGO);
  const server = await startServer(['--group-name', NAME, '--logo', join(folder, 'logo.svg')]);
  for (const [width, colorScheme] of /** @type {const} */ ([[320, 'light'], [390, 'dark'], [1280, 'light'], [1280, 'dark']])) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    /** @type {() => void} */
    let letCome = () => {};
    const held = new Promise((come) => (letCome = () => come(null)));
    await page.route('**/logo.svg', async (route) => (await held, route.continue()));
    await page.goto(server.origin);
    const logo = page.locator('.logo');
    await expect(page.getByRole('button', { name: 'Start a meeting' })).toBeVisible();
    const before = await logo.boundingBox();
    expect(before && Math.round((100 * before.width) / before.height)).toBe(200);
    const name = await page.getByText(NAME).boundingBox();
    letCome();
    await expect.poll(() => logo.evaluate((img) => /** @type {HTMLImageElement} */ (img).naturalWidth)).toBeGreaterThan(0);
    expect(await logo.boundingBox()).toEqual(before);
    expect(await page.getByText(NAME).boundingBox()).toEqual(name);
    // It has nothing to say beside the name.
    await expect(page.getByRole('img', { name: /logo/i })).toHaveCount(0);
    await expect(logo).toHaveAttribute('alt', '');
    await expect(logo).toHaveCSS('background-color', colorScheme === 'dark' ? 'rgb(255, 253, 248)' : 'rgba(0, 0, 0, 0)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  }
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

test('a logo that is opened by itself runs nothing', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'circle-logo-'));
  writeFileSync(join(folder, 'logo.svg'), LOGO);
  const server = await startServer(['--group-name', NAME, '--logo', join(folder, 'logo.svg')]);
  await page.goto(`${server.origin}/logo.svg`);
  await expect(page.locator('circle')).toHaveCount(3);
  await expect(page.locator('svg')).not.toHaveAttribute('data-ran');
  await expect(page).not.toHaveTitle('it ran');
  expect(await server.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});
