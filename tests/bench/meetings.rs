//! Meetings as real pages hold them: one facilitator opens, the others come in by the invite link and are handed the
//! circle key. What is sealed is zeros: the server cannot tell.

use crate::cost::wait_before_reading;
use crate::page::{Page, client_frame, content};
use crate::twin::{self, Link, LinkKeys, random, seat_of};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{Address, MeetingId, Token};
use circlekeeper::protocol::{Card, ClientMessage, KEYS_PER_FRAME, KeyFor, ServerMessage, VERSION};
use circlekeeper::sealed::SealedKey;
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// Some rooms with as many people in each.
pub struct Meetings {
    rooms: Vec<Vec<Page>>,
    /// How often something has happened.
    events: usize,
}

/// Pages that said hello at addresses where no meeting is open, ten at each.
pub fn wait_for_nobody(server: SocketAddr, number: usize) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    let mut address = Address(random());
    for already in 0..number {
        if already % 10 == 0 {
            address = Address(random());
        }
        let mut page = Page::open(server);
        page.say(&ClientMessage::Hello { version: VERSION, address });
        assert!(matches!(page.hear(), ServerMessage::NoMeeting { .. }));
        pages.push(page);
    }
    pages
}

impl Meetings {
    pub fn open(server: SocketAddr, rooms: usize, people: usize) -> Self {
        Self { rooms: (0..rooms).map(|_| circle(server, people)).collect(), events: 0 }
    }

    /// In each room one person raises a hand, or takes it down the next time, and everybody hears of it; then it is
    /// another one's turn. Answers the last frame that was heard.
    pub fn event_to_all(&mut self) -> &[u8] {
        let (up, turn) = (self.events.is_multiple_of(2), self.events / 2);
        let message = if up { ClientMessage::RaiseHand {} } else { ClientMessage::LowerHand {} };
        let frame = client_frame(&message);
        for room in &mut self.rooms {
            let person = turn % room.len();
            room[person].send(&frame);
        }
        self.events += 1;
        wait_before_reading();
        let mut last: &[u8] = &[];
        for page in self.rooms.iter_mut().flatten() {
            last = page.hear_frame();
            assert!(content(last).starts_with(br#"{"type":"queue","#), "something else happened");
        }
        last
    }
}

/// The circle key that the opening page makes.
const FIRST_KEY: u32 = 1;

/// A room without a lobby, everybody in it with the circle key, and nothing left to hear.
fn circle(server: SocketAddr, people: usize) -> Vec<Page> {
    let link = Link::random().keys();
    let meeting = MeetingId(random());
    let mut pages = vec![opener(server, &link, meeting)];
    for _ in 1..people {
        pages.push(newcomer(server, &link, meeting));
    }
    hand_out_key(&mut pages[0], people - 1);
    for page in &mut pages[1..] {
        page.hear_until(|message| matches!(message, ServerMessage::CircleKey { .. }).then_some(()));
    }
    for page in &mut pages {
        page.say(&ClientMessage::Beat { every_ms: 20_000 });
        page.hear_until(|message| matches!(message, ServerMessage::Beat { .. }).then_some(()));
    }
    pages
}

fn opener(server: SocketAddr, link: &LinkKeys, meeting: MeetingId) -> Page {
    let pack = Pack::embedded().expect("the pack is whole");
    let format = pack.formats()[0].format.clone();
    let mut page = Page::open(server);
    page.say(&ClientMessage::HelloFacilitator { version: VERSION, address_key: link.address_key, cap: link.cap });
    assert!(matches!(page.hear(), ServerMessage::NoMeeting { .. }));
    let (token, card) = seat(link, meeting);
    page.say(&ClientMessage::Open { meeting, pack: pack.id().to_owned(), format, token, card });
    page.say(&ClientMessage::SetLobby { on: false });
    page.hear_until(|message| matches!(message, ServerMessage::Settings { .. }).then_some(()));
    page
}

fn newcomer(server: SocketAddr, link: &LinkKeys, meeting: MeetingId) -> Page {
    let mut page = Page::open(server);
    page.say(&ClientMessage::Hello { version: VERSION, address: link.address });
    page.hear_until(|message| matches!(message, ServerMessage::Door { .. }).then_some(()));
    let (token, card) = seat(link, meeting);
    page.say(&ClientMessage::Knock { token, card, listening: false });
    page.hear_until(|message| matches!(message, ServerMessage::Room { .. }).then_some(()));
    page
}

fn seat(link: &LinkKeys, meeting: MeetingId) -> (Token, Card) {
    let token = Token(random());
    (token, twin::Page::random().card(&link.peer, meeting, seat_of(meeting, token)))
}

/// Hears who wants the circle key, and gives it to all of them at once: pages are slowed down that answer too often.
fn hand_out_key(opener: &mut Page, pages: usize) {
    let mut wanting = BTreeSet::new();
    while wanting.len() < pages {
        wanting.extend(opener.hear_until(|message| match message {
            ServerMessage::CircleKeyWanted { pages, .. } => Some(pages),
            _ => None,
        }));
    }
    let sealed = SealedKey::new(&[0; 60]).expect("of the right length");
    let keys: Vec<KeyFor> = wanting.into_iter().map(|page| KeyFor { page, sealed: sealed.clone() }).collect();
    for keys in keys.chunks(KEYS_PER_FRAME) {
        opener.say(&ClientMessage::CircleKeys { circle_key: FIRST_KEY, keys: keys.to_vec() });
    }
}
