//! The room that nobody floods, and people who come while others are flooded: how long things take them.

use crate::client::{Client, Wire, took};
use crate::twin::{Link, LinkKeys};
use circlekeeper::protocol::{ClientMessage, ServerMessage};
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, sleep};
use std::time::{Duration, Instant};

/// A page may send ten frames a second for long, and a hand takes two here: nine pages are never slowed down for that.
const MEMBERS: usize = 8;
const BETWEEN_HANDS: Duration = Duration::from_millis(25);
const BETWEEN_ARRIVALS: Duration = Duration::from_millis(400);

/// How long something took, each time.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// What that share of them is not longer than.
    pub fn at(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        let rank = (sorted.len() as f64 * share).ceil() as usize;
        sorted.get(rank.max(1) - 1).copied().unwrap_or_default()
    }

    pub fn ratio(&self, other: &Times, share: f64) -> f64 {
        self.at(share).div_duration_f64(other.at(share))
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |share| self.at(share).as_secs_f64() * 1_000.0;
        let [median, p99, most] = [0.5, 0.99, 1.0].map(ms);
        write!(f, "{} times, median {median:.1} ms, p99 {p99:.1} ms, most {most:.1} ms", self.0.len())
    }
}

pub struct QuietRoom {
    link: Link,
    members: Vec<Client>,
    next: usize,
}

impl QuietRoom {
    pub fn open(server: SocketAddr) -> Self {
        let link = Link::random();
        let (ana, _) = Client::open(server, &link);
        let mut members = vec![ana];
        members.extend((0..MEMBERS).map(|_| Client::join(server, &link).0));
        QuietRoom { link, members, next: 0 }
    }

    pub fn keys(&self) -> LinkKeys {
        self.link.keys()
    }

    /// Hands go up and down, and each time their own page waits to see it.
    pub fn measure(&mut self, window: Duration, times: &mut Times) {
        let since = Instant::now();
        while since.elapsed() < window {
            let (at, up) = (self.next / 2 % self.members.len(), self.next.is_multiple_of(2));
            self.next += 1;
            let member = &mut self.members[at];
            member.line.catch_up();
            let seat = member.seat;
            times.0.push(took(|| {
                member.line.send(&if up { ClientMessage::RaiseHand {} } else { ClientMessage::LowerHand {} });
                member.line.wait_for(|m| match m {
                    ServerMessage::Queue { queue, .. } if queue.hands.contains(&seat) == up => Some(()),
                    _ => None,
                });
            }));
            sleep(BETWEEN_HANDS);
        }
    }
}

/// People who come in by a link and leave again, one after another, from addresses with and without floods.
pub struct HonestPeople {
    over: Arc<AtomicBool>,
    coming: JoinHandle<Times>,
}

impl HonestPeople {
    pub fn come_to(server: SocketAddr) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&over);
        let coming = std::thread::spawn(move || {
            let link = Link::random();
            let (mut ana, _) = Client::open(server, &link);
            let mut times = Times::default();
            let sources = [crate::CROWDED, Ipv4Addr::new(127, 0, 9, 9), Ipv4Addr::LOCALHOST];
            for source in sources.into_iter().cycle() {
                if is_over.load(Ordering::Relaxed) {
                    return times;
                }
                let mut came = None;
                times.0.push(took(|| came = Some(Client::join_over(Wire::from(source, server), &link).0)));
                let mut came = came.expect("somebody who came in");
                came.line.send(&ClientMessage::Leave {});
                ana.line.catch_up();
                sleep(BETWEEN_ARRIVALS);
            }
            times
        });
        HonestPeople { over, coming }
    }

    pub fn end(self) -> Times {
        self.over.store(true, Ordering::Relaxed);
        self.coming.join().expect("everybody came in")
    }
}
