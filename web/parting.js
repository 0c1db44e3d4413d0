// @ts-check
/**
 * How a circle parts into small groups: a proposal by chance, and its changes by hand. Pure: the chance is an argument,
 * and people are seats.
 *
 * @typedef {object} Somebody
 * @property {string} seat
 * @property {boolean} leads Facilitates or has a duty: one of them in each group, as far as they go.
 * @property {boolean} guest Has no device, so hosts no group.
 *
 * @typedef {readonly (readonly [string, string])[]} Pairs Who is to be kept apart.
 * @typedef {string[][]} Groups Seats, each group's host first.
 */

export const FEWEST = 2;
export const MOST = 20;
/** So often another deal is tried, where one puts two together who are to be kept apart. */
const TRIES = 60;

/** How many groups of about that size there are. @param {number} people @param {number} size */
export function howMany(people, size) {
  return Math.max(1, Math.min(Math.round(people / size), Math.floor(people / FEWEST)));
}

/**
 * Groups of nearly one size. Whoever is used to leading is spread over them and hosts; two who are to be kept apart are
 * together only where there is no other way to be found.
 * @param {readonly Somebody[]} people @param {number} size @param {Pairs} pairs
 * @param {(below: number) => number} chance A whole number from 0, below that one.
 * @returns {Groups}
 */
export function propose(people, size, pairs, chance) {
  let best = deal(people, size, pairs, chance);
  for (let i = 1; i < TRIES && together(best, pairs).length > 0; i += 1) {
    const other = deal(people, size, pairs, chance);
    if (together(other, pairs).length < together(best, pairs).length) best = other;
  }
  return best.map((seats) => hosted(seats, people));
}

/** Pairs who are to be kept apart and are in one group. @param {Groups} groups @param {Pairs} pairs */
export function together(groups, pairs) {
  return pairs.filter(([one, other]) => groups.some((seats) => seats.includes(one) && seats.includes(other)));
}

/**
 * Somebody goes to that group, or stays with the whole.
 * @param {Groups} groups @param {string} seat @param {number|null} to @param {readonly Somebody[]} people
 * @returns {Groups}
 */
export function moved(groups, seat, to, people) {
  const without = groups.map((seats) => seats.filter((each) => each !== seat));
  return without.map((seats, i) => hosted(i === to ? [...seats, seat] : seats, people));
}

/** @param {Groups} groups @param {string} seat @returns {Groups} */
export function hostedBy(groups, seat) {
  return groups.map((seats) => (seats.includes(seat) ? [seat, ...seats.filter((each) => each !== seat)] : seats));
}

/** Of people who have gone meanwhile, none is left. @param {Groups} groups @param {readonly Somebody[]} people @returns {Groups} */
export function stillHere(groups, people) {
  const here = new Set(people.map(({ seat }) => seat));
  return groups.map((seats) => hosted(seats.filter((seat) => here.has(seat)), people));
}

/** Groups that can begin: each large and small enough, with a host who has a device. @param {Groups} groups @param {readonly Somebody[]} people */
export function canBegin(groups, people) {
  const device = (/** @type {string|undefined} */ seat) => people.some((each) => each.seat === seat && !each.guest);
  return groups.length > 0 && groups.every(({ length, 0: host }) => length >= FEWEST && length <= MOST && device(host));
}

/** @param {readonly Somebody[]} people @param {number} size @param {Pairs} pairs @param {(below: number) => number} chance */
function deal(people, size, pairs, chance) {
  /** @type {Groups} */
  const groups = Array.from({ length: howMany(people.length, size) }, () => []);
  const mixed = shuffled(people, chance);
  for (const { seat } of [...mixed.filter(({ leads }) => leads), ...mixed.filter(({ leads }) => !leads)]) {
    const clashes = (/** @type {string[]} */ seats) => together([[...seats, seat]], pairs).length;
    const smallest = Math.min(...groups.map(({ length }) => length));
    const open = groups.filter(({ length }) => length === smallest);
    const best = open.reduce((a, b) => (clashes(b) < clashes(a) ? b : a));
    best.push(seat);
  }
  return groups;
}

/** The first who can host stands first. @param {string[]} seats @param {readonly Somebody[]} people */
function hosted(seats, people) {
  const guest = (/** @type {string} */ seat) => people.some((each) => each.seat === seat && each.guest);
  const host = seats.find((seat) => !guest(seat));
  return host === undefined || host === seats[0] ? seats : [host, ...seats.filter((seat) => seat !== host)];
}

/** @template T @param {readonly T[]} list @param {(below: number) => number} chance */
function shuffled(list, chance) {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = chance(i + 1);
    [mixed[i], mixed[j]] = [/** @type {T} */ (mixed[j]), /** @type {T} */ (mixed[i])];
  }
  return mixed;
}
