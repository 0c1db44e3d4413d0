//! Coming in, coming back, dropping off: how connections and seats meet.

use super::event::{Event, Unseated};
use super::id::{ConnId, LendId, SeatId};
use super::limits::{CIRCLE_PEOPLE, FACILITATOR_PLACES, LOBBY_PEOPLE};
use super::person::{Before, Card, Person, Place, Presence, Role};
use super::refusal::Refusal;
use super::stillness::Still;
use super::{Done, Meeting};

impl Meeting {
    /// A newcomer. Somebody who has the seat already simply comes back, so that a lost answer does no harm.
    pub(super) fn knock(&mut self, conn: ConnId, seat: SeatId, card: Card, listening: bool, facilitator: bool) -> Done {
        if self.roster.find(seat).is_some_and(Person::is_guest) {
            return Err(Refusal::SeatTaken);
        }
        if self.roster.find(seat).is_some() || self.roster.is_removed(seat) {
            return self.come_back(conn, seat, card, facilitator);
        }
        self.is_free(conn, &card, seat)?;
        let waits = self.lobby || self.still.now().is_some_and(Still::shuts_the_door);
        let place = if facilitator || !waits { Place::Circle } else { Place::Lobby };
        let mut events = self.make_room(place, facilitator)?;
        let role = if facilitator { Role::Facilitator } else { Role::Member };
        let mut person = Person::arriving(seat, role, place, card, conn);
        person.listening = listening;
        person.note_arrival(self.now);
        self.roster.add(person);
        events.extend(self.arrived(seat));
        Ok(events)
    }

    /// The same person again, on this connection, and on a new page perhaps. The connection that they had loses the
    /// seat. Whoever shows the facilitator link for the first time has that role; shown again, it changes nothing: they may have
    /// given the role away.
    pub(super) fn come_back(&mut self, conn: ConnId, seat: SeatId, card: Card, facilitator: bool) -> Done {
        if self.roster.is_removed(seat) {
            return Err(Refusal::SeatRemoved);
        }
        // A guest seat opens to no page, whatever token it was made from.
        let person = self.roster.find(seat).filter(|p| !p.is_guest()).ok_or(Refusal::SeatUnknown)?;
        let waiting = person.place == Place::Lobby;
        if person.arrives_too_often(self.now) {
            return Err(Refusal::TooSoon);
        }
        self.is_free(conn, &card, seat)?;
        let mut events = Vec::new();
        if waiting && facilitator {
            events.extend(self.make_room(Place::Circle, true)?);
            self.roster.admit(seat);
        }
        let before = self.roster.seat_again(seat, conn, card);
        self.circle.came_back(card.page, &self.roster);
        let mut here = true;
        if let Some(person) = self.roster.find_mut(seat) {
            person.note_arrival(self.now);
            if facilitator && !person.by_link {
                person.by_link = true;
                person.begin_facilitating();
            }
            here = person.here();
        }
        events.extend(before.filter(|old| *old != conn).map(|old| Event::Unseated(old, Unseated::Replaced)));
        events.extend(self.floor.presence(self.now, seat, here));
        events.extend(self.arrived(seat));
        if waiting && facilitator {
            events.push(Event::Lobby);
        }
        Ok(events)
    }

    /// The connection has ended; the seat is kept for the grace time. A connection that has no seat any more changes
    /// nothing.
    pub(super) fn drop_conn(&mut self, conn: ConnId) -> Vec<Event> {
        let Some((seat, place)) = self.roster.by_conn(conn).map(|p| (p.seat, p.place)) else {
            return self.drop_display(conn);
        };
        if let Some(person) = self.roster.find_mut(seat) {
            person.presence = Presence::AwaySince(self.now);
        }
        if place == Place::Lobby {
            return vec![Event::Lobby];
        }
        let mut events = vec![Event::Person(seat)];
        events.extend(self.floor.presence(self.now, seat, false));
        events
    }

    /// Hands over, once, what another device of the same person left.
    pub(super) fn fetch_seat(&mut self, conn: ConnId, id: LendId) -> Done {
        let at = self.lent.iter().position(|l| l.id == id).ok_or(Refusal::SeatLendUnknown)?;
        let lent = self.lent.swap_remove(at);
        Ok(vec![Event::SeatLent(conn, lent.sealed)])
    }

    /// What others hear of somebody who has come in, or come back.
    pub(super) fn arrived(&self, seat: SeatId) -> Vec<Event> {
        match self.roster.find(seat) {
            Some(person) if person.place == Place::Lobby => vec![Event::InLobby(seat), Event::Lobby],
            Some(person) if person.sees_lobby() => {
                vec![Event::Entered(seat), Event::Person(seat), Event::Facilitators]
            }
            Some(_) => vec![Event::Entered(seat), Event::Person(seat)],
            None => Vec::new(),
        }
    }

    /// A connection and a page have one seat at most: keys that are sealed for somebody go to nobody else, and nobody
    /// fills the circle alone.
    fn is_free(&self, conn: ConnId, card: &Card, seat: SeatId) -> Result<(), Refusal> {
        let taken = |p: &Person| p.seat != seat && (p.conn() == Some(conn) || p.page() == Some(card.page));
        let shows =
            self.roster.displays.conns().any(|c| c == conn) || self.roster.displays.by_page(card.page).is_some();
        if shows || self.roster.people().iter().any(taken) { Err(Refusal::AlreadySeated) } else { Ok(()) }
    }

    /// Where all places are taken, whoever has been away longest and never settled gives theirs up.
    pub(super) fn make_room(&mut self, place: Place, facilitator: bool) -> Done {
        let kept_places = if facilitator { FACILITATOR_PLACES } else { 0 };
        let (most, refusal) = match place {
            Place::Circle => (CIRCLE_PEOPLE + kept_places, Refusal::RoomFull),
            Place::Lobby => (LOBBY_PEOPLE, Refusal::LobbyFull),
        };
        // Whoever was sent back is not kept out, nor keeps a newcomer out.
        let in_place = || self.roster.people().iter().filter(|p| p.place == place && p.before != Before::SentBack);
        if in_place().count() < most {
            return Ok(Vec::new());
        }
        let unsettled = in_place().filter(|p| !p.settled && !p.connected() && !p.facilitates());
        let seat = unsettled.min_by_key(|p| p.away_since()).map(|p| p.seat).ok_or(refusal)?;
        Ok(self.take_out(seat))
    }

    /// Somebody goes away, or is back, while their page stays connected: as with a line that is lost they are passed
    /// over, and a turn of theirs is held. `why` is what keeps them away.
    pub(super) fn set_away(&mut self, seat: SeatId, why: fn(&mut Person) -> &mut bool, away: bool) -> Vec<Event> {
        let Some(person) = self.roster.find_mut(seat) else { return Vec::new() };
        if std::mem::replace(why(person), away) == away {
            return Vec::new();
        }
        let here = person.here();
        let mut events = vec![Event::Person(seat)];
        events.extend(self.floor.presence(self.now, seat, here));
        events
    }
}
