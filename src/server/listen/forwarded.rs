//! For whom a proxy in front says that it asks. Anybody can write this header; only what our own proxies added counts.

use hyper::header::{HeaderMap, HeaderName};
use std::net::{IpAddr, SocketAddr};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The address that the outermost of so many proxies saw. Each adds one on the right; what stands further left is said by
/// whoever came, and is not looked at. None if there are fewer, or it is no address.
pub(super) fn forwarded_for(headers: &HeaderMap, proxies: u8) -> Option<IpAddr> {
    let further_in = usize::from(proxies).checked_sub(1)?;
    let lines = headers.get_all(FORWARDED_FOR).iter().rev();
    let named = lines.flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b',')).nth(further_in)?;
    let named = std::str::from_utf8(named).ok()?.trim();
    // Some proxies name the port, too.
    named.parse().ok().or_else(|| named.parse().ok().map(|address: SocketAddr| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_our_proxies_added_counts() {
        let one: &[&str] = &["198.51.100.7, 192.0.2.1"];
        for (lines, proxies, named) in [
            (one, 0, None),
            (one, 1, Some("192.0.2.1")),
            (one, 2, Some("198.51.100.7")),
            (one, 3, None),
            (&["198.51.100.7", "192.0.2.1,192.0.2.2"], 3, Some("198.51.100.7")),
            (&["203.0.113.9", "192.0.2.1"], 1, Some("192.0.2.1")),
            (&["192.0.2.1:4711"], 1, Some("192.0.2.1")),
            (&["[2001:db8::1]:4711"], 1, Some("2001:db8::1")),
            (&["2001:db8::1"], 1, Some("2001:db8::1")),
            (&["192.0.2.1, unknown"], 1, None),
            (&["192.0.2.1,"], 1, None),
            (&[], 1, None),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(FORWARDED_FOR, line.parse().unwrap());
            }
            assert_eq!(forwarded_for(&headers, proxies), named.map(|named| named.parse().unwrap()), "{lines:?}");
        }
    }
}
