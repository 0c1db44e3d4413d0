//! From what happened in a meeting to messages, and for whom each is. What somebody may see is decided here and
//! nowhere else: a section is read from the view and cut to its audience.

mod ending;
mod groups;
mod lobby;
mod quiet_word;
mod screens;
mod signs;
mod stillness;
mod votes;

use super::{RoomFacts, choosing, snapshot};
use crate::meeting::{self, ConnId, Event, GroupId, Person, Reason, Refusal, Unseated, View};
use crate::protocol::Person as WirePerson;
use crate::protocol::bytes::{Address, CardMac, PageId, PublicKey, SeatId};
use crate::protocol::{
    Agenda, Card, Circle, CircleName, CloseCode, Code, Door, Duty, GivenKey, Line, Reading, RemovalReason, Role, Room,
    RoomLink, ServerMessage, Settings, Turn, TurnKey, Undo,
};

/// Who is to hear a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody who has a connection to the room, at its door and in its lobby too.
    All,
    /// The circle, but for those who are in small groups.
    Circle,
    /// The circle, wherever they are.
    Everybody,
    /// Everybody who has a connection to the room, and no place in the circle.
    Others,
    /// Wherever they are.
    Facilitators,
    /// Everybody in that small group.
    Group(GroupId),
    /// Whoever facilitates in it.
    GroupFacilitators(GroupId),
    /// Everybody in a small group other than that one, or in any.
    OtherGroups(Option<GroupId>),
    One(ConnId),
}

/// A message, whom it is for, and whether their connections end after it.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub to: Audience,
    pub message: Option<ServerMessage>,
    pub then_close: Option<CloseCode>,
}

/// The messages that an event makes, as the room is now.
#[allow(clippy::too_many_lines, reason = "a table: one arm for each event")]
pub fn deliveries(event: &Event, view: &View<'_>, facts: &RoomFacts) -> Vec<Delivery> {
    let version = view.version;
    let circle = |message| vec![Delivery::of(Audience::Circle, message)];
    let facilitators = |message| vec![Delivery::of(Audience::Facilitators, message)];
    let everybody = |message| vec![Delivery::of(Audience::Everybody, message)];
    match event {
        Event::Person(seat) => {
            let Some(p) = view.roster.in_circle(*seat) else { return Vec::new() };
            let mut told = circle(ServerMessage::Person { version, person: wire_person(p, p.group.is_some()) });
            told.extend(groups::elsewhere(view, p));
            told
        }
        Event::PersonGone(seat) => everybody(ServerMessage::PersonGone { version, seat: seat_id(*seat) }),
        Event::Queue => circle(ServerMessage::Queue { version, queue: choosing::queue(view) }),
        Event::Turn => circle(ServerMessage::Turn { version, turn: turn(view) }),
        Event::Agenda => circle(ServerMessage::Agenda { version, agenda: agenda(view) }),
        Event::Reading => circle(ServerMessage::Reading { version, reading: reading(view, facts) }),
        Event::Settings => everybody(ServerMessage::Settings { version, settings: settings(view) }),
        Event::Still => circle(ServerMessage::Still { version, still: stillness::still(view, facts) }),
        Event::Circle => everybody(ServerMessage::Circle { version, circle: wire_circle(view) }),
        Event::Voting => circle(ServerMessage::Voting { version, voting: votes::voting(view) }),
        Event::Counting => facilitators(ServerMessage::Counting { version, counting: votes::counting(view) }),
        Event::VoteIsIn(seat, vote) => to_seat(view, *seat, |_| Some(ServerMessage::VoteIsIn { vote: *vote })),
        Event::Displays => everybody(ServerMessage::Displays { version, displays: screens::displays(view) }),
        Event::Screen => screens::shown(view, facts),
        Event::Lobby => {
            let lobby = |p: &Person| ServerMessage::Lobby { version, waiting: lobby::waiting(view, p) };
            view.lobby_keepers().filter_map(|p| to_person(p, lobby(p))).collect()
        }
        Event::Facilitators => view.roster.lobby().filter_map(|p| to_person(p, lobby::in_lobby(view, p))).collect(),
        Event::Entered(seat) => to_seat(view, *seat, |p| {
            let room = Box::new(room(view, p, facts)?);
            Some(ServerMessage::Room { room })
        }),
        Event::Needs => told_needs(view),
        Event::Kept => told_kept(view),
        Event::Own(seat) => to_seat(view, *seat, |p| Some(ServerMessage::Own { version, own: choosing::own(view, p) })),
        Event::InLobby(seat) => to_seat(view, *seat, |p| Some(lobby::in_lobby(view, p))),
        Event::Unseated(conn, why) => vec![unseated(*conn, *why)],
        Event::SeatLent(conn, sealed) => {
            vec![Delivery::of(Audience::One(*conn), ServerMessage::SeatLent { sealed: sealed.clone() })]
        }
        Event::Warning { turn, seat, left_ms, by_hand } => {
            let warning = ServerMessage::Warning { turn: turn.0, left_ms: *left_ms, by_hand: *by_hand };
            view.told_the_time(*seat).filter_map(|p| to_person(p, warning.clone())).collect()
        }
        Event::TimeIsUp(turn) => circle(ServerMessage::TimeIsUp { turn: turn.0 }),
        Event::HolderIsGone(turn) => facilitators(ServerMessage::HolderIsGone { turn: turn.0 }),
        Event::QuietWord(_) | Event::QuietWordEnded { .. } | Event::QuietLine { .. } => {
            quiet_word::deliveries(event, view)
        }
        Event::EndIsNear { .. } | Event::OverForOthers | Event::Ended(_) => ending::deliveries(event, view),
        Event::Signals(_) | Event::Gesture(..) | Event::SignalSeen { .. } | Event::CrosstalkReminder => {
            signs::deliveries(event, view)
        }
        Event::CircleKeyWanted { conn, pages } => {
            let pages = pages.iter().map(|p| page_id(*p)).collect();
            let message = ServerMessage::CircleKeyWanted { circle_key: view.circle.number, pages };
            vec![Delivery::of(Audience::One(*conn), message)]
        }
        Event::NextCircleKeyWanted { conn, number } => {
            vec![Delivery::of(Audience::One(*conn), ServerMessage::NextCircleKeyWanted { circle_key: *number })]
        }
        Event::CircleKey(seat) => to_seat(view, *seat, |p| {
            let GivenKey { circle_key, from, sealed } = given_key(view, p)?;
            Some(ServerMessage::CircleKey { circle_key, from, sealed })
        }),
        Event::TurnKey { turn, page, number, readers } => {
            let key = view.share.filter(|s| s.turn == *turn).and_then(|s| s.key(*page, *number));
            let readers = readers.iter().filter_map(|reader| view.roster.by_page(*reader));
            let wrap = |p: &Person| wire_turn_key(*turn, key?, p.page()?);
            readers.filter_map(|p| to_person(p, ServerMessage::TurnKey { turn_key: wrap(p)? })).collect()
        }
        Event::Line(turn, line) => circle(ServerMessage::Line { line: wire_line(*turn, line) }),
        Event::LineTakenBack(turn, line) => circle(ServerMessage::LineTakenBack {
            turn: turn.0,
            page: page_id(line.page),
            key: line.key,
            counter: line.counter,
        }),
        Event::Groups => vec![groups::told_groups(view)],
        Event::Group(id) => groups::told_group(view, *id).into_iter().collect(),
        Event::Apart(seat) => groups::told_apart(view, *seat),
        Event::InGroup(id, event) => groups::in_group(*id, event, view, facts),
    }
}

/// What somebody with the link may know before coming in.
pub fn door(view: &View<'_>, facts: &RoomFacts) -> Door {
    Door {
        life: facts.life,
        meeting: facts.meeting,
        pack: facts.pack.clone(),
        format: facts.format.clone(),
        lobby: view.lobby,
        debrief: view.debrief,
    }
}

/// The code of a refusal: they have the same names.
pub fn refusal(refusal: Refusal) -> Code {
    macro_rules! same {
        ($($name:ident)*) => { match refusal { $(Refusal::$name => Code::$name,)* } };
    }
    same! {
        NoMeeting AlreadySeated TooSoon RoomFull LobbyFull SeatUnknown SeatRemoved SeatLendUnknown NotSeated NotInLobby NotInCircle
        NotAllowed NoTurn StaleTurn JustChanged NotHolder AlreadyHolder TurnIsOpen NoTurnsNow OnlyListening HandNotUp
        NothingToUndo StaleSegment JustMoved NoSuchSegment NoReading StalePassage NotReader StaleKey
        CircleChanged KeyUnfinished KeyNotNew WrongCounter TurnFull TooManyKeys NoLine NotAsked
        LobbyStaysOn NoVotesHere VoteIsOn StaleVote NoSuchChoice AlreadyVoted NotCaller
        Unattended Frozen Paused Silent NoPauses PauseTooSoon
        Grounding NoExercise StaleStep OnlyHelpersNow
        SeatTaken GuestsFull NotGuest
        NoGestures GestureTooSoon SignalAnswered
        CameByLink LastFacilitator NoDevice
        QuietWordBusy QuietWordGone NobodyElseFacilitates HasTheFloor NotHere
        DisplaysFull DisplayUnknown
        NoBurningNeedNow FloorNotOpen FloorTaken OthersFirst NotYoursToChoose NotChoosable
        AskedLaterAlready NoRoundNow
        InGroups BadParting KeptApart ApartFull GroupGone
    }
}

impl Delivery {
    fn of(to: Audience, message: ServerMessage) -> Self {
        Delivery { to, message: Some(message), then_close: None }
    }
}

impl Audience {
    /// The same, of a small group instead of the whole.
    fn within(self, id: GroupId) -> Self {
        match self {
            Audience::One(conn) => Audience::One(conn),
            Audience::Facilitators => Audience::GroupFacilitators(id),
            _ => Audience::Group(id),
        }
    }
}

fn to_person(person: &Person, message: ServerMessage) -> Option<Delivery> {
    person.conn().map(|conn| Delivery::of(Audience::One(conn), message))
}

fn to_seat(
    view: &View<'_>,
    seat: meeting::SeatId,
    message: impl Fn(&Person) -> Option<ServerMessage>,
) -> Vec<Delivery> {
    view.roster.find(seat).and_then(|p| to_person(p, message(p)?)).into_iter().collect()
}

fn unseated(conn: ConnId, why: Unseated) -> Delivery {
    let (message, then_close) = match why {
        Unseated::Left => (None, Some(CloseCode::Over)),
        Unseated::NotNow => (Some(ServerMessage::NotNow {}), None),
        Unseated::Removed(why) => {
            (Some(ServerMessage::Removed { reason: why.map(removal_reason) }), Some(CloseCode::Over))
        }
        Unseated::Replaced => (Some(ServerMessage::Replaced {}), Some(CloseCode::Replaced)),
    };
    Delivery { to: Audience::One(conn), message, then_close }
}

/// None for a guest, who has no page to see it on.
fn room(view: &View<'_>, person: &Person, facts: &RoomFacts) -> Option<Room> {
    let page = person.page()?;
    let share = view.share;
    let keys = share.iter().flat_map(|s| s.keys().iter().filter_map(|key| wire_turn_key(s.turn, key, page)));
    // A reader gets the lines whose keys they were given; who spoke them has the keys in memory.
    let opens = |s: &meeting::Share, line: &meeting::Line| {
        line.page == page || s.key(line.page, line.key).is_some_and(|key| key.wrap_for(page).is_some())
    };
    let lines = share
        .iter()
        .flat_map(|s| s.lines().iter().filter(move |line| opens(s, line)).map(|line| wire_line(s.turn, line)));
    Some(Room {
        version: view.version,
        now_ms: view.now.0,
        you: seat_id(person.seat),
        door: door(view, facts),
        people: view.roster.circle().map(|p| wire_person(p, p.group.is_some())).collect(),
        queue: choosing::queue(view),
        turn: turn(view),
        turn_keys: keys.collect(),
        lines: lines.collect(),
        agenda: agenda(view),
        reading: reading(view, facts),
        settings: settings(view),
        still: stillness::still(view, facts),
        displays: screens::displays(view),
        circle: wire_circle(view),
        circle_key_given: given_key(view, person),
        voting: votes::voting(view),
        vote_is_in: view.voting.vote.as_ref().is_some_and(|vote| vote.has_voted(person.seat)),
        counting: person.facilitates().then(|| votes::counting(view)).flatten(),
        waiting: person.sees_lobby().then(|| lobby::waiting(view, person)),
        signals: signs::signals(view, person),
        quiet_word: quiet_word::quiet_word(view, person),
        own: choosing::own(view, person),
        needs: person.facilitates().then(|| choosing::needs(view)),
        kept: keeps(person).then(|| snapshot::kept(view)),
        group: None,
        groups: person.facilitates().then(|| groups::groups(view)).flatten(),
        apart: groups::apart(view, person),
    })
}

/// `elsewhere`: in another part of the room than whoever is told.
fn wire_person(person: &Person, elsewhere: bool) -> WirePerson {
    WirePerson {
        seat: seat_id(person.seat),
        role: match person.role {
            meeting::Role::Member => Role::Member,
            meeting::Role::Host => Role::Host,
            meeting::Role::Facilitator => Role::Facilitator,
        },
        by_link: person.by_link,
        duties: person.duties.keys().map(|duty| wire_duty(*duty)).collect(),
        here: person.here(),
        listening: person.listening,
        card: person.card.as_ref().map(card),
        name: person.name.as_ref().map(|(number, sealed)| CircleName { circle_key: *number, sealed: sealed.clone() }),
        first_time: person.first_time == meeting::FirstTime::Shown,
        elsewhere,
    }
}

fn wire_duty(duty: meeting::Duty) -> Duty {
    match duty {
        meeting::Duty::Deputy => Duty::Deputy,
        meeting::Duty::Timekeeper => Duty::Timekeeper,
        meeting::Duty::Reader => Duty::Reader,
        meeting::Duty::Greeter => Duty::Greeter,
    }
}

/// What people have said quietly, to each facilitator.
fn told_needs(view: &View<'_>) -> Vec<Delivery> {
    let message = ServerMessage::Needs { version: view.version, needs: choosing::needs(view) };
    view.facilitators().filter_map(|p| to_person(p, message.clone())).collect()
}

/// Whoever could open the room can bring it back.
fn keeps(person: &Person) -> bool {
    person.by_link && person.facilitates()
}

fn told_kept(view: &View<'_>) -> Vec<Delivery> {
    let message = ServerMessage::Kept { version: view.version, kept: snapshot::kept(view) };
    view.facilitators().filter(|p| keeps(p)).filter_map(|p| to_person(p, message.clone())).collect()
}

fn turn(view: &View<'_>) -> Option<Turn> {
    view.turn.map(|t| Turn {
        turn: t.id.0,
        seat: seat_id(t.seat),
        limit_ms: t.limit_ms,
        used_ms: t.used_ms,
        running_since_ms: t.running_since.map(|since| since.0),
        paused: t.paused,
        held_since_ms: t.held_since.map(|since| since.0),
    })
}

fn agenda(view: &View<'_>) -> Agenda {
    let agenda = view.agenda;
    Agenda {
        segment: agenda.segment(),
        since_ms: agenda.since().0,
        opened_ms: agenda.opened.0,
        done: agenda.done().collect(),
        next: agenda.next(),
        end_ms: agenda.end().map(|end| end.0),
        share_ms: agenda.share_ms(),
        quiet_kept: agenda.quiet_kept(),
        undo: agenda.undo_until(view.now).map(|(change, until)| Undo { change, until_ms: until.0 }),
    }
}

fn reading(view: &View<'_>, facts: &RoomFacts) -> Option<Reading> {
    let reading = view.reading?;
    Some(Reading {
        number: reading.number,
        reading: facts.readings.get(usize::from(reading.what.index))?.reading.clone(),
        passage: reading.passage,
        reader: reading.reader.map(seat_id),
        offers: reading.offers.iter().map(|seat| seat_id(*seat)).collect(),
    })
}

fn settings(view: &View<'_>) -> Settings {
    Settings { lobby: view.lobby, lobby_stays_on: view.lobby_stays_on() }
}

fn wire_circle(view: &View<'_>) -> Circle {
    let new = view.circle.link.as_ref();
    let link = new.map(|link| RoomLink { address: Address(link.address.0), sealed: link.sealed.clone() });
    Circle { circle_key: view.circle.number, call_link: view.circle.call_link.clone(), link }
}

fn given_key(view: &View<'_>, person: &Person) -> Option<GivenKey> {
    let given = view.circle.given_to(person.page()?)?;
    Some(GivenKey { circle_key: view.circle.number, from: page_id(given.from), sealed: given.sealed.clone() })
}

fn wire_turn_key(turn: meeting::TurnId, key: &meeting::TurnKey, reader: meeting::PageId) -> Option<TurnKey> {
    let sealed = key.wrap_for(reader)?.clone();
    Some(TurnKey { turn: turn.0, page: page_id(key.page), key: key.number, sealed })
}

fn wire_line(turn: meeting::TurnId, line: &meeting::Line) -> Line {
    Line { turn: turn.0, page: page_id(line.page), key: line.key, counter: line.counter, sealed: line.sealed.clone() }
}

fn card(card: &meeting::Card) -> Card {
    Card { public_key: PublicKey(card.public_key), mac: CardMac(card.mac) }
}

fn removal_reason(why: Reason) -> RemovalReason {
    match why {
        Reason::Agreements => RemovalReason::Agreements,
        Reason::Disruption => RemovalReason::Disruption,
        Reason::NotThisMeeting => RemovalReason::NotThisMeeting,
    }
}

fn page_id(page: meeting::PageId) -> PageId {
    PageId(page.0)
}

pub(super) fn seat_id(seat: meeting::SeatId) -> SeatId {
    SeatId(seat.0)
}
