//! Bringing a meeting back after its server has gone: from what a facilitator's page was last shown, and [`Kept`]. The
//! page has the facilitator link, so it could open any meeting; here is only seen to it that what it brings is one.
//!
//! Nobody is connected in a meeting that was brought back: each comes back to their seat as after any lost line, and
//! until then a turn of theirs is held. What was under way and cannot be known again is over: votes, signals, pauses of
//! a person's own, small groups, what can be taken back. Numbers go on well above those of before, because the page may
//! have missed the last of them.

use super::agenda::Agenda;
use super::choosing::{Choice, Way};
use super::circle::Circle;
use super::display::Displays;
use super::floor::Floor;
use super::format::Format;
use super::grounding::Grounding;
use super::id::{DisplayId, PageId, SeatId, TurnId};
use super::kept::Kept;
use super::limits::{CIRCLE_PEOPLE, DISPLAYS, FACILITATOR_PLACES, LOBBY_PEOPLE, NUMBERS_MISSED, NUMBERS_MOST};
use super::new_link::RoomLink;
use super::person::{Before, Card, Duty, FirstTime, Person, Place};
use super::reading::Reading;
use super::roster::Roster;
use super::stillness::Stillness;
use super::time::Time;
use super::{Meeting, debrief, vote};
use crate::sealed::{SealedLink, SealedName};
use std::collections::BTreeSet;

/// A meeting as a facilitator's page knew it. Times are by the clock of the server that is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub version: u64,
    /// When it was so.
    pub at: Time,
    /// The page that brings it, which holds the circle key.
    pub page: PageId,
    pub people: Vec<KeptPerson>,
    /// In the order of the queue; which are burning needs.
    pub hands: Vec<(SeatId, bool)>,
    pub way: Way,
    pub turn: Option<KeptTurn>,
    pub place: KeptPlace,
    pub reading: Option<Reading>,
    pub lobby: bool,
    pub still: Option<KeptStill>,
    /// Whether they show names, and which there are.
    pub displays: (bool, Vec<(DisplayId, Option<Card>)>),
    pub circle_key: u32,
    pub call_link: Option<SealedLink>,
    pub link: Option<RoomLink>,
    pub debrief: bool,
    pub kept: Kept,
}

/// Somebody in the circle or the lobby.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPerson {
    pub seat: SeatId,
    pub place: Place,
    /// None of a guest.
    pub card: Option<Card>,
    pub facilitates: bool,
    pub by_link: bool,
    pub duties: BTreeSet<Duty>,
    pub listening: bool,
    pub first_time: FirstTime,
    pub name: Option<(u32, SealedName)>,
    /// In the lobby: they were in the circle before.
    pub was_here: bool,
}

/// The open turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeptTurn {
    pub id: TurnId,
    pub seat: SeatId,
    pub limit_ms: u64,
    /// Up to the moment of the snapshot.
    pub used_ms: u64,
    pub paused: bool,
}

/// Where the meeting is in its format.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPlace {
    pub segment: u16,
    pub since: Time,
    pub opened: Time,
    pub done: BTreeSet<u16>,
    pub next: Option<u16>,
    pub share_ms: Option<u64>,
    pub quiet_kept: bool,
}

/// Why the meeting stands still, where that can go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeptStill {
    Frozen,
    Pause { until: Time },
    Silence { until: Time },
    Grounding(Grounding),
}

/// Why a snapshot is none of a meeting of this format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

impl Meeting {
    /// The meeting of that snapshot goes on now, with nobody connected. Who or what in it names nobody is left out.
    pub fn restore(format: Format, now: Time, snapshot: Snapshot) -> Result<Self, Unfit> {
        let format = if snapshot.debrief { debrief::debrief_format(format) } else { format };
        let segments = u16::try_from(format.segments.len()).unwrap_or(u16::MAX);
        if snapshot.place.segment >= segments || !snapshot.is_plausible() {
            return Err(Unfit);
        }
        // The clock of now may be another machine's: each time is as far from now as it was from then.
        let at = snapshot.at;
        let again = |then: Time| Time((now + then.0) - at);
        let mut meeting = Meeting::new(format, now, circle(&snapshot));
        // Higher than any number of a change before: each change counts the version, too.
        meeting.version = snapshot.version + NUMBERS_MISSED;
        meeting.roster = roster(&snapshot, now)?;
        meeting.lobby = snapshot.lobby || meeting.roster.anybody_removed();
        meeting.debrief = snapshot.debrief;
        meeting.quiet_words_offered = meeting.version;
        meeting.agenda = Agenda::again(&meeting.format, &snapshot.place, &snapshot.kept, again);
        meeting.agenda.move_after(meeting.version);
        if let Some(end) = snapshot.kept.end.map(again) {
            meeting.agenda.plan.end_at(end, snapshot.debrief);
        }
        meeting.agenda.plan.hush(now);
        meeting.floor = meeting.floor_of(&snapshot, now, again);
        meeting.readings_begun =
            number_after(snapshot.kept.readings, snapshot.reading.as_ref().map_or(0, |r| r.number));
        meeting.reading = snapshot.reading.map(|reading| reading.among(&meeting.roster));
        meeting.voting = vote::Voting { called: number_after(snapshot.kept.votes, 0), vote: None };
        meeting.groups_begun = number_after(snapshot.kept.groups, 0);
        meeting.still = Stillness::again(snapshot.still, now, again);
        let stands = meeting.still.now().is_some();
        meeting.floor.stand_still(now, stands);
        // The same as for anybody who comes and goes; there is nobody yet who could hear of it.
        meeting.settle(&mut Vec::new(), Vec::new(), true);
        Ok(meeting)
    }

    fn floor_of(&self, snapshot: &Snapshot, now: Time, again: impl Fn(Time) -> Time) -> Floor {
        let kept = &snapshot.kept;
        let turns = kept.turns.max(snapshot.turn.map_or(0, |turn| turn.id.0)).saturating_add(NUMBERS_MISSED);
        let choice = Choice::again(self.choosing(), again(snapshot.place.since), snapshot.way, kept, &self.roster);
        let mut floor = Floor::beginning_after(TurnId(turns)).changing_after(self.version);
        floor.take_up(choice, &snapshot.hands, &self.roster);
        if let Some(turn) = snapshot.turn
            && let Some(holder) = self.roster.in_circle(turn.seat)
            && let Ok(rules) = self.turn_rules()
        {
            floor.take_up_turn(turn, &rules, now, holder.here());
        }
        floor
    }
}

impl Snapshot {
    /// No number in it could overflow later.
    fn is_plausible(&self) -> bool {
        let kept = &self.kept;
        let reading = self.reading.as_ref().map_or(0, |reading| reading.number);
        let turn = self.turn.map_or([0; 3], |turn| [turn.id.0, turn.limit_ms, turn.used_ms]);
        let small = [self.circle_key, kept.readings, kept.votes, kept.groups, reading].map(u64::from);
        let shared = kept.shared.iter().map(|(_, times)| u64::from(*times));
        let times = [self.place.share_ms.unwrap_or(0), kept.turns, self.version];
        small.into_iter().chain(turn).chain(times).chain(shared).all(|number| number < NUMBERS_MOST)
    }
}

fn number_after(a: u32, b: u32) -> u32 {
    a.max(b).saturating_add(NUMBERS_MISSED as u32)
}

/// The page that brings the snapshot holds the key. Somebody who was sent out may know it: then the next one is due.
fn circle(snapshot: &Snapshot) -> Circle {
    let mut circle = Circle::new(snapshot.page);
    circle.take_up(snapshot.circle_key, snapshot.call_link.clone(), snapshot.link.clone());
    if snapshot.kept.removed.is_empty() {
        circle.note_leaving();
    } else {
        circle.grow_stale();
    }
    circle
}

fn roster(snapshot: &Snapshot, now: Time) -> Result<Roster, Unfit> {
    let most = |place| match place {
        Place::Circle => CIRCLE_PEOPLE + FACILITATOR_PLACES,
        Place::Lobby => LOBBY_PEOPLE,
    };
    let kept = &snapshot.kept;
    let mut numbers = Numbers(kept.deputies.len() as u64);
    let mut roster = Roster::again(&kept.removed, &kept.past);
    for known in &snapshot.people {
        let place = known.place;
        let full = roster.people().iter().filter(|p| p.place == place).count() >= most(place);
        let page = known.card.map(|card| card.page);
        let twice = roster.people().iter().any(|p| p.seat == known.seat || (page.is_some() && p.page() == page));
        if full || twice || roster.is_removed(known.seat) {
            return Err(Unfit);
        }
        roster.bring_in(person(known, kept, &mut numbers, now));
    }
    let (names, list) = &snapshot.displays;
    if list.len() > DISPLAYS {
        return Err(Unfit);
    }
    roster.displays = Displays::again(*names, list);
    Ok(roster)
}

/// Each giving of a duty has a number of its own; of deputies the order is known.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
}

fn person(known: &KeptPerson, kept: &Kept, numbers: &mut Numbers, now: Time) -> Person {
    let in_circle = known.place == Place::Circle;
    let facilitates = known.facilitates && in_circle && known.card.is_some();
    let shared = kept.shared.iter().find(|(seat, _)| *seat == known.seat).map_or(0, |(_, times)| *times);
    let mut person = Person::away(known.seat, known.place, known.card, now);
    let named = kept.deputies.iter().position(|seat| *seat == known.seat).map(|at| at as u64 + 1);
    if in_circle && known.card.is_some() {
        let mut number = |duty: &Duty| named.filter(|_| *duty == Duty::Deputy).unwrap_or_else(|| numbers.next());
        person.duties = known.duties.iter().map(|duty| (*duty, number(duty))).collect();
        person.deputy_before = named.filter(|_| facilitates && !known.duties.contains(&Duty::Deputy));
    }
    person.by_link = known.by_link;
    person.listening = known.listening;
    person.first_time = known.first_time;
    person.name.clone_from(&known.name);
    person.shared = shared;
    person.settled = known.name.is_some() || shared > 0 || !person.duties.is_empty() || person.is_guest();
    person.before = if known.was_here && !in_circle { Before::InCircle } else { Before::Elsewhere };
    if facilitates {
        person.begin_facilitating();
    }
    person
}
