// @ts-check
/** Gestures that all see for a moment, and signals that only the facilitator sees; real pages, a real server. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('three people say something without a word', async ({ browser }) => {
  const server = await startServer();
  const elsewhere = new Traffic();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben', { options: PHONE });
  const cem = await Person.arrive(browser, 'Cem', { traffic: elsewhere, options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const guest of [ben, cem]) {
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
  }
  await cem.unfoldCircle();
  await ana.sees('Cem');

  await test.step('a gesture is at its seat for a moment, and is not spoken', async () => {
    const gesture = ben.page.getByRole('button', { name: 'Hand on heart' });
    await gesture.tap();
    const row = cem.page.locator('ul.everyone li', { hasText: 'Ben' });
    await expect(row).toContainText('Hand on heart');
    await expect(cem.page.locator('.seat.gestures')).toHaveCount(1);
    await expect(gesture).toHaveAttribute('aria-disabled', 'true');
    expect(await cem.spoken()).not.toContain('Hand on heart');
    await expect(row).not.toContainText('Hand on heart', { timeout: 9_000 });
    await expect(gesture).toHaveAttribute('aria-disabled', 'false');
  });

  await test.step('a signal reaches the facilitator alone, who answers it in one tap', async () => {
    await ben.press('inPrivate');
    await ben.press('signal:check_on_me');
    await expect(ana.page.locator('.desk-signals li')).toContainText('Please check on me');
    await ben.seesWord('takeSignalBack');
    await ana.press('iHaveSeenIt');
    await ben.sees('Ana has seen it.');
    await expect(ana.page.locator('.desk-signals')).toBeHidden();
    expect(elsewhere.has('check_on_me')).toBe(false);
  });

  await test.step('a break keeps the seat and the place', async () => {
    await ben.press('raiseHand');
    await ben.press('inPrivate');
    await ben.press('signal:need_a_break');
    await ben.seesWord('youAreOnABreak');
    await ana.press('iHaveSeenIt');
    const row = cem.page.locator('ul.everyone li', { hasText: 'Ben' });
    await expect(row).toContainText(cem.word('away'), { timeout: 9_000 });
    expect(await row.textContent()).not.toContain(cem.word('onABreak'));
    await ben.press('iAmBack');
    await expect(row).not.toContainText(cem.word('away'));
    await expect(ben.button('lowerHand')).toBeVisible();
    expect(elsewhere.has('need_a_break')).toBe(false);
  });

  await test.step('crosstalk: the group\'s own words, for all, and nobody is named', async () => {
    await cem.press('inPrivate');
    await cem.press('signal:that_was_crosstalk');
    await ana.press('showReminder');
    for (const person of [ana, ben, cem]) await person.sees('A gentle reminder');
    await cem.sees('Ana has seen it.');
    await ben.press('allRight');
    await ben.doesNotSee('A gentle reminder');
  });

  expect([...ana.errors, ...ben.errors, ...cem.errors]).toEqual([]);
  await server.stop();
});
