//! Small groups on the wire. Somebody in a group gets what happens in it, as in any room; of the whole they get what
//! concerns everybody, and what is for them alone.

use super::{Audience, Delivery, deliveries, room, seat_id, to_seat, wire_person};
use crate::meeting::{self, Event, GroupId, Person, View};
use crate::protocol::{Apart, Group, Groups, InGroup, Pair, Room, ServerMessage};
use crate::translate::RoomFacts;

/// The messages of something that happened in a group.
pub(super) fn in_group(id: GroupId, event: &Event, whole: &View<'_>, facts: &RoomFacts) -> Vec<Delivery> {
    let Some(group) = whole.groups.and_then(|groups| groups.find(id)) else { return Vec::new() };
    if let Event::Entered(seat) = event {
        return to_seat(whole, *seat, |p| room_in_group(whole, group, p, facts));
    }
    let there = |delivery: Delivery| Delivery { to: delivery.to.within(id), ..delivery };
    deliveries(event, &group.meeting().view(), facts).into_iter().map(there).collect()
}

/// What everybody who is out in another group hears of a person.
pub(super) fn elsewhere(view: &View<'_>, person: &Person) -> Option<Delivery> {
    view.groups?;
    let message = ServerMessage::Person { version: view.version, person: wire_person(person, true) };
    Some(Delivery::of(Audience::OtherGroups(person.group), message))
}

pub(super) fn told_groups(view: &View<'_>) -> Delivery {
    Delivery::of(Audience::Facilitators, ServerMessage::Groups { version: view.version, groups: groups(view) })
}

pub(super) fn told_group(view: &View<'_>, id: GroupId) -> Option<Delivery> {
    let group = group(view, id);
    group.is_some().then(|| Delivery::of(Audience::Group(id), ServerMessage::Group { version: view.version, group }))
}

/// To each facilitator, and to whoever asked.
pub(super) fn told_apart(view: &View<'_>, seat: meeting::SeatId) -> Vec<Delivery> {
    let version = view.version;
    let told = view.roster.circle().filter(|p| p.facilitates() || p.seat == seat);
    let message = |p: &Person| ServerMessage::Apart { version, apart: apart(view, p) };
    told.filter_map(|p| super::to_person(p, message(p))).collect()
}

pub(super) fn groups(view: &View<'_>) -> Option<Groups> {
    let groups = view.groups?;
    let seats = |seats: Vec<meeting::SeatId>| seats.into_iter().map(seat_id).collect();
    let one = |who: meeting::WhoIsWhere| Group {
        group: who.id.0,
        number: who.number,
        seats: seats(who.seats),
        hosts: seats(who.hosts),
    };
    Some(Groups { until_ms: groups.until.0, list: groups.who_is_where().into_iter().map(one).collect() })
}

pub(super) fn apart(view: &View<'_>, person: &Person) -> Apart {
    let pairs = if person.facilitates() { view.apart.pairs(person.seat) } else { Vec::new() };
    Apart {
        asked: view.apart.asked_by(person.seat).map(seat_id).collect(),
        pairs: pairs.into_iter().map(|(one, other)| Pair { one: seat_id(one), other: seat_id(other) }).collect(),
    }
}

fn group(view: &View<'_>, id: GroupId) -> Option<InGroup> {
    let groups = view.groups?;
    let number = groups.find(id)?.number;
    Some(InGroup { group: id.0, number, since_ms: groups.since.0, until_ms: groups.until.0 })
}

/// The group, drawn like any room, with what belongs to the whole circle around it.
fn room_in_group(
    whole: &View<'_>,
    group: &meeting::Group,
    person: &Person,
    facts: &RoomFacts,
) -> Option<ServerMessage> {
    let inside = group.meeting().view();
    let there = room(&inside, inside.roster.in_circle(person.seat)?, facts)?;
    let around = room(whole, person, facts)?;
    let one = |p: &Person| match inside.roster.in_circle(p.seat) {
        Some(here) => wire_person(here, false),
        None => wire_person(p, true),
    };
    let room = Room {
        people: whole.roster.circle().map(one).collect(),
        queue: there.queue,
        turn: there.turn,
        turn_keys: there.turn_keys,
        lines: there.lines,
        agenda: there.agenda,
        reading: there.reading,
        still: there.still,
        group: self::group(whole, group.id),
        ..around
    };
    Some(ServerMessage::Room { room: Box::new(room) })
}
