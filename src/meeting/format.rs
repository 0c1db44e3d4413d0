//! What the rules need of a format: its segments in order. The words belong to the pack.

use super::choosing::Choosing;
use super::grounding::ExerciseRef;
use super::person::Person;
use super::refusal::Refusal;

/// A meeting's script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// At least one.
    pub segments: Vec<Segment>,
    /// Newcomers wait in the lobby until a facilitator admits them.
    pub lobby: bool,
    /// Silent gestures can be made.
    pub gestures: bool,
    pub pause: PauseRules,
    /// Who may call a vote.
    pub group_conscience: MayCall,
    /// Screens in the hall show what people are called.
    pub display_names: bool,
}

/// How long a pause is, and who may call one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PauseRules {
    pub length_ms: u64,
    pub by: MayCall,
}

/// Who may call for something that concerns all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayCall {
    Anyone,
    Facilitators,
    Nobody,
}

impl MayCall {
    /// Refuses whoever may not; `nobody` where there is no such thing in this meeting.
    pub fn lets(self, person: &Person, nobody: Refusal) -> Result<(), Refusal> {
        match self {
            MayCall::Nobody => Err(nobody),
            MayCall::Facilitators if !person.facilitates() => Err(Refusal::NotAllowed),
            MayCall::Facilitators | MayCall::Anyone => Ok(()),
        }
    }
}

/// One step of a format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// How turns are timed, where there are turns.
    pub turns: Option<TurnRules>,
    /// The reading that is chosen when the segment begins.
    pub reading: Option<ReadingRef>,
    /// In a silence: how long it is.
    pub silence_ms: Option<u64>,
    /// Where a grounding exercise is gone through with all.
    pub exercise: Option<ExerciseRef>,
    /// How long the segment usually takes.
    pub planned_ms: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnRules {
    pub limit_ms: u64,
    /// Time left at which the holder is told, in any order.
    pub marks_ms: Vec<u64>,
    /// How the next is chosen.
    pub choosing: Choosing,
}

/// A reading of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingRef {
    /// Its place in the pack's list.
    pub index: u16,
    pub passages: u16,
}
