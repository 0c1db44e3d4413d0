//! Where the meeting is in its format: going from segment to segment, and taking that back.
//!
//! Two facilitators who press *Next* at once do not skip a segment: each names the segment that they saw, and whoever
//! comes within two seconds after somebody else is asked again. Going back brings everything back that going on had
//! changed; it is over once the new segment is in use: a turn, its silence or its exercise has begun, or a passage was
//! turned.

use super::choosing::Choice;
use super::event::Event;
use super::format::Format;
use super::id::SeatId;
use super::kept::Kept;
use super::plan::Plan;
use super::queue::Hand;
use super::reading::Reading;
use super::refusal::Refusal;
use super::restore::KeptPlace;
use super::time::Time;
use super::undo::{Changes, Press};
use super::{Done, Meeting};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    place: Place,
    pub opened: Time,
    pub plan: Plan,
    /// How many segments the format has.
    segments: u16,
    moves: Changes<Back>,
}

/// What going on changes, and going back brings back.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    segment: u16,
    since: Time,
    /// Segments that the meeting has been in and left, and is not in now.
    done: BTreeSet<u16>,
    /// Where it goes on after a segment that was brought forward.
    then: Option<u16>,
    /// When it left the segment in which it opened.
    begun: Option<Time>,
    /// How long a turn is here, where a facilitator said something else than the format.
    share_ms: Option<u64>,
    /// In a silence or a grounding exercise: it has begun, or is over.
    quiet_kept: bool,
}

/// What it takes to go back.
#[derive(Clone, Debug, PartialEq)]
struct Back {
    place: Place,
    reading: Option<Reading>,
    hands: Vec<Hand>,
    choice: Choice,
    /// How often each person had shared.
    shared: Vec<(SeatId, u32)>,
    /// How many turns there had been: another one, or a passage that was turned, shows that the new segment is in use.
    turns_begun: u64,
}

impl Agenda {
    pub fn new(format: &Format, now: Time) -> Self {
        let place = Place {
            segment: 0,
            since: now,
            done: BTreeSet::new(),
            then: None,
            begun: None,
            share_ms: None,
            quiet_kept: false,
        };
        let segments = u16::try_from(format.segments.len()).unwrap_or(u16::MAX);
        Agenda { place, opened: now, plan: Plan::new(format), segments, moves: Changes::default() }
    }

    /// In a meeting that was brought back, at that place.
    pub fn again(format: &Format, place: &KeptPlace, kept: &Kept, again: impl Fn(Time) -> Time) -> Self {
        let mut agenda = Agenda::new(format, again(place.opened));
        let KeptPlace { segment, next, share_ms, quiet_kept, .. } = *place;
        let done = place.done.iter().copied().filter(|done| *done < agenda.segments && *done != segment).collect();
        let (since, begun) = (again(place.since), kept.begun.map(again));
        agenda.place = Place { segment, since, done, then: None, begun, share_ms, quiet_kept };
        agenda.place.then = next.filter(|next| *next < agenda.segments && Some(*next) != agenda.next());
        agenda
    }

    /// Moves have numbers after that one.
    pub fn move_after(&mut self, number: u64) {
        self.moves = Changes::after(number);
    }

    /// When it left the segment in which it opened.
    pub fn begun(&self) -> Option<Time> {
        self.place.begun
    }

    /// From 0.
    pub fn segment(&self) -> u16 {
        self.place.segment
    }

    pub fn since(&self) -> Time {
        self.place.since
    }

    /// Segments that the meeting has been in and left, in order.
    pub fn done(&self) -> impl Iterator<Item = u16> + '_ {
        self.place.done.iter().copied()
    }

    /// The segment to go on to: the next one that has not been, or the one from which another was brought forward.
    pub fn next(&self) -> Option<u16> {
        let coming = || (self.place.segment + 1..self.segments).find(|s| !self.place.done.contains(s));
        self.place.then.or_else(coming)
    }

    /// When the meeting is to end: as a facilitator said, else by the plan, once it has left its first segment.
    pub fn end(&self) -> Option<Time> {
        self.plan.end(self.place.begun)
    }

    pub fn share_ms(&self) -> Option<u64> {
        self.place.share_ms
    }

    /// The number of the last move and until when it can be taken back, where it can.
    pub fn undo_until(&self, now: Time) -> Option<(u64, Time)> {
        self.moves.undo_until(now)
    }

    pub fn quiet_kept(&self) -> bool {
        self.place.quiet_kept
    }

    /// The last move cannot be taken back any more.
    pub(super) fn let_stand(&mut self) {
        self.moves.let_stand(|_| true);
    }

    pub(super) fn set_share_ms(&mut self, share_ms: u64) {
        self.place.share_ms = Some(share_ms);
    }

    fn go(&mut self, now: Time, to: u16, bring_forward: bool) {
        let then = self.next().filter(|next| bring_forward && *next != to);
        let returns = self.place.then == Some(to);
        let place = &mut self.place;
        let left = std::mem::replace(&mut place.segment, to);
        place.done.insert(left);
        // Whoever goes back wants to go on from there; not so whoever returns from what was brought forward.
        if to < left && !returns {
            place.done.retain(|done| *done < to);
        }
        place.done.remove(&to);
        place.since = now;
        place.then = then;
        place.begun.get_or_insert(now);
        place.share_ms = None;
        place.quiet_kept = false;
        self.plan.hush(now);
    }
}

impl Meeting {
    pub(super) fn go_to_segment(&mut self, press: Press, from: u16, to: u16, bring_forward: bool) -> Done {
        if from != self.agenda.segment() {
            return Err(Refusal::StaleSegment);
        }
        if to >= self.agenda.segments {
            return Err(Refusal::NoSuchSegment);
        }
        if self.floor.turn.is_some() {
            return Err(Refusal::TurnIsOpen);
        }
        if self.agenda.moves.just_made(press) {
            return Err(Refusal::JustMoved);
        }
        let place = self.agenda.place.clone();
        let (reading, hands) = (self.reading.clone(), self.floor.queue.hands().to_vec());
        let choice = self.floor.choice.clone();
        let shared = self.roster.people().iter().map(|p| (p.seat, p.shared)).collect();
        self.agenda.go(press.now, to, bring_forward);
        self.roster.forget_counts();
        self.begin_segment();
        let back = Back { place, reading, hands, choice, shared, turns_begun: self.floor.turns_begun() };
        self.agenda.moves.made(press.now, press.by, Some(back));
        Ok(vec![Event::Agenda, Event::Reading, Event::Queue])
    }

    /// Takes the last move back: where it was, its reading, its ranks.
    pub(super) fn undo_segment(&mut self, by: SeatId, change: u64) -> Done {
        let back = self.agenda.moves.take_back(self.now, change)?;
        self.agenda.place = back.place;
        self.reading = back.reading;
        if let Some(reading) = &mut self.reading {
            let gone = |seat: &SeatId| self.roster.in_circle(*seat).is_none();
            let readers = reading.reader.iter().chain(&reading.offers);
            for seat in readers.copied().filter(gone).collect::<Vec<_>>() {
                reading.withdraw(seat);
            }
        }
        for (seat, shared) in back.shared {
            if let Some(person) = self.roster.find_mut(seat) {
                person.shared = shared;
            }
        }
        self.floor.go_back(back.choice, &back.hands, &self.roster);
        self.agenda.moves.made(self.now, by, None);
        Ok(vec![Event::Agenda, Event::Reading, Event::Queue])
    }

    /// Remembers that what the segment is for was done, where it is: its silence, or its exercise.
    pub(super) fn keep_quiet(&mut self, meant: bool) -> Option<Event> {
        (meant && !std::mem::replace(&mut self.agenda.place.quiet_kept, true)).then_some(Event::Agenda)
    }

    /// After anything happened: once the new segment is in use, nobody goes back from it. Pages see that for themselves.
    pub(super) fn settle_segment(&mut self) {
        let begun = self.agenda.place.quiet_kept || self.reading.as_ref().is_some_and(|r| r.passage > 0);
        let turns_begun = self.floor.turns_begun();
        self.agenda.moves.let_stand(|back| begun || back.turns_begun != turns_begun);
    }
}
