//! The room as it is, whole, before anybody's share of it is cut out. Plain borrowed data.

use super::agenda::Agenda;
use super::apart::Apart;
use super::choosing::Choice;
use super::circle::Circle;
use super::groups::Groups;
use super::id::SeatId;
use super::kept::Kept;
use super::person::{Duty, Person};
use super::queue::Hand;
use super::quiet_word::QuietWord;
use super::reading::Reading;
use super::roster::Roster;
use super::share::Share;
use super::signal::Signal;
use super::stillness::Still;
use super::time::Time;
use super::turn::Turn;
use super::vote::Voting;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View<'a> {
    /// Rises with each change.
    pub version: u64,
    pub now: Time,
    pub roster: &'a Roster,
    /// In the order of the queue.
    pub hands: &'a [Hand],
    pub choice: &'a Choice,
    /// Whom the way promises to call next.
    pub next: Option<SeatId>,
    /// The number of the last floor change, and until when it can be taken back.
    pub undo: Option<(u64, Time)>,
    pub turn: Option<&'a Turn>,
    pub share: Option<&'a Share>,
    pub agenda: &'a Agenda,
    pub reading: Option<&'a Reading>,
    pub lobby: bool,
    pub still: Option<Still>,
    pub circle: &'a Circle,
    pub voting: &'a Voting,
    /// In the order in which they were made.
    pub signals: &'a [Signal],
    /// Offered or begun.
    pub quiet_words: &'a [QuietWord],
    /// The meeting is over, and its helpers are still here.
    pub debrief: bool,
    /// While the circle is in small groups.
    pub groups: Option<&'a Groups>,
    pub apart: &'a Apart,
    /// What facilitators who came by the link have been told to keep.
    pub kept: &'a Kept,
}

impl View<'_> {
    /// Somebody was removed: the lobby stays on until the end.
    pub fn lobby_stays_on(&self) -> bool {
        self.roster.anybody_removed()
    }

    /// Who will be called, in order; empty where no order is promised.
    pub fn order(&self) -> Vec<SeatId> {
        self.choice.order(self.hands, self.roster)
    }

    pub fn facilitators(&self) -> impl Iterator<Item = &Person> {
        self.roster.facilitators()
    }

    /// Facilitators and greeters: they see who waits.
    pub fn lobby_keepers(&self) -> impl Iterator<Item = &Person> {
        self.roster.circle().filter(|p| p.sees_lobby())
    }

    /// Who hears how much time a holder has left: they themselves, timekeepers, and facilitators for a guest.
    pub fn told_the_time(&self, holder: SeatId) -> impl Iterator<Item = &Person> {
        let guest = self.roster.in_circle(holder).is_some_and(Person::is_guest);
        let told = move |p: &&Person| p.seat == holder || p.has(Duty::Timekeeper) || (guest && p.facilitates());
        self.roster.circle().filter(told)
    }
}
