//! Small groups: the circle parts for a while, and everybody comes back to their seat. A group is a meeting of its own
//! inside the meeting: the same rules, the same code, with one segment, a host, and turns that no other part has.
//!
//! The whole goes on owning who is here: people, pages, names, roles and the circle key. Groups follow it, in one
//! direction and in one place (`following`), so that coming, dropping, leaving and removing are ruled once. Each wish
//! belongs either to the whole or to the group of whoever asks, by one table (`belonging`). Where somebody is stands on
//! the person themselves, so nobody can be in two groups. The whole stands still meanwhile; its queue and its places wait.
//!
//! There is one time for all groups, and no notice in the rules: pages count down the last minute by it. *Call all
//! back* sets it to a minute from now, and *at once* to now.

use super::event::Event;
use super::format::Format;
use super::id::{GroupId, SeatId, TurnId};
use super::limits::{GROUP_PEOPLE, GROUPS, GROUPS_EVER, LONGEST_GROUPS_MS, SHORTEST_GROUPS_MS};
use super::person::Role;
use super::refusal::Refusal;
use super::roster::Roster;
use super::time::Time;
use super::{Done, Meeting};
use std::collections::BTreeSet;

/// The groups into which a meeting has parted.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    pub(super) list: Vec<Group>,
    pub since: Time,
    /// When all come back.
    pub until: Time,
    /// What facilitators have been told of who is where.
    pub(super) told: Vec<WhoIsWhere>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Never given twice in a meeting.
    pub id: GroupId,
    /// What people call it: counts the groups of one parting from 1.
    pub number: u16,
    /// Who is to host it, if they are here when it begins.
    pub(super) named_host: SeatId,
    pub(super) meeting: Meeting,
}

/// Who is in a group, and who hosts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhoIsWhere {
    pub id: GroupId,
    pub number: u16,
    /// In the order in which they came into the circle.
    pub seats: Vec<SeatId>,
    pub hosts: Vec<SeatId>,
}

/// How a circle is to part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// Each with its host first.
    pub groups: Vec<Vec<SeatId>>,
    pub length_ms: u64,
}

impl Groups {
    pub fn list(&self) -> &[Group] {
        &self.list
    }

    pub fn find(&self, id: GroupId) -> Option<&Group> {
        self.list.iter().find(|group| group.id == id)
    }

    pub fn who_is_where(&self) -> Vec<WhoIsWhere> {
        self.list.iter().map(Group::who_is_there).collect()
    }

    pub(super) fn find_mut(&mut self, id: GroupId) -> Option<&mut Group> {
        self.list.iter_mut().find(|group| group.id == id)
    }

    pub(super) fn next_deadline(&self) -> Option<Time> {
        self.list.iter().filter_map(|group| group.meeting.next_deadline()).chain([self.until]).min()
    }
}

impl Group {
    /// The group as a meeting; of what belongs to the whole it knows nothing.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    fn who_is_there(&self) -> WhoIsWhere {
        let people = || self.meeting.roster.circle();
        let seats = people().map(|p| p.seat).collect();
        let hosts = people().filter(|p| p.role == Role::Host).map(|p| p.seat).collect();
        WhoIsWhere { id: self.id, number: self.number, seats, hosts }
    }
}

impl Meeting {
    /// The circle parts. Whoever is named in no group stays where they are.
    pub(super) fn open_groups(&mut self, parting: &Parting) -> Done {
        if self.floor.turn.is_some() {
            return Err(Refusal::TurnIsOpen);
        }
        if self.voting.vote.as_ref().is_some_and(|vote| !vote.over) {
            return Err(Refusal::VoteIsOn);
        }
        self.check_parting(&parting.groups)?;
        let (since, until) = (self.now, self.now + parting.length_ms.clamp(SHORTEST_GROUPS_MS, LONGEST_GROUPS_MS));
        let mut list = Vec::new();
        for (seats, number) in parting.groups.iter().zip(1..) {
            self.groups_begun += 1;
            let id = GroupId(self.groups_begun);
            list.push(Group { id, number, named_host: seats[0], meeting: self.small(id) });
            for seat in seats {
                if let Some(person) = self.roster.find_mut(*seat) {
                    person.group = Some(id);
                }
            }
        }
        self.groups = Some(Box::new(Groups { list, since, until, told: Vec::new() }));
        self.floor.let_stand();
        self.agenda.let_stand();
        let mut events = self.stand(since, |still| still.groups = Some((since, until)));
        // To those who stay, too, the whole room is new.
        events.extend(self.roster.circle().filter(|p| p.group.is_none()).map(|p| Event::Entered(p.seat)));
        Ok(events)
    }

    /// Sets when all come back, from now to some hours.
    pub(super) fn set_groups_end(&mut self, end: Time) -> Done {
        let now = self.now;
        let groups = self.groups.as_mut().ok_or(Refusal::GroupGone)?;
        let until = end.clamp(now, now + LONGEST_GROUPS_MS);
        groups.until = until;
        let each = groups.list.iter().map(|group| Event::Group(group.id)).collect::<Vec<_>>();
        let mut events = self.stand(now, |still| still.groups = still.groups.map(|(since, _)| (since, until)));
        events.push(Event::Groups);
        events.extend(each);
        Ok(events)
    }

    /// Moves somebody into a group, into another, or back. A facilitator who visits moves themselves.
    pub(super) fn move_to_group(&mut self, seat: SeatId, to: Option<GroupId>) -> Done {
        let groups = self.groups.as_ref().ok_or(Refusal::GroupGone)?;
        if to.is_some_and(|id| groups.find(id).is_none()) {
            return Err(Refusal::GroupGone);
        }
        let person = self.roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        if person.group == to {
            return Ok(Vec::new());
        }
        let there = self.roster.circle().filter(|p| to.is_some() && p.group == to);
        if there.into_iter().any(|p| self.apart.parts(p.seat, seat)) {
            return Err(Refusal::KeptApart);
        }
        if let Some(person) = self.roster.find_mut(seat) {
            person.group = to;
        }
        let mut events = vec![Event::Person(seat)];
        if to.is_none() {
            events.push(Event::Entered(seat));
        }
        Ok(events)
    }

    /// All are back in their seats, once the time is over or nobody is in a group any more.
    pub(super) fn come_together(&mut self) -> Vec<Event> {
        let Some(groups) = &self.groups else { return Vec::new() };
        let out = self.roster.circle().any(|p| p.group.is_some());
        if out && self.now < groups.until {
            return Vec::new();
        }
        self.groups = None;
        self.roster.bring_back();
        let mut events = self.stand(self.now, |still| still.groups = None);
        events.extend(self.roster.circle().map(|p| Event::Entered(p.seat)));
        events
    }

    fn check_parting(&self, groups: &[Vec<SeatId>]) -> Result<(), Refusal> {
        let count = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        let enough =
            groups.is_empty() || groups.len() > GROUPS || self.groups_begun.saturating_add(count) > GROUPS_EVER;
        if enough || groups.iter().any(|seats| !GROUP_PEOPLE.contains(&seats.len())) {
            return Err(Refusal::BadParting);
        }
        let mut named = BTreeSet::new();
        for seats in groups {
            for seat in seats {
                self.roster.in_circle(*seat).ok_or(Refusal::NotInCircle)?;
                if !named.insert(*seat) {
                    return Err(Refusal::BadParting);
                }
            }
            if self.roster.in_circle(seats[0]).is_some_and(super::Person::is_guest) {
                return Err(Refusal::NoDevice);
            }
            if seats.iter().any(|one| seats.iter().any(|other| self.apart.parts(*one, *other))) {
                return Err(Refusal::KeptApart);
            }
        }
        Ok(())
    }

    /// A group as it begins, with nobody in it yet. Votes are the whole circle's.
    fn small(&self, id: GroupId) -> Meeting {
        let mut segment = self.format.groups.clone();
        if let Some(turns) = &mut segment.turns {
            // That somebody is at risk is for the facilitators to hear, and they have a signal for it.
            turns.choosing.burning_need_from_ms = None;
        }
        let format = Format {
            segments: vec![segment],
            lobby: false,
            group_conscience: super::MayCall::Nobody,
            display_names: false,
            ..self.format.clone()
        };
        let mut meeting = Meeting::new(format, self.now, super::Circle::elsewhere());
        meeting.is_group = true;
        meeting.version = self.version;
        meeting.floor = super::Floor::beginning_after(TurnId(u64::from(id.0) << 32));
        // As with turns, a late command about one reading never meets another.
        meeting.readings_begun = id.0 << 8;
        meeting.roster = Roster::default();
        meeting.begin_segment();
        meeting
    }
}
