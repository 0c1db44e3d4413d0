// @ts-check
/** Asks once more before the whole meeting stops: a slip of the thumb should not, and nobody should fear to be named. */
import { ask } from './sheet.js';
import { say } from './words.js';

/** @param {import('./view.js').Session} session @param {number} seconds How long a pause is. */
export function askForPause(session, seconds) {
  const text = say('pauseAskText', { n: seconds });
  ask({ title: 'pauseAsk', text, yes: 'pauseNow', no: 'notYet' }, () => session.callPause());
}
