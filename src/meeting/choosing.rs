//! How the next to share is chosen: the ways, what a format says of them, and where the choosing stands. It gives the
//! order from hands, circle and history; it begins and ends no turn.

use super::event::Event;
use super::format::TurnRules;
use super::id::{SeatId, TurnId};
use super::kept::Kept;
use super::person::{FirstTime, Person};
use super::queue::{Hand, Queue, Standing, Tier};
use super::refusal::Refusal;
use super::roster::Roster;
use super::round::Round;
use super::time::Time;
use super::undo::Press;
use super::{Done, Meeting};

/// A way to choose who is next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Raised hands in their order.
    #[default]
    Hands,
    /// Round the circle, seat by seat, in the order in which people came.
    Round,
    /// The facilitator calls anybody; no order is promised.
    Facilitator,
    /// Whoever ends a turn chooses, among people who have not had one in this round.
    Holder,
    /// Whoever wishes takes the free floor.
    Open,
}

/// When hands of people who are here for the first time come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newcomers {
    First,
    /// After the others; the segment's last minutes are kept for them.
    Last,
    #[default]
    Neither,
}

/// What a format says of choosing in one segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choosing {
    pub way: Way,
    /// Hands of people who have not shared in this segment come before the hands of those who have.
    pub once_first: bool,
    pub newcomers: Newcomers,
    /// From so long after the segment's beginning, the newcomers who come last have their time.
    pub newcomers_from_ms: u64,
    /// From so long after the segment's beginning, a hand can be a burning need.
    pub burning_need_from_ms: Option<u64>,
}

impl Default for Choosing {
    fn default() -> Self {
        Choosing {
            way: Way::Hands,
            once_first: true,
            newcomers: Newcomers::Neither,
            newcomers_from_ms: 0,
            burning_need_from_ms: None,
        }
    }
}

/// Where the choosing stands in the segment that runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    rules: Choosing,
    /// The format's, until a facilitator changes it.
    pub way: Way,
    since: Time,
    /// The time of the newcomers who come last has begun.
    slot_begun: bool,
    pub so_far: SoFar,
}

/// Who has had a turn; an undo puts it back as it was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoFar {
    /// Runs in the ways that go round.
    round: Option<Round>,
    spoke_last: Option<SeatId>,
}

impl Way {
    /// Whether each comes once in a round.
    pub fn goes_round(self) -> bool {
        matches!(self, Way::Round | Way::Holder)
    }
}

impl SoFar {
    pub fn to_come(&self) -> Vec<SeatId> {
        self.round.as_ref().map(Round::to_come).unwrap_or_default()
    }

    pub fn asked(&self) -> Vec<SeatId> {
        self.round.as_ref().map(Round::asked).unwrap_or_default()
    }

    pub fn spoke_last(&self) -> Option<SeatId> {
        self.spoke_last
    }
}

impl Choice {
    /// In a meeting that was brought back: the segment began then, and so much of a round has been.
    pub fn again(rules: Choosing, since: Time, way: Way, kept: &Kept, roster: &Roster) -> Self {
        let in_circle = |seat: &&SeatId| roster.in_circle(**seat).is_some();
        let seats = |seats: &[SeatId]| seats.iter().filter(in_circle).copied().collect();
        let round = way.goes_round().then(|| Round::again(seats(&kept.to_come), seats(&kept.asked), roster));
        let so_far = SoFar { round, spoke_last: kept.spoke_last };
        Choice { rules, way, since, slot_begun: false, so_far }
    }

    /// A new segment begins.
    pub fn begin(rules: Choosing, now: Time, roster: &Roster, holder: Option<SeatId>) -> Self {
        let mut choice = Choice { rules, since: now, ..Choice::default() };
        choice.set_way(rules.way, roster, holder);
        choice
    }

    /// A round that begins with this is for those who have not shared yet, where everyone comes once first.
    pub fn set_way(&mut self, way: Way, roster: &Roster, holder: Option<SeatId>) {
        self.way = way;
        self.so_far.round = way.goes_round().then(|| {
            let waits = |p: &&Person| Some(p.seat) != holder && (p.shared == 0 || !self.rules.once_first);
            Round::of(self.by_seat(roster.circle().filter(waits)), roster)
        });
    }

    /// A round for everybody, beginning with `from`.
    pub fn begin_round(&mut self, from: Option<SeatId>, roster: &Roster, holder: Option<SeatId>) {
        let mut people: Vec<&Person> = roster.circle().collect();
        let at = people.iter().position(|p| Some(p.seat) == from).unwrap_or(0);
        people.rotate_left(at);
        let waits = people.into_iter().filter(|p| Some(p.seat) != holder);
        self.so_far.round = Some(Round::of(self.by_seat(waits), roster));
    }

    /// Seats in the order in which they are given, newcomers before or after the others as the format has it.
    fn by_seat<'a>(&self, people: impl Iterator<Item = &'a Person>) -> Vec<SeatId> {
        let mut people: Vec<&Person> = people.collect();
        people.sort_by_key(|p| self.tier(p));
        people.into_iter().map(|p| p.seat).collect()
    }

    /// Who will be called, in order; empty where no order is promised. In a round, a burning need goes before, and
    /// hands of those who have had their turn come after.
    pub fn order(&self, hands: &[Hand], roster: &Roster) -> Vec<SeatId> {
        let seats = hands.iter().map(|h| h.seat);
        let Some(round) = self.so_far.round.as_ref().filter(|_| self.way == Way::Round) else {
            return if self.way == Way::Hands { seats.collect() } else { Vec::new() };
        };
        let mut order = Vec::new();
        for seat in in_round(round, hands, roster) {
            if !order.contains(&seat) {
                order.push(seat);
            }
        }
        order
    }

    /// The first of the order who is here.
    pub fn next(&self, hands: &[Hand], roster: &Roster) -> Option<SeatId> {
        let here = |seat: &SeatId| roster.in_circle(*seat).is_some_and(Person::here);
        match self.way {
            Way::Hands => hands.iter().map(|h| h.seat).find(here),
            Way::Round => self.so_far.round.as_ref().and_then(|round| in_round(round, hands, roster).find(here)),
            Way::Facilitator | Way::Holder | Way::Open => None,
        }
    }

    /// Whom the holder can choose: people here who would share and have not had a turn in this round.
    pub fn choosable(&self, roster: &Roster) -> Vec<SeatId> {
        let Some(round) = self.so_far.round.as_ref().filter(|_| self.way == Way::Holder) else { return Vec::new() };
        let here = |seat: &SeatId| roster.in_circle(*seat).is_some_and(Person::here);
        round.order(roster).into_iter().filter(here).collect()
    }

    /// Whether this person may ask, in a round, to be come back to.
    pub fn may_ask_later(&self, seat: SeatId) -> bool {
        let round = self.so_far.round.as_ref().filter(|_| self.way == Way::Round);
        round.is_some_and(|round| round.may_ask_later(seat))
    }

    /// From when on a hand can be a burning need, if it ever can in this segment.
    pub fn burning_need_from(&self) -> Option<Time> {
        self.rules.burning_need_from_ms.map(|ms| self.since + ms)
    }

    /// Where a hand stands among others.
    pub fn standing(&self, person: &Person, burning: bool) -> Standing {
        let shared = if self.rules.once_first { person.shared } else { 0 };
        let tier = if burning { Tier::BurningNeed } else { self.tier(person) };
        Standing { tier, shared }
    }

    fn tier(&self, person: &Person) -> Tier {
        if person.first_time == FirstTime::No || person.shared > 0 {
            return Tier::Everybody;
        }
        match self.rules.newcomers {
            Newcomers::First => Tier::First,
            Newcomers::Last if self.slot_begun => Tier::First,
            Newcomers::Last => Tier::Last,
            Newcomers::Neither => Tier::Everybody,
        }
    }

    pub fn called(&mut self, seat: SeatId, roster: &Roster) {
        if let Some(round) = &mut self.so_far.round {
            round.called(seat, roster);
        }
    }

    /// A turn has ended.
    pub fn ended(&mut self, seat: SeatId) {
        self.so_far.spoke_last = Some(seat);
    }

    /// A turn was skipped for now; false where that is a matter of hands.
    pub fn skipped(&mut self, seat: SeatId) -> bool {
        self.so_far.round.as_mut().map(|round| round.put_later(seat)).is_some()
    }

    pub fn ask_later(&mut self, seat: SeatId) {
        if let Some(round) = &mut self.so_far.round {
            round.ask_later(seat);
        }
    }

    /// People came and went.
    pub fn follow(&mut self, roster: &Roster) {
        if let Some(round) = &mut self.so_far.round {
            round.follow(roster);
        }
    }

    /// Whether this person may take the free floor: not twice in a row while somebody else waits.
    pub fn may_take_floor(&self, seat: SeatId, hands: &[Hand], roster: &Roster) -> Result<(), Refusal> {
        if self.way != Way::Open {
            return Err(Refusal::FloorNotOpen);
        }
        let waits = |h: &Hand| h.seat != seat && roster.in_circle(h.seat).is_some_and(Person::here);
        let again = self.so_far.spoke_last == Some(seat);
        if again && hands.iter().any(waits) { Err(Refusal::OthersFirst) } else { Ok(()) }
    }

    /// The time of newcomers who come last begins: their hands go before the others.
    pub fn tick(&mut self, now: Time, queue: &mut Queue, roster: &Roster) -> Vec<Event> {
        if self.next_deadline().is_none_or(|due| now < due) {
            return Vec::new();
        }
        self.slot_begun = true;
        self.restand(queue, roster);
        vec![Event::Queue]
    }

    pub fn next_deadline(&self) -> Option<Time> {
        let waits = self.rules.newcomers == Newcomers::Last && !self.slot_begun;
        waits.then(|| self.since + self.rules.newcomers_from_ms)
    }

    /// Puts each hand where it stands by its person now, without changing the order of equals.
    pub fn restand(&self, queue: &mut Queue, roster: &Roster) {
        queue.restand(|hand| {
            let person = roster.in_circle(hand.seat);
            person.map_or(hand.standing, |p| self.standing(p, hand.burning))
        });
    }
}

/// Who comes in a round, in order; some more than once.
fn in_round<'a>(round: &Round, hands: &'a [Hand], roster: &Roster) -> impl Iterator<Item = SeatId> + use<'a> {
    let burning = hands.iter().filter(|h| h.burning).map(|h| h.seat);
    burning.chain(round.order(roster)).chain(hands.iter().map(|h| h.seat))
}

/// The wishes about choosing.
impl Meeting {
    /// The rules of choosing in the segment that runs.
    pub(super) fn choosing(&self) -> Choosing {
        self.segment().turns.as_ref().map(|turns| turns.choosing).unwrap_or_default()
    }

    /// In the last minutes of a segment: a hand that goes before others.
    pub(super) fn burning_need(&mut self, me: SeatId) -> Done {
        if self.floor.choice.burning_need_from().is_none_or(|from| self.now < from) {
            return Err(Refusal::NoBurningNeedNow);
        }
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        self.floor.raise_hand(person, true)
    }

    /// *This is my first time*, said to facilitators alone or to all, or taken back.
    pub(super) fn first_time(&mut self, me: SeatId, said: FirstTime) -> Done {
        let person = self.roster.find_mut(me).ok_or(Refusal::NotSeated)?;
        if person.first_time == said {
            return Ok(Vec::new());
        }
        let public = FirstTime::Shown;
        let seen = (person.first_time == public) != (said == public);
        person.first_time = said;
        let standing = self.floor.choice.standing(person, false);
        let moved = self.floor.queue.stand_anew(me, standing);
        Ok([seen.then_some(Event::Person(me)), moved.then_some(Event::Queue)].into_iter().flatten().collect())
    }

    pub(super) fn take_floor(&mut self, me: SeatId, rules: &TurnRules) -> Done {
        self.floor.choice.may_take_floor(me, self.floor.queue.hands(), &self.roster)?;
        if self.floor.turn.is_some() {
            return Err(Refusal::FloorTaken);
        }
        let mut events = self.just_listen(me, false);
        let press = Press { now: self.now, by: me, sure: true };
        events.extend(self.floor.call(press, me, None, rules, &mut self.roster)?);
        Ok(events)
    }

    /// The holder ends the turn, or passes, and chooses who is next.
    pub(super) fn choose_next(
        &mut self,
        me: SeatId,
        turn: TurnId,
        seat: SeatId,
        passed: bool,
        rules: &TurnRules,
    ) -> Done {
        self.floor.held_by(turn, me)?;
        if self.floor.choice.way != Way::Holder {
            return Err(Refusal::NotYoursToChoose);
        }
        if !self.floor.choice.choosable(&self.roster).contains(&seat) {
            return Err(Refusal::NotChoosable);
        }
        let press = Press { now: self.now, by: me, sure: true };
        self.floor.hand_on(press, seat, !passed, rules, &mut self.roster)
    }

    /// *Come back to me*: the turn is given up, and comes once more after the round.
    pub(super) fn ask_me_later(&mut self, me: SeatId, turn: TurnId) -> Done {
        self.floor.held_by(turn, me)?;
        if !self.floor.choice.may_ask_later(me) {
            return Err(Refusal::AskedLaterAlready);
        }
        let events = self.floor.finish(self.now, me, turn, true, &mut self.roster)?;
        self.floor.choice.ask_later(me);
        Ok(events)
    }

    pub(super) fn set_way(&mut self, segment: u16, way: Way) -> Done {
        self.turns_in(segment)?;
        if self.floor.choice.way == way {
            return Ok(Vec::new());
        }
        let holder = self.floor.holder();
        self.floor.choice.set_way(way, &self.roster, holder);
        self.floor.let_stand();
        Ok(vec![Event::Queue])
    }

    /// Everybody's turn again, beginning with `from`, or with whoever came first.
    pub(super) fn begin_round(&mut self, segment: u16, from: Option<SeatId>) -> Done {
        self.turns_in(segment)?;
        if !self.floor.choice.way.goes_round() {
            return Err(Refusal::NoRoundNow);
        }
        if from.is_some_and(|seat| self.roster.in_circle(seat).is_none()) {
            return Err(Refusal::NotInCircle);
        }
        let holder = self.floor.holder();
        self.floor.choice.begin_round(from, &self.roster, holder);
        self.floor.let_stand();
        Ok(vec![Event::Queue])
    }

    /// That segment runs, and has turns.
    fn turns_in(&self, segment: u16) -> Result<(), Refusal> {
        if segment != self.agenda.segment() {
            return Err(Refusal::StaleSegment);
        }
        self.turn_rules().map(|_| ())
    }
}
