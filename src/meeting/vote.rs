//! Group conscience: a vote that somebody in the circle calls, one at a time. A cast vote is final. What is kept are sums
//! and who has voted; nothing here can hold who chose what, and no sum is told before the vote is over.

use super::event::Event;
use super::id::SeatId;
use super::limits::{ALOUD_MOST, LEAST_VOTES, VOTE_GRACE_MS, VOTE_OPTIONS};
use super::person::Person;
use super::refusal::Refusal;
use super::roster::Roster;
use super::time::Time;
use super::{Done, Meeting};
use crate::sealed::SealedQuestion;
use std::collections::BTreeSet;

/// The votes of a meeting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voting {
    /// How many were called so far: the number of the last.
    pub called: u32,
    /// The one that is on, or the last one with its result.
    pub vote: Option<Vote>,
}

/// What somebody asks the circle.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// One more than the votes called so far: of two people who press at once, one has called it.
    pub number: u32,
    /// How many options there are, besides to abstain.
    pub options: usize,
    /// Somebody here is counted aloud, so the vote does not end by itself.
    pub aloud: bool,
    pub circle_key: u32,
    pub sealed: SealedQuestion,
}

/// A vote that is on, or over.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// Counts the votes of this meeting, from 1.
    pub number: u32,
    pub caller: SeatId,
    /// The number of the circle key under which the question is sealed.
    pub circle_key: u32,
    pub question: SealedQuestion,
    pub over: bool,
    /// How many turns there had been, and the segment, when it ended.
    ended_at: Option<(u64, u16)>,
    /// For each option and for abstaining: how many chose it on their page. Nothing gives it away while the vote is on.
    sums: Vec<u32>,
    voted: BTreeSet<SeatId>,
    /// The same of those who were counted aloud, where somebody was.
    aloud: Option<Vec<u32>>,
}

impl Vote {
    fn new(asked: Question, caller: SeatId) -> Self {
        let choices = asked.options + 1;
        Vote {
            number: asked.number,
            caller,
            circle_key: asked.circle_key,
            question: asked.sealed,
            over: false,
            ended_at: None,
            sums: vec![0; choices],
            voted: BTreeSet::new(),
            aloud: asked.aloud.then(|| vec![0; choices]),
        }
    }

    /// How many options there are, besides to abstain.
    pub fn options(&self) -> usize {
        self.sums.len() - 1
    }

    pub fn has_voted(&self, seat: SeatId) -> bool {
        self.voted.contains(&seat)
    }

    /// How many votes were cast on a page.
    pub fn cast(&self) -> usize {
        self.voted.len()
    }

    /// What was counted aloud so far, where somebody is.
    pub fn aloud(&self) -> Option<&[u32]> {
        self.aloud.as_deref()
    }

    /// How many people who are here have not voted; guests are counted aloud.
    pub fn missing(&self, roster: &Roster) -> usize {
        roster.circle().filter(|p| p.here() && !p.is_guest() && !self.has_voted(p.seat)).count()
    }

    /// For each option, then for abstaining. Nothing while the vote is on, nor of a single vote, which would tell how
    /// somebody voted.
    pub fn totals(&self) -> Option<Vec<u32>> {
        let aloud = self.aloud.iter().flatten().chain(std::iter::repeat(&0));
        let totals: Vec<u32> = self.sums.iter().zip(aloud).map(|(on_pages, aloud)| on_pages + aloud).collect();
        (self.over && totals.iter().sum::<u32>() >= LEAST_VOTES).then_some(totals)
    }

    fn is_of(&self, by: &Person) -> bool {
        self.caller == by.seat || by.facilitates()
    }

    /// When all who are here have voted, and whoever blinked has had time to come back; none while somebody here has
    /// not, or while people are counted aloud.
    fn complete_at(&self, roster: &Roster) -> Option<Time> {
        let aloud = self.aloud.is_some() || roster.circle().any(Person::is_guest);
        if self.over || aloud || self.voted.is_empty() || self.missing(roster) > 0 {
            return None;
        }
        let not_yet = roster.circle().filter(|p| !self.has_voted(p.seat));
        Some(not_yet.filter_map(Person::away_since).map(|since| since + VOTE_GRACE_MS).max().unwrap_or_default())
    }
}

impl Voting {
    /// The vote that is on, if it is the one of that number.
    fn on(&mut self, number: u32) -> Result<&mut Vote, Refusal> {
        self.vote.as_mut().filter(|vote| !vote.over && vote.number == number).ok_or(Refusal::StaleVote)
    }

    pub fn is_on(&self) -> bool {
        self.vote.as_ref().is_some_and(|vote| !vote.over)
    }

    /// The question as the maker of the next circle key sealed it anew, if it is the one that stands.
    pub fn seal_anew(&mut self, number: u32, circle_key: u32, question: SealedQuestion) {
        if let Some(vote) = self.vote.as_mut().filter(|vote| vote.number == number) {
            vote.circle_key = circle_key;
            vote.question = question;
        }
    }

    /// Somebody was removed: what they asked goes with them, what they voted stays counted.
    pub fn unask(&mut self, seat: SeatId) -> Option<Event> {
        self.vote.take_if(|vote| vote.caller == seat).map(|_| Event::Voting)
    }
}

impl Meeting {
    /// When the vote ends by itself, if nothing changes. While the meeting stands still, nobody can vote and it goes on.
    pub(super) fn vote_due(&self) -> Option<Time> {
        let goes_on = self.still.now().is_none();
        self.voting.vote.as_ref().filter(|_| goes_on).and_then(|vote| vote.complete_at(&self.roster))
    }

    /// After any change: ends the vote that is complete, lets go of a result whose moment is over, and tells how far the
    /// vote is where people came or went.
    pub(super) fn settle_vote(&mut self, seats_changed: bool) -> Vec<Event> {
        let here = (self.floor.turns_begun(), self.agenda.segment());
        if self.voting.vote.take_if(|vote| vote.ended_at.is_some_and(|at| at != here)).is_some() {
            return vec![Event::Voting];
        }
        if self.vote_due().is_some_and(|at| at <= self.now) {
            return self.close_vote();
        }
        (seats_changed && self.voting.is_on()).then_some(Event::Counting).into_iter().collect()
    }

    pub(super) fn call_vote(&mut self, me: SeatId, asked: Question) -> Done {
        let person = self.roster.find(me).ok_or(Refusal::NotSeated)?;
        self.format.group_conscience.lets(person, Refusal::NoVotesHere)?;
        if self.voting.is_on() {
            return Err(Refusal::VoteIsOn);
        }
        if asked.number != self.voting.called + 1 {
            return Err(Refusal::StaleVote);
        }
        if asked.circle_key != self.circle.number {
            return Err(Refusal::StaleKey);
        }
        if !VOTE_OPTIONS.contains(&asked.options) {
            return Err(Refusal::NoSuchChoice);
        }
        self.voting.called = asked.number;
        self.voting.vote = Some(Vote::new(asked, me));
        Ok(vec![Event::Voting, Event::Counting])
    }

    /// Casts one's vote, once: `choice` counts the options from 0; the one after the last is to abstain.
    pub(super) fn cast_vote(&mut self, me: SeatId, number: u32, choice: usize) -> Done {
        let vote = self.voting.on(number)?;
        if vote.has_voted(me) {
            return Err(Refusal::AlreadyVoted);
        }
        *vote.sums.get_mut(choice).ok_or(Refusal::NoSuchChoice)? += 1;
        vote.voted.insert(me);
        Ok(vec![Event::VoteIsIn(me, number), Event::Counting])
    }

    /// What was counted aloud, all of it, for each option and for abstaining; it takes the place of the last count.
    pub(super) fn count_aloud(&mut self, number: u32, counts: Vec<u32>) -> Done {
        let vote = self.voting.on(number)?;
        if counts.len() != vote.sums.len() || counts.iter().any(|count| *count > ALOUD_MOST) {
            return Err(Refusal::NoSuchChoice);
        }
        vote.aloud = Some(counts);
        Ok(vec![Event::Counting])
    }

    pub(super) fn end_vote(&mut self, me: SeatId, number: u32) -> Done {
        self.vote_of(me, number)?;
        Ok(self.close_vote())
    }

    fn close_vote(&mut self) -> Vec<Event> {
        if let Some(vote) = &mut self.voting.vote {
            vote.over = true;
            vote.ended_at = Some((self.floor.turns_begun(), self.agenda.segment()));
        }
        vec![Event::Voting, Event::Counting]
    }

    /// Takes the question back; nobody hears how it stood.
    pub(super) fn withdraw_vote(&mut self, me: SeatId, number: u32) -> Done {
        self.vote_of(me, number)?;
        self.voting.vote = None;
        Ok(vec![Event::Voting, Event::Counting])
    }

    /// The vote that is on, for its caller or a facilitator.
    fn vote_of(&mut self, me: SeatId, number: u32) -> Result<&mut Vote, Refusal> {
        let vote = self.voting.on(number)?;
        let person = self.roster.find(me).ok_or(Refusal::NotSeated)?;
        if vote.is_of(person) { Ok(vote) } else { Err(Refusal::NotCaller) }
    }
}
