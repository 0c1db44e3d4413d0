//! The program from outside: its arguments, what it says, and how it ends.

use crate::https::folder::{Folder, path};
use crate::support::{Ended, PATIENCE, Program, Reply, connect, get, handshake, run};
use nix::sys::signal::Signal;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

#[test]
fn help_and_version_are_said_and_that_is_all() {
    let help = run(&["--help"]);
    assert_eq!((help.code, help.stderr.as_str()), (Some(0), ""));
    for argument in [
        "--config",
        "--listen",
        "--pack",
        "--own-packs-only",
        "--help-lines",
        "--group-name",
        "--logo",
        "--tab-title",
        "--accent",
        "--accent-night",
        "--language",
        "--tls-cert",
        "--tls-key",
        "--tls",
        "--domain",
        "--certificates",
        "--acme-directory",
        "--acme-root",
        "--acme-contact",
        "--http",
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
fn a_logo_that_cannot_be_shown_is_refused_in_a_sentence() {
    let folder = Folder::new("bad-logos");
    let nowhere = path(&folder.0, "nowhere.png");
    let with = |file: &str| run(&["--listen", "127.0.0.1:0", "--group-name", "Ours", "--logo", file]);
    is_refused(&with(&nowhere), &format!("The logo {nowhere} cannot be read"), "check its path");
    is_refused(&with(folder.0.to_str().unwrap()), "cannot be read", "check its path");
    is_refused(&with(&folder.file("logo.png", "good morning")), "whatever its name says", "save it as one of these");
    is_refused(&with(&folder.file("large.svg", &" ".repeat(200_000))), "more than 128 KiB", "save it smaller");
    is_refused(&run(&["--logo", &nowhere]), "--group-name <NAME>", "--help");
    is_refused(&run(&["--group-name", "Ours", "--logo"]), "--logo <FILE>", "--help");
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
