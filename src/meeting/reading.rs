//! A reading passed round: passage by passage, each read by whoever offered.

use super::format::ReadingRef;
use super::id::SeatId;
use super::roster::Roster;
use std::collections::VecDeque;

#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Counts the readings of this meeting.
    pub number: u32,
    pub what: ReadingRef,
    /// From 0; equal to the number of passages when it has been read to the end.
    pub passage: u16,
    pub reader: Option<SeatId>,
    /// Who reads next, in order.
    pub offers: VecDeque<SeatId>,
}

impl Reading {
    pub fn new(number: u32, what: ReadingRef) -> Self {
        Reading { number, what, passage: 0, reader: None, offers: VecDeque::new() }
    }

    /// In a meeting that was brought back: whoever is not in it reads nothing.
    pub fn among(mut self, roster: &Roster) -> Self {
        self.passage = self.passage.min(self.what.passages);
        self.reader = self.reader.filter(|seat| roster.in_circle(*seat).is_some());
        self.offers.retain(|seat| roster.in_circle(*seat).is_some());
        self
    }

    pub fn is_over(&self) -> bool {
        self.passage >= self.what.passages
    }

    /// Offers to read next, or now if nobody reads; false if that was so already.
    pub fn offer(&mut self, seat: SeatId) -> bool {
        if self.is_over() || self.offers.contains(&seat) {
            return false;
        }
        self.offers.push_back(seat);
        self.seat_reader();
        true
    }

    /// Takes the offer back, or puts the passage down; false if there was neither.
    pub fn withdraw(&mut self, seat: SeatId) -> bool {
        let offers = self.offers.len();
        self.offers.retain(|s| *s != seat);
        let was_reader = self.reader == Some(seat);
        if was_reader {
            self.reader = None;
            self.seat_reader();
        }
        was_reader || self.offers.len() != offers
    }

    /// To another passage, and to the next reader.
    pub fn turn_to(&mut self, passage: u16) {
        self.passage = passage.min(self.what.passages);
        self.reader = None;
        if self.is_over() {
            self.offers.clear();
        }
        self.seat_reader();
    }

    fn seat_reader(&mut self) {
        if self.reader.is_none() {
            self.reader = self.offers.pop_front();
        }
    }
}
