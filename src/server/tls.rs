//! Https: what browsers are shown, which can change while the server runs, without an end to any connection.

pub(super) mod certificate;
pub mod files;
pub mod folder;
pub mod self_signed;
pub(super) mod validity;

use certificate::Certificate;
use self_signed::Made;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, SystemTime};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{Error, ServerConfig, ServerConnection};

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What a browser says that it speaks. Whoever says the other alone looks for proof that a domain leads here (RFC 8737).
const HTTP: &[u8] = b"http/1.1";
const ACME: &[u8] = b"acme-tls/1";

/// What it takes to speak https. Clones show the same certificate.
#[derive(Clone)]
pub struct Tls {
    pub acceptor: TlsAcceptor,
    shown: Arc<Shown>,
    /// How the certificate came about, where this machine made it.
    pub self_signed: Option<Made>,
    /// Whether an authority gives the certificate for a domain whose port 443 leads here.
    pub is_for_domain: bool,
    /// The first name that a certificate which others vouch for is made out to, or will be.
    pub name: Option<String>,
}

/// What is shown to whoever comes next. While there is none, they are turned away before anything is said.
#[derive(Default)]
struct Shown {
    certificate: RwLock<Option<Certificate>>,
    /// What proves that a domain leads here, by its name, while somebody looks for that.
    proofs: RwLock<BTreeMap<String, Arc<CertifiedKey>>>,
}

impl Tls {
    fn showing(certificate: Certificate, self_signed: Option<Made>) -> Result<Self, Error> {
        let name = certificate.name.clone().filter(|_| self_signed.is_none());
        let tls = Self::with(&[HTTP], self_signed, name)?;
        tls.show(certificate);
        Ok(tls)
    }

    /// For a domain, of which a certificate will be shown once it is there.
    pub(super) fn for_domain(name: String) -> Result<Self, Error> {
        Self::with(&[HTTP, ACME], None, Some(name))
    }

    fn with(protocols: &[&[u8]], self_signed: Option<Made>, name: Option<String>) -> Result<Self, Error> {
        let shown = Arc::new(Shown::default());
        let mut config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(&shown) as _);
        config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
        let is_for_domain = protocols.contains(&ACME);
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), shown, self_signed, is_for_domain, name })
    }

    /// SHA-256 of the certificate, as browsers show it: pairs of capital hex digits with colons between.
    pub fn fingerprint(&self) -> Option<String> {
        read(&self.shown.certificate).as_ref().map(|certificate| certificate.fingerprint.clone())
    }

    /// Until when the certificate is good.
    pub fn end(&self) -> Option<SystemTime> {
        Some(read(&self.shown.certificate).as_ref()?.validity?.end)
    }

    /// Shows another certificate from now on; who is here already stays.
    pub(super) fn show(&self, certificate: Certificate) {
        *write(&self.shown.certificate) = Some(certificate);
    }

    /// Shows this to whoever looks for proof that the domain leads here.
    pub(super) fn prove(&self, domain: String, proof: Arc<CertifiedKey>) {
        write(&self.shown.proofs).insert(domain, proof);
    }

    /// Nobody looks for proof any more.
    pub(super) fn forget_proofs(&self) {
        write(&self.shown.proofs).clear();
    }
}

/// True if it was opened to see proof that a domain leads here, and for nothing else.
pub fn is_for_proof(connection: &ServerConnection) -> bool {
    connection.alpn_protocol() == Some(ACME)
}

fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let is_for_proof = hello.alpn().is_some_and(|protocols| protocols.eq([ACME]));
        match (is_for_proof, hello.server_name()) {
            (false, _) => read(&self.certificate).as_ref().map(|certificate| Arc::clone(&certificate.key)),
            (true, Some(name)) => read(&self.proofs).get(name).cloned(),
            (true, None) => None,
        }
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shown")
    }
}
