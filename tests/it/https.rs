//! Https: whose certificate is shown, how it is renewed, and what plain http is answered with.

pub mod browser;
pub mod folder;

use crate::support::{PATIENCE, Program, Reply, ask, connect, handshake};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use browser::{ask_anybody, ask_https, fingerprint, tab};
use folder::{Folder, Made, path};
use nix::sys::signal::Signal;
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::time::{Duration, Instant};
use tokio_rustls::rustls::pki_types::CertificateDer;

#[test]
fn a_self_signed_certificate_is_the_one_that_the_terminal_shows() {
    let program = Program::start(&["--tls", "self-signed"]);
    let fingerprint = loop {
        let line = program.line();
        if let Some(fingerprint) = line.strip_prefix("SHA-256 ") {
            break fingerprint.trim_end().to_owned();
        }
    };
    assert!(program.ready.contains("https://localhost:"), "{}", program.ready);

    let page =
        ask_https(&program, "localhost", &fingerprint, "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            .unwrap();
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let shown = "GET /certificate HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    let shown = ask_https(&program, "127.0.0.1", &fingerprint, shown).unwrap();
    assert_eq!(shown.text(), format!(r#"{{"self_signed":true,"sha256":"{fingerprint}"}}"#));

    let origin = format!("https://{}", program.address());
    let opened = ask_https(&program, "localhost", &fingerprint, &handshake(program.address(), Some(&origin))).unwrap();
    assert_eq!(opened.status, 101);
    let plain_origin = format!("http://{}", program.address());
    let refused = handshake(program.address(), Some(&plain_origin));
    assert_eq!(ask_https(&program, "localhost", &fingerprint, &refused).unwrap().status, 403);

    let other = "00:".repeat(31) + "00";
    assert!(ask_https(&program, "localhost", &other, "").is_err(), "the test would take any certificate");
}

/// Its fingerprint, and all that the terminal says with it.
fn self_signed_in(folder: &str) -> (String, String) {
    let program = Program::start(&["--tls", "self-signed", "--certificates", folder]);
    let mut said = program.ready.clone();
    loop {
        let line = program.line();
        said += &line;
        if let Some(fingerprint) = line.strip_prefix("SHA-256 ") {
            let shown = ask_anybody(&program, "localhost", &request("/healthz", "here")).0;
            assert_eq!(shown, fingerprint.trim_end());
            return (shown, said);
        }
    }
}

#[test]
fn a_self_signed_certificate_that_is_kept_stays_the_same_while_it_is_of_use() {
    let folder = Folder::new("self-signed-kept");
    let kept = path(&folder.0, "kept");
    let (first, said) = self_signed_in(&kept);
    assert!(
        said.contains("It is kept: every start shows it, until 20") && said.contains("visit this website"),
        "{said}"
    );
    let (second, said) = self_signed_in(&kept);
    assert_eq!(second, first);
    assert!(!said.contains("of before") && !said.contains("just now"), "{said}");
    let file = folder.0.join("kept/self-signed.pem");
    let modes = [&file, &folder.0.join("kept")].map(|path| {
        use std::os::unix::fs::PermissionsExt;
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    });
    assert_eq!(modes, [0o600, 0o700]);

    // One for another address, and what is no certificate, are of no use.
    let text = std::fs::read_to_string(&file).unwrap();
    let Made { certificate, key, fingerprint } = Made::new("elsewhere.example.org");
    std::fs::write(&file, format!("{}\n{key}{certificate}", text.lines().next().unwrap())).unwrap();
    let (third, said) = self_signed_in(&kept);
    assert!(third != first && third != fingerprint && said.contains("every browser will warn once more"), "{said}");
    std::fs::write(&file, "good morning").unwrap();
    assert!(self_signed_in(&kept).0 != third);
}

#[test]
fn a_certificate_of_ones_own_is_used_and_names_the_address() {
    let folder = Folder::new("own-certificate");
    let (certificate, key) = folder.certificate("localhost");
    let program = Program::start(&["--tls-cert", &certificate, "--tls-key", &key]);
    assert!(program.ready.contains("https://localhost:"), "{}", program.ready);
    let pem = std::fs::read_to_string(&certificate).unwrap();
    let der = rustls_pki_types::pem::PemObject::from_pem_slice(pem.as_bytes());
    let der: CertificateDer<'_> = der.unwrap();
    let request = "GET /certificate HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    let answer = ask_https(&program, "localhost", &fingerprint(&der), request).unwrap();
    assert_eq!(answer.text(), format!(r#"{{"self_signed":false,"sha256":"{}"}}"#, fingerprint(&der)));
}

#[test]
fn on_an_https_port_plain_http_hears_how_to_come_in_and_silence_ends() {
    let program = Program::start(&["--tls", "self-signed"]);
    let since = Instant::now();
    let mut silent = connect(program.address());
    says_how_to_come_in(program.address());
    assert_eq!(silent.read_to_end(&mut Vec::new()).map_err(|error| error.kind()), Ok(0));
    assert!(since.elapsed() < Duration::from_secs(8), "silence was heard for {:?}", since.elapsed());
}

/// One page, whatever is asked and however.
fn says_how_to_come_in(address: SocketAddr) {
    let page = ask(address, "GET", "/", "");
    assert_eq!((page.status, page.header("content-type")), (426, Some("text/html; charset=utf-8")));
    for part in ["https://", "your link once more", "tu enlace otra vez"] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    assert!(page.header("location").is_none() && page.header("strict-transport-security").is_none());
    let policy = page.header("content-security-policy").unwrap();
    let style = page.text().split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains(&format!("style-src 'sha256-{hash}';")));
    assert!(!page.text().contains(" style=") && !page.text().contains("<script"));

    let marked = "Host: marked.example\r\nCookie: marked=1\r\nReferer: http://marked.example/\r\n";
    for (method, path) in [("GET", "/marked?marked=%3Cmarked%3E"), ("POST", "/socket"), ("GET", "/certificate")] {
        let again = ask(address, method, path, marked);
        assert_eq!((again.status, &again.body), (426, &page.body), "{method} {path}");
    }
}

#[test]
fn beside_https_plain_http_is_answered_with_the_same_page() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let program = Program::start(&["--tls", "self-signed", "--http", &free.to_string()]);
    says_how_to_come_in(free);
    assert_eq!(ask_anybody(&program, "localhost", &request("/healthz", "localhost")).1.status, 200);
    // A head that never ends does not keep its place.
    let mut slow = connect(free);
    slow.write_all(b"GET / HT").unwrap();
    let since = Instant::now();
    let _ = slow.read_to_end(&mut Vec::new());
    assert!(since.elapsed() < Duration::from_secs(8), "it was heard for {:?}", since.elapsed());
}

fn request(path: &str, host: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
}

#[test]
fn browsers_are_kept_to_https_on_real_domains_only() {
    let folder = Folder::new("kept-to-https");
    let (certificate, key) = folder.certificate("meet.example.org");
    let own = Program::start(&["--tls-cert", &certificate, "--tls-key", &key]);
    let made = Program::start(&["--tls", "self-signed"]);
    let kept = |program, path: &str, host: &str| {
        let (_, reply) = ask_anybody(program, "meet.example.org", &request(path, host));
        reply.header("strict-transport-security").map(str::to_owned)
    };
    for path in ["/", "/healthz", "/nothing", "/socket"] {
        assert_eq!(kept(&own, path, "meet.example.org").as_deref(), Some("max-age=31536000"), "{path}");
    }
    for host in ["localhost", "192.0.2.7", "hall.local", "meet.example.org:8443"] {
        assert_eq!(kept(&own, "/", host), None, "{host}");
    }
    assert_eq!(kept(&made, "/", "meet.example.org"), None);
}

/// Waits until new connections are shown this certificate.
fn wait_for(program: &Program, fingerprint: &str) {
    let since = Instant::now();
    while ask_anybody(program, "meet.example.org", &request("/healthz", "here")).0 != fingerprint {
        assert!(since.elapsed() < PATIENCE, "the certificate is not shown");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// As certbot does it: the names are links that lead to another file after each renewal.
fn link_to(folder: &Folder, number: u32, certificate: &str, key: &str) {
    for (name, content) in [("fullchain", certificate), ("privkey", key)] {
        let file = folder.file(&format!("archive/{name}{number}.pem"), content);
        let link = path(&folder.0, &format!("live/{name}.pem"));
        let _ = std::fs::remove_file(&link);
        std::os::unix::fs::symlink(file, &link).unwrap();
    }
}

#[test]
fn a_renewed_certificate_is_shown_to_new_connections_and_the_others_stay() {
    let folder = Folder::new("renewed");
    for inner in ["archive", "live"] {
        std::fs::create_dir(folder.0.join(inner)).unwrap();
    }
    let [first, second, third] = [0, 1, 2].map(|_| Made::new("meet.example.org"));
    link_to(&folder, 1, &first.certificate, &first.key);
    let [chain, key] = ["live/fullchain.pem", "live/privkey.pem"].map(|name| path(&folder.0, name));
    let program = Program::start(&["--tls-cert", &chain, "--tls-key", &key]);
    wait_for(&program, &first.fingerprint);
    let mut socket = tab(&program, "meet.example.org", Some(&first.fingerprint));
    let origin = format!("https://{}", program.address());
    socket.write_all(handshake(program.address(), Some(&origin)).as_bytes()).unwrap();
    assert_eq!(Reply::read(&mut socket).status, 101);

    link_to(&folder, 2, &second.certificate, &second.key);
    wait_for(&program, &second.fingerprint);
    let shown = ask_anybody(&program, "meet.example.org", &request("/certificate", "here")).1;
    assert_eq!(shown.text(), format!(r#"{{"self_signed":false,"sha256":"{}"}}"#, second.fingerprint));

    // A key that does not belong to it, then nonsense: the one of before stays until all is well.
    link_to(&folder, 3, &third.certificate, &first.key);
    program.signal(Signal::SIGHUP);
    let said = program.warning();
    assert!(said.contains("certificate of before is kept") && said.contains("does not belong"), "{said}");
    link_to(&folder, 4, "good morning", &third.key);
    program.signal(Signal::SIGHUP);
    let said = program.warning();
    assert!(said.contains("certificate of before is kept") && said.contains("holds no certificate"), "{said}");
    wait_for(&program, &second.fingerprint);
    link_to(&folder, 5, &third.certificate, &third.key);
    program.signal(Signal::SIGHUP);
    wait_for(&program, &third.fingerprint);

    // An empty frame with a mask that means nothing is an end that the other side answers.
    socket.write_all(&[0x88, 0x80, 0, 0, 0, 0]).unwrap();
    let mut answer = [0; 2];
    socket.read_exact(&mut answer).unwrap();
    assert_eq!(answer[0], 0x88, "the socket that was open before goes on");
}
