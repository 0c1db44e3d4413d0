//! Gestures and signals in a script's words.

use super::world::seat_of;
use circlekeeper::meeting::{Gesture, SignalKind, Wish};

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
        _ => return None,
    })
}

fn signal_of(kind: &str) -> SignalKind {
    match kind {
        "check-on-me" => SignalKind::CheckOnMe,
        "break" => SignalKind::NeedABreak,
        "crosstalk" => SignalKind::ThatWasCrosstalk,
        other => panic!("no such signal: {other}"),
    }
}
