// @ts-check
/** A facilitator practises alone: the people are made up, the meeting is real. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

test('made-up people come in, share and pass, and a disruptor stays out once removed', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  await ana.page.goto(server.origin);
  await ana.page.getByRole('link', { name: ana.word('rehearseFirst') }).click();
  await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
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

  await ana.page.getByText(ana.word('rehearsal'), { exact: true }).click();
  await ana.press('sceneDrop');
  await ana.seesWord('heldFor', { name: 'Bea' });
  await ana.press('sceneDisrupt');
  await expect(ana.button('sceneDisrupt')).toBeDisabled();
  await ana.sees('Rex');
  await ana.press('more');
  await ana.page.getByText(ana.word('anyone'), { exact: true }).click();
  const rex = ana.page.getByRole('dialog').locator('li.person', { hasText: 'Rex' });
  await rex.getByRole('button', { name: ana.word('sendOut') }).click();
  await ana.press('removeFor:none');
  await ana.closeSheet();
  await ana.doesNotSee('Rex');
  await expect(ana.button('sceneDisrupt')).toBeEnabled();
  expect(ana.errors).toEqual([]);
  await server.stop();
});
