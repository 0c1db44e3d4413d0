//! What messages carry of the screens in the hall: what the circle knows of them, and what they show.

use super::bytes::{DisplayId, PublicKey, SeatId};
use super::cards::{Card, NameOf};
use super::sections::{Agenda, Reading, Still, Turn};
use crate::sealed::SealedKey;
use serde::{Deserialize, Serialize};

/// The screens that show the meeting, for all to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Displays {
    /// They show what people are called: the circle key is handed to them.
    pub names: bool,
    pub list: Vec<Display>,
}

/// A screen that a facilitator allowed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Display {
    pub display: DisplayId,
    /// It shows the meeting now.
    pub here: bool,
    /// Of its newest page, once it has shown something.
    pub card: Option<Card>,
}

/// All that a screen in the hall shows: no lobby, no signals, no lines, and of names those alone that stand on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Screen {
    pub agenda: Agenda,
    pub reading: Option<Reading>,
    pub turn: Option<Turn>,
    pub next: Option<SeatId>,
    pub still: Option<Still>,
    /// Of whoever shares, is next, reads and reads next; none while screens show no names.
    pub names: Vec<NameOf>,
    /// The circle key, once it was handed to this very page.
    pub key: Option<ScreenKey>,
}

/// The circle key as a screen was given it, with the public key of the page that sealed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScreenKey {
    pub circle_key: u32,
    pub public_key: PublicKey,
    pub sealed: SealedKey,
}
