//! The limit: a loop that writes the same bytes to as many connections, and does nothing else.

use crate::cost::{CpuClock, Processors, wait_before_reading};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

pub struct Bare {
    readers: Vec<TcpStream>,
    /// What is written, one after the other.
    frames: [Vec<u8>; 2],
    passes: usize,
    /// Each starts one pass over all connections; closed, it ends the thread that writes.
    go: Sender<()>,
    /// The CPU time of each pass.
    done: Receiver<Duration>,
}

impl Bare {
    pub fn start(processors: &Processors, connections: usize, frames: [Vec<u8>; 2]) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (mut readers, mut writers) = (Vec::new(), Vec::new());
        for _ in 0..connections {
            readers.push(TcpStream::connect(address).expect("it listens"));
            let (writer, _) = listener.accept().expect("it was asked");
            writer.set_nodelay(true).expect("a TCP connection");
            writers.push(writer);
        }
        let (go, started) = channel();
        let (report, done) = channel();
        let written = frames.clone();
        let write = move || {
            let clock = CpuClock::of_this_thread();
            for (frame, ()) in written.iter().cycle().zip(started) {
                let before = clock.now();
                for writer in &mut writers {
                    writer.write_all(frame).expect("somebody reads");
                }
                if report.send(clock.now() - before).is_err() {
                    return;
                }
            }
        };
        processors.measure(|| thread::spawn(write));
        Self { readers, frames, passes: 0, go, done }
    }

    /// Writes to all so many times, each time after all have read; answers the CPU time that it took.
    pub fn write_to_all(&mut self, times: usize) -> Duration {
        let mut taken = Duration::ZERO;
        for _ in 0..times {
            self.go.send(()).expect("the loop runs");
            wait_before_reading();
            let heard = &mut self.frames[self.passes % 2];
            for reader in &mut self.readers {
                reader.read_exact(heard).expect("the loop writes");
            }
            self.passes += 1;
            taken += self.done.recv().expect("the loop runs");
        }
        taken
    }
}
