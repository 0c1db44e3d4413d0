//! Packs in folders: what is read, what is passed over, and what is told.

use super::small::{parsed, small};
use super::{embedded, told};
use circlekeeper::pack::{NamedPacks, Pack, PackFiles};
use std::fs;
use std::path::PathBuf;

/// A folder of its own for one test, gone when dropped.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str, files: &PackFiles) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("pack-{name}-{}", std::process::id()));
        let folder = Self(path);
        fs::create_dir_all(&folder.0).expect("folders can be made");
        for (name, bytes) in files {
            folder.write(name, bytes);
        }
        folder
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("folders can be made");
        fs::write(path, bytes).expect("files can be written");
    }

    pub fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_folder_is_the_same_pack_as_its_files() {
    let folder = Folder::new("same", &small());
    for left_behind in [".DS_Store", ".git/config", "readings/.rest.swp", "words/en.toml~", "desktop.ini"] {
        folder.write(left_behind, &[0xff]);
    }
    let pack = Pack::from_path(&folder.0).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    assert_eq!(pack.id(), parsed(&small()).id());
}

#[test]
fn a_look_tells_whether_a_file_of_a_pack_has_changed_and_nothing_else() {
    let folder = Folder::new("look", &small());
    folder.write("ours.zip", b"one");
    let named = NamedPacks {
        paths: vec![folder.0.clone(), folder.0.join("ours.zip"), folder.0.join("nowhere")],
        ..NamedPacks::default()
    };
    let mut before = named.look();
    assert_eq!(before, named.look());
    for left_behind in [".git/index", "readings/.rest.swp", "words/en.toml~"] {
        folder.write(left_behind, b"more");
        assert_eq!(before, named.look(), "{left_behind}");
    }
    let mut has_changed = |what: &str| {
        assert_ne!(before, named.look(), "{what}");
        before = named.look();
    };
    folder.write("words/en.toml", b"other words");
    has_changed("a file in a folder");
    fs::remove_file(folder.0.join("readings/rest.es.md")).expect("it is there");
    has_changed("one file less");
    folder.write("grounding/feet.toml", b"");
    has_changed("a file in a new folder");
    folder.write("ours.zip", b"other");
    has_changed("a zip");
    folder.write("nowhere/pack.toml", b"");
    has_changed("a folder that was not there");
}

#[test]
fn the_default_packs_own_folder_is_the_default_pack() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/pack/default");
    let pack = Pack::from_path(&folder).unwrap_or_else(|problems| panic!("{}", told(&problems)));
    assert_eq!(pack.id(), embedded().id());
}

#[test]
fn a_folder_that_is_not_there_or_holds_other_folders_is_told() {
    let nowhere = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("no-such-pack");
    let problems = Pack::from_path(&nowhere).expect_err("there is nothing");
    assert!(problems.len() == 1 && problems[0].what.starts_with("This pack cannot be read"), "{}", told(&problems));

    let folder = Folder::new("others", &small());
    folder.write("pictures/sun.png", &[1]);
    folder.write("readings/old/rest.en.md", &[1]);
    let problems = Pack::from_path(&folder.0).expect_err("there are other folders");
    let names: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(names, ["pictures", "readings/old"], "{}", told(&problems));
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told_once() {
    let folder = Folder::new("unreadable", &small());
    let path = folder.0.join("words/en.toml");
    fs::remove_file(&path).expect("it is there");
    std::os::unix::fs::symlink("nowhere", &path).expect("links can be made");
    let problems = Pack::from_path(&folder.0).expect_err("a file leads nowhere");
    assert_eq!(problems.len(), 1, "{}", told(&problems));
    assert!(problems[0].what.starts_with("This file cannot be read"), "{}", told(&problems));
}
