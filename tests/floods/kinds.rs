//! Every kind of flood, each a thread that goes on until it is told to end: half of what it opens comes from one
//! address, half from many. Bounded: in connections held, and by a rest between rounds, so that the machine's processors
//! are not what is measured.

use crate::client::{Client, hello, hello_facilitator};
use crate::raw::{BEGUN, GOES_ON, MASKED, PING, Raw, TEXT, UNKNOWN, frame, open_message};
use crate::twin::{Link, LinkKeys, Page, random};
use circlekeeper::protocol::bytes::{Cap, MeetingId, MoveId, SeatId, Token};
use circlekeeper::protocol::{Card, ClientMessage, Gesture};
use circlekeeper::server::limits;
use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{JoinHandle, sleep};
use std::time::Duration;

const REST: Duration = Duration::from_millis(20);

/// What each flood knows.
struct Scene {
    server: SocketAddr,
    /// Of the room that is flooded; its lobby is on once all floods that need a seat have one.
    link: Link,
    /// Of the room that is not.
    quiet: LinkKeys,
    card: Card,
}

/// Its name, how many connections it holds at most, and one round: what it does with those that it has and with a new
/// one, if it wants one. It is false where the round came to nothing.
type Kind = (&'static str, usize, fn(&Scene, &mut VecDeque<Raw>, Ipv4Addr) -> bool);

const KINDS: [Kind; 12] = [
    ("slow heads", 100, slow_heads),
    ("silent sockets", 100, silent),
    ("nonsense in HTTP", 4, http_nonsense),
    ("unknown addresses", 100, unknown_addresses),
    ("wrong caps", 20, wrong_caps),
    ("hands", 8, hands),
    ("gestures", 8, gestures),
    ("knocks", 60, knocks),
    ("stalled readers", STALLED, stalled_readers),
    ("snapshots without end", 20, snapshots_without_end),
    ("frames that are too large", 4, oversized),
    ("frames that are none", 8, malformed),
];

const STALLED: usize = 8;

/// The memory that the floods may take of the server, beside what it had: each connection its own, snapshots theirs, and
/// a reader who does not read what waits for them.
pub fn most_kib(connections: usize) -> usize {
    let bytes = limits::SNAPSHOTS_BYTES + STALLED * limits::OUTBOX_BYTES;
    connections * crate::KIB_PER_CONNECTION + bytes / 1024
}

pub struct Floods {
    room: Link,
    runs: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
    held: Arc<AtomicUsize>,
    threads: Vec<(&'static str, JoinHandle<usize>)>,
    /// The flooded room's facilitator, who only listens.
    _ana: JoinHandle<()>,
}

/// What the floods did.
pub struct Done {
    pub room: Link,
    pub done: String,
    pub all_were_done: bool,
}

impl Floods {
    pub fn on(server: SocketAddr, quiet: LinkKeys) -> Self {
        let link = Link::random();
        let [runs, over] = [(); 2].map(|()| Arc::new(AtomicBool::new(false)));
        let held = Arc::new(AtomicUsize::new(0));
        let (mut ana, _) = Client::open(server, &link);
        let card = Page::random().card(&[0; 32], MeetingId([0; 16]), SeatId([0; 16]));
        let scene = Arc::new(Scene { server, link, quiet, card });
        let threads = KINDS.map(|(name, most, round)| {
            let (scene, runs, over, held) = (scene.clone(), runs.clone(), over.clone(), held.clone());
            let flood = move || {
                let mut own = VecDeque::new();
                let mut rounds = 0;
                for number in 0_usize.. {
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    if runs.load(Ordering::Relaxed) {
                        let before = own.len();
                        rounds += usize::from(round(&scene, &mut own, source(number)));
                        while own.len() > most {
                            own.pop_front();
                        }
                        held.fetch_add(own.len(), Ordering::Relaxed);
                        held.fetch_sub(before, Ordering::Relaxed);
                    }
                    sleep(REST);
                }
                rounds
            };
            (name, std::thread::spawn(flood))
        });
        let is_over = Arc::clone(&over);
        let ana = std::thread::spawn(move || {
            while !is_over.load(Ordering::Relaxed) {
                ana.line.catch_up();
                sleep(REST * 5);
            }
        });
        Floods { room: link, runs, over, held, threads: threads.into(), _ana: ana }
    }

    pub fn pause(&self) {
        self.runs.store(false, Ordering::Relaxed);
        // What was on its way is through.
        sleep(REST * 5);
    }

    pub fn go_on(&self) {
        self.runs.store(true, Ordering::Relaxed);
        sleep(REST * 5);
    }

    /// Connections that they hold.
    pub fn held(&self) -> usize {
        self.held.load(Ordering::Relaxed)
    }

    pub fn end(self) -> Done {
        self.over.store(true, Ordering::Relaxed);
        let ended = self.threads.into_iter().map(|(name, thread)| (name, thread.join().expect("a flood ends")));
        let done: Vec<(&str, usize)> = ended.collect();
        self._ana.join().expect("the facilitator of the flooded room was there to the end");
        let all_were_done = done.iter().all(|(_, rounds)| *rounds > 0);
        let done: Vec<String> = done.iter().map(|(name, rounds)| format!("{name} {rounds}")).collect();
        Done { room: self.room, done: done.join(", "), all_were_done }
    }
}

/// Every other connection comes from one address.
fn source(number: usize) -> Ipv4Addr {
    match number % 2 {
        0 => crate::CROWDED,
        _ => Ipv4Addr::new(127, 1, (number / 250 % 250) as u8, (number % 250 + 1) as u8),
    }
}

/// Opens one more where there is one to be had. False if not.
fn add(held: &mut VecDeque<Raw>, raw: Option<Raw>) -> bool {
    let had = raw.is_some();
    held.extend(raw);
    had
}

fn slow_heads(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    held.retain_mut(|raw| raw.write(b"x"));
    let raw = Raw::tcp(source, scene.server).that_wrote(b"GET / HTTP/1.1\r\nHost: here\r\nX-");
    add(held, raw)
}

fn silent(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    add(held, Raw::tcp(source, scene.server)) && add(held, Raw::page(source, scene.server))
}

fn http_nonsense(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(20_000));
    let said: [&[u8]; 4] = [
        b"\x16\x03\x01\x02\0\x01\0",
        b"good morning\r\n\r\n",
        long.as_bytes(),
        b"POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\nxxxx",
    ];
    let raws = said.map(|said| Raw::tcp(source, scene.server).that_wrote(said));
    raws.into_iter().all(|raw| add(held, raw))
}

fn unknown_addresses(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let raw = Raw::page(source, scene.server).that_said(&[hello(&Link::random().keys())]);
    add(held, raw)
}

/// The quiet room's link with a cap of one's own, and then another room at the address that comes of it.
fn wrong_caps(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let keys = LinkKeys { cap: Cap(random()), ..scene.quiet };
    let raw = Raw::page(source, scene.server).that_said(&[hello_facilitator(&keys), open_message()]);
    add(held, raw)
}

/// A seat in the flooded room.
fn seat(scene: &Scene, source: Ipv4Addr) -> Option<Raw> {
    let knock = ClientMessage::Knock { token: Token(random()), card: scene.card, listening: false };
    Raw::page(source, scene.server).that_said(&[hello(&scene.link.keys()), knock])
}

/// Eight of a kind have a seat, and say this as fast as they may.
fn from_seats(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr, said: &[ClientMessage]) -> bool {
    if held.len() < 8 {
        held.extend(seat(scene, source));
    }
    held.retain_mut(|raw| {
        raw.drain();
        said.iter().all(|message| raw.say(message))
    });
    !held.is_empty()
}

fn hands(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    from_seats(scene, held, source, &[ClientMessage::RaiseHand {}, ClientMessage::LowerHand {}])
}

fn gestures(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    from_seats(scene, held, source, &[ClientMessage::Gesture { gesture: Gesture::ThankYou }])
}

fn knocks(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    add(held, seat(scene, source))
}

/// They have much to be told, by what they do themselves as well, and read none of it.
fn stalled_readers(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    if held.len() < STALLED {
        held.extend(seat(scene, source));
    }
    let ask = ClientMessage::FetchSeat { id: MoveId(random()) };
    held.retain_mut(|raw| raw.say(&ask) && raw.say(&ClientMessage::RaiseHand {}));
    !held.is_empty()
}

fn snapshots_without_end(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let part = ClientMessage::Restore { part: "x".repeat(15_000), done: false };
    held.retain_mut(|raw| raw.say(&part));
    let hello = hello_facilitator(&Link::random().keys());
    add(held, Raw::page(source, scene.server).that_said(&[hello, part]))
}

fn oversized(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let endless = [&[TEXT, MASKED | 127][..], &(1_u64 << 62).to_be_bytes(), &[0; 4], &[b'x'; 1000]].concat();
    let said = [frame(TEXT, &[b'x'; 20_000]), endless];
    said.into_iter().all(|said| add(held, Raw::page(source, scene.server).that_wrote(&said)))
}

fn malformed(scene: &Scene, held: &mut VecDeque<Raw>, source: Ipv4Addr) -> bool {
    let nested = "[".repeat(15_000);
    let pieces = [frame(BEGUN, b"\"x")].into_iter().chain((0..200).map(|_| frame(GOES_ON, &[b'x'; 100])));
    let said = [
        frame(TEXT, br#"{"type":"raise_hand","#).repeat(30),
        frame(TEXT, nested.as_bytes()).repeat(4),
        frame(TEXT, &[0xff, 0xfe]),
        frame(UNKNOWN, b"x"),
        frame(PING, b"x").repeat(100),
        vec![TEXT, 2, b'{', b'}'],
        pieces.flatten().collect(),
    ];
    said.into_iter().all(|said| add(held, Raw::page(source, scene.server).that_wrote(&said)))
}

/// Says something first; nothing is left where that fails.
trait Begun {
    fn that_wrote(self, bytes: &[u8]) -> Option<Raw>;
    fn that_said(self, messages: &[ClientMessage]) -> Option<Raw>;
}

impl Begun for Option<Raw> {
    fn that_wrote(self, bytes: &[u8]) -> Option<Raw> {
        let mut raw = self?;
        raw.write(bytes).then_some(raw)
    }

    fn that_said(self, messages: &[ClientMessage]) -> Option<Raw> {
        let mut raw = self?;
        messages.iter().all(|message| raw.say(message)).then_some(raw)
    }
}
