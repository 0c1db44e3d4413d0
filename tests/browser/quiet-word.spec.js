// @ts-check
/** A facilitator and one person go aside: only the two can read it, the others see them away, and nothing of it stays. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SECRET = 'I do not feel well tonight';

test('a quiet word', async ({ browser }) => {
  const server = await startServer();
  const elsewhere = new Traffic();
  const wires = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic: wires });
  const ben = await Person.arrive(browser, 'Ben', { traffic: wires, options: PHONE });
  const cem = await Person.arrive(browser, 'Cem', { traffic: elsewhere });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const guest of [ben, cem]) {
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
  }
  await cem.unfoldCircle();
  await ben.press('inPrivate');
  await ben.press('signal:check_on_me');

  await test.step('it is offered, asked once more while nobody else facilitates, and accepted', async () => {
    await ana.page.locator('.desk-signals').getByRole('button', { name: ana.word('quietWord') }).click();
    await ana.press('sure');
    await ben.sees('Ana would like a quiet word with you');
    await expect(ben.button('sayNotNow')).toBeVisible();
    await ben.press('goAside');
    await ana.seesWord('quietOnlyYouTwo');
  });

  await test.step('what is said is sealed for the other, and the rest of the circle sees two people away', async () => {
    await ben.page.getByLabel(ben.word('quietLine')).fill(SECRET);
    await ben.press('sendQuietLine');
    await ana.sees(SECRET);
    for (const name of ['Ana', 'Ben']) {
      const row = cem.page.locator('ul.everyone li', { hasText: name });
      await expect(row).toContainText(cem.word('away'), { timeout: 9_000 });
    }
    expect(wires.has(SECRET)).toBe(false);
    for (const trace of ['"begun"', 'quiet_line']) expect(elsewhere.has(trace)).toBe(false);
  });

  await test.step('either goes back, and nothing of it stays', async () => {
    await ana.press('endQuietWord');
    await ben.seesWord('quietNothingKept');
    for (const person of [ana, ben]) {
      await person.doesNotSee(SECRET);
      await person.press('allRight');
    }
    await expect(cem.page.locator('ul.everyone li', { hasText: 'Ben' })).not.toContainText(cem.word('away'));
  });

  await test.step('a page that is loaded anew ends it, and the other is told', async () => {
    await ana.page.locator('.desk-signals').getByRole('button', { name: ana.word('quietWord') }).click();
    await ana.press('sure');
    await ben.press('goAside');
    await ana.seesWord('quietOnlyYouTwo');
    await ben.page.reload();
    await ana.seesWord('quietOver:lost');
    await expect(ben.button('raiseHand')).toBeVisible();
  });

  expect([...ana.errors, ...ben.errors, ...cem.errors]).toEqual([]);
  await server.stop();
});
