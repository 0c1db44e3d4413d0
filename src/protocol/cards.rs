//! Who a page is to the others, and what is sealed to one of them or for one seat.

use super::bytes::{CardMac, PageId, PublicKey, SeatId};
use crate::sealed::{SealedKey, SealedName};
use serde::{Deserialize, Serialize};

/// A page's public key for a seat, with the proof for the other pages that its owner knows the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub public_key: PublicKey,
    pub mac: CardMac,
}

/// A 32-byte key, sealed to one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeyFor {
    pub page: PageId,
    pub sealed: SealedKey,
}

/// A newcomer's name, sealed to the page of one facilitator or greeter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NameFor {
    pub page: PageId,
    pub sealed: SealedName,
}

/// Somebody's name, sealed under the next circle key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NameOf {
    pub seat: SeatId,
    pub sealed: SealedName,
}

/// The circle key as this page was given it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GivenKey {
    pub circle_key: u32,
    pub from: PageId,
    pub sealed: SealedKey,
}
