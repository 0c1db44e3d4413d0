//! The plan of a meeting: when it is to end, the notices before that, and how long a turn is when time runs short.
//! Facilitators decide; nothing here ends anything.

use super::event::Event;
use super::format::{Format, TurnRules};
use super::limits::{DEBRIEF_MARKS_MS, END_MARKS_MS, LATEST_END_MS, LONGEST_SET_SHARE_MS, SHORTEST_SET_SHARE_MS};
use super::refusal::Refusal;
use super::time::Time;
use super::{Done, Meeting};

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// All segments after the first, which lasts until everybody has come.
    after_first_ms: u64,
    /// As a facilitator said.
    end: Option<Time>,
    /// Notices before the end, as time left, longest first.
    marks_ms: &'static [u64],
    /// Until when notices have been given.
    told: Time,
}

impl Plan {
    pub fn new(format: &Format) -> Self {
        let after_first_ms = format.segments.iter().skip(1).map(|s| s.planned_ms).sum();
        Plan { after_first_ms, end: None, marks_ms: &END_MARKS_MS, told: Time::default() }
    }

    /// Of the helpers' minutes after a meeting.
    pub fn until(end: Time) -> Self {
        Plan { after_first_ms: 0, end: Some(end), marks_ms: &DEBRIEF_MARKS_MS, told: Time::default() }
    }

    /// As a facilitator said, or as it is in the helpers' minutes.
    pub fn end_as_said(&self) -> Option<Time> {
        self.end
    }

    /// The same again, in a meeting that was brought back.
    pub fn end_at(&mut self, end: Time, debrief: bool) {
        match debrief {
            true => *self = Plan::until(end),
            false => self.end = Some(end),
        }
    }

    /// `begun`: when the meeting left its first segment.
    pub fn end(&self, begun: Option<Time>) -> Option<Time> {
        self.end.or_else(|| Some(begun? + self.after_first_ms))
    }

    /// Notices that would lie behind are not given.
    pub(super) fn hush(&mut self, now: Time) {
        self.told = self.told.max(now);
    }
}

impl Meeting {
    /// Sets when the meeting is to end, from now to half a day.
    pub(super) fn set_end(&mut self, end: Time) -> Done {
        self.agenda.plan.end = Some(end.clamp(self.now, self.now + LATEST_END_MS));
        self.agenda.plan.hush(self.now);
        Ok(vec![Event::Agenda])
    }

    /// Sets how long a turn is in this segment, from the next one on.
    pub(super) fn set_share_length(&mut self, segment: u16, share_ms: u64) -> Done {
        if segment != self.agenda.segment() {
            return Err(Refusal::StaleSegment);
        }
        self.turn_rules()?;
        self.agenda.set_share_ms(share_ms.clamp(SHORTEST_SET_SHARE_MS, LONGEST_SET_SHARE_MS));
        Ok(vec![Event::Agenda])
    }

    /// How turns are timed in this segment.
    pub(super) fn turn_rules(&self) -> Result<TurnRules, Refusal> {
        let rules = self.segment().turns.clone().ok_or(Refusal::NoTurnsNow)?;
        Ok(TurnRules { limit_ms: self.agenda.share_ms().unwrap_or(rules.limit_ms), ..rules })
    }

    /// Notices that have become due; each mark once, and of those that lie behind only the last.
    pub(super) fn tick_plan(&mut self) -> Option<Event> {
        self.next_notice().filter(|(at, _)| *at <= self.now)?;
        let (_, left_ms) = self.notices().filter(|(at, _)| *at <= self.now).last()?;
        self.agenda.plan.hush(self.now);
        Some(Event::EndIsNear { left_ms })
    }

    /// When the next notice is due, and how much time will be left then.
    pub(super) fn next_notice(&self) -> Option<(Time, u64)> {
        self.notices().find(|(at, _)| *at > self.agenda.plan.told)
    }

    /// All notices, in order.
    fn notices(&self) -> impl Iterator<Item = (Time, u64)> {
        let end = self.agenda.end();
        let marks_ms = self.agenda.plan.marks_ms.iter().copied();
        marks_ms.filter_map(move |left_ms| Some((Time(end?.0.checked_sub(left_ms)?), left_ms)))
    }
}
