//! Why no certificate came, in a sentence that says what to do, and how long it is waited before the next try.

use super::dial::Unreachable;
use instant_acme::{Error, Problem};
use std::fmt;
use std::io;
use std::time::Duration;

/// Waiting times double from the first to the longest. An authority that is not reached has counted nothing. One that looked
/// for proof in vain counts: Let's Encrypt takes five such tries an hour, and these are five in the first.
const FIRST_UNREACHABLE: Duration = Duration::from_secs(10);
const FIRST_REFUSED: Duration = Duration::from_secs(2 * 60);
const LONGEST: Duration = Duration::from_secs(6 * 60 * 60);

/// After too many tries: most limits have some room again then.
const AFTER_TOO_MANY: Duration = Duration::from_secs(60 * 60);

/// Most letters of what the authority says that are logged.
const DETAIL_LETTERS: usize = 300;

/// What was in the way. It names domains, the authority and this machine's own files, never a person.
#[derive(Debug)]
pub enum Trouble {
    /// The authority was not reached.
    Unreachable(String),
    /// It refused, of this domain or of the whole.
    Refused { domain: Option<String>, problem: Problem },
    /// It offers no way to prove a domain that this server has.
    NoWay(String),
    /// It did not come to an end.
    TooSlow,
    /// It cannot be kept.
    Unwritten(io::Error),
    /// It said something that is not understood.
    Odd(String),
}

impl Trouble {
    /// Whether the authority does not know the account any more.
    pub fn is_of_account(&self) -> bool {
        self.kind() == "accountDoesNotExist"
    }

    /// How long to wait, after that many tries in vain.
    pub fn patience(&self, tries: u32) -> Duration {
        let (first, least) = match (self, self.kind()) {
            (Self::Unreachable(_), _) => (FIRST_UNREACHABLE, Duration::ZERO),
            (_, "rateLimited") => (FIRST_REFUSED, AFTER_TOO_MANY),
            _ => (FIRST_REFUSED, Duration::ZERO),
        };
        (first * 2_u32.saturating_pow(tries.saturating_sub(1).min(16))).min(LONGEST).max(least)
    }

    /// The sentence, without the authority's name, by which it begins.
    pub fn of(&self, authority: &str) -> String {
        match self {
            Self::Unreachable(why) => format!("{authority} is not reached: {why}"),
            Self::Refused { domain, problem } => refused(authority, domain.as_deref(), self.kind(), problem),
            Self::NoWay(domain) => format!(
                "{authority} offers no proof by TLS-ALPN-01 for {domain}; choose another authority with --acme-directory"
            ),
            Self::TooSlow => format!("{authority} did not finish in time; this is for it to mend"),
            Self::Unwritten(error) => {
                format!("what {authority} gave cannot be kept ({error}); make room in the folder of --certificates")
            }
            Self::Odd(what) => format!("{authority} was not understood ({}); see --acme-directory", plain(what)),
        }
    }

    /// The last part of the name of what an authority says (RFC 8555, 6.7).
    fn kind(&self) -> &str {
        match self {
            Self::Refused { problem, .. } => {
                problem.r#type.as_deref().and_then(|kind| kind.rsplit(':').next()).unwrap_or_default()
            }
            _ => "",
        }
    }
}

fn refused(authority: &str, domain: Option<&str>, kind: &str, problem: &Problem) -> String {
    let said = plain(problem.detail.as_deref().unwrap_or(kind));
    let domain = domain.unwrap_or("the domain");
    match kind {
        "dns" => format!(
            "{authority} does not find {domain} in the DNS ({said}); give it an A or AAAA record that leads to this machine"
        ),
        "connection" => format!(
            "{authority} does not reach {domain} at port 443 ({said}); see that its DNS record leads to this machine, and \
             that router and firewall let port 443 through to this server"
        ),
        "tls" | "unauthorized" | "incorrectResponse" => format!(
            "{authority} finds another server at port 443 of {domain} ({said}); see that its DNS records, A and AAAA, lead \
             to this machine only, and that nothing stands in front of this server"
        ),
        "caa" => format!("a CAA record of {domain} forbids {authority} ({said}); let the record name it"),
        "rateLimited" => format!(
            "{authority} was asked too often ({said}); wait, and while you try things out, ask its test service with \
             --acme-directory"
        ),
        "rejectedIdentifier" | "unsupportedIdentifier" => {
            format!("{authority} gives no certificate for {domain} ({said}); choose another domain")
        }
        "externalAccountRequired" => format!(
            "{authority} wants an account that was opened with it beforehand ({said}), which this server has not; choose \
             another authority with --acme-directory"
        ),
        "invalidContact" | "unsupportedContact" => {
            format!("{authority} does not take the address of --acme-contact ({said}); give another")
        }
        "serverInternal" => format!("{authority} has trouble of its own ({said}); this is for it to mend"),
        _ => format!("{authority} refuses ({said})"),
    }
}

/// What another machine says, as a part of one line: no control character, and not too long.
fn plain(text: &str) -> String {
    let letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    letters.take(DETAIL_LETTERS).collect::<String>().trim_end_matches('.').to_owned()
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Api(problem) => Self::Refused { domain: None, problem },
            Error::Timeout(_) => Self::TooSlow,
            Error::Other(error) if error.is::<Unreachable>() => Self::Unreachable(error.to_string()),
            error => Self::Odd(error.to_string()),
        }
    }
}

/// A waiting time in words.
pub struct InWords(pub Duration);

impl fmt::Display for InWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_secs() {
            seconds @ 0..120 => write!(f, "{seconds} seconds"),
            seconds @ 120..7200 => write!(f, "{} minutes", seconds / 60),
            seconds @ 7200..172_800 => write!(f, "{} hours", seconds / 3600),
            seconds => write!(f, "{} days", seconds / 86_400),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(kind: &str, detail: &str) -> Trouble {
        let problem = serde_json::json!({ "type": format!("urn:ietf:params:acme:error:{kind}"), "detail": detail });
        let problem = serde_json::from_value(problem).unwrap();
        Trouble::Refused { domain: Some("meet.example.org".into()), problem }
    }

    #[test]
    fn each_trouble_is_one_line_that_says_what_to_do() {
        for (trouble, part) in [
            (refused("dns", "no such name."), "A or AAAA record"),
            (refused("connection", "192.0.2.7: Connection refused"), "let port 443 through"),
            (refused("unauthorized", "no acmeIdentifier"), "nothing stands in front"),
            (refused("tls", "handshake failure"), "nothing stands in front"),
            (refused("caa", "CAA"), "let the record name it"),
            (refused("rateLimited", "too many certificates already issued"), "test service"),
            (refused("rejectedIdentifier", "policy"), "choose another domain"),
            (refused("externalAccountRequired", "EAB"), "choose another authority"),
            (refused("invalidContact", "no such host"), "give another"),
            (refused("serverInternal", "oops"), "for it to mend"),
            (refused("orderNotReady", "not ready"), "refuses (not ready)"),
            (Trouble::Unreachable("its name is not found; see that".into()), "is not reached: its name"),
            (Trouble::TooSlow, "for it to mend"),
            (Trouble::NoWay("meet.example.org".into()), "--acme-directory"),
            (Trouble::Odd("a\nb".into()), "(a b)"),
            (Trouble::Unwritten(io::ErrorKind::StorageFull.into()), "make room"),
        ] {
            let said = trouble.of("acme.example");
            assert!(said.contains("acme.example") && said.contains(part) && !said.contains('\n'), "{said}");
            assert!(!said.ends_with('.'), "{said}");
        }
        let long = refused("dns", &format!("one\ntwo{}", "x".repeat(10_000))).of("acme.example");
        assert!(long.contains("one two") && long.len() < 600, "{long}");
    }

    #[test]
    fn waiting_grows_but_not_for_ever_and_is_long_where_there_were_too_many_tries() {
        let seconds = |trouble: &Trouble| [1, 2, 3, 9, 1000].map(|tries| trouble.patience(tries).as_secs());
        assert_eq!(seconds(&Trouble::Unreachable(String::new())), [10, 20, 40, 2560, 21_600]);
        assert_eq!(seconds(&refused("connection", "")), [120, 240, 480, 21_600, 21_600]);
        assert_eq!(seconds(&refused("rateLimited", "")), [3600, 3600, 3600, 21_600, 21_600]);
        let in_first_hour: u64 = (1..5).map(|tries| refused("dns", "").patience(tries).as_secs()).sum();
        let sixth: u64 = in_first_hour + refused("dns", "").patience(5).as_secs();
        assert!(in_first_hour < 3600 && sixth > 3600, "five tries, the sixth is after an hour");
    }

    #[test]
    fn an_account_that_is_not_known_any_more_is_seen() {
        assert!(refused("accountDoesNotExist", "").is_of_account() && !refused("dns", "").is_of_account());
    }

    #[test]
    fn waiting_is_said_in_words() {
        let said = [10, 240, 21_600, 5_184_000].map(|seconds| InWords(Duration::from_secs(seconds)).to_string());
        assert_eq!(said, ["10 seconds", "4 minutes", "6 hours", "60 days"]);
    }
}
