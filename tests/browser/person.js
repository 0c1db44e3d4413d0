// @ts-check
/** Somebody at a meeting: a browser context of their own, what they can do, and all that crossed their wire. */
import { expect } from '@playwright/test';
import { words as en } from '../../web/words/en.js';
import { words as es } from '../../web/words/es.js';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContextOptions} BrowserContextOptions */
/** @typedef {keyof typeof en} Word */

const WORDS = { en, es };

/** All that crossed the wire of everybody, as text: the socket's frames, addresses, and bodies of requests. */
export class Traffic {
  /** @type {string[]} */
  seen = [];

  /** @param {Page} page */
  watch(page) {
    page.on('websocket', (socket) => {
      this.seen.push(socket.url());
      for (const way of /** @type {const} */ (['framesent', 'framereceived'])) {
        socket.on(/** @type {any} */ (way), ({ payload }) => this.seen.push(payload.toString()));
      }
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
    return new Person(page, name, language);
  }

  /** A word of the page in this person's language. @param {Word} word @param {Record<string, string>} [parts] */
  word(word, parts = {}) {
    const text = WORDS[this.language][word];
    const said = typeof text === 'string' ? text : text.other;
    return said.replace(/\{(\w+)\}/g, (_, part) => parts[part] ?? '');
  }

  /** A button by its word. @param {Word} word @param {Record<string, string>} [parts] */
  button(word, parts) {
    return this.page.getByRole('button', { name: this.word(word, parts), exact: true });
  }

  /** Presses a button. @param {Word} word @param {Record<string, string>} [parts] */
  async press(word, parts) {
    await this.button(word, parts).click();
  }

  /** @param {string | RegExp} text */
  async sees(text) {
    await expect(this.page.locator('body'), `${this.name} sees ${text}`).toContainText(text);
  }

  /** @param {string} text */
  async doesNotSee(text) {
    await expect(this.page.locator('body'), `${this.name} does not see ${text}`).not.toContainText(text);
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
    const link = await this.page.getByLabel(this.word('inviteLink'), { exact: true }).inputValue();
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
