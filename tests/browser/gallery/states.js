// @ts-check
/**
 * Every state of the page as a made-up View: what the gallery shows and what the browser tests look at. Times are on
 * the clock of `NOW_MS`, which stands still.
 */
import { WHOLE, groupStates } from './group-states.js';
import { choiceStates } from './choice-states.js';
import { choosingStates } from './choosing.js';
import { debriefStates } from './debrief-states.js';
import { hallStates } from './hall.js';
import { NOW_MS } from './now.js';
import { choices, pack, reading } from './pack.js';
import { partStates } from './part-states.js';
import { voteStates } from './votes.js';
import { lines } from './parts.js';
import { signs } from './signs.js';
import { stillStates } from './still-states.js';
import { roleStates } from './role-states.js';
import { screens } from './screens.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').RoomView} RoomView */
/** @typedef {import('../../../web/view.js').PersonView} PersonView */
/** @typedef {import('../../../web/view.js').SegmentView} SegmentView */
/** @typedef {import('../../../web/view.js').TurnView} TurnView */
/** @typedef {import('../../../web/view.js').ChoosingView} ChoosingView */
/** @typedef {import('./pack.js').Language} Language */
/** @typedef {'welcome'|'agreements'|'reading'|'sharing'|'closing'} Kind */

export { NOW_MS };
const NAMES = ['Ana', 'Ben', 'Carla', 'Dee', 'Eli', 'Fay', 'Gus', 'Hope', 'Ida', 'Jo', 'Kim', 'Lu'];
const MORE = [
  'Mar', 'Noor', 'Otto', 'Pilar', 'Quim', 'Rosa', 'Sam', 'Tess', 'Uma',
  'Vic', 'Wanda', 'Xu', 'Yuri', 'Zoe', 'Łukasz', 'נועה', 'Maximiliana', 'Ben 2',
];
const KINDS = /** @type {Kind[]} */ (['welcome', 'agreements', 'reading', 'sharing', 'closing']);

/**
 * @typedef {object} Scene
 * @property {number} [people]
 * @property {number} [me] Which of them I am; 0 facilitates.
 * @property {Kind} [kind]
 * @property {Partial<SegmentView>} [segment] What the part is, where it is none of the pack's.
 * @property {number|null} [holder]
 * @property {number[]} [hands]
 * @property {number[]} [listening]
 * @property {number[]} [away]
 * @property {number[]} [guests]
 * @property {number[]} [run] Who facilitates; 0, unless it says otherwise.
 * @property {number[]} [byLink]
 * @property {Record<number, import('../../../web/view.js').Duty[]>} [duties]
 * @property {Partial<TurnView>} [turn]
 * @property {string[]} [lines]
 * @property {number} [passage]
 * @property {number|null} [reader]
 * @property {number[]} [offers]
 * @property {boolean} [readingAway] I sit it out.
 * @property {Partial<RoomView['agenda']>} [agenda]
 * @property {Record<number, import('../../../web/view.js').Gesture>} [gestures] What some of them say without a word.
 * @property {[number, import('../../../web/view.js').SignalKind, number][]} [signals] Who, what, and how long ago (ms).
 * @property {number[]} [onBreak]
 * @property {{with: number, begun: boolean}} [quietWord]
 * @property {Partial<ChoosingView>} [choosing] How the next is chosen, where it is not by hands.
 * @property {number[]} [order] In a round: who comes.
 * @property {number[]} [choosable] Whom the holder can choose.
 * @property {number} [burning] Whose hand is a burning need.
 * @property {number} [firstTime]
 * @property {Partial<RoomView>} [more]
 */

/** @param {Language} language @param {Partial<View>} more @returns {View} */
function view(language, more) {
  return {
    place: 'home',
    line: 'fine',
    slept: false,
    unsavedLink: null,
    pack: pack(language), packs: [],
    format: null,
    links: null,
    ended: null,
    removedFor: null,
    sentBack: false,
    notice: null,
    room: null,
    unattended: false,
    nameWanted: false,
    display: null,
    ...more,
  };
}

/** @param {PersonView} person */
const own = ({ seat, name, facilitator, byLink, duties, listening, handUp }) =>
  ({ seat, name, facilitator, host: false, byLink, duties, listening, handUp });

/** @param {Language} language @param {Scene} scene @param {Partial<View>} [more] @returns {View} */
export function room(language, scene, more = {}) {
  const { people: count = 12, me = 2, kind = 'sharing', holder = null, hands = [], listening = [], away = [] } = scene;
  const { run = [0], byLink = [0], duties = {}, guests = [], onBreak = [] } = scene;
  const share = lines(language);
  const signals = (scene.signals ?? []).filter(([who]) => run.includes(me) || who === me);
  const format = pack(language).formats[0] ?? null;
  const way = scene.choosing?.way ?? 'hands';
  const order = way === 'hands' ? hands : scene.order ?? [];
  const nextHand = order.find((index) => !away.includes(index));
  const people = Array.from(
    { length: count },
    (_, index) =>
      /** @type {PersonView} */ ({
        seat: `seat-${index}`,
        name: [...NAMES, ...MORE][index] ?? `Guest ${index}`,
        me: index === me,
        facilitator: run.includes(index),
        host: false,
        byLink: byLink.includes(index),
        duties: duties[index] ?? [],
        here: !away.includes(index) && (index === me || !onBreak.includes(index)),
        listening: listening.includes(index),
        verified: !guests.includes(index),
        guest: guests.includes(index),
        handUp: hands.includes(index),
        holdsFloor: index === holder,
        next: index === nextHand,
        gesture: scene.gestures?.[index] ?? null,
        onBreak: onBreak.includes(index) && (me === 0 || index === me),
        firstTime: index === scene.firstTime,
        burning: index === scene.burning,
      }),
  );
  /** @param {number} index */
  const at = (index) => /** @type {PersonView} */ (people[index]);
  const index = KINDS.indexOf(kind);
  const segment = format?.segments[index];
  const mine = at(me);
  const isReading = kind === 'reading';
  return view(language, {
    place: 'room',
    format,
    links: {
      invite: 'https://circle.example/#j.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      facilitator: me === 0 ? 'https://circle.example/#f.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' : null,
    },
    room: {
      me: {
        ...own(mine),
        before: order.includes(me) ? order.indexOf(me) : null,
        firstTime: scene.firstTime === me ? 'quiet' : 'no',
        burning: scene.burning === me,
        holdsFloor: mine.holdsFloor,
        reads: isReading && scene.reader === me,
        offered: (scene.offers ?? []).includes(me),
        signals: signals.filter(([who]) => who === me).map(([, kind]) => kind),
        onBreak: onBreak.includes(me),
      },
      people,
      ...WHOLE,
      queue: hands.map(at),
      choosing: {
        way,
        order: order.map(at),
        choosable: (scene.choosable ?? []).map(at),
        mayAskLater: false,
        burningFromMs: null,
        ...scene.choosing,
      },
      next: nextHand === undefined ? null : at(nextHand),
      undo: null,
      turn:
        holder === null
          ? null
          : {
              turn: 4,
              person: at(holder),
              limitMs: 180_000,
              usedMs: 62_000,
              runningSinceMs: NOW_MS,
              paused: false,
              heldSinceMs: null,
              holderIsGone: false,
              warningLeftMs: null,
              warnings: 0,
              warnedByHand: false,
              timeIsUp: false,
              ...scene.turn,
            },
      share:
        scene.lines || holder !== null
          ? {
              turn: 4,
              person: holder === null ? at(1) : at(holder),
              mine: holder === me,
              lines: (scene.lines ?? []).map((text, line) => ({ id: `line-${line}`, text })),
              sending: [],
            }
          : null,
      agenda: {
        index,
        segment: segment ? { ...segment, ...scene.segment } : null,
        nextIndex: index + 1 < KINDS.length ? index + 1 : null,
        nextSegment: format?.segments[index + 1] ?? null,
        parts: (format?.segments ?? []).map((each, at) => ({
          index: at,
          segment: each,
          state: at === index ? 'now' : at < index ? 'done' : 'to_come',
        })),
        sinceMs: NOW_MS - 300_000,
        openedMs: NOW_MS - 900_000,
        endMs: kind === 'welcome' ? null : NOW_MS + 40 * 60_000,
        endIsNear: null,
        quietKept: false,
        exercise: null,
        undo: null,
        ...scene.agenda,
      },
      reading: isReading
        ? {
            number: 1,
            text: reading(language),
            passage: scene.passage ?? 1,
            reader: scene.reader === null ? null : at(scene.reader ?? 3),
            offers: (scene.offers ?? []).map(at),
            satOut: scene.readingAway ?? false,
          }
        : null,
      settings: { lobby: false, lobbyStaysOn: false },
      still: null,
      displays: { names: true, list: [] },
      waiting: mine.facilitator || mine.duties.includes('greeter') ? [] : null,
      signals: signals.map(([who, kind, agoMs]) => ({ person: at(who), kind, atMs: NOW_MS - agoMs })),
      quietWord: null,
      quietWordOver: null,
      seen: null,
      reminder: false,
      callLink: null,
      vote: null,
      mayCallVote: true,
      sealedFor: count - guests.length,
      unverified: 0,
      justArrived: false,
      ...(scene.quietWord && {
        quietWord: {
          other: at(scene.quietWord.with),
          mine: me === 0,
          begun: scene.quietWord.begun,
          lines: scene.quietWord.begun ? [{ mine: false, text: share[0] ?? '' }, { mine: true, text: share[1] ?? '' }] : [],
        },
      }),
      ...scene.more,
    },
    ...more,
  });
}

const FACILITATOR_LINK = 'https://circle.example/#f.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/**
 * All states, in the order in which a meeting meets them.
 * @param {Language} language
 * @returns {Record<string, View>}
 */
export function states(language) {
  const format = pack(language).formats[0] ?? null;
  const share = lines(language);
  const hands = [4, 2, 7];
  return {
    home: view(language, {}),
    'home-not-a-link': view(language, { notice: { id: 1, code: 'not_a_link', sure: null } }),
    unfit: view(language, { place: 'unfit', pack: null }),
    arriving: view(language, { place: 'arriving' }),
    start: view(language, { place: 'start', packs: choices(language), links: { invite: FACILITATOR_LINK, facilitator: FACILITATOR_LINK } }),
    'not-open': view(language, { place: 'not-open' }),
    threshold: view(language, { place: 'threshold', format }),
    'threshold-no-name': view(language, {
      place: 'threshold',
      format,
      notice: { id: 1, code: 'name_empty', sure: null },
    }),
    ...choiceStates(language, view),
    lobby: view(language, { place: 'lobby', format }),
    'lobby-no-name': view(language, { place: 'lobby', format, nameWanted: true }),
    'sent-back': view(language, { place: 'lobby', format, sentBack: true }),
    'lobby-unattended': view(language, { place: 'lobby', format, unattended: true }),
    'not-now': view(language, { place: 'not-now', format }),
    alone: room(language, { people: 1, me: 0, kind: 'welcome' }),
    rehearsal: room(language, { me: 0, kind: 'welcome' }, { rehearsal: { possible: ['knock', 'vote'] } }),
    welcome: room(language, { kind: 'welcome' }),
    'welcome-facilitator': room(language, { kind: 'welcome', me: 0 }),
    agreements: room(language, { kind: 'agreements' }),
    'sharing-quiet': room(language, { listening: [9] }),
    listening: room(language, { holder: 1, hands: [4, 7], listening: [2, 9], lines: share }),
    sharing: room(language, { holder: 1, hands, listening: [9], away: [10], lines: share }),
    'sharing-aloud': room(language, { holder: 1, hands: [4, 7], more: { callLink: 'https://meet.example/evening' } }),
    'next-me': room(language, { holder: 1, hands: [2, 4, 7], lines: share.slice(0, 1) }),
    'sharing-ended': room(language, { hands: [4, 7], lines: share }),
    holder: room(language, { holder: 2, hands: [4, 7], lines: share.slice(0, 2) }),
    'holder-warned': room(language, {
      holder: 2,
      hands: [4, 7],
      lines: share,
      turn: { usedMs: 122_000, warningLeftMs: 60_000 },
    }),
    'holder-time': room(language, {
      holder: 2,
      hands: [4],
      lines: share,
      turn: { usedMs: 190_000, timeIsUp: true },
      more: { unverified: 1 },
    }),
    time: room(language, { holder: 1, hands: [4], lines: share, turn: { usedMs: 181_000, timeIsUp: true } }),
    paused: room(language, { holder: 1, hands: [4], lines: share, turn: { paused: true, runningSinceMs: null } }),
    dropped: room(language, {
      holder: 1,
      hands: [4],
      away: [1],
      lines: share,
      turn: { heldSinceMs: NOW_MS - 9000, runningSinceMs: null },
    }),
    facilitator: room(language, {
      me: 0,
      holder: 1,
      hands: [4, 2],
      lines: share,
      more: { undo: { change: 9, untilMs: NOW_MS + 9000 } },
    }),
    'facilitator-waiting': room(language, {
      me: 0,
      hands: [4, 2, 0],
      more: {
        settings: { lobby: true, lobbyStaysOn: false },
        waiting: [
          { seat: 'w1', name: 'Mo', here: true, listening: true, wasHere: true },
          { seat: 'w2', name: '', here: false, listening: false, wasHere: false },
        ],
      },
    }),
    'facilitator-gone': room(language, {
      me: 0,
      holder: 1,
      away: [1],
      hands: [4],
      lines: share,
      turn: { heldSinceMs: NOW_MS - 40_000, runningSinceMs: null, holderIsGone: true },
    }),
    'facilitator-holder': room(language, { me: 0, holder: 0, hands: [4], lines: share.slice(0, 1) }),
    'facilitator-time': room(language, {
      me: 0,
      holder: 1,
      hands: [4],
      turn: { usedMs: 181_000, timeIsUp: true },
      more: { waiting: [{ seat: 'w1', name: 'Mo', here: true, listening: true, wasHere: false }] },
    }),
    ...screens(language),
    'facilitator-screen': room(language, {
      me: 0,
      hands: [4],
      more: { displays: { names: true, list: [{ display: 'd1', here: true }, { display: 'd2', here: false }] } },
    }),
    'facilitator-guests': room(language, { me: 0, holder: 6, hands: [4, 7], guests: [6, 7, 8], listening: [8] }),
    guests: room(language, { holder: 6, hands: [4, 7], guests: [6, 7, 8], away: [10] }),
    ...hallStates(language),
    ...roleStates((scene) => room(language, scene), share),
    ...groupStates((scene) => room(language, scene), NOW_MS, share),
    'facilitator-no-hands': room(language, { me: 0 }),
    'facilitator-close': room(language, { me: 0, kind: 'closing' }), closing: room(language, { kind: 'closing' }),
    ...partStates(language, share),
    ...choosingStates(language, share),
    ...signs(language, share),
    'new-link': room(language, { me: 0, holder: 1, hands: [4] }, { unsavedLink: 'elsewhere' }),
    'link-is-new': room(
      language,
      { holder: 1, lines: share },
      { notice: { id: 4, code: 'link_is_new', sure: null } },
    ),
    arrival: room(language, { holder: 1, hands: [4], more: { justArrived: true } }),
    'name-wanted': room(language, {}, { nameWanted: true }),
    three: room(language, { people: 3, holder: 1, lines: share }),
    thirty: room(language, { people: 30, holder: 8, hands: [4, 17, 2], listening: [9, 21], away: [10], lines: share }),
    hundred: room(language, { people: 100, holder: 40, hands: [60, 17, 2], listening: [9, 21], lines: share }),
    ...voteStates(language, share),
    lost: room(language, { holder: 1, hands, lines: share }, { line: 'lost' }),
    'holder-lost': room(language, { holder: 2, hands: [4], lines: share }, { line: 'lost' }),
    slept: room(language, { holder: 1, hands, lines: share }, { slept: true }),
    'notice-sure': room(language, { me: 0, holder: 1, hands }, { notice: { id: 2, code: 'just_changed', sure() {} } }),
    'notice-line-kept': room(
      language,
      { holder: 2, lines: share.slice(0, 1) },
      { notice: { id: 3, code: 'line_kept', sure: null } },
    ),
    ...stillStates((scene) => room(language, scene), NOW_MS, language),
    ...debriefStates(language, share),
    ended: view(language, { place: 'ended', ended: 'closed' }),
    'ended-stopping': view(language, { place: 'ended', ended: 'server_stopping' }),
    removed: view(language, { place: 'removed' }),
    'removed-why': view(language, { place: 'removed', removedFor: 'not_this_meeting' }),
    replaced: view(language, { place: 'replaced' }),
    left: view(language, { place: 'left' }),
  };
}
