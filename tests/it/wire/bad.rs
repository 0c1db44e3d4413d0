//! What is no message of the protocol: the types themselves refuse it, whatever is sent. Errors tell nothing of what
//! was in it.

use super::{client_examples, examples};
use circlekeeper::protocol::{ClientMessage, ServerMessage};
use serde_json::{Value, json};

fn read(value: &Value) -> Result<ClientMessage, serde_json::Error> {
    serde_json::from_str(&value.to_string())
}

#[track_caller]
fn refused(value: &Value) {
    assert!(read(value).is_err(), "{value} was taken");
}

/// The example of a message with one field changed.
fn with(kind: &str, field: &str, value: Value) -> Value {
    let mut message = examples().remove(&format!("client.{kind}")).expect("an example");
    assert!(message.get(field).is_some(), "{kind} has no {field}");
    message[field] = value;
    message
}

#[test]
fn a_type_that_nobody_knows_or_none_is_refused() {
    for value in [
        json!(null),
        json!(1),
        json!("raise_hand"),
        json!([]),
        json!({}),
        json!({ "type": "raise_hands" }),
        json!({ "type": "RaiseHand" }),
        json!({ "type": "" }),
        json!({ "type": 0 }),
        json!({ "type": null }),
        json!({ "type": ["raise_hand"] }),
        json!({ "raise_hand": {} }),
    ] {
        refused(&value);
    }
    assert!(serde_json::from_value::<ServerMessage>(json!({ "type": "raise_hand" })).is_err());
}

#[test]
fn a_field_too_many_is_refused_in_every_message_an_empty_one_too() {
    for (name, example) in examples() {
        let mut value = example.clone();
        value["more"] = json!(1);
        if name.starts_with("client.") {
            refused(&value);
        } else if name.starts_with("server.") {
            assert!(serde_json::from_value::<ServerMessage>(value).is_err(), "{name}");
        }
    }
    assert!(read(&json!({ "type": "raise_hand" })).is_ok());
    let mut card = examples()["client.knock"]["card"].clone();
    card["name"] = json!("Ana");
    refused(&with("knock", "card", card));
}

/// Fields that may be null.
const MAY_BE_NULL: [(&str, &str); 7] = [
    ("call", "turn"),
    ("set_call_link", "sealed"),
    ("next_circle_key", "call_link"),
    ("next_circle_key", "question"),
    ("next_circle_key", "link"),
    ("remove", "reason"),
    ("begin_round", "from"),
];

#[test]
fn a_field_that_is_missing_or_there_twice_is_refused() {
    for (name, message) in client_examples() {
        let whole = serde_json::to_value(&message).expect("JSON");
        for field in whole.as_object().expect("an object").keys() {
            let mut value = whole.clone();
            value.as_object_mut().expect("an object").remove(field);
            // What may be null may be left out.
            if MAY_BE_NULL.contains(&(name.as_str(), field.as_str())) {
                assert!(read(&value).is_ok(), "{name} without {field}");
            } else {
                refused(&value);
            }
            let (key, content) = (json!(field), &whole[field]);
            let twice = whole.to_string().replacen('{', &format!("{{{key}:{content},"), 1);
            assert!(serde_json::from_str::<ClientMessage>(&twice).is_err(), "{twice}");
        }
    }
}

#[test]
fn null_is_refused_where_it_is_not_named() {
    for (name, message) in client_examples() {
        let whole = serde_json::to_value(&message).expect("JSON");
        for field in whole.as_object().expect("an object").keys().filter(|field| *field != "type") {
            let taken = read(&with(&name, field, Value::Null)).is_ok();
            assert_eq!(taken, MAY_BE_NULL.contains(&(name.as_str(), field.as_str())), "{name} with {field}: null");
        }
    }
}

#[test]
fn byte_strings_of_another_length_or_spelling_are_refused() {
    let id = examples()["client.admit"]["seat"].as_str().expect("text").to_owned();
    for (seat, why) in [
        (String::new(), "nothing"),
        (id[..21].to_owned(), "not whole bytes"),
        (id[..20].to_owned(), "15 bytes"),
        (format!("{id}AA"), "17 bytes and a half"),
        (format!("{}AAA", &id[..20]), "17 bytes"),
        (format!("{id}=="), "padding"),
        (format!("{}==", &id[..20]), "padding in place of bytes"),
        (format!("{}+A", &id[..20]), "the alphabet of plain base64"),
        (format!("{}/A", &id[..20]), "the alphabet of plain base64"),
        (format!("{} A", &id[..20]), "a space"),
        (format!("{id}\n"), "a line end"),
        (format!("{}B", &id[..21]), "spare bits that are not zero"),
        ("é".repeat(11), "other letters"),
    ] {
        assert!(read(&with("admit", "seat", json!(seat))).is_err(), "{why}");
    }
    assert!(read(&with("admit", "seat", json!(vec![0; 16]))).is_err(), "bytes as numbers");
    assert!(read(&with("admit", "seat", json!("A".repeat(22)))).is_ok());
}

#[test]
fn sealed_bytes_have_their_length_and_lines_lie_between_two() {
    let text = |bytes: usize| json!("A".repeat((bytes * 4).div_ceil(3)));
    for (kind, length) in [("name", 220), ("lend_seat", 44), ("new_link", 44), ("set_call_link", 540)] {
        for (bytes, fits) in [(0, false), (length - 1, false), (length, true), (length + 1, false)] {
            assert_eq!(read(&with(kind, "sealed", text(bytes))).is_ok(), fits, "{kind} of {bytes} bytes");
        }
    }
    for (bytes, fits) in [(271, false), (272, true), (1_000, true), (4_112, true), (4_113, false), (100_000, false)] {
        assert_eq!(read(&with("line", "sealed", text(bytes))).is_ok(), fits, "a line of {bytes} bytes");
    }
}

#[test]
fn numbers_out_of_range_and_other_types_are_refused() {
    let refuse = |kind, field, values: &[&str]| {
        for value in values {
            let marked = with(kind, field, json!("here")).to_string().replace("\"here\"", value);
            assert!(serde_json::from_str::<ClientMessage>(&marked).is_err(), "{marked}");
        }
    };
    refuse("hello", "version", &["-1", "65536", "1.0", "1e0", "\"1\"", "true", "[]"]);
    refuse("turn_passage", "to", &["-1", "65536", "0.5"]);
    refuse("turn_key", "key", &["-1", "4294967296", "7.5"]);
    refuse("beat", "every_ms", &["-1", "4294967296", "20000.0", "\"20000\""]);
    refuse("line", "counter", &["-1", "18446744073709551616", "1e19", "NaN", "Infinity", "01"]);
    refuse("thank", "sure", &["0", "1", "\"true\"", "{}"]);
    refuse("open", "pack", &["1", "{}", "[\"a\"]"]);
    refuse("circle_keys", "keys", &["{}", "[[]]", "[{}]", "\"\""]);
}

#[test]
fn a_frame_is_one_object_and_nothing_after_it() {
    for text in ["", " ", "{", "{}{}", "{\"type\":\"leave\"}{\"type\":\"leave\"}", "{'type':'leave'}", "{type:leave}"] {
        assert!(serde_json::from_str::<ClientMessage>(text).is_err(), "{text}");
    }
    let deep = format!("{{\"type\":\"leave\",\"x\":{}{}}}", "[".repeat(8_000), "]".repeat(8_000));
    assert!(serde_json::from_str::<ClientMessage>(&deep).is_err());
}

#[test]
fn an_error_tells_nothing_of_what_was_sent() {
    let error = read(&with("admit", "seat", json!("a secret that nobody may log"))).expect_err("no seat");
    assert!(!error.to_string().contains("secret"), "{error}");
    let error = read(&with("line", "sealed", json!("a secret that nobody may log".repeat(20)))).expect_err("spaces");
    assert!(!error.to_string().contains("secret"), "{error}");
}

#[test]
fn messages_print_nothing_that_is_sealed_secret_or_an_id() {
    for (name, example) in examples().into_iter().filter(|(name, _)| !name.starts_with("http.")) {
        let printed = if name.starts_with("client.") {
            format!("{:?}", serde_json::from_value::<ClientMessage>(example.clone()).expect("a message"))
        } else {
            format!("{:?}", serde_json::from_value::<ServerMessage>(example.clone()).expect("a message"))
        };
        for text in byte_strings(&example) {
            assert!(!printed.contains(&text), "{name} prints {text}");
        }
        assert!(printed.len() < 3_500, "{name} prints {} letters", printed.len());
    }
}

/// Every text in a value that is long enough to be bytes in base64.
fn byte_strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if text.len() >= 22 && !text.contains(' ') => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(byte_strings).collect(),
        Value::Object(fields) => fields.values().flat_map(byte_strings).collect(),
        _ => Vec::new(),
    }
}
