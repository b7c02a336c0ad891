//! The three letters on the rich case, and on the samples.

use super::*;
use serde_json::json;

/// Prints the letters, to be read aloud: `cargo test letters::tests::rich -- --nocapture`.
fn say(letters: &[Letter]) -> String {
    let mut out = String::new();
    for letter in letters {
        println!(
            "================ {} {:?}",
            letter.file_stem, letter.document.running_head
        );
        let text = dump::document(&letter.document);
        println!("{text}");
        out.push_str(&text);
    }
    out
}

#[test]
fn the_samples_have_their_letters() {
    for case in folder::samples() {
        let case: Case = serde_json::from_str(&case).unwrap();
        let many = Numbering::of(case.evidence.iter().map(|exhibit| (exhibit.id.to_string(), 400)));
        let out = compose(&Brief::plain(&case, &many));
        let told: Vec<_> = out
            .findings
            .iter()
            .map(|f| f.message(crate::finding::Language::En))
            .collect();
        assert!(!out.letters.is_empty(), "{}: {told:#?}", case.reference);
        let text = say(&out.letters);
        assert!(!text.contains("{{") && !text.contains("&#"), "{}", case.reference);
        for letter in &out.letters {
            assert_eq!(
                holes::in_blocks(&letter.document.blocks),
                Vec::<String>::new(),
                "{}",
                letter.id
            );
        }
    }
}

#[test]
fn print_letters() {
    for matter in ["application_in_canada", "reconsideration", "further_submissions"] {
        let case = rich_with(&[("/matter", json!(matter))]);
        say(&composed(&case));
    }
}
