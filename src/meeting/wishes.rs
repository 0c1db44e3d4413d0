//! What people with a seat ask for: first who may, then whether it may wait, then the rule of the thing itself.

use super::circle::NextKey;
use super::debrief::belongs_to_debrief;
use super::event::{End, Event, Unseated};
use super::floor::Ending;
use super::id::{ConnId, LendId, PageId, SeatId, TurnId};
use super::input::Wish;
use super::limits::{LEND_MS, LOBBY_NAMES};
use super::permits::who_may;
use super::person::{Duty, Person, Place};
use super::refusal::Refusal;
use super::share::Line;
use super::stillness::Still;
use super::undo::Press;
use super::{Done, Lent, Meeting};
use crate::sealed::{SealedKey, SealedLine, SealedLink, SealedName, SealedToken};

impl Meeting {
    #[allow(clippy::too_many_lines, reason = "a table: one line for each wish")]
    pub(super) fn ask(&mut self, conn: ConnId, wish: Wish) -> Done {
        let person = self.roster.by_conn(conn).ok_or(Refusal::NotSeated)?;
        if !who_may(&wish).includes(person) {
            let seated = person.place == Place::Circle;
            return Err(if seated { Refusal::NotAllowed } else { Refusal::NotSeated });
        }
        if self.debrief && !belongs_to_debrief(&wish) {
            return Err(Refusal::OnlyHelpersNow);
        }
        self.still.lets_pass(&wish)?;
        let (me, page) = (person.seat, person.page().ok_or(Refusal::NotSeated)?);
        let now = self.now;
        let press = |sure| Press { now, by: me, sure };
        match wish {
            Wish::Leave => Ok(self.leave(conn, me)),
            Wish::LobbyName(names) => Ok(self.lobby_name(me, names)),

            Wish::Name { circle_key, sealed } => self.name(me, circle_key, sealed),
            Wish::RaiseHand => self.raise_hand(me),
            Wish::LowerHand => Ok(self.floor.lower_hand(me)),
            Wish::JustListen(on) => Ok(self.just_listen(me, on)),
            Wish::OfferToRead(on) => self.offer_to_read(me, on),
            Wish::LendSeat { id, sealed } => Ok(self.lend_seat(me, id, sealed)),
            Wish::CircleKeys { number, keys } => self.circle.hand_on(page, number, keys, &self.roster),
            Wish::NextCircleKey(part) => self.next_circle_key(page, part),
            Wish::CallPause => self.call_pause(me),

            Wish::TurnKey { turn, key, keys, done } => self.turn_key(me, page, turn, key, keys, done),
            Wish::Line { turn, key, counter, sealed } => self.line(me, page, turn, key, counter, sealed),
            Wish::TakeBackLine(turn) => self.take_back_line(me, turn),
            Wish::FinishTurn(turn) => self.floor.finish(now, me, turn, false, &mut self.roster),
            Wish::PassTurn(turn) => self.floor.finish(now, self.passes_for(me), turn, true, &mut self.roster),

            Wish::TurnPassage { reading, from, to } => self.turn_passage(me, reading, from, to),

            Wish::Call { seat, turn, sure } => {
                let rules = self.turn_rules()?;
                self.floor.call(press(sure), seat, turn, &rules, &mut self.roster)
            }
            Wish::Thank { turn, sure } => self.floor.dismiss(press(sure), turn, Ending::Thank, &mut self.roster),
            Wish::Skip { turn, sure } => self.floor.dismiss(press(sure), turn, Ending::Skip, &mut self.roster),
            Wish::OneMoreMinute(turn) => self.floor.adjust(turn, |t| t.one_more_minute(now)),
            Wish::PauseTurn(turn) => self.floor.adjust(turn, |t| t.pause(now)),
            Wish::ResumeTurn(turn) => self.floor.adjust(turn, |t| t.resume(now)),
            Wish::Undo(change) => self.floor.undo(now, me, change, &mut self.roster),
            Wish::MoveLater(seat) => {
                self.floor.queue.move_later(seat).map(|()| vec![Event::Queue]).ok_or(Refusal::HandNotUp)
            }
            Wish::TakeDownHand(seat) => {
                self.floor.queue.take(seat).map(|_| vec![Event::Queue]).ok_or(Refusal::HandNotUp)
            }

            Wish::Gesture(gesture) => self.make_gesture(me, gesture),
            Wish::Signal(kind) => Ok(self.make_signal(me, kind)),
            Wish::TakeBackSignal(kind) => Ok(self.take_back_signal(me, kind)),
            Wish::AnswerSignal { seat, kind } => self.answer_signal(me, seat, kind),
            Wish::RemindOfCrosstalk => Ok(self.remind_of_crosstalk(me)),

            Wish::OfferQuietWord { seat, sure } => self.offer_quiet_word(me, seat, sure),
            Wish::AnswerQuietWord { id, yes } => self.answer_quiet_word(me, id, yes),
            Wish::QuietLine { id, counter, sealed } => self.quiet_line(me, id, counter, sealed),
            Wish::EndQuietWord(id) => self.leave_quiet_word(me, id),

            Wish::GoToSegment { from, to, bring_forward, sure } => {
                self.go_to_segment(press(sure), from, to, bring_forward)
            }
            Wish::UndoSegment(change) => self.undo_segment(me, change),
            Wish::SetEnd(end) => self.set_end(end),
            Wish::SetShareLength { segment, share_ms } => self.set_share_length(segment, share_ms),

            Wish::ChooseReading(what) => {
                self.begin_reading(what);
                Ok(vec![Event::Reading])
            }
            Wish::Admit(seat) => self.admit(seat),
            Wish::NotNow(seat) => self.not_now(seat),
            Wish::Remove { seat, why } => self.remove(seat, why),
            Wish::AdmitAll(seats) => self.admit_all(&seats),
            Wish::BackToLobby(seat) => self.back_to_lobby(seat),
            Wish::SetLobby(on) => self.set_lobby(on),
            Wish::NewLink { circle_key, address, sealed } => self.new_link(circle_key, address, sealed),
            Wish::NewMac(mac) => self.new_mac(me, mac),
            Wish::SetCallLink { circle_key, sealed } => self.set_call_link(circle_key, sealed),
            Wish::CloseMeeting => Ok(vec![self.end(End::Closed)]),
            Wish::BeginDebrief => Ok(self.begin_debrief()),

            Wish::CallVote(asked) => self.call_vote(me, asked),
            Wish::CastVote { vote, choice } => self.cast_vote(me, vote, choice),
            Wish::EndVote(vote) => self.end_vote(me, vote),
            Wish::WithdrawVote(vote) => self.withdraw_vote(me, vote),
            Wish::CountAloud { vote, counts } => self.count_aloud(vote, counts),

            Wish::Freeze => Ok(self.freeze()),
            Wish::Thaw => Ok(self.thaw()),
            Wish::BeginSilence { length_ms } => Ok(self.begin_silence(length_ms)),
            Wish::EndSilence => Ok(self.end_silence()),
            Wish::BeginGrounding(what) => Ok(self.begin_grounding(what)),
            Wish::GoToStep { exercise, from, to } => self.go_to_step(exercise, from, to),
            Wish::EndGrounding => Ok(self.end_grounding()),

            Wish::AddGuest { seat, circle_key, sealed } => self.add_guest(seat, circle_key, sealed),
            Wish::NameGuest { seat, circle_key, sealed } => self.name_guest(seat, circle_key, sealed),
            Wish::ForGuest { seat, act } => self.for_guest(seat, act),

            Wish::MakeFacilitator(seat) => self.make_facilitator(seat),
            Wish::TakeRole(seat) => self.take_role(seat),
            Wish::StepDown => self.step_down(me),
            Wish::FacilitateAgain => self.facilitate_again(me),
            Wish::GiveDuty { seat, duty } => self.give_duty(seat, duty),
            Wish::TakeDuty { seat, duty } => self.end_duty(seat, duty),
            Wish::LayDown(duty) => self.end_duty(me, duty),
            Wish::Warn { turn, mark } => self.floor.warn(turn, mark),

            Wish::AllowDisplay(id) => self.allow_display(id),
            Wish::TakeDisplayAway(id) => self.take_display_away(id),
            Wish::ShowNames(on) => Ok(self.show_names(on)),

            Wish::BurningNeed => self.burning_need(me),
            Wish::FirstTime(said) => self.first_time(me, said),
            Wish::TakeFloor => {
                let rules = self.turn_rules()?;
                self.take_floor(me, &rules)
            }
            Wish::ChooseNext { turn, seat, passed } => {
                let rules = self.turn_rules()?;
                self.choose_next(me, turn, seat, passed, &rules)
            }
            Wish::AskMeLater(turn) => self.ask_me_later(me, turn),
            Wish::SetWay { segment, way } => self.set_way(segment, way),
            Wish::BeginRound { segment, from } => self.begin_round(segment, from),
        }
    }

    fn leave(&mut self, conn: ConnId, me: SeatId) -> Vec<Event> {
        let mut events = vec![Event::Unseated(conn, Unseated::Left)];
        events.extend(self.hand_over(me));
        events.extend(self.take_out(me));
        events.extend(self.mind_debrief());
        events
    }

    /// Names that are sealed to pages of those who see the lobby; others are dropped.
    fn lobby_name(&mut self, me: SeatId, names: Vec<(PageId, SealedName)>) -> Vec<Event> {
        let sees = |page: PageId| self.roster.by_page(page).is_some_and(Person::sees_lobby);
        let names: Vec<_> = names.into_iter().filter(|(page, _)| sees(*page)).take(LOBBY_NAMES).collect();
        if let Some(person) = self.roster.find_mut(me) {
            person.lobby_names = names;
        }
        vec![Event::Lobby]
    }

    /// While everything is frozen a name is sealed anew, but nobody takes another: a name can hurt like a share.
    pub(super) fn name(&mut self, me: SeatId, circle_key: u32, sealed: SealedName) -> Done {
        if circle_key != self.circle.number {
            return Err(Refusal::StaleKey);
        }
        let named = self.roster.find(me).and_then(|p| p.name.as_ref()).is_some_and(|(key, _)| *key == circle_key);
        if named && matches!(self.still.now(), Some(Still::Frozen { .. })) {
            return Err(Refusal::Frozen);
        }
        if let Some(person) = self.roster.find_mut(me) {
            person.name = Some((circle_key, sealed));
            person.settled = true;
        }
        Ok(vec![Event::Person(me)])
    }

    pub(super) fn raise_hand(&mut self, me: SeatId) -> Done {
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        self.floor.raise_hand(person, false)
    }

    pub(super) fn just_listen(&mut self, me: SeatId, on: bool) -> Vec<Event> {
        let mut events = Vec::new();
        if let Some(person) = self.roster.find_mut(me).filter(|p| p.listening != on) {
            person.listening = on;
            events.push(Event::Person(me));
        }
        if on {
            events.extend(self.floor.lower_hand(me));
        }
        events
    }

    pub(super) fn offer_to_read(&mut self, me: SeatId, on: bool) -> Done {
        let reading = self.reading.as_mut().ok_or(Refusal::NoReading)?;
        let changed = if on { reading.offer(me) } else { reading.withdraw(me) };
        Ok(changed.then_some(Event::Reading).into_iter().collect())
    }

    /// One at a time for each seat: a new one takes the place of the last.
    fn lend_seat(&mut self, me: SeatId, id: LendId, sealed: SealedToken) -> Vec<Event> {
        self.lent.retain(|l| l.seat != me && l.id != id);
        self.lent.push(Lent { id, seat: me, sealed, until: self.now + LEND_MS });
        Vec::new()
    }

    fn next_circle_key(&mut self, maker: PageId, part: NextKey) -> Done {
        let question = part.question.clone();
        if !self.circle.take_next(maker, part, &mut self.roster)? {
            return Ok(Vec::new());
        }
        if let Some((vote, sealed)) = question {
            self.voting.seal_anew(vote, self.circle.number, sealed);
        }
        Ok(self.new_circle_key(maker))
    }

    /// Everybody hears of the new key: names, the call link and what a vote asks are sealed anew.
    fn new_circle_key(&self, maker: PageId) -> Vec<Event> {
        let given = |page: PageId| page != maker && self.circle.holds(page);
        let others = self.roster.circle().filter(|p| p.page().is_some_and(given));
        let keys = others.map(|p| Event::CircleKey(p.seat));
        let people = self.roster.circle().map(|p| Event::Person(p.seat));
        let vote = self.voting.vote.as_ref().map(|_| Event::Voting);
        keys.chain([Event::Circle]).chain(people).chain(vote).collect()
    }

    fn turn_key(
        &mut self,
        me: SeatId,
        page: PageId,
        turn: TurnId,
        number: u32,
        keys: Vec<(PageId, SealedKey)>,
        done: bool,
    ) -> Done {
        let removals = self.roster.removals();
        let known: Vec<_> = keys.into_iter().filter(|(reader, _)| self.roster.by_page(*reader).is_some()).collect();
        let readers = known.iter().map(|(reader, _)| *reader).collect();
        self.floor.share_of(turn, me)?.add_key(page, number, removals, known, done)?;
        Ok(vec![Event::TurnKey { turn, page, number, readers }])
    }

    fn line(&mut self, me: SeatId, page: PageId, turn: TurnId, key: u32, counter: u64, sealed: SealedLine) -> Done {
        let line = Line { page, key, counter, sealed };
        self.floor.add_line(turn, me, line, self.roster.removals())
    }

    fn take_back_line(&mut self, me: SeatId, turn: TurnId) -> Done {
        let line = self.floor.share_of(turn, me)?.take_back().ok_or(Refusal::NoLine)?;
        Ok(vec![Event::LineTakenBack(turn, line)])
    }

    fn turn_passage(&mut self, me: SeatId, number: u32, from: u16, to: u16) -> Done {
        let reading = self.reading.as_mut().ok_or(Refusal::NoReading)?;
        let person = self.roster.find(me).ok_or(Refusal::NotSeated)?;
        let reads = reading.reader == Some(me) || person.has(Duty::Reader);
        let one_on = to == from.saturating_add(1);
        if !(person.facilitates() || (reads && one_on)) {
            return Err(Refusal::NotReader);
        }
        if reading.number != number || reading.passage != from || to > reading.what.passages {
            return Err(Refusal::StalePassage);
        }
        reading.turn_to(to);
        Ok(vec![Event::Reading])
    }

    fn set_call_link(&mut self, circle_key: u32, sealed: Option<SealedLink>) -> Done {
        if circle_key != self.circle.number {
            return Err(Refusal::StaleKey);
        }
        self.circle.call_link = sealed;
        Ok(vec![Event::Circle])
    }
}
