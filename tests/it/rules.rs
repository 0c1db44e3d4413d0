//! Every rule of the meeting as scripts in plain words.

mod coming_and_going;
mod guests;
mod keys;
mod queue;
mod reading;
mod sharing;
mod stillness;
mod turns;
mod voting;
