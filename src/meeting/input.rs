//! What can happen to a meeting.

use super::choosing::Way;
use super::circle::NextKey;
use super::format::ReadingRef;
use super::gesture::Gesture;
use super::grounding::ExerciseRef;
use super::guests::GuestAct;
use super::id::{ConnId, DisplayId, LendId, PageId, QuietWordId, SeatId, TurnId};
use super::lobby::Reason;
use super::new_link::RoomAddress;
use super::person::{Card, Duty, FirstTime};
use super::signal::SignalKind;
use super::time::Time;
use super::turn::Mark;
use super::vote::Question;
use crate::sealed::{SealedKey, SealedLine, SealedLink, SealedName, SealedQuietLine, SealedSecret, SealedToken};

/// Whoever drives the meeting vouches for it: that a connection may speak for a seat, and that it showed the
/// facilitator link.
#[derive(Clone, Debug)]
pub enum Input {
    Knock {
        conn: ConnId,
        seat: SeatId,
        card: Card,
        listening: bool,
        facilitator: bool,
    },
    ComeBack {
        conn: ConnId,
        seat: SeatId,
        card: Card,
        facilitator: bool,
    },
    /// A display's page shows its link.
    ShowOn {
        conn: ConnId,
        display: DisplayId,
        card: Card,
    },
    /// The connection has ended, however it did.
    Drop {
        conn: ConnId,
    },
    FetchSeat {
        conn: ConnId,
        id: LendId,
    },
    Ask {
        conn: ConnId,
        wish: Wish,
    },
}

/// What somebody with a seat may ask for.
#[derive(Clone, Debug)]
pub enum Wish {
    Leave,
    LobbyName(Vec<(PageId, SealedName)>),

    Name { circle_key: u32, sealed: SealedName },
    RaiseHand,
    LowerHand,
    JustListen(bool),
    OfferToRead(bool),
    LendSeat { id: LendId, sealed: SealedToken },
    CircleKeys { number: u32, keys: Vec<(PageId, SealedKey)> },
    NextCircleKey(NextKey),
    CallPause,

    TurnKey { turn: TurnId, key: u32, keys: Vec<(PageId, SealedKey)>, done: bool },
    Line { turn: TurnId, key: u32, counter: u64, sealed: SealedLine },
    TakeBackLine(TurnId),
    FinishTurn(TurnId),
    PassTurn(TurnId),

    TurnPassage { reading: u32, from: u16, to: u16 },

    Call { seat: SeatId, turn: Option<TurnId>, sure: bool },
    Thank { turn: TurnId, sure: bool },
    Skip { turn: TurnId, sure: bool },
    OneMoreMinute(TurnId),
    PauseTurn(TurnId),
    ResumeTurn(TurnId),
    Undo(u64),
    MoveLater(SeatId),
    TakeDownHand(SeatId),

    // Gestures and signals
    Gesture(Gesture),
    Signal(SignalKind),
    TakeBackSignal(SignalKind),
    AnswerSignal { seat: SeatId, kind: SignalKind },
    RemindOfCrosstalk,

    // A quiet word
    OfferQuietWord { seat: SeatId, sure: bool },
    AnswerQuietWord { id: QuietWordId, yes: bool },
    QuietLine { id: QuietWordId, counter: u64, sealed: SealedQuietLine },
    EndQuietWord(QuietWordId),

    // The agenda
    GoToSegment { from: u16, to: u16, bring_forward: bool, sure: bool },
    UndoSegment(u64),
    SetEnd(Time),
    SetShareLength { segment: u16, share_ms: u64 },

    ChooseReading(ReadingRef),
    Admit(SeatId),
    NotNow(SeatId),
    SetLobby(bool),
    SetCallLink { circle_key: u32, sealed: Option<SealedLink> },
    CloseMeeting,
    BeginDebrief,

    // Group conscience
    CallVote(Question),
    CastVote { vote: u32, choice: usize },
    EndVote(u32),
    WithdrawVote(u32),
    CountAloud { vote: u32, counts: Vec<u32> },

    // Standing still
    Freeze,
    Thaw,
    BeginSilence { length_ms: u64 },
    EndSilence,
    BeginGrounding(ExerciseRef),
    GoToStep { exercise: u16, from: u16, to: u16 },
    EndGrounding,

    // People without a device
    AddGuest { seat: SeatId, circle_key: u32, sealed: SealedName },
    NameGuest { seat: SeatId, circle_key: u32, sealed: SealedName },
    ForGuest { seat: SeatId, act: GuestAct },

    // Roles
    MakeFacilitator(SeatId),
    TakeRole(SeatId),
    StepDown,
    FacilitateAgain,
    GiveDuty { seat: SeatId, duty: Duty },
    TakeDuty { seat: SeatId, duty: Duty },
    LayDown(Duty),
    Warn { turn: TurnId, mark: Mark },

    // The lobby
    AdmitAll(Vec<SeatId>),
    BackToLobby(SeatId),
    Remove { seat: SeatId, why: Option<Reason> },

    // Screens in the hall
    AllowDisplay(DisplayId),
    TakeDisplayAway(DisplayId),
    ShowNames(bool),

    // Choosing who is next
    BurningNeed,
    FirstTime(FirstTime),
    TakeFloor,
    ChooseNext { turn: TurnId, seat: SeatId, passed: bool },
    AskMeLater(TurnId),
    SetWay { segment: u16, way: Way },
    BeginRound { segment: u16, from: Option<SeatId> },

    // A new link
    NewLink { circle_key: u32, address: RoomAddress, sealed: SealedSecret },
    NewMac([u8; 32]),
}
