//! SHELL. Reads a pack's folder: the only file here that touches a disk. What the files say is checked by `parse`.

use super::limits::{FILE_BYTES, FILES, PACK_BYTES};
use super::problem::Problem;
use super::{Pack, PackFiles, parse};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// The only folders that a pack may hold. There is none below these.
const FOLDERS: [&str; 4] = ["formats", "grounding", "readings", "words"];

/// Files that systems leave behind unseen. So do editors: what begins with a dot or ends with ~ is passed over, too.
const LEFT_BEHIND: [&str; 2] = ["Thumbs.db", "desktop.ini"];

pub(super) fn pack(path: &Path) -> Result<Pack, Vec<Problem>> {
    let mut folder = Folder { files: PackFiles::new(), bytes: 0, problems: vec![] };
    folder.read(path, None);
    let Folder { files, mut problems, .. } = folder;
    if files.is_empty() && !problems.is_empty() {
        return Err(problems);
    }
    match parse::parse(&files) {
        Ok(pack) if problems.is_empty() => Ok(pack),
        Ok(_) => Err(problems),
        Err(more) => {
            // A file that could not be read is not missing as well.
            let unread: BTreeSet<String> = problems.iter().map(|problem| problem.file.clone()).collect();
            problems.extend(more.into_iter().filter(|problem| !unread.contains(&problem.file)));
            problems.sort();
            Err(problems)
        }
    }
}

struct Folder {
    files: PackFiles,
    /// How many there are in all files.
    bytes: usize,
    problems: Vec<Problem>,
}

impl Folder {
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
        if own.starts_with('.') || own.ends_with('~') || LEFT_BEHIND.contains(&own) {
            return;
        }
        let name = within.map_or_else(|| own.to_string(), |within| format!("{within}/{own}"));
        match fs::metadata(path) {
            Ok(kind) if kind.is_dir() && within.is_none() && FOLDERS.contains(&own) => self.read(path, Some(own)),
            Ok(kind) if kind.is_dir() => {
                let cure = format!("Remove it. A pack holds the folders {}, and none within them.", FOLDERS.join(", "));
                self.problem(&name, "This folder has no place in the pack.".into(), &cure);
            }
            Ok(kind) if !kind.is_file() => self.problem(&name, "This is not a file.".into(), "Remove it."),
            Ok(_) => self.file(path, name),
            Err(error) => self.unreadable(&name, &error),
        }
    }

    fn file(&mut self, path: &Path, name: String) {
        let mut bytes = vec![];
        // One byte more than may be: `parse` then says that it is too long.
        let most = FILE_BYTES.most as u64 + 1;
        match File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)) {
            Ok(_) => {
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
