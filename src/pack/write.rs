//! SHELL. Writes a new pack's folder, and never over anything: the only file here that writes to a disk.

use super::PackFiles;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes the files into a folder that is new or empty. Errors are sentences that say what to do.
pub fn folder(path: &Path, files: &PackFiles) -> Result<(), String> {
    let place = path.display();
    match fs::read_dir(path).map(|mut entries| entries.next().is_none()) {
        Ok(true) => {}
        Ok(false) => {
            return Err(format!("The folder {place} is not empty: name one that is new, so that nothing is lost."));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(format!("{place} cannot be a new folder ({error}): name another place.")),
    }
    for (name, bytes) in files {
        let file = path.join(name);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| {
            OpenOptions::new().write(true).create_new(true).open(&file).and_then(|mut file| file.write_all(bytes))
        });
        written.map_err(|error| {
            format!(
                "{} cannot be written ({error}): see whether you may write there, or name another place.",
                file.display()
            )
        })?;
    }
    Ok(())
}
