//! A connection on its way into a room, and in it: which address it asked for, and by which link it came.
//! However a connection ends, the room hears of it, because leaving is this value's drop.

use super::House;
use super::clock::Clock;
use super::limits::{AddressKey, SNAPSHOT_DEADLINE};
use super::outbox::Outbox;
use super::restoring::{Offer, Parts};
use super::room::{Mail, refused_frame};
use super::rooms::Opener;
use crate::meeting::ConnId;
use crate::protocol::bytes::{Address, MeetingId};
use crate::protocol::{self, ClientMessage, CloseCode, Code, Door, ServerMessage, Snapshot};
use crate::translate::{Link, Visitor, derive, open_from};
use std::sync::Arc;
use tokio::sync::mpsc::Sender;
use tokio::sync::watch;
use tokio::time::Instant;

pub struct Visit {
    house: Arc<House>,
    conn: ConnId,
    outbox: Outbox,
    at: Option<At>,
    /// Of the room that was found last, so that not every frame has to look for it.
    mailbox: Option<Sender<Mail>>,
    from: Option<AddressKey>,
    /// Of a meeting that this page brings back, and until when.
    parts: Option<(Parts, Instant)>,
}

/// Where a connection is after its hello.
#[derive(Clone, Copy)]
struct At {
    address: Address,
    link: Link,
}

/// What a page shows to open a room.
struct Opening {
    meeting: MeetingId,
    pack: String,
    format: String,
    token: protocol::bytes::Token,
    card: protocol::Card,
}

impl Visit {
    pub fn new(house: Arc<House>, outbox: Outbox, from: Option<AddressKey>) -> Self {
        Visit { conn: house.rooms.next_conn(), house, outbox, at: None, mailbox: None, from, parts: None }
    }

    pub fn clock(&self) -> Clock {
        self.house.rooms.clock()
    }

    /// Turns true when the server is being stopped.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.house.rooms.stopping()
    }

    pub fn has_said_hello(&self) -> bool {
        self.at.is_some()
    }

    pub fn refuse(&self, frame: u64, code: Code) {
        self.outbox.say(&refused_frame(frame, code));
    }

    /// Lets go of a snapshot that is longer on its way than any line takes, so that it does not keep others' place.
    pub fn let_old_parts_go(&mut self, now: Instant) {
        self.parts.take_if(|(_, until)| *until < now);
    }

    /// A message that is not a beat. `Err` ends the connection.
    pub async fn take(&mut self, frame: u64, message: ClientMessage) -> Result<(), CloseCode> {
        let hello = match &message {
            ClientMessage::Hello { version, address } => Some((*version, Some(*address), Link::Invite)),
            ClientMessage::HelloFacilitator { version, address_key, cap } => {
                Some((*version, Some(derive::address(address_key, cap)), Link::Facilitator))
            }
            ClientMessage::HelloDisplay { version, screens } => {
                Some((*version, self.house.rooms.with_screens(screens), Link::Display))
            }
            _ => None,
        };
        match (hello, self.at) {
            (Some((version, ..)), None) if version != protocol::VERSION => {
                self.refuse(frame, Code::WrongVersion);
                Ok(())
            }
            (Some((_, Some(address), link)), None) => {
                let at = At { address, link };
                self.at = Some(at);
                self.arrive(at).await
            }
            // A screen's link is good for one meeting, which is over.
            (Some((_, None, _)), None) => {
                self.outbox.say(&ServerMessage::NoMeeting { life: self.house.rooms.life() });
                Err(CloseCode::Over)
            }
            (Some(_), Some(_)) | (None, None) => {
                self.refuse(frame, Code::HelloFirst);
                Ok(())
            }
            (None, Some(at)) => self.say(at, frame, message).await,
        }
    }

    /// Goes to the room's door, or waits where none is open.
    async fn arrive(&mut self, at: At) -> Result<(), CloseCode> {
        let At { address, .. } = at;
        let letter = |visit: &Self| Mail::Arrive { conn: visit.conn, address, outbox: visit.outbox.clone() };
        if self.post(address, letter(self)).await {
            return Ok(());
        }
        if !self.house.rooms.wait(address, self.conn, &self.outbox, at.link == Link::Facilitator) {
            return Err(CloseCode::Full);
        }
        // One may have opened between the two looks.
        if self.mailbox(address).is_some() {
            self.house.rooms.stop_waiting(&address, self.conn);
            self.post(address, letter(self)).await;
        }
        Ok(())
    }

    async fn say(&mut self, at: At, frame: u64, message: ClientMessage) -> Result<(), CloseCode> {
        if let ClientMessage::Open { meeting, pack, format, token, card } = message {
            let Err(code) = self.open(at, Opening { meeting, pack, format, token, card }) else { return Ok(()) };
            self.refuse(frame, code);
            // Whoever came second, or found the server full, stands before the door like anybody.
            let waits_no_more = matches!(code, Code::AlreadyOpen | Code::ServerFull | Code::LinkReplaced);
            return if waits_no_more { self.arrive(at).await } else { Ok(()) };
        }
        if let ClientMessage::Restore { part, done } = message {
            let Err(code) = self.restore(at, &part, done) else { return Ok(()) };
            self.parts = None;
            self.refuse(frame, code);
            return if code == Code::AlreadyOpen { self.arrive(at).await } else { Ok(()) };
        }
        let visitor = Visitor { conn: self.conn, link: at.link };
        let letter = match message {
            ClientMessage::ComeBack { token, card } if self.follow(at) => {
                Mail::Return { visitor, outbox: self.outbox.clone(), frame, token, card }
            }
            message => Mail::Frame { visitor, frame, message },
        };
        if !self.post(at.address, letter).await {
            self.refuse(frame, Code::NoMeeting);
        }
        Ok(())
    }

    /// To the room that was at this address until its link was replaced: it takes whoever has a seat in it.
    fn follow(&mut self, at: At) -> bool {
        if self.mailbox(at.address).is_some() {
            return false;
        }
        self.mailbox = self.house.rooms.find_moved(&at.address);
        if self.mailbox.is_some() {
            self.house.rooms.stop_waiting(&at.address, self.conn);
        }
        self.mailbox.is_some()
    }

    /// Puts a letter into the room's mailbox; false if no room is open.
    async fn post(&mut self, address: Address, letter: Mail) -> bool {
        match self.mailbox(address) {
            Some(mailbox) => mailbox.send(letter).await.is_ok(),
            None => false,
        }
    }

    fn mailbox(&mut self, address: Address) -> Option<&Sender<Mail>> {
        if self.mailbox.as_ref().is_none_or(Sender::is_closed) {
            self.mailbox = self.house.rooms.find(&address);
        }
        self.mailbox.as_ref()
    }

    /// A part of a meeting that this page brings back. It waits for the door like anybody.
    fn restore(&mut self, at: At, part: &str, done: bool) -> Result<(), Code> {
        if at.link != Link::Facilitator {
            return Err(Code::NotYourRoom);
        }
        let rooms = &self.house.rooms;
        let until = rooms.clock().now() + SNAPSHOT_DEADLINE;
        let (parts, _) = self.parts.get_or_insert_with(|| (rooms.restoring().parts(self.from), until));
        parts.add(part)?;
        let Some((parts, _)) = self.parts.take_if(|_| done) else { return Ok(()) };
        let snapshot: Snapshot = serde_json::from_str(parts.text()).map_err(|_| Code::NotRestorable)?;
        let Door { meeting, pack, format, .. } = snapshot.door.clone();
        let script = self.house.script_again(meeting, &pack, format).ok_or(Code::NoSuchFormat)?;
        let offer = Offer::of(snapshot, script, &at.address, parts);
        rooms.bring_back(at.address, offer)
    }

    fn open(&mut self, at: At, opening: Opening) -> Result<(), Code> {
        if at.link != Link::Facilitator {
            return Err(Code::NotYourRoom);
        }
        let Opening { meeting, pack, format, token, card } = opening;
        let script = self.house.script(meeting, &pack, format).ok_or(Code::NoSuchFormat)?;
        let (seat, card) = open_from(&token, &card, &script.facts);
        let opener = Opener { conn: self.conn, outbox: self.outbox.clone(), seat, card, from: self.from };
        self.house.rooms.stop_waiting(&at.address, self.conn);
        self.mailbox = Some(self.house.rooms.open(at.address, script, opener)?);
        Ok(())
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        let Some(At { address, .. }) = self.at else { return };
        self.house.rooms.stop_waiting(&address, self.conn);
        let Some(mailbox) = self.mailbox(address).cloned() else { return };
        let gone = Mail::Gone { conn: self.conn };
        // A full mailbox is waited for elsewhere: a drop cannot wait.
        if let Err(error) = mailbox.try_send(gone)
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(async move {
                let _ = mailbox.send(error.into_inner()).await;
            });
        }
    }
}
