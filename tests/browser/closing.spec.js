// @ts-check
/** Closing a meeting: for everybody it is over; the helpers may stay for a while, with nothing of it left, and then go. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('the helpers stay with their questions and a floor, and for everybody else the room is gone', async ({ browser }) => {
  const server = await startServer();
  const [ana, ben, cem, dan] = await Promise.all(
    ['Ana', 'Ben', 'Cem', 'Dan'].map((name) => Person.arrive(browser, name, { options: PHONE })),
  );
  if (!ana || !ben || !cem || !dan) throw new Error('nobody came');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const guest of [ben, cem]) {
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
  }
  await ana.onRowOf('Ben', 'give:timekeeper');
  await ana.goToSharing();
  await cem.press('raiseHand');
  await ana.press('call', { name: 'Cem' });
  await cem.writes('for the circle alone');
  for (const person of [ana, ben]) await person.sees('for the circle alone');

  await ana.press('more');
  await ana.page.getByText(ana.word('closeTheMeeting'), { exact: true }).click();
  await ana.press('closeMeeting');
  await ana.sees('Ben stays with you');
  await ana.press('closeWithHelpers');

  // Over for Cem, as ever; the helpers have the questions and nothing of what was said.
  await cem.seesWord('endedTitle');
  await expect(cem.button('helpNow').first()).toBeVisible();
  for (const person of [ana, ben]) {
    await person.seesWord('debriefTitle');
    await person.sees('What helped the meeting along today?');
    await person.doesNotSee('for the circle alone');
    expect(await person.visible()).not.toContain('Cem');
  }
  await expect(ben.page.getByRole('heading', { level: 1 })).toBeFocused();

  // Nobody comes in any more, and the helpers talk among themselves; a page that is loaded anew is back.
  await dan.page.goto(link);
  await dan.seesWord('notOpenTitle');
  await ben.press('takeFloor');
  await ben.writes('it was a good hour');
  await ana.sees('it was a good hour');
  await ana.page.reload();
  await ana.seesWord('debriefTitle');
  await ana.press('thank', { name: 'Ben' });

  // Then it is gone for them too; Dan is still where the next meeting will find him.
  await ana.press('debriefEnd');
  await ana.page.getByRole('dialog').getByRole('button', { name: ana.word('debriefEnd') }).click();
  for (const person of [ana, ben]) await person.seesWord('endedTitle');
  await dan.seesWord('notOpenTitle');
  expect([ana, ben, cem, dan].flatMap(({ errors }) => errors)).toEqual([]);
  expect(await server.stop()).toBe(0);
});
