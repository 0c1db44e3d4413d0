// @ts-check
/** The group's own dress: its name, colours and language, from the first picture on, and nowhere in the room. */
import { expect, test } from '@playwright/test';
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
