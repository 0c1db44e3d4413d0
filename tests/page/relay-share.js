// @ts-check
/** Turns on the relay: who has the floor, and what they share. The real rules are tested against the real server. */

/** @typedef {import('./relay.js').Relay} Relay */
/** @typedef {import('./relay-conn.js').Seat} Seat */

/** @param {Relay} relay @param {Seat} me @param {any} m @returns {string|null} */
export function takeShare(relay, me, m) {
  if (m.type === 'call') return begin(relay, m.seat);
  if (!relay.turn) return 'no_turn';
  if (m.turn !== relay.turn.turn) return 'stale_turn';
  if (me.seat !== relay.turn.seat) return 'not_holder';
  if (m.type === 'turn_key') return giveKey(relay, me, m);
  if (m.type === 'line') return takeLine(relay, me, m);
  if (m.type === 'take_back_line') return takeBack(relay);
  return tellTurn(relay, null);
}

/** @param {Relay} relay @param {string} seat */
function begin(relay, seat) {
  relay.turns += 1;
  relay.keys = [];
  relay.lines = [];
  const times = { limit_ms: 180_000, used_ms: 0, running_since_ms: 0, paused: false, held_since_ms: null };
  return tellTurn(relay, { turn: relay.turns, seat, ...times });
}

/** @param {Relay} relay @param {any} turn */
function tellTurn(relay, turn) {
  relay.turn = turn;
  relay.all({ type: 'turn', version: (relay.version += 1), turn });
  return null;
}

/** @param {Relay} relay @param {Seat} me @param {any} m */
function giveKey(relay, me, m) {
  const wraps = new Map(m.keys.map((/** @type {any} */ each) => [each.page, each.sealed]));
  relay.keys.push({ turn: m.turn, page: me.page, key: m.key, removals: relay.removals, next: 0, wraps });
  for (const person of relay.people) {
    const sealed = wraps.get(person.page);
    const turn_key = { turn: m.turn, page: me.page, key: m.key, sealed };
    if (sealed) person.conn?.tell({ type: 'turn_key', turn_key });
  }
  return null;
}

/** @param {Relay} relay @param {Seat} me @param {any} m */
function takeLine(relay, me, m) {
  const key = relay.keys.at(-1);
  if (key?.['key'] !== m.key || key?.['page'] !== me.page) return 'stale_key';
  if (key?.removals !== relay.removals) return 'circle_changed';
  if (key['next'] !== m.counter) return 'wrong_counter';
  key['next'] += 1;
  const { type: _type, ...line } = m;
  relay.lines.push({ ...line, page: me.page });
  relay.all({ type: 'line', line: relay.lines.at(-1) });
  return null;
}

/** @param {Relay} relay */
function takeBack(relay) {
  const line = relay.lines.pop();
  if (!line) return 'no_line';
  const { sealed: _sealed, ...named } = line;
  relay.all({ type: 'line_taken_back', ...named });
  return null;
}
