//! How small groups follow the whole: after anything happened there, each takes over what changed about its people. One
//! direction only: nothing in a group changes the whole.

use super::Meeting;
use super::event::Event;
use super::groups::Group;
use super::id::SeatId;
use super::person::{Duty, FirstTime, Person, Role};

impl Meeting {
    /// Everything groups have to do by `now`.
    pub(super) fn tick_groups(&mut self) -> Vec<Event> {
        let now = self.now;
        let Some(groups) = &mut self.groups else { return Vec::new() };
        let mut events = Vec::new();
        for group in &mut groups.list {
            let more = group.meeting.tick(now);
            events.extend(group.told(more));
        }
        events
    }

    /// After anything happened in the whole, the groups follow.
    pub(super) fn lead_groups(&mut self, events: &mut Vec<Event>) {
        let Some(mut groups) = self.groups.take() else { return };
        if self.ended {
            return;
        }
        // Whoever comes back to a group is shown the group.
        for event in events.iter_mut() {
            if let Event::Entered(seat) = event
                && let Some(id) = self.roster.in_circle(*seat).and_then(|p| p.group)
            {
                *event = Event::InGroup(id, Box::new(Event::Entered(*seat)));
            }
        }
        groups.list.retain_mut(|group| {
            let more = group.follow(self);
            let goes_on = group.meeting.roster.circle().next().is_some();
            events.extend(group.told(more).filter(|_| goes_on));
            goes_on
        });
        let told = groups.who_is_where();
        if told != groups.told {
            groups.told = told;
            events.push(Event::Groups);
            self.version += 1;
        }
        self.groups = Some(groups);
        self.keep_in_step();
    }

    /// The whole and its groups count versions together: a page that moves between them never sees a number fall.
    pub(super) fn keep_in_step(&mut self) {
        let Some(groups) = &mut self.groups else { return };
        let version = groups.list.iter().map(|group| group.meeting.version).chain([self.version]).max();
        self.version = version.unwrap_or(self.version);
        for group in &mut groups.list {
            group.meeting.version = self.version;
        }
    }

    /// Nothing is due in a group yet, and its time is the whole's.
    pub(super) fn pass_time_on(&mut self) {
        let now = self.now;
        for group in self.groups.iter_mut().flat_map(|groups| &mut groups.list) {
            group.meeting.now = now;
        }
    }

    /// What the whole knows of somebody in this group.
    fn take_over(&mut self, whole: &Person) -> Vec<Event> {
        let Some(person) = self.roster.find_mut(whole.seat) else { return Vec::new() };
        let now_known = whole.as_in_group(person);
        if *person == now_known {
            return Vec::new();
        }
        *person = now_known;
        let (seat, here) = (person.seat, person.here());
        let mut events = vec![Event::Person(seat)];
        events.extend(self.floor.presence(self.now, seat, here));
        events
    }

    /// Somebody is out of this group: gone from the circle, or elsewhere in it.
    fn part_with(&mut self, seat: SeatId, whole: &Meeting) -> Vec<Event> {
        let moved = whole.roster.in_circle(seat).is_some();
        let sent_out = !moved && (whole.roster.is_removed(seat) || whole.roster.find(seat).is_some());
        let mut events = if sent_out { self.floor.unsay(seat) } else { Vec::new() };
        let Some(person) = self.roster.part_with(seat) else { return events };
        events.extend(self.farewell(&person));
        // Whoever moved is still in the room, as the whole tells.
        events.retain(|event| !moved || *event != Event::PersonGone(seat));
        events
    }

    /// Somebody facilitates in this group, and in no other part of the room.
    fn make_host(&mut self, seat: SeatId) -> Vec<Event> {
        let Some(person) = self.roster.find_mut(seat).filter(|p| !p.facilitates()) else { return Vec::new() };
        person.role = Role::Host;
        vec![Event::Person(seat)]
    }
}

impl Group {
    /// What happened in it. What people have said quietly of themselves, and who sees the lobby, is told by the whole.
    pub(super) fn told(&self, events: Vec<Event>) -> impl Iterator<Item = Event> + use<> {
        let id = self.id;
        let of_whole = |event: &Event| matches!(event, Event::Needs | Event::Own(_) | Event::Facilitators);
        events.into_iter().filter(move |event| !of_whole(event)).map(move |event| Event::InGroup(id, Box::new(event)))
    }

    fn follow(&mut self, whole: &Meeting) -> Vec<Event> {
        let id = self.id;
        let meeting = &mut self.meeting;
        meeting.now = whole.now;
        let begins = meeting.roster.people().is_empty();
        let mut more = Vec::new();
        for seat in meeting.roster.circle().map(|p| p.seat).collect::<Vec<_>>() {
            match whole.roster.in_circle(seat).filter(|p| p.group == Some(id)) {
                Some(person) => more.extend(meeting.take_over(person)),
                None => more.extend(meeting.part_with(seat, whole)),
            }
        }
        for person in whole.roster.in_group(id) {
            if meeting.roster.find(person.seat).is_none() {
                meeting.roster.add(person.as_in_group(&Person { role: Role::Member, shared: 0, ..person.clone() }));
                more.push(Event::Entered(person.seat));
                more.extend((!begins).then_some(Event::Person(person.seat)));
            }
        }
        more.extend(meeting.stand(whole.now, |still| still.above = whole.still.frozen()));
        if begins && meeting.roster.find(self.named_host).is_some_and(Person::connected) {
            // The snapshot that all are about to get says so.
            meeting.make_host(self.named_host);
        }
        let mut events = Vec::new();
        meeting.settle(&mut events, more, false);
        let more = self.mind_the_host(whole);
        self.meeting.settle(&mut events, more, false);
        events
    }

    /// Where nobody facilitates, or nobody who does has been here for the grace time, somebody who is here hosts: a
    /// deputy of the meeting, the one named first, else whoever came first.
    fn mind_the_host(&mut self, whole: &Meeting) -> Vec<Event> {
        let led = self.meeting.roster.facilitators().next().is_some();
        if led && self.meeting.still.unattended.is_none() {
            return Vec::new();
        }
        let named = |p: &&Person| whole.roster.find(p.seat).and_then(|p| p.duties.get(&Duty::Deputy)).copied();
        let here = self.meeting.roster.circle().filter(|p| p.connected());
        let Some(seat) = here.min_by_key(|p| named(p).unwrap_or(u64::MAX)).map(|p| p.seat) else { return Vec::new() };
        self.meeting.make_host(seat)
    }
}

impl Person {
    /// This person as a group has them, where `there` is what the group knows already. What they said quietly to
    /// facilitators is not for a host; a host may be a deputy of the whole, and steps in here by the group's own rule.
    fn as_in_group(&self, there: &Person) -> Person {
        let role = match (self.role, there.role) {
            (Role::Facilitator, _) => Role::Facilitator,
            (_, Role::Host) => Role::Host,
            (_, Role::Member | Role::Facilitator) => Role::Member,
        };
        let here_too = |duty: &Duty| matches!(duty, Duty::Timekeeper | Duty::Reader);
        let duties = self.duties.iter().filter(|(duty, _)| here_too(duty)).map(|(duty, number)| (*duty, *number));
        let first_time = if self.first_time == FirstTime::Quiet { FirstTime::No } else { self.first_time };
        Person {
            role,
            duties: duties.collect(),
            first_time,
            rested: there.rested,
            listening: there.listening,
            may_pause_from: there.may_pause_from,
            shared: there.shared,
            gestured: there.gestured,
            settled: self.settled || there.settled,
            group: None,
            ..self.clone()
        }
    }
}
