// @ts-check
/** The parts of a pack as sections of a page, each with an address. Text enters as text. */
import { el } from '../dom.js';
import { drawBlock, themeOf } from '../reading-blocks.js';

/**
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {import('./words.js').Says} Says
 * @typedef {import('./words.js').Word} Word
 * @typedef {import('../../protocol/messages').ExerciseView} ExerciseView
 * @typedef {import('../../protocol/messages').FormatView} FormatView
 * @typedef {import('../../protocol/messages').HelpCountry} HelpCountry
 * @typedef {import('../../protocol/messages').HelpLine} HelpLine
 * @typedef {import('../../protocol/messages').PackView} PackView
 * @typedef {import('../../protocol/messages').ReadingView} ReadingView
 * @typedef {import('../../protocol/messages').SegmentView} SegmentView
 *
 * @typedef {{id: string, title: string}} Entry
 * @typedef {Entry & {node: HTMLElement, within: Entry[]}} Section
 * @typedef {(article: HTMLElement) => void} Print
 */

/** All that the pack has, in the order of a meeting. @param {Texts} texts @param {Says} says @param {Print} print @returns {Section[]} */
export function sections({ view, readings }, says, print) {
  /** @param {Word} word @param {HTMLElement[]} body @param {Entry[]} [within] */
  const section = (word, body, within = []) => {
    const head = el('h2', { id: `${word}-title` }, says.tell(word));
    const node = el('section', { id: word, 'aria-labelledby': head.id }, head, ...body);
    return { id: word, title: says.tell(word), node, within };
  };
  const formats = view.formats.map((each) => format(each, view, says, print));
  const texts = view.readings.flatMap(({ minutes }, i) => (readings[i] ? reading(readings[i], minutes, says, print) : []));
  const exercises = view.exercises.map((each) => exercise(each, says, print));
  return [
    section('agreements', [list(view.agreements)]),
    section('formats', formats.map(({ node }) => node), formats),
    section('readings', texts.map(({ node }) => node), texts),
    ...(exercises.length > 0 ? [section('exercises', exercises.map(({ node }) => node), exercises)] : []),
    section('crosstalk', paragraphs(view.crosstalk)),
    section('gestures', [list(Object.values(view.gestures))]),
    section('roles', [list(roleWords(view, says))]),
    section('grounding', paragraphs(view.grounding)),
    ...(view.crisis.length > 0 ? [section('crisis', [crisis(view)])] : []),
    ...(view.reminders.length > 0 ? [section('reminders', [list(view.reminders)])] : []),
    section('debrief', [list(view.debrief)]),
    section('lines', view.help_lines.map((country) => helpLines(country, says))),
  ];
}

const paragraphs = (/** @type {readonly string[]} */ texts) => texts.map((text) => el('p', { class: 'text' }, text));
const list = (/** @type {readonly string[]} */ texts) => el('ul', { class: 'text' }, ...texts.map((text) => el('li', null, text)));

/** @param {string} id @param {string} title @param {string[]} facts @param {Says} says @param {Print} print @param {...HTMLElement} body */
function article(id, title, facts, says, print, ...body) {
  const head = el('h3', { id: `${id}-title`, tabindex: '-1' }, el('a', { href: `#${id}` }, title));
  const press = () => print(node);
  const button = el('button', { type: 'button', class: 'plain', 'aria-label': says.tell('printIt', { title }), press }, says.tell('print'));
  const node = el('article', { id, 'aria-labelledby': head.id }, el('div', { class: 'head' }, head, button), el('p', { class: 'aside' }, facts.join(' · ')), ...body);
  return { id, title, node };
}

/** @param {string} source @param {string} licence @param {Says} says @param {...string} more */
const whose = (source, licence, says, ...more) =>
  el('p', { class: 'aside whose' }, [...more, says.tell('source', { source }), says.tell('licence', { licence })].join(' · '));

/** @param {FormatView} format @param {PackView} view @param {Says} says @param {Print} print */
function format({ format: id, name, theme, minutes, summary, practice, segments, groups }, view, says, print) {
  const facts = [theme ?? '', says.minutes(minutes), practice ? says.tell('practice') : ''].filter(Boolean);
  const steps = segments.map((each) => segment(each, each.name, view, says));
  const small = groups ? [segment(groups, says.tell('inGroups', { name: groups.name }), view, says)] : [];
  const script = el('ol', { class: 'script' }, ...steps, ...small);
  return article(`format-${id}`, name, facts, says, print, el('p', null, summary), script, whose(view.source, view.licence, says));
}

/** @param {SegmentView} segment @param {string} name @param {PackView} view @param {Says} says */
function segment({ minutes, share_seconds: share, words, reading: read, exercise: done }, name, view, says) {
  const long = share && (share % 60 ? says.seconds(share) : says.minutes(share / 60));
  const facts = el('p', { class: 'aside' }, [says.minutes(minutes), long ? says.tell('turns', { time: long }) : ''].filter(Boolean).join(' · '));
  const text = view.readings.find(({ reading: each }) => each === read);
  if (text) facts.append(' · ', el('a', { href: `#reading-${text.reading}` }, text.title));
  const way = view.exercises.find(({ exercise: each }) => each === done);
  if (way) facts.append(' · ', el('a', { href: `#exercise-${way.exercise}` }, way.name));
  return el('li', null, el('h4', null, name), facts, ...paragraphs(words));
}

/** @param {ReadingView} reading @param {number} minutes @param {Says} says @param {Print} print */
function reading(reading, minutes, says, print) {
  const { reading: id, title, source, licence, passages, read_as_written: exact } = reading;
  const body = passages.map((blocks, i) =>
    el('div', { class: 'passage text', role: 'group', 'aria-label': says.tell('passage', { n: i + 1 }) }, ...blocks.map(drawBlock)),
  );
  const below = whose(source, licence, says, ...(exact ? [says.tell('readAsWritten')] : []));
  return article(`reading-${id}`, title, [themeOf(reading), says.minutes(minutes)], says, print, ...body, below);
}

/** @param {ExerciseView} exercise @param {Says} says @param {Print} print */
function exercise({ exercise: id, name, summary, steps }, says, print) {
  const each = steps.map((words) => el('li', null, ...paragraphs(words)));
  return article(`exercise-${id}`, name, [summary], says, print, el('ol', { class: 'steps' }, ...each));
}

/** @param {PackView} view @param {Says} says */
function roleWords({ facilitator, roles }, says) {
  return [says.tell('facilitator', { word: facilitator }), ...Object.values(roles).filter((word) => word !== null)];
}

/** @param {PackView} view */
function crisis({ crisis: steps }) {
  const step = (/** @type {typeof steps[number]} */ { title, words }) => el('div', null, el('h3', null, title), ...paragraphs(words));
  return el('div', { class: 'crisis' }, ...steps.map(step));
}

/** @param {HelpCountry} country @param {Says} says */
function helpLines({ country, name, lines }, says) {
  return el('div', { class: 'country', id: `lines-${country.toLowerCase()}` }, el('h3', null, name), el('ul', null, ...lines.map((line) => helpLine(line, says))));
}

/** @param {HelpLine} line @param {Says} says */
function helpLine({ name, reach, dial, link, hours, checked_on: day }, says) {
  const ways = [
    dial && el('a', { href: `tel:${dial.replace(/[^\d+*#]/g, '')}` }, dial),
    link?.startsWith('https:') && el('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, new URL(link).host),
  ].filter((way) => way instanceof HTMLElement);
  return el(
    'li',
    null,
    el('strong', null, name),
    el('p', null, [reach, hours].filter(Boolean).join(' · ')),
    el('p', { class: 'row' }, ...ways),
    el('p', { class: 'aside' }, says.tell('checkedOn', { date: says.day(day) })),
  );
}
