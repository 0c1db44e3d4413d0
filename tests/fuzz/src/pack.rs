//! The built-in pack, and what a room that opens with it knows.

use circlekeeper::meeting::Format;
use circlekeeper::pack::Pack;
use circlekeeper::protocol::bytes::{LifeId, MeetingId};
use circlekeeper::translate::{RoomFacts, exercise_facts, format_rules, reading_facts};

pub fn built_in() -> Pack {
    Pack::embedded().expect("the pack is whole")
}

/// Its first format, as a meeting runs it.
pub fn script() -> (Format, RoomFacts) {
    let pack = built_in();
    let format = &pack.formats()[0];
    let facts = RoomFacts {
        life: LifeId([0; 8]),
        meeting: MeetingId([0; 16]),
        pack: pack.id().to_owned(),
        format: format.format.clone(),
        readings: reading_facts(pack.readings()),
        exercises: exercise_facts(pack.exercises()),
    };
    (format_rules(format, pack.readings(), pack.exercises()), facts)
}
