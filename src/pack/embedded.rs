//! The default pack: the files of `default/`, within the program.

use super::PackFiles;

macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("default/", $name)))),*]
    };
}

/// A test holds this list against the folder.
const FILES: &[(&str, &str)] = files![
    "README.md"
    "formats/check-in-90.toml"
    "formats/hall-60.toml"
    "formats/open-share-30.toml"
    "formats/open-share-60.toml"
    "formats/practice-15.toml"
    "grounding/box-breathing.toml"
    "grounding/feet-and-object.toml"
    "grounding/five-senses.toml"
    "help-lines.toml"
    "pack.toml"
    "readings/boundaries.en.md"
    "readings/boundaries.es.md"
    "readings/saying-no.en.md"
    "readings/saying-no.es.md"
    "readings/setbacks.en.md"
    "readings/setbacks.es.md"
    "readings/supporting-not-saving.en.md"
    "readings/supporting-not-saving.es.md"
    "words/en.toml"
    "words/es.toml"
];

pub(super) fn files() -> PackFiles {
    FILES.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    fn names_in(folder: &Path, within: &str) -> Vec<String> {
        let mut names = vec![];
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("its entries can be read").path();
            let name = format!("{within}{}", path.file_name().unwrap_or_default().to_string_lossy());
            match path.is_dir() {
                true => names.extend(names_in(&path, &format!("{name}/"))),
                false => names.push(name),
            }
        }
        names
    }

    #[test]
    fn the_list_is_the_folder() {
        let mut in_folder = names_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pack/default"), "");
        in_folder.sort();
        let in_list: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(in_list, in_folder);
    }
}
