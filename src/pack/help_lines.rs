//! `help-lines.toml`: whom to call or write to, country by country, each with the day on which it was gathered or
//! checked. Pure.

use super::about::About;
use super::fields::{EveryLanguage, Fields};
use super::limits::{COUNTRIES, LINES, NAME_CHARS, SOURCE_CHARS, SUMMARY_CHARS};
use super::problem::{PackFile, Problem};

pub(super) const FILE: &str = "help-lines.toml";

pub(super) struct Country {
    pub code: String,
    pub name: EveryLanguage<String>,
    pub lines: Vec<Line>,
}

pub(super) struct Line {
    pub name: EveryLanguage<String>,
    pub reach: EveryLanguage<String>,
    pub dial: Option<String>,
    pub link: Option<String>,
    pub hours: Option<EveryLanguage<String>>,
    pub checked_on: String,
}

/// The countries, in the order of the file; empty if it is not TOML.
pub(super) fn parse(file: PackFile, about: &About, problems: &mut Vec<Problem>) -> Vec<Country> {
    let Some(mut fields) = Fields::parse(file, problems) else { return vec![] };
    let tables = fields.tables("country", COUNTRIES, problems);
    let mut countries: Vec<Country> = vec![];
    for table in tables {
        let at = table.at;
        let country = country(table, about, problems);
        if !country.code.is_empty() && countries.iter().any(|earlier| earlier.code == country.code) {
            let what = format!("The country {} comes twice.", country.code);
            problems.push(file.problem(at, what, "Bring its lines together under one."));
        }
        countries.push(country);
    }
    if !countries.is_empty() && !countries.iter().any(|country| country.code == "any") {
        let cure = "Add a [[country]] with code = \"any\" and a line that helps people anywhere.";
        problems.push(Problem::with_file(file.name, "Nothing is there for people in other countries.", cure));
    }
    fields.finish("in help-lines.toml", problems);
    countries
}

fn country(mut fields: Fields, about: &About, problems: &mut Vec<Problem>) -> Country {
    let code = fields.text("code", NAME_CHARS, problems);
    let is_code = code.len() == 2 && code.bytes().all(|c| c.is_ascii_uppercase());
    if !is_code && code != "any" && !code.is_empty() {
        let cure = "Write the two capital letters of its ISO 3166 code, such as \"MX\", or \"any\".";
        problems.push(fields.file.problem(fields.place("code"), format!("\"{code}\" is not a country's code."), cure));
    }
    let country = Country {
        code,
        name: fields.texts("name", &about.languages, NAME_CHARS, problems),
        lines: {
            let tables = fields.tables("line", LINES, problems);
            tables.into_iter().map(|table| line(table, about, problems)).collect()
        },
    };
    fields.finish("in a country", problems);
    country
}

fn line(mut fields: Fields, about: &About, problems: &mut Vec<Problem>) -> Line {
    let to = &about.languages;
    let line = Line {
        name: fields.name("name", to, NAME_CHARS, problems),
        reach: fields.texts("reach", to, SUMMARY_CHARS, problems),
        dial: fields.text_if_given("dial", NAME_CHARS, problems),
        link: fields.text_if_given("link", SOURCE_CHARS, problems),
        hours: fields.texts_if_given("hours", to, NAME_CHARS, problems),
        checked_on: fields.day("checked_on", problems),
    };
    // Not shown; whoever keeps the file needs it to check the line again.
    fields.text("source", SOURCE_CHARS, problems);
    if line.dial.as_deref().is_some_and(|dial| !is_number(dial)) {
        let cure = "Write digits only, with a + before a country code, such as \"08005433540\" or \"+3531800111888\".";
        problems.push(fields.file.problem(fields.place("dial"), "A phone cannot dial `dial`.", cure));
    }
    if line.link.as_deref().is_some_and(|link| !is_link(link)) {
        let cure = "Write the whole address, beginning with https://.";
        problems.push(fields.file.problem(fields.place("link"), "`link` is not a safe web address.", cure));
    }
    fields.finish("in a line", problems);
    line
}

fn is_number(dial: &str) -> bool {
    let digits = dial.strip_prefix('+').unwrap_or(dial);
    (2..=15).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit())
}

/// Plain enough that a page may link to it as it stands.
fn is_link(link: &str) -> bool {
    let rest = link.strip_prefix("https://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && host.bytes().all(|c| c.is_ascii_alphanumeric() || b".-".contains(&c))
        && rest.bytes().all(|c| c.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_dials_digits_only() {
        for right in ["988", "08001110111", "+3531800111888"] {
            assert!(is_number(right), "{right}");
        }
        for wrong in ["", "9", "1-800", "0800 111", "+", "tel:988", "9+88", "1234567890123456"] {
            assert!(!is_number(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_link_is_a_plain_https_address() {
        for right in ["https://findahelpline.com", "https://example.org/help?country=mx#now"] {
            assert!(is_link(right), "{right}");
        }
        let wrong = ["", "http://a.example", "javascript:alert(1)", "https://", "https://a b.example", "https://u@a.b"];
        for wrong in wrong {
            assert!(!is_link(wrong), "{wrong}");
        }
    }
}
