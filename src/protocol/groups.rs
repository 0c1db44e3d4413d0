//! The parts of a room that are about small groups.

use super::bytes::SeatId;
use serde::{Deserialize, Serialize};

/// The small group that this person is in. Nobody outside it hears or reads what is said there.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct InGroup {
    /// Never the same twice in a meeting.
    pub group: u32,
    /// What people call it: from 1.
    pub number: u16,
    pub since_ms: u64,
    /// When all are back. In the last minute before it, pages say so.
    pub until_ms: u64,
}

/// All small groups, as facilitators see them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Groups {
    pub until_ms: u64,
    pub list: Vec<Group>,
}

/// Who is in one of them. Whoever is in none is with the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub group: u32,
    pub number: u16,
    /// In the order in which they came into the circle.
    pub seats: Vec<SeatId>,
    pub hosts: Vec<SeatId>,
}

/// Who is not to be in a small group with whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// From whom this person asked to be kept apart.
    pub asked: Vec<SeatId>,
    /// To facilitators: which two are to be kept apart, not which of them asked. Nobody is told what was asked about
    /// themselves. Empty for others.
    pub pairs: Vec<Pair>,
}

/// Two who are to be kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub one: SeatId,
    pub other: SeatId,
}
