// @ts-check
/**
 * The room as the server last told it. Pure: `apply` takes a state and a message and gives the next state. Each message
 * carries the whole new value of one section, so applying one twice changes nothing. Nothing here is sealed or opened.
 *
 * @typedef {import('../protocol/messages').Room} Room
 * @typedef {import('../protocol/messages').Person} Person
 * @typedef {import('../protocol/messages').Line} Line
 * @typedef {import('../protocol/messages').Turn} Turn
 * @typedef {import('../protocol/messages').Waiting} Waiting
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 *
 * @typedef {object} RoomState
 * @property {number} version
 * @property {string} you
 * @property {Room['door']} door
 * @property {Person[]} people In the order in which they came, in whichever part of the room they are.
 * @property {Room['queue']} queue
 * @property {Turn|null} turn
 * @property {{turn: number, seat: string|null}|null} share The turn that runs or ended last; its lines are kept.
 * @property {Line[]} lines
 * @property {Room['agenda']} agenda
 * @property {Room['reading']} reading
 * @property {Room['settings']} settings
 * @property {Room['still']} still
 * @property {Room['displays']} displays
 * @property {Room['circle']} circle
 * @property {Waiting[]|null} waiting
 * @property {Room['quiet_word']} quiet_word That I am part of.
 * @property {Room['voting']} voting
 * @property {boolean} vote_is_in
 * @property {Room['counting']} counting
 * @property {Room['signals']} signals Everybody's for a facilitator, one's own for others.
 * @property {{left_ms: number, limit_ms: number, by_hand: boolean, number: number}|null} warning The last one of this
 *   turn, which was the so-manieth; void once more time is given.
 * @property {Room['own']} own
 * @property {Room['needs']} needs
 * @property {Room['group']} group The small group that I am in; the queue, the turn and the like are then the group's.
 * @property {Room['groups']} groups For facilitators, while there are some.
 * @property {Room['apart']} apart
 * @property {Room['kept']} kept For whoever could bring the meeting back.
 * @property {{limit_ms: number}|null} timeIsUp
 * @property {boolean} holderIsGone
 * @property {{left_ms: number, end_ms: number|null}|null} endIsNear The last notice; void once the end is another.
 */

/** The name of a line. @param {{turn: number, page: string, key: number, counter: number}} line */
export function lineId({ turn, page, key, counter }) {
  return `${turn}.${page}.${key}.${counter}`;
}

/**
 * @param {RoomState|null} state Null before the first `room`.
 * @param {ServerMessage} message
 * @returns {RoomState|null} The same object if nothing changed.
 */
export function apply(state, message) {
  if (message.type === 'room') return whole(state, message.room);
  if (!state) return null;
  if (isOld(state, message)) return state;
  if ('version' in message) return section(state, message);
  return moment(state, message);
}

/**
 * One number with two holders is two turns: what one person said is never shown as the words of another.
 * @param {RoomState['share']} share @param {number|undefined} turn @param {string|null} seat Null if nobody is named.
 */
function isSameTurn(share, turn, seat) {
  if (share?.turn !== turn) return false;
  return seat === null || share?.seat === null || share?.seat === seat;
}

/** Whether a message is older than what the page knows. @param {RoomState|null} state @param {ServerMessage} message */
export function isOld(state, message) {
  return state !== null && 'version' in message && message.version < state.version;
}

/** @param {RoomState|null} before @param {Room} room @returns {RoomState} */
function whole(before, room) {
  const { now_ms: _now, turn_keys: _keys, circle_key_given: _given, lines, ...rest } = room;
  const turn = room.turn?.turn ?? lines[0]?.turn;
  const seat = room.turn?.seat ?? null;
  const same = before !== null && isSameTurn(before.share, turn, seat);
  const running = same && room.turn !== null && before.turn !== null;
  const anew = before !== null && before.door.life !== room.door.life;
  return {
    ...rest,
    share: turn === undefined ? null : { turn, seat: seat ?? (same ? before.share?.seat ?? null : null) },
    // A server that was started anew has no lines; who was here has those of the turn that goes on.
    lines: running && anew ? before.lines : lines.filter((line) => line.turn === turn),
    warning: running ? before.warning : null,
    timeIsUp: running ? before.timeIsUp : null,
    holderIsGone: running && room.turn?.held_since_ms !== null && before.holderIsGone,
    endIsNear: before?.endIsNear ?? null,
  };
}

/**
 * @param {RoomState} state
 * @param {Extract<ServerMessage, {version: number}>} message
 * @returns {RoomState}
 */
function section(state, message) {
  const { version } = message;
  switch (message.type) {
    case 'person':
      return { ...withOwnSight(state, message.person), version, people: withPerson(state.people, message.person) };
    case 'person_gone':
      return { ...state, version, people: state.people.filter((person) => person.seat !== message.seat) };
    case 'queue':
      return { ...state, version, queue: message.queue };
    case 'turn':
      return { ...withTurn(message.turn ? inUse(state) : state, message.turn), version };
    case 'agenda':
      return { ...state, version, agenda: message.agenda };
    case 'reading':
      return { ...(message.reading?.passage ? inUse(state) : state), version, reading: message.reading };
    case 'settings':
      return { ...state, version, settings: message.settings };
    case 'still':
      return { ...state, version, still: message.still };
    case 'displays':
      return { ...state, version, displays: message.displays };
    case 'circle':
      return { ...state, version, circle: message.circle };
    case 'own':
      return { ...state, version, own: message.own };
    case 'needs':
      return { ...state, version, needs: message.needs };
    case 'kept':
      return { ...state, version, kept: message.kept };
    case 'group':
      return { ...state, version, group: message.group };
    case 'groups':
      return { ...state, version, groups: message.groups };
    case 'apart':
      return { ...state, version, apart: message.apart };
    case 'lobby':
      return { ...state, version, waiting: message.waiting };
    case 'quiet_word':
      return { ...state, version, quiet_word: message.quiet_word };
    case 'voting':
      return { ...withVoting(state, message.voting), version };
    case 'counting':
      return { ...state, version, counting: message.counting };
    case 'signals':
      return { ...state, version, signals: message.signals };
    default:
      return state;
  }
}

/** Nobody goes back from a segment in which something has happened. @param {RoomState} state @returns {RoomState} */
function inUse(state) {
  return state.agenda.undo ? { ...state, agenda: { ...state.agenda, undo: null } } : state;
}

/** Whether somebody sees who waits: facilitators and greeters. @param {Person} person */
const seesLobby = ({ role, duties }) => role === 'facilitator' || duties.includes('greeter');

/** Whoever sees the lobby no longer keeps nothing of it. @param {RoomState} state @param {Person} person */
function withOwnSight(state, person) {
  return person.seat === state.you && !seesLobby(person) ? { ...state, waiting: null } : state;
}

/** @param {Person[]} people @param {Person} person */
function withPerson(people, person) {
  const known = people.some((each) => each.seat === person.seat);
  return known ? people.map((each) => (each.seat === person.seat ? person : each)) : [...people, person];
}

/**
 * A new turn sweeps the last one's lines away; the end of a turn does not.
 * @param {RoomState} state
 * @param {Turn|null} turn
 */
function withTurn(state, turn) {
  if (!turn) return { ...state, turn, warning: null, timeIsUp: null, holderIsGone: false };
  if (!isSameTurn(state.share, turn.turn, turn.seat)) {
    const share = { turn: turn.turn, seat: turn.seat };
    return { ...state, turn, share, lines: [], warning: null, timeIsUp: null, holderIsGone: false };
  }
  return {
    ...state,
    turn,
    share: { turn: turn.turn, seat: turn.seat },
    warning: state.warning?.limit_ms === turn.limit_ms ? state.warning : null,
    timeIsUp: state.timeIsUp?.limit_ms === turn.limit_ms ? state.timeIsUp : null,
    holderIsGone: state.holderIsGone && turn.held_since_ms !== null,
  };
}

/** In a new vote nobody has voted. @param {RoomState} state @param {Room['voting']} voting @returns {RoomState} */
function withVoting(state, voting) {
  const same = voting.vote?.number === state.voting.vote?.number;
  return { ...state, voting, vote_is_in: same && state.vote_is_in };
}

/** @param {RoomState} state @param {ServerMessage} message @returns {RoomState} */
function moment(state, message) {
  switch (message.type) {
    case 'line':
      return withLine(state, message.line);
    case 'line_taken_back':
      return { ...state, lines: state.lines.filter((line) => lineId(line) !== lineId(message)) };
    case 'warning':
      return ofTurn(state, message.turn, (limit_ms) => ({
        warning: { left_ms: message.left_ms, by_hand: message.by_hand, limit_ms, number: (state.warning?.number ?? 0) + 1 },
      }));
    case 'time_is_up':
      return ofTurn(state, message.turn, (limit_ms) => ({ timeIsUp: { limit_ms } }));
    case 'vote_is_in':
      return message.vote === state.voting.vote?.number ? { ...state, vote_is_in: true } : state;
    case 'end_is_near':
      return { ...state, endIsNear: { left_ms: message.left_ms, end_ms: state.agenda.end_ms } };
    case 'quiet_word_ended':
      return state.quiet_word?.quiet_word === message.quiet_word ? { ...state, quiet_word: null } : state;
    case 'holder_is_gone':
      return ofTurn(state, message.turn, () => ({ holderIsGone: true }));
    default:
      return state;
  }
}

/** @param {RoomState} state @param {Line} line */
function withLine(state, line) {
  if (line.turn !== state.share?.turn) return state;
  if (state.lines.some((each) => lineId(each) === lineId(line))) return state;
  return { ...state, lines: [...state.lines, line] };
}

/**
 * @param {RoomState} state
 * @param {number} turn
 * @param {(limit_ms: number) => Partial<RoomState>} change
 */
function ofTurn(state, turn, change) {
  return state.turn?.turn === turn ? { ...state, ...change(state.turn.limit_ms) } : state;
}
