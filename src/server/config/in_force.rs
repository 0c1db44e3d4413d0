//! `circlekeeper config`: every option with its meaning, what is in force and where that stands, as a file that can be
//! used as it is.

use super::settings::{Setting, is_flag, is_path, is_repeatable, options, variable};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};
use std::ffi::OsStr;
use std::path::Path;

const HEAD: &str = "\
# What this server is set to, and from where. Written to a file, this is a file of settings: give it with --config FILE,
# or name it in CIRCLEKEEPER_CONFIG. An argument counts more than a variable, and a variable more than the file. Several
# values of one variable are written as in PATH. Paths in a file count from the file's folder.
";

/// The file, from the arguments as they were understood, with `settings` laid under them.
pub fn file(command: &Command, matches: &ArgMatches, settings: &[Setting]) -> String {
    let parts = options(command).map(|option| part(option, matches, settings));
    std::iter::once(HEAD.to_owned()).chain(parts).collect::<Vec<_>>().join("\n")
}

fn part(option: &Arg, matches: &ArgMatches, settings: &[Setting]) -> String {
    let name = option.get_long().unwrap_or_default();
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    let setting = settings.iter().find(|setting| setting.name == name);
    let (is_set, place) = match (setting, matches.value_source(option.get_id().as_str())) {
        (Some(Setting { place, .. }), _) => (true, format!("As {place} says.")),
        (None, Some(ValueSource::CommandLine)) => (true, "As the arguments say.".to_owned()),
        (None, Some(_)) => (false, "Built in.".to_owned()),
        (None, None) => (false, "Not set.".to_owned()),
    };
    let raw = matches.get_raw(option.get_id().as_str()).into_iter().flatten();
    let values: Vec<String> = raw.map(|value| quoted(option, value)).collect();
    let value = match values.first() {
        _ if is_flag(option) => matches.get_flag(option.get_id().as_str()).to_string(),
        _ if is_repeatable(option) => format!("[{}]", values.join(", ")),
        Some(value) => value.clone(),
        None => "\"\"".to_owned(),
    };
    // What nobody has set stays a comment, so that a newer version's own value counts.
    let hash = if is_set { "" } else { "# " };
    format!("# {}\n# {}. {place}\n{hash}{name} = {value}\n", wrapped(&help), variable(name))
}

/// As TOML. A path leads to the same wherever the file will be.
fn quoted(option: &Arg, value: &OsStr) -> String {
    let path = std::path::absolute(value).ok().filter(|_| is_path(option));
    match path.as_deref().map_or(value, Path::as_os_str).to_string_lossy() {
        text if text.parse::<i64>().is_ok() => text.into_owned(),
        text => toml::Value::String(text.into_owned()).to_string(),
    }
}

/// In lines of at most 118 letters, each but the first with its mark.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().map(|line| (line.chars().count() + word.chars().count() < 116, line));
        match last {
            Some((true, line)) if line.is_empty() => line.push_str(word),
            Some((true, line)) => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n# ")
}
