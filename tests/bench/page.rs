//! A page as the server sees it: one connection that speaks the protocol, in blocking calls, at little cost.

use crate::support::{self, Reply};
use circlekeeper::protocol::{ClientMessage, ServerMessage};
use std::io::{BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

pub struct Page {
    stream: BufReader<TcpStream>,
    /// The last frame that was heard, with its header.
    frame: Vec<u8>,
}

impl Page {
    pub fn open(address: SocketAddr) -> Self {
        let mut stream = support::connect(address);
        stream.set_nodelay(true).expect("a TCP connection");
        let request = support::handshake(address, Some(&format!("http://{address}")));
        stream.write_all(request.as_bytes()).expect("the server reads");
        assert_eq!(Reply::read(&mut stream).status, 101);
        Self { stream: BufReader::new(stream), frame: Vec::new() }
    }

    pub fn say(&mut self, message: &ClientMessage) {
        self.send(&client_frame(message));
    }

    pub fn send(&mut self, frame: &[u8]) {
        self.stream.get_mut().write_all(frame).expect("the server reads");
    }

    /// The next message.
    pub fn hear(&mut self) -> ServerMessage {
        serde_json::from_slice(content(self.hear_frame())).expect("a message of the protocol")
    }

    /// The first thing that `wanted` makes of a message; those before it are passed over.
    pub fn hear_until<T>(&mut self, wanted: impl Fn(ServerMessage) -> Option<T>) -> T {
        loop {
            if let Some(found) = wanted(self.hear()) {
                return found;
            }
        }
    }

    /// The next frame, with its header, as it came.
    pub fn hear_frame(&mut self) -> &[u8] {
        self.frame.resize(2, 0);
        self.stream.read_exact(&mut self.frame).expect("the server goes on");
        assert_eq!(self.frame[0], WHOLE_TEXT);
        let header = header_bytes(self.frame[1]);
        self.frame.resize(header, 0);
        self.stream.read_exact(&mut self.frame[2..]).expect("the rest of the header");
        let length = match header {
            2 => u64::from(self.frame[1]),
            _ => self.frame[2..].iter().fold(0, |length, byte| length << 8 | u64::from(*byte)),
        };
        self.frame.resize(header + usize::try_from(length).expect("it fits"), 0);
        self.stream.read_exact(&mut self.frame[header..]).expect("the whole frame");
        &self.frame
    }
}

/// The first byte of a frame that is a whole text message.
const WHOLE_TEXT: u8 = 0x81;
/// Set in the second byte of a frame from a page.
const MASKED: u8 = 0x80;

/// A message as a page sends it, under a mask of zeros.
pub fn client_frame(message: &ClientMessage) -> Vec<u8> {
    let text = serde_json::to_vec(message).expect("JSON");
    let mut frame = vec![WHOLE_TEXT];
    match u8::try_from(text.len()) {
        Ok(short @ ..126) => frame.push(MASKED | short),
        _ => {
            frame.push(MASKED | 126);
            frame.extend(u16::try_from(text.len()).expect("at most 16 KiB").to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(text);
    frame
}

/// What a frame from the server says.
pub fn content(frame: &[u8]) -> &[u8] {
    &frame[header_bytes(frame[1])..]
}

/// How long a header from the server is, by its second byte.
fn header_bytes(second: u8) -> usize {
    match second {
        ..126 => 2,
        126 => 4,
        _ => 10,
    }
}
