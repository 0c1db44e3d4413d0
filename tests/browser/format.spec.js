// @ts-check
/** A format runs a meeting: on, back, early; a silence; shorter turns; two who press at once. On a phone. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('a facilitator runs a meeting by its plan, and takes a step back', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  const ben = await Person.arrive(browser, 'Ben', { options: PHONE });
  const eva = await Person.arrive(browser, 'Eva');
  /** @param {Person} person @param {string} part */
  const isAt = (person, part) => expect(person.page.getByRole('heading', { level: 1 })).toHaveText(part);

  await ana.page.goto(server.origin);
  await ana.press('startMeeting');
  await ana.page.getByText('90 minutes with check-in and check-out').click();
  await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
  await ana.press('openMeeting');
  await isAt(ana, 'Welcome');
  const facilitatorLink = ana.page.url();
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await isAt(ben, 'Welcome');
  await eva.knock(facilitatorLink);
  await isAt(eva, 'Welcome');

  await test.step('Next says what it does, does it, and it can be taken back', async () => {
    await ana.press('goOnTo', { segment: 'Agreements' });
    await isAt(ben, 'Agreements');
    await ana.press('undoMove');
    await isAt(ben, 'Welcome');
    await expect(ana.button('goOnTo', { segment: 'Agreements' })).toBeVisible();
  });

  await test.step('two who press at once do not skip a part', async () => {
    const nexts = [ana, eva].map(({ page }) => page.locator('.next:not([aria-disabled])'));
    await Promise.all(nexts.map((next) => expect(next).toBeVisible()));
    await Promise.all(nexts.map((next) => next.dispatchEvent('click')));
    await Promise.all([ana, ben, eva].map((person) => isAt(person, 'Agreements')));
    await ana.press('more');
    await ana.page.getByText(ana.word('goToPart'), { exact: true }).click();
    await expect(ana.page.locator('.desk-plan [aria-current=step]')).toContainText('Agreements');
    await expect(ana.page.locator('.desk-plan button').first()).toContainText(ana.word('part:done'));
  });

  await test.step('a part is brought forward, with shorter turns, and the plan goes on where it was', async () => {
    await ana.page.getByRole('button', { name: /^Sharing/ }).click();
    await ana.sees('Before it the plan has: A minute of quiet, Check-in, and Reading.');
    await ana.press('bringForward');
    await isAt(ben, 'Sharing');
    await ben.seesWord('inTurn', { time: '3 minutes' });
    await ana.press('more');
    await ana.page.getByText(ana.word('timeOfMeeting'), { exact: true }).click();
    await ana.press('shorterTurns');
    await ben.seesWord('inTurn', { time: '2½ minutes' });
    await ana.press('tenLater');
    await ana.seesWord('toTheEnd', { n: '95' });
    await ana.closeSheet();
    await ben.press('raiseHand');
    await ana.press('call', { name: 'Ben' });
    await expect(ben.page.locator('.floor .seconds')).toHaveText(/^2:/);
    await ben.press('thatIsAll');
    await ana.press('goOnTo', { segment: 'A minute of quiet' });
    await ana.press('endSharing');
    await isAt(ben, 'A minute of quiet');
  });

  await test.step('a silence says how long it is, and begins when somebody begins it', async () => {
    await ben.seesWord('silenceOf', { time: '1 minute' });
    await ana.press('beginSilenceOf', { time: '1 minute' });
    await expect(ana.button('beginSilenceOf', { time: '1 minute' })).toBeHidden();
    await expect(ana.button('undoMove')).toBeHidden();
  });

  expect([...ana.errors, ...ben.errors, ...eva.errors]).toEqual([]);
  await server.stop();
});
