//! The floor: at most one turn is open, and every command about a turn names the turn that its sender saw. Who comes
//! next, what is said, and taking back the last change.

use super::choosing::{Choice, Choosing, SoFar};
use super::event::Event;
use super::format::TurnRules;
use super::id::{SeatId, TurnId};
use super::person::{Person, Place};
use super::queue::{Hand, Queue};
use super::refusal::Refusal;
use super::restore::KeptTurn;
use super::roster::Roster;
use super::share::{Line, Share};
use super::time::Time;
use super::turn::{Mark, Moment, Turn};
use super::undo::{Changes, Press};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floor {
    pub queue: Queue,
    pub choice: Choice,
    pub turn: Option<Turn>,
    /// Of the turn that is open, or of the last one.
    pub share: Option<Share>,
    /// The meeting stands still, and so does the clock of any turn.
    still: bool,
    turns_begun: u64,
    changes: Changes<Undo>,
}

/// What it takes to take back that the floor passed from one to another, or to nobody.
#[derive(Clone, Debug, PartialEq)]
struct Undo {
    ended: Option<Ended>,
    began: Option<Began>,
    so_far: SoFar,
}

#[derive(Clone, Debug, PartialEq)]
struct Ended {
    turn: Turn,
    counted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Began {
    hand: Option<Hand>,
}

/// How a facilitator ends a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Thank,
    Skip,
}

type Done = Result<Vec<Event>, Refusal>;

impl Floor {
    /// Its turns have numbers after that one.
    pub fn beginning_after(turn: TurnId) -> Self {
        Floor { turns_begun: turn.0, ..Floor::default() }
    }

    /// And its changes after that one.
    pub fn changing_after(self, change: u64) -> Self {
        Floor { changes: Changes::after(change), ..self }
    }

    /// In a meeting that was brought back: these hands are up, in this order.
    pub fn take_up(&mut self, choice: Choice, hands: &[(SeatId, bool)], roster: &Roster) {
        self.choice = choice;
        let raised = hands.iter().filter_map(|(seat, burning)| {
            let standing = self.choice.standing(roster.in_circle(*seat)?, *burning);
            Some(Hand { seat: *seat, standing, burning: *burning })
        });
        self.queue = Queue::again(raised);
    }

    /// And this turn is open, with the time that it has left, until its holder is back.
    pub fn take_up_turn(&mut self, kept: KeptTurn, rules: &TurnRules, now: Time, here: bool) {
        self.queue.take(kept.seat);
        self.share = Some(Share::new(kept.id, kept.seat));
        self.turn = Some(Turn::again(kept, rules, here, now));
    }

    /// Nobody has it and no hand is up; turns and changes go on being counted, so that none has the number of an earlier one.
    pub fn after(before: &Floor) -> Self {
        let mut changes = before.changes.clone();
        changes.let_stand(|_| true);
        Floor { turns_begun: before.turns_begun, changes, ..Floor::default() }
    }

    /// Whom the way promises to call next, among those who are here.
    pub fn next(&self, roster: &Roster) -> Option<SeatId> {
        self.choice.next(self.queue.hands(), roster)
    }

    /// The number of the last change and until when it can be taken back, where it can.
    pub fn undo_until(&self, now: Time) -> Option<(u64, Time)> {
        self.changes.undo_until(now)
    }

    pub fn raise_hand(&mut self, person: &mut Person, burning: bool) -> Done {
        if self.holds(person.seat) {
            return Err(Refusal::AlreadyHolder);
        }
        let standing = self.choice.standing(person, burning);
        let raised = self.queue.raise(Hand { seat: person.seat, standing, burning });
        let listened = std::mem::take(&mut person.listening);
        let mut events = Vec::new();
        if raised {
            events.push(Event::Queue);
        }
        if listened {
            events.push(Event::Person(person.seat));
        }
        Ok(events)
    }

    /// Takes one's own hand down; nothing happens if it was not up.
    pub fn lower_hand(&mut self, seat: SeatId) -> Vec<Event> {
        self.queue.take(seat).map(|_| Event::Queue).into_iter().collect()
    }

    pub fn call(
        &mut self,
        press: Press,
        seat: SeatId,
        turn: Option<TurnId>,
        rules: &TurnRules,
        roster: &mut Roster,
    ) -> Done {
        if self.turn.as_ref().map(|t| t.id) != turn {
            return Err(Refusal::StaleTurn);
        }
        let person = roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        if self.holds(seat) {
            return Err(Refusal::AlreadyHolder);
        }
        if person.listening {
            return Err(Refusal::OnlyListening);
        }
        self.settled(press)?;
        self.hand_on(press, seat, true, rules, roster)
    }

    /// The floor goes to somebody in the circle; an open turn ends first.
    pub fn hand_on(
        &mut self,
        press: Press,
        seat: SeatId,
        counted: bool,
        rules: &TurnRules,
        roster: &mut Roster,
    ) -> Done {
        let called = roster.find_mut(seat).ok_or(Refusal::NotInCircle)?;
        called.settled = true;
        let here = called.here();
        let so_far = self.choice.so_far.clone();
        let ended = self.end(press.now, counted, roster);
        let hand = self.queue.take(seat);
        self.choice.called(seat, roster);
        self.turns_begun += 1;
        let id = TurnId(self.turns_begun);
        self.turn = Some(Turn::begin(id, seat, rules, here, press.now));
        self.share = Some(Share::new(id, seat));
        self.changes.made(press.now, press.by, Some(Undo { ended, began: Some(Began { hand }), so_far }));
        Ok(vec![Event::Turn, Event::Queue])
    }

    /// A facilitator ends the turn.
    pub fn dismiss(&mut self, press: Press, turn: TurnId, how: Ending, roster: &mut Roster) -> Done {
        let seat = self.open(turn)?.seat;
        self.settled(press)?;
        let so_far = self.choice.so_far.clone();
        let ended = self.end(press.now, how == Ending::Thank, roster);
        if how == Ending::Skip && !self.choice.skipped(seat) && would_share(roster, seat) {
            self.queue.put_last(seat);
        }
        self.changes.made(press.now, press.by, Some(Undo { ended, began: None, so_far }));
        Ok(vec![Event::Turn, Event::Queue])
    }

    /// The holder ends the turn: *that is all*, or a pass, which does not count.
    pub fn finish(&mut self, now: Time, by: SeatId, turn: TurnId, passed: bool, roster: &mut Roster) -> Done {
        self.held_by(turn, by)?;
        self.end(now, !passed, roster);
        self.changes.made(now, by, None);
        Ok(vec![Event::Turn, Event::Queue])
    }

    /// The holder's seat is gone, and the turn with it.
    pub fn vacate(&mut self, now: Time, seat: SeatId, roster: &mut Roster) -> Vec<Event> {
        let mut events = self.lower_hand(seat);
        if self.holds(seat) {
            self.end(now, false, roster);
            self.changes.made(now, seat, None);
            events.extend([Event::Turn, Event::Queue]);
        }
        events
    }

    pub fn undo(&mut self, now: Time, by: SeatId, change: u64, roster: &mut Roster) -> Done {
        let undo = self.changes.take_back(now, change)?;
        if let Some(Began { hand }) = undo.began {
            self.end(now, false, roster);
            if let Some(hand) = hand.filter(|hand| would_share(roster, hand.seat)) {
                self.queue.put_first(hand);
            }
            self.share = None;
        }
        if let Some(ended) = undo.ended {
            self.reopen(now, ended, roster);
        }
        self.choice.so_far = undo.so_far;
        self.choice.follow(roster);
        self.changes.made(now, by, None);
        Ok(vec![Event::Turn, Event::Queue])
    }

    /// A command of a facilitator about the clock of the open turn.
    pub fn adjust(&mut self, turn: TurnId, change: impl FnOnce(&mut Turn)) -> Done {
        self.open(turn)?;
        if let Some(turn) = &mut self.turn {
            change(turn);
        }
        Ok(vec![Event::Turn])
    }

    /// A mark given by hand, whatever the clock says: whoever keeps the time listens to the share as well.
    pub fn warn(&self, turn: TurnId, mark: Mark) -> Done {
        let seat = self.open(turn)?.seat;
        let warning = |left_ms| Event::Warning { turn, seat, left_ms, by_hand: true };
        Ok(vec![match mark {
            Mark::OneMinute => warning(60_000),
            Mark::HalfMinute => warning(30_000),
            Mark::Time => Event::TimeIsUp(turn),
        }])
    }

    /// The share of the open turn, for its holder.
    pub fn share_of(&mut self, turn: TurnId, by: SeatId) -> Result<&mut Share, Refusal> {
        self.held_by(turn, by)?;
        self.share.as_mut().ok_or(Refusal::NoTurn)
    }

    pub fn add_line(&mut self, turn: TurnId, by: SeatId, line: Line, removals: u64) -> Done {
        self.share_of(turn, by)?.add_line(line.clone(), removals)?;
        let mut events = vec![Event::Line(turn, line)];
        // The new holder has spoken, so the call stands.
        if self.changes.let_stand(|_| true) {
            events.push(Event::Queue);
        }
        Ok(events)
    }

    /// Takes a removed person's words off every screen.
    pub fn unsay(&mut self, seat: SeatId) -> Vec<Event> {
        let Some(share) = self.share.as_mut().filter(|s| s.seat == seat) else { return Vec::new() };
        let turn = share.turn;
        std::iter::from_fn(|| share.take_back()).map(|line| Event::LineTakenBack(turn, line)).collect()
    }

    /// The holder's line is lost, or there again.
    pub fn presence(&mut self, now: Time, seat: SeatId, here: bool) -> Vec<Event> {
        let Some(turn) = self.turn.as_mut().filter(|t| t.seat == seat) else { return Vec::new() };
        match (here, turn.held_since) {
            (false, None) => turn.hold(now),
            (true, Some(_)) => turn.unhold(now),
            _ => return Vec::new(),
        }
        vec![Event::Turn]
    }

    /// The meeting stands still, or goes on, from `at`.
    pub fn stand_still(&mut self, at: Time, still: bool) -> Option<Event> {
        self.still = still;
        let turn = self.turn.as_mut()?;
        turn.stand_still(at, still);
        Some(Event::Turn)
    }

    /// A new segment: nobody has shared in it, and what was before stays as it is.
    pub fn new_segment(&mut self, now: Time, choosing: Choosing, roster: &Roster) {
        self.choice = Choice::begin(choosing, now, roster, self.holder());
        self.choice.restand(&mut self.queue, roster);
        self.let_stand();
    }

    /// Back in an earlier segment: its hands and its rounds are as they were, but for who came and went.
    pub fn go_back(&mut self, choice: Choice, hands: &[Hand], roster: &Roster) {
        self.choice = choice;
        self.choice.follow(roster);
        let choice = &self.choice;
        let standing = |h: &Hand| roster.in_circle(h.seat).map_or(h.standing, |p| choice.standing(p, h.burning));
        self.queue.restore(hands, standing);
    }

    /// The last change cannot be taken back any more.
    pub fn let_stand(&mut self) {
        self.changes.let_stand(|_| true);
    }

    pub fn tick(&mut self, now: Time, roster: &Roster) -> Vec<Event> {
        let moved = self.choice.tick(now, &mut self.queue, roster);
        self.tick_turn(now).into_iter().chain(moved).collect()
    }

    fn tick_turn(&mut self, now: Time) -> Vec<Event> {
        let Some(turn) = &mut self.turn else { return Vec::new() };
        let (id, seat) = (turn.id, turn.seat);
        let told = turn.due(now).into_iter().map(|moment| match moment {
            Moment::Warning { left_ms } => Event::Warning { turn: id, seat, left_ms, by_hand: false },
            Moment::TimeIsUp => Event::TimeIsUp(id),
            Moment::HolderIsGone => Event::HolderIsGone(id),
        });
        told.collect()
    }

    pub fn next_deadline(&self) -> Option<Time> {
        let turn = self.turn.as_ref().and_then(Turn::next_deadline);
        turn.into_iter().chain(self.choice.next_deadline()).min()
    }

    pub fn holder(&self) -> Option<SeatId> {
        self.turn.as_ref().map(|t| t.seat)
    }

    /// How many turns there were in this meeting, the open one among them.
    pub fn turns_begun(&self) -> u64 {
        self.turns_begun
    }

    pub fn holds(&self, seat: SeatId) -> bool {
        self.turn.as_ref().is_some_and(|t| t.seat == seat)
    }

    fn open(&self, turn: TurnId) -> Result<&Turn, Refusal> {
        let open = self.turn.as_ref().ok_or(Refusal::NoTurn)?;
        if open.id == turn { Ok(open) } else { Err(Refusal::StaleTurn) }
    }

    pub fn held_by(&self, turn: TurnId, by: SeatId) -> Result<(), Refusal> {
        if self.open(turn)?.seat == by { Ok(()) } else { Err(Refusal::NotHolder) }
    }

    /// Refuses an advance just after somebody else gave the floor on. Just after somebody finished there is nothing to
    /// mistake.
    fn settled(&self, press: Press) -> Result<(), Refusal> {
        let just = self.turn.is_some() && self.changes.just_made(press);
        if just { Err(Refusal::JustChanged) } else { Ok(()) }
    }

    fn end(&mut self, now: Time, counted: bool, roster: &mut Roster) -> Option<Ended> {
        let mut turn = self.turn.take()?;
        turn.stand(now);
        self.choice.ended(turn.seat);
        if counted && let Some(person) = roster.find_mut(turn.seat) {
            person.shared += 1;
        }
        Some(Ended { turn, counted })
    }

    fn reopen(&mut self, now: Time, ended: Ended, roster: &mut Roster) {
        let Ended { mut turn, counted } = ended;
        let Some(person) = roster.find_mut(turn.seat).filter(|p| p.place == Place::Circle) else { return };
        if counted {
            person.shared = person.shared.saturating_sub(1);
        }
        turn.reopen(person.here(), self.still, now);
        self.queue.take(turn.seat);
        self.share.get_or_insert_with(|| Share::new(turn.id, turn.seat));
        self.turn = Some(turn);
    }
}

/// Somebody may choose to just listen while they have the floor; then no hand goes up for them.
fn would_share(roster: &Roster, seat: SeatId) -> bool {
    roster.in_circle(seat).is_some_and(|person| !person.listening)
}
