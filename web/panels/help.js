// @ts-check
/** *Help now*: the crisis lines of the person's country, from every page, without leaving the meeting. */
import { guessCountry } from '../country.js';
import { button, el, inLanguageOf, setText, show } from '../dom.js';
import { openSheet, sheet } from '../sheet.js';
import { language, locale, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../protocol/messages').HelpLine} HelpLine */
/** @typedef {import('../../protocol/messages').HelpCountry} HelpCountry */

export function mountHelp() {
  const choice = el('select', { id: 'help-country' });
  const lines = el('ul', { class: 'help-lines' });
  const checked = el('p', { class: 'aside' });
  const body = el(
    'div',
    null,
    el('div', { class: 'field' }, el('label', { word: 'country', for: 'help-country' }), choice),
    lines,
    checked,
  );
  const waiting = el('p', { word: 'helpNotLoaded' });
  const ground = button('groundingMoment', '', () => openSheet('groundingMoment'));
  sheet('helpNow', { stays: true }, el('p', { word: 'helpFirst' }), el('div', { class: 'lent row' }, ground), waiting, body);

  /** @type {View['pack']} */
  let pack = null;
  /** @type {HelpCountry[] | null} */
  let countries = null;
  let chosen = '';
  let spoken = '';
  choice.addEventListener('change', () => {
    chosen = choice.value;
    draw();
  });

  function draw() {
    const country = countries?.find((each) => each.country === chosen) ?? countries?.[0];
    if (!country) return;
    chosen = country.country;
    choice.value = chosen;
    lines.replaceChildren(...country.lines.map((line) => drawLine(line, pack)));
    const [oldest = ''] = country.lines.map((line) => line.checked_on).sort();
    setText(checked, say('checkedOn', { date: longDate(oldest) }));
  }

  /** @param {View} view */
  return (view) => {
    show(ground, Boolean(view.pack?.exercises?.length));
    const given = view.pack?.help_lines ?? null;
    if (!given || (given === countries && spoken === language())) return;
    countries = given;
    pack = view.pack;
    spoken = language();
    show(waiting, given.length === 0);
    show(body, given.length > 0);
    const options = given.map(({ country, name }) => el('option', { value: country }, name));
    inLanguageOf(pack, ...options);
    choice.replaceChildren(...options);
    chosen ||= guessCountry(given, navigator.languages);
    draw();
  };
}

/** @param {HelpLine} line @param {View['pack']} pack */
function drawLine(line, pack) {
  const name = el('h3', null, line.name);
  const reach = el('p', { class: 'reach' }, line.reach);
  const hours = el('p', null, line.hours);
  inLanguageOf(pack, name, reach, hours);
  const ways = el('div', { class: 'row' });
  if (line.dial) {
    ways.append(
      el(
        'a',
        { class: 'button', href: `tel:${line.dial.replace(/[^\d+*#]/g, '')}` },
        say('dial', { number: spaced(line.dial, line.reach) }),
      ),
    );
  }
  if (line.link?.startsWith('https://')) {
    ways.append(el('a', { href: line.link, target: '_blank', rel: 'noopener noreferrer' }, new URL(line.link).host));
  }
  return el(
    'li',
    null,
    name,
    reach,
    line.hours !== null && hours,
    ways.childElementCount > 0 && ways,
  );
}

/** The number as the sentence writes it: "0800 543 354". @param {string} dial @param {string} reach */
function spaced(dial, reach) {
  return new RegExp([...dial.replace(/\D/g, '')].join('\\D?')).exec(reach)?.[0] || dial;
}

/** "1 November 2026", from `2026-11-01`, as people write it where the browser is from. @param {string} day */
function longDate(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(locale(), { dateStyle: 'long', timeZone: 'UTC' });
}
