//! A whole meeting in one thread and in made-up time: the real server, its people at their devices, and what happens to
//! them, step by step. At the end everything is well again, and all must see the same and be able to go on.

use crate::book::Book;
use crate::dice::Dice;
use crate::network::Network;
use crate::page::{Page, Where};
use crate::person::Person;
use crate::script::{Deed, Step};
use crate::twin::Link;
use circlekeeper::pack::Pack;
use circlekeeper::protocol::ClientMessage;
use circlekeeper::protocol::bytes::SeatId;
use circlekeeper::protocol::pack::SegmentKind;
use circlekeeper::server::{self, Parts};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::pending;
use std::rc::Rc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::{JoinHandle, LocalSet};
use tokio::time::{Instant, advance, sleep, sleep_until};

/// People who are there from the beginning; the first two have the facilitator link.
const FIRST: [&str; 5] = ["Ana", "Fay", "Ben", "Cem", "Dora"];
/// More do not come.
const MOST_PEOPLE: usize = 9;
/// Until then, after everything is well again, all have come back and see the same: longer than a dead line is found out.
const TO_HEAL: Duration = Duration::from_secs(180);

/// What came of a meeting.
pub struct Ended {
    pub trace: u64,
    pub broken: Option<String>,
    pub counts: BTreeMap<&'static str, u64>,
    /// Made-up time.
    pub lasted: Duration,
}

/// Runs a meeting. With a traitor, somebody tells those who were removed each new key, which has to be found.
pub fn run(seed: u64, script: &[Step], traitor: bool) -> Ended {
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime");
    let world = async {
        let mut world = World::begin(seed, traitor).await;
        for step in script {
            sleep(Duration::from_millis(step.after_ms)).await;
            world.does(step).await;
            if world.book.borrow().broken.is_some() {
                break;
            }
        }
        world.end().await
    };
    LocalSet::new().block_on(&runtime, world)
}

struct World {
    /// The pack, the format, and where in it turns are given.
    format: (String, String, u16),
    network: Network,
    server: JoinHandle<()>,
    book: Rc<RefCell<Book>>,
    people: Vec<Rc<Person>>,
    link: Link,
    dice: Dice,
    lines: u64,
    since: Instant,
}

impl World {
    async fn begin(seed: u64, traitor: bool) -> Self {
        let mut dice = Dice::new(seed);
        let network = Network::default();
        let pack = pack();
        let format = (pack.id().to_owned(), pack.formats()[0].format.clone(), first_sharing(&pack));
        let server = start(&network, pack);
        let mut secret = || std::array::from_fn(|_| dice.below(256) as u8);
        let link = Link { link_secret: secret(), facilitator_secret: secret() };
        let mut book = Book::new();
        book.traitor = traitor;
        let book = Rc::new(RefCell::new(book));
        let since = Instant::now();
        let mut world = World { format, network, server, book, people: Vec::new(), link, dice, lines: 0, since };
        for name in FIRST {
            world.comes(name);
            sleep(Duration::from_secs(2)).await;
        }
        let facilitator = &world.people[0];
        facilitator.says(ClientMessage::SetLobby { on: false });
        let to = world.format.2;
        facilitator.says(ClientMessage::GoToSegment { from: 0, to, bring_forward: false, sure: true });
        sleep(Duration::from_secs(5)).await;
        world
    }

    fn comes(&mut self, name: &str) {
        let by_link = self.people.len() < 2;
        let (pack, format, _) = self.format.clone();
        let [for_page, for_line] = [0; 2].map(|_| Dice::new(self.dice.below(usize::MAX) as u64));
        let mut page = Page::new(name.to_owned(), self.link.keys(), by_link, (pack, format), for_page);
        page.opens = self.people.is_empty();
        let person = Person::arrive(page, self.network.clone(), Rc::clone(&self.book), for_line);
        self.people.push(person);
    }

    async fn does(&mut self, step: &Step) {
        let Step { who, deed, .. } = step;
        self.book.borrow_mut().note(&step.to_string());
        match *deed {
            Deed::Comes => {
                let here = self.people.iter().filter(|person| person.is_in_circle()).count();
                if here < MOST_PEOPLE {
                    self.comes(&format!("Guest {}", self.people.len()));
                }
            }
            Deed::BothCallNext => self.both_call_next().await,
            Deed::CallsNext | Deed::PausesTheTurn | Deed::GoesOnWithTheTurn | Deed::Freezes | Deed::Thaws => {
                self.facilitates(*who, *deed);
            }
            Deed::SaysALine | Deed::SaysThatIsAll | Deed::Passes => self.speaks(*deed),
            Deed::IsRemoved => self.is_removed(*who),
            Deed::KnocksAgain => self.knocks_again(*who),
            Deed::ServerDiesFor(ms) => self.server_dies(Duration::from_millis(ms)).await,
            Deed::MachineSleepsFor(ms) => {
                self.book.borrow_mut().count("times that the machine slept");
                advance(Duration::from_millis(ms)).await;
            }
            _ => self.happens_to_somebody(*who, *deed),
        }
    }

    fn happens_to_somebody(&mut self, who: usize, deed: Deed) {
        let Some(person) = self.pick(who, |person| person.is_in_circle()) else { return };
        let for_ms = Duration::from_millis;
        match deed {
            // Two who run the meeting stay, so that it can go on.
            Deed::Leaves if !person.page.borrow().by_link => {
                person.says(ClientMessage::Leave {});
                person.page.borrow_mut().place = Where::Left;
            }
            Deed::RaisesHand => person.says(ClientMessage::RaiseHand {}),
            Deed::LowersHand => person.says(ClientMessage::LowerHand {}),
            Deed::JustListens => person.says(ClientMessage::JustListen { on: true }),
            Deed::CallsAPause => person.says(ClientMessage::CallPause {}),
            Deed::LosesTheLine => self.fault("lines cut", || person.cable.cut()),
            Deed::LosesTheLineFor(ms) => self.fault("lines lost for a while", || person.go_down(for_ms(ms))),
            Deed::HearsNothingFor(ms) => self.fault("lines stalled", || person.cable.stall(for_ms(ms))),
            Deed::GoesDeafFor(ms) => self.fault("lines half open", || person.cable.go_deaf(for_ms(ms))),
            Deed::IsLateBy(ms) => self.fault("lines slow", || person.cable.be_late(for_ms(ms))),
            // Somebody always holds what brings the meeting back: no server could without.
            Deed::LoadsThePageAnew if self.is_kept_without(&person) => self.fault("pages loaded anew", || {
                person.cable.cut();
                person.page.borrow_mut().load_anew();
            }),
            _ => {}
        }
    }

    /// Another page could bring the meeting back.
    fn is_kept_without(&self, person: &Rc<Person>) -> bool {
        let keeps = |other: &Rc<Person>| !Rc::ptr_eq(other, person) && other.page.borrow().keeps_the_meeting();
        self.people.iter().any(keeps)
    }

    fn fault(&self, what: &'static str, happen: impl FnOnce()) {
        self.book.borrow_mut().count(what);
        happen();
    }

    fn facilitates(&self, who: usize, deed: Deed) {
        let Some(person) = self.pick(who, |person| person.is_in_circle() && person.page.borrow().by_link) else {
            return;
        };
        let message = match (deed, person.page.borrow().turn()) {
            (Deed::CallsNext, _) => call_next(&person.page.borrow()),
            (Deed::PausesTheTurn, Some(turn)) => Some(ClientMessage::PauseTurn { turn }),
            (Deed::GoesOnWithTheTurn, Some(turn)) => Some(ClientMessage::ResumeTurn { turn }),
            (Deed::Freezes, _) => Some(ClientMessage::Freeze {}),
            (Deed::Thaws, _) => Some(ClientMessage::Thaw {}),
            _ => None,
        };
        message.into_iter().for_each(|message| person.says(message));
    }

    /// Whatever both saw, the floor goes on once.
    async fn both_call_next(&self) {
        let both: Vec<_> = self.people.iter().take(2).filter(|person| person.is_in_circle()).collect();
        let see = |person: &Rc<Person>| call_next(&person.page.borrow());
        let [Some(one), Some(other)] = [both.first(), both.get(1)].map(|person| person.and_then(|person| see(person)))
        else {
            return;
        };
        if one != other {
            return;
        }
        let turns = |person: &Person| {
            person.page.borrow().room.as_ref().and_then(|room| room.kept.as_ref().map(|kept| kept.turns))
        };
        let before = both.iter().filter_map(|person| turns(person)).max();
        both[0].says(one);
        both[1].says(other);
        sleep(Duration::from_millis(1_500)).await;
        let after = both.iter().filter_map(|person| turns(person)).max();
        self.book.borrow_mut().count("times that two called the next at once");
        // A meeting that was brought back meanwhile goes on with much higher numbers.
        if let (Some(before), Some(after @ ..1_000)) = (before, after)
            && after > before + 1
        {
            self.book.borrow_mut().breaks(format!("two called the next at once, and {} turns began", after - before));
        }
    }

    fn speaks(&mut self, deed: Deed) {
        let Some(person) = self.pick(0, |person| person.page.borrow().holds_the_floor()) else { return };
        let Some(turn) = person.page.borrow().turn() else { return };
        match deed {
            Deed::SaysThatIsAll => person.says(ClientMessage::FinishTurn { turn }),
            Deed::Passes => person.says(ClientMessage::PassTurn { turn }),
            _ => {
                self.lines += 1;
                let messages = person.page.borrow_mut().say(self.lines, &mut self.book.borrow_mut());
                messages.into_iter().for_each(|message| person.says(message));
            }
        }
    }

    fn is_removed(&mut self, who: usize) {
        let is_newcomer = |person: &Person| person.is_in_circle() && person.page.borrow().name.starts_with("Guest");
        let Some(person) = self.pick(who, is_newcomer) else { return };
        let Some(seat) = person.page.borrow().seat else { return };
        let facilitator = self.pick(who, |person| person.is_in_circle() && person.page.borrow().by_link);
        facilitator.into_iter().for_each(|one| one.says(ClientMessage::Remove { seat, reason: None }));
    }

    /// Somebody who was removed tries to come back, at once.
    fn knocks_again(&mut self, who: usize) {
        let person = self.pick(who, |person| person.page.borrow().place == Where::Removed);
        person.into_iter().for_each(|person| person.cable.cut());
    }

    async fn server_dies(&mut self, for_so_long: Duration) {
        self.network.fall_silent();
        self.people.iter().for_each(|person| person.cable.cut());
        // The lines are gone before anything that a room says at its end could be written.
        sleep(Duration::from_millis(1)).await;
        self.server.abort();
        self.book.borrow_mut().dies();
        sleep(for_so_long).await;
        self.server = start(&self.network, pack());
    }

    fn pick(&self, who: usize, may: impl Fn(&Person) -> bool) -> Option<Rc<Person>> {
        let able: Vec<_> = self.people.iter().filter(|person| may(person)).collect();
        let at = if who == usize::MAX { able.len().saturating_sub(1) } else { who % able.len().max(1) };
        able.get(at).map(|person| Rc::clone(person))
    }

    /// Everything is well again; then all see the same, the floor can be given on, and the meeting can be closed.
    async fn end(self) -> Ended {
        for person in &self.people {
            person.cable.heal();
            person.down_until.set(Instant::now());
        }
        let heal_by = Instant::now() + TO_HEAL;
        let mut differs = None;
        while Instant::now() < heal_by && self.book.borrow().broken.is_none() {
            sleep(Duration::from_secs(2)).await;
            for facilitator in self.people.iter().take(2).filter(|person| person.is_in_circle()) {
                facilitator.says(ClientMessage::Thaw {});
                let admit = facilitator.page.borrow().admits(&self.book.borrow());
                admit.into_iter().for_each(|admit| facilitator.says(admit));
            }
            differs = self.difference();
            if differs.is_none() {
                break;
            }
        }
        if let Some(what) = differs {
            self.book.borrow_mut().breaks(format!("all is well for {} s, and {what}", TO_HEAL.as_secs()));
        }
        if self.book.borrow().broken.is_none() {
            self.floor_goes_on().await;
            self.closes().await;
        }
        self.server.abort();
        let book = self.book.borrow();
        Ended {
            trace: book.trace(),
            broken: book.broken.clone(),
            counts: book.counts.clone(),
            lasted: self.since.elapsed(),
        }
    }

    /// What somebody sees differently, or that they are not in.
    fn difference(&self) -> Option<String> {
        let mut first: Option<(String, String)> = None;
        for person in &self.people {
            let page = person.page.borrow();
            match page.place {
                Where::Circle if page.is_live => {}
                Where::Left | Where::Removed | Where::Over => continue,
                place => return Some(format!("{} is still not in the circle: {place:?}", page.name)),
            }
            let Some(room) = &page.room else { return Some(format!("{} is shown nothing", page.name)) };
            // A pause ends by itself, and whatever else stops everything is ended here.
            if let Some(still) = &room.still {
                return Some(format!("{} is shown that all stand still: {:?}", page.name, still.cause));
            }
            let people: Vec<(SeatId, bool)> = room.people.iter().map(|person| (person.seat, person.here)).collect();
            let turn = room.turn.as_ref().map(|turn| (turn.turn, turn.seat));
            let sees = format!("{people:?} {:?} {turn:?} {}", room.queue.hands, room.agenda.segment);
            match &first {
                Some((name, seen)) if *seen != sees => {
                    return Some(format!("{} sees {sees}, and {name} {seen}", page.name));
                }
                Some(_) => {}
                None => first = Some((page.name.clone(), sees)),
            }
        }
        None
    }

    /// No turn is stuck: the one that is open can be ended, and another given.
    async fn floor_goes_on(&self) {
        let facilitator = &self.people[0];
        if let Some(turn) = facilitator.page.borrow().turn() {
            facilitator.says(ClientMessage::Thank { turn, sure: true });
        }
        facilitator.says(ClientMessage::RaiseHand {});
        sleep(Duration::from_secs(3)).await;
        let call = call_next(&facilitator.page.borrow());
        call.into_iter().for_each(|call| facilitator.says(call));
        sleep(Duration::from_secs(5)).await;
        if facilitator.page.borrow().turn().is_none() {
            self.book.borrow_mut().breaks("all is well, and nobody can be given the floor".to_owned());
        }
    }

    async fn closes(&self) {
        self.people[0].says(ClientMessage::CloseMeeting {});
        sleep_until(Instant::now() + Duration::from_secs(10)).await;
        let stays = |person: &&Rc<Person>| person.is_in_circle();
        if let Some(person) = self.people.iter().find(stays) {
            let what = format!("{} was not told that the meeting is closed", person.page.borrow().name);
            self.book.borrow_mut().breaks(what);
        }
    }
}

/// The server as it runs anywhere, on this network.
fn start(network: &Network, pack: Pack) -> JoinHandle<()> {
    tokio::spawn(server::run(network.listen(), pending(), Parts::new(vec![pack])))
}

/// What a facilitator's page would send for *Call*: whom it shows as next, and the turn that it believes in.
fn call_next(page: &Page) -> Option<ClientMessage> {
    let room = page.room.as_ref()?;
    let seat = room.queue.next.or(room.queue.hands.first().copied())?;
    Some(ClientMessage::Call { seat, turn: page.turn(), sure: false })
}

fn pack() -> Pack {
    Pack::embedded().expect("the pack is whole")
}

/// Where in its first format turns are given.
fn first_sharing(pack: &Pack) -> u16 {
    let at = pack.formats()[0].segments.iter().position(|segment| segment.kind == SegmentKind::Sharing);
    u16::try_from(at.expect("it has one")).expect("a format is short")
}
