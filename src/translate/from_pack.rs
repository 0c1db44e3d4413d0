//! From a pack's format to what the rules need of it.

use super::{ExerciseFact, ReadingFact, choosing};
use crate::meeting::{ExerciseRef, Format, MayCall, PauseRules, ReadingRef, Segment, TurnRules};
use crate::pack::{ExerciseRules, FormatRules, ReadingRules, SegmentRules};
use crate::protocol::pack;

/// A format as a meeting runs it.
pub fn format_rules(format: &FormatRules, readings: &[ReadingRules], exercises: &[ExerciseRules]) -> Format {
    let segments = format.segments.iter().map(|s| segment(s, readings, exercises)).collect();
    let (lobby, gestures, display_names) = (format.lobby, format.gestures, format.display_names);
    let pause = PauseRules { length_ms: format.pause_ms, by: may_call(format.pause_by) };
    Format { segments, lobby, gestures, pause, group_conscience: may_call(format.group_conscience), display_names }
}

fn may_call(who: pack::MayCall) -> MayCall {
    match who {
        pack::MayCall::Anyone => MayCall::Anyone,
        pack::MayCall::Facilitators => MayCall::Facilitators,
        pack::MayCall::Nobody => MayCall::Nobody,
    }
}

/// The pack's grounding exercises as the bridge looks them up.
pub fn exercise_facts(exercises: &[ExerciseRules]) -> Vec<ExerciseFact> {
    exercises.iter().map(|e| ExerciseFact { exercise: e.exercise.clone(), steps: e.steps }).collect()
}

/// The pack's readings as the bridge looks them up.
pub fn reading_facts(readings: &[ReadingRules]) -> Vec<ReadingFact> {
    readings.iter().map(|r| ReadingFact { reading: r.reading.clone(), passages: r.passages }).collect()
}

fn segment(segment: &SegmentRules, readings: &[ReadingRules], exercises: &[ExerciseRules]) -> Segment {
    let turns = segment.turns.as_ref();
    let reading = segment
        .reading
        .and_then(|at| Some(ReadingRef { index: u16::try_from(at).ok()?, passages: readings.get(at)?.passages }));
    let exercise = segment
        .exercise
        .and_then(|at| Some(ExerciseRef { index: u16::try_from(at).ok()?, steps: exercises.get(at)?.steps }));
    let turns = turns.map(|t| TurnRules {
        limit_ms: t.limit_ms,
        marks_ms: t.warnings_ms.clone(),
        choosing: choosing::rules(t.choosing),
    });
    let planned_ms = u64::from(segment.minutes) * 60_000;
    Segment { turns, reading, silence_ms: segment.silence_ms, exercise, planned_ms }
}
