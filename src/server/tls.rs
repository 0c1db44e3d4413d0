//! Https: a certificate from files, or one made at this start and kept in memory only.

use super::clock;
use super::config::StartError;
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose};
use rustls_pki_types::pem::{self, PemObject};
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::{Error, ServerConfig};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a self-signed certificate is good for. Some phones refuse one that is good for more than 398 days.
const SELF_SIGNED_DAYS: u32 = 397;

/// What it takes to speak https.
pub struct Tls {
    pub acceptor: TlsAcceptor,
    /// SHA-256 of the certificate, as browsers show it: pairs of capital hex digits with colons between.
    pub fingerprint: String,
    pub self_signed: bool,
    /// The first name that a certificate from a file was made out to.
    pub name: Option<String>,
}

impl Tls {
    /// Takes the certificate, with its chain, and its key from two PEM files.
    pub fn from_files(certificate: &Path, key: &Path) -> Result<Self, StartError> {
        let chain: Vec<_> = CertificateDer::pem_file_iter(certificate)
            .and_then(Iterator::collect)
            .map_err(|error| unreadable("certificate", certificate, error))?;
        if chain.is_empty() {
            return Err(unreadable("certificate", certificate, pem::Error::NoItemsFound));
        }
        let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| unreadable("key", key, error))?;
        Self::new(chain, secret, false).map_err(|error| match error {
            Error::InconsistentKeys(_) => StartError(format!(
                "The key in {} does not belong to the certificate in {}; give two files that were made together.",
                key.display(),
                certificate.display()
            )),
            error => StartError(format!(
                "The certificate in {} with the key in {} cannot be used ({error}); give others.",
                certificate.display(),
                key.display()
            )),
        })
    }

    /// Makes a certificate for these names and addresses.
    pub fn self_signed(names: Vec<String>) -> Result<Self, StartError> {
        let failed = |error: &dyn std::error::Error| {
            StartError(format!("A certificate could not be made ({error}); give one with --tls-cert and --tls-key."))
        };
        let mut params = CertificateParams::new(names).map_err(|error| failed(&error))?;
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, "Circlekeeper");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        // A day of the past belongs to it too: phones' calendars are not all right.
        params.not_before = (clock::calendar() - DAY).into();
        params.not_after = (clock::calendar() + DAY * (SELF_SIGNED_DAYS - 1)).into();
        let key = KeyPair::generate().map_err(|error| failed(&error))?;
        let certificate = params.self_signed(&key).map_err(|error| failed(&error))?;
        Self::new(vec![certificate.into()], key.into(), true).map_err(|error| failed(&error))
    }

    fn new(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>, self_signed: bool) -> Result<Self, Error> {
        let fingerprint = fingerprint(&chain[0]);
        let name = name(&chain[0]).filter(|_| !self_signed);
        let mut config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, key)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), fingerprint, self_signed, name })
    }
}

fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    let pairs: Vec<String> = Sha256::digest(certificate).iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(":")
}

fn name(certificate: &CertificateDer<'_>) -> Option<String> {
    let certificate = webpki::EndEntityCert::try_from(certificate).ok()?;
    certificate.valid_dns_names().find(|name| !name.starts_with('*')).map(str::to_owned)
}

fn unreadable(what: &str, path: &Path, error: pem::Error) -> StartError {
    let path = path.display();
    StartError(match error {
        pem::Error::Io(error) => {
            format!("The {what} file {path} cannot be read ({error}); check its path and who may read it.")
        }
        _ => {
            format!("The {what} file {path} holds no {what} in PEM form; such a file has a line with -----BEGIN in it.")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_written_as_browsers_show_it() {
        let tls = Tls::self_signed(vec!["localhost".into()]).unwrap();
        let pairs: Vec<&str> = tls.fingerprint.split(':').collect();
        assert_eq!(pairs.len(), 32);
        assert!(pairs.iter().all(|pair| pair.len() == 2 && u8::from_str_radix(pair, 16).is_ok()));
        assert_eq!(tls.fingerprint, tls.fingerprint.to_uppercase());
    }

    #[test]
    fn each_start_makes_a_certificate_of_its_own() {
        let [one, other] = [0, 1].map(|_| Tls::self_signed(vec!["localhost".into()]).unwrap().fingerprint);
        assert_ne!(one, other);
    }

    #[test]
    fn the_name_of_a_certificate_is_its_first_without_a_star() {
        let names = ["*.example.org", "meet.example.org", "example.org"].map(String::from).to_vec();
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(names).unwrap().self_signed(&key).unwrap();
        assert_eq!(name(certificate.der()), Some("meet.example.org".to_owned()));
    }
}
