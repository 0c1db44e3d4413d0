//! The options, and what is said when the server cannot start with them: one sentence that says what is wrong and what to
//! do. They are defined here once; a file and the environment ([`settings`]) are laid under the arguments.

mod https;
mod in_force;
mod manual;
mod running;
mod settings;
mod start_error;

use super::domain::KEEPER;
use super::dress::Look;
use super::pack_command::PackCommand;
use super::page_hash::page_hash;
use crate::pack::NamedPacks;
use clap::builder::ArgPredicate;
use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
pub use https::{Https, TlsKind};
use running::Running;
use settings::Setting;
pub use start_error::StartError;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use tracing::level_filters::LevelFilter;

/// A server for peer support meetings that keeps nothing and can read nothing.
#[derive(Debug, Parser)]
#[command(name = "circlekeeper", version, disable_help_subcommand = true)]
#[command(args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(flatten)]
    config: Config,

    #[command(subcommand)]
    command: Option<Command>,
}

/// What it does instead of serving, with options of its own.
#[derive(Debug, Subcommand)]
enum Command {
    /// Write, check and print packs: a group's own words
    #[command(subcommand, disable_help_subcommand = true)]
    Pack(PackCommand),

    /// Print the hash of the page's files, to compare it with that of their source
    PageHash,

    /// Print the manual page: circlekeeper man | man -l -
    Man,

    /// Print what lets a shell complete the options
    Completions {
        /// Which shell
        #[arg(value_enum, value_name = "SHELL")]
        shell: Shell,
    },
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Config {
    /// To practise alone, rehearse: serves, and leads to a room that made-up people come into. With the same options, and
    /// without serving: config prints what is in force and from where; sandbox-check tries what the server may not do
    #[arg(value_enum, value_name = "rehearse|config|sandbox-check", hide_possible_values = true)]
    pub purpose: Option<Purpose>,

    /// A file with any of the options below, as TOML; each is a variable of the environment as well
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    // Before `listen`, because its own value counts as given once it has been filled in.
    /// Where to answer plain http besides, with one page that says how to come in by https; with --domain and without
    /// --listen it is [::]:80
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = parse_listen, requires = "certificate")]
    #[arg(default_value_ifs([
        ("listen", ArgPredicate::IsPresent, None),
        ("domain", ArgPredicate::IsPresent, Some("[::]:80")),
    ]))]
    pub http: Option<SocketAddr>,

    /// Where to listen; with 0.0.0.0 or [::] other devices can come in, and need https. With --domain it is [::]:443 unless
    /// this says otherwise
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", value_parser = parse_listen)]
    #[arg(default_value_if("domain", ArgPredicate::IsPresent, "[::]:443"))]
    pub listen: SocketAddr,

    /// A content pack of your own, a folder or a .zip, besides the built-in one; may be given more than once
    #[arg(long, value_name = "PATH")]
    pub pack: Vec<PathBuf>,

    /// Leave the built-in pack out
    #[arg(long, requires = "pack")]
    pub own_packs_only: bool,

    /// Help lines of your own, in place of those in every pack
    #[arg(long, value_name = "FILE")]
    pub help_lines: Option<PathBuf>,

    #[command(flatten)]
    pub look: Look,

    #[command(flatten)]
    pub https: Https,

    #[command(flatten)]
    pub running: Running,

    /// What to log, in counts and codes: off, error, warn, info or debug
    #[arg(long, value_name = "LEVEL", default_value = "warn", value_parser = running::parse_log)]
    pub log: LevelFilter,

    /// Whether the kernel refuses the server everything that it does not need; Linux only
    #[arg(long, value_enum, value_name = "on|off", hide_possible_values = true, default_value = "on")]
    pub sandbox: Switch,
}

/// What it serves for, if not for meetings as usual. A word among the options and no command of its own, so that it takes
/// the same options on either side of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Purpose {
    Rehearse,
    /// It does not serve: it prints what is in force.
    Config,
    /// It does not serve: it tries what a server may not do.
    SandboxCheck,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    Serve(Box<Config>),
    Pack(PackCommand),
    /// To be the second process that --domain starts.
    KeepCertificate,
    /// A text to print and end with: the help, the version, the hash of the page.
    Print(String),
}

impl Config {
    /// The packs to offer.
    pub fn packs(&self) -> NamedPacks {
        NamedPacks {
            paths: self.pack.clone(),
            with_embedded: !self.own_packs_only,
            help_lines: self.help_lines.clone(),
        }
    }
}

/// Reads the arguments, the first of which is the program's own name, with the environment and the file that they name
/// laid under them.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Asked, StartError> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // It is nobody's to type, so no help tells of it.
    if arguments.len() == 2 && arguments[1] == KEEPER {
        return Ok(Asked::KeepCertificate);
    }
    let environment: Vec<_> = environment.into_iter().collect();
    let command = Arguments::command();
    // What is wrong with the arguments themselves is told below.
    let given = command.clone().ignore_errors(true).try_get_matches_from(&arguments).ok();
    let settings = match &given {
        Some(given) if given.subcommand_name().is_none() => lower(&command, given, &environment)?,
        _ => Vec::new(),
    };
    let lower = settings.iter().flat_map(|setting| settings::arguments(&command, setting));
    let all = arguments.iter().take(1).cloned().chain(lower).chain(arguments.iter().skip(1).cloned());
    match command.clone().try_get_matches_from(all) {
        Ok(matches) => asked(&command, &matches, &settings),
        Err(error) if is_for_printing(&error) => Ok(Asked::Print(error.render().to_string())),
        Err(error) => Err(StartError(explained(&error, &settings))),
    }
}

/// What the file and the environment say of all that the arguments say nothing of.
fn lower(
    command: &clap::Command,
    given: &ArgMatches,
    environment: &[(OsString, OsString)],
) -> Result<Vec<Setting>, StartError> {
    let named = given.get_one::<PathBuf>(settings::FILE).cloned();
    let variable = settings::variable(settings::FILE);
    let in_environment = || environment.iter().find(|(name, value)| *name == *variable && !value.is_empty());
    let file = named.or_else(|| in_environment().map(|(_, path)| path.into()));
    let mut settings = settings::read(command, file.as_deref(), environment)?;
    let is_given = |setting: &Setting| {
        let option = settings::options(command).find(|option| option.get_long() == Some(&setting.name));
        option.is_some_and(|option| given.value_source(option.get_id().as_str()) == Some(ValueSource::CommandLine))
    };
    settings.retain(|setting| !is_given(setting));
    Ok(settings)
}

fn asked(command: &clap::Command, matches: &ArgMatches, settings: &[Setting]) -> Result<Asked, StartError> {
    let understood = Arguments::from_arg_matches(matches).map_err(|error| StartError(explained(&error, settings)))?;
    Ok(match understood {
        Arguments { command: Some(Command::Pack(command)), .. } => Asked::Pack(command),
        Arguments { command: Some(Command::PageHash), .. } => Asked::Print(page_hash() + "\n"),
        Arguments { command: Some(Command::Man), .. } => Asked::Print(manual::man(command)),
        Arguments { command: Some(Command::Completions { shell }), .. } => {
            Asked::Print(manual::completions(command, shell))
        }
        Arguments { command: None, config: Config { purpose: Some(Purpose::Config), .. } } => {
            Asked::Print(in_force::file(command, matches, settings))
        }
        Arguments { command: None, config } => Asked::Serve(Box::new(config)),
    })
}

fn is_for_printing(error: &clap::Error) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    [DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion].contains(&error.kind())
}

/// What is wrong, where the settings that it names stand, and how to go on.
fn explained(error: &clap::Error, settings: &[Setting]) -> String {
    let wrong = wrong(error);
    let words: Vec<&str> = wrong.split(|letter: char| !letter.is_alphanumeric() && letter != '-').collect();
    let is_named = |setting: &Setting| words.contains(&format!("--{}", setting.name).as_str());
    // What is missing is named, and not what asks for it.
    let is_meant = |setting: &Setting| error.kind() == ErrorKind::MissingRequiredArgument || is_named(setting);
    let meant = settings.iter().filter(|setting| is_meant(setting));
    let places: String = meant.map(|Setting { name, place, .. }| format!(" ({name}: {place})")).collect();
    format!("{wrong}{places}; circlekeeper --help lists what can be given.")
}

/// Of what clap says (what is wrong, tips, usage) the first paragraph, without its end.
fn wrong(error: &clap::Error) -> String {
    let said = error.render().to_string();
    let words: Vec<&str> = said.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    let wrong = words.join(" ");
    capital(wrong.strip_prefix("error: ").unwrap_or(&wrong))
}

fn capital(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    first.to_uppercase() + rest
}

/// Also of other options that name a place to listen.
fn parse_listen(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "an address and a port are needed, such as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(arguments: &str) -> Result<Asked, StartError> {
        read(std::iter::once("circlekeeper").chain(arguments.split_whitespace()).map(OsString::from), [])
    }

    fn refused(arguments: &str) -> String {
        ask(arguments).unwrap_err().to_string()
    }

    #[test]
    fn with_no_argument_it_listens_on_this_machine_alone() {
        let Ok(Asked::Serve(config)) = ask("") else { panic!("refused") };
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        let NamedPacks { paths, with_embedded, help_lines } = config.packs();
        assert!(paths.is_empty() && with_embedded && help_lines.is_none());
        assert!(config.https.tls.is_none() && config.https.tls_cert.is_none());
        assert_eq!(config.log, LevelFilter::WARN);
    }

    #[test]
    fn a_rehearsal_takes_the_same_options() {
        for arguments in ["rehearse --log info", "--log info rehearse"] {
            let Ok(Asked::Serve(config)) = ask(arguments) else { panic!("{arguments}: refused") };
            assert_eq!((config.purpose, config.log), (Some(Purpose::Rehearse), LevelFilter::INFO));
        }
    }

    #[test]
    fn every_pack_that_is_named_counts_on_either_side_of_rehearse() {
        let Ok(Asked::Serve(config)) = ask("--pack a --own-packs-only rehearse --pack b.zip") else {
            panic!("refused")
        };
        let NamedPacks { paths, with_embedded, .. } = config.packs();
        assert_eq!((paths, with_embedded), (vec!["a".into(), "b.zip".into()], false));
    }

    #[test]
    fn each_mistake_is_one_line_that_says_what_to_do() {
        for (arguments, part) in [
            ("--listen 8080", "such as 127.0.0.1:8080"),
            ("--listen localhost:99999", "such as 127.0.0.1:8080"),
            ("--listen", "--listen"),
            ("--tls maybe", "self-signed"),
            ("--tls-cert a.pem", "--tls-key"),
            ("--tls-key a.pem", "--tls-cert"),
            ("--tls self-signed --tls-cert a.pem --tls-key b.pem", "cannot be used with"),
            ("--http 8080", "such as 127.0.0.1:8080"),
            ("--http 0.0.0.0:80", "--tls <KIND>"),
            ("--domain example", "such as meet.example.org"),
            ("--domain https://meet.example.org", "no https://"),
            ("--domain meet.example.org --tls self-signed", "cannot be used with"),
            ("--domain meet.example.org --tls-cert a.pem --tls-key b.pem", "cannot be used with"),
            ("--domain", "--domain"),
            ("--certificates a", "--tls <KIND>"),
            ("--certificates a --tls-cert a.pem --tls-key b.pem", "cannot be used with"),
            ("--tls self-signed --certificates", "--certificates"),
            ("--acme-directory https://acme.example.org/", "--domain"),
            ("--domain meet.example.org --acme-directory http://acme.example.org/", "begins with https://"),
            ("--acme-root a.pem", "--domain"),
            ("--domain meet.example.org --acme-root", "--acme-root"),
            ("--acme-contact ana@example.org", "--domain"),
            ("--domain meet.example.org --acme-contact ana", "you@example.org"),
            ("--behind-proxy yes", "--behind-proxy"),
            ("--behind-proxy 17", "0..=16"),
            ("--log loud", "off, error, warn"),
            ("--sandbox maybe", "on, off"),
            ("--own-packs-only", "--pack"),
            ("--help-lines", "--help-lines"),
            ("--group-name=", "write at least one letter"),
            ("--tab-title=", "write at least one letter"),
            ("--accent teal", "such as 1d5a54"),
            ("--accent ff00ff", "the nearest that has it is #"),
            ("--accent 1d5a54 --accent-night 1d5a54", "by night"),
            ("--accent-night 9ad0c5", "--accent"),
            ("--language de", "en, es"),
            ("--prot 8", "--prot"),
            ("completions", "<SHELL>"),
            ("completions tcsh", "bash"),
            ("now", "now"),
        ] {
            let said = refused(arguments);
            assert!(said.contains(part) && !said.contains('\n') && said.ends_with('.'), "{arguments}: {said}");
        }
    }

    #[test]
    fn a_domain_is_served_at_the_usual_ports_unless_others_are_named() {
        let of = |arguments: &str| {
            let Ok(Asked::Serve(config)) = ask(arguments) else { panic!("{arguments}: refused") };
            (config.listen.to_string(), config.http.map(|address| address.to_string()))
        };
        let (https, http) = ("[::]:443".to_owned(), Some("[::]:80".to_owned()));
        assert_eq!(of("--domain meet.example.org --domain www.example.org"), (https.clone(), http.clone()));
        assert_eq!(of("--domain meet.example.org --listen [::]:443"), (https.clone(), None));
        assert_eq!(of("--domain meet.example.org --http 0.0.0.0:80"), (https, Some("0.0.0.0:80".to_owned())));
        assert_eq!(of("--tls self-signed"), ("127.0.0.1:8080".to_owned(), None));
    }

    #[test]
    fn a_pack_is_written_and_checked_without_the_options_of_serving() {
        let asked = ask("pack check ours theirs");
        let paths = ["ours", "theirs"].map(PathBuf::from).to_vec();
        assert!(matches!(asked, Ok(Asked::Pack(PackCommand::Check { paths: given })) if given == paths));
        assert!(matches!(ask("pack"), Ok(Asked::Print(text)) if text.contains("check") && !text.contains("--listen")));
        assert!(refused("pack check --listen 127.0.0.1:8080").contains("--listen"));
        assert!(refused("--log info pack check").contains("cannot be used with"));
    }

    #[test]
    fn the_sandbox_is_on_and_can_be_tried_with_the_options_of_serving() {
        let Ok(Asked::Serve(config)) = ask("sandbox-check --pack a") else { panic!("refused") };
        assert_eq!((config.purpose, config.sandbox), (Some(Purpose::SandboxCheck), Switch::On));
        assert!(matches!(ask("--sandbox off"), Ok(Asked::Serve(config)) if config.sandbox == Switch::Off));
    }

    #[test]
    fn help_and_version_are_for_printing() {
        assert!(matches!(ask("--help"), Ok(Asked::Print(text)) if text.contains("--listen")));
        assert!(matches!(ask("--version"), Ok(Asked::Print(text)) if text.contains(env!("CARGO_PKG_VERSION"))));
    }
}
