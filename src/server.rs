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
mod page;
pub mod tls;

use http::Site;
use hyper::body::Bytes;
use limits::Places;
use listen::{Connection, Shared};
use tls::Tls;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

/// What the server is made of.
pub struct Parts {
    /// The pack's files: the path of their address, below `/pack`, and their content.
    pub pack: Vec<(String, Bytes)>,
    pub tls: Option<Tls>,
    /// Most connections at a time.
    pub connections: usize,
}

/// Serves until `stop` is over, then tells the rooms and gives all connections up to [`limits::GOODBYE`] to end.
pub async fn run(listener: TcpListener, stop: impl Future<Output = ()>, parts: Parts) {
    let (stop_all, stopping) = watch::channel(false);
    let places = Places::new(parts.connections, limits::CONNECTIONS_PER_ADDRESS);
    let open = {
        let stopping = stopping.clone();
        move |connection, sent_ahead| hold(connection, sent_ahead, stopping.clone())
    };
    let shared = Shared {
        site: Site::new(parts.pack, parts.tls.as_ref()),
        tls: parts.tls.map(|tls| tls.acceptor),
        places: places.clone(),
        stopping,
        open,
    };
    let accepting = tokio::spawn(listen::accept(listener, shared));

    stop.await;
    tracing::info!(connections = places.taken(), "stopping");
    stop_all.send_replace(true);
    if timeout(limits::GOODBYE, places.all_free()).await.is_err() {
        tracing::info!(connections = places.taken(), "cutting the rest off");
    }
    accepting.abort();
}

/// Holds a socket until the server stops.
async fn hold(connection: Connection, _sent_ahead: Vec<u8>, mut stopping: watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stopping| *stopping).await;
    drop(connection);
}
