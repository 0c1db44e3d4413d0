//! A page without a screen: what it was shown, the keys that it has, and what it answers by itself. It knows no network;
//! [`crate::person`] gives it a line.

mod sealing;

use crate::book::Book;
use crate::dice::Dice;
use crate::snapshot::{of_room, parts};
use crate::twin::{Key, LinkKeys, Page as Sealer, Purpose, card_is_good, open_key, seat_of};
use circlekeeper::protocol::bytes::{LifeId, MeetingId, PageId, SeatId, Token};
use circlekeeper::protocol::{ClientMessage, Code, EndReason, Person, Room, ServerMessage};
use sealing::OwnKey;
pub use sealing::read;
use std::collections::{BTreeMap, BTreeSet};

/// The page's part of a snapshot that goes into one frame.
const PART_BYTES: usize = 8_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Not in, or on the way.
    Outside,
    Lobby,
    Circle,
    /// By choice, by removal, or because the meeting is over.
    Left,
    Removed,
    Over,
}

pub struct Page {
    pub name: String,
    pub by_link: bool,
    /// Opens the room; everybody else waits for it.
    pub opens: bool,
    pub keys: LinkKeys,
    pub secret: [u8; 32],
    pub sealer: Sealer,
    pub token: Token,
    pub seat: Option<SeatId>,
    /// The meeting that is on at the link, as the door said last.
    meeting: Option<MeetingId>,
    /// The seat has a name, so that it is kept for long.
    pub is_named: bool,
    pub place: Where,
    pub room: Option<Room>,
    /// It was shown over the line that is there now.
    pub is_live: bool,
    pub circle_keys: BTreeMap<u32, Key>,
    pub turn_keys: BTreeMap<(PageId, u32), Key>,
    pub format: (String, String),
    /// Under which server it was let in last.
    pub server: u64,
    /// Seats that this page was shown leave, under this server.
    pub gone: BTreeSet<SeatId>,
    own: Option<OwnKey>,
    next_number: u32,
    unsaid: Option<u64>,
    dice: Dice,
}

impl Page {
    pub fn new(name: String, keys: LinkKeys, by_link: bool, format: (String, String), mut dice: Dice) -> Self {
        let secret = bytes(&mut dice);
        Page {
            name,
            by_link,
            opens: false,
            keys,
            secret,
            sealer: Sealer::from_secret(secret),
            token: Token(bytes(&mut dice)),
            seat: None,
            meeting: None,
            is_named: false,
            place: Where::Outside,
            room: None,
            is_live: false,
            circle_keys: BTreeMap::new(),
            turn_keys: BTreeMap::new(),
            format,
            server: 0,
            gone: BTreeSet::new(),
            own: None,
            next_number: 0,
            unsaid: None,
            dice,
        }
    }

    /// The page is loaded anew: another key pair, and nothing that was in its memory but the seat's token.
    pub fn load_anew(&mut self) {
        self.secret = bytes(&mut self.dice);
        self.sealer = Sealer::from_secret(self.secret);
        (self.circle_keys, self.turn_keys) = (BTreeMap::new(), BTreeMap::new());
        (self.room, self.own, self.unsaid) = (None, None, None);
        self.place = Where::Outside;
    }

    pub fn holds_the_floor(&self) -> bool {
        let turn = self.room.as_ref().and_then(|room| room.turn.as_ref());
        self.place == Where::Circle && turn.is_some_and(|turn| Some(turn.seat) == self.seat)
    }

    /// Has what brings the meeting back where its server is gone.
    pub fn keeps_the_meeting(&self) -> bool {
        self.place == Where::Circle && self.by_link && self.room.as_ref().is_some_and(|room| room.kept.is_some())
    }

    pub fn turn(&self) -> Option<u64> {
        self.room.as_ref()?.turn.as_ref().map(|turn| turn.turn)
    }

    /// What this page does with what came. A promise that is broken is written into the book.
    pub fn hear(&mut self, message: ServerMessage, book: &mut Book) -> Vec<ClientMessage> {
        use ServerMessage as M;
        match message {
            M::Door { door } => return self.at_the_door(door.meeting),
            M::NoMeeting { life } => return self.find_no_meeting(life, book),
            M::InLobby { .. } => self.place = Where::Lobby,
            M::NotNow {} => self.place = Where::Outside,
            M::Removed { .. } => self.be_removed(book),
            M::Ended { reason: EndReason::ServerStopping } => {}
            M::Ended { .. } => self.place = Where::Over,
            M::Room { room } => return self.enter(*room, book),
            M::Refused { code, sentence, .. } => return self.be_refused(code, &sentence, book),
            M::CircleKeyWanted { circle_key, pages } => return self.hand_on(circle_key, &pages),
            M::NextCircleKeyWanted { circle_key } => return self.make_next(circle_key),
            M::CircleKey { circle_key, from, sealed } => {
                let bound = self.bound(from, self.sealer.id, Purpose::CircleKey, circle_key);
                if let Some(key) = self.pair_with(from).and_then(|pair| open_key(&pair, &bound?, &sealed)) {
                    self.circle_keys.insert(circle_key, key);
                    return self.say_name();
                }
            }
            M::TurnKey { turn_key } => self.take_turn_key(&turn_key),
            M::Line { line } => self.hear_line(&line, true, book),
            section => return self.show(section, book),
        }
        Vec::new()
    }

    fn at_the_door(&mut self, meeting: MeetingId) -> Vec<ClientMessage> {
        let seat = seat_of(meeting, self.token);
        let was_here = self.seat == Some(seat);
        (self.seat, self.meeting) = (Some(seat), Some(meeting));
        let (token, card) = (self.token, self.sealer.card(&self.keys.peer, meeting, seat));
        vec![match self.place {
            // Whoever is out tries it all the same: that is what a raider does.
            _ if was_here => ClientMessage::ComeBack { token, card },
            _ => ClientMessage::Knock { token, card, listening: false },
        }]
    }

    fn find_no_meeting(&mut self, life: LifeId, book: &mut Book) -> Vec<ClientMessage> {
        let Some(room) = &self.room else {
            if !std::mem::take(&mut self.opens) {
                return Vec::new();
            }
            let meeting = MeetingId(bytes(&mut self.dice));
            let seat = seat_of(meeting, self.token);
            self.seat = Some(seat);
            self.circle_keys.insert(1, bytes(&mut self.dice));
            let (pack, format) = self.format.clone();
            let (token, card) = (self.token, self.sealer.card(&self.keys.peer, meeting, seat));
            return vec![ClientMessage::Open { meeting, pack, format, token, card }];
        };
        if room.door.life == life || !self.keeps_the_meeting() {
            return Vec::new();
        }
        let snapshot = of_room(room.clone(), self.sealer.id, room.now_ms);
        book.offers(&snapshot.kept.removed);
        parts(&snapshot, PART_BYTES)
    }

    fn be_removed(&mut self, book: &mut Book) {
        self.place = Where::Removed;
        book.is_out(self);
    }

    fn enter(&mut self, room: Room, book: &mut Book) -> Vec<ClientMessage> {
        if self.place == Where::Removed {
            book.is_in_again(self);
        }
        (self.place, self.server, self.is_live) = (Where::Circle, book.server, true);
        book.is_shown(&self.name, room.door.life, room.version, &room);
        let me = room.people.iter().find(|person| person.seat == room.you);
        self.is_named = me.is_some_and(|me| me.name.is_some());
        let is_another_server = self.room.as_ref().is_none_or(|before| before.door.life != room.door.life);
        if is_another_server {
            self.gone.clear();
        }
        // The server may know nothing of what this page said last.
        (self.own, self.turn_keys) = (None, BTreeMap::new());
        let given = room.circle_key_given.clone();
        let (keys, lines) = (room.turn_keys.clone(), room.lines.clone());
        self.room = Some(room);
        for key in &keys {
            self.take_turn_key(key);
        }
        for line in &lines {
            self.hear_line(line, false, book);
        }
        if let Some(given) = given {
            let bound = self.bound(given.from, self.sealer.id, Purpose::CircleKey, given.circle_key);
            if let Some(key) = self.pair_with(given.from).and_then(|pair| open_key(&pair, &bound?, &given.sealed)) {
                self.circle_keys.insert(given.circle_key, key);
            }
        }
        self.say_name()
    }

    fn be_refused(&mut self, code: Code, sentence: &str, book: &mut Book) -> Vec<ClientMessage> {
        book.count(code.sentence());
        match code {
            Code::CircleChanged | Code::StaleKey if self.unsaid.is_some() && self.holds_the_floor() => {
                book.count("lines sealed again because the circle changed");
                self.own = None;
                return self.unsaid.map(|line| self.say(line, book)).unwrap_or_default();
            }
            Code::SeatUnknown if self.place != Where::Removed => {
                book.loses_seat(self);
                (self.place, self.seat, self.room, self.is_named) = (Where::Outside, None, None, false);
                return self.meeting.map(|meeting| self.at_the_door(meeting)).unwrap_or_default();
            }
            Code::SeatRemoved => self.be_removed(book),
            Code::NotUnderstood | Code::HelloFirst | Code::WrongVersion | Code::NotRestorable => {
                book.breaks(format!("{} is told: {sentence}", self.name));
            }
            _ => {}
        }
        Vec::new()
    }

    /// A section of the room, whole.
    fn show(&mut self, message: ServerMessage, book: &mut Book) -> Vec<ClientMessage> {
        use ServerMessage as M;
        // What comes over a new line before the whole room is in it, too.
        if !self.is_live {
            return Vec::new();
        }
        let Some(mut room) = self.room.take() else { return Vec::new() };
        let life = room.door.life;
        let version = match &message {
            M::Person { version, .. } | M::PersonGone { version, .. } | M::Queue { version, .. } => *version,
            M::Turn { version, .. } | M::Agenda { version, .. } | M::Settings { version, .. } => *version,
            M::Reading { version, .. } | M::Still { version, .. } | M::Circle { version, .. } => *version,
            M::Displays { version, .. } | M::Needs { version, .. } | M::Kept { version, .. } => *version,
            M::Lobby { version, .. } => *version,
            _ => room.version,
        };
        if version < room.version {
            book.breaks(format!("{} is shown version {version} after {}", self.name, room.version));
        }
        room.version = version;
        book.is_told(&self.name, life, version, &message);
        match message {
            M::Person { person, .. } => {
                self.gone.remove(&person.seat);
                self.is_named |= person.seat == room.you && person.name.is_some();
                self.meet(&mut room, person, book);
            }
            M::PersonGone { seat, .. } => {
                self.gone.insert(seat);
                room.people.retain(|person| person.seat != seat);
            }
            M::Queue { queue, .. } => room.queue = queue,
            M::Turn { turn, .. } => {
                book.has_the_floor(&self.name, room.turn.as_ref(), turn.as_ref());
                if turn.as_ref().map(|turn| turn.turn) != room.turn.as_ref().map(|turn| turn.turn) {
                    (self.own, self.unsaid) = (None, None);
                }
                room.turn = turn;
            }
            M::Agenda { agenda, .. } => room.agenda = agenda,
            M::Reading { reading, .. } => room.reading = reading,
            M::Settings { settings, .. } => room.settings = settings,
            M::Still { still, .. } => room.still = still,
            M::Circle { circle, .. } => room.circle = circle,
            M::Displays { displays, .. } => room.displays = displays,
            M::Needs { needs, .. } => room.needs = Some(needs),
            M::Kept { kept, .. } => room.kept = Some(kept),
            M::Lobby { waiting, .. } => {
                room.waiting = Some(waiting);
                self.room = Some(room);
                return self.admits(book).into_iter().collect();
            }
            _ => {}
        }
        self.room = Some(room);
        self.say_name()
    }

    /// As a facilitator who lets everybody in whom nobody removed.
    pub fn admits(&self, book: &Book) -> Option<ClientMessage> {
        let waiting = self.room.as_ref()?.waiting.as_ref()?.iter();
        let seats: Vec<SeatId> = waiting.filter(|w| w.here && !book.is_removed(w.seat)).map(|w| w.seat).collect();
        (!seats.is_empty()).then_some(ClientMessage::AdmitAll { seats })
    }

    fn meet(&self, room: &mut Room, person: Person, book: &mut Book) {
        if let Some(card) = &person.card
            && !card_is_good(&self.keys.peer, room.door.meeting, person.seat, card)
        {
            return book.breaks(format!("{} is shown a card that nobody made", self.name));
        }
        book.sees_name(self, room.door.meeting, &person);
        match room.people.iter_mut().find(|known| known.seat == person.seat) {
            Some(known) => *known = person,
            None => room.people.push(person),
        }
    }
}

fn bytes<const N: usize>(dice: &mut Dice) -> [u8; N] {
    std::array::from_fn(|_| dice.below(256) as u8)
}
