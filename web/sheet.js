// @ts-check
/**
 * Sheets: dialogs that lie over the page and leave the top bar free, so that *Help now*, *Leave* and *Leave quickly*
 * stay in reach. What lies beneath is inert meanwhile; Escape or *Close* goes back to where one was.
 */
import { button, el } from './dom.js';

/** @typedef {import('./words.js').Word} Word */
/** @typedef {{dialog: HTMLDialogElement, open: () => void, close: () => void}} Sheet */

/** Where all sheets are; the page puts it after everything else. */
export const layer = el('div', { class: 'sheets' });
/** @type {Map<Word, Sheet>} */
const named = new Map();
/**
 * Open sheets, the topmost last, each with what had the focus before.
 * @type {{sheet: Sheet, before: Element | null, closer: {destroy: () => void} | null}[]}
 */
let stack = [];
/** What a place has put into sheets that stay. @type {HTMLElement[]} */
const lent = [];
/** @type {HTMLElement[]} */
let beneath = [];

/** Says what lies beneath the sheets. @param {HTMLElement[]} elements */
export function layOver(elements) {
  beneath = elements;
  document.addEventListener('keydown', (event) => {
    const top = stack.at(-1);
    if (event.key !== 'Escape' || !top) return;
    event.preventDefault();
    top.sheet.close();
  });
}

/**
 * @param {Word} title Its heading, and the name by which `openSheet` finds it.
 * @param {{stays?: boolean, bare?: boolean, class?: string, first?: HTMLElement | null, opens?: () => void}} how A sheet
 *   that does not stay goes with its place. `first`: what has the focus when it opens, if not the heading. `opens`: told
 *   each time that it does.
 * @param {...Node} content
 * @returns {Sheet}
 */
export function sheet(title, how, ...content) {
  const heading = el('h2', { word: title, tabindex: '-1', id: `sheet-${title}` });
  const dialog = el(
    'dialog',
    { class: `sheet ${how.class ?? ''}`, 'aria-labelledby': heading.id },
    el('div', { class: 'sheet-head' }, heading, how.bare ? null : button('close', 'plain', () => made.close())),
    ...content,
  );
  /** @type {Sheet} */
  const made = {
    dialog,
    open() {
      how.opens?.();
      const first = how.first ?? heading;
      const open = stack.find((each) => each.sheet === made);
      const entry = open ?? { sheet: made, before: document.activeElement, closer: closeOnBack(() => made.close()) };
      // The one that was asked for last lies on top, also of sheets that came into the page after it.
      if (stack.at(-1)?.sheet !== made) {
        stack = [...stack.filter((each) => each !== entry), entry];
        layer.append(dialog);
        dialog.show();
        settle();
      }
      first.focus({ preventScroll: true });
    },
    close() {
      const { before, closer } = stack.find((each) => each.sheet === made) ?? {};
      closer?.destroy();
      stack = stack.filter((each) => each.sheet !== made);
      dialog.close();
      settle();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
  if (how.stays) dialog.dataset.stays = '';
  named.set(title, made);
  layer.append(dialog);
  return made;
}

/** @param {Word} title */
export const openSheet = (title) => named.get(title)?.open();

/** @param {Word} title */
export const closeSheet = (title) => named.get(title)?.close();

/** Puts something into the `.lent` of a sheet that stays. It goes with the place. @param {Word} title @param {HTMLElement} node */
export function lend(title, node) {
  lent.push(node);
  named.get(title)?.dialog.querySelector('.lent')?.append(node);
}

/** Of the sheet that lies on top, if one is open. */
export const topHeading = () => stack.at(-1)?.sheet.dialog.querySelector('h2') ?? null;

/** @param {Word} title */
export const isOpen = (title) => named.get(title)?.dialog.open ?? false;

/** Closes the sheets of the place that is left, and takes them away. Whoever reads the help lines goes on reading. */
export function leaveSheets() {
  for (const node of lent.splice(0)) node.remove();
  for (const [title, { dialog, close }] of named) {
    if ('stays' in dialog.dataset) continue;
    if (dialog.open) close();
    dialog.remove();
    named.delete(title);
  }
}

/** Closes all that are open: what was done there shows on the page beneath. */
export function closeSheets() {
  for (const { sheet: each } of [...stack].reverse()) each.close();
}

export const isCovered = () => stack.length > 0;

/**
 * Asks once more before something that cannot be undone.
 * @param {{title: Word, text: string, yes: Word, no: Word, stay?: boolean, also?: {word: Word, act: () => void}}} question
 *   `stay`: the way back is the one that is filled. `also`: another thing that may be done instead.
 * @param {() => void} onYes
 */
export function ask(question, onYes) {
  const { also } = question;
  const asked = sheet(
    question.title,
    { class: 'ask', bare: true },
    el('p', null, question.text),
    el(
      'div',
      { class: 'row' },
      button(question.no, question.stay ? 'main' : '', () => asked.close()),
      also ? button(also.word, '', () => (asked.close(), also.act())) : null,
      button(question.yes, question.stay ? 'plain' : 'main', () => {
        asked.close();
        onYes();
      }),
    ),
  );
  asked.dialog.addEventListener('close', () => asked.dialog.remove());
  asked.open();
}

/**
 * The way back on a phone closes the sheet, and does not leave the room: where the browser can tell, and without an
 * entry in its history. @param {() => void} close
 */
function closeOnBack(close) {
  const { CloseWatcher } = /** @type {{CloseWatcher?: new () => EventTarget & {destroy: () => void}}} */ (window);
  if (!CloseWatcher) return null;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', close);
  return watcher;
}

function settle() {
  for (const element of beneath) element.inert = stack.length > 0;
  stack.forEach(({ sheet: { dialog } }, index) => {
    dialog.inert = index < stack.length - 1;
  });
  document.documentElement.classList.toggle('covered', stack.length > 0);
}
