//! What a room needs to know of a pack to run a meeting: plain data, without the words. Pure.

use crate::protocol::pack::{MayCall, SegmentKind};

/// A format's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatRules {
    /// The format's name in the pack.
    pub format: String,
    /// Whether newcomers wait in the lobby, to begin with.
    pub lobby: bool,
    /// Everyone once before anyone twice.
    pub once_first: bool,
    pub group_conscience: MayCall,
    pub pause_ms: u64,
    pub pause_by: MayCall,
    /// Silent gestures can be made.
    pub gestures: bool,
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
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnRules {
    pub limit_ms: u64,
    /// Before the end of a turn, the earliest mark first; each shorter than the turn; may be empty.
    pub warnings_ms: Vec<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingRules {
    /// The reading's name in the pack.
    pub reading: String,
    /// At least one; the same in every language.
    pub passages: u16,
}
