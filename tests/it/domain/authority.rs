//! A certificate authority of a test's own: pebble, which Let's Encrypt makes for that, with a DNS that says what a test
//! tells it to. It checks every signature and nonce, refuses some good nonces on purpose, and looks for proof over TLS.

use super::names::Names;
use crate::https::folder::{Folder, path};
use crate::support::PATIENCE;
use rcgen::{CertificateParams, KeyPair};
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Gone with its process when it is dropped.
pub struct Authority {
    authority: Child,
    /// By which it finds domains.
    pub names: Names,
    log: Arc<Mutex<Vec<String>>>,
    /// Where it tells which root it has made for itself.
    pub management: SocketAddr,
    /// The address of its directory.
    pub directory: String,
    /// The file by which its own https is known.
    pub root: String,
}

/// A port that is free, and that the kernel gives to nobody meanwhile: such ports begin above these.
pub fn free_port() -> SocketAddr {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    let next = || 20_000 + (std::process::id() + TAKEN.fetch_add(1, Ordering::Relaxed)) % 12_000;
    let place = || SocketAddr::from(([127, 0, 0, 1], u16::try_from(next()).unwrap()));
    let is_free = |place: &SocketAddr| TcpListener::bind(place).is_ok();
    std::iter::repeat_with(place).take(1000).find(is_free).expect("a free port")
}

impl Authority {
    /// Looks for proof at this port. Every domain leads to this machine until it is told otherwise.
    pub fn start(folder: &Folder, proof_port: u16) -> Self {
        Self::start_at(folder, proof_port, free_port())
    }

    /// The same at a known address: one that has forgotten everybody.
    pub fn start_at(folder: &Folder, proof_port: u16, address: SocketAddr) -> Self {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(["localhost".to_owned()]).unwrap().self_signed(&key).unwrap();
        let root = folder.file("authority.pem", &certificate.pem());
        folder.file("authority.key", &key.serialize_pem());
        let (management, names) = (free_port(), Names::start());
        let config = serde_json::json!({ "pebble": {
            "listenAddress": address.to_string(),
            "managementListenAddress": management.to_string(),
            "certificate": root,
            "privateKey": path(&folder.0, "authority.key"),
            "httpPort": 1,
            "tlsPort": proof_port,
        } });
        let config = folder.file("authority.json", &config.to_string());
        let mut command = Command::new("pebble");
        command.args(["-strict", "-config", &config, "-dnsserver", &names.address.to_string()]);
        command.env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_AUTHZREUSE", "0");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut authority = command.spawn().unwrap_or_else(|error| {
            panic!("these tests need pebble ({error}): tests/run installs it, and so does apt-get install pebble")
        });
        let log = lines(authority.stdout.take().expect("piped"));
        let directory = format!("https://localhost:{}/dir", address.port());
        let authority = Self { authority, names, log, management, directory, root };
        for address in [address, management] {
            let since = Instant::now();
            while TcpStream::connect(address).is_err() {
                assert!(since.elapsed() < PATIENCE, "it does not start: {:?}", authority.log.lock());
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        authority
    }

    /// How many of its log's lines hold this.
    pub fn logged(&self, part: &str) -> usize {
        self.log.lock().unwrap().iter().filter(|line| line.contains(part)).count()
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        let _ = self.authority.kill();
        let _ = self.authority.wait();
    }
}

fn lines(stdout: impl Read + Send + 'static) -> Arc<Mutex<Vec<String>>> {
    let log = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&log);
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            kept.lock().unwrap().push(line);
        }
    });
    log
}
