// @ts-check
/**
 * The session: every verb that panels may ask for, and the view that they draw. What the verbs name (turn, passage,
 * segment) is what the last view showed, so a press that comes late is refused and not misunderstood.
 *
 * @typedef {import('./view.js').View} View
 * @typedef {import('./view.js').Session} Session
 * @typedef {import('./edges.js').Edges} Edges
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('../protocol/messages').Gesture} Gesture
 * @typedef {import('../protocol/messages').SignalKind} SignalKind
 * @typedef {import('../protocol/messages').Turn} Turn
 * @typedef {import('../protocol/messages').Duty} Duty
 * @typedef {import('../protocol/messages').Mark} Mark
 * @typedef {import('./session/here.js').Here} Here
 */

import { newDisplay } from './display-token.js';
import { browserEdges } from './edges.js';
import { makeLink, moveFragment, parseLink, randomBytes } from './links.js';
import { checkName, cleanName, sealToken, splitLines } from './seal.js';
import { choosing } from './session/choosing.js';
import { forGuests } from './session/for-guests.js';
import { Core } from './session/core.js';
import { grouping } from './session/groups.js';
import { voting } from './session/voting.js';
import { stopping } from './session/stopping.js';
import { webAddress } from './web-address.js';

const MOVE_BYTES = 16;

/**
 * @param {object} options
 * @param {string} options.language The page's language, for the pack's texts.
 * @param {(view: View) => void} options.onChange Called with a new view, soon after any change.
 * @param {Edges} [options.edges] The browser, unless a test gives something else.
 * @param {boolean} [options.practises] For a rehearsal.
 * @returns {{session: Session, view: () => View}}
 */
export function createSession({ language, onChange, edges = browserEdges(), practises = false }) {
  const core = new Core({ language, onChange, edges, practises });
  const session = {
    nowMs: () => core.clock.nowMs(),
    ...coming(core),
    ...taking(core),
    ...sharing(core),
    ...signing(core),
    ...aside(core),
    ...facilitating(core),
    ...voting(core),
    ...stopping(core),
    ...forGuests(core),
    ...helping(core),
    ...showing(core),
    ...choosing(core),
    ...grouping(core),
    ...leaving(core),
  };
  const link = edges.link();
  if (link !== null) session.followLink(link);
  return { session, view: () => core.view() };
}

/** Links and names. @param {Core} core */
function coming(core) {
  const named = (/** @type {string} */ name) => {
    const verdict = checkName(name);
    if (verdict !== 'ok') core.tell(verdict);
    return verdict === 'ok';
  };
  return {
    /** @param {string} format @param {string} name */
    start: async (format, name) => {
      if (named(name)) await core.arriving.comeIn({ format, name, listening: false, firstTime: false });
    },
    /** @param {string} name @param {boolean} listening @param {boolean} [firstTime] */
    knock: async (name, listening, firstTime = false) => {
      if (named(name)) await core.arriving.comeIn({ format: null, name, listening, firstTime });
    },
    /** @param {string} text */
    followLink: (text) => {
      if (core.place === 'unfit') return false;
      const link = parseLink(text);
      if (link) void core.arriving.follow(link, false);
      else core.tell('not_a_link');
      return link !== null;
    },
    newMeeting: () => {
      if (core.place !== 'unfit') void core.arriving.follow(makeLink(), true);
    },
    /** @param {string} name */
    setName: (name) => {
      if (!named(name)) return;
      void core.enqueue(async () => {
        if (core.here) core.here.keys.myName = cleanName(name);
        if (core.room) await core.here?.keys.settle(core.room);
        else await core.arriving.tellName();
      });
    },
    /** @param {string} language */
    setLanguage: (language) => core.pack.setLanguage(language),
    /** @param {string} pack */
    choosePack: (pack) => core.pack.choose(pack),
  };
}

/** One's own hand, and reading aloud. @param {Core} core */
function taking(core) {
  return {
    raiseHand: () => core.ask({ type: 'raise_hand' }),
    lowerHand: () => core.ask({ type: 'lower_hand' }),
    /** @param {boolean} on */
    justListen: (on) => core.ask({ type: 'just_listen', on }),
    /** @param {boolean} on */
    offerToRead: (on) => core.ask({ type: 'offer_to_read', on }),
    /** Nothing is sent, but for an offer to read that goes. @param {boolean} on */
    sitReadingOut: (on) => {
      const reading = core.room?.reading;
      core.satOut.reading = on ? reading?.number : undefined;
      if (on && core.room && reading?.offers.includes(core.room.you)) core.ask({ type: 'offer_to_read', on: false });
      core.changed();
    },
    /** @param {number} to */
    turnPassage: (to) => {
      const reading = core.room?.reading;
      if (reading) core.ask({ type: 'turn_passage', reading: reading.number, from: reading.passage, to });
    },
  };
}

/** Holding the floor. @param {Core} core */
function sharing(core) {
  const holding = (/** @type {(here: Here, turn: number) => void} */ act) => {
    const { here, room } = core;
    const turn = room?.turn;
    if (!here || !turn || turn.seat !== here.keys.seat) return false;
    act(here, turn.turn);
    core.changed();
    return true;
  };
  const asked = (/** @type {(here: Here, turn: number) => void} */ act) => {
    if (holding(act)) void core.pump();
    else core.tell('not_holder');
  };
  return {
    /** @param {string} text */
    say: async (text) => {
      const lines = splitLines(text);
      if (lines.length === 0) return;
      if (holding((here, turn) => here.speaking.say(turn, lines))) return core.pump();
      core.onLineBack(text);
      core.tell('line_kept');
    },
    takeBack: () => asked((here, turn) => here.speaking.takeBack(turn)),
    finish: () => asked((here, turn) => here.speaking.end(turn, { type: 'finish_turn' })),
    pass: () => asked((here, turn) => here.speaking.end(turn, { type: 'pass_turn' })),
    askMeLater: () => asked((here, turn) => here.speaking.end(turn, { type: 'ask_me_later' })),
    /** @param {string} seat @param {boolean} passed */
    chooseNext: (seat, passed) =>
      asked((here, turn) => here.speaking.end(turn, { type: 'choose_next', seat, passed })),
    /** @param {(text: string) => void} heard */
    onLineBack: (heard) => {
      core.onLineBack = heard;
    },
  };
}

/** Gestures for all, and signals to those who run the meeting. @param {Core} core */
function signing(core) {
  return {
    /** @param {Gesture} gesture */
    gesture: (gesture) => core.ask({ type: 'gesture', gesture }),
    /** @param {SignalKind} kind */
    signal: (kind) => core.ask({ type: 'signal', kind }),
    /** @param {SignalKind} kind */
    takeBackSignal: (kind) => core.ask({ type: 'take_back_signal', kind }),
    /** @param {string} seat @param {SignalKind} kind */
    answerSignal: (seat, kind) => core.ask({ type: 'answer_signal', seat, kind }),
    remindOfCrosstalk: () => core.ask({ type: 'remind_of_crosstalk' }),
    putReminderAway: () => {
      core.moments.putReminderAway();
      core.changed();
    },
  };
}

/** A quiet word between a facilitator and one person. @param {Core} core */
function aside(core) {
  const mine = (/** @type {(quiet_word: number) => void} */ act) => {
    const now = core.room?.quiet_word;
    if (now) act(now.quiet_word);
  };
  return {
    /** @param {string} seat */
    offerQuietWord: (seat) => core.ask({ type: 'offer_quiet_word', seat, sure: false }),
    /** @param {boolean} yes */
    answerQuietWord: (yes) => mine((quiet_word) => core.ask({ type: 'answer_quiet_word', quiet_word, yes })),
    /** @param {string} text */
    sayQuietly: async (text) => {
      let sent = false;
      await core.enqueue(async () => {
        sent = (await core.here?.quietWord.say(splitLines(text))) ?? false;
      });
      return sent;
    },
    endQuietWord: () => mine((quiet_word) => core.ask({ type: 'end_quiet_word', quiet_word })),
    putQuietWordAway: () => {
      core.here?.quietWord.putAway();
      core.changed();
    },
  };
}

/** What facilitators may ask for. @param {Core} core */
function facilitating(core) {
  const ofTurn = (/** @type {(turn: number) => void} */ act) => {
    const turn = core.room?.turn;
    if (turn) act(turn.turn);
    else core.tell('no_turn');
  };
  return {
    /** @param {string} seat */
    call: (seat) => core.ask({ type: 'call', seat, turn: core.room?.turn?.turn ?? null, sure: false }),
    thank: () => ofTurn((turn) => core.ask({ type: 'thank', turn, sure: false })),
    skip: () => ofTurn((turn) => core.ask({ type: 'skip', turn, sure: false })),
    oneMoreMinute: () => ofTurn((turn) => core.ask({ type: 'one_more_minute', turn })),
    pauseTurn: () => ofTurn((turn) => core.ask({ type: 'pause_turn', turn })),
    resumeTurn: () => ofTurn((turn) => core.ask({ type: 'resume_turn', turn })),
    undo: () => {
      const undo = core.room?.queue.undo;
      if (undo) core.ask({ type: 'undo', change: undo.change });
      else core.tell('nothing_to_undo');
    },
    /** @param {string} seat */
    moveLater: (seat) => core.ask({ type: 'move_later', seat }),
    /** @param {string} seat */
    takeDownHand: (seat) => core.ask({ type: 'take_down_hand', seat }),
    /** @param {number} to */
    goToSegment: (to) => {
      if (core.room) core.ask(goFrom(core.room, to, false));
    },
    /** @param {number} to */
    bringForward: (to) => {
      if (core.room) core.ask(goFrom(core.room, to, true));
    },
    undoSegment: () => {
      const undo = core.room?.agenda.undo;
      if (undo) core.ask({ type: 'undo_segment', change: undo.change });
      else core.tell('nothing_to_undo');
    },
    /** @param {number} endMs */
    setEnd: (endMs) => core.ask({ type: 'set_end', end_ms: Math.round(endMs) }),
    /** @param {number} seconds */
    setShareLength: (seconds) => {
      const segment = core.room?.agenda.segment;
      if (segment !== undefined) core.ask({ type: 'set_share_length', segment, share_ms: seconds * 1000 });
    },
    /** @param {number} seconds */
    beginSilence: (seconds) => core.ask({ type: 'begin_silence', seconds }),
    /** @param {string} reading */
    chooseReading: (reading) => core.ask({ type: 'choose_reading', reading }),
    /** @param {string} seat */
    admit: (seat) => core.ask({ type: 'admit', seat }),
    /** @param {string} seat */
    notNow: (seat) => core.ask({ type: 'not_now', seat }),
    /** @param {string[]} seats */
    admitAll: (seats) => core.ask({ type: 'admit_all', seats }),
    /** @param {string} seat */
    backToLobby: (seat) => core.ask({ type: 'back_to_lobby', seat }),
    /** @param {string} seat @param {import('./view.js').RemovalReason|null} reason */
    remove: (seat, reason) => core.ask({ type: 'remove', seat, reason }),
    /** @param {boolean} on */
    setLobby: (on) => core.ask({ type: 'set_lobby', on }),
    /** @param {string|null} url */
    setCallLink: async (url) => {
      const link = url === null ? null : webAddress(url.trim());
      if (url !== null && link === null) return core.tell('not_a_link');
      await core.enqueue(async () => {
        const { here, room } = core;
        if (!here || !room) return;
        if (here.keys.holdsCircleKey(room)) await here.keys.call.set(link, room.circle.circle_key);
        else core.tell('not_sealed');
      });
    },
    newLink: () => core.enqueue(() => core.newLink.make()),
    linkSaved: () => core.newLink.saved(),
    closeMeeting: () => core.ask({ type: 'close_meeting' }),
    beginDebrief: () => core.ask({ type: 'begin_debrief' }),
  };
}

/** From the segment that was seen. @param {RoomState} room @param {number} to @param {boolean} bringForward */
function goFrom({ agenda }, to, bringForward) {
  return /** @type {const} */ ({
    type: 'go_to_segment', from: agenda.segment, to, bring_forward: bringForward, sure: false,
  });
}

/** Roles and duties, and what whoever has a duty may ask for. @param {Core} core */
function helping(core) {
  return {
    /** @param {string} seat */
    makeFacilitator: (seat) => core.ask({ type: 'make_facilitator', seat }),
    /** @param {string} seat */
    takeRole: (seat) => core.ask({ type: 'take_role', seat }),
    stepDown: () => core.ask({ type: 'step_down' }),
    facilitateAgain: () => core.ask({ type: 'facilitate_again' }),
    /** @param {string} seat @param {Duty} duty */
    giveDuty: (seat, duty) => core.ask({ type: 'give_duty', seat, duty }),
    /** @param {string} seat @param {Duty} duty */
    takeDuty: (seat, duty) => core.ask({ type: 'take_duty', seat, duty }),
    /** @param {Duty} duty */
    layDown: (duty) => core.ask({ type: 'lay_down', duty }),
    /** @param {Mark} mark */
    warn: (mark) => {
      const turn = core.room?.turn;
      if (turn) core.ask({ type: 'warn', turn: turn.turn, mark });
      else core.tell('no_turn');
    },
  };
}

/** Screens in the hall. @param {Core} core */
function showing(core) {
  return {
    allowDisplay: async () => {
      const { here, link } = core;
      if (!here || !link) throw new Error('there is no meeting to show');
      const { display, fragment } = await newDisplay(link.keys, here.meeting);
      core.ask({ type: 'allow_display', display });
      return `${core.edges.origin}/${fragment}`;
    },
    /** @param {string} display */
    takeDisplayAway: (display) => core.ask({ type: 'take_display_away', display }),
    /** @param {boolean} on */
    showNames: (on) => core.ask({ type: 'show_names', on }),
  };
}

/** Going, and taking one's seat along. @param {Core} core */
function leaving(core) {
  const go = () => {
    if (core.here) core.send({ type: 'leave' });
    if (core.place === 'debrief') core.drop('ended', 'closed');
    else core.drop('left');
  };
  return {
    leave: go,
    forget: go,
    moveLink: async () => {
      const { here, link } = core;
      if (!here || !link) throw new Error('there is no seat to take along');
      const M = randomBytes(MOVE_BYTES);
      const { id, sealed } = await sealToken(M, link.keys.address, here.token);
      core.ask({ type: 'lend_seat', id, sealed });
      return `${core.edges.origin}/${await moveFragment(link.link, M)}`;
    },
    dismissNotice: () => {
      core.notice = null;
      core.changed();
    },
    dismissArrival: () => {
      core.justArrived = false;
      core.changed();
    },
  };
}
