//! The way to a certificate authority: one https request on a connection of its own.

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{HOST, HeaderValue};
use hyper::{Request, Response, Uri};
use hyper_util::rt::TokioIo;
use instant_acme::{BodyWrapper, BytesResponse, Error, HttpClient};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::{self, ClientConfig, RootCertStore};

pub const HTTPS: u16 = 443;

/// How long one address may take to answer, and a whole request.
const CONNECT_DEADLINE: Duration = Duration::from_secs(10);
const REQUEST_DEADLINE: Duration = Duration::from_secs(60);

/// Longest answer. A chain of certificates takes a fiftieth of it.
const ANSWER_BYTES: usize = 256 * 1024;

/// Makes requests of authorities whose certificates these roots vouch for.
pub struct Dialler(TlsConnector);

/// Why an authority could not be asked: a part of a sentence that says what to do.
#[derive(Debug)]
pub struct Unreachable(String);

/// The public roots, or those in the text; none where it holds none.
pub fn roots(text: Option<&str>) -> Option<RootCertStore> {
    let mut roots = RootCertStore::empty();
    match text {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(text) => {
            for root in CertificateDer::pem_slice_iter(text.as_bytes()) {
                roots.add(root.ok()?).ok()?;
            }
        }
    }
    (!roots.is_empty()).then_some(roots)
}

impl Dialler {
    pub fn new(roots: RootCertStore) -> Result<Self, rustls::Error> {
        let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self(TlsConnector::from(Arc::new(config))))
    }
}

impl HttpClient for Dialler {
    fn request(
        &self,
        request: Request<BodyWrapper<Bytes>>,
    ) -> Pin<Box<dyn Future<Output = Result<BytesResponse, Error>> + Send>> {
        let tls = self.0.clone();
        Box::pin(async move {
            let late = || Unreachable("it took too long to answer; try again later".to_owned());
            let answer = timeout(REQUEST_DEADLINE, fetch(&tls, request)).await.unwrap_or_else(|_| Err(late()));
            answer.map(BytesResponse::from).map_err(|error| Error::Other(Box::new(error)))
        })
    }
}

async fn fetch(
    tls: &TlsConnector,
    mut request: Request<BodyWrapper<Bytes>>,
) -> Result<Response<Full<Bytes>>, Unreachable> {
    let uri = request.uri().clone();
    let broken = |error: &dyn std::error::Error| Unreachable(format!("it broke off ({error}); try again later"));
    let stream = connect(tls, &uri).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|error| broken(&error))?;
    // It ends with the answer, because the sender is dropped then.
    tokio::spawn(connection);
    *request.uri_mut() = uri.path_and_query().map_or("/", |path| path.as_str()).parse().unwrap_or_default();
    let host = uri.authority().and_then(|authority| HeaderValue::from_str(authority.as_str()).ok());
    request.headers_mut().extend(host.map(|host| (HOST, host)));
    let answer = sender.send_request(request).await.map_err(|error| broken(&error))?;
    let (parts, body) = answer.into_parts();
    let body = Limited::new(body, ANSWER_BYTES).collect().await.map_err(|error| broken(error.as_ref()))?;
    Ok(Response::from_parts(parts, Full::new(body.to_bytes())))
}

async fn connect(tls: &TlsConnector, uri: &Uri) -> Result<TlsStream<TcpStream>, Unreachable> {
    let host = uri.host().filter(|_| uri.scheme_str() == Some("https"));
    let host = host.ok_or_else(|| Unreachable("it names a place that is not https; ask whoever runs it".to_owned()))?;
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let name = ServerName::try_from(host.to_owned());
    let name = name.map_err(|_| Unreachable(format!("{host} is no name of a machine; see --acme-directory")))?;
    let stream = open(host, uri.port_u16().unwrap_or(HTTPS)).await?;
    tls.connect(name, stream).await.map_err(|error| {
        Unreachable(format!(
            "what answers there does not prove to be it ({error}); see that this machine's clock is right, and give the \
             root certificate of a private authority with --acme-root"
        ))
    })
}

/// To the first of the host's addresses that answers.
async fn open(host: &str, port: u16) -> Result<TcpStream, Unreachable> {
    let addresses = lookup_host((host, port)).await.map_err(|error| {
        Unreachable(format!("its name is not found ({error}); see that this machine can ask for names (DNS)"))
    })?;
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for address in addresses {
        match timeout(CONNECT_DEADLINE, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => last = error,
            Err(_) => last = io::ErrorKind::TimedOut.into(),
        }
    }
    Err(Unreachable(format!("no connection comes about ({last}); see that this machine may go out to port {port}")))
}

impl fmt::Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreachable {}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertificateParams, KeyPair};

    #[test]
    fn an_authority_is_known_by_the_public_roots_or_by_those_that_were_given() {
        assert!(roots(None).unwrap().len() > 50);
        let made = || CertificateParams::new([]).unwrap().self_signed(&KeyPair::generate().unwrap()).unwrap().pem();
        assert_eq!(roots(Some(&(made() + &made()))).unwrap().len(), 2);
        for nonsense in ["", "good morning", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
            assert!(roots(Some(nonsense)).is_none(), "{nonsense}");
        }
    }
}
