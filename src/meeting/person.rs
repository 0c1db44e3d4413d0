//! Somebody in the circle or the lobby. A person is not a connection: connections come and go under a seat.

use super::id::{ConnId, PageId, SeatId};
use super::time::Time;
use crate::sealed::SealedName;
use std::fmt;

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub seat: SeatId,
    pub role: Role,
    pub place: Place,
    /// Of their newest page, connected or not: things are sealed to it so that a blink loses nothing.
    pub card: Card,
    pub presence: Presence,
    pub listening: bool,
    /// How often they have shared in this segment.
    pub shared: u32,
    /// Under the circle key of that number.
    pub name: Option<(u32, SealedName)>,
    /// In the lobby: the name, sealed to facilitators' pages.
    pub lobby_names: Vec<(PageId, SealedName)>,
}

impl Person {
    pub fn here(&self) -> bool {
        matches!(self.presence, Presence::Here(_))
    }

    pub fn conn(&self) -> Option<ConnId> {
        match self.presence {
            Presence::Here(conn) => Some(conn),
            Presence::AwaySince(_) => None,
        }
    }

    pub fn facilitates(&self) -> bool {
        self.role == Role::Facilitator
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Member,
    Facilitator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Lobby,
    Circle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Here(ConnId),
    AwaySince(Time),
}

/// A page's public key and its proof for the other pages; opaque here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Card {
    pub page: PageId,
    pub public_key: [u8; 65],
    pub mac: [u8; 32],
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Card")
    }
}
