//! The group's logo: a file that the host names. What it is, its content says and not its name.

use super::super::config::StartError;
use super::super::files::{File, Keep};
use crate::protocol::dress;
use imagesize::{ImageType, blob_size, image_type};
use roxmltree::{Document, ParsingOptions};
use std::fs;
use std::io::Read;
use std::path::Path;

/// Largest file: everybody who comes waits for it, and the whole page before it is about as much.
const LOGO_BYTES: u64 = 128 * 1024;
/// Widest and highest picture: a few bytes can make one of a billion pixels, and a phone has to unfold them all. It is
/// shown at less than a tenth of it.
const LOGO_PIXELS: usize = 2000;
/// The longer side of a drawing, which has no pixels of its own.
const DRAWING_SIDE: f64 = 1000.0;

/// Opened by itself, a drawing is a page that could run programs; this one may do nothing but look as it was drawn.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// A picture that the page can show, and how large it is.
#[derive(Debug)]
pub struct Logo {
    bytes: Vec<u8>,
    path: &'static str,
    size: (u32, u32),
}

impl Logo {
    pub fn open(file: &Path) -> Result<Self, StartError> {
        let mut bytes = Vec::new();
        let name = file.display();
        match fs::File::open(file).and_then(|file| file.take(LOGO_BYTES + 1).read_to_end(&mut bytes)) {
            Ok(_) => Self::new(bytes).map_err(|wrong| StartError(format!("The logo {name} {wrong}."))),
            Err(error) => Err(StartError(format!(
                "The logo {name} cannot be read ({error}); check its path and who may read it."
            ))),
        }
    }

    /// Or what is wrong with it and what to do, without its name and an end.
    fn new(bytes: Vec<u8>) -> Result<Self, String> {
        if bytes.len() as u64 > LOGO_BYTES {
            let cure = "everybody who comes waits for it; save it smaller, 400 pixels high or as a drawing (SVG)";
            return Err(format!("has more than {} KiB, and {cure}", LOGO_BYTES / 1024));
        }
        let path = match image_type(&bytes) {
            Ok(ImageType::Png) => "/logo.png",
            Ok(ImageType::Webp) => "/logo.webp",
            Ok(ImageType::Jpeg) => "/logo.jpg",
            _ => {
                let size = drawing_size(&bytes)?;
                return Ok(Self { bytes, path: "/logo.svg", size });
            }
        };
        let (width, height) = blob_size(&bytes).map(|size| (size.width, size.height)).unwrap_or_default();
        if width == 0 || height == 0 {
            return Err("is broken off; save it anew".into());
        }
        let pixels = |side: usize| u32::try_from(side).ok().filter(|_| side <= LOGO_PIXELS);
        let size = pixels(width).zip(pixels(height)).ok_or_else(|| {
            let cure = "and a phone has to unfold them all; save it smaller, 400 pixels high are enough";
            format!("is {width} by {height} pixels where {LOGO_PIXELS} a side are the most, {cure}")
        })?;
        Ok(Self { bytes, path, size })
    }

    /// Where it is served.
    pub fn path(&self) -> &'static str {
        self.path
    }

    /// What the page is told of it.
    pub fn view(&self) -> dress::Logo {
        let (width, height) = self.size;
        dress::Logo { path: self.path.to_owned(), width, height }
    }

    pub fn into_file(self) -> File {
        File { policy: Some(POLICY), ..File::new(self.path, self.bytes.into(), Keep::Ask) }
    }
}

/// How wide and high a drawing is, as its own size or its view says.
fn drawing_size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.contains("<svg") || text.contains(":svg"));
    let text = text.ok_or("is no SVG, PNG, WebP or JPEG, whatever its name says; save it as one of these")?;
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let drawing = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .map_err(|error| format!("is an SVG that no browser can read ({error}); save it anew"))?;
    let root = drawing.root_element();
    if !root.has_tag_name((NAMESPACE, "svg")) {
        return Err(format!(
            "is no SVG that browsers show; save it as a file of its own, beginning <svg xmlns=\"{NAMESPACE}\""
        ));
    }
    let own = root.attribute("width").and_then(length).zip(root.attribute("height").and_then(length));
    let view = || {
        let numbers = root.attribute("viewBox")?.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty());
        match numbers.map(length).collect::<Vec<_>>().as_slice() {
            [_, _, width, height] => width.zip(*height),
            _ => None,
        }
    };
    let (width, height) =
        own.or_else(view).ok_or("is an SVG that does not say how large it is; save it with a viewBox")?;
    let scale = DRAWING_SIDE / width.max(height);
    Ok((side(width * scale), side(height * scale)))
}

/// A length, in whatever unit; none of what is not above 0, or of a percentage.
fn length(text: &str) -> Option<f64> {
    let number = text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic());
    number.parse().ok().filter(|length: &f64| length.is_finite() && *length > 0.0)
}

/// At least one, at most [`DRAWING_SIDE`].
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 1 and 1000")]
fn side(length: f64) -> u32 {
    length.round().clamp(1.0, DRAWING_SIDE) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(attributes: &str) -> Vec<u8> {
        format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"{NAMESPACE}\" {attributes}><path d=\"M0 0\"/></svg>").into()
    }

    /// The head of a picture of that size, which is all that is looked at.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &size, b"\x08\x06\0\0\0"].concat()
    }

    #[test]
    fn a_picture_is_known_by_its_content() {
        let jpeg =
            b"\xff\xd8\xff\xe0\0\x04\0\0\xff\xc0\0\x11\x08\0\x20\0\x40\x03\x01\x11\0\x02\x11\0\x03\x11\0".to_vec();
        let webp = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\x3f\xc0\x07\0\0\0\0\0\0\0\0\0".to_vec();
        for (bytes, path, size) in [
            (png(300, 120), "/logo.png", (300, 120)),
            (jpeg, "/logo.jpg", (64, 32)),
            (webp, "/logo.webp", (64, 32)),
            (drawing("viewBox='0 0 50 20'"), "/logo.svg", (1000, 400)),
            (drawing("viewBox='-5,-5,0.5,1' width='100%' height='100%'"), "/logo.svg", (500, 1000)),
            (drawing("width='40mm' height='10mm' viewBox='0 0 1 1'"), "/logo.svg", (1000, 250)),
            (drawing("width='1e300' height='1'"), "/logo.svg", (1000, 1)),
        ] {
            let logo = Logo::new(bytes).unwrap();
            assert_eq!((logo.path, logo.size), (path, size));
        }
    }

    #[test]
    fn what_the_page_cannot_show_is_refused_with_a_cure() {
        let laughs: String = (1..12).fold("<!ENTITY e0 'ha'>".into(), |all, at| {
            all + &format!("<!ENTITY e{at} '{}'>", format!("&e{};", at - 1).repeat(10))
        });
        for (bytes, part) in [
            (vec![], "is no SVG, PNG, WebP or JPEG"),
            (b"GIF89a\x10\0\x10\0".to_vec(), "is no SVG, PNG, WebP or JPEG"),
            (b"<!doctype html><p>logo".to_vec(), "is no SVG, PNG, WebP or JPEG"),
            (b"<p><svg></svg></p>".to_vec(), "is no SVG that browsers show"),
            (b"<svg viewBox='0 0 1 1'/>".to_vec(), "beginning <svg xmlns="),
            (drawing(""), "save it with a viewBox"),
            (drawing("viewBox='0 0'"), "save it with a viewBox"),
            (drawing("viewBox='0'"), "save it with a viewBox"),
            (drawing("width='0' height='-1' viewBox='0 0 NaN inf'"), "save it with a viewBox"),
            (format!("<svg xmlns='{NAMESPACE}'\n").into(), "no browser can read"),
            (format!("<!DOCTYPE svg [{laughs}]><svg xmlns='{NAMESPACE}'>&e11;</svg>").into(), "no browser can read"),
            (png(0, 10), "is broken off"),
            (png(1, 1)[..18].to_vec(), "is broken off"),
            (png(2001, 10), "2001 by 10 pixels"),
            (png(10, u32::MAX), "2000 a side"),
            (vec![b' '; 128 * 1024 + 1], "has more than 128 KiB"),
        ] {
            let wrong = Logo::new(bytes).unwrap_err();
            assert!(wrong.contains(part) && wrong.contains("save it"), "{part}: {wrong}");
        }
    }
}
