//! From a pack's format to what the rules need of it.

use super::ReadingFact;
use crate::meeting::{Format, ReadingRef, Segment, TurnRules, VoteCallers};
use crate::pack::{self, FormatRules, ReadingRules, SegmentRules};

/// A format as a meeting runs it.
pub fn format_rules(format: &FormatRules, readings: &[ReadingRules]) -> Format {
    let segments = format.segments.iter().map(|s| segment(s, readings)).collect();
    let group_conscience = match format.group_conscience {
        pack::VoteCallers::Anyone => VoteCallers::Anyone,
        pack::VoteCallers::Facilitators => VoteCallers::Facilitators,
        pack::VoteCallers::Nobody => VoteCallers::Nobody,
    };
    Format { segments, lobby: format.lobby, once_first: format.once_first, group_conscience }
}

/// The pack's readings as the bridge looks them up.
pub fn reading_facts(readings: &[ReadingRules]) -> Vec<ReadingFact> {
    readings.iter().map(|r| ReadingFact { reading: r.reading.clone(), passages: r.passages }).collect()
}

fn segment(segment: &SegmentRules, readings: &[ReadingRules]) -> Segment {
    let turns = segment.turns.as_ref();
    let reading = segment
        .reading
        .and_then(|at| Some(ReadingRef { index: u16::try_from(at).ok()?, passages: readings.get(at)?.passages }));
    Segment { turns: turns.map(|t| TurnRules { limit_ms: t.limit_ms, marks_ms: t.warnings_ms.clone() }), reading }
}
