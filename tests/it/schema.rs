//! A JSON Schema: what it names, and whether a value fits it. It knows only the words that our schemas use, and stops at
//! any other, so that nothing passes unseen.

use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

pub struct Schema(Value);

impl Schema {
    /// Reads the schema that is at a path of the repository.
    pub fn read(path: &str) -> Self {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("text");
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

    /// What it says at a place within it, such as `/$defs/line`.
    pub fn at(&self, pointer: &str) -> &Value {
        self.0.pointer(pointer).unwrap_or_else(|| panic!("the schema has no {pointer}"))
    }

    /// Why a value does not fit the whole of it; `None` if it does.
    pub fn misfit(&self, value: &Value) -> Option<String> {
        self.fault_in(&self.0, value)
    }

    /// Why a value does not fit a type; `None` if it does.
    pub fn fault(&self, root: &str, value: &Value) -> Option<String> {
        self.fault_in(&self.0["$defs"][root], value)
    }

    fn fault_in(&self, schema: &Value, value: &Value) -> Option<String> {
        if let Some(fits) = schema.as_bool() {
            return (!fits).then(|| format!("nothing may be here, and there is {value}"));
        }
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
            "$schema" | "$defs" | "title" | "description" | "default" | "contentEncoding" | "then" | "else" => None,
            "format" => fault(says == "date" && value.as_str().is_some_and(|text| !is_day(text))),
            "$ref" => self.fault(says.as_str().and_then(|path| path.strip_prefix("#/$defs/")).expect("a name"), value),
            "oneOf" => fault(fits(says) != 1),
            "anyOf" => fault(fits(says) == 0),
            "allOf" => says.as_array().expect("schemas").iter().find_map(|schema| self.fault_in(schema, value)),
            "if" => {
                let next = if self.fault_in(says, value).is_none() { "then" } else { "else" };
                words.get(next).and_then(|schema| self.fault_in(schema, value))
            }
            "const" => fault(value != says),
            "enum" => fault(!says.as_array().expect("values").contains(value)),
            "type" => fault(!one_or_more(says).iter().any(|kind| is_a(value, kind))),
            "pattern" => {
                fault(value.as_str().is_some_and(|text| !has_pattern(text, says.as_str().expect("a pattern"))))
            }
            "minLength" => below(length),
            "maxLength" => above(length),
            "minimum" => below(value.as_f64()),
            "maximum" => above(value.as_f64()),
            "minItems" => below(value.as_array().map(|items| items.len() as f64)),
            "maxItems" => above(value.as_array().map(|items| items.len() as f64)),
            "minProperties" => below(value.as_object().map(|fields| fields.len() as f64)),
            "uniqueItems" => {
                fault(value.as_array().is_some_and(|items| (1..items.len()).any(|at| items[..at].contains(&items[at]))))
            }
            "contains" => fault(
                value.as_array().is_some_and(|items| items.iter().all(|item| self.fault_in(says, item).is_some())),
            ),
            "propertyNames" => {
                let names = value.as_object().into_iter().flat_map(|fields| fields.keys());
                names.into_iter().find_map(|name| self.fault_in(says, &Value::from(name.as_str())))
            }
            "items" => value.as_array().and_then(|items| items.iter().find_map(|item| self.fault_in(says, item))),
            "properties" => says.as_object().expect("properties").iter().find_map(|(field, schema)| {
                value.get(field).and_then(|value| self.fault_in(schema, value)).map(|fault| format!("{field}: {fault}"))
            }),
            "required" => {
                let all = says.as_array().expect("fields");
                fault(value.is_object() && all.iter().any(|field| value.get(field.as_str().unwrap_or("")).is_none()))
            }
            "additionalProperties" => {
                let known = words.get("properties").and_then(Value::as_object);
                let is_known = |field: &str| known.is_some_and(|known| known.contains_key(field));
                let mut more = value.as_object().into_iter().flatten().filter(|(field, _)| !is_known(field));
                more.find_map(|(field, value)| self.fault_in(says, value).map(|fault| format!("{field}: {fault}")))
            }
            other => panic!("this test does not know what {other} means in a schema"),
        }
    }
}

/// Whether a text is as a pattern has it. These are all that our schemas use.
fn has_pattern(text: &str, pattern: &str) -> bool {
    let all = |text: &str, is: fn(char) -> bool| !text.is_empty() && text.chars().all(is);
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut parts = text.split('-');
    match pattern {
        "^[A-Za-z0-9_-]*$" => text.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)),
        "^[0-9A-Fa-f]{64}$" => text.len() == 64 && all(text, |c| c.is_ascii_hexdigit()),
        "^https://" => text.starts_with("https://"),
        "^([A-Z]{2}|any)$" => text == "any" || (text.len() == 2 && all(text, |c| c.is_ascii_uppercase())),
        "^[a-z0-9]+(-[a-z0-9]+)*$" => parts.all(|part| all(part, small)),
        "^\\+?[0-9]{2,15}$" => {
            let digits = text.strip_prefix('+').unwrap_or(text);
            (2..=15).contains(&digits.len()) && all(digits, |c| c.is_ascii_digit())
        }
        "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" => {
            let first = parts.next().unwrap_or_default();
            (2..=3).contains(&first.len())
                && all(first, |c| c.is_ascii_lowercase())
                && parts.all(|part| (2..=8).contains(&part.len()) && all(part, |c| c.is_ascii_alphanumeric()))
        }
        other => panic!("this test does not know the pattern {other}"),
    }
}

fn is_day(text: &str) -> bool {
    text.parse::<toml::value::Datetime>().is_ok_and(|day| day.date.is_some() && day.time.is_none())
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
