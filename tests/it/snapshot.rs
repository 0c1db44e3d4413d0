//! A meeting as a facilitator's page would bring it back: the room as it was last told.

use circlekeeper::protocol::bytes::PageId;
use circlekeeper::protocol::{ClientMessage, Room, Snapshot};

/// As that page had it at that time, by the clock of the server that is gone.
pub fn of_room(room: Room, page: PageId, at_ms: u64) -> Snapshot {
    Snapshot {
        door: room.door,
        version: room.version,
        at_ms,
        page,
        you: room.you,
        people: room.people,
        waiting: room.waiting.unwrap_or_default(),
        queue: room.queue,
        turn: room.turn,
        agenda: room.agenda,
        reading: room.reading,
        settings: room.settings,
        still: room.still,
        displays: room.displays,
        circle: room.circle,
        needs: room.needs.unwrap_or_default(),
        kept: room.kept.expect("whoever came by the link keeps the meeting"),
    }
}

/// What brings it to a server, in parts of that many bytes.
pub fn parts(snapshot: &Snapshot, part_bytes: usize) -> Vec<ClientMessage> {
    let text = serde_json::to_string(snapshot).expect("JSON");
    let chunks = text.as_bytes().chunks(part_bytes);
    let last = chunks.len() - 1;
    let part = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("what the tests say is plain letters");
    chunks.enumerate().map(|(at, bytes)| ClientMessage::Restore { part: part(bytes), done: at == last }).collect()
}
