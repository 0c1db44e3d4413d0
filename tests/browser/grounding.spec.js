// @ts-check
/** A moment to ground oneself: alone, step by step, from the room or from *Help now*, and nothing of it on the wire. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('anybody goes through an exercise alone, and nobody learns of it', async ({ browser }) => {
  const server = await startServer();
  const [ana, ben] = await Promise.all(['Ana', 'Ben'].map((name) => Person.arrive(browser, name, { options: PHONE })));
  if (!ana || !ben) throw new Error('nobody came');
  const sent = /** @type {string[]} */ ([]);
  ben.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await expect(ben.button('raiseHand')).toBeVisible();

  // From the room, by keyboard: each step is in what a screen reader is told of, and Back leads to the choice.
  const before = sent.length;
  await ben.press('groundMyself');
  await ben.seesWord('groundingWhy');
  await ben.page.getByRole('button', { name: 'Feet and one object' }).click();
  const step = ben.page.locator('.step[aria-live=polite]');
  await expect(step).toBeFocused();
  await expect(step).toContainText('Find something near you');
  await expect(step).toContainText('Step 1 of 6');
  await ben.tabTo(ben.button('nextStep'));
  await ben.page.keyboard.press('Enter');
  await expect(step).toContainText('Notice where your body meets');
  await ben.doesNotSee('Find something near you');
  await ben.press('stepBack');
  await ben.press('stepBack');
  await expect(ben.page.getByRole('button', { name: 'Feet and one object' })).toBeFocused();

  // To the end; whoever closes it half-way finds their step again.
  await ben.page.keyboard.press('Enter');
  await ben.press('nextStep');
  await ben.closeSheet();
  await expect(ben.button('groundMyself')).toBeFocused();
  await ben.press('groundMyself');
  for (let at = 2; at < 6; at += 1) await ben.press('nextStep');
  await expect(ben.button('groundingDone')).toBeFocused();
  await ben.press('groundingDone');
  await expect(step).toBeHidden();
  expect(sent.slice(before).filter((frame) => JSON.parse(frame).type !== 'beat')).toEqual([]);

  // A facilitator has it in the room too; and from Help now it is one tap, on any page.
  await expect(ana.button('groundMyself')).toBeVisible();
  await ana.page.goto(server.origin);
  await ana.press('helpNow');
  await ana.press('groundingMoment');
  await ana.seesWord('groundingWhy');
  expect([ana, ben].flatMap(({ errors }) => errors)).toEqual([]);
  expect(await server.stop()).toBe(0);
});
