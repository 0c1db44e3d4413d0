//! protocol/messages.schema.json: what it names, and whether a value fits it. It knows only the words that the schema
//! uses, and stops at any other, so that nothing passes unseen.

use serde_json::{Map, Value};
use std::fs;

pub struct Schema(Value);

impl Schema {
    pub fn read() -> Self {
        let text = fs::read_to_string(super::protocol("messages.schema.json")).expect("text");
        Schema(serde_json::from_str(&text).expect("JSON"))
    }

    /// The names of the variants of a type, in its order: of messages their `type`, of words the words.
    pub fn types(&self, root: &str) -> Vec<String> {
        let variants = self.0["$defs"][root]["oneOf"].as_array().expect("variants");
        let name = |variant: &Value| {
            let word = variant["const"].as_str().or(variant["properties"]["type"]["const"].as_str());
            word.expect("a name").to_owned()
        };
        variants.iter().map(name).collect()
    }

    /// The fields of a message, without its `type`.
    pub fn fields(&self, root: &str, kind: &str) -> Vec<String> {
        let variants = self.0["$defs"][root]["oneOf"].as_array().expect("variants");
        let variant = variants.iter().find(|v| v["properties"]["type"]["const"] == kind).expect("a variant");
        names(&variant["properties"]).into_iter().filter(|name| name != "type").collect()
    }

    /// Every object that is not a message, with its fields.
    pub fn shapes(&self) -> Vec<(String, Vec<String>)> {
        let defs = self.0["$defs"].as_object().expect("definitions").iter();
        let objects = defs.filter(|(_, def)| def["properties"].is_object());
        objects.map(|(name, def)| (name.clone(), names(&def["properties"]))).collect()
    }

    /// Why a value does not fit a type; `None` if it does.
    pub fn fault(&self, root: &str, value: &Value) -> Option<String> {
        self.fault_in(&self.0["$defs"][root], value)
    }

    fn fault_in(&self, schema: &Value, value: &Value) -> Option<String> {
        let words = schema.as_object().expect("a schema");
        words.iter().find_map(|(word, says)| self.fault_of(word, says, words, value))
    }

    fn fault_of(&self, word: &str, says: &Value, words: &Map<String, Value>, value: &Value) -> Option<String> {
        let fault = |bad: bool| bad.then(|| format!("{word} {says} does not let {value} through"));
        let fits = |schemas: &Value| {
            schemas.as_array().expect("schemas").iter().filter(|s| self.fault_in(s, value).is_none()).count()
        };
        let length = value.as_str().map(|text| text.chars().count() as f64);
        let below = |number: Option<f64>| fault(number.is_some_and(|n| n < says.as_f64().expect("a number")));
        let above = |number: Option<f64>| fault(number.is_some_and(|n| n > says.as_f64().expect("a number")));
        match word {
            "description" | "format" | "contentEncoding" => None,
            "$ref" => self.fault(says.as_str().and_then(|path| path.strip_prefix("#/$defs/")).expect("a name"), value),
            "oneOf" => fault(fits(says) != 1),
            "anyOf" => fault(fits(says) == 0),
            "const" => fault(value != says),
            "enum" => fault(!says.as_array().expect("values").contains(value)),
            "type" => fault(!one_or_more(says).iter().any(|kind| is_a(value, kind))),
            "pattern" => {
                assert_eq!(says, "^[A-Za-z0-9_-]*$", "the only pattern that this knows");
                let known = |char: char| char.is_ascii_alphanumeric() || "_-".contains(char);
                fault(value.as_str().is_some_and(|text| !text.chars().all(known)))
            }
            "minLength" => below(length),
            "maxLength" => above(length),
            "minimum" => below(value.as_f64()),
            "maximum" => above(value.as_f64()),
            "items" => value.as_array().and_then(|items| items.iter().find_map(|item| self.fault_in(says, item))),
            "properties" => says.as_object().expect("properties").iter().find_map(|(field, schema)| {
                value.get(field).and_then(|value| self.fault_in(schema, value)).map(|fault| format!("{field}: {fault}"))
            }),
            "required" => {
                let all = says.as_array().expect("fields");
                fault(value.is_object() && all.iter().any(|field| value.get(field.as_str().unwrap_or("")).is_none()))
            }
            "additionalProperties" => {
                assert_eq!(says, false, "the only value that this knows");
                let known = words["properties"].as_object().expect("properties");
                fault(value.as_object().is_some_and(|fields| fields.keys().any(|field| !known.contains_key(field))))
            }
            other => panic!("this test does not know what {other} means in a schema"),
        }
    }
}

fn names(properties: &Value) -> Vec<String> {
    properties.as_object().expect("properties").keys().cloned().collect()
}

fn is_a(value: &Value, kind: &Value) -> bool {
    match kind.as_str().expect("a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("this test does not know the type {other}"),
    }
}

fn one_or_more(kinds: &Value) -> &[Value] {
    kinds.as_array().map_or(std::slice::from_ref(kinds), Vec::as_slice)
}
