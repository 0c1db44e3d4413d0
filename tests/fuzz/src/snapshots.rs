//! A meeting as somebody with a facilitator link may bring it to a server that has lost it: JSON through the wire and the
//! bridge into the rules; then all in it come back, and the meeting goes on for a while.

use super::messages::{take, tell};
use super::pack::script;
use circlekeeper::meeting::{Card, ConnId, Format, Input, Meeting, PageId, SeatId, Time, Wish};
use circlekeeper::protocol::bytes::Address;
use circlekeeper::protocol::{SNAPSHOT_BYTES, Snapshot};
use circlekeeper::translate::{RoomFacts, snapshot_from};
use std::sync::OnceLock;

/// The clock of a server begins at a week.
const NOW: Time = Time(604_800_000);

pub fn look(data: &[u8]) -> bool {
    static SCRIPT: OnceLock<(Format, RoomFacts)> = OnceLock::new();
    let (format, facts) = SCRIPT.get_or_init(script);
    if data.len() > SNAPSHOT_BYTES {
        return false;
    }
    let Ok(wire) = serde_json::from_slice::<Snapshot>(data) else { return false };
    let snapshot = snapshot_from(wire, &Address([0; 32]), facts);
    let Ok(mut meeting) = Meeting::restore(format.clone(), NOW, snapshot) else { return false };
    // Everything that is there can be shown.
    let seats: Vec<SeatId> = meeting.view().roster.people().iter().map(|person| person.seat).collect();
    let mut now = NOW;
    for (number, seat) in (0_u8..40).zip(seats) {
        let conn = ConnId(u64::from(number) + 1);
        let card = Card { page: PageId([number; 16]), public_key: [number; 65], mac: [0; 32] };
        take(&mut meeting, now, Input::ComeBack { conn, seat, card, facilitator: number == 0 }, facts);
        for wish in [Wish::RaiseHand, Wish::CallPause, Wish::LowerHand] {
            take(&mut meeting, now, Input::Ask { conn, wish }, facts);
        }
        now = Time(now.0 + 400);
    }
    for _ in 0..50 {
        let Some(due) = meeting.next_deadline() else { break };
        let events = meeting.tick(due);
        tell(&meeting, &events, facts);
    }
    true
}
