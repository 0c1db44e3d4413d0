//! What is said beside the turns, as messages carry it: gestures, signals, the quiet word, and a
//! timekeeper's mark.

use super::bytes::SeatId;
use serde::{Deserialize, Serialize};

/// A silent gesture; what it is called is in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    ThankYou,
    WithYou,
    HandOnHeart,
}

/// A private sign to the facilitators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SignalKind {
    CheckOnMe,
    NeedABreak,
    ThatWasCrosstalk,
}

/// Signals as one person may see them: a facilitator everybody's, others their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signals {
    /// Not answered yet, in the order in which they were made.
    pub open: Vec<Signal>,
    /// Who takes a break, answered or not.
    pub on_break: Vec<SeatId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Signal {
    pub seat: SeatId,
    pub kind: SignalKind,
    pub at_ms: u64,
}

/// A quiet word as its two may see it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct QuietWord {
    /// Counts those of this meeting.
    pub quiet_word: u64,
    pub facilitator: SeatId,
    pub person: SeatId,
    /// False while it is offered.
    pub begun: bool,
}

/// Why a quiet word, or its offer, is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum QuietEndReason {
    /// The person said *not now*.
    NotNow,
    /// One of the two ended it.
    Ended,
    /// A line was lost, a page was loaded anew, or somebody is gone.
    Lost,
}

/// What a timekeeper says by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    OneMinute,
    HalfMinute,
    Time,
}
