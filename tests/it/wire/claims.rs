//! Claims of protocol/README.md about who hears what and when, where no script of the rules shows them.

use crate::client::{Client, Wire, door, hello};
use crate::script::World;
use crate::support::TestServer;
use crate::twin::{Link, Page, random};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{PageId, SeatId};
use circlekeeper::protocol::{ClientMessage, CloseCode, EndReason, KeyFor, NameOf, Role, Room, ServerMessage};
use circlekeeper::sealed::Sealed;

fn room_of(line: &mut Wire) -> Room {
    line.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None })
}

/// The facilitator goes on to the first segment in which people share.
fn go_to_sharing(ana: &mut Client, from: u16) {
    let pack = Pack::embedded().expect("the pack is whole");
    let to = pack.formats()[0].segments.iter().position(|s| s.turns.is_some()).expect("people share");
    ana.line.send(&ClientMessage::GoToSegment {
        from,
        to: u16::try_from(to).expect("few"),
        bring_forward: false,
        sure: false,
    });
}

#[test]
fn whoever_is_at_the_door_or_in_the_lobby_hears_the_end_too() {
    let server = TestServer::start();
    let link = Link::random();
    let (mut ana, _) = Client::open(server.address, &link);
    ana.line.send(&ClientMessage::SetLobby { on: true });
    ana.line.catch_up();
    let mut ben = Client::at_door(server.address, &link);
    ben.knock();
    ben.line.wait_for(|m| matches!(m, ServerMessage::InLobby { .. }).then_some(()));
    let mut cem = Client::at_door(server.address, &link);
    ana.line.send(&ClientMessage::CloseMeeting {});
    for line in [&mut ben.line, &mut cem.line] {
        let (heard, code) = line.end();
        assert_eq!(heard, [ServerMessage::Ended { reason: EndReason::Closed }]);
        assert_eq!(code, Some(CloseCode::Over as u16));
    }
}

#[test]
fn a_holder_who_comes_back_may_hear_the_turn_before_the_room() {
    let server = TestServer::start();
    let link = Link::random();
    let (mut ana, room) = Client::open(server.address, &link);
    go_to_sharing(&mut ana, room.agenda.segment);
    let (ben, _) = Client::join(server.address, &link);
    ana.line.send(&ClientMessage::Call { seat: ben.seat, turn: None, sure: true });
    ana.turn_of(Some(ben.seat));
    let (address, keys, token, card) = (server.address, link.keys(), ben.token, ben.card());
    drop(ben);
    ana.line.wait_for(|m| match m {
        ServerMessage::Turn { turn: Some(turn), .. } => turn.held_since_ms.map(|_| ()),
        _ => None,
    });
    let mut back = Wire::to(address);
    back.send(&hello(&keys));
    door(&mut back);
    back.send(&ClientMessage::ComeBack { token, card });
    let (first, second) = (back.next().expect("a message"), back.next().expect("a message"));
    let (ServerMessage::Turn { version, turn }, ServerMessage::Room { room }) = (first, second) else {
        panic!("another order");
    };
    assert_eq!((version, turn), (room.version, room.turn));
}

#[test]
fn the_role_stays_with_the_seat_without_the_link() {
    let server = TestServer::start();
    let link = Link::random();
    let (ana, _) = Client::open(server.address, &link);
    // `again` says hello with what an invite link gives.
    let room = room_of(&mut ana.again(server.address, Some(Page::random())));
    assert_eq!(room.people[0].role, Role::Facilitator);
    assert!(room.waiting.is_some());
}

#[test]
fn of_the_next_circle_key_the_call_link_counts_in_the_last_frame_and_names_that_are_not_sent_are_gone() {
    let server = TestServer::start();
    let link = Link::random();
    let (mut ana, _) = Client::open(server.address, &link);
    ana.line.send(&ClientMessage::Name { circle_key: 1, sealed: bytes() });
    let (ben, _) = Client::join(server.address, &link);
    ana.meets(ben.seat);
    ana.line.send(&ClientMessage::Remove { seat: ben.seat, reason: None });
    let number = ana.line.wait_for(|m| match m {
        ServerMessage::NextCircleKeyWanted { circle_key } => Some(circle_key),
        _ => None,
    });
    let part = |call_link, done| ClientMessage::NextCircleKey {
        circle_key: number,
        keys: vec![KeyFor { page: PageId(random()), sealed: bytes() }],
        names: vec![NameOf { seat: SeatId(random()), sealed: bytes() }],
        call_link,
        link: None,
        question: None,
        done,
    };
    ana.line.send(&part(Some(bytes()), false));
    ana.line.send(&part(None, true));
    let circle = ana.line.wait_for(|m| match m {
        ServerMessage::Circle { circle, .. } if circle.circle_key == number => Some(circle),
        _ => None,
    });
    assert_eq!(circle.call_link, None);
    let room = room_of(&mut ana.again(server.address, None));
    assert_eq!((room.people.len(), &room.people[0].name), (1, &None));
}

#[test]
fn of_a_turn_that_an_undo_opens_again_the_lines_are_gone() {
    let mut world = World::new();
    for command in [
        "0s ana opens",
        "0s ben knocks",
        "0s ana goes from 0 to 2",
        "1s ana calls ben",
        "2s ben makes key 1 for ana",
        "3s ben writes line 0 under key 1",
        "9s ana calls ana",
        "10s ana undoes",
    ] {
        assert!(!world.play(command).contains("refused"), "{command}");
    }
    let meeting = world.meeting.as_ref().expect("open");
    let (turn, share) = (meeting.view().turn.expect("a turn"), meeting.view().share.expect("a share"));
    assert_eq!((turn.id.0, share.turn.0, share.lines().len(), share.keys().len()), (1, 1, 0, 0));
}

#[test]
fn nobody_is_told_when_the_offer_to_undo_is_over() {
    let mut world = World::new();
    for command in ["0s ana opens", "0s ben knocks", "0s ana goes from 0 to 2", "1s ana calls ben"] {
        world.play(command);
    }
    assert_eq!(world.play("16s tick"), "");
    assert!(world.meeting.as_ref().expect("open").view().undo.is_none());
}

/// Bytes that stand for something sealed.
fn bytes<const MIN: usize, const MAX: usize>() -> Sealed<MIN, MAX> {
    Sealed::new(&[1; MAX]).expect("within bounds")
}
