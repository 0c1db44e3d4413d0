//! The one integration crate: what is true of the whole, seen from outside.

mod tidy;
mod twin;
mod vectors;
