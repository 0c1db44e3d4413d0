// @ts-check
/**
 * The group's texts, outside of a meeting and in it: all of a pack on a page of its own, in both languages and on paper;
 * a reading that somebody sits out; and what helpers have at hand.
 */
import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.js';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** A desktop window of 1280 x 1024 at 400 %. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

test('all texts of a pack are on a page of their own, in its languages, and each prints alone', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  const { page } = ana;
  await page.addInitScript(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  const sockets = /** @type {string[]} */ ([]);
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await page.goto(server.origin);
  await page.getByRole('link', { name: ana.word('allTexts') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open circle');

  await test.step('contents lead to a text, and the other language has the same one', async () => {
    await page.getByText(/^Readings \(\d+\)$/).click();
    await page.locator('.contents a[href="#reading-boundaries"]').click();
    await expect(page.locator('#reading-boundaries h3')).toBeInViewport();
    await page.getByRole('link', { name: 'Español' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('main')).toHaveAttribute('lang', 'es');
    expect(new URL(page.url()).hash).toBe('#reading-boundaries');
    await expect(page.locator('#reading-boundaries h3')).toBeInViewport();
    await expect(page.locator('#reading-boundaries')).toContainText('Límites · 4 minutos');
  });

  await test.step('one reading prints alone, or everything does', async () => {
    const [title] = await page.locator('#reading-guilt h3').allTextContents();
    await page.getByRole('button', { name: `Imprimir solo «${title}»` }).click();
    expect(await page.evaluate(() => 'printed' in window)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#reading-guilt')).toBeVisible();
    await expect(page.locator('#reading-guilt .whose')).toBeVisible();
    expect(await page.locator('article:visible').count()).toBe(1);
    const others = page.locator('.about, .contents, .top, .foot, #lines, #agreements, article button, section > h2');
    expect(await others.filter({ visible: true }).count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('article:visible').count()).toBeGreaterThan(40);
    expect(await page.locator('.contents:visible, button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  expect(sockets, 'no meeting comes with it').toEqual([]);
  expect(ana.errors).toEqual([]);
  expect(await server.stop()).toBe(0);
});

for (const [colorScheme, options] of /** @type {const} */ ([
  ['light', PHONE],
  ['dark', ZOOMED],
])) {
  test(`the page of the texts has nothing for axe to find, and nothing is cut off: ${colorScheme}`, async ({ browser }) => {
    const server = await startServer();
    const context = await browser.newContext({ ...options, colorScheme, locale: 'es', bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${server.origin}/packs`);
    await expect(page.locator('#lines')).toBeAttached();
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    expect(await faultsOf(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(sideways).toBe(false);
    await context.close();
    expect(await server.stop()).toBe(0);
  });
}

test('somebody sits a reading out unseen, and helpers have the crisis card two taps away', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  const ben = await Person.arrive(browser, 'Ben', { options: PHONE });
  const sent = /** @type {string[]} */ ([]);
  ben.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await expect(ben.button('raiseHand')).toBeVisible();

  await test.step('Help now, Crisis card; not for those who do not help', async () => {
    await ana.press('helpNow');
    await ana.press('crisisCard');
    await expect(ana.page.locator('.crisis h3').first()).toBeVisible();
    await ana.closeSheet();
    await ana.press('reminders');
    await expect(ana.page.getByRole('dialog').locator('li').nth(5)).toBeVisible();
    await ana.closeSheet();
    await ana.closeSheet();
    // From the desk, too; and whatever is open, the help lines come on top of it.
    await ana.press('more');
    await ana.press('crisisCard');
    /** @param {'crisisCard' | 'helpNow'} sheet @param {import('./person.js').Word} word */
    const pressIn = (sheet, word) =>
      ana.page.getByRole('dialog', { name: ana.word(sheet) }).getByRole('button', { name: ana.word(word), exact: true }).click();
    await pressIn('crisisCard', 'helpNow');
    await pressIn('helpNow', 'crisisCard');
    await expect(ana.page.locator('.crisis h3').first()).toBeInViewport();
    await ana.page.locator('.top .help-now').click();
    await pressIn('helpNow', 'close');
    await pressIn('crisisCard', 'close');
    await ana.closeSheet();
    await ben.press('helpNow');
    await expect(ben.button('groundingMoment')).toBeVisible();
    await expect(ben.button('crisisCard')).toBeHidden();
    await ben.closeSheet();
  });

  await ana.press('goOnTo', { segment: 'Agreements' });
  await ana.press('goOnTo', { segment: 'Reading' });
  const text = ben.page.locator('.passages');
  await expect(text).toBeVisible();
  await test.step('the text is put away on one page only, and nothing is sent or said', async () => {
    const before = sent.length;
    await ben.press('sitReadingOut');
    await expect(text).toBeHidden();
    await ben.seesWord('readingAwayText');
    await expect(ana.page.locator('.passages')).toBeVisible();
    await ana.press('nextPassage');
    await expect(ana.page.locator('.passage[aria-current]')).toHaveAttribute('aria-label', ana.word('passage', { n: '2' }));
    await expect(ben.button('readAlong')).toBeFocused();
    expect(await ben.spoken()).not.toContain(ben.word('passage', { n: '2' }));
    await ben.press('readAlong');
    await expect(ben.page.locator('.passage[aria-current]')).toHaveAttribute('aria-label', ben.word('passage', { n: '2' }));
    await expect(text).toBeVisible();
    expect(sent.slice(before).filter((frame) => JSON.parse(frame).type !== 'beat')).toEqual([]);
  });

  await test.step('a reading is chosen on the desk by its theme, in one tap', async () => {
    await ana.press('more');
    await ana.page.getByText(ana.word('chooseReading'), { exact: true }).click();
    await ana.page.getByRole('combobox', { name: ana.word('theme') }).selectOption('Feelings');
    const offered = ana.page.locator('.desk-script li:visible');
    await expect(offered).toHaveCount(5);
    await offered.getByRole('button', { name: 'Guilt' }).click();
    await ana.closeSheet();
    await expect(ben.page.locator('.reading .aside').first()).toHaveText('Feelings · Guilt');
  });

  expect([...ana.errors, ...ben.errors]).toEqual([]);
  expect(await server.stop()).toBe(0);
});
