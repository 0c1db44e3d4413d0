//! Https: what browsers are shown, which can change while the server runs, without an end to any connection.

mod certificate;
pub mod files;
mod validity;

use super::clock;
use super::config::StartError;
use certificate::Certificate;
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose};
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{Error, ServerConfig};

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a self-signed certificate is good for. Some phones refuse one that is good for more than 398 days.
const SELF_SIGNED_DAYS: u32 = 397;

/// What it takes to speak https. Clones show the same certificate.
#[derive(Clone)]
pub struct Tls {
    pub acceptor: TlsAcceptor,
    shown: Arc<Shown>,
    pub self_signed: bool,
    /// The first name that a certificate from a file was made out to.
    pub name: Option<String>,
}

/// What is shown to whoever comes next.
#[derive(Default)]
struct Shown(RwLock<Option<Certificate>>);

impl Tls {
    fn showing(certificate: Certificate, self_signed: bool) -> Result<Self, Error> {
        let name = certificate.name.clone().filter(|_| !self_signed);
        let shown = Arc::new(Shown(RwLock::new(Some(certificate))));
        let mut config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(&shown) as _);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), shown, self_signed, name })
    }

    /// SHA-256 of the certificate, as browsers show it: pairs of capital hex digits with colons between.
    pub fn fingerprint(&self) -> Option<String> {
        self.shown.read().as_ref().map(|certificate| certificate.fingerprint.clone())
    }

    /// Shows another certificate from now on; who is here already stays.
    pub(super) fn show(&self, certificate: Certificate) {
        *self.shown.0.write().unwrap_or_else(PoisonError::into_inner) = Some(certificate);
    }
}

/// Makes a certificate for these names and addresses.
pub fn self_signed(names: Vec<String>) -> Result<Tls, StartError> {
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
    let certificate = Certificate::new(vec![certificate.into()], key.into()).map_err(|error| failed(&error))?;
    Tls::showing(certificate, true).map_err(|error| failed(&error))
}

impl Shown {
    fn read(&self) -> RwLockReadGuard<'_, Option<Certificate>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        self.read().as_ref().map(|certificate| Arc::clone(&certificate.key))
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shown")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_start_makes_a_certificate_of_its_own() {
        let [one, other] = [0, 1].map(|_| self_signed(vec!["localhost".into()]).unwrap().fingerprint());
        assert!(one.is_some() && one != other);
    }
}
