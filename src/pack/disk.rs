//! SHELL. A pack from a path: a folder or a .zip, whichever is there. What its files say is checked by `parse`.

use super::limits::Limit;
use super::parse::HelpLinesForAll;
use super::problem::Problem;
use super::{Pack, PackFiles, folder, parse, zip};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// What a folder or a zip holds: the files that could be read, and what is wrong with the others.
#[derive(Default)]
pub(super) struct Contents {
    pub files: PackFiles,
    /// How many there are in all files.
    pub bytes: usize,
    pub problems: Vec<Problem>,
}

pub(super) fn pack(path: &Path, help_lines: Option<&HelpLinesForAll>) -> Result<Pack, Vec<Problem>> {
    let Contents { files, mut problems, .. } = contents(path);
    if files.is_empty() && !problems.is_empty() {
        return Err(problems);
    }
    match parse::parse(&files, help_lines) {
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

fn contents(path: &Path) -> Contents {
    match fs::metadata(path) {
        Ok(kind) if kind.is_dir() => folder::contents(path),
        Ok(kind) if kind.is_file() => zip::contents(path),
        Ok(_) => whole(path, "This is neither a folder nor a .zip.".into()),
        Err(error) => whole(path, format!("This pack cannot be read: {error}.")),
    }
}

fn whole(path: &Path, what: String) -> Contents {
    let problem = Problem::with_file(&path.display().to_string(), what, "Check where the pack is.");
    Contents { problems: vec![problem], ..Contents::default() }
}

/// A file's bytes; one more than may be, where it has more, so that whoever checks it can say so.
pub(super) fn read_file(path: &Path, limit: Limit) -> io::Result<Vec<u8>> {
    let mut bytes = vec![];
    File::open(path)?.take(limit.most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
