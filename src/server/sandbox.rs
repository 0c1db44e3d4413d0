//! What the process takes away from itself before its first thread starts, and never gets back: files that nobody named
//! when it was started, and every system call that a server at work does not need. Where the kernel cannot, it says so
//! and the server goes on.

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod calls;
#[cfg(target_os = "linux")]
mod files;

use super::tls::files::CertificateFiles;
use std::path::PathBuf;

/// What holds from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sandbox {
    /// Landlock: no file but those that were named can be read, and none can be written but in the folder of an errand.
    pub files: bool,
    /// Seccomp: no system call but those on the list.
    pub calls: bool,
}

/// Said where the sandbox is not there, or not whole.
const NO_FILES: &str = "this kernel has no landlock: the sandbox cannot keep the server from reading other files";
const NO_CALLS: &str = "this kernel has no seccomp filter: the sandbox cannot refuse system calls";
const OFF: &str = "the sandbox is off: what the server does not do is not refused by the kernel as well";

/// What is let through, beyond what every server needs.
#[derive(Clone, Debug, Default)]
pub struct Allowed {
    /// Files and folders that are read on, also when they change.
    pub read: Vec<PathBuf>,
    /// A certificate that is read on, also where a new one takes its place.
    pub certificate: Option<CertificateFiles>,
    /// What the keeper of a domain's certificate is sent for; no server that holds meetings has one.
    pub errand: Option<Errand>,
}

/// To write one folder, to ask for names, and to open connections to one port.
#[derive(Clone, Debug)]
pub struct Errand {
    pub folder: PathBuf,
    pub port: u16,
}

/// Shuts the calling thread in, and with it every thread that it starts.
pub fn enter(allowed: &Allowed) -> Sandbox {
    Sandbox { files: restrict_files(allowed), calls: restrict_calls(allowed) }
}

/// The same for a server, which says in its log what is missing; or that it was told to do without.
pub fn enter_or_warn(is_on: bool, allowed: &Allowed) {
    if !is_on {
        return tracing::warn!("{OFF}");
    }
    for missing in enter(allowed).missing() {
        tracing::warn!("{missing}");
    }
}

impl Sandbox {
    /// What this machine cannot do, in sentences without an end.
    pub fn missing(self) -> impl Iterator<Item = &'static str> {
        let files = (!self.files).then_some(NO_FILES);
        files.into_iter().chain((!self.calls).then_some(NO_CALLS))
    }
}

#[cfg(target_os = "linux")]
fn restrict_files(allowed: &Allowed) -> bool {
    files::restrict(allowed).unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
fn restrict_files(_: &Allowed) -> bool {
    false
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
fn restrict_calls(allowed: &Allowed) -> bool {
    calls::restrict(allowed.errand.is_some()).is_ok()
}

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
fn restrict_calls(_: &Allowed) -> bool {
    false
}
