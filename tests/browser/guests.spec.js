// @ts-check
/** Two people without a device in a meeting with two pages: named, called, timed, passing, reading, and taken away. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('a facilitator gives people without a device a seat, and acts for them', async ({ browser }) => {
  const server = await startServer();
  const traffic = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic, options: PHONE });
  const ben = await Person.arrive(browser, 'Benito', { traffic, language: 'es' });
  /** The desk's row of a guest. @param {string} name */
  const row = (name) => ana.page.locator('.desk-guests .guest').filter({ hasText: name });

  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await ana.sees('Benito');
  await ana.goToSharing();

  await test.step('both get a seat and a name, and all see that they have no device', async () => {
    await ana.press('more');
    await ana.page.getByText(ana.word('addGuest'), { exact: true }).click();
    const name = ana.page.getByLabel(ana.word('guestName'));
    await ana.press('addThem');
    await ana.seesWord('no:name_empty');
    for (const guest of ['Gilda', 'Hugo']) {
      await name.fill(guest);
      await name.press('Enter');
      await expect(row(guest)).toBeVisible();
    }
    await ben.unfoldCircle();
    await ben.sees('Gilda sin dispositivo');
    await ben.sees('Hugo sin dispositivo');
  });

  await test.step('a hand is raised for one, who is called and timed like anybody', async () => {
    await row('Gilda').getByRole('button', { name: ana.word('guestHandUp') }).click();
    await row('Hugo').getByRole('button', { name: ana.word('guestHandUp') }).click();
    await ana.closeSheet();
    await ana.press('call', { name: 'Gilda' });
    await ben.seesWord('isSharing', { name: 'Gilda' });
    await ben.seesWord('sharesAloud');
    await ana.press('thankThenCall', { name: 'Gilda', next: 'Hugo' });
    await ben.seesWord('isSharing', { name: 'Hugo' });
  });

  await test.step('one passes, and just listens', async () => {
    await ana.press('more');
    await row('Hugo').getByRole('button', { name: ana.word('guestPasses') }).click();
    await ben.seesWord('nobodyHasTheFloor');
    await row('Hugo').getByText(ana.word('moreForGuest')).click();
    await row('Hugo').getByRole('button', { name: ana.word('guestListens'), exact: true }).click();
    await ben.sees('Hugo solo escucha, sin dispositivo');
  });

  await test.step('names are kept over a reload of the facilitator, changed, and taken away', async () => {
    await ana.page.reload();
    await ana.press('more');
    await row('Gilda').getByText(ana.word('moreForGuest')).click();
    await row('Gilda').getByLabel(ana.word('guestOtherName')).fill('Gilda B');
    await row('Gilda').getByRole('button', { name: ana.word('guestRename') }).click();
    await ben.sees('Gilda B');
    await row('Hugo').getByText(ana.word('moreForGuest')).click();
    await row('Hugo').getByRole('button', { name: ana.word('takeAwayDots') }).click();
    await ana.press('takeAway');
    await ben.doesNotSee('Hugo');
  });

  for (const name of ['Gilda', 'Hugo']) expect(traffic.has(name)).toBe(false);
  expect([...ana.errors, ...ben.errors]).toEqual([]);
  expect(await server.stop()).toBe(0);
});
