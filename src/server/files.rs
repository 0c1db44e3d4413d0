//! What can be fetched, made ready once: compressed, and with a tag by which a browser asks whether it has changed. The
//! page's files are all here; those of packs come and go with them, in `packs`.

use super::page;
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::body::Bytes;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::Write;

/// The page's files, by the path of their address, which begins with `/`.
pub struct Files(HashMap<String, File>);

/// One file, ready to be sent.
pub struct File {
    pub body: Bytes,
    /// The body in gzip, where that is smaller.
    pub gzip: Option<Bytes>,
    /// From a hash of the body. Weak, because the body and its gzip share it.
    pub tag: String,
    pub content_type: &'static str,
    pub cache_control: &'static str,
    /// What a browser may do with it where it is opened by itself, if that is less than what the page may.
    pub policy: Option<&'static str>,
}

impl Files {
    pub fn of_page() -> Self {
        let files = page::FILES.iter().flat_map(|(path, body)| {
            let addresses = match *path {
                // The page opens there with the sheet of that name.
                "index.html" => vec!["/".to_owned(), "/privacy".to_owned()],
                page => vec![format!("/{}", page.strip_suffix(".html").unwrap_or(page))],
            };
            addresses.into_iter().map(|address| (address, File::new(path, Bytes::from_static(body), Keep::Ask)))
        });
        Self(files.collect())
    }

    pub fn get(&self, path: &str) -> Option<&File> {
        self.0.get(path)
    }
}

/// How long a browser may keep its copy.
#[derive(Clone, Copy)]
pub enum Keep {
    /// It asks at each visit whether it is still the right one.
    Ask,
    /// It need not ask again: the address stands for this content.
    Always,
}

impl File {
    /// What it is, the ending of its path says.
    pub fn new(path: &str, body: Bytes, keep: Keep) -> Self {
        let hash = Sha256::digest(&body);
        let tag: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        let gzip = gzip(&body).filter(|gzip| gzip.len() < body.len());
        let cache_control = match keep {
            Keep::Ask => "no-cache",
            Keep::Always => "public, max-age=31536000, immutable",
        };
        Self { body, gzip, tag: format!("W/\"{tag}\""), content_type: content_type(path), cache_control, policy: None }
    }

    /// True if an `If-None-Match` header names the copy that we would send.
    pub fn is_named_in(&self, if_none_match: &str) -> bool {
        let opaque = self.tag.trim_start_matches("W/");
        if_none_match.split(',').map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == opaque)
    }
}

fn gzip(body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("jpg") => "image/jpeg",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(body: &'static str) -> File {
        File::new("words.js", Bytes::from_static(body.as_bytes()), Keep::Ask)
    }

    #[test]
    fn a_copy_is_known_again_by_its_tag() {
        let file = file("one");
        let tag = file.tag.clone();
        for named in [tag.clone(), format!("W/\"0\", {tag}"), tag.trim_start_matches("W/").to_owned(), "*".to_owned()] {
            assert!(file.is_named_in(&named), "{named}");
        }
        for not_named in ["", "W/", "\"\"", &self::file("other").tag] {
            assert!(!file.is_named_in(not_named), "{not_named}");
        }
    }

    #[test]
    fn what_gzip_would_make_larger_is_sent_as_it_is() {
        assert!(file("x").gzip.is_none());
        assert!(file(concat!("the same ", "the same ", "the same ", "the same ", "the same ")).gzip.is_some());
    }

    #[test]
    fn every_file_of_the_page_has_a_type_that_a_browser_takes() {
        let files = Files::of_page();
        assert!(files.0.values().all(|file| file.content_type != "application/octet-stream"));
    }
}
