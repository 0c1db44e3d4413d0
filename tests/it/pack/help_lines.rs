//! The default pack's help lines: each says when it was gathered, what is read is what is dialled, whoever is in danger
//! finds an emergency number first, and numbers that are known to be dead or unsure never come back.

use super::{embedded, pack_view};
use circlekeeper::protocol::pack::{HelpCountry, HelpLine};

/// Numbers that live on in public lists, or on which the sources do not agree; see each reason.
const NEVER: [(&str, &str); 15] = [
    ("18002738255", "the United States before 988"),
    ("18334564566", "Canada before 9-8-8"),
    ("08457909090", "Samaritans before 116 123"),
    ("199284284", "Telefono Amico before 2020"),
    ("85258", "Shout: only one source"),
    ("1800737732", "1800RESPECT: only one source"),
    ("080032123", "Belgium: an old source"),
    ("90101", "Självmordslinjen: an undated source"),
    ("70201201", "Livslinien: no public page"),
    ("0800567567", "South Africa: the sources give four numbers"),
    ("0800212223", "South Africa: the sources give four numbers"),
    ("0800121314", "South Africa: the sources give four numbers"),
    ("0800456789", "South Africa: the sources give four numbers"),
    ("09000113", "the Netherlands before 2020, and not free"),
    ("141", "CVV in Brazil before 188"),
];

/// Countries, with their lines in both languages.
fn countries() -> impl Iterator<Item = HelpCountry> {
    ["en", "es"].into_iter().flat_map(|language| pack_view(&embedded(), language).help_lines)
}

fn lines() -> impl Iterator<Item = HelpLine> {
    countries().flat_map(|country| country.lines)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn each_says_when_it_was_gathered_and_how_to_reach_it() {
    assert!(countries().any(|country| country.country == "any"));
    for line in lines() {
        let gathered = ["2026-11-01", "2026-11-22"].contains(&line.checked_on.as_str());
        assert!(gathered, "{} has another day: {}", line.name, line.checked_on);
        if let Some(dial) = &line.dial {
            assert!(digits(&line.reach).contains(&digits(dial)), "{}: what is read is what is dialled", line.name);
        }
    }
}

#[test]
fn an_emergency_number_comes_first_in_every_country() {
    for country in countries().filter(|country| country.country != "any") {
        let first = &country.lines[0];
        let says_so = ["if life is in danger now", "si ahora hay una vida en peligro"];
        assert!(says_so.iter().any(|words| first.reach.contains(words)), "{}: {}", country.country, first.reach);
        assert!(first.dial.as_ref().is_some_and(|dial| dial.len() == 2 || dial.len() == 3), "{}", country.country);
    }
}

#[test]
fn numbers_that_are_dead_or_unsure_never_appear() {
    for line in lines() {
        let read = digits(&line.reach);
        for (number, why) in NEVER {
            // A short one may be a part of a long one that is right, such as 141 of 1411.
            let is_there = if number.len() > 4 { read.contains(number) } else { read == number };
            assert!(!is_there && line.dial.as_deref() != Some(number), "{}: {number} is {why}", line.name);
        }
    }
}

#[test]
fn no_country_is_named_for_which_nothing_is_sure() {
    for unsure in ["BE", "DK", "SE", "ZA"] {
        assert!(countries().all(|country| country.country != unsure), "{unsure}");
    }
}

#[test]
fn telefono_amico_is_not_said_to_be_open_at_night() {
    let hours: Vec<_> = lines().filter(|line| line.name.starts_with("Telefono Amico")).map(|line| line.hours).collect();
    assert_eq!(hours.len(), 4, "two lines in two languages");
    for hours in hours {
        assert!(hours.is_some_and(|hours| !hours.contains("24")));
    }
}
