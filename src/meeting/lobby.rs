//! Who is let in, who waits, who goes back to the lobby and who stays out: what facilitators and greeters decide.

use super::event::{Event, Unseated};
use super::id::SeatId;
use super::person::{Person, Place};
use super::refusal::Refusal;
use super::{Done, Meeting};

/// Why somebody was removed, as they are told; the room is told nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What they did is against what the group agreed on.
    Agreements,
    /// The meeting could not go on with what they did.
    Disruption,
    /// This meeting is for others.
    NotThisMeeting,
}

impl Meeting {
    pub(super) fn admit(&mut self, seat: SeatId) -> Done {
        self.in_lobby(seat)?;
        let mut events = self.make_room(Place::Circle, false)?;
        self.roster.admit(seat);
        events.extend(self.arrived(seat));
        events.push(Event::Lobby);
        Ok(events)
    }

    /// Those of them who wait, as many as there is room for. Nothing happens if none of them waits any more: two
    /// facilitators may press at once.
    pub(super) fn admit_all(&mut self, seats: &[SeatId]) -> Done {
        let mut events = Vec::new();
        for seat in seats {
            match self.admit(*seat) {
                Ok(more) => events.extend(more),
                Err(Refusal::RoomFull) if events.is_empty() => return Err(Refusal::RoomFull),
                Err(_) => {}
            }
        }
        Ok(events)
    }

    /// Out of the lobby; they may knock again.
    pub(super) fn not_now(&mut self, seat: SeatId) -> Done {
        self.in_lobby(seat)?;
        let person = self.roster.take_out(seat).ok_or(Refusal::NotInLobby)?;
        let told = person.conn().map(|conn| Event::Unseated(conn, Unseated::NotNow));
        Ok(told.into_iter().chain([Event::Lobby]).collect())
    }

    /// From the circle to the lobby, with the same seat. They hold the circle key and turn keys, so these grow stale
    /// as after a removal; and the lobby goes on, or a fresh knock would lead straight back.
    pub(super) fn back_to_lobby(&mut self, seat: SeatId) -> Done {
        let person = self.member(seat)?;
        if person.is_guest() {
            return Err(Refusal::NotAllowed);
        }
        if person.place == Place::Lobby {
            return Err(Refusal::NotInCircle);
        }
        let mut events = self.floor.unsay(seat);
        events.extend(self.voting.unask(seat));
        let person = self.roster.send_back(seat).ok_or(Refusal::NotInCircle)?;
        events.extend(self.farewell(&person));
        self.circle.lose(person.page());
        self.lobby = true;
        events.extend([Event::InLobby(seat), Event::Lobby, Event::Settings]);
        Ok(events)
    }

    /// Out of the circle or the lobby for the rest of the meeting; from now on the lobby stays on. A guest seat is taken
    /// away, and nothing else changes: nobody can come back to it.
    pub(super) fn remove(&mut self, seat: SeatId, why: Option<Reason>) -> Done {
        if self.member(seat)?.is_guest() {
            return Ok(self.take_out(seat));
        }
        let person = self.roster.remove(seat).ok_or(Refusal::NotInCircle)?;
        let told = person.conn().map(|conn| Event::Unseated(conn, Unseated::Removed(why)));
        let mut events: Vec<Event> = told.into_iter().collect();
        events.extend(self.floor.unsay(seat));
        events.extend(self.voting.unask(seat));
        if person.place == Place::Circle {
            self.circle.grow_stale();
        }
        events.extend(self.farewell(&person));
        self.lobby = true;
        events.push(Event::Settings);
        Ok(events)
    }

    pub(super) fn set_lobby(&mut self, on: bool) -> Done {
        if !on && self.roster.anybody_removed() {
            return Err(Refusal::LobbyStaysOn);
        }
        self.lobby = on;
        Ok(vec![Event::Settings])
    }

    /// Somebody whom a facilitator may send out: facilitators do not send each other out, nor whoever
    /// came by their link.
    fn member(&self, seat: SeatId) -> Result<&Person, Refusal> {
        let person = self.roster.find(seat).ok_or(Refusal::NotInCircle)?;
        match person {
            _ if person.facilitates() => Err(Refusal::NotAllowed),
            _ if person.by_link => Err(Refusal::CameByLink),
            _ => Ok(person),
        }
    }

    fn in_lobby(&self, seat: SeatId) -> Result<(), Refusal> {
        match self.roster.find(seat) {
            Some(person) if person.place == Place::Lobby => Ok(()),
            _ => Err(Refusal::NotInLobby),
        }
    }
}
