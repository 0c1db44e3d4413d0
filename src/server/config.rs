//! The arguments, and what is said when the server cannot start with them: one sentence that says what is wrong and
//! what to do.

use super::dress::Look;
use super::pack_command::PackCommand;
use super::page_hash::page_hash;
use crate::pack::NamedPacks;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::fmt;
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
}

/// How to serve.
#[derive(Debug, Args)]
pub struct Config {
    /// To practise alone, rehearse: serves, and leads to a room that made-up people come into. To see what the server
    /// may not do, sandbox-check: tries it, with the same options, and does not serve
    #[arg(value_enum, value_name = "rehearse|sandbox-check", hide_possible_values = true)]
    pub purpose: Option<Purpose>,

    /// Where to listen; with 0.0.0.0 or [::] other devices can come in, and need https
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", value_parser = parse_listen)]
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

    /// The certificate for https, with its chain, in PEM form
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub tls_cert: Option<PathBuf>,

    /// The certificate's key, in PEM form
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,

    /// Make a certificate at each start; browsers will warn of it
    #[arg(long, value_enum, value_name = "KIND", conflicts_with = "tls_cert")]
    pub tls: Option<TlsKind>,

    /// What to log, in counts and codes: off, error, warn, info or debug
    #[arg(long, value_name = "LEVEL", default_value = "warn", value_parser = parse_log)]
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
    /// It does not serve: it tries what a server may not do.
    SandboxCheck,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

/// How https is done without a certificate of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TlsKind {
    SelfSigned,
}

/// Why the server cannot start: what is wrong and what to do, in one sentence. It names files and the address to listen
/// on, never a person.
#[derive(Debug)]
pub struct StartError(pub String);

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    Serve(Config),
    Pack(PackCommand),
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

/// Reads the arguments, the first of which is the program's own name.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, StartError> {
    use clap::error::ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    let for_printing = [DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion];
    match Arguments::try_parse_from(arguments) {
        Ok(Arguments { command: Some(Command::Pack(command)), .. }) => Ok(Asked::Pack(command)),
        Ok(Arguments { command: Some(Command::PageHash), .. }) => Ok(Asked::Print(page_hash() + "\n")),
        Ok(Arguments { command: None, config }) => Ok(Asked::Serve(config)),
        Err(error) if for_printing.contains(&error.kind()) => Ok(Asked::Print(error.render().to_string())),
        Err(error) => Err(StartError(sentence(&error.render().to_string()))),
    }
}

/// Of what clap says (what is wrong, tips, usage) the first paragraph, as one sentence.
fn sentence(said: &str) -> String {
    let words: Vec<&str> = said.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    let wrong = words.join(" ");
    let wrong = wrong.strip_prefix("error: ").unwrap_or(&wrong);
    let (first, rest) = wrong.split_at(wrong.chars().next().map_or(0, char::len_utf8));
    format!("{}{rest}; circlekeeper --help lists what can be given.", first.to_uppercase())
}

fn parse_listen(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "an address and a port are needed, such as 127.0.0.1:8080, 0.0.0.0:8080 or [::]:8080")
}

fn parse_log(text: &str) -> Result<LevelFilter, &'static str> {
    match text {
        "off" => Ok(LevelFilter::OFF),
        "error" => Ok(LevelFilter::ERROR),
        "warn" => Ok(LevelFilter::WARN),
        "info" => Ok(LevelFilter::INFO),
        "debug" => Ok(LevelFilter::DEBUG),
        _ => Err("the levels are off, error, warn, info and debug"),
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(arguments: &str) -> Result<Asked, StartError> {
        read(std::iter::once("circlekeeper").chain(arguments.split_whitespace()).map(OsString::from))
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
        assert!(config.tls.is_none() && config.tls_cert.is_none());
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
            ("now", "now"),
        ] {
            let said = refused(arguments);
            assert!(said.contains(part) && !said.contains('\n') && said.ends_with('.'), "{arguments}: {said}");
        }
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
        assert!(matches!(ask("--sandbox off"), Ok(Asked::Serve(Config { sandbox: Switch::Off, .. }))));
    }

    #[test]
    fn help_and_version_are_for_printing() {
        assert!(matches!(ask("--help"), Ok(Asked::Print(text)) if text.contains("--listen")));
        assert!(matches!(ask("--version"), Ok(Asked::Print(text)) if text.contains(env!("CARGO_PKG_VERSION"))));
    }
}
