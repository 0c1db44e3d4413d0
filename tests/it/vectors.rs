//! The shared vectors in protocol/vectors/: worked values for every step of protocol/sealing.md, made by the twin from
//! fixed secrets and checked here and by the page's tests. `UPDATE=1 cargo test --test it vectors` writes them.

mod cases;
mod made;
mod refusals;

use cases::{cases, open};
use std::{fs, path::Path};

#[test]
fn the_vectors_are_what_the_twin_makes() {
    for (file, content) in made::files() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocol/vectors").join(file);
        let content = serde_json::to_string_pretty(&content).expect("vectors are JSON") + "\n";
        if std::env::var_os("UPDATE").is_some() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("protocol/ can be written");
            fs::write(&path, &content).expect("protocol/vectors/ can be written");
        }
        let stands = fs::read_to_string(&path).unwrap_or_default();
        assert!(stands == content, "protocol/vectors/{file} is stale: run UPDATE=1 cargo test --test it vectors");
    }
}

#[test]
fn each_sealed_vector_opens_to_what_was_sealed() {
    for case in cases() {
        let content = open(case.what, &case.key, &case.bound, &case.sealed);
        assert!(content == Some(case.content), "{} of {} bytes", case.what, case.sealed.len());
    }
}

#[test]
fn what_is_sealed_wrongly_is_refused_although_it_was_sealed_under_the_right_key() {
    for case in cases::wrong() {
        assert!(open(case.what, &case.key, &case.bound, &case.sealed).is_none(), "{}: {}", case.what, case.why);
        let (nonce, rest) = cases::nonce_and_rest(&case.bound, &case.sealed);
        let opened = crate::twin::open_bytes(&case.key, nonce, &case.bound.bytes(), rest);
        assert!(opened.is_some(), "{}: {} must be refused for what is in it", case.what, case.why);
    }
}
