//! Load and abuse over real sockets: what one address may take, and a quiet room beside every kind of flood.
//!
//! The floods are a step of their own, because what else the machine does would be in their figures:
//!
//! ```text
//! cargo test --test it floods -- --ignored --nocapture                     some 10 s
//! ABUSE_SECONDS=300 cargo test --test it floods -- --ignored --nocapture   long
//! ```

mod floods;
mod quiet;
mod raw;

use crate::client::{Client, Wire, door, hello, hello_facilitator, took};
use crate::support::{PATIENCE, Program, TestServer, get};
use crate::twin::{Link, Page, random, seat_of};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{MeetingId, SeatId, Token};
use circlekeeper::protocol::{ClientMessage, CloseCode, Code, ServerMessage};
use circlekeeper::server::{limits, machine};
use floods::Floods;
use nix::sys::signal::Signal;
use quiet::{HonestPeople, QuietRoom, Times};
use raw::Raw;
use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// From here nothing else comes.
const CROWDED: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
const OTHER: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 3);

#[test]
fn one_address_that_takes_all_its_places_keeps_nobody_else_out() {
    machine::raise_open_files();
    let server = TestServer::start();
    let held: Vec<Raw> =
        (0..limits::CONNECTIONS_PER_ADDRESS).filter_map(|_| Raw::tcp(CROWDED, server.address)).collect();
    assert_eq!(held.len(), limits::CONNECTIONS_PER_ADDRESS);
    let mut one_more = Raw::tcp(CROWDED, server.address).expect("the kernel takes it");
    let turned_away = took(|| assert!(matches!(one_more.stream.read(&mut [0]), Ok(0) | Err(_))));
    assert!(turned_away < Duration::from_secs(2), "{turned_away:?}");
    assert!(Raw::page(OTHER, server.address).is_some(), "somebody else is kept out");
    assert_eq!(get(server.address, "/healthz").status, 200);
}

#[test]
fn one_address_opens_only_its_share_of_the_rooms() {
    let server = TestServer::start();
    let open = |from: Ipv4Addr| {
        let keys = Link::random().keys();
        let mut page = Wire::from(from, server.address);
        page.send(&hello_facilitator(&keys));
        page.send(&open_message());
        let opened = page.wait_for(|m| match m {
            ServerMessage::Room { .. } => Some(Ok(())),
            ServerMessage::Refused { code, .. } => Some(Err(code)),
            _ => None,
        });
        opened.map(|()| page)
    };
    let rooms: Vec<Wire> = (0..limits::ROOMS_PER_ADDRESS).map(|_| open(CROWDED).expect("a room")).collect();
    assert_eq!(open(CROWDED).err(), Some(Code::ServerFull));
    assert!(open(OTHER).is_ok(), "somebody else opens no room");
    assert_eq!(rooms.len(), limits::ROOMS_PER_ADDRESS);
}

#[test]
fn those_who_wait_do_not_keep_a_room_shut() {
    let (server, link) = (TestServer::start(), Link::random());
    let mut waiting: Vec<Wire> = (0..limits::WAITING_PER_ROOM).map(|_| Wire::to(server.address)).collect();
    for page in &mut waiting {
        page.send(&hello(&link.keys()));
        page.wait_for(|m| matches!(m, ServerMessage::NoMeeting { .. }).then_some(()));
    }
    let mut one_more = Wire::to(server.address);
    one_more.send(&hello(&link.keys()));
    assert_eq!(one_more.end().1, Some(CloseCode::Full as u16));
    Client::open(server.address, &link);
    for page in &mut waiting {
        page.wait_for(|m| matches!(m, ServerMessage::Door { .. }).then_some(()));
    }
}

/// Opens a room in the default pack's first format.
fn open_message() -> ClientMessage {
    static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::embedded().expect("the pack is whole"));
    let card = Page::random().card(&[0; 32], MeetingId([0; 16]), SeatId([0; 16]));
    let (pack, format) = (PACK.id().to_owned(), PACK.formats()[0].format.clone());
    ClientMessage::Open { meeting: MeetingId(random()), pack, format, token: Token(random()), card }
}

/// How long a window with or without floods is; they take turns, so that both meet the same machine.
const WINDOW: Duration = Duration::from_millis(1_500);
/// What counts as noise: a hand's round trip beside the floods, by that without them.
const MOST_MEDIAN_RATIO: f64 = 2.0;
/// Below that nobody notices anything.
const NOISE: Duration = Duration::from_millis(5);
const MOST_P99: Duration = Duration::from_millis(100);
const MOST_TO_COME_IN: Duration = Duration::from_secs(2);
/// KiB of each connection that the floods hold, in a build that is not optimised.
const KIB_PER_CONNECTION: usize = 32;

#[test]
#[ignore = "a step of its own: what else runs would be in its figures"]
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
    let kinds = floods.end();
    let came_in = honest.end();
    // No room is stuck: the flooded one goes on as well.
    let room = kinds.room;
    quiet.measure(WINDOW, &mut Times::default());
    let flooded = took(|| facilitator_comes_in(server, &room));
    program.signal(Signal::SIGTERM);
    let ended = program.end();

    let bound = before + floods::most_kib(most_held);
    println!("floods: {}", kinds.done);
    println!("a hand's round trip without them: {without}; beside them: {with}");
    println!("ratio of the medians {:.2}, of the p99s {:.2}", with.ratio(&without, 0.5), with.ratio(&without, 0.99));
    println!("honest people who came in meanwhile: {came_in}; a facilitator into the flooded room: {flooded:?}");
    println!("memory: {before} KiB before, {most} KiB at most beside {most_held} connections; bound {bound} KiB");
    assert!(kinds.all_were_done, "a kind of flood did nothing: {}", kinds.done);
    let slower = with.at(0.5).saturating_sub(without.at(0.5));
    assert!(slower < NOISE || with.ratio(&without, 0.5) <= MOST_MEDIAN_RATIO, "the quiet room felt it");
    assert!(with.at(0.99) <= MOST_P99 + without.at(0.99), "the quiet room felt it at times");
    assert!(came_in.count() > 0 && came_in.at(1.0) < MOST_TO_COME_IN && flooded < PATIENCE, "honest people waited");
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
