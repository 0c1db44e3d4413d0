//! Every rule of the meeting as scripts in plain words.

mod agenda;
mod coming_and_going;
mod gestures;
mod guests;
mod keys;
mod lobby;
mod new_link;
mod queue;
mod reading;
mod roles;
mod sharing;
mod signals;
mod stillness;
mod turns;
