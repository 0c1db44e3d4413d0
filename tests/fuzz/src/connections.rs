//! What anybody may write to the server's port: a real server answers a real connection, from the first byte of HTTP to
//! the frames of a socket. After the head of a request, lines that begin with `{` are sent as text frames; anything else
//! goes over the line as it is.

use super::pack::built_in;
use circlekeeper::server::{self, Parts, listen};
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::runtime::Builder;

/// More than a head may have, and a few frames.
const BYTES: usize = 24 * 1024;

/// The answer to anything is over by then: the other side has said that it sends no more.
const PATIENCE: Duration = Duration::from_secs(20);

const SERVER: &str = "fuzzed server";

/// What went wrong in the server's own threads, which end with nobody asking how.
static PANICS: AtomicUsize = AtomicUsize::new(0);

pub fn look(data: &[u8]) -> bool {
    static ADDRESS: OnceLock<SocketAddr> = OnceLock::new();
    let address = ADDRESS.get_or_init(start);
    let data = &data[..data.len().min(BYTES)];
    let mut heard = Vec::new();
    let mut line = TcpStream::connect(address).expect("the server listens");
    line.set_read_timeout(Some(PATIENCE)).expect("a deadline");
    // The server may have heard enough.
    let _ = line.write_all(&with_frames(data));
    let _ = line.shutdown(std::net::Shutdown::Write);
    if let Err(error) = line.read_to_end(&mut heard) {
        assert!(!matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "the server goes on and on");
    }
    assert_eq!(PANICS.load(Ordering::SeqCst), 0, "the server panicked");
    let answer = heard.strip_prefix(b"HTTP/1.").and_then(|rest| rest.get(2));
    assert!(heard.is_empty() || answer.is_some(), "no answer in HTTP");
    matches!(answer, Some(b'1' | b'2'))
}

/// A server that lives as long as the process.
fn start() -> SocketAddr {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() == Some(SERVER) {
            PANICS.fetch_add(1, Ordering::SeqCst);
        }
        before(panic);
    }));
    let (ready, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name(SERVER).enable_all().build();
        runtime.expect("a runtime").block_on(async {
            let listener = listen::bind(([127, 0, 0, 1], 0).into()).expect("a free port");
            ready.send(listener.local_addr().expect("an address")).expect("somebody waits");
            let parts = Parts { connections: 1_000, ..Parts::new(vec![built_in()]) };
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            server::run(listener, std::future::pending(), parts).await;
        });
    });
    address.recv().expect("the server starts")
}

/// The head as it is, and what follows as frames where it is lines of JSON.
fn with_frames(data: &[u8]) -> Vec<u8> {
    let Some(end) = data.windows(4).position(|four| four == b"\r\n\r\n") else { return data.to_vec() };
    let (head, rest) = data.split_at(end + 4);
    if !rest.starts_with(b"{") {
        return data.to_vec();
    }
    let mut sent = head.to_vec();
    rest.split(|byte| *byte == b'\n').for_each(|line| sent.extend(text_frame(line)));
    sent
}

/// With the mask that changes nothing.
fn text_frame(text: &[u8]) -> Vec<u8> {
    let mut frame = vec![0x81];
    match text.len() {
        length @ 0..126 => frame.push(0x80 | length as u8),
        length => {
            frame.push(0x80 | 126);
            frame.extend((length as u16).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(text);
    frame
}
