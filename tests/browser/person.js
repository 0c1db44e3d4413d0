// @ts-check
/** Somebody at a meeting: a browser context of their own, what they can do, and all that crossed their wire. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContextOptions} BrowserContextOptions */
/** @typedef {import('../../web/words.js').Word} Word */
/** @typedef {import('../../web/words.js').Words} Words */

const WORDS = { en: await wordsIn('en'), es: await wordsIn('es') };

/**
 * The page's own words. The test runner takes a file beyond its folder for CommonJS, so they are read as text.
 * @param {string} language
 * @returns {Promise<Words>}
 */
async function wordsIn(language) {
  const parts = ['door', 'room', 'desk', 'privacy'].map(async (part) => {
    const text = readFileSync(new URL(`../../web/words/${language}/${part}.js`, import.meta.url), 'utf8');
    return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).words;
  });
  return Object.assign({}, ...(await Promise.all(parts)));
}

/** The page keeps a Hebrew name from turning the sentence around it. @param {string} text */
const isolate = (text) => (/[\u0590-\u05ff]/.test(text) ? `\u2068${text}\u2069` : text);

/** All that crossed the wire of everybody, as text: the socket's frames, addresses, and bodies of requests. */
export class Traffic {
  /** @type {string[]} */
  seen = [];

  /** @param {Page} page */
  watch(page) {
    page.on('websocket', (socket) => {
      this.seen.push(socket.url());
      socket.on('framesent', ({ payload }) => this.seen.push(payload.toString()));
      socket.on('framereceived', ({ payload }) => this.seen.push(payload.toString()));
    });
    page.on('request', (request) => this.seen.push(request.url(), request.postData() ?? ''));
  }

  /** @param {string} text */
  has(text) {
    const written = JSON.stringify(text).slice(1, -1);
    const base64 = Buffer.from(text).toString('base64url').slice(0, -2);
    return this.seen.some((seen) => [text, written, base64, encodeURIComponent(text)].some((form) => seen.includes(form)));
  }
}

export class Person {
  /** @param {Page} page @param {string} name @param {'en' | 'es'} language */
  constructor(page, name, language) {
    this.page = page;
    this.name = name;
    this.language = language;
    /** @type {string[]} Errors of the page itself. */
    this.errors = [];
    page.on('pageerror', (error) => this.errors.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      // A line that a test cuts is told on the console by the browser.
      if (message.type() === 'error' && !message.text().includes('WebSocket')) {
        this.errors.push(`${name}: ${message.text()}`);
      }
    });
  }

  /**
   * @param {Browser} browser
   * @param {string} name
   * @param {{traffic?: Traffic, language?: 'en' | 'es', options?: BrowserContextOptions}} [how]
   */
  static async arrive(browser, name, { traffic, language = 'en', options } = {}) {
    const locale = language === 'es' ? 'es-MX' : 'en-GB';
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    traffic?.watch(page);
    // What the page's policy stops is an error of the page.
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`against the policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    return new Person(page, name, language);
  }

  /** A word of the page in this person's language. @param {Word} word @param {Record<string, string>} [parts] */
  word(word, parts = {}) {
    const text = WORDS[this.language][word];
    const said = typeof text === 'string' ? text : (parts.n === '1' && text.one) || text.other;
    return said.replace(/\{(\w+)\}/g, (_, part) => isolate(parts[part] ?? ''));
  }

  /** A button by its word. @param {Word} word @param {Record<string, string>} [parts] */
  button(word, parts) {
    return this.page.getByRole('button', { name: this.word(word, parts), exact: true });
  }

  /** Presses a button. @param {Word} word @param {Record<string, string>} [parts] */
  async press(word, parts) {
    await this.button(word, parts).click();
  }

  /** What can be seen on the page: neither what is hidden, nor what only a screen reader says. */
  visible() {
    return this.page.evaluate(() => {
      const spoken = document.querySelector('[role=status]');
      return document.body.innerText.replace(spoken instanceof HTMLElement ? spoken.innerText : '', '');
    });
  }

  /** What a screen reader is given to say. */
  async spoken() {
    return (await this.page.locator('[role=status]').allTextContents()).join('\n');
  }

  /** @param {string} text */
  async sees(text) {
    const sees = async () => (await this.visible()).includes(text);
    await expect.poll(sees, { message: `${this.name} sees: ${text}`, timeout: 20_000 }).toBe(true);
  }

  /** @param {string} text */
  async doesNotSee(text) {
    const sees = async () => (await this.visible()).includes(text);
    await expect.poll(sees, { message: `${this.name} sees no more: ${text}`, timeout: 20_000 }).toBe(false);
  }

  /** @param {Word} word @param {Record<string, string>} [parts] */
  async seesWord(word, parts) {
    await this.sees(this.word(word, parts));
  }

  /** From the home page into a room of one's own. @param {string} origin */
  async openMeeting(origin) {
    await this.page.goto(origin);
    await this.press('startMeeting');
    await this.page.getByLabel(this.word('ownName')).fill(this.name);
    await this.press('openMeeting');
    await expect(this.button('raiseHand')).toBeVisible();
  }

  /** The invite link, as the facilitator's desk shows it. */
  async inviteLink() {
    await this.press('more');
    const link = await this.page.getByRole('dialog').getByLabel(this.word('inviteLink'), { exact: true }).inputValue();
    await this.closeSheet();
    return link;
  }

  /** Follows the link and knocks. @param {string} link @param {{listening?: boolean}} [how] */
  async knock(link, { listening = false } = {}) {
    await this.page.goto(link);
    await this.page.getByLabel(this.word('nameAsked')).fill(this.name);
    if (listening) await this.page.getByLabel(this.word('hereToListen')).check();
    await this.press('comeIn');
  }

  /** The facilitator lets in whoever knocked first, once they have. */
  async letInNext() {
    await this.press('more');
    await this.button('letIn').first().click();
    await this.closeSheet();
  }

  /** The facilitator turns the lobby on or off. @param {boolean} on */
  async setLobby(on) {
    await this.press('more');
    await this.page.getByLabel(this.word('lobbyOn')).setChecked(on);
    await this.closeSheet();
  }

  /** The facilitator goes to the part of the meeting in which people share. */
  async goToSharing() {
    await this.press('more');
    await this.page.getByText(this.word('goToPart'), { exact: true }).click();
    await this.page.getByRole('button', { name: /^Sharing/ }).click();
    await this.press('leaveOutAndGo');
    await this.closeSheet();
    await this.seesWord('nobodyHasTheFloor');
  }

  /** The facilitator gives or takes back a role or a duty on somebody's row. @param {string} name @param {Word[]} words */
  async onRowOf(name, ...words) {
    await this.press('more');
    const row = this.page.locator('.person').filter({ hasText: name });
    for (const folded of [this.page.locator('details:has(.person)').first(), row.locator('.roles-of')]) {
      if ((await folded.getAttribute('open')) === null) await folded.locator('> summary').click();
    }
    for (const word of words) await row.getByRole('button', { name: this.word(word), exact: true }).click();
    await this.closeSheet();
  }

  async closeMeeting() {
    await this.press('more');
    await this.page.getByText(this.word('closeTheMeeting'), { exact: true }).click();
    await this.press('closeMeeting');
    await this.press('closeForAll');
    await this.seesWord('endedTitle');
  }

  /** Unfolds the list of everyone, which stays open from then on. */
  async unfoldCircle() {
    await this.page.locator('details:has(ul.everyone) > summary').click();
  }

  async closeSheet() {
    await this.page.keyboard.press('Escape');
  }

  /** Writes a line of the share and sends it. @param {string} text */
  async writes(text) {
    await this.page.getByLabel(this.word('yourShare')).fill(text);
    await this.press('sendLine');
  }

  /** Goes to a control by the Tab key alone. @param {import('@playwright/test').Locator} target */
  async tabTo(target) {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.name} cannot reach it by keyboard: ${target}`);
  }

  async leaveForGood() {
    await this.page.context().close();
  }
}
