//! The wire: every message has an example that comes back as it was and fits the schema, what is no message is refused,
//! and the contract in protocol/README.md says what the code does.

mod bad;
mod claims;
mod contract;
mod refusals;

use crate::schema::Schema;
use circlekeeper::protocol::dress::Dress;
use circlekeeper::protocol::pack::{PackList, PackTitle, PackView, ReadingView};
use circlekeeper::protocol::{ClientMessage, Code, EndReason, ServerMessage};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The type of each file of examples, by the beginning of its name or its whole name.
const CLIENT: &str = "client.";
const SERVER: &str = "server.";
const VIEWS: [(&str, &str); 5] = [
    ("http.dress", "Dress"),
    ("http.pack", "PackView"),
    ("http.packs", "PackList"),
    ("http.reading", "ReadingView"),
    ("http.title", "PackTitle"),
];

/// A folder or file of the contract.
fn protocol(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("protocol").join(path)
}

/// Name without its ending, and content, of every example.
fn examples() -> BTreeMap<String, Value> {
    let files = fs::read_dir(protocol("examples")).expect("a folder").map(|file| file.expect("a file").path());
    let read = |path: PathBuf| {
        assert!(path.extension().is_some_and(|e| e == "json"), "{} is no example", path.display());
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("text");
        let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, value)
    };
    files.map(read).collect()
}

/// The messages that pages send, as the examples have them, by their type.
fn client_examples() -> BTreeMap<String, ClientMessage> {
    let ours = examples().into_iter().filter_map(|(name, value)| Some((name.strip_prefix(CLIENT)?.to_owned(), value)));
    ours.map(|(name, value)| (name, serde_json::from_value(value).expect("a message"))).collect()
}

#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned>(name: &str, value: &Value) {
    let read: T = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(&serde_json::to_value(read).expect("JSON"), value, "{name}");
    let read: T = serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(&serde_json::to_value(read).expect("JSON"), value, "{name}");
}

#[test]
fn every_example_is_read_and_written_again_as_it_was() {
    for (name, value) in &examples() {
        match name.as_str() {
            "http.dress" => comes_back::<Dress>(name, value),
            "http.pack" => comes_back::<PackView>(name, value),
            "http.packs" => comes_back::<PackList>(name, value),
            "http.title" => comes_back::<PackTitle>(name, value),
            "http.reading" => comes_back::<ReadingView>(name, value),
            _ if name.starts_with(CLIENT) => comes_back::<ClientMessage>(name, value),
            _ if name.starts_with(SERVER) => comes_back::<ServerMessage>(name, value),
            _ => panic!("{name} is an example of nothing"),
        }
    }
}

#[test]
fn each_message_and_each_view_has_one_example_and_no_file_is_stray() {
    let schema = Schema::read("protocol/messages.schema.json");
    let of = |prefix: &'static str, root| schema.types(root).into_iter().map(move |kind| format!("{prefix}{kind}"));
    let views = VIEWS.iter().map(|(name, _)| (*name).to_owned());
    let expected: BTreeSet<String> =
        of(CLIENT, "ClientMessage").chain(of(SERVER, "ServerMessage")).chain(views).collect();
    let examples = examples();
    assert_eq!(examples.keys().cloned().collect::<BTreeSet<_>>(), expected);
    for (name, value) in examples.iter().filter(|(name, _)| !name.starts_with("http.")) {
        assert_eq!(value["type"].as_str(), name.split_once('.').map(|(_, kind)| kind), "{name}");
    }
}

#[test]
fn every_example_fits_the_schema_and_a_changed_one_does_not() {
    let schema = Schema::read("protocol/messages.schema.json");
    for (name, value) in &examples() {
        let root = VIEWS.iter().find(|(view, _)| view == name).map(|(_, root)| *root);
        let root = root.unwrap_or(if name.starts_with(CLIENT) { "ClientMessage" } else { "ServerMessage" });
        assert_eq!(schema.fault(root, value), None, "{name}");
        let mut changed = value.clone();
        let (field, _) = changed.as_object_mut().and_then(|fields| fields.iter_mut().next_back()).expect("fields");
        let field = field.clone();
        changed[&field] = serde_json::json!([{ "not": "this" }]);
        assert!(schema.fault(root, &changed).is_some(), "{name} with another {field}");
        if root.ends_with("Message") {
            let mut changed = value.clone();
            changed["more"] = Value::Null;
            assert!(schema.fault(root, &changed).is_some(), "{name} with a field more");
        }
    }
}

#[test]
fn each_code_is_unique_and_says_what_to_do() {
    let mut seen = BTreeSet::new();
    for code in Code::ALL {
        let name = name_of(code);
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !name.starts_with('_'), "{name}");
        assert!(seen.insert(name.clone()), "{name} is there twice");
        let sentence = code.sentence();
        assert!(sentence.ends_with('.') && sentence.len() > 20, "{name}: {sentence}");
        assert!(sentence.chars().count() <= 200, "{name}: {sentence}");
        assert_eq!(serde_json::from_value::<Code>(name.into()).ok(), Some(*code));
    }
    let schema = Schema::read("protocol/messages.schema.json");
    assert_eq!(seen, schema.types("Code").into_iter().collect(), "Code::ALL names them all");
    let reasons = [EndReason::Closed, EndReason::Empty, EndReason::ServerStopping].map(|reason| name_of(&reason));
    assert_eq!(reasons.to_vec(), schema.types("EndReason"));
}

/// How a code or a reason is written.
fn name_of(code: &impl Serialize) -> String {
    serde_json::to_value(code).ok().and_then(|name| name.as_str().map(str::to_owned)).expect("a word")
}
