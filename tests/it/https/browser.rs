//! Asking over https, as a browser would whose owner looks at the certificate.

use crate::support::{Program, Reply, connect};
use rustls_pki_types::pem::PemObject;
use sha2::{Digest, Sha256};
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, ConfigBuilder, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    StreamOwned, WantsVerifier,
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
    let config = whatever_is_shown(fingerprint);
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let client = ClientConnection::new(Arc::new(config), name).unwrap();
    StreamOwned::new(client, connect(program.address()))
}

/// A connection that takes only a certificate of that name, for which this root vouches.
pub fn vouched_for(program: &Program, name: &str, root: &[u8]) -> StreamOwned<ClientConnection, TcpStream> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(root).expect("a root in PEM form")).expect("a root");
    let config = builder().with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut stream =
        StreamOwned::new(ClientConnection::new(Arc::new(config), name).unwrap(), connect(program.address()));
    stream.conn.complete_io(&mut stream.sock).expect("it is vouched for");
    stream
}

/// Only shakes hands, over this protocol alone, whatever certificate is shown.
pub fn bare(program: &Program, name: &str, protocol: &str) -> std::io::Result<()> {
    let mut config = whatever_is_shown(None);
    config.alpn_protocols = vec![protocol.into()];
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut client = ClientConnection::new(Arc::new(config), name).unwrap();
    client.complete_io(&mut connect(program.address())).map(drop)
}

/// What some other https server answers, whatever its certificate.
pub fn get_from(address: SocketAddr, path: &str) -> Vec<u8> {
    let name = ServerName::try_from("localhost").unwrap();
    let client = ClientConnection::new(Arc::new(whatever_is_shown(None)), name).unwrap();
    let mut stream = StreamOwned::new(client, connect(address));
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it reads");
    Reply::read(&mut stream).body
}

fn whatever_is_shown(fingerprint: Option<&str>) -> ClientConfig {
    let provider = Arc::new(ring::default_provider());
    let verifier = ByFingerprint { wanted: fingerprint.map(str::to_owned), provider };
    builder().dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
}

fn builder() -> ConfigBuilder<ClientConfig, WantsVerifier> {
    let provider = Arc::new(ring::default_provider());
    ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap()
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
