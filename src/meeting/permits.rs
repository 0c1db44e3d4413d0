//! Who may ask for what: the one table. It says who; the state of the meeting refuses in its own rules.

use super::input::Wish;
use super::person::{Duty, Person, Place};

/// Whom a wish is open to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody with a seat, in the lobby too.
    Seated,
    Lobby,
    Circle,
    Facilitators,
    /// Whoever came by the facilitator link, and so may have the role again.
    CameByLink,
    /// Facilitators who came by the facilitator link.
    FacilitatorsByLink,
    /// Facilitators and timekeepers.
    Timekeepers,
    /// Facilitators and greeters.
    Greeters,
}

impl Who {
    pub fn includes(self, person: &Person) -> bool {
        match self {
            Who::Seated => true,
            Who::Lobby => person.place == Place::Lobby,
            Who::Circle => person.place == Place::Circle,
            Who::Facilitators => person.place == Place::Circle && person.facilitates(),
            Who::CameByLink => person.place == Place::Circle && person.by_link,
            Who::FacilitatorsByLink => person.place == Place::Circle && person.facilitates() && person.by_link,
            Who::Timekeepers => person.place == Place::Circle && (person.facilitates() || person.has(Duty::Timekeeper)),
            Who::Greeters => person.place == Place::Circle && person.sees_lobby(),
        }
    }
}

#[allow(clippy::too_many_lines, reason = "a table: one line for each wish")]
pub fn who_may(wish: &Wish) -> Who {
    match wish {
        Wish::Leave => Who::Seated,
        Wish::LobbyName(_) => Who::Lobby,

        Wish::Name { .. } => Who::Circle,
        Wish::RaiseHand => Who::Circle,
        Wish::LowerHand => Who::Circle,
        Wish::JustListen(_) => Who::Circle,
        Wish::OfferToRead(_) => Who::Circle,
        Wish::LendSeat { .. } => Who::Circle,
        Wish::CircleKeys { .. } => Who::Circle,
        Wish::NextCircleKey(_) => Who::Circle,
        // The format lets anybody, facilitators or nobody through.
        Wish::CallPause => Who::Circle,

        // The rules of the floor let only its holder through; a facilitator passes for a guest.
        Wish::TurnKey { .. } => Who::Circle,
        Wish::Line { .. } => Who::Circle,
        Wish::TakeBackLine(_) => Who::Circle,
        Wish::FinishTurn(_) => Who::Circle,
        Wish::PassTurn(_) => Who::Circle,

        // The rules of the reading let only its reader, whoever has that duty, or a facilitator through.
        Wish::TurnPassage { .. } => Who::Circle,

        Wish::Call { .. } => Who::Facilitators,
        Wish::Thank { .. } => Who::Facilitators,
        Wish::Skip { .. } => Who::Facilitators,
        Wish::OneMoreMinute(_) => Who::Timekeepers,
        Wish::PauseTurn(_) => Who::Timekeepers,
        Wish::ResumeTurn(_) => Who::Timekeepers,
        Wish::Undo(_) => Who::Facilitators,
        Wish::MoveLater(_) => Who::Facilitators,
        Wish::TakeDownHand(_) => Who::Facilitators,

        // Gestures and signals
        Wish::Gesture(_) => Who::Circle,
        Wish::Signal(_) => Who::Circle,
        Wish::TakeBackSignal(_) => Who::Circle,
        Wish::AnswerSignal { .. } => Who::Facilitators,
        Wish::RemindOfCrosstalk => Who::Facilitators,

        // The rules of a quiet word let only its two through.
        Wish::OfferQuietWord { .. } => Who::Facilitators,
        Wish::AnswerQuietWord { .. } => Who::Circle,
        Wish::QuietLine { .. } => Who::Circle,
        Wish::EndQuietWord(_) => Who::Circle,

        Wish::GoToSegment { .. } => Who::Facilitators,
        Wish::UndoSegment(_) => Who::Facilitators,
        Wish::SetEnd(_) => Who::Facilitators,
        Wish::SetShareLength { .. } => Who::Facilitators,

        Wish::ChooseReading(_) => Who::Facilitators,
        Wish::Admit(_) => Who::Greeters,
        Wish::NotNow(_) => Who::Greeters,
        Wish::SetLobby(_) => Who::Facilitators,
        Wish::SetCallLink { .. } => Who::Facilitators,
        Wish::CloseMeeting => Who::Facilitators,
        Wish::BeginDebrief => Who::Facilitators,

        // The format says who may call; its caller or a facilitator ends or withdraws it.
        Wish::CallVote(_) => Who::Circle,
        Wish::CastVote { .. } => Who::Circle,
        Wish::EndVote(_) => Who::Circle,
        Wish::WithdrawVote(_) => Who::Circle,
        Wish::CountAloud { .. } => Who::Facilitators,

        Wish::Freeze => Who::Facilitators,
        Wish::Thaw => Who::Facilitators,
        Wish::BeginSilence { .. } => Who::Facilitators,
        Wish::EndSilence => Who::Facilitators,
        Wish::BeginGrounding(_) => Who::Facilitators,
        Wish::GoToStep { .. } => Who::Facilitators,
        Wish::EndGrounding => Who::Facilitators,

        // For people without a device
        Wish::AddGuest { .. } => Who::Facilitators,
        Wish::NameGuest { .. } => Who::Facilitators,
        Wish::ForGuest { .. } => Who::Facilitators,

        // Roles. Whoever was made facilitator makes others, and takes the role from nobody.
        Wish::MakeFacilitator(_) => Who::Facilitators,
        Wish::TakeRole(_) => Who::FacilitatorsByLink,
        Wish::StepDown => Who::Facilitators,
        Wish::FacilitateAgain => Who::CameByLink,
        Wish::GiveDuty { .. } => Who::Facilitators,
        Wish::TakeDuty { .. } => Who::Facilitators,
        Wish::LayDown(_) => Who::Circle,
        Wish::Warn { .. } => Who::Timekeepers,

        // The lobby
        Wish::AdmitAll(_) => Who::Greeters,
        Wish::BackToLobby(_) => Who::Facilitators,
        Wish::Remove { .. } => Who::Facilitators,

        // Screens in the hall
        Wish::AllowDisplay(_) => Who::Facilitators,
        Wish::TakeDisplayAway(_) => Who::Facilitators,
        Wish::ShowNames(_) => Who::Facilitators,

        // Choosing who is next. The rules of the floor let only its holder hand it on.
        Wish::BurningNeed => Who::Circle,
        Wish::FirstTime(_) => Who::Circle,
        Wish::TakeFloor => Who::Circle,
        Wish::ChooseNext { .. } => Who::Circle,
        Wish::AskMeLater(_) => Who::Circle,
        Wish::SetWay { .. } => Who::Facilitators,
        Wish::BeginRound { .. } => Who::Facilitators,

        // A new link. Whoever was made facilitator does not have the link to keep.
        Wish::NewLink { .. } => Who::FacilitatorsByLink,
        Wish::NewMac(_) => Who::Circle,
    }
}
