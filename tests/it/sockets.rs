//! Few real sockets: a meeting from opening to closing over the wire, coming back, and everything bad that may arrive.
//! After each bad thing the room is unharmed.

use crate::client::{Client, Wire, door, hello, hello_facilitator, took};
use crate::support::TestServer;
use crate::twin::{Link, Page, random};
use circlekeeper::protocol::bytes::{AddressKey, Cap, MeetingId, SeatId, Token};
use circlekeeper::protocol::{ClientMessage, CloseCode, Code, EndReason, RemovalReason, ServerMessage, VERSION};
use std::io::Write;
use std::time::Duration;
use tokio_tungstenite::tungstenite::Message;

/// A room in which sharing is on: its facilitator, and a member.
fn room() -> (TestServer, Link, Client, Client) {
    let (server, link) = (TestServer::start(), Link::random());
    let (mut ana, room) = Client::open(server.address, &link);
    assert_eq!(room.agenda.segment, 0);
    ana.line.send(&ClientMessage::GoToSegment { from: 0, to: sharing(), bring_forward: false, sure: false });
    let (ben, _) = Client::join(server.address, &link);
    ana.meets(ben.seat);
    (server, link, ana, ben)
}

/// The first segment of the default format in which people share.
fn sharing() -> u16 {
    let pack = circlekeeper::pack::Pack::embedded().expect("the pack is whole");
    let at = pack.formats()[0].segments.iter().position(|s| s.turns.is_some());
    u16::try_from(at.expect("people share")).expect("few segments")
}

/// The facilitator calls somebody, and both see the turn.
fn call(ana: &mut Client, ben: &mut Client) -> u64 {
    ana.line.send(&ClientMessage::Call { seat: ben.seat, turn: None, sure: true });
    ana.turn_of(Some(ben.seat));
    ben.turn_of(Some(ben.seat)).expect("a turn")
}

/// Everything goes on as before: a hand goes up, and the facilitator sees it.
#[track_caller]
fn unharmed(ana: &mut Client, ben: &mut Client) {
    for (message, hands) in [(ClientMessage::RaiseHand {}, 1), (ClientMessage::LowerHand {}, 0)] {
        ben.line.send(&message);
        ana.line.wait_for(|m| match m {
            ServerMessage::Queue { queue, .. } if queue.hands.len() == hands => Some(()),
            _ => None,
        });
    }
}

#[test]
fn a_meeting_from_opening_to_closing() {
    let (server, link, mut ana, mut ben) = room();
    let (mut cem, _) = Client::join(server.address, &link);
    for client in [&mut ana, &mut ben] {
        client.meets(cem.seat);
    }
    ben.line.send(&ClientMessage::RaiseHand {});
    ana.line.wait_for(|m| matches!(m, ServerMessage::Queue { queue, .. } if queue.next.is_some()).then_some(()));
    let turn = call(&mut ana, &mut ben);
    let key = ben.make_turn_key(turn, 1);
    let line = ben.line_under(&key, turn, 1, 0, "I said no, and the sky stayed where it was.");
    ben.line.send(&line);
    for client in [&mut ana, &mut cem] {
        assert_eq!(client.hears().as_deref(), Some("I said no, and the sky stayed where it was."));
    }
    // Somebody who comes now hears nothing of what was said before.
    let (_dee, late) = Client::join(server.address, &link);
    assert_eq!((late.lines.len(), late.turn_keys.len()), (0, 0));
    assert_eq!(late.turn.map(|t| t.turn), Some(turn));

    ben.line.send(&ClientMessage::FinishTurn { turn });
    ana.turn_of(None);
    ana.line.send(&ClientMessage::CloseMeeting {});
    for client in [&mut ana, &mut ben, &mut cem] {
        let (heard, code) = client.line.end();
        assert_eq!(heard.last(), Some(&ServerMessage::Ended { reason: EndReason::Closed }));
        assert_eq!(code, Some(CloseCode::Over as u16));
    }
    Wire::to_no_meeting(server.address, &hello(&link.keys()));
}

#[test]
fn early_comers_stay_and_the_door_opens_for_them() {
    let server = TestServer::start();
    let link = Link::random();
    let mut early = Wire::to(server.address);
    early.send(&hello(&link.keys()));
    early.wait_for(|m| matches!(m, ServerMessage::NoMeeting { .. }).then_some(()));
    let card = Page::random().card(&link.keys().peer, MeetingId([0; 16]), SeatId([0; 16]));
    let knock = ClientMessage::Knock { token: Token(random()), card, listening: true };
    assert_eq!(early.refusal_of(&knock), Code::NoMeeting);
    let (ana, _) = Client::open(server.address, &link);
    assert_eq!(door(&mut early).meeting, ana.meeting);
}

#[test]
fn a_blink_loses_nothing_and_a_reload_hears_what_comes_next() {
    let (server, _, mut ana, mut ben) = room();
    let turn = call(&mut ana, &mut ben);
    let key = ben.make_turn_key(turn, 1);
    let line = ben.line_under(&key, turn, 1, 0, "before");
    ben.line.send(&line);
    assert_eq!(ana.hears().as_deref(), Some("before"));

    let mut blinked = ana.again(server.address, None);
    let room = blinked.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
    assert_eq!((room.lines.len(), room.turn_keys.len()), (1, 1));
    ana.take_key(&room.turn_keys[0]);
    assert_eq!(ana.read(&room.lines[0]).as_deref(), Some("before"));
    let (heard, code) = ana.line.end();
    assert_eq!((heard.last(), code), (Some(&ServerMessage::Replaced {}), Some(CloseCode::Replaced as u16)));

    let mut reloaded = ana.again(server.address, Some(Page::random()));
    let room = reloaded.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
    assert_eq!((room.you, room.lines.len(), room.turn_keys.len()), (ana.seat, 0, 0));
    assert_eq!(room.turn.map(|t| t.turn), Some(turn));
}

#[test]
fn a_lost_holder_is_held_and_everybody_is_told() {
    let (server, _, mut ana, mut ben) = room();
    call(&mut ana, &mut ben);
    let address = server.address;
    drop(ben.line.tcp().shutdown(std::net::Shutdown::Both));
    let held = ana.line.wait_for(|m| match m {
        ServerMessage::Turn { turn: Some(turn), .. } if turn.held_since_ms.is_some() => Some(turn),
        _ => None,
    });
    assert_eq!(held.running_since_ms, None);
    let mut back = ben.again(address, None);
    back.wait_for(|m| matches!(m, ServerMessage::Room { .. }).then_some(()));
    ana.line.wait_for(|m| match m {
        ServerMessage::Turn { turn: Some(turn), .. } if turn.running_since_ms.is_some() => Some(()),
        _ => None,
    });
}

#[test]
fn somebody_removed_hears_nothing_more_and_stays_out() {
    let (server, link, mut ana, mut ben) = room();
    let reason = Some(RemovalReason::Disruption);
    ana.line.send(&ClientMessage::Remove { seat: ben.seat, reason });
    let (heard, code) = ben.line.end();
    assert_eq!((heard.last(), code), (Some(&ServerMessage::Removed { reason }), Some(CloseCode::Over as u16)));
    let mut again = ben.again(server.address, None);
    let sent = again.send(&ClientMessage::Knock { token: ben.token, card: ben.card(), listening: false });
    assert_eq!(again.refusal(sent), Code::SeatRemoved);
    // A fresh browser with the same link knocks like anybody, and waits in the lobby.
    let mut fresh = Client::at_door(server.address, &link);
    fresh.knock();
    fresh.line.wait_for(|m| matches!(m, ServerMessage::InLobby { .. }).then_some(()));
}

#[test]
fn frames_that_are_no_messages_are_refused_and_too_many_end_the_connection() {
    let (_server, _, mut ana, mut ben) = room();
    let nonsense = [
        "",
        "{",
        "null",
        "[]",
        "\"raise_hand\"",
        "{}",
        "{\"type\":\"raise_hands\"}",
        "{\"type\":\"raise_hand\",\"seat\":1}",
        "{\"type\":\"call\",\"seat\":\"\",\"turn\":null,\"sure\":true}",
        "{\"type\":\"thank\",\"turn\":-1,\"sure\":true}",
        "{\"type\":\"thank\",\"turn\":1}",
        "{\"type\":\"thank\",\"turn\":1,\"sure\":true,\"sure\":true}",
    ];
    for text in nonsense {
        let sent = ben.line.send_raw(Message::text(text));
        assert_eq!(ben.line.refusal(sent), Code::NotUnderstood, "{text}");
    }
    unharmed(&mut ana, &mut ben);
    for _ in 0..20 {
        ben.line.send_raw(Message::text("?"));
    }
    assert_eq!(ben.line.end().1, Some(CloseCode::NotUnderstood as u16));
    ana.line.catch_up();
}

#[test]
fn what_is_no_text_or_too_large_ends_the_connection_with_its_code() {
    let (server, link, mut ana, mut ben) = room();
    for (frame, code) in [
        (Message::binary(vec![1, 2, 3]), CloseCode::NotText),
        (Message::text("x".repeat(16 * 1024 + 1)), CloseCode::TooLarge),
    ] {
        let (mut client, _) = Client::join(server.address, &link);
        client.line.send_raw(frame);
        assert_eq!(client.line.end().1, Some(code as u16));
    }
    let (mut client, _) = Client::join(server.address, &link);
    // A text frame of one byte that is not UTF-8, masked with zeros.
    client.line.tcp().write_all(&[0x81, 0x81, 0, 0, 0, 0, 0xFF]).expect("the server reads");
    assert_eq!(client.line.end().1, Some(CloseCode::NotUtf8 as u16));
    unharmed(&mut ana, &mut ben);
}

#[test]
fn hello_comes_first_once_and_in_this_version() {
    let (server, link, mut ana, mut ben) = room();
    let keys = link.keys();
    let mut line = Wire::to(server.address);
    assert_eq!(line.refusal_of(&ClientMessage::RaiseHand {}), Code::HelloFirst);
    assert_eq!(
        line.refusal_of(&ClientMessage::Hello { version: VERSION + 1, address: keys.address }),
        Code::WrongVersion
    );
    line.send(&hello(&keys));
    door(&mut line);
    assert_eq!(line.refusal_of(&hello(&keys)), Code::HelloFirst);
    assert_eq!(line.refusal_of(&ClientMessage::RaiseHand {}), Code::NotSeated);
    unharmed(&mut ana, &mut ben);
}

#[test]
fn an_unknown_address_a_wrong_cap_and_an_invite_link_open_nothing() {
    let (server, link, mut ana, mut ben) = room();
    let keys = link.keys();
    // All who find nothing get one answer.
    for hello in [
        hello(&Link::random().keys()),
        hello_facilitator(&Link::random().keys()),
        ClientMessage::HelloFacilitator { version: VERSION, address_key: keys.address_key, cap: Cap(random()) },
        ClientMessage::HelloFacilitator { version: VERSION, address_key: AddressKey(random()), cap: keys.cap },
    ] {
        let mut line = Wire::to(server.address);
        line.send(&hello);
        assert!(matches!(line.next(), Ok(ServerMessage::NoMeeting { .. })));
    }
    let other = Link::random();
    let mut line = Wire::to(server.address);
    line.send(&hello(&other.keys()));
    let open = |format: &str, pack: &str| ClientMessage::Open {
        meeting: MeetingId(random()),
        pack: pack.to_owned(),
        format: format.to_owned(),
        token: ana.token,
        card: ana.card(),
    };
    assert_eq!(line.refusal_of(&open("open-share-60", "0")), Code::NotYourRoom);
    let mut line = Wire::to(server.address);
    line.send(&hello_facilitator(&other.keys()));
    assert_eq!(line.refusal_of(&open("nothing", "nothing")), Code::NoSuchFormat);
    unharmed(&mut ana, &mut ben);
}

#[test]
fn the_second_who_opens_stands_before_the_door() {
    let server = TestServer::start();
    let link = Link::random();
    let mut second = Wire::to(server.address);
    second.send(&hello_facilitator(&link.keys()));
    let (ana, room) = Client::open(server.address, &link);
    door(&mut second);
    let card = Page::random().card(&link.keys().peer, ana.meeting, ana.seat);
    let open = ClientMessage::Open {
        meeting: MeetingId(random()),
        pack: room.door.pack,
        format: room.door.format,
        token: Token(random()),
        card,
    };
    assert_eq!(second.refusal_of(&open), Code::AlreadyOpen);
    assert_eq!(door(&mut second).meeting, ana.meeting);
    // The facilitator link leads past the lobby, as facilitator.
    second.send(&ClientMessage::Knock { token: Token(random()), card, listening: false });
    let room = second.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
    assert!(room.waiting.is_some());
}

#[test]
fn wrong_state_wrong_role_and_stale_turns_are_refused() {
    let (_server, _, mut ana, mut ben) = room();
    let seat = ana.seat;
    assert_eq!(ben.line.refusal_of(&ClientMessage::Call { seat, turn: None, sure: true }), Code::NotAllowed);
    assert_eq!(ben.line.refusal_of(&ClientMessage::FinishTurn { turn: 1 }), Code::NoTurn);
    assert_eq!(ana.line.refusal_of(&ClientMessage::Thank { turn: 1, sure: true }), Code::NoTurn);
    let turn = call(&mut ana, &mut ben);
    assert_eq!(ana.line.refusal_of(&ClientMessage::Call { seat, turn: None, sure: true }), Code::StaleTurn);
    assert_eq!(ana.line.refusal_of(&ClientMessage::Thank { turn: turn + 1, sure: true }), Code::StaleTurn);
    assert_eq!(ana.line.refusal_of(&ClientMessage::FinishTurn { turn }), Code::NotHolder);
    assert_eq!(ana.line.refusal_of(&ClientMessage::ChooseReading { reading: "none".into() }), Code::NoSuchReading);
    assert_eq!(ben.line.refusal_of(&ClientMessage::RaiseHand {}), Code::AlreadyHolder);
    ben.line.send(&ClientMessage::FinishTurn { turn });
    ana.turn_of(None);
    unharmed(&mut ana, &mut ben);
}

#[test]
fn replayed_and_forged_lines_are_refused_here_or_do_not_open_there() {
    let (_server, _, mut ana, mut ben) = room();
    let turn = call(&mut ana, &mut ben);
    let key = ben.make_turn_key(turn, 1);
    let line = ben.line_under(&key, turn, 1, 0, "once");
    ben.line.send(&line);
    assert_eq!(ana.hears().as_deref(), Some("once"));
    assert_eq!(ben.line.refusal_of(&line), Code::WrongCounter);
    assert_eq!(ana.line.refusal_of(&line), Code::NotHolder);
    // Sealed under another key, or for another place: the server cannot tell, and nobody can open it.
    let forged = ben.line_under(&random(), turn, 1, 1, "forged");
    ben.line.send(&forged);
    assert_eq!(ana.hears(), None);
    let ClientMessage::Line { sealed, .. } = ben.line_under(&key, turn, 1, 0, "moved") else { unreachable!() };
    ben.line.send(&ClientMessage::Line { turn, key: 1, counter: 2, sealed });
    assert_eq!(ana.hears(), None);
    unharmed_turn(&mut ana, &mut ben, turn);
}

/// The turn goes on, and can be ended.
fn unharmed_turn(ana: &mut Client, ben: &mut Client, turn: u64) {
    ben.line.send(&ClientMessage::FinishTurn { turn });
    ana.turn_of(None);
    unharmed(ana, ben);
}

#[test]
fn a_reader_who_never_reads_is_let_go_and_nobody_waits_for_them() {
    let (server, link, mut ana, mut ben) = room();
    let (stalled, _) = Client::join(server.address, &link);
    ana.meets(stalled.seat);
    // More than the kernel and the outbox hold for one reader.
    for sends in 1..20_000 {
        ben.line.send(&if sends % 2 == 1 { ClientMessage::RaiseHand {} } else { ClientMessage::LowerHand {} });
        let mut let_go = ana.line.wait_for(|m| match m {
            ServerMessage::Person { person, .. } if person.seat == stalled.seat => Some(!person.here),
            ServerMessage::Queue { .. } => Some(false),
            _ => None,
        });
        if sends % 60 == 0 {
            // Somebody who sends much is slowed down, so others take turns.
            let (next, room) = Client::join(server.address, &link);
            ana.meets(next.seat);
            ben = next;
            let_go |= room.people.iter().any(|p| p.seat == stalled.seat && !p.here);
        }
        if let_go {
            return unharmed(&mut ana, &mut ben);
        }
    }
    panic!("the one who never reads was never let go");
}

#[test]
fn who_sends_too_much_is_slowed_down_and_loses_nothing() {
    let (_server, _, mut ana, mut ben) = room();
    let frames = 120;
    let flood = took(|| {
        for _ in 0..frames / 2 {
            ben.line.send(&ClientMessage::RaiseHand {});
            ben.line.send(&ClientMessage::LowerHand {});
        }
        for _ in 0..frames {
            ana.line.wait_for(|m| matches!(m, ServerMessage::Queue { .. }).then_some(()));
        }
    });
    assert!(flood >= Duration::from_secs(1), "{frames} frames went through in {flood:?}");
    unharmed(&mut ana, &mut ben);
}

#[test]
fn an_open_socket_that_says_nothing_is_closed() {
    let server = TestServer::start();
    let mut silent = Wire::to(server.address);
    let waited = took(|| assert_eq!(silent.end().1, Some(CloseCode::Silent as u16)));
    assert!((9..15).contains(&waited.as_secs()), "{waited:?}");
}

#[test]
fn a_page_that_misses_two_beats_is_away() {
    let (_server, _, mut ana, mut ben) = room();
    ben.line.send(&ClientMessage::Beat { every_ms: 5_000 });
    let waited = took(|| {
        let away = |m| matches!(m, ServerMessage::Person { person, .. } if !person.here).then_some(());
        ana.line.wait_for(away);
    });
    assert!((9..15).contains(&waited.as_secs()), "{waited:?}");
    assert_eq!(ben.line.end().1, Some(CloseCode::Silent as u16));
}

#[test]
fn when_the_server_stops_everybody_is_told() {
    let (server, _, mut ana, mut ben) = room();
    let mut waiting = Wire::to(server.address);
    waiting.send(&hello(&Link::random().keys()));
    waiting.wait_for(|m| matches!(m, ServerMessage::NoMeeting { .. }).then_some(()));
    let stopping = std::thread::spawn(move || drop(server));
    for client in [&mut ana, &mut ben] {
        let (heard, code) = client.line.end();
        assert_eq!(heard.last(), Some(&ServerMessage::Ended { reason: EndReason::ServerStopping }));
        assert_eq!(code, Some(CloseCode::GoingAway as u16));
    }
    assert_eq!(waiting.end().1, Some(CloseCode::GoingAway as u16));
    stopping.join().expect("the server ends");
}
