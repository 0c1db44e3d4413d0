//! What a page may say. One JSON object in one text frame, at most 16 KiB; unknown types and fields are refused.
//! The server counts a connection's frames from 1, and a refusal names the frame that it answers.

use super::bytes::{Address, AddressKey, Cap, CardMac, DisplayId, MeetingId, MoveId, ScreensAddress, SeatId, Token};
use super::cards::{Card, KeyFor, NameFor, NameOf};
use super::code::RemovalReason;
use super::pack::Way;
use super::sections::{Duty, FirstTime, GuestAct};
use super::signs::{Gesture, Mark, SignalKind};
use super::voting::QuestionOf;
use crate::sealed::{SealedLine, SealedLink, SealedName, SealedQuestion, SealedQuietLine, SealedSecret, SealedToken};
use serde::{Deserialize, Serialize};

/// A message from a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ClientMessage {
    // Arriving
    /// First frame of a page with an invite link. Answered by `door` or `no_meeting`, and by `door` later, when it opens.
    Hello {
        version: u16,
        address: Address,
    },
    /// The same with a facilitator link: the page may then open the room.
    HelloFacilitator {
        version: u16,
        address_key: AddressKey,
        cap: Cap,
    },
    /// First frame of a screen in the hall. Answered by `door` or `no_meeting`; it does not wait for a meeting to open.
    HelloDisplay {
        version: u16,
        screens: ScreensAddress,
    },
    /// Opens the room and takes the first seat, as facilitator.
    Open {
        meeting: MeetingId,
        pack: String,
        format: String,
        token: Token,
        card: Card,
    },
    /// Brings back a meeting that this server does not know: a part of a `Snapshot` as JSON, in order.
    Restore {
        part: String,
        done: bool,
    },
    /// Asks for a seat: to the lobby if it is on, else into the circle. With a facilitator link, always into the circle.
    Knock {
        token: Token,
        card: Card,
        listening: bool,
    },
    /// Takes an earlier seat again, after a lost line, a reload or on another page.
    ComeBack {
        token: Token,
        card: Card,
    },
    /// Fetches, once, the token that another device of the same person left with `lend_seat`.
    FetchSeat {
        id: MoveId,
    },
    /// Shows the meeting on a screen that a facilitator allowed, now or again. Answered by `screen`.
    Show {
        token: Token,
        card: Card,
    },
    /// Shows that this page is alive, and asks for the server's time. The next beat comes within `every_ms`: 20 s, or
    /// 10 s while holding the floor. A connection that misses two is taken for lost.
    Beat {
        every_ms: u32,
    },

    // Waiting in the lobby
    /// The newcomer's name, sealed to the page of each facilitator and greeter.
    LobbyName {
        names: Vec<NameFor>,
    },

    // In the circle: oneself
    /// Gives up the seat.
    Leave {},
    /// One's own name, sealed under the circle key of that number.
    Name {
        circle_key: u32,
        sealed: SealedName,
    },
    RaiseHand {},
    LowerHand {},
    /// Just listening, or not any more. Lowers the hand; a raised hand ends it.
    JustListen {
        on: bool,
    },
    /// Offers to read the next passage, or takes the offer back.
    OfferToRead {
        on: bool,
    },
    /// Leaves this seat's token, sealed, for another device of the same person; kept for ten minutes, fetched once.
    LendSeat {
        id: MoveId,
        sealed: SealedToken,
    },

    // In the circle: keys
    /// The circle key, for pages that asked for it. Answers `circle_key_wanted`.
    CircleKeys {
        circle_key: u32,
        keys: Vec<KeyFor>,
    },
    /// The next circle key: for every page, with all that is kept under it, in as many frames as it takes. It counts
    /// when the frame with `done` has come. Answers `next_circle_key_wanted`.
    NextCircleKey {
        circle_key: u32,
        keys: Vec<KeyFor>,
        names: Vec<NameOf>,
        call_link: Option<SealedLink>,
        question: Option<QuestionOf>,
        /// The link secret, where the room has a new link.
        link: Option<SealedSecret>,
        done: bool,
    },

    // In the circle: a moment for oneself
    /// Stops everything for as long as the format says; the meeting goes on by itself.
    CallPause {},

    // Holding the floor
    /// A new turn key, for every reader, in frames of at most 100. Lines may use it after the frame with `done`.
    TurnKey {
        turn: u64,
        key: u32,
        keys: Vec<KeyFor>,
        done: bool,
    },
    /// One line of the share. Counters of one key begin at 0 and leave no gap.
    Line {
        turn: u64,
        key: u32,
        counter: u64,
        sealed: SealedLine,
    },
    /// Takes back the last line.
    TakeBackLine {
        turn: u64,
    },
    /// *That is all.*
    FinishTurn {
        turn: u64,
    },
    /// Gives the turn up; it does not count as having shared. A facilitator passes for a guest.
    PassTurn {
        turn: u64,
    },

    // The reading: its reader or a facilitator
    TurnPassage {
        reading: u32,
        from: u16,
        to: u16,
    },

    // Facilitators: the floor
    /// Gives the floor to `seat`; an open turn, which must be the one named, ends as by `thank`.
    /// `sure` is needed within two seconds after somebody else gave the floor on.
    Call {
        seat: SeatId,
        turn: Option<u64>,
        sure: bool,
    },
    /// Ends the turn with thanks; it counts as having shared.
    Thank {
        turn: u64,
        sure: bool,
    },
    /// Ends the turn without its counting; the hand goes to the end of the queue.
    Skip {
        turn: u64,
        sure: bool,
    },
    OneMoreMinute {
        turn: u64,
    },
    PauseTurn {
        turn: u64,
    },
    ResumeTurn {
        turn: u64,
    },
    /// Takes back the floor change of that number: the last one, within 15 s, before the new holder's first line.
    Undo {
        change: u64,
    },
    /// Moves a hand one place later.
    MoveLater {
        seat: SeatId,
    },
    /// Takes somebody's hand down.
    TakeDownHand {
        seat: SeatId,
    },

    // Gestures and signals
    /// A silent gesture, for all to see for six seconds.
    Gesture {
        gesture: Gesture,
    },
    /// A private sign to the facilitators. With `need_a_break` one is away, and keeps seat and place.
    Signal {
        kind: SignalKind,
    },
    /// Takes one's own signal back. With `need_a_break`: *I am back*.
    TakeBackSignal {
        kind: SignalKind,
    },
    /// Facilitators: *I have seen it*.
    AnswerSignal {
        seat: SeatId,
        kind: SignalKind,
    },
    /// Facilitators: shows all the group's own words on crosstalk; answers every such signal.
    RemindOfCrosstalk {},

    // A quiet word
    /// Facilitators: asks one person aside. `sure` is needed where no other facilitator is here.
    OfferQuietWord {
        seat: SeatId,
        sure: bool,
    },
    AnswerQuietWord {
        quiet_word: u64,
        yes: bool,
    },
    /// One line to the other of the two. Counters rise with each line that this page seals to that page.
    QuietLine {
        quiet_word: u64,
        counter: u64,
        sealed: SealedQuietLine,
    },
    /// Either of the two ends it, or its offer.
    EndQuietWord {
        quiet_word: u64,
    },

    // Facilitators: the meeting
    /// Goes to a segment. `bring_forward`: what would have come next comes after it; else what lies between is left
    /// out. `sure` is needed within two seconds after somebody else went on.
    GoToSegment {
        from: u16,
        to: u16,
        bring_forward: bool,
        sure: bool,
    },
    /// Takes back the move of that number: the last one, within 15 s, before anything happened in the new segment.
    UndoSegment {
        change: u64,
    },
    /// Sets when the meeting is to end, in server time.
    SetEnd {
        end_ms: u64,
    },
    /// Sets how long a turn is in this segment, from the next one on.
    SetShareLength {
        segment: u16,
        share_ms: u64,
    },
    ChooseReading {
        reading: String,
    },
    Admit {
        seat: SeatId,
    },
    NotNow {
        seat: SeatId,
    },
    SetLobby {
        on: bool,
    },
    /// The outside call link under the circle key, or none.
    SetCallLink {
        circle_key: u32,
        sealed: Option<SealedLink>,
    },
    CloseMeeting {},
    /// Closes the meeting for everybody but its helpers (facilitators, and whoever has a duty), who stay for five minutes.
    BeginDebrief {},

    // Group conscience
    /// Asks the circle: `vote` is one more than the votes called so far. There are `options`, besides to abstain.
    CallVote {
        vote: u32,
        options: u8,
        /// Somebody here is counted aloud, so the vote does not end by itself.
        aloud: bool,
        circle_key: u32,
        sealed: SealedQuestion,
    },
    /// One's vote, once and for all: an option from 0, or their number to abstain.
    CastVote {
        vote: u32,
        choice: u8,
    },
    /// Ends the vote for all: its caller, or a facilitator.
    EndVote {
        vote: u32,
    },
    /// Takes the question back, without a result: its caller, or a facilitator.
    WithdrawVote {
        vote: u32,
    },
    /// All that was counted aloud, for each option and for abstaining.
    CountAloud {
        vote: u32,
        counts: Vec<u32>,
    },

    // Facilitators: standing still
    /// Stops everything until `thaw`; newcomers wait in the lobby meanwhile.
    Freeze {},
    Thaw {},
    /// A silence of 10 s to 20 min, the same for all.
    BeginSilence {
        seconds: u16,
    },
    /// Ends a silence before its time.
    EndSilence {},
    /// A grounding exercise of the pack, step by step with everybody. The meeting stands still until it ends.
    BeginGrounding {
        exercise: String,
    },
    /// Takes everybody to a step of that exercise, on or back, from the one that was seen.
    GoToStep {
        exercise: String,
        from: u16,
        to: u16,
    },
    EndGrounding {},

    // Facilitators: people without a device
    /// Adds a person without a device. The page chooses the seat at random, because the name is sealed for it.
    AddGuest {
        seat: SeatId,
        circle_key: u32,
        sealed: SealedName,
    },
    /// A guest's other name, or the same one under a new circle key.
    NameGuest {
        seat: SeatId,
        circle_key: u32,
        sealed: SealedName,
    },
    /// Does for a guest what others do for themselves.
    ForGuest {
        seat: SeatId,
        act: GuestAct,
    },

    // Roles
    /// Somebody facilitates from now on too, with all powers within this meeting.
    MakeFacilitator {
        seat: SeatId,
    },
    /// Takes the role from somebody to whom it was given.
    TakeRole {
        seat: SeatId,
    },
    /// Gives up one's own role.
    StepDown {},
    /// Whoever came by the facilitator link has the role again.
    FacilitateAgain {},
    GiveDuty {
        seat: SeatId,
        duty: Duty,
    },
    TakeDuty {
        seat: SeatId,
        duty: Duty,
    },
    /// Lays one's own duty down.
    LayDown {
        duty: Duty,
    },
    /// A timekeeper's sign by hand, whatever the clock says.
    Warn {
        turn: u64,
        mark: Mark,
    },

    // Facilitators: the lobby
    /// From the lobby into the circle: those of them who wait, as many as there is room for.
    AdmitAll {
        seats: Vec<SeatId>,
    },
    /// From the circle to the lobby, with the same seat.
    BackToLobby {
        seat: SeatId,
    },
    /// Out until the meeting ends. The reason is for that person alone.
    Remove {
        seat: SeatId,
        reason: Option<RemovalReason>,
    },

    // Facilitators: screens in the hall. Whoever has the token from which the id is made may show the meeting.
    AllowDisplay {
        display: DisplayId,
    },
    /// The screen goes dark, and its link shows nothing more.
    TakeDisplayAway {
        display: DisplayId,
    },
    /// Whether screens show what people are called.
    ShowNames {
        on: bool,
    },

    // Choosing who is next
    /// Raises the hand as a burning need, or makes it one: it goes before others. From `queue.burning_need_from_ms` on.
    BurningNeed {},
    /// Says that one is here for the first time, or not any more.
    FirstTime {
        first_time: FirstTime,
    },
    /// Takes the free floor, where it is open.
    TakeFloor {},
    /// The holder ends the turn, or passes, and chooses who is next.
    ChooseNext {
        turn: u64,
        seat: SeatId,
        passed: bool,
    },
    /// *Come back to me*: gives the turn up, to have it once more after the round.
    AskMeLater {
        turn: u64,
    },
    /// Changes how the next is chosen in the segment that runs.
    SetWay {
        segment: u16,
        way: Way,
    },
    /// Begins a new round of everybody with `from`, or with whoever came first.
    BeginRound {
        segment: u16,
        from: Option<SeatId>,
    },

    // A new link
    /// From now on the room is found by another link: what opens a room by it, and its secret under the circle key.
    NewLink {
        circle_key: u32,
        address_key: AddressKey,
        cap: Cap,
        sealed: SealedSecret,
    },
    /// This page's card under the new link.
    NewMac {
        mac: CardMac,
    },

    // Small groups
    /// Asks, privately, not to be in a small group with that person, or not any more. Facilitators see the two.
    KeepApart {
        seat: SeatId,
        on: bool,
    },
    /// Parts the circle, for a minute to two hours: seats of each group, its host first. Who is in none stays.
    OpenGroups {
        groups: Vec<Vec<SeatId>>,
        minutes: u16,
    },
    /// Sets when all come back, in server time. Calling them is a minute from now; at once is now.
    SetGroupsEnd {
        end_ms: u64,
    },
    /// Moves somebody into that group, or back to the whole; a facilitator who visits moves themselves.
    MoveToGroup {
        seat: SeatId,
        group: Option<u32>,
    },
}
