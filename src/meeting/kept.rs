//! What a meeting needs to go on after its server has gone, beyond what a facilitator's page is shown anyway: who stays
//! out, who has shared, and the numbers that must not come twice. Facilitators who came by the link are told of it, so
//! that their pages can bring the meeting back (see `restore`). Nothing that anybody said, voted or signalled is in it.

use super::Meeting;
use super::event::Event;
use super::id::SeatId;
use super::person::{Duty, Person};
use super::time::Time;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Seats that stay out, the oldest first.
    pub removed: Vec<SeatId>,
    /// Seats that were given up, the oldest first.
    pub past: Vec<SeatId>,
    /// Who has shared in this segment, and how often.
    pub shared: Vec<(SeatId, u32)>,
    /// Deputies, in the order in which they were named; they may facilitate now.
    pub deputies: Vec<SeatId>,
    /// How many turns, readings, votes and small groups there were.
    pub turns: u64,
    pub readings: u32,
    pub votes: u32,
    pub groups: u32,
    /// In a round: who is still to come, and who has asked to be come back to.
    pub to_come: Vec<SeatId>,
    pub asked: Vec<SeatId>,
    pub spoke_last: Option<SeatId>,
    /// When the meeting left its first segment.
    pub begun: Option<Time>,
    /// When it is to end, as a facilitator said.
    pub end: Option<Time>,
}

impl Meeting {
    pub fn kept(&self) -> Kept {
        let circle = || self.roster.circle();
        let mut deputies: Vec<(u64, SeatId)> = circle().filter_map(|p| Some((deputy_number(p)?, p.seat))).collect();
        deputies.sort_unstable();
        let so_far = &self.floor.choice.so_far;
        Kept {
            removed: self.roster.removed().collect(),
            past: self.roster.past().collect(),
            shared: circle().filter(|p| p.shared > 0).map(|p| (p.seat, p.shared)).collect(),
            deputies: deputies.into_iter().map(|(_, seat)| seat).collect(),
            turns: self.floor.turns_begun(),
            readings: self.readings_begun,
            votes: self.voting.called,
            groups: self.groups_begun,
            to_come: so_far.to_come(),
            asked: so_far.asked(),
            spoke_last: so_far.spoke_last(),
            begun: self.agenda.begun(),
            end: self.agenda.plan.end_as_said(),
        }
    }

    /// However it changed, whoever keeps it hears of it.
    pub(super) fn tell_kept(&mut self) -> Option<Event> {
        if self.is_group {
            return None;
        }
        let kept = self.kept();
        let changed = kept != self.kept_told;
        self.kept_told = kept;
        changed.then_some(Event::Kept)
    }
}

/// Of whoever is deputy, or was before they were given the role.
fn deputy_number(person: &Person) -> Option<u64> {
    person.duties.get(&Duty::Deputy).copied().or(person.deputy_before)
}
