//! A certificate authority of a test's own: pebble, which Let's Encrypt makes for that, with a DNS that says what a test
//! tells it to. It checks every signature and nonce, refuses some good nonces on purpose, and looks for proof over TLS.

use crate::https::folder::{Folder, path};
use crate::support::{PATIENCE, ask};
use rcgen::{CertificateParams, KeyPair};
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Gone with its processes when it is dropped.
pub struct Authority {
    authority: Child,
    dns: Child,
    dns_at: SocketAddr,
    log: Arc<Mutex<Vec<String>>>,
    /// Where it tells which root it has made for itself.
    pub management: SocketAddr,
    /// The address of its directory.
    pub directory: String,
    /// The file by which its own https is known.
    pub root: String,
}

/// A port that is free now.
pub fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
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
        let (management, names, dns_at) = (free_port(), free_port(), free_port());
        let config = serde_json::json!({ "pebble": {
            "listenAddress": address.to_string(),
            "managementListenAddress": management.to_string(),
            "certificate": root,
            "privateKey": path(&folder.0, "authority.key"),
            "httpPort": 1,
            "tlsPort": proof_port,
        } });
        let config = folder.file("authority.json", &config.to_string());
        let names = names.to_string();
        let dns = ["-dns01", &names, "-management", &dns_at.to_string(), "-defaultIPv6", ""];
        let dns = [&dns[..], &["-http01", "", "-https01", "", "-tlsalpn01", ""]].concat();
        let mut authority = started("pebble", &["-strict", "-config", &config, "-dnsserver", &names]);
        let log = lines(authority.stdout.take().expect("piped"));
        let dns = started("pebble-challtestsrv", &dns);
        let directory = format!("https://localhost:{}/dir", address.port());
        let authority = Self { authority, dns, dns_at, log, management, directory, root };
        for address in [address, management, dns_at] {
            let since = Instant::now();
            while TcpStream::connect(address).is_err() {
                assert!(since.elapsed() < PATIENCE, "it does not start: {:?}", authority.log.lock());
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        authority
    }

    /// Lets a domain lead elsewhere.
    pub fn lead(&self, domain: &str, to: &str) {
        let host = format!("{domain}.");
        for (path, body) in [
            ("/clear-a", serde_json::json!({ "host": host })),
            ("/add-a", serde_json::json!({ "host": host, "addresses": [to] })),
        ] {
            let body = body.to_string();
            let length = format!("Content-Length: {}\r\n\r\n{body}", body.len());
            assert_eq!(ask(self.dns_at, "POST", path, &length).status, 200, "{path}");
        }
    }

    /// How many of its log's lines hold this.
    pub fn logged(&self, part: &str) -> usize {
        self.log.lock().unwrap().iter().filter(|line| line.contains(part)).count()
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        for child in [&mut self.authority, &mut self.dns] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn started(program: &str, arguments: &[&str]) -> Child {
    let mut command = Command::new(program);
    command.args(arguments).env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_AUTHZREUSE", "0");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap_or_else(|error| {
        panic!("these tests need {program} ({error}): tests/run installs it, and so does apt-get install pebble")
    })
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
