//! Circlekeeper: a server for peer support meetings that keeps nothing and can read nothing.

pub mod meeting;
pub mod pack;
pub mod protocol;
pub mod sealed;
pub mod server;
pub mod translate;
