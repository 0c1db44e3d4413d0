//! Roles and duties in a script's words.

use super::world::{World, seat_of};
use circlekeeper::meeting::{Duty, Mark, Wish};

impl World {
    /// Roles and duties, and what whoever has one may do.
    pub(super) fn role_wish(&self, words: &[&str]) -> Wish {
        let turn = self.turn(words);
        match words {
            ["makes", name, "a", "facilitator"] => Wish::MakeFacilitator(seat_of(name)),
            ["takes", "the", "role", "from", name] => Wish::TakeRole(seat_of(name)),
            ["steps", "down"] => Wish::StepDown,
            ["facilitates", "again"] => Wish::FacilitateAgain,
            ["makes", name, duty] => Wish::GiveDuty { seat: seat_of(name), duty: duty_of(duty) },
            ["ends", name, "as", duty] => Wish::TakeDuty { seat: seat_of(name), duty: duty_of(duty) },
            ["gives", "the", "sign", mark, ..] => Wish::Warn { turn, mark: mark_of(mark) },
            ["lays", "down", duty] => Wish::LayDown(duty_of(duty)),
            _ => self.guest_wish(words),
        }
    }
}

fn mark_of(word: &str) -> Mark {
    match word {
        "one-minute" => Mark::OneMinute,
        "half-minute" => Mark::HalfMinute,
        "time" => Mark::Time,
        other => panic!("no such sign: {other}"),
    }
}

fn duty_of(word: &str) -> Duty {
    match word {
        "deputy" => Duty::Deputy,
        "timekeeper" => Duty::Timekeeper,
        "reader" => Duty::Reader,
        "greeter" => Duty::Greeter,
        other => panic!("no such duty: {other}"),
    }
}
