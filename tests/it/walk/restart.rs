//! Now and then the server dies. What a facilitator's page then brings back is the meeting as it was, but for what is
//! said to be over; and the walk goes on in it.

use super::Walk;
use crate::restart::{keeper, restored, snapshot};
use circlekeeper::meeting::{Hand, Meeting, Person, Place, Presence, SeatId, Still, Time};
use std::collections::BTreeSet;

impl Walk {
    pub fn restart(&mut self, about: &str) {
        let Some(keeper) = keeper(&self.meeting.view()).filter(|_| !self.meeting.has_ended()) else { return };
        let snapshot = snapshot(&self.meeting, keeper, self.now);
        let now = self.now + 1_000_000;
        let meeting = restored(&snapshot, self.format.clone(), now);
        check_restored(&self.meeting, self.now, &meeting, now, about);
        (self.meeting, self.now) = (meeting, now);
    }
}

fn check_restored(before: &Meeting, died: Time, meeting: &Meeting, now: Time, about: &str) {
    let (then, view) = (before.view(), meeting.view());
    assert!(view.version > then.version, "the version rises: {about}");
    let known = |p: &Person| {
        let duties: BTreeSet<_> = p.duties.keys().copied().collect();
        let named = if p.place == Place::Circle { p.name.clone() } else { None };
        let guest = p.presence == Presence::Guest;
        (p.seat, p.place, p.card, p.facilitates(), p.by_link, duties, p.listening, p.shared, named, guest)
    };
    let facilitates = |p: &Person| Person { role: role_in_whole(p), ..p.clone() };
    let were: Vec<_> = then.roster.circle().chain(then.roster.lobby()).map(|p| known(&facilitates(p))).collect();
    let are: Vec<_> = view.roster.circle().chain(view.roster.lobby()).map(known).collect();
    assert_eq!(are, were, "everybody is there, as they were: {about}");
    assert!(view.roster.people().iter().all(|p| !p.connected()), "nobody is connected: {about}");
    assert!(then.roster.removed().eq(view.roster.removed()), "the removed stay out: {about}");

    let seats = |hands: &[Hand]| hands.iter().map(|h| (h.seat, h.burning)).collect::<Vec<(SeatId, bool)>>();
    assert_eq!(seats(view.hands), seats(then.hands), "every hand in its place: {about}");
    assert_eq!(view.choice.way, then.choice.way, "{about}");
    let turn = |m: &Meeting, now: Time| m.view().turn.map(|t| (t.id, t.seat, t.limit_ms, t.used_ms(now), t.paused));
    assert_eq!(turn(meeting, now), turn(before, died), "the turn has the time left that it had: {about}");
    assert_eq!(
        (view.agenda.segment(), view.agenda.next(), view.agenda.share_ms(), view.agenda.done().collect::<Vec<_>>()),
        (then.agenda.segment(), then.agenda.next(), then.agenda.share_ms(), then.agenda.done().collect::<Vec<_>>()),
        "{about}"
    );
    let end = |m: &Meeting, now: Time| m.view().agenda.end().map(|end| (end - now, now - end));
    assert_eq!(end(meeting, now), end(before, died), "{about}");
    assert_eq!(view.reading, then.reading, "{about}");
    assert!(view.lobby == then.lobby && view.debrief == then.debrief, "{about}");
    assert!(view.circle.number == then.circle.number && view.groups.is_none(), "{about}");
    let frozen = |still: Option<Still>| matches!(still, Some(Still::Frozen { .. }));
    assert!(!frozen(then.still) || frozen(view.still), "frozen stays frozen: {about}");
}

/// A host is a member of the whole.
fn role_in_whole(person: &Person) -> circlekeeper::meeting::Role {
    use circlekeeper::meeting::Role;
    if person.role == Role::Facilitator { Role::Facilitator } else { Role::Member }
}
