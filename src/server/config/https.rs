//! The options of https: where the certificate comes from, and what is answered beside it.

use super::parse_listen;
use crate::server::tls::files::CertificateFiles;
use clap::{ArgGroup, Args, ValueEnum};
use std::net::SocketAddr;
use std::path::PathBuf;

/// How https is done, if it is.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("certificate").args(["tls", "tls_cert"]))]
pub struct Https {
    /// The certificate for https, with its chain, in PEM form; read anew when it is renewed
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,

    /// The certificate's key, in PEM form
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,

    /// Make a certificate at each start; browsers will warn of it
    #[arg(long, value_enum, value_name = "KIND")]
    pub tls: Option<TlsKind>,

    /// Where to listen for plain http besides, to answer with one page that says how to come in by https
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = parse_listen, requires = "certificate")]
    pub http: Option<SocketAddr>,
}

/// How https is done without a certificate of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TlsKind {
    SelfSigned,
}

impl Https {
    /// The certificate of one's own, where one is given.
    pub fn files(&self) -> Option<CertificateFiles> {
        let (certificate, key) = self.tls_cert.clone().zip(self.tls_key.clone())?;
        Some(CertificateFiles { certificate, key })
    }
}
