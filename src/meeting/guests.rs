//! Guest seats: people without a device, in the hall or on the telephone. A facilitator adds them and acts for them; they
//! are called, timed and counted like anybody. They hold no key, write no line, and are never away.

use super::event::Event;
use super::id::SeatId;
use super::limits::GUEST_SEATS;
use super::person::{Person, Place};
use super::refusal::Refusal;
use super::{Done, Meeting};
use crate::sealed::SealedName;

/// What a facilitator does for a guest, as anybody else does it for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuestAct {
    RaiseHand,
    LowerHand,
    JustListen(bool),
    OfferToRead(bool),
}

impl Meeting {
    /// The page that asks has chosen the seat, because the name is sealed for it.
    pub(super) fn add_guest(&mut self, seat: SeatId, circle_key: u32, sealed: SealedName) -> Done {
        if circle_key != self.circle.number {
            return Err(Refusal::StaleKey);
        }
        if self.roster.find(seat).is_some() || self.roster.is_removed(seat) {
            return Err(Refusal::SeatTaken);
        }
        if self.roster.guests().count() >= GUEST_SEATS {
            return Err(Refusal::GuestsFull);
        }
        let mut events = self.make_room(Place::Circle, false)?;
        self.roster.add(Person::guest(seat, (circle_key, sealed)));
        events.push(Event::Person(seat));
        Ok(events)
    }

    /// Another name, or the same one under a new circle key.
    pub(super) fn name_guest(&mut self, seat: SeatId, circle_key: u32, sealed: SealedName) -> Done {
        self.guest(seat)?;
        self.name(seat, circle_key, sealed)
    }

    pub(super) fn for_guest(&mut self, seat: SeatId, act: GuestAct) -> Done {
        self.guest(seat)?;
        match act {
            GuestAct::RaiseHand => self.raise_hand(seat),
            GuestAct::LowerHand => Ok(self.floor.lower_hand(seat)),
            GuestAct::JustListen(on) => Ok(self.just_listen(seat, on)),
            GuestAct::OfferToRead(on) => self.offer_to_read(seat, on),
        }
    }

    /// Whose turn somebody may pass: a guest's, where they facilitate and a guest has the floor; else their own.
    pub(super) fn passes_for(&self, me: SeatId) -> SeatId {
        let facilitates = self.roster.in_circle(me).is_some_and(Person::facilitates);
        let guest = self.floor.turn.as_ref().filter(|turn| self.guest(turn.seat).is_ok());
        guest.filter(|_| facilitates).map_or(me, |turn| turn.seat)
    }

    fn guest(&self, seat: SeatId) -> Result<&Person, Refusal> {
        self.roster.in_circle(seat).filter(|p| p.is_guest()).ok_or(Refusal::NotGuest)
    }
}
