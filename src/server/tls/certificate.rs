//! One certificate with its chain and its key, ready to be shown, and what is to be known of it.

use super::validity::Validity;
use rustls_pki_types::pem::{self, PemObject};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio_rustls::rustls::Error;
use tokio_rustls::rustls::crypto::ring::{default_provider, sign::any_supported_type};
use tokio_rustls::rustls::sign::CertifiedKey;

/// It prints nothing, because it holds a key.
pub struct Certificate {
    pub key: Arc<CertifiedKey>,
    /// SHA-256, as browsers show it: pairs of capital hex digits with colons between.
    pub fingerprint: String,
    /// The first name that it was made out to.
    pub name: Option<String>,
    /// None where it is not written as others are.
    pub validity: Option<Validity>,
}

/// Why a text is no certificate with its key.
#[derive(Debug)]
pub enum Unfit {
    NoCertificate(pem::Error),
    NoKey(pem::Error),
    /// They do not belong together, or are of a kind that cannot be used.
    Pair(Error),
}

impl Certificate {
    /// The certificate comes first in its chain.
    pub fn new(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Result<Self, Error> {
        let key = CertifiedKey::from_der(chain, key, &default_provider())?;
        let own = key.end_entity_cert()?;
        let (fingerprint, name, validity) = (fingerprint(own), name(own), Validity::of(own));
        Ok(Self { key: Arc::new(key), fingerprint, name, validity })
    }

    /// From a text in PEM form that holds both.
    pub fn from_text(text: &str) -> Result<Self, Unfit> {
        Self::from_pem(text.as_bytes(), text.as_bytes())
    }

    /// From PEM, the chain in one text and the key in another, which may be the same.
    pub fn from_pem(chain: &[u8], key: &[u8]) -> Result<Self, Unfit> {
        let chain: Vec<_> =
            CertificateDer::pem_slice_iter(chain).collect::<Result<_, _>>().map_err(Unfit::NoCertificate)?;
        if chain.is_empty() {
            return Err(Unfit::NoCertificate(pem::Error::NoItemsFound));
        }
        let key = PrivateKeyDer::from_pem_slice(key).map_err(Unfit::NoKey)?;
        Self::new(chain, key).map_err(Unfit::Pair)
    }

    /// Whether it is made out to this name or address, or to all of a kind that it belongs to.
    pub fn is_for(&self, name: &str) -> bool {
        let Ok(name) = ServerName::try_from(name) else { return false };
        let own = self.key.end_entity_cert().ok().and_then(|own| webpki::EndEntityCert::try_from(own).ok());
        own.is_some_and(|own| own.verify_is_valid_for_subject_name(&name).is_ok())
    }
}

/// A certificate that nobody but an authority is shown, with its key, from PEM. What makes it one (RFC 8737) others may not
/// understand, so that it is not looked into.
pub fn proof(text: &str) -> Option<Arc<CertifiedKey>> {
    let certificate = CertificateDer::from_pem_slice(text.as_bytes()).ok()?;
    let key = PrivateKeyDer::from_pem_slice(text.as_bytes()).ok()?;
    Some(Arc::new(CertifiedKey::new(vec![certificate], any_supported_type(&key).ok()?)))
}

fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    let pairs: Vec<String> = Sha256::digest(certificate).iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(":")
}

fn name(certificate: &CertificateDer<'_>) -> Option<String> {
    let certificate = webpki::EndEntityCert::try_from(certificate).ok()?;
    certificate.valid_dns_names().find(|name| !name.starts_with('*')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, KeyPair};

    fn made_for(names: &[&str]) -> Certificate {
        let key = KeyPair::generate().unwrap();
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let certificate = CertificateParams::new(names).unwrap().self_signed(&key).unwrap();
        Certificate::new(vec![certificate.into()], key.into()).unwrap()
    }

    #[test]
    fn a_fingerprint_is_written_as_browsers_show_it() {
        let fingerprint = made_for(&["localhost"]).fingerprint;
        let pairs: Vec<&str> = fingerprint.split(':').collect();
        assert_eq!(pairs.len(), 32);
        assert!(pairs.iter().all(|pair| pair.len() == 2 && u8::from_str_radix(pair, 16).is_ok()));
        assert_eq!(fingerprint, fingerprint.to_uppercase());
    }

    #[test]
    fn the_name_of_a_certificate_is_its_first_without_a_star() {
        let certificate = made_for(&["*.example.org", "meet.example.org", "example.org"]);
        assert_eq!(certificate.name.as_deref(), Some("meet.example.org"));
    }
}
