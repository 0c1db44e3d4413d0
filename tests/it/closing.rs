//! Closing over real sockets: for everybody the room is gone; the helpers may stay for a while, and nobody comes in.

use crate::client::{Client, Wire, door, hello_facilitator};
use crate::support::TestServer;
use crate::twin::{Link, random};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{MeetingId, Token};
use circlekeeper::protocol::{ClientMessage, CloseCode, Code, Duty, EndReason, ServerMessage};

#[test]
fn the_helpers_stay_alone_and_whoever_stands_at_the_door_meanwhile_asks_again() {
    let (server, link) = (TestServer::start(), Link::random());
    let (mut ana, _) = Client::open(server.address, &link);
    let (mut ben, _) = Client::join(server.address, &link);
    let (mut cem, _) = Client::join(server.address, &link);
    ana.meets(cem.seat);
    ana.line.send(&ClientMessage::GiveDuty { seat: ben.seat, duty: Duty::Timekeeper });
    let mut eve = Client::at_door(server.address, &link);

    ana.line.send(&ClientMessage::BeginDebrief {});
    for gone in [&mut cem, &mut eve] {
        let (heard, code) = gone.line.end();
        assert_eq!(heard.last(), Some(&ServerMessage::Ended { reason: EndReason::Closed }));
        assert_eq!(code, Some(CloseCode::Over as u16));
    }
    for helper in [&mut ana, &mut ben] {
        let room = helper.room();
        assert!(room.door.debrief && room.people.len() == 2, "helpers among themselves");
    }

    // A helper comes back to it; for others it is over, and nobody opens another one in its place.
    let mut again = ben.again(server.address, None);
    again.wait_for(|m| matches!(m, ServerMessage::Room { .. }).then_some(()));
    let mut late = cem.again(server.address, None);
    assert_eq!(late.refusal(2), Code::NoMeeting);
    let mut dan = Wire::to(server.address);
    dan.send(&hello_facilitator(&link.keys()));
    assert!(door(&mut dan).debrief);
    let pack = Pack::embedded().expect("the pack is whole");
    let (format, pack) = (pack.formats()[0].format.clone(), pack.id().to_owned());
    let (meeting, token, card) = (MeetingId(random()), Token(random()), ana.card());
    assert_eq!(dan.refusal_of(&ClientMessage::Open { meeting, pack, format, token, card }), Code::AlreadyOpen);

    ana.line.send(&ClientMessage::CloseMeeting {});
    for helper in [&mut ana.line, &mut again] {
        let (heard, code) = helper.end();
        assert_eq!(heard.last(), Some(&ServerMessage::Ended { reason: EndReason::Closed }));
        assert_eq!(code, Some(CloseCode::Over as u16));
    }
    for waiting in [&mut late, &mut dan] {
        assert_eq!(waiting.end().1, Some(CloseCode::GoingAway as u16));
    }
}
