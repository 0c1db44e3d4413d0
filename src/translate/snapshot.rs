//! What a facilitator's page keeps of a meeting, to the page and back from it. The way back trusts the page with the
//! meeting's state, as it would trust it to open any meeting; that it *is* a meeting, the rules see to.

use super::from_wire::{card_from, duty_from};
use super::to_wire::seat_id;
use super::{RoomFacts, choosing};
use crate::meeting::{
    self, ExerciseRef, Grounding, KeptPerson, KeptPlace, KeptStill, KeptTurn, Place, ReadingRef, RoomAddress, RoomLink,
    Time, TurnId, View,
};
use crate::protocol::bytes::{Address, SeatId};
use crate::protocol::{Agenda, Kept, Person, Reading, Role, Shared, Snapshot, Still, StillCause, Turn, Waiting};

pub fn kept(view: &View<'_>) -> Kept {
    let kept = view.kept;
    let seats = |seats: &[meeting::SeatId]| seats.iter().copied().map(seat_id).collect();
    Kept {
        removed: seats(&kept.removed),
        past: seats(&kept.past),
        shared: kept.shared.iter().map(|(seat, times)| Shared { seat: seat_id(*seat), times: *times }).collect(),
        deputies: seats(&kept.deputies),
        turns: kept.turns,
        readings: kept.readings,
        votes: kept.votes,
        groups: kept.groups,
        to_come: seats(&kept.to_come),
        asked: seats(&kept.asked),
        spoke_last: kept.spoke_last.map(seat_id),
        begun_ms: kept.begun.map(|begun| begun.0),
        end_ms: kept.end.map(|end| end.0),
    }
}

/// For the room at this address: a link to elsewhere is not brought back, nor what the pack does not have.
pub fn snapshot_from(wire: Snapshot, address: &Address, facts: &RoomFacts) -> meeting::Snapshot {
    let at = Time(wire.at_ms);
    let burning = |seat: &SeatId| wire.needs.iter().any(|need| need.seat == *seat && need.burning_need);
    let first_time = |seat: SeatId| wire.needs.iter().find(|need| need.seat == seat).map(|need| need.first_time);
    let in_circle = wire.people.iter().map(|person| {
        let said = first_time(person.seat).map_or(meeting::FirstTime::No, choosing::first_time_from);
        person_from(person, said)
    });
    // Facilitators hear of the lobby a moment later than of anything else: whoever was let in or removed may still be in it.
    let is_settled = |seat| wire.people.iter().any(|person| person.seat == seat) || wire.kept.removed.contains(&seat);
    let in_lobby = wire.waiting.iter().filter(|waiting| !is_settled(waiting.seat)).map(waiting_from);
    let displays = wire.displays.list.iter();
    let displays = displays.map(|d| (meeting::DisplayId(d.display.0), d.card.as_ref().map(card_from))).collect();
    let link = wire.circle.link.filter(|link| link.address == *address);
    meeting::Snapshot {
        version: wire.version,
        at,
        page: meeting::PageId(wire.page.0),
        people: in_circle.chain(in_lobby).collect(),
        hands: wire.queue.hands.iter().map(|seat| (seat_from(*seat), burning(seat))).collect(),
        way: choosing::way_from(wire.queue.way),
        turn: wire.turn.as_ref().map(|turn| turn_from(turn, at)),
        place: place_from(&wire.agenda),
        reading: wire.reading.and_then(|reading| reading_from(reading, facts)),
        lobby: wire.settings.lobby,
        still: wire.still.and_then(|still| still_from(&still, facts)),
        displays: (wire.displays.names, displays),
        circle_key: wire.circle.circle_key,
        call_link: wire.circle.call_link,
        link: link.map(|link| RoomLink { address: RoomAddress(link.address.0), sealed: link.sealed }),
        debrief: wire.door.debrief,
        kept: kept_from(wire.kept),
    }
}

fn seat_from(seat: SeatId) -> meeting::SeatId {
    meeting::SeatId(seat.0)
}

fn seats_from(seats: Vec<SeatId>) -> Vec<meeting::SeatId> {
    seats.into_iter().map(seat_from).collect()
}

fn person_from(person: &Person, first_time: meeting::FirstTime) -> KeptPerson {
    KeptPerson {
        seat: seat_from(person.seat),
        place: Place::Circle,
        card: person.card.as_ref().map(card_from),
        facilitates: person.role == Role::Facilitator,
        by_link: person.by_link,
        duties: person.duties.iter().map(|duty| duty_from(*duty)).collect(),
        listening: person.listening,
        first_time,
        name: person.name.as_ref().map(|name| (name.circle_key, name.sealed.clone())),
        was_here: false,
    }
}

fn waiting_from(waiting: &Waiting) -> KeptPerson {
    KeptPerson {
        seat: seat_from(waiting.seat),
        place: Place::Lobby,
        card: Some(card_from(&waiting.card)),
        facilitates: false,
        by_link: false,
        duties: std::collections::BTreeSet::new(),
        listening: waiting.listening,
        first_time: meeting::FirstTime::No,
        name: None,
        was_here: waiting.was_here,
    }
}

fn turn_from(turn: &Turn, at: Time) -> KeptTurn {
    let running_ms = turn.running_since_ms.map_or(0, |since| at - Time(since));
    KeptTurn {
        id: TurnId(turn.turn),
        seat: seat_from(turn.seat),
        limit_ms: turn.limit_ms,
        used_ms: turn.used_ms.saturating_add(running_ms),
        paused: turn.paused,
    }
}

fn place_from(agenda: &Agenda) -> KeptPlace {
    KeptPlace {
        segment: agenda.segment,
        since: Time(agenda.since_ms),
        opened: Time(agenda.opened_ms),
        done: agenda.done.iter().copied().collect(),
        next: agenda.next,
        share_ms: agenda.share_ms,
        quiet_kept: agenda.quiet_kept,
    }
}

fn reading_from(reading: Reading, facts: &RoomFacts) -> Option<meeting::Reading> {
    let index = facts.readings.iter().position(|known| known.reading == reading.reading)?;
    let what = ReadingRef { index: u16::try_from(index).ok()?, passages: facts.readings[index].passages };
    Some(meeting::Reading {
        number: reading.number,
        what,
        passage: reading.passage,
        reader: reading.reader.map(seat_from),
        offers: reading.offers.into_iter().map(seat_from).collect(),
    })
}

/// That nobody runs the meeting shows again by itself, and small groups are over.
fn still_from(still: &Still, facts: &RoomFacts) -> Option<KeptStill> {
    let until = still.until_ms.map(Time);
    match still.cause {
        StillCause::Frozen => Some(KeptStill::Frozen),
        StillCause::Pause => Some(KeptStill::Pause { until: until? }),
        StillCause::Silence => Some(KeptStill::Silence { until: until? }),
        StillCause::Grounding => {
            let step = still.step.as_ref()?;
            let index = facts.exercises.iter().position(|known| known.exercise == step.exercise)?;
            let what = ExerciseRef { index: u16::try_from(index).ok()?, steps: facts.exercises[index].steps };
            let step = step.step.min(what.steps.saturating_sub(1));
            Some(KeptStill::Grounding(Grounding { since: Time(still.since_ms), what, step }))
        }
        StillCause::Unattended | StillCause::Groups => None,
    }
}

fn kept_from(kept: Kept) -> meeting::Kept {
    meeting::Kept {
        removed: seats_from(kept.removed),
        past: seats_from(kept.past),
        shared: kept.shared.into_iter().map(|shared| (seat_from(shared.seat), shared.times)).collect(),
        deputies: seats_from(kept.deputies),
        turns: kept.turns,
        readings: kept.readings,
        votes: kept.votes,
        groups: kept.groups,
        to_come: seats_from(kept.to_come),
        asked: seats_from(kept.asked),
        spoke_last: kept.spoke_last.map(seat_from),
        begun: kept.begun_ms.map(Time),
        end: kept.end_ms.map(Time),
    }
}
