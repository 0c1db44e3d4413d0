//! What comes to mind about roles, and what must stay true of them.

use super::Random;
use circlekeeper::meeting::{Duty, Mark, Meeting, Person, SeatId, Still, TurnId, Wish};

const DUTIES: [Duty; 4] = [Duty::Deputy, Duty::Timekeeper, Duty::Reader, Duty::Greeter];
const MARKS: [Mark; 3] = [Mark::OneMinute, Mark::HalfMinute, Mark::Time];

pub fn role_wish(random: &mut Random, seat: SeatId, turn: TurnId) -> Wish {
    let duty = DUTIES[random.below(4) as usize];
    match random.below(12) {
        0 => Wish::MakeFacilitator(seat),
        1 => Wish::TakeRole(seat),
        2 => Wish::StepDown,
        3..5 => Wish::FacilitateAgain,
        5..8 => Wish::GiveDuty { seat, duty },
        8 => Wish::TakeDuty { seat, duty },
        9 => Wish::LayDown(duty),
        _ => Wish::Warn { turn, mark: MARKS[random.below(3) as usize] },
    }
}

/// The role comes by the link, by a facilitator who is there, or by having been named deputy before: never otherwise.
pub fn check_roles(before: &Meeting, meeting: &Meeting, about: &str) {
    let (was, is) = (before.view(), meeting.view());
    let before_now = |seat: SeatId| was.roster.in_circle(seat);
    for person in is.facilitators() {
        let had = before_now(person.seat).is_some_and(|p| p.facilitates());
        let deputy = before_now(person.seat).is_some_and(|p| p.has(Duty::Deputy));
        let given = was.facilitators().any(|p| p.conn().is_some());
        assert!(had || person.by_link || deputy || given, "the role came to a stranger: {about}");
    }
    for person in was.roster.circle().filter(|p| p.by_link || p.facilitates()) {
        assert!(!is.roster.is_removed(person.seat), "whoever facilitates, or may again, is not removed: {about}");
        let now = is.roster.find(person.seat);
        assert!(now.is_none_or(|now| now.by_link == person.by_link || now.by_link), "the way back is kept: {about}");
    }
    for person in is.roster.lobby() {
        assert!(!person.facilitates() && person.duties.is_empty(), "who waits has no role: {about}");
    }
    let unattended = matches!(is.still, Some(Still::Unattended { .. }));
    if unattended {
        assert!(!is.facilitators().any(Person::connected), "a facilitator who is here runs the meeting: {about}");
        let deputy = is.roster.circle().any(|p| p.here() && p.has(Duty::Deputy));
        assert!(!deputy, "a deputy who is here steps in: {about}");
    }
    let mut given: Vec<u64> = is.roster.circle().flat_map(|p| p.duties.values().copied()).collect();
    let all = given.len();
    given.sort_unstable();
    given.dedup();
    assert_eq!(given.len(), all, "each giving has a number of its own: {about}");
}
