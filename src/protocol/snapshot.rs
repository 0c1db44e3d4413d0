//! A meeting as a facilitator's page brings it back to a server that has lost it: the sections that it was shown, and
//! what it was told to keep besides. It travels as JSON in parts of text, because it is longer than a frame.

use super::bytes::{PageId, SeatId};
use super::screens::Displays;
use super::sections::{Agenda, Circle, Door, Need, Person, Queue, Reading, Settings, Still, Turn, Waiting};
use serde::{Deserialize, Serialize};

/// Most bytes of a whole snapshot: 250 people with their names and cards take some 200 KB.
pub const SNAPSHOT_BYTES: usize = 512 * 1024;

/// All of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    pub door: Door,
    pub version: u64,
    /// When it was so, by the clock of the server that is gone: not later than the line was lost.
    pub at_ms: u64,
    /// The page that sends it, and its seat.
    pub page: PageId,
    pub you: SeatId,
    pub people: Vec<Person>,
    pub waiting: Vec<Waiting>,
    pub queue: Queue,
    pub turn: Option<Turn>,
    pub agenda: Agenda,
    pub reading: Option<Reading>,
    pub settings: Settings,
    pub still: Option<Still>,
    pub displays: Displays,
    pub circle: Circle,
    pub needs: Vec<Need>,
    pub kept: Kept,
}

/// What facilitators who came by the link keep besides what they are shown, to bring the meeting back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Seats that stay out, the oldest first.
    pub removed: Vec<SeatId>,
    /// Seats that were given up, the oldest first.
    pub past: Vec<SeatId>,
    /// Who has shared in this segment.
    pub shared: Vec<Shared>,
    /// In the order in which they were named.
    pub deputies: Vec<SeatId>,
    /// How many turns, readings, votes and small groups there were.
    pub turns: u64,
    pub readings: u32,
    pub votes: u32,
    pub groups: u32,
    /// In a round: who is still to come, and who has asked to be come back to.
    pub to_come: Vec<SeatId>,
    pub asked: Vec<SeatId>,
    pub spoke_last: Option<SeatId>,
    /// When the meeting left its first segment.
    pub begun_ms: Option<u64>,
    /// When it is to end, as a facilitator said.
    pub end_ms: Option<u64>,
}

/// How often somebody has shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Shared {
    pub seat: SeatId,
    pub times: u32,
}
