//! The parts of a room that are about group conscience.

use super::bytes::SeatId;
use crate::sealed::SealedQuestion;
use serde::{Deserialize, Serialize};

/// Group conscience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Voting {
    /// How many votes were called so far.
    pub called: u32,
    /// The one that is on, or the last one with its result.
    pub vote: Option<Vote>,
}

/// A vote that is on, or over. Nothing says who chose what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Counts the votes of this meeting, from 1.
    pub number: u32,
    pub caller: SeatId,
    /// Besides to abstain.
    pub options: u8,
    pub circle_key: u32,
    pub question: SealedQuestion,
    pub over: bool,
    /// When it is over, for each option and for abstaining; none of a single vote, which would tell how somebody voted.
    pub totals: Option<Vec<u32>>,
}

/// How far the vote that is on is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Counting {
    pub vote: u32,
    /// Votes that were cast on a page.
    pub cast: u32,
    /// People who are here and have not voted.
    pub missing: u32,
    /// What was counted aloud, for each option and for abstaining; none where nobody is.
    pub aloud: Option<Vec<u32>>,
}

/// What the vote of that number asks, sealed under the next circle key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct QuestionOf {
    pub vote: u32,
    pub sealed: SealedQuestion,
}
