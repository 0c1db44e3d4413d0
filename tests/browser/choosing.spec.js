// @ts-check
/** One sharing in three ways: a round with *come back to me*, the holder chooses, and an open floor. On phones. */
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** The facilitator changes the way. @param {Person} ana @param {Parameters<Person['word']>[0]} way */
async function setWay(ana, way) {
  await ana.press('more');
  const how = ana.page.locator('.desk-way > details');
  if ((await how.getAttribute('open')) === null) await how.locator('> summary').click();
  await ana.press(way);
  await expect(ana.button(way)).toHaveAttribute('aria-current', 'true');
  await ana.closeSheet();
}

test('a group changes how the next is chosen while it shares', async ({ browser }) => {
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  const [ben, cleo] = [
    await Person.arrive(browser, 'Ben', { options: PHONE }),
    await Person.arrive(browser, 'Cleo', { options: PHONE }),
  ];
  await ben.knock(link);
  await expect(ben.button('raiseHand')).toBeVisible();
  await cleo.page.goto(link);
  await cleo.page.getByLabel(cleo.word('nameAsked')).fill('Cleo');
  await cleo.page.getByLabel(cleo.word('firstTimeSay')).check();
  await cleo.press('comeIn');
  await expect(cleo.button('raiseHand')).toBeVisible();
  await ana.goToSharing();

  // Only the facilitator knows that Cleo is new.
  await ana.unfoldCircle();
  await ana.seesWord('firstTimeHere');
  await ben.unfoldCircle();
  await ben.sees('Cleo');
  await ben.doesNotSee(ben.word('firstTimeHere'));

  // Round the circle: everybody sees the order, nobody needs a hand, and Ben is come back to.
  await setWay(ana, 'wayRound');
  await cleo.seesWord('roundOrder');
  await cleo.sees(cleo.word('beforeYou', { n: '2' }));
  await expect(cleo.button('raiseHand')).toBeHidden();
  await ana.press('takeMyTurn');
  await ana.press('finishThenCall', { next: 'Ben' });
  await ben.press('comeBackToMe');
  await ana.press('call', { name: 'Cleo' });
  await ana.press('thankThenCall', { name: 'Cleo', next: 'Ben' });
  await ben.seesWord('youHaveTheFloor');
  await expect(ben.button('comeBackToMe')).toBeHidden();

  // The holder chooses: a big button for each, and somebody who was chosen may pass it on.
  await setWay(ana, 'wayHolder');
  await ana.press('more');
  await ana.press('newRound');
  await ana.closeSheet();
  await ben.press('thatIsAll');
  await ben.seesWord('afterShare');
  await ben.press('letFacilitatorChoose');
  await ana.press('chooseNext');
  await ana.press('myself');
  await ana.seesWord('youHaveTheFloor');
  await ana.press('pass');
  await ana.seesWord('afterPass');
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Cleo' }).click();
  await cleo.seesWord('youHaveTheFloor');
  await cleo.press('thatIsAll');

  // The open floor: one at a time, and not twice in a row while somebody else waits.
  await ana.seesWord('nobodyHasTheFloor');
  await setWay(ana, 'wayOpen');
  await ben.press('takeFloor');
  await ben.seesWord('youHaveTheFloor');
  await cleo.press('raiseHand');
  await ben.press('thatIsAll');
  await expect(ben.button('takeFloor')).toBeHidden();
  await cleo.press('takeFloor');
  await ben.sees(ben.word('isSharing', { name: 'Cleo' }));

  for (const person of [ana, ben, cleo]) {
    expect(person.errors).toEqual([]);
    await person.leaveForGood();
  }
});
