// @ts-check
/**
 * What the page does when the server refuses a frame: what the page sent by itself it mends by itself; what a person
 * asked for it tells them.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../../protocol/messages').Code} Code
 */

/**
 * @param {Core} core
 * @param {ClientMessage|undefined} message What was refused, if it is still known.
 * @param {{frame: number, code: Code}} refusal
 */
export async function heardRefusal(core, message, { frame, code }) {
  if (!message && code === 'wrong_version') core.arriving.wrongVersion();
  if (!message) return;
  const { here } = core;
  switch (message.type) {
    case 'open':
    case 'restore':
    case 'knock':
    case 'come_back':
    case 'fetch_seat':
      return core.arriving.refused(message, code);
    case 'line':
      here?.speaking.refused(frame, code);
      void core.pump();
      return;
    case 'turn_key':
      return here?.speaking.keyRefused();
    case 'next_circle_key':
      return here?.keys.renewalRefused(message.circle_key);
    case 'name':
    case 'circle_keys':
    case 'lobby_name':
    case 'new_mac':
      // The circle has moved on: what is due then is sent when the server tells of it.
      return;
    case 'add_guest':
    case 'name_guest':
      if (code !== 'stale_key') return core.tell(code);
      here?.keys.guestNames.keyWasOld(message.seat);
      if (core.room) await here?.keys.settle(core.room);
      return;
    case 'set_call_link':
      if (code !== 'stale_key') return core.tell(code);
      here?.keys.call.refused();
      if (core.room) await here?.keys.settle(core.room);
      return;
    case 'new_link':
      return core.newLink.refused(code);
    case 'take_back_line':
    case 'finish_turn':
    case 'pass_turn':
    case 'choose_next':
    case 'ask_me_later':
      here?.speaking.refused(frame, code);
      core.tell(code);
      void core.pump();
      return;
    case 'offer_quiet_word': {
      const again = code === 'nobody_else_facilitates' ? () => core.ask({ ...message, sure: true }) : null;
      return core.tell(code, again);
    }
    case 'gesture':
      // The one before is still there to be seen: nothing was lost.
      return code === 'gesture_too_soon' ? undefined : core.tell(code);
    case 'call':
    case 'thank':
    case 'skip': {
      if (isSo(core, message)) return;
      const again = code === 'just_changed' ? () => core.ask({ ...message, sure: true }) : null;
      return core.tell(code, again);
    }
    case 'go_to_segment': {
      if (isSo(core, message)) return;
      const again = code === 'just_moved' ? () => core.ask({ ...message, sure: true }) : null;
      return core.tell(code, again);
    }
    case 'turn_passage':
    case 'go_to_step':
      return isSo(core, message) ? undefined : core.tell(code);
    default:
      return core.tell(code);
  }
}

/** Somebody else was a moment earlier, and what was asked for is so. @param {Core} core @param {ClientMessage} message */
function isSo({ room }, message) {
  if (!room) return false;
  switch (message.type) {
    case 'call':
      return room.turn?.seat === message.seat;
    case 'thank':
      return room.turn === null;
    case 'go_to_segment':
      return room.agenda.segment === message.to;
    case 'turn_passage':
      return room.reading?.passage === message.to;
    case 'go_to_step':
      return room.still?.cause === 'grounding' && room.still.step?.step === message.to;
    default:
      return false;
  }
}
