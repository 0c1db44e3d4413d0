//! What one connection, one address and all together may take of this machine, each limit with its reason, and the
//! counting of open connections. Limits of a meeting are the meeting's own. Addresses are never held or printed here:
//! they are counted under a keyed hash, whose key is drawn anew at each start.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::fmt;
use std::hash::BuildHasher;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Most connections at a time. At 16 KiB each they take 160 MiB, which a small rented machine has.
pub const CONNECTIONS: usize = 10_000;

/// Most connections at a time from one address: a hall of 250 people behind one router, each with a socket and up to
/// three more while the page loads. Connections from 127.0.0.1 and ::1 are not counted, because a proxy on this machine
/// brings everybody from there.
pub const CONNECTIONS_PER_ADDRESS: usize = 1_000;

/// Files that the process needs beside its connections: the listener, the terminal, the runtime's own.
pub const FILES_KEPT_BACK: usize = 64;

/// Connections that may wait to be accepted. All of a full room comes back at once when a router has restarted.
pub const BACKLOG: i32 = 1024;

/// The kernel's send buffer of a connection (it doubles the number). Unless it is set, somebody who never reads takes
/// 2.7 MiB of the kernel's memory.
pub const SEND_BUFFER_BYTES: usize = 32 * 1024;

/// How long a browser may take to send a request's head, and to begin the next request on the same connection.
pub const HEAD_DEADLINE: Duration = Duration::from_secs(5);

/// Longest head of a request. Browsers send less than 2 KiB to a page that sets no cookie.
pub const HEAD_BYTES: usize = 16 * 1024;

/// How long the TLS handshake may take: two round trips, on the poorest mobile line.
pub const HANDSHAKE_DEADLINE: Duration = Duration::from_secs(5);

/// How long one connection may fetch files. The whole page takes seconds, and a browser opens the next by itself.
pub const FETCHING_DEADLINE: Duration = Duration::from_secs(60);

/// How much longer an answer that has begun may take, when its connection is to end.
pub const LAST_ANSWER_DEADLINE: Duration = Duration::from_secs(5);

/// Rest after the machine had no file left for a connection; without it the accept loop would spin.
pub const ACCEPT_REST: Duration = Duration::from_millis(50);

/// How often the files of packs are looked at, where the server was given any. What has changed is read once it stays
/// the same for two looks, so that nobody's half-saved folder is.
pub const LOOK_AT_PACKS: Duration = Duration::from_secs(2);

/// How often the files of a certificate are looked at, where the server was given any. They are renewed days before the
/// end; a host who waits for it does not wait long.
pub const LOOK_AT_CERTIFICATES: Duration = Duration::from_secs(2);

/// How long rooms and connections get to say goodbye when the server stops. The process is gone within five seconds.
pub const GOODBYE: Duration = Duration::from_secs(3);

/// Most rooms at a time: at 30 people and some 200 KB each, 200 MB.
pub const ROOMS: usize = 1_000;

/// Most links of a room that were replaced and still bring back whoever has a seat in it; the oldest goes.
pub const EARLIER_LINKS: usize = 20;

/// Most rooms at a time that were opened from one address, so that nobody takes them all. A proxy on this machine, and
/// whoever sits at it, is not counted.
pub const ROOMS_PER_ADDRESS: usize = 50;

/// How long what facilitators' pages bring of one meeting is gathered, before the newest counts: two pages on poor lines
/// come back within that.
pub const GATHERING: Duration = Duration::from_secs(3);

/// Most meetings that are brought back at once: all of a server's.
pub const RESTORES: usize = ROOMS;

/// Most bytes of snapshots that are on their way or gathered, in all: a hundred of the longest, thousands of the usual
/// ones. And from one address: of a hall's facilitators each brings one.
pub const SNAPSHOTS_BYTES: usize = 64 * 1024 * 1024;
pub const SNAPSHOTS_BYTES_PER_ADDRESS: usize = 8 * 1024 * 1024;

/// How long a snapshot may be on its way: the longest takes 65 s on a line of 64 kbit/s.
pub const SNAPSHOT_DEADLINE: Duration = Duration::from_secs(90);

/// Most connections that wait for a meeting to open, in all and for one room: as many as its circle takes. Whoever may
/// open the room is not turned away, or those who wait could keep it shut.
pub const WAITING: usize = 5_000;
pub const WAITING_PER_ROOM: usize = 250;

/// How long a page may take to say hello once the socket is open.
pub const HELLO_DEADLINE: Duration = Duration::from_secs(10);

/// Beats that a page may promise. With two missed and a tenth for slow lines, a page that froze is found out after
/// 42 s at the most.
pub const LONGEST_BEAT_MS: u32 = 20_000;
pub const SHORTEST_BEAT_MS: u32 = 5_000;

/// Frames that a page may send at once, and how many a second after that. A share that is pasted whole is 40 frames,
/// a new key for the largest circle three. Whoever sends more waits; nothing is lost.
pub const FRAMES_AT_ONCE: u32 = 80;
pub const FRAMES_PER_SECOND: u32 = 10;

/// What a frame that asks for a whole room counts: the answer may be two hundred times as long.
pub const FRAMES_PER_ARRIVAL: u32 = 10;

/// Frames that are no messages of the protocol, before the connection ends: an older page may send a few.
pub const MISUNDERSTOOD: u32 = 20;

/// The socket's own buffers, each way. The library's default would take 128 KiB a connection.
pub const SOCKET_BUFFER_BYTES: usize = 4 * 1024;

/// Frames that wait for one page. All of the largest circle coming back at once is some 500.
pub const OUTBOX_FRAMES: usize = 1_024;

/// Bytes that wait for one page: three rooms of the largest circle. One frame may be longer when nothing else waits.
/// What a whole room is told is held once, however many do not read it.
pub const OUTBOX_BYTES: usize = 1024 * 1024;

/// How often facilitators are told at the most who waits in the lobby. A swarm at the door does not drown them.
pub const LOBBY_EVERY_MS: u64 = 250;

/// Frames that are joined into one write, where they are due together.
pub const FRAMES_PER_WRITE: usize = 16;

/// How long a page may take to read what was written, before it counts as lost.
pub const SEND_DEADLINE: Duration = Duration::from_secs(20);

/// How long the last frames of a connection may take.
pub const CLOSING_DEADLINE: Duration = Duration::from_secs(2);

/// How long a connection waits for its room's last word when the server stops.
pub const ROOM_GOODBYE: Duration = Duration::from_millis(500);

/// Letters in a room's mailbox; whoever finds it full waits.
pub const MAIL_WAITING: usize = 1_024;

/// Letters that a room takes before it looks at the clock again.
pub const MAIL_PER_ROUND: usize = 64;

/// Connections to which a room writes before it lets other tasks run.
pub const WRITES_PER_YIELD: usize = 256;

/// Counts open connections, in all and by address. Clones share the count.
#[derive(Clone)]
pub struct Places(Arc<Counts>);

struct Counts {
    most: usize,
    /// Whether everybody comes from a proxy, and counts by address only once it has said for whom.
    is_behind_proxy: bool,
    most_per_address: usize,
    hasher: RandomState,
    by_address: Mutex<HashMap<AddressKey, usize>>,
    taken: watch::Sender<usize>,
}

/// One connection's place. Dropping it gives the place back.
pub struct Place {
    counts: Arc<Counts>,
    address: AddressKey,
    is_local: bool,
}

/// Stands for an address (of IPv6 the first 64 bits) as long as the process lives. The address cannot be had from it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AddressKey(u64);

impl Places {
    pub fn new(most: usize, most_per_address: usize) -> Self {
        Self::count(most, most_per_address, false)
    }

    /// The same behind a proxy: an address counts from [`Place::settle`] on.
    pub fn behind_proxy(most: usize, most_per_address: usize) -> Self {
        Self::count(most, most_per_address, true)
    }

    fn count(most: usize, most_per_address: usize, is_behind_proxy: bool) -> Self {
        Self(Arc::new(Counts {
            most,
            is_behind_proxy,
            most_per_address,
            hasher: RandomState::new(),
            by_address: Mutex::default(),
            taken: watch::Sender::new(0),
        }))
    }

    /// A place for one more connection, or `None` if there is no more for this address or at all.
    pub fn take(&self, address: IpAddr) -> Option<Place> {
        let counts = &self.0;
        let (address, is_local) = counts.known_by(address);
        let most_here = if is_local || counts.is_behind_proxy { counts.most } else { counts.most_per_address };

        let mut by_address = counts.lock();
        if self.taken() >= counts.most {
            return None;
        }
        let here = by_address.entry(address).or_default();
        if *here >= most_here {
            return None;
        }
        *here += 1;
        counts.taken.send_modify(|taken| *taken += 1);
        Some(Place { counts: Arc::clone(counts), address, is_local })
    }

    /// How many places are taken.
    pub fn taken(&self) -> usize {
        *self.0.taken.borrow()
    }

    /// Waits until no place is taken.
    pub async fn all_free(&self) {
        // It fails only if the sender is gone, and we hold it.
        let _ = self.0.taken.subscribe().wait_for(|taken| *taken == 0).await;
    }
}

impl Place {
    /// The address to count by; none for this machine itself.
    pub fn remote(&self) -> Option<AddressKey> {
        (!self.is_local).then_some(self.address)
    }

    /// From here on it counts by the address that a proxy names. All whom it does not name count as one, with the
    /// proxy's own address, even on this machine. False if that address has no place left.
    pub fn settle(&mut self, named: Option<IpAddr>) -> bool {
        let counts = Arc::clone(&self.counts);
        let (address, is_local) = named.map_or((self.address, false), |named| counts.known_by(named));
        let mut by_address = counts.lock();
        let here = by_address.get(&address).copied().unwrap_or_default() + usize::from(address != self.address);
        if !is_local && here > counts.most_per_address {
            return false;
        }
        counts.leave(&mut by_address, self.address);
        *by_address.entry(address).or_default() += 1;
        (self.address, self.is_local) = (address, is_local);
        true
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.counts.leave(&mut self.counts.lock(), self.address);
        self.counts.taken.send_modify(|taken| *taken -= 1);
    }
}

impl Counts {
    /// What an address is counted by, and whether it is this machine.
    fn known_by(&self, address: IpAddr) -> (AddressKey, bool) {
        let address = address.to_canonical();
        (self.key(address), address == Ipv4Addr::LOCALHOST || address == Ipv6Addr::LOCALHOST)
    }

    fn leave(&self, by_address: &mut HashMap<AddressKey, usize>, address: AddressKey) {
        if let Some(here) = by_address.get_mut(&address) {
            *here -= 1;
            if *here == 0 {
                by_address.remove(&address);
            }
        }
    }

    fn key(&self, address: IpAddr) -> AddressKey {
        AddressKey(match address {
            IpAddr::V4(address) => self.hasher.hash_one(address.octets()),
            // A household or a server is given a whole /64, so one host can have any address of it.
            IpAddr::V6(address) => self.hasher.hash_one(&address.octets()[..8]),
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<AddressKey, usize>> {
        self.by_address.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for AddressKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(places: &Places, address: &str) -> Option<Place> {
        places.take(address.parse().unwrap())
    }

    #[test]
    fn one_address_cannot_take_all_places() {
        let places = Places::new(4, 2);
        let held = [take(&places, "192.0.2.1"), take(&places, "192.0.2.1")];
        assert!(held.iter().all(Option::is_some));
        assert!(take(&places, "192.0.2.1").is_none());
        assert!(take(&places, "::ffff:192.0.2.1").is_none(), "the same address, written as IPv6");
        assert!(take(&places, "192.0.2.2").is_some());
    }

    #[test]
    fn addresses_of_one_v6_network_count_as_one() {
        let places = Places::new(4, 1);
        let _held = take(&places, "2001:db8:1:2::1").unwrap();
        assert!(take(&places, "2001:db8:1:2:ffff::9").is_none());
        assert!(take(&places, "2001:db8:1:3::1").is_some());
    }

    #[test]
    fn other_loopback_addresses_count_like_any() {
        let places = Places::new(4, 1);
        let held = take(&places, "127.0.0.2").unwrap();
        assert!(held.remote().is_some());
        assert!(take(&places, "127.0.0.2").is_none());
        assert!(take(&places, "127.0.0.3").is_some());
        assert!(take(&places, "::1").unwrap().remote().is_none());
    }

    #[test]
    fn no_address_is_in_memory() {
        let places = Places::new(4, 2);
        let _held = [take(&places, "203.0.113.77").unwrap(), take(&places, "2001:db8:1:2::1").unwrap()];
        let keys: Vec<[u8; 8]> = places.0.lock().keys().map(|key| key.0.to_ne_bytes()).collect();
        for octets in [&[203_u8, 0, 113, 77][..], &[0x20, 0x01, 0x0d, 0xb8]] {
            assert!(keys.iter().all(|key| !key.windows(4).any(|bytes| bytes == octets)));
        }
        let other = Places::new(4, 2);
        let place = |places| take(places, "203.0.113.77").unwrap().address;
        assert_ne!(place(&places), place(&other), "each run has a key of its own");
        assert_eq!(place(&places), place(&places));
    }

    #[test]
    fn this_machine_counts_only_in_all() {
        let places = Places::new(3, 1);
        let held: Vec<_> = (0..3).map(|_| take(&places, "127.0.0.1").unwrap()).collect();
        assert!(take(&places, "127.0.0.1").is_none());
        assert!(take(&places, "192.0.2.1").is_none(), "all places are taken");
        drop(held);
        assert!(take(&places, "192.0.2.1").is_some());
    }

    #[test]
    fn behind_a_proxy_whom_it_names_counts() {
        let places = Places::behind_proxy(9, 1);
        let mut held: Vec<_> = (0..5).map(|_| take(&places, "127.0.0.1").unwrap()).collect();
        let named = |name: &str| Some(name.parse().unwrap());
        assert!(held[0].settle(named("192.0.2.1")) && held[0].remote().is_some());
        assert!(!held[1].settle(named("192.0.2.1")), "one address has one place");
        assert!(held[1].settle(named("192.0.2.2")));
        assert!(held[2].settle(named("127.0.0.1")) && held[2].remote().is_none(), "this machine");
        assert!(!held[3].settle(None), "whoever is not named counts with the proxy");
        drop(held);
        assert!(places.taken() == 0 && places.0.lock().is_empty());
    }

    #[test]
    fn a_place_that_is_given_back_leaves_nothing_behind() {
        let places = Places::new(4, 1);
        drop(take(&places, "192.0.2.1").unwrap());
        drop(take(&places, "192.0.2.1").unwrap());
        assert_eq!(places.taken(), 0);
        assert!(places.0.lock().is_empty());
    }

    #[test]
    fn an_address_key_prints_nothing() {
        let place = take(&Places::new(1, 1), "192.0.2.1").unwrap();
        assert_eq!(format!("{:?}", place.address), "AddressKey");
    }

    #[tokio::test]
    async fn all_free_waits_for_the_last_place() {
        let places = Places::new(2, 2);
        let place = take(&places, "192.0.2.1").unwrap();
        let waiting = tokio::spawn({
            let places = places.clone();
            async move { places.all_free().await }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(place);
        waiting.await.unwrap();
    }
}
