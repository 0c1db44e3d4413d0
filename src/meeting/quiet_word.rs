//! A quiet word: a facilitator and one person go aside while the meeting goes on. The others see both as away, and
//! nothing else. What the two say passes through sealed and is not kept; with a lost line, a reload, a seat or a role
//! that goes, the quiet word is over. Nobody else can write to one person.
//!
//! A facilitator who is aside is still connected: the room is not unattended, and their page can still run it.

use super::event::Event;
use super::id::{PageId, QuietWordId, SeatId};
use super::person::Person;
use super::refusal::Refusal;
use super::{Done, Meeting};
use crate::sealed::SealedQuietLine;

/// Offered, or begun once the person has said yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietWord {
    pub id: QuietWordId,
    pub facilitator: Side,
    pub person: Side,
    pub begun: bool,
}

/// A seat, with the page that took part from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    pub seat: SeatId,
    pub page: PageId,
}

/// Why a quiet word, or the offer of one, is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuietEnd {
    /// The person said *not now*.
    NotNow,
    /// One of the two ended it.
    Ended,
    /// A line was lost, a page was loaded anew, or somebody is gone.
    Lost,
}

impl QuietWord {
    pub fn includes(&self, seat: SeatId) -> bool {
        self.other(seat).is_some()
    }

    /// The other one of the two; nobody for anybody else.
    fn other(&self, seat: SeatId) -> Option<Side> {
        match seat {
            seat if seat == self.facilitator.seat => Some(self.person),
            seat if seat == self.person.seat => Some(self.facilitator),
            _ => None,
        }
    }
}

impl Meeting {
    /// `sure` where the room would then be without another facilitator.
    pub(super) fn offer_quiet_word(&mut self, me: SeatId, seat: SeatId, sure: bool) -> Done {
        let side = |seat, page: Option<PageId>| page.map(|page| Side { seat, page });
        let facilitator = side(me, self.roster.find(me).and_then(Person::page)).ok_or(Refusal::NotSeated)?;
        let person = self.roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        let asked = side(seat, person.page().filter(|_| seat != me && person.here())).ok_or(Refusal::NotHere)?;
        if self.quiet_words.iter().any(|q| q.includes(me) || q.includes(seat)) {
            return Err(Refusal::QuietWordBusy);
        }
        self.floor_is_elsewhere(facilitator, asked)?;
        let others = |p: &&Person| p.facilitates() && p.here() && p.seat != me && p.seat != seat;
        if !sure && self.roster.circle().find(others).is_none() {
            return Err(Refusal::NobodyElseFacilitates);
        }
        self.quiet_words_offered += 1;
        let id = QuietWordId(self.quiet_words_offered);
        self.quiet_words.push(QuietWord { id, facilitator, person: asked, begun: false });
        Ok(vec![Event::QuietWord(me), Event::QuietWord(seat)])
    }

    pub(super) fn answer_quiet_word(&mut self, me: SeatId, id: QuietWordId, yes: bool) -> Done {
        let offered = |q: &&QuietWord| q.id == id && q.person.seat == me && !q.begun;
        let offer = *self.quiet_words.iter().find(offered).ok_or(Refusal::QuietWordGone)?;
        if !yes {
            return Ok(self.end_quiet_word(offer, QuietEnd::NotNow));
        }
        self.floor_is_elsewhere(offer.facilitator, offer.person)?;
        for quiet_word in self.quiet_words.iter_mut().filter(|q| q.id == id) {
            quiet_word.begun = true;
        }
        let mut events = Vec::new();
        for Side { seat, .. } in [offer.facilitator, offer.person] {
            events.extend(self.set_away(seat, |p| &mut p.aside, true));
            events.push(Event::QuietWord(seat));
        }
        Ok(events)
    }

    /// From one of the two to the other; nothing of it is kept.
    pub(super) fn quiet_line(&mut self, me: SeatId, id: QuietWordId, counter: u64, sealed: SealedQuietLine) -> Done {
        let begun = |q: &&QuietWord| q.id == id && q.begun;
        let quiet_word = self.quiet_words.iter().find(begun).ok_or(Refusal::QuietWordGone)?;
        let to = quiet_word.other(me).ok_or(Refusal::QuietWordGone)?.seat;
        let from = if to == quiet_word.person.seat { quiet_word.facilitator } else { quiet_word.person };
        Ok(vec![Event::QuietLine { id, to, page: from.page, counter, sealed }])
    }

    /// Either of the two ends it, or its offer.
    pub(super) fn leave_quiet_word(&mut self, me: SeatId, id: QuietWordId) -> Done {
        let mine = |q: &&QuietWord| q.id == id && q.includes(me);
        let quiet_word = *self.quiet_words.iter().find(mine).ok_or(Refusal::QuietWordGone)?;
        Ok(self.end_quiet_word(quiet_word, QuietEnd::Ended))
    }

    /// Ends those whose two are no longer both here on the same pages, or whose facilitator facilitates no more.
    pub(super) fn mind_quiet_words(&mut self) -> Vec<Event> {
        let there =
            |side: &Side| self.roster.in_circle(side.seat).filter(|p| p.connected() && p.page() == Some(side.page));
        let whole =
            |q: &QuietWord| there(&q.person).is_some() && there(&q.facilitator).is_some_and(Person::facilitates);
        let lost: Vec<QuietWord> = self.quiet_words.iter().copied().filter(|q| !whole(q)).collect();
        lost.into_iter().flat_map(|quiet_word| self.end_quiet_word(quiet_word, QuietEnd::Lost)).collect()
    }

    fn end_quiet_word(&mut self, quiet_word: QuietWord, why: QuietEnd) -> Vec<Event> {
        self.quiet_words.retain(|q| q.id != quiet_word.id);
        let mut events = Vec::new();
        for Side { seat, .. } in [quiet_word.facilitator, quiet_word.person] {
            events.extend(self.set_away(seat, |p| &mut p.aside, false));
            events.push(Event::QuietWordEnded { seat, id: quiet_word.id, why });
        }
        events
    }

    /// Whoever has the floor is not taken aside: the turn comes first.
    fn floor_is_elsewhere(&self, facilitator: Side, person: Side) -> Result<(), Refusal> {
        let holds = self.floor.holds(facilitator.seat) || self.floor.holds(person.seat);
        if holds { Err(Refusal::HasTheFloor) } else { Ok(()) }
    }
}
