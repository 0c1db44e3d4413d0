// @ts-check
/** Taps that come twice, too early or by mistake: none of them takes anything from anybody. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Two taps in the same place, a quarter of a second apart. @param {Person} person @param {import('@playwright/test').Locator} target */
async function tapTwice({ page }, target) {
  await expect(target).toBeEnabled();
  const box = await target.boundingBox();
  if (!box) throw new Error('it cannot be seen');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(250);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

test('a tap that comes twice, too early or by mistake takes nothing from anybody', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  const ben = await Person.arrive(browser, 'Ben', { options: PHONE });
  const cem = await Person.arrive(browser, 'Cem', { options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const person of [ben, cem]) {
    await person.knock(link);
    await expect(person.button('raiseHand')).toBeVisible();
  }

  await test.step('twice on Next is one step, and nobody is told off', async () => {
    await tapTwice(ana, ana.page.locator('.next'));
    await ben.sees('Agreements');
    await expect(ana.button('goOnTo', { segment: 'Reading' })).toBeEnabled();
    await expect(ana.page.locator('.notice')).toBeHidden();
  });

  await test.step('twice on the hand leaves it up', async () => {
    await ana.goToSharing();
    await tapTwice(ben, ben.button('raiseHand'));
    await expect(ben.button('lowerHand')).toBeEnabled();
  });

  await test.step('to call somebody out of turn asks first while somebody shares', async () => {
    await ana.press('call', { name: 'Ben' });
    await expect(ben.button('thatIsAll')).toBeVisible();
    await ana.press('more');
    await ana.page.locator('.desk-people > details > summary').click();
    const row = ana.page.locator('li.person', { hasText: 'Cem' });
    await row.getByRole('button', { name: ana.word('callThem') }).click();
    await ana.seesWord('callAskText', { name: 'Ben', next: 'Cem' });
    await ana.press('notYet');
    await ana.closeSheet();
    await expect(ben.button('thatIsAll')).toBeVisible();
    await ben.press('thatIsAll');
  });

  await test.step('a part that has been is asked for, and what follows comes again', async () => {
    await ana.press('more');
    await ana.page.getByRole('button', { name: /^Agreements/ }).click(); // The plan is unfolded still.
    await ana.seesWord('partAgain', { segment: 'Agreements' });
    await ana.press('goThere');
    await expect(ana.button('goOnTo', { segment: 'Reading' })).toBeVisible();
  });

  await test.step('a phone on its side keeps in reach what is pressed most', async () => {
    await ana.page.setViewportSize({ width: 844, height: 390 });
    for (const one of [ana.page.locator('.next'), ana.button('freeze'), ana.button('more')]) {
      await expect(one).toBeInViewport({ ratio: 1 });
    }
  });

  expect([ana, ben, cem].flatMap(({ errors }) => errors)).toEqual([]);
  await server.stop();
});
