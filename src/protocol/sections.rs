//! The parts of a room as messages carry them: each is the whole value of one section, or one thing in it.

use super::bytes::{Address, LifeId, MeetingId, PageId, SeatId};
use super::cards::{Card, GivenKey};
use super::groups::{Apart, Groups, InGroup};
use super::pack::Way;
use super::screens::Displays;
use super::signs::{QuietWord, Signals};
use super::snapshot::Kept;
use super::voting::{Counting, Voting};
use crate::sealed::{SealedKey, SealedLine, SealedLink, SealedName, SealedSecret};
use serde::{Deserialize, Serialize};

/// What somebody with the link may know before coming in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// Another one than before: the server was started anew, and the meeting was brought back to it.
    pub life: LifeId,
    pub meeting: MeetingId,
    /// Which pack, as in `/pack/<pack>/<language>.json`.
    pub pack: String,
    pub format: String,
    pub lobby: bool,
    /// The meeting is over, and its helpers are still here for a few minutes: nobody comes in.
    pub debrief: bool,
}

/// What somebody in the lobby may know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct InLobby {
    pub you: SeatId,
    /// The pages of facilitators and greeters, to which the newcomer seals their name.
    pub facilitators: Vec<SeatCard>,
    /// A facilitator sent them here from the circle; the seat is kept.
    pub sent_back: bool,
    /// No facilitator is here: nobody is let in until one is back.
    pub unattended: bool,
}

/// A seat's card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeatCard {
    pub seat: SeatId,
    pub card: Card,
}

/// The room as one person may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Room {
    pub version: u64,
    /// Server time; every time in the room is on this scale.
    pub now_ms: u64,
    pub you: SeatId,
    pub door: Door,
    /// In the order in which they came.
    pub people: Vec<Person>,
    pub queue: Queue,
    pub turn: Option<Turn>,
    /// Turn keys that were sealed to this page, of the turn that runs or ended last.
    pub turn_keys: Vec<TurnKey>,
    /// The lines under those keys.
    pub lines: Vec<Line>,
    pub agenda: Agenda,
    pub reading: Option<Reading>,
    pub settings: Settings,
    pub still: Option<Still>,
    pub displays: Displays,
    pub circle: Circle,
    /// The circle key, if this page was given it before.
    pub circle_key_given: Option<GivenKey>,
    /// Facilitators and greeters only.
    pub waiting: Option<Vec<Waiting>>,
    pub voting: Voting,
    /// One's own vote in the last vote is in.
    pub vote_is_in: bool,
    /// Facilitators only, while a vote is on.
    pub counting: Option<Counting>,
    pub signals: Signals,
    /// For its two only.
    pub quiet_word: Option<QuietWord>,
    pub own: Own,
    /// Facilitators only.
    pub needs: Option<Vec<Need>>,
    /// Facilitators who came by the link only.
    pub kept: Option<Kept>,
    /// While in one: queue, turn, lines, agenda, reading and stillness are the group's, the rest is the whole circle's.
    pub group: Option<InGroup>,
    /// Facilitators only, while there are small groups.
    pub groups: Option<Groups>,
    pub apart: Apart,
}

/// Somebody in the circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub seat: SeatId,
    pub role: Role,
    /// Came by the facilitator link, or opened the room: may have the role again at any time.
    pub by_link: bool,
    pub duties: Vec<Duty>,
    /// False while no page of theirs is connected (seat and place are kept for ten minutes), or while they take a break.
    /// A guest is always here.
    pub here: bool,
    pub listening: bool,
    /// Of their newest page. A guest has none: a person without a device, for whom facilitators act.
    pub card: Option<Card>,
    pub name: Option<CircleName>,
    /// They say to all that they are here for the first time.
    pub first_time: bool,
    /// In another part of the room than this page. Circle keys are for their pages too, turn keys are not.
    pub elsewhere: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Member,
    /// Facilitates in a small group, and there alone: its floor, its queue and its clock.
    Host,
    Facilitator,
}

/// A service that a facilitator hands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Steps in when no facilitator is here.
    Deputy,
    Timekeeper,
    Reader,
    Greeter,
}

/// A name, and the number of the circle key under which it is sealed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CircleName {
    pub circle_key: u32,
    pub sealed: SealedName,
}

/// Raised hands, and how the next is chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Queue {
    pub way: Way,
    /// In the order of the queue. Where the way is hands, they will be called in this order.
    pub hands: Vec<SeatId>,
    /// Where the way is a round: who will be called, in order; hands of people who have had their turn come after it.
    pub round: Option<Vec<SeatId>>,
    /// Whom the way promises to call next, among those who are here.
    pub next: Option<SeatId>,
    /// Where the holder chooses: whom they can choose.
    pub choosable: Vec<SeatId>,
    /// In a round: the holder can ask to be come back to.
    pub may_ask_later: bool,
    /// From when on a hand can be raised as a burning need, if it ever can in this segment.
    pub burning_need_from_ms: Option<u64>,
    pub undo: Option<Undo>,
}

/// What somebody has said about themselves: to facilitators, and to all if they chose so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Own {
    pub first_time: FirstTime,
    /// The hand is up as a burning need.
    pub burning_need: bool,
}

/// The same of somebody else, as facilitators see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub seat: SeatId,
    pub first_time: FirstTime,
    pub burning_need: bool,
}

/// What a facilitator does for a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GuestAct {
    RaiseHand,
    LowerHand,
    JustListen,
    ListenNoMore,
    OfferToRead,
    TakeOfferBack,
}

/// *This is my first time*, and who may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FirstTime {
    No,
    /// Facilitators alone.
    Quiet,
    /// The whole circle.
    Shown,
}

/// The last floor change, or the last move to another segment, while it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Undo {
    pub change: u64,
    pub until_ms: u64,
}

/// The open turn. It runs while `running_since_ms` is set: used time is `used_ms` and what has gone by since then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Turn {
    pub turn: u64,
    pub seat: SeatId,
    pub limit_ms: u64,
    pub used_ms: u64,
    pub running_since_ms: Option<u64>,
    /// Somebody paused it.
    pub paused: bool,
    /// The holder's line is lost since then; the clock stands.
    pub held_since_ms: Option<u64>,
}

/// Where the meeting is in its format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// From 0.
    pub segment: u16,
    pub since_ms: u64,
    pub opened_ms: u64,
    /// Segments that the meeting has been in and left, in order.
    pub done: Vec<u16>,
    /// The one to go on to; none at the end.
    pub next: Option<u16>,
    /// When the meeting is to end; none while it is in its first segment, unless a facilitator said when.
    pub end_ms: Option<u64>,
    /// How long a turn is in this segment, where a facilitator said something else than the format.
    pub share_ms: Option<u64>,
    /// In a silence or a grounding exercise: it has begun, or is over.
    pub quiet_kept: bool,
    pub undo: Option<Undo>,
}

/// The reading that is being read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Counts the readings of this meeting, so that a late command about an earlier one is refused.
    pub number: u32,
    /// The reading's name in the pack.
    pub reading: String,
    /// From 0; equal to the number of passages when it has been read to the end.
    pub passage: u16,
    pub reader: Option<SeatId>,
    /// Who offered to read next, in order.
    pub offers: Vec<SeatId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub lobby: bool,
    /// Somebody was removed: the lobby stays on until the end.
    pub lobby_stays_on: bool,
}

/// The meeting stands still: until then the clock of the turn stands, and little else is taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Still {
    pub cause: StillCause,
    pub since_ms: u64,
    /// When small groups, a pause or a silence end by themselves.
    pub until_ms: Option<u64>,
    /// In a grounding exercise: where everybody is.
    pub step: Option<Step>,
}

/// A step of a grounding exercise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The exercise's name in the pack.
    pub exercise: String,
    /// From 0.
    pub step: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StillCause {
    /// No facilitator is here.
    Unattended,
    /// A facilitator stopped everything.
    Frozen,
    /// The circle is in small groups.
    Groups,
    /// Somebody called a pause.
    Pause,
    /// A facilitator began a silence.
    Silence,
    /// A facilitator goes through a grounding exercise with all.
    Grounding,
}

/// What is sealed for the whole circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// The number of the current circle key, from 1.
    pub circle_key: u32,
    pub call_link: Option<SealedLink>,
    /// The link of now, where it is not the one that the room was opened with.
    pub link: Option<RoomLink>,
}

/// A new link, for those inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RoomLink {
    /// Where it leads: a page that opens the secret follows it only there.
    pub address: Address,
    /// The link secret under the circle key; null if whoever made that key had none to seal.
    pub sealed: Option<SealedSecret>,
}

/// Somebody in the lobby, as one facilitator or greeter sees them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    pub seat: SeatId,
    pub here: bool,
    pub listening: bool,
    pub card: Card,
    /// Sealed to this page, when it has come.
    pub name: Option<SealedName>,
    /// They were in the circle of this meeting before.
    pub was_here: bool,
}

/// One turn key as one reader gets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TurnKey {
    pub turn: u64,
    /// The page that made it.
    pub page: PageId,
    pub key: u32,
    pub sealed: SealedKey,
}

/// One line of a share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub turn: u64,
    pub page: PageId,
    pub key: u32,
    pub counter: u64,
    pub sealed: SealedLine,
}
