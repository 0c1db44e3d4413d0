//! What the rules need of a format: its segments in order. The words belong to the pack.

/// A meeting's script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// At least one.
    pub segments: Vec<Segment>,
    /// Newcomers wait in the lobby until a facilitator admits them.
    pub lobby: bool,
    /// Hands of people who have not shared in this segment come before the hands of those who have.
    pub once_first: bool,
    pub group_conscience: VoteCallers,
}

/// Who may call a vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VoteCallers {
    #[default]
    Anyone,
    Facilitators,
    Nobody,
}

/// One step of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// How turns are timed, where there are turns.
    pub turns: Option<TurnRules>,
    /// The reading that is chosen when the segment begins.
    pub reading: Option<ReadingRef>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnRules {
    pub limit_ms: u64,
    /// Time left at which the holder is told, in any order.
    pub marks_ms: Vec<u64>,
}

/// A reading of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingRef {
    /// Its place in the pack's list.
    pub index: u16,
    pub passages: u16,
}
