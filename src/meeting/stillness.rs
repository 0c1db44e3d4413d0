//! Standing still: a freeze, a room without a facilitator, small groups, and what is done quietly: a pause, a silence, an
//! exercise. They are independent causes: each begins and ends by itself, and the meeting stands still while there is
//! any. Of several, the one that shows is the one that only somebody else can end. Meanwhile the clock of the turn
//! stands, and only what this file's table lets through
//! counts: what takes away passes, what adds waits.

use super::event::Event;
use super::grounding::Grounding;
use super::guests::GuestAct;
use super::id::SeatId;
use super::input::Wish;
use super::limits::PAUSE_EVERY_MS;
use super::person::FirstTime;
use super::refusal::Refusal;
use super::restore::KeptStill;
use super::time::Time;
use super::{Done, Meeting};

/// Why the meeting stands still, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Still {
    /// No facilitator is here, and nobody may step in.
    Unattended { since: Time },
    /// A facilitator stopped everything, to sort people.
    Frozen { since: Time },
    /// The circle is in small groups.
    Groups { since: Time, until: Time },
    /// Somebody needed a moment. Who called it is not kept with it: nobody is asked why.
    Pause { since: Time, until: Time },
    /// A facilitator began a silence.
    Silence { since: Time, until: Time },
    /// A facilitator goes through a grounding exercise with all.
    Grounding(Grounding),
}

impl Still {
    /// Newcomers wait in the lobby, whatever the format says.
    pub fn shuts_the_door(self) -> bool {
        matches!(self, Still::Unattended { .. } | Still::Frozen { .. })
    }

    fn refusal(self) -> Refusal {
        match self {
            Still::Unattended { .. } => Refusal::Unattended,
            Still::Frozen { .. } => Refusal::Frozen,
            Still::Groups { .. } => Refusal::InGroups,
            Still::Pause { .. } => Refusal::Paused,
            Still::Silence { .. } => Refusal::Silent,
            Still::Grounding(_) => Refusal::Grounding,
        }
    }
}

/// Every cause for which a meeting stands still now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stillness {
    pub unattended: Option<Time>,
    frozen: Option<Time>,
    /// In a small group: the whole is frozen.
    pub above: Option<Time>,
    /// Since when and until when the circle is in small groups.
    pub groups: Option<(Time, Time)>,
    /// One at a time.
    quiet: Option<Quiet>,
}

/// What is done quietly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiet {
    Pause { since: Time, until: Time },
    Silence { since: Time, until: Time },
    Grounding(Grounding),
}

impl Stillness {
    /// In a meeting that was brought back.
    pub fn again(kept: Option<KeptStill>, now: Time, again: impl Fn(Time) -> Time) -> Self {
        let quiet = match kept {
            Some(KeptStill::Pause { until }) => Some(Quiet::Pause { since: now, until: again(until) }),
            Some(KeptStill::Silence { until }) => Some(Quiet::Silence { since: now, until: again(until) }),
            Some(KeptStill::Grounding(grounding)) => Some(Quiet::Grounding(Grounding { since: now, ..grounding })),
            Some(KeptStill::Frozen) | None => None,
        };
        Stillness { frozen: (kept == Some(KeptStill::Frozen)).then_some(now), quiet, ..Stillness::default() }
    }

    /// The cause that shows.
    pub fn now(&self) -> Option<Still> {
        let unattended = self.unattended.map(|since| Still::Unattended { since });
        let frozen = || self.frozen.or(self.above).map(|since| Still::Frozen { since });
        let groups = || self.groups.map(|(since, until)| Still::Groups { since, until });
        unattended.or_else(frozen).or_else(groups).or_else(|| self.quiet.map(Quiet::still))
    }

    /// Since when a facilitator has stopped everything.
    pub fn frozen(&self) -> Option<Time> {
        self.frozen
    }

    /// A pause and a silence end by themselves.
    pub fn next_deadline(&self) -> Option<Time> {
        self.quiet.and_then(Quiet::until)
    }

    /// The exercise that runs, whatever else stops the meeting.
    pub fn grounding(&self) -> Option<Grounding> {
        match self.quiet {
            Some(Quiet::Grounding(grounding)) => Some(grounding),
            _ => None,
        }
    }

    /// Whether the table lets a wish through now.
    pub fn lets_pass(&self, wish: &Wish) -> Result<(), Refusal> {
        match self.now() {
            Some(still) if !passes(wish, still) => Err(still.refusal()),
            _ => Ok(()),
        }
    }
}

impl Quiet {
    fn still(self) -> Still {
        match self {
            Quiet::Pause { since, until } => Still::Pause { since, until },
            Quiet::Silence { since, until } => Still::Silence { since, until },
            Quiet::Grounding(grounding) => Still::Grounding(grounding),
        }
    }

    /// An exercise has no clock.
    fn until(self) -> Option<Time> {
        match self {
            Quiet::Pause { until, .. } | Quiet::Silence { until, .. } => Some(until),
            Quiet::Grounding(_) => None,
        }
    }
}

/// The one table: which wishes pass in which stillness. A way out passes always, and so do keys, names, and what a
/// facilitator needs to sort people and the queue; what others would hear, see or have to answer waits.
#[allow(clippy::match_same_arms, clippy::too_many_lines, reason = "a table: one line for each wish")]
fn passes(wish: &Wish, still: Still) -> bool {
    match wish {
        Wish::Leave => true,
        Wish::LobbyName(_) => true,

        Wish::Name { .. } => true,
        Wish::RaiseHand => false,
        Wish::LowerHand => true,
        Wish::JustListen(on) => *on,
        Wish::OfferToRead(on) => !*on,
        Wish::LendSeat { .. } => true,
        Wish::CircleKeys { .. } => true,
        Wish::NextCircleKey(_) => true,
        Wish::CallPause => false,

        Wish::TurnKey { .. } => true,
        Wish::Line { .. } => false,
        Wish::TakeBackLine(_) => true,
        Wish::FinishTurn(_) => true,
        Wish::PassTurn(_) => true,

        Wish::TurnPassage { .. } => false,

        Wish::Call { .. } => false,
        Wish::Thank { .. } => true,
        Wish::Skip { .. } => true,
        Wish::OneMoreMinute(_) => true,
        Wish::PauseTurn(_) => true,
        Wish::ResumeTurn(_) => true,
        Wish::Undo(_) => true,
        Wish::MoveLater(_) => true,
        Wish::TakeDownHand(_) => true,

        Wish::GoToSegment { .. } => false,
        Wish::UndoSegment(_) => false,
        Wish::SetEnd(_) => true,
        Wish::SetShareLength { .. } => true,
        Wish::ChooseReading(_) => false,
        // A greeter lets nobody in while nobody runs the meeting.
        Wish::Admit(_) => !matches!(still, Still::Unattended { .. }),
        Wish::NotNow(_) => true,
        Wish::SetLobby(_) => true,
        Wish::SetCallLink { .. } => true,
        Wish::CloseMeeting => true,
        Wish::BeginDebrief => true,

        Wish::Freeze => true,
        Wish::Thaw => true,
        Wish::BeginSilence { .. } => false,
        Wish::EndSilence => true,
        Wish::BeginGrounding(_) => false,
        Wish::GoToStep { .. } => matches!(still, Still::Grounding(_)),
        Wish::EndGrounding => true,

        // What was cast stays cast; the rest is cast when the meeting goes on.
        Wish::CallVote(_) => false,
        Wish::CastVote { .. } => false,
        Wish::EndVote(_) => false,
        Wish::WithdrawVote(_) => true,
        Wish::CountAloud { .. } => false,
        Wish::AddGuest { .. } => true,
        Wish::NameGuest { .. } => true,
        Wish::ForGuest { act: GuestAct::RaiseHand, .. } => false,
        Wish::ForGuest { act: GuestAct::LowerHand, .. } => true,
        Wish::ForGuest { act: GuestAct::JustListen(on), .. } => *on,
        Wish::ForGuest { act: GuestAct::OfferToRead(on), .. } => !*on,
        Wish::AdmitAll(_) => true,
        Wish::BackToLobby(_) => true,
        Wish::Remove { .. } => true,
        Wish::NewLink { .. } => true,
        Wish::NewMac(_) => true,

        // Gestures and signals: whoever needs somebody can always say so.
        Wish::Gesture(_) => false,
        Wish::Signal(_) => true,
        Wish::TakeBackSignal(_) => true,
        Wish::AnswerSignal { .. } => true,
        Wish::RemindOfCrosstalk => false,

        Wish::MakeFacilitator(_) => true,
        Wish::TakeRole(_) => true,
        Wish::StepDown => true,
        Wish::FacilitateAgain => true,
        Wish::GiveDuty { .. } => true,
        Wish::TakeDuty { .. } => true,
        Wish::LayDown(_) => true,
        Wish::Warn { .. } => false,

        Wish::AllowDisplay(_) => true,
        Wish::TakeDisplayAway(_) => true,
        Wish::ShowNames(_) => true,

        // A quiet word is heard by nobody else, and somebody may need it most just then.
        Wish::OfferQuietWord { .. } => true,
        Wish::AnswerQuietWord { .. } => true,
        Wish::QuietLine { .. } => true,
        Wish::EndQuietWord(_) => true,

        Wish::BurningNeed => false,
        Wish::FirstTime(said) => *said != FirstTime::Shown,
        Wish::TakeFloor => false,
        Wish::ChooseNext { .. } => false,
        Wish::AskMeLater(_) => true,
        Wish::SetWay { .. } => true,
        Wish::BeginRound { .. } => true,

        // Small groups
        Wish::KeepApart { .. } => true,
        Wish::OpenGroups(_) => false,
        Wish::SetGroupsEnd(_) => true,
        Wish::MoveToGroup { .. } => true,
    }
}

impl Meeting {
    /// Stops everything. It outlives a pause or a silence that runs. Once more changes nothing.
    pub(super) fn freeze(&mut self) -> Vec<Event> {
        let now = self.now;
        self.stand(now, |still| still.frozen = still.frozen.or(Some(now)))
    }

    /// The meeting goes on. Once more changes nothing.
    pub(super) fn thaw(&mut self) -> Vec<Event> {
        self.stand(self.now, |still| still.frozen = None)
    }

    /// Whoever needs a moment takes it: for the time that the format gives, at most once in a while each.
    pub(super) fn call_pause(&mut self, me: SeatId) -> Done {
        let (now, rules) = (self.now, self.format.pause);
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        rules.by.lets(person, Refusal::NoPauses)?;
        if person.may_pause_from > now {
            return Err(Refusal::PauseTooSoon);
        }
        person.may_pause_from = now + PAUSE_EVERY_MS;
        Ok(self.be_quiet(Quiet::Pause { since: now, until: now + rules.length_ms }))
    }

    /// A silence, the same for all.
    pub(super) fn begin_silence(&mut self, length_ms: u64) -> Vec<Event> {
        let mut events = self.be_quiet(Quiet::Silence { since: self.now, until: self.now + length_ms });
        events.extend(self.keep_quiet(self.segment().silence_ms.is_some()));
        events
    }

    /// Ends a silence early; a pause is ended by nobody, since somebody needed all of it.
    pub(super) fn end_silence(&mut self) -> Vec<Event> {
        self.end_quiet_if(|quiet| matches!(quiet, Quiet::Silence { .. }))
    }

    pub(super) fn be_quiet(&mut self, quiet: Quiet) -> Vec<Event> {
        self.stand(self.now, |still| still.quiet = Some(quiet))
    }

    pub(super) fn end_quiet_if(&mut self, ends: impl FnOnce(&Quiet) -> bool) -> Vec<Event> {
        self.stand(self.now, |still| still.quiet = still.quiet.filter(|quiet| !ends(quiet)))
    }

    /// A pause or a silence whose time is over ended at that time, however late the clock is read.
    pub(super) fn end_quiet(&mut self) -> Vec<Event> {
        match self.still.next_deadline() {
            Some(until) if until <= self.now => self.stand(until, |still| still.quiet = None),
            _ => Vec::new(),
        }
    }

    /// Changes the causes; where that begins or ends the standing still, the clock of the turn stands or runs from `at`.
    pub(super) fn stand(&mut self, at: Time, change: impl FnOnce(&mut Stillness)) -> Vec<Event> {
        let before = self.still.now();
        change(&mut self.still);
        let still = self.still.now();
        if still == before {
            return Vec::new();
        }
        let mut events = vec![Event::Still];
        if still.is_some() != before.is_some() {
            events.extend(self.floor.stand_still(at, still.is_some()));
        }
        events
    }
}
