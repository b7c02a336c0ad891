//! What VS Code needs to help with a case: where the schema is, and how it runs the check and reads its lines.

use super::{CASE_FILE, SCHEMA_FILE};
use crate::case::model::LetterLanguage;
use crate::schema;
use serde_json::{Value, json};

/// `.vscode/settings.json`.
pub(super) fn settings() -> String {
    schema::text(&json!({
        "json.schemas": [{ "fileMatch": [format!("/{CASE_FILE}")], "url": format!("./{SCHEMA_FILE}") }],
        "files.encoding": "utf8",
        "editor.wordWrap": "on"
    }))
}

/// `.vscode/tasks.json`.
pub(super) fn tasks(language: LetterLanguage) -> String {
    let lang = match language {
        LetterLanguage::En => "en",
        LetterLanguage::Fr => "fr",
    };
    let task = |label: &str, arguments: &[&str], group: Value| {
        json!({
            "label": label,
            "type": "process",
            "command": "hc-pack",
            "args": arguments,
            "group": group,
            "presentation": { "reveal": "silent", "clear": true },
            "problemMatcher": matchers(language)
        })
    };
    schema::text(&json!({
        "version": "2.0.0",
        "tasks": [
            task("hc-pack: check", &["check", CASE_FILE, "--format", "short", "--lang", lang], json!("test")),
            task(
                "hc-pack: build",
                &["build", CASE_FILE, "--format", "short", "--lang", lang],
                json!({ "kind": "build", "isDefault": true })
            ),
        ]
    }))
}

/// One matcher for each weight, since the word for it is in the language of the messages.
fn matchers(language: LetterLanguage) -> Value {
    let words = match language {
        LetterLanguage::En => [("error", "error"), ("warning", "warning"), ("info", "note")],
        LetterLanguage::Fr => [
            ("error", "erreur"),
            ("warning", "avertissement"),
            ("info", "remarque"),
        ],
    };
    let matcher = |(severity, word): (&str, &str)| {
        json!({
            "owner": format!("hc-pack-{severity}"),
            "source": "hc-pack",
            "fileLocation": ["autoDetect", "${workspaceFolder}"],
            "severity": severity,
            "pattern": {
                "regexp": format!("^(.+?):(\\d+):(\\d+): {word}\\[(HC\\d{{4}})\\]\\s*: (.*)$"),
                "file": 1, "line": 2, "column": 3, "code": 4, "message": 5
            }
        })
    };
    words.into_iter().map(matcher).collect()
}
