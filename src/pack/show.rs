//! What `circlekeeper pack show` prints: the contents of a pack, or one of its texts as it is read. Pure.

use super::Pack;
use super::print::{counted, wrapped};
use crate::protocol::pack::{Block, ExerciseView, FormatView, PackView, ReadingView, SegmentView, Span, Speak};

/// The contents of the pack, or every reading, format and exercise of that name; in that language, or the pack's own.
/// Errors are sentences that say what to do.
pub fn show(pack: &Pack, name: Option<&str>, language: Option<&str>) -> Result<String, String> {
    let language = language.or(pack.languages().first().map(String::as_str)).unwrap_or_default();
    let Some(view) = pack.view(language) else {
        let languages = pack.languages().join(", ");
        return Err(format!("The pack is not in {language:?}: choose one of its languages, which are {languages}."));
    };
    let Some(name) = name else { return Ok(contents(&view)) };
    let reading = pack.reading_view(language, name).map(|reading| self::reading(&reading));
    let format = view.formats.iter().find(|format| format.format == name).map(|format| self::format(format, &view));
    let exercise = view.exercises.iter().find(|exercise| exercise.exercise == name).map(self::exercise);
    let texts: Vec<String> = [reading, format, exercise].into_iter().flatten().collect();
    if texts.is_empty() {
        return Err(format!("The pack has nothing that is called {name:?}: leave the name out to see what there is."));
    }
    Ok(texts.join("\n"))
}

fn contents(view: &PackView) -> String {
    let mut text = titled(&view.name);
    text.extend(view.notice.iter().map(|notice| wrapped("", notice)));
    let line = |id: &str, what: String| wrapped(&format!("  {id:<24} "), &what);
    text += "\nFormats\n";
    text.extend(view.formats.iter().map(|format| {
        let theme = format.theme.iter().map(|theme| format!("{theme}; ")).collect::<String>();
        line(&format.format, format!("{} ({theme}{})", format.name, minutes(format.minutes)))
    }));
    text += "\nReadings\n";
    text.extend(view.readings.iter().map(|reading| {
        line(&reading.reading, format!("{} ({}; {})", reading.title, reading.theme, minutes(reading.minutes)))
    }));
    if !view.exercises.is_empty() {
        text += "\nGrounding exercises\n";
        text.extend(view.exercises.iter().map(|exercise| line(&exercise.exercise, exercise.name.clone())));
    }
    text
}

fn reading(reading: &ReadingView) -> String {
    let mut text = titled(&reading.title) + &wrapped("", &reading.theme);
    for (index, passage) in reading.passages.iter().enumerate() {
        // What parts the passages is not read aloud.
        text += if index == 0 { "\n" } else { "\n* * *\n\n" };
        text += &passage.iter().map(block).collect::<Vec<_>>().join("\n");
    }
    let exact = if reading.read_as_written { " · Read as written" } else { "" };
    text + "\n" + &wrapped("", &format!("{} · {}{exact}", reading.source, reading.licence))
}

fn block(block: &Block) -> String {
    let plain = |spans: &[Span]| spans.iter().map(Span::text).collect::<String>();
    match block {
        Block::Paragraph { spans } => wrapped("", &plain(spans)),
        Block::Quote { spans } => wrapped("    ", &plain(spans)),
        Block::List { items } => items.iter().map(|item| wrapped("- ", &plain(item))).collect(),
    }
}

fn format(format: &FormatView, view: &PackView) -> String {
    let theme = format.theme.iter().map(|theme| format!("{theme} · ")).collect::<String>();
    let mut text = titled(&format.name) + &wrapped("", &format!("{theme}{}", minutes(format.minutes)));
    text += &("\n".to_owned() + &wrapped("", &format.summary));
    for (index, segment) in format.segments.iter().enumerate() {
        text += &self::segment(&format!("{}. ", index + 1), segment, view);
    }
    text.extend(format.groups.iter().map(|segment| self::segment("In small groups: ", segment, view)));
    text
}

fn segment(number: &str, segment: &SegmentView, view: &PackView) -> String {
    let mut facts = vec![minutes(segment.minutes)];
    facts.extend(segment.share_seconds.map(|seconds| format!("turns of {}", duration(seconds))));
    facts.extend(segment.silence_seconds.map(|seconds| format!("quiet for {}", duration(seconds))));
    if segment.speak == Speak::Dialogue {
        facts.push("replies are welcome".into());
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

fn minutes(minutes: u16) -> String {
    counted(minutes.into(), "minute", "minutes")
}

fn duration(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (whole, 0) => counted(whole as usize, "minute", "minutes"),
        (0, rest) => counted(rest as usize, "second", "seconds"),
        (whole, rest) => format!("{whole} min {rest} s"),
    }
}
