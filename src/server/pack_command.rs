//! `circlekeeper pack …`: for whoever writes a group's pack. Reads folders and returns what is to be printed; what it says
//! is made by `pack`. It does not serve.

use super::config::StartError;
use crate::pack::{Day, Pack, PackFiles, Problem, report, show, starter, write};
use clap::Subcommand;
use std::path::{Path, PathBuf};

/// What the pack within the program is called.
const BUILT_IN: &str = "built-in";

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum PackCommand {
    /// Write a small pack to begin with, and how to go on
    New {
        /// A folder that is new or empty
        #[arg(value_name = "PATH")]
        path: PathBuf,

        /// The languages of its texts, with commas between them; the first is the pack's own
        #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', default_value = "en")]
        languages: Vec<String>,

        /// What the pack is called
        #[arg(long, value_name = "NAME")]
        name: Option<String>,

        /// With empty places for your fellowship's own texts, in place of ours
        #[arg(long, conflicts_with = "languages")]
        placeholders: bool,
    },

    /// Tell everything that is wrong with packs, or what is in them and how hard it is to read
    Check {
        /// Packs, each a folder or a .zip; without any, the pack within the program
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },

    /// Print a reading, a format's script or an exercise, or list what there is
    Show {
        /// A folder or a .zip, or built-in for the pack within the program
        #[arg(value_name = "PATH", default_value = BUILT_IN)]
        path: PathBuf,

        /// What is to be printed, by its name in the pack; without it, the contents
        #[arg(value_name = "NAME")]
        name: Option<String>,

        /// One of the pack's languages, if not its own
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
    },
}

/// What is to be printed.
#[derive(Debug)]
pub struct Said {
    pub text: String,
    /// The pack has problems.
    pub is_broken: bool,
}

/// Does what was asked for. `today` tells which help lines should be checked again.
pub fn run(command: &PackCommand, today: Day) -> Result<Said, StartError> {
    match command {
        PackCommand::New { path, languages, name, placeholders } => {
            let files = match placeholders {
                true => starter::placeholders(name.as_deref()),
                false => starter::files(languages, name.as_deref()),
            };
            new(path, files).map_err(StartError)
        }
        PackCommand::Check { paths } => Ok(check(paths, today)),
        PackCommand::Show { path, name, language } => match pack(path) {
            Ok(pack) => {
                let text = show::show(&pack, name.as_deref(), language.as_deref()).map_err(StartError)?;
                Ok(Said { text, is_broken: false })
            }
            Err(problems) => {
                Ok(Said { text: report::problems(&path.display().to_string(), &problems), is_broken: true })
            }
        },
    }
}

fn new(path: &Path, files: Result<PackFiles, String>) -> Result<Said, String> {
    write::folder(path, &files?)?;
    let place = path.display();
    let text = format!(
        "A pack to begin with is in {place}. Its README.md explains every line.\n\n\
         Change what you like, then see whether all is well:\n  circlekeeper pack check {place}\n\n\
         Read it as it will be read:\n  circlekeeper pack show {place}\n\n\
         Meet with it:\n  circlekeeper --pack {place}\n"
    );
    Ok(Said { text, is_broken: false })
}

fn check(paths: &[PathBuf], today: Day) -> Said {
    let built_in = [PathBuf::from(BUILT_IN)];
    let paths = if paths.is_empty() { &built_in } else { paths };
    let mut is_broken = false;
    let reports = paths.iter().map(|path| {
        let name = path.display().to_string();
        match pack(path) {
            Ok(pack) => report::report(&name, &pack, today),
            Err(problems) => {
                is_broken = true;
                report::problems(&name, &problems)
            }
        }
    });
    let text = reports.collect::<Vec<_>>().join("\n");
    Said { text, is_broken }
}

fn pack(path: &Path) -> Result<Pack, Vec<Problem>> {
    match path.to_str() {
        Some(BUILT_IN) => Pack::embedded(),
        _ => Pack::from_path(path),
    }
}
