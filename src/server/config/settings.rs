//! What a file and the environment say of the options, to be laid under the arguments. The options' own definition is the
//! only one: a setting has the name and the values of its option, and its mistakes are told in that option's words.

use super::StartError;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use std::any::TypeId;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// What every variable of ours begins with. The rest is the option's name in capitals, with `_` for `-`.
pub const PREFIX: &str = "CIRCLEKEEPER_";

/// The option that names the file, and the one thing that cannot stand in it.
pub const FILE: &str = "config";

/// Longest file of settings. All options with a page of comments on each take a twentieth of it.
const FILE_BYTES: u64 = 256 * 1024;

/// What is said of an option somewhere else than in the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The option's name, without dashes.
    pub name: String,
    /// One, or several of an option that may be given several times; none of a flag that is off.
    pub values: Vec<OsString>,
    pub place: Place,
}

/// Where a setting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Line(PathBuf, usize),
    Variable(String),
}

/// Everything that the file (if there is one) and the environment say, each option once: the environment's word counts
/// more. Or all that is wrong with them, a sentence each.
pub fn read(
    command: &Command,
    file: Option<&Path>,
    environment: &[(OsString, OsString)],
) -> Result<Vec<Setting>, StartError> {
    let mut found = file.map_or_else(|| Ok(Vec::new()), |path| in_file(command, path))?;
    found.extend(in_environment(command, environment));
    let problems: Vec<String> = found.iter().filter_map(|found| found.as_ref().err()).cloned().collect();
    let mut settings: Vec<Setting> = Vec::new();
    for setting in found.into_iter().flatten() {
        settings.retain(|before| before.name != setting.name);
        settings.push(setting);
    }
    match problems.as_slice() {
        [] => Ok(settings),
        [one] => Err(StartError(super::capital(one))),
        many => Err(StartError(format!("The settings cannot be used until this is mended:\n  {}", many.join("\n  ")))),
    }
}

/// The same as arguments.
pub fn arguments(command: &Command, setting: &Setting) -> Vec<OsString> {
    let Some(option) = option(command, &setting.name) else { return Vec::new() };
    let dashed = OsString::from(format!("--{}", setting.name));
    if is_flag(option) {
        return setting.values.iter().map(|_| dashed.clone()).collect();
    }
    let with = |value: &OsString| [dashed.as_os_str(), OsStr::new("="), value].into_iter().collect::<OsString>();
    setting.values.iter().map(with).collect()
}

/// All options that can be set, in the order of the help.
pub fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command
        .get_arguments()
        .filter(|option| option.get_long().is_some_and(|name| !matches!(name, FILE | "help" | "version")))
}

pub fn is_flag(option: &Arg) -> bool {
    matches!(option.get_action(), ArgAction::SetTrue)
}

pub fn is_repeatable(option: &Arg) -> bool {
    matches!(option.get_action(), ArgAction::Append)
}

pub fn is_path(option: &Arg) -> bool {
    option.get_value_parser().type_id() == TypeId::of::<PathBuf>()
}

/// What an option's variable is called.
pub fn variable(name: &str) -> String {
    PREFIX.to_owned() + &name.to_uppercase().replace('-', "_")
}

fn option<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    options(command).find(|option| option.get_long() == Some(name))
}

type Found = Result<Setting, String>;

fn in_file(command: &Command, path: &Path) -> Result<Vec<Found>, StartError> {
    let text = text(path)?;
    let line = |at: usize| 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    let (table, errors) = DeTable::parse_recoverable(&text);
    if let Some(error) = errors.first() {
        let place = Place::Line(path.to_owned(), line(error.span().map_or(0, |span| span.start)));
        let (said, end) = (error.message().trim_end_matches('.'), "a line is written like this: name = \"value\"");
        return Err(StartError(format!("{place} is not written as TOML ({said}); {end}.")));
    }
    let mut keys: Vec<_> = table.get_ref().iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    let folder = path.parent().unwrap_or(Path::new(""));
    let found = keys.into_iter().map(|(key, value)| {
        let place = Place::Line(path.to_owned(), line(key.span().start));
        let option = known(command, key.get_ref(), key.get_ref(), &place)?;
        let values =
            written(option, value.get_ref()).map_err(|cure| format!("{place}: {key} {cure}", key = key.get_ref()))?;
        let values = values.into_iter().map(|value| beside(folder, option, value)).collect();
        checked(command, Setting { name: key.get_ref().to_string(), values, place })
    });
    Ok(found.collect())
}

fn in_environment<'a>(
    command: &'a Command,
    environment: &'a [(OsString, OsString)],
) -> impl Iterator<Item = Found> + use<'a> {
    let ours = environment.iter().filter_map(|(name, value)| Some((name.to_str()?, value)));
    let ours = ours.filter(|(name, value)| name.starts_with(PREFIX) && *name != variable(FILE) && !value.is_empty());
    ours.map(|(variable, value)| {
        let place = Place::Variable(variable.to_owned());
        let name = variable[PREFIX.len()..].to_lowercase().replace('_', "-");
        let option = known(command, &name, variable, &place)?;
        let values = match value.to_str() {
            Some("true") if is_flag(option) => vec![value.clone()],
            Some("false") if is_flag(option) => Vec::new(),
            _ if is_flag(option) => return Err(format!("{place} needs true or false.")),
            _ if is_repeatable(option) => std::env::split_paths(value).map(PathBuf::into_os_string).collect(),
            _ => vec![value.clone()],
        };
        checked(command, Setting { name, values, place })
    })
}

/// The option of that name; or a sentence that says which one may be meant by what was `written`.
fn known<'a>(command: &'a Command, name: &str, written: &str, place: &Place) -> Result<&'a Arg, String> {
    if name == FILE {
        return Err(format!("{place}: a file of settings cannot name another; leave {FILE} out."));
    }
    option(command, name).ok_or_else(|| {
        let error = command.clone().try_get_matches_from(["", &format!("--{name}")]).err();
        let meant = error.as_ref().and_then(|error| match error.get(ContextKind::SuggestedArg) {
            Some(ContextValue::String(option)) => Some(option.split(' ').next()?.trim_start_matches('-')),
            _ => None,
        });
        let meant =
            meant.map(|name| if matches!(place, Place::Variable(_)) { variable(name) } else { name.to_owned() });
        let cure = meant.map_or(String::new(), |meant| format!("perhaps {meant} is meant; "));
        format!("{place}: there is no setting {written}; {cure}circlekeeper config lists them all.")
    })
}

/// The option's values as a file has them; or what it needs.
fn written(option: &Arg, value: &DeValue<'_>) -> Result<Vec<OsString>, &'static str> {
    match value {
        DeValue::Boolean(on) if is_flag(option) => Ok(on.then(OsString::new).into_iter().collect()),
        _ if is_flag(option) => Err("needs true or false, without quotes."),
        DeValue::Array(values) if is_repeatable(option) => {
            let one = |value: &toml::Spanned<DeValue<'_>>| scalar(value.get_ref());
            values.iter().map(one).collect::<Option<_>>().ok_or("needs a list of texts, each in quotes.")
        }
        _ => scalar(value).map(|value| vec![value]).ok_or("needs one text in quotes, or a number."),
    }
}

fn scalar(value: &DeValue<'_>) -> Option<OsString> {
    match value {
        DeValue::String(text) => Some(text.as_ref().into()),
        DeValue::Integer(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// A path in a file counts from the file's folder.
fn beside(folder: &Path, option: &Arg, value: OsString) -> OsString {
    if is_path(option) { folder.join(value).into_os_string() } else { value }
}

/// The setting, if its option takes such values. What one option needs of another is seen when all are together.
fn checked(command: &Command, setting: Setting) -> Found {
    let alone = std::iter::once(OsString::new()).chain(arguments(command, &setting));
    match command.clone().try_get_matches_from(alone) {
        Err(error) if !is_about_others(error.kind()) => Err(format!("{}: {}.", setting.place, super::wrong(&error))),
        _ => Ok(setting),
    }
}

fn is_about_others(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::MissingRequiredArgument | ErrorKind::ArgumentConflict)
}

fn text(path: &Path) -> Result<String, StartError> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(FILE_BYTES + 1).read_to_string(&mut text));
    let path = path.display();
    match read {
        Ok(bytes) if bytes as u64 > FILE_BYTES => {
            Err(StartError(format!("The settings file {path} is longer than 256 KiB; it cannot be the right one.")))
        }
        Ok(_) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(StartError(format!("The settings file {path} is no text in UTF-8; it cannot be the right one.")))
        }
        Err(error) => Err(StartError(format!(
            "The settings file {path} cannot be read ({error}); check its path and who may read it."
        ))),
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(path, line) => write!(f, "{}, line {line}", path.display()),
            Self::Variable(name) => write!(f, "the variable {name}"),
        }
    }
}
