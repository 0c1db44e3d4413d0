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

    /// A problem if there are more than the limit: "`what` has 93 characters; 80 is the most, because …".
    pub(super) fn over(file: &str, what: &str, count: usize, unit: &str, limit: Limit) -> Option<Self> {
        let Limit { most, because } = limit;
        let what = || format!("{what} has {count} {unit}; {most} is the most, because {because}.");
        (count > most).then(|| Self::with_file(file, what(), "Make it shorter or leave some out."))
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

/// The text of a whole file, and where its lines end: counted once, because a file can have thousands of problems.
pub(super) struct Text<'a> {
    text: &'a str,
    /// In bytes.
    line_ends: Vec<usize>,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, line_ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }
}

/// One file of a pack, or a part of one, while it is being checked.
#[derive(Clone, Copy)]
pub(super) struct PackFile<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// Where `text` begins in the file, in bytes.
    pub start: usize,
    /// Of the whole file.
    pub line_ends: &'a [usize],
    /// It is for packs in other languages as well, so it may say more than this one needs.
    pub for_all: bool,
}

impl<'a> PackFile<'a> {
    pub fn whole(name: &'a str, Text { text, line_ends }: &'a Text) -> Self {
        Self { name, text, start: 0, line_ends, for_all: false }
    }

    /// The part `start..end` of the text, in bytes; empty where these are not its bounds.
    pub fn part(self, start: usize, end: usize) -> Self {
        Self { text: self.text.get(start..end).unwrap_or_default(), start: self.start + start, ..self }
    }

    /// The line of the file in which that byte of the text stands.
    pub fn line(self, at: usize) -> usize {
        1 + self.line_ends.partition_point(|end| *end < self.start + at)
    }

    /// A problem at that byte of the text.
    pub fn problem(self, at: usize, what: impl Into<String>, cure: impl Into<String>) -> Problem {
        Problem { line: Some(self.line(at)), ..Problem::with_file(self.name, what, cure) }
    }

    /// A problem at that byte of the text if there are more than the limit.
    pub fn over(self, at: usize, what: &str, count: usize, unit: &str, limit: Limit) -> Option<Problem> {
        let problem = Problem::over(self.name, what, count, unit, limit)?;
        Some(Problem { line: Some(self.line(at)), ..problem })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_keeps_count_of_the_files_lines() {
        let text = Text::new("one\ntwo\nthree\nfour");
        let file = PackFile::whole("words/en.toml", &text);
        let part = file.part(8, 18);
        assert_eq!((part.text, part.line(0), part.line(5), part.line(6)), ("three\nfour", 3, 3, 4));
        assert_eq!(file.part(9, 400).text, "", "what is out of bounds is empty");
    }

    #[test]
    fn a_problem_reads_as_place_what_and_cure() {
        let text = Text::new("a\nb");
        let problem = PackFile::whole("pack.toml", &text).problem(2, "`b` is not known here.", "Remove it.");
        assert_eq!(problem.to_string(), "pack.toml, line 2: `b` is not known here. Remove it.");
    }
}
