//! What a room needs to know of a pack to run a meeting: plain data, without the words. Pure.

use crate::protocol::pack::{MayCall, SegmentKind, Way};

/// A format's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatRules {
    /// The format's name in the pack.
    pub format: String,
    /// Whether newcomers wait in the lobby, to begin with.
    pub lobby: bool,
    pub group_conscience: MayCall,
    pub pause_ms: u64,
    pub pause_by: MayCall,
    /// Silent gestures can be made.
    pub gestures: bool,
    pub display_names: bool,
    /// In order; at least one.
    pub segments: Vec<SegmentRules>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentRules {
    pub kind: SegmentKind,
    pub minutes: u16,
    /// Given where people speak in turn.
    pub turns: Option<TurnRules>,
    /// Given in a silence: how long it is.
    pub silence_ms: Option<u64>,
    /// Counts [`super::Pack::readings`]: the one that is chosen when the segment begins, if the format says so.
    pub reading: Option<usize>,
    /// Counts [`super::Pack::exercises`]: the one that is gone through here, in a grounding segment.
    pub exercise: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnRules {
    pub limit_ms: u64,
    /// Before the end of a turn, the earliest mark first; each shorter than the turn; may be empty.
    pub warnings_ms: Vec<u64>,
    pub choosing: ChoosingRules,
}

/// How the next to share is chosen in a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoosingRules {
    pub way: Way,
    /// Everyone once before anyone twice.
    pub once_first: bool,
    pub newcomers: Newcomers,
    /// After the segment's beginning, as planned: when the minutes for newcomers who come last begin.
    pub newcomers_from_ms: u64,
    /// After the segment's beginning, as planned: from when on a hand can be a burning need, if it can.
    pub burning_need_from_ms: Option<u64>,
}

/// When people who are here for the first time come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newcomers {
    First,
    Last,
    Neither,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingRules {
    /// The reading's name in the pack.
    pub reading: String,
    /// At least one; the same in every language.
    pub passages: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseRules {
    /// The exercise's name in the pack.
    pub exercise: String,
    /// At least one; the same in every language.
    pub steps: u16,
}
