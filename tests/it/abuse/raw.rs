//! A connection that may say anything, from any address of this machine, and does not mind being cut off.

use crate::support::{connect_from, handshake};
use crate::twin::{Page, random};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::ClientMessage;
use circlekeeper::protocol::bytes::{MeetingId, SeatId, Token};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::time::Duration;

/// How long a flood waits for one answer or write.
const SHORT: Duration = Duration::from_millis(500);

pub struct Raw {
    pub stream: TcpStream,
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

/// Opens a room in the default pack's first format.
pub fn open_message() -> ClientMessage {
    static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::embedded().expect("the pack is whole"));
    let card = Page::random().card(&[0; 32], MeetingId([0; 16]), SeatId([0; 16]));
    let (pack, format) = (PACK.id().to_owned(), PACK.formats()[0].format.clone());
    ClientMessage::Open { meeting: MeetingId(random()), pack, format, token: Token(random()), card }
}
