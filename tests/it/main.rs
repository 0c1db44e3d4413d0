//! The integration tests, in one crate.

mod cli;
mod http;
mod support;
