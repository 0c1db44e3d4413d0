//! Somebody in the circle or the lobby. A person is not a connection: connections come and go under a seat.

use super::id::{ConnId, GroupId, PageId, SeatId};
use super::limits::{ARRIVAL_EVERY_MS, ARRIVALS_AT_ONCE, NEWCOMER_GRACE_MS, SEAT_GRACE_MS};
use super::time::Time;
use crate::sealed::SealedName;
use std::collections::BTreeMap;
use std::fmt;

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub seat: SeatId,
    pub role: Role,
    /// They showed the facilitator link once, or opened the room: nobody takes the role from them for good.
    pub by_link: bool,
    /// Each with the number of its giving: of several deputies, the one who was named first steps in.
    pub duties: BTreeMap<Duty, u64>,
    /// While they facilitate: they were deputy before, under this number, and are again after.
    pub deputy_before: Option<u64>,
    pub place: Place,
    /// Of their newest page, connected or not: things are sealed to it so that a blink loses nothing. A guest has none.
    pub card: Option<Card>,
    pub presence: Presence,
    /// When this seat may arrive as often again as if it never had.
    pub rested: Time,
    pub listening: bool,
    /// When they may call a pause again.
    pub may_pause_from: Time,
    /// How often they have shared in this segment.
    pub shared: u32,
    pub first_time: FirstTime,
    /// Under the circle key of that number.
    pub name: Option<(u32, SealedName)>,
    /// They have said a name once, or were called: they mean to stay.
    pub settled: bool,
    /// In the lobby: the name, sealed to the pages of those who see the lobby.
    pub lobby_names: Vec<(PageId, SealedName)>,
    pub before: Before,
    /// When they made their last gesture.
    pub gestured: Option<Time>,
    /// They have asked for a break and are not back yet.
    pub on_break: bool,
    /// In a quiet word with a facilitator, or with somebody as facilitator.
    pub aside: bool,
    /// The small group that they are in now; their seat in the circle is kept.
    pub group: Option<GroupId>,
}

impl Person {
    /// Somebody new. Whoever arrives as facilitator came by the facilitator link.
    pub fn arriving(seat: SeatId, role: Role, place: Place, card: Card, conn: ConnId) -> Self {
        let by_link = role == Role::Facilitator;
        Person { role, by_link, place, card: Some(card), ..Person::new(seat, Presence::Here(conn)) }
    }

    /// Somebody without a device. They mean to stay: a facilitator has said their name.
    pub fn guest(seat: SeatId, name: (u32, SealedName)) -> Self {
        Person { name: Some(name), settled: true, ..Person::new(seat, Presence::Guest) }
    }

    /// Somebody of a meeting that was brought back: not connected yet, or a guest, who has no card.
    pub fn away(seat: SeatId, place: Place, card: Option<Card>, now: Time) -> Self {
        let presence = if card.is_some() { Presence::AwaySince(now) } else { Presence::Guest };
        Person { place, card, ..Person::new(seat, presence) }
    }

    fn new(seat: SeatId, presence: Presence) -> Self {
        Person {
            seat,
            role: Role::Member,
            by_link: false,
            duties: BTreeMap::new(),
            deputy_before: None,
            place: Place::Circle,
            card: None,
            presence,
            rested: Time::default(),
            listening: false,
            may_pause_from: Time::default(),
            shared: 0,
            first_time: FirstTime::No,
            name: None,
            settled: false,
            lobby_names: Vec::new(),
            before: Before::Elsewhere,
            gestured: None,
            on_break: false,
            aside: false,
            group: None,
        }
    }

    pub fn is_guest(&self) -> bool {
        self.presence == Presence::Guest
    }

    /// Their newest page, to which keys are sealed.
    pub fn page(&self) -> Option<PageId> {
        self.card.map(|card| card.page)
    }

    /// Since when no page of theirs is connected.
    pub fn away_since(&self) -> Option<Time> {
        match self.presence {
            Presence::Here(_) | Presence::Guest => None,
            Presence::AwaySince(since) => Some(since),
        }
    }

    /// When their seat is given up, if they stay away.
    pub fn kept_until(&self) -> Option<Time> {
        let newcomer = !self.settled || (self.place == Place::Lobby && self.before == Before::Elsewhere);
        let grace_ms = if newcomer && !self.facilitates() { NEWCOMER_GRACE_MS } else { SEAT_GRACE_MS };
        self.away_since().map(|since| since + grace_ms)
    }

    /// Whether there were too many arrivals of late for one more.
    pub fn arrives_too_often(&self, now: Time) -> bool {
        self.rested.max(now) + ARRIVAL_EVERY_MS - now > ARRIVALS_AT_ONCE * ARRIVAL_EVERY_MS
    }

    pub fn note_arrival(&mut self, now: Time) {
        self.rested = self.rested.max(now) + ARRIVAL_EVERY_MS;
    }

    /// Whether they may be called: a page of theirs is connected, and they take no break and are not aside; or they are a
    /// guest.
    pub fn here(&self) -> bool {
        (self.connected() || self.presence == Presence::Guest) && !self.on_break && !self.aside
    }

    /// A page of theirs is connected: it can be asked for keys, and keeps the room.
    pub fn connected(&self) -> bool {
        matches!(self.presence, Presence::Here(_))
    }

    pub fn conn(&self) -> Option<ConnId> {
        match self.presence {
            Presence::Here(conn) => Some(conn),
            Presence::AwaySince(_) | Presence::Guest => None,
        }
    }

    pub fn facilitates(&self) -> bool {
        self.role != Role::Member
    }

    pub fn has(&self, duty: Duty) -> bool {
        self.duties.contains_key(&duty)
    }

    /// Facilitators and greeters: newcomers' names are sealed to their pages.
    pub fn sees_lobby(&self) -> bool {
        self.facilitates() || self.has(Duty::Greeter)
    }

    /// Whoever is given the role means to stay.
    pub fn begin_facilitating(&mut self) {
        self.role = Role::Facilitator;
        self.settled = true;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Member,
    /// Facilitates in a small group, and there alone.
    Host,
    Facilitator,
}

/// A service that a facilitator hands out, with the few powers that it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// Steps in when no facilitator is here.
    Deputy,
    Timekeeper,
    Reader,
    Greeter,
}

/// Whether somebody has said that they are here for the first time, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstTime {
    No,
    /// To facilitators alone.
    Quiet,
    Shown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Lobby,
    Circle,
}

/// Where somebody in the lobby was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Not in this meeting.
    Elsewhere,
    /// In the circle: their seat was given up meanwhile.
    InCircle,
    /// In the circle: a facilitator sent them back to the lobby.
    SentBack,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Here(ConnId),
    AwaySince(Time),
    /// In the room itself, without a device: never away.
    Guest,
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
