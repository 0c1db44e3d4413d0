//! What comes to somebody's mind.

use super::groups::here;
use super::roles::role_wish;
use super::{PEOPLE, Random, Walk, sealed};
use crate::restart::passages_of;
use circlekeeper::meeting::{
    ExerciseRef, Gesture, LendId, NextKey, PageId, Person, Question, QuietWordId, ReadingRef, RoomAddress, SeatId,
    SignalKind, Time, TurnId, Voting, Wish,
};

impl Walk {
    #[allow(clippy::too_many_lines, reason = "a list: a line or two for each")]
    pub(super) fn wish(&mut self, who: usize) -> Wish {
        let view = self.meeting.view();
        let there = here(&self.meeting, self.browsers[who]);
        let open = there.turn.map(|t| t.id);
        let here = view.roster.people().iter().filter_map(Person::page);
        let pages: Vec<PageId> = here.collect();
        let (circle_key, segment) = (view.circle.number, there.agenda.segment());
        let reading = there.reading.map_or((0, 0), |r| (r.number, r.passage));
        let undo = there.undo.map_or(0, |(change, _)| change);
        let (now, move_undo) = (view.now, view.agenda.undo_until(view.now).map_or(0, |(change, _)| change));
        let waiting = view.roster.lobby().map(|p| p.seat).collect();
        let head = there.hands.first().map(|h| h.seat);
        let mine = self.browsers[who];
        let random = &mut self.random;
        let believed = match (open, random.below(8)) {
            (_, 0) => TurnId(random.below(50)),
            (open, _) => open.unwrap_or(TurnId(0)),
        };
        let somebody = somebody(random);
        let seat = if random.below(2) == 0 { head.unwrap_or(somebody) } else { somebody };
        let sure = random.below(3) == 0;
        let keys = || pages.iter().map(|page| (*page, sealed(60))).collect::<Vec<_>>();
        let voting = view.voting.clone();
        if random.below(40) == 0 {
            return of_the_agenda(random, segment, move_undo, now);
        }
        // Whoever has the floor uses it.
        let holds = there.turn.is_some_and(|t| t.seat == mine.seat);
        let choice = if holds && random.below(3) == 0 { 16 + random.below(8) } else { random.below(59) };
        match choice {
            0 => Wish::Leave,
            1 => Wish::LobbyName(pages.iter().map(|page| (*page, sealed(220))).collect()),
            2 => Wish::Name { circle_key, sealed: sealed(220) },
            3..7 => Wish::RaiseHand,
            7 => Wish::LowerHand,
            8 => Wish::JustListen(random.below(2) == 0),
            9..11 => Wish::OfferToRead(random.below(3) > 0),
            11 => Wish::LendSeat { id: LendId([7; 16]), sealed: sealed(44) },
            12..14 => Wish::CircleKeys { number: circle_key, keys: keys() },
            14..16 => {
                let done = random.below(2) == 0;
                let number = self.next_key;
                let question = (random.below(2) == 0).then(|| (voting.called, sealed(1052)));
                let (names, call_link, link) = (Vec::new(), None, Some(sealed(44)));
                Wish::NextCircleKey(NextKey { number, keys: keys(), names, call_link, question, link, done })
            }
            16..18 => {
                self.browsers[who].key = mine.key + u32::from(random.below(4) > 0);
                self.browsers[who].counter = 0;
                Wish::TurnKey { turn: believed, key: self.browsers[who].key, keys: keys(), done: random.below(4) > 0 }
            }
            18..22 => {
                self.browsers[who].counter += 1;
                let sealed = sealed(if random.below(9) == 0 { 4112 } else { 272 });
                Wish::Line { turn: believed, key: mine.key, counter: mine.counter, sealed }
            }
            22..24 => Wish::TakeBackLine(believed),
            24 => Wish::FinishTurn(believed),
            25 => Wish::PassTurn(believed),
            26..28 => {
                let to = (u64::from(reading.1) + random.below(3)).saturating_sub(u64::from(random.below(9) == 0));
                Wish::TurnPassage { reading: reading.0, from: reading.1, to: to as u16 }
            }
            28..32 => Wish::Call { seat, turn: open.filter(|_| random.below(9) > 0), sure },
            32 => Wish::Thank { turn: believed, sure },
            33 => Wish::Skip { turn: believed, sure },
            34 => Wish::OneMoreMinute(believed),
            35 => Wish::PauseTurn(believed),
            36 => Wish::ResumeTurn(believed),
            37 => Wish::Undo(undo),
            38 => Wish::MoveLater(seat),
            39 => Wish::TakeDownHand(seat),
            40..45 => of_the_meeting(random, circle_key),
            45..48 => of_stillness(random),
            48..51 => of_votes(random, &voting, circle_key),
            51..55 => of_signs(random),
            55..57 => role_wish(random, somebody, believed),
            57 if random.below(12) == 0 => of_the_lobby(random, waiting),
            _ if random.below(40) == 0 => Wish::CloseMeeting,
            _ if random.below(40) == 0 => Wish::BeginDebrief,
            _ => Wish::RaiseHand,
        }
    }
}

fn somebody(random: &mut Random) -> SeatId {
    SeatId([random.below(u64::from(PEOPLE)) as u8; 16])
}

/// Where the meeting goes, and who is in it.
fn of_the_meeting(random: &mut Random, circle_key: u32) -> Wish {
    let seat = somebody(random);
    match random.below(40) {
        0..16 => {
            let index = random.below(3) as u16;
            Wish::ChooseReading(ReadingRef { index, passages: passages_of(index) })
        }
        16..24 => Wish::Admit(seat),
        24..32 => Wish::NotNow(seat),
        32 => Wish::Remove { seat, why: None },
        34 => Wish::NewLink { circle_key, address: RoomAddress([random.below(9) as u8; 32]), sealed: sealed(44) },
        35 => Wish::NewMac([random.below(200) as u8; 32]),
        33 => Wish::SetCallLink { circle_key, sealed: Some(sealed(540)) },
        _ => Wish::SetLobby(random.below(2) == 0),
    }
}

/// Two who press at once come within two seconds of each other often enough.
fn of_the_agenda(random: &mut Random, segment: u16, undo: u64, now: Time) -> Wish {
    match random.below(12) {
        0..5 => Wish::GoToSegment {
            from: segment,
            to: random.below(5) as u16,
            bring_forward: random.below(3) == 0,
            sure: random.below(3) == 0,
        },
        5..9 => Wish::UndoSegment(undo),
        9 => Wish::SetEnd(Time(now.0 + random.below(1_500_000))),
        _ => Wish::SetShareLength { segment, share_ms: random.below(700_000) },
    }
}

/// Who is sent back, and who comes in again.
fn of_the_lobby(random: &mut Random, waiting: Vec<SeatId>) -> Wish {
    if random.below(2) == 0 { Wish::AdmitAll(waiting) } else { Wish::BackToLobby(somebody(random)) }
}

/// It stands still less than it moves.
fn of_stillness(random: &mut Random) -> Wish {
    match random.below(24) {
        0..6 => Wish::CallPause,
        6 => Wish::Freeze,
        7 => Wish::BeginSilence { length_ms: 10_000 + random.below(60_000) },
        8..12 => Wish::EndSilence,
        12 => Wish::BeginGrounding(ExerciseRef { index: random.below(2) as u16, steps: 3 }),
        13..15 => {
            let (from, to) = (random.below(4) as u16, random.below(4) as u16);
            Wish::GoToStep { exercise: random.below(2) as u16, from, to }
        }
        15..18 => Wish::EndGrounding,
        _ => Wish::Thaw,
    }
}

/// Group conscience.
fn of_votes(random: &mut Random, voting: &Voting, circle_key: u32) -> Wish {
    let vote = voting.called.saturating_sub(u32::from(random.below(9) == 0));
    match random.below(24) {
        0..4 => Wish::CallVote(Question {
            number: voting.called + u32::from(random.below(9) > 0),
            options: random.below(9) as usize,
            aloud: random.below(3) == 0,
            circle_key: circle_key - u32::from(random.below(9) == 0),
            sealed: sealed(1052),
        }),
        4 => Wish::EndVote(vote),
        5 => Wish::WithdrawVote(vote),
        6..8 => {
            let choices = voting.vote.as_ref().map_or(3, |vote| vote.options() as u64 + random.below(3));
            Wish::CountAloud { vote, counts: (0..choices).map(|_| random.below(4) as u32).collect() }
        }
        _ => Wish::CastVote { vote, choice: random.below(5) as usize },
    }
}

/// What people say without a word, and what has to do with signals.
fn of_signs(random: &mut Random) -> Wish {
    let kinds = [SignalKind::CheckOnMe, SignalKind::NeedABreak, SignalKind::ThatWasCrosstalk];
    let gestures = [Gesture::ThankYou, Gesture::WithYou, Gesture::HandOnHeart];
    let seat = somebody(random);
    let at = random.below(3) as usize;
    match random.below(8) {
        _ if random.below(3) == 0 => of_quiet_words(random),
        0..2 => Wish::Gesture(gestures[at]),
        2..4 => Wish::Signal(kinds[at]),
        4..6 => Wish::TakeBackSignal(kinds[at]),
        6 => Wish::AnswerSignal { seat, kind: kinds[at] },
        _ => Wish::RemindOfCrosstalk,
    }
}

/// Few numbers, so that they meet the quiet words that there are.
fn of_quiet_words(random: &mut Random) -> Wish {
    let id = QuietWordId(random.below(40));
    match random.below(8) {
        0..3 => Wish::OfferQuietWord { seat: somebody(random), sure: random.below(2) == 0 },
        3..6 => Wish::AnswerQuietWord { id, yes: random.below(4) > 0 },
        6 => Wish::QuietLine { id, counter: random.below(9), sealed: sealed(284) },
        _ => Wish::EndQuietWord(id),
    }
}
