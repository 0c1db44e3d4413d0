// @ts-check
/**
 * A moment to ground oneself: alone, step by step, from the room or from *Help now*, and nothing of it on the wire; and
 * one for all, led by whoever facilitates.
 */
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

test('a facilitator leads all from step to step, another goes on, and anybody sits it out unseen', async ({ browser }) => {
  const server = await startServer();
  const [ana, ben, cem] = await Promise.all(
    ['Ana', 'Ben', 'Cem'].map((name) => Person.arrive(browser, name, { options: PHONE })),
  );
  if (!ana || !ben || !cem) throw new Error('nobody came');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  await ben.knock(link);
  await expect(ben.button('raiseHand')).toBeVisible();
  await ana.goToSharing();
  await ana.press('more');
  await ana.page.getByText(ana.word('groundTogether'), { exact: true }).click();
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Feet and one object' }).click();

  // Both are at the same step, and the page says it; back and on.
  for (const person of [ana, ben]) await person.sees('Find something near you');
  expect(await ben.spoken()).toContain('Find something near you');
  await ben.doesNotSee(ben.word('raiseHand'));
  await ana.press('nextStep');
  for (const person of [ana, ben]) await person.sees('Notice where your body meets');
  await ana.press('stepBackAll');
  await ben.sees('Find something near you');
  await ana.press('nextStep');

  // Ben sits it out on his own page; whoever comes in meanwhile is where the others are.
  await ben.press('sitOut');
  await ben.doesNotSee('Notice where your body meets');
  await ben.seesWord('satOutTitle');
  await cem.knock(link);
  await cem.sees('Notice where your body meets');
  await ana.press('nextStep');
  await cem.sees('Step 3 of 6');
  expect(await ana.visible()).not.toContain('Ben');
  await ben.press('joinIn');
  await ben.sees('Step 3 of 6');

  // Another page of hers finds it where it was, and ends it.
  await ana.page.reload();
  await ana.sees('Step 3 of 6');
  await ana.press('endExercise');
  for (const person of [ben, cem]) await expect(person.button('raiseHand')).toBeVisible();
  expect([ana, ben, cem].flatMap(({ errors }) => errors)).toEqual([]);
  expect(await server.stop()).toBe(0);
});
