//! Where rooms are found, and who waits for one to open. No guard of a map outlives a call: nothing here is async.

use super::clock::Clock;
use super::limits::{AddressKey, LINKS_PER_ROOM, MAIL_WAITING, ROOMS, ROOMS_PER_ADDRESS, WAITING, WAITING_PER_ROOM};
use super::outbox::Outbox;
use super::room::{Mail, Room};
use crate::meeting::{Card, ConnId, Format, Meeting, SeatId, Time};
use crate::protocol::bytes::Address;
use crate::protocol::{CloseCode, Code, ServerMessage};
use crate::translate::RoomFacts;
use dashmap::DashMap;
use dashmap::mapref::entry::Entry;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use tokio::sync::{mpsc, watch};

/// All rooms of this server. Cheap to clone.
#[derive(Clone)]
pub struct Rooms(Arc<Inner>);

struct Inner {
    clock: Clock,
    stopping: watch::Receiver<bool>,
    rooms: DashMap<Address, Door>,
    /// How many of them were opened from an address.
    opened_from: DashMap<AddressKey, usize>,
    /// Connections at addresses where no meeting is open.
    waiting: DashMap<Address, Vec<(ConnId, Outbox)>>,
    waiting_count: AtomicUsize,
    conns: AtomicU64,
}

/// Where a link leads.
#[derive(Clone)]
struct Door {
    mailbox: mpsc::Sender<Mail>,
    /// The room has a newer link: only seats come back this way.
    earlier: bool,
}

/// Who opens a room.
pub struct Opener {
    pub conn: ConnId,
    pub outbox: Outbox,
    pub seat: SeatId,
    pub card: Card,
    /// What their address is counted by.
    pub from: Option<AddressKey>,
}

/// A room's entries, for as long as its task lives, however that ends.
pub struct Entered {
    rooms: Rooms,
    /// Of its links, the one of now last.
    addresses: Vec<Address>,
    from: Option<AddressKey>,
}

impl Rooms {
    pub fn new(clock: Clock, stopping: watch::Receiver<bool>) -> Self {
        Rooms(Arc::new(Inner {
            clock,
            stopping,
            rooms: DashMap::new(),
            opened_from: DashMap::new(),
            waiting: DashMap::new(),
            waiting_count: AtomicUsize::new(0),
            conns: AtomicU64::new(1),
        }))
    }

    pub fn next_conn(&self) -> ConnId {
        ConnId(self.0.conns.fetch_add(1, Ordering::Relaxed))
    }

    pub fn clock(&self) -> Clock {
        self.0.clock
    }

    /// Turns true when the server is being stopped.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.0.stopping.clone()
    }

    /// The mailbox of the room at this address, by whichever of its links.
    pub fn find(&self, address: &Address) -> Option<mpsc::Sender<Mail>> {
        self.0.rooms.get(address).filter(|door| !door.mailbox.is_closed()).map(|door| door.mailbox.clone())
    }

    /// Whether the room at this address has a newer link.
    pub fn is_earlier(&self, address: &Address) -> bool {
        self.0.rooms.get(address).is_some_and(|door| door.earlier && !door.mailbox.is_closed())
    }

    /// Opens a room, unless there is one. Everybody who waits at its address is shown the door.
    pub fn open(&self, address: Address, facts: RoomFacts, format: Format, opener: Opener) -> Result<(), Code> {
        let inner = &self.0;
        let opened = |from: AddressKey| inner.opened_from.get(&from).map_or(0, |opened| *opened);
        let crowded = inner.rooms.len() >= ROOMS || opener.from.is_some_and(|from| opened(from) >= ROOMS_PER_ADDRESS);
        let mailbox = match inner.rooms.entry(address) {
            Entry::Occupied(entry) if !entry.get().mailbox.is_closed() => {
                return Err(if entry.get().earlier { Code::LinkReplaced } else { Code::AlreadyOpen });
            }
            _ if crowded => return Err(Code::ServerFull),
            entry => {
                let (mailbox, mail) = mpsc::channel(MAIL_WAITING);
                let Opener { conn, outbox, seat, card, from } = opener;
                let (meeting, events) = Meeting::open(format, Time(inner.clock.now_ms()), conn, seat, card);
                let entered = self.enter(address, from);
                let room = Room::open(meeting, events, facts, entered, conn, outbox);
                tokio::spawn(room.run(mail, inner.stopping.clone()));
                entry.insert(Door { mailbox: mailbox.clone(), earlier: false });
                mailbox
            }
        };
        tracing::info!(rooms = inner.rooms.len(), "a room opened");
        for (conn, outbox) in self.take_waiting(&address) {
            // The mailbox is new; whoever finds it full asks again by hello.
            if let Err(error) = mailbox.try_send(Mail::Arrive { conn, outbox })
                && let Mail::Arrive { outbox, .. } = error.into_inner()
            {
                outbox.close(CloseCode::TooSlow);
            }
        }
        Ok(())
    }

    /// Keeps a connection until a room opens at this address; false if too many wait. Tells it that none is open.
    pub fn wait(&self, address: Address, conn: ConnId, outbox: &Outbox) -> bool {
        let here = self.0.waiting.get(&address).map_or(0, |waiting| waiting.len());
        if here >= WAITING_PER_ROOM {
            return false;
        }
        if self.0.waiting_count.fetch_add(1, Ordering::Relaxed) >= WAITING {
            self.0.waiting_count.fetch_sub(1, Ordering::Relaxed);
            return false;
        }
        outbox.say(&ServerMessage::NoMeeting {});
        self.0.waiting.entry(address).or_default().push((conn, outbox.clone()));
        true
    }

    /// The connection does not wait any more.
    pub fn stop_waiting(&self, address: &Address, conn: ConnId) {
        let Some(mut waiting) = self.0.waiting.get_mut(address) else { return };
        let before = waiting.len();
        waiting.retain(|(other, _)| *other != conn);
        self.0.waiting_count.fetch_sub(before - waiting.len(), Ordering::Relaxed);
        drop(waiting);
        self.0.waiting.remove_if(address, |_, waiting| waiting.is_empty());
    }

    fn take_waiting(&self, address: &Address) -> Vec<(ConnId, Outbox)> {
        let waiting = self.0.waiting.remove(address).map(|(_, waiting)| waiting).unwrap_or_default();
        self.0.waiting_count.fetch_sub(waiting.len(), Ordering::Relaxed);
        waiting
    }

    fn enter(&self, address: Address, from: Option<AddressKey>) -> Entered {
        if let Some(from) = from {
            *self.0.opened_from.entry(from).or_default() += 1;
        }
        Entered { rooms: self.clone(), addresses: vec![address], from }
    }
}

impl Entered {
    pub fn clock(&self) -> Clock {
        self.rooms.clock()
    }

    /// Takes the address of a new link, unless it is somebody's. It leads here once it is [moved to](Self::move_to).
    pub fn claim(&self, address: Address) -> Result<(), Code> {
        let rooms = &self.rooms.0.rooms;
        if self.addresses.len() > LINKS_PER_ROOM {
            return Err(Code::ServerFull);
        }
        let here = self.addresses.last().and_then(|here| self.rooms.find(here)).ok_or(Code::NoMeeting)?;
        match rooms.entry(address) {
            Entry::Occupied(entry) if !entry.get().mailbox.is_closed() => Err(Code::AlreadyOpen),
            entry => {
                entry.insert(Door { mailbox: here, earlier: true });
                Ok(())
            }
        }
    }

    /// What was claimed is not needed.
    pub fn give_back(&self, address: &Address) {
        self.rooms.0.rooms.remove(address);
    }

    /// The claimed address is where the room is found from now on.
    pub fn move_to(&mut self, address: Address) {
        let set = |at: &Address, earlier| self.rooms.0.rooms.entry(*at).and_modify(|door| door.earlier = earlier);
        self.addresses.iter().for_each(|before| drop(set(before, true)));
        drop(set(&address, false));
        self.addresses.push(address);
    }
}

impl Drop for Entered {
    /// The room at these addresses is over; a new one may have opened there since.
    fn drop(&mut self) {
        let inner = &self.rooms.0;
        for address in &self.addresses {
            inner.rooms.remove_if(address, |_, door| door.mailbox.is_closed());
        }
        if let Some(from) = self.from {
            inner.opened_from.entry(from).and_modify(|opened| *opened -= 1);
            inner.opened_from.remove_if(&from, |_, opened| *opened == 0);
        }
        tracing::info!(rooms = inner.rooms.len(), "a room is gone");
    }
}
