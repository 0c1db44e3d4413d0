//! PURE bridge between the wire and the rules, in three files that do nothing else: `from_wire` adds *who*, `to_wire`
//! picks *for whom*, `derive` makes ids from what pages show. Neither side knows the other.

mod choosing;
pub mod derive;
mod from_pack;
mod from_wire;
mod snapshot;
mod to_wire;

pub use from_pack::{exercise_facts, format_rules, reading_facts};
pub use from_wire::{Link, Visitor, input_from, open_from};
pub use snapshot::snapshot_from;
pub use to_wire::{Audience, Delivery, deliveries, door, refusal};

use crate::protocol::bytes::{LifeId, MeetingId};

/// What is fixed when a room opens, and is no concern of the rules.
#[derive(Clone, Debug)]
pub struct RoomFacts {
    pub life: LifeId,
    pub meeting: MeetingId,
    pub pack: String,
    pub format: String,
    /// The pack's readings, in the pack's order.
    pub readings: Vec<ReadingFact>,
    /// The pack's grounding exercises, in the pack's order.
    pub exercises: Vec<ExerciseFact>,
}

#[derive(Clone, Debug)]
pub struct ReadingFact {
    pub reading: String,
    pub passages: u16,
}

#[derive(Clone, Debug)]
pub struct ExerciseFact {
    pub exercise: String,
    pub steps: u16,
}
