//! Bringing a meeting back over real sockets: from one server to another, and what the server does not take.

use crate::client::{Client, Wire, door, hello, hello_facilitator};
use crate::snapshot::{of_room, parts};
use crate::support::TestServer;
use crate::twin::{Link, random};
use circlekeeper::protocol::bytes::{MeetingId, PageId};
use circlekeeper::protocol::{ClientMessage, Code, Room, SNAPSHOT_BYTES, ServerMessage, Snapshot};

fn snapshot(room: Room, page: PageId) -> Snapshot {
    let at_ms = room.now_ms;
    of_room(room, page, at_ms)
}

/// The number of the last of its frames.
fn send(line: &mut Wire, snapshot: &Snapshot, part_bytes: usize) -> u64 {
    parts(snapshot, part_bytes).iter().map(|part| line.send(part)).last().expect("at least one part")
}

#[test]
fn a_meeting_goes_on_at_another_server_and_whoever_waits_comes_back() {
    let link = Link::random();
    let first = TestServer::start();
    let (ana, _) = Client::open(first.address, &link);
    let (ben, room) = Client::join(first.address, &link);
    assert!(room.kept.is_none(), "whoever came by the invite link keeps nothing");
    let mut again = Wire::to(first.address);
    again.send(&hello_facilitator(&link.keys()));
    door(&mut again);
    again.send(&ClientMessage::ComeBack { token: ana.token, card: ana.card() });
    let room = again.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
    let life = room.door.life;
    drop(first);

    let second = TestServer::start();
    let mut waits = Wire::to(second.address);
    waits.send(&hello(&link.keys()));
    let of_now = waits.wait_for(|m| if let ServerMessage::NoMeeting { life } = m { Some(life) } else { None });
    assert_ne!(of_now, life, "each run of a server has a life of its own");
    let mut keeper = Wire::to(second.address);
    keeper.send(&hello_facilitator(&link.keys()));
    send(&mut keeper, &snapshot(room, ana.page.id), 1_000);
    // With the only page that could bring it, it goes on at once.
    assert_eq!((door(&mut waits).life, door(&mut keeper).meeting), (of_now, ana.meeting));
    waits.send(&ClientMessage::ComeBack { token: ben.token, card: ben.card() });
    let room = waits.wait_for(|m| if let ServerMessage::Room { room } = m { Some(*room) } else { None });
    assert_eq!(room.you, ben.seat);
    assert_eq!(room.people.iter().map(|p| (p.seat, p.here)).collect::<Vec<_>>(), [(ana.seat, false), (ben.seat, true)]);
}

#[test]
fn what_is_no_meeting_or_not_theirs_to_bring_is_refused() {
    let link = Link::random();
    let server = TestServer::start();
    let (ana, room) = Client::open(server.address, &link);
    let good = snapshot(room, ana.page.id);
    let other = Link::random();

    let mut invited = Wire::to(server.address);
    invited.send(&hello(&other.keys()));
    let restore = |part: &str, done| ClientMessage::Restore { part: part.to_owned(), done };
    assert_eq!(invited.refusal_of(&restore("{}", true)), Code::NotYourRoom);

    let mut keeper = Wire::to(server.address);
    keeper.send(&hello_facilitator(&other.keys()));
    assert_eq!(keeper.refusal_of(&restore("{}", true)), Code::NotRestorable);
    let mut strange = good.clone();
    strange.door.format = "nothing".into();
    let frame = send(&mut keeper, &strange, 8_000);
    assert_eq!(keeper.refusal(frame), Code::NoSuchFormat);
    let mut strange = good.clone();
    strange.agenda.segment = 99;
    let frame = send(&mut keeper, &strange, 8_000);
    assert_eq!(keeper.refusal(frame), Code::NotRestorable);
    // One that never ends.
    let part = "x".repeat(10_000);
    let most = SNAPSHOT_BYTES / part.len();
    let frames: Vec<u64> = (0..=most).map(|_| keeper.send(&restore(&part, false))).collect();
    assert_eq!(keeper.refusal(frames[most]), Code::NotRestorable);

    // A meeting that is open is not replaced, and whoever tries stands before its door.
    let mut late = Wire::to(server.address);
    late.send(&hello_facilitator(&link.keys()));
    door(&mut late);
    let mut other_meeting = good;
    other_meeting.door.meeting = MeetingId(random());
    let frame = send(&mut late, &other_meeting, 8_000);
    assert_eq!(late.refusal(frame), Code::AlreadyOpen);
    assert_eq!(door(&mut late).meeting, ana.meeting);
}
