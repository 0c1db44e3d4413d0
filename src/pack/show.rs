//! What `circlekeeper pack show` prints: the contents of a pack, or one of its texts as it is read. Pure.

use super::Pack;
use super::print::{counted, wrapped};
use crate::protocol::pack::{Block, ExerciseView, FormatView, PackView, ReadingView, SegmentView, Span, Speak};

/// What stands around the pack's own words, so that a script can be handed out as it is.
struct Labels {
    minute: &'static str,
    minutes: &'static str,
    second: &'static str,
    seconds: &'static str,
    turns_of: &'static str,
    quiet_for: &'static str,
    replies: &'static str,
    small_groups: &'static str,
    read_as_written: &'static str,
    formats: &'static str,
    readings: &'static str,
    exercises: &'static str,
}

const ENGLISH: Labels = Labels {
    minute: "minute",
    minutes: "minutes",
    second: "second",
    seconds: "seconds",
    turns_of: "turns of",
    quiet_for: "quiet for",
    replies: "replies are welcome",
    small_groups: "In small groups",
    read_as_written: "Read as written",
    formats: "Formats",
    readings: "Readings",
    exercises: "Grounding exercises",
};

const SPANISH: Labels = Labels {
    minute: "minuto",
    minutes: "minutos",
    second: "segundo",
    seconds: "segundos",
    turns_of: "turnos de",
    quiet_for: "silencio de",
    replies: "se puede contestar",
    small_groups: "En grupos pequeños",
    read_as_written: "Se lee tal como está escrito",
    formats: "Formatos",
    readings: "Lecturas",
    exercises: "Ejercicios para volver a tierra",
};

/// The contents of the pack, or every reading, format and exercise of that name; in that language, or the pack's own.
/// Errors are sentences that say what to do.
pub fn show(pack: &Pack, name: Option<&str>, language: Option<&str>) -> Result<String, String> {
    let language = language.or(pack.languages().first().map(String::as_str)).unwrap_or_default();
    let Some(view) = pack.view(language) else {
        let languages = pack.languages().join(", ");
        return Err(format!("The pack is not in {language:?}: choose one of its languages, which are {languages}."));
    };
    let labels = if language.split('-').next() == Some("es") { &SPANISH } else { &ENGLISH };
    let Some(name) = name else { return Ok(contents(&view, labels)) };
    let reading = pack.reading_view(language, name).map(|text| reading(&text, labels));
    let format = view.formats.iter().find(|format| format.format == name).map(|script| format(script, &view, labels));
    let exercise = view.exercises.iter().find(|exercise| exercise.exercise == name).map(self::exercise);
    let texts: Vec<String> = [reading, format, exercise].into_iter().flatten().collect();
    if texts.is_empty() {
        return Err(format!("The pack has nothing that is called {name:?}: leave the name out to see what there is."));
    }
    Ok(texts.join("\n"))
}

fn contents(view: &PackView, labels: &Labels) -> String {
    let mut text = titled(&view.name);
    text.extend(view.notice.iter().map(|notice| wrapped("", notice)));
    let line = |id: &str, what: String| wrapped(&format!("  {id:<24} "), &what);
    text += &format!("\n{}\n", labels.formats);
    text.extend(view.formats.iter().map(|format| {
        let theme = format.theme.iter().map(|theme| format!("{theme}; ")).collect::<String>();
        line(&format.format, format!("{} ({theme}{})", format.name, labels.minutes(format.minutes)))
    }));
    text += &format!("\n{}\n", labels.readings);
    text.extend(view.readings.iter().map(|reading| {
        let theme = theme(&reading.theme, reading.about.as_deref());
        line(&reading.reading, format!("{} ({theme}; {})", reading.title, labels.minutes(reading.minutes)))
    }));
    if !view.exercises.is_empty() {
        text += &format!("\n{}\n", labels.exercises);
        text.extend(view.exercises.iter().map(|exercise| line(&exercise.exercise, exercise.name.clone())));
    }
    text
}

fn reading(reading: &ReadingView, labels: &Labels) -> String {
    let mut text = titled(&reading.title) + &wrapped("", &theme(&reading.theme, reading.about.as_deref()));
    for (index, passage) in reading.passages.iter().enumerate() {
        // What parts the passages is not read aloud.
        text += if index == 0 { "\n" } else { "\n* * *\n\n" };
        text += &passage.iter().map(block).collect::<Vec<_>>().join("\n");
    }
    let exact = reading.read_as_written.then_some(labels.read_as_written);
    let below: Vec<&str> = [&*reading.source, &*reading.licence].into_iter().chain(exact).collect();
    text + "\n" + &wrapped("", &below.join(" · "))
}

/// The theme of a reading, and what it is about within it.
fn theme(theme: &str, about: Option<&str>) -> String {
    about.map_or_else(|| theme.to_owned(), |about| format!("{theme} · {about}"))
}

fn block(block: &Block) -> String {
    let plain = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    match block {
        Block::Paragraph { spans } => wrapped("", &plain(spans)),
        Block::Quote { spans } => wrapped("    ", &plain(spans)),
        Block::List { items } => items.iter().map(|item| wrapped("- ", &plain(item))).collect(),
    }
}

fn format(format: &FormatView, view: &PackView, labels: &Labels) -> String {
    let theme = format.theme.iter().map(|theme| format!("{theme} · ")).collect::<String>();
    let mut text = titled(&format.name) + &wrapped("", &format!("{theme}{}", labels.minutes(format.minutes)));
    text += &("\n".to_owned() + &wrapped("", &format.summary));
    for (index, segment) in format.segments.iter().enumerate() {
        text += &self::segment(&format!("{}. ", index + 1), segment, view, labels);
    }
    let groups = format!("{}: ", labels.small_groups);
    text.extend(format.groups.iter().map(|segment| self::segment(&groups, segment, view, labels)));
    text
}

fn segment(number: &str, segment: &SegmentView, view: &PackView, labels: &Labels) -> String {
    let mut facts = vec![labels.minutes(segment.minutes)];
    facts.extend(segment.share_seconds.map(|seconds| format!("{} {}", labels.turns_of, labels.duration(seconds))));
    facts.extend(segment.silence_seconds.map(|seconds| format!("{} {}", labels.quiet_for, labels.duration(seconds))));
    if segment.speak == Speak::Dialogue {
        facts.push(labels.replies.into());
    }
    let title = |id: &String| view.readings.iter().find(|r| r.reading == *id).map(|r| r.title.clone());
    facts.extend(segment.reading.as_ref().and_then(title).map(|title| format!("“{title}”")));
    let name = |id: &String| view.exercises.iter().find(|e| e.exercise == *id).map(|e| e.name.clone());
    facts.extend(segment.exercise.as_ref().and_then(name).map(|name| format!("“{name}”")));
    let head = wrapped("", &format!("{number}{} ({})", segment.name, facts.join(", ")));
    let words = segment.words.iter().map(|words| "\n".to_owned() + &wrapped("   ", words));
    format!("\n{head}{}", words.collect::<String>())
}

fn exercise(exercise: &ExerciseView) -> String {
    let mut text = titled(&exercise.name) + &wrapped("", &exercise.summary);
    for (index, step) in exercise.steps.iter().enumerate() {
        let number = format!("{}. ", index + 1);
        let paragraphs =
            step.iter().enumerate().map(|(at, words)| wrapped(if at == 0 { &number } else { "   " }, words));
        text += &format!("\n{}", paragraphs.collect::<Vec<_>>().join("\n"));
    }
    text
}

/// A title with a line under it.
fn titled(title: &str) -> String {
    let title = wrapped("", title);
    let longest = title.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    format!("{title}{}\n", "=".repeat(longest))
}

impl Labels {
    fn minutes(&self, minutes: u16) -> String {
        counted(minutes.into(), self.minute, self.minutes)
    }

    fn duration(&self, seconds: u32) -> String {
        match (seconds / 60, seconds % 60) {
            (minutes, 0) => counted(minutes as usize, self.minute, self.minutes),
            (0, seconds) => counted(seconds as usize, self.second, self.seconds),
            (minutes, seconds) => format!("{minutes} min {seconds} s"),
        }
    }
}
