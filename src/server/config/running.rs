//! The options of how it is run: what stands in front, and how what is logged is read.

use clap::Args;
use clap::value_parser;
use tracing::level_filters::LevelFilter;

/// Most proxies in a row: nobody has more, and a number that is too large believes what anybody writes.
const PROXIES: i64 = 16;

#[derive(Debug, Args)]
pub struct Running {
    /// How many web servers of yours stand in front, one behind the other: limits then count by the address that the
    /// outermost names in X-Forwarded-For. Let nobody reach this server but through them
    #[arg(long, value_name = "NUMBER", default_value_t = 0, value_parser = value_parser!(u8).range(0..=PROXIES))]
    pub behind_proxy: u8,
}

pub(super) fn parse_log(text: &str) -> Result<LevelFilter, &'static str> {
    match text {
        "off" => Ok(LevelFilter::OFF),
        "error" => Ok(LevelFilter::ERROR),
        "warn" => Ok(LevelFilter::WARN),
        "info" => Ok(LevelFilter::INFO),
        "debug" => Ok(LevelFilter::DEBUG),
        _ => Err("the levels are off, error, warn, info and debug"),
    }
}
