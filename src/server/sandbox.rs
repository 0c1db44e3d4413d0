//! What the process takes away from itself before its first thread starts, and never gets back: files that nobody named
//! when it was started, and every system call that a server at work does not need. Where the kernel cannot, it says so
//! and the server goes on.

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod calls;
#[cfg(target_os = "linux")]
mod files;

use std::path::Path;

/// What holds from now on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sandbox {
    /// Landlock: no file but those that were named can be read, and none can be written.
    pub files: bool,
    /// Seccomp: no system call but those on the list.
    pub calls: bool,
}

/// Said where the sandbox is not there, or not whole.
const NO_FILES: &str = "this kernel has no landlock: the sandbox cannot keep the server from reading other files";
const NO_CALLS: &str = "this kernel has no seccomp filter: the sandbox cannot refuse system calls";
const OFF: &str = "the sandbox is off: what the server does not do is not refused by the kernel as well";

/// Shuts the calling thread in, and with it every thread that it starts. What is at the named paths can be read on,
/// also when it changes; certificates are read before, and need not be.
pub fn enter<'a>(named: impl Iterator<Item = &'a Path>) -> Sandbox {
    Sandbox { files: restrict_files(named), calls: restrict_calls() }
}

/// The same for a server, which says in its log what is missing; or that it was told to do without.
pub fn enter_or_warn<'a>(is_on: bool, named: impl Iterator<Item = &'a Path>) {
    if !is_on {
        return tracing::warn!("{OFF}");
    }
    for missing in enter(named).missing() {
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
fn restrict_files<'a>(named: impl Iterator<Item = &'a Path>) -> bool {
    files::restrict(named).unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
fn restrict_files<'a>(_: impl Iterator<Item = &'a Path>) -> bool {
    false
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
fn restrict_calls() -> bool {
    calls::restrict().is_ok()
}

#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
fn restrict_calls() -> bool {
    false
}
