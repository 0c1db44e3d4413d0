//! Every rule of the meeting as scripts in plain words.

mod agenda;
mod choosing;
mod coming_and_going;
mod debrief;
mod displays;
mod gestures;
mod grounding;
mod groups;
mod guests;
mod keys;
mod lobby;
mod new_link;
mod queue;
mod quiet_word;
mod reading;
mod restart;
mod roles;
mod sharing;
mod signals;
mod stillness;
mod turns;
mod voting;
