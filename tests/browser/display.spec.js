// @ts-check
/** A screen in the hall: it shows the meeting with names and without, survives a reload, and goes dark when taken away. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

test('a screen in the hall shows the meeting to all who look, and to nobody in secret', async ({ browser }) => {
  const server = await startServer();
  const traffic = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic });
  const ben = await Person.arrive(browser, 'Benito', { traffic });
  const hall = await Person.arrive(browser, 'hall', {
    traffic,
    language: 'es',
    options: { viewport: { width: 1920, height: 1080 } },
  });

  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const invite = await ana.inviteLink();
  await ben.knock(invite);
  await ana.sees('Benito');
  await ana.goToSharing();
  await ben.press('raiseHand');

  await test.step('a facilitator makes its link, and all see that it shows the meeting', async () => {
    await ana.press('more');
    await ana.page.getByText(ana.word('displays'), { exact: true }).click();
    await ana.press('makeDisplay');
    const link = ana.page.getByLabel(ana.word('displayLink'), { exact: true });
    await expect(link).toHaveValue(new RegExp(`^${server.origin}/#d\\.[A-Za-z0-9_-]{64}$`));
    await ben.doesNotSee(ben.word('screenShowsNames'));
    await hall.page.goto(await link.inputValue());
    await ana.seesWord('displayOn');
    await ben.seesWord('screenShowsNames');
  });

  await test.step('it shows who is next and who shares, and nothing that is written', async () => {
    await hall.seesWord('displayNext', { name: 'Benito' });
    await ana.closeSheet();
    await ana.press('call', { name: 'Benito' });
    await hall.seesWord('isSharing', { name: 'Benito' });
    await ben.writes('Only for the circle.');
    await ana.sees('Only for the circle.');
    await hall.page.reload();
    await hall.seesWord('isSharing', { name: 'Benito' });
    await hall.doesNotSee('Only for the circle.');
    await expect(hall.page.locator('button:visible, a:visible, input:visible')).toHaveCount(0);
  });

  await test.step('names go off, for the screen and for all who are told', async () => {
    await ana.press('more');
    await ana.page.getByLabel(ana.word('displayNames')).uncheck();
    await hall.doesNotSee('Benito');
    await hall.seesWord('somebodyIsSharing');
    await ben.seesWord('screenShows');
    await ana.page.getByLabel(ana.word('displayNames')).check();
    await hall.seesWord('isSharing', { name: 'Benito' });
  });

  await test.step('taken away, it goes dark, and its link shows nothing more', async () => {
    await ana.press('displayAway');
    await hall.doesNotSee('Benito');
    await ben.doesNotSee(ben.word('screenShowsNames'));
    await hall.page.reload();
    await hall.seesWord('endedTitle');
  });

  expect(traffic.has('Benito')).toBe(false);
  expect([...ana.errors, ...ben.errors, ...hall.errors]).toEqual([]);
  expect(await server.stop()).toBe(0);
});
