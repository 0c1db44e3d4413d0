//! SHELL. Reads a pack's folder: the only file here that lists one.

use super::disk::{Contents, read_file};
use super::limits::{FILE_BYTES, FILES, PACK_BYTES};
use super::problem::Problem;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The only folders that a pack may hold. There is none below these.
pub(super) const FOLDERS: [&str; 4] = ["formats", "grounding", "readings", "words"];

/// Files that systems leave behind unseen. So do editors: what begins with a dot or ends with ~ is passed over, too.
const LEFT_BEHIND: [&str; 2] = ["Thumbs.db", "desktop.ini"];

pub(super) fn contents(path: &Path) -> Contents {
    let mut contents = Contents::default();
    contents.read(path, None);
    contents
}

/// A file's path, its length and when it was changed; both none where it is a folder, or cannot be looked at.
pub(super) type Seen = (PathBuf, Option<u64>, Option<SystemTime>);

/// Looks at a pack's folder and the folders in it, or at a single file.
pub(super) fn look(path: &Path, seen: &mut Vec<Seen>) {
    see(path, seen);
    for folder in [path.to_path_buf()].into_iter().chain(FOLDERS.map(|name| path.join(name))) {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        // No pack with more is loaded, whatever else is in its folder.
        let names = entries.flatten().take(FILES.most + 1).map(|entry| entry.file_name());
        // An editor leaves and takes away files of its own all the time.
        for name in names.filter(|name| !is_left_behind(&name.to_string_lossy())) {
            see(&folder.join(name), seen);
        }
    }
}

fn see(path: &Path, seen: &mut Vec<Seen>) {
    let about = fs::metadata(path).ok().filter(|about| about.is_file());
    let changed = about.as_ref().and_then(|about| about.modified().ok());
    seen.push((path.to_path_buf(), about.map(|about| about.len()), changed));
}

/// Whether a file or folder of that name is nothing of the pack's, and no mistake either.
pub(super) fn is_left_behind(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || LEFT_BEHIND.contains(&name)
}

/// A folder that a pack cannot hold.
pub(super) fn stray(folder: &str) -> Problem {
    let cure = format!("Remove it. A pack holds the folders {}, and none within them.", FOLDERS.join(", "));
    Problem::with_file(folder, "This folder has no place in the pack.", cure)
}

impl Contents {
    /// Reads the files of one folder: the pack's own, or the one `within` it.
    fn read(&mut self, path: &Path, within: Option<&str>) {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => {
                let name = within.map_or_else(|| path.display().to_string(), |within| format!("{within}/"));
                return self.problem(&name, format!("This folder cannot be read: {error}."), "Check where it is.");
            }
        };
        for entry in entries {
            // A little more than may be: `parse` then says that it is too much.
            if self.files.len() > FILES.most || self.bytes > PACK_BYTES.most {
                return;
            }
            match entry {
                Ok(entry) => self.entry(&entry.path(), within),
                Err(error) => {
                    let what = format!("This folder cannot be read to its end: {error}.");
                    self.problem(within.unwrap_or("."), what, "Copy the pack to another disk and try again.");
                }
            }
        }
    }

    fn entry(&mut self, path: &Path, within: Option<&str>) {
        let own = path.file_name().unwrap_or_default();
        let Some(own) = own.to_str() else {
            let cure = "Call it by another name, with plain letters.";
            return self.problem(&own.to_string_lossy(), "The file's name is not in UTF-8.".into(), cure);
        };
        if is_left_behind(own) {
            return;
        }
        let name = within.map_or_else(|| own.to_string(), |within| format!("{within}/{own}"));
        match fs::metadata(path) {
            Ok(kind) if kind.is_dir() && within.is_none() && FOLDERS.contains(&own) => self.read(path, Some(own)),
            Ok(kind) if kind.is_dir() => self.problems.push(stray(&name)),
            Ok(kind) if !kind.is_file() => self.problem(&name, "This is not a file.".into(), "Remove it."),
            Ok(_) => self.file(path, name),
            Err(error) => self.unreadable(&name, &error),
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        match read_file(path, FILE_BYTES) {
            Ok(bytes) => {
                self.bytes += bytes.len();
                self.files.insert(name, bytes);
            }
            Err(error) => self.unreadable(&name, &error),
        }
    }

    fn unreadable(&mut self, name: &str, error: &std::io::Error) {
        let cure = "Let the user that runs the server read it.";
        self.problem(name, format!("This file cannot be read: {error}."), cure);
    }

    fn problem(&mut self, name: &str, what: String, cure: &str) {
        self.problems.push(Problem::with_file(name, what, cure));
    }
}
