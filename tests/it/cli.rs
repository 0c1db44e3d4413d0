//! The program from outside: its arguments, what it says, how it ends, and https.

use crate::support::{Ended, PATIENCE, Program, Reply, connect, get, handshake, run};
use nix::sys::signal::Signal;
use rcgen::{CertificateParams, KeyPair};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, StreamOwned,
};

#[test]
fn help_and_version_are_said_and_that_is_all() {
    let help = run(&["--help"]);
    assert_eq!((help.code, help.stderr.as_str()), (Some(0), ""));
    for argument in [
        "--listen",
        "--pack",
        "--own-packs-only",
        "--help-lines",
        "--group-name",
        "--tab-title",
        "--accent",
        "--accent-night",
        "--language",
        "--tls-cert",
        "--tls-key",
        "--tls",
        "--log",
        "--sandbox",
        "sandbox-check",
        "--version",
    ] {
        assert!(help.stdout.contains(argument), "{argument} is not explained");
    }
    let version = run(&["--version"]);
    assert_eq!(version.stdout, format!("circlekeeper {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(version.code, Some(0));
}

/// A folder for the files of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("circlekeeper-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, content: &str) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        path(&self.0, name)
    }

    /// Writes a certificate for `name`, and its key.
    fn certificate(&self, name: &str) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([name.to_owned()]).unwrap().self_signed(&key).unwrap();
        (self.file(&format!("{name}.crt"), &certificate.pem()), self.file(&format!("{name}.key"), &key.serialize_pem()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

/// Exit code 2, nothing on stdout, and one line on stderr that has both parts: what is wrong and what to do.
fn is_refused(ended: &Ended, wrong: &str, cure: &str) {
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
    let said = ended.stderr.strip_prefix("circlekeeper: ").and_then(|said| said.strip_suffix(".\n"));
    let said = said.unwrap_or_else(|| panic!("not a sentence: {}", ended.stderr));
    assert!(!said.contains('\n') && said.contains(wrong) && said.contains(cure), "{said}");
}

#[test]
fn an_address_that_cannot_be_listened_on_is_refused_in_a_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap();
    is_refused(&run(&["--listen", &taken.to_string()]), &format!("Port {} is in use", taken.port()), "choose another");
    is_refused(&run(&["--listen", "192.0.2.77:8080"]), "no address 192.0.2.77", "--listen");
    is_refused(&run(&["--listen", "here"]), "'here'", "127.0.0.1:8080");
    is_refused(&run(&["--listen"]), "--listen", "--help");
    is_refused(&run(&["--port", "80"]), "--port", "--help");
}

#[test]
fn a_certificate_that_cannot_be_used_is_refused_in_a_sentence() {
    let folder = Folder::new("bad-certificates");
    let (certificate, key) = folder.certificate("meet.example.org");
    let (other, _) = folder.certificate("other.example.org");
    let nonsense = folder.file("nonsense.pem", "good morning");
    let nowhere = path(&folder.0, "nowhere.pem");
    let with =
        |certificate: &str, key: &str| run(&["--listen", "127.0.0.1:0", "--tls-cert", certificate, "--tls-key", key]);
    is_refused(&with(&nowhere, &key), &format!("certificate file {nowhere} cannot be read"), "check its path");
    is_refused(&with(&certificate, &nowhere), &format!("key file {nowhere} cannot be read"), "check its path");
    is_refused(&with(&nonsense, &key), "holds no certificate", "PEM");
    is_refused(&with(&key, &key), "holds no certificate", "PEM");
    is_refused(&with(&certificate, &certificate), "holds no key", "PEM");
    is_refused(&with(&other, &key), "does not belong", "made together");
    is_refused(&run(&["--tls-cert", &certificate]), "--tls-key", "--help");
    is_refused(
        &run(&["--tls", "self-signed", "--tls-cert", &certificate, "--tls-key", &key]),
        "cannot be used",
        "--help",
    );
}

#[test]
fn a_pack_that_cannot_be_used_is_refused_with_all_that_is_to_be_mended() {
    let folder = Folder::new("bad-pack");
    let nowhere = path(&folder.0, "nowhere");
    let ended = run(&["--listen", "127.0.0.1:0", "--pack", &nowhere]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    assert!(ended.stderr.contains(&nowhere) && ended.stderr.contains("cannot be read"), "{}", ended.stderr);

    is_refused(&run(&["--own-packs-only"]), "--pack <PATH>", "--help");
    is_refused(&run(&["--help-lines"]), "--help-lines <FILE>", "--help");
    is_refused(&run(&["--pack"]), "--pack <PATH>", "--help");

    folder.file("pack.toml", "languages = \"all\"\nfacilitator = 3\n");
    let ended = run(&["--listen", "127.0.0.1:0", "--pack", folder.0.to_str().unwrap()]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    assert!(ended.stderr.starts_with("circlekeeper: The packs cannot be used"), "{}", ended.stderr);
    assert!(ended.stderr.contains("pack.toml, line 1"), "{}", ended.stderr);
}

#[test]
fn a_signal_ends_it_in_time_and_in_order() {
    for signal in [Signal::SIGTERM, Signal::SIGINT] {
        let program = Program::start(&[]);
        let origin = format!("http://{}", program.address());
        let mut socket = connect(program.address());
        socket.write_all(handshake(program.address(), Some(&origin)).as_bytes()).unwrap();
        assert_eq!(Reply::read(&mut socket).status, 101);
        let mut half_sent = connect(program.address());
        half_sent.write_all(b"GET / HT").unwrap();

        let since = Instant::now();
        program.signal(signal);
        let ended = program.end();
        // A kernel without a sandbox is warned of.
        let said: Vec<&str> = ended.stderr.lines().filter(|line| !line.contains("sandbox")).collect();
        assert_eq!((ended.code, said), (Some(0), vec![]), "{signal}");
        assert!(since.elapsed() < Duration::from_secs(5), "{signal}: it took {:?}", since.elapsed());
    }
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let program = Program::start(&["--log", "info"]);
    // A request that never ends holds up the first one.
    let mut half_sent = connect(program.address());
    half_sent.write_all(b"GET / HT").unwrap();
    assert_eq!(get(program.address(), "/healthz").status, 200);
    program.signal(Signal::SIGINT);
    let since = Instant::now();
    while std::net::TcpStream::connect(program.address()).is_ok() {
        assert!(since.elapsed() < PATIENCE, "it still listens");
    }
    program.signal(Signal::SIGINT);
    assert_eq!(program.end().code, Some(130));
    assert!(since.elapsed() < Duration::from_secs(2), "it took {:?}", since.elapsed());
}

#[test]
fn whatever_is_asked_nothing_about_it_is_logged() {
    let program = Program::start(&["--log", "debug"]);
    let mut socket = connect(program.address());
    socket.write_all(handshake(program.address(), Some("http://marked-origin.example")).as_bytes()).unwrap();
    for request in [
        "GET /marked-path HTTP/1.1\r\nHost: marked-host\r\nUser-Agent: marked-agent\r\n\r\n",
        "marked nonsense\r\n\r\n",
    ] {
        let mut stream = connect(program.address());
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        assert!(stream.read_to_end(&mut Vec::new()).is_ok());
    }
    program.signal(Signal::SIGTERM);
    let ended = program.end();
    assert!(ended.stderr.contains("stopping"), "it does log: {}", ended.stderr);
    let said = ended.stdout + &ended.stderr;
    assert!(!said.contains("marked") && !said.contains("127.0.0.1"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn its_memory_is_never_written_down() {
    let program = Program::start(&[]);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", program.id())).unwrap();
    let core: Vec<&str> =
        limits.lines().find(|line| line.starts_with("Max core file size")).unwrap().split_whitespace().collect();
    assert_eq!(core[4..6], ["0", "0"]);
}

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
fn on_an_https_port_plain_http_and_silence_end_cleanly() {
    let program = Program::start(&["--tls", "self-signed"]);
    let since = Instant::now();
    let mut silent = connect(program.address());
    let mut plain = connect(program.address());
    plain.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    let mut said = Vec::new();
    let _ = plain.read_to_end(&mut said);
    assert!(!said.starts_with(b"HTTP"));
    assert!(since.elapsed() < Duration::from_secs(4), "plain http was heard for {:?}", since.elapsed());
    assert_eq!(silent.read_to_end(&mut said).map(|_| ()).map_err(|error| error.kind()), Ok(()));
    assert!(since.elapsed() < Duration::from_secs(8), "silence was heard for {:?}", since.elapsed());
}

/// Asks over https, and takes only the certificate with that fingerprint.
fn ask_https(program: &Program, name: &str, fingerprint: &str, request: &str) -> std::io::Result<Reply> {
    let provider = Arc::new(ring::default_provider());
    let verifier = ByFingerprint { fingerprint: fingerprint.to_owned(), provider: Arc::clone(&provider) };
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let client = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(client, connect(program.address()));
    stream.write_all(request.as_bytes())?;
    stream.flush()?;
    Ok(Reply::read(&mut stream))
}

fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    Sha256::digest(certificate).iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

#[derive(Debug)]
struct ByFingerprint {
    fingerprint: String,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for ByFingerprint {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let right = fingerprint(certificate) == self.fingerprint;
        right.then(ServerCertVerified::assertion).ok_or_else(|| Error::General("another certificate".into()))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
