// Generated from the Rust types by src/protocol/generate.rs.

/**
 * A colour as `#1d5a54`, by the light of the page. Both can be read on the page's grounds, and text on them.
 */
export type Accent = { day: string, night: string, };

/**
 * Where a room is found: `H("room", address key, C)`. Made from the link; says nothing about it.
 */
export type Address = string;

/**
 * `HKDF(L, "address")`: sent by a page that may open the room; the server makes the address from it and `cap`.
 */
export type AddressKey = string;

/**
 * Where the meeting is in its format.
 */
export type Agenda = { 
/**
 * From 0.
 */
segment: number, since_ms: number, opened_ms: number, 
/**
 * Segments that the meeting has been in and left, in order.
 */
done: Array<number>, 
/**
 * The one to go on to; none at the end.
 */
next: number | null, 
/**
 * When the meeting is to end; none while it is in its first segment, unless a facilitator said when.
 */
end_ms: number | null, 
/**
 * How long a turn is in this segment, where a facilitator said something else than the format.
 */
share_ms: number | null, 
/**
 * In a silence or a grounding exercise: it has begun, or is over.
 */
quiet_kept: boolean, undo: Undo | null, };

/**
 * Who is not to be in a small group with whom.
 */
export type Apart = { 
/**
 * From whom this person asked to be kept apart.
 */
asked: Array<SeatId>, 
/**
 * To facilitators: which two are to be kept apart, not which of them asked. Nobody is told what was asked about
 * themselves. Empty for others.
 */
pairs: Array<Pair>, };

/**
 * One paragraph or list of a passage: never HTML.
 */
export type Block = { "block": "paragraph", spans: Array<Span>, } | { "block": "quote", spans: Array<Span>, } | { "block": "list", items: Array<Array<Span>>, };

/**
 * `HKDF(S, "cap")`: shows that the page holds the facilitator link.
 */
export type Cap = string;

/**
 * A page's public key for a seat, with the proof for the other pages that its owner knows the link.
 */
export type Card = { public_key: PublicKey, mac: CardMac, };

/**
 * What makes a card believable to the other pages; the server cannot make one.
 */
export type CardMac = string;

/**
 * What is sealed for the whole circle.
 */
export type Circle = { 
/**
 * The number of the current circle key, from 1.
 */
circle_key: number, call_link: Sealed | null, 
/**
 * The link of now, where it is not the one that the room was opened with.
 */
link: RoomLink | null, };

/**
 * A name, and the number of the circle key under which it is sealed.
 */
export type CircleName = { circle_key: number, sealed: Sealed, };

/**
 * A message from a page.
 */
export type ClientMessage = { "type": "hello", version: number, address: Address, } | { "type": "hello_facilitator", version: number, address_key: AddressKey, cap: Cap, } | { "type": "hello_display", version: number, screens: ScreensAddress, } | { "type": "open", meeting: MeetingId, pack: string, format: string, token: Token, card: Card, } | { "type": "restore", part: string, done: boolean, } | { "type": "knock", token: Token, card: Card, listening: boolean, } | { "type": "come_back", token: Token, card: Card, } | { "type": "fetch_seat", id: MoveId, } | { "type": "show", token: Token, card: Card, } | { "type": "beat", every_ms: number, } | { "type": "lobby_name", names: Array<NameFor>, } | { "type": "leave", } | { "type": "name", circle_key: number, sealed: Sealed, } | { "type": "raise_hand", } | { "type": "lower_hand", } | { "type": "just_listen", on: boolean, } | { "type": "offer_to_read", on: boolean, } | { "type": "lend_seat", id: MoveId, sealed: Sealed, } | { "type": "circle_keys", circle_key: number, keys: Array<KeyFor>, } | { "type": "next_circle_key", circle_key: number, keys: Array<KeyFor>, names: Array<NameOf>, call_link: Sealed | null, question: QuestionOf | null, 
/**
 * The link secret, where the room has a new link.
 */
link: Sealed | null, done: boolean, } | { "type": "call_pause", } | { "type": "turn_key", turn: number, key: number, keys: Array<KeyFor>, done: boolean, } | { "type": "line", turn: number, key: number, counter: number, sealed: Sealed, } | { "type": "take_back_line", turn: number, } | { "type": "finish_turn", turn: number, } | { "type": "pass_turn", turn: number, } | { "type": "turn_passage", reading: number, from: number, to: number, } | { "type": "call", seat: SeatId, turn: number | null, sure: boolean, } | { "type": "thank", turn: number, sure: boolean, } | { "type": "skip", turn: number, sure: boolean, } | { "type": "one_more_minute", turn: number, } | { "type": "pause_turn", turn: number, } | { "type": "resume_turn", turn: number, } | { "type": "undo", change: number, } | { "type": "move_later", seat: SeatId, } | { "type": "take_down_hand", seat: SeatId, } | { "type": "gesture", gesture: Gesture, } | { "type": "signal", kind: SignalKind, } | { "type": "take_back_signal", kind: SignalKind, } | { "type": "answer_signal", seat: SeatId, kind: SignalKind, } | { "type": "remind_of_crosstalk", } | { "type": "offer_quiet_word", seat: SeatId, sure: boolean, } | { "type": "answer_quiet_word", quiet_word: number, yes: boolean, } | { "type": "quiet_line", quiet_word: number, counter: number, sealed: Sealed, } | { "type": "end_quiet_word", quiet_word: number, } | { "type": "go_to_segment", from: number, to: number, bring_forward: boolean, sure: boolean, } | { "type": "undo_segment", change: number, } | { "type": "set_end", end_ms: number, } | { "type": "set_share_length", segment: number, share_ms: number, } | { "type": "choose_reading", reading: string, } | { "type": "admit", seat: SeatId, } | { "type": "not_now", seat: SeatId, } | { "type": "set_lobby", on: boolean, } | { "type": "set_call_link", circle_key: number, sealed: Sealed | null, } | { "type": "close_meeting", } | { "type": "begin_debrief", } | { "type": "call_vote", vote: number, options: number, 
/**
 * Somebody here is counted aloud, so the vote does not end by itself.
 */
aloud: boolean, circle_key: number, sealed: Sealed, } | { "type": "cast_vote", vote: number, choice: number, } | { "type": "end_vote", vote: number, } | { "type": "withdraw_vote", vote: number, } | { "type": "count_aloud", vote: number, counts: Array<number>, } | { "type": "freeze", } | { "type": "thaw", } | { "type": "begin_silence", seconds: number, } | { "type": "end_silence", } | { "type": "begin_grounding", exercise: string, } | { "type": "go_to_step", exercise: string, from: number, to: number, } | { "type": "end_grounding", } | { "type": "add_guest", seat: SeatId, circle_key: number, sealed: Sealed, } | { "type": "name_guest", seat: SeatId, circle_key: number, sealed: Sealed, } | { "type": "for_guest", seat: SeatId, act: GuestAct, } | { "type": "make_facilitator", seat: SeatId, } | { "type": "take_role", seat: SeatId, } | { "type": "step_down", } | { "type": "facilitate_again", } | { "type": "give_duty", seat: SeatId, duty: Duty, } | { "type": "take_duty", seat: SeatId, duty: Duty, } | { "type": "lay_down", duty: Duty, } | { "type": "warn", turn: number, mark: Mark, } | { "type": "admit_all", seats: Array<SeatId>, } | { "type": "back_to_lobby", seat: SeatId, } | { "type": "remove", seat: SeatId, reason: RemovalReason | null, } | { "type": "allow_display", display: DisplayId, } | { "type": "take_display_away", display: DisplayId, } | { "type": "show_names", on: boolean, } | { "type": "burning_need", } | { "type": "first_time", first_time: FirstTime, } | { "type": "take_floor", } | { "type": "choose_next", turn: number, seat: SeatId, passed: boolean, } | { "type": "ask_me_later", turn: number, } | { "type": "set_way", segment: number, way: Way, } | { "type": "begin_round", segment: number, from: SeatId | null, } | { "type": "new_link", circle_key: number, address_key: AddressKey, cap: Cap, sealed: Sealed, } | { "type": "new_mac", mac: CardMac, } | { "type": "keep_apart", seat: SeatId, on: boolean, } | { "type": "open_groups", groups: Array<Array<SeatId>>, minutes: number, } | { "type": "set_groups_end", end_ms: number, } | { "type": "move_to_group", seat: SeatId, group: number | null, };

/**
 * Why a frame was refused. A refused frame changed nothing.
 */
export type Code = "not_understood" | "wrong_version" | "hello_first" | "no_meeting" | "link_replaced" | "not_your_room" | "already_open" | "not_restorable" | "server_full" | "room_full" | "lobby_full" | "no_such_format" | "already_seated" | "too_soon" | "seat_unknown" | "seat_removed" | "seat_lend_unknown" | "not_seated" | "not_in_lobby" | "not_in_circle" | "not_allowed" | "no_turn" | "stale_turn" | "just_changed" | "not_holder" | "already_holder" | "turn_is_open" | "no_turns_now" | "only_listening" | "hand_not_up" | "nothing_to_undo" | "stale_segment" | "just_moved" | "no_such_segment" | "no_reading" | "no_such_reading" | "stale_passage" | "not_reader" | "stale_key" | "circle_changed" | "key_unfinished" | "key_not_new" | "wrong_counter" | "turn_full" | "too_many_keys" | "no_line" | "not_asked" | "lobby_stays_on" | "no_votes_here" | "vote_is_on" | "stale_vote" | "no_such_choice" | "already_voted" | "not_caller" | "unattended" | "frozen" | "paused" | "silent" | "no_pauses" | "pause_too_soon" | "grounding" | "no_exercise" | "no_such_exercise" | "stale_step" | "only_helpers_now" | "seat_taken" | "guests_full" | "not_guest" | "no_gestures" | "gesture_too_soon" | "signal_answered" | "came_by_link" | "last_facilitator" | "no_device" | "quiet_word_busy" | "quiet_word_gone" | "nobody_else_facilitates" | "has_the_floor" | "not_here" | "displays_full" | "display_unknown" | "only_shows" | "no_burning_need_now" | "floor_not_open" | "floor_taken" | "others_first" | "not_yours_to_choose" | "not_choosable" | "asked_later_already" | "no_round_now" | "in_groups" | "bad_parting" | "kept_apart" | "apart_full" | "group_gone";

/**
 * How far the vote that is on is.
 */
export type Counting = { vote: number, 
/**
 * Votes that were cast on a page.
 */
cast: number, 
/**
 * People who are here and have not voted.
 */
missing: number, 
/**
 * What was counted aloud, for each option and for abstaining; none where nobody is.
 */
aloud: Array<number> | null, };

/**
 * One step of the crisis card.
 */
export type CrisisStep = { title: string, 
/**
 * A paragraph each.
 */
words: Array<string>, };

/**
 * A screen that a facilitator allowed.
 */
export type Display = { display: DisplayId, 
/**
 * It shows the meeting now.
 */
here: boolean, 
/**
 * Of its newest page, once it has shown something.
 */
card: Card | null, };

/**
 * A screen that shows the meeting: first 16 bytes of `H("display", meeting, token)`.
 */
export type DisplayId = string;

/**
 * The screens that show the meeting, for all to see.
 */
export type Displays = { 
/**
 * They show what people are called: the circle key is handed to them.
 */
names: boolean, list: Array<Display>, };

/**
 * What somebody with the link may know before coming in.
 */
export type Door = { 
/**
 * Another one than before: the server was started anew, and the meeting was brought back to it.
 */
life: LifeId, meeting: MeetingId, 
/**
 * Which pack, as in `/pack/<pack>/<language>.json`.
 */
pack: string, format: string, lobby: boolean, 
/**
 * The meeting is over, and its helpers are still here for a few minutes: nobody comes in.
 */
debrief: boolean, };

/**
 * `/dress.json`: how the page is dressed. Without anything, it looks as it was made.
 */
export type Dress = { 
/**
 * The group's name, for the pages before and after a meeting.
 */
name: string | null, 
/**
 * What stands beside the name.
 */
logo: Logo | null, 
/**
 * What the browser's tab says. The browser keeps it in its history.
 */
tab_title: string | null, 
/**
 * The language in which the page opens, whatever the browser asks for.
 */
language: string | null, 
/**
 * The colour of the recommended action and of links.
 */
accent: Accent | null, };

/**
 * A service that a facilitator hands out.
 */
export type Duty = "deputy" | "timekeeper" | "reader" | "greeter";

/**
 * Why a meeting ended.
 */
export type EndReason = "closed" | "empty" | "server_stopping";

/**
 * A grounding exercise, to go through step by step.
 */
export type ExerciseView = { exercise: string, name: string, summary: string, 
/**
 * What each step says, a paragraph each.
 */
steps: Array<Array<string>>, };

/**
 * *This is my first time*, and who may know.
 */
export type FirstTime = "no" | "quiet" | "shown";

export type FormatView = { format: string, name: string, summary: string, 
/**
 * What the format is for, in a few words: formats are chosen by it, and by their length.
 */
theme: string | null, minutes: number, pause_seconds: number, pause_by: MayCall, group_conscience: MayCall, 
/**
 * Whether silent gestures can be made.
 */
gestures: boolean, 
/**
 * Everybody sits in one hall: the facilitator's page serves people without a device.
 */
hall: boolean, 
/**
 * Offered in a rehearsal only, where it comes first.
 */
practice: boolean, segments: Array<SegmentView>, 
/**
 * What runs in small groups, where the format says so.
 */
groups: SegmentView | null, };

/**
 * A silent gesture; what it is called is in the pack.
 */
export type Gesture = "thank_you" | "with_you" | "hand_on_heart";

/**
 * What the group calls each silent gesture.
 */
export type GestureWords = { thank_you: string, with_you: string, hand_on_heart: string, };

/**
 * The circle key as this page was given it.
 */
export type GivenKey = { circle_key: number, from: PageId, sealed: Sealed, };

/**
 * Who is in one of them. Whoever is in none is with the whole.
 */
export type Group = { group: number, number: number, 
/**
 * In the order in which they came into the circle.
 */
seats: Array<SeatId>, hosts: Array<SeatId>, };

/**
 * All small groups, as facilitators see them.
 */
export type Groups = { until_ms: number, list: Array<Group>, };

/**
 * What a facilitator does for a guest.
 */
export type GuestAct = "raise_hand" | "lower_hand" | "just_listen" | "listen_no_more" | "offer_to_read" | "take_offer_back";

/**
 * The help lines of one country.
 */
export type HelpCountry = { 
/**
 * ISO 3166 code of two letters, or `any`.
 */
country: string, name: string, lines: Array<HelpLine>, };

export type HelpLine = { name: string, 
/**
 * How to reach it, as a person reads it: "call or text 988".
 */
reach: string, 
/**
 * What a phone dials, where it is a number.
 */
dial: string | null, 
/**
 * A web address, where it is a page.
 */
link: string | null, hours: string | null, 
/**
 * The day on which it was gathered or last checked, `YYYY-MM-DD`: to be checked again before one relies on it.
 */
checked_on: string, };

/**
 * The small group that this person is in. Nobody outside it hears or reads what is said there.
 */
export type InGroup = { 
/**
 * Never the same twice in a meeting.
 */
group: number, 
/**
 * What people call it: from 1.
 */
number: number, since_ms: number, 
/**
 * When all are back. In the last minute before it, pages say so.
 */
until_ms: number, };

/**
 * What somebody in the lobby may know.
 */
export type InLobby = { you: SeatId, 
/**
 * The pages of facilitators and greeters, to which the newcomer seals their name.
 */
facilitators: Array<SeatCard>, 
/**
 * A facilitator sent them here from the circle; the seat is kept.
 */
sent_back: boolean, 
/**
 * No facilitator is here: nobody is let in until one is back.
 */
unattended: boolean, };

/**
 * What facilitators who came by the link keep besides what they are shown, to bring the meeting back.
 */
export type Kept = { 
/**
 * Seats that stay out, the oldest first.
 */
removed: Array<SeatId>, 
/**
 * Seats that were given up, the oldest first.
 */
past: Array<SeatId>, 
/**
 * Who has shared in this segment.
 */
shared: Array<Shared>, 
/**
 * In the order in which they were named.
 */
deputies: Array<SeatId>, 
/**
 * How many turns, readings, votes and small groups there were.
 */
turns: number, readings: number, votes: number, groups: number, 
/**
 * In a round: who is still to come, and who has asked to be come back to.
 */
to_come: Array<SeatId>, asked: Array<SeatId>, spoke_last: SeatId | null, 
/**
 * When the meeting left its first segment.
 */
begun_ms: number | null, 
/**
 * When it is to end, as a facilitator said.
 */
end_ms: number | null, };

/**
 * A 32-byte key, sealed to one page.
 */
export type KeyFor = { page: PageId, sealed: Sealed, };

/**
 * One run of the server, from start to end: random.
 */
export type LifeId = string;

/**
 * One line of a share.
 */
export type Line = { turn: number, page: PageId, key: number, counter: number, sealed: Sealed, };

/**
 * A picture on this server. Its width and height keep its place until it comes: in pixels, or only how they relate.
 */
export type Logo = { 
/**
 * Its address on this server, such as `/logo.svg`.
 */
path: string, width: number, height: number, };

/**
 * What a timekeeper says by hand.
 */
export type Mark = "one_minute" | "half_minute" | "time";

/**
 * Who may call for something that concerns all: a pause, a vote.
 */
export type MayCall = "anyone" | "facilitators" | "nobody";

/**
 * Sixteen random bytes that the opening page makes; every sealed thing is bound to them.
 */
export type MeetingId = string;

/**
 * Everything that travels, under one root, so that one walk reaches every type.
 */
export type Messages = { client: ClientMessage, server: ServerMessage, snapshot: Snapshot, packs: PackList, pack: PackView, reading: ReadingView, dress: Dress, };

/**
 * Names a seat that waits to be fetched by another device: first 16 bytes of `H("move", M)`.
 */
export type MoveId = string;

/**
 * A newcomer's name, sealed to the page of one facilitator or greeter.
 */
export type NameFor = { page: PageId, sealed: Sealed, };

/**
 * Somebody's name, sealed under the next circle key.
 */
export type NameOf = { seat: SeatId, sealed: Sealed, };

/**
 * The same of somebody else, as facilitators see it.
 */
export type Need = { seat: SeatId, first_time: FirstTime, burning_need: boolean, };

/**
 * What somebody has said about themselves: to facilitators, and to all if they chose so.
 */
export type Own = { first_time: FirstTime, 
/**
 * The hand is up as a burning need.
 */
burning_need: boolean, };

/**
 * `/packs.json`: the packs for new meetings.
 */
export type PackList = { 
/**
 * The first is the one to suggest.
 */
packs: Array<PackTitle>, };

/**
 * What one needs to know of a pack before any of its texts.
 */
export type PackTitle = { 
/**
 * Hash of the pack's content, so that the address of a text never changes its meaning.
 */
pack: string, 
/**
 * Language tags such as `en`; the first is the pack's own.
 */
languages: Array<string>, 
/**
 * The pack's name in each of them, in that order.
 */
names: Array<string>, 
/**
 * Whether one of its formats is for a rehearsal.
 */
practice: boolean, };

/**
 * A pack in one language, without the texts of its readings.
 */
export type PackView = { pack: string, language: string, name: string, 
/**
 * Says that the pack is outside literature, and of whom, where that is so.
 */
notice: string | null, 
/**
 * Who may copy the texts, and where they come from, unless a reading says something else.
 */
licence: string, source: string, 
/**
 * What this group calls its facilitator, for example "facilitator" or "chair".
 */
facilitator: string, 
/**
 * Shown on the threshold and in the room.
 */
agreements: Array<string>, formats: Array<FormatView>, readings: Array<ReadingTitle>, help_lines: Array<HelpCountry>, 
/**
 * In the order in which people choose; none where the pack has no grounding exercises.
 */
exercises: Array<ExerciseView>, 
/**
 * Closing words, a grounding exercise for the closing page: blocks of plain text.
 */
grounding: Array<string>, gestures: GestureWords, 
/**
 * The group's reminder when somebody answers another's share, a paragraph each. It names nobody.
 */
crosstalk: Array<string>, 
/**
 * Questions for those who helped, when they stay for some minutes after a meeting.
 */
debrief: Array<string>, roles: RoleWords, 
/**
 * For whoever facilitates, to read before or in a meeting: a few sentences each. May be none.
 */
reminders: Array<string>, 
/**
 * The crisis card: what helpers can do when somebody is in danger, in order. May be none.
 */
crisis: Array<CrisisStep>, };

/**
 * One load of the page: first 16 bytes of `H("page", public key)`. Fresh at each load.
 */
export type PageId = string;

/**
 * Two who are to be kept apart.
 */
export type Pair = { one: SeatId, other: SeatId, };

/**
 * Somebody in the circle.
 */
export type Person = { seat: SeatId, role: Role, 
/**
 * Came by the facilitator link, or opened the room: may have the role again at any time.
 */
by_link: boolean, duties: Array<Duty>, 
/**
 * False while no page of theirs is connected (seat and place are kept for ten minutes), or while they take a break.
 * A guest is always here.
 */
here: boolean, listening: boolean, 
/**
 * Of their newest page. A guest has none: a person without a device, for whom facilitators act.
 */
card: Card | null, name: CircleName | null, 
/**
 * They say to all that they are here for the first time.
 */
first_time: boolean, 
/**
 * In another part of the room than this page. Circle keys are for their pages too, turn keys are not.
 */
elsewhere: boolean, };

/**
 * A page's public key, ECDH P-256, uncompressed.
 */
export type PublicKey = string;

/**
 * What the vote of that number asks, sealed under the next circle key.
 */
export type QuestionOf = { vote: number, sealed: Sealed, };

/**
 * Raised hands, and how the next is chosen.
 */
export type Queue = { way: Way, 
/**
 * In the order of the queue. Where the way is hands, they will be called in this order.
 */
hands: Array<SeatId>, 
/**
 * Where the way is a round: who will be called, in order; hands of people who have had their turn come after it.
 */
round: Array<SeatId> | null, 
/**
 * Whom the way promises to call next, among those who are here.
 */
next: SeatId | null, 
/**
 * Where the holder chooses: whom they can choose.
 */
choosable: Array<SeatId>, 
/**
 * In a round: the holder can ask to be come back to.
 */
may_ask_later: boolean, 
/**
 * From when on a hand can be raised as a burning need, if it ever can in this segment.
 */
burning_need_from_ms: number | null, undo: Undo | null, };

/**
 * Why a quiet word, or its offer, is over.
 */
export type QuietEndReason = "not_now" | "ended" | "lost";

/**
 * A quiet word as its two may see it.
 */
export type QuietWord = { 
/**
 * Counts those of this meeting.
 */
quiet_word: number, facilitator: SeatId, person: SeatId, 
/**
 * False while it is offered.
 */
begun: boolean, };

/**
 * The reading that is being read.
 */
export type Reading = { 
/**
 * Counts the readings of this meeting, so that a late command about an earlier one is refused.
 */
number: number, 
/**
 * The reading's name in the pack.
 */
reading: string, 
/**
 * From 0; equal to the number of passages when it has been read to the end.
 */
passage: number, reader: SeatId | null, 
/**
 * Who offered to read next, in order.
 */
offers: Array<SeatId>, };

export type ReadingTitle = { reading: string, title: string, 
/**
 * One of a few that part the readings: readings are chosen by it, and by their length.
 */
theme: string, 
/**
 * What it is about, within its theme.
 */
about: string | null, minutes: number, passages: number, };

/**
 * One reading, whole.
 */
export type ReadingView = { reading: string, title: string, theme: string, 
/**
 * What it is about, within its theme.
 */
about: string | null, source: string, licence: string, 
/**
 * Somebody compared these words with the book, and they are to be read without any change.
 */
read_as_written: boolean, 
/**
 * Each passage is a list of blocks.
 */
passages: Array<Array<Block>>, };

/**
 * Why somebody was removed, as they are told.
 */
export type RemovalReason = "agreements" | "disruption" | "not_this_meeting";

export type Role = "member" | "host" | "facilitator";

/**
 * What the group calls its duties; where one is left out, the page has a word of its own.
 */
export type RoleWords = { deputy: string | null, timekeeper: string | null, reader: string | null, greeter: string | null, 
/**
 * Of a small group.
 */
host: string | null, };

/**
 * The room as one person may see it.
 */
export type Room = { version: number, 
/**
 * Server time; every time in the room is on this scale.
 */
now_ms: number, you: SeatId, door: Door, 
/**
 * In the order in which they came.
 */
people: Array<Person>, queue: Queue, turn: Turn | null, 
/**
 * Turn keys that were sealed to this page, of the turn that runs or ended last.
 */
turn_keys: Array<TurnKey>, 
/**
 * The lines under those keys.
 */
lines: Array<Line>, agenda: Agenda, reading: Reading | null, settings: Settings, still: Still | null, displays: Displays, circle: Circle, 
/**
 * The circle key, if this page was given it before.
 */
circle_key_given: GivenKey | null, 
/**
 * Facilitators and greeters only.
 */
waiting: Array<Waiting> | null, voting: Voting, 
/**
 * One's own vote in the last vote is in.
 */
vote_is_in: boolean, 
/**
 * Facilitators only, while a vote is on.
 */
counting: Counting | null, signals: Signals, 
/**
 * For its two only.
 */
quiet_word: QuietWord | null, own: Own, 
/**
 * Facilitators only.
 */
needs: Array<Need> | null, 
/**
 * Facilitators who came by the link only.
 */
kept: Kept | null, 
/**
 * While in one: queue, turn, lines, agenda, reading and stillness are the group's, the rest is the whole circle's.
 */
group: InGroup | null, 
/**
 * Facilitators only, while there are small groups.
 */
groups: Groups | null, apart: Apart, };

/**
 * A new link, for those inside.
 */
export type RoomLink = { 
/**
 * Where it leads: a page that opens the secret follows it only there.
 */
address: Address, 
/**
 * The link secret under the circle key; null if whoever made that key had none to seal.
 */
sealed: Sealed | null, };

/**
 * All that a screen in the hall shows: no lobby, no signals, no lines, and of names those alone that stand on it.
 */
export type Screen = { agenda: Agenda, reading: Reading | null, turn: Turn | null, next: SeatId | null, still: Still | null, 
/**
 * Of whoever shares, is next, reads and reads next; none while screens show no names.
 */
names: Array<NameOf>, 
/**
 * The circle key, once it was handed to this very page.
 */
key: ScreenKey | null, };

/**
 * The circle key as a screen was given it, with the public key of the page that sealed it.
 */
export type ScreenKey = { circle_key: number, public_key: PublicKey, sealed: Sealed, };

/**
 * Where the screens of a room are found: first 16 bytes of `H("screens", address)`. It leads to no seat.
 */
export type ScreensAddress = string;

/**
 * Sealed bytes of at least `MIN` and at most `MAX` bytes. Cheap to clone: the bytes are shared.
 */
export type Sealed = string;

/**
 * A seat's card.
 */
export type SeatCard = { seat: SeatId, card: Card, };

/**
 * A person's place in the circle: first 16 bytes of `H("seat", meeting, token)`.
 */
export type SeatId = string;

export type SegmentKind = "welcome" | "agreements" | "check_in" | "newcomers" | "reading" | "silence" | "grounding" | "sharing" | "dialogue" | "group_conscience" | "announcements" | "check_out" | "closing";

export type SegmentView = { kind: SegmentKind, speak: Speak, name: string, minutes: number, 
/**
 * What is said here, a paragraph each.
 */
words: Array<string>, 
/**
 * Where people speak in turn: how long a turn is.
 */
share_seconds: number | null, 
/**
 * In a silence: how long it is.
 */
silence_seconds: number | null, 
/**
 * With a reading: the one that is chosen when the segment begins.
 */
reading: string | null, 
/**
 * In a grounding exercise for all: which one.
 */
exercise: string | null, };

/**
 * A message from the server.
 */
export type ServerMessage = { "type": "no_meeting", life: LifeId, } | { "type": "door", door: Door, } | { "type": "in_lobby", lobby: InLobby, } | { "type": "not_now", } | { "type": "removed", reason: RemovalReason | null, } | { "type": "replaced", } | { "type": "ended", reason: EndReason, } | { "type": "seat_lent", sealed: Sealed, } | { "type": "beat", now_ms: number, } | { "type": "refused", frame: number, code: Code, sentence: string, } | { "type": "room", room: Room, } | { "type": "screen", version: number, 
/**
 * Server time; every time of the screen is on this scale.
 */
now_ms: number, screen: Screen, } | { "type": "person", version: number, person: Person, } | { "type": "person_gone", version: number, seat: SeatId, } | { "type": "queue", version: number, queue: Queue, } | { "type": "turn", version: number, turn: Turn | null, } | { "type": "agenda", version: number, agenda: Agenda, } | { "type": "reading", version: number, reading: Reading | null, } | { "type": "settings", version: number, settings: Settings, } | { "type": "still", version: number, still: Still | null, } | { "type": "circle", version: number, circle: Circle, } | { "type": "displays", version: number, displays: Displays, } | { "type": "lobby", version: number, waiting: Array<Waiting>, } | { "type": "signals", version: number, signals: Signals, } | { "type": "voting", version: number, voting: Voting, } | { "type": "counting", version: number, counting: Counting | null, } | { "type": "own", version: number, own: Own, } | { "type": "needs", version: number, needs: Array<Need>, } | { "type": "kept", version: number, kept: Kept, } | { "type": "group", version: number, group: InGroup | null, } | { "type": "groups", version: number, groups: Groups | null, } | { "type": "apart", version: number, apart: Apart, } | { "type": "warning", turn: number, left_ms: number, 
/**
 * Somebody gave the sign, whatever the clock says.
 */
by_hand: boolean, } | { "type": "time_is_up", turn: number, } | { "type": "holder_is_gone", turn: number, } | { "type": "vote_is_in", vote: number, } | { "type": "end_is_near", left_ms: number, } | { "type": "gesture", seat: SeatId, gesture: Gesture, at_ms: number, } | { "type": "signal_seen", kind: SignalKind, by: SeatId, } | { "type": "crosstalk_reminder", at_ms: number, } | { "type": "quiet_word", version: number, quiet_word: QuietWord | null, } | { "type": "quiet_word_ended", quiet_word: number, reason: QuietEndReason, } | { "type": "quiet_line", quiet_word: number, page: PageId, counter: number, sealed: Sealed, } | { "type": "circle_key_wanted", circle_key: number, pages: Array<PageId>, } | { "type": "next_circle_key_wanted", circle_key: number, } | { "type": "circle_key", circle_key: number, from: PageId, sealed: Sealed, } | { "type": "turn_key", turn_key: TurnKey, } | { "type": "line", line: Line, } | { "type": "line_taken_back", turn: number, page: PageId, key: number, counter: number, };

export type Settings = { lobby: boolean, 
/**
 * Somebody was removed: the lobby stays on until the end.
 */
lobby_stays_on: boolean, };

/**
 * How often somebody has shared.
 */
export type Shared = { seat: SeatId, times: number, };

export type Signal = { seat: SeatId, kind: SignalKind, at_ms: number, };

/**
 * A private sign to the facilitators.
 */
export type SignalKind = "check_on_me" | "need_a_break" | "that_was_crosstalk";

/**
 * Signals as one person may see them: a facilitator everybody's, others their own.
 */
export type Signals = { 
/**
 * Not answered yet, in the order in which they were made.
 */
open: Array<Signal>, 
/**
 * Who takes a break, answered or not.
 */
on_break: Array<SeatId>, };

/**
 * All of it.
 */
export type Snapshot = { door: Door, version: number, 
/**
 * When it was so, by the clock of the server that is gone: not later than the line was lost.
 */
at_ms: number, 
/**
 * The page that sends it, and its seat.
 */
page: PageId, you: SeatId, people: Array<Person>, waiting: Array<Waiting>, queue: Queue, turn: Turn | null, agenda: Agenda, reading: Reading | null, settings: Settings, still: Still | null, displays: Displays, circle: Circle, needs: Array<Need>, kept: Kept, };

/**
 * A run of text in one style.
 */
export type Span = { "span": "text", text: string, } | { "span": "emphasis", text: string, } | { "span": "strong", text: string, };

/**
 * Who may speak in a segment.
 */
export type Speak = "facilitator" | "readers" | "holder" | "dialogue";

/**
 * A step of a grounding exercise.
 */
export type Step = { 
/**
 * The exercise's name in the pack.
 */
exercise: string, 
/**
 * From 0.
 */
step: number, };

/**
 * The meeting stands still: until then the clock of the turn stands, and little else is taken.
 */
export type Still = { cause: StillCause, since_ms: number, 
/**
 * When small groups, a pause or a silence end by themselves.
 */
until_ms: number | null, 
/**
 * In a grounding exercise: where everybody is.
 */
step: Step | null, };

export type StillCause = "unattended" | "frozen" | "groups" | "pause" | "silence" | "grounding";

/**
 * A page's secret for its seat; the seat's id is made from it, so the server keeps only the id.
 */
export type Token = string;

/**
 * The open turn. It runs while `running_since_ms` is set: used time is `used_ms` and what has gone by since then.
 */
export type Turn = { turn: number, seat: SeatId, limit_ms: number, used_ms: number, running_since_ms: number | null, 
/**
 * Somebody paused it.
 */
paused: boolean, 
/**
 * The holder's line is lost since then; the clock stands.
 */
held_since_ms: number | null, };

/**
 * One turn key as one reader gets it.
 */
export type TurnKey = { turn: number, 
/**
 * The page that made it.
 */
page: PageId, key: number, sealed: Sealed, };

/**
 * The last floor change, or the last move to another segment, while it can be taken back.
 */
export type Undo = { change: number, until_ms: number, };

/**
 * A vote that is on, or over. Nothing says who chose what.
 */
export type Vote = { 
/**
 * Counts the votes of this meeting, from 1.
 */
number: number, caller: SeatId, 
/**
 * Besides to abstain.
 */
options: number, circle_key: number, question: Sealed, over: boolean, 
/**
 * When it is over, for each option and for abstaining; none of a single vote, which would tell how somebody voted.
 */
totals: Array<number> | null, };

/**
 * Group conscience.
 */
export type Voting = { 
/**
 * How many votes were called so far.
 */
called: number, 
/**
 * The one that is on, or the last one with its result.
 */
vote: Vote | null, };

/**
 * Somebody in the lobby, as one facilitator or greeter sees them.
 */
export type Waiting = { seat: SeatId, here: boolean, listening: boolean, card: Card, 
/**
 * Sealed to this page, when it has come.
 */
name: Sealed | null, 
/**
 * They were in the circle of this meeting before.
 */
was_here: boolean, };

/**
 * How the next to share is chosen.
 */
export type Way = "hands" | "round" | "facilitator" | "holder" | "open";
