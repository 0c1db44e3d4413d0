//! A pack as it is served: every page of it written out as JSON once, and its rules for the room. Pure.

use super::Pack;
use super::exercise::Exercise;
use super::format::Format;
use super::help_lines::{Country, Line};
use super::parse::Parsed;
use super::reading::Reading;
use super::rules::{ExerciseRules, FormatRules, ReadingRules, SegmentRules, TurnRules};
use super::segment::Segment;
use crate::protocol::pack::{
    ExerciseView, FormatView, HelpCountry, HelpLine, PackTitle, PackView, ReadingTitle, ReadingView, SegmentView,
};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn pack(parsed: &Parsed) -> Pack {
    let title = title(parsed);
    Pack {
        formats: format_rules(parsed),
        readings: reading_rules(parsed),
        exercises: exercise_rules(parsed),
        json: json(parsed, &title),
        title,
    }
}

fn title(parsed: &Parsed) -> PackTitle {
    let about = &parsed.about;
    PackTitle {
        pack: parsed.id.clone(),
        languages: about.languages.clone(),
        names: about.name.clone(),
        practice: parsed.formats.iter().any(|format| format.practice),
    }
}

fn format_rules(parsed: &Parsed) -> Vec<FormatRules> {
    let segment = |segment: &Segment| SegmentRules {
        kind: segment.kind,
        minutes: segment.minutes,
        silence_ms: segment.silence_seconds.map(|seconds| u64::from(seconds) * 1_000),
        turns: segment.turns.as_ref().map(|turns| TurnRules {
            limit_ms: u64::from(turns.share_seconds) * 1_000,
            warnings_ms: turns.warn_seconds.iter().map(|seconds| u64::from(*seconds) * 1_000).collect(),
            choosing: turns.choosing,
        }),
        reading: segment.reading.as_ref().and_then(|id| parsed.about.readings.iter().position(|known| known == id)),
        exercise: segment.exercise.as_ref().and_then(|id| parsed.about.exercises.iter().position(|known| known == id)),
    };
    let formats = parsed.about.formats.iter().zip(&parsed.formats);
    let format = |(id, format): (&String, &Format)| FormatRules {
        format: id.clone(),
        lobby: format.lobby,
        group_conscience: format.group_conscience,
        pause_ms: u64::from(format.pause_seconds) * 1_000,
        pause_by: format.pause_by,
        gestures: format.gestures,
        display_names: format.display_names,
        segments: format.segments.iter().map(segment).collect(),
        groups: format.groups.as_ref().map(segment),
    };
    formats.map(format).collect()
}

fn reading_rules(parsed: &Parsed) -> Vec<ReadingRules> {
    let readings = parsed.about.readings.iter().zip(&parsed.readings);
    let reading = |(id, in_languages): (&String, &Vec<Reading>)| ReadingRules {
        reading: id.clone(),
        passages: in_languages.first().map_or(0, |reading| reading.passages.len() as u16),
    };
    readings.map(reading).collect()
}

fn exercise_rules(parsed: &Parsed) -> Vec<ExerciseRules> {
    let exercises = parsed.about.exercises.iter().zip(&parsed.exercises);
    let rules = |(id, exercise): (&String, &Exercise)| ExerciseRules {
        exercise: id.clone(),
        steps: exercise.steps.len() as u16,
    };
    exercises.map(rules).collect()
}

/// Path to JSON.
fn json(parsed: &Parsed, title: &PackTitle) -> BTreeMap<String, Arc<[u8]>> {
    let id = &parsed.id;
    let mut json = BTreeMap::from([(format!("/pack/{id}.json"), bytes(title))]);
    for (index, language) in parsed.about.languages.iter().enumerate() {
        json.insert(format!("/pack/{id}/{language}.json"), bytes(&pack_view(parsed, index)));
        for (reading, in_languages) in parsed.about.readings.iter().zip(&parsed.readings) {
            let view = reading_view(reading, &in_languages[index]);
            json.insert(format!("/pack/{id}/{language}/{reading}.json"), bytes(&view));
        }
    }
    json
}

fn bytes(view: &impl Serialize) -> Arc<[u8]> {
    serde_json::to_vec(view).expect("views are plain data, which is always JSON").into()
}

/// `index` counts the pack's languages; every text of `Parsed` is there in each of them.
fn pack_view(parsed: &Parsed, index: usize) -> PackView {
    let about = &parsed.about;
    let readings = about.readings.iter().zip(&parsed.readings);
    PackView {
        pack: parsed.id.clone(),
        language: about.languages[index].clone(),
        name: about.name[index].clone(),
        notice: about.notice.as_ref().map(|notice| notice[index].clone()),
        licence: about.licence.clone(),
        source: about.source.clone(),
        facilitator: about.facilitator[index].clone(),
        agreements: parsed.words[index].agreements.clone(),
        formats: about.formats.iter().zip(&parsed.formats).map(|(id, format)| format_view(id, format, index)).collect(),
        readings: readings.map(|(id, in_languages)| reading_title(id, &in_languages[index])).collect(),
        help_lines: parsed.help_lines.iter().map(|country| help_country(country, index)).collect(),
        exercises: about.exercises.iter().zip(&parsed.exercises).map(|(id, e)| exercise_view(id, e, index)).collect(),
        grounding: parsed.words[index].grounding.clone(),
        gestures: parsed.words[index].gestures.clone(),
        crosstalk: parsed.words[index].crosstalk.clone(),
        debrief: parsed.words[index].debrief.clone(),
        roles: parsed.words[index].roles.clone(),
        reminders: parsed.words[index].reminders.clone(),
        crisis: parsed.words[index].crisis.clone(),
    }
}

fn format_view(id: &str, format: &Format, index: usize) -> FormatView {
    let segment = |segment: &Segment| SegmentView {
        kind: segment.kind,
        speak: segment.speak,
        name: segment.name[index].clone(),
        minutes: segment.minutes,
        words: segment.words[index].clone(),
        share_seconds: segment.turns.as_ref().map(|turns| turns.share_seconds),
        silence_seconds: segment.silence_seconds,
        reading: segment.reading.clone(),
        exercise: segment.exercise.clone(),
    };
    FormatView {
        format: id.into(),
        name: format.name[index].clone(),
        summary: format.summary[index].clone(),
        theme: format.theme.as_ref().map(|theme| theme[index].clone()),
        minutes: format.segments.iter().map(|segment| segment.minutes).sum(),
        pause_seconds: format.pause_seconds,
        pause_by: format.pause_by,
        group_conscience: format.group_conscience,
        gestures: format.gestures,
        hall: format.hall,
        practice: format.practice,
        segments: format.segments.iter().map(segment).collect(),
        groups: format.groups.as_ref().map(segment),
    }
}

fn reading_title(id: &str, reading: &Reading) -> ReadingTitle {
    ReadingTitle {
        reading: id.into(),
        title: reading.title.clone(),
        theme: reading.theme.clone(),
        about: reading.about.clone(),
        minutes: reading.minutes,
        passages: reading.passages.len() as u16,
    }
}

fn reading_view(id: &str, reading: &Reading) -> ReadingView {
    ReadingView {
        reading: id.into(),
        title: reading.title.clone(),
        theme: reading.theme.clone(),
        about: reading.about.clone(),
        source: reading.source.clone(),
        licence: reading.licence.clone(),
        read_as_written: reading.read_as_written,
        passages: reading.passages.clone(),
    }
}

fn exercise_view(id: &str, exercise: &Exercise, index: usize) -> ExerciseView {
    ExerciseView {
        exercise: id.into(),
        name: exercise.name[index].clone(),
        summary: exercise.summary[index].clone(),
        steps: exercise.steps.iter().map(|words| words[index].clone()).collect(),
    }
}

fn help_country(country: &Country, index: usize) -> HelpCountry {
    let line = |line: &Line| HelpLine {
        name: line.name[index].clone(),
        reach: line.reach[index].clone(),
        dial: line.dial.clone(),
        link: line.link.clone(),
        hours: line.hours.as_ref().map(|hours| hours[index].clone()),
        checked_on: line.checked_on.clone(),
    };
    HelpCountry {
        country: country.code.clone(),
        name: country.name[index].clone(),
        lines: country.lines.iter().map(line).collect(),
    }
}
