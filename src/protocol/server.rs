//! What the server may say. One JSON object in one text frame. State travels as sections: each carries the whole new
//! value of one part of the room, with the room's version, so that applying one twice changes nothing.

use super::bytes::{LifeId, PageId, SeatId};
use super::code::{Code, EndReason, RemovalReason};
use super::groups::{Apart, Groups, InGroup};
use super::screens::{Displays, Screen};
use super::sections::{
    Agenda, Circle, Door, InLobby, Line, Need, Own, Person, Queue, Reading, Room, Settings, Still, Turn, TurnKey,
    Waiting,
};
use super::signs::{Gesture, QuietEndReason, QuietWord, SignalKind, Signals};
use super::snapshot::Kept;
use super::voting::{Counting, Voting};
use crate::sealed::{SealedKey, SealedQuietLine, SealedToken};
use serde::{Deserialize, Serialize};

/// A message from the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ServerMessage {
    // Arriving
    /// No meeting is open at this link now. The connection may stay: `door` comes when one opens.
    NoMeeting {
        life: LifeId,
    },
    /// A meeting is open at this link.
    Door {
        door: Door,
    },
    /// One's place in the lobby; again whenever the pages of facilitators and greeters change.
    InLobby {
        lobby: InLobby,
    },
    /// *Not now*: one is out of the lobby, and may knock again.
    NotNow {},
    /// A facilitator removed this seat; it stays out for this meeting. The connection ends.
    Removed {
        reason: Option<RemovalReason>,
    },
    /// The same seat is now on a newer page. This page drops its keys; the connection ends.
    Replaced {},
    /// The meeting is over and the room is gone. The connection ends.
    Ended {
        reason: EndReason,
    },
    /// What another device left with `lend_seat`.
    SeatLent {
        sealed: SealedToken,
    },
    /// Answers `beat`: milliseconds on this server's clock, which begins anew with each life.
    Beat {
        now_ms: u64,
    },
    /// The frame of that number (from 1, on this connection) was refused and changed nothing.
    Refused {
        frame: u64,
        code: Code,
        sentence: String,
    },

    // The whole room, on entering and on coming back
    Room {
        room: Box<Room>,
    },

    /// To a screen in the hall: all that it shows, whole.
    Screen {
        version: u64,
        /// Server time; every time of the screen is on this scale.
        now_ms: u64,
        screen: Box<Screen>,
    },

    // One section, whole
    Person {
        version: u64,
        person: Person,
    },
    PersonGone {
        version: u64,
        seat: SeatId,
    },
    Queue {
        version: u64,
        queue: Queue,
    },
    Turn {
        version: u64,
        turn: Option<Turn>,
    },
    Agenda {
        version: u64,
        agenda: Agenda,
    },
    Reading {
        version: u64,
        reading: Option<Reading>,
    },
    Settings {
        version: u64,
        settings: Settings,
    },
    Still {
        version: u64,
        still: Option<Still>,
    },
    Circle {
        version: u64,
        circle: Circle,
    },
    /// The screens that show the meeting.
    Displays {
        version: u64,
        displays: Displays,
    },
    /// To facilitators and greeters: who waits.
    Lobby {
        version: u64,
        waiting: Vec<Waiting>,
    },
    /// To facilitators, and to whoever made the signal: what is open.
    Signals {
        version: u64,
        signals: Signals,
    },
    Voting {
        version: u64,
        voting: Voting,
    },
    /// To facilitators: how far the vote is; none while there is no vote on.
    Counting {
        version: u64,
        counting: Option<Counting>,
    },

    /// To one person: what only they and facilitators know of them.
    Own {
        version: u64,
        own: Own,
    },
    /// To facilitators: what people have said to them quietly.
    Needs {
        version: u64,
        needs: Vec<Need>,
    },
    /// To facilitators who came by the link: what their pages keep to bring the meeting back.
    Kept {
        version: u64,
        kept: Kept,
    },
    /// To everybody in a small group: until when it lasts.
    Group {
        version: u64,
        group: Option<InGroup>,
    },
    /// To facilitators: who is in which small group, and until when.
    Groups {
        version: u64,
        groups: Option<Groups>,
    },
    /// To facilitators, and to whoever asked: who is to be kept apart.
    Apart {
        version: u64,
        apart: Apart,
    },

    // Moments
    /// To the holder and to timekeepers: so much time is left.
    Warning {
        turn: u64,
        left_ms: u64,
        /// Somebody gave the sign, whatever the clock says.
        by_hand: bool,
    },
    /// To all: the time is up. The turn goes on until somebody ends it.
    TimeIsUp {
        turn: u64,
    },
    /// To facilitators: the holder has been away for the grace time; the turn waits for a choice.
    HolderIsGone {
        turn: u64,
    },
    /// To whoever cast it: the vote is in, and final.
    VoteIsIn {
        vote: u32,
    },
    /// To facilitators: so much is left until the planned end.
    EndIsNear {
        left_ms: u64,
    },
    /// A gesture that somebody makes: shown at their seat for six seconds from `at_ms`.
    Gesture {
        seat: SeatId,
        gesture: Gesture,
        at_ms: u64,
    },
    /// To whoever made the signal: that facilitator has seen it.
    SignalSeen {
        kind: SignalKind,
        by: SeatId,
    },
    /// The group's own words on crosstalk, for all.
    CrosstalkReminder {
        at_ms: u64,
    },

    // A quiet word, to its two
    QuietWord {
        version: u64,
        quiet_word: Option<QuietWord>,
    },
    QuietWordEnded {
        quiet_word: u64,
        reason: QuietEndReason,
    },
    /// A line from that page of the other.
    QuietLine {
        quiet_word: u64,
        page: PageId,
        counter: u64,
        sealed: SealedQuietLine,
    },

    // Sealed things on their way
    /// To a page that holds the circle key: hand it to these pages, with `circle_keys`.
    CircleKeyWanted {
        circle_key: u32,
        pages: Vec<PageId>,
    },
    /// To one page: make the circle key of that number, with `next_circle_key`.
    NextCircleKeyWanted {
        circle_key: u32,
    },
    /// The circle key, from another page.
    CircleKey {
        circle_key: u32,
        from: PageId,
        sealed: SealedKey,
    },
    /// A turn key, from the holder's page.
    TurnKey {
        turn_key: TurnKey,
    },
    Line {
        line: Line,
    },
    LineTakenBack {
        turn: u64,
        page: PageId,
        key: u32,
        counter: u64,
    },
}
