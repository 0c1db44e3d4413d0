//! Every rule of the meeting as scripts in plain words.

mod coming_and_going;
mod keys;
mod queue;
mod reading;
mod sharing;
mod turns;
mod voting;
