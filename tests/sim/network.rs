//! A network that a seed makes up: lines between pages and the server that carry bytes in pieces, late, in bursts or not
//! at all, and that can be cut. Within a line the order holds, as in TCP; between lines nothing is promised.

use crate::dice::Dice;
use circlekeeper::server::listen::Listener;
use std::cell::RefCell;
use std::future::pending;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, ReadHalf, WriteHalf, duplex, split};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

/// What fits on a line before its sender has to wait: as much as a kernel's small buffers.
const LINE_BYTES: usize = 16 * 1024;
/// The largest piece that arrives at once.
const PIECE_BYTES: usize = 1_400;

/// Where pages find the server that runs now, if one does.
#[derive(Clone, Default)]
pub struct Network(Rc<RefCell<Option<UnboundedSender<DuplexStream>>>>);

/// What a server listens on.
pub struct Listening(UnboundedReceiver<DuplexStream>);

impl Listener for Listening {
    type Line = DuplexStream;

    async fn accept(&mut self) -> io::Result<(DuplexStream, IpAddr)> {
        match self.0.recv().await {
            Some(line) => Ok((line, Ipv4Addr::LOCALHOST.into())),
            None => pending().await,
        }
    }
}

impl Network {
    /// From now on lines lead to whoever listens on this.
    pub fn listen(&self) -> Listening {
        let (sender, receiver) = unbounded_channel();
        *self.0.borrow_mut() = Some(sender);
        Listening(receiver)
    }

    /// Nobody listens any more.
    pub fn fall_silent(&self) {
        *self.0.borrow_mut() = None;
    }

    /// A line to the server over this cable; none if nobody listens.
    pub fn dial(&self, cable: &Cable, dice: &mut Dice) -> Option<DuplexStream> {
        let (page, near) = duplex(LINE_BYTES);
        let (far, server) = duplex(LINE_BYTES);
        self.0.borrow().as_ref()?.send(server).ok()?;
        let ((near_in, near_out), (far_in, far_out)) = (split(near), split(far));
        for (from, to) in [(near_in, far_out), (far_in, near_out)] {
            tokio::spawn(carry(from, to, cable.clone(), Dice::new(dice.below(usize::MAX) as u64)));
        }
        Some(page)
    }
}

/// What one person's device hangs on. Cheap to clone.
#[derive(Clone)]
pub struct Cable(Arc<Shared>);

struct Shared {
    weather: Mutex<Weather>,
    /// Counts how often it was cut.
    cuts: watch::Sender<u64>,
}

#[derive(Clone, Copy)]
struct Weather {
    /// At most so late is a piece.
    late: Duration,
    /// Nothing arrives before.
    stalled_until: Instant,
    /// Whatever is sent until then is lost, and neither side is told.
    deaf_until: Instant,
}

impl Cable {
    pub fn new() -> Self {
        let now = Instant::now();
        let weather = Weather { late: Duration::from_millis(60), stalled_until: now, deaf_until: now };
        Self(Arc::new(Shared { weather: Mutex::new(weather), cuts: watch::channel(0).0 }))
    }

    /// All lines over it end at once, with whatever is on its way.
    pub fn cut(&self) {
        self.0.cuts.send_modify(|cuts| *cuts += 1);
    }

    pub fn be_late(&self, at_most: Duration) {
        self.change(|weather| weather.late = at_most);
    }

    pub fn stall(&self, so_long: Duration) {
        self.change(|weather| weather.stalled_until = Instant::now() + so_long);
    }

    pub fn go_deaf(&self, so_long: Duration) {
        self.change(|weather| weather.deaf_until = Instant::now() + so_long);
    }

    /// Whatever was wrong is over.
    pub fn heal(&self) {
        *self.0.weather.lock().expect("nobody panicked") = Self::new().weather();
    }

    fn change(&self, change: impl FnOnce(&mut Weather)) {
        change(&mut self.0.weather.lock().expect("nobody panicked"));
    }

    fn weather(&self) -> Weather {
        *self.0.weather.lock().expect("nobody panicked")
    }
}

/// Carries bytes one way, until the line ends or is cut.
async fn carry(mut from: ReadHalf<DuplexStream>, mut to: WriteHalf<DuplexStream>, cable: Cable, mut dice: Dice) {
    let mut cuts = cable.0.cuts.subscribe();
    let carried = async {
        let mut piece = vec![0; PIECE_BYTES];
        loop {
            let most = 1 + dice.below(PIECE_BYTES);
            let Ok(bytes @ 1..) = from.read(&mut piece[..most]).await else { break };
            let late = cable.weather().late.as_millis() as usize;
            sleep(Duration::from_millis(dice.below(late + 1) as u64)).await;
            // In short waits, because it may be well again before.
            while cable.weather().stalled_until > Instant::now() {
                sleep(Duration::from_millis(250)).await;
            }
            if cable.weather().deaf_until > Instant::now() {
                // A byte that is missing spoils all that follows, as a connection that never hears an answer does.
                pending::<()>().await;
            }
            if to.write_all(&piece[..bytes]).await.is_err() {
                break;
            }
        }
        let _ = to.shutdown().await;
    };
    tokio::select! {
        biased;
        _ = cuts.changed() => {}
        () = carried => {}
    }
}
