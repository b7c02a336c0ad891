//! Every call to the machine, failing in every way it can: what the program says, how it ends, and that the old package stays as it was.
//!
//! `tests/faults/table.md` is the table of all of it; `HC_PACK_FAULTS=all cargo test --test faults` runs every row, without the
//! variable two calls of each kind fail in one way each. `HC_PACK_BLESS=1` writes the table anew, to be looked at and committed.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    unreachable_pub,
    missing_docs
)]

#[path = "faults/machine.rs"]
mod machine;
#[path = "faults/trial.rs"]
mod trial;

use machine::{Call, Fault, Op};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use trial::{COMMANDS, Outcome};

/// A row of the table: a command, one of its calls, and how that fails.
type Cell = (usize, Call, Fault);

fn cells() -> Vec<Cell> {
    let mut cells = Vec::new();
    for (command, outcome) in trial::run((0..COMMANDS.len()).map(|command| (command, None)).collect())
        .into_iter()
        .enumerate()
    {
        assert_eq!(outcome.exit, 0, "{}: {}", COMMANDS[command].0, outcome.said);
        for call in outcome.calls {
            if !call.path.starts_with(COMMANDS[command].2) {
                continue;
            }
            for fault in call.op.faults() {
                cells.push((command, call.clone(), *fault));
            }
        }
    }
    cells
}

/// What a cell came to, in words; or in which way it is not as it must be.
fn judged(cell: &Cell, outcome: &Outcome, good: &Outcome) -> Result<String, String> {
    let (command, call, fault) = cell;
    let said = &outcome.said;
    let name = call.path.rsplit('/').next().unwrap();
    let wrong = |what: &str| {
        let command = COMMANDS[*command].0;
        Err(format!(
            "{command}, {} `{}` ({}), {fault}: {what}\n{said}",
            call.op, call.path, call.nth
        ))
    };
    let codes = |outcome: &Outcome| -> BTreeSet<String> {
        let found = outcome.said.match_indices("[HC");
        found
            .map(|(at, _)| outcome.said[at + 1..at + 7].to_owned())
            .collect()
    };
    // Whatever happens: one of two packages stands there, whole, and nothing beside it.
    if !outcome.strangers.is_empty() {
        return wrong(&format!("left behind: {:?}", outcome.strangers));
    }
    // A file that is gone before it is looked at was never there; one that is changed before it is read is what is read; and what
    // was found stands in the package.
    let new: Vec<String> = (&codes(outcome) - &codes(good)).into_iter().collect();
    let other = match (call.op, fault) {
        (Op::Look, Fault::Vanished) => Some("as if it were not there"),
        (Op::Read, Fault::Changed) => Some("made of what was read"),
        _ => (!new.is_empty()).then_some("recorded in the package"),
    };
    for (name, state) in &outcome.files {
        if good.files.get(name) != Some(state) && state != "old" && (other.is_none() || outcome.exit != 0) {
            return wrong(&format!("`{name}` is neither the old nor the new one"));
        }
    }
    let machine = said.lines().find_map(|line| line.strip_prefix("error: "));
    match (outcome.exit, machine) {
        (0, _) if other.is_none() && outcome.files != good.files => {
            wrong("it ended well with another package")
        }
        (0, _) => {
            let end = if outcome.files == good.files {
                "the same result"
            } else {
                other.unwrap_or_default()
            };
            let warned = said.lines().any(|line| line.starts_with("warning: "));
            let warned = warned.then(|| "a warning".to_owned());
            let words: Vec<String> = new.into_iter().chain(warned).chain([end.to_owned()]).collect();
            Ok(format!("0: {}", words.join(", ")))
        }
        (1, _) if new.is_empty() => wrong("an error without a finding"),
        (1, _) if !said.contains(name) => wrong("nothing names the file"),
        (1, _) => Ok(format!("1: {}", new.join(", "))),
        (2 | 3, None) => wrong("nothing is said"),
        (2 | 3, Some(machine)) if !machine.contains(name) => wrong("the path is not named"),
        (3, Some(machine)) => {
            let cause = fault.error().to_string();
            if !machine.contains("was changed while") && !machine.contains(&cause) {
                return wrong("the cause is not named");
            }
            Ok(format!("3: {}", machine.split('`').next().unwrap().trim()))
        }
        (2, Some(machine)) => Ok(format!("2: {}", machine.split('`').next().unwrap().trim())),
        (other, _) => wrong(&format!("ended with {other}")),
    }
}

fn row(cell: &Cell, words: &str) -> String {
    let (command, call, fault) = cell;
    let path = if call.path.is_empty() {
        String::new()
    } else {
        format!("`{}`", call.path)
    };
    let nth = if call.nth == 1 {
        String::new()
    } else {
        format!(", call {}", call.nth)
    };
    format!(
        "| {} | {} {path}{nth} | {fault} | {words} |",
        COMMANDS[*command].0, call.op
    )
}

const HEAD: &str = "# What fails, and what comes of it

Each row is one call to the machine that fails in one way, and how the run ends: its exit code (0 clean, 1 findings, 2 the call is
wrong, 3 the machine refused), and the new finding or the beginning of the message. In every row the package that stood there before
is whole, or the new one is, byte for byte; nothing else is left behind; the message names the file and the cause. A test writes this
table and holds it.

| command | call | fault | end |
|---|---|---|---|
";

#[test]
fn every_call_may_fail() {
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/table.md");
    let bless = std::env::var_os("HC_PACK_BLESS").is_some();
    let all = bless || std::env::var("HC_PACK_FAULTS").is_ok_and(|asked| asked == "all");
    let cells = cells();
    let known = fs::read_to_string(&table).unwrap_or_default();
    // Without being asked for all, two calls of each kind fail in one way each: the rest takes minutes.
    let mut turns: BTreeMap<(usize, Op), usize> = BTreeMap::new();
    let mut chosen: Vec<&Cell> = Vec::new();
    for group in cells.chunk_by(|one, other| (one.0, &one.1) == (other.0, &other.1)) {
        let turn = turns.entry((group[0].0, group[0].1.op)).or_default();
        if all {
            chosen.extend(group);
        } else if *turn < 2 && group[0].0 < 3 {
            chosen.push(&group[(3 * *turn + group[0].0) % group.len()]);
        }
        *turn += 1;
    }
    let good = trial::run((0..COMMANDS.len()).map(|command| (command, None)).collect());
    let jobs = chosen
        .iter()
        .map(|(command, call, fault)| (*command, Some((call.clone(), *fault))));
    let outcomes = trial::run(jobs.collect());
    let mut text = HEAD.to_owned();
    let mut wrong = Vec::new();
    for (cell, outcome) in chosen.iter().zip(&outcomes) {
        match judged(cell, outcome, &good[cell.0]) {
            Ok(words) => {
                let line = row(cell, &words);
                if !bless && !known.contains(&format!("{line}\n")) {
                    wrong.push(format!("not in the table: {line}\n{}", outcome.said));
                }
                writeln!(text, "{line}").unwrap();
            }
            Err(fault) => wrong.push(fault),
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
    println!("{} of {} rows", chosen.len(), cells.len());
    if bless {
        fs::write(&table, &text).unwrap();
    }
    assert!(
        !all || text == known || bless,
        "rows of the table are no longer met"
    );
}

/// Streams that are full or closed, as `| head` and a full disk leave them.
#[test]
fn words_that_cannot_be_written_end_no_run() {
    use std::process::{Command, Stdio};
    let full = || fs::File::options().write(true).open("/dev/full");
    let Ok(_) = full() else { return };
    let call = |arguments: &[&str]| {
        let mut call = Command::new(env!("CARGO_BIN_EXE_hc-pack"));
        call.args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null());
        call
    };
    let nowhere = ["check", "nowhere.json"];
    let spoken = call(&nowhere)
        .stderr(full().unwrap())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(spoken.code(), Some(3));
    let answered = call(&["rules"]).stdout(full().unwrap()).output().unwrap();
    assert_eq!(answered.status.code(), Some(3));
    assert!(
        String::from_utf8(answered.stderr)
            .unwrap()
            .contains("No space left on device")
    );
    // A reader that has gone.
    let closed = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        writer
    };
    let spoken = call(&nowhere)
        .stderr(closed())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(spoken.code(), Some(2));
    let answered = call(&["rules"]).stdout(closed()).output().unwrap();
    assert_eq!(
        (answered.status.code(), answered.stderr.is_empty()),
        (Some(3), true)
    );
}

/// Not a test of its own: what `trial::run` starts, again and again, with a plan in its environment.
#[test]
fn child() {
    trial::child();
}
