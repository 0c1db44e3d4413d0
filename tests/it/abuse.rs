//! What one address may take over real sockets, and that whoever waits at a room does not keep it shut. Floods of every
//! kind are in `tests/floods`.

#[allow(dead_code, reason = "the floods say more with it")]
mod raw;

use crate::client::{Client, Wire, hello, hello_facilitator, took};
use crate::support::{TestServer, get, parts};
use crate::twin::Link;
use circlekeeper::protocol::{CloseCode, Code, ServerMessage};
use circlekeeper::server::{Front, Parts, limits, machine};
use raw::{Raw, open_message};
use std::io::Read;
use std::net::Ipv4Addr;
use std::time::Duration;

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
    let open = |from: Ipv4Addr| open_room(Wire::from(from, server.address));
    let rooms: Vec<Wire> = (0..limits::ROOMS_PER_ADDRESS).map(|_| open(CROWDED).expect("a room")).collect();
    assert_eq!(open(CROWDED).err(), Some(Code::ServerFull));
    assert!(open(OTHER).is_ok(), "somebody else opens no room");
    assert_eq!(rooms.len(), limits::ROOMS_PER_ADDRESS);
}

#[test]
fn behind_a_proxy_each_address_that_it_names_opens_its_own_share() {
    let front = Front { behind_proxy: 1, ..Front::default() };
    let server = TestServer::start_with(Parts { front, ..parts() });
    let open = |named: &str| open_room(Wire::by_proxy(named, server.address));
    let rooms: Vec<Wire> = (0..limits::ROOMS_PER_ADDRESS).map(|_| open("192.0.2.1").expect("a room")).collect();
    assert_eq!(open("192.0.2.1").err(), Some(Code::ServerFull));
    assert_eq!(open("192.0.2.9, 192.0.2.1").err(), Some(Code::ServerFull), "what somebody wrote ahead is believed");
    assert!(open("192.0.2.2").is_ok(), "somebody else opens no room");
    assert_eq!(rooms.len(), limits::ROOMS_PER_ADDRESS);
}

#[test]
fn without_a_proxy_nobody_is_whom_they_say() {
    let server = TestServer::start();
    let open = |named: &str| open_room(Wire::by_proxy(named, server.address));
    let rooms: Vec<_> = (0..=limits::ROOMS_PER_ADDRESS).map(|_| open("192.0.2.1")).collect();
    assert!(rooms.iter().all(Result::is_ok), "this machine counts as another");
}

/// Opens a room, or is told why not.
fn open_room(mut page: Wire) -> Result<Wire, Code> {
    page.send(&hello_facilitator(&Link::random().keys()));
    page.send(&open_message());
    let opened = page.wait_for(|m| match m {
        ServerMessage::Room { .. } => Some(Ok(())),
        ServerMessage::Refused { code, .. } => Some(Err(code)),
        _ => None,
    });
    opened.map(|()| page)
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
