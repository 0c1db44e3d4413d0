//! What the terminal says when the server is ready: where to go, what browsers will say, and what is missing.

use super::machine;
use super::tls::Tls;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The words for a server that listens on `address`. With `qr_code`, an https address for phones is drawn as well.
pub fn announce(address: SocketAddr, tls: Option<&Tls>, qr_code: bool) -> String {
    words(address, tls, machine::outward_address(), qr_code)
}

/// Where a rehearsal is on this machine.
pub fn rehearsal(address: SocketAddr, https: bool) -> String {
    let url = with_port(if https { "https" } else { "http" }, &host(address.ip()), address.port());
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
    let url = with_port("https", others.as_deref().unwrap_or("localhost"), port);
    let mut text = ready(&url);
    if any && tls.name.is_none() {
        text += &format!("On this machine it is {} as well.\n", with_port("https", "localhost", port));
    }
    if tls.self_signed {
        text += &format!("{SELF_SIGNED}SHA-256 {}\n", tls.fingerprint().unwrap_or_default());
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

const SELF_SIGNED: &str = "\
Browsers will warn that they do not know this certificate, because it was made just now by this machine and nobody else \
vouches for it. Before you go on past the warning, look at the certificate there: its fingerprint must be this one. The \
next start makes another.
";

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

/// The names for which a self-signed certificate is made: all by which a browser may call this machine.
pub fn names_of_this_machine() -> Vec<String> {
    let own = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    let addresses = own.into_iter().chain(machine::addresses()).map(|address| address.to_string());
    let name = machine::name().filter(|name| name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)));
    let name = name.filter(|name| name != "localhost");
    // Phones find a machine of the same network under its name and `.local`.
    let local = name.as_ref().filter(|name| !name.contains('.')).map(|name| format!("{name}.local"));
    std::iter::once("localhost".to_owned()).chain(name).chain(local).chain(addresses).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::tls;

    fn said(address: &str, tls: Option<&Tls>) -> String {
        words(address.parse().unwrap(), tls, Some("192.0.2.7".parse().unwrap()), true)
    }

    fn self_signed() -> Tls {
        tls::self_signed(vec!["localhost".into()]).unwrap()
    }

    #[test]
    fn on_this_machine_alone_one_line_is_enough() {
        let ready = "Circlekeeper is ready. Open http://localhost:8080 in your browser.\n";
        assert_eq!(said("127.0.0.1:8080", None), ready);
        assert_eq!(said("[::1]:8080", None), ready);
    }

    #[test]
    fn a_rehearsal_is_on_the_same_server() {
        let said = rehearsal("127.0.0.1:8080".parse().unwrap(), false);
        assert!(said.contains("open http://localhost:8080/?rehearse there."), "{said}");
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
        (tls.name, tls.self_signed) = (Some("meet.example.org".into()), false);
        let said = said("0.0.0.0:443", Some(&tls));
        assert!(said.contains("https://meet.example.org in") && said.contains("For phones"), "{said}");
        assert!(!said.contains("SHA-256") && !said.contains("warn"), "{said}");
    }

    #[test]
    fn a_certificate_is_made_for_this_machine_by_name_and_address() {
        let names = names_of_this_machine();
        assert!(["localhost", "127.0.0.1", "::1"].iter().all(|name| names.iter().any(|one| one == name)));
        assert!(tls::self_signed(names).is_ok());
    }
}
