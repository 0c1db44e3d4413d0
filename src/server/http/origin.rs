//! Under which name a server is found. Pure.

use std::net::IpAddr;

/// Ends of names that mean something within one house or one machine only, or nothing at all.
const OF_ONE_HOUSE: [&str; 8] = ["arpa", "home", "internal", "invalid", "lan", "local", "localhost", "test"];

/// True for what a `Host` header says of a domain that is the same everywhere, at https's own port. Not for addresses,
/// nor for names of one house.
pub fn is_real_domain(host: &str) -> bool {
    let is_name = host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b));
    let Some((_, end)) = host.rsplit_once('.') else { return false };
    let end = end.to_ascii_lowercase();
    is_name && !end.is_empty() && host.parse::<IpAddr>().is_err() && !OF_ONE_HOUSE.contains(&end.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_domain_of_the_whole_net_is_real() {
        for host in ["meet.example.org", "Example.ORG", "xn--caf-dma.example"] {
            assert!(is_real_domain(host), "{host}");
        }
        for host in [
            "localhost",
            "meet.localhost",
            "hall.local",
            "hall.LOCAL",
            "hall.lan",
            "192.0.2.7",
            "[2001:db8::5]",
            "meet.example.org:8443",
            "example.org.",
            "hall",
            "",
        ] {
            assert!(!is_real_domain(host), "{host}");
        }
    }
}
