//! Test only: writes `protocol/messages.schema.json` and `protocol/messages.d.ts` from the types, or fails when they
//! are stale. `UPDATE=1 cargo test --lib protocol::generate` writes them.

use super::{ClientMessage, ServerMessage, Snapshot, dress, pack};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use std::{collections::BTreeMap, fs, path::Path};
use ts_rs::{Config, TS, TypeVisitor};

pub(super) fn base64url_schema(min_bytes: usize, max_bytes: usize) -> schemars::Schema {
    let chars = |bytes: usize| (bytes * 4).div_ceil(3);
    schemars::json_schema!({
        "type": "string",
        "contentEncoding": "base64url",
        "pattern": "^[A-Za-z0-9_-]*$",
        "minLength": chars(min_bytes),
        "maxLength": chars(max_bytes),
    })
}

/// Everything that travels, under one root, so that one walk reaches every type.
#[derive(JsonSchema, TS)]
#[allow(dead_code, reason = "only its shape is used")]
struct Messages {
    client: ClientMessage,
    server: ServerMessage,
    snapshot: Snapshot,
    packs: pack::PackList,
    pack: pack::PackView,
    reading: pack::ReadingView,
    dress: dress::Dress,
}

#[test]
fn the_json_schema_is_fresh() {
    let generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let schema = serde_json::to_string_pretty(&generator.into_root_schema_for::<Messages>()).expect("a schema is JSON");
    fresh("messages.schema.json", &(schema + "\n"));
}

#[test]
fn the_typescript_declarations_are_fresh() {
    /// Collects each named type once, in the order of their names.
    struct Declared(BTreeMap<String, String>, Config);
    impl TypeVisitor for Declared {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            let name = T::ident(&self.1);
            if T::output_path().is_none() || self.0.contains_key(&name) {
                return T::visit_generics(self);
            }
            self.0.insert(name, format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&self.1)));
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
    let mut declared = Declared(BTreeMap::new(), Config::new().with_large_int("number"));
    declared.visit::<Messages>();
    let all: Vec<String> = declared.0.into_values().collect();
    fresh(
        "messages.d.ts",
        &format!("// Generated from the Rust types by src/protocol/generate.rs.\n\n{}", all.join("\n")),
    );
}

/// Compares with the file in `protocol/`, or writes it when `UPDATE` is set.
fn fresh(file: &str, content: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocol").join(file);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, content).expect("protocol/ can be written");
    }
    let stands = fs::read_to_string(&path).unwrap_or_default();
    assert!(stands == content, "protocol/{file} is stale: run UPDATE=1 cargo test --lib protocol::generate");
}
