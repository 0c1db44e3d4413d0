//! What a pack has for choosing a format, and for whoever helps: themes, words for duties, reminders, the crisis card.

use super::broken::with;
use super::small::{WORDS, changed, parsed, small};
use super::{embedded, pack_view, reading_view, told};
use circlekeeper::pack::Pack;
use circlekeeper::protocol::pack::RoleWords;

#[test]
fn each_format_of_the_default_pack_for_a_meeting_has_a_theme() {
    for language in ["en", "es"] {
        for format in pack_view(&embedded(), language).formats {
            assert_eq!(format.theme.is_none(), format.practice, "{} in {language}", format.format);
        }
    }
}

#[test]
fn the_default_pack_has_reminders_and_a_crisis_card_that_ends_in_what_the_room_is_not() {
    for (language, last) in [("en", "not"), ("es", "no es")] {
        let view = pack_view(&embedded(), language);
        assert!(view.reminders.len() == 12, "{language}");
        assert!(view.crisis.len() >= 6, "{language}: ask, be there, keep safe, connect, follow up; what it is not");
        assert!(view.crisis.last().is_some_and(|step| step.title.contains(last)), "{language}");
    }
}

#[test]
fn what_is_left_out_is_not_there() {
    let view = pack_view(&parsed(&small()), "en");
    assert_eq!((view.reminders.len(), view.crisis.len(), view.roles), (0, 0, RoleWords::default()));
    assert_eq!(view.formats[0].theme, None);
}

#[test]
fn what_is_given_is_served_in_each_language() {
    let more = r#"
reminders = """
Breathe.

Hand over.
"""
[roles]
reader = "voice"
[[crisis]]
title = "Ask"
words = "Ask."
[[crisis]]
title = "Stay"
words = """
Stay.

Listen.
"""
"#;
    let pack = parsed(&with("words/es.toml", format!("{WORDS}{more}")));
    let (en, es) = (pack_view(&pack, "en"), pack_view(&pack, "es"));
    assert!(en.reminders.is_empty() && en.crisis.is_empty(), "each language has its own");
    assert_eq!(es.reminders, ["Breathe.", "Hand over."]);
    assert_eq!(es.roles, RoleWords { reader: Some("voice".into()), ..RoleWords::default() });
    let steps: Vec<_> = es.crisis.iter().map(|step| (step.title.as_str(), step.words.len())).collect();
    assert_eq!(steps, [("Ask", 1), ("Stay", 2)]);
    let theme = "theme.en = \"Couples\"\ntheme.es = \"Parejas\"\nname.en";
    let pack = parsed(&changed("formats/short.toml", "name.en", theme));
    assert_eq!(pack_view(&pack, "es").formats[0].theme.as_deref(), Some("Parejas"));
    let about = |pack: &Pack, language| {
        (pack_view(pack, language).readings[0].about.clone(), reading_view(pack, language, "rest").about)
    };
    let pack = parsed(&changed("readings/rest.es.md", "minutes", "about = \"Dormir\"\nminutes"));
    assert_eq!(
        (about(&pack, "en"), about(&pack, "es")),
        ((None, None), (Some("Dormir".into()), Some("Dormir".into())))
    );
}

#[test]
fn what_is_wrong_among_them_is_told() {
    let long = |what: &str, count: usize| what.repeat(count);
    let words = |more: &str| with("words/en.toml", format!("{WORDS}{more}"));
    let cases = [
        (
            words(&format!("reminders = \"{}\"", long("a", 241))),
            "words/en.toml, line 8: Paragraph 1 of `reminders` has 241 characters; 240 is the most, because it is read \
             at a glance, while somebody shares. Make it shorter or leave some out.",
        ),
        (words("reminders = \" \""), "words/en.toml, line 8: `reminders` is empty. Write something there."),
        (
            words(&format!("[[crisis]]\ntitle = \"Ask\"\nwords = \"{}\"", long("a", 401))),
            "words/en.toml, line 10: Paragraph 1 of `words` has 401 characters; 400 is the most, because it is read \
             while listening to somebody in danger. Make it shorter or leave some out.",
        ),
        (
            words(&long("[[crisis]]\ntitle = \"Ask\"\nwords = \"Ask.\"\n", 9)),
            "words/en.toml, line 8: `crisis` has 9 items; 8 is the most, because nobody can take in more while \
             somebody is in danger. Make it shorter or leave some out.",
        ),
        (
            words("[crisis]\ntitle = \"Ask\"\nwords = \"Ask.\""),
            "words/en.toml, line 8: `crisis` is not a list. Write [[crisis]], with two brackets on each side, where \
             it begins.",
        ),
        (
            words("[[crisis]]\ntitle = \"Ask\""),
            "words/en.toml, line 8: `words` is missing. Add a line such as words = \"\"\"…\"\"\", with an empty line \
             between paragraphs.",
        ),
        (
            words(&format!("[roles]\nreader = \"{}\"", long("a", 25))),
            "words/en.toml, line 9: `reader` has 25 characters; 24 is the most, because it stands beside a name. Make \
             it shorter or leave some out.",
        ),
        (
            words("[roles]\nchair = \"leader\""),
            "words/en.toml, line 9: `chair` is not known among the roles. Correct or remove it; these are: deputy, \
             timekeeper, reader, greeter, host.",
        ),
        (
            changed("formats/short.toml", "name.en", "theme.en = \"Couples\"\nname.en"),
            "formats/short.toml, line 2: `theme` is missing in es. Add a line such as theme.es = \"…\".",
        ),
        (
            changed("readings/rest.en.md", "theme = \"Rest\"", &format!("theme = \"{}\"", long("a", 41))),
            "readings/rest.en.md, line 3: `theme` has 41 characters; 40 is the most, because it is one of several to \
             choose among on a phone. Make it shorter or leave some out.",
        ),
    ];
    for (files, message) in cases {
        let problems = Pack::parse(&files).expect_err(message);
        assert_eq!(told(&problems).trim_end(), message);
    }
}
