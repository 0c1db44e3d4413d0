//! What must be true after each step.

use super::choosing::check_choosing;
use super::displays::check_displays;
use super::guests::check_guests;
use circlekeeper::meeting::limits::{
    CIRCLE_PEOPLE, LOBBY_PEOPLE, LONGEST_SET_SHARE_MS, SHARE_BYTES, SHORTEST_SET_SHARE_MS,
};
use circlekeeper::meeting::{
    Before, ConnId, Grounding, Meeting, Person, SeatId, Share, Signal, SignalKind, Still, Time, View,
};
use std::collections::BTreeSet;

pub fn check_invariants(before: &Meeting, meeting: &Meeting, now: Time, about: &str) {
    let view = meeting.view();
    let circle: Vec<&Person> = view.roster.circle().collect();
    let in_circle = |seat: SeatId| circle.iter().any(|p| p.seat == seat);
    let seats: BTreeSet<SeatId> = view.roster.people().iter().map(|p| p.seat).collect();
    assert_eq!(seats.len(), view.roster.people().len(), "one seat, one person: {about}");
    assert!(seats.iter().all(|seat| !view.roster.is_removed(*seat)), "the removed stay out: {about}");
    let conns: Vec<ConnId> = view.roster.people().iter().filter_map(Person::conn).collect();
    assert_eq!(conns.iter().collect::<BTreeSet<_>>().len(), conns.len(), "one connection, one seat: {about}");
    assert!(circle.len() <= CIRCLE_PEOPLE && view.roster.lobby().count() <= LOBBY_PEOPLE, "{about}");
    for person in view.roster.lobby().filter(|p| p.before == Before::SentBack) {
        let keeps = person.page().is_some_and(|page| view.circle.holds(page)) || person.name.is_some();
        assert!(!keeps, "whoever was sent back has nothing of the circle: {about}");
    }
    assert!(view.lobby || !view.lobby_stays_on(), "a removal leaves the lobby on: {about}");

    let hands: BTreeSet<SeatId> = view.hands.iter().map(|h| h.seat).collect();
    assert_eq!(hands.len(), view.hands.len(), "one hand each: {about}");
    assert!(view.hands.is_sorted_by_key(|h| h.standing), "everyone once before anyone twice: {about}");
    for seat in &hands {
        let person = circle.iter().find(|p| p.seat == *seat);
        assert!(person.is_some_and(|p| !p.listening), "a hand belongs to somebody who would share: {about}");
    }
    check_choosing(&view, &circle, about);

    if let Some(turn) = view.turn {
        assert!(in_circle(turn.seat), "the holder is in the circle: {about}");
        assert!(!hands.contains(&turn.seat), "the holder's hand is down: {about}");
        let away = circle.iter().any(|p| p.seat == turn.seat && !p.here());
        assert_eq!(turn.held_since.is_some(), away, "the floor is held while its holder is away: {about}");
        assert_eq!(turn.still, view.still.is_some(), "its clock stands while the meeting does: {about}");
        let runs = !turn.paused && turn.held_since.is_none() && !turn.still;
        assert_eq!(turn.running_since.is_some(), runs, "the clock runs or stands: {about}");
        assert_eq!(view.share.map(|s| s.turn), Some(turn.id), "a turn has its share: {about}");
    }
    check_stillness(before, meeting, about);
    if let Some(share) = view.share {
        let bytes: usize = share.lines().iter().map(|l| l.sealed.bytes().len()).sum();
        assert!(bytes <= SHARE_BYTES, "{about}");
        assert!(share.lines().iter().all(|l| share.key(l.page, l.key).is_some()), "a line has its key: {about}");
        let mut counters = BTreeSet::new();
        assert!(share.lines().iter().all(|l| counters.insert((l.page, l.key, l.counter))), "a counter once: {about}");
    }
    check_displays(&view, about);
    check_guests(&view, about);
    if let Some(reading) = view.reading {
        assert!(reading.passage <= reading.what.passages, "{about}");
        let readers = reading.reader.iter().chain(&reading.offers);
        assert!(readers.copied().all(in_circle), "who reads is in the circle: {about}");
        assert!(reading.reader.is_some() || reading.offers.is_empty(), "an offer is taken at once: {about}");
    }
    check_vote(before, meeting, about);
    let signals: BTreeSet<_> = view.signals.iter().map(|s| (s.seat, format!("{:?}", s.kind))).collect();
    assert_eq!(signals.len(), view.signals.len(), "one signal of a kind each: {about}");
    assert!(view.signals.iter().all(|s| in_circle(s.seat)), "who signals is in the circle: {about}");
    let asks = |s: &Signal| s.kind == SignalKind::NeedABreak;
    let resting = |seat| circle.iter().any(|p| p.seat == seat && p.on_break);
    assert!(view.signals.iter().filter(|s| asks(s)).all(|s| resting(s.seat)), "a break is asked for: {about}");

    check_quiet_words(&view, &circle, about);

    let numbers = circle.iter().filter_map(|p| p.name.as_ref().map(|(number, _)| *number));
    assert!(numbers.into_iter().all(|number| number <= view.circle.number), "{about}");

    let address = |m: &Meeting| m.view().circle.link.as_ref().map(|link| link.address);
    assert!(address(before).is_none() || address(meeting).is_some(), "no way leads back to an earlier link: {about}");
    let is_new = address(before) != address(meeting);
    assert!(!is_new || view.roster.displays.list().is_empty(), "no screen outlasts the link that it came by: {about}");

    let agenda = view.agenda;
    assert!(agenda.done().all(|s| s != agenda.segment()), "what is now is not done: {about}");
    assert!(agenda.next() != Some(agenda.segment()), "what comes next is not now: {about}");
    let set = SHORTEST_SET_SHARE_MS..=LONGEST_SET_SHARE_MS;
    assert!(agenda.share_ms().is_none_or(|ms| set.contains(&ms)), "{about}");
    if agenda.undo_until(view.now).is_some() {
        assert!(view.turn.is_none(), "nobody goes back from a segment in use: {about}");
        assert!(view.reading.is_none_or(|r| r.passage == 0), "nobody goes back from a segment in use: {about}");
    }

    assert!(meeting.next_deadline().is_none_or(|due| due > now.max(view.now)), "what is due has been done: {about}");
    assert!(view.version >= before.view().version, "versions rise: {about}");
}

/// One vote each, counted once and for all, and nothing told before the end.
fn check_vote(before: &Meeting, meeting: &Meeting, about: &str) {
    let (was, now) = (before.view().voting, meeting.view().voting);
    assert!(now.called >= was.called && now.called <= was.called + 1, "votes are counted: {about}");
    let Some(vote) = &now.vote else { return };
    assert_eq!(vote.number, now.called, "the last vote stands: {about}");
    let aloud: u32 = vote.aloud().iter().flat_map(|counts| counts.iter()).sum();
    if let Some(totals) = vote.totals() {
        assert!(vote.over, "nothing is told while the vote is on: {about}");
        assert_eq!(
            totals.iter().sum::<u32>(),
            aloud + vote.cast() as u32,
            "no vote is lost, none counted twice: {about}"
        );
        assert!(totals.iter().sum::<u32>() > 1, "a single vote is not told: {about}");
    }
    let Some(earlier) = was.vote.as_ref().filter(|earlier| earlier.number == vote.number) else { return };
    assert!(vote.cast() >= earlier.cast(), "a vote that was cast stays, also of somebody who is gone: {about}");
    assert!(!earlier.over || vote.over, "what is over is over: {about}");
    assert!(!earlier.over || vote.totals() == earlier.totals(), "a result stands: {about}");
    if meeting.view().still.is_some() && meeting.view().still == before.view().still {
        assert!(vote.cast() == earlier.cast() && vote.over == earlier.over, "nobody votes, nothing ends: {about}");
    }
}

/// While the meeting stands still, no time is charged, nobody is called, and nothing is said.
fn check_stillness(before: &Meeting, meeting: &Meeting, about: &str) {
    let (was, view) = (before.view(), meeting.view());
    if let Some(Still::Pause { until, .. } | Still::Silence { until, .. }) = view.still {
        assert!(until > view.now, "a pause ends by itself: {about}");
    }
    if let Some(Still::Grounding(now)) = view.still {
        assert!(now.step < now.what.steps, "everybody is at a step that there is: {about}");
    }
    // From one step of an exercise to the next the meeting has stood still all along.
    if view.still.map(since) != was.still.map(since) || view.still.is_none() {
        return;
    }
    // An undo may open a turn again; it charges nothing either.
    if let (Some(before), Some(turn)) = (was.turn, view.turn.filter(|t| was.turn.is_some_and(|w| w.id == t.id))) {
        assert_eq!(turn.used_ms(view.now), before.used_ms(was.now), "nothing is charged: {about}");
    }
    let lines = |share: Option<&Share>| share.map_or(0, |s| s.lines().len());
    assert!(lines(view.share) <= lines(was.share), "nothing is said: {about}");
    assert_eq!(view.agenda.segment(), was.agenda.segment(), "the meeting does not move on: {about}");
}

fn since(still: Still) -> (std::mem::Discriminant<Still>, Time) {
    let cause = std::mem::discriminant(&still);
    match still {
        Still::Unattended { since } | Still::Frozen { since } | Still::Pause { since, .. } => (cause, since),
        Still::Silence { since, .. } | Still::Grounding(Grounding { since, .. }) => (cause, since),
    }
}

fn check_quiet_words(view: &View<'_>, circle: &[&Person], about: &str) {
    let mut aside = BTreeSet::new();
    for quiet_word in view.quiet_words {
        for side in [quiet_word.facilitator, quiet_word.person] {
            let person = circle.iter().find(|p| p.seat == side.seat).expect("its two are in the circle");
            assert!(person.connected() && person.page() == Some(side.page), "on their pages: {about}");
            assert!(aside.insert(side.seat), "one quiet word each: {about}");
            assert_eq!(person.aside, quiet_word.begun, "aside once it has begun: {about}");
        }
        let facilitates = |p: &&Person| p.seat == quiet_word.facilitator.seat && p.facilitates();
        assert!(circle.iter().copied().any(|p| facilitates(&p)), "one of its two facilitates: {about}");
    }
    assert!(circle.iter().all(|p| !p.aside || aside.contains(&p.seat)), "nobody is aside alone: {about}");
}
