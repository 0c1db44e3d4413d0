//! A new invite link while the meeting runs. Its secret comes sealed under the circle key, so those inside follow it and
//! nobody else does; each page then shows, by a new proof on its card, that it has followed.

use super::event::Event;
use super::id::SeatId;
use super::refusal::Refusal;
use super::{Done, Meeting};
use crate::sealed::SealedSecret;
use std::fmt;

/// The link that counts now, where it is not the one that the room was opened with.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomLink {
    pub address: RoomAddress,
    /// The link secret under the circle key; none if whoever made that key had no link secret to seal.
    pub sealed: Option<SealedSecret>,
}

/// Where the room is found by that link; opaque here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RoomAddress(pub [u8; 32]);

impl fmt::Debug for RoomAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RoomAddress")
    }
}

impl Meeting {
    /// It counts at once, unless somebody who held the circle key has gone: then the next key is made first, and the
    /// link is wanted again under that. Screens in the hall go: who comes by the new link could not tell their cards.
    pub(super) fn new_link(&mut self, circle_key: u32, address: RoomAddress, sealed: SealedSecret) -> Done {
        if circle_key != self.circle.number {
            return Err(Refusal::StaleKey);
        }
        let mut events = self.take_displays_away();
        self.circle.take_link(RoomLink { address, sealed: Some(sealed) });
        events.push(Event::Circle);
        Ok(events)
    }

    /// The same page and key, with a proof under the new link.
    pub(super) fn new_mac(&mut self, me: SeatId, mac: [u8; 32]) -> Done {
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        if let Some(card) = &mut person.card {
            card.mac = mac;
        }
        let seen_outside = person.sees_lobby().then_some(Event::Facilitators);
        Ok([Event::Person(me)].into_iter().chain(seen_outside).collect())
    }
}
