// @ts-check
/** The keyboard is never left nowhere, nor on an act that was not meant; real pages, a real server. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

test('where the keyboard goes when what had it goes', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  await ana.goToSharing();

  await test.step('who comes late begins at where we are, and then at the part', async () => {
    await ben.knock(link);
    await expect(ben.page.getByRole('heading', { name: ben.word('whereWeAre') })).toBeFocused();
    await ben.button('allRight').focus();
    await ben.page.keyboard.press('Enter');
    await expect(ben.page.locator('h1:visible')).toBeFocused();
  });

  await test.step('a pause gives it back to where it was', async () => {
    await ben.button('raiseHand').focus();
    await ana.press('more');
    await ana.page.getByText(ana.word('quietTogether'), { exact: true }).click();
    await ana.page.getByRole('button', { name: '30 seconds', exact: true }).click();
    await expect(ben.page.getByRole('heading', { name: ben.word('silenceTitle') })).toBeFocused();
    await ana.press('endSilence');
    await expect(ben.button('raiseHand')).toBeFocused();
  });

  await test.step('whose turn is ended by another goes on at the part, and hears of it', async () => {
    await ben.press('raiseHand');
    await ana.press('call', { name: 'Ben' });
    await ben.page.getByLabel(ben.word('yourShare')).focus();
    await ana.press('thank', { name: 'Ben' });
    await expect(ben.page.locator('h1:visible')).toBeFocused();
    expect(await ben.spoken()).toContain(ben.word('myTurnIsOver'));
  });

  await test.step('a sheet keeps it when what was pressed there goes', async () => {
    await ana.press('more');
    await ana.page.getByText(ana.word('anyone'), { exact: true }).click();
    await ana.page.getByRole('button', { name: `${ana.word('callThem')} Ben`, exact: true }).click();
    await ben.seesWord('youHaveTheFloor');
    expect(await ana.page.evaluate(() => document.activeElement?.closest('dialog[open], .place-room') !== null)).toBe(true);
  });

  expect([...ana.errors, ...ben.errors]).toEqual([]);
  await server.stop();
});
