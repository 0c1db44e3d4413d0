//! What happens in a simulated meeting: a list that a seed makes, that can be printed in plain words, and that can be made
//! shorter while what it shows stays.

use crate::dice::Dice;
use std::fmt;

/// One thing that happens, so long after the one before.
#[derive(Clone, Debug)]
pub struct Step {
    pub after_ms: u64,
    /// To whom, among those whom it can happen to then.
    pub who: usize,
    pub deed: Deed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    Comes,
    Leaves,
    RaisesHand,
    LowersHand,
    JustListens,
    CallsNext,
    /// Both facilitators press the same button at the same moment.
    BothCallNext,
    SaysALine,
    SaysThatIsAll,
    Passes,
    IsRemoved,
    KnocksAgain,
    PausesTheTurn,
    GoesOnWithTheTurn,
    Freezes,
    Thaws,
    CallsAPause,
    LosesTheLine,
    LosesTheLineFor(u64),
    HearsNothingFor(u64),
    GoesDeafFor(u64),
    IsLateBy(u64),
    LoadsThePageAnew,
    ServerDiesFor(u64),
    MachineSleepsFor(u64),
}

use Deed::*;

/// A deed, from a random number that says how long it lasts.
type Make = fn(u64) -> Deed;

/// How often each comes, among all, and for how many milliseconds at most.
const DEEDS: &[(usize, Make)] = &[
    (6, |_| Comes),
    (2, |_| Leaves),
    (16, |_| RaisesHand),
    (3, |_| LowersHand),
    (2, |_| JustListens),
    (20, |_| CallsNext),
    (4, |_| BothCallNext),
    (60, |_| SaysALine),
    (8, |_| SaysThatIsAll),
    (3, |_| Passes),
    (5, |_| IsRemoved),
    (3, |_| KnocksAgain),
    (1, |_| PausesTheTurn),
    (3, |_| GoesOnWithTheTurn),
    (1, |_| Freezes),
    (8, |_| Thaws),
    (1, |_| CallsAPause),
    (6, |_| LosesTheLine),
    (4, |ms| LosesTheLineFor(ms % 300_000)),
    (4, |ms| HearsNothingFor(ms % 60_000)),
    (3, |ms| GoesDeafFor(ms % 90_000)),
    (4, |ms| IsLateBy(ms % 3_000)),
    (4, |_| LoadsThePageAnew),
    (1, |ms| ServerDiesFor(ms % 30_000)),
    (1, |ms| MachineSleepsFor(ms % 120_000)),
];

/// A meeting of so many milliseconds.
pub fn meeting(dice: &mut Dice, for_ms: u64) -> Vec<Step> {
    let all: usize = DEEDS.iter().map(|(often, _)| often).sum();
    let mut script = Vec::new();
    let mut at_ms = 0;
    while at_ms < for_ms {
        // Often soon after one another, so that things meet; sometimes nothing happens for a while.
        let after_ms = match dice.below(8) {
            0..=2 => dice.below(200),
            3..=6 => dice.below(8_000),
            _ => dice.below(60_000),
        } as u64;
        let mut left = dice.below(all);
        let (_, make) = DEEDS
            .iter()
            .find(|(often, _)| {
                let is_it = left < *often;
                left = left.saturating_sub(*often);
                is_it
            })
            .expect("they are all of them");
        script.push(Step { after_ms, who: dice.below(1_000), deed: make(dice.below(1 << 30) as u64) });
        at_ms += after_ms;
    }
    script
}

/// People who come, hear one another, and are removed one after the other while somebody speaks.
pub fn removals(count: usize) -> Vec<Step> {
    let step = |after_ms, who, deed| Step { after_ms, who, deed };
    let begin = [step(2_000, 0, Comes), step(2_000, 0, RaisesHand), step(2_000, 0, CallsNext)];
    let one = |at: usize| {
        let soon = (at % 7) as u64 * 150;
        let newest = usize::MAX;
        [
            step(1_000, 0, Comes),
            step(5_000, 0, SaysALine),
            step(2_000, newest, IsRemoved),
            step(soon, 0, SaysALine),
            step(3_000, 0, SaysALine),
            step(0, newest, KnocksAgain),
        ]
    };
    begin.into_iter().chain((0..count).flat_map(one)).collect()
}

/// The shortest part of a script that is still `broken`, as far as leaving steps out can find it.
pub fn shortest(script: &[Step], mut broken: impl FnMut(&[Step]) -> bool) -> Vec<Step> {
    let mut short = script.to_vec();
    let mut chunk = short.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        let before = short.len();
        while at < short.len() {
            let mut without = short.clone();
            without.drain(at..(at + chunk).min(short.len()));
            if broken(&without) {
                short = without;
            } else {
                at += chunk;
            }
        }
        if chunk == 1 && short.len() == before {
            return short;
        }
        chunk = (chunk / 2).max(1);
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { after_ms, who, deed } = self;
        write!(f, "{after_ms:>6} ms later  ")?;
        match deed {
            ServerDiesFor(ms) => write!(f, "the server dies, and is back after {ms} ms"),
            MachineSleepsFor(ms) => write!(f, "the server's machine sleeps for {ms} ms"),
            BothCallNext => f.write_str("both facilitators call the next"),
            CallsNext | PausesTheTurn | GoesOnWithTheTurn | Freezes | Thaws => {
                write!(f, "a facilitator (number {who}) {}", in_words(*deed))
            }
            Comes => f.write_str("somebody comes"),
            SaysALine | SaysThatIsAll | Passes => write!(f, "whoever has the floor {}", in_words(*deed)),
            _ => write!(f, "somebody (number {who}) {}", in_words(*deed)),
        }
    }
}

fn in_words(deed: Deed) -> String {
    let mut words = String::new();
    for letter in format!("{deed:?}").chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words.replace('(', " ").replace(')', " ms")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_made_as_short_as_what_it_shows() {
        let script = meeting(&mut Dice::new(3), 600_000);
        let shows = |part: &[Step]| {
            part.iter().any(|step| step.deed == RaisesHand) && part.iter().any(|step| step.deed == SaysALine)
        };
        assert!(shows(&script));
        assert_eq!(shortest(&script, |part| shows(part)).len(), 2);
    }

    #[test]
    fn a_step_is_told_in_words() {
        let step = Step { after_ms: 5, who: 2, deed: LosesTheLineFor(900) };
        assert_eq!(step.to_string(), "     5 ms later  somebody (number 2) loses the line for 900 ms");
    }
}
