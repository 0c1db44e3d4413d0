// @ts-check
/** Drop and come back: reload, second tab, another device, a sleeping page, next week by the same link. */
import { expect, test } from '@playwright/test';
import { startCable } from './cable.js';
import { Person } from './person.js';
import { startServer } from './server.js';

/** A room with its facilitator and one member, whose hand is up. @param {import('@playwright/test').Browser} browser */
async function twoInARoom(browser) {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  await ana.openMeeting(server.origin);
  const link = await ana.inviteLink();
  await ben.knock(link);
  await ana.letInNext();
  await ben.press('raiseHand');
  await expect(ben.button('lowerHand')).toBeVisible();
  await ana.sees(ana.word('handCount', { n: '1' }));
  return { server, ana, ben, link };
}

test('what a bad line loses of the room is asked for again', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const lost = /** @type {string[]} */ ([]);
  await ana.page.route(/\/(room|desk)\.js$|\/room\.css$/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (lost.includes(pathname)) return route.continue();
    lost.push(pathname);
    return route.abort();
  });
  await ana.openMeeting(server.origin);
  await expect(ana.button('more')).toBeVisible();
  const words = ['/words/en/desk.js', '/words/en/room.js'];
  expect(lost.sort()).toEqual(['/desk.js', '/panels/room.css', '/room.js', ...words]);
  await server.stop();
});

test('a reload keeps name, seat and place; a second tab takes the seat over', async ({ browser }) => {
  const { server, ana, ben } = await twoInARoom(browser);
  await ben.page.reload();
  await expect(ben.button('lowerHand')).toBeVisible();
  await ben.unfoldCircle();
  await ben.sees('Ana');
  await ben.doesNotSee(ben.word('nameWanted'));
  await ana.unfoldCircle();
  await expect(ana.page.locator('ul.everyone')).toContainText('Ben');

  const second = new Person(await ben.page.context().newPage(), 'Ben', 'en');
  await second.page.goto(ben.page.url());
  await expect(second.button('lowerHand')).toBeVisible();
  await ben.seesWord('replacedTitle');
  await ben.doesNotSee('Ana');
  await expect(ana.page.locator('ul.everyone > li')).toHaveCount(2);

  // The facilitator reloads: the role is still there, and so is the link.
  await ana.page.reload();
  await expect(ana.button('more')).toBeVisible();
  expect(await ana.inviteLink()).toContain('#j.');
  expect([...ana.errors, ...ben.errors, ...second.errors]).toEqual([]);
  await server.stop();
});

test('a facilitator who opens the invite link in a second tab is the same person there', async ({ browser }) => {
  const { server, ana, ben, link } = await twoInARoom(browser);
  const own = ana.page.url();
  const context = ana.page.context();
  const second = new Person(await context.newPage(), 'Ana', 'en');
  await second.page.goto(link);
  await expect(second.button('more')).toBeVisible();
  await ana.seesWord('replacedTitle');
  expect(second.page.url()).toBe(own);
  await second.doesNotSee(second.word('nameWanted'));
  await second.press('more');
  const desk = second.page.getByRole('dialog', { name: second.word('more') });
  await desk.getByText(second.word('facilitatorLink'), { exact: true }).first().click();
  await expect(desk.getByLabel(second.word('facilitatorLink'), { exact: true })).toHaveValue(own);
  await second.closeSheet();
  await ben.unfoldCircle();
  await expect(ben.page.locator('ul.everyone')).toContainText('Ana');
  const stored = await second.page.evaluate(() => [...Object.values(sessionStorage), ...Object.values(localStorage)]);
  expect(stored.map((text) => Object.keys(JSON.parse(text)).sort())).toEqual([['address', 'token']]);

  // Alone, nobody else can tell the page its name: the first tab has.
  await ben.press('leave');
  await ben.page.getByRole('dialog').getByRole('button', { name: ben.word('leave'), exact: true }).click();
  await expect(second.page.locator('ul.everyone > li')).toHaveCount(1);
  const third = new Person(await context.newPage(), 'Ana', 'en');
  await third.page.goto(link);
  await expect(third.button('more')).toBeVisible();
  await third.doesNotSee(third.word('nameWanted'));
  expect(third.page.url()).toBe(own);
  expect([...ana.errors, ...second.errors, ...third.errors]).toEqual([]);
  await server.stop();
});

test('another device takes the seat along by a link that works once', async ({ browser }) => {
  const { server, ana, ben } = await twoInARoom(browser);
  await ben.press('moveTitle');
  await ben.seesWord('onlyHere');
  const box = ben.page.getByLabel(ben.word('moveLink'), { exact: true });
  await expect(box).toHaveValue(/#m\./);
  const move = await box.inputValue();
  const phone = await Person.arrive(browser, 'Ben', { options: { viewport: { width: 390, height: 844 } } });
  await phone.page.goto(move);
  await expect(phone.button('lowerHand')).toBeVisible();
  await ben.seesWord('replacedTitle');
  await ana.unfoldCircle();
  await expect(ana.page.locator('ul.everyone > li')).toHaveCount(2);
  expect(phone.page.url()).toContain('#j.');

  const thief = await Person.arrive(browser, 'Thief');
  await thief.page.goto(move);
  await thief.seesWord('no:seat_lend_unknown');
  await expect(phone.button('lowerHand')).toBeVisible();
  await server.stop();
});

test('whoever holds the floor and drops is held, and the facilitator chooses', async ({ browser }) => {
  const server = await startServer();
  const cable = await startCable(server.origin);
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  await ana.openMeeting(server.origin);
  await ben.knock((await ana.inviteLink()).replace(server.origin, cable.origin));
  await ana.letInNext();
  await ana.goToSharing();
  await ben.press('raiseHand');
  await ana.press('call', { name: 'Ben' });
  await ben.seesWord('youHaveTheFloor');
  cable.cut();
  await ana.seesWord('heldFor', { name: 'Ben' });
  await ben.seesWord('lineLost');
  // After thirty seconds it is the facilitator's choice; nobody's turn was ended by a machine.
  await expect.poll(() => ana.visible(), { timeout: 45_000 }).toContain(ana.word('chooseForGone', { name: 'Ben' }));
  await expect(ana.button('thank', { name: 'Ben' })).toBeVisible();
  cable.mend();
  await ben.seesWord('youHaveTheFloor');
  await ana.doesNotSee(ana.word('chooseForGone', { name: 'Ben' }));
  await ben.press('thatIsAll');
  cable.stop();
  await server.stop();
});

test('the same facilitator link opens the same room next week', async ({ browser }) => {
  const { server, ana, ben, link } = await twoInARoom(browser);
  const own = ana.page.url();
  expect(own).toContain('#f.');
  await ana.closeMeeting();
  await ben.seesWord('endedTitle');
  const early = await Person.arrive(browser, 'Early');
  await early.page.goto(link);
  await early.seesWord('notOpenTitle');

  const again = await Person.arrive(browser, 'Ana');
  await again.page.goto(own);
  await again.page.getByLabel(again.word('ownName')).fill('Ana');
  await again.press('openMeeting');
  await expect(again.button('more')).toBeVisible();
  expect(await again.inviteLink()).toBe(link);
  // Who came early is at the door now, by itself.
  await early.seesWord('thresholdTitle');
  await server.stop();
});

test('when the server stops, everybody is told', async ({ browser }) => {
  const { server, ana, ben } = await twoInARoom(browser);
  expect(await server.stop()).toBe(0);
  for (const person of [ana, ben]) await person.seesWord('ended:server_stopping');
});
