//! A DNS of a test's own: every name leads to one address, which the test can change.

use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

/// Answers until it is dropped.
pub struct Names {
    pub address: SocketAddr,
    lead_to: Arc<Mutex<Ipv4Addr>>,
}

impl Names {
    pub fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let address = socket.local_addr().unwrap();
        let lead_to = Arc::new(Mutex::new(Ipv4Addr::LOCALHOST));
        let here = Arc::downgrade(&lead_to);
        std::thread::spawn(move || answer_while(&here, &socket));
        Self { address, lead_to }
    }

    pub fn lead(&self, to: Ipv4Addr) {
        *self.lead_to.lock().unwrap() = to;
    }
}

fn answer_while(here: &Weak<Mutex<Ipv4Addr>>, socket: &UdpSocket) {
    let mut asked = [0; 512];
    while let Some(lead_to) = here.upgrade() {
        let Ok((length, from)) = socket.recv_from(&mut asked) else { continue };
        let answer = answer(&asked[..length], *lead_to.lock().unwrap());
        socket.send_to(&answer, from).unwrap();
    }
}

/// One question, its name as parts with their lengths before them. Of other kinds than an address (1) there is nothing.
fn answer(asked: &[u8], address: Ipv4Addr) -> Vec<u8> {
    const HEAD_BYTES: usize = 12;
    let mut end = HEAD_BYTES;
    while asked[end] != 0 {
        end += 1 + usize::from(asked[end]);
    }
    let question = &asked[HEAD_BYTES..end + 5];
    let answers = u8::from(asked[end + 1..end + 3] == [0, 1]);
    // The question's number; it is an answer, and nothing is wrong; one question, and so many answers.
    let mut said = [&asked[..2], &[0x81, 0x80, 0, 1, 0, answers, 0, 0, 0, 0], question].concat();
    if answers == 1 {
        // The name that was asked for, an address, good for no time, of four bytes.
        said.extend([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
        said.extend(address.octets());
    }
    said
}
