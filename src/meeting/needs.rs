//! What people have said quietly about themselves: a burning need, a first time. Facilitators know of it, and the
//! person's own page; whoever wishes shows a first time to all.

use super::Meeting;
use super::event::Event;
use super::id::SeatId;
use super::person::{FirstTime, Person};
use super::view::View;

/// What is known of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    pub seat: SeatId,
    pub first_time: FirstTime,
    /// Their hand is up as a burning need.
    pub burning: bool,
}

impl View<'_> {
    pub fn need_of(&self, person: &Person) -> Need {
        let burning = self.hands.iter().any(|h| h.burning && h.seat == person.seat);
        Need { seat: person.seat, first_time: person.first_time, burning }
    }

    /// Of everybody who has said something.
    pub fn needs(&self) -> Vec<Need> {
        let burning: Vec<SeatId> = self.hands.iter().filter(|h| h.burning).map(|h| h.seat).collect();
        let said = self.roster.circle().filter(|p| p.first_time != FirstTime::No || burning.contains(&p.seat));
        said.map(|p| self.need_of(p)).collect()
    }
}

impl Meeting {
    /// However a need came or went, facilitators and the person's own page hear of it.
    pub(super) fn tell_needs(&mut self) -> Vec<Event> {
        let needs = self.view().needs();
        if needs == self.needs_told {
            return Vec::new();
        }
        let told = std::mem::replace(&mut self.needs_told, needs);
        let changed = |a: &[Need], b: &[Need]| a.iter().filter(|n| !b.contains(n)).map(|n| n.seat).collect::<Vec<_>>();
        let mut seats = changed(&told, &self.needs_told);
        seats.extend(changed(&self.needs_told, &told));
        seats.sort_unstable();
        seats.dedup();
        let here = seats.into_iter().filter(|seat| self.roster.in_circle(*seat).is_some());
        here.map(Event::Own).chain([Event::Needs]).collect()
    }
}
