//! The options of https: where the certificate comes from, and where it is kept.

use super::StartError;
use crate::server::tls::files::CertificateFiles;
use clap::{ArgGroup, Args, ValueEnum};
use hyper::Uri;
use std::path::PathBuf;

/// How https is done, if it is.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("certificate").args(["tls", "tls_cert", "domain"]))]
pub struct Https {
    /// The certificate for https, with its chain, in PEM form; read anew when it is renewed
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,

    /// The certificate's key, in PEM form
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,

    /// Make a certificate of its own, of which browsers will warn; at each start another, or with --certificates one that
    /// is kept
    #[arg(long, value_enum, value_name = "KIND")]
    pub tls: Option<TlsKind>,

    /// A domain that leads to this machine, whose port 443 must lead to this server: its certificate is fetched and renewed
    /// by itself (ACME), from Let's Encrypt unless --acme-directory says otherwise. By this you accept their terms of
    /// service, and the name will stand in public lists. May be given more than once
    #[arg(long, value_name = "NAME", value_parser = parse_domain)]
    pub domain: Vec<String>,

    /// The folder in which certificates and their keys are kept, made if it is not there, for this account alone. With
    /// --domain it is, unless named, the folder certificates in systemd's STATE_DIRECTORY, or else in
    /// ~/.local/state/circlekeeper
    #[arg(long, value_name = "FOLDER", requires = "certificate", conflicts_with = "tls_cert")]
    pub certificates: Option<PathBuf>,

    /// Who gives the certificate for --domain: the address of an ACME directory
    #[arg(long, value_name = "URL", requires = "domain", value_parser = parse_directory, default_value = LETS_ENCRYPT)]
    pub acme_directory: Uri,

    /// The root certificate by which a private authority is known, in PEM form, in place of the public ones
    #[arg(long, value_name = "FILE", requires = "domain")]
    pub acme_root: Option<PathBuf>,

    /// An e-mail address under which whoever gives the certificate may write to you
    #[arg(long, value_name = "ADDRESS", requires = "domain", value_parser = parse_contact)]
    pub acme_contact: Option<String>,
}

/// How https is done without a certificate of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TlsKind {
    SelfSigned,
}

const LETS_ENCRYPT: &str = "https://acme-v02.api.letsencrypt.org/directory";

/// Longest name, and longest part of one, in the DNS.
const NAME_LETTERS: usize = 253;
const LABEL_LETTERS: usize = 63;

impl Https {
    /// The certificate of one's own, where one is given.
    pub fn files(&self) -> Option<CertificateFiles> {
        let (certificate, key) = self.tls_cert.clone().zip(self.tls_key.clone())?;
        Some(CertificateFiles { certificate, key })
    }

    /// Where certificates for domains are kept; `environment` knows what systemd and the account say of it.
    pub fn certificates_folder(&self, environment: impl Fn(&str) -> Option<PathBuf>) -> Result<PathBuf, StartError> {
        let absolute = |name| environment(name).filter(|path| path.is_absolute());
        let state = || {
            let of_account = || absolute("HOME").map(|home| home.join(".local/state"));
            let of_program = || Some(absolute("XDG_STATE_HOME").or_else(of_account)?.join("circlekeeper"));
            absolute("STATE_DIRECTORY").or_else(of_program).map(|state| state.join("certificates"))
        };
        self.certificates.clone().or_else(state).ok_or_else(|| {
            StartError("A certificate has to be kept somewhere; name a folder for it with --certificates.".to_owned())
        })
    }
}

fn parse_domain(text: &str) -> Result<String, &'static str> {
    let name = text.to_ascii_lowercase();
    let is_label = |label: &str| {
        let is_known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=LABEL_LETTERS).contains(&label.len())
            && label.bytes().all(is_known)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_address = last.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = name.len() <= NAME_LETTERS && name.contains('.') && name.split('.').all(is_label) && !is_address;
    is_name.then_some(name).ok_or(
        "a domain is needed, such as meet.example.org: no https://, no port, no address in numbers, no *; other letters \
         in the form that begins with xn--",
    )
}

fn parse_directory(text: &str) -> Result<Uri, &'static str> {
    let uri = text.parse().ok().filter(|uri: &Uri| uri.scheme_str() == Some("https") && uri.host().is_some());
    uri.ok_or("an address is needed that begins with https://, such as https://acme-v02.api.letsencrypt.org/directory")
}

fn parse_contact(text: &str) -> Result<String, &'static str> {
    let is_plain = |text: &str| !text.is_empty() && !text.contains([' ', ':', ',', '?', '@']);
    let is_address = text.split_once('@').is_some_and(|(name, host)| is_plain(name) && is_plain(host));
    is_address.then(|| text.to_owned()).ok_or("one e-mail address is needed, such as you@example.org")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_taken_as_the_dns_knows_it() {
        assert_eq!(parse_domain("Meet.Example.org").as_deref(), Ok("meet.example.org"));
        assert!(parse_domain("xn--crculo-zva.example").is_ok());
        let long = format!("{}.example.org", "a".repeat(64));
        for other in [
            "",
            "localhost",
            "meet.example.org.",
            ".example.org",
            "-a.example.org",
            "*.example.org",
            "meet.example.org:443",
            "https://meet.example.org",
            "192.0.2.7",
            "[2001:db8::1]",
            "círculo.example.org",
            "a b.example.org",
            &long,
        ] {
            assert!(parse_domain(other).is_err(), "{other}");
        }
    }

    #[test]
    fn an_authority_is_named_by_its_https_address_and_a_contact_by_one_of_e_mail() {
        assert!(parse_directory(LETS_ENCRYPT).is_ok() && parse_directory("https://localhost:14000/dir").is_ok());
        for other in ["", "acme.example.org", "http://acme.example.org/", "https://", "/directory", "https://a b/"] {
            assert!(parse_directory(other).is_err(), "{other}");
        }
        assert!(parse_contact("ana@example.org").is_ok());
        for other in ["", "ana", "@example.org", "mailto:ana@example.org", "a@example.org,b@example.org", "a@b@c"] {
            assert!(parse_contact(other).is_err(), "{other}");
        }
    }

    #[derive(clap::Parser)]
    struct Only {
        #[command(flatten)]
        https: Https,
    }

    #[test]
    fn certificates_are_kept_where_systemd_or_the_account_keeps_such_things() {
        let of = |arguments: &str, variables: &[(&str, &str)]| {
            let arguments = std::iter::once("circlekeeper").chain(arguments.split_whitespace());
            let Only { https } = clap::Parser::try_parse_from(arguments).unwrap();
            let value = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
            https.certificates_folder(value).map_err(|mistake| mistake.to_string())
        };
        let domain = "--domain meet.example.org";
        let [home, state] = [("HOME", "/h"), ("STATE_DIRECTORY", "/var/lib/circlekeeper")];
        assert_eq!(of(domain, &[home]), Ok("/h/.local/state/circlekeeper/certificates".into()));
        assert_eq!(of(domain, &[home, ("XDG_STATE_HOME", "/s")]), Ok("/s/circlekeeper/certificates".into()));
        assert_eq!(of(domain, &[home, state]), Ok("/var/lib/circlekeeper/certificates".into()));
        assert!(of(domain, &[("HOME", "")]).is_err_and(|said| said.contains("--certificates") && said.ends_with('.')));
        assert_eq!(of(&format!("{domain} --certificates c"), &[home]), Ok("c".into()));
    }
}
