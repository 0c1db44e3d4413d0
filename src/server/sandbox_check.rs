//! `circlekeeper sandbox-check`: shuts itself in as a server would, then tries from within what a server may not do, and
//! says what came of each. What is tried does no harm where it is possible.

use super::config::StartError;
use super::sandbox::{self, Allowed, Sandbox};
use crate::pack::NamedPacks;

/// What is to be printed.
pub struct Checked {
    pub text: String,
    /// Everything was refused, and what was named can be read.
    pub holds: bool,
}

/// What came of trying something.
struct Tried {
    what: &'static str,
    is_refused: bool,
}

/// Shuts the calling thread in for good.
pub fn run(named: &NamedPacks, allowed: &Allowed) -> Result<Checked, StartError> {
    let tries = tries::prepare()?;
    let problems = named.load().problems;
    let sandbox = sandbox::enter(allowed);
    let tried: Vec<Tried> = tries.into_iter().map(|(what, attempt)| Tried { what, is_refused: attempt() }).collect();
    // Where something was wrong with them before, this is no news about the sandbox.
    let can_read = !problems.is_empty() || named.load().problems.is_empty();
    Ok(report(sandbox, &tried, can_read))
}

fn report(sandbox: Sandbox, tried: &[Tried], can_read: bool) -> Checked {
    let mut text = String::from("What the server's sandbox does, tried from within it:\n\n");
    for Tried { what, is_refused } in tried {
        text += &format!("  {}  {what}\n", if *is_refused { "refused " } else { "POSSIBLE" });
    }
    text += match can_read {
        true => "  allowed   read the packs and help lines that were named\n\n",
        false => "  REFUSED   read the packs and help lines that were named\n\n",
    };
    for missing in sandbox.missing() {
        let (first, rest) = missing.split_at(1);
        text += &format!("{}{rest}.\n", first.to_uppercase());
    }
    let possible = tried.iter().filter(|tried| !tried.is_refused).count();
    text += &match (tried.len(), possible) {
        (0, _) => "There is no sandbox on this system: it needs Linux.\n".to_owned(),
        (all, 0) => format!("All {all} are refused. So is every system call that the server does not need.\n"),
        (all, some) => format!("{some} of {all} are possible here.\n"),
    };
    Checked { text, holds: !tried.is_empty() && possible == 0 && can_read }
}

#[cfg(not(target_os = "linux"))]
mod tries {
    use crate::server::config::StartError;

    pub type Attempt = Box<dyn FnOnce() -> bool>;

    pub fn prepare() -> Result<Vec<(&'static str, Attempt)>, StartError> {
        Ok(vec![])
    }
}

#[cfg(target_os = "linux")]
mod tries;

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(is_refused: bool) -> Tried {
        Tried { what: "open a file", is_refused }
    }

    #[test]
    fn only_where_all_is_refused_and_the_packs_can_be_read_it_holds() {
        let whole = Sandbox { files: true, calls: true };
        let said = report(whole, &[tried(true)], true);
        assert!(said.holds && said.text.contains("  refused   open a file\n"), "{}", said.text);
        assert!(said.text.ends_with("All 1 are refused. So is every system call that the server does not need.\n"));
        for (tried, can_read) in [(vec![tried(true), tried(false)], true), (vec![tried(true)], false), (vec![], true)] {
            assert!(!report(whole, &tried, can_read).holds);
        }
    }

    #[test]
    fn what_the_kernel_cannot_do_is_said_in_sentences() {
        let said = report(Sandbox::default(), &[tried(false)], true).text;
        assert!(said.contains("\nThis kernel has no landlock: ") && said.contains("\nThis kernel has no seccomp"));
        assert!(said.ends_with("\n1 of 1 are possible here.\n"), "{said}");
    }
}
