//! Meetings that facilitators' pages bring back after this server was started anew. What several pages offer for one
//! address is gathered for a moment, and the newest counts; when every page that could offer has, nobody waits longer.

use super::Script;
use super::limits::{AddressKey, GATHERING, RESTORES, SNAPSHOTS_BYTES, SNAPSHOTS_BYTES_PER_ADDRESS};
use super::rooms::Rooms;
use crate::meeting::{Meeting, SeatId, Snapshot, Time};
use crate::protocol::bytes::Address;
use crate::protocol::{Code, Person, Role, SNAPSHOT_BYTES, Snapshot as WireSnapshot};
use crate::translate::snapshot_from;
use dashmap::DashMap;
use dashmap::mapref::entry::Entry;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Notify;
use tokio::time::timeout;

/// A meeting as one page brings it.
pub struct Offer {
    pub by: SeatId,
    /// Facilitators who came by the link and were here then, as that page knew it: they may offer too.
    pub others: BTreeSet<SeatId>,
    pub snapshot: Snapshot,
    pub script: Script,
    pub from: Option<AddressKey>,
}

impl Offer {
    /// What a page brings, for the room at that address.
    pub fn of(wire: WireSnapshot, script: Script, address: &Address, from: Option<AddressKey>) -> Self {
        let by = SeatId(wire.you.0);
        let could = |p: &&Person| p.by_link && p.here && p.role == Role::Facilitator;
        let others = wire.people.iter().filter(could).map(|p| SeatId(p.seat.0)).collect();
        let snapshot = snapshot_from(wire, address, &script.facts);
        Offer { by, others, snapshot, script, from }
    }
}

/// What is gathered, by the address of the room.
#[derive(Default)]
pub struct Restoring {
    gathering: DashMap<Address, Gathering>,
    bytes: Arc<Bytes>,
}

/// Of snapshots that are still on their way: in all, and from an address.
#[derive(Default)]
struct Bytes {
    all: AtomicUsize,
    by_address: DashMap<AddressKey, usize>,
}

struct Gathering {
    best: Offer,
    offered: BTreeSet<SeatId>,
    all_have: Arc<Notify>,
}

/// The text of a snapshot, part by part, and its share of the memory that all of them may take.
pub struct Parts {
    text: String,
    bytes: Arc<Bytes>,
    from: Option<AddressKey>,
}

impl Restoring {
    /// Is a meeting about to go on there?
    pub fn gathers(&self, address: &Address) -> bool {
        self.gathering.contains_key(address)
    }

    /// For one page's snapshot.
    pub fn parts(&self, from: Option<AddressKey>) -> Parts {
        Parts { text: String::new(), bytes: Arc::clone(&self.bytes), from }
    }

    /// Takes what is gathered for that address.
    pub fn take(&self, address: &Address) -> Option<Offer> {
        self.gathering.remove(address).map(|(_, gathering)| gathering.best)
    }

    /// Adds an offer; true if it is the first for its address.
    fn add(&self, address: Address, offer: Offer) -> Result<Option<Arc<Notify>>, Code> {
        let crowded = self.gathering.len() >= RESTORES;
        match self.gathering.entry(address) {
            Entry::Occupied(mut entry) => {
                entry.get_mut().take(offer);
                Ok(None)
            }
            Entry::Vacant(_) if crowded => Err(Code::ServerFull),
            Entry::Vacant(entry) => {
                let all_have = Arc::new(Notify::new());
                let mut gathering =
                    Gathering { best: offer, offered: BTreeSet::new(), all_have: Arc::clone(&all_have) };
                gathering.note(gathering.best.by);
                entry.insert(gathering);
                Ok(Some(all_have))
            }
        }
    }
}

impl Gathering {
    fn take(&mut self, offer: Offer) {
        let by = offer.by;
        if offer.snapshot.version > self.best.snapshot.version {
            self.best = offer;
        }
        self.note(by);
    }

    fn note(&mut self, by: SeatId) {
        self.offered.insert(by);
        if self.best.others.is_subset(&self.offered) {
            self.all_have.notify_one();
        }
    }
}

impl Parts {
    /// One more part. What would be longer than a snapshot can be is none; the memory of all is shared, and nobody takes
    /// it from one address.
    pub fn add(&mut self, part: &str) -> Result<(), Code> {
        if self.text.len() + part.len() > SNAPSHOT_BYTES {
            return Err(Code::NotRestorable);
        }
        if !self.bytes.take(self.from, part.len()) {
            return Err(Code::ServerFull);
        }
        self.text.push_str(part);
        Ok(())
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        self.bytes.give_back(self.from, self.text.len());
    }
}

impl Bytes {
    /// False, and nothing is taken, where there are not so many left.
    fn take(&self, from: Option<AddressKey>, count: usize) -> bool {
        let of_address = from.map_or(0, |from| {
            let mut taken = self.by_address.entry(from).or_default();
            *taken += count;
            *taken
        });
        let of_all = self.all.fetch_add(count, Ordering::Relaxed) + count;
        let is_there = of_all <= SNAPSHOTS_BYTES && of_address <= SNAPSHOTS_BYTES_PER_ADDRESS;
        if !is_there {
            self.give_back(from, count);
        }
        is_there
    }

    fn give_back(&self, from: Option<AddressKey>, count: usize) {
        self.all.fetch_sub(count, Ordering::Relaxed);
        let Some(from) = from else { return };
        self.by_address.entry(from).and_modify(|taken| *taken -= count);
        self.by_address.remove_if(&from, |_, taken| *taken == 0);
    }
}

impl Rooms {
    /// A page brings a meeting back. It goes on as soon as the others have offered theirs, or after a moment.
    pub fn bring_back(&self, address: Address, offer: Offer) -> Result<(), Code> {
        if self.find(&address).is_some() {
            return Err(Code::AlreadyOpen);
        }
        let now = Time(self.clock().now_ms());
        // Tried now, so that the page that brings what is no meeting hears of it.
        Meeting::restore(offer.script.format.clone(), now, offer.snapshot.clone()).map_err(|_| Code::NotRestorable)?;
        if let Some(all_have) = self.restoring().add(address, offer)? {
            let rooms = self.clone();
            tokio::spawn(async move {
                let _ = timeout(GATHERING, all_have.notified()).await;
                rooms.go_on(address);
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::limits::Places;

    #[test]
    fn nobody_takes_the_memory_for_snapshots_from_one_address() {
        let restoring = Restoring::default();
        let places = Places::new(2, 1);
        let key = |last: u8| places.take([192, 0, 2, last].into()).and_then(|place| place.remote()).expect("remote");
        let (one, other) = (key(1), key(2));
        let part = "x".repeat(SNAPSHOT_BYTES);
        let all: Vec<Parts> = (0..SNAPSHOTS_BYTES_PER_ADDRESS / SNAPSHOT_BYTES)
            .map(|_| {
                let mut parts = restoring.parts(Some(one));
                parts.add(&part).expect("there is room");
                parts
            })
            .collect();
        assert_eq!(restoring.parts(Some(one)).add("x"), Err(Code::ServerFull));
        assert_eq!(restoring.parts(Some(other)).add("x"), Ok(()));
        drop(all);
        assert_eq!(restoring.parts(Some(one)).add("x"), Ok(()));
        assert!(restoring.bytes.by_address.is_empty() && restoring.bytes.all.load(Ordering::Relaxed) == 0);
    }
}
