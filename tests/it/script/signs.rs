//! Gestures, signals and quiet words in a script's words.

use super::world::{sealed, seat_of};
use circlekeeper::meeting::{Gesture, QuietWordId, SignalKind, Wish};

/// `None` if the words are about something else.
pub fn wish(words: &[&str]) -> Option<Wish> {
    Some(match words {
        ["gestures", "thanks"] => Wish::Gesture(Gesture::ThankYou),
        ["gestures", "with-you"] => Wish::Gesture(Gesture::WithYou),
        ["gestures", "heart"] => Wish::Gesture(Gesture::HandOnHeart),
        ["signals", kind] => Wish::Signal(signal_of(kind)),
        ["takes", "the", "signal", kind, "back"] => Wish::TakeBackSignal(signal_of(kind)),
        ["is", "back", "from", "a", "break"] => Wish::TakeBackSignal(SignalKind::NeedABreak),
        ["has", "seen", kind, "of", name] => Wish::AnswerSignal { seat: seat_of(name), kind: signal_of(kind) },
        ["reminds", "of", "crosstalk"] => Wish::RemindOfCrosstalk,
        ["offers", name, "a", "quiet", "word", ..] => {
            Wish::OfferQuietWord { seat: seat_of(name), sure: words.contains(&"surely") }
        }
        ["accepts", "quiet", "word", number] => Wish::AnswerQuietWord { id: quiet_word(number), yes: true },
        ["stays", "rather", "than", number] => Wish::AnswerQuietWord { id: quiet_word(number), yes: false },
        ["whispers", "line", counter, "in", number] => {
            let counter = counter.parse().expect("a number");
            Wish::QuietLine { id: quiet_word(number), counter, sealed: sealed(284) }
        }
        ["ends", "quiet", "word", number] => Wish::EndQuietWord(quiet_word(number)),
        _ => return None,
    })
}

fn quiet_word(number: &str) -> QuietWordId {
    QuietWordId(number.parse().expect("a number"))
}

fn signal_of(kind: &str) -> SignalKind {
    match kind {
        "check-on-me" => SignalKind::CheckOnMe,
        "break" => SignalKind::NeedABreak,
        "crosstalk" => SignalKind::ThatWasCrosstalk,
        other => panic!("no such signal: {other}"),
    }
}
