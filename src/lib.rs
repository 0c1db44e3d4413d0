//! Circlekeeper: a server for peer support meetings that keeps nothing and can read nothing.

pub mod pack;
pub mod protocol;
pub mod sealed;
