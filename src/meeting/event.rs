//! What came of an input or of the clock. Most events name the section of the room that changed; whoever hears them
//! reads the new value from the view.

use super::gesture::Gesture;
use super::id::{ConnId, GroupId, PageId, QuietWordId, SeatId, TurnId};
use super::lobby::Reason;
use super::quiet_word::QuietEnd;
use super::share::Line;
use super::signal::SignalKind;
use crate::sealed::{SealedQuietLine, SealedToken};

#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    // A section changed
    Person(SeatId),
    PersonGone(SeatId),
    Queue,
    Turn,
    Agenda,
    Reading,
    Settings,
    /// The meeting stands still, or goes on.
    Still,
    Circle,
    /// The screens that show the meeting.
    Displays,
    /// What a screen shows has changed.
    Screen,
    /// Who waits in the lobby.
    Lobby,
    /// The pages of facilitators and greeters, to which people in the lobby seal their names.
    Facilitators,
    /// The quiet word that this person is part of.
    QuietWord(SeatId),
    /// What this person has signalled to the facilitators, and whether they take a break.
    Signals(SeatId),
    /// What people have said to facilitators: a burning need, a first time.
    Needs,
    /// What facilitators who came by the link keep, to bring the meeting back.
    Kept,

    /// The vote that is on, or its result.
    Voting,
    /// How far the vote is, for facilitators.
    Counting,

    // Somebody's own
    /// What only this person's page and facilitators know of them.
    Own(SeatId),
    /// In the circle, now or again: the whole room is new to this person's page.
    Entered(SeatId),
    /// In the lobby, now or again.
    InLobby(SeatId),
    /// This connection has no seat any more.
    Unseated(ConnId, Unseated),
    SeatLent(ConnId, SealedToken),
    /// This person's vote in the vote of that number was counted.
    VoteIsIn(SeatId, u32),

    // Moments of a turn
    Warning {
        turn: TurnId,
        seat: SeatId,
        left_ms: u64,
        by_hand: bool,
    },
    TimeIsUp(TurnId),
    HolderIsGone(TurnId),

    // Moments of the plan
    /// So much is left until the planned end.
    EndIsNear {
        left_ms: u64,
    },

    // Gestures and signals
    Gesture(SeatId, Gesture),
    /// A facilitator has seen what this person signalled.
    SignalSeen {
        seat: SeatId,
        kind: SignalKind,
        by: SeatId,
    },
    CrosstalkReminder,

    // A quiet word
    QuietWordEnded {
        seat: SeatId,
        id: QuietWordId,
        why: QuietEnd,
    },
    QuietLine {
        id: QuietWordId,
        to: SeatId,
        page: PageId,
        counter: u64,
        sealed: SealedQuietLine,
    },

    // Sealed things
    CircleKeyWanted {
        conn: ConnId,
        pages: Vec<PageId>,
    },
    NextCircleKeyWanted {
        conn: ConnId,
        number: u32,
    },
    /// The circle key was given to this person's page.
    CircleKey(SeatId),
    /// A turn key, or a part of one, for these readers' pages.
    TurnKey {
        turn: TurnId,
        page: PageId,
        number: u32,
        readers: Vec<PageId>,
    },
    Line(TurnId, Line),
    LineTakenBack(TurnId, Line),

    /// The meeting is over for everybody but those who are in the circle now.
    OverForOthers,

    // Small groups
    /// Who is in which group, and until when.
    Groups,
    /// What the people of this group are told of it: until when it lasts.
    Group(GroupId),
    /// From whom this person asks to be kept apart.
    Apart(SeatId),
    /// Something happened in a small group.
    InGroup(GroupId, Box<Event>),

    Ended(End),
}

impl Event {
    /// Does it change what a screen in the hall shows?
    pub fn is_on_screens(&self) -> bool {
        use Event::{Agenda, Circle, Displays, Person, PersonGone, Queue, Reading, Still, Turn};
        matches!(self, Person(_) | PersonGone(_) | Queue | Turn | Agenda | Reading | Still | Circle | Displays)
    }

    /// Does it change what a view shows?
    pub fn is_section(&self) -> bool {
        use Event::{
            Agenda, Apart, Circle, Counting, Displays, Entered, Group, Groups, Kept, Lobby, Needs, Own, Person,
            PersonGone, Queue, QuietWord, Reading, Settings, Signals, Still, Turn, Voting,
        };
        let of_one = matches!(self, Person(_) | PersonGone(_) | Entered(_) | Signals(_) | Own(_) | QuietWord(_));
        let of_circle = matches!(self, Queue | Turn | Agenda | Reading | Settings | Still | Circle | Displays | Voting);
        of_one || of_circle || matches!(self, Lobby | Counting | Needs | Kept | Groups | Group(_) | Apart(_))
    }
}

/// Why a connection lost its seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseated {
    Left,
    NotNow,
    Removed(Option<Reason>),
    /// The seat is on a newer connection.
    Replaced,
}

/// Why a meeting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Closed,
    Empty,
}

/// Leaves the last mention of each section that has one value for the whole room.
pub(super) fn name_sections_once(events: &mut Vec<Event>) {
    let whole = |e: &Event| {
        use Event::{
            Agenda, Circle, Counting, Displays, Facilitators, Groups, Kept, Lobby, Needs, Queue, Reading, Screen,
            Settings, Still, Turn, Voting,
        };
        let of_circle = matches!(e, Queue | Turn | Agenda | Reading | Settings | Still | Circle | Displays | Voting);
        of_circle || matches!(e, Lobby | Facilitators | Counting | Needs | Kept | Screen | Groups)
    };
    let mut seen = Vec::new();
    events.reverse();
    events.retain(|event| {
        let kind = std::mem::discriminant(event);
        let again = whole(event) && seen.contains(&kind);
        seen.push(kind);
        !again
    });
    events.reverse();
}
