// @ts-check
/**
 * What I can say without a word: a silent gesture in one tap, for all to see for a moment; and, in private, a signal to
 * whoever runs the meeting. What I have signalled stands here until it is answered, and can be taken back.
 */
import { button, el, inLanguageOf, setText, show } from '../dom.js';
import { icon } from '../icons.js';
import { keyedList } from '../keyed-list.js';
import { sheet } from '../sheet.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').Gesture} Gesture */
/** @typedef {import('../view.js').SignalKind} SignalKind */

export const GESTURES = /** @type {const} */ (['thank_you', 'with_you', 'hand_on_heart']);
/** Each with what it brings about, in words of the page. */
const SIGNALS = /** @type {const} */ ([
  ['check_on_me', 'signalMeans:check_on_me'],
  ['need_a_break', 'signalMeans:need_a_break'],
  ['that_was_crosstalk', 'signalMeans:that_was_crosstalk'],
]);

/** @param {HTMLElement} element @param {Session} session */
export function mountSigns(element, session) {
  const gestures = GESTURES.map((gesture) => makeGesture(gesture, session));
  const inPrivate = el('button', { type: 'button', press: () => asking.open() }, icon('private'), el('span', { word: 'inPrivate' }));
  const signals = SIGNALS.map(([kind, means]) => {
    const press = () => {
      asking.close();
      session.signal(kind);
    };
    const act = button(`signal:${kind}`, '', press);
    return { kind, act, node: el('div', { class: 'signal' }, act, el('p', { class: 'aside', word: means })) };
  });
  const asking = sheet('inPrivateTitle', {}, el('p', { word: 'inPrivateWhy' }), ...signals.map(({ node }) => node));
  const sent = el('ul', { class: 'signals-sent' });
  const seen = el('p', { class: 'aside' });
  const drawSent = keyedList(sent, (/** @type {SignalKind} */ kind) => kind, (kind) => makeSent(kind, session));
  element.append(seen, sent, el('div', { class: 'signs-row' }, ...gestures.map(({ node }) => node), inPrivate));

  /** @param {View} view */
  return ({ room, pack, format }) => {
    if (!room) return;
    const { me } = room;
    const mine = room.people.find((person) => person.me)?.gesture ?? null;
    const open = Boolean(format?.gestures && pack) && !me.holdsFloor && !me.onBreak && !room.still;
    for (const { node, update } of gestures) {
      show(node, open);
      update(pack, mine);
    }
    const answers = [...room.people, ...room.elsewhere].some((person) => person.facilitator && !person.me);
    show(inPrivate, answers && !me.onBreak);
    for (const { kind, act } of signals) act.setAttribute('aria-disabled', String(me.signals.includes(kind)));
    if (!answers && asking.dialog.open) asking.close();
    const shown = me.signals.filter((kind) => kind !== 'need_a_break');
    drawSent(shown);
    show(sent, shown.length > 0);
    setText(seen, room.seen ? say('signalSeen', { name: nameOf(room.seen.by) }) : '');
    show(seen, room.seen !== null);
  };
}

/** @param {Gesture} gesture @param {Session} session */
function makeGesture(gesture, session) {
  const word = el('span');
  const press = () => node.getAttribute('aria-disabled') !== 'true' && session.gesture(gesture);
  const node = el('button', { type: 'button', class: 'gesture', press }, icon(gesture), word);
  /** One at a time: the next when the last has faded. @param {View['pack']} pack @param {Gesture | null} mine */
  function update(pack, mine) {
    inLanguageOf(pack, word);
    setText(word, pack?.gestures[gesture] ?? '');
    node.setAttribute('aria-disabled', String(mine !== null));
    node.classList.toggle('shown', mine === gesture);
  }
  return { gesture, node, update };
}

/** @param {SignalKind} kind @param {Session} session */
function makeSent(kind, session) {
  const text = el('span');
  const back = button('takeSignalBack', 'plain', () => session.takeBackSignal(kind));
  const node = el('li', null, text, ' ', back);
  return { node, update: () => setText(text, say('signalSent', { signal: say(`signal:${kind}`) })) };
}
