//! Certificates for a domain, from a real authority's server: that they come, are kept, are renewed, and what is said when
//! they do not come. The sandbox is on throughout.

mod authority;
mod names;

use crate::https::browser::{ask_anybody, bare, get_from, tab, vouched_for};
use crate::https::folder::{Folder, Made, path};
use crate::support::{PATIENCE, Program, get, run};
use authority::{Authority, free_port};
use nix::sys::signal::Signal;
use std::fs;
use std::io::{Read, Write};
use std::net::Ipv4Addr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

const DOMAIN: &str = "meet.example.org";

/// An address of this machine at which no server of these tests listens.
const NOBODY: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// What one server and its authority share.
struct Place {
    folder: Folder,
    listen: String,
    authority: Authority,
}

impl Place {
    fn new(test: &str) -> Self {
        let (folder, listen) = (Folder::new(test), free_port());
        let authority = Authority::start(&folder, listen.port());
        Self { folder, listen: listen.to_string(), authority }
    }

    fn certificates(&self) -> String {
        path(&self.folder.0, "state/certificates")
    }

    fn serve(&self, arguments: &[&str]) -> Program {
        self.serve_by(&self.authority.directory, &self.authority.root, arguments)
    }

    /// With a certificate by some other authority.
    fn serve_by(&self, directory: &str, root: &str, arguments: &[&str]) -> Program {
        let certificates = self.certificates();
        let given = ["--domain", DOMAIN, "--certificates", &certificates];
        let given = [&given[..], &["--acme-directory", directory, "--acme-root", root], arguments].concat();
        Program::start_at(&self.listen, &given)
    }
}

/// Until the terminal says that a certificate is there.
fn wait_for_certificate(program: &Program) {
    while !program.line().starts_with("The certificate is here, until 20") {}
}

/// Until the log says this.
fn wait_for(program: &Program, said: &str) -> String {
    std::iter::repeat_with(|| program.warning()).find(|line| line.contains(said)).expect("there is no end of them")
}

fn healthz(host: &str) -> String {
    format!("GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_certificate_comes_by_itself_is_kept_in_private_and_is_there_after_a_restart() {
    let place = Place::new("domain-comes");
    let program = place.serve(&["--domain", "www.example.org", "--acme-contact", "ana@example.org"]);
    assert!(program.ready.contains("https://meet.example.org in"), "{}", program.ready);
    wait_for_certificate(&program);
    let root = get_from(place.authority.management, "/roots/0");
    for name in [DOMAIN, "www.example.org"] {
        let mut tab = vouched_for(&program, name, &root);
        tab.write_all(healthz(DOMAIN).as_bytes()).unwrap();
        let mut said = String::new();
        tab.read_to_string(&mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 200"), "{name}: {said}");
        assert!(said.to_lowercase().contains("strict-transport-security: max-age=31536000"), "{said}");
    }
    let (shown, _) = ask_anybody(&program, DOMAIN, &healthz("here"));

    let folder = place.certificates();
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert_eq!(files, ["account.json", "domain.pem"].map(|name| Path::new(&folder).join(name)));
    assert!(files.iter().all(|file| mode(file) == 0o600) && mode(Path::new(&folder)) == 0o700);
    every_thread_of_the_keeper_is_within(&program);
    program.signal(Signal::SIGTERM);
    assert_eq!(program.end().code, Some(0));
    assert_eq!(place.authority.logged("Added order"), 1);

    let again = place.serve(&["--domain", "www.example.org", "--log", "info"]);
    assert_eq!(ask_anybody(&again, DOMAIN, &healthz("here")).0, shown);
    wait_for(&again, "the certificate is good, and will be renewed in ");
    assert_eq!(place.authority.logged("Added order"), 1, "a kept certificate is not asked for once more");
    again.signal(Signal::SIGTERM);
    assert!(!again.end().stdout.contains("is being fetched"));

    // For other domains the kept one is of no use.
    let other = place.serve(&[]);
    wait_for_certificate(&other);
    assert_eq!(place.authority.logged("Added order"), 2);
    assert_eq!(place.authority.logged("There are now 1 accounts"), 1, "the account stays the same");
    assert_eq!(place.authority.logged("There are now 2 accounts"), 0);
}

/// The id of the second process.
fn keeper_of(program: &Program) -> String {
    let children = fs::read_to_string(format!("/proc/{0}/task/{0}/children", program.id())).expect("its children");
    let keeper = children.trim().to_owned();
    assert!(!keeper.is_empty() && !keeper.contains(' '), "one keeper: {children}");
    keeper
}

fn every_thread_of_the_keeper_is_within(program: &Program) {
    let status = |id: &str, field: &str| {
        let tasks = fs::read_dir(format!("/proc/{id}/task")).expect("it runs").flatten();
        let values = tasks.map(|task| {
            let status = fs::read_to_string(task.path().join("status")).expect("a status");
            status.lines().find_map(|line| line.strip_prefix(field)).expect("the field").trim().to_owned()
        });
        values.collect::<Vec<_>>()
    };
    let keeper = keeper_of(program);
    // As the server itself: a kernel without is warned of.
    let server = status(&program.id().to_string(), "Seccomp:");
    assert!(status(&keeper, "Seccomp:").iter().all(|mode| *mode == server[0]));
    let arguments = fs::read(format!("/proc/{keeper}/cmdline")).expect("its arguments");
    assert!(arguments.ends_with(b"\0keep-certificate\0"), "nothing is told on the command line");
}

/// Puts a certificate there as a server would have kept it, of which a third is left in a second.
fn keep_one_that_is_nearly_over(place: &Place) -> String {
    let now = SystemTime::now();
    let (start, end) = (now - Duration::from_secs(60), now + Duration::from_secs(32));
    let Made { certificate, key, fingerprint } = Made::between(DOMAIN, start, end);
    fs::create_dir_all(place.certificates()).unwrap();
    let first = format!("Circlekeeper: for {DOMAIN} by {}", place.authority.directory);
    fs::write(path(Path::new(&place.certificates()), "domain.pem"), format!("{first}\n{key}{certificate}")).unwrap();
    fingerprint
}

#[test]
fn a_certificate_is_renewed_in_time_and_nobody_who_is_here_notices() {
    let place = Place::new("domain-renewed");
    let before = keep_one_that_is_nearly_over(&place);
    let program = place.serve(&[]);
    let mut here = tab(&program, DOMAIN, Some(&before));
    here.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    let mut first = [0; 12];
    here.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");

    let since = Instant::now();
    while ask_anybody(&program, DOMAIN, &healthz("here")).0 == before {
        assert!(since.elapsed() < PATIENCE, "it is not renewed");
        std::thread::sleep(Duration::from_millis(50));
    }
    let root = get_from(place.authority.management, "/roots/0");
    vouched_for(&program, DOMAIN, &root).write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    assert_eq!(place.authority.logged("Added order"), 1);
    here.write_all(healthz("here").as_bytes()).unwrap();
    let mut rest = String::new();
    here.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("HTTP/1.1 200"), "the connection that was open before goes on: {rest}");
}

#[test]
fn what_is_in_the_way_is_said_and_once_it_is_put_right_the_certificate_comes() {
    let place = Place::new("domain-refused");
    place.authority.names.lead(NOBODY);
    let program = place.serve(&[]);
    let said = program.warning();
    for part in
        ["no certificate: localhost", DOMAIN, "port 443", "DNS record", "The next try is in 2 minutes, or on SIGHUP."]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    // Meanwhile the server is up, shows no certificate, and proves nothing to whoever asks.
    assert_eq!(get(program.address(), "/healthz").status, 426);
    for protocol in ["http/1.1", "acme-tls/1"] {
        let refused = bare(&program, DOMAIN, protocol).unwrap_err().to_string();
        assert!(refused.contains("AccessDenied"), "{protocol}: {refused}");
    }
    assert!(!Path::new(&place.certificates()).join("domain.pem").exists());

    place.authority.names.lead(Ipv4Addr::LOCALHOST);
    program.signal(Signal::SIGHUP);
    wait_for_certificate(&program);
    assert!(bare(&program, DOMAIN, "http/1.1").is_ok());
    assert!(bare(&program, DOMAIN, "acme-tls/1").is_err(), "proof is shown only while an authority looks for it");
}

#[test]
fn a_certificate_that_cannot_be_renewed_stays_and_the_log_says_until_when() {
    let place = Place::new("domain-not-renewed");
    let before = keep_one_that_is_nearly_over(&place);
    place.authority.names.lead(NOBODY);
    let program = place.serve(&[]);
    let said = program.warning();
    assert!(said.contains("no new certificate (that of before ends on 20") && said.contains("port 443"), "{said}");
    assert_eq!(ask_anybody(&program, DOMAIN, &healthz("here")).0, before);
}

#[test]
fn an_authority_that_is_not_reached_or_not_known_or_has_forgotten_the_account() {
    let mut place = Place::new("domain-authority");
    let address = place.authority.directory.replace("https://localhost:", "127.0.0.1:").replace("/dir", "");
    let nobody = format!("https://localhost:{}/dir", free_port().port());
    let program = place.serve_by(&nobody, &place.authority.root, &[]);
    let said = program.warning();
    assert!(
        said.contains("localhost is not reached") && said.contains("port") && said.contains("10 seconds"),
        "{said}"
    );
    drop(program);

    let other = place.folder.file("other.pem", &Made::new("localhost").certificate);
    let program = place.serve_by(&place.authority.directory, &other, &[]);
    let said = program.warning();
    assert!(said.contains("does not prove to be it") && said.contains("--acme-root"), "{said}");
    drop(program);

    let program = place.serve(&[]);
    wait_for_certificate(&program);
    drop(program);
    fs::remove_file(path(Path::new(&place.certificates()), "domain.pem")).unwrap();
    let port = place.listen.rsplit_once(':').unwrap().1.parse().unwrap();
    drop(std::mem::replace(&mut place.authority, Authority::start(&place.folder, port)));
    place.authority = Authority::start_at(&place.folder, port, address.parse().unwrap());
    let program = place.serve(&[]);
    wait_for_certificate(&program);
    assert_eq!(place.authority.logged("There are now 1 accounts"), 1, "another account was opened");
}

#[test]
fn the_keeper_ends_with_the_server_and_a_server_whose_keeper_has_ended_goes_on_and_says_so() {
    let place = Place::new("domain-keeper");
    let program = place.serve(&[]);
    wait_for_certificate(&program);
    let keeper = keeper_of(&program);
    drop(program);
    let since = Instant::now();
    while Path::new("/proc").join(&keeper).join("task").exists() {
        assert!(since.elapsed() < PATIENCE, "it goes on without the server");
        std::thread::sleep(Duration::from_millis(20));
    }

    let program = place.serve(&["--log", "info"]);
    wait_for(&program, "the certificate is good");
    let keeper = keeper_of(&program);
    // What a terminal and systemd send to both is the server's to heed.
    let status = fs::read_to_string(format!("/proc/{keeper}/status")).unwrap();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).expect("the field");
    let caught = u64::from_str_radix(caught.trim(), 16).unwrap();
    for signal in [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP] {
        assert!(caught & (1 << (signal as u64 - 1)) != 0, "{signal}");
    }
    let keeper = nix::unistd::Pid::from_raw(keeper.parse().unwrap());
    nix::sys::signal::kill(keeper, Signal::SIGKILL).unwrap();
    let said = wait_for(&program, "not renewed any more");
    assert!(said.contains("ERROR") && said.contains("start the server anew"), "{said}");
    assert_eq!(ask_anybody(&program, DOMAIN, &healthz("here")).1.status, 200);
}

#[test]
fn a_folder_or_a_root_that_cannot_be_used_is_refused_in_a_sentence() {
    let folder = Folder::new("domain-bad");
    let with = |arguments: &[&str]| {
        let ended = run(&[&["--listen", "127.0.0.1:0", "--domain", DOMAIN], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.lines().count()), (Some(2), "", 1));
        ended.stderr
    };
    let file = folder.file("file", "good morning");
    let kept = path(&folder.0, "kept");
    for (arguments, parts) in [
        (["--certificates", &file, "--log", "off"], ["cannot be used", "name another with --certificates"]),
        (["--certificates", "/proc/nowhere", "--log", "off"], ["cannot be used", "name another with --certificates"]),
        (["--certificates", &kept, "--acme-root", &file], ["holds no root certificate", "-----BEGIN"]),
        (["--certificates", &kept, "--acme-root", "/nowhere.pem"], ["cannot be read", "check its path"]),
    ] {
        let said = with(&arguments);
        assert!(parts.iter().all(|part| said.contains(part)) && said.ends_with(".\n"), "{said}");
    }
    let open = folder.0.join("open");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
    let said = with(&["--certificates", open.to_str().unwrap()]);
    assert!(said.contains("can be changed by others") && said.contains("chmod 700"), "{said}");
    assert!(fs::read_dir(&open).unwrap().next().is_none() && !Path::new(&kept).join("account.json").exists());
}

#[test]
fn whoever_starts_the_keeper_by_hand_hears_how_it_is_started() {
    let ended = run(&["keep-certificate"]);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended.stderr.contains("started by the server itself") && ended.stderr.contains("--domain"),
        "{}",
        ended.stderr
    );
}
