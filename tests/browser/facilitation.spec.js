// @ts-check
/**
 * An hour of facilitation with one thumb: a facilitator on a phone, and seven others: two without a device, a deputy
 * who has to take over, one who disrupts, one who needs a quiet word. The facilitator never leaves the one page, and
 * touches nothing smaller than 44 px; axe looks at each state.
 */
import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.js';
import { startCable } from './cable.js';
import { Person } from './person.js';
import { startServer } from './server.js';

/** Without motion, so that axe looks at nothing that is still fading in. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: /** @type {const} */ ('reduce') };
const NARROWEST_TOUCH = 44;
/** A deputy steps in after a minute without anybody to run the meeting. */
const STEPS_IN_MS = 90_000;

/** Nothing for axe to find, and nothing too small for a thumb, on what can be seen now. @param {Person} person */
async function fitsAThumb({ page, name }) {
  expect(await faultsOf(page), `axe, for ${name}`).toEqual([]);
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
  const ivy = await Person.arrive(browser, 'Ivy', { options: { ...PHONE, bypassCSP: true } });
  const cleo = await Person.arrive(browser, 'Cleo');
  const dov = await Person.arrive(browser, 'Dov');
  const rex = await Person.arrive(browser, 'Rex');
  const others = [ben, cleo, dov, rex, ivy];
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
    await ana.seesWord('waitingCount', { n: '5' });
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

  /** A role or a duty of Ben's, given or taken back. @param {import('./person.js').Word} word */
  const forBen = (word) =>
    underMore(async () => {
      await unfold(everyone);
      await unfold(row('Ben').locator('.roles-of'));
      await row('Ben').getByRole('button', { name: ana.word(word), exact: true }).click();
      await fitsAThumb(ana);
    });

  await test.step('she names a deputy', async () => {
    await forBen('give:deputy');
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

  await test.step('one disrupts: all stands still, and he is removed', async () => {
    await rex.press('raiseHand');
    await ana.press('call', { name: 'Rex' });
    await rex.writes('You are all pathetic.');
    await ana.sees('You are all pathetic.');
    await ana.press('freeze');
    await cleo.seesWord('frozenTitle');
    await cleo.doesNotSee('You are all pathetic.');
    await fitsAThumb(ana);
    await ana.page.getByRole('checkbox', { name: 'Rex' }).check();
    await ana.press('sendChosenOut', { n: '1' });
    await fitsAThumb(ana);
    await ana.press('removeFor:disruption');
    await rex.seesWord('removedTitle');
    await rex.seesWord('removedFor:disruption');
    await ana.press('thaw');
    await cleo.seesWord('nobodyHasTheFloor');
    await cleo.doesNotSee('You are all pathetic.');
  });

  await test.step('one needs a quiet word, and the meeting goes on under another facilitator', async () => {
    await forBen('runsMeeting');
    await ivy.press('inPrivate');
    await ivy.press('signal:check_on_me');
    await ana.page.locator('.desk-signals').getByRole('button', { name: ana.word('quietWord') }).click();
    await ivy.press('goAside');
    await ivy.page.getByLabel(ivy.word('quietLine')).fill('May I just listen tonight?');
    await ivy.press('sendQuietLine');
    await ana.sees('May I just listen tonight?');
    for (const person of [ana, ivy]) await fitsAThumb(person);
    await cleo.press('raiseHand');
    await ben.press('call', { name: 'Cleo' });
    await cleo.press('thatIsAll');
    await ana.press('endQuietWord');
    for (const person of [ana, ivy]) await person.press('allRight');
    await forBen('runsMeeting');
    await expect(ben.button('more')).toBeHidden();
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
    for (const person of [ben, cleo, dov, ivy]) await person.seesWord('endedTitle');
    await fitsAThumb(ana);
  });

  expect(pagesLoaded).toBe(1);
  expect([ana, ...others].flatMap(({ errors }) => errors)).toEqual([]);
  cable.stop();
  await server.stop();
});
