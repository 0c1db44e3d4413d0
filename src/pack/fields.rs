//! Reads one TOML table of a pack, field by field, and tells everything that is wrong with it. Pure.
//!
//! A reader always returns something, an empty value where the field is missing or wrong, and adds the problem: a pack
//! with a problem is never used, and this way all problems are found at once.

use super::limits::{Limit, PARAGRAPH_CHARS, PARAGRAPHS};
use super::problem::{PackFile, Problem};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml::de::{DeTable, DeValue};

/// A text for each of the pack's languages, in their order.
pub(super) type EveryLanguage<T> = Vec<T>;

/// A table, whose fields are taken one by one.
pub(super) struct Fields<'a> {
    pub file: PackFile<'a>,
    /// Where the table begins, in bytes.
    pub at: usize,
    left: BTreeMap<String, Field<'a>>,
    /// What was asked for, in that order.
    known: Vec<String>,
    /// Where the fields that were taken stand.
    places: BTreeMap<String, usize>,
}

struct Field<'a> {
    at: usize,
    value: DeValue<'a>,
}

impl<'a> Fields<'a> {
    /// None if it is not TOML; then it is checked no further.
    pub fn parse(file: PackFile<'a>, problems: &mut Vec<Problem>) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(file.text);
        for error in &errors {
            let what = format!("This cannot be understood: {}.", error.message());
            let cure = "Look at this line and the one before it for a missing quote, bracket or = sign.";
            problems.push(file.problem(error.span().map_or(0, |span| span.start), what, cure));
        }
        errors.is_empty().then(|| Self::new(file, 0, table.into_inner()))
    }

    fn new(file: PackFile<'a>, at: usize, table: DeTable<'a>) -> Self {
        let left = table.into_iter().map(|(key, value)| {
            let at = key.span().start;
            (key.into_inner().into_owned(), Field { at, value: value.into_inner() })
        });
        Self { file, at, left: left.collect(), known: vec![], places: BTreeMap::new() }
    }

    /// Whether the field is given, so that one may leave it out. Either way, it is one that is known.
    pub fn has(&mut self, key: &str) -> bool {
        let has = self.left.contains_key(key);
        if !has {
            self.known.push(key.into());
        }
        has
    }

    fn take(&mut self, key: &str) -> Option<Field<'a>> {
        self.known.push(key.into());
        let field = self.left.remove(key)?;
        self.places.insert(key.into(), field.at);
        Some(field)
    }

    /// Where a field that was taken stands; where the table begins if it is not given.
    pub fn place(&self, key: &str) -> usize {
        self.places.get(key).copied().unwrap_or(self.at)
    }

    fn need(&mut self, key: &str, example: &str, problems: &mut Vec<Problem>) -> Option<Field<'a>> {
        let field = self.take(key);
        if field.is_none() {
            let cure = format!("Add a line such as {example}.");
            problems.push(self.file.problem(self.at, format!("`{key}` is missing."), cure));
        }
        field
    }

    /// Tells which fields were not asked for. `place` says where, for example "in a reading".
    pub fn finish(self, place: &str, problems: &mut Vec<Problem>) {
        for (key, field) in &self.left {
            let cure = format!("Correct or remove it; these are: {}.", self.known.join(", "));
            problems.push(self.file.problem(field.at, format!("`{key}` is not known {place}."), cure));
        }
    }

    /// One line of text.
    pub fn text(&mut self, key: &str, limit: Limit, problems: &mut Vec<Problem>) -> String {
        let field = self.need(key, &format!("{key} = \"…\""), problems);
        field.map(|field| text(self.file, key, &field, limit, problems)).unwrap_or_default()
    }

    pub fn text_if_given(&mut self, key: &str, limit: Limit, problems: &mut Vec<Problem>) -> Option<String> {
        self.take(key).map(|field| text(self.file, key, &field, limit, problems))
    }

    /// Paragraphs: one text in which an empty line begins the next.
    pub fn paragraphs(&mut self, key: &str, problems: &mut Vec<Problem>) -> Vec<String> {
        let field = self.need(key, &format!("{key} = \"\"\"…\"\"\", with an empty line between paragraphs"), problems);
        field.map(|field| paragraphs(self.file, key, &field, problems)).unwrap_or_default()
    }

    /// A text in every language, `key.en = "…"`.
    pub fn texts(
        &mut self,
        key: &str,
        to: &[String],
        limit: Limit,
        problems: &mut Vec<Problem>,
    ) -> EveryLanguage<String> {
        let examples = to.iter().map(|language| format!("{key}.{language} = \"…\"")).collect::<Vec<_>>().join(" and ");
        match self.need(key, &examples, problems) {
            Some(field) => in_languages(self.file, key, field, to, problems, |file, key, field, problems| {
                text(file, key, field, limit, problems)
            }),
            None => vec![String::new(); to.len()],
        }
    }

    pub fn texts_if_given(
        &mut self,
        key: &str,
        to: &[String],
        limit: Limit,
        problems: &mut Vec<Problem>,
    ) -> Option<EveryLanguage<String>> {
        self.has(key).then(|| self.texts(key, to, limit, problems))
    }

    /// Paragraphs in every language.
    pub fn words(&mut self, key: &str, to: &[String], problems: &mut Vec<Problem>) -> EveryLanguage<Vec<String>> {
        let line = |language: &String| format!("{key}.{language} = \"\"\"…\"\"\"");
        let examples = to.iter().map(line).collect::<Vec<_>>().join(" and ");
        match self.need(key, &examples, problems) {
            Some(field) => in_languages(self.file, key, field, to, problems, paragraphs),
            None => vec![vec![]; to.len()],
        }
    }

    /// Paragraphs in every language, or none in any.
    pub fn words_if_given(
        &mut self,
        key: &str,
        to: &[String],
        problems: &mut Vec<Problem>,
    ) -> EveryLanguage<Vec<String>> {
        match self.take(key) {
            Some(field) => in_languages(self.file, key, field, to, problems, paragraphs),
            None => vec![vec![]; to.len()],
        }
    }

    /// A name that is the same in every language, or one in each.
    pub fn name(
        &mut self,
        key: &str,
        to: &[String],
        limit: Limit,
        problems: &mut Vec<Problem>,
    ) -> EveryLanguage<String> {
        if matches!(self.left.get(key), Some(Field { value: DeValue::Table(_), .. })) {
            return self.texts(key, to, limit, problems);
        }
        vec![self.text(key, limit, problems); to.len()]
    }

    /// A whole number within bounds.
    pub fn number(&mut self, key: &str, bounds: RangeInclusive<u32>, problems: &mut Vec<Problem>) -> u32 {
        let field = self.need(key, &format!("{key} = {}", example_in(&bounds)), problems);
        field.map(|field| number(self.file, key, &field.value, field.at, &bounds, problems)).unwrap_or_default()
    }

    pub fn number_if_given(
        &mut self,
        key: &str,
        bounds: RangeInclusive<u32>,
        problems: &mut Vec<Problem>,
    ) -> Option<u32> {
        let field = self.take(key)?;
        Some(number(self.file, key, &field.value, field.at, &bounds, problems))
    }

    /// A list of whole numbers, each within bounds.
    pub fn numbers_if_given(
        &mut self,
        key: &str,
        bounds: RangeInclusive<u32>,
        most: Limit,
        problems: &mut Vec<Problem>,
    ) -> Option<Vec<u32>> {
        let field = self.take(key)?;
        let items = list(self.file, key, field, most, problems);
        Some(items.iter().map(|(at, value)| number(self.file, key, value, *at, &bounds, problems)).collect())
    }

    /// `true` or `false`; `otherwise` where it is not given, and a problem if there is no `otherwise`.
    pub fn flag(&mut self, key: &str, otherwise: Option<bool>, problems: &mut Vec<Problem>) -> bool {
        let field = match otherwise {
            Some(_) => self.take(key),
            None => self.need(key, &format!("{key} = true"), problems),
        };
        let Some(field) = field else { return otherwise.unwrap_or_default() };
        field.value.as_bool().unwrap_or_else(|| {
            let cure = format!("Write {key} = true or {key} = false, without quotes.");
            problems.push(self.file.problem(field.at, format!("`{key}` is neither true nor false."), cure));
            false
        })
    }

    /// A day, as `2026-11-01`.
    pub fn day(&mut self, key: &str, problems: &mut Vec<Problem>) -> String {
        let Some(field) = self.need(key, &format!("{key} = 2026-11-01"), problems) else { return String::new() };
        let day = field.value.as_datetime().filter(|day| day.time.is_none() && day.offset.is_none());
        let Some(date) = day.and_then(|day| day.date) else {
            let cure = "Write year, month and day without quotes, such as 2026-11-01.";
            problems.push(self.file.problem(field.at, format!("`{key}` is not a day."), cure));
            return String::new();
        };
        date.to_string()
    }

    /// A list of short names, each with its place; repeated ones, and an empty list, are a problem.
    pub fn ids(&mut self, key: &str, most: Limit, problems: &mut Vec<Problem>) -> Vec<(String, usize)> {
        let Some(field) = self.need(key, &format!("{key} = [\"…\", \"…\"]"), problems) else { return vec![] };
        if field.value.as_array().is_some_and(|items| items.is_empty()) {
            problems.push(self.file.problem(field.at, format!("`{key}` names nothing."), "Name at least one."));
        }
        let mut ids: Vec<(String, usize)> = vec![];
        for (at, value) in list(self.file, key, field, most, problems) {
            match value.as_str() {
                None => {
                    problems.push(self.file.problem(at, format!("`{key}` holds something else than names."), QUOTES))
                }
                Some(id) if ids.iter().any(|(earlier, _)| earlier == id) => {
                    problems.push(self.file.problem(at, format!("`{key}` names {id} twice."), "Remove one of them."));
                }
                Some(id) => ids.push((id.into(), at)),
            }
        }
        ids
    }

    /// A table, `[key]`.
    pub fn table_if_given(&mut self, key: &str, problems: &mut Vec<Problem>) -> Option<Fields<'a>> {
        let file = self.file;
        let field = self.take(key)?;
        if let DeValue::Table(table) = field.value {
            return Some(Fields::new(file, field.at, table));
        }
        let cure =
            format!("Begin it with a line [{key}], one bracket on each side, and write what belongs to it below.");
        problems.push(file.problem(field.at, format!("`{key}` has no parts of its own."), cure));
        None
    }

    /// The tables of a list, `[[key]]`; at least one.
    pub fn tables(&mut self, key: &str, most: Limit, problems: &mut Vec<Problem>) -> Vec<Fields<'a>> {
        let Some(field) = self.need(key, &format!("[[{key}]], and what belongs to it below"), problems) else {
            return vec![];
        };
        let file = self.file;
        let mut tables = vec![];
        for (at, value) in list(file, key, field, most, problems) {
            match value {
                DeValue::Table(table) => tables.push(Fields::new(file, at, table)),
                _ => {
                    let cure = format!("Begin each with a line [[{key}]] and write what belongs to it below.");
                    problems.push(file.problem(at, format!("`{key}` holds something without parts of its own."), cure));
                }
            }
        }
        tables
    }
}

const QUOTES: &str = "Write it between quotes, such as \"…\".";

fn example_in(bounds: &RangeInclusive<u32>) -> u32 {
    5.clamp(*bounds.start(), *bounds.end())
}

fn list<'a>(
    file: PackFile,
    key: &str,
    field: Field<'a>,
    most: Limit,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, DeValue<'a>)> {
    let DeValue::Array(items) = field.value else {
        let cure = match field.value {
            DeValue::Table(_) => format!("Write [[{key}]], with two brackets on each side, where it begins."),
            _ => format!("Write it between square brackets, such as {key} = […]."),
        };
        problems.push(file.problem(field.at, format!("`{key}` is not a list."), cure));
        return vec![];
    };
    problems.extend(file.over(field.at, &format!("`{key}`"), items.len(), "items", most));
    // That there are too many is said; what is wrong with each of them helps nobody.
    items.into_iter().take(most.most).map(|item| (item.span().start, item.into_inner())).collect()
}

fn number(
    file: PackFile,
    key: &str,
    value: &DeValue,
    at: usize,
    bounds: &RangeInclusive<u32>,
    problems: &mut Vec<Problem>,
) -> u32 {
    let number =
        value.as_integer().filter(|number| number.radix() == 10).and_then(|number| number.as_str().parse().ok());
    match number.filter(|number| bounds.contains(number)) {
        Some(number) => number,
        None => {
            let what = format!("`{key}` is not a whole number from {} to {}.", bounds.start(), bounds.end());
            let cure = format!("Write it without quotes, such as {}.", example_in(bounds));
            problems.push(file.problem(at, what, cure));
            0
        }
    }
}

fn text(file: PackFile, key: &str, field: &Field, limit: Limit, problems: &mut Vec<Problem>) -> String {
    let Some(text) = field.value.as_str() else {
        problems.push(file.problem(field.at, format!("`{key}` is not a text."), QUOTES));
        return String::new();
    };
    let text = one_line(text);
    if text.is_empty() {
        problems.push(file.problem(field.at, format!("`{key}` is empty."), "Write something there."));
    }
    problems.extend(file.over(field.at, &format!("`{key}`"), text.chars().count(), "characters", limit));
    text
}

fn paragraphs(file: PackFile, key: &str, field: &Field, problems: &mut Vec<Problem>) -> Vec<String> {
    let Some(text) = field.value.as_str() else {
        let cure = "Write it between three quotes on each side, with an empty line between paragraphs.";
        problems.push(file.problem(field.at, format!("`{key}` is not a text."), cure));
        return vec![];
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs: Vec<String> =
        lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(|lines| lines.join(" ")).collect();
    if paragraphs.is_empty() {
        problems.push(file.problem(field.at, format!("`{key}` is empty."), "Write something there."));
    }
    problems.extend(file.over(field.at, &format!("`{key}`"), paragraphs.len(), "paragraphs", PARAGRAPHS));
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let what = format!("Paragraph {} of `{key}`", index + 1);
        problems.extend(file.over(field.at, &what, paragraph.chars().count(), "characters", PARAGRAPH_CHARS));
    }
    paragraphs
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads `key.en`, `key.es` and so on: one of each language, and no other unless the file is for other packs, too.
fn in_languages<T: Default>(
    file: PackFile,
    key: &str,
    field: Field,
    languages: &[String],
    problems: &mut Vec<Problem>,
    read: impl Fn(PackFile, &str, &Field, &mut Vec<Problem>) -> T,
) -> EveryLanguage<T> {
    let DeValue::Table(table) = field.value else {
        let what = format!("`{key}` does not say in which language it is.");
        let cure = languages.iter().map(|language| format!("{key}.{language} = …")).collect::<Vec<_>>().join(" and ");
        problems.push(file.problem(field.at, what, format!("Write {cure} instead.")));
        return languages.iter().map(|_| T::default()).collect();
    };
    let mut table = Fields::new(file, field.at, table);
    let mut read_in = |language: &String| match table.left.remove(language) {
        Some(field) => read(file, &format!("{key}.{language}"), &field, problems),
        None => {
            let cure = format!("Add a line such as {key}.{language} = \"…\".");
            problems.push(file.problem(table.at, format!("`{key}` is missing in {language}."), cure));
            T::default()
        }
    };
    let texts = languages.iter().map(&mut read_in).collect();
    if file.for_all {
        return texts;
    }
    for (other, field) in &table.left {
        let what = format!("`{key}.{other}`: {other} is not a language of this pack.");
        let cure = format!("Remove it, or add \"{other}\" to `languages` in pack.toml.");
        problems.push(file.problem(field.at, what, cure));
    }
    texts
}
