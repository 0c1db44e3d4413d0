//! Who is in the room: the circle, the lobby, and the seats that stay out.

use super::display::Displays;
use super::id::{ConnId, GroupId, PageId, SeatId};
use super::limits::{PAST_SEATS, REMOVED_SEATS};
use super::person::{Before, Card, Person, Place, Presence};
use super::time::Time;
use std::collections::{BTreeMap, VecDeque};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roster {
    /// In the order in which they came in, circle and lobby together.
    people: Vec<Person>,
    pub displays: Displays,
    removed: VecDeque<SeatId>,
    /// Seats that were given up, of people who had been in the circle.
    past: VecDeque<SeatId>,
    /// How many were sent out of the circle so far: a turn key made before the last time is too old.
    removals: u64,
}

impl Roster {
    /// Of a meeting that was brought back: whoever is not brought in was removed, or had gone.
    pub fn again(removed: &[SeatId], past: &[SeatId]) -> Self {
        let newest =
            |seats: &[SeatId], most: usize| seats[seats.len().saturating_sub(most)..].iter().copied().collect();
        let (removed, past) = (newest(removed, REMOVED_SEATS), newest(past, PAST_SEATS));
        Roster { removed, past, ..Roster::default() }
    }

    /// Somebody of a meeting that was brought back.
    pub fn bring_in(&mut self, person: Person) {
        self.past.retain(|seat| *seat != person.seat);
        self.people.push(person);
    }

    pub fn removed(&self) -> impl Iterator<Item = SeatId> + '_ {
        self.removed.iter().copied()
    }

    pub fn past(&self) -> impl Iterator<Item = SeatId> + '_ {
        self.past.iter().copied()
    }

    pub fn people(&self) -> &[Person] {
        &self.people
    }

    pub fn circle(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|p| p.place == Place::Circle)
    }

    /// People without a device.
    pub fn guests(&self) -> impl Iterator<Item = &Person> {
        self.circle().filter(|p| p.is_guest())
    }

    pub fn facilitators(&self) -> impl Iterator<Item = &Person> {
        self.circle().filter(|p| p.facilitates())
    }

    /// Everybody in that small group.
    pub fn in_group(&self, id: GroupId) -> impl Iterator<Item = &Person> {
        self.circle().filter(move |p| p.group == Some(id))
    }

    pub fn lobby(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|p| p.place == Place::Lobby)
    }

    pub fn find(&self, seat: SeatId) -> Option<&Person> {
        self.people.iter().find(|p| p.seat == seat)
    }

    pub fn find_mut(&mut self, seat: SeatId) -> Option<&mut Person> {
        self.people.iter_mut().find(|p| p.seat == seat)
    }

    /// Somebody in the circle.
    pub fn in_circle(&self, seat: SeatId) -> Option<&Person> {
        self.find(seat).filter(|p| p.place == Place::Circle)
    }

    pub fn by_conn(&self, conn: ConnId) -> Option<&Person> {
        self.people.iter().find(|p| p.conn() == Some(conn))
    }

    /// Whose page of the circle that is.
    pub fn by_page(&self, page: PageId) -> Option<&Person> {
        self.circle().find(|p| p.page() == Some(page))
    }

    /// Whoever was in the circle before is marked so, and has the seat of then.
    pub fn add(&mut self, mut person: Person) {
        if let Some(at) = self.past.iter().position(|seat| *seat == person.seat) {
            self.past.remove(at);
            person.before = Before::InCircle;
        }
        self.people.push(person);
    }

    /// From the lobby into the circle, as the last who came.
    pub fn admit(&mut self, seat: SeatId) {
        if let Some(at) = self.people.iter().position(|p| p.seat == seat) {
            let mut person = self.people.remove(at);
            person.place = Place::Circle;
            person.lobby_names.clear();
            person.before = Before::Elsewhere;
            self.people.push(person);
        }
    }

    /// From the circle into the lobby; gives the person as they were.
    pub fn send_back(&mut self, seat: SeatId) -> Option<Person> {
        let person = self.take_out(seat)?;
        self.removals += 1;
        let (place, before) = (Place::Lobby, Before::SentBack);
        let (name, duties) = (None, BTreeMap::new());
        self.people.push(Person { place, before, name, duties, on_break: false, group: None, ..person.clone() });
        Some(person)
    }

    /// Takes somebody out who gave up their seat, or whose grace time is over.
    pub fn let_go(&mut self, seat: SeatId) -> Option<Person> {
        let person = self.take_out(seat)?;
        if person.place == Place::Circle || person.before != Before::Elsewhere {
            if self.past.len() == PAST_SEATS {
                self.past.pop_front();
            }
            self.past.push_back(seat);
        }
        Some(person)
    }

    /// Out of this small group: turn keys that were made before are not for who is here now.
    pub fn part_with(&mut self, seat: SeatId) -> Option<Person> {
        self.removals += 1;
        self.take_out(seat)
    }

    /// Everybody is in their seat again.
    pub fn bring_back(&mut self) {
        for person in &mut self.people {
            person.group = None;
        }
    }

    pub fn take_out(&mut self, seat: SeatId) -> Option<Person> {
        let at = self.people.iter().position(|p| p.seat == seat)?;
        Some(self.people.remove(at))
    }

    /// Takes somebody out for the rest of the meeting.
    pub fn remove(&mut self, seat: SeatId) -> Option<Person> {
        let person = self.take_out(seat)?;
        if person.place == Place::Circle {
            self.removals += 1;
        }
        if self.removed.len() == REMOVED_SEATS {
            self.removed.pop_front();
        }
        self.removed.push_back(seat);
        Some(person)
    }

    pub fn is_removed(&self, seat: SeatId) -> bool {
        self.removed.contains(&seat)
    }

    pub fn anybody_removed(&self) -> bool {
        !self.removed.is_empty()
    }

    pub fn removals(&self) -> u64 {
        self.removals
    }

    /// Puts a person's seat on a new connection, and a new page perhaps; gives the connection that had it.
    pub fn seat_again(&mut self, seat: SeatId, conn: ConnId, card: Card) -> Option<ConnId> {
        let person = self.find_mut(seat)?;
        let before = person.conn();
        person.presence = Presence::Here(conn);
        person.card = Some(card);
        before
    }

    /// All others are gone, with every screen and every seat that was known; who stays is changed a little.
    pub fn keep_only(&mut self, stays: fn(&Person) -> bool, change: fn(Person) -> Person) {
        let people = std::mem::take(&mut self.people).into_iter().filter(stays).map(change).collect();
        *self = Roster { people, removals: self.removals + 1, ..Roster::default() };
    }

    /// A new segment: nobody has shared in it yet.
    pub fn forget_counts(&mut self) {
        for person in &mut self.people {
            person.shared = 0;
        }
    }

    /// Seats whose grace time is over.
    pub fn expired(&self, now: Time) -> Vec<SeatId> {
        let over = |p: &&Person| p.kept_until().is_some_and(|until| now >= until);
        self.people.iter().filter(over).map(|p| p.seat).collect()
    }

    pub fn next_deadline(&self) -> Option<Time> {
        self.people.iter().filter_map(Person::kept_until).min()
    }
}
