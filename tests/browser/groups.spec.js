// @ts-check
/** Small groups: a circle parts, each group is for itself, a facilitator looks in, and all come back to their seats. */
import { expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const SECRET = 'This is for the two of us';

test('small groups', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana', { options: PHONE });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  const wires = /** @type {Map<Person, Traffic>} */ (new Map());
  for (const name of ['Ben', 'Cem', 'Dov', 'Esra']) {
    const traffic = new Traffic();
    const guest = await Person.arrive(browser, name, { traffic, options: name === 'Ben' ? PHONE : {} });
    wires.set(guest, traffic);
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
  }
  const guests = [...wires.keys()];
  const [ben, cem, , esra] = /** @type {[Person, Person, Person, Person]} */ (guests);
  const traffic = (/** @type {Person} */ person) => /** @type {Traffic} */ (wires.get(person));
  const named = (/** @type {string} */ name) => /** @type {Person} */ (guests.find((guest) => guest.name === name));
  await ana.goToSharing();
  await esra.press('raiseHand');
  await expect(esra.button('lowerHand')).toBeVisible();

  await test.step('who is not to be with whom is for facilitators alone', async () => {
    await ben.page.getByText(ben.word('keepApart')).click();
    await ben.page.locator('.apart-people').getByLabel('Cem').check();
    await expect.poll(() => traffic(ben).has('"asked":["')).toBe(true);
    for (const guest of [cem, esra]) for (const trace of ['"asked":["', '"one":']) expect(traffic(guest).has(trace)).toBe(false);
  });

  /** Names in each group, its host first. @type {string[][]} */
  let groups = [];
  await test.step('the page proposes groups, a tap lets somebody else host, and one button parts the circle', async () => {
    await ana.press('more');
    await ana.press('partInto');
    const sheet = ana.page.getByRole('dialog', { name: ana.word('partInto') });
    await sheet.getByRole('button', { name: '2', exact: true }).click();
    const cards = sheet.locator('.group-cards > .card');
    await expect(cards).toHaveCount(3); // Two groups, and who stays.
    groups = await Promise.all([0, 1].map((at) => cards.nth(at).locator('bdi').allTextContents()));
    for (const names of groups) expect(names.includes('Ben') && names.includes('Cem')).toBe(false);
    const other = groups[0]?.[1] ?? '';
    await cards.nth(0).getByRole('button', { name: other }).click();
    await ana.press('letHost');
    await expect(cards.nth(0).getByRole('button').first()).toHaveText(new RegExp(`${other}.*${ana.word('hostMark')}`));
    groups[0]?.reverse();
    await ana.press('partNow', { n: '15' });
    await ana.seesWord('allInGroups');
  });

  const [host, partner] = /** @type {[Person, Person]} */ (groups[0]?.map(named));
  const outside = guests.filter((guest) => guest !== host && guest !== partner);

  await test.step('each sees their own group, and what is said in it is heard nowhere else', async () => {
    await partner.seesWord('myGroup', { n: '1' });
    await partner.seesWord('groupWith', { names: host.name });
    await host.seesWord('youHost');
    for (const guest of outside) await guest.seesWord('myGroup', { n: '2' });
    await host.page.getByRole('button', { name: new RegExp(`^Call ${partner.name}|^Take my turn`) }).click();
    const speaker = (await partner.button('thatIsAll').isVisible()) ? partner : host;
    await speaker.writes(SECRET);
    for (const person of [host, partner]) await person.sees(SECRET);
    for (const person of [...outside, ana]) expect(await person.visible()).not.toContain(SECRET);
    for (const guest of outside) expect(traffic(guest).has('"type":"line"')).toBe(false);
  });

  await test.step('whoever loads the page anew is back in the group', async () => {
    await partner.page.reload();
    await partner.seesWord('myGroup', { n: '1' });
    await partner.seesWord('groupWith', { names: host.name });
  });

  await test.step('a host asks for a facilitator, who looks in and goes back', async () => {
    await host.press('askToCome');
    await ana.sees(`${host.name}:`);
    await ana.press('iHaveSeenIt');
    await ana.button('visit').first().click();
    await ana.seesWord('myGroup', { n: '1' });
    await partner.sees('Ana');
    await ana.press('backToCircle');
    await ana.seesWord('allInGroups');
  });

  await test.step('all are told a minute before, and then are back in their seats with their hands', async () => {
    await ana.press('callBack');
    for (const guest of guests) await guest.seesWord('backSoon');
    await ana.press('backNow');
    for (const guest of guests) await guest.seesWord('allAreBack');
    await expect(esra.button('lowerHand')).toBeVisible();
    await expect(ana.button('call', { name: 'Esra' })).toBeVisible();
    expect(await host.visible()).not.toContain(SECRET);
  });

  for (const person of [ana, ...guests]) expect(person.errors).toEqual([]);
  await server.stop();
});
