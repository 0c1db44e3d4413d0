//! A new invite link over real sockets: where the room is found from then on, and who still comes in by the old one.

use crate::client::{Client, Wire, door, hello, hello_facilitator};
use crate::support::TestServer;
use crate::twin::{Bound, Key, Link, Page, hash, invite_address, open_link, random, seal_link};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{DisplayId, MeetingId, ScreensAddress, Token};
use circlekeeper::protocol::{ClientMessage, CloseCode, Code, EndReason, Room, RoomLink, ServerMessage, VERSION};

/// A room with a facilitator and a member, and the circle key that both hold.
fn room() -> (TestServer, Link, Client, Client, Key) {
    let (server, link) = (TestServer::start(), Link::random());
    let (ana, _) = Client::open(server.address, &link);
    let (ben, _) = Client::join(server.address, &link);
    (server, link, ana, ben, random())
}

/// The same room by another link secret.
fn renewed(link: &Link) -> Link {
    Link { link_secret: random(), ..*link }
}

fn new_link(ana: &Client, circle_key: u32, circle: &Key, next: &Link) -> ClientMessage {
    let bound = Bound::Link { meeting: ana.meeting, circle_key };
    let keys = next.keys();
    let sealed = seal_link(circle, &bound, &next.link_secret);
    ClientMessage::NewLink { circle_key, address_key: keys.address_key, cap: keys.cap, sealed }
}

/// Waits until the circle is told of a new link.
fn told(line: &mut Wire) -> RoomLink {
    line.wait_for(|m| match m {
        ServerMessage::Circle { circle, .. } => circle.link,
        _ => None,
    })
}

/// The facilitator makes a new link.
fn renew(ana: &mut Client, circle: &Key, before: &Link) -> Link {
    let next = renewed(before);
    ana.line.send(&new_link(ana, 1, circle, &next));
    assert_eq!(told(&mut ana.line).address, next.keys().address);
    next
}

fn no_meeting(server: &TestServer, hello: &ClientMessage) -> Wire {
    Wire::to_no_meeting(server.address, hello)
}

fn room_of(line: &mut Wire) -> Room {
    line.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None })
}

#[test]
fn those_inside_follow_and_a_newcomer_knocks_at_the_new_link_alone() {
    let (server, link, mut ana, mut ben, circle) = room();
    let next = renew(&mut ana, &circle, &link);
    let RoomLink { address, sealed } = told(&mut ben.line);
    let bound = Bound::Link { meeting: ben.meeting, circle_key: 1 };
    assert!(open_link(&circle, &bound, &sealed.expect("the secret")) == Some(next.link_secret));
    assert_eq!(invite_address(&next.link_secret, &link.keys().commitment), address);

    // Each page shows that it has followed; whoever comes now can tell by the new link alone.
    for client in [&mut ana, &mut ben] {
        client.keys = next.keys();
        let mac = client.card().mac;
        client.line.send(&ClientMessage::NewMac { mac });
        client.line.wait_for(|m| match m {
            ServerMessage::Person { person, .. } if person.seat == client.seat => Some(()),
            _ => None,
        });
    }
    let (_cem, room) = Client::join(server.address, &next);
    assert_eq!(room.people.len(), 3);
    no_meeting(&server, &hello(&link.keys()));
}

#[test]
fn by_the_old_link_come_back_only_those_who_have_a_seat() {
    let (server, link, mut ana, ben, circle) = room();
    let (eve, _) = Client::join(server.address, &link);
    ana.meets(eve.seat);
    ana.line.send(&ClientMessage::Remove { seat: eve.seat, reason: None });
    let circle_key = ana.line.wait_for(|m| match m {
        ServerMessage::NextCircleKeyWanted { circle_key } => Some(circle_key),
        _ => None,
    });
    let next = renewed(&link);
    // Whoever was removed may have kept the first key, so a link under that does not count.
    ana.line.send(&new_link(&ana, 1, &circle, &next));
    ana.line.catch_up();
    let (keys, names, call_link, question) = (Vec::new(), Vec::new(), None, None);
    ana.line.send(&ClientMessage::NextCircleKey {
        circle_key,
        keys,
        names,
        call_link,
        question,
        link: None,
        done: true,
    });
    ana.line.catch_up();
    drop(Client::at_door(server.address, &link));
    ana.line.send(&new_link(&ana, circle_key, &random(), &next));
    assert_eq!(told(&mut ana.line).address, next.keys().address);

    let old = hello(&link.keys());
    let mut line = no_meeting(&server, &old);
    assert_eq!(line.refusal_of(&ClientMessage::RaiseHand {}), Code::NoMeeting);
    let knock = ClientMessage::Knock { token: Token(random()), card: eve.card(), listening: false };
    assert_eq!(line.refusal_of(&knock), Code::NoMeeting);
    // Somebody removed, and somebody who never was here, hear the same as if nothing went on.
    for token in [eve.token, Token(random())] {
        let mut line = no_meeting(&server, &old);
        assert_eq!(line.refusal_of(&ClientMessage::ComeBack { token, card: eve.card() }), Code::NoMeeting);
        let (heard, code) = line.end();
        assert_eq!((heard.len(), code), (0, Some(CloseCode::GoingAway as u16)));
    }
    // By the new link a removed seat stays out as before.
    let mut line = Wire::to(server.address);
    line.send(&hello(&next.keys()));
    door(&mut line);
    assert_eq!(line.refusal_of(&ClientMessage::ComeBack { token: eve.token, card: eve.card() }), Code::SeatRemoved);

    let mut line = no_meeting(&server, &old);
    line.send(&ClientMessage::ComeBack { token: ben.token, card: ben.card() });
    let room = room_of(&mut line);
    assert_eq!(room.circle.link.map(|link| link.address), Some(next.keys().address));
    // And it is heard there from then on.
    line.send(&ClientMessage::RaiseHand {});
    line.wait_for(|m| matches!(m, ServerMessage::Queue { queue, .. } if queue.hands.len() == 1).then_some(()));
}

#[test]
fn whoever_stood_at_the_door_is_let_go_and_whoever_waits_in_the_lobby_stays() {
    let (server, link, mut ana, _ben, circle) = room();
    ana.line.send(&ClientMessage::SetLobby { on: true });
    ana.line.wait_for(|m| matches!(m, ServerMessage::Settings { .. }).then_some(()));
    let mut cem = Client::at_door(server.address, &link);
    cem.knock();
    cem.line.wait_for(|m| matches!(m, ServerMessage::InLobby { .. }).then_some(()));
    let mut dee = Client::at_door(server.address, &link);
    renew(&mut ana, &circle, &link);
    assert_eq!(dee.line.end().1, Some(CloseCode::GoingAway as u16));
    assert!(!cem.line.catch_up().iter().any(|m| matches!(m, ServerMessage::NoMeeting { .. })));
    ana.line.send(&ClientMessage::Admit { seat: cem.seat });
    assert!(cem.room().circle.link.is_some());
}

#[test]
fn nobody_opens_the_old_link_while_the_meeting_goes_on_and_then_it_is_free() {
    let (server, link, mut ana, _ben, circle) = room();
    let next = renew(&mut ana, &circle, &link);
    renew(&mut ana, &circle, &next);
    let pack = Pack::embedded().expect("the pack is whole");
    let (format, pack) = (pack.formats()[0].format.clone(), pack.id().to_owned());
    let (token, card) = (Token(random()), ana.card());
    let open = ClientMessage::Open { meeting: MeetingId(random()), pack, format, token, card };
    for earlier in [&link, &next] {
        let mut line = no_meeting(&server, &hello_facilitator(&earlier.keys()));
        assert_eq!(line.refusal_of(&open), Code::LinkReplaced);
        assert!(matches!(line.next(), Ok(ServerMessage::NoMeeting { .. })));
    }
    let mut waiting = no_meeting(&server, &hello(&link.keys()));
    ana.line.send(&ClientMessage::CloseMeeting {});
    let (heard, _) = ana.line.end();
    assert_eq!(heard.last(), Some(&ServerMessage::Ended { reason: EndReason::Closed }));
    // The room's task ends a moment after it has said so.
    let mut line = no_meeting(&server, &hello_facilitator(&link.keys()));
    while let Some(code) = refused(&mut line, &open) {
        assert_eq!(code, Code::LinkReplaced);
    }
    door(&mut waiting);
}

#[test]
fn an_address_that_is_taken_is_refused_and_the_room_stays_where_it_was() {
    let (server, link, mut ana, mut ben, circle) = room();
    let other = Link::random();
    let (_dan, _) = Client::open(server.address, &other);
    let taken = new_link(&ana, 1, &circle, &other);
    assert_eq!(ana.line.refusal_of(&taken), Code::AlreadyOpen);
    let next = renewed(&link);
    let stale = new_link(&ana, 2, &circle, &next);
    assert_eq!(ana.line.refusal_of(&stale), Code::StaleKey);
    // Ben came by the invite link, and whoever is made facilitator keeps no more than that.
    ana.line.send(&ClientMessage::MakeFacilitator { seat: ben.seat });
    ana.line.catch_up();
    let his = new_link(&ben, 1, &circle, &next);
    assert_eq!(ben.line.refusal_of(&his), Code::NotAllowed);
    no_meeting(&server, &hello(&next.keys()));
    let (_cem, room) = Client::join(server.address, &link);
    assert_eq!((room.people.len(), room.circle.link), (3, None));
    let (_, room) = Client::join(server.address, &other);
    assert_eq!(room.people.len(), 2);
}

#[test]
fn screens_in_the_hall_go_dark_and_their_link_leads_nowhere() {
    let (server, link, mut ana, _ben, circle) = room();
    let token = Token(random());
    let display = DisplayId(half(hash("display", &[&ana.meeting.0, &token.0])));
    ana.line.send(&ClientMessage::AllowDisplay { display });
    ana.line.catch_up();
    let screens = ScreensAddress(half(hash("screens", &[&link.keys().address.0])));
    let hello = ClientMessage::HelloDisplay { version: VERSION, screens };
    let mut wall = Wire::to(server.address);
    wall.send(&hello);
    door(&mut wall);
    let card = Page::random().card(&random(), ana.meeting, ana.seat);
    wall.send(&ClientMessage::Show { token, card });
    wall.wait_for(|m| matches!(m, ServerMessage::Screen { .. }).then_some(()));
    renew(&mut ana, &circle, &link);
    assert_eq!(wall.end().1, Some(CloseCode::Over as u16));
    assert_eq!(no_meeting(&server, &hello).end().1, Some(CloseCode::Over as u16));
}

/// What came of a request: its refusal, or none once the room is told.
fn refused(line: &mut Wire, message: &ClientMessage) -> Option<Code> {
    let sent = line.send(message);
    line.wait_for(|m| match m {
        ServerMessage::Refused { frame, code, .. } if frame == sent => Some(Some(code)),
        ServerMessage::Room { .. } => Some(None),
        _ => None,
    })
}

fn half(whole: [u8; 32]) -> [u8; 16] {
    std::array::from_fn(|i| whole[i])
}
