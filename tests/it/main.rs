//! The one integration crate: rules as scripts in plain words, a seeded walk, the wire, and few real sockets.

mod abuse;
mod cli;
mod client;
mod closing;
mod config;
#[cfg(target_os = "linux")]
mod domain;
mod dress;
mod fuzz;
mod http;
mod https;
mod new_link;
mod pack;
mod packs;
mod page_hash;
mod permits;
mod restart;
mod restore;
mod rules;
#[cfg(target_os = "linux")]
mod sandbox;
mod schema;
mod script;
mod small_groups;
mod snapshot;
mod sockets;
mod support;
mod tidy;
mod twin;
mod vectors;
mod walk;
mod wire;
