//! `circlekeeper sandbox-check`: shuts itself in as a server would, then tries from within what a server may not do, and
//! says what came of each. What is tried does no harm where it is possible.

use super::config::StartError;
use super::sandbox::{self, Allowed, Sandbox};
use super::tls::folder::CertificateFolder;
use crate::pack::NamedPacks;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpStream};
use std::thread;

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

/// Shuts the calling thread in for good. `keeper` is what the keeper of a certificate may do, where there will be one.
pub fn run(named: &NamedPacks, allowed: &Allowed, keeper: Option<&Allowed>) -> Result<Checked, StartError> {
    let tries = tries::prepare()?;
    let of_keeper = keeper.map(keeper_tried).transpose()?;
    let problems = named.load().problems;
    let sandbox = sandbox::enter(allowed);
    let tried = all(tries);
    // Where something was wrong with them before, this is no news about the sandbox.
    let can_read = !problems.is_empty() || named.load().problems.is_empty();
    Ok(with_keeper(report(sandbox, &tried, can_read), of_keeper))
}

fn all(tries: Vec<(&'static str, tries::Attempt)>) -> Vec<Tried> {
    tries.into_iter().map(|(what, attempt)| Tried { what, is_refused: attempt() }).collect()
}

/// What came of it within the keeper's sandbox, and whether it can still do what it is there for. A thread of its own is
/// shut in.
fn keeper_tried(allowed: &Allowed) -> Result<(Vec<Tried>, bool), StartError> {
    let Some(errand) = &allowed.errand else { return Ok((vec![], true)) };
    let folder = CertificateFolder::open(&errand.folder)?;
    let tries = tries::prepare_for_keeper()?;
    let within = || {
        sandbox::enter(allowed);
        let tried = all(tries);
        // Whoever may be there hears of it, and of nothing more.
        let dialled = TcpStream::connect((Ipv4Addr::LOCALHOST, errand.port));
        let can_dial = dialled.map_or_else(|error| error.kind() != ErrorKind::PermissionDenied, |_| true);
        (tried, folder.can_be_written() && can_dial)
    };
    let ended = thread::scope(|scope| scope.spawn(within).join());
    ended.map_err(|_| StartError("The sandbox cannot be tried; try again.".to_owned()))
}

fn with_keeper(server: Checked, keeper: Option<(Vec<Tried>, bool)>) -> Checked {
    let Some((tried, can_work)) = keeper else { return server };
    let mut text = server.text + "\nThe keeper of the certificate, a process of its own that sees no meeting:\n\n";
    text += &lines(&tried);
    text += match can_work {
        true => "  allowed   write the folder of certificates, ask for names, and dial the authority's port\n\n",
        false => "  REFUSED   write the folder of certificates, or dial the authority's port\n\n",
    };
    let possible = tried.iter().filter(|tried| !tried.is_refused).count();
    text += &match (tried.len(), possible) {
        (0, _) => "There is no sandbox on this system: it needs Linux.\n".to_owned(),
        (all, 0) => format!("All {all} are refused.\n"),
        (all, some) => format!("{some} of {all} are possible here.\n"),
    };
    Checked { text, holds: server.holds && !tried.is_empty() && possible == 0 && can_work }
}

fn lines(tried: &[Tried]) -> String {
    let line = |Tried { what, is_refused }: &Tried| {
        format!("  {}  {what}\n", if *is_refused { "refused " } else { "POSSIBLE" })
    };
    tried.iter().map(line).collect()
}

fn report(sandbox: Sandbox, tried: &[Tried], can_read: bool) -> Checked {
    let mut text = String::from("What the server's sandbox does, tried from within it:\n\n");
    text += &lines(tried);
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

    pub type Attempt = Box<dyn FnOnce() -> bool + Send>;

    pub fn prepare() -> Result<Vec<(&'static str, Attempt)>, StartError> {
        Ok(vec![])
    }

    pub fn prepare_for_keeper() -> Result<Vec<(&'static str, Attempt)>, StartError> {
        prepare()
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
    fn a_keeper_holds_only_where_all_is_refused_and_its_folder_can_be_written() {
        let server = || report(Sandbox { files: true, calls: true }, &[tried(true)], true);
        let of = |tried: Vec<Tried>, can_work| with_keeper(server(), Some((tried, can_work)));
        assert!(with_keeper(server(), None).holds && of(vec![tried(true)], true).holds);
        for (keeper, said) in [
            (of(vec![tried(false), tried(true)], true), "1 of 2 are possible here.\n"),
            (of(vec![tried(true)], false), "REFUSED   write the folder"),
            (of(vec![], true), "it needs Linux.\n"),
        ] {
            assert!(!keeper.holds && keeper.text.contains(said), "{}", keeper.text);
        }
    }

    #[test]
    fn what_the_kernel_cannot_do_is_said_in_sentences() {
        let said = report(Sandbox::default(), &[tried(false)], true).text;
        assert!(said.contains("\nThis kernel has no landlock: ") && said.contains("\nThis kernel has no seccomp"));
        assert!(said.ends_with("\n1 of 1 are possible here.\n"), "{said}");
    }
}
