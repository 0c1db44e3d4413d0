//! A server that dies and starts anew: the meeting as a facilitator's page knows it, through the wire and back.

use crate::snapshot::of_room;
use circlekeeper::meeting::{self, Card, Event, Format, Meeting, Person, SeatId, Time, View};
use circlekeeper::protocol::bytes::{Address, LifeId, MeetingId, PageId, PublicKey};
use circlekeeper::protocol::{ServerMessage, Snapshot};
use circlekeeper::translate::{ExerciseFact, ReadingFact, RoomFacts, deliveries, derive, snapshot_from};

/// Where the meeting of the tests is.
pub const ADDRESS: Address = Address([1; 32]);

/// Four readings, the first of three passages, and four exercises.
pub fn facts() -> RoomFacts {
    let reading = |n: u16| ReadingFact { reading: format!("reading-{n}"), passages: passages_of(n) };
    let exercise = |n: u16| ExerciseFact { exercise: format!("exercise-{n}"), steps: 3 };
    RoomFacts {
        life: LifeId([0; 8]),
        meeting: MeetingId([0; 16]),
        pack: String::new(),
        format: String::new(),
        readings: (0..4).map(reading).collect(),
        exercises: (0..4).map(exercise).collect(),
    }
}

pub fn passages_of(reading: u16) -> u16 {
    if reading == 0 { 3 } else { 4 }
}

/// The card of a page whose public key begins so. The page's id follows from the key, as on the wire.
pub fn card_with(beginning: &[u8]) -> Card {
    let mut key = [0; 65];
    key[..beginning.len()].copy_from_slice(beginning);
    Card { page: meeting::PageId(derive::page(&PublicKey(key)).0), public_key: key, mac: [0; 32] }
}

/// A facilitator who came by the link, is connected, and is with the whole circle.
pub fn keeper(view: &View<'_>) -> Option<SeatId> {
    let keeps = |p: &&Person| p.by_link && p.facilitates() && p.connected() && p.group.is_none();
    view.facilitators().find(keeps).map(|p| p.seat)
}

/// What the page of that facilitator would send: the room as it was last told, at that time.
pub fn snapshot(meeting: &Meeting, keeper: SeatId, at: Time) -> Snapshot {
    let view = meeting.view();
    let told = deliveries(&Event::Entered(keeper), &view, &facts());
    let Some(ServerMessage::Room { room }) = told.into_iter().find_map(|delivery| delivery.message) else {
        panic!("a facilitator is told the room")
    };
    let page = view.roster.find(keeper).and_then(Person::page).expect("a page");
    of_room(*room, PageId(page.0), at.0)
}

/// The meeting on a server that was started anew, whose clock shows `now`: through JSON, as it travels.
pub fn restored(snapshot: &Snapshot, format: Format, now: Time) -> Meeting {
    let json = serde_json::to_string(snapshot).expect("JSON");
    let snapshot: Snapshot = serde_json::from_str(&json).expect("a snapshot");
    Meeting::restore(format, now, snapshot_from(snapshot, &ADDRESS, &facts())).expect("a meeting")
}
