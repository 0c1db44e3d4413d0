//! The options by which a server is dressed for its group. Each is checked as it is read.

use super::colour::{Colour, Light};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Most characters of a group's name: three lines of a phone.
const NAME_CHARS: usize = 80;
/// Most characters of what a tab says: it shows fewer.
const TITLE_CHARS: usize = 40;

/// How the server and what it prints are dressed for the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Look {
    /// The group's name, above the doors of the page
    #[arg(long, value_name = "NAME", value_parser = parse_name)]
    pub group_name: Option<String>,

    /// The group's logo, beside its name: an SVG, PNG, WebP or JPEG file of at most 128 KiB
    #[arg(long, value_name = "FILE", requires = "group_name")]
    pub logo: Option<PathBuf>,

    /// What the browser's tab and history say in place of Circle; others may see it there, so let it tell nothing
    #[arg(long, value_name = "WORDS", value_parser = parse_title)]
    pub tab_title: Option<String>,

    /// The colour of buttons and links by day, such as 1d5a54; by night it is made lighter
    #[arg(long, value_name = "COLOUR", value_parser = |text: &str| Light::Day.accent(text))]
    pub accent: Option<Colour>,

    /// The colour of buttons and links by night, if not a lighter one of that by day
    #[arg(long, value_name = "COLOUR", requires = "accent", value_parser = |text: &str| Light::Night.accent(text))]
    pub accent_night: Option<Colour>,

    /// The language in which the page opens, en or es, if not in that of each browser; everybody can change it there
    #[arg(long, value_enum, value_name = "LANGUAGE", hide_possible_values = true)]
    pub language: Option<Language>,
}

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    En,
    Es,
}

impl Language {
    /// As the page and its files call it.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Es => "es",
        }
    }
}

fn parse_name(text: &str) -> Result<String, String> {
    plain(text, NAME_CHARS)
}

fn parse_title(text: &str) -> Result<String, String> {
    plain(text, TITLE_CHARS)
}

/// One line of plain text, with its spaces set right.
pub(super) fn plain(text: &str, most: usize) -> Result<String, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let is_unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    match line.chars().count() {
        0 => Err("it is empty; write at least one letter, or leave the option out".into()),
        count if count > most => Err(format!("it has {count} characters and {most} is the most; write less")),
        _ if line.chars().any(is_unseen) => Err("it has signs that nobody sees; type it anew".into()),
        _ => Ok(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_languages_are_those_of_the_page() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/words");
        let mut there: Vec<String> =
            folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        there.sort();
        let ours: Vec<&str> = Language::value_variants().iter().map(|language| language.tag()).collect();
        assert_eq!(there, ours);
    }

    #[test]
    fn a_name_is_one_plain_line() {
        assert_eq!(parse_name("  Nuevos \n Comienzos "), Ok("Nuevos Comienzos".into()));
        assert!(parse_name(&"ñ".repeat(80)).is_ok());
        for (wrong, part) in
            [("", "empty"), (" \n ", "empty"), (&"ñ".repeat(81), "81 characters"), ("a\u{202e}b", "nobody sees")]
        {
            assert!(parse_name(wrong).unwrap_err().contains(part), "{wrong:?}");
        }
        assert!(parse_title(&"a".repeat(41)).unwrap_err().contains("40 is the most"));
    }
}
