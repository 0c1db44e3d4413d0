//! Landlock: which files can be read. It is about files that are opened from now on, not about those that are open.

use super::{Allowed, Errand};
use crate::server::tls::files::CertificateFiles;
use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, NetPort, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreated,
    RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is refused in full, as far as the kernel knows it: an older one refuses less.
const NEWEST: ABI = ABI::V6;

/// How the files end that programs which fetch certificates leave beside them.
const ENDINGS: [&str; 7] = ["cer", "conf", "crt", "csr", "json", "key", "pem"];

/// What C libraries read before they ask for a name, and the port at which long answers are fetched.
const NAME_SERVERS: &str = "/etc/resolv.conf";
const NAMES: [&str; 4] = ["/etc/hosts", "/etc/nsswitch.conf", "/etc/host.conf", "/etc/gai.conf"];
const DNS: u16 = 53;

/// False where the kernel has no landlock.
pub fn restrict(allowed: &Allowed) -> Result<bool, RulesetError> {
    let mut rules = Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    for path in readable(allowed) {
        // What is not there, or may not be read, is said by whoever reads it.
        let (Ok(place), Ok(about)) = (PathFd::new(&path), fs::metadata(&path)) else { continue };
        let access: BitFlags<AccessFs> = match about.is_dir() {
            true => AccessFs::ReadFile | AccessFs::ReadDir,
            false => AccessFs::ReadFile.into(),
        };
        rules = rules.add_rule(PathBeneath::new(place, access))?;
    }
    if let Some(errand) = &allowed.errand {
        rules = with(rules, errand)?;
    }
    Ok(rules.restrict_self()?.ruleset != RulesetStatus::NotEnforced)
}

/// What an errand takes: its folder to write to, its port, and what says how names are asked for.
fn with(mut rules: RulesetCreated, errand: &Errand) -> Result<RulesetCreated, RulesetError> {
    let written: BitFlags<AccessFs> = AccessFs::ReadFile
        | AccessFs::ReadDir
        | AccessFs::WriteFile
        | AccessFs::Truncate
        | AccessFs::MakeReg
        | AccessFs::RemoveFile;
    if let Ok(folder) = PathFd::new(&errand.folder) {
        rules = rules.add_rule(PathBeneath::new(folder, written))?;
    }
    // Where networks change, a file with new servers takes the old one's place: its folder it is.
    let servers = fs::canonicalize(NAME_SERVERS).ok().and_then(|path| Some(path.parent()?.to_owned()));
    for path in servers.into_iter().chain(NAMES.map(PathBuf::from)) {
        if let Ok(place) = PathFd::new(path) {
            rules = rules.add_rule(PathBeneath::new(place, AccessFs::ReadFile))?;
        }
    }
    for port in [errand.port, DNS] {
        rules = rules.add_rule(NetPort::new(port, AccessNet::ConnectTcp))?;
    }
    Ok(rules)
}

/// What was named; and each folder in which nothing else lies, because whatever is put there in place of what was named
/// is another thing to the kernel, and should be read, too.
fn readable(allowed: &Allowed) -> BTreeSet<PathBuf> {
    let mut paths: BTreeSet<PathBuf> = allowed.read.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
    let folders: BTreeSet<PathBuf> = paths.iter().filter_map(|path| path.parent()).map(Path::to_path_buf).collect();
    let is_of_named_only = |folder: &PathBuf| {
        fs::read_dir(folder).is_ok_and(|entries| entries.flatten().all(|entry| paths.contains(&entry.path())))
    };
    let own: Vec<PathBuf> = folders.iter().filter(|folder| is_of_named_only(folder)).cloned().collect();
    paths.extend(own);
    paths.extend(allowed.certificate.iter().flat_map(certificates));
    paths
}

/// A certificate's files, and the folders in which their successors will lie: where their names are, and where these
/// lead, if they are links, as certbot's are. Only folders that hold nothing but certificates and what belongs to them.
fn certificates(files: &CertificateFiles) -> BTreeSet<PathBuf> {
    let named = [&files.certificate, &files.key];
    let led_to: Vec<PathBuf> = named.iter().filter_map(|path| fs::canonicalize(path).ok()).collect();
    let folders = named.into_iter().chain(&led_to).filter_map(|path| fs::canonicalize(path.parent()?).ok());
    let kept: Vec<PathBuf> = folders.filter(|folder| holds_certificates_only(folder)).collect();
    led_to.into_iter().chain(kept).collect()
}

fn holds_certificates_only(folder: &Path) -> bool {
    let is_known = |path: &Path| {
        let end = path.extension().and_then(|end| end.to_str());
        !path.is_dir() && (end.is_some_and(|end| ENDINGS.contains(&end)) || path.ends_with("README"))
    };
    fs::read_dir(folder).is_ok_and(|entries| entries.flatten().all(|entry| is_known(&entry.path())))
}
