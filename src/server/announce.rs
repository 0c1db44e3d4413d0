//! What the terminal says when the server is ready: where to go, what browsers will say, and what is missing.

use super::clock;
use super::machine;
use super::tls::Tls;
use super::tls::self_signed::{Made, Names};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::SystemTime;

/// The words for a server that listens on `address`. With `qr_code`, an https address for phones is drawn as well.
pub fn announce(address: SocketAddr, tls: Option<&Tls>, qr_code: bool) -> String {
    words(address, tls, machine::address_for_others(), qr_code)
}

/// Where a rehearsal is on this machine, or under the name that its certificate is made out to.
pub fn rehearsal(address: SocketAddr, tls: Option<&Tls>) -> String {
    let host = tls.and_then(|tls| tls.name.clone()).unwrap_or_else(|| host(address.ip()));
    let url = with_port(if tls.is_some() { "https" } else { "http" }, &host, shown_port(address, tls));
    format!("To practise alone with made-up people, open {url}/?rehearse there.\n")
}

/// `outward` is the address under which others would find this machine.
fn words(address: SocketAddr, tls: Option<&Tls>, outward: Option<IpAddr>, qr_code: bool) -> String {
    let port = address.port();
    let local = address.ip().is_loopback();
    let any = address.ip().is_unspecified();
    let Some(tls) = tls else {
        let ready = ready(&with_port("http", &host(address.ip()), port));
        return if local { ready } else { format!("{ready}{PLAIN_HTTP}") };
    };

    let others = match &tls.name {
        Some(name) => Some(name.clone()),
        None if any => outward.map(written),
        None if local => None,
        None => Some(written(address.ip())),
    };
    let url = with_port("https", others.as_deref().unwrap_or("localhost"), shown_port(address, Some(tls)));
    let mut text = ready(&url);
    if any && tls.name.is_none() && others.is_some() {
        text += &format!("On this machine it is {} as well.\n", with_port("https", "localhost", port));
    }
    match (tls.self_signed, tls.fingerprint()) {
        (Some(made), Some(fingerprint)) => text += &warning(made, &fingerprint, tls.end()),
        (None, None) => text += NO_CERTIFICATE_YET,
        _ => {}
    }
    if let (true, Some(drawn)) = (qr_code && others.is_some(), drawn(&url)) {
        text += &format!("For phones:\n{drawn}\n");
    }
    text
}

const PLAIN_HTTP: &str = "\
Warning: this works on this machine only. Browsers on other devices refuse to seal what people say on a page that comes \
over plain http, so the page will not let them in.
Add --tls self-signed, or --tls-cert and --tls-key with a certificate of your own, or put a web server with https in \
front.
";

const NO_CERTIFICATE_YET: &str = "\
Its certificate is being fetched. Until it is there, which is said here and takes a minute, browsers cannot come in; if \
something is in the way, the log says what.
";

const SELF_SIGNED: &str = "\
made by this machine and nobody else vouches for it. Before you go on past the warning, look at the certificate there: \
its fingerprint must be this one.";

const PHONES: &str = "\
To go on: in Safari, Show Details, then visit this website; in Chrome, Advanced, then Proceed; in Firefox, Advanced, then \
Accept the Risk and Continue.
";

/// What browsers will say of a certificate that nobody vouches for, and how people go on.
fn warning(made: Made, fingerprint: &str, end: Option<SystemTime>) -> String {
    let until = end.map_or(String::new(), |end| format!(", until {}", clock::day_of(end)));
    let (new, kept) = match made {
        Made::ForOnce => ("just now ", " The next start makes another.".to_owned()),
        _ => ("", kept(&until)),
    };
    let why = match made {
        Made::InPlaceOfAnother => {
            "The certificate of before was nearly over, or not for this address; so there is a new one, and every \
             browser will warn once more.\n"
        }
        _ => "",
    };
    format!(
        "{why}Browsers will warn that they do not know this certificate, because it was {new}{SELF_SIGNED}{kept}\n\
         {PHONES}SHA-256 {fingerprint}\n"
    )
}

fn kept(until: &str) -> String {
    format!(
        " It is kept: every start shows it{until}. Under the same address a browser need not be told again, but for \
         Chrome, which asks once a week."
    )
}

/// The port by which people come in. A certificate for a domain is only given where its port 443 leads here.
fn shown_port(address: SocketAddr, tls: Option<&Tls>) -> u16 {
    if tls.is_some_and(|tls| tls.is_for_domain) { 443 } else { address.port() }
}

fn ready(url: &str) -> String {
    format!("Circlekeeper is ready. Open {url} in your browser.\n")
}

fn with_port(scheme: &str, host: &str, port: u16) -> String {
    match (scheme, port) {
        ("http", 80) | ("https", 443) => format!("{scheme}://{host}"),
        _ => format!("{scheme}://{host}:{port}"),
    }
}

/// How a browser of this machine calls a server that listens there.
fn host(address: IpAddr) -> String {
    if address.is_loopback() || address.is_unspecified() { "localhost".to_owned() } else { written(address) }
}

/// An address as it stands in a URL.
fn written(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}

/// A QR code for a terminal. Its colours are set, because on a dark terminal it would be the wrong way round, which
/// some phones cannot read.
fn drawn(url: &str) -> Option<String> {
    const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
    const AS_BEFORE: &str = "\x1b[0m";
    let code = QrCode::new(url).ok()?.render::<Dense1x2>().build();
    let lines: Vec<String> = code.lines().map(|line| format!("{BLACK_ON_WHITE}{line}{AS_BEFORE}")).collect();
    Some(lines.join("\n"))
}

/// The names for which this machine makes a certificate for itself, if it listens there: all by which a browser may call
/// it, and among them those that people are told.
pub fn names_of_this_machine(listen: IpAddr) -> Names {
    let own = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    let there = if listen.is_unspecified() { machine::address_for_others() } else { Some(listen) };
    let there = there.filter(|address| !own.contains(address));
    let others = machine::addresses().into_iter().filter(|address| Some(*address) != there);
    let addresses = own.into_iter().chain(there).chain(others).map(|address| address.to_string());
    let name = machine::name().filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)));
    let name = name.filter(|name| name != "localhost");
    // Phones find a machine of the same network under its name and `.local`.
    let local = name.as_ref().filter(|name| !name.contains('.')).map(|name| format!("{name}.local"));
    let all = std::iter::once("localhost".to_owned()).chain(name).chain(local).chain(addresses).collect();
    let told = std::iter::once("localhost".to_owned()).chain(there.map(|address| address.to_string())).collect();
    Names { all, told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::tls::self_signed;

    fn said(address: &str, tls: Option<&Tls>) -> String {
        words(address.parse().unwrap(), tls, Some("192.0.2.7".parse().unwrap()), true)
    }

    fn self_signed() -> Tls {
        let names = ["localhost".to_owned()];
        self_signed::self_signed(&Names { all: names.to_vec(), told: names.to_vec() }, None).unwrap()
    }

    #[test]
    fn on_this_machine_alone_one_line_is_enough() {
        let ready = "Circlekeeper is ready. Open http://localhost:8080 in your browser.\n";
        assert_eq!(said("127.0.0.1:8080", None), ready);
        assert_eq!(said("[::1]:8080", None), ready);
    }

    #[test]
    fn a_rehearsal_is_on_the_same_server() {
        let address = "127.0.0.1:8080".parse().unwrap();
        let domain = Tls::for_domain("meet.example.org".into()).unwrap();
        for (tls, url) in [
            (None, "http://localhost:8080"),
            (Some(&self_signed()), "https://localhost:8080"),
            (Some(&domain), "https://meet.example.org"),
        ] {
            let said = rehearsal(address, tls);
            assert!(said.contains(&format!("open {url}/?rehearse there.")), "{said}");
        }
    }

    #[test]
    fn plain_http_for_others_is_warned_about() {
        for (address, url) in [
            ("0.0.0.0:8080", "http://localhost:8080 "),
            ("[::]:80", "http://localhost "),
            ("192.0.2.7:8080", "http://192.0.2.7:8080 "),
        ] {
            let said = said(address, None);
            assert!(said.contains(url) && said.contains("Warning") && said.contains("--tls self-signed"), "{said}");
        }
    }

    #[test]
    fn phones_are_given_an_address_that_they_can_reach() {
        let tls = self_signed();
        for (address, url) in [
            ("0.0.0.0:8443", "https://192.0.2.7:8443 "),
            ("[::]:443", "https://192.0.2.7 "),
            ("[2001:db8::5]:8443", "https://[2001:db8::5]:8443 "),
        ] {
            let said = said(address, Some(&tls));
            assert!(
                said.contains(url) && said.contains(&tls.fingerprint().unwrap()) && said.contains("For phones"),
                "{said}"
            );
        }
    }

    #[test]
    fn no_code_is_drawn_for_an_address_that_phones_cannot_reach() {
        let tls = self_signed();
        let on_loopback = said("127.0.0.1:8443", Some(&tls));
        assert!(on_loopback.contains("https://localhost:8443 ") && !on_loopback.contains("For phones"));
        let nowhere = words("0.0.0.0:8443".parse().unwrap(), Some(&tls), None, true);
        assert!(nowhere.contains("https://localhost:8443 ") && !nowhere.contains("For phones"), "{nowhere}");
    }

    #[test]
    fn a_certificate_of_ones_own_says_under_which_name_one_is_found() {
        let mut tls = self_signed();
        (tls.name, tls.self_signed) = (Some("meet.example.org".into()), None);
        let said = said("0.0.0.0:443", Some(&tls));
        assert!(said.contains("https://meet.example.org in") && said.contains("For phones"), "{said}");
        assert!(!said.contains("SHA-256") && !said.contains("warn"), "{said}");
    }

    #[test]
    fn a_certificate_is_made_for_this_machine_by_name_and_address() {
        let names = names_of_this_machine([192, 0, 2, 7].into());
        for name in ["localhost", "127.0.0.1", "::1", "192.0.2.7"] {
            assert_eq!(names.all.iter().filter(|one| *one == name).count(), 1, "{name}");
        }
        assert_eq!(names.told, ["localhost", "192.0.2.7"]);
        assert_eq!(names_of_this_machine(Ipv6Addr::LOCALHOST.into()).told, ["localhost"]);
        assert!(self_signed::self_signed(&names, None).is_ok());
    }

    #[test]
    fn of_a_certificate_that_is_kept_people_hear_until_when_and_of_another_why() {
        let mut tls = self_signed();
        for (made, heard, unheard) in [
            (Made::ForOnce, "The next start makes another.", "It is kept"),
            (Made::ToKeep, "It is kept: every start shows it, until 20", "of before"),
            (Made::Before, "It is kept: every start shows it, until 20", "just now"),
            (Made::InPlaceOfAnother, "every browser will warn once more.\nBrowsers will warn", "just now"),
        ] {
            tls.self_signed = Some(made);
            let said = said("0.0.0.0:8443", Some(&tls));
            assert!(said.contains(heard) && !said.contains(unheard), "{said}");
            assert!(said.contains("visit this website") && said.contains(&tls.fingerprint().unwrap()), "{said}");
        }
    }

    #[test]
    fn while_a_domain_has_no_certificate_people_hear_that_they_must_wait() {
        let tls = Tls::for_domain("meet.example.org".into()).unwrap();
        let said = said("0.0.0.0:8443", Some(&tls));
        assert!(said.contains("https://meet.example.org in") && said.contains("is being fetched"), "{said}");
    }
}
