// @ts-check
/**
 * A whole meeting, from opening to closing: a facilitator and five people, each in a browser of their own, one on a
 * phone, one in Spanish, one by keyboard alone. At each step it says what each of them sees; at the end, that names
 * and shares crossed the wire nowhere, and lie nowhere on the server.
 */
import { expect, test } from '@playwright/test';
import { startCable } from './cable.js';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

/** What is said in this meeting. None of it may be found anywhere outside the pages. */
const SAID = {
  ben: 'I said no to my brother on Sunday, and I was still his brother on Monday.',
  benLong: 'I keep a list of what is mine to carry. '.repeat(140).trim(),
  benTakenBack: 'I did not mean to say this here.',
  carmen: 'Esta semana pedí ayuda antes de romperme.',
  ana: 'I am learning to rest before I am tired.',
  eve: 'Words that somebody was removed for.',
};

test('six people hold a meeting from opening to closing', async ({ browser }) => {
  const server = await startServer();
  const cable = await startCable(server.origin);
  const traffic = new Traffic();
  /** @param {string} name @param {Parameters<typeof Person.arrive>[2]} [how] */
  const arrives = (name, how) => Person.arrive(browser, name, { traffic, ...how });
  const ana = await arrives('Ana Quietwater');
  const ben = await arrives('Benedikt', {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const carmen = await arrives('Carmen Ñandú', { language: 'es' });
  const dov = await arrives('דב', { options: { reducedMotion: 'reduce' } });
  const eve = await arrives('Evelina');
  const lea = await arrives('Leandra');
  const circle = [ana, ben, carmen, dov, eve];
  /** Each of them sees that. @param {Person[]} people @param {(person: Person) => Promise<void>} sees */
  const each = (people, sees) => Promise.all(people.map(sees));

  await test.step('the facilitator opens the room', async () => {
    await ana.openMeeting(server.origin);
    await ana.seesWord('onlyYou');
    await ana.sees('Welcome');
  });
  const link = await ana.inviteLink();
  expect(link).toMatch(new RegExp(`^${server.origin}/#j\\.[A-Za-z0-9_-]{43}$`));

  await test.step('the others knock and wait, and are let in', async () => {
    await ben.knock(link.replace(server.origin, cable.origin));
    await each([carmen, eve], (person) => person.knock(link));
    await knockByKeyboard(dov, link);
    await each([ben, carmen, dov, eve], (person) => person.seesWord('lobbyTitle'));
    await ana.seesWord('waitingCount', { n: '4' });
    await ana.press('more');
    await each([ben, carmen, dov, eve], ({ name }) => ana.sees(name));
    for (let left = 4; left > 0; left -= 1) {
      await ana.button('letIn').first().click();
      await expect(ana.button('letIn')).toHaveCount(left - 1);
    }
    await ana.closeSheet();
    await each(circle, async (person) => {
      await person.unfoldCircle();
      for (const other of circle) await person.sees(other === person ? person.word('you') : other.name);
    });
  });

  await test.step('the meeting goes on to its agreements and its reading', async () => {
    await ana.press('goOnTo', { segment: 'Agreements' });
    await each([ana, ben, dov, eve], (person) => person.sees('Part 2 of 5'));
    await carmen.sees('Parte 2 de 5');
    await ana.page.getByRole('button', { name: /^Go on to: / }).click();
    await each([ana, ben, dov, eve], (person) => person.sees('Part 3 of 5'));
    await carmen.sees('Parte 3 de 5');
    await each(circle, (person) => person.seesWord('nobodyReads'));
  });

  await test.step('two readers pass the reading from one to the other', async () => {
    await ben.press('offerToRead');
    await ben.seesWord('youRead');
    await each([ana, carmen, dov, eve], (person) => person.seesWord('reads', { name: ben.name }));
    await carmen.press('offerToReadNext');
    await each([ana, ben, dov, eve], (person) => person.seesWord('readNext', { names: carmen.name }));
    await ben.press('nextPassage');
    await carmen.seesWord('youRead');
    await each([ana, ben, dov, eve], (person) => person.seesWord('reads', { name: carmen.name }));
    await carmen.press('nextPassage');
    await each(circle, (person) => person.seesWord('nobodyReads'));
    while (!(await ana.page.getByRole('button', { name: /^Go on to: / }).isVisible())) await ana.press('nextPassage');
    await ana.page.getByRole('button', { name: /^Go on to: / }).click();
    await each(circle, (person) => person.seesWord('nobodyHasTheFloor'));
  });

  await test.step('hands go up, and all see the same order', async () => {
    for (const person of [ben, carmen]) {
      await person.press('raiseHand');
      await expect(person.button('lowerHand')).toBeVisible();
    }
    await dov.tabTo(dov.button('raiseHand'));
    await dov.page.keyboard.press('Enter');
    await expect(dov.button('lowerHand')).toBeVisible();
    await ana.press('raiseHand');
    const order = [ben, carmen, dov, ana];
    await each(circle, async (person) => {
      const hands = person.page.locator('ol.hands > li');
      await expect(hands).toHaveCount(4);
      for (const [place, holder] of order.entries()) {
        await expect(hands.nth(place)).toContainText(holder === person ? person.word('you') : holder.name);
      }
    });
    await ben.seesWord('youAreNext');
    await carmen.seesWord('beforeYou', { n: '1' });
    await dov.seesWord('beforeYou', { n: '2' });
  });

  await test.step('first turn: lines, one taken back, a minute more, a lost line', async () => {
    await ana.press('call', { name: ben.name });
    await ben.seesWord('youHaveTheFloor');
    await each([ana, carmen, dov, eve], (person) => person.seesWord('isSharing', { name: ben.name }));
    await ben.writes(SAID.ben);
    await each(circle, (person) => person.sees(SAID.ben));
    await ben.writes(SAID.benTakenBack);
    await each(circle, (person) => person.sees(SAID.benTakenBack));
    await ben.press('takeBack');
    await each(circle, async (person) => {
      await person.doesNotSee(SAID.benTakenBack);
      expect(await person.spoken()).not.toContain(SAID.benTakenBack);
    });

    await ana.press('more');
    await ana.press('oneMoreMinute');
    await ana.closeSheet();
    await expect(ben.page.locator('.floor .seconds')).toHaveText(/^3:/);

    // The line is lost in the middle of the turn, and comes back by itself.
    cable.cut();
    await each([ana, carmen], (person) => person.seesWord('heldFor', { name: ben.name }));
    await ben.seesWord('lineLost');
    cable.mend();
    await ben.seesWord('youHaveTheFloor');
    await each([ana, carmen, dov, eve], (person) => person.doesNotSee(person.word('heldFor', { name: ben.name })));
    await each(circle, (person) => person.sees(SAID.ben));
    // Longer than one line can be: it is split, and nothing is lost.
    await ben.writes(SAID.benLong);
    await each(circle, async (person) => {
      await expect(person.page.locator('ol.lines > li:not(.sending)')).toHaveCount(3);
      const lines = await person.page.locator('ol.lines > li').allTextContents();
      expect(lines.slice(1).join(' ')).toBe(SAID.benLong);
    });
  });

  await test.step('a latecomer sees none of what was said before', async () => {
    await lea.knock(link, { listening: true });
    await lea.seesWord('lobbyTitle');
    await ana.press('more');
    await ana.press('letIn');
    await ana.closeSheet();
    await lea.seesWord('whereWeAre');
    await lea.unfoldCircle();
    await lea.seesWord('isSharing', { name: ben.name });
    await lea.doesNotSee(SAID.ben);
    await ben.writes('And that is where I am today.');
    await each([...circle, lea], (person) => person.sees('And that is where I am today.'));
    await lea.doesNotSee(SAID.ben);
    await ben.press('thatIsAll');
    await each([ana, dov, eve, lea], (person) => person.seesWord('floorIsFree', { name: carmen.name }));
    await carmen.seesWord('floorIsFreeMe');
  });

  await test.step('second turn: in Spanish, ended with thanks', async () => {
    await ana.press('call', { name: carmen.name });
    await carmen.writes(SAID.carmen);
    await each([ana, ben, dov, eve, lea], (person) => person.sees(SAID.carmen));
    // What was shared before has left every page.
    await each([...circle, lea], (person) => person.doesNotSee(SAID.ben));
  });

  await test.step('third turn: called by keyboard, and passed', async () => {
    await ana.press('thankThenCall', { name: carmen.name, next: dov.name });
    await dov.seesWord('youHaveTheFloor');
    await dov.tabTo(dov.button('pass'));
    await dov.page.keyboard.press('Space');
    await each([ben, carmen, eve, lea], (person) => person.seesWord('floorIsFree', { name: ana.name }));
  });

  await test.step('fourth turn: the facilitator shares too', async () => {
    await ana.press('takeMyTurn');
    await ana.writes(SAID.ana);
    await each([ben, carmen, dov, eve, lea], (person) => person.sees(SAID.ana));
    await ana.button('thatIsAll').first().click();
    await each([ben, carmen, dov, eve, lea], (person) => person.seesWord('nobodyHasTheFloor'));
  });

  await test.step('somebody is removed, and their tab shows nothing more', async () => {
    await eve.press('raiseHand');
    await ana.press('call', { name: eve.name });
    await eve.writes(SAID.eve);
    await ana.sees(SAID.eve);
    await ana.press('more');
    await ana.page.getByText(ana.word('anyone'), { exact: true }).click();
    await ana.page.locator('li.person', { hasText: eve.name }).getByRole('button', { name: ana.word('sendOut') }).click();
    await ana.press('removeFor:disruption');
    await ana.closeSheet();
    await eve.seesWord('removedTitle');
    await eve.seesWord('removedFor:disruption');
    for (const { name } of [ana, ben, carmen, dov, lea]) await eve.doesNotSee(name);
    await eve.doesNotSee(SAID.eve);
    await each([ana, ben, carmen, dov, lea], async (person) => {
      await person.doesNotSee(SAID.eve);
      await person.doesNotSee(eve.name);
    });
    // The tab keeps neither the link nor the seat.
    await eve.page.reload();
    await eve.seesWord('homeTitle');
    expect(await eve.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    // The rest go on under new keys, and still know each other.
    await ben.press('raiseHand');
    await ana.press('call', { name: ben.name });
    await ben.writes('Still here.');
    await each([ana, carmen, dov, lea], (person) => person.sees('Still here.'));
    await each([ana, carmen, dov, lea], (person) => person.seesWord('isSharing', { name: ben.name }));
    await ben.press('thatIsAll');
  });

  await test.step('the meeting closes, and the room is gone on every screen', async () => {
    await ana.page.getByRole('button', { name: /^Go on to: / }).click();
    await ana.press('endSharing');
    await each([ben, dov, lea], (person) => person.sees('Part 5 of 5'));
    await ana.press('closeMeeting');
    await ana.press('closeForAll');
    await each([ana, ben, carmen, dov, lea], async (person) => {
      await person.seesWord('endedTitle');
      await person.seesWord('roomIsGone');
      for (const { name } of circle) await person.doesNotSee(name);
      expect(await person.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    });
    const after = await arrives('Nora');
    await after.page.goto(link);
    await after.seesWord('notOpenTitle');
  });

  await test.step('names and shares are nowhere but on the pages', async () => {
    const secrets = [...[...circle, lea].map(({ name }) => name), ...Object.values(SAID).map((said) => said.slice(0, 40))];
    for (const secret of secrets) {
      expect(traffic.has(secret), `${secret} crossed the wire`).toBe(false);
      expect(server.said(), `${secret} in the server's output`).not.toContain(secret);
    }
    expect(traffic.has('raise_hand'), 'the wire was watched').toBe(true);
    expect(traffic.has(link.split('#')[1] ?? ''), 'the link crossed the wire').toBe(false);
    expect(server.files(), "files on the server's disk").toEqual([]);
    cable.stop();
    expect(await server.stop(), 'the exit code').toBe(0);
    for (const secret of secrets) expect(server.said()).not.toContain(secret);
  });
  expect([...circle, lea].flatMap(({ errors }) => errors)).toEqual([]);
});

/** @param {Person} person @param {string} link */
async function knockByKeyboard(person, link) {
  await person.page.goto(link);
  const field = person.page.getByLabel(person.word('nameAsked'));
  await expect(field).toBeVisible();
  await person.tabTo(field);
  await person.page.keyboard.type(person.name);
  await person.tabTo(person.button('comeIn'));
  await person.page.keyboard.press('Enter');
}
