//! The folder in which certificates with their keys are kept: for this account alone, and each file whole or not there.

use super::certificate::Certificate;
use crate::server::config::StartError;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Longest file of ours. A key and a chain of four certificates take a tenth of it.
const FILE_BYTES: u64 = 64 * 1024;

/// What stands in the name of a file that is being written.
const UNFINISHED: &str = ".new";

/// A folder that is there, and that this account can write to.
#[derive(Clone, Debug)]
pub struct CertificateFolder(PathBuf);

impl CertificateFolder {
    /// Makes it where it is not there. One that is there must be nobody else's to change.
    pub fn open(path: &Path) -> Result<Self, StartError> {
        let failed = |error: &io::Error| {
            StartError(format!(
                "The folder for certificates {} cannot be used ({error}); check its path and who may write there, or \
                 name another with --certificates.",
                path.display()
            ))
        };
        made(path).map_err(|error| failed(&error))?;
        if is_open_to_others(path).map_err(|error| failed(&error))? {
            return Err(StartError(format!(
                "The folder for certificates {} can be changed by others on this machine; chmod 700 it, or name one that \
                 is not there yet with --certificates.",
                path.display()
            )));
        }
        let path = fs::canonicalize(path).map_err(|error| failed(&error))?;
        let folder = Self(path);
        // Better said now than when a certificate has come and cannot be kept.
        folder.try_out().map_err(|error| failed(&error))?;
        Ok(folder)
    }

    /// Whether a file can be put there.
    pub fn can_be_written(&self) -> bool {
        self.try_out().is_ok()
    }

    fn try_out(&self) -> io::Result<()> {
        self.create("try").and_then(|_| fs::remove_file(self.unfinished("try")))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file's text, if it is there and can be read.
    pub fn read(&self, name: &str) -> Option<String> {
        let mut text = String::new();
        let read = File::open(self.0.join(name)).ok()?.take(FILE_BYTES).read_to_string(&mut text);
        read.is_ok().then_some(text)
    }

    /// Puts a file there, in place of an older one, to be read by this account alone.
    pub fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let mut file = self.create(name)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(self.unfinished(name), self.0.join(name))
    }

    /// Takes a file away, if it is there.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        gone(&self.0.join(name))
    }

    /// The certificate that a file holds with its key, if its first line is this one.
    pub fn certificate(&self, name: &str, first_line: &str) -> Option<Certificate> {
        let text = self.read(name)?;
        let is_meant = text.lines().next() == Some(first_line);
        Certificate::from_text(&text).ok().filter(|_| is_meant)
    }

    /// An empty file in place of one that was left unfinished.
    fn create(&self, name: &str) -> io::Result<File> {
        let path = self.unfinished(name);
        gone(&path)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    }

    fn unfinished(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}{UNFINISHED}"))
    }
}

fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn made(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    const WRITE_OF_OTHERS: u32 = 0o022;
    Ok(fs::metadata(path)?.permissions().mode() & WRITE_OF_OTHERS != 0)
}

#[cfg(not(unix))]
fn is_open_to_others(_: &Path) -> io::Result<bool> {
    Ok(false)
}
