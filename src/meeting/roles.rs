//! Roles and duties: who runs the meeting and who helps, given and taken back while it runs. No secret passes hands:
//! the role is the seat's, for this meeting only. Whoever came by the facilitator link keeps the way back to it.

use super::event::Event;
use super::id::SeatId;
use super::limits::FACILITATOR_GRACE_MS;
use super::person::{Duty, Person, Role};
use super::refusal::Refusal;
use super::roster::Roster;
use super::time::Time;
use super::{Done, Meeting};

impl Meeting {
    /// All powers within this meeting. A deputy is not in waiting meanwhile: given to, they have not stepped in.
    pub(super) fn make_facilitator(&mut self, seat: SeatId) -> Done {
        let person = self.with_page(seat)?;
        if person.facilitates() {
            return Ok(Vec::new());
        }
        if let Some(person) = self.roster.find_mut(seat) {
            person.begin_facilitating();
            person.deputy_before = person.duties.remove(&Duty::Deputy);
        }
        Ok(self.facilitators_changed(seat))
    }

    /// Takes the role from one to whom it was given. Whoever came by the link lays it down only by their own choice.
    pub(super) fn take_role(&mut self, seat: SeatId) -> Done {
        let person = self.roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        if person.by_link {
            return Err(Refusal::CameByLink);
        }
        if !person.facilitates() {
            return Ok(Vec::new());
        }
        Ok(self.end_facilitating(seat))
    }

    /// Gives up one's own role. The last facilitator who is here gives it to a deputy who is here, or keeps it.
    pub(super) fn step_down(&mut self, me: SeatId) -> Done {
        let another = self.roster.facilitators().any(|p| p.here() && p.seat != me);
        let handed = if another { Vec::new() } else { self.deputy_steps_in() };
        if !another && handed.is_empty() {
            return Err(Refusal::LastFacilitator);
        }
        let mut events = self.end_facilitating(me);
        events.extend(handed);
        Ok(events)
    }

    /// For whoever came by the facilitator link and gave the role away, or had it pass on while they were gone.
    pub(super) fn facilitate_again(&mut self, me: SeatId) -> Done {
        self.make_facilitator(me)
    }

    /// Nothing happens if they have it already; nor, for a deputy, if they facilitate.
    pub(super) fn give_duty(&mut self, seat: SeatId, duty: Duty) -> Done {
        let person = self.with_page(seat)?;
        if person.has(duty) || (duty == Duty::Deputy && person.facilitates()) {
            return Ok(Vec::new());
        }
        let numbers = self.roster.circle().flat_map(|p| p.duties.values().chain(&p.deputy_before));
        let number = 1 + numbers.max().copied().unwrap_or(0);
        if let Some(person) = self.roster.find_mut(seat) {
            person.duties.insert(duty, number);
            person.settled = true;
        }
        Ok(duty_changed(seat, duty))
    }

    /// Takes a duty back, or lays one's own down. Nothing happens if they do not have it.
    pub(super) fn end_duty(&mut self, seat: SeatId, duty: Duty) -> Done {
        self.roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        let had = self.roster.find_mut(seat).and_then(|person| person.duties.remove(&duty));
        Ok(had.map(|_| duty_changed(seat, duty)).unwrap_or_default())
    }

    /// The deputy who was named first, of those who are here, facilitates; they stay deputy, so that all can see why.
    pub(super) fn deputy_steps_in(&mut self) -> Vec<Event> {
        let Some(seat) = next_deputy(&self.roster).map(|p| p.seat) else { return Vec::new() };
        if let Some(person) = self.roster.find_mut(seat) {
            person.begin_facilitating();
        }
        self.facilitators_changed(seat)
    }

    /// Whoever leaves as the last facilitator does not come back in a moment: a deputy who is here need not wait.
    pub(super) fn hand_over(&mut self, leaving: SeatId) -> Vec<Event> {
        let facilitates = self.roster.in_circle(leaving).is_some_and(Person::facilitates);
        let another = self.roster.facilitators().any(|p| p.connected() && p.seat != leaving);
        if facilitates && !another { self.deputy_steps_in() } else { Vec::new() }
    }

    /// When the grace time for a facilitator to come back is over, while it runs.
    pub(super) fn alone_until(&self) -> Option<Time> {
        self.alone_since.filter(|_| self.still.unattended.is_none()).map(|since| since + FACILITATOR_GRACE_MS)
    }

    /// While no facilitator is connected: after the grace time a deputy who is here steps in, now or when one comes.
    /// Until then the room stands still and is shut. It is given to nobody who was not named.
    pub(super) fn mind_the_role(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        if self.debrief {
            // Helpers among themselves need nobody who runs it.
            return events;
        }
        let attended = |roster: &Roster| roster.facilitators().any(Person::connected);
        if !attended(&self.roster) {
            let since = *self.alone_since.get_or_insert(self.now);
            if self.now < since + FACILITATOR_GRACE_MS {
                return events;
            }
            events.extend(self.deputy_steps_in());
        }
        let now = self.now;
        let changed = if attended(&self.roster) {
            self.alone_since = None;
            self.stand(now, |still| still.unattended = None)
        } else {
            self.stand(now, |still| still.unattended = still.unattended.or(Some(now)))
        };
        if !changed.is_empty() {
            // Whoever waits in the lobby is told why.
            events.push(Event::Facilitators);
        }
        events.extend(changed);
        events
    }

    /// Roles are carried out on a page.
    fn with_page(&self, seat: SeatId) -> Result<&Person, Refusal> {
        let person = self.roster.in_circle(seat).ok_or(Refusal::NotInCircle)?;
        if person.is_guest() { Err(Refusal::NoDevice) } else { Ok(person) }
    }

    fn end_facilitating(&mut self, seat: SeatId) -> Vec<Event> {
        if let Some(person) = self.roster.find_mut(seat) {
            person.role = Role::Member;
            let deputy = person.deputy_before.take().map(|number| (Duty::Deputy, number));
            person.duties.extend(deputy);
        }
        self.facilitators_changed(seat)
    }

    /// With the role come and go the lobby, the signals, and what people have said of their needs.
    fn facilitators_changed(&self, seat: SeatId) -> Vec<Event> {
        let quiet = self.signals.is_empty() && !self.roster.circle().any(|p| p.on_break);
        let signals = (!quiet).then_some(Event::Signals(seat));
        let needs = (!self.needs_told.is_empty()).then_some(Event::Needs);
        lobby_keepers_changed(seat).into_iter().chain(signals).chain(needs).collect()
    }
}

/// Who would step in now.
fn next_deputy(roster: &Roster) -> Option<&Person> {
    let deputies = roster.circle().filter(|p| p.here() && !p.facilitates());
    deputies.filter_map(|p| Some((p.duties.get(&Duty::Deputy)?, p))).min_by_key(|(number, _)| **number).map(|(_, p)| p)
}

fn lobby_keepers_changed(seat: SeatId) -> Vec<Event> {
    vec![Event::Person(seat), Event::Facilitators, Event::Lobby]
}

/// Greeters see the lobby: names are sealed to their pages too.
fn duty_changed(seat: SeatId, duty: Duty) -> Vec<Event> {
    if duty == Duty::Greeter { lobby_keepers_changed(seat) } else { vec![Event::Person(seat)] }
}
