//! What the server and the keeper of its certificate say to each other: a line of JSON each.

use crate::server::sandbox::{Allowed, Errand};
use crate::server::tls::certificate::Certificate;
use crate::server::tls::folder::CertificateFolder;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::path::PathBuf;

/// The file of the certificate with its key.
pub const CERTIFICATE: &str = "domain.pem";

/// What the server says first: all that the keeper needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub struct Task {
    /// One certificate for all of them.
    pub domains: Vec<String>,
    pub folder: PathBuf,
    /// Where the authority's ACME begins, and its port.
    pub directory: String,
    pub port: u16,
    /// By which the authority is known, in PEM form; the public ones unless it is there.
    pub root: Option<String>,
    pub contact: Option<String>,
    /// As `--log` has it.
    pub log: String,
    pub sandbox: bool,
}

/// What the server says after that.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// What proves a domain is shown from now on.
    Shown,
    /// Somebody has put things right, or hopes so: no waiting.
    Again,
}

/// What the keeper says.
#[derive(Serialize, Deserialize)]
pub enum Told {
    /// To be shown to whoever looks for proof that the domain leads here: a certificate and its key.
    Proof {
        domain: String,
        pem: String,
    },
    ProofsAreOver {},
    /// To be shown to everybody from now on: a certificate with its chain and key.
    Certificate {
        pem: String,
    },
}

/// One line.
pub fn say(mut to: impl Write, what: &impl Serialize) -> io::Result<()> {
    let line = serde_json::to_string(what)? + "\n";
    to.write_all(line.as_bytes())?;
    to.flush()
}

impl Task {
    /// How the file of the certificate begins: one for other domains, or by another authority, is not taken for it.
    pub fn first_line(&self) -> String {
        format!("Circlekeeper: for {} by {}", self.domains.join(" "), self.directory)
    }

    /// The certificate that is kept, if there is one.
    pub fn kept(&self, folder: &CertificateFolder) -> Option<Certificate> {
        folder.certificate(CERTIFICATE, &self.first_line())
    }

    /// What the keeper may do once it is shut in.
    pub fn allowed(&self) -> Allowed {
        let errand = Errand { folder: self.folder.clone(), port: self.port };
        Allowed { errand: Some(errand), ..Allowed::default() }
    }
}
