//! What the page fetches of the group that the server is for, over HTTP: `/dress.json` is a [`Dress`]. It is data and no
//! part of the page, so that the page's files, and their hash, are the same for everybody.

use serde::{Deserialize, Serialize};

/// `/dress.json`: how the page is dressed. Without anything, it looks as it was made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Dress {
    /// The group's name, for the pages before and after a meeting.
    pub name: Option<String>,
    /// What stands beside the name.
    pub logo: Option<Logo>,
    /// What the browser's tab says. The browser keeps it in its history.
    pub tab_title: Option<String>,
    /// The language in which the page opens, whatever the browser asks for.
    pub language: Option<String>,
    /// The colour of the recommended action and of links.
    pub accent: Option<Accent>,
}

/// A colour as `#1d5a54`, by the light of the page. Both can be read on the page's grounds, and text on them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Accent {
    pub day: String,
    pub night: String,
}

/// A picture on this server. Its width and height keep its place until it comes: in pixels, or only how they relate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Logo {
    /// Its address on this server, such as `/logo.svg`.
    pub path: String,
    pub width: u32,
    pub height: u32,
}
