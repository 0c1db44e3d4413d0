// @ts-check
/** The privacy sheet. What it says is long, and few open it: it comes when they do. */
import { el } from '../dom.js';
import { fetched } from '../fetched.js';
import { sheet } from '../sheet.js';
import { alsoSay } from '../words.js';

export function mountPrivacy() {
  const waits = el('p', { class: 'aside', role: 'status', word: 'connecting' });
  let asked = false;
  const fill = async () => {
    if (asked) return;
    asked = true;
    const [{ privacyTexts }] = await Promise.all([fetched(() => import('../privacy-texts.js')), alsoSay('privacy')]);
    waits.replaceWith(...privacyTexts());
  };
  sheet('privacy', { stays: true, opens: () => void fill() }, waits);
  return () => {};
}
