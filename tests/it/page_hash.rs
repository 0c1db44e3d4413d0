//! The hash of the page, made anew from the files in `web/`: the program prints the same, and serves it.

use crate::support::{TestServer, get, run};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[test]
fn the_hash_of_the_page_is_that_of_the_files_in_web() {
    let mut files = BTreeMap::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("web"), "", &mut files);
    let bytes: Vec<u8> = files.into_iter().flat_map(|(name, content)| [name.into_bytes(), content]).fold(
        Vec::new(),
        |mut bytes, part| {
            bytes.extend((part.len() as u32).to_be_bytes());
            bytes.extend(part);
            bytes
        },
    );
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let told = run(&["page-hash"]);
    assert_eq!((told.code, told.stdout.trim_end(), told.stderr.as_str()), (Some(0), hash.as_str(), ""));
    assert_eq!(get(TestServer::start().address, "/page-hash").text(), format!("{hash}\n"));
}

fn collect(folder: &Path, beginning: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in folder.read_dir().expect("a folder").map(|entry| entry.expect("it can be read")) {
        let name = format!("{beginning}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).expect("it can be read"));
        }
    }
}
