//! Stable codes: why a frame was refused, why a meeting ended, why a connection was closed. A code's meaning never
//! changes; the sentence beside it is for whoever writes a client, and the page has its own words in each language.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($code:ident $sentence:literal)*) => {
        /// Why a frame was refused. A refused frame changed nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Code { $(#[doc = $sentence] $code,)* }

        impl Code {
            /// Every code, for the tests and the contract.
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// What to do, in one or two sentences.
            pub fn sentence(self) -> &'static str {
                match self { $(Code::$code => $sentence,)* }
            }
        }
    };
}

codes! {
    NotUnderstood "This frame is not a message of the protocol. Check its type and its fields, and send it again."
    WrongVersion "This page speaks another version of the protocol. Load the page again."
    HelloFirst "Say hello once, as the first frame of a connection, and nothing else before it."
    NoMeeting "No meeting is open at this link now. It may not have begun, or the link is an old one; stay and you come in when it opens."
    LinkReplaced "This link was replaced, and its meeting goes on at the new one. Ask a facilitator for it."
    NotYourRoom "Only a page with the facilitator link can open the room."
    AlreadyOpen "The meeting is already open. Knock to come in."
    NotRestorable "The meeting cannot be brought back from this. Open a new one with the same link."
    ServerFull "This server has as many rooms as it can hold. Try again later."
    RoomFull "The circle is full. Stay on the page and knock again in a while."
    LobbyFull "Too many people are waiting. Stay on the page and knock again in a while."
    NoSuchFormat "The words for new meetings have changed. Nothing is lost; look at what there is now and choose again."
    AlreadySeated "This page has another seat already. Load it again to take a new one."
    TooSoon "You came back many times in a row. Wait a few seconds, then come back again; the seat is kept."
    SeatUnknown "This seat is no longer kept. Knock to come in again."
    SeatRemoved "A facilitator removed this seat. It stays out until the meeting ends."
    SeatLendUnknown "This move was used already, or is too old. Ask for a new one on the other device."
    NotSeated "Come in first: this is for people in the circle."
    NotInLobby "That person is not in the lobby any more."
    NotInCircle "That person is not in the circle any more."
    NotAllowed "Your role does not allow this. Ask a facilitator."
    NoTurn "Nobody has the floor now."
    StaleTurn "The floor has changed since. Look who has it now, and choose again."
    JustChanged "Somebody else changed the floor a moment ago. If you still mean it, send it again and say that you are sure."
    NotHolder "Only the person who has the floor can do this."
    AlreadyHolder "You have the floor now. Finish or pass before you raise a hand."
    TurnIsOpen "Somebody has the floor. End the turn first."
    NoTurnsNow "There are no turns in this part of the meeting. Go on to one with sharing first."
    OnlyListening "This person is just listening. Call somebody else."
    HandNotUp "That hand is not up any more."
    NothingToUndo "There is nothing to take back: it is too late, or something has happened since."
    StaleSegment "The meeting has moved on since. Look where it is, and choose again."
    JustMoved "Somebody else went to another part of the meeting a moment ago. If you still mean it, send it again and say that you are sure."
    NoSuchSegment "The format has no such part."
    NoReading "Nothing is being read now."
    NoSuchReading "The pack has no reading of that name."
    StalePassage "The reading has moved on since. Look where it is."
    NotReader "Only the person who reads, or a facilitator, can turn the passage."
    StaleKey "The key of that number is not the current one. Use the newest."
    CircleChanged "The circle changed. Make a new turn key for those who are here and seal the line again; nothing is lost."
    KeyUnfinished "That turn key was not sent to the end. Send the rest, or make a new one."
    KeyNotNew "A turn key's number must be higher than the last. Make a new key."
    WrongCounter "This line is not the next one under its key. Seal it again with the next counter."
    TurnFull "This turn has no room for more lines. Say the rest aloud or in another turn."
    TooManyKeys "Too many turn keys in one turn. Finish this turn and take another."
    NoLine "There is no line to take back."
    NotAsked "This was not asked of this page, or somebody else has done it."
    LobbyStaysOn "Somebody was removed, so the lobby stays on until the meeting ends."
    NoVotesHere "This meeting's format has no votes."
    VoteIsOn "A vote is on already. Call yours when it is over."
    StaleVote "That vote is over or was withdrawn, or another was called first. Look at the newest."
    NoSuchChoice "The vote has no such choice, or not so many of them. Look at its options, and choose again."
    AlreadyVoted "Your vote is in already, and it is final."
    NotCaller "Only the person who called the vote, or a facilitator, can do this."
    Unattended "No facilitator is here just now. Nothing is lost: when one is back the meeting goes on, and you can send it again."
    Frozen "A facilitator has stopped everything for a while. Nothing is lost: when the meeting goes on, you can send it again."
    Paused "The meeting pauses. Nothing is lost: it goes on by itself in a moment, and you can send it again."
    Silent "The circle is silent. Nothing is lost: when the silence is over, you can send it again."
    NoPauses "There are no pauses in this meeting. Tell a facilitator what you need."
    PauseTooSoon "You called a pause a short while ago, and may again five minutes after it. Tell a facilitator what you need."
    Grounding "Everybody is in a grounding exercise. Nothing is lost: when it is over, you can send it again."
    NoExercise "No grounding exercise runs now."
    NoSuchExercise "The pack has no grounding exercise of that name."
    StaleStep "The exercise has moved on since. Look where it is, and choose again."

    // After the meeting
    OnlyHelpersNow "The meeting is over, and its helpers are among themselves for a few minutes. Take the floor to say something, or leave."


    // People without a device
    SeatTaken "That seat is somebody's already. Choose another at random."
    GuestsFull "There are as many guest seats as a meeting can have. Take one away that is not needed any more."
    NotGuest "There is no guest seat like that any more. Only guest seats are looked after by a facilitator."

    // Gestures and signals
    NoGestures "This format has no gestures."
    GestureTooSoon "Your last gesture is still shown. Wait until it has faded."
    SignalAnswered "This signal was answered or taken back already."

    // Roles
    CameByLink "This person came by the facilitator link: the role is theirs to keep or to lay down, and they stay."
    LastFacilitator "Nobody else facilitates now. Make somebody else a facilitator, or name a deputy who is here, first."
    NoDevice "This person has no page of their own to do it on. Choose somebody who has."

    // A quiet word
    QuietWordBusy "One of you is in a quiet word already, or was asked for one. End that one first."
    QuietWordGone "That quiet word is over, or is not yours."
    NobodyElseFacilitates "No other facilitator is here to go on meanwhile. If you still mean it, send it again and say that you are sure."
    HasTheFloor "Whoever has the floor finishes first. Ask again after the turn."
    NotHere "That person is away, or has no page of their own. Ask when they are here."

    // Screens in the hall
    DisplaysFull "As many screens can show this meeting as there are links for them already. Take one away first."
    DisplayUnknown "This screen's link shows nothing any more. Ask a facilitator for a new one."
    OnlyShows "This connection came by a screen's link: it can show the meeting, and nothing else."

    // Choosing who is next
    NoBurningNeedNow "A hand can be a burning need only in the last minutes of a part, where the format has it. Raise your hand as usual."
    FloorNotOpen "In this part nobody takes the floor by themselves. Raise your hand."
    FloorTaken "Somebody took the floor a moment ago. Listen, and take it when it is free again."
    OthersFirst "You spoke last, and somebody else has a hand up. Let them go first."
    NotYoursToChoose "In this part it is not the holder who chooses the next. End the turn as usual."
    NotChoosable "This person is away, just listens or has had a turn in this round. Choose somebody else."
    AskedLaterAlready "You can ask to be come back to once in a round, while one runs. Share now, or pass."
    NoRoundNow "In this way of choosing there is no round. Change the way first."

    // Small groups
    InGroups "The circle is in small groups now. Nothing is lost: when all are back the meeting goes on, and you can send it again."
    BadParting "Small groups begin with two to twenty people each, everybody in one group at most. Look at the groups again."
    KeptApart "Two people in that group are to be kept apart. Choose another group for one of them."
    ApartFull "You can ask to be kept apart from five people. Take one back first, or tell a facilitator what you need."
    GroupGone "That small group is over. Look where everybody is, and choose again."
}

/// Why a meeting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// A facilitator closed the meeting.
    Closed,
    /// Nobody was there for ten minutes.
    Empty,
    /// The server is being stopped. The facilitator link opens the room again when it is back.
    ServerStopping,
}

/// Why somebody was removed, as they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RemovalReason {
    /// What they did is against what the group agreed on.
    Agreements,
    /// The meeting could not go on with what they did.
    Disruption,
    /// This meeting is for others.
    NotThisMeeting,
}

/// Why the server closes a connection: the WebSocket close code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum CloseCode {
    /// The server is being stopped.
    GoingAway = 1001,
    /// What came was not WebSocket.
    Broken = 1002,
    /// Not a text frame.
    NotText = 1003,
    /// Too many frames that are not messages of the protocol.
    NotUnderstood = 4400,
    /// Not UTF-8.
    NotUtf8 = 1007,
    /// A frame of more than 16 KiB.
    TooLarge = 1009,
    /// Nothing was heard for two beats, or no hello within its deadline.
    Silent = 4408,
    /// The seat is on a newer page.
    Replaced = 4409,
    /// The meeting is over, or this seat left or was removed.
    Over = 4410,
    /// This page did not read what was sent; come back and take the room as it is.
    TooSlow = 4413,
    /// Too many connections wait for a meeting to open. Try again in a minute.
    Full = 4503,
}
