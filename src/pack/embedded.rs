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
    "formats/couples-75.toml"
    "formats/hall-60.toml"
    "formats/in-writing-75.toml"
    "formats/lunch-30.toml"
    "formats/newcomers-60.toml"
    "formats/open-share-30.toml"
    "formats/open-share-60.toml"
    "formats/practice-15.toml"
    "formats/topic-60.toml"
    "formats/two-readings-90.toml"
    "grounding/a-list-to-hold.toml"
    "grounding/box-breathing.toml"
    "grounding/feet-and-object.toml"
    "grounding/five-senses.toml"
    "grounding/near-to-far.toml"
    "grounding/small-movements.toml"
    "help-lines.toml"
    "pack.toml"
    "readings/asking-for-help.en.md"
    "readings/asking-for-help.es.md"
    "readings/being-needed.en.md"
    "readings/being-needed.es.md"
    "readings/beyond-the-problem.en.md"
    "readings/beyond-the-problem.es.md"
    "readings/boundaries.en.md"
    "readings/boundaries.es.md"
    "readings/care-without-control.en.md"
    "readings/care-without-control.es.md"
    "readings/comparing-pain.en.md"
    "readings/comparing-pain.es.md"
    "readings/endings.en.md"
    "readings/endings.es.md"
    "readings/every-feeling.en.md"
    "readings/every-feeling.es.md"
    "readings/first-time.en.md"
    "readings/first-time.es.md"
    "readings/giving-and-taking.en.md"
    "readings/giving-and-taking.es.md"
    "readings/guilt.en.md"
    "readings/guilt.es.md"
    "readings/hiding-progress.en.md"
    "readings/hiding-progress.es.md"
    "readings/inner-promises.en.md"
    "readings/inner-promises.es.md"
    "readings/leaning-together.en.md"
    "readings/leaning-together.es.md"
    "readings/learned-young.en.md"
    "readings/learned-young.es.md"
    "readings/listening.en.md"
    "readings/listening.es.md"
    "readings/losing-oneself.en.md"
    "readings/losing-oneself.es.md"
    "readings/mirroring.en.md"
    "readings/mirroring.es.md"
    "readings/more-than-one.en.md"
    "readings/more-than-one.es.md"
    "readings/near-and-far.en.md"
    "readings/near-and-far.es.md"
    "readings/other-peoples-moods.en.md"
    "readings/other-peoples-moods.es.md"
    "readings/own-company.en.md"
    "readings/own-company.es.md"
    "readings/own-mistakes.en.md"
    "readings/own-mistakes.es.md"
    "readings/pausing-a-quarrel.en.md"
    "readings/pausing-a-quarrel.es.md"
    "readings/pleasing-people.en.md"
    "readings/pleasing-people.es.md"
    "readings/rebuilding-trust.en.md"
    "readings/rebuilding-trust.es.md"
    "readings/resentment.en.md"
    "readings/resentment.es.md"
    "readings/saying-no.en.md"
    "readings/saying-no.es.md"
    "readings/saying-sorry.en.md"
    "readings/saying-sorry.es.md"
    "readings/self-care.en.md"
    "readings/self-care.es.md"
    "readings/setbacks.en.md"
    "readings/setbacks.es.md"
    "readings/shared-storm.en.md"
    "readings/shared-storm.es.md"
    "readings/side-by-side.en.md"
    "readings/side-by-side.es.md"
    "readings/small-progress.en.md"
    "readings/small-progress.es.md"
    "readings/speaking-plainly.en.md"
    "readings/speaking-plainly.es.md"
    "readings/stepping-back.en.md"
    "readings/stepping-back.es.md"
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
