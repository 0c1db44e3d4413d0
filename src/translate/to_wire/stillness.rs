//! Standing still on the wire: why, since when, and for how long; in a grounding exercise, where everybody is.

use crate::meeting::{Grounding, Still, View};
use crate::protocol::{self, Step, StillCause};
use crate::translate::RoomFacts;

pub fn still(view: &View<'_>, facts: &RoomFacts) -> Option<protocol::Still> {
    let still = view.still?;
    let (cause, since, until, step) = match still {
        Still::Unattended { since } => (StillCause::Unattended, since, None, None),
        Still::Frozen { since } => (StillCause::Frozen, since, None, None),
        Still::Pause { since, until } => (StillCause::Pause, since, Some(until), None),
        Still::Silence { since, until } => (StillCause::Silence, since, Some(until), None),
        Still::Grounding(grounding) => (StillCause::Grounding, grounding.since, None, step(grounding, facts)),
    };
    Some(protocol::Still { cause, since_ms: since.0, until_ms: until.map(|until| until.0), step })
}

fn step(grounding: Grounding, facts: &RoomFacts) -> Option<Step> {
    let fact = facts.exercises.get(usize::from(grounding.what.index))?;
    Some(Step { exercise: fact.exercise.clone(), step: grounding.step })
}
