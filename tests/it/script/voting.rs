//! The words of group conscience.

use super::signs;
use super::world::{World, sealed};
use circlekeeper::meeting::{Question, Wish};

impl World {
    /// Group conscience. A script means the vote that stands, or names another with `in vote N`.
    pub(super) fn vote_wish(&self, words: &[&str]) -> Wish {
        let voting = self.meeting.as_ref().map(|m| m.view().voting.clone()).unwrap_or_default();
        let number_after = |word: &str| words.get(words.iter().position(|w| *w == word)? + 1)?.parse().ok();
        let vote = number_after("vote").unwrap_or(voting.called);
        match words {
            ["calls", "a", "vote", "on", options, ..] => {
                let number = number_after("numbered").unwrap_or(voting.called + 1);
                let current = self.meeting.as_ref().map_or(1, |m| m.view().circle.number);
                let (options, aloud) = (options.parse().expect("a number"), words.contains(&"aloud"));
                let circle_key = number_after("key").unwrap_or(current);
                Wish::CallVote(Question { number, options, aloud, circle_key, sealed: sealed(1052) })
            }
            ["votes", choice, ..] => Wish::CastVote { vote, choice: choice.parse().expect("a number") },
            ["ends", "the", "vote", ..] => Wish::EndVote(vote),
            ["withdraws", "the", "vote", ..] => Wish::WithdrawVote(vote),
            ["counts", "aloud", counts, ..] => {
                let counts = counts.split(',').map(|count| count.parse().expect("a number")).collect();
                Wish::CountAloud { vote, counts }
            }
            _ => signs::wish(words).unwrap_or_else(|| self.role_wish(words)),
        }
    }
}
