//! A folder of a test's own, and certificates in it.

use super::browser::fingerprint;
use rcgen::{CertificateParams, KeyPair};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A folder for the files of one test, gone with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("circlekeeper-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn file(&self, name: &str, content: &str) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        path(&self.0, name)
    }

    /// Writes a certificate for `name`, and its key.
    pub fn certificate(&self, name: &str) -> (String, String) {
        let Made { certificate, key, .. } = Made::new(name);
        (self.file(&format!("{name}.crt"), &certificate), self.file(&format!("{name}.key"), &key))
    }
}

/// A certificate and its key in PEM form.
pub struct Made {
    pub certificate: String,
    pub key: String,
    pub fingerprint: String,
}

impl Made {
    pub fn new(name: &str) -> Self {
        Self::of(CertificateParams::new([name.to_owned()]).unwrap())
    }

    pub fn between(name: &str, start: SystemTime, end: SystemTime) -> Self {
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        (params.not_before, params.not_after) = (start.into(), end.into());
        Self::of(params)
    }

    fn of(params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let fingerprint = fingerprint(certificate.der());
        Self { certificate: certificate.pem(), key: key.serialize_pem(), fingerprint }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}
