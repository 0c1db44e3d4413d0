//! Small groups in the walk: how a circle parts and who moves, and what must be true of it.

use super::invariants::check_floor;
use super::{Browser, Random, Walk};
use circlekeeper::meeting::{
    Event, GroupId, Input, Meeting, PageId, Parting, Person, SeatId, Still, Time, TurnId, View, Wish,
};
use std::collections::BTreeMap;

/// Which part of the room a turn was in, and whose it was: the whole is no group.
pub type Turns = BTreeMap<TurnId, (Option<GroupId>, SeatId)>;

/// The meeting as somebody's page has it: the group that they are in, or the whole.
pub fn here(meeting: &Meeting, browser: Browser) -> View<'_> {
    let view = meeting.view();
    let group = view.roster.in_circle(browser.seat).and_then(|p| p.group);
    group.and_then(|id| Some(view.groups?.find(id)?.meeting().view())).unwrap_or(view)
}

impl Walk {
    /// Mostly of facilitators; to be kept apart is anybody's.
    pub(super) fn of_groups(&mut self) -> Input {
        let view = self.meeting.view();
        let circle: Vec<SeatId> = view.roster.circle().map(|p| p.seat).collect();
        let groups: Vec<GroupId> = view.groups.iter().flat_map(|g| g.list().iter().map(|group| group.id)).collect();
        let facilitators: Vec<_> = view.facilitators().filter_map(Person::conn).collect();
        let anybody: Vec<_> = view.roster.circle().filter_map(Person::conn).collect();
        let now = self.now;
        let random = &mut self.random;
        let wish = match random.below(12) {
            0..4 => Wish::OpenGroups(parting(random, &circle)),
            4..9 => {
                let seat = one_of(random, &circle).unwrap_or(SeatId([99; 16]));
                Wish::MoveToGroup { seat, group: one_of(random, &groups).filter(|_| random.below(3) > 0) }
            }
            9 => Wish::SetGroupsEnd(Time((now.0 + random.below(300_000)).saturating_sub(1_000))),
            _ => {
                let seat = one_of(random, &circle).unwrap_or(SeatId([99; 16]));
                Wish::KeepApart { seat, on: random.below(3) > 0 }
            }
        };
        let theirs = if matches!(wish, Wish::KeepApart { .. }) { &anybody } else { &facilitators };
        Input::Ask { conn: one_of(random, theirs).unwrap_or(circlekeeper::meeting::ConnId(0)), wish }
    }
}

/// Two or three groups of most who are there, and now and then one that cannot be.
fn parting(random: &mut Random, circle: &[SeatId]) -> Parting {
    let count = 2 + random.below(2) as usize;
    let mut groups = vec![Vec::new(); count];
    for seat in circle {
        match random.below(count as u64 * 5) as usize {
            stays if stays >= count * 5 - 1 => {}
            at => groups[at % count].push(*seat),
        }
    }
    groups.retain(|seats| seats.len() > 1 || random.below(20) == 0);
    Parting { groups, length_ms: 30_000 + random.below(240_000) }
}

fn one_of<T: Copy>(random: &mut Random, all: &[T]) -> Option<T> {
    (!all.is_empty()).then(|| all[random.below(all.len() as u64) as usize])
}

pub fn check_groups(before: &Meeting, meeting: &Meeting, events: &[Event], turns: &mut Turns, about: &str) {
    let (was, view) = (before.view(), meeting.view());
    let mut part = |group: Option<GroupId>, view: &View<'_>| {
        let Some(turn) = view.turn else { return };
        let known = *turns.entry(turn.id).or_insert((group, turn.seat));
        assert_eq!(known, (group, turn.seat), "a turn is of one part and one person: {about}");
    };
    part(None, &view);
    let Some(groups) = view.groups else {
        assert!(view.roster.people().iter().all(|p| p.group.is_none()), "all are back in their seats: {about}");
        assert!(!matches!(view.still, Some(Still::Groups { .. })), "the meeting goes on: {about}");
        return check_return(before, meeting, about);
    };
    assert!(groups.until > view.now && !groups.list().is_empty(), "groups end by themselves: {about}");
    assert!(view.still.is_some() && view.turn.is_none(), "the whole stands still: {about}");
    assert!(view.roster.lobby().all(|p| p.group.is_none()), "nobody is in a group from the lobby: {about}");
    for person in view.roster.circle() {
        let there = groups.list().iter().filter(|g| g.meeting().view().roster.find(person.seat).is_some());
        let there: Vec<GroupId> = there.map(|g| g.id).collect();
        assert_eq!(there, person.group.into_iter().collect::<Vec<_>>(), "one person, one part: {about}");
    }
    for group in groups.list() {
        let inside = group.meeting().view();
        part(Some(group.id), &inside);
        check_people(&view, &inside, about);
        assert_eq!(inside.version, view.version, "parts count versions together: {about}");
        let earlier = was.groups.and_then(|groups| groups.find(group.id));
        check_floor(earlier.map_or(group.meeting(), |g| g.meeting()), group.meeting(), about);
    }
    check_readers(&view, events, about);
}

/// A group knows of its people what the whole knows.
fn check_people(whole: &View<'_>, inside: &View<'_>, about: &str) {
    assert!(inside.roster.circle().next().is_some(), "a group has somebody in it: {about}");
    for person in inside.roster.people() {
        let same = whole.roster.in_circle(person.seat).expect("in the circle");
        let facts = |p: &Person| (p.presence, p.card, p.name.clone(), p.on_break, p.aside, p.by_link);
        assert_eq!(facts(person), facts(same), "a group follows the whole: {about}");
        assert!(person.facilitates() || !same.facilitates(), "whoever facilitates does so everywhere: {about}");
    }
    let led = inside.facilitators().next().is_some();
    assert!(led || !inside.roster.circle().any(Person::connected), "somebody hosts: {about}");
    assert!(inside.circle.given_to(PageId([0; 16])).is_none() && inside.signals.is_empty(), "{about}");
}

/// What is said in a group is for its people alone.
fn check_readers(whole: &View<'_>, events: &[Event], about: &str) {
    for event in events {
        let Event::InGroup(id, event) = event else { continue };
        let Event::TurnKey { readers, .. } = event.as_ref() else { continue };
        let group = whole.groups.and_then(|groups| groups.find(*id)).expect("it goes on");
        let inside = group.meeting().view();
        assert!(readers.iter().all(|page| inside.roster.by_page(*page).is_some()), "no others read: {about}");
    }
}

/// Whoever had a hand up before the circle parted has it up again, in the same order.
fn check_return(before: &Meeting, meeting: &Meeting, about: &str) {
    // A debrief takes nothing along from the meeting.
    if before.view().groups.is_none() || meeting.view().debrief {
        return;
    }
    let mut back = before.clone();
    back.tick(meeting.view().now);
    let (was, view) = (before.view(), if back.view().groups.is_none() { back.view() } else { meeting.view() });
    let in_circle = |seat: &SeatId| view.roster.in_circle(*seat).is_some();
    let before: Vec<SeatId> = was.hands.iter().map(|h| h.seat).filter(in_circle).collect();
    let now: Vec<SeatId> = view.hands.iter().map(|h| h.seat).collect();
    assert_eq!(before, now, "places in the queue are kept: {about}");
}
