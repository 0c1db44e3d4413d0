//! A grounding exercise for all: everybody sees the same step, and a facilitator goes on and back. While it runs the
//! meeting stands still. Whoever leaves it out does so on their own page: nothing here knows of it.

use super::event::Event;
use super::refusal::Refusal;
use super::stillness::Quiet;
use super::time::Time;
use super::{Done, Meeting};

/// An exercise of the pack. Its words belong to the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseRef {
    /// Its place in the pack's list.
    pub index: u16,
    /// At least one.
    pub steps: u16,
}

/// The exercise in which everybody is, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounding {
    pub since: Time,
    pub what: ExerciseRef,
    /// From 0.
    pub step: u16,
}

impl Meeting {
    pub(super) fn begin_grounding(&mut self, what: ExerciseRef) -> Vec<Event> {
        let grounding = Grounding { since: self.now, what, step: 0 };
        let mut events = self.be_quiet(Quiet::Grounding(grounding));
        events.extend(self.keep_quiet(self.segment().exercise.is_some()));
        events
    }

    /// On or back, from the step that was seen: two facilitators who press at once do not leave one out.
    pub(super) fn go_to_step(&mut self, exercise: u16, from: u16, to: u16) -> Done {
        let now = self.still.grounding().ok_or(Refusal::NoExercise)?;
        if now.what.index != exercise || now.step != from || to >= now.what.steps {
            return Err(Refusal::StaleStep);
        }
        Ok(self.be_quiet(Quiet::Grounding(Grounding { step: to, ..now })))
    }

    /// At any step. Once more changes nothing.
    pub(super) fn end_grounding(&mut self) -> Vec<Event> {
        self.end_quiet_if(|quiet| matches!(quiet, Quiet::Grounding(_)))
    }
}
