//! PURE. A meeting: its rules and nothing else. No socket, no clock, no randomness, and no text that people shared:
//! what they say passes through as sealed bytes. Std only.
//!
//! Inputs come with the time and give events; [`Meeting::view`] shows the room as it is now. The same inputs at the
//! same times give the same events. Invariants, each with scripts in `tests/it`:
//!
//! - At most one turn is open; a command about a turn names it, and a stale one is refused.
//! - The order of the queue is the order in which hands came here; raising twice changes nothing.
//! - A person is not a connection: a lost line keeps seat, role and place for the grace time.
//! - Who may ask for what is one table, in `permits`.
//! - A turn is a sum of running intervals: a pause, a lost line or a meeting that stands still is not charged to the
//!   speaker.
//! - A refused input changes nothing but what was due by the clock.
//! - Small groups are meetings inside the meeting; nothing of one reaches another.

mod agenda;
mod apart;
mod belonging;
mod choosing;
mod circle;
mod debrief;
mod display;
mod door;
mod event;
mod floor;
mod following;
mod format;
mod gesture;
mod grounding;
mod groups;
mod guests;
mod id;
mod input;
mod kept;
pub mod limits;
mod lobby;
mod needs;
mod new_link;
mod permits;
mod person;
mod plan;
mod queue;
mod quiet_word;
mod reading;
mod refusal;
mod restore;
mod roles;
mod roster;
mod round;
mod share;
mod signal;
mod stillness;
mod time;
mod turn;
mod undo;
mod view;
mod vote;
mod wishes;

pub use agenda::Agenda;
pub use apart::Apart;
pub use choosing::{Choice, Choosing, Newcomers, Way};
pub use circle::{Circle, Given, NextKey};
pub use display::{Display, Displays};
pub use event::{End, Event, Unseated};
pub use format::{Format, MayCall, PauseRules, ReadingRef, Segment, TurnRules};
pub use gesture::Gesture;
pub use grounding::{ExerciseRef, Grounding};
pub use groups::{Group, Groups, Parting, WhoIsWhere};
pub use guests::GuestAct;
pub use id::{ConnId, DisplayId, GroupId, LendId, PageId, QuietWordId, SeatId, TurnId};
pub use input::{Input, Wish};
pub use kept::Kept;
pub use lobby::Reason;
pub use needs::Need;
pub use new_link::{RoomAddress, RoomLink};
pub use permits::{Who, who_may};
pub use person::{Before, Card, Duty, FirstTime, Person, Place, Presence, Role};
pub use queue::{Hand, Standing, Tier};
pub use quiet_word::{QuietEnd, QuietWord};
pub use reading::Reading;
pub use refusal::Refusal;
pub use restore::{KeptPerson, KeptPlace, KeptStill, KeptTurn, Snapshot, Unfit};
pub use roster::Roster;
pub use share::{Line, Share, TurnKey};
pub use signal::{Signal, SignalKind};
pub use stillness::Still;
pub use time::Time;
pub use turn::{Mark, Turn};
pub use view::View;
pub use vote::{Question, Vote, Voting};

use crate::sealed::SealedToken;
use event::name_sections_once;
use floor::Floor;
use limits::EMPTY_ROOM_MS;
use stillness::Stillness;

/// One meeting, from opening to closing.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    format: Format,
    now: Time,
    version: u64,
    roster: Roster,
    floor: Floor,
    agenda: Agenda,
    reading: Option<Reading>,
    readings_begun: u32,
    lobby: bool,
    still: Stillness,
    circle: Circle,
    signals: Vec<Signal>,
    quiet_words: Vec<QuietWord>,
    quiet_words_offered: u64,
    lent: Vec<Lent>,
    voting: Voting,
    /// Since when no page of the circle has been connected.
    empty_since: Option<Time>,
    /// What facilitators have been told of people's needs, and what they have been told to keep.
    needs_told: Vec<Need>,
    kept_told: Kept,
    /// Since when no facilitator's page has been connected.
    alone_since: Option<Time>,
    /// The meeting is over, and its helpers are still here.
    debrief: bool,
    ended: bool,
    /// While the circle is in small groups.
    groups: Option<Box<Groups>>,
    /// How many groups there were so far.
    groups_begun: u32,
    apart: Apart,
    /// This is a small group: who is here, and keys, are the whole's.
    is_group: bool,
}

/// A seat's token on its way to another device.
#[derive(Clone, Debug, PartialEq)]
struct Lent {
    id: LendId,
    seat: SeatId,
    sealed: SealedToken,
    until: Time,
}

/// What came of an input: events, even if it was then refused, because what was due by the clock has happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub events: Vec<Event>,
    pub refused: Option<Refusal>,
}

type Done = Result<Vec<Event>, Refusal>;

impl Meeting {
    /// Opens a meeting; the opener has the first seat and facilitates, and their page makes the first circle key.
    /// `format` has at least one segment.
    pub fn open(format: Format, now: Time, conn: ConnId, seat: SeatId, card: Card) -> (Self, Vec<Event>) {
        let mut meeting = Meeting::new(format, now, Circle::new(card.page));
        meeting.roster.displays.names = meeting.format.display_names;
        meeting.roster.add(Person::arriving(seat, Role::Facilitator, Place::Circle, card, conn));
        meeting.begin_segment();
        (meeting, vec![Event::Entered(seat)])
    }

    fn new(format: Format, now: Time, circle: Circle) -> Self {
        Meeting {
            now,
            version: 1,
            roster: Roster::default(),
            floor: Floor::default(),
            agenda: Agenda::new(&format, now),
            reading: None,
            readings_begun: 0,
            lobby: format.lobby,
            still: Stillness::default(),
            circle,
            signals: Vec::new(),
            quiet_words: Vec::new(),
            quiet_words_offered: 0,
            lent: Vec::new(),
            voting: Voting::default(),
            empty_since: None,
            needs_told: Vec::new(),
            kept_told: Kept::default(),
            alone_since: None,
            debrief: false,
            ended: false,
            groups: None,
            groups_begun: 0,
            apart: Apart::default(),
            is_group: false,
            format,
        }
    }

    /// Does all that is due by `now`, then the input. A `now` earlier than the last one counts as the last one.
    pub fn handle(&mut self, now: Time, input: Input) -> Outcome {
        let mut events = self.tick(now);
        if self.ended || self.is_over_for(&input) {
            return Outcome { events, refused: Some(Refusal::NoMeeting) };
        }
        if let Some(group) = self.group_of(&input) {
            return self.ask_in_group(group, input, events);
        }
        let done = match input {
            Input::Knock { conn, seat, card, listening, facilitator } => {
                self.knock(conn, seat, card, listening, facilitator)
            }
            Input::ComeBack { conn, seat, card, facilitator } => self.come_back(conn, seat, card, facilitator),
            Input::ShowOn { conn, display, card } => self.show_on(conn, display, card),
            Input::Drop { conn } => Ok(self.drop_conn(conn)),
            Input::FetchSeat { conn, id } => self.fetch_seat(conn, id),
            Input::Ask { conn, wish } => self.ask(conn, wish),
        };
        match done {
            Ok(more) => {
                self.settle(&mut events, more, false);
                self.lead_groups(&mut events);
                Outcome { events, refused: None }
            }
            Err(refusal) => Outcome { events, refused: Some(refusal) },
        }
    }

    /// All that is due by `now`.
    pub fn tick(&mut self, now: Time) -> Vec<Event> {
        self.now = self.now.max(now);
        self.pass_time_on();
        let mut events = Vec::new();
        if self.next_deadline().is_none_or(|due| due > self.now) {
            return events;
        }
        let mut more = self.end_quiet();
        more.extend(self.floor.tick(self.now, &self.roster));
        more.extend(self.tick_plan());
        if !self.is_group {
            for seat in self.roster.expired(self.now) {
                more.extend(self.take_out(seat));
            }
        }
        more.extend(self.tick_groups());
        self.lent.retain(|l| l.until > self.now);
        if self.empty_since.is_some_and(|since| self.now >= since + EMPTY_ROOM_MS) {
            more.push(self.end(End::Empty));
        }
        more.extend(self.mind_debrief());
        self.settle(&mut events, more, true);
        self.lead_groups(&mut events);
        events
    }

    /// When [`Meeting::tick`] has something to do next.
    pub fn next_deadline(&self) -> Option<Time> {
        if self.ended {
            return None;
        }
        let empty = self.empty_since.map(|since| since + EMPTY_ROOM_MS);
        let notice = self.next_notice().map(|(at, _)| at);
        let lent = self.lent.iter().map(|l| l.until).min();
        let seats = if self.is_group { None } else { self.roster.next_deadline() };
        let groups = self.groups.as_ref().and_then(|groups| groups.next_deadline());
        let parts = [self.floor.next_deadline(), seats, self.circle.next_deadline(), groups];
        let rules = [self.still.next_deadline(), self.alone_until(), self.vote_due(), self.debrief_until()];
        parts.into_iter().chain(rules).chain([notice, empty, lent]).flatten().min()
    }

    pub fn view(&self) -> View<'_> {
        View {
            version: self.version,
            now: self.now,
            roster: &self.roster,
            hands: self.floor.queue.hands(),
            choice: &self.floor.choice,
            next: self.floor.next(&self.roster),
            undo: self.floor.undo_until(self.now),
            turn: self.floor.turn.as_ref(),
            share: self.floor.share.as_ref(),
            agenda: &self.agenda,
            reading: self.reading.as_ref(),
            lobby: self.lobby,
            still: self.still.now(),
            circle: &self.circle,
            voting: &self.voting,
            signals: &self.signals,
            quiet_words: &self.quiet_words,
            groups: self.groups.as_deref(),
            apart: &self.apart,
            kept: &self.kept_told,
            debrief: self.debrief,
        }
    }

    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// After any change: ends quiet words that cannot go on; where people or keys came or went, or the clock says so,
    /// minds the role and the empty room, and asks for circle keys; counts the version; each section is named once.
    fn settle(&mut self, events: &mut Vec<Event>, mut more: Vec<Event>, by_the_clock: bool) {
        more.extend(self.mind_quiet_words());
        let together = self.come_together();
        if !together.is_empty() {
            // What was going on in the groups is over.
            let of_a_group = |event: &Event| matches!(event, Event::InGroup(..) | Event::Group(_));
            events.retain(|event| !of_a_group(event));
            more.retain(|event| !of_a_group(event));
            more.extend(together);
        }
        let about_seats =
            |e: &Event| matches!(e, Event::Entered(_) | Event::Person(_) | Event::PersonGone(_) | Event::Displays);
        let about_keys = |e: &Event| matches!(e, Event::CircleKey(_) | Event::Circle);
        let seats_changed = more.iter().any(about_seats);
        let keys_changed = more.iter().any(about_keys);
        let goes_round = self.floor.choice.way.goes_round();
        let next_may_change = seats_changed && (goes_round || !self.floor.queue.hands().is_empty());
        if seats_changed {
            self.floor.choice.follow(&self.roster);
        }
        events.extend(more);
        if !self.ended && (seats_changed || keys_changed || by_the_clock) {
            events.extend(self.mind_the_role());
        }
        if !self.ended && !self.is_group && (seats_changed || keys_changed || by_the_clock) {
            events.extend(self.circle.settle(&self.roster, self.now));
            let somebody = self.roster.circle().any(Person::connected);
            self.empty_since = if somebody { None } else { self.empty_since.or(Some(self.now)) };
        }
        if !self.ended {
            events.extend(self.settle_vote(seats_changed));
        }
        self.settle_segment();
        if next_may_change {
            events.push(Event::Queue);
        }
        let shown = !self.ended && self.roster.displays.conns().next().is_some();
        if shown && events.iter().any(Event::is_on_screens) {
            events.push(Event::Screen);
        }
        events.extend(self.tell_needs());
        if events.iter().any(Event::is_section) {
            events.extend(self.tell_kept());
            self.version += 1;
        }
        name_sections_once(events);
    }

    /// The segment that runs.
    fn segment(&self) -> &Segment {
        &self.format.segments[usize::from(self.agenda.segment())]
    }

    fn begin_segment(&mut self) {
        self.floor.new_segment(self.now, self.choosing(), &self.roster);
        match self.segment().reading {
            Some(what) => self.begin_reading(what),
            None => self.reading = None,
        }
    }

    fn begin_reading(&mut self, what: ReadingRef) {
        self.readings_begun += 1;
        self.reading = Some(Reading::new(self.readings_begun, what));
    }

    /// The seat is given up: its hand, its turn and its offers go with it.
    fn take_out(&mut self, seat: SeatId) -> Vec<Event> {
        match self.roster.let_go(seat) {
            Some(person) => self.farewell(&person),
            None => Vec::new(),
        }
    }

    /// What a person who is out of the roster leaves behind.
    fn farewell(&mut self, person: &Person) -> Vec<Event> {
        if person.place == Place::Lobby {
            return vec![Event::Lobby];
        }
        if !person.is_guest() {
            self.circle.note_leaving();
        }
        let mut events = vec![Event::PersonGone(person.seat)];
        events.extend(self.floor.vacate(self.now, person.seat, &mut self.roster));
        if self.reading.as_mut().is_some_and(|r| r.withdraw(person.seat)) {
            events.push(Event::Reading);
        }
        if person.sees_lobby() {
            events.push(Event::Facilitators);
        }
        events.extend(self.clear_signals(|s| s.seat == person.seat));
        events.extend(self.apart.forget(person.seat).into_iter().map(Event::Apart));
        self.lent.retain(|l| l.seat != person.seat);
        events
    }

    fn end(&mut self, why: End) -> Event {
        self.ended = true;
        Event::Ended(why)
    }
}
