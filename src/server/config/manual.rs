//! `circlekeeper man` and `circlekeeper completions`: the manual page and what shells complete, made from the options' one
//! definition, so that they say what this program takes.

use super::settings::{self, options, variable};
use clap::{Arg, Command};
use clap_complete::{Shell, generate};
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};
use std::io::{self, Write};

/// Before the options, and after what is made from them: each heading with its lines.
const BEFORE: [(&str, &[&str]); 1] = [(
    "DESCRIPTION",
    &[
        "Serves meetings to browsers, from memory alone, until it is told to end. Without options it does so at \
         http://localhost:8080, for this machine.",
        "Nothing is written down: no request, no address, no name. What --domain gets is kept in one folder. Logs go to \
         standard error, in counts and codes. What people share is sealed in their browsers, with keys that the server \
         never has.",
    ],
)];
const AFTER: [(&str, &[&str]); 2] = [
    (
        "SIGNALS",
        &[
            "SIGTERM and SIGINT (Ctrl-C) tell every room and end the server within five seconds; a second one ends it at \
             once.",
            "SIGHUP lets it read its packs, help lines and certificate files anew. So it does by itself, within seconds of a \
             change. A certificate for --domain that did not come is tried for at once.",
        ],
    ),
    (
        "EXIT STATUS",
        &[
            "0: the server was told to end, or what was asked for was done.",
            "1: what was to be tried did not hold (sandbox-check).",
            "2: something has to be mended first: an option, a file, a pack. A sentence says what to do.",
        ],
    ),
];

/// The manual page, in troff.
pub fn man(command: &Command) -> String {
    let mut command = command.clone();
    command.build();
    let man = Man::new(command.clone());
    let (mut before, mut after) = (Roff::new(), Roff::new());
    synopsis(&mut before, &command);
    sections(&mut before, &BEFORE);
    commands(&mut after, &command);
    environment(&mut after, &command);
    sections(&mut after, &AFTER);
    written(|page| {
        // The date of no file: the version says which program it is about.
        writeln!(page, ".TH CIRCLEKEEPER 1 \"\" \"circlekeeper {}\" \"Circlekeeper\"", env!("CARGO_PKG_VERSION"))?;
        man.render_name_section(page)?;
        before.to_writer(page)?;
        man.render_options_section(page)?;
        after.to_writer(page)
    })
}

/// The script that lets a shell complete the options.
pub fn completions(command: &Command, shell: Shell) -> String {
    let mut command = command.clone();
    let name = command.get_name().to_owned();
    written(|script| {
        generate(shell, &mut command, name, script);
        Ok(())
    })
}

/// What was written to memory, where it does not fail.
fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    let _ = write(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// To serve, and not to.
fn synopsis(page: &mut Roff, command: &Command) {
    let name = || bold(command.get_name());
    let words: Vec<String> = command.get_positionals().map(|word| format!(" [{}]", value(word))).collect();
    page.control("SH", ["SYNOPSIS"]);
    page.text([name(), roman(" ["), italic("OPTIONS"), roman("]"), roman(words.concat())]);
    page.control("br", []).text([name(), roman(" "), italic("COMMAND"), roman(" [...]")]);
}

fn sections(page: &mut Roff, sections: &[(&str, &[&str])]) {
    for (heading, lines) in sections {
        page.control("SH", [*heading]);
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                page.control("PP", []);
            }
            page.text([roman(*line)]);
        }
    }
}

/// Each command that does not serve, as it is called, with its arguments.
fn commands(page: &mut Roff, command: &Command) {
    page.control("SH", ["COMMANDS"]);
    for command in leaves(command) {
        let name = command.get_bin_name().unwrap_or(command.get_name());
        page.control("TP", []).text([bold(name)]);
        page.text([roman(about(command))]);
        let arguments = command.get_arguments().filter(|argument| !matches!(argument.get_id().as_str(), "help"));
        for argument in arguments {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            page.control("RS", []).control("TP", []).text(called(argument)).text([roman(help)]).control("RE", []);
        }
    }
}

/// How an argument is written.
fn called(argument: &Arg) -> Vec<Inline> {
    match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => {
            vec![bold(format!("--{long}")), roman(" <"), italic(value(argument)), roman(">")]
        }
        Some(long) => vec![bold(format!("--{long}"))],
        None => vec![italic(value(argument))],
    }
}

/// What an argument's value is called.
fn value(argument: &Arg) -> String {
    argument.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn environment(page: &mut Roff, command: &Command) {
    page.control("SH", ["ENVIRONMENT"]);
    page.text([roman(
        "An argument counts more than a variable, and a variable more than the file that --config names.",
    )]);
    page.control("TP", []).text([bold(variable(settings::FILE))]).text([roman("The file, as --config.")]);
    for name in options(command).filter_map(Arg::get_long) {
        page.control("TP", []).text([bold(variable(name))]).text([roman(format!("As --{name}."))]);
    }
}

/// The commands that have no further ones.
fn leaves(command: &Command) -> Vec<&Command> {
    let below: Vec<&Command> = command.get_subcommands().collect();
    below.into_iter().flat_map(|one| if one.has_subcommands() { leaves(one) } else { vec![one] }).collect()
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::Arguments;
    use super::*;
    use clap::{CommandFactory, ValueEnum};

    /// As a reader sees a dash that troff would break at.
    fn page() -> String {
        man(&Arguments::command()).replace("\\-", "-")
    }

    #[test]
    fn the_manual_names_every_option_its_variable_and_every_command() {
        let page = page();
        let command = Arguments::command();
        for name in options(&command).filter_map(Arg::get_long) {
            assert!(page.contains(&format!("--{name}")) && page.contains(&variable(name)), "{name}");
        }
        for name in ["pack new", "pack check", "pack show", "page-hash", "man", "completions"] {
            assert!(page.contains(&format!("circlekeeper {name}")), "{name}");
        }
    }

    #[test]
    fn every_shell_is_given_every_option() {
        let command = Arguments::command();
        for shell in Shell::value_variants() {
            let script = completions(&command, *shell);
            for name in options(&command).filter_map(Arg::get_long) {
                assert!(script.contains(name), "{shell}: {name}");
            }
            assert!(script.contains("page-hash"), "{shell}");
        }
    }
}
