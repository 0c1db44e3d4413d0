//! `circlekeeper pack …`: for whoever writes a group's pack. Reads folders and returns what is to be printed; what it says
//! is made by `pack`. It does not serve.

use super::config::StartError;
use crate::pack::{Day, Pack, Problem, report};
use clap::Subcommand;
use std::path::{Path, PathBuf};

/// What the pack within the program is called.
const BUILT_IN: &str = "built-in";

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum PackCommand {
    /// Tell everything that is wrong with packs, or what is in them and how hard it is to read
    Check {
        /// Packs, each a folder or a .zip; without any, the pack within the program
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
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
        PackCommand::Check { paths } => Ok(check(paths, today)),
    }
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
