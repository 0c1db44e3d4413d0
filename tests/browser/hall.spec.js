// @ts-check
/** A meeting in one hall with one phone and a screen: names chair by chair, round by seat, late, gone, and a reload. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test('a facilitator holds a meeting in a hall with one phone and a screen', async ({ browser }) => {
  const server = await startServer();
  const traffic = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic, options: PHONE });
  const screen = await Person.arrive(browser, 'screen', { traffic, options: { viewport: { width: 1920, height: 1080 } } });
  /** A chair of the list that is on the page. @param {string} name */
  const chair = (name) => ana.page.locator('.chairs:visible > li').filter({ hasText: name });
  /** Unfolds somebody's chair and presses there. @param {string} name @param {import('./person.js').Word} word */
  const atChair = async (name, word) => {
    if (!(await chair(name).locator('details').getAttribute('open'))) await chair(name).locator('summary').click();
    await chair(name).getByRole('button', { name: ana.word(word), exact: true }).click();
  };
  /** @param {string[]} names */
  const chairsAre = (names) => expect(ana.page.locator('.chairs:visible bdi')).toHaveText(names);

  await test.step('the format is chosen, and the screen comes first', async () => {
    await ana.page.goto(server.origin);
    await ana.press('startMeeting');
    await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
    await expect(ana.page.locator('[value="practice-15"]')).toHaveCount(0); // Only a rehearsal has that.
    await ana.page.getByText('60 minutes in one hall').click();
    await ana.press('openMeeting');
    await ana.press('makeDisplay');
    await screen.page.goto(await ana.page.getByRole('textbox', { name: ana.word('displayLink') }).inputValue());
    await ana.seesWord('displayOn');
    await ana.doesNotSee(ana.word('hallScreen'));
    await ana.doesNotSee(ana.word('bringOthers'));
  });

  await test.step('people are added chair by chair, several at once, and change chairs', async () => {
    const name = ana.page.getByLabel(ana.word('guestName')).first();
    await name.fill('Gilda');
    await name.press('Enter');
    await chairsAre(['Ana', 'Gilda']);
    await expect(name).toBeFocused();
    await name.fill('Irene, Hugo');
    await ana.press('addThem');
    await chairsAre(['Ana', 'Gilda', 'Irene', 'Hugo']);
    await atChair('Hugo', 'chairEarlier');
    await chairsAre(['Ana', 'Gilda', 'Hugo', 'Irene']);
    await expect(chair('Hugo').locator('details')).toHaveAttribute('open', '');
    await ana.press('hallReady');
    await expect(ana.button('freeze')).toBeHidden();
  });

  await test.step('Next goes round the chairs; a turn can pass, or come back at the end', async () => {
    for (const segment of ['Agreements', 'Reading']) await ana.press('goOnTo', { segment });
    await screen.sees('our whole body may want to act');
    await ana.press('nextPassage');
    await screen.doesNotSee('our whole body may want to act');
    await ana.press('more');
    await ana.page.getByText(ana.word('goToPart'), { exact: true }).click();
    await ana.page.getByRole('button', { name: /^Sharing/ }).click();
    await ana.closeSheet();
    await atChair('Ana', 'justListen');
    await ana.press('call', { name: 'Gilda' });
    await screen.seesWord('isSharing', { name: 'Gilda' });
    await screen.seesWord('displayNext', { name: 'Hugo' });
    await ana.press('comeBackToThem');
    await ana.press('call', { name: 'Hugo' });
    await ana.press('guestPasses');
    await ana.press('call', { name: 'Irene' });
    await screen.seesWord('displayNext', { name: 'Gilda' });
  });

  await test.step('somebody comes late, and somebody goes and is put back', async () => {
    await ana.press('addSomebody');
    const late = ana.page.getByRole('dialog').getByLabel(ana.word('guestName'));
    await expect(late).toBeFocused();
    await late.fill('Kirsten');
    await late.press('Enter');
    await ana.closeSheet();
    await chairsAre(['Ana', 'Gilda', 'Hugo', 'Irene', 'Kirsten']);
    await atChair('Hugo', 'hasLeft');
    await chairsAre(['Ana', 'Gilda', 'Irene', 'Kirsten']);
    await ana.press('putBack');
    await chairsAre(['Ana', 'Gilda', 'Irene', 'Kirsten', 'Hugo']);
  });

  await test.step('after a reload all is as it was', async () => {
    await ana.page.reload();
    await chairsAre(['Ana', 'Gilda', 'Irene', 'Kirsten', 'Hugo']);
    await ana.seesWord('isSharing', { name: 'Irene' });
    await expect(ana.button('addSomebody')).toBeVisible();
    await ana.press('thankThenCall', { name: 'Irene', next: 'Kirsten' });
  });

  await test.step('somebody with a phone comes in by the link, as to any meeting', async () => {
    const lea = await Person.arrive(browser, 'Leandra', { traffic });
    await lea.knock(await ana.inviteLink());
    await ana.letInNext();
    await lea.seesWord('isSharing', { name: 'Kirsten' });
    await expect(lea.button('justListen')).toBeVisible();
    await expect(ana.button('freeze')).toBeVisible();
    expect(lea.errors).toEqual([]);
  });

  for (const name of ['Gilda', 'Kirsten', 'Leandra']) expect(traffic.has(name)).toBe(false);
  expect([...ana.errors, ...screen.errors]).toEqual([]);
  expect(await server.stop()).toBe(0);
});
