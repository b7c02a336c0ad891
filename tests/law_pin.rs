//! The law pin: references as letters write them, the data behind them, and citations of cases.
// A test may stop at what it did not expect, and says what it skipped.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods)]

use hc_pack::finding::Language;
use hc_pack::law::pin::citation::{Citation, Fault, citations};
use hc_pack::law::pin::{Named, Reference, Standing, is_in_force, references, standing};
use hc_pack::law::provision::{Provision, Statute};
use hc_pack::law::time::limit;
use std::path::Path;
use std::process::Command;

const TABLE: &str = include_str!("references.tsv");

fn letter(statute: Statute) -> char {
    match statute {
        Statute::Irpa => 'A',
        Statute::Irpr => 'R',
        Statute::ImmigrationRules => 'I',
        Statute::FederalCourtsRules => 'C',
        Statute::FederalCourtsAct => 'F',
        Statute::InterpretationAct => 'N',
    }
}

fn shown(reference: &Reference) -> String {
    let mark = match reference.standing {
        Standing::Exists => "+".to_owned(),
        Standing::Repealed => "!".to_owned(),
        Standing::Unknown => "?".to_owned(),
        Standing::Elsewhere(statute) => format!(">{}", letter(statute)),
        Standing::NotChecked => return format!("other {}", reference.label),
    };
    let statute = match &reference.statute {
        Named::Said(statute) => letter(*statute),
        Named::Assumed(statute) => letter(*statute).to_ascii_lowercase(),
        Named::Foreign(_) => '-',
    };
    format!("{statute} {} {mark}", reference.label)
}

#[test]
fn every_reference_is_found_and_judged() {
    let (mut wrong, mut heading, mut counts) = (Vec::new(), "", [0; 3]);
    for line in TABLE.lines() {
        if let Some(words) = line.strip_prefix("## ") {
            heading = words;
        }
        if line.starts_with('#') {
            continue;
        }
        let (text, expected) = line.split_once('\t').expect("two cells");
        let found: Vec<String> = references(text).iter().map(shown).collect();
        let found = found.join("; ");
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
        for part in expected.split("; ") {
            let kind = match part.chars().last() {
                Some('+') => 0,
                Some('!' | '?' | 'R') => 1,
                _ => 2,
            };
            counts[kind] += 1;
        }
        let is_false = expected.contains(['!', '?', '>']);
        assert!(
            expected.is_empty() || is_false == heading.starts_with("false"),
            "{text} stands under `{heading}`"
        );
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    let [right, false_ones, other] = counts;
    println!("{right} true and {false_ones} false references, {other} of other statutes or none");
    assert!(right >= 40 && false_ones >= 40);
}

#[test]
fn ranges_cut_the_reference_out_of_the_text() {
    let text = "Vu l’alinéa 72(2)b) et les articles 96 et 97 de la Loi.";
    let cut: Vec<&str> = references(text)
        .iter()
        .map(|reference| &text[reference.range.clone()])
        .collect();
    assert_eq!(cut, ["alinéa 72(2)b)", "articles 96", "97"]);
}

#[test]
fn any_text_is_read_without_harm() {
    let pieces = [
        "s. ", "25", "(1", ")", "(c)", "é", "’", ", ", "and ", "IRPA", "R", "of the ", "Act", "Rule ", "–",
        "art. ", "2015 ", "SCC", " 61", "[19", "99] 2 ", "S.C.R.", "\u{a0}", "Form IR-", "a)", ".", "(", "«",
        "Loi ", "c. ",
    ];
    let mut state = 1_u32;
    for _ in 0..4000 {
        let mut text = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text += pieces[(state >> 16) as usize % pieces.len()];
        }
        for reference in references(&text) {
            assert!(text.get(reference.range.clone()).is_some(), "{text}");
        }
        for citation in citations(&text, 2026) {
            assert!(text.get(citation.range.clone()).is_some(), "{text}");
        }
    }
}

#[test]
fn what_the_program_rests_on_is_in_force() {
    for limit in limit::ALL {
        assert!(is_in_force(limit.provision), "{}", limit.key);
    }
    for (statute, label) in [
        (Statute::InterpretationAct, "26"),
        (Statute::InterpretationAct, "27(1)"),
        (Statute::InterpretationAct, "27(5)"),
        (Statute::InterpretationAct, "28"),
        (Statute::InterpretationAct, "30"),
        (Statute::InterpretationAct, "35(1)"),
        (Statute::InterpretationAct, "37(1)"),
        (Statute::FederalCourtsRules, "2"),
        (Statute::FederalCourtsRules, "6(2)"),
        (Statute::FederalCourtsRules, "6(3)"),
        (Statute::ImmigrationRules, "4.1(1)(a)"),
        (Statute::ImmigrationRules, "4.1(2)"),
        (Statute::Irpa, "25(1.2)(c)(i)"),
        (Statute::Irpa, "25(1.2)(c)(ii)"),
        (Statute::Irpa, "112(2)(b.1)(ii)"),
        (Statute::Irpa, "112(2)(c)(i)"),
        (Statute::Irpa, "25(1.01)(c)"),
        (Statute::Irpa, "25(1.03)(b)"),
    ] {
        assert!(is_in_force(Provision::of(statute, label)), "{label}");
    }
    assert_eq!(standing(Statute::Irpr, "109.1(1)(a)"), Standing::Repealed);
}

#[test]
fn the_lists_are_what_the_script_makes() {
    let law = Path::new("../shared/law");
    if !law.join("irpa.en.xml").is_file() {
        println!("skipped: no statutes at {}", law.display());
        return;
    }
    let made = tempfile::tempdir().unwrap();
    let ran = Command::new("python3")
        .args(["tests/law/make-provisions.py", "../shared/law"])
        .arg(made.path())
        .status();
    match ran {
        Ok(status) => assert!(status.success()),
        Err(why) => {
            println!("skipped: no python3 ({why})");
            return;
        }
    }
    let mut bytes = 0;
    for file in std::fs::read_dir("src/law/provisions").unwrap() {
        let file = file.unwrap();
        let kept = std::fs::read(file.path()).unwrap();
        let fresh = std::fs::read(made.path().join(file.file_name())).unwrap();
        assert!(kept == fresh, "{:?} is out of date", file.file_name());
        bytes += kept.len();
    }
    assert!(bytes < 300_000, "{bytes} bytes");
}

fn only(text: &str) -> Citation {
    let mut found = citations(text, 2026);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.remove(0)
}

#[test]
fn citations_of_cases_are_taken_apart() {
    for (text, cut, language) in [
        (
            "Kanthasamy v Canada, 2015 SCC 61 at para 33",
            "2015 SCC 61",
            Some(Language::En),
        ),
        ("Vavilov, 2019 CSC 65", "2019 CSC 65", Some(Language::Fr)),
        (
            "Baker v Canada, [1999] 2 SCR 817.",
            "[1999] 2 SCR 817",
            Some(Language::En),
        ),
        (
            "Baker c Canada, [1999] 2 RCS 817",
            "[1999] 2 RCS 817",
            Some(Language::Fr),
        ),
        ("Rizvi c Canada, 2009 CF 463", "2009 CF 463", Some(Language::Fr)),
        ("Toth v Canada (1988), 86 NR 302 (FCA)", "(1988), 86 NR 302", None),
        (
            "Chirwa (1970), 4 IAC 338",
            "(1970), 4 IAC 338",
            Some(Language::En),
        ),
        ("Wang, 2001 FCT 148", "2001 FCT 148", Some(Language::En)),
        (
            "Hawthorne, 2002 FCA 475, and more",
            "2002 FCA 475",
            Some(Language::En),
        ),
        ("X v Canada, 2009 CanLII 1234 (FC)", "2009 CanLII 1234 (FC)", None),
    ] {
        let found = only(text);
        assert_eq!(&text[found.range.clone()], cut);
        assert_eq!(found.language, language, "{text}");
        assert!(found.faults.is_empty(), "{text}: {:?}", found.faults);
    }
}

#[test]
fn badly_formed_citations_are_named() {
    for (text, fault) in [
        ("A v B, 2015 S.C.C. 61", Fault::Letters),
        ("A v B, 2015 scc 61", Fault::Letters),
        ("A v B, [1999] 2 S.C.R. 817", Fault::Letters),
        ("A v B, 2015 SCC, says", Fault::NumberMissing),
        ("A v B, [1999] 2 SCR at 3", Fault::NumberMissing),
        ("A v B, 1995 SCC 61", Fault::Year),
        ("A v B, 2031 FC 61", Fault::Year),
        ("A v B, 2009 FCT 61", Fault::Year),
        ("A v B, [2019] 2 FC 61", Fault::Year),
        ("A v B, 2015 SKC 61", Fault::CourtUnknown),
        ("A v B, 2009 CanLII 1234, says", Fault::CourtMissing),
    ] {
        assert_eq!(only(text).faults, [fault], "{text}");
    }
}

#[test]
fn what_is_no_citation_is_left_alone() {
    for text in [
        "in 2019 FC hearings were held",
        "IMM-1234-26 of 2024, NOA 2023",
        "between 2015 and 2019 she earned 2019 CAD 61",
        "(2015) and [2016] nothing",
        "in 2024 IRCC 5 letters came",
    ] {
        assert_eq!(citations(text, 2026), [], "{text}");
    }
}
