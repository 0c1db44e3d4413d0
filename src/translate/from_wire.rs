//! From a page's message to the input of a meeting: adds who speaks, and turns names of the pack into numbers.

use super::{RoomFacts, choosing, derive};
use crate::meeting::limits::{LONGEST_SILENCE_MS, SHORTEST_SILENCE_MS};
use crate::meeting::{
    self, ConnId, ExerciseRef, GroupId, Input, LendId, NextKey, Parting, Question, QuietWordId, ReadingRef, Reason,
    RoomAddress, Time, TurnId, Wish,
};
use crate::protocol::bytes::{DisplayId, PageId, SeatId, Token};
use crate::protocol::{
    Card, ClientMessage, Code, Duty, Gesture, GuestAct, KEYS_PER_FRAME, KeyFor, Mark, NAMES_PER_FRAME, NameFor,
    RemovalReason, SignalKind,
};
use crate::sealed::{SealedKey, SealedName};

/// Who speaks: a connection, and the link by which it came.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    pub conn: ConnId,
    pub link: Link,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Invite,
    Facilitator,
    /// Of a screen in the hall: it shows the meeting, and asks for nothing.
    Display,
}

/// The input that a message stands for. Messages that are not for a room are refused here.
pub fn input_from(message: ClientMessage, visitor: Visitor, facts: &RoomFacts) -> Result<Input, Code> {
    let Visitor { conn, link } = visitor;
    let facilitator = link == Link::Facilitator;
    if link == Link::Display && !matches!(message, ClientMessage::Show { .. }) {
        return Err(Code::OnlyShows);
    }
    Ok(match message {
        ClientMessage::Hello { .. }
        | ClientMessage::HelloFacilitator { .. }
        | ClientMessage::HelloDisplay { .. }
        | ClientMessage::Beat { .. } => return Err(Code::HelloFirst),
        ClientMessage::Open { .. } | ClientMessage::Restore { .. } => return Err(Code::AlreadyOpen),
        ClientMessage::Knock { token, card, listening } => {
            let (seat, card) = open_from(&token, &card, facts);
            Input::Knock { conn, seat, card, listening, facilitator }
        }
        ClientMessage::ComeBack { token, card } => {
            let (seat, card) = open_from(&token, &card, facts);
            Input::ComeBack { conn, seat, card, facilitator }
        }
        ClientMessage::FetchSeat { id } => Input::FetchSeat { conn, id: LendId(id.0) },
        ClientMessage::Show { token, card } => {
            let display = display_id(derive::display(&facts.meeting, &token));
            Input::ShowOn { conn, display, card: card_from(&card) }
        }
        seated => Input::Ask { conn, wish: wish_from(seated, facts)? },
    })
}

/// The seat that a token opens, and the card as the rules hold it.
pub fn open_from(token: &Token, card: &Card, facts: &RoomFacts) -> (meeting::SeatId, meeting::Card) {
    (seat_id(derive::seat(&facts.meeting, token)), card_from(card))
}

pub(super) fn card_from(card: &Card) -> meeting::Card {
    let page = meeting::PageId(derive::page(&card.public_key).0);
    meeting::Card { page, public_key: card.public_key.0, mac: card.mac.0 }
}

#[allow(clippy::too_many_lines, reason = "a table: one arm for each message")]
fn wish_from(message: ClientMessage, facts: &RoomFacts) -> Result<Wish, Code> {
    use ClientMessage as M;
    Ok(match message {
        M::Hello { .. } | M::HelloFacilitator { .. } | M::HelloDisplay { .. } | M::Beat { .. } => {
            return Err(Code::HelloFirst);
        }
        M::Open { .. }
        | M::Restore { .. }
        | M::Knock { .. }
        | M::ComeBack { .. }
        | M::FetchSeat { .. }
        | M::Show { .. } => {
            return Err(Code::AlreadySeated);
        }

        M::LobbyName { names } => Wish::LobbyName(sealed_names(names)?),
        M::Leave {} => Wish::Leave,

        M::Name { circle_key, sealed } => Wish::Name { circle_key, sealed },
        M::RaiseHand {} => Wish::RaiseHand,
        M::LowerHand {} => Wish::LowerHand,
        M::JustListen { on } => Wish::JustListen(on),
        M::OfferToRead { on } => Wish::OfferToRead(on),
        M::LendSeat { id, sealed } => Wish::LendSeat { id: LendId(id.0), sealed },

        M::CircleKeys { circle_key, keys } => Wish::CircleKeys { number: circle_key, keys: sealed_keys(keys)? },
        M::NextCircleKey { circle_key, keys, names, call_link, question, link, done } => {
            within(names.len(), NAMES_PER_FRAME)?;
            let names = names.into_iter().map(|n| (seat_id(n.seat), n.sealed)).collect();
            let question = question.map(|q| (q.vote, q.sealed));
            let keys = sealed_keys(keys)?;
            Wish::NextCircleKey(NextKey { number: circle_key, keys, names, call_link, question, link, done })
        }

        M::CallPause {} => Wish::CallPause,

        M::TurnKey { turn, key, keys, done } => {
            Wish::TurnKey { turn: TurnId(turn), key, keys: sealed_keys(keys)?, done }
        }
        M::Line { turn, key, counter, sealed } => Wish::Line { turn: TurnId(turn), key, counter, sealed },
        M::TakeBackLine { turn } => Wish::TakeBackLine(TurnId(turn)),
        M::FinishTurn { turn } => Wish::FinishTurn(TurnId(turn)),
        M::PassTurn { turn } => Wish::PassTurn(TurnId(turn)),

        M::TurnPassage { reading, from, to } => Wish::TurnPassage { reading, from, to },

        M::Call { seat, turn, sure } => Wish::Call { seat: seat_id(seat), turn: turn.map(TurnId), sure },
        M::Thank { turn, sure } => Wish::Thank { turn: TurnId(turn), sure },
        M::Skip { turn, sure } => Wish::Skip { turn: TurnId(turn), sure },
        M::OneMoreMinute { turn } => Wish::OneMoreMinute(TurnId(turn)),
        M::PauseTurn { turn } => Wish::PauseTurn(TurnId(turn)),
        M::ResumeTurn { turn } => Wish::ResumeTurn(TurnId(turn)),
        M::Undo { change } => Wish::Undo(change),
        M::MoveLater { seat } => Wish::MoveLater(seat_id(seat)),
        M::TakeDownHand { seat } => Wish::TakeDownHand(seat_id(seat)),

        M::Gesture { gesture } => Wish::Gesture(gesture_from(gesture)),
        M::Signal { kind } => Wish::Signal(signal_from(kind)),
        M::TakeBackSignal { kind } => Wish::TakeBackSignal(signal_from(kind)),
        M::AnswerSignal { seat, kind } => Wish::AnswerSignal { seat: seat_id(seat), kind: signal_from(kind) },
        M::RemindOfCrosstalk {} => Wish::RemindOfCrosstalk,

        M::OfferQuietWord { seat, sure } => Wish::OfferQuietWord { seat: seat_id(seat), sure },
        M::AnswerQuietWord { quiet_word, yes } => Wish::AnswerQuietWord { id: QuietWordId(quiet_word), yes },
        M::QuietLine { quiet_word, counter, sealed } => {
            Wish::QuietLine { id: QuietWordId(quiet_word), counter, sealed }
        }
        M::EndQuietWord { quiet_word } => Wish::EndQuietWord(QuietWordId(quiet_word)),

        M::GoToSegment { from, to, bring_forward, sure } => Wish::GoToSegment { from, to, bring_forward, sure },
        M::UndoSegment { change } => Wish::UndoSegment(change),
        M::SetEnd { end_ms } => Wish::SetEnd(Time(end_ms)),
        M::SetShareLength { segment, share_ms } => Wish::SetShareLength { segment, share_ms },

        M::ChooseReading { reading } => Wish::ChooseReading(reading_from(&reading, facts)?),
        M::Admit { seat } => Wish::Admit(seat_id(seat)),
        M::NotNow { seat } => Wish::NotNow(seat_id(seat)),
        M::SetLobby { on } => Wish::SetLobby(on),
        M::SetCallLink { circle_key, sealed } => Wish::SetCallLink { circle_key, sealed },
        M::CloseMeeting {} => Wish::CloseMeeting,
        M::BeginDebrief {} => Wish::BeginDebrief,
        M::NewLink { circle_key, address_key, cap, sealed } => {
            Wish::NewLink { circle_key, address: RoomAddress(derive::address(&address_key, &cap).0), sealed }
        }
        M::NewMac { mac } => Wish::NewMac(mac.0),

        M::CallVote { vote, options, aloud, circle_key, sealed } => {
            Wish::CallVote(Question { number: vote, options: options.into(), aloud, circle_key, sealed })
        }
        M::CastVote { vote, choice } => Wish::CastVote { vote, choice: choice.into() },
        M::EndVote { vote } => Wish::EndVote(vote),
        M::WithdrawVote { vote } => Wish::WithdrawVote(vote),
        M::CountAloud { vote, counts } => Wish::CountAloud { vote, counts },

        M::Freeze {} => Wish::Freeze,
        M::Thaw {} => Wish::Thaw,
        M::BeginSilence { seconds } => Wish::BeginSilence { length_ms: silence_ms(seconds)? },
        M::EndSilence {} => Wish::EndSilence,
        M::AddGuest { seat, circle_key, sealed } => Wish::AddGuest { seat: seat_id(seat), circle_key, sealed },
        M::NameGuest { seat, circle_key, sealed } => Wish::NameGuest { seat: seat_id(seat), circle_key, sealed },
        M::ForGuest { seat, act } => Wish::ForGuest { seat: seat_id(seat), act: guest_act(act) },

        M::MakeFacilitator { seat } => Wish::MakeFacilitator(seat_id(seat)),
        M::TakeRole { seat } => Wish::TakeRole(seat_id(seat)),
        M::StepDown {} => Wish::StepDown,
        M::FacilitateAgain {} => Wish::FacilitateAgain,
        M::GiveDuty { seat, duty } => Wish::GiveDuty { seat: seat_id(seat), duty: duty_from(duty) },
        M::TakeDuty { seat, duty } => Wish::TakeDuty { seat: seat_id(seat), duty: duty_from(duty) },
        M::LayDown { duty } => Wish::LayDown(duty_from(duty)),
        M::BeginGrounding { exercise } => Wish::BeginGrounding(exercise_from(&exercise, facts)?),
        M::GoToStep { exercise, from, to } => {
            Wish::GoToStep { exercise: exercise_from(&exercise, facts)?.index, from, to }
        }
        M::EndGrounding {} => Wish::EndGrounding,

        M::Warn { turn, mark } => Wish::Warn { turn: TurnId(turn), mark: mark_from(mark) },

        M::AdmitAll { seats } => Wish::AdmitAll(seats.into_iter().map(seat_id).collect()),
        M::BackToLobby { seat } => Wish::BackToLobby(seat_id(seat)),
        M::Remove { seat, reason } => Wish::Remove { seat: seat_id(seat), why: reason.map(reason_from) },

        M::AllowDisplay { display } => Wish::AllowDisplay(display_id(display)),
        M::TakeDisplayAway { display } => Wish::TakeDisplayAway(display_id(display)),
        M::ShowNames { on } => Wish::ShowNames(on),

        M::BurningNeed {} => Wish::BurningNeed,
        M::FirstTime { first_time } => Wish::FirstTime(choosing::first_time_from(first_time)),
        M::TakeFloor {} => Wish::TakeFloor,
        M::ChooseNext { turn, seat, passed } => Wish::ChooseNext { turn: TurnId(turn), seat: seat_id(seat), passed },
        M::AskMeLater { turn } => Wish::AskMeLater(TurnId(turn)),
        M::SetWay { segment, way } => Wish::SetWay { segment, way: choosing::way_from(way) },
        M::BeginRound { segment, from } => Wish::BeginRound { segment, from: from.map(seat_id) },

        M::KeepApart { seat, on } => Wish::KeepApart { seat: seat_id(seat), on },
        M::OpenGroups { groups, minutes } => {
            let groups = groups.into_iter().map(|seats| seats.into_iter().map(seat_id).collect()).collect();
            Wish::OpenGroups(Parting { groups, length_ms: u64::from(minutes) * 60_000 })
        }
        M::SetGroupsEnd { end_ms } => Wish::SetGroupsEnd(Time(end_ms)),
        M::MoveToGroup { seat, group } => Wish::MoveToGroup { seat: seat_id(seat), group: group.map(GroupId) },
    })
}

fn reason_from(reason: RemovalReason) -> Reason {
    match reason {
        RemovalReason::Agreements => Reason::Agreements,
        RemovalReason::Disruption => Reason::Disruption,
        RemovalReason::NotThisMeeting => Reason::NotThisMeeting,
    }
}

fn guest_act(act: GuestAct) -> meeting::GuestAct {
    use meeting::GuestAct as Act;
    match act {
        GuestAct::RaiseHand => Act::RaiseHand,
        GuestAct::LowerHand => Act::LowerHand,
        GuestAct::JustListen => Act::JustListen(true),
        GuestAct::ListenNoMore => Act::JustListen(false),
        GuestAct::OfferToRead => Act::OfferToRead(true),
        GuestAct::TakeOfferBack => Act::OfferToRead(false),
    }
}

fn reading_from(name: &str, facts: &RoomFacts) -> Result<ReadingRef, Code> {
    let index = facts.readings.iter().position(|r| r.reading == name).ok_or(Code::NoSuchReading)?;
    let passages = facts.readings[index].passages;
    Ok(ReadingRef { index: u16::try_from(index).map_err(|_| Code::NoSuchReading)?, passages })
}

fn exercise_from(name: &str, facts: &RoomFacts) -> Result<ExerciseRef, Code> {
    let index = facts.exercises.iter().position(|e| e.exercise == name).ok_or(Code::NoSuchExercise)?;
    let steps = facts.exercises[index].steps;
    Ok(ExerciseRef { index: u16::try_from(index).map_err(|_| Code::NoSuchExercise)?, steps })
}

fn silence_ms(seconds: u16) -> Result<u64, Code> {
    let length_ms = u64::from(seconds) * 1_000;
    let allowed = SHORTEST_SILENCE_MS..=LONGEST_SILENCE_MS;
    if allowed.contains(&length_ms) { Ok(length_ms) } else { Err(Code::NotUnderstood) }
}

fn gesture_from(gesture: Gesture) -> meeting::Gesture {
    match gesture {
        Gesture::ThankYou => meeting::Gesture::ThankYou,
        Gesture::WithYou => meeting::Gesture::WithYou,
        Gesture::HandOnHeart => meeting::Gesture::HandOnHeart,
    }
}

fn signal_from(kind: SignalKind) -> meeting::SignalKind {
    match kind {
        SignalKind::CheckOnMe => meeting::SignalKind::CheckOnMe,
        SignalKind::NeedABreak => meeting::SignalKind::NeedABreak,
        SignalKind::ThatWasCrosstalk => meeting::SignalKind::ThatWasCrosstalk,
    }
}

pub(super) fn duty_from(duty: Duty) -> meeting::Duty {
    match duty {
        Duty::Deputy => meeting::Duty::Deputy,
        Duty::Timekeeper => meeting::Duty::Timekeeper,
        Duty::Reader => meeting::Duty::Reader,
        Duty::Greeter => meeting::Duty::Greeter,
    }
}

fn mark_from(mark: Mark) -> meeting::Mark {
    match mark {
        Mark::OneMinute => meeting::Mark::OneMinute,
        Mark::HalfMinute => meeting::Mark::HalfMinute,
        Mark::Time => meeting::Mark::Time,
    }
}

fn sealed_keys(keys: Vec<KeyFor>) -> Result<Vec<(meeting::PageId, SealedKey)>, Code> {
    within(keys.len(), KEYS_PER_FRAME)?;
    Ok(keys.into_iter().map(|k| (page_id(k.page), k.sealed)).collect())
}

fn sealed_names(names: Vec<NameFor>) -> Result<Vec<(meeting::PageId, SealedName)>, Code> {
    within(names.len(), NAMES_PER_FRAME)?;
    Ok(names.into_iter().map(|n| (page_id(n.page), n.sealed)).collect())
}

fn within(count: usize, most: usize) -> Result<(), Code> {
    if count <= most { Ok(()) } else { Err(Code::NotUnderstood) }
}

fn page_id(page: PageId) -> meeting::PageId {
    meeting::PageId(page.0)
}

fn seat_id(seat: SeatId) -> meeting::SeatId {
    meeting::SeatId(seat.0)
}

fn display_id(display: DisplayId) -> meeting::DisplayId {
    meeting::DisplayId(display.0)
}
