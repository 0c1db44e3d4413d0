//! SHELL. Reads a pack from a .zip. Nothing of it is unpacked to a disk, so no path in it leads anywhere, and no more is
//! unpacked to memory than a pack may have.

use super::disk::{Contents, read_file};
use super::folder::{FOLDERS, is_left_behind, stray};
use super::limits::{FILE_BYTES, FILES, PACK_BYTES, ZIP_BYTES};
use super::problem::Problem;
use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipFileHeaderRecord, ZipSliceArchive};
use std::io::{self, Read};
use std::path::Path;

type Zip = ZipSliceArchive<Vec<u8>>;
type Entry<'a> = ZipFileHeaderRecord<'a>;

pub(super) fn contents(path: &Path) -> Contents {
    let mut contents = Contents::default();
    if let Err(problem) = read(path, &mut contents) {
        contents = Contents { problems: vec![problem], ..Contents::default() };
    }
    contents
}

/// An error is a problem with the zip as a whole.
fn read(path: &Path, contents: &mut Contents) -> Result<(), Problem> {
    let name = path.display().to_string();
    let whole = |what: String, cure: &str| Problem::with_file(&name, what, cure);
    let bytes = read_file(path, ZIP_BYTES).map_err(|error| {
        whole(format!("This file cannot be read: {error}."), "Let the user that runs the server read it.")
    })?;
    if let Some(over) = Problem::over(&name, "The zip", bytes.len(), "bytes", ZIP_BYTES) {
        return Err(over);
    }
    let zip = ZipArchive::from_slice(bytes)
        .map_err(|_| whole("This is neither a folder nor a whole .zip.".into(), "Zip the pack's folder anew."))?;
    let mut entries = vec![];
    for entry in zip.entries() {
        let entry =
            entry.map_err(|error| whole(format!("The zip is damaged: {error}."), "Zip the pack's folder anew."))?;
        let Ok(name) = std::str::from_utf8(entry.file_path().as_bytes()) else {
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
            let cure = "Call it by another name, with plain letters.";
            contents.problems.push(Problem::with_file(&name, "The file's name is not in UTF-8.", cure));
            continue;
        };
        // Some systems write their own separator.
        let name = name.replace('\\', "/");
        let is_ours = !name.split('/').any(|part| is_left_behind(part) || part == "__MACOSX");
        if is_ours && !name.ends_with('/') {
            entries.push((name, entry));
        }
    }
    let within = folder_of_all(&entries);
    for (name, entry) in &entries {
        // A little more than may be: `parse` then says that it is too much.
        if contents.files.len() + contents.problems.len() > FILES.most || contents.bytes > PACK_BYTES.most {
            return Ok(());
        }
        contents.unpack(&zip, &name[within..], entry);
    }
    Ok(())
}

/// The length of the folder's name, with its `/`, that all files are in; 0 where they are not, or where they are a pack
/// without it.
fn folder_of_all(entries: &[(String, Entry)]) -> usize {
    let Some((first, _)) = entries.first() else { return 0 };
    let Some((folder, _)) = first.split_once('/').filter(|(folder, _)| !FOLDERS.contains(folder)) else { return 0 };
    let is_in = |(name, _): &(String, Entry)| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    if entries.iter().all(is_in) { folder.len() + 1 } else { 0 }
}

impl Contents {
    fn unpack(&mut self, zip: &Zip, name: &str, entry: &Entry) {
        if let Some((folder, _)) = name.rsplit_once('/').filter(|(folder, _)| !FOLDERS.contains(folder)) {
            let problem = stray(folder);
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
            return;
        }
        if self.files.contains_key(name) {
            return self.unusable(name, "This file is there twice.", "Zip the pack's folder anew.");
        }
        if entry.flags().is_encrypted() {
            return self.unusable(name, "This file is encrypted.", "Zip the pack's folder without a password.");
        }
        match unpacked(zip, entry) {
            Ok(Some(bytes)) => {
                self.bytes += bytes.len();
                self.files.insert(name.into(), bytes);
            }
            Ok(None) => {
                let what =
                    format!("This file is packed in a way that is not known here ({}).", entry.compression_method());
                self.unusable(name, &what, "Zip the pack's folder in the usual way, which is called deflate.");
            }
            Err(error) => {
                self.unusable(name, &format!("This file is damaged: {error}."), "Zip the pack's folder anew.");
            }
        }
    }

    fn unusable(&mut self, name: &str, what: &str, cure: &str) {
        self.problems.push(Problem::with_file(name, what, cure));
    }
}

/// At most a byte more than a file may have, so that `parse` says that it is too long; checked against its sum where it
/// is whole. None where the packing is not known.
fn unpacked(zip: &Zip, entry: &Entry) -> io::Result<Option<Vec<u8>>> {
    let packed = zip.get_entry(entry.wayfinder()).map_err(io::Error::other)?;
    let unpacking: &mut dyn Read = match entry.compression_method() {
        CompressionMethod::STORE => &mut packed.data(),
        CompressionMethod::DEFLATE => &mut DeflateDecoder::new(packed.data()),
        _ => return Ok(None),
    };
    let mut bytes = vec![];
    packed.verifying_reader(unpacking).take(FILE_BYTES.most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
