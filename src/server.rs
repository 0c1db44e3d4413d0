//! SHELL. Sockets, files, clocks and signals around the meetings; no rules.
//!
//! [`run`] is given what it listens on and the end of its life: a test passes a port of its own choosing, or a network
//! that it makes up.

pub mod announce;
pub mod clock;
pub mod config;
pub mod domain;
pub mod dress;
#[cfg(test)]
mod echo;
mod files;
pub mod http;
pub mod limits;
pub mod listen;
pub mod machine;
mod outbox;
pub mod pack_command;
pub mod packs;
mod page;
pub mod page_hash;
mod plain;
pub mod reload;
mod restoring;
mod room;
mod rooms;
pub mod sandbox;
pub mod sandbox_check;
mod socket;
pub mod tls;
mod visit;

use crate::meeting::Format;
use crate::pack::Pack;
use crate::protocol::bytes::MeetingId;
use crate::translate::{RoomFacts, exercise_facts, format_rules, reading_facts};
use clock::Clock;
use dress::Dress;
use http::Site;
use limits::Places;
use listen::{Connection, Listener, Shared};
use packs::{Packs, ReadyPack};
use reload::Reload;
use rooms::Rooms;
use std::sync::Arc;
use tls::Tls;
use tls::files::Renewal;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// What the server is made of.
pub struct Parts {
    /// For new meetings; the first is the one to suggest.
    pub packs: Vec<Pack>,
    /// How they come anew, one for one; none where they stay as they are.
    pub reload: Option<Reload>,
    pub front: Front,
    /// How the page is dressed.
    pub dress: Dress,
    /// Most connections at a time.
    pub connections: usize,
    /// Asks for what can be read anew to be read at once.
    pub asked: watch::Receiver<()>,
}

impl Parts {
    /// With these packs, which stay as they are, over plain http, in no group's dress.
    pub fn new(packs: Vec<Pack>) -> Self {
        let asked = watch::channel(()).1;
        let dress = Dress::plain();
        Self { packs, reload: None, front: Front::default(), dress, connections: limits::CONNECTIONS, asked }
    }
}

/// How people come in.
#[derive(Default)]
pub struct Front {
    pub tls: Option<Tls>,
    /// What keeps its certificate new.
    pub renewal: Option<Renewal>,
    /// Where plain http is answered besides.
    pub plain: Option<TcpListener>,
    /// How many proxies stand in front.
    pub behind_proxy: u8,
}

/// Serves until `stop` is over, then tells the rooms and gives all connections up to [`limits::GOODBYE`] to end.
pub async fn run<L: Listener>(listener: L, stop: impl Future<Output = ()>, parts: Parts) {
    let (stop_all, stopping) = watch::channel(false);
    let packs = Packs::new(parts.packs);
    let Front { tls, renewal, plain, behind_proxy } = parts.front;
    let count = if behind_proxy > 0 { Places::behind_proxy } else { Places::new };
    let places = count(parts.connections, limits::CONNECTIONS_PER_ADDRESS);
    let site = Site::new(packs.clone(), parts.dress, tls.as_ref());
    // They end with this function.
    let mut keepers = JoinSet::new();
    if let Some(reload) = parts.reload {
        keepers.spawn(reload.run(packs.clone(), parts.asked.clone()));
    }
    if let Some(renewal) = renewal {
        keepers.spawn(renewal.run(parts.asked));
    }
    if let Some(plain) = plain {
        keepers.spawn(listen::accept_plain(plain, places.clone(), stopping.clone()));
    }
    let house = Arc::new(House { rooms: Rooms::new(Clock::start(), stopping.clone()), packs });
    let open = move |connection: Connection<L::Line>, ahead| {
        let from = connection.remote();
        socket::serve(connection, ahead, from, Arc::clone(&house))
    };
    let tls = tls.map(|tls| tls.acceptor);
    let shared = Shared { site, tls, places: places.clone(), behind_proxy, stopping, open };
    let accepting = tokio::spawn(listen::accept(listener, shared));

    stop.await;
    tracing::info!(connections = places.taken(), "stopping");
    stop_all.send_replace(true);
    if timeout(limits::GOODBYE, places.all_free()).await.is_err() {
        tracing::info!(connections = places.taken(), "cutting the rest off");
    }
    accepting.abort();
}

/// What all connections share: the rooms, and the packs.
struct House {
    rooms: Rooms,
    packs: Packs,
}

/// What a room opens with.
struct Script {
    format: Format,
    facts: RoomFacts,
    pack: Arc<ReadyPack>,
}

impl House {
    /// A format of a pack as a meeting runs it; none if the pack is not for new meetings, or has no such format.
    fn script(&self, meeting: MeetingId, pack: &str, format: String) -> Option<Script> {
        let ready = self.packs.offered(pack)?;
        self.script_of(ready, meeting, format)
    }

    /// The same for a meeting that is brought back: where its pack is here no more, with another one's format of that
    /// name, so that an upgrade of the server or a change of the pack does not end it.
    fn script_again(&self, meeting: MeetingId, pack: &str, format: String) -> Option<Script> {
        let ready = self.packs.offered(pack).or_else(|| self.packs.with_format(&format))?;
        self.script_of(ready, meeting, format)
    }

    fn script_of(&self, ready: Arc<ReadyPack>, meeting: MeetingId, format: String) -> Option<Script> {
        let own = ready.pack();
        let pack = own.id().to_owned();
        let rules = format_rules(own.format(&format)?, own.readings(), own.exercises());
        let (readings, exercises) = (reading_facts(own.readings()), exercise_facts(own.exercises()));
        let facts = RoomFacts { life: self.rooms.life(), meeting, pack, format, readings, exercises };
        Some(Script { format: rules, facts, pack: ready })
    }
}
