//! What the server answers over HTTP: files, a sign of life, the certificate's fingerprint, the hash of the page, and the
//! upgrade to the socket. Every answer carries the same headers. Nothing about a request is logged.

mod origin;

use super::dress::Dress;
use super::files::{File, Files};
use super::listen::{Connection, Line};
use super::packs::Packs;
use super::page_hash::page_hash;
use super::tls::Tls;
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::upgrade::Upgraded;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use origin::is_real_domain;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

/// Everything that can be asked for.
pub struct Site {
    files: Files,
    packs: Packs,
    dress: Dress,
    tls: Option<Tls>,
    /// What `/page-hash` answers.
    page_hash: Bytes,
    /// How the address of this server may begin. A server without https may stand behind one that has it.
    schemes: &'static [&'static str],
}

/// A whole answer; every one of ours is in memory already.
pub type Answer = Response<Full<Bytes>>;

/// The headers of every answer. The page is all that may run, and it may speak with this server alone; `'self'` of
/// `connect-src` includes the socket. What a host puts beside the page, and is no part of it, may do less.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
             trusted-types 'none'",
        ),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS)),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
];

/// How long a browser remembers to come by https, from its last visit on.
const ONE_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

const PLAIN: &str = "text/plain; charset=utf-8";
const JSON: &str = "application/json; charset=utf-8";

/// What the page may ask of a browser. The header knows no "all others", so each power is named that browsers know; of
/// a name that they do not know they complain on the page's console. Sharing a link with another app is for the page
/// itself unless a header says otherwise, and desktop browsers do not know its name, so it is not here.
const PERMISSIONS: &str = "clipboard-write=(self), screen-wake-lock=(self), fullscreen=(self), accelerometer=(), \
    autoplay=(), browsing-topics=(), camera=(), clipboard-read=(), compute-pressure=(), cross-origin-isolated=(), \
    display-capture=(), encrypted-media=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
    identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), \
    midi=(), otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), \
    publickey-credentials-get=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), \
    xr-spatial-tracking=()";

impl Site {
    /// The page, the packs, how it is dressed, and what there is to say of https.
    pub fn new(packs: Packs, dress: Dress, tls: Option<&Tls>) -> Self {
        Self {
            files: Files::of_page(),
            packs,
            dress,
            tls: tls.cloned(),
            page_hash: (page_hash() + "\n").into(),
            schemes: if tls.is_some() { &["https://"] } else { &["http://", "https://"] },
        }
    }

    /// Answers a request. A page that opens the socket is given to `open`, with what it sent ahead, once it has the
    /// answer.
    pub fn answer<T, S, F>(&self, request: Request<Incoming>, open: S) -> Answer
    where
        T: Line,
        S: FnOnce(Connection<T>, Vec<u8>) -> F + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let keeps_to_https = self.keeps_to_https(request.headers());
        let mut answer = self.answer_to(request, open);
        if keeps_to_https {
            answer.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, ONE_YEAR);
        }
        answer
    }

    /// True where a browser is to come by https only from now on: under a real domain, whose certificate others vouch
    /// for, and at its usual port, because the promise counts for all ports of the name.
    fn keeps_to_https(&self, headers: &HeaderMap) -> bool {
        let is_vouched_for = self.tls.as_ref().is_some_and(|tls| tls.self_signed.is_none());
        is_vouched_for && text(headers, header::HOST).is_some_and(is_real_domain)
    }

    /// What `/certificate` answers.
    fn certificate(&self) -> Bytes {
        let certificate = serde_json::json!({
            "self_signed": self.tls.as_ref().is_some_and(|tls| tls.self_signed.is_some()),
            "sha256": self.tls.as_ref().and_then(Tls::fingerprint),
        });
        certificate.to_string().into()
    }

    fn answer_to<T, S, F>(&self, mut request: Request<Incoming>, open: S) -> Answer
    where
        T: Line,
        S: FnOnce(Connection<T>, Vec<u8>) -> F + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD are answered here.");
            answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        // To HEAD the same is answered; hyper leaves the body away.
        match request.uri().path() {
            "/socket" => match self.accept_key(&request) {
                Ok(key) => {
                    tokio::spawn(upgrade(hyper::upgrade::on(&mut request), open));
                    to_websocket(StatusCode::SWITCHING_PROTOCOLS, header::SEC_WEBSOCKET_ACCEPT, key)
                }
                Err(unfit) => unfit.answer(),
            },
            "/healthz" => plain(StatusCode::OK, "Circlekeeper is running."),
            "/certificate" => with_body(StatusCode::OK, JSON, self.certificate()),
            "/page-hash" => with_body(StatusCode::OK, PLAIN, self.page_hash.clone()),
            path => match (self.files.get(path).or_else(|| self.dress.file(path)), self.packs.file(path)) {
                (Some(file), _) => send(file, request.headers()),
                (None, Some(file)) => send(&file, request.headers()),
                _ => plain(StatusCode::NOT_FOUND, "There is nothing at this address. Circlekeeper's page is at /."),
            },
        }
    }

    /// The key that accepts a WebSocket's opening handshake, or why it is refused.
    fn accept_key(&self, request: &Request<Incoming>) -> Result<HeaderValue, Unfit> {
        let headers = request.headers();
        let asked = names(headers, header::CONNECTION, "upgrade") && names(headers, header::UPGRADE, "websocket");
        if !asked || request.method() != Method::GET || !names(headers, header::SEC_WEBSOCKET_VERSION, "13") {
            return Err(Unfit::NoWebSocket);
        }
        if !self.is_own_origin(headers) {
            return Err(Unfit::ForeignOrigin);
        }
        // It is 16 bytes in base64; what they are does not matter.
        let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|key| key.len() == 24).ok_or(Unfit::BadKey)?;
        HeaderValue::try_from(derive_accept_key(key.as_bytes())).map_err(|_| Unfit::BadKey)
    }

    /// True if the page that asks came from this server: browsers name a page's origin in every handshake, and no page
    /// can change it. A request without an origin is no page's.
    fn is_own_origin(&self, headers: &HeaderMap) -> bool {
        let Some(host) = text(headers, header::HOST) else { return false };
        let Some(origin) = text(headers, header::ORIGIN) else { return false };
        let is_own = |scheme: &&str| origin.strip_prefix(*scheme) == Some(host);
        self.schemes.iter().any(is_own) && headers.get_all(header::ORIGIN).iter().count() == 1
    }
}

/// Why a handshake is refused.
enum Unfit {
    NoWebSocket,
    ForeignOrigin,
    BadKey,
}

impl Unfit {
    fn answer(self) -> Answer {
        match self {
            Unfit::NoWebSocket => {
                let version = HeaderValue::from_static("13");
                let mut answer = to_websocket(StatusCode::UPGRADE_REQUIRED, header::SEC_WEBSOCKET_VERSION, version);
                fill(&mut answer, PLAIN, Bytes::from_static(b"Only a WebSocket of version 13 can be opened here."));
                answer
            }
            Unfit::ForeignOrigin => plain(
                StatusCode::FORBIDDEN,
                "Only this server's own page may open the socket. Open the page at the address of the server.",
            ),
            Unfit::BadKey => plain(StatusCode::BAD_REQUEST, "Sec-WebSocket-Key must be 16 bytes in base64."),
        }
    }
}

async fn upgrade<T, S, F>(upgrade: hyper::upgrade::OnUpgrade, open: S)
where
    T: Line,
    S: FnOnce(Connection<T>, Vec<u8>) -> F,
    F: Future<Output = ()>,
{
    let Some((connection, sent_ahead)) = upgrade.await.ok().and_then(take_back) else { return };
    open(connection, sent_ahead).await;
}

/// The bare connection, and what was read from it after the request. A copy of the latter, because the original is a
/// window into hyper's whole read buffer, which would live as long.
fn take_back<T: Line>(upgraded: Upgraded) -> Option<(Connection<T>, Vec<u8>)> {
    let parts = upgraded.downcast::<TokioIo<Connection<T>>>().ok()?;
    Some((parts.io.into_inner(), parts.read_buf.to_vec()))
}

fn send(file: &File, asked: &HeaderMap) -> Answer {
    let known = text(asked, header::IF_NONE_MATCH).is_some_and(|tags| file.is_named_in(tags));
    let gzip = file.gzip.as_ref().filter(|_| accepts_gzip(asked));
    let mut answer = if known {
        empty(StatusCode::NOT_MODIFIED)
    } else {
        with_body(StatusCode::OK, file.content_type, gzip.unwrap_or(&file.body).clone())
    };
    let headers = answer.headers_mut();
    if gzip.is_some() && !known {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if file.gzip.is_some() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(file.cache_control));
    if let Some(policy) = file.policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    if let Ok(tag) = HeaderValue::try_from(&file.tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let accepted = text(headers, header::ACCEPT_ENCODING).unwrap_or_default().split(',');
    accepted.map(|coding| coding.split_once(';').unwrap_or((coding, ""))).any(|(coding, weight)| {
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        coding.trim().eq_ignore_ascii_case("gzip") && weight.is_ok_and(|weight| weight > 0.0)
    })
}

/// Says that the connection is to speak WebSocket from here on.
fn to_websocket(status: StatusCode, name: HeaderName, value: HeaderValue) -> Answer {
    let mut answer = empty(status);
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    answer.headers_mut().insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    answer.headers_mut().insert(name, value);
    answer
}

fn plain(status: StatusCode, sentence: &'static str) -> Answer {
    with_body(status, PLAIN, Bytes::from_static(sentence.as_bytes()))
}

/// An answer with the headers of all.
pub fn with_body(status: StatusCode, content_type: &'static str, body: Bytes) -> Answer {
    let mut answer = empty(status);
    fill(&mut answer, content_type, body);
    answer
}

fn fill(answer: &mut Answer, content_type: &'static str, body: Bytes) {
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer.headers_mut().insert(header::CONTENT_LENGTH, body.len().into());
    *answer.body_mut() = body.into();
}

fn empty(status: StatusCode) -> Answer {
    let mut answer = Answer::default();
    *answer.status_mut() = status;
    answer.headers_mut().extend(HEADERS.map(|(name, value)| (Some(name), value)));
    answer
}

/// A header's text, if it is there and plain ASCII.
fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// True if one of the words of a header is this one, in capitals or not.
fn names(headers: &HeaderMap, name: HeaderName, word: &str) -> bool {
    text(headers, name).is_some_and(|words| words.split(',').any(|one| one.trim().eq_ignore_ascii_case(word)))
}
