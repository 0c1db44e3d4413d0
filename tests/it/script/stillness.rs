//! The words of standing still.

use super::world::time_of;
use circlekeeper::meeting::{ExerciseRef, Wish};

/// What somebody asks for, if it is about that.
pub fn stillness_wish(words: &[&str]) -> Option<Wish> {
    let small = |at: usize| words[at].parse().unwrap_or_else(|_| panic!("a small number in {words:?}"));
    Some(match words {
        ["needs", "a", "pause"] => Wish::CallPause,
        ["freezes"] => Wish::Freeze,
        ["thaws"] => Wish::Thaw,
        ["begins", "a", "silence", "of", length] => Wish::BeginSilence { length_ms: time_of(length).0 },
        ["ends", "the", "silence"] => Wish::EndSilence,
        ["begins", "exercise", _] => Wish::BeginGrounding(exercise_of(small(2))),
        ["goes", "to", "step", _, "of", "exercise", _, "from", _] => {
            Wish::GoToStep { exercise: small(6), from: small(8), to: small(3) }
        }
        ["ends", "the", "exercise"] => Wish::EndGrounding,
        _ => return None,
    })
}

/// An exercise of three steps.
pub fn exercise_of(index: u16) -> ExerciseRef {
    ExerciseRef { index, steps: 3 }
}
