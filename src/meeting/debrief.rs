//! Some minutes for the helpers alone, after the meeting: facilitators, and whoever has a duty. For everybody else it is
//! over and the room is gone, exactly as on closing. What is left is a meeting like any other, by the same rules: its
//! format is one segment in which the floor is open, its circle are the helpers, and of the meeting before it has nothing
//! but numbers that must not come twice. At its time it closes by itself.

use super::Meeting;
use super::agenda::Agenda;
use super::apart::Apart;
use super::choosing::{Choosing, Way};
use super::event::{End, Event};
use super::floor::Floor;
use super::format::{Format, MayCall, PauseRules, Segment, TurnRules};
use super::input::{Input, Wish};
use super::limits::{DEBRIEF_MS, DEBRIEF_SHARE_MS};
use super::person::{FirstTime, Person, Place};
use super::plan::Plan;
use super::stillness::Stillness;
use super::time::Time;
use super::vote::Voting;

impl Meeting {
    /// Every field is named, so that nothing of the meeting is carried along by mistake.
    pub(super) fn begin_debrief(&mut self) -> Vec<Event> {
        let now = self.now;
        self.roster.keep_only(helps, at_rest);
        self.circle.keep_only(&self.roster);
        let seats: Vec<_> = self.roster.people().iter().map(|p| p.seat).collect();
        let before = self.clone();
        let format = debrief_format(before.format);
        let mut agenda = Agenda::new(&format, now);
        agenda.plan = Plan::until(now + DEBRIEF_MS);
        agenda.set_share_ms(DEBRIEF_SHARE_MS);
        *self = Meeting {
            now,
            version: before.version,
            floor: Floor::after(&before.floor),
            agenda,
            reading: None,
            readings_begun: before.readings_begun,
            lobby: true,
            still: Stillness::default(),
            circle: before.circle,
            roster: before.roster,
            signals: Vec::new(),
            quiet_words: Vec::new(),
            quiet_words_offered: before.quiet_words_offered,
            lent: before.lent.into_iter().filter(|l| seats.contains(&l.seat)).collect(),
            voting: Voting { called: before.voting.called, vote: None },
            empty_since: None,
            needs_told: Vec::new(),
            kept_told: before.kept_told,
            alone_since: None,
            debrief: true,
            ended: false,
            groups: None,
            groups_begun: before.groups_begun,
            apart: Apart::default(),
            is_group: false,
            format,
        };
        self.begin_segment();
        [Event::OverForOthers].into_iter().chain(seats.into_iter().map(Event::Entered)).collect()
    }

    /// For whoever is not in it, there is no meeting any more.
    pub(super) fn is_over_for(&self, input: &Input) -> bool {
        let out = match input {
            Input::Knock { seat, .. } | Input::ComeBack { seat, .. } => self.roster.find(*seat).is_none(),
            Input::ShowOn { .. } => true,
            Input::Drop { .. } | Input::FetchSeat { .. } | Input::Ask { .. } => false,
        };
        self.debrief && out
    }

    /// Closes a debrief whose time is over, or in which nobody is left.
    pub(super) fn mind_debrief(&mut self) -> Option<Event> {
        let over = self.debrief_until().is_some_and(|until| until <= self.now);
        let left = self.debrief && self.roster.people().is_empty();
        (!self.ended && (over || left)).then(|| self.end(End::Closed))
    }

    pub(super) fn debrief_until(&self) -> Option<Time> {
        self.agenda.end().filter(|_| self.debrief)
    }
}

/// Facilitators, and whoever has a duty.
fn helps(person: &Person) -> bool {
    person.place == Place::Circle && (person.facilitates() || !person.duties.is_empty())
}

/// What somebody did or said in the meeting is over.
fn at_rest(person: Person) -> Person {
    let first_time = FirstTime::No;
    let group = None;
    Person { shared: 0, listening: false, first_time, gestured: None, on_break: false, aside: false, group, ..person }
}

/// One segment: whoever wishes takes the floor. A pause or a vote has no room in it.
pub(super) fn debrief_format(of: Format) -> Format {
    let choosing = Choosing { way: Way::Open, once_first: false, ..Choosing::default() };
    let turns = TurnRules { limit_ms: DEBRIEF_SHARE_MS, marks_ms: vec![DEBRIEF_SHARE_MS / 4], choosing };
    let segment = Segment { turns: Some(turns), planned_ms: DEBRIEF_MS, ..Segment::default() };
    let pause = PauseRules { by: MayCall::Nobody, ..of.pause };
    Format { segments: vec![segment], pause, group_conscience: MayCall::Nobody, lobby: true, ..of }
}

/// What a few people need who talk for a few minutes: oneself, the floor, keys, and an end.
pub fn belongs_to_debrief(wish: &Wish) -> bool {
    let oneself =
        matches!(wish, Wish::Leave | Wish::Name { .. } | Wish::LendSeat { .. } | Wish::JustListen(_) | Wish::NewMac(_));
    let keys = matches!(wish, Wish::CircleKeys { .. } | Wish::NextCircleKey(_) | Wish::TurnKey { .. });
    let floor = matches!(wish, Wish::TakeFloor | Wish::RaiseHand | Wish::LowerHand);
    let share = matches!(wish, Wish::Line { .. } | Wish::TakeBackLine(_) | Wish::FinishTurn(_) | Wish::PassTurn(_));
    let led = matches!(wish, Wish::Call { .. } | Wish::Thank { .. } | Wish::CloseMeeting);
    oneself || keys || floor || share || led
}
