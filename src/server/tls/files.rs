//! A certificate and its key in files that somebody else writes: read when the server starts, and again when they were
//! renewed. While something is wrong with them, the certificate of before stays.

use super::certificate::{Certificate, Unfit};
use super::{Tls, validity};
use crate::server::clock;
use crate::server::config::StartError;
use crate::server::limits::LOOK_AT_CERTIFICATES;
use rustls_pki_types::pem;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::sleep;
use tokio_rustls::rustls::Error;

/// Where they are, in PEM form.
#[derive(Clone, Debug)]
pub struct CertificateFiles {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

/// How files look from outside: length and time, or that they cannot be seen. A link looks like what it leads to.
type Look = [Option<(u64, SystemTime)>; 2];

/// What keeps a certificate as new as its files.
pub struct Renewal {
    files: CertificateFiles,
    tls: Tls,
    loaded: Look,
}

impl CertificateFiles {
    /// Reads both, and begins to watch them.
    pub fn open(self) -> Result<(Tls, Renewal), StartError> {
        // Before they are read, so that a change meanwhile is not missed.
        let loaded = self.look();
        let certificate = self.load()?;
        let tls = Tls::showing(certificate, None).map_err(|error| self.unusable(&error))?;
        Ok((tls.clone(), Renewal { files: self, tls, loaded }))
    }

    fn load(&self) -> Result<Certificate, StartError> {
        let read = |what, path: &Path| fs::read(path).map_err(|error| unreadable(what, path, pem::Error::Io(error)));
        let (chain, key) = (read("certificate", &self.certificate)?, read("key", &self.key)?);
        let certificate = Certificate::from_pem(&chain, &key).map_err(|unfit| match unfit {
            Unfit::NoCertificate(error) => unreadable("certificate", &self.certificate, error),
            Unfit::NoKey(error) => unreadable("key", &self.key, error),
            Unfit::Pair(Error::InconsistentKeys(_)) => StartError(format!(
                "The key in {} does not belong to the certificate in {}; give two files that were made together.",
                self.key.display(),
                self.certificate.display()
            )),
            Unfit::Pair(error) => self.unusable(&error),
        })?;
        if certificate.validity.is_some_and(|validity::Validity { end, .. }| end < clock::calendar()) {
            tracing::warn!("the certificate in {} has run out: renew it", self.certificate.display());
        }
        Ok(certificate)
    }

    fn unusable(&self, error: &Error) -> StartError {
        StartError(format!(
            "The certificate in {} with the key in {} cannot be used ({error}); give others.",
            self.certificate.display(),
            self.key.display()
        ))
    }

    fn look(&self) -> Look {
        [&self.certificate, &self.key].map(|path| {
            let about = fs::metadata(path).ok()?;
            Some((about.len(), about.modified().ok()?))
        })
    }
}

impl Renewal {
    /// Reads them anew when they have changed and stay as they are for two looks, or at once when that is asked for.
    /// Goes on until it is aborted.
    pub(in crate::server) async fn run(mut self, mut asked: watch::Receiver<()>) {
        let mut before = self.loaded;
        loop {
            let at_once = tokio::select! {
                () = sleep(LOOK_AT_CERTIFICATES) => false,
                Ok(()) = asked.changed() => true,
            };
            let Some(look) = blocking(&self.files, CertificateFiles::look).await else { continue };
            if at_once || (look == before && look != self.loaded) {
                self.load().await;
                self.loaded = look;
            }
            before = look;
        }
    }

    async fn load(&self) {
        match blocking(&self.files, CertificateFiles::load).await {
            Some(Ok(certificate)) => {
                self.tls.show(certificate);
                tracing::info!("the certificate was read anew");
            }
            Some(Err(error)) => tracing::warn!("the certificate of before is kept: {error}"),
            None => {}
        }
    }
}

/// None if it failed within the program, which is then said on the terminal.
async fn blocking<T: Send + 'static>(files: &CertificateFiles, work: fn(&CertificateFiles) -> T) -> Option<T> {
    let files = files.clone();
    spawn_blocking(move || work(&files)).await.ok()
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
