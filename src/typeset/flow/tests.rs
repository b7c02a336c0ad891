//! White space, French marks and composed letters.

use super::*;

fn flow_of(content: &[Inline], language: &str) -> Flow {
    flow_with(content, language, Quotes::AsTyped)
}

fn flow_with(content: &[Inline], language: &str, quotes: Quotes) -> Flow {
    let mut tree = Tree::default();
    let (mut links, mut notes, mut unresolved) = (Vec::new(), Vec::new(), Vec::new());
    let page_of = |_: &str| "7".to_owned();
    let mut sink = Sink {
        tree: &mut tree,
        links: &mut links,
        notes: &mut notes,
        page_of: &page_of,
        unresolved: &mut unresolved,
        quotes,
    };
    flatten(content, Look::default(), language, 0, &mut sink)
}

#[test]
fn white_space_is_one_space_across_inlines() {
    let flow = flow_of(
        &[
            Inline::text(" a \n"),
            Inline::Strong(vec![Inline::text(" b")]),
            Inline::text(" \u{a0}c "),
        ],
        "en-CA",
    );
    assert_eq!(flow.text, "a b \u{a0}c");
    assert_eq!(flow.spans.last().unwrap().end, flow.text.len());
}

#[test]
fn french_marks_take_a_narrow_space() {
    let flow = flow_of(
        &[
            Inline::text("« Oui » : "),
            Inline::Emphasis(vec![Inline::text("quoi ?")]),
            Inline::text(" ; non !"),
        ],
        "fr-CA",
    );
    assert_eq!(
        flow.text,
        "«\u{202f}Oui\u{202f}»\u{202f}: quoi\u{202f}?\u{202f}; non\u{202f}!"
    );
    assert_eq!(flow_of(&[Inline::text("a : b")], "en-CA").text, "a : b");
}

#[test]
fn decomposed_letters_are_composed() {
    assert_eq!(flow_of(&[Inline::text("e\u{301}")], "en-CA").text, "é");
}

#[test]
fn straight_marks_are_turned_in_running_text() {
    let told = |text: &str, language: &str| flow_with(&[Inline::text(text)], language, Quotes::Turned).text;
    assert_eq!(
        told(
            r#"The officer's note ("the "test"") and the parents' '15 rule"#,
            "en-CA"
        ),
        "The officer’s note (“the “test””) and the parents’ ’15 rule"
    );
    assert_eq!(told(r#"He is 5'10", or "5""#, "en-CA"), "He is 5'10\", or “5”");
    assert_eq!(
        told(r#"L'agente dit "oui"."#, "fr-CA"),
        "L’agente dit «\u{202f}oui\u{202f}»."
    );
    assert_eq!(told(r#"a "b""#, "ta"), r#"a "b""#);
    let mixed = [
        Inline::text("see \""),
        Inline::Emphasis(vec![Inline::text("Kanthasamy")]),
        Inline::text("\"."),
    ];
    assert_eq!(
        flow_with(&mixed, "en-CA", Quotes::Turned).text,
        "see “Kanthasamy”."
    );
    assert_eq!(flow_of(&mixed, "en-CA").text, "see \"Kanthasamy\".");
}
