//! People without a device in the walk: what comes to a facilitator's mind for them, and what must be true of them.

use super::{PEOPLE, Walk, sealed};
use circlekeeper::meeting::limits::GUEST_SEATS;
use circlekeeper::meeting::{GuestAct, Person, Place, SeatId, View, Wish};

/// Seats from here on are those of people without a device.
const FIRST_GUEST: u8 = 100;

impl Walk {
    pub(super) fn guest_wish(&mut self) -> Wish {
        let view = self.meeting.view();
        let (circle_key, turn) = (view.circle.number, view.turn.map(|t| t.id));
        let random = &mut self.random;
        let guest = SeatId([FIRST_GUEST + random.below(4) as u8; 16]);
        let somebody = SeatId([random.below(u64::from(PEOPLE)) as u8; 16]);
        let seat = if random.below(8) == 0 { somebody } else { guest };
        let on = random.below(3) > 0;
        match random.below(12) {
            0..2 => Wish::AddGuest { seat, circle_key, sealed: sealed(220) },
            2 => Wish::NameGuest { seat, circle_key, sealed: sealed(220) },
            3..6 => Wish::ForGuest { seat, act: GuestAct::RaiseHand },
            6 => Wish::ForGuest { seat, act: GuestAct::LowerHand },
            7 => Wish::ForGuest { seat, act: GuestAct::JustListen(on) },
            8..10 => Wish::ForGuest { seat, act: GuestAct::OfferToRead(on) },
            10 => Wish::Call { seat: guest, turn, sure: on },
            _ => Wish::Remove { seat: guest, why: None },
        }
    }
}

/// A guest has no page, no key and no line, and is never away, never waits and never facilitates.
pub fn check_guests(view: &View<'_>, about: &str) {
    for person in view.roster.people() {
        assert_eq!(person.is_guest(), person.card.is_none(), "without a card, a guest: {about}");
        if person.is_guest() {
            assert!(person.here() && person.conn().is_none() && person.kept_until().is_none(), "{about}");
            assert!(person.place == Place::Circle && !person.facilitates(), "{about}");
        }
    }
    assert!(view.roster.guests().count() <= GUEST_SEATS, "{about}");
    let of_guest = |seat: SeatId| view.roster.find(seat).is_some_and(Person::is_guest);
    let guests_share = view.share.filter(|share| of_guest(share.seat));
    let silent = guests_share.is_none_or(|share| share.lines().is_empty() && share.keys().is_empty());
    assert!(silent, "nobody types for a guest: {about}");
}
