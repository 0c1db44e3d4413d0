// @ts-check
/** A group conscience in real browsers: asked by a member on a phone, one final vote each, counted aloud, and told to all. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const QUESTION = 'Shall we meet an hour later?';

test('a member asks the circle, everybody votes once, and all see the totals at the end', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  const ben = await Person.arrive(browser, 'Ben', { options: PHONE });
  const cem = await Person.arrive(browser, 'Cem', { language: 'es' });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const person of [ben, cem]) {
    await person.knock(link);
    await expect(person.button('raiseHand')).toBeVisible();
  }

  await ben.press('callVoteDots');
  await ben.press('askTheCircle');
  await ben.seesWord('no:question_empty');
  await ben.page.getByLabel(ben.word('voteQuestion')).fill(QUESTION);
  await ben.page.getByLabel(ben.word('someAloud')).check();
  await ben.press('askTheCircle');
  for (const person of [ana, ben, cem]) await person.sees(QUESTION);
  expect(await ana.spoken()).toContain(QUESTION);

  await ben.press('voteYes');
  await ben.press('castVote', { choice: 'Yes' });
  await ben.seesWord('voteIsIn');
  await ana.seesWord('votesIn', { n: '1' });
  await cem.press('abstain');
  await cem.press('castVote', { choice: cem.word('abstain') });
  await cem.seesWord('voteIsIn');
  expect(await cem.page.locator('.totals dd').allTextContents()).toEqual([]);

  for (let times = 0; times < 2; times += 1) await ana.press('oneMoreFor', { choice: 'No' });
  await expect(ana.page.locator('.count').nth(1)).toHaveText('2');
  await ana.press('voteNo');
  await ana.press('castVote', { choice: 'No' });
  await ana.seesWord('nobodyMissing');
  await ana.press('endVote');
  await ana.page.getByRole('dialog').getByRole('button', { name: ana.word('endVote') }).click();
  for (const person of [ana, ben, cem]) {
    await person.seesWord('voteResult');
    await expect(person.page.locator('.totals dd')).toHaveText(['1', '3', '1']);
  }
  await cem.press('putAway');
  await cem.doesNotSee(QUESTION);

  await ana.closeMeeting();
  await ben.seesWord('roomIsGone');
  expect(await ben.page.content()).not.toContain(QUESTION);
  expect(server.said()).not.toContain(QUESTION);
  expect([ana, ben, cem].flatMap(({ errors }) => errors)).toEqual([]);
  await server.stop();
});
