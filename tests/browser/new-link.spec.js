// @ts-check
/** A new invite link: those inside stay and follow, whoever was sent out stays out, and the new links lead in. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The facilitator sends somebody out until the end. @param {Person} ana @param {string} name */
async function remove(ana, name) {
  await ana.press('more');
  await ana.page.locator('.desk-people > details > summary').click();
  const row = ana.page.locator('li.person', { hasText: name });
  await row.getByRole('button', { name: ana.word('sendOut') }).click();
  await ana.press('removeFor:agreements');
  await ana.closeSheet();
}

/** @param {Person} ana */
async function makeNewLink(ana) {
  await ana.press('more');
  await ana.page.locator('summary').getByText(ana.word('inviteLink'), { exact: true }).click();
  await ana.press('newLink');
  await ana.seesWord('newLinkAsk');
  await ana.press('newLinkYes');
}

test('a new link keeps those inside, and shuts out whoever has the old one', async ({ browser }) => {
  const server = await startServer();
  const [ana, ben, eve, stranger, cem, next] = await Promise.all(
    ['Ana', 'Ben', 'Eve', 'Eva', 'Cem', 'Ana'].map((name) => Person.arrive(browser, name, { options: PHONE })),
  );
  if (!ana || !ben || !eve || !stranger || !cem || !next) throw new Error('six');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const old = await ana.inviteLink();
  for (const person of [ben, eve]) {
    await person.knock(old);
    await expect(person.button('raiseHand')).toBeVisible();
  }
  await stranger.page.goto(old);
  await expect(stranger.button('comeIn')).toBeVisible();
  await remove(ana, 'Eve');
  await eve.seesWord('removedTitle');

  await test.step('those inside follow, and their address bars too', async () => {
    await makeNewLink(ana);
    await ana.seesWord('saveNewLink');
    await ben.seesWord('no:link_is_new');
    expect(ben.page.url()).not.toBe(old);
    await ben.page.reload();
    await expect(ben.button('raiseHand')).toBeVisible();
    await ben.sees('Ana');
  });

  await test.step('the old link opens nothing: neither for a tab that was there, nor for a fresh one', async () => {
    await stranger.seesWord('notOpenTitle');
    await eve.page.goto(old);
    await expect(eve.page.getByRole('heading', { name: eve.word('notOpenTitle') })).toBeVisible();
  });

  await test.step('the new links lead in', async () => {
    const invite = await ana.inviteLink();
    expect(invite).not.toBe(old);
    expect(ben.page.url()).toBe(invite);
    await cem.knock(invite);
    await cem.seesWord('lobbyTitle');
    await ana.letInNext();
    await expect(cem.button('raiseHand')).toBeVisible();
    await cem.sees('Ben');
    const own = await ana.page.getByLabel(ana.word('newFacilitatorLink'), { exact: true }).inputValue();
    await ana.press('savedIt');
    await ana.doesNotSee(ana.word('saveNewLink'));
    await next.knock(own);
    await expect(next.button('more')).toBeVisible();
    await next.sees('Ben');
  });

  expect([ana, ben, eve, stranger, cem, next].flatMap(({ errors }) => errors)).toEqual([]);
  await server.stop();
});

test('in a rehearsal too, whoever comes after a new link comes by it', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  await ana.page.goto(`${server.origin}/?rehearse`);
  await ana.page.getByLabel(ana.word('ownName')).fill('Ana');
  await ana.press('openMeeting');
  await ana.letInNext();
  await makeNewLink(ana);
  await ana.press('savedIt');
  await ana.press('more');
  await ana.sees('Eli');
  expect(ana.errors).toEqual([]);
  await server.stop();
});
