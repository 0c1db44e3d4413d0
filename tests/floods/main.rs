//! A quiet room beside every kind of flood, over real sockets: how much longer things take there, whether honest people
//! still come in, and how much memory the server takes. A test program of its own, so that nothing else runs beside it.
//!
//! ```text
//! cargo test --test floods -- --nocapture                     some 10 s
//! ABUSE_SECONDS=300 cargo test --test floods -- --nocapture   long
//! ```

#[allow(dead_code, reason = "the other tests share more than this needs")]
#[path = "../it/client.rs"]
mod client;
mod kinds;
mod quiet;
#[path = "../it/abuse/raw.rs"]
mod raw;
#[allow(dead_code, reason = "the other tests share more than this needs")]
#[path = "../it/support.rs"]
mod support;
#[path = "../it/twin/mod.rs"]
mod twin;

use circlekeeper::protocol::bytes::Token;
use circlekeeper::protocol::{ClientMessage, ServerMessage};
use circlekeeper::server::machine;
use client::{Wire, door, hello_facilitator, took};
use kinds::Floods;
use nix::sys::signal::Signal;
use quiet::{HonestPeople, QuietRoom, Times};
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};
use support::{PATIENCE, Program};
use twin::{Link, Page, random, seat_of};

/// The one address from which every other connection of the floods comes.
const CROWDED: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// How long a window with or without floods is; they take turns, so that both meet the same machine.
const WINDOW: Duration = Duration::from_millis(1_500);
/// What counts as noise: a hand's round trip beside the floods, by that without them.
const MOST_MEDIAN_RATIO: f64 = 2.0;
/// Below that nobody notices anything.
const NOISE: Duration = Duration::from_millis(5);
const MOST_P99_RATIO: f64 = 3.0;
const NOISE_P99: Duration = Duration::from_millis(100);
/// Half of those who come are in by then.
const MOST_TO_COME_IN: Duration = Duration::from_secs(2);
/// KiB of each connection that the floods hold, in a build that is not optimised.
const KIB_PER_CONNECTION: usize = 32;

#[test]
fn floods_beside_a_quiet_room() {
    let seconds = std::env::var("ABUSE_SECONDS").map_or(6, |text| text.parse().expect("a number of seconds"));
    machine::raise_open_files();
    let program = Program::start(&[]);
    let server = program.address();
    let mut quiet = QuietRoom::open(server);
    let before = resident_kib(&program);
    let honest = HonestPeople::come_to(server);
    let floods = Floods::on(server, quiet.keys());
    let [mut without, mut with] = [Times::default(), Times::default()];
    let (mut most, mut most_held) = (before, 0);
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(seconds) {
        floods.pause();
        quiet.measure(WINDOW, &mut without);
        floods.go_on();
        quiet.measure(WINDOW, &mut with);
        most = most.max(resident_kib(&program));
        most_held = most_held.max(floods.held());
    }
    let done = floods.end();
    let came_in = honest.end();
    // No room is stuck: the flooded one goes on as well.
    let room = done.room;
    quiet.measure(WINDOW, &mut Times::default());
    let flooded = took(|| facilitator_comes_in(server, &room));
    program.signal(Signal::SIGTERM);
    let ended = program.end();

    let bound = before + kinds::most_kib(most_held);
    println!("floods: {}", done.done);
    println!("a hand's round trip without them: {without}; beside them: {with}");
    println!("ratio of the medians {:.2}, of the p99s {:.2}", with.ratio(&without, 0.5), with.ratio(&without, 0.99));
    println!("honest people who came in meanwhile: {came_in}; a facilitator into the flooded room: {flooded:?}");
    println!("memory: {before} KiB before, {most} KiB at most beside {most_held} connections; bound {bound} KiB");
    assert!(done.all_were_done, "a kind of flood did nothing: {}", done.done);
    let slower = with.at(0.5).saturating_sub(without.at(0.5));
    assert!(slower < NOISE || with.ratio(&without, 0.5) <= MOST_MEDIAN_RATIO, "the quiet room felt it");
    let slower = with.at(0.99).saturating_sub(without.at(0.99));
    assert!(slower < NOISE_P99 || with.ratio(&without, 0.99) <= MOST_P99_RATIO, "the quiet room felt it at times");
    // That everybody came in is what their thread has proved.
    assert!(came_in.count() > 0 && came_in.at(0.5) < MOST_TO_COME_IN && flooded < PATIENCE, "honest people waited");
    assert!(most <= bound, "more memory than the bound");
    assert_eq!((ended.code, ended.stderr.contains("panicked")), (Some(0), false), "{}", ended.stderr);
}

/// However full the circle is: there are places for whoever can put it in order again.
fn facilitator_comes_in(server: SocketAddr, room: &Link) {
    let keys = room.keys();
    let mut line = Wire::to(server);
    line.send(&hello_facilitator(&keys));
    let (meeting, token) = (door(&mut line).meeting, Token(random()));
    let card = Page::random().card(&keys.peer, meeting, seat_of(meeting, token));
    line.send(&ClientMessage::Knock { token, card, listening: false });
    line.wait_for(|m| matches!(m, ServerMessage::Room { .. }).then_some(()));
}

fn resident_kib(program: &Program) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id())).expect("it runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a figure");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
