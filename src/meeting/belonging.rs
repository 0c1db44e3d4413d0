//! While the circle is in small groups, each wish belongs to the whole or to the group of whoever asks. The one table.

use super::event::Event;
use super::id::GroupId;
use super::input::{Input, Wish};
use super::refusal::Refusal;
use super::{Meeting, Outcome};

/// The one table. To the group: the floor, what is read and shown in it, and its own standing still. To the whole: who
/// is here, what they are called, keys, roles, what is said to facilitators alone, votes, and where the meeting goes.
#[allow(clippy::match_same_arms, clippy::too_many_lines, reason = "a table: one line for each wish")]
fn is_for_group(wish: &Wish) -> bool {
    match wish {
        Wish::Leave => false,
        Wish::LobbyName(_) => false,

        Wish::Name { .. } => false,
        Wish::RaiseHand => true,
        Wish::LowerHand => true,
        Wish::JustListen(_) => true,
        Wish::OfferToRead(_) => true,
        Wish::LendSeat { .. } => false,
        Wish::CircleKeys { .. } => false,
        Wish::NextCircleKey(_) => false,
        Wish::CallPause => true,

        Wish::TurnKey { .. } => true,
        Wish::Line { .. } => true,
        Wish::TakeBackLine(_) => true,
        Wish::FinishTurn(_) => true,
        Wish::PassTurn(_) => true,

        Wish::TurnPassage { .. } => true,

        Wish::Call { .. } => true,
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
        Wish::SetEnd(_) => false,
        Wish::SetShareLength { .. } => true,
        Wish::ChooseReading(_) => true,
        Wish::Admit(_) => false,
        Wish::NotNow(_) => false,
        Wish::SetLobby(_) => false,
        Wish::SetCallLink { .. } => false,
        Wish::CloseMeeting => false,
        Wish::BeginDebrief => false,

        Wish::Freeze => true,
        Wish::Thaw => true,
        Wish::BeginSilence { .. } => true,
        Wish::EndSilence => true,
        Wish::BeginGrounding(_) => true,
        Wish::GoToStep { .. } => true,
        Wish::EndGrounding => true,

        // A group conscience is the whole circle's.
        Wish::CallVote(_) => false,
        Wish::CastVote { .. } => false,
        Wish::EndVote(_) => false,
        Wish::WithdrawVote(_) => false,
        Wish::CountAloud { .. } => false,
        Wish::AddGuest { .. } => false,
        Wish::NameGuest { .. } => false,
        Wish::ForGuest { .. } => true,
        Wish::AdmitAll(_) => false,
        Wish::BackToLobby(_) => false,
        Wish::Remove { .. } => false,

        // Signals go to the facilitators of the meeting, never to a host, who is one of the group.
        Wish::Gesture(_) => true,
        Wish::Signal(_) => false,
        Wish::TakeBackSignal(_) => false,
        Wish::AnswerSignal { .. } => false,
        Wish::RemindOfCrosstalk => true,

        Wish::MakeFacilitator(_) => false,
        Wish::TakeRole(_) => false,
        Wish::StepDown => false,
        Wish::FacilitateAgain => false,
        Wish::GiveDuty { .. } => false,
        Wish::TakeDuty { .. } => false,
        Wish::LayDown(_) => false,
        Wish::Warn { .. } => true,

        Wish::AllowDisplay(_) => false,
        Wish::TakeDisplayAway(_) => false,
        Wish::ShowNames(_) => false,

        // A facilitator takes somebody aside from wherever they are.
        Wish::OfferQuietWord { .. } => false,
        Wish::AnswerQuietWord { .. } => false,
        Wish::QuietLine { .. } => false,
        Wish::EndQuietWord(_) => false,

        Wish::BurningNeed => true,
        Wish::FirstTime(_) => false,
        Wish::TakeFloor => true,
        Wish::ChooseNext { .. } => true,
        Wish::AskMeLater(_) => true,
        Wish::SetWay { .. } => true,
        Wish::BeginRound { .. } => true,

        Wish::NewLink { .. } => false,
        Wish::NewMac(_) => false,

        // Small groups
        Wish::KeepApart { .. } => false,
        Wish::OpenGroups(_) => false,
        Wish::SetGroupsEnd(_) => false,
        Wish::MoveToGroup { .. } => false,
    }
}

impl Meeting {
    /// The group that an input belongs to, if it is not the whole's.
    pub(super) fn group_of(&self, input: &Input) -> Option<GroupId> {
        self.groups.as_ref()?;
        let Input::Ask { conn, wish } = input else { return None };
        self.roster.by_conn(*conn)?.group.filter(|_| is_for_group(wish))
    }

    /// Somebody in a group asks for something there.
    pub(super) fn ask_in_group(&mut self, id: GroupId, input: Input, mut events: Vec<Event>) -> Outcome {
        let now = self.now;
        let Some(group) = self.groups.as_mut().and_then(|groups| groups.find_mut(id)) else {
            return Outcome { events, refused: Some(Refusal::GroupGone) };
        };
        let Outcome { events: more, refused } = group.meeting.handle(now, input);
        events.extend(group.told(more));
        self.keep_in_step();
        Outcome { events, refused }
    }
}
