//! Why something was refused. A refused input changes nothing but what was due by the clock.

/// Each has a code of the same name on the wire, with a sentence that says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NoMeeting,
    AlreadySeated,
    TooSoon,
    RoomFull,
    LobbyFull,
    SeatUnknown,
    SeatRemoved,
    SeatLendUnknown,
    NotSeated,
    NotInLobby,
    NotInCircle,
    NotAllowed,
    NoTurn,
    StaleTurn,
    JustChanged,
    NotHolder,
    AlreadyHolder,
    TurnIsOpen,
    NoTurnsNow,
    OnlyListening,
    HandNotUp,
    NothingToUndo,
    StaleSegment,
    JustMoved,
    NoSuchSegment,
    NoReading,
    StalePassage,
    NotReader,
    StaleKey,
    CircleChanged,
    KeyUnfinished,
    KeyNotNew,
    WrongCounter,
    TurnFull,
    TooManyKeys,
    NoLine,
    NotAsked,
    LobbyStaysOn,

    // Group conscience
    NoVotesHere,
    VoteIsOn,
    StaleVote,
    NoSuchChoice,
    AlreadyVoted,
    NotCaller,

    // Standing still
    Unattended,
    Frozen,
    Paused,
    Silent,
    NoPauses,
    PauseTooSoon,
    Grounding,
    NoExercise,
    StaleStep,

    // After the meeting
    OnlyHelpersNow,

    // People without a device
    SeatTaken,
    GuestsFull,
    NotGuest,
    // Gestures and signals
    NoGestures,
    GestureTooSoon,
    SignalAnswered,

    // Roles
    CameByLink,
    LastFacilitator,
    NoDevice,

    // A quiet word
    QuietWordBusy,
    QuietWordGone,
    NobodyElseFacilitates,
    HasTheFloor,
    NotHere,

    // Screens in the hall
    DisplaysFull,
    DisplayUnknown,

    // Choosing who is next
    NoBurningNeedNow,
    FloorNotOpen,
    FloorTaken,
    OthersFirst,
    NotYoursToChoose,
    NotChoosable,
    AskedLaterAlready,
    NoRoundNow,
}
