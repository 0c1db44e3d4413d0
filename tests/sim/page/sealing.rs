//! What a page seals and opens: its name, circle keys, turn keys and lines.

use super::{Page, Where, bytes};
use crate::book::Book;
use crate::twin::{Bound, Key, Purpose, open_key, open_line, open_name, page_of, seal_key, seal_line, seal_name};
use circlekeeper::protocol::bytes::{MeetingId, PageId};
use circlekeeper::protocol::{Card, ClientMessage, KeyFor, Line, NameOf, Person, TurnKey};
use std::collections::BTreeSet;

/// The turn key under which this page says its lines.
pub struct OwnKey {
    turn: u64,
    number: u32,
    key: Key,
    readers: BTreeSet<PageId>,
    counter: u64,
}

impl Page {
    /// One's own name, where it is not there under the current circle key.
    pub(super) fn say_name(&mut self) -> Vec<ClientMessage> {
        let Some(room) = self.room.as_ref().filter(|_| self.place == Where::Circle) else { return Vec::new() };
        let number = room.circle.circle_key;
        let Some(key) = self.circle_keys.get(&number) else { return Vec::new() };
        let me = room.people.iter().find(|person| person.seat == room.you);
        if me.is_none_or(|me| me.name.as_ref().is_some_and(|name| name.circle_key == number)) {
            return Vec::new();
        }
        let bound = Bound::Name { meeting: room.door.meeting, seat: room.you, circle_key: number };
        vec![ClientMessage::Name { circle_key: number, sealed: seal_name(key, &bound, &self.name) }]
    }

    pub(super) fn hand_on(&mut self, number: u32, pages: &[PageId]) -> Vec<ClientMessage> {
        let Some(key) = self.circle_keys.get(&number).copied() else { return Vec::new() };
        let keys: Vec<KeyFor> =
            pages.iter().filter_map(|page| self.key_for(*page, Purpose::CircleKey, number, &key)).collect();
        vec![ClientMessage::CircleKeys { circle_key: number, keys }]
    }

    pub(super) fn make_next(&mut self, number: u32) -> Vec<ClientMessage> {
        let Some(room) = &self.room else { return Vec::new() };
        let key = bytes(&mut self.dice);
        let name_of = |person: &Person| {
            let known = person.name.as_ref()?;
            let bound = |circle_key| Bound::Name { meeting: room.door.meeting, seat: person.seat, circle_key };
            let name = open_name(self.circle_keys.get(&known.circle_key)?, &bound(known.circle_key), &known.sealed)?;
            Some(NameOf { seat: person.seat, sealed: seal_name(&key, &bound(number), &name) })
        };
        let names = room.people.iter().filter_map(name_of).collect();
        let others: Vec<PageId> = self.others().collect();
        let keys = others.into_iter().filter_map(|page| self.key_for(page, Purpose::CircleKey, number, &key)).collect();
        self.circle_keys.insert(number, key);
        let (call_link, question, link) = (None, None, None);
        vec![ClientMessage::NextCircleKey { circle_key: number, keys, names, call_link, question, link, done: true }]
    }

    /// Says a line, under a new key where the readers have changed.
    pub fn say(&mut self, line: u64, book: &mut Book) -> Vec<ClientMessage> {
        let Some(turn) = self.turn().filter(|_| self.holds_the_floor()) else { return Vec::new() };
        let Some(meeting) = self.room.as_ref().map(|room| room.door.meeting) else { return Vec::new() };
        self.unsaid = Some(line);
        let mut messages = Vec::new();
        let readers: BTreeSet<PageId> = self.others().collect();
        let fits = |own: &&mut OwnKey| own.turn == turn && own.readers == readers;
        if self.own.as_mut().filter(fits).is_none() {
            self.next_number += 1;
            let (number, key) = (self.next_number, bytes(&mut self.dice));
            let sealed = |page: &PageId| self.key_for(*page, Purpose::TurnKey, number, &key);
            let keys: Vec<KeyFor> = readers.iter().filter_map(sealed).collect();
            book.makes_key(self.sealer.id, number, &key, &readers);
            messages.push(ClientMessage::TurnKey { turn, key: number, keys, done: true });
            self.own = Some(OwnKey { turn, number, key, readers, counter: 0 });
        }
        let Some(own) = &mut self.own else { return messages };
        let (page, number, counter) = (self.sealer.id, own.number, own.counter);
        own.counter += 1;
        book.count("lines sealed");
        let bound = Bound::Line { meeting, turn, page, key: number, counter };
        let sealed = seal_line(&own.key, &bound, &format!("line {line}"));
        messages.push(ClientMessage::Line { turn, key: number, counter, sealed });
        messages
    }

    pub(super) fn hear_line(&mut self, line: &Line, live: bool, book: &mut Book) {
        if line.page == self.sealer.id {
            return;
        }
        let Some(meeting) = self.room.as_ref().map(|room| room.door.meeting) else { return };
        let text = self.turn_keys.get(&(line.page, line.key)).and_then(|key| read(key, meeting, line));
        book.hears(self, line, text, live);
    }

    pub(super) fn take_turn_key(&mut self, key: &TurnKey) {
        let bound = self.bound(key.page, self.sealer.id, Purpose::TurnKey, key.key);
        if let Some(opened) = self.pair_with(key.page).and_then(|pair| open_key(&pair, &bound?, &key.sealed)) {
            self.turn_keys.insert((key.page, key.key), opened);
        }
    }

    /// The pages of the others in the circle.
    pub(super) fn others(&self) -> impl Iterator<Item = PageId> {
        let people = self.room.iter().flat_map(|room| &room.people);
        people
            .filter_map(|person| person.card.as_ref())
            .map(|card| page_of(&card.public_key))
            .filter(|page| *page != self.sealer.id)
    }

    pub(super) fn card_of(&self, page: PageId) -> Option<&Card> {
        let mut cards = self.room.as_ref()?.people.iter().filter_map(|person| person.card.as_ref());
        cards.find(|card| page_of(&card.public_key) == page)
    }

    pub(super) fn pair_with(&self, page: PageId) -> Option<Key> {
        let meeting = self.room.as_ref()?.door.meeting;
        self.sealer.pair_key(&self.keys.peer, meeting, &self.card_of(page)?.public_key)
    }

    pub(super) fn bound(&self, from: PageId, to: PageId, purpose: Purpose, number: u32) -> Option<Bound> {
        let meeting = self.room.as_ref()?.door.meeting;
        Some(Bound::To { meeting, from, to, purpose, number: number.into() })
    }

    pub fn key_for(&self, page: PageId, purpose: Purpose, number: u32, key: &Key) -> Option<KeyFor> {
        let bound = self.bound(self.sealer.id, page, purpose, number)?;
        Some(KeyFor { page, sealed: seal_key(&self.pair_with(page)?, &bound, key) })
    }
}

pub fn read(key: &Key, meeting: MeetingId, line: &Line) -> Option<String> {
    let Line { turn, page, key: number, counter, sealed } = line;
    let bound = Bound::Line { meeting, turn: *turn, page: *page, key: *number, counter: *counter };
    open_line(key, &bound, sealed)
}
