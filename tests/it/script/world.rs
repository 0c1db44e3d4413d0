//! The people of a script and the commands they know.

use super::choosing::choosing_wish;
use super::groups::group_wish;
use super::say::{say_events, say_whole};
use super::stillness::{exercise_of, stillness_wish};
use crate::restart::{card_with, restored, snapshot};
use circlekeeper::meeting::{
    Card, Choosing, ConnId, DisplayId, Format, GroupId, GuestAct, Input, LendId, MayCall, Meeting, Newcomers, NextKey,
    Outcome, PageId, PauseRules, ReadingRef, Reason, RoomAddress, SeatId, Segment, Time, TurnId, TurnRules, View, Way,
    Wish,
};
use circlekeeper::sealed::Sealed;
use std::collections::{BTreeMap, BTreeSet};

pub struct World {
    pub meeting: Option<Meeting>,
    format: Format,
    /// How often each person's page was loaded, and their newest connection.
    pages: BTreeMap<String, (u8, ConnId)>,
    conns: u64,
    /// People without a device, and screens.
    named: BTreeSet<String>,
    /// Where whoever acts is.
    group: Option<GroupId>,
    pub keys_are_shown: bool,
}

impl World {
    /// A format of five segments: 0 welcome, 1 a reading of three passages, 2 sharing in turns of 3 minutes,
    /// 3 sharing in turns of 1 minute, 4 closing. No lobby; everyone once first; no minutes are planned.
    pub fn new() -> Self {
        let turns =
            |limit_ms| Some(TurnRules { limit_ms, marks_ms: vec![30_000, 60_000], choosing: Choosing::default() });
        let reading = Some(ReadingRef { index: 0, passages: 3 });
        let segments = vec![
            Segment::default(),
            Segment { reading, ..Segment::default() },
            Segment { turns: turns(180_000), ..Segment::default() },
            Segment { turns: turns(60_000), ..Segment::default() },
            Segment::default(),
        ];
        let pause = PauseRules { length_ms: 30_000, by: MayCall::Anyone };
        let group_conscience = MayCall::Anyone;
        let groups = Segment::of_group();
        let format =
            Format { segments, lobby: false, gestures: true, pause, group_conscience, display_names: true, groups };
        let (pages, named) = (BTreeMap::new(), BTreeSet::new());
        World { meeting: None, format, pages, conns: 0, named, group: None, keys_are_shown: false }
    }

    /// Plays `TIME WHO VERB …`, `TIME tick` or `format WORDS`, and says what came of it.
    pub fn play(&mut self, command: &str) -> String {
        if let Some(setting) = command.strip_prefix("format ") {
            match setting {
                "with a lobby" => self.format.lobby = true,
                "of five minutes a segment" => {
                    self.format.segments.iter_mut().for_each(|segment| segment.planned_ms = 300_000);
                }
                "with an exercise last" => self.format.segments[4].exercise = Some(exercise_of(1)),
                "with a silence last" => self.format.segments[4].silence_ms = Some(60_000),
                "in which facilitators call votes" => self.format.group_conscience = MayCall::Facilitators,
                "without votes" => self.format.group_conscience = MayCall::Nobody,
                "where facilitators call pauses" => self.format.pause.by = MayCall::Facilitators,
                "without pauses" => self.format.pause.by = MayCall::Nobody,
                "without gestures" => self.format.gestures = false,
                "without once first" => self.choosing(|c| c.once_first = false),
                "with newcomers first" => self.choosing(|c| c.newcomers = Newcomers::First),
                "with the last minute for newcomers" => self.choosing(|c| {
                    c.newcomers = Newcomers::Last;
                    c.newcomers_from_ms = 60_000;
                }),
                "with burning needs after a minute" => self.choosing(|c| c.burning_need_from_ms = Some(60_000)),
                "in a round" => self.choosing(|c| c.way = Way::Round),
                other => panic!("no such format: {other}"),
            }
            return String::new();
        }
        let (time, rest) = command.split_once(' ').expect("a time and a command");
        let now = time_of(time);
        if rest == "tick" {
            let events = self.meeting().tick(now);
            return say_events(&events, self.meeting.as_ref().expect("open"), self);
        }
        let (who, what) = rest.split_once(' ').expect("somebody does something");
        if let Some(found) = what.strip_prefix("brings the meeting back at ") {
            return self.restart(seat_of(who), now, time_of(found));
        }
        if what == "opens" {
            let (conn, card) = (self.connect(who), self.card(who));
            let (meeting, events) = Meeting::open(self.format.clone(), now, conn, seat_of(who), card);
            self.meeting = Some(meeting);
            return say_events(&events, self.meeting.as_ref().expect("open"), self);
        }
        let new = what.strip_prefix("adds guest ").or_else(|| what.strip_prefix("allows screen "));
        self.named.extend(new.and_then(|name| name.split(' ').next()).map(str::to_owned));
        self.group = self.meeting.as_ref().and_then(|m| m.view().roster.in_circle(seat_of(who))?.group);
        let input = self.input(who, what);
        let Outcome { events, refused } = self.meeting().handle(now, input);
        let mut said = say_events(&events, self.meeting.as_ref().expect("open"), self);
        if let Some(refusal) = refused {
            said += if said.is_empty() { "" } else { "; " };
            said += &format!("refused {refusal:?}");
        }
        said
    }

    /// The server died at that moment, and `who` brings the meeting back, to one whose clock shows `then`.
    fn restart(&mut self, who: SeatId, now: Time, then: Time) -> String {
        let snapshot = snapshot(self.meeting(), who, now);
        let meeting = restored(&snapshot, self.format.clone(), then);
        let said = say_whole(&meeting, self);
        self.meeting = Some(meeting);
        said
    }

    /// Changes how the next is chosen, in every segment with turns.
    fn choosing(&mut self, change: impl Fn(&mut Choosing)) {
        for turns in self.format.segments.iter_mut().filter_map(|s| s.turns.as_mut()) {
            change(&mut turns.choosing);
        }
    }

    pub fn format(&self) -> &Format {
        &self.format
    }

    fn meeting(&mut self) -> &mut Meeting {
        self.meeting.as_mut().expect("somebody opens first")
    }

    /// What whoever acts sees: the meeting, or the small group that they are in.
    fn view(&self) -> Option<View<'_>> {
        let view = self.meeting.as_ref()?.view();
        self.group.and_then(|id| Some(view.groups?.find(id)?.meeting().view())).or(Some(view))
    }

    fn connect(&mut self, who: &str) -> ConnId {
        self.conns += 1;
        let conn = ConnId(self.conns);
        self.pages.entry(who.to_owned()).or_insert((1, conn)).1 = conn;
        conn
    }

    fn card(&self, who: &str) -> Card {
        card_of(who, self.pages.get(who).map_or(1, |p| p.0))
    }

    fn page(&self, who: &str) -> PageId {
        self.card(who).page
    }

    fn pages(&self, names: &str) -> Vec<PageId> {
        names.split(',').filter(|n| *n != "nobody").map(|name| self.page(name)).collect()
    }

    /// Who has that seat, page or connection, for the report.
    pub fn name_of(&self, is_it: impl Fn(&str, PageId, ConnId) -> bool) -> String {
        let all = self
            .pages
            .iter()
            .flat_map(|(who, (loads, conn))| (1..=*loads).map(move |load| (who, card_of(who, load).page, *conn)));
        let named = self.named.iter().map(|who| (who, page_of(who, 1), ConnId(0)));
        all.into_iter()
            .chain(named)
            .find(|(who, page, conn)| is_it(who, *page, *conn))
            .map_or("somebody".into(), |(who, ..)| who.clone())
    }

    fn input(&mut self, who: &str, what: &str) -> Input {
        let words: Vec<&str> = what.split(' ').collect();
        let seat = seat_of(who);
        match words.as_slice() {
            ["knocks", "as", other] => {
                let (conn, card) = (self.pages[who].1, card_of(other, 1));
                Input::Knock { conn, seat: seat_of(other), card, listening: false, facilitator: false }
            }
            ["knocks", "with", "the", "page", "of", other] => {
                let (conn, card) = (self.connect(who), self.card(other));
                Input::Knock { conn, seat: SeatId([9; 16]), card, listening: false, facilitator: false }
            }
            ["knocks", rest @ ..] => {
                let conn = self.connect(who);
                let facilitator = rest.contains(&"link");
                Input::Knock { conn, seat, card: self.card(who), listening: rest.contains(&"listening"), facilitator }
            }
            ["comes", "back", "with", "the", "page", "of", other] => {
                Input::ComeBack { conn: self.connect(who), seat, card: self.card(other), facilitator: false }
            }
            ["comes", "back", rest @ ..] => {
                let conn = self.connect(who);
                if rest.contains(&"page") {
                    self.pages.get_mut(who).expect("was here").0 += 1;
                }
                Input::ComeBack { conn, seat, card: self.card(who), facilitator: rest.contains(&"link") }
            }
            ["shows", "the", "meeting", rest @ ..] => {
                let conn = self.connect(who);
                if rest.contains(&"page") {
                    self.pages.get_mut(who).expect("was here").0 += 1;
                }
                Input::ShowOn { conn, display: display_of(who), card: self.card(who) }
            }
            ["drops"] => Input::Drop { conn: self.pages[who].1 },
            ["drops", "connection", number] => Input::Drop { conn: ConnId(number.parse().expect("a number")) },
            ["fetches", "a", "seat"] => Input::FetchSeat { conn: self.connect(who), id: LendId([7; 16]) },
            _ => Input::Ask { conn: self.pages.get(who).map_or(ConnId(999), |p| p.1), wish: self.wish(&words) },
        }
    }

    /// Names the open turn, or the one that the script names with `in turn N`.
    pub(super) fn turn(&self, words: &[&str]) -> TurnId {
        let named = words.iter().position(|w| *w == "turn").and_then(|at| words.get(at + 1)?.parse().ok());
        let open = self.view().and_then(|view| view.turn.map(|t| t.id));
        named.map(TurnId).or(open).unwrap_or(TurnId(0))
    }

    #[allow(clippy::too_many_lines, reason = "a list: a line or two for each")]
    fn wish(&self, words: &[&str]) -> Wish {
        let turn = self.turn(words);
        let sure = words.contains(&"surely");
        let number = |at: usize| words[at].parse::<u64>().unwrap_or_else(|_| panic!("a number in {words:?}"));
        let small = |at: usize| u16::try_from(number(at)).expect("small");
        let key = |at: usize| u32::try_from(number(at)).expect("small");
        let keys = |names: &str| self.pages(names).into_iter().map(|page| (page, sealed(60))).collect();
        let done = !words.contains(&"unfinished");
        let view = self.view();
        let whole = self.meeting.as_ref().map(Meeting::view);
        if let Some(wish) = group_wish(words, whole.as_ref(), time_of) {
            return wish;
        }
        match words {
            ["leaves"] => Wish::Leave,
            ["tells", "the", "lobby", "name", "to", names] => {
                Wish::LobbyName(self.pages(names).into_iter().map(|page| (page, sealed(220))).collect())
            }
            ["is", "called", "under", "key", _] => Wish::Name { circle_key: key(4), sealed: sealed(220) },
            ["raises", "hand"] => Wish::RaiseHand,
            ["lowers", "hand"] => Wish::LowerHand,
            ["just", "listens"] => Wish::JustListen(true),
            ["listens", "no", "more"] => Wish::JustListen(false),
            ["offers", "to", "read"] => Wish::OfferToRead(true),
            ["withdraws", "the", "offer"] => Wish::OfferToRead(false),
            ["lends", "the", "seat"] => Wish::LendSeat { id: LendId([7; 16]), sealed: sealed(44) },
            ["hands", "circle", "key", _, "to", names] => Wish::CircleKeys { number: key(3), keys: keys(names) },
            ["makes", "circle", "key", _, "for", names, ..] => {
                let named = words.iter().position(|w| *w == "naming").map_or("nobody", |at| words[at + 1]);
                let named = named.split(',').filter(|n| *n != "nobody");
                let names_sealed = named.map(|name| (seat_of(name), sealed(220))).collect();
                let asking = words.iter().position(|w| *w == "asking").and_then(|at| words[at + 1].parse().ok());
                let question = asking.map(|vote| (vote, sealed(1052)));
                let (keys, names) = (keys(names), names_sealed);
                let (call_link, link) = (None, None);
                Wish::NextCircleKey(NextKey { number: key(3), keys, names, call_link, question, link, done })
            }
            ["makes", "key", _, "for", names, ..] => Wish::TurnKey { turn, key: key(2), keys: keys(names), done },
            ["writes", "line", _, "under", "key", _, ..] => {
                let bytes = if words.contains(&"long") { 4112 } else { 272 };
                Wish::Line { turn, key: key(5), counter: number(2), sealed: sealed(bytes) }
            }
            ["takes", "back", ..] => Wish::TakeBackLine(turn),
            ["finishes", ..] => Wish::FinishTurn(turn),
            ["passes", ..] => Wish::PassTurn(turn),
            ["turns", "passage", _, "to", _, ..] => {
                let reading = view.and_then(|v| v.reading.map(|r| r.number)).unwrap_or(0);
                let stale = u32::from(words.contains(&"earlier"));
                Wish::TurnPassage { reading: reading - stale, from: small(2), to: small(4) }
            }
            ["calls", name, ..] if !["a", "guest"].contains(name) => {
                let open = view.and_then(|v| v.turn.map(|t| t.id));
                let seen = if words.contains(&"turn") { Some(turn).filter(|t| t.0 > 0) } else { open };
                Wish::Call { seat: seat_of(name), turn: seen, sure }
            }
            ["thanks", ..] => Wish::Thank { turn, sure },
            ["skips", ..] => Wish::Skip { turn, sure },
            ["gives", "a", "minute", ..] => Wish::OneMoreMinute(turn),
            ["pauses", ..] => Wish::PauseTurn(turn),
            ["resumes", ..] => Wish::ResumeTurn(turn),
            ["undoes", "change", _] => Wish::Undo(number(2)),
            ["undoes"] => Wish::Undo(view.and_then(|v| v.undo).map_or(0, |(change, _)| change)),
            ["moves", name, "later"] => Wish::MoveLater(seat_of(name)),
            ["takes-down", name] => Wish::TakeDownHand(seat_of(name)),
            ["goes", "from" | "back", ..] | ["sets", "the", "end", ..] | ["sets", "turns", ..] => {
                self.agenda_wish(words)
            }
            ["chooses", "reading", _] => Wish::ChooseReading(ReadingRef { index: small(2), passages: 4 }),
            ["admits", name] => Wish::Admit(seat_of(name)),
            ["says", "not", "now", "to", name] => Wish::NotNow(seat_of(name)),
            ["removes", name, why @ ..] => Wish::Remove { seat: seat_of(name), why: reason(why) },
            ["admits", "all", names] => Wish::AdmitAll(names.split(',').map(seat_of).collect()),
            ["sends", "back", name] => Wish::BackToLobby(seat_of(name)),
            ["sets", "lobby", on] => Wish::SetLobby(*on == "on"),
            ["sets", "call", "link", "under", "key", _] => {
                Wish::SetCallLink { circle_key: key(5), sealed: Some(sealed(540)) }
            }
            ["makes", "link", link, "under", "key", _] => Wish::NewLink {
                circle_key: key(5),
                address: RoomAddress([link.parse().expect("a small number"); 32]),
                sealed: sealed(44),
            },
            ["shows", "a", "new", "card"] => Wish::NewMac([7; 32]),
            ["closes"] => Wish::CloseMeeting,
            ["keeps", "the", "helpers"] => Wish::BeginDebrief,
            other => {
                let wish = choosing_wish(other, turn).or_else(|| stillness_wish(other));
                wish.unwrap_or_else(|| self.vote_wish(other))
            }
        }
    }

    /// Where the meeting goes, and its plan.
    fn agenda_wish(&self, words: &[&str]) -> Wish {
        let small = |at: usize| words[at].parse().unwrap_or_else(|_| panic!("a small number in {words:?}"));
        let undo = || self.meeting.as_ref()?.view().agenda.undo_until(self.meeting.as_ref()?.view().now);
        let (bring_forward, sure) = (words.contains(&"early"), words.contains(&"surely"));
        match words {
            ["goes", "from", _, "to", _, ..] => Wish::GoToSegment { from: small(2), to: small(4), bring_forward, sure },
            ["goes", "back", "by", "change", _] => Wish::UndoSegment(small(4).into()),
            ["goes", "back"] => Wish::UndoSegment(undo().map_or(0, |(change, _)| change)),
            ["sets", "the", "end", "to", time] => Wish::SetEnd(time_of(time)),
            ["sets", "turns", "of", "segment", _, "to", time] => {
                Wish::SetShareLength { segment: small(4), share_ms: time_of(time).0 }
            }
            other => panic!("nobody knows how to: {other:?}"),
        }
    }

    /// What facilitators do for people without a device, and with screens.
    pub(super) fn guest_wish(&self, words: &[&str]) -> Wish {
        let act = |name: &str, act| Wish::ForGuest { seat: seat_of(name), act };
        let circle_key = self.meeting.as_ref().map_or(1, |m| m.view().circle.number);
        let circle_key = words.get(5).map_or(circle_key, |number| number.parse().expect("a number"));
        match words {
            ["adds", "guest", name, ..] => Wish::AddGuest { seat: seat_of(name), circle_key, sealed: sealed(220) },
            ["calls", "guest", name, ..] => Wish::NameGuest { seat: seat_of(name), circle_key, sealed: sealed(220) },
            ["allows", "screen", name] => Wish::AllowDisplay(display_of(name)),
            ["takes", "screen", name, "away"] => Wish::TakeDisplayAway(display_of(name)),
            ["shows", "names"] => Wish::ShowNames(true),
            ["shows", "no", "names"] => Wish::ShowNames(false),
            ["raises", "the", "hand", "of", name] => act(name, GuestAct::RaiseHand),
            ["lowers", "the", "hand", "of", name] => act(name, GuestAct::LowerHand),
            ["lets", name, "just", "listen"] => act(name, GuestAct::JustListen(true)),
            ["lets", name, "listen", "no", "more"] => act(name, GuestAct::JustListen(false)),
            ["lets", name, "offer", "to", "read"] => act(name, GuestAct::OfferToRead(true)),
            ["lets", name, "withdraw", "the", "offer"] => act(name, GuestAct::OfferToRead(false)),
            other => panic!("nobody knows how to: {other:?}"),
        }
    }
}

fn reason(words: &[&str]) -> Option<Reason> {
    match words {
        [] => None,
        ["for", "agreements"] => Some(Reason::Agreements),
        ["for", "disruption"] => Some(Reason::Disruption),
        ["for", "another", "meeting"] => Some(Reason::NotThisMeeting),
        other => panic!("no such reason: {other:?}"),
    }
}

pub fn seat_of(who: &str) -> SeatId {
    SeatId(id(who, 0))
}

pub fn display_of(who: &str) -> DisplayId {
    DisplayId(id(who, 0))
}

pub fn page_of(who: &str, load: u8) -> PageId {
    card_of(who, load).page
}

pub fn card_of(who: &str, load: u8) -> Card {
    card_with(&id(who, load))
}

/// Bytes of that length that stand for something sealed.
pub fn sealed<const MIN: usize, const MAX: usize>(bytes: usize) -> Sealed<MIN, MAX> {
    Sealed::new(&vec![1; bytes]).expect("within bounds")
}

fn id(who: &str, load: u8) -> [u8; 16] {
    let mut id = [load; 16];
    let bytes = who.as_bytes();
    id[1..=bytes.len()].copy_from_slice(bytes);
    id
}

/// `90s`, `1500ms` or `2m`.
pub fn time_of(text: &str) -> Time {
    let (digits, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).expect("a unit"));
    let scale = match unit {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        other => panic!("no such unit: {other}"),
    };
    Time(digits.parse::<u64>().expect("a number") * scale)
}
