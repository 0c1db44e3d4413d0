// @ts-check
/** A facilitator practises alone: the people are made up, the meeting is real. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

test('made-up people come in, share and pass, and a disruptor stays out once removed', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  /** A scene, from the card that folds once one is asked for. @param {import('./person.js').Word} scene */
  const plays = async (scene) => {
    await ana.page.getByText(ana.word('rehearsal'), { exact: true }).click();
    await ana.press(scene);
  };
  /** Whether it can be asked for now. @param {import('./person.js').Word} word */
  const scene = (word) => ana.page.getByRole('button', { name: ana.word(word), exact: true, includeHidden: true });
  await ana.page.goto(server.origin);
  await ana.page.getByRole('link', { name: ana.word('rehearseFirst') }).click();
  await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
  await expect(ana.page.locator('input[name=format]').first()).toHaveAttribute('value', 'practice-15');
  await ana.press('openMeeting');
  await ana.seesWord('rehearsal');
  // At the door they wait like anybody.
  await ana.letInNext();
  await ana.setLobby(false);
  await ana.unfoldCircle();
  for (const name of ['Bea', 'Cem']) await ana.sees(name);
  await ana.goToSharing();
  await ana.press('call', { name: 'Bea' });
  await ana.sees('I said no to my mother');

  await plays('scene:drop');
  await ana.seesWord('heldFor', { name: 'Bea' });
  await plays('scene:disrupt');
  await expect(scene('scene:disrupt')).toBeDisabled();
  await ana.sees('Rex');
  await ana.press('more');
  await ana.page.getByText(ana.word('anyone'), { exact: true }).click();
  const rex = ana.page.getByRole('dialog').locator('li.person', { hasText: 'Rex' });
  await rex.getByRole('button', { name: ana.word('sendOut') }).click();
  await ana.press('removeFor:none');
  await ana.closeSheet();
  await ana.doesNotSee('Rex');
  await expect(scene('scene:disrupt')).toBeEnabled();

  // What is hard to practise elsewhere: somebody asks in private, goes aside, and the group is asked something.
  await plays('scene:check_on_me');
  const signal = ana.page.locator('.desk-signals li').first();
  await expect(signal).toContainText(ana.word('signal:check_on_me'));
  await signal.getByRole('button', { name: ana.word('quietWord') }).click();
  await ana.press('sure');
  await plays('scene:vote');
  await ana.sees('a minute of quiet');
  await expect(scene('scene:vote')).toBeDisabled();
  await ana.seesWord('quietOnlyYouTwo');
  await ana.press('endQuietWord');
  await plays('scene:pause');
  await ana.seesWord('pauseTitle');
  expect(ana.errors).toEqual([]);
  await server.stop();
});
