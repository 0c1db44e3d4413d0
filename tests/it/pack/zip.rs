//! Packs in a .zip: read as they would be from a folder, and refused with a cure where they cannot be.

use super::folder::Folder;
use super::small::{parsed, small};
use super::told;
use circlekeeper::pack::{Pack, PackFiles, Problem, limits};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::path::EntryPath;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// A zip of these files, each below `within`.
pub fn zip(files: &PackFiles, within: &str) -> Vec<u8> {
    let files = files.iter().map(|(name, bytes)| (format!("{within}{name}"), bytes.clone()));
    zip_of(files, CompressionMethod::DEFLATE, false)
}

/// `method` is what it claims; the files are deflated in any case.
fn zip_of(files: impl IntoIterator<Item = (String, Vec<u8>)>, method: CompressionMethod, encrypted: bool) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in files {
        let file =
            archive.new_file(EntryPath::verbatim(name.as_bytes())).compression_method(method).encrypted(encrypted);
        let (mut entry, config) = file.start().expect("memory takes it");
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(&bytes).expect("memory takes it");
        let (encoder, descriptor) = writer.finish().expect("memory takes it");
        encoder.finish().expect("memory takes it");
        entry.finish(descriptor).expect("memory takes it");
    }
    archive.finish().expect("memory takes it")
}

fn read(test: &str, zip: &[u8]) -> Result<Pack, Vec<Problem>> {
    let folder = Folder::new(&format!("zip-{test}"), &PackFiles::new());
    folder.write("pack.zip", zip);
    Pack::from_path(&folder.0.join("pack.zip"))
}

/// Refused, and one of the problems is with that file and says so.
#[track_caller]
fn is_refused(test: &str, zip: &[u8], file: &str, what: &str, cure: &str) {
    let problems = read(test, zip).expect_err(test);
    let found = problems.iter().any(|p| p.file.ends_with(file) && p.what.contains(what) && p.cure.contains(cure));
    assert!(found, "{test}: {}", told(&problems));
}

#[test]
fn a_zip_is_the_same_pack_as_its_files_within_one_folder_or_not() {
    let mut left_behind = small();
    for name in ["__MACOSX/._pack.toml", ".DS_Store", "words/.en.toml.swp", "readings/"] {
        left_behind.insert(name.into(), vec![]);
    }
    for (test, files, within) in [
        ("root", &small(), ""),
        ("folder", &small(), "our-pack/"),
        ("backslash", &small(), "our pack\\"),
        ("left", &left_behind, ""),
        ("left-in-folder", &left_behind, "our-pack/"),
    ] {
        let pack = read(test, &zip(files, within)).unwrap_or_else(|problems| panic!("{test}: {}", told(&problems)));
        assert_eq!(pack.id(), parsed(&small()).id(), "{test}");
    }
}

#[test]
fn what_is_no_zip_or_a_damaged_one_is_told() {
    let whole = zip(&small(), "");
    is_refused("text", b"our pack", "pack.zip", "neither a folder nor a whole .zip", "Zip");
    is_refused("empty", b"", "pack.zip", "neither a folder nor a whole .zip", "Zip");
    is_refused("half", &whole[..whole.len() / 2], "pack.zip", "neither a folder nor a whole .zip", "Zip");
    is_refused("large", &vec![0; limits::ZIP_BYTES.most + 1], "pack.zip", "9437184 is the most", "shorter");

    let mut damaged = whole.clone();
    let first_file = small().keys().next().cloned().expect("a file");
    let data = whole.windows(first_file.len()).position(|part| part == first_file.as_bytes()).expect("its name");
    damaged[data + first_file.len() + 40] ^= 0xff;
    is_refused("damaged", &damaged, &first_file, "damaged", "anew");
}

#[test]
fn every_way_of_cutting_or_changing_a_zip_ends_in_an_answer() {
    let whole = zip(&small(), "");
    for length in (0..whole.len()).step_by(97) {
        assert!(read("cut", &whole[..length]).is_err(), "{length} bytes of it");
    }
    for at in (0..whole.len()).step_by(31) {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        // Not every byte counts; what is read is the pack, or is refused.
        if let Ok(pack) = read("changed", &changed) {
            assert_eq!(pack.id(), parsed(&small()).id(), "byte {at}");
        }
    }
}

#[test]
fn what_cannot_be_unpacked_is_told_with_its_cure() {
    let files = || small().into_iter();
    is_refused("encrypted", &zip_of(files(), CompressionMethod::DEFLATE, true), "pack.toml", "encrypted", "password");
    is_refused("xz", &zip_of(files(), CompressionMethod::XZ, false), "pack.toml", "not known here", "deflate");
    let twice = zip_of(files().chain(files().take(1)), CompressionMethod::DEFLATE, false);
    is_refused("twice", &twice, "formats/short.toml", "there twice", "anew");
}

#[test]
fn a_small_zip_of_very_much_is_refused_by_the_limits_of_a_pack() {
    let much = vec![b' '; 64 * 1024 * 1024];
    let with =
        |more: Vec<(String, Vec<u8>)>| zip_of(small().into_iter().chain(more), CompressionMethod::DEFLATE, false);
    let bomb = with(vec![("LICENSE".into(), much)]);
    assert!(bomb.len() < 200_000);
    is_refused("bomb", &bomb, "LICENSE", "262144 is the most", "shorter");

    let many = (0..limits::FILES.most + 10).map(|n| (format!("readings/r{n}.en.md"), vec![])).collect();
    is_refused("many", &with(many), "pack.toml", "2000 is the most", "shorter");

    let many = (0..limits::FILES.most * 2).map(|n| (format!("readings/r{n}.en.md"), vec![]));
    let problems = read("locked", &zip_of(many, CompressionMethod::DEFLATE, true)).expect_err("all are encrypted");
    assert!(problems.len() <= limits::FILES.most + 1, "{} problems are told", problems.len());

    let full = vec![b' '; limits::FILE_BYTES.most];
    let sum = (0..40).map(|n| (format!("readings/r{n}.en.md"), full.clone())).collect();
    is_refused("sum", &with(sum), "pack.toml", "8388608 is the most", "shorter");
}

#[test]
fn a_path_in_a_zip_leads_nowhere() {
    for name in ["../pack.toml", "/etc/passwd", "readings/../../rest.en.md", "readings/old/rest.en.md", "C:/pack.toml"]
    {
        let files = small().into_iter().chain([(name.to_owned(), b"x".to_vec())]);
        let problems =
            read("paths", &zip_of(files, CompressionMethod::DEFLATE, false)).map(|pack| pack.id().to_owned());
        match problems {
            Err(problems) => {
                assert!(problems.iter().any(|p| p.what.contains("no place")), "{name}: {}", told(&problems))
            }
            // What begins with a dot is passed over.
            Ok(id) => assert!(name.contains("..") && id == parsed(&small()).id(), "{name}"),
        }
    }
}
