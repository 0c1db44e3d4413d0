//! What the tests of the server share: a server on a port of its own whose drop ends it, the built program as a child
//! process, and a plain HTTP client that says exactly what a test tells it to.

use circlekeeper::pack::Pack;
use circlekeeper::server::{self, Parts};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpSocket};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

/// Longer than anything here takes, shorter than anybody wants to wait for a test that fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// What a server of the tests is made of, unless a test says otherwise.
pub fn parts() -> Parts {
    Parts::new(vec![Pack::embedded().expect("the pack is whole")])
}

/// A server within the test's own process.
pub struct TestServer {
    pub address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl TestServer {
    pub fn start() -> Self {
        Self::start_with(parts())
    }

    pub fn start_with(parts: Parts) -> Self {
        Self::spawn(|listener, stop| server::run(listener, stop, parts))
    }

    /// Runs whatever is to stand behind the listener, until its stop comes.
    pub fn spawn<F>(
        run: impl FnOnce(TcpListener, Box<dyn Future<Output = ()> + Send + Unpin>) -> F + Send + 'static,
    ) -> Self
    where
        F: Future<Output = ()>,
    {
        let (stop, stopped) = oneshot::channel();
        let (ready, is_ready) = channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().expect("a runtime");
            runtime.block_on(async {
                let listener = server::listen::bind(([127, 0, 0, 1], 0).into()).expect("a free port");
                let listener = TcpListener::from_std(listener).expect("a listener");
                ready.send(listener.local_addr().expect("an address")).expect("the test waits");
                run(listener, Box::new(Box::pin(async { drop(stopped.await) }))).await;
            });
        });
        let address = is_ready.recv().expect("the server starts");
        Self { address, stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server panicked");
        }
    }
}

/// The built program, running.
pub struct Program {
    child: Child,
    /// Where it was told to listen.
    listen: SocketAddr,
    stdout: Receiver<String>,
    stderr: Receiver<String>,
    /// What it said until it was ready.
    pub ready: String,
}

/// How a program ended.
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Program {
    /// Starts it on a port of its own and waits until it is ready.
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_at("127.0.0.1:0", arguments)
    }

    /// The same on a port that somebody else has to know beforehand.
    pub fn start_at(listen: &str, arguments: &[&str]) -> Self {
        let arguments = [&["--listen", listen], arguments].concat();
        let child = program(&arguments).spawn().expect("the program starts");
        Self::started(child, listen.parse().expect("an address"))
    }

    /// One that was started in another way, with its output piped, once it is ready.
    pub fn started(mut child: Child, listen: SocketAddr) -> Self {
        let stdout = lines(child.stdout.take().expect("piped"));
        let stderr = lines(child.stderr.take().expect("piped"));
        let mut program = Self { child, listen, stdout, stderr, ready: String::new() };
        program.ready = program.line();
        assert!(program.ready.starts_with("Circlekeeper is ready."), "{:?}", program.ready);
        program
    }

    pub fn address(&self) -> SocketAddr {
        if self.listen.port() != 0 {
            return self.listen;
        }
        let url = self.ready.split(' ').find(|word| word.contains("://")).expect("an address");
        let port = url.rsplit_once(':').expect("a port").1.parse().expect("a number");
        ([127, 0, 0, 1], port).into()
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line that it says; there must be one.
    pub fn line(&self) -> String {
        self.stdout.recv_timeout(PATIENCE).expect("it says more")
    }

    /// The next line that it logs or complains in, not counting those about a kernel without a sandbox; there must be one.
    pub fn warning(&self) -> String {
        let said = || self.stderr.recv_timeout(PATIENCE).expect("it says something");
        std::iter::repeat_with(said).find(|line| !line.contains("sandbox")).expect("there is no end of them")
    }

    pub fn signal(&self, signal: nix::sys::signal::Signal) {
        let id = nix::unistd::Pid::from_raw(self.child.id().try_into().expect("an id"));
        nix::sys::signal::kill(id, signal).expect("it runs");
    }

    /// Waits for its end.
    pub fn end(mut self) -> Ended {
        let code = wait(&mut self.child);
        let stdout = self.ready.clone() + &self.stdout.iter().collect::<String>();
        let stderr = self.stderr.iter().collect();
        Ended { code, stdout, stderr }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has ended already where the test waited for that.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Hands on what the program says, line by line with their ends, so that a test can wait for it with a deadline.
fn lines(stdout: impl Read + Send + 'static) -> Receiver<String> {
    let (said, hear) = channel();
    std::thread::spawn(move || {
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        while stdout.read_line(&mut line).is_ok_and(|bytes| bytes > 0) && said.send(std::mem::take(&mut line)).is_ok() {
        }
    });
    hear
}

/// Runs the program to its end, which must come by itself.
pub fn run(arguments: &[&str]) -> Ended {
    let mut child = program(arguments).spawn().expect("the program starts");
    let code = wait(&mut child);
    let output = child.wait_with_output().expect("its output");
    let [stdout, stderr] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("text"));
    Ended { code, stdout, stderr }
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_circlekeeper"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn wait(child: &mut Child) -> Option<i32> {
    let since = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            return status.code();
        }
        if since.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("the program did not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// An answer, as it came over the wire.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    /// A header's value, if it is there exactly once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} is there twice");
        value
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    /// Reads one answer: its head, and its body if it has one.
    pub fn read(stream: &mut impl Read) -> Self {
        let mut reader = BufReader::new(stream);
        let mut line = || {
            let mut line = String::new();
            reader.read_line(&mut line).expect("text");
            line.trim_end().to_owned()
        };
        let status = line().split(' ').nth(1).expect("a status").parse().expect("a number");
        let headers = std::iter::from_fn(|| line().split_once(": ").map(|(name, value)| (name.into(), value.into())));
        let mut reply = Self { status, headers: headers.collect(), body: Vec::new() };
        let length = reply.header("content-length").map_or(0, |length| length.parse().expect("a number"));
        reader.take(length).read_to_end(&mut reply.body).expect("a body");
        reply
    }
}

/// A connection that gives up after [`PATIENCE`].
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("a deadline");
    stream
}

/// The same from another address of this machine's own network, 127.0.0.0/8.
pub fn connect_from(source: Ipv4Addr, server: SocketAddr) -> std::io::Result<TcpStream> {
    static RUNTIME: LazyLock<Runtime> =
        LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_io().build().expect("a runtime"));
    let stream = RUNTIME.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind((source, 0).into())?;
        socket.connect(server).await?.into_std()
    })?;
    stream.set_nonblocking(false)?;
    Ok(stream)
}

/// Sends a request with these further headers, each ended by `\r\n`, and reads the answer.
pub fn ask(address: SocketAddr, method: &str, path: &str, headers: &str) -> Reply {
    let mut stream = connect(address);
    let request = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).expect("the server reads");
    Reply::read(&mut stream)
}

pub fn get(address: SocketAddr, path: &str) -> Reply {
    ask(address, "GET", path, "")
}

/// A WebSocket's opening handshake with the key that RFC 6455 uses as its example; without an origin where it is `None`.
pub fn handshake(address: SocketAddr, origin: Option<&str>) -> String {
    let origin = origin.map(|origin| format!("Origin: {origin}\r\n")).unwrap_or_default();
    format!(
        "GET /socket HTTP/1.1\r\nHost: {address}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n{origin}\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
}
