// @ts-check
/** Roles pass from hand to hand on real pages: no link goes with them, and whoever came by it has the role again. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

test.beforeAll(async () => {
  server = await startServer();
});

test.afterAll(() => server.stop());

test('a timekeeper, a greeter, and a facilitator made in the meeting do their part', async ({ browser }) => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const ana = await Person.arrive(browser, 'Ana', { options });
  const ben = await Person.arrive(browser, 'Ben', { options });
  const cleo = await Person.arrive(browser, 'Cleo', { options });
  await ana.openMeeting(server.origin);
  const link = await ana.inviteLink();
  await ana.setLobby(false);
  await ben.knock(link);
  await expect(ben.button('raiseHand')).toBeVisible();

  await ana.onRowOf('Ben', 'give:timekeeper', 'give:greeter');
  await ben.seesWord('youAre:timekeeper');
  await ana.goToSharing();
  await ana.press('raiseHand');
  await ana.press('takeMyTurn');
  await ben.seesWord('isSharing', { name: 'Ana' });
  await ben.press('sign:one_minute');
  await ana.seesWord('signForYou', { words: 'one minute left' });
  await ben.sees('Say aloud: “one minute left”');
  await ben.press('oneMoreMinute');
  await ana.seesWord('oneMoreForYou');

  await ana.setLobby(true);
  await cleo.knock(link);
  await ben.press('waitingCount', { n: '1' });
  const door = ben.page.getByRole('dialog');
  await expect(door.getByText('Cleo')).toBeVisible();
  await expect(door.getByRole('button', { name: ben.word('removeDots') })).toBeHidden();
  await door.getByRole('button', { name: ben.word('letIn'), exact: true }).click();
  await expect(cleo.button('raiseHand')).toBeVisible();
  await ben.closeSheet();

  await ana.onRowOf('Ben', 'runsMeeting');
  await expect(ben.button('more')).toBeVisible();
  await ana.onRowOf('Ana', 'runsMeeting');
  await expect(ana.button('more')).toBeHidden();
  await ben.unfoldCircle();
  await ana.press('facilitateAgain');
  await expect(ana.button('more')).toBeVisible();
  await ana.onRowOf('Ben', 'runsMeeting');
  await expect(ben.button('more')).toBeHidden();

  await ana.onRowOf('Ben', 'give:deputy');
  await ben.seesWord('youAre:deputy');
  await ana.press('leave');
  await ana.seesWord('leaveAskDeputy');
  await ana.page.getByRole('dialog').getByRole('button', { name: ana.word('leave'), exact: true }).click();
  await ben.seesWord('youSteppedIn');
  await expect(ben.button('more')).toBeVisible();
  await cleo.seesWord('steppedIn', { name: 'Ben' });

  expect(new URL(ben.page.url()).hash).toMatch(/^#j\./);
  expect([...ana.errors, ...ben.errors, ...cleo.errors]).toEqual([]);
});
