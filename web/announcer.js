// @ts-check
/**
 * The one polite voice for screen readers. It compares two views and says what changed: who speaks, who reads, the
 * warning marks, my turn, my place in the queue, a pause, a new part of the meeting, the lines that are shared, what came
 * of my own press, what was refused. Never the roster, never the seconds.
 */
import { el, inLanguageOf } from './dom.js';
import { mindLostLine } from './lost-line.js';
import { ownActs } from './own-acts.js';
import { hasTurns, howToBeHere } from './segments.js';
import { dutyWord, steppedIn } from './roles.js';
import { leftInWords, lengthInWords, sayAloud } from './turn-time.js';
import { choicesOf, resultInWords } from './vote-words.js';
import { handIsSeen, nameOfWay } from './ways.js';
import { listed, nameOf, say } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').StepView | null | undefined} At */

const STAYS_MS = 5000;

/**
 * @param {HTMLElement} element
 * @param {() => boolean} isAside Whether somebody reads the help lines or grounds themselves just now, alone.
 * @returns {(view: View) => void}
 */
export function mountAnnouncer(element, isAside) {
  const region = el('div', { class: 'unseen', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'false' });
  element.append(region);
  /** @type {View | null} */
  let before = null;
  const minded = mindLostLine(tell);

  /** @param {string} text */
  function tell(text) {
    const line = el('p', null, text);
    const pack = before?.pack ?? null;
    inLanguageOf(isOfPack(text, pack) ? pack : null, line);
    region.append(line);
    window.setTimeout(() => line.remove(), STAYS_MS);
  }

  return (view) => {
    const said = whatChanged(before, view, isAside());
    const gone = before?.room?.turn?.turn !== view.room?.turn?.turn || lineHasGone(before, view);
    if (gone || !view.room) region.replaceChildren(); // Nothing of a room outlives it, here either.
    before = view;
    said.forEach(tell);
    minded(view.room?.turn ?? null);
  };
}

/** Whether the group's texts say it word for word. @param {string} text @param {View['pack']} pack */
function isOfPack(text, pack) {
  if (!pack) return false;
  return pack.crosstalk.includes(text) || pack.exercises.some(({ steps }) => steps.flat().includes(text));
}

/** A line that was taken back leaves this place too. @param {View | null} before @param {View} view */
function lineHasGone(before, view) {
  const there = new Set(view.room?.share?.lines.map((line) => line.id));
  return before?.room?.share?.lines.some((line) => !there.has(line.id)) ?? false;
}

/** @param {View['line']} line @returns {string[]} */
function lineChange(line) {
  if (line === 'lost') return [say('lineLost')];
  if (line === 'restarted') return [say('restarted')];
  return line === 'fine' ? [say('youAreBack')] : [];
}

/** @param {View | null} before @param {View} view @param {boolean} [isAside] @returns {string[]} */
export function whatChanged(before, view, isAside = false) {
  const refused = view.notice && view.notice.id !== before?.notice?.id ? [say(`no:${view.notice.code}`)] : [];
  if (!view.room || !before?.room) return refused;
  if (view.place !== before.place) return [...refused, ...(view.place === 'debrief' ? [say('debriefBegins')] : [])];
  return [
    ...refused,
    ...(before.line === view.line ? [] : lineChange(view.line)),
    ...(!before.slept && view.slept ? [say('slept')] : []),
    ...stillnessChange(before.room, view.room, isAside),
    ...roleChange(before.room, view.room, view.pack),
    ...groupChange(before.room, view.room),
    ...segmentChange(before.room, view.room),
    ...readingChange(before.room, view.room),
    ...turnChange(before.room, view.room),
    ...wayChange(before.room, view.room),
    ...myPlaceChange(before.room, view.room),
    ...ownActs(before.room, view.room, view.pack),
    ...voteChange(before.room, view.room),
    ...newLines(before.room, view.room),
    ...signs(before, view),
    ...nearTheEnd(before.room, view.room, view.place === 'debrief'),
    ...(before.unsavedLink === null && view.unsavedLink !== null ? [say('saveNewLink')] : []),
    ...atTheDoor(before.room, view.room),
    ...(view.room.me.facilitator ? whatToDecide(before.room, view.room) : []),
  ];
}

/**
 * Who runs the meeting, of those who were here already; and what I was given.
 * @param {RoomView} before @param {RoomView} room @param {View['pack']} pack
 */
function roleChange(before, room, pack) {
  const said = [];
  for (const person of room.people) {
    const was = before.people.find(({ seat }) => seat === person.seat);
    if (!was || was.facilitator === person.facilitator) continue;
    if (person.me) said.push(person.facilitator ? say('youRunNow') : say('youRunNoMore'));
    else if (person.facilitator)
      said.push(say(steppedIn(person) ? 'steppedIn' : 'runsNow', { name: nameOf(person) }));
  }
  const alone = (/** @type {RoomView} */ { still }) => still?.cause === 'unattended';
  if (alone(room) && !alone(before)) said.push(say('nobodyRuns'), say('nobodyRunsWhy'));
  if (alone(before) && !alone(room) && !room.me.facilitator) said.push(say('somebodyRuns'));
  const had = before.me.duties;
  for (const duty of room.me.duties) if (!had.includes(duty)) said.push(say(`youAre:${duty}`), say(`youMay:${duty}`));
  for (const duty of had) {
    if (!room.me.duties.includes(duty) && !room.me.facilitator) said.push(say('noLonger', { duty: dutyWord(pack, duty) }));
  }
  return said;
}

/** @param {RoomView} before @param {RoomView} room @param {boolean} isAside */
function stillnessChange({ still: was }, { still, me }, isAside) {
  const same = was?.cause === still?.cause && was?.sinceMs === still?.sinceMs;
  if (same) return isAside ? [] : stepChange(was?.at, still?.at);
  if (!still && (was?.cause === 'unattended' || was?.cause === 'groups')) return [];
  if (!still && was?.cause === 'grounding') return [say('exerciseIsOver')];
  if (!still) return [was?.cause === 'silence' ? say('silenceIsOver') : say('meetingGoesOn')];
  const seconds = Math.round(((still.untilMs ?? 0) - still.sinceMs) / 1000);
  switch (still.cause) {
    case 'pause':
      return [say('pauseBegins', { n: seconds })];
    case 'silence':
      return [say('silenceBegins', { length: lengthInWords(seconds) })];
    case 'frozen':
      return [say('frozenTitle'), say(me.facilitator ? 'sortText' : 'frozenText')];
    case 'grounding':
      return [
        say('exerciseBegins', { name: still.at?.exercise?.name ?? '' }),
        ...(isAside ? [] : stepInWords(still.at)),
      ];
    case 'unattended':
      return []; // Said with the roles.
    case 'groups':
      return []; // Said with my group.
  }
}

/** The next step of an exercise; or that I leave it out, or join in. @param {At} was @param {At} at */
function stepChange(was, at) {
  if (!at || (was?.step === at.step && was.satOut === at.satOut)) return [];
  return at.satOut && !was?.satOut ? [say('satOutTitle')] : stepInWords(at);
}

/** Where everybody is in an exercise, and what is said there; nothing for whoever sits it out. @param {At} at */
function stepInWords(at) {
  const { exercise = null, step = 0, satOut = true } = at ?? {};
  if (!exercise || satOut) return [];
  return [say('stepOf', { n: step + 1, all: exercise.steps.length }), ...(exercise.steps[step] ?? [])];
}

/** Into a group, and back; and who hosts it. @param {RoomView} before @param {RoomView} room */
function groupChange({ group: was, me: wasMe, still: wasStill }, { group, me, people, still }) {
  const waited = wasStill?.cause === 'groups';
  if (!group) return (was || waited) && still?.cause !== 'groups' ? [say('allAreBack')] : [];
  if (was?.group === group.group) {
    const soon = group.soon && !was.soon ? [say('backSoon')] : [];
    return [...soon, ...(me.host && !wasMe.host ? [say('youHost')] : [])];
  }
  const others = people.filter((person) => !person.me).map(nameOf);
  const joined = others.length > 0 ? [say('groupWith', { names: listed(others) })] : [];
  return [say('myGroup', { n: group.number }), ...joined, me.host ? say('youHost') : say('groupStays')];
}

/** @param {RoomView} before @param {RoomView} room */
function segmentChange(before, room) {
  if (before.agenda.index === room.agenda.index || !room.agenda.segment) return [];
  return [say('nowAnnounced', { segment: room.agenda.segment.name }), howToBeHere(room.agenda)].filter(Boolean);
}

/** @param {RoomView} before @param {RoomView} room */
function readingChange({ reading: was }, { reading, me }) {
  if (!reading) return [];
  const turned = was?.number === reading.number && was.passage !== reading.passage;
  if (!turned && was?.reader?.seat === reading.reader?.seat) return [];
  if (reading.text && reading.passage >= reading.text.passages.length) return [say('readToTheEnd')];
  if (reading.satOut) return [];
  const { reader } = reading;
  const reads = me.reads ? say('youRead') : reader ? say('reads', { name: nameOf(reader) }) : '';
  if (turned) return [say('passage', { n: reading.passage + 1 }), reads].filter(Boolean);
  return [reads || say('nobodyReads')];
}

/** @param {RoomView} before @param {RoomView} room */
function turnChange({ turn: was }, { turn, me }) {
  if (was?.turn !== turn?.turn) {
    const over = was?.person.me ? [say('myTurnIsOver')] : [];
    if (!turn) return was && !was.person.me ? [say('hasFinished', { name: nameOf(was.person) })] : over;
    return [...over, turn.person.me ? say('youHaveTheFloor') : say('isSharing', { name: nameOf(turn.person) })];
  }
  if (!was || !turn) return [];
  const said = [];
  if (was.paused !== turn.paused) said.push(turn.paused ? say('paused') : say('goesOn'));
  const warned = was.warningLeftMs !== turn.warningLeftMs || turn.warnings > was.warnings;
  if (turn.person.me && turn.warningLeftMs !== null && warned) said.push(leftInWords(turn.warningLeftMs));
  if (turn.person.me && turn.limitMs > was.limitMs) said.push(say('oneMoreForYou'));
  if (me.duties.includes('timekeeper')) {
    const aloud = sayAloud(was, turn);
    if (aloud && !turn.person.me) return [...said, aloud];
  }
  if (!was.timeIsUp && turn.timeIsUp)
    said.push(turn.person.me ? say('timeIsUpMine') : say('timeIsUpFor', { name: nameOf(turn.person) }));
  return said;
}

/** @param {RoomView} before @param {RoomView} room */
function wayChange({ choosing: was, agenda: before }, { choosing, agenda }) {
  if (before.index !== agenda.index || was.way === choosing.way) return [];
  return [say('nowAnnounced', { segment: say(nameOfWay(choosing.way)) })];
}

/** @param {RoomView} before @param {RoomView} room */
function myPlaceChange(before, room) {
  const text = handInWords(room) || handIsSeen(room);
  return text && !room.me.holdsFloor && text !== (handInWords(before) || handIsSeen(before)) ? [text] : [];
}

/** My place in the queue; nothing where my hand is down. @param {RoomView} room */
export function handInWords({ me, agenda }) {
  if (me.before === null) return '';
  if (me.before > 0) return say('beforeYou', { n: me.before });
  return hasTurns(agenda.segment) ? say('youAreNext') : say('firstInSharing');
}

/** What is asked, once; that my own vote is in; how it came out. @param {RoomView} before @param {RoomView} room */
function voteChange({ vote: was }, { vote }) {
  if (!vote) return was && !was.over ? [say('voteWithdrawn')] : [];
  const same = was?.number === vote.number ? was : null;
  if (vote.over) return same?.over ? [] : [`${say('voteOver')} ${resultInWords(vote)}`];
  if (vote.isIn && !same?.isIn) return [say('voteIsIn')];
  if (!vote.question || same?.question) return [];
  return [say('voteAnnounced', { question: vote.question, choices: choicesOf(vote).join(', ') })];
}

/** For a facilitator; in a debrief for all. @param {RoomView} before @param {RoomView} room @param {boolean} debrief */
function nearTheEnd({ agenda: before }, { agenda, me }, debrief) {
  const near = agenda.endIsNear;
  if (near === null || near === before.endIsNear) return [];
  if (debrief) return [say('debriefNear')];
  return me.facilitator ? [say('endIsNear', { n: near })] : [];
}

/** Somebody new at the door, for whoever sees it. @param {RoomView} before @param {RoomView} room */
function atTheDoor({ waiting: waited }, { waiting }) {
  const known = new Set(waited?.map(({ seat }) => seat));
  if (!waiting?.some(({ seat }) => !known.has(seat))) return [];
  return [waiting.length === 1 ? say('waitingSome') : say('waitingCount', { n: waiting.length })];
}

/** For a facilitator. @param {RoomView} before @param {RoomView} room */
function whatToDecide({ turn: was, queue: hands }, { turn, queue, agenda, next }) {
  const burned = hands.filter((person) => person.burning).map((person) => person.seat);
  const burns = queue.filter((person) => person.burning && !burned.includes(person.seat));
  const said = burns.map((person) => say('burningFrom', { name: nameOf(person) }));
  if (turn?.holderIsGone && !was?.holderIsGone) said.push(say('chooseForGone', { name: nameOf(turn.person) }));
  const first = hands.length === 0 && queue.some((person) => !person.me);
  if (first && !turn && said.length === 0) {
    const called = hasTurns(agenda.segment) ? next : null;
    said.push(called ? say('floorIsFree', { name: nameOf(called) }) : say('handCount', { n: queue.length }));
  }
  return said;
}

/**
 * What is meant for me alone, and the reminder. Never the gesture of another: they would speak over a share. Whoever
 * wants to know finds them in the list of people.
 * @param {View} was @param {View} now
 */
function signs({ room: before }, { room, pack }) {
  if (!before || !room) return [];
  const known = new Set(before.signals.map(({ person, kind }) => `${kind} ${person.seat}`));
  const fresh = room.me.facilitator && !room.me.host
    ? room.signals.filter(({ person, kind }) => !person.me && !known.has(`${kind} ${person.seat}`))
    : [];
  return [
    ...fresh.map(({ person, kind }) => say('signalOf', { name: nameOf(person), signal: say(`signal:${kind}`) })),
    ...(room.seen && !before.seen ? [say('signalSeen', { name: nameOf(room.seen.by) })] : []),
    ...quietWord(before, room),
    ...(!before.reminder && room.reminder ? (pack?.crosstalk ?? []) : []),
  ];
}

/** An offer, what the other says, and the end. @param {RoomView} before @param {RoomView} room */
function quietWord({ quietWord: was, quietWordOver: wasOver }, { quietWord: is, quietWordOver: over }) {
  if (!is) return over && !wasOver ? [say(`quietOver:${over.reason}`)] : [];
  const name = nameOf(is.other);
  if (!is.begun) return was || is.mine ? [] : [say('quietOfferedToMe', { name })];
  if (!was?.begun) return [say('quietWith', { name })];
  const fresh = is.lines.slice(was.lines.length).filter((line) => !line.mine);
  return fresh.map(({ text }) => say('quietLineFrom', { name, text: text ?? say('cannotOpen') }));
}

/** @param {RoomView} before @param {RoomView} room */
function newLines({ share: was }, { share }) {
  if (!share || share.mine) return [];
  const known = new Set(was?.turn === share.turn ? was.lines.map((line) => line.id) : []);
  return share.lines.filter((line) => !known.has(line.id)).map((line) => line.text ?? say('cannotOpen'));
}
