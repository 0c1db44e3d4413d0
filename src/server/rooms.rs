//! Where rooms are found, and who waits for one to open. No guard of a map outlives a call: nothing here is async.

use super::Script;
use super::clock::Clock;
use super::limits::{AddressKey, EARLIER_LINKS, MAIL_WAITING, ROOMS, ROOMS_PER_ADDRESS, WAITING, WAITING_PER_ROOM};
use super::outbox::Outbox;
use super::packs::ReadyPack;
use super::restoring::{Offer, Restoring};
use super::room::{Mail, Room};
use crate::meeting::{Card, ConnId, Meeting, SeatId, Time};
use crate::protocol::bytes::{Address, LifeId, ScreensAddress};
use crate::protocol::{CloseCode, Code, ServerMessage};
use crate::translate::derive;
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
    life: LifeId,
    stopping: watch::Receiver<bool>,
    restoring: Restoring,
    rooms: DashMap<Address, Opened>,
    /// Where open rooms were found until their link was replaced: only who has a seat comes back there.
    earlier: DashMap<Address, mpsc::Sender<Mail>>,
    /// How many of them were opened from an address.
    opened_from: DashMap<AddressKey, usize>,
    /// Connections at addresses where no meeting is open.
    waiting: DashMap<Address, Vec<(ConnId, Outbox)>>,
    waiting_count: AtomicUsize,
    conns: AtomicU64,
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

/// An open room.
struct Opened {
    mailbox: mpsc::Sender<Mail>,
    /// Where its screens are found.
    screens: ScreensAddress,
}

/// A room's entries, for as long as its task lives, however that ends.
pub struct Entered {
    rooms: Rooms,
    /// Where the room is found.
    address: Address,
    /// Where it was found, by links that have been replaced.
    earlier: Vec<Address>,
    from: Option<AddressKey>,
    /// Held so that its texts are served for as long, whatever is offered meanwhile.
    _pack: Arc<ReadyPack>,
}

impl Rooms {
    pub fn new(clock: Clock, stopping: watch::Receiver<bool>) -> Self {
        Rooms(Arc::new(Inner {
            clock,
            life: new_life(),
            stopping,
            restoring: Restoring::default(),
            rooms: DashMap::new(),
            earlier: DashMap::new(),
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

    /// This run of the server.
    pub fn life(&self) -> LifeId {
        self.0.life
    }

    pub fn restoring(&self) -> &Restoring {
        &self.0.restoring
    }

    /// Turns true when the server is being stopped.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.0.stopping.clone()
    }

    /// The mailbox of the room at this address.
    pub fn find(&self, address: &Address) -> Option<mpsc::Sender<Mail>> {
        self.0.rooms.get(address).map(|room| room.mailbox.clone()).filter(|mailbox| !mailbox.is_closed())
    }

    /// The mailbox of the room that was at this address until its link was replaced.
    pub fn find_moved(&self, address: &Address) -> Option<mpsc::Sender<Mail>> {
        self.0.earlier.get(address).map(|mailbox| mailbox.clone()).filter(|mailbox| !mailbox.is_closed())
    }

    /// The address of the open room whose screens are found there.
    pub fn with_screens(&self, screens: &ScreensAddress) -> Option<Address> {
        self.0.rooms.iter().find(|room| room.screens == *screens).map(|room| *room.key())
    }

    /// Opens a room, unless there is one, and gives its mailbox. Everybody who waits at its address is shown the door.
    pub fn open(&self, address: Address, script: Script, opener: Opener) -> Result<mpsc::Sender<Mail>, Code> {
        // Somebody brings the meeting back that was here: it comes first.
        if self.0.restoring.gathers(&address) {
            return Err(Code::AlreadyOpen);
        }
        let Opener { conn, outbox, seat, card, from } = opener;
        let Script { format, facts, pack } = script;
        self.begin(address, from, pack, |entered| {
            let (meeting, events) = Meeting::open(format, Time(entered.clock().now_ms()), conn, seat, card);
            let mut room = Room::new(meeting, facts, entered);
            room.open(&events, conn, outbox);
            room
        })
    }

    /// The newest of what pages have brought of the meeting there goes on, with nobody connected: whoever waits is shown
    /// the door, and comes back.
    pub(super) fn go_on(&self, address: Address) {
        let Some(Offer { snapshot, script, share, .. }) = self.0.restoring.take(&address) else { return };
        let Script { format, facts, pack } = script;
        let now = Time(self.0.clock.now_ms());
        let Ok(meeting) = Meeting::restore(format, now, snapshot) else { return };
        if self.begin(address, share.from(), pack, |entered| Room::new(meeting, facts, entered)).is_err() {
            // There is no place, or one has opened: each is told so when they ask.
            tracing::warn!("a meeting could not be brought back");
        }
    }

    fn begin(
        &self,
        address: Address,
        from: Option<AddressKey>,
        pack: Arc<ReadyPack>,
        room: impl FnOnce(Entered) -> Room,
    ) -> Result<mpsc::Sender<Mail>, Code> {
        let inner = &self.0;
        let opened = |from: AddressKey| inner.opened_from.get(&from).map_or(0, |opened| *opened);
        let crowded = inner.rooms.len() >= ROOMS || from.is_some_and(|from| opened(from) >= ROOMS_PER_ADDRESS);
        let mailbox = match inner.rooms.entry(address) {
            Entry::Occupied(entry) if !entry.get().mailbox.is_closed() => return Err(Code::AlreadyOpen),
            // Whoever opens it by a link of before would be found by the people whom the new link shut out.
            _ if self.find_moved(&address).is_some() => return Err(Code::LinkReplaced),
            _ if crowded => return Err(Code::ServerFull),
            entry => {
                let (mailbox, mail) = mpsc::channel(MAIL_WAITING);
                tokio::spawn(room(self.enter(address, from, pack)).run(mail, inner.stopping.clone()));
                entry.insert(Opened::at(&address, mailbox.clone()));
                mailbox
            }
        };
        tracing::info!(rooms = inner.rooms.len(), "a room opened");
        for (conn, outbox) in self.take_waiting(&address) {
            // The mailbox is new; whoever finds it full asks again by hello.
            if let Err(error) = mailbox.try_send(Mail::Arrive { conn, address, outbox })
                && let Mail::Arrive { outbox, .. } = error.into_inner()
            {
                outbox.close(CloseCode::TooSlow);
            }
        }
        Ok(mailbox)
    }

    /// Keeps a connection until a room opens at this address; false if too many wait, unless it is one that may open the
    /// room. Tells it that none is open.
    pub fn wait(&self, address: Address, conn: ConnId, outbox: &Outbox, may_open: bool) -> bool {
        let here = self.0.waiting.get(&address).map_or(0, |waiting| waiting.len());
        let before = self.0.waiting_count.fetch_add(1, Ordering::Relaxed);
        if !may_open && (here >= WAITING_PER_ROOM || before >= WAITING) {
            self.0.waiting_count.fetch_sub(1, Ordering::Relaxed);
            return false;
        }
        outbox.say(&ServerMessage::NoMeeting { life: self.0.life });
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

    fn enter(&self, address: Address, from: Option<AddressKey>, pack: Arc<ReadyPack>) -> Entered {
        if let Some(from) = from {
            *self.0.opened_from.entry(from).or_default() += 1;
        }
        Entered { rooms: self.clone(), address, earlier: Vec::new(), from, _pack: pack }
    }
}

fn new_life() -> LifeId {
    let mut life = [0; 8];
    life.copy_from_slice(&uuid::Uuid::new_v4().as_bytes()[..8]);
    LifeId(life)
}

impl Opened {
    fn at(address: &Address, mailbox: mpsc::Sender<Mail>) -> Self {
        Opened { mailbox, screens: derive::screens(address) }
    }
}

impl Entered {
    pub fn clock(&self) -> Clock {
        self.rooms.clock()
    }

    /// Where the room is found.
    pub fn address(&self) -> Address {
        self.address
    }

    /// The room is found there too, unless that address is taken. Then either [`move_to`](Self::move_to) or
    /// [`give_back`](Self::give_back).
    pub fn claim(&self, address: Address) -> Result<(), Code> {
        let here = self.rooms.find(&self.address).ok_or(Code::NoMeeting)?;
        match self.rooms.0.rooms.entry(address) {
            Entry::Occupied(entry) if !entry.get().mailbox.is_closed() => return Err(Code::AlreadyOpen),
            _ if self.rooms.find_moved(&address).is_some() => return Err(Code::AlreadyOpen),
            entry => entry.insert(Opened::at(&address, here)),
        };
        Ok(())
    }

    /// What was claimed is not needed.
    pub fn give_back(&self, address: &Address) {
        self.rooms.0.rooms.remove(address);
    }

    /// The claimed address is the only one where the room is found from now on.
    pub fn move_to(&mut self, address: Address) {
        let left = std::mem::replace(&mut self.address, address);
        let Some(mailbox) = self.rooms.find(&left) else { return };
        // First here, then not there: between the two nobody opens a room at the address that was left.
        self.rooms.0.earlier.insert(left, mailbox);
        self.rooms.0.rooms.remove(&left);
        self.earlier.push(left);
        if self.earlier.len() > EARLIER_LINKS {
            self.rooms.0.earlier.remove(&self.earlier.remove(0));
        }
    }
}

impl Drop for Entered {
    /// The room at these addresses is over; a new one may have opened there since.
    fn drop(&mut self) {
        let inner = &self.rooms.0;
        inner.rooms.remove_if(&self.address, |_, room| room.mailbox.is_closed());
        for address in &self.earlier {
            inner.earlier.remove_if(address, |_, mailbox| mailbox.is_closed());
        }
        if let Some(from) = self.from {
            inner.opened_from.entry(from).and_modify(|opened| *opened -= 1);
            inner.opened_from.remove_if(&from, |_, opened| *opened == 0);
        }
        tracing::info!(rooms = inner.rooms.len(), "a room is gone");
    }
}
