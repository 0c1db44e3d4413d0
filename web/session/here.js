// @ts-check
/**
 * One page's part in one meeting: its place in it, and whatever seals and opens there. It knows nothing of screens.
 *
 * @typedef {import('../links.js').LinkKeys} LinkKeys
 *
 * @typedef {object} Here This page in one meeting.
 * @property {string} meeting
 * @property {string} token
 * @property {string} page
 * @property {Sealer} sealer
 * @property {Keys} keys
 * @property {Shares} shares
 * @property {Speaking} speaking
 * @property {QuietWord} quietWord
 * @property {Displays} displays
 * @property {Votes} votes
 * @property {boolean} firstTime To be said to facilitators, once it is in the room.
 * @property {boolean} fresh It has just knocked, and has not been in the room yet.
 */

import { Displays } from '../displays.js';
import { Keys } from '../keys.js';
import { Sealer, makePage, seatOf } from '../seal.js';
import { Shares } from '../shares.js';
import { QuietWord } from './quiet-word.js';
import { Votes } from '../votes.js';
import { Speaking } from './speaking.js';

/**
 * @param {import('./core.js').Core} core
 * @param {string} meeting
 * @param {string} token
 * @returns {Promise<Here>}
 */
export async function makeHere(core, meeting, token) {
  const link = /** @type {{keys: LinkKeys}} */ (core.link);
  const page = await makePage();
  const seat = await seatOf(meeting, token);
  const sealer = new Sealer(page, link.keys.peer, meeting);
  const keys = new Keys(sealer, seat, (message) => core.send(message));
  const shares = new Shares(sealer, page.id, (id) => (id === page.id ? seat : keys.seatOfPage(id)));
  const speaking = new Speaking(keys, shares, {
    send: (message) => core.send(message),
    onBack: (text, why) => {
      core.onLineBack(text);
      core.tell(why);
    },
  });
  const quietWord = new QuietWord(sealer, seat, {
    send: (message) => (core.up ? core.send(message) : 0),
    pageOf: (of) => keys.pageOf(of),
  });
  const [displays, votes] = [new Displays(sealer), new Votes(sealer)];
  const part = { sealer, keys, shares, speaking, quietWord, displays, votes };
  return { meeting, token, page: page.id, ...part, firstTime: false, fresh: false };
}
