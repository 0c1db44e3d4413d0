//! What is wrong with a pack: the problem, and the text of one file that knows its own lines. Pure.

use super::limits::Limit;
use std::fmt;

/// One thing that is wrong with a pack, where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name within the pack, with `/` between folder and file.
    pub file: String,
    /// From 1; none where it concerns the file as a whole.
    pub line: Option<usize>,
    /// A sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub cure: String,
}

impl Problem {
    /// A problem with a file as a whole, or with one that is not there.
    pub(super) fn with_file(file: &str, what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, what: what.into(), cure: cure.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {} {}", self.what, self.cure)
    }
}

/// One file of a pack, or a part of one, while it is being checked.
#[derive(Clone, Copy)]
pub(super) struct PackFile<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// The line of the file on which `text` begins, from 1.
    pub first_line: usize,
    /// It is for packs in other languages as well, so it may say more than this one needs.
    pub for_all: bool,
}

impl<'a> PackFile<'a> {
    pub fn whole(name: &'a str, text: &'a str) -> Self {
        Self { name, text, first_line: 1, for_all: false }
    }

    /// The part `start..end` of the text, in bytes; empty where these are not its bounds.
    pub fn part(self, start: usize, end: usize) -> Self {
        let text = self.text.get(start..end).unwrap_or_default();
        Self { text, first_line: self.line(start), ..self }
    }

    /// The line of the file in which that byte of the text stands.
    pub fn line(self, at: usize) -> usize {
        self.first_line + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    /// A problem at that byte of the text.
    pub fn problem(self, at: usize, what: impl Into<String>, cure: impl Into<String>) -> Problem {
        Problem { line: Some(self.line(at)), ..Problem::with_file(self.name, what, cure) }
    }

    /// A problem if there are more than the limit: "`what` has 93 characters; 80 is the most, because …".
    pub fn over(self, at: usize, what: &str, count: usize, unit: &str, limit: Limit) -> Option<Problem> {
        let Limit { most, because } = limit;
        let what = || format!("{what} has {count} {unit}; {most} is the most, because {because}.");
        (count > most).then(|| self.problem(at, what(), "Make it shorter or leave some out."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_keeps_count_of_the_files_lines() {
        let file = PackFile::whole("words/en.toml", "one\ntwo\nthree\nfour");
        let part = file.part(8, 18);
        assert_eq!((part.text, part.first_line, part.line(6)), ("three\nfour", 3, 4));
        assert_eq!(file.part(9, 400).text, "", "what is out of bounds is empty");
    }

    #[test]
    fn a_problem_reads_as_place_what_and_cure() {
        let problem = PackFile::whole("pack.toml", "a\nb").problem(2, "`b` is not known here.", "Remove it.");
        assert_eq!(problem.to_string(), "pack.toml, line 2: `b` is not known here. Remove it.");
    }
}
