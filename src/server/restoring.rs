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
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::timeout;

/// A meeting as one page brings it.
pub struct Offer {
    pub by: SeatId,
    /// Facilitators who came by the link and were here then, as that page knew it: they may offer too.
    pub others: BTreeSet<SeatId>,
    pub snapshot: Snapshot,
    pub script: Script,
    /// Taken for as long as it is gathered.
    pub share: Share,
}

impl Offer {
    /// What a page brings, for the room at that address.
    pub fn of(wire: WireSnapshot, script: Script, address: &Address, parts: Parts) -> Self {
        let by = SeatId(wire.you.0);
        let could = |p: &&Person| p.by_link && p.here && p.role == Role::Facilitator;
        let others = wire.people.iter().filter(could).map(|p| SeatId(p.seat.0)).collect();
        let snapshot = snapshot_from(wire, address, &script.facts);
        Offer { by, others, snapshot, script, share: parts.share }
    }
}

/// What is gathered, by the address of the room.
#[derive(Default)]
pub struct Restoring {
    gathering: DashMap<Address, Gathering>,
    shares: Arc<Mutex<Shares>>,
}

/// Bytes of all snapshots that are on their way or gathered, and of those from one address.
#[derive(Default)]
struct Shares {
    all: usize,
    by_address: HashMap<AddressKey, usize>,
}

/// One snapshot's share of them. Dropping it gives the bytes back.
pub struct Share {
    shares: Arc<Mutex<Shares>>,
    from: Option<AddressKey>,
    bytes: usize,
}

struct Gathering {
    best: Offer,
    offered: BTreeSet<SeatId>,
    all_have: Arc<Notify>,
}

/// The text of a snapshot, part by part.
pub struct Parts {
    text: String,
    share: Share,
}

impl Restoring {
    /// Is a meeting about to go on there?
    pub fn gathers(&self, address: &Address) -> bool {
        self.gathering.contains_key(address)
    }

    /// For the snapshot of a page at that address; none stands for this machine itself, which is not counted apart.
    pub fn parts(&self, from: Option<AddressKey>) -> Parts {
        Parts { text: String::new(), share: Share { shares: Arc::clone(&self.shares), from, bytes: 0 } }
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
        if !self.share.grow(part.len()) {
            return Err(Code::ServerFull);
        }
        self.text.push_str(part);
        Ok(())
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Share {
    /// Where it comes from.
    pub fn from(&self) -> Option<AddressKey> {
        self.from
    }

    /// Takes more, unless that is too much in all or for the address.
    fn grow(&mut self, bytes: usize) -> bool {
        let mut shares = lock(&self.shares);
        let here = self.from.map_or(0, |from| shares.by_address.get(&from).copied().unwrap_or_default());
        if shares.all + bytes > SNAPSHOTS_BYTES || here + bytes > SNAPSHOTS_BYTES_PER_ADDRESS {
            return false;
        }
        shares.all += bytes;
        if let Some(from) = self.from {
            shares.by_address.insert(from, here + bytes);
        }
        drop(shares);
        self.bytes += bytes;
        true
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut shares = lock(&self.shares);
        shares.all -= self.bytes;
        let Some(from) = self.from else { return };
        if let Some(here) = shares.by_address.get_mut(&from) {
            *here -= self.bytes;
            if *here == 0 {
                shares.by_address.remove(&from);
            }
        }
    }
}

/// Nothing that holds it panics.
fn lock(shares: &Mutex<Shares>) -> MutexGuard<'_, Shares> {
    shares.lock().unwrap_or_else(PoisonError::into_inner)
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
    use super::super::limits::Places;
    use super::*;

    const PART: usize = 16 * 1024;

    /// Adds to snapshots of that address until no more is taken; as many as it takes.
    fn fill(restoring: &Restoring, from: Option<AddressKey>) -> Vec<Parts> {
        let part = "x".repeat(PART);
        let mut all = Vec::new();
        loop {
            let mut parts = restoring.parts(from);
            while parts.add(&part).is_ok() {}
            if parts.text.is_empty() {
                return all;
            }
            all.push(parts);
        }
    }

    fn bytes(parts: &[Parts]) -> usize {
        parts.iter().map(|parts| parts.text.len()).sum()
    }

    #[test]
    fn one_address_leaves_room_for_the_snapshots_of_others() {
        let (places, restoring) = (Places::new(2, 1), Restoring::default());
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|address| places.take(address.parse().unwrap()).unwrap());
        let held = fill(&restoring, one.remote());
        assert_eq!(bytes(&held), SNAPSHOTS_BYTES_PER_ADDRESS);
        assert!(restoring.parts(other.remote()).add("x").is_ok());
        drop(held);
        assert!(lock(&restoring.shares).by_address.is_empty());
        assert_eq!(lock(&restoring.shares).all, 0);
    }

    #[test]
    fn all_together_take_no_more_than_their_memory() {
        let restoring = Restoring::default();
        let held = fill(&restoring, None);
        assert_eq!(bytes(&held), SNAPSHOTS_BYTES);
        assert_eq!(restoring.parts(None).add("x"), Err(Code::ServerFull));
    }
}
