// @ts-check
/** The lobby and calm: back to the door and in again, a removal with a reason, all who were here let in at once. */
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A picture of what somebody sees, where `PICTURES` names a folder. @param {Person} person @param {string} name */
async function picture(person, name) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await person.page.waitForTimeout(500); // Until what fades in is there.
  await person.page.screenshot({ path: `${folder}/${name}.png` });
}

/** The facilitator opens the sheet that asks how somebody is to go out. @param {Person} ana @param {string} name */
async function askToSendOut(ana, name) {
  await ana.press('more');
  const everyone = ana.page.locator('.desk-people > details');
  if (!(await everyone.evaluate((each) => each instanceof HTMLDetailsElement && each.open))) {
    await everyone.locator('> summary').click();
  }
  const row = ana.page.locator('li.person', { hasText: name });
  await row.getByRole('button', { name: ana.word('sendOut') }).click();
}

test('somebody goes back to the door, is let in again, and is then removed with a reason', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  const eve = await Person.arrive(browser, 'Eve', { options: PHONE });
  await eve.knock(link);
  await expect(eve.button('raiseHand')).toBeVisible();
  await eve.press('raiseHand');

  await askToSendOut(ana, 'Eve');
  await picture(ana, 'send-out');
  await ana.press('sendBack');
  await eve.seesWord('sentBackTitle');
  await eve.seesWord('sentBack2');
  await eve.doesNotSee('Ana');
  await picture(eve, 'sent-back');
  await ana.seesWord('wasHere');
  await picture(ana, 'was-here');
  await ana.press('letIn');
  await expect(eve.button('raiseHand')).toBeVisible();
  await eve.sees('Ana');
  await ana.closeSheet();

  await askToSendOut(ana, 'Eve');
  await ana.press('removeFor:agreements');
  await eve.seesWord('removedTitle');
  await eve.seesWord('removedFor:agreements');
  await picture(eve, 'removed');
  await expect(eve.button('helpNow').last()).toBeVisible();
  await ana.seesWord('no:lobby_stays_on');
  expect([...ana.errors, ...eve.errors]).toEqual([]);
  await server.stop();
});

test('all who were here before are let in with one press', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  const guests = [];
  for (const name of ['Ben', 'Cem']) {
    const guest = await Person.arrive(browser, name, { options: PHONE });
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
    guests.push(guest);
  }
  for (const { name } of guests) {
    await askToSendOut(ana, name);
    await ana.press('sendBack');
    await ana.closeSheet();
  }
  const stranger = await Person.arrive(browser, 'Dov', { options: PHONE });
  await stranger.knock(link);
  await stranger.seesWord('lobbyTitle');
  await stranger.page.reload();
  await stranger.page.getByLabel(stranger.word('nameWanted')).fill('Dov anew');
  await stranger.press('useName');
  await ana.press('more');
  await ana.sees('Dov anew');
  await picture(ana, 'let-known-in');
  await ana.press('letKnownIn');
  for (const guest of guests) await expect(guest.button('raiseHand')).toBeVisible();
  await stranger.seesWord('lobbyTitle');
  expect([ana, ...guests, stranger].flatMap(({ errors }) => errors)).toEqual([]);
  await server.stop();
});
