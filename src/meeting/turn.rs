//! One person's time with the floor: a sum of running intervals. A facilitator's pause, a lost line and a meeting that
//! stands still are three causes for which the clock stands, each by itself, and none is charged to the holder.

use super::format::TurnRules;
use super::id::{SeatId, TurnId};
use super::limits::{FLOOR_GRACE_MS, LONGEST_TURN_MS, MORE_TIME_MS};
use super::restore::KeptTurn;
use super::time::Time;

#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub id: TurnId,
    pub seat: SeatId,
    pub limit_ms: u64,
    /// Of the intervals that have ended.
    pub used_ms: u64,
    /// The interval that runs.
    pub running_since: Option<Time>,
    pub paused: bool,
    /// The holder's line is lost.
    pub held_since: Option<Time>,
    /// The meeting stands still.
    pub still: bool,
    /// Warnings, as time left, longest first.
    marks_ms: Vec<u64>,
    /// Used time up to which warnings have been given.
    told_ms: u64,
    hold_told: bool,
}

/// What a timekeeper says by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    OneMinute,
    HalfMinute,
    Time,
}

/// What the clock has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    Warning { left_ms: u64 },
    TimeIsUp,
    HolderIsGone,
}

impl Turn {
    /// Begins to run at once, unless the holder is away.
    pub fn begin(id: TurnId, seat: SeatId, rules: &TurnRules, here: bool, now: Time) -> Self {
        let mut marks_ms = rules.marks_ms.clone();
        marks_ms.sort_unstable_by(|a, b| b.cmp(a));
        let mut turn = Turn {
            id,
            seat,
            limit_ms: rules.limit_ms,
            used_ms: 0,
            running_since: Some(now),
            paused: false,
            held_since: None,
            still: false,
            marks_ms,
            told_ms: 0,
            hold_told: false,
        };
        if !here {
            turn.hold(now);
        }
        turn
    }

    /// In a meeting that was brought back. Marks that lie behind are not told again.
    pub fn again(kept: KeptTurn, rules: &TurnRules, here: bool, now: Time) -> Self {
        let KeptTurn { id, seat, limit_ms, used_ms, paused } = kept;
        let mut turn = Turn { limit_ms, used_ms, told_ms: used_ms, ..Turn::begin(id, seat, rules, here, now) };
        if paused {
            turn.running_since = None;
            turn.paused = true;
        }
        turn
    }

    pub fn used_ms(&self, now: Time) -> u64 {
        self.used_ms + self.running_since.map_or(0, |since| now - since)
    }

    pub fn pause(&mut self, now: Time) {
        self.paused = true;
        self.stand(now);
    }

    pub fn resume(&mut self, now: Time) {
        self.paused = false;
        self.run(now);
    }

    /// The meeting stands still, or goes on, from `at`.
    pub fn stand_still(&mut self, at: Time, still: bool) {
        self.still = still;
        if still { self.stand(at) } else { self.run(at) }
    }

    /// The holder's line is lost.
    pub fn hold(&mut self, now: Time) {
        self.held_since = Some(now);
        self.hold_told = false;
        self.stand(now);
    }

    /// The holder is back.
    pub fn unhold(&mut self, now: Time) {
        self.held_since = None;
        self.run(now);
    }

    /// Stops the clock when the turn ends, so that an undo can open it again with what was left.
    pub fn stand(&mut self, now: Time) {
        self.used_ms = self.used_ms(now);
        self.running_since = None;
    }

    /// An undo: goes on where it stood, if nothing stands still.
    pub fn reopen(&mut self, here: bool, still: bool, now: Time) {
        self.held_since = None;
        self.still = still;
        if here { self.run(now) } else { self.hold(now) }
    }

    /// Marks that lie behind already are not told again.
    pub fn one_more_minute(&mut self, now: Time) {
        self.told_ms = self.told_ms.max(self.used_ms(now));
        self.limit_ms = (self.limit_ms + MORE_TIME_MS).min(LONGEST_TURN_MS.max(self.limit_ms));
    }

    /// Has the facilitator been told that the holder is gone?
    pub fn holder_is_gone(&self) -> bool {
        self.held_since.is_some() && self.hold_told
    }

    /// What has become due by `now`, in order; each thing once.
    pub fn due(&mut self, now: Time) -> Vec<Moment> {
        let used_ms = self.used_ms(now);
        let passed = |at_ms: u64| self.told_ms < at_ms && at_ms <= used_ms;
        let mut moments: Vec<Moment> = self.thresholds().filter(|(at_ms, _)| passed(*at_ms)).map(|(_, m)| m).collect();
        self.told_ms = used_ms.max(self.told_ms);
        if self.held_since.is_some_and(|since| !self.hold_told && now >= since + FLOOR_GRACE_MS) {
            self.hold_told = true;
            moments.push(Moment::HolderIsGone);
        }
        moments
    }

    pub fn next_deadline(&self) -> Option<Time> {
        if let Some(since) = self.held_since {
            return (!self.hold_told).then_some(since + FLOOR_GRACE_MS);
        }
        let since = self.running_since?;
        let next_ms = self.thresholds().map(|(at_ms, _)| at_ms).find(|at_ms| *at_ms > self.told_ms)?;
        Some(since + next_ms.saturating_sub(self.used_ms))
    }

    /// Used time at which something is said, in order.
    fn thresholds(&self) -> impl Iterator<Item = (u64, Moment)> + '_ {
        let marks = self.marks_ms.iter().filter(|left_ms| **left_ms < self.limit_ms);
        let warnings = marks.map(|left_ms| (self.limit_ms - left_ms, Moment::Warning { left_ms: *left_ms }));
        warnings.chain(std::iter::once((self.limit_ms, Moment::TimeIsUp)))
    }

    fn run(&mut self, now: Time) {
        if !self.paused && !self.still && self.held_since.is_none() && self.running_since.is_none() {
            self.running_since = Some(now);
        }
    }
}
