// @ts-check
/**
 * Builds and changes elements. Text enters by textContent, never as markup. Elements that carry a fixed word remember
 * which one (`data-word`, `data-label`), so that the page can be told again in another language.
 */
import { say } from './words.js';

/** @typedef {import('./words.js').Word} Word */
/**
 * @typedef {object} Props
 * @property {string} [class]
 * @property {Word} [word] Its text.
 * @property {Word} [label] Its accessible name, where it has no text of its own.
 * @property {(event: Event) => void} [press] What a click does.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {(Props & Record<string, unknown>) | null} [props] Other keys are attributes; false and null are left out.
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  const { class: name, word, label, press, ...attributes } = props ?? {};
  if (name) node.className = name;
  if (word) node.dataset.word = word;
  if (label) node.dataset.label = label;
  if (press) node.addEventListener('click', press);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) node.setAttribute(key, String(value));
  }
  tell(node);
  for (const child of children) if (child) node.append(child);
  return node;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...Node} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

/**
 * For text of a pack that may have another language than the page: so a screen reader reads it in its own.
 * @param {{language: string}|null} pack Null where the text is the page's.
 * @param {...HTMLElement} elements
 */
export function inLanguageOf(pack, ...elements) {
  for (const element of elements) {
    if (pack) element.lang = pack.language;
    else element.removeAttribute('lang');
  }
}

/**
 * A button of the page; never a submit button by accident.
 * @param {Word} word
 * @param {string} name Its classes: `main` is the one recommended action, `plain` looks like a link.
 * @param {(event: Event) => void} [press] None for a form's own button.
 */
export function button(word, name, press) {
  return el('button', { word, class: name, press, type: press ? 'button' : 'submit' });
}

let named = 0;
/**
 * Of many buttons that say the same, each is called by its word and by whom it is for.
 * @param {HTMLElement} act @param {Element} whom With an id.
 */
export function nameWith(act, whom) {
  act.id ||= `act-${(named += 1)}`;
  act.setAttribute('aria-labelledby', `${act.id} ${whom.id}`);
}

/** @param {Element & {dataset: DOMStringMap}} node */
function tell(node) {
  const { word, label } = node.dataset;
  if (word) node.textContent = say(/** @type {Word} */ (word));
  if (label) node.setAttribute('aria-label', say(/** @type {Word} */ (label)));
}

/** Says every fixed word below `root` again, after the language changed. @param {ParentNode} root */
export function retell(root) {
  for (const node of root.querySelectorAll('[data-word], [data-label]')) tell(/** @type {HTMLElement} */ (node));
}

/** Changes the word that an element carries. @param {HTMLElement} node @param {Word} word */
export function setWord(node, word) {
  if (node.dataset.word === word) return;
  node.dataset.word = word;
  tell(node);
}

/**
 * Sets text only where it differs, so that nothing is redrawn or read aloud twice.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @param {HTMLElement | SVGElement} node @param {boolean} on */
export function show(node, on) {
  node.toggleAttribute('hidden', !on);
}

/**
 * One paragraph, or list item, for each text.
 * @param {HTMLElement} parent Holds nothing else.
 * @param {readonly string[]} texts
 * @param {'p' | 'li'} [tag]
 */
export function setParagraphs(parent, texts, tag = 'p') {
  const same =
    parent.childElementCount === texts.length && texts.every((text, i) => parent.children[i]?.textContent === text);
  if (!same) parent.replaceChildren(...texts.map((text) => el(tag, null, text)));
}
