//! How the page is dressed for the group that the server is for: read once, before the server shuts itself in, and from
//! then on in memory. The page's own files stay as they are; it asks for this as data.

mod colour;
mod logo;
mod options;

pub use colour::Colour;
pub use options::{Language, Look};

use super::config::StartError;
use super::files::{File, Keep};
use crate::protocol::dress;
use logo::Logo;
use std::collections::BTreeMap;

/// What can be fetched of it, by the path of its address.
pub struct Dress(BTreeMap<String, File>);

impl Dress {
    /// The page as it was made.
    pub fn plain() -> Self {
        Self::of(&dress::Dress::default(), None)
    }

    /// Reads the files that it names.
    pub fn open(look: &Look) -> Result<Self, StartError> {
        let Look { group_name, logo, tab_title, accent, accent_night, language } = look.clone();
        let logo = logo.as_deref().map(Logo::open).transpose()?;
        let accent = accent.map(|day| dress::Accent {
            day: day.to_string(),
            night: accent_night.unwrap_or_else(|| day.for_the_night()).to_string(),
        });
        let language = language.map(|language| language.tag().to_owned());
        let view = dress::Dress { name: group_name, logo: logo.as_ref().map(Logo::view), tab_title, language, accent };
        Ok(Self::of(&view, logo))
    }

    fn of(view: &dress::Dress, logo: Option<Logo>) -> Self {
        let json = serde_json::to_vec(view).expect("a dress is plain data, which is always JSON");
        let path = "/dress.json";
        let json = (path.to_owned(), File::new(path, json.into(), Keep::Ask));
        Self(logo.map(|logo| (logo.path().to_owned(), logo.into_file())).into_iter().chain([json]).collect())
    }

    /// What is at a path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.0.get(path)
    }
}
