//! The documents: their commands run as they stand, what is generated in them is as the program says, their links lead somewhere.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// All documents that stand on their own.
const DOCUMENTS: [&str; 8] = [
    "README.md",
    "samples/README.md",
    "samples/GUIDE.md",
    "templates/README.md",
    "schemas/README.md",
    "src/cli/README.md",
    "src/law/README.md",
    "src/delivery/README.md",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The command lines in a document's shell blocks, but for those that build or test the program.
fn commands(text: &str) -> Vec<String> {
    let mut shell = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            shell = line.trim_end() == "```sh";
        } else if shell {
            let line = line.split(" # ").next().unwrap_or_default().trim();
            let call = line
                .strip_prefix("cargo run --release -- ")
                .map(|rest| format!("hc-pack {rest}"));
            let call = call.unwrap_or_else(|| line.to_owned());
            if !call.is_empty() && !call.starts_with("cargo ") {
                found.push(call);
            }
        }
    }
    found
}

/// Runs a line as a person's shell does, with this build as `hc-pack`.
fn run(line: &str, folder: &Path) {
    let program = Path::new(env!("CARGO_BIN_EXE_hc-pack"))
        .parent()
        .unwrap()
        .to_owned();
    let path = std::env::join_paths(std::iter::once(program).chain(std::env::split_paths(
        &std::env::var_os("PATH").unwrap_or_default(),
    )));
    let done = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path.unwrap())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "`{line}`: {said}");
}

#[cfg(unix)]
#[test]
fn every_command_of_every_document_works() {
    let mut all = 0;
    for document in DOCUMENTS {
        let lines = commands(&fs::read_to_string(root().join(document)).unwrap());
        if lines.is_empty() {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        for name in ["samples", "schemas", "templates"] {
            copy(&root().join(name), &folder.path().join(name));
        }
        all += lines.len();
        lines.iter().for_each(|line| run(line, folder.path()));
    }
    assert!(all >= 30, "the documents show their commands");
}

#[cfg(unix)]
#[test]
fn every_command_of_a_new_cases_own_words_works() {
    for language in ["en", "fr"] {
        let folder = tempfile::tempdir().unwrap();
        run(
            &format!("hc-pack new case --yes --language {language}"),
            folder.path(),
        );
        let case = folder.path().join("case");
        let lines = commands(&fs::read_to_string(case.join("README.md")).unwrap());
        assert!(lines.len() >= 5, "{language}");
        // The commands are for a case that has been filled in.
        copy(&root().join("samples/reconsideration"), &case);
        lines.iter().for_each(|line| run(line, &case));
    }
}

#[test]
fn links_lead_somewhere() {
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        let folder = root().join(document).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let outside = link.starts_with("http") || link.starts_with('#');
            assert!(
                outside || folder.join(link).exists(),
                "{document} leads to `{link}`"
            );
        }
    }
}

#[test]
fn what_is_generated_is_as_the_program_says() {
    for (document, name, generated) in [
        ("templates/README.md", "functions", functions()),
        ("src/law/README.md", "rules", rules()),
        ("src/delivery/README.md", "profiles", profiles()),
        ("schemas/README.md", "fields", fields()),
        ("src/cli/README.md", "commands", all_commands()),
    ] {
        let path = root().join(document);
        let text = fs::read_to_string(&path).unwrap();
        let (before, rest) = text.split_once(&format!("<!-- generated: {name} -->\n")).unwrap();
        let (_, after) = rest.split_once("<!-- end -->\n").unwrap();
        let fresh = format!("{before}<!-- generated: {name} -->\n{generated}\n<!-- end -->\n{after}");
        if std::env::var_os("HC_PACK_BLESS").is_some() {
            fs::write(&path, &fresh).unwrap();
        } else {
            assert!(
                text == fresh,
                "{document} has drifted: set HC_PACK_BLESS=1 and run this test again"
            );
        }
    }
}

/// What the program prints for a person, in English whatever the machine speaks.
fn said(arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_hc-pack"))
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("HC_PACK_LANG")
        .output()
        .unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    lines.join("\n")
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn functions() -> String {
    let all = said(&["templates", "doc"]);
    let (_, rest) = all.split_once("Functions\n").unwrap();
    let (functions, _) = rest.split_once("\nValues").unwrap();
    format!("```text\n{}\n```\n", functions.trim_end())
}

fn rules() -> String {
    let document: Value = serde_json::from_str(&said(&["rules", "--format", "json"])).unwrap();
    let mut out = "\n| code | weight | when a user meets it | source |\n|---|---|---|---|\n".to_owned();
    for rule in document["rules"].as_array().unwrap() {
        let text = |key: &str| cell(rule[key].as_str().unwrap());
        writeln!(
            out,
            "| {} | {} | {} | {} |",
            text("code"),
            text("severity"),
            text("when"),
            text("source")
        )
        .unwrap();
    }
    out
}

fn profiles() -> String {
    let mut out = String::new();
    for line in said(&["profiles", "list"]).lines() {
        let name = line.split_whitespace().next().unwrap();
        write!(
            out,
            "\n## `{name}`\n\n```text\n{}\n```\n",
            said(&["profiles", "show", name])
        )
        .unwrap();
    }
    out
}

fn all_commands() -> String {
    fn names(above: &[String], out: &mut Vec<Vec<String>>) {
        let arguments: Vec<&str> = above.iter().map(String::as_str).chain(["--help"]).collect();
        out.push(above.to_vec());
        let help = said(&arguments);
        let Some((_, list)) = help.split_once("\nCommands:\n") else {
            return;
        };
        for line in list.lines().take_while(|line| !line.is_empty()) {
            let name = line.split_whitespace().next().unwrap_or_default();
            // A line that goes on belongs to the one above it.
            if line.starts_with("  ") && !line.starts_with("   ") && name != "help" {
                names(&[above, &[name.to_owned()]].concat(), out);
            }
        }
    }
    let mut all = Vec::new();
    names(&[], &mut all);
    let mut out = String::new();
    for words in all {
        let arguments: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
        let title = [&["hc-pack".to_owned()], &words[..]].concat().join(" ");
        write!(out, "\n## {title}\n\n```text\n{}\n```\n", said(&arguments)).unwrap();
    }
    out
}

fn fields() -> String {
    let mut out = String::new();
    for name in ["case", "style", "profiles"] {
        let path = root().join(format!("schemas/{name}.schema.json"));
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        write!(out, "\n## [`{name}.schema.json`]({name}.schema.json)\n").unwrap();
        object(
            &schema["title"].as_str().unwrap_or(name).replace("hc-pack ", ""),
            &schema,
            &mut out,
        );
        for (definition, schema) in schema["$defs"].as_object().into_iter().flatten() {
            object(definition, schema, &mut out);
        }
    }
    out
}

fn object(name: &str, schema: &Value, out: &mut String) {
    let about = cell(schema["description"].as_str().unwrap_or_default());
    if let Some(members) = schema["properties"].as_object() {
        write!(
            out,
            "\n### {name}\n\n{about}\n\n| key | is | says |\n|---|---|---|\n"
        )
        .unwrap();
        for (key, member) in members {
            let required = schema["required"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one == key));
            let star = if required { "" } else { "?" };
            writeln!(
                out,
                "| `{key}`{star} | {} | {} |",
                kind(member),
                cell(member["description"].as_str().unwrap_or_default())
            )
            .unwrap();
        }
    } else if let Some(words) = schema["oneOf"]
        .as_array()
        .filter(|all| all.iter().all(|one| one["const"].is_string()))
    {
        write!(out, "\n### {name}\n\n{about}\n\n| word | means |\n|---|---|\n").unwrap();
        for word in words {
            writeln!(
                out,
                "| `{}` | {} |",
                word["const"].as_str().unwrap(),
                cell(word["description"].as_str().unwrap_or_default())
            )
            .unwrap();
        }
    }
}

/// The kind of a member in a word.
fn kind(schema: &Value) -> String {
    if let Some(target) = schema["$ref"].as_str() {
        return target.rsplit('/').next().unwrap().to_owned();
    }
    if let Some(some) = schema["anyOf"].as_array() {
        return some
            .iter()
            .find(|one| one["type"] != "null")
            .map(kind)
            .unwrap_or_default();
    }
    let word = match &schema["type"] {
        Value::Array(kinds) => kinds
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null")
            .unwrap_or_default(),
        one => one.as_str().unwrap_or_default(),
    };
    match word {
        "array" => format!("list of {}", kind(&schema["items"])),
        "string" => "text".to_owned(),
        "integer" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        other => other.to_owned(),
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
