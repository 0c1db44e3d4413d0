//! The one integration crate: rules as scripts in plain words, a seeded walk, the wire, and few real sockets.

mod rules;
mod script;
