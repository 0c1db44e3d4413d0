//! What must be true of the helpers' minutes after a meeting.

use circlekeeper::meeting::{Meeting, Person};

/// A room of helpers and nothing else, under a key that nobody else has, until its time.
pub fn check_debrief(before: &Meeting, meeting: &Meeting, about: &str) {
    let (was, is) = (before.view(), meeting.view());
    if !is.debrief || meeting.has_ended() {
        return;
    }
    let helped = |p: &Person| p.facilitates() || !p.duties.is_empty();
    for person in is.roster.people() {
        let earlier = was.roster.in_circle(person.seat);
        assert!(earlier.is_some_and(helped), "nobody else is there, and nobody comes: {about}");
    }
    assert!(is.roster.displays.list().is_empty(), "no screen: {about}");
    let nothing = is.reading.is_none() && is.still.is_none() && is.voting.vote.is_none();
    assert!(nothing && is.signals.is_empty() && is.quiet_words.is_empty(), "nothing of the meeting: {about}");
    let end = is.agenda.end().expect("it has an end");
    assert!(is.now < end && meeting.next_deadline().is_some_and(|due| due <= end), "it ends: {about}");
    if was.debrief {
        return assert_eq!(was.agenda.end(), is.agenda.end(), "at its time: {about}");
    }
    assert!(is.turn.is_none() && is.share.is_none() && is.hands.is_empty(), "nothing of the meeting: {about}");
    assert!(is.circle.call_link.is_none(), "nothing of the meeting: {about}");
    for gone in was.roster.circle().filter(|p| is.roster.find(p.seat).is_none()) {
        assert!(!gone.page().is_some_and(|page| is.circle.holds(page)), "whoever is out holds no key: {about}");
    }
}
