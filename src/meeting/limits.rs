//! Every limit of the meeting's rules, with its reason. Times are in milliseconds.

/// People in one circle. A turn key for all of them is 250 sealed keys, some 33 KB: three frames.
pub const CIRCLE_PEOPLE: usize = 250;
/// Places beyond that which are kept for facilitators: whoever fills the circle does not keep them out.
pub const FACILITATOR_PLACES: usize = 10;
/// Of them, people without a device: more names than that nobody calls from one phone, and a hall that is larger has
/// a chair who calls them aloud.
pub const GUEST_SEATS: usize = 50;
/// Screens that show one meeting: a hall has one, a large one a few.
pub const DISPLAYS: usize = 4;
/// People who wait in the lobby at once; a facilitator cannot look through more, and a swarm ends here.
pub const LOBBY_PEOPLE: usize = 50;
/// Seats that stay removed. A facilitator's thumb does not get there; if it does, the oldest is forgotten.
pub const REMOVED_SEATS: usize = 1_000;
/// Seats of people who were in the circle and whose seat was given up: a facilitator sees that they were here before.
pub const PAST_SEATS: usize = 1_000;
/// How long a seat and its place in the queue are kept without a page: people take calls, phones sleep.
pub const SEAT_GRACE_MS: u64 = 10 * 60_000;
/// The same in the lobby, and for somebody who came in and never said a name: seats that nobody means to use are free
/// again soon.
pub const NEWCOMER_GRACE_MS: u64 = 60_000;
/// How often one seat may arrive at once, and how soon it may once more after that. A poor line comes back every few
/// seconds; each arrival is told to all.
pub const ARRIVALS_AT_ONCE: u64 = 6;
pub const ARRIVAL_EVERY_MS: u64 = 2_000;
/// How long the floor waits for a holder whose line is lost, before the facilitator is asked to choose.
pub const FLOOR_GRACE_MS: u64 = 30_000;
/// How long a room without a facilitator's page goes on: a phone that changes networks is back by then. After that a
/// deputy steps in, or the room stands still.
pub const FACILITATOR_GRACE_MS: u64 = 60_000;
/// How long a room stays without a single page.
pub const EMPTY_ROOM_MS: u64 = 10 * 60_000;
/// How long a floor change can be taken back.
pub const UNDO_MS: u64 = 15_000;
/// An advance this soon after somebody else gave the floor on asks again: two people pressed for the same reason.
pub const SURE_MS: u64 = 2_000;
/// Notices before the planned end, as time left, longest first: enough for a round to part, and for closing words.
pub const END_MARKS_MS: [u64; 2] = [10 * 60_000, 5 * 60_000];
/// What the helpers have after a meeting, when they are told that it ends, and what one of them is given to speak.
pub const DEBRIEF_MS: u64 = 5 * 60_000;
pub const DEBRIEF_MARKS_MS: [u64; 1] = [60_000];
pub const DEBRIEF_SHARE_MS: u64 = 2 * 60_000;
/// How far away the planned end may be set: nobody meets for longer.
pub const LATEST_END_MS: u64 = 12 * 60 * 60_000;
/// Bounds of a turn's length where a facilitator sets it: long enough to say something, short enough to be of use.
pub const SHORTEST_SET_SHARE_MS: u64 = 30_000;
pub const LONGEST_SET_SHARE_MS: u64 = 10 * 60_000;
/// What *one more minute* gives.
pub const MORE_TIME_MS: u64 = 60_000;
/// *One more minute* stops adding here; a turn goes on without a limit anyway.
pub const LONGEST_TURN_MS: u64 = 60 * 60_000;
/// How soon one person may call a pause again.
pub const PAUSE_EVERY_MS: u64 = 5 * 60_000;
/// The shortest silence: below that it is a breath. The longest: that of a meditation meeting.
pub const SHORTEST_SILENCE_MS: u64 = 10_000;
pub const LONGEST_SILENCE_MS: u64 = 20 * 60_000;
/// How long a gesture is shown, and so how soon the same person may make the next: never two at one seat.
pub const GESTURE_MS: u64 = 6_000;
/// How long a page has to hand over the circle key before another is asked.
pub const KEY_ASK_MS: u64 = 2_000;
/// How long a page has to make the next one: on a slow phone, sealing it for 250 pages takes a while.
pub const NEXT_KEY_ASK_MS: u64 = 10_000;
/// How long a circle whose every holder of the key has dropped off waits for one of them before a new key is made.
pub const KEY_HOLDER_GRACE_MS: u64 = 10_000;
/// Sealed bytes of lines in one turn: far more than anybody writes in a share, and 16 MiB for 250 full rooms.
pub const SHARE_BYTES: usize = 64 * 1024;
/// Turn keys in one turn: one for each change of the circle between two lines.
pub const TURN_KEYS: usize = 128;
/// How long a lent seat waits for the other device.
pub const LEND_MS: u64 = 10 * 60_000;
/// Options of one vote, besides to abstain: more do not fit on a phone with room for a thumb.
pub const VOTE_OPTIONS: std::ops::RangeInclusive<usize> = 2..=6;
/// A result of fewer votes is not told: it would say how somebody voted.
pub const LEAST_VOTES: u32 = 2;
/// Votes for one option that are counted aloud: more than a hall holds.
pub const ALOUD_MOST: u32 = 1_000;
/// How long a vote waits for somebody whose line is lost, when all others have voted: long enough for a tunnel.
pub const VOTE_GRACE_MS: u64 = 30_000;
/// Small groups at once: pairs in a circle of a hundred.
pub const GROUPS: usize = 50;
/// People in one as it begins. Alone nobody meets; with more, it is no small group.
pub const GROUP_PEOPLE: std::ops::RangeInclusive<usize> = 2..=20;
/// Small groups in one meeting: turns in each have numbers of their own, and all of them stay below 2^53.
pub const GROUPS_EVER: u32 = 1_000_000;
/// Bounds of the time for which groups are opened; a facilitator can end them at any moment.
pub const SHORTEST_GROUPS_MS: u64 = 60_000;
pub const LONGEST_GROUPS_MS: u64 = 2 * 60 * 60_000;
/// From how many people somebody may ask to be kept apart: more would say who the others are to part.
pub const APART: usize = 5;
/// Facilitators' pages to which one newcomer's name is sealed.
pub const LOBBY_NAMES: usize = 16;
/// How far numbers go on above those of before in a meeting that was brought back: more than a page can have missed.
pub const NUMBERS_MISSED: u64 = 1_000;
/// A number that no meeting reaches. What is brought back with a higher one is none.
pub const NUMBERS_MOST: u64 = 1 << 30;
