//! A seeded random walk through the rules: people of every kind do whatever comes to mind, and after each step what
//! must always be true is true. `WALK_SEED=7 WALK_STEPS=1000000 cargo test --test it walk` walks elsewhere and further.

mod choosing;
mod debrief;
mod displays;
mod groups;
mod guests;
mod invariants;
mod restart;
mod roles;
mod wishes;

use crate::restart::card_with;
use choosing::some_choosing;
use circlekeeper::meeting::{
    Card, ConnId, Event, Format, Input, LendId, MayCall, Meeting, Outcome, PauseRules, Place, ReadingRef, SeatId,
    Segment, Time, TurnRules,
};
use circlekeeper::sealed::Sealed;
use debrief::check_debrief;
use groups::{Turns, check_groups};
use invariants::check_invariants;
use roles::check_roles;
use std::collections::BTreeSet;

const DEFAULT_SEED: u64 = 20_261_122;
const DEFAULT_STEPS: u64 = 200_000;
/// Few people, so that they meet each other's turns, seats and keys all the time.
const PEOPLE: u8 = 9;
/// Steps after which the server dies and a facilitator's page, if one is there, brings the meeting back.
const RESTART_EVERY: u64 = 500;
/// Where the walk must come to.
const PLACES: [&str; 20] = [
    "Line",
    "LineTakenBack",
    "CircleKey",
    "HolderIsGone",
    "TimeIsUp",
    "Ended",
    "SeatLent",
    "Screen",
    "PersonGone",
    "EndIsNear",
    "Still",
    "VoteIsIn",
    "Groups",
    "Apart",
    "InGroup Entered",
    "InGroup Line",
    "InGroup Still",
    "refused Grounding",
    "OverForOthers",
    "refused OnlyHelpersNow",
];

#[test]
fn nothing_that_anybody_does_breaks_an_invariant() {
    let (seed, steps) = (setting("WALK_SEED", DEFAULT_SEED), setting("WALK_STEPS", DEFAULT_STEPS));
    println!("WALK_SEED={seed} WALK_STEPS={steps}");
    let mut walk = Walk::new(seed);
    let mut reached = BTreeSet::new();
    let mut turns = Turns::new();
    for step in 0..steps {
        if step % RESTART_EVERY == 0 {
            walk.restart(&format!("seed {seed}, step {step}, a restart"));
        }
        let (now, input) = walk.step();
        let before = walk.meeting.clone();
        let Outcome { events, refused } = walk.meeting.handle(now, input.clone());
        let about = format!("seed {seed}, step {step}, {input:?}");

        let mut again = before.clone();
        assert_eq!(
            again.handle(now, input),
            Outcome { events: events.clone(), refused },
            "not the same twice: {about}"
        );
        if refused.is_some() {
            let mut untouched = before.clone();
            untouched.tick(now);
            assert_eq!(untouched, walk.meeting, "a refusal changed something: {about}");
        }
        check_invariants(&before, &walk.meeting, now, &about);
        check_roles(&before, &walk.meeting, &about);
        check_debrief(&before, &walk.meeting, &about);
        if walk.meeting.has_ended() {
            turns.clear();
        } else {
            check_groups(&before, &walk.meeting, &events, &mut turns, &about);
        }
        reached.extend(events.iter().map(name_of));
        reached.extend(refused.map(|refusal| format!("refused {refusal:?}")));
        walk.notice(&events);
    }
    // A walk that does not reach the rules proves nothing about them.
    for place in PLACES {
        assert!(reached.contains(place), "the walk never came to {place}: {reached:?}");
    }
    let refusals = reached.iter().filter(|r| r.starts_with("refused")).count();
    assert!(refusals >= 25, "only {refusals} kinds of refusal: {reached:?}");
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

fn name_of(event: &Event) -> String {
    if let Event::InGroup(_, event) = event {
        return format!("InGroup {}", name_of(event));
    }
    let said = format!("{event:?}");
    said.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// What one person's browser would know.
#[derive(Clone, Copy)]
struct Browser {
    seat: SeatId,
    conn: ConnId,
    load: u8,
    key: u32,
    counter: u64,
}

struct Walk {
    meeting: Meeting,
    format: Format,
    now: Time,
    random: Random,
    browsers: Vec<Browser>,
    conns: u64,
    next_key: u32,
}

impl Walk {
    fn new(seed: u64) -> Self {
        let mut random = Random(seed | 1);
        let browsers: Vec<Browser> = (0..PEOPLE)
            .map(|n| Browser { seat: SeatId([n; 16]), conn: ConnId(0), load: 1, key: 0, counter: 0 })
            .collect();
        let format = Self::format(&mut random);
        let meeting = Self::open(&format, browsers[0], ConnId(1), Time(0));
        let mut walk = Walk { meeting, format, now: Time(0), random, browsers, conns: 1, next_key: 1 };
        walk.browsers[0].conn = ConnId(1);
        walk
    }

    fn open(format: &Format, opener: Browser, conn: ConnId, now: Time) -> Meeting {
        Meeting::open(format.clone(), now, conn, opener.seat, card(opener)).0
    }

    fn format(random: &mut Random) -> Format {
        let planned = || Segment { planned_ms: 400_000, ..Segment::default() };
        let once_first = random.below(4) > 0;
        let mut turns = |limit_ms| {
            let choosing = some_choosing(random, once_first);
            Some(TurnRules { limit_ms, marks_ms: vec![60_000, 30_000], choosing })
        };
        let segments = vec![
            Segment { reading: Some(ReadingRef { index: 0, passages: 3 }), ..planned() },
            Segment { turns: turns(180_000), ..planned() },
            Segment { turns: turns(20_000), ..planned() },
        ];
        let groups = Segment { turns: turns(60_000), ..Segment::default() };
        let mut may_call =
            || [MayCall::Anyone, MayCall::Anyone, MayCall::Facilitators, MayCall::Nobody][random.below(4) as usize];
        let (by, group_conscience) = (may_call(), may_call());
        let pause = PauseRules { length_ms: 30_000, by };
        let (lobby, display_names) = (random.below(2) == 0, random.below(2) == 0);
        Format { segments, lobby, gestures: true, pause, group_conscience, display_names, groups }
    }

    /// A next moment and what happens then. Most time steps are small, some leap over every deadline.
    fn step(&mut self) -> (Time, Input) {
        if self.meeting.has_ended() {
            self.conns += 1;
            self.browsers[0].conn = ConnId(self.conns);
            self.format = Self::format(&mut self.random);
            self.meeting = Self::open(&self.format, self.browsers[0], ConnId(self.conns), self.now);
        }
        let leap_ms = match self.random.below(200) {
            0 => 700_000,
            1..4 => 35_000,
            4..40 => 3_000,
            _ => 150,
        };
        self.now = self.now + self.random.below(leap_ms);
        // Sometimes the clock of whoever drives it seems to go back.
        let now = if self.random.below(50) == 0 { Time(self.now.0.saturating_sub(5_000)) } else { self.now };
        (now, self.input())
    }

    fn input(&mut self) -> Input {
        // Whoever has the floor has more to do than the others.
        let view = self.meeting.view();
        let groups = view.groups.iter().flat_map(|groups| groups.list().iter().map(|group| group.meeting().view()));
        let turns: Vec<SeatId> = groups.chain([view]).filter_map(|part| part.turn.map(|turn| turn.seat)).collect();
        let turn = turns.get(self.random.below(turns.len().max(1) as u64) as usize);
        let holder = turn.and_then(|seat| self.browsers.iter().position(|b| b.seat == *seat));
        let anybody = self.random.below(u64::from(PEOPLE)) as usize;
        let who = holder.filter(|_| self.random.below(4) == 0).unwrap_or(anybody);
        // The first two have the facilitator link; the rest are members.
        let facilitator = who < 2;
        let browser = self.browsers[who];
        match self.random.below(100) {
            0..8 => Input::Knock {
                conn: self.connect(who, false),
                seat: browser.seat,
                card: card(self.browsers[who]),
                listening: self.random.below(3) == 0,
                facilitator,
            },
            8..14 => {
                let reload = self.random.below(3) == 0;
                let conn = self.connect(who, reload);
                Input::ComeBack { conn, seat: browser.seat, card: card(self.browsers[who]), facilitator }
            }
            14..19 => Input::Drop { conn: ConnId(self.random.below(self.conns + 1)) },
            19..22 => Input::Drop { conn: browser.conn },
            22 => Input::FetchSeat { conn: browser.conn, id: LendId([7; 16]) },
            23..26 => Input::Ask { conn: browser.conn, wish: self.guest_wish() },
            26..33 => Input::Ask { conn: browser.conn, wish: self.choosing() },
            33 => self.show_on(),
            34 => Input::Ask { conn: browser.conn, wish: self.display_wish() },
            35 => self.of_groups(),
            _ => Input::Ask { conn: browser.conn, wish: self.wish(who) },
        }
    }

    fn connect(&mut self, who: usize, reload: bool) -> ConnId {
        self.conns += 1;
        let browser = &mut self.browsers[who];
        browser.conn = ConnId(self.conns);
        if reload {
            browser.load = browser.load.wrapping_add(1).max(1);
            browser.key = 0;
        }
        browser.conn
    }

    fn notice(&mut self, events: &[Event]) {
        for event in events {
            if let Event::NextCircleKeyWanted { number, .. } = event {
                self.next_key = *number;
            }
        }
        let view = self.meeting.view();
        for (n, browser) in self.browsers.iter_mut().enumerate() {
            let removed = view.roster.is_removed(browser.seat);
            // A fresh browser with the same link knocks like anybody.
            if removed && view.roster.people().iter().filter(|p| p.place == Place::Circle).count() < 4 {
                browser.seat.0[15] = browser.seat.0[15].wrapping_add(n as u8 + 10);
            }
        }
    }
}

fn card(browser: Browser) -> Card {
    let mut key = browser.seat.0;
    key[0] = browser.load;
    key[1] = 0xAA;
    card_with(&key)
}

fn card_of_page([first, second]: [u8; 2]) -> Card {
    card_with(&[0xDD, first, second])
}

fn sealed<const MIN: usize, const MAX: usize>(bytes: usize) -> Sealed<MIN, MAX> {
    Sealed::new(&vec![1; bytes]).expect("within bounds")
}

/// SplitMix64: enough to walk with, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}
