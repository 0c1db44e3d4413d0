// @ts-check
/** What could go wrong for somebody: hostile names, foreign code, a page that cannot seal, a wrong clock, haste. */
import { chromium, expect, test } from '@playwright/test';
import { Person, Traffic } from './person.js';
import { startServer } from './server.js';

const HOSTILE = ['<img src=x onerror=alert(1)>', '</script><script>alert(2)', "');alert(3);//", '{{7*7}}${7*7}'];

/** Ten kinds of mischief in twenty surroundings. */
function hostile() {
  const kinds = [
    '<img src=x onerror=window.ran=1>', '<script>window.ran=1</script>', '<svg/onload=window.ran=1>',
    '${window.ran=1}{{7*7}}',
    "'); DROP TABLE seats;--", 'javascript:window.ran=1', '</style><style>*{display:none}</style>',
    '\u202e\u2066turned\u2069 \u05d0\u0628', 'a\u200b\u200d\ufeffb\u0000c',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(5),
  ];
  const quotes = ['', '"', "'", '`', '-->', ']]>', '*/', '&lt;', '%3C', '\\'];
  const around = [...quotes, '(', 'x'.repeat(90), '=', '#', '@', '/', '?', '|', '~', '^'];
  return around.flatMap((before) => kinds.map((kind) => before + kind)).map((text, n) => `${text} the end of ${n}`);
}

test('hostile names and shares are only text, and the page talks to its own server alone', async ({ browser }) => {
  const server = await startServer();
  const traffic = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic });
  let alarms = 0;
  ana.page.on('dialog', () => (alarms += 1));
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  const guests = [];
  for (const name of HOSTILE) {
    const guest = await Person.arrive(browser, name, { traffic });
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
    guests.push(guest);
  }
  await ana.unfoldCircle();
  for (const name of HOSTILE) await ana.sees(name);
  await ana.goToSharing();
  await ana.press('raiseHand');
  await ana.press('takeMyTurn');
  for (const text of HOSTILE) await ana.writes(text);
  for (const guest of guests) for (const text of HOSTILE) await guest.sees(text);
  expect(alarms).toBe(0);
  expect([ana, ...guests].flatMap(({ errors }) => errors)).toEqual([]);
  const own = [server.origin, server.origin.replace('http', 'ws')];
  const addresses = traffic.seen.filter((seen) => /^(https?|wss?):/.test(seen));
  expect(addresses.filter((address) => !own.some((mine) => address.startsWith(mine)))).toEqual([]);
  await server.stop();
});

test('inline script, eval, markup and other servers are blocked', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  await ana.page.goto(server.origin);
  await expect(ana.button('startMeeting')).toBeVisible();
  expect(ana.errors).toEqual([]);
  // From a timer, because what a debugger runs itself may do more.
  const came = await ana.page.evaluate(() => new Promise((resolve) => setTimeout(async () => {
    const tries = {
      eval: () => globalThis.eval('1'),
      function: () => new Function('return 1')(),
      markup: () => (document.body.innerHTML += '<b>1</b>'),
      inline: () => document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' })),
      elsewhere: () => fetch('https://elsewhere.example/'),
    };
    /** @type {Record<string, string>} */
    const came = {};
    for (const [what, run] of Object.entries(tries)) {
      came[what] = await Promise.resolve().then(run).then(() => 'it ran', (error) => error.name);
    }
    resolve({ ...came, ran: 'ran' in window });
  })));
  expect(came).toEqual({
    eval: 'EvalError', function: 'EvalError', markup: 'TypeError', inline: 'TypeError', elsewhere: 'TypeError', ran: false,
  });
  expect(ana.errors.filter((error) => error.includes('against the policy')).length).toBeGreaterThan(3);
  await server.stop();
});

test('two hundred hostile shares are text, run nothing and break no layout', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  let alarms = 0;
  for (const { page } of [ana, ben]) page.on('dialog', () => (alarms += 1));
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await expect(ben.button('raiseHand')).toBeVisible();
  await ana.goToSharing();
  await ana.press('raiseHand');
  await ana.press('takeMyTurn');
  const all = hostile();
  expect(all.length).toBe(200);
  const per = 20;
  for (let at = 0; at < all.length; at += per) await ana.writes(all.slice(at, at + per).join('\n'));
  await ben.sees('the end of 199');
  const seen = await ben.page.evaluate(() => document.body.textContent ?? '');
  expect(all.filter((text) => /^[ -~]+$/.test(text) && !seen.includes(text))).toEqual([]);
  for (const { page, errors } of [ana, ben]) {
    const made = page.locator('main :is(script, iframe, object, embed, form[action], [onerror], [onload])');
    expect(await made.count()).toBe(0);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect([sideways, await page.evaluate(() => 'ran' in window), errors]).toEqual([false, false, []]);
  }
  expect(alarms).toBe(0);
  await server.stop();
});

test('two people of one name are told apart', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const other = await Person.arrive(browser, 'Ana');
  await other.knock(await ana.inviteLink());
  await ana.unfoldCircle();
  await ana.sees('Ana 2');
  await other.unfoldCircle();
  await expect(other.page.locator('ul.everyone > li').first()).toHaveText(/^Ana\s/);
  await server.stop();
});

test('not now sends somebody back to the door, who may ask again', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  await ana.openMeeting(server.origin);
  await ben.knock(await ana.inviteLink());
  await ana.press('more');
  await ana.sees('Ben');
  await ana.press('sayNotNow');
  await ben.seesWord('notNow');
  await expect(ana.button('letIn')).toHaveCount(0);
  await expect(ben.page.getByLabel(ben.word('nameAsked'))).toHaveValue('Ben');
  await ben.press('comeIn');
  await ben.seesWord('lobbyTitle');
  await ana.sees('Ben');
  await ana.press('letIn');
  await expect(ben.button('raiseHand')).toBeVisible();
  await server.stop();
});

test('a page that cannot seal refuses, and names the cure', async () => {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP circle.test 127.0.0.1'],
  });
  const page = await browser.newPage();
  const person = new Person(page, 'Nora', 'en');
  await page.goto(server.origin.replace('localhost', 'circle.test'));
  await person.seesWord('unfitTitle');
  await person.sees('https://');
  await browser.close();
  await server.stop();
});

test('a device whose clock is two hours off shows the same time left', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  const ben = await Person.arrive(browser, 'Ben');
  await ben.page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + 7_200_000;
  });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ben.knock(await ana.inviteLink());
  await ana.goToSharing();
  await ben.press('raiseHand');
  await ana.press('call', { name: 'Ben' });
  await ben.seesWord('youHaveTheFloor');
  await expect(ben.page.locator('.floor .seconds')).toHaveText(/^2:5\d$/);
  await ana.sees('about three minutes left');
  await server.stop();
});

test('leave quickly blanks the page at once and leaves nothing behind it', async ({ browser }) => {
  const server = await startServer();
  const ana = await Person.arrive(browser, 'Ana');
  await ana.openMeeting(server.origin);
  for (let press = 0; press < 3; press += 1) await ana.page.keyboard.press('Shift');
  await ana.page.waitForURL('about:blank');
  expect(await ana.page.evaluate(() => document.documentElement.textContent)).toBe('');
  await ana.page.goBack().catch(() => {});
  await ana.doesNotSee(ana.word('more'));
  await ana.page.goto(server.origin);
  expect(await ana.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await ana.press('leaveQuickly');
  await ana.page.waitForURL('about:blank');
  await server.stop();
});

test('an outside call link is sealed for the circle, and newcomers get it', async ({ browser }) => {
  const server = await startServer();
  const traffic = new Traffic();
  const ana = await Person.arrive(browser, 'Ana', { traffic });
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  await ana.press('more');
  await ana.page.getByText(ana.word('callLink'), { exact: true }).click();
  await ana.page.getByLabel(ana.word('callLinkAddress')).fill('javascript:alert(1)');
  await ana.press('setCall');
  await ana.seesWord('notAWebAddress');
  await ana.page.getByLabel(ana.word('callLinkAddress')).fill('https://call.example/our-group');
  await ana.press('setCall');
  await ana.closeSheet();
  const ben = await Person.arrive(browser, 'Ben', { traffic });
  await ben.knock(await ana.inviteLink());
  const call = ben.page.getByRole('link', { name: ben.word('openCall') });
  await expect(call).toHaveAttribute('href', 'https://call.example/our-group');
  await expect(call).toHaveAttribute('rel', /noreferrer/);
  expect(traffic.has('call.example')).toBe(false);
  await server.stop();
});

test('over https with a certificate of its own, the page explains the warning and a meeting runs', async ({ browser }) => {
  const server = await startServer(['--tls', 'self-signed']);
  const options = { ignoreHTTPSErrors: true };
  const ana = await Person.arrive(browser, 'Ana', { options });
  await ana.page.goto(server.origin);
  await ana.page.getByText(ana.word('certificateTitle')).click();
  const fingerprint = /SHA-256 ((?:[0-9A-F]{2}:){31}[0-9A-F]{2})/.exec(server.said())?.[1] ?? 'none in the terminal';
  await ana.sees(fingerprint);
  await ana.openMeeting(server.origin);
  await ana.doesNotSee(ana.word('certificateTitle'));
  await ana.setLobby(false);
  const ben = await Person.arrive(browser, 'Ben', { options });
  await ben.knock(await ana.inviteLink());
  await ben.press('raiseHand');
  await ana.seesWord('handCount', { n: '1' });
  await server.stop();
});
