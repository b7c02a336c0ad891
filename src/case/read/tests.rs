//! Texts with one fault each, texts with many, and texts that nobody would write; what goes out is compared with serde's.

use super::*;
use crate::finding::catalogue::json::{self as rows, tokens};
use crate::finding::{Row, Severity};
use serde_json::json;
use std::collections::BTreeSet;

/// Codes with line and column, in the order of the text.
fn faults(text: &str) -> Vec<(&'static str, u32, u32)> {
    codes(&read("t.json", text.as_bytes()))
}

fn codes(draft: &Draft) -> Vec<(&'static str, u32, u32)> {
    let at = |finding: &Finding| match finding.place {
        Place::Bytes { start, .. } => draft.source().spot(start),
        _ => draft.source().spot(0),
    };
    draft
        .findings()
        .iter()
        .map(|f| (f.code(), at(f).line, at(f).column))
        .collect()
}

/// A text, its one fault with its place, and the value it is still understood as.
type Example = (&'static str, &'static Row, (u32, u32), Option<Value>);

fn examples() -> Vec<Example> {
    let deep = "[".repeat(5000);
    let deep: &'static str = Box::leak(format!("{{\"a\":{deep}").into_boxed_str());
    vec![
        ("", &rows::EMPTY, (1, 1), None),
        (" \n\t", &rows::EMPTY, (1, 1), None),
        ("[1]", &rows::NOT_AN_OBJECT, (1, 1), None),
        ("  \"x\"", &rows::NOT_AN_OBJECT, (1, 3), None),
        ("\u{FEFF}{}", &rows::BYTE_ORDER_MARK, (1, 1), Some(json!({}))),
        (
            "{\"a\":1,\n \"a\":2}",
            &rows::DUPLICATE_KEY,
            (2, 2),
            Some(json!({"a":1})),
        ),
        ("{\"a\":1} // x", &tokens::COMMENT, (1, 9), Some(json!({"a":1}))),
        (
            "{ /* \n */\"a\":1}",
            &tokens::COMMENT,
            (1, 3),
            Some(json!({"a":1})),
        ),
        ("# x\n{}", &tokens::COMMENT, (1, 1), Some(json!({}))),
        ("{\"a\":1 /* x", &tokens::UNCLOSED_COMMENT, (1, 8), None),
        (
            "{\"a\":[1,2,],\"b\":1}",
            &tokens::TRAILING_COMMA,
            (1, 10),
            Some(json!({"a":[1,2],"b":1})),
        ),
        (
            "{\"a\":1,\n}",
            &tokens::TRAILING_COMMA,
            (1, 7),
            Some(json!({"a":1})),
        ),
        (
            "{\"a\":1\n \"b\":2}",
            &tokens::MISSING_COMMA,
            (1, 7),
            Some(json!({"a":1,"b":2})),
        ),
        (
            "{\"a\":[1 2]}",
            &tokens::MISSING_COMMA,
            (1, 8),
            Some(json!({"a":[1,2]})),
        ),
        (
            "{\"a\":[{} {}]}",
            &tokens::MISSING_COMMA,
            (1, 9),
            Some(json!({"a":[{},{}]})),
        ),
        (
            "{\"a\":\"é\" \"b\":2}",
            &tokens::MISSING_COMMA,
            (1, 9),
            Some(json!({"a":"é","b":2})),
        ),
        ("{,\"a\":1}", &tokens::EXTRA_COMMA, (1, 2), Some(json!({"a":1}))),
        (
            "{\"a\":[1,,2]}",
            &tokens::EXTRA_COMMA,
            (1, 9),
            Some(json!({"a":[1,2]})),
        ),
        ("{'a':1}", &tokens::WRONG_QUOTES, (1, 2), Some(json!({"a":1}))),
        (
            "{\"a\":'l'été'}",
            &tokens::WRONG_QUOTES,
            (1, 6),
            Some(json!({"a":"l'été"})),
        ),
        ("{“a”: 1}", &tokens::WRONG_QUOTES, (1, 2), Some(json!({"a":1}))),
        (
            "{\"a\": \"x”,\n\"b\":1}",
            &tokens::WRONG_QUOTES,
            (1, 9),
            Some(json!({"a":"x","b":1})),
        ),
        ("{a: 1}", &tokens::UNQUOTED_KEY, (1, 2), Some(json!({"a":1}))),
        (
            "{\"a\": Amina Diallo}",
            &tokens::BARE_WORD,
            (1, 7),
            Some(json!({"a":"Amina Diallo"})),
        ),
        (
            "{\"a\": True}",
            &tokens::BARE_WORD,
            (1, 7),
            Some(json!({"a":true})),
        ),
        (
            "{\"a\": None}",
            &tokens::BARE_WORD,
            (1, 7),
            Some(json!({"a":null})),
        ),
        (
            "{\"a\": \"x,\n\"b\":1}",
            &tokens::UNCLOSED_STRING,
            (1, 7),
            Some(json!({"a":"x","b":1})),
        ),
        (
            "{\"a\": [\"x],\n\"b\":1}",
            &tokens::UNCLOSED_STRING,
            (1, 8),
            Some(json!({"a":["x"],"b":1})),
        ),
        (
            "{\"a\": \"x\ty\"}",
            &tokens::CONTROL_CHARACTER,
            (1, 9),
            Some(json!({"a":"x\ty"})),
        ),
        (
            "{\"a\": \"x\n and more\n yet\"}",
            &tokens::LINE_BREAK_IN_STRING,
            (1, 9),
            Some(json!({"a":"x\n and more\n yet"})),
        ),
        (
            "{\"a\": \"C:\\Users\"}",
            &tokens::BAD_ESCAPE,
            (1, 10),
            Some(json!({"a":"C:\\Users"})),
        ),
        (
            "{\"a\": \"\\u12G4\"}",
            &tokens::BAD_ESCAPE,
            (1, 8),
            Some(json!({"a":"G4"})),
        ),
        (
            "{\"a\": \"\\ud83d x\"}",
            &tokens::LONE_SURROGATE,
            (1, 8),
            Some(json!({"a":"\u{FFFD} x"})),
        ),
        (
            "{\"a\": \"\\ude00\"}",
            &tokens::LONE_SURROGATE,
            (1, 8),
            Some(json!({"a":"\u{FFFD}"})),
        ),
        (
            "{\"a\": \"\\ud83d\\u0041\"}",
            &tokens::LONE_SURROGATE,
            (1, 8),
            Some(json!({"a":"\u{FFFD}A"})),
        ),
        ("{\"a\": 01}", &tokens::BAD_NUMBER, (1, 7), Some(json!({"a":1}))),
        (
            "{\"a\": NaN}",
            &tokens::BAD_NUMBER,
            (1, 7),
            Some(json!({"a":null})),
        ),
        (
            "{\"a\": -Infinity}",
            &tokens::BAD_NUMBER,
            (1, 7),
            Some(json!({"a":null})),
        ),
        ("{\"a\": +5}", &tokens::BAD_NUMBER, (1, 7), Some(json!({"a":5}))),
        ("{\"a\": .5}", &tokens::BAD_NUMBER, (1, 7), Some(json!({"a":0.5}))),
        (
            "{\"a\": 2026-11-23}",
            &tokens::BAD_NUMBER,
            (1, 7),
            Some(json!({"a":"2026-11-23"})),
        ),
        (
            "{\"a\": 1e999}",
            &tokens::NUMBER_TOO_LARGE,
            (1, 7),
            Some(json!({"a":"1e999"})),
        ),
        ("{\"a\" 1}", &tokens::MISSING_COLON, (1, 5), Some(json!({"a":1}))),
        (
            "{\"a\": , \"b\":1}",
            &tokens::MISSING_VALUE,
            (1, 6),
            Some(json!({"a":null,"b":1})),
        ),
        ("{\"a\"}", &tokens::MISSING_VALUE, (1, 5), Some(json!({"a":null}))),
        ("{\"a\": @1}", &tokens::UNEXPECTED, (1, 7), Some(json!({"a":1}))),
        ("{\"a\": :1}", &tokens::UNEXPECTED, (1, 7), None),
        (
            "{\"a\":\u{A0}1}",
            &tokens::STRANGE_SPACE,
            (1, 6),
            Some(json!({"a":1})),
        ),
        (
            "{\"a\": \"she said \"no\" to me\", \"b\":1}",
            &tokens::INNER_QUOTE,
            (1, 17),
            Some(json!({"a":"she said \"no\" to me","b":1})),
        ),
        ("{\"a\": \"Amina, \"b\": 3}", &tokens::INNER_QUOTE, (1, 15), None),
        (deep, &rows::TOO_DEEP, (1, 69), None),
        ("{\"a\": {\"b\": 1}", &rows::UNCLOSED, (1, 1), None),
        ("{\"a\": [1, 2}", &rows::WRONG_BRACKET, (1, 12), None),
        ("{[1]}", &rows::KEY_EXPECTED, (1, 2), None),
        ("{}\n}", &rows::TEXT_AFTER_END, (2, 1), None),
        ("{} {}", &rows::TEXT_AFTER_END, (1, 4), None),
    ]
}

#[test]
fn each_fault_is_found_alone_and_where_it_is() {
    for (text, row, (line, column), value) in examples() {
        let draft = read("t.json", text.as_bytes());
        let start: String = text.chars().take(60).collect();
        assert_eq!(codes(&draft), [(row.code, line, column)], "{start}");
        assert_eq!(draft.value(), value.as_ref(), "{start}");
    }
}

#[test]
fn every_code_of_the_area_fires() {
    let mut fired: BTreeSet<&str> = examples().iter().map(|e| e.1.code).collect();
    let of_bytes: [(&[u8], &Row); 5] = [
        (b"{\"a\": \"Jos\xE9\"}", &rows::INVALID_UTF8),
        (b"{\x00\"\x00}\x00", &rows::OTHER_ENCODING),
        (b"%PDF-1.7 \n", &rows::NOT_TEXT),
        (b"{}\x00\x01\x02\xFF\xFE\xFD", &rows::NOT_TEXT),
        (&vec![b' '; FILE_BYTES_MAX + 1], &rows::FILE_TOO_LARGE),
    ];
    for (bytes, row) in of_bytes {
        assert_eq!(read("t", bytes).findings()[0].code(), row.code);
        fired.insert(row.code);
    }
    let many = faults(&format!("{{\"a\":[{}]}}", ",".repeat(200)));
    fired.extend(many.iter().map(|f| f.0));
    let all: BTreeSet<&str> = rows::ALL.iter().map(|row| row.code).collect();
    assert_eq!(fired, all);
}

#[test]
fn all_faults_of_a_text_are_told_in_one_run() {
    let text = "{ // c\n  'a': 01,\n  b: \"\\x\",\n  \"c\": [1 2,],\n  \"c\": true\n}";
    let found = faults(text);
    let expected = [
        ("HC0008", 1, 3),
        ("HC0013", 2, 3),
        ("HC0021", 2, 8),
        ("HC0014", 3, 3),
        ("HC0019", 3, 7),
        ("HC0011", 4, 10),
        ("HC0010", 4, 12),
        ("HC0007", 5, 3),
    ];
    assert_eq!(found, expected);
}

#[test]
fn after_a_fault_of_structure_only_sure_faults_are_told() {
    let text = "{\n \"a\": [1, 2},\n \"b\": \"\\q\",\n \"c\" \"d\"\n}";
    assert_eq!(faults(text), [("HC0029", 2, 12), ("HC0019", 3, 8)]);
}

#[test]
fn a_text_in_another_encoding_is_named() {
    let encoding = |bytes: &[u8]| {
        let draft = read("t", bytes);
        let f = &draft.findings()[0];
        (
            f.code(),
            format!("{}; {}", f.message(Language::En), f.reason(Language::En)),
        )
    };
    for (bytes, name) in [
        (&b"\xFF\xFE{\0}\0"[..], "UTF-16 LE"),
        (b"\0{\0\"\0a", "UTF-16 BE"),
        (b"\xFF\xFE\0\0{\0\0\0", "UTF-32 LE"),
    ] {
        let (code, text) = encoding(bytes);
        assert_eq!(code, rows::OTHER_ENCODING.code);
        assert!(text.contains(name), "{text}");
    }
    let (code, text) = encoding(b"{\"name\": \"Jos\xE9 Garc\xEDa\"}");
    assert_eq!(code, rows::INVALID_UTF8.code);
    assert!(
        text.contains("offset 13 (hexadecimal E9)") && text.contains("ISO 8859-1"),
        "{text}"
    );
    let (_, text) = encoding(b"{\"name\": \"\x93Jos\xE9\x94 and others\"}");
    assert!(text.contains("like Windows-1252,"), "{text}");
    let (_, text) = encoding(b"{\"name\": \"Jos\xC3\xA9\", \"x\": \"Jos\xE9\"}");
    assert!(text.contains("mixed"), "{text}");
}

#[test]
fn bytes_that_are_no_utf8_do_not_move_what_follows() {
    let draft = read("t", b"{\"name\": \"Jos\xE9 Garc\xEDa\",\n \"b\": 01}");
    assert_eq!(codes(&draft), [("HC0005", 1, 14), ("HC0021", 2, 7)]);
    assert_eq!(draft.value().unwrap()["name"], "Jos\u{FFFD} Garc\u{FFFD}a");
    assert!(draft.is_guess(&Pointer::new("/name")));
}

#[test]
fn every_part_has_its_place() {
    let text = "{ \"a/b\": [ 1, {\"c\" : \"é\" } ] }";
    let draft = read("t", text.as_bytes());
    let slice = |pointer: &str, part| draft.source().slice(&draft.range(&Pointer::new(pointer), part));
    assert_eq!(slice("", Part::Value), text);
    assert_eq!(slice("/a~1b", Part::Key), "\"a/b\"");
    assert_eq!(slice("/a~1b/0", Part::Value), "1");
    assert_eq!(slice("/a~1b/1/c", Part::Key), "\"c\"");
    assert_eq!(slice("/a~1b/1/c", Part::Value), "\"é\"");
    assert_eq!(
        slice("/a~1b/1/missing", Part::Key),
        "{\"c\" : \"é\" }",
        "the object that lacks it"
    );
    assert_eq!(slice("/a~1b/7/x", Part::Value), "[ 1, {\"c\" : \"é\" } ]");
}

#[test]
fn a_large_and_flat_file_is_read_and_a_hostile_one_stops() {
    let items = vec!["{\"k\":\"v\"}"; 50_000].join(",");
    let draft = read("t", format!("{{\"a\":[{items}]}}").as_bytes());
    assert!(draft.findings().is_empty());
    let many = faults(&format!("{{\"a\":[{}]}}", "01,".repeat(50_000)));
    assert_eq!(many.len(), FAULTS_MAX + 1);
    assert_eq!(many.last().map(|f| f.0), Some(rows::MORE_FAULTS.code));
    let hostile = [
        "[", "{\"a\":", "[{\"a\":", "\"", "/*", "'", "\\", "\"a", "\"a\"b", "\"\n ", "\n", "a\n", "'a", "a ",
        "\"a\",",
    ];
    for text in hostile {
        let text = text.repeat(100_000);
        for start in ["", "{\"a\": \"", "{\"a\": \"b\"c "] {
            let _no_panic = read("t", format!("{start}{text}").as_bytes());
        }
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "\\PC{0,12}|[\\x00-\\x20\"\\\\/]{0,4}".prop_map(Value::from),
        ];
        leaf.prop_recursive(5, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map("\\PC{0,6}", inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn valid_json_is_read_as_serde_reads_it(value in json_value(), pretty in any::<bool>()) {
            let value = json!({ "case": value });
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let text = text.unwrap();
            let draft = read("t", text.as_bytes());
            prop_assert!(draft.findings().is_empty(), "{:?} {text}", codes(&draft));
            let same: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(draft.value(), Some(&same));
        }

        #[test]
        fn what_serde_refuses_has_an_error_and_the_reverse(value in json_value(), at in any::<prop::sample::Index>(), with in "[\\x00-\\x7Fé“\u{A0}]{0,2}", cut in 0usize..3) {
            let text = serde_json::to_string_pretty(&json!({ "case": value })).unwrap();
            let chars: Vec<char> = text.chars().collect();
            let at = at.index(chars.len());
            let mutated: String = chars[..at].iter().copied().chain(with.chars()).chain(chars[at..].iter().copied().skip(cut)).collect();
            let draft = read("t", mutated.as_bytes());
            let errors = draft.findings().iter().filter(|f| f.severity() == Severity::Error);
            let serde = serde_json::from_str::<serde_json::Map<String, Value>>(&mutated);
            let own = errors.filter(|f| f.code() != "HC0007").count();
            prop_assert_eq!(own == 0, serde.is_ok(), "{:?} {}", codes(&draft), mutated);
            for finding in draft.findings() {
                if let Place::Bytes { start, end } = finding.place {
                    prop_assert!(start <= end && end <= mutated.len());
                }
            }
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _draft = read("t", &bytes);
        }

        #[test]
        fn no_soup_of_json_parts_panics(parts in prop::collection::vec(prop::sample::select(vec![
            "{", "}", "[", "]", ":", ",", "\"", "'", "“", "”", "\\", "\\u", "d83d", "a", " ", "\n", "\r\n", "1", "-", "e", ".", "//", "/*", "*/", "#", "é", "\u{A0}", "\t", "\u{1}", "true", "null",
        ]), 0..60)) {
            let text = parts.concat();
            let draft = read("t", text.as_bytes());
            let serde = serde_json::from_str::<Value>(&text);
            let clean = draft.findings().iter().all(|f| matches!(f.code(), "HC0007" | "HC0032"));
            prop_assert_eq!(clean, serde.is_ok(), "{:?} {}", codes(&draft), text);
        }
    }
}
