//! The task that owns one meeting: takes what comes in its mailbox, sleeps until the next deadline, and puts what came
//! of it into outboxes. It knows no rules and holds nothing that the meeting does not.

use super::clock::Clock;
use super::limits::{LOBBY_EVERY_MS, MAIL_PER_ROUND, WRITES_PER_YIELD};
use super::listen::stopped;
use super::outbox::{Outbox, encode};
use super::rooms::Entered;
use crate::meeting::{ConnId, Event, Input, Meeting, Person, Time};
use crate::protocol::bytes::{Address, Token};
use crate::protocol::{Card, ClientMessage, CloseCode, Code, EndReason, ServerMessage};
use crate::translate::{
    Audience, Delivery, RoomFacts, Visitor, deliveries, derive, door, input_from, open_from, refusal,
};
use std::collections::{BTreeMap, BTreeSet};
use std::pin::pin;
use tokio::sync::{mpsc, watch};
use tokio::task::{unconstrained, yield_now};
use tokio::time::sleep_until;

/// What wakes a room, besides its deadlines and the end of the server.
pub enum Mail {
    /// A connection that asks for the door of the room at that address.
    Arrive { conn: ConnId, address: Address, outbox: Outbox },
    /// What it says; frames are counted from 1.
    Frame { visitor: Visitor, frame: u64, message: ClientMessage },
    /// Somebody comes back by a link that was replaced, and has a seat, or so their page says.
    Return { visitor: Visitor, outbox: Outbox, frame: u64, token: Token, card: Card },
    /// It has ended.
    Gone { conn: ConnId },
}

pub struct Room {
    meeting: Meeting,
    facts: RoomFacts,
    clock: Clock,
    entered: Entered,
    outboxes: BTreeMap<ConnId, Outbox>,
    /// Connections written to since other tasks had a turn.
    writes: usize,
    /// Facilitators are to be told who waits, not before `lobby_due`.
    lobby_changed: bool,
    lobby_due: Time,
}

impl Room {
    pub fn new(meeting: Meeting, facts: RoomFacts, entered: Entered) -> Self {
        Room {
            meeting,
            facts,
            clock: entered.clock(),
            entered,
            outboxes: BTreeMap::new(),
            writes: 0,
            lobby_changed: false,
            lobby_due: Time(0),
        }
    }

    /// With its first person in it.
    pub fn open(&mut self, events: &[Event], conn: ConnId, to: Outbox) {
        self.outboxes.insert(conn, to);
        self.publish(events);
    }

    /// Lives until the meeting ends or the server does.
    pub async fn run(mut self, mut mail: mpsc::Receiver<Mail>, mut stopping: watch::Receiver<bool>) {
        let mut round = Vec::new();
        let mut stopped = pin!(stopped(&mut stopping));
        // Setting a timer costs a lock, and most events leave the next deadline where it is.
        let mut waking = pin!(sleep_until(self.clock.at_ms(u64::MAX)));
        loop {
            self.tell_lobby();
            // Others first: so all who have something to say are read, and then the writing goes on in one go, which
            // is a fifth cheaper than reading and writing in turns.
            yield_now().await;
            // It lets others run by itself; tokio's own allowance would refuse the 128th write of a turn.
            unconstrained(self.flush()).await;
            if self.meeting.has_ended() {
                // Whoever wrote meanwhile hears that it is over, and whoever arrived asks again.
                mail.close();
                while let Some(letter) = mail.recv().await {
                    self.take(letter);
                }
                return;
            }
            let lobby_due = self.lobby_changed.then_some(self.lobby_due);
            let deadline = self.meeting.next_deadline().into_iter().chain(lobby_due).min();
            let deadline = self.clock.at_ms(deadline.map_or(u64::MAX, |time| time.0));
            if waking.deadline() != deadline {
                waking.as_mut().reset(deadline);
            }
            tokio::select! {
                biased;
                () = &mut stopped => return self.stop(),
                count = mail.recv_many(&mut round, MAIL_PER_ROUND) => {
                    if count == 0 {
                        return self.stop();
                    }
                    round.drain(..).for_each(|letter| self.take(letter));
                }
                () = &mut waking => {
                    let events = self.meeting.tick(self.now());
                    self.publish(&events);
                }
            }
        }
    }

    fn take(&mut self, letter: Mail) {
        match letter {
            Mail::Arrive { outbox, .. } if self.meeting.has_ended() => outbox.close(CloseCode::GoingAway),
            // The link was replaced meanwhile.
            Mail::Arrive { address, outbox, .. } if address != self.entered.address() => {
                outbox.close(CloseCode::GoingAway);
            }
            Mail::Arrive { conn, outbox, .. } => {
                outbox.say(&ServerMessage::Door { door: door(&self.meeting.view(), &self.facts) });
                self.outboxes.insert(conn, outbox);
            }
            Mail::Gone { conn } => {
                self.outboxes.remove(&conn);
                self.handle(Input::Drop { conn });
            }
            Mail::Frame { visitor, frame, message } => {
                // Whoever was let go, or stood at the door of a link that was replaced, is not heard any more.
                if self.outboxes.contains_key(&visitor.conn) {
                    self.hear(visitor, frame, message);
                }
            }
            Mail::Return { visitor, outbox, frame, token, card } => {
                let (seat, _) = open_from(&token, &card, &self.facts);
                // Anybody else hears what they would hear if the meeting were over.
                if self.meeting.view().roster.find(seat).is_none() {
                    outbox.say(&refused_frame(frame, Code::NoMeeting));
                    return outbox.close(CloseCode::GoingAway);
                }
                self.outboxes.insert(visitor.conn, outbox);
                self.hear(visitor, frame, ClientMessage::ComeBack { token, card });
            }
        }
    }

    fn hear(&mut self, visitor: Visitor, frame: u64, message: ClientMessage) {
        let refused = match &message {
            ClientMessage::NewLink { address_key, cap, .. } => {
                self.new_link(derive::address(address_key, cap), visitor, message)
            }
            _ => self.take_message(visitor, message),
        };
        if let (Some(code), Some(outbox)) = (refused, self.outboxes.get(&visitor.conn)) {
            outbox.say(&refused_frame(frame, code));
        }
    }

    fn take_message(&mut self, visitor: Visitor, message: ClientMessage) -> Option<Code> {
        match input_from(message, visitor, &self.facts) {
            Ok(input) => self.handle(input),
            Err(code) => Some(code),
        }
    }

    /// The address is taken before the link counts, so that whoever hears of the link finds the room there. Whoever
    /// stands at the door is let go: they have the link of before.
    fn new_link(&mut self, address: Address, visitor: Visitor, message: ClientMessage) -> Option<Code> {
        if let Err(code) = self.entered.claim(address) {
            return Some(code);
        }
        let refused = self.take_message(visitor, message);
        let view = self.meeting.view();
        if view.circle.link.as_ref().is_none_or(|link| link.address.0 != address.0) {
            self.entered.give_back(&address);
            return refused;
        }
        self.entered.move_to(address);
        self.outboxes.retain(|conn, outbox| {
            let stays = view.roster.by_conn(*conn).is_some();
            if !stays {
                outbox.close(CloseCode::GoingAway);
            }
            stays
        });
        refused
    }

    fn handle(&mut self, input: Input) -> Option<Code> {
        let outcome = self.meeting.handle(self.now(), input);
        self.publish(&outcome.events);
        outcome.refused.map(refusal)
    }

    fn publish(&mut self, events: &[Event]) {
        let mut slow = Vec::new();
        for event in events {
            if matches!(event, Event::Lobby) {
                self.lobby_changed = true;
                continue;
            }
            self.tell(event, &mut slow);
        }
        self.let_go(slow);
    }

    /// Tells facilitators who waits, where that has changed and they were not told just now.
    fn tell_lobby(&mut self) {
        if !self.lobby_changed || self.now() < self.lobby_due {
            return;
        }
        self.lobby_changed = false;
        self.lobby_due = self.now() + LOBBY_EVERY_MS;
        let mut slow = Vec::new();
        self.tell(&Event::Lobby, &mut slow);
        self.let_go(slow);
    }

    fn tell(&mut self, event: &Event, slow: &mut Vec<ConnId>) {
        for delivery in deliveries(event, &self.meeting.view(), &self.facts) {
            self.deliver(&delivery, slow);
        }
    }

    fn let_go(&mut self, slow: Vec<ConnId>) {
        for conn in slow {
            if self.outboxes.remove(&conn).is_some() {
                self.handle(Input::Drop { conn });
            }
        }
    }

    /// Encodes once and hands the same bytes to all.
    fn deliver(&mut self, delivery: &Delivery, slow: &mut Vec<ConnId>) {
        let frame = delivery.message.as_ref().map(encode);
        let mut send = |conn: ConnId, outbox: &Outbox| {
            if frame.as_ref().is_some_and(|frame| !outbox.send(frame.clone())) {
                slow.push(conn);
            }
            if let Some(code) = delivery.then_close {
                outbox.close(code);
            }
        };
        let outboxes = &self.outboxes;
        let mut send_to = |conn: Option<ConnId>| {
            if let Some((conn, outbox)) = conn.and_then(|conn| Some((conn, outboxes.get(&conn)?))) {
                send(conn, outbox);
            }
        };
        let view = self.meeting.view();
        match delivery.to {
            Audience::One(conn) => send_to(Some(conn)),
            Audience::Circle => view.roster.circle().filter(|p| p.group.is_none()).map(Person::conn).for_each(send_to),
            Audience::Everybody => view.roster.circle().map(Person::conn).for_each(send_to),
            Audience::Group(id) => view.roster.in_group(id).map(Person::conn).for_each(send_to),
            Audience::GroupFacilitators(id) => {
                let group = view.groups.and_then(|groups| groups.find(id)).map(|group| group.meeting().view());
                group.iter().flat_map(|group| group.facilitators()).map(Person::conn).for_each(send_to);
            }
            Audience::OtherGroups(but) => {
                let others = view.roster.circle().filter(|p| p.group.is_some() && p.group != but);
                others.map(Person::conn).for_each(send_to);
            }
            Audience::Facilitators => view.facilitators().map(Person::conn).for_each(send_to),
            Audience::Others => {
                let circle: BTreeSet<ConnId> = view.roster.circle().filter_map(Person::conn).collect();
                outboxes.keys().copied().filter(|conn| !circle.contains(conn)).map(Some).for_each(send_to);
            }
            Audience::All => outboxes.keys().copied().map(Some).for_each(send_to),
        }
    }

    /// The server is being stopped: everybody is told, and the room is gone.
    fn stop(self) {
        let ended = encode(&ServerMessage::Ended { reason: EndReason::ServerStopping });
        for outbox in self.outboxes.values() {
            outbox.send(ended.clone());
            outbox.close(CloseCode::GoingAway);
        }
    }

    /// Writes out what a round of letters, or a deadline, has put into outboxes. One busy room does not hold up the
    /// others.
    async fn flush(&mut self) {
        for outbox in self.outboxes.values() {
            self.writes += usize::from(outbox.flush());
            if self.writes >= WRITES_PER_YIELD {
                self.writes = 0;
                yield_now().await;
            }
        }
    }

    fn now(&self) -> Time {
        Time(self.clock.now_ms())
    }
}

/// Tells a page which of its frames was refused, and what to do.
pub fn refused_frame(frame: u64, code: Code) -> ServerMessage {
    ServerMessage::Refused { frame, code, sentence: code.sentence().to_owned() }
}
