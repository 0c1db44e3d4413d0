//! The content pack: the readings, formats, exercises, help lines and words that a group owns, as a folder of plain files.
//!
//! `pack/default/README.md` tells a group how to write one; the files beside it are the default pack, which is within the
//! program. Every pack goes the same way: files → [`Pack::parse`] → a [`Pack`] that is ready to be served, or all that is
//! wrong with it at once, each with its file, its line and a cure. Parsing is pure; only `disk`, `folder`, `zip` and
//! `named` read a disk, and only at the paths of [`NamedPacks`]; only `write` writes a new pack. This module knows the wire
//! types of `protocol::pack`, and neither the server nor the meeting.

mod about;
mod choosing;
mod day;
mod disk;
mod embedded;
mod exact;
mod exercise;
mod fields;
mod folder;
mod format;
mod help_lines;
pub mod limits;
mod markdown;
mod named;
mod parse;
mod print;
mod problem;
pub mod readability;
mod reading;
pub mod report;
mod rules;
mod schema;
mod segment;
mod serve;
pub mod show;
pub mod starter;
mod words;
pub mod write;
mod zip;

pub use day::Day;
pub use named::{Loaded, Look, NamedPacks};
pub use problem::Problem;
pub use rules::{ChoosingRules, ExerciseRules, FormatRules, Newcomers, ReadingRules, SegmentRules, TurnRules};

use crate::protocol::pack::{PackTitle, PackView, ReadingView};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The files of a pack: name, with `/` between folder and file, to content.
pub type PackFiles = BTreeMap<String, Vec<u8>>;

/// A pack without any problem, ready to be served. It never changes; a changed folder is another pack with another id.
#[derive(Debug)]
pub struct Pack {
    title: PackTitle,
    formats: Vec<FormatRules>,
    readings: Vec<ReadingRules>,
    exercises: Vec<ExerciseRules>,
    json: BTreeMap<String, Arc<[u8]>>,
}

impl Pack {
    /// The pack that is within the program. Tests show that it has no problem.
    pub fn embedded() -> Result<Self, Vec<Problem>> {
        parse::parse(&embedded::files(), None)
    }

    /// Reads a folder or a .zip, once. Blocks, so call it before serving begins or where blocking is allowed.
    pub fn from_path(path: &Path) -> Result<Self, Vec<Problem>> {
        disk::pack(path, None)
    }

    /// Checks the files and writes out what will be served. Errors are all problems, in the order of files and lines;
    /// there is at least one.
    pub fn parse(files: &PackFiles) -> Result<Self, Vec<Problem>> {
        parse::parse(files, None)
    }

    /// 16 hex digits that stand for exactly these files.
    pub fn id(&self) -> &str {
        &self.title.pack
    }

    /// What one needs to know of it before any of its texts.
    pub fn title(&self) -> &PackTitle {
        &self.title
    }

    /// Language tags; the first is the pack's own.
    pub fn languages(&self) -> &[String] {
        &self.title.languages
    }

    /// The formats, in the order in which the pack lists them; the first is the one to suggest.
    pub fn formats(&self) -> &[FormatRules] {
        &self.formats
    }

    /// The format of that name.
    pub fn format(&self, id: &str) -> Option<&FormatRules> {
        self.formats.iter().find(|format| format.format == id)
    }

    /// The readings, in the order in which the pack lists them.
    pub fn readings(&self) -> &[ReadingRules] {
        &self.readings
    }

    /// The grounding exercises, in the order in which the pack lists them.
    pub fn exercises(&self) -> &[ExerciseRules] {
        &self.exercises
    }

    /// Where in [`Self::readings`] the reading of that name is.
    pub fn reading(&self, id: &str) -> Option<usize> {
        self.readings.iter().position(|reading| reading.reading == id)
    }

    /// Every path and its JSON.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.json.iter().map(|(path, json)| (path.as_str(), json))
    }

    /// The JSON at that path, none at any other: `/pack/<id>.json` ([`PackTitle`]), `/pack/<id>/<language>.json`
    /// ([`PackView`]) and `/pack/<id>/<language>/<reading>.json` ([`ReadingView`]).
    pub fn json(&self, path: &str) -> Option<Arc<[u8]>> {
        self.json.get(path).cloned()
    }

    /// The pack in one of its languages, as the page gets it.
    pub fn view(&self, language: &str) -> Option<PackView> {
        self.read(&format!("/pack/{}/{language}.json", self.id()))
    }

    /// A reading in one of the pack's languages, as the page gets it.
    pub fn reading_view(&self, language: &str, reading: &str) -> Option<ReadingView> {
        self.read(&format!("/pack/{}/{language}/{reading}.json", self.id()))
    }

    fn read<T: DeserializeOwned>(&self, path: &str) -> Option<T> {
        serde_json::from_slice(self.json.get(path)?).ok()
    }
}
