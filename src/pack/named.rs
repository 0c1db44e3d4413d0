//! SHELL. The paths that were named when the server started. Nothing else is ever read for a pack, then or later.

use super::disk::{self, read_file};
use super::folder::{self, Seen};
use super::limits::FILE_BYTES;
use super::parse::HelpLinesForAll;
use super::problem::Problem;
use super::{Pack, embedded, parse};
use std::path::{Path, PathBuf};

/// Which packs are offered, in their order: those named, then the one within the program.
#[derive(Clone, Debug, Default)]
pub struct NamedPacks {
    /// Folders and .zip files.
    pub paths: Vec<PathBuf>,
    /// Whether the pack within the program is offered, too.
    pub with_embedded: bool,
    /// An operator's own help lines, in place of those of every pack.
    pub help_lines: Option<PathBuf>,
}

/// What was read.
pub struct Loaded {
    /// One for each that is offered, in that order; none where it has a problem.
    pub packs: Vec<Option<Pack>>,
    /// All that is wrong with any of them. Their files are named from where the server was started.
    pub problems: Vec<Problem>,
}

/// How the files looked at some moment: where two looks are equal, none has changed between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look(Vec<Seen>);

impl NamedPacks {
    /// Everything that is ever read.
    pub fn all_paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.iter().chain(&self.help_lines).map(PathBuf::as_path)
    }

    /// Reads and checks everything that was named. Blocks.
    pub fn load(&self) -> Loaded {
        let mut problems = vec![];
        let help_lines = self.help_lines.as_deref().map(|path| help_lines(path, &mut problems));
        let is_unread = matches!(help_lines, Some(None));
        let help_lines = help_lines.flatten();
        let of_all = help_lines.as_ref();
        let named = self.paths.iter().map(|path| disk::pack(path, of_all).map_err(|p| placed(p, path, of_all)));
        let embedded = self.with_embedded.then(|| parse::parse(&embedded::files(), of_all));
        let mut packs = vec![];
        for pack in named.chain(embedded) {
            match pack {
                Ok(pack) => packs.push(Some(pack).filter(|_| !is_unread)),
                Err(more) => {
                    packs.push(None);
                    problems.extend(more);
                }
            }
        }
        // Help lines for all packs are checked with each of them.
        problems.sort();
        problems.dedup();
        Loaded { packs, problems }
    }

    /// Looks at the names, lengths and times of all files, and at nothing that is in them. Blocks.
    pub fn look(&self) -> Look {
        let mut seen = vec![];
        for path in self.all_paths() {
            folder::look(path, &mut seen);
        }
        // A folder tells its files in any order.
        seen.sort();
        Look(seen)
    }
}

/// The problems of the pack at that path, with their files named from where the server was started.
fn placed(mut problems: Vec<Problem>, path: &Path, of_all: Option<&HelpLinesForAll>) -> Vec<Problem> {
    let whole = path.display().to_string();
    for problem in &mut problems {
        if problem.file != whole && of_all.is_none_or(|help_lines| problem.file != help_lines.name) {
            problem.file = path.join(&problem.file).display().to_string();
        }
    }
    problems
}

/// None where they cannot be read; then there is a problem.
fn help_lines(path: &Path, problems: &mut Vec<Problem>) -> Option<HelpLinesForAll> {
    let name = path.display().to_string();
    match read_file(path, FILE_BYTES) {
        Ok(bytes) => Some(HelpLinesForAll { name, bytes }),
        Err(error) => {
            let what = format!("These help lines cannot be read: {error}.");
            problems.push(Problem::with_file(&name, what, "Check where the file is."));
            None
        }
    }
}
