//! Once round the circle: who is still to come, and in which order. It knows no hands and no clock.

use super::id::SeatId;
use super::person::Person;
use super::roster::Roster;
use std::collections::BTreeSet;

/// A round that runs. Whoever has been called in it is to come no more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// Seat by seat; who was passed over, away or just listening, has moved to the end.
    to_come: Vec<SeatId>,
    /// Who comes once more, after all others.
    later: Vec<SeatId>,
    /// Who has asked to be come back to: once in a round.
    asked: BTreeSet<SeatId>,
    /// Whom the round has counted in, so that somebody new is known to be new.
    known: BTreeSet<SeatId>,
}

impl Round {
    /// A round of `seats` in their order. Others who are in the circle now have had their turn.
    pub fn of(seats: Vec<SeatId>, roster: &Roster) -> Self {
        Round { to_come: seats, known: roster.circle().map(|p| p.seat).collect(), ..Round::default() }
    }

    /// In a meeting that was brought back.
    pub fn again(to_come: Vec<SeatId>, asked: Vec<SeatId>, roster: &Roster) -> Self {
        Round { asked: asked.into_iter().collect(), ..Round::of(to_come, roster) }
    }

    /// Who is still to come, wherever they are now.
    pub fn to_come(&self) -> Vec<SeatId> {
        self.to_come.iter().chain(&self.later).copied().collect()
    }

    /// Who has asked to be come back to.
    pub fn asked(&self) -> Vec<SeatId> {
        self.asked.iter().copied().collect()
    }

    /// Who is still to come, in the order in which they will be called: those who are away come at the end, and who
    /// just listens is left out.
    pub fn order(&self, roster: &Roster) -> Vec<SeatId> {
        let would = |seat: &SeatId| roster.in_circle(*seat).is_some_and(|p| !p.listening);
        let is_here = |seat: &SeatId| roster.in_circle(*seat).is_some_and(Person::here);
        let still = self.to_come.iter().chain(&self.later).copied().filter(would);
        let (here, away): (Vec<SeatId>, Vec<SeatId>) = still.partition(is_here);
        here.into_iter().chain(away).collect()
    }

    /// Somebody is called: whoever stood before them and was away or just listening is passed over.
    pub fn called(&mut self, seat: SeatId, roster: &Roster) {
        self.later.retain(|s| *s != seat);
        let Some(at) = self.to_come.iter().position(|s| *s == seat) else { return };
        let ready = |s: &SeatId| roster.in_circle(*s).is_some_and(|p| p.here() && !p.listening);
        let (before, after) = (&self.to_come[..at], &self.to_come[at + 1..]);
        let (waits, passed): (Vec<SeatId>, Vec<SeatId>) = before.iter().copied().partition(ready);
        self.to_come = waits.into_iter().chain(after.iter().copied()).chain(passed).collect();
    }

    /// Whether this person may still ask to be come back to.
    pub fn may_ask_later(&self, seat: SeatId) -> bool {
        self.known.contains(&seat) && !self.asked.contains(&seat)
    }

    /// *Come back to me*.
    pub fn ask_later(&mut self, seat: SeatId) {
        self.asked.insert(seat);
        self.put_later(seat);
    }

    /// Once more after all others: their turn was skipped.
    pub fn put_later(&mut self, seat: SeatId) {
        self.to_come.retain(|s| *s != seat);
        self.later.retain(|s| *s != seat);
        self.later.push(seat);
    }

    /// People came and went: who is new comes at the end of the round, and who is gone is forgotten.
    pub fn follow(&mut self, roster: &Roster) {
        let circle: BTreeSet<SeatId> = roster.circle().map(|p| p.seat).collect();
        for seats in [&mut self.to_come, &mut self.later] {
            seats.retain(|seat| circle.contains(seat));
        }
        for seats in [&mut self.asked, &mut self.known] {
            seats.retain(|seat| circle.contains(seat));
        }
        let new = roster.circle().map(|p| p.seat).filter(|seat| !self.known.contains(seat));
        self.to_come.extend(new);
        self.known = circle;
    }
}
