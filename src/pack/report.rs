//! What `circlekeeper pack check` prints: all that is wrong with a pack, or what is in it and some advice. Pure.

use super::print::{counted, wrapped};
use super::readability::{self, Counts};
use super::{Day, Pack, Problem};
use crate::protocol::pack::{Block, HelpCountry, PackView, ReadingView, Span};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How many words a reading has that is long enough to sit with and short enough to be heard.
const WORDS: RangeInclusive<usize> = 120..=350;

/// How a question ends, in the scripts that we know.
const QUESTION_MARKS: [char; 3] = ['?', '؟', '？'];

/// Every problem, with its file, its line and a cure. `name` is what the pack was asked for by.
pub fn problems(name: &str, problems: &[Problem]) -> String {
    let count = counted(problems.len(), "problem has", "problems have");
    let mut text = wrapped("", &format!("{count} to be mended before this pack can be used: {name}"));
    for Problem { file, line, what, cure } in problems {
        let place = line.map_or_else(|| file.clone(), |line| format!("{file}, line {line}"));
        text += &format!("\n{place}\n{}{}", wrapped("  ", what), wrapped("  ", cure));
    }
    text
}

/// What is in the pack, how hard its readings are, and advice that is no error. `name` is what it was asked for by.
pub fn report(name: &str, pack: &Pack, today: Day) -> String {
    let views: Vec<PackView> = pack.languages().iter().filter_map(|language| pack.view(language)).collect();
    let Some(own) = views.first() else { return String::new() };
    let mut text = wrapped("", &format!("No problems: {name}")) + "\n" + &contents(own, pack.languages());
    let mut advice = vec![];
    for view in &views {
        let language = &view.language;
        text += &format!("\nReadings in {language} (grade: {})\n", readability::name(language));
        text += &row("", ["words", "passages", "minutes", "grade"].map(String::from));
        for title in &view.readings {
            let Some(reading) = pack.reading_view(language, &title.reading) else { continue };
            let counts = readability::count(paragraphs(&reading).iter().map(String::as_str), language);
            let grade = readability::grade(counts, language);
            let grade_text = grade.map_or("–".into(), |grade| format!("{grade:.1}"));
            let numbers = [counts.words, reading.passages.len(), usize::from(title.minutes)].map(|n| n.to_string());
            let [words, passages, minutes] = numbers;
            text += &row(&title.reading, [words, passages, minutes, grade_text]);
            advice.extend(on_reading(&reading, language, counts, grade));
        }
    }
    advice.extend(own.help_lines.iter().flat_map(|country| on_help_lines(country, today)));
    if !advice.is_empty() {
        text += "\nAdvice (the pack can be used as it is)\n";
        text.extend(advice.iter().map(|advice| wrapped("  - ", advice)));
    }
    text
}

fn contents(own: &PackView, languages: &[String]) -> String {
    let themes: BTreeSet<&str> = own.readings.iter().map(|reading| reading.theme.as_str()).collect();
    let countries = own.help_lines.iter().filter(|country| country.country != "any").count();
    let counts = [
        format!("{} ({})", counted(languages.len(), "language", "languages"), languages.join(", ")),
        counted(own.readings.len(), "reading", "readings"),
        counted(themes.len(), "theme", "themes"),
        counted(own.formats.len(), "format", "formats"),
        counted(own.exercises.len(), "grounding exercise", "grounding exercises"),
        format!("help lines for {} and for everywhere else", counted(countries, "country", "countries")),
    ];
    own.name.clone() + "\n" + &counts.iter().map(|count| format!("  {count}\n")).collect::<String>()
}

fn row(name: &str, numbers: [String; 4]) -> String {
    let [words, passages, minutes, grade] = numbers;
    format!("  {name:<40} {words:>6} {passages:>9} {minutes:>8} {grade:>6}\n")
}

/// The paragraphs, quotes and list items of a reading, as plain text.
fn paragraphs(reading: &ReadingView) -> Vec<String> {
    let plain = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    let of = |block: &Block| match block {
        Block::Paragraph { spans } | Block::Quote { spans } => vec![plain(spans)],
        Block::List { items } => items.iter().map(|item| plain(item)).collect(),
    };
    reading.passages.iter().flatten().flat_map(of).collect()
}

fn on_reading(reading: &ReadingView, language: &str, counts: Counts, grade: Option<f64>) -> Vec<String> {
    let file = format!("readings/{}.{language}.md", reading.reading);
    let mut advice = vec![];
    if let Some(grade) = grade.filter(|grade| readability::is_hard(*grade)) {
        advice.push(format!(
            "{file} takes school grade {grade:.1}, and {} is the goal. Try shorter sentences and everyday words.",
            readability::GOAL
        ));
    }
    if readability::parts_words(language) && !WORDS.contains(&counts.words) {
        let (least, most) = (WORDS.start(), WORDS.end());
        advice.push(format!("{file} has {} words; {least} to {most} are good to hear and to sit with.", counts.words));
    }
    let last = paragraphs(reading).pop().unwrap_or_default();
    if !last.trim_end_matches(|c: char| !c.is_alphanumeric() && !QUESTION_MARKS.contains(&c)).ends_with(QUESTION_MARKS)
    {
        advice.push(format!("{file} does not end in a question; a question to sit with helps people to begin."));
    }
    advice
}

fn on_help_lines(country: &HelpCountry, today: Day) -> impl Iterator<Item = String> {
    let oldest = today.a_year_before().to_string();
    country.lines.iter().filter(move |line| line.checked_on < oldest).map(|line| {
        let (line, checked_on) = (&line.name, &line.checked_on);
        let place = format!("help-lines.toml, {}", country.name);
        format!("{place}: {line} was last checked on {checked_on}. Check it again, and write the day on which you did.")
    })
}
