//! Asking over https, as a browser would whose owner looks at the certificate.

use crate::support::{Program, Reply, connect};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, StreamOwned,
};

/// Asks over https, and takes only the certificate with that fingerprint.
pub fn ask_https(program: &Program, name: &str, fingerprint: &str, request: &str) -> std::io::Result<Reply> {
    let mut stream = tab(program, name, Some(fingerprint));
    stream.write_all(request.as_bytes())?;
    stream.flush()?;
    Ok(Reply::read(&mut stream))
}

/// Asks whatever certificate is there, and says which one it was.
pub fn ask_anybody(program: &Program, name: &str, request: &str) -> (String, Reply) {
    let mut stream = tab(program, name, None);
    stream.write_all(request.as_bytes()).expect("the server reads");
    let reply = Reply::read(&mut stream);
    let shown = stream.conn.peer_certificates().expect("a certificate");
    (fingerprint(&shown[0]), reply)
}

/// A connection that is about to ask. With a fingerprint it takes only that certificate.
pub fn tab(program: &Program, name: &str, fingerprint: Option<&str>) -> StreamOwned<ClientConnection, TcpStream> {
    let provider = Arc::new(ring::default_provider());
    let verifier = ByFingerprint { wanted: fingerprint.map(str::to_owned), provider: Arc::clone(&provider) };
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let client = ClientConnection::new(Arc::new(config), name).unwrap();
    StreamOwned::new(client, connect(program.address()))
}

pub fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    Sha256::digest(certificate).iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

#[derive(Debug)]
struct ByFingerprint {
    wanted: Option<String>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for ByFingerprint {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let right = self.wanted.as_ref().is_none_or(|wanted| *wanted == fingerprint(certificate));
        right.then(ServerCertVerified::assertion).ok_or_else(|| Error::General("another certificate".into()))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
