// @ts-check
/**
 * An hour of facilitation with one thumb: a facilitator on a phone, and seven others: two without a device, a deputy
 * who has to take over, one who disrupts, one who needs a quiet word. The facilitator never leaves the one page, and
 * touches nothing smaller than 44 px; axe looks at each state.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { startCable } from './cable.js';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROWEST_TOUCH = 44;
/** A deputy steps in after a minute without anybody to run the meeting. */
const STEPS_IN_MS = 90_000;

/** Nothing for axe to find, and nothing too small for a thumb, on what can be seen now. @param {Person} person */
async function fitsAThumb({ page, name }) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `axe, for ${name}`).toEqual([]);
  const small = await page.evaluate((least) => {
    const targets = document.querySelectorAll('button:not(.inline), .button, [type=text], select, summary, .option');
    const seen = [...targets].filter((each) => each.checkVisibility());
    const boxes = seen.map((each) => ({ each, box: each.getBoundingClientRect() }));
    const small = boxes.filter(({ box }) => box.height < least - 0.1 || box.width < least - 0.1);
    return small.map(({ each }) => each.textContent ?? '');
  }, NARROWEST_TOUCH);
  expect(small, `too small for a thumb, for ${name}`).toEqual([]);
}

test('a facilitator runs an hour for eight people with one thumb', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await startServer();
  const cable = await startCable(server.origin);
  // Axe puts its own script into the page, which the policy forbids.
  const ana = await Person.arrive(browser, 'Ana', { options: { ...PHONE, bypassCSP: true } });
  const ben = await Person.arrive(browser, 'Ben', { options: { ...PHONE, bypassCSP: true } });
  const [cleo, dov, rex] = await Promise.all(['Cleo', 'Dov', 'Rex'].map((name) => Person.arrive(browser, name)));
  if (!cleo || !dov || !rex) throw new Error('three more people are needed');
  const others = [ben, cleo, dov, rex];
  let pagesLoaded = 0;
  ana.page.on('load', () => (pagesLoaded += 1));
  /** @param {Person} person @param {string} part */
  const isAt = (person, part) => expect(person.page.getByRole('heading', { level: 1 })).toHaveText(part);
  /** Ana's sheet of everything else. @param {() => Promise<void>} act */
  const underMore = async (act) => {
    await ana.press('more');
    await act();
    await ana.closeSheet();
  };
  /** What is folded away on Ana's page. @param {import('@playwright/test').Locator} folded */
  const unfold = async (folded) => {
    if ((await folded.getAttribute('open')) === null) await folded.locator('> summary').click();
  };
  const everyone = ana.page.locator('details:has(> ul .person)').first();
  const row = (/** @type {string} */ name) => ana.page.locator('.person').filter({ hasText: name });
  const guest = (/** @type {string} */ name) => ana.page.locator('li.guest').filter({ hasText: name });

  await test.step('she opens, lets people in, and gives two without a device a seat', async () => {
    await ana.openMeeting(cable.origin);
    const link = (await ana.inviteLink()).replace(cable.origin, server.origin);
    for (const person of others) await person.knock(link);
    await ana.seesWord('waitingCount', { n: '4' });
    await underMore(async () => {
      await fitsAThumb(ana);
      await ana.press('letAllIn');
      await ana.page.getByText(ana.word('addGuest'), { exact: true }).click();
      for (const name of ['Gilda', 'Hugo']) {
        await ana.page.getByLabel(ana.word('guestName')).fill(name);
        await ana.press('addThem');
        await expect(guest(name)).toBeVisible();
      }
    });
    for (const person of others) await expect(person.button('raiseHand')).toBeVisible();
    await fitsAThumb(ana);
  });

  await test.step('she names a deputy', async () => {
    await underMore(async () => {
      await unfold(everyone);
      await unfold(row('Ben').locator('.roles-of'));
      await row('Ben').getByRole('button', { name: ana.word('give:deputy'), exact: true }).click();
      await fitsAThumb(ana);
    });
    await ben.seesWord('youAre:deputy');
  });

  await test.step('Next goes through the welcome, the agreements and the reading', async () => {
    await ana.press('goOnTo', { segment: 'Agreements' });
    await isAt(dov, 'Agreements');
    await ana.press('goOnTo', { segment: 'Reading' });
    await isAt(dov, 'Reading');
    await dov.press('offerToRead');
    await ana.sees('Dov');
    await fitsAThumb(ana);
    const next = ana.page.locator('.next');
    for (let passages = 0; passages < 12; passages += 1) {
      if ((await next.textContent())?.includes('Sharing')) break;
      await next.click();
      await expect(next).not.toHaveAttribute('aria-disabled', 'true');
    }
    await ana.press('goOnTo', { segment: 'Sharing' });
    await isAt(dov, 'Sharing');
  });

  await test.step('turns: one shares, one without a device is called and passes', async () => {
    await dov.press('raiseHand');
    await ana.press('call', { name: 'Dov' });
    await dov.writes('I left the dishes, and went for a walk.');
    await ana.sees('I left the dishes');
    await fitsAThumb(ana);
    await underMore(async () => {
      await guest('Gilda').getByRole('button', { name: ana.word('guestHandUp') }).click();
    });
    await ana.press('thankThenCall', { name: 'Dov', next: 'Gilda' });
    await cleo.seesWord('isSharing', { name: 'Gilda' });
    await underMore(async () => {
      await guest('Gilda').getByRole('button', { name: ana.word('guestPasses') }).click();
    });
    await cleo.seesWord('nobodyHasTheFloor');
  });

  await test.step('her line is lost, and after a minute the deputy runs the meeting', async () => {
    cable.cut();
    await expect(ben.button('more')).toBeVisible({ timeout: STEPS_IN_MS });
    await cleo.seesWord('steppedIn', { name: 'Ben' });
    await fitsAThumb(ben);
    await cleo.press('raiseHand');
    await ben.press('call', { name: 'Cleo' });
    await cleo.press('thatIsAll');
    cable.mend();
    await ben.seesWord('mayGiveRoleBack');
    await ben.press('giveRoleBack');
    await expect(ben.button('more')).toBeHidden();
    await expect(ana.button('more')).toBeVisible();
  });

  await test.step('she closes', async () => {
    await ana.press('goOnTo', { segment: 'Closing' });
    await ana.press('endSharing'); // There are minutes left for it.
    await isAt(cleo, 'Closing');
    const next = ana.page.locator('.next:not([aria-disabled])');
    await expect(next).toHaveText(ana.word('closeMeeting'));
    await next.click();
    await ana.press('closeForAll');
    await ana.seesWord('endedTitle');
    for (const person of [ben, cleo, dov]) await person.seesWord('endedTitle');
    await fitsAThumb(ana);
  });

  expect(pagesLoaded).toBe(1);
  expect([ana, ...others].flatMap(({ errors }) => errors)).toEqual([]);
  cable.stop();
  await server.stop();
});
