//! A connection that may say anything, from any address of this machine, and does not mind being cut off.

use crate::support::handshake;
use circlekeeper::protocol::ClientMessage;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::OnceLock;
use std::time::Duration;
use tokio::net::TcpSocket;
use tokio::runtime::{Builder, Runtime};

/// How long a flood waits for one answer or write.
const SHORT: Duration = Duration::from_millis(500);

pub struct Raw {
    pub stream: TcpStream,
}

/// A connection from an address of this machine's own network, 127.0.0.0/8.
pub fn connect_from(source: Ipv4Addr, server: SocketAddr) -> std::io::Result<TcpStream> {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    let runtime =
        RUNTIME.get_or_init(|| Builder::new_multi_thread().worker_threads(1).enable_io().build().expect("a runtime"));
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind((source, 0).into())?;
        socket.connect(server).await?.into_std()
    })?;
    stream.set_nonblocking(false)?;
    Ok(stream)
}

impl Raw {
    pub fn tcp(source: Ipv4Addr, server: SocketAddr) -> Option<Self> {
        let stream = connect_from(source, server).ok()?;
        stream.set_read_timeout(Some(SHORT)).ok()?;
        stream.set_write_timeout(Some(SHORT)).ok()?;
        stream.set_nodelay(true).ok()?;
        Some(Self { stream })
    }

    /// One that has opened the socket, as the server's own page would.
    pub fn page(source: Ipv4Addr, server: SocketAddr) -> Option<Self> {
        let mut raw = Self::tcp(source, server)?;
        let asked = handshake(server, Some(&format!("http://{server}")));
        raw.stream.write_all(asked.as_bytes()).ok()?;
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") {
            raw.stream.read_exact(&mut byte).ok()?;
            head.push(byte[0]);
        }
        head.starts_with(b"HTTP/1.1 101 ").then_some(raw)
    }

    /// False once the server has cut it off, or does not read.
    pub fn write(&mut self, bytes: &[u8]) -> bool {
        self.stream.write_all(bytes).is_ok()
    }

    pub fn say(&mut self, message: &ClientMessage) -> bool {
        self.write(&frame(TEXT, &serde_json::to_vec(message).expect("JSON")))
    }

    /// Takes what is there, and looks at none of it.
    pub fn drain(&mut self) {
        let mut rest = [0; 16 * 1024];
        let _ = self.stream.set_nonblocking(true);
        while self.stream.read(&mut rest).is_ok_and(|bytes| bytes > 0) {}
        let _ = self.stream.set_nonblocking(false);
    }
}

/// The first byte of a frame: a whole text, one that goes on, what goes on with it, a ping, and none that there is.
pub const TEXT: u8 = 0x81;
pub const BEGUN: u8 = 0x01;
pub const GOES_ON: u8 = 0x00;
pub const PING: u8 = 0x89;
pub const UNKNOWN: u8 = 0x8b;
/// Set in the second byte of a frame from a page.
pub const MASKED: u8 = 0x80;

/// A frame under a mask of zeros, of at most 64 KiB.
pub fn frame(first: u8, bytes: &[u8]) -> Vec<u8> {
    let mut frame = vec![first];
    match u8::try_from(bytes.len()) {
        Ok(short @ ..126) => frame.push(MASKED | short),
        _ => {
            frame.push(MASKED | 126);
            frame.extend(u16::try_from(bytes.len()).expect("at most 64 KiB").to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(bytes);
    frame
}
