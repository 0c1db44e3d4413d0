//! SHELL. Sockets, files, clocks and signals around the meetings; no rules.
//!
//! [`run`] is given the listening socket and the end of its life, so that a test passes a port of its own choosing.

pub mod announce;
pub mod clock;
pub mod config;
mod files;
pub mod http;
pub mod limits;
pub mod listen;
pub mod machine;
mod outbox;
pub mod pack_command;
mod page;
mod room;
mod rooms;
mod socket;
pub mod tls;
mod visit;

use crate::meeting::Format;
use crate::pack::Pack;
use crate::protocol::bytes::MeetingId;
use crate::translate::{RoomFacts, exercise_facts, format_rules, reading_facts};
use clock::Clock;
use http::Site;
use hyper::body::Bytes;
use limits::Places;
use listen::{Connection, Shared};
use rooms::Rooms;
use std::sync::Arc;
use tls::Tls;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

/// What the server is made of.
pub struct Parts {
    pub pack: Pack,
    pub tls: Option<Tls>,
    /// Most connections at a time.
    pub connections: usize,
}

/// Serves until `stop` is over, then tells the rooms and gives all connections up to [`limits::GOODBYE`] to end.
pub async fn run(listener: TcpListener, stop: impl Future<Output = ()>, parts: Parts) {
    let (stop_all, stopping) = watch::channel(false);
    let places = Places::new(parts.connections, limits::CONNECTIONS_PER_ADDRESS);
    let site = Site::new(
        parts.pack.files().map(|(path, json)| (path.to_owned(), Bytes::copy_from_slice(json))),
        parts.tls.as_ref(),
    );
    let house = Arc::new(House { rooms: Rooms::new(Clock::start(), stopping.clone()), pack: parts.pack });
    let open = move |connection: Connection, ahead| {
        let from = connection.remote();
        socket::serve(connection, ahead, from, Arc::clone(&house))
    };
    let shared = Shared { site, tls: parts.tls.map(|tls| tls.acceptor), places: places.clone(), stopping, open };
    let accepting = tokio::spawn(listen::accept(listener, shared));

    stop.await;
    tracing::info!(connections = places.taken(), "stopping");
    stop_all.send_replace(true);
    if timeout(limits::GOODBYE, places.all_free()).await.is_err() {
        tracing::info!(connections = places.taken(), "cutting the rest off");
    }
    accepting.abort();
}

/// What all connections share: the rooms, and the pack for new meetings.
struct House {
    rooms: Rooms,
    pack: Pack,
}

impl House {
    /// A format of the pack as a meeting runs it, and the facts of its room; none if the page means another pack.
    fn room(&self, meeting: MeetingId, pack: String, format: String) -> Option<(Format, RoomFacts)> {
        let own = Some(&self.pack).filter(|own| own.id() == pack)?;
        let rules = format_rules(own.format(&format)?, own.readings(), own.exercises());
        let (readings, exercises) = (reading_facts(own.readings()), exercise_facts(own.exercises()));
        Some((rules, RoomFacts { meeting, pack, format, readings, exercises }))
    }
}
