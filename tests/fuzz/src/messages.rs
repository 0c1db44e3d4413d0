//! What pages send in a meeting: JSON, line by line, through the wire and the bridge into the rules, and what comes of it
//! back out to everybody. A line is `2+500 {"type":"raise_hand"}`: the second person, half a second after the line before.
//! Where both are left out it is the first person, at once. `@2` stands for the id of the second person's seat and page,
//! `#60` for so many sealed bytes.

use super::pack::script;
use circlekeeper::meeting::{Card, ConnId, Event, Input, Meeting, PageId, SeatId, Time};
use circlekeeper::protocol::{CLIENT_FRAME_BYTES, ClientMessage};
use circlekeeper::translate::{self, Link, RoomFacts, Visitor, deliveries, input_from};
use std::sync::OnceLock;

/// The first is the facilitator who opened the room; the last stands at the door.
const PEOPLE: u8 = 6;

/// More lines make the search slow, and reach nothing that these do not.
const LINES: usize = 60;

/// The longest that anything is.
const SEALED_BYTES: usize = 4_200;

pub fn look(data: &[u8]) -> bool {
    static OPENED: OnceLock<(Meeting, RoomFacts)> = OnceLock::new();
    let (opened, facts) = OPENED.get_or_init(opened);
    let (mut meeting, mut now, mut understood) = (opened.clone(), Time(0), false);
    let text = String::from_utf8_lossy(data);
    for line in text.lines().take(LINES) {
        let Some(at) = line.find('{') else { continue };
        let (who, after_ms) = line[..at].trim().split_once('+').unwrap_or((line[..at].trim(), "0"));
        let who = who.parse::<u64>().unwrap_or(1) % u64::from(PEOPLE + 1);
        let json = filled_in(&line[at..]);
        now = Time(now.0.saturating_add(after_ms.parse::<u32>().unwrap_or(0).into()));
        if json.len() > CLIENT_FRAME_BYTES {
            continue;
        }
        let Ok(message) = serde_json::from_str::<ClientMessage>(&json) else { continue };
        let link = if who == 1 { Link::Facilitator } else { Link::Invite };
        if let Ok(input) = input_from(message, Visitor { conn: ConnId(who), link }, facts) {
            understood |= take(&mut meeting, now, input, facts);
        }
    }
    // All that is due for a day.
    for _ in 0..100 {
        let Some(due) = meeting.next_deadline().filter(|due| due.0 < now.0 + 86_400_000) else { break };
        let events = meeting.tick(due);
        tell(&meeting, &events, facts);
    }
    understood
}

/// A meeting with its people, of whom one waits in the lobby.
fn opened() -> (Meeting, RoomFacts) {
    let (format, facts) = script();
    let (mut meeting, _) = Meeting::open(format, Time(0), ConnId(1), SeatId(id(1)), card(1));
    for who in 2..PEOPLE {
        let (conn, seat) = (ConnId(who.into()), SeatId(id(who)));
        meeting.handle(Time(0), Input::Knock { conn, seat, card: card(who), listening: false, facilitator: false });
        if who < PEOPLE - 1 {
            let wish = circlekeeper::meeting::Wish::Admit(seat);
            meeting.handle(Time(0), Input::Ask { conn: ConnId(1), wish });
        }
    }
    (meeting, facts)
}

fn id(who: u8) -> [u8; 16] {
    [who; 16]
}

fn card(who: u8) -> Card {
    Card { page: PageId(id(who)), public_key: [who; 65], mac: [0; 32] }
}

/// True if the rules allowed it. What they refuse changes nothing but what time has done by itself.
pub(crate) fn take(meeting: &mut Meeting, now: Time, input: Input, facts: &RoomFacts) -> bool {
    let before = meeting.clone();
    let outcome = meeting.handle(now, input);
    if let Some(refusal) = outcome.refused {
        let mut untouched = before;
        untouched.tick(now);
        assert!(untouched == *meeting, "a refusal changed something");
        assert!(!translate::refusal(refusal).sentence().is_empty());
    }
    tell(meeting, &outcome.events, facts);
    outcome.refused.is_none()
}

/// All that is told is JSON.
pub(crate) fn tell(meeting: &Meeting, events: &[Event], facts: &RoomFacts) {
    for event in events {
        for delivery in deliveries(event, &meeting.view(), facts) {
            assert!(delivery.message.is_none_or(|message| serde_json::to_vec(&message).is_ok()));
        }
    }
}

/// With ids and sealed bytes in place of what stands for them.
fn filled_in(json: &str) -> String {
    let mut filled = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find(['@', '#']) {
        let (before, mark) = rest.split_at(at);
        let digits = mark[1..].bytes().take_while(u8::is_ascii_digit).count();
        let number = mark[1..=digits].parse::<usize>().unwrap_or(0);
        filled.push_str(before);
        if mark.starts_with('@') {
            let json = serde_json::to_string(&circlekeeper::protocol::bytes::SeatId(id(number as u8)));
            filled.push_str(json.unwrap_or_default().trim_matches('"'));
        } else {
            filled.push_str(&"A".repeat((number.min(SEALED_BYTES) * 4).div_ceil(3)));
        }
        rest = &mark[1 + digits..];
    }
    filled + rest
}
