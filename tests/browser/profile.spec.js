// @ts-check
/**
 * What a browser's profile keeps on disk of a meeting: a profile of its own, joined by a typed link, by a link that was
 * followed, and left quickly; then the browser is closed, and its folder searched. The page's words on privacy say what
 * is found here; where a browser begins to keep more, or less, this fails, and the words are to follow.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const NAME = 'Zanzibarbara';
const SHARE = 'Quellwasser and other words that nobody else writes.';

/** The history, its icons of sites, the tabs to open again, and the browser's own figures of what is visited. */
const WITH_THE_LINK = ['Favicons', 'History', 'Sessions', 'segmentation_platform'];

/** Files of a profile that hold the text, by the first part of their name. @param {string} folder @param {string} text */
function kept(folder, text) {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const found = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (!forms.some((form) => bytes.includes(form))) continue;
    const place = join(entry.parentPath, entry.name).slice(folder.length + 1);
    found.add(place.split('/').filter((part) => part !== 'Default')[0]?.replace(/-journal$/, ''));
  }
  return [...found].sort();
}

/** Comes in, speaks, and does what is done then. @type {Record<string, (person: Person, link: string) => Promise<void>>} */
const WAYS = {
  'a typed link': async (person, link) => {
    await person.page.goto(new URL(link).origin);
    await person.page.getByLabel(person.word('pasteLink')).fill(link);
    await person.press('join');
    await person.page.getByLabel(person.word('nameAsked')).fill(person.name);
    await person.press('comeIn');
  },
  'a link that is followed': (person, link) => person.knock(link),
  'a quick exit': (person, link) => person.knock(link),
};

for (const [way, comeIn] of Object.entries(WAYS)) {
  test(`what the profile keeps after ${way}`, async ({ browser }) => {
    const server = await startServer();
    const ana = await Person.arrive(browser, 'Ana');
    await ana.openMeeting(server.origin);
    await ana.setLobby(false);
    const link = await ana.inviteLink();
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const own = await chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      locale: 'en-GB',
    });
    const ben = new Person(own.pages()[0] ?? (await own.newPage()), NAME, 'en');
    await comeIn(ben, link);
    await expect(ben.button('raiseHand')).toBeVisible();
    await ana.goToSharing();
    await ben.press('raiseHand');
    await ana.press('call', { name: NAME });
    await ben.writes(SHARE);
    await ana.sees(SHARE);
    const note = await ben.page.evaluate(() => sessionStorage.getItem('circlekeeper') ?? '');
    const token = /"token":"([\w-]+)"/.exec(note)?.[1];
    if (!token) throw new Error('no note keeps the seat');
    if (way === 'a quick exit') {
      for (let press = 0; press < 3; press += 1) await ben.page.keyboard.press('Shift');
      await ben.page.waitForURL('about:blank');
    }
    await own.close();
    const secret = new URL(link).hash.slice('#j.'.length);
    const found = { link: secret, note: token, name: NAME, share: SHARE };
    const files = Object.fromEntries(Object.entries(found).map(([what, text]) => [what, kept(folder, text)]));
    rmSync(folder, { recursive: true });
    // Whoever closes the browser without leaving leaves the note that keeps the seat.
    const left = way === 'a quick exit' ? [] : ['Session Storage'];
    expect(files).toEqual({ link: WITH_THE_LINK, note: left, name: [], share: [] });
    await server.stop();
  });
}
