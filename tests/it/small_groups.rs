//! Small groups over real sockets: what happens in one is told to nobody outside it, and all come back.

use crate::client::Client;
use crate::support::TestServer;
use crate::twin::Link;
use circlekeeper::protocol::bytes::SeatId;
use circlekeeper::protocol::{ClientMessage, Person, Role, Room, ServerMessage};

/// A facilitator and four more.
fn room() -> (TestServer, Client, [Client; 4]) {
    let (server, link) = (TestServer::start(), Link::random());
    let (mut ana, _) = Client::open(server.address, &link);
    let guests = [(); 4].map(|()| Client::join(server.address, &link).0);
    for guest in &guests {
        ana.meets(guest.seat);
    }
    (server, ana, guests)
}

/// The room as it comes when the circle parts, or comes together.
#[track_caller]
fn anew(client: &mut Client, in_group: bool) -> Room {
    let room = client.room();
    assert_eq!(room.group.is_some(), in_group);
    room
}

fn here(room: &Room) -> Vec<SeatId> {
    room.people.iter().filter(|p| !p.elsewhere).map(|p| p.seat).collect()
}

/// What somebody heard that is of a floor: there is none where they are.
fn of_a_floor(heard: &[ServerMessage]) -> Vec<&ServerMessage> {
    use ServerMessage::{Line, Queue, TimeIsUp, Turn, TurnKey, Warning};
    let is = |m: &&ServerMessage| {
        matches!(m, Line { .. } | Queue { .. } | TimeIsUp { .. } | Turn { .. } | TurnKey { .. } | Warning { .. })
    };
    heard.iter().filter(is).collect()
}

#[test]
fn what_is_said_in_a_group_is_told_to_nobody_else() {
    let (_server, mut ana, [mut ben, mut cem, mut dan, mut eve]) = room();
    let groups = vec![vec![ben.seat, cem.seat], vec![dan.seat, eve.seat]];
    ana.line.send(&ClientMessage::OpenGroups { groups, minutes: 5 });
    let whole = anew(&mut ana, false);
    assert_eq!(here(&whole), [ana.seat]);
    assert_eq!(whole.groups.map(|groups| groups.list.len()), Some(2));
    let inside = anew(&mut ben, true);
    assert_eq!(here(&inside), [ben.seat, cem.seat]);
    assert!(inside.groups.is_none(), "who is where is for facilitators");
    let role = |seat: SeatId| inside.people.iter().find(|p| p.seat == seat).map(|p: &Person| p.role);
    assert_eq!((role(ben.seat), role(cem.seat)), (Some(Role::Host), Some(Role::Member)));
    for client in [&mut cem, &mut dan, &mut eve] {
        anew(client, true);
    }
    for client in [&mut ana, &mut dan, &mut eve] {
        client.line.catch_up();
    }

    ben.line.send(&ClientMessage::Call { seat: cem.seat, turn: None, sure: true });
    let turn = cem.turn_of(Some(cem.seat)).expect("a turn");
    let key = cem.make_turn_key(turn, 1);
    let line = cem.line_under(&key, turn, 1, 0, "only here");
    cem.line.send(&line);
    assert_eq!(ben.hears().as_deref(), Some("only here"));
    for client in [&mut ana, &mut dan, &mut eve] {
        let heard = client.line.catch_up();
        assert!(of_a_floor(&heard).is_empty(), "{:?}", of_a_floor(&heard));
    }

    // The other group has a floor of its own, whose turns have other numbers.
    dan.line.send(&ClientMessage::Call { seat: dan.seat, turn: None, sure: true });
    let other = eve.turn_of(Some(dan.seat)).expect("a turn");
    assert_ne!(turn, other);
    assert!(of_a_floor(&cem.line.catch_up()).iter().all(|m| !matches!(m, ServerMessage::Turn { .. })));

    ana.line.send(&ClientMessage::SetGroupsEnd { end_ms: 0 });
    for client in [&mut ana, &mut ben, &mut cem, &mut dan, &mut eve] {
        let back = anew(client, false);
        assert_eq!((here(&back).len(), back.turn, back.lines.len()), (5, None, 0));
    }
}
