//! What the server costs: `cargo bench`. The CPU time that it takes to deliver one event to all, in one room of 200
//! people and in 20 rooms of 10, beside a bare loop that only writes the same bytes to as many sockets; and the memory
//! that a connection takes. Ends with 1 if a bound is broken.
//!
//! The program is the one that was built, as a process of its own, so its CPU time and memory are its own. Rounds of
//! server and loop take turns on one processor; the quietest of each counts, because whatever else the machine does
//! only adds. The event is a hand that goes up or down. Readers are not asleep on their connections while these are
//! written to, which makes the loop's write as cheap as it can be, and the ratio as strict.

mod bare;
mod cost;
mod meetings;
mod page;
#[allow(dead_code, reason = "the tests share more than the bench needs")]
#[path = "../it/support.rs"]
mod support;
#[path = "../it/twin/mod.rs"]
mod twin;

use bare::Bare;
use circlekeeper::server::machine;
use cost::{CpuClock, Processors, Rounds, memory_kib};
use meetings::{Meetings, wait_for_nobody};
use std::fmt;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};
use support::Program;

/// The server's CPU time per delivered message, as a multiple of the bare loop's.
const MOST_RATIO: f64 = 1.6;
/// KiB of a connection that said hello and waits for a meeting to open.
const MOST_IDLE_KIB: f64 = 16.0;

const IDLE: usize = 1_000;
const PEOPLE: usize = 200;
/// Many and short, so that some of them find the machine quiet. Their number is fixed: more while it fails would favour passing.
const ROUNDS: usize = 60;
/// In each room.
const EVENTS_PER_ROUND: usize = 50;
/// In rooms of 10 each person sends 5 frames a round; 20 a second are what the server takes from one page.
const ROUND: Duration = Duration::from_millis(250);
/// Of a round. Each event is one in every room, so everybody hears one message.
const DELIVERIES: f64 = (EVENTS_PER_ROUND * PEOPLE) as f64;

fn main() -> ExitCode {
    if cfg!(debug_assertions) || !std::env::args().any(|argument| argument == "--bench") {
        println!("Only an optimised build says anything here: cargo bench");
        return ExitCode::SUCCESS;
    }
    machine::raise_open_files();
    let idle_kib = idle();
    let processors = Processors::share_out();
    let mut kept = idle_kib <= MOST_IDLE_KIB;
    println!("Memory of an idle connection: {idle_kib:.1} KiB, of {IDLE}; at most {MOST_IDLE_KIB} KiB");
    println!("One event to all, CPU time for each message delivered, in the quietest round (median in brackets):");
    for (rooms, people) in [(1, PEOPLE), (20, PEOPLE / 20)] {
        let result = fan_out(&processors, rooms, people);
        kept &= result.ratio() <= MOST_RATIO;
        println!("{result}");
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The memory that each of many connections takes while it waits for a meeting.
fn idle() -> f64 {
    let program = Program::start(&[]);
    // What is made once for all is there after the first.
    let _first = wait_for_nobody(program.address(), 10);
    let before = memory_kib(program.id());
    let _pages = wait_for_nobody(program.address(), IDLE);
    (memory_kib(program.id()) - before) / IDLE as f64
}

/// What came of some rooms with as many people in each.
struct FanOut {
    rooms: usize,
    people: usize,
    server: Rounds,
    bare: Rounds,
    /// KiB that each connection takes, with its share of the room.
    seated_kib: f64,
}

/// Rounds of the server and of the bare loop in turn.
fn fan_out(processors: &Processors, rooms: usize, people: usize) -> FanOut {
    let program = processors.measure(|| Program::start(&[]));
    let _first = wait_for_nobody(program.address(), 10);
    let before = memory_kib(program.id());
    let mut meetings = Meetings::open(program.address(), rooms, people);
    let seated_kib = (memory_kib(program.id()) - before) / PEOPLE as f64;
    let mut bare = Bare::start(processors, PEOPLE, [(); 2].map(|()| meetings.event_to_all().to_vec()));
    let clock = CpuClock::of_process(program.id());
    let mut result = FanOut { rooms, people, server: Rounds::default(), bare: Rounds::default(), seated_kib };
    // The first round warms up.
    for round in 0..=ROUNDS {
        let since = Instant::now();
        let before = clock.now();
        for _ in 0..EVENTS_PER_ROUND {
            meetings.event_to_all();
        }
        let served = (clock.now() - before).div_f64(DELIVERIES);
        let written = bare.write_to_all(EVENTS_PER_ROUND).div_f64(DELIVERIES);
        if round > 0 {
            result.server.add(served);
            result.bare.add(written);
        }
        sleep(ROUND.saturating_sub(since.elapsed()));
    }
    result
}

impl FanOut {
    fn ratio(&self) -> f64 {
        self.server.least() / self.bare.least()
    }
}

impl fmt::Display for FanOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rooms, people, server, bare, seated_kib } = self;
        let name = format!("{rooms} room{} of {people}", if *rooms == 1 { "" } else { "s" });
        let of = |rounds: &Rounds| format!("{:.2} us ({:.2})", rounds.least(), rounds.median());
        write!(f, "{name:<16} server {}, bare loop {}: ", of(server), of(bare))?;
        write!(f, "ratio {:.2}, at most {MOST_RATIO}; {seated_kib:.1} KiB for each in a seat", self.ratio())
    }
}
