//! What plain http is answered with where https is to be spoken: one page that says how to come in. It is the same
//! whatever was asked, so that nothing of a request comes back, and no redirect: that would carry the part of a link
//! behind its `#` on to wherever it leads.

use super::http::{Answer, with_body};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hyper::StatusCode;
use hyper::header::{self, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const PAGE: &str = include_str!("plain/page.html");

/// Nothing runs and nothing is fetched; the page's own style is known by its hash.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let style = PAGE.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.map_or("", |(style, _)| style)));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// The page. It does not stand for what was asked, so nobody keeps it.
pub fn answer() -> Answer {
    let mut answer = with_body(StatusCode::UPGRADE_REQUIRED, "text/html; charset=utf-8", PAGE.into());
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    headers.insert(header::UPGRADE, HeaderValue::from_static("TLS/1.2, HTTP/1.1"));
    // Whoever comes again comes by https.
    headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade, close"));
    // The page asks no browser for any power.
    headers.remove(HeaderName::from_static("permissions-policy"));
    answer
}
