//! What is said when the server cannot start.

use std::fmt;
use std::io;

/// Why the server cannot start: what is wrong and what to do, in one sentence. It names files and the address to listen
/// on, never a person.
#[derive(Debug)]
pub struct StartError(pub String);

impl StartError {
    /// Neither memory nor processes are left for them.
    pub fn no_threads(error: &io::Error) -> Self {
        Self(format!("The machine refuses to start the server's threads ({error}); end some other programs."))
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}
