//! Group conscience on the wire: what is asked and its result for all, how far it is for facilitators.

use super::seat_id;
use crate::meeting::View;
use crate::protocol::{Counting, Vote, Voting};

pub(super) fn voting(view: &View<'_>) -> Voting {
    let vote = view.voting.vote.as_ref().map(|vote| Vote {
        number: vote.number,
        caller: seat_id(vote.caller),
        options: u8::try_from(vote.options()).unwrap_or(u8::MAX),
        circle_key: vote.circle_key,
        question: vote.question.clone(),
        over: vote.over,
        totals: vote.totals(),
    });
    Voting { called: view.voting.called, vote }
}

pub(super) fn counting(view: &View<'_>) -> Option<Counting> {
    let vote = view.voting.vote.as_ref().filter(|vote| !vote.over)?;
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Some(Counting {
        vote: vote.number,
        cast: count(vote.cast()),
        missing: count(vote.missing(view.roster)),
        aloud: vote.aloud().map(<[u32]>::to_vec),
    })
}
