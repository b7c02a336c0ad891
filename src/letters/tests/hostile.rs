//! Values that look like markup come out as they were written, wherever a template prints them.

use super::*;
use crate::blocks::{Block, Inline, plain};
use crate::letters::{markdown, prose, render};
use proptest::prelude::*;

pub(super) const NAUGHTY: &[&str] = &[
    "*A_B|C",
    "1. x",
    "1) x",
    "# x",
    "## x",
    "{{x}}",
    "{{{x}}}",
    "{{#if y}}",
    "\\{{x}}",
    "<b>bold</b>",
    "<!-- x -->",
    "&amp;",
    "&#65;",
    "&lt",
    "\\",
    "a\\",
    "\\*x\\*",
    "a\\|b",
    "[a](b)",
    "![a](b)",
    "[^1]",
    "[^1]: x",
    "[a]: b",
    "```",
    "~~~",
    "~~x~~",
    "`x`",
    "``",
    "- x",
    "+ x",
    "* x",
    "***",
    "---",
    "===",
    "___",
    "> x",
    "| a | b |",
    "|---|",
    "¶ x",
    "¶",
    ": x",
    "name: x",
    "below: x",
    "dated",
    "x: y",
    "http://a.b",
    "<http://a.b>",
    "a@b.c",
    "$x$",
    "^x^",
    "{#anchor}",
    "Title {#x}",
    "\u{202e}abc\u{202c}",
    "\u{200f}",
    "a\u{a0}b",
    "\u{a0}",
    "a\u{202f}b",
    "\u{feff}x",
    "a\u{ad}b",
    "e\u{301}",
    "  two  spaces  ",
    "\ttab\t",
    "line\nbreak",
    "line\r\nbreak",
    "a\u{2028}b",
    "a\u{85}b",
    "\u{1}",
    "\u{7f}",
    "~",
    "a~b",
    "'\"",
    "100%",
    "<em>x</em>",
    "</em>",
    "<span lang=\"ta\">",
    "{{> head}}",
    "{{!-- x --}}",
    "&",
    "#",
    "é",
    "\u{3000}x\u{3000}",
    "\u{2007}x",
    "x \\",
    "    code",
    "<",
];

/// White space folded as Markdown folds it.
pub(super) fn folded(text: &str) -> String {
    escape::words(text).collect::<Vec<_>>().join(" ")
}

/// Prints a value in every place where templates print one, and gives back what each place says.
fn printed(value: &str) -> Vec<(&'static str, String)> {
    const TEMPLATE: &str = "{{!--\ntitle: x\naddressee: y\nmatters: application_in_canada\norder: 1\n--}}\n# {{reference}}\n\n{{reference}}\n\n¶ {{reference}}\n\n- {{reference}}\n\n> {{reference}}\n\n| {{reference}} | b |\n|---|---|\n| {{reference}} | c |\n\n```letterhead\nname: {{reference}}\n{{reference}}\n```\n\n```lines\n{{reference}}\n```\n\n```re\n{{reference}}: {{reference}}\n```\n\n```signature\nbelow: {{reference}}\n```\n\n*{{reference}}*, **x {{reference}}**\n\n{{capital reference}}";
    let templates = Templates::embedded().with("x.en", TEMPLATE);
    let case = rich_with(&[]);
    let mut view = view::of(&Brief::plain(&case, &numbering(&case)), &view::Around::default());
    view.reference = value.to_owned();
    let renderer = render::Renderer::new(&templates, LetterLanguage::En, ["x"]).unwrap();
    let blocks = renderer
        .blocks("x", &render::context(&view))
        .unwrap_or_else(|f| panic!("{value:?}: {f:#?}"));
    let mut out = Vec::new();
    for block in &blocks {
        match block {
            Block::Heading { content, .. } => out.push(("heading", plain(content))),
            Block::Paragraph(content) => out.push(("paragraph", plain(content))),
            Block::Numbered { blocks, .. } => {
                for inner in blocks {
                    match inner {
                        Block::Paragraph(content) => out.push(("numbered", plain(content))),
                        Block::List { items, .. } => match items.as_slice() {
                            [item] => match item.as_slice() {
                                [Block::Paragraph(content)] => out.push(("item", plain(content))),
                                other => panic!("{value:?}: {other:#?}"),
                            },
                            other => panic!("{value:?}: {other:#?}"),
                        },
                        Block::Quote(quoted) => match quoted.as_slice() {
                            [Block::Paragraph(content)] => out.push(("quote", plain(content))),
                            other => panic!("{value:?}: {other:#?}"),
                        },
                        other => panic!("{value:?}: {other:#?}"),
                    }
                }
            }
            Block::Table(table) => {
                out.push(("head cell", plain(&table.head[0])));
                out.push(("cell", plain(&table.rows[0][0])));
                assert_eq!(
                    (table.rows.len(), plain(&table.rows[0][1]).as_str()),
                    (1, "c"),
                    "{value:?}"
                );
            }
            Block::Letterhead(head) => {
                out.push(("letterhead name", head.name.clone()));
                out.push(("letterhead line", head.lines.concat()));
            }
            Block::Lines(lines) => out.push(("line", plain(&lines[0]))),
            Block::Definitions(rows) => {
                out.push(("term", plain(&rows[0].term)));
                out.push(("meaning", plain(&rows[0].meaning)));
            }
            Block::Signature(signature) => out.push(("below", plain(&signature.below[0]))),
            other => panic!("{value:?}: {other:#?}"),
        }
    }
    out
}

fn comes_out_literally(value: &str) {
    let said = folded(value);
    if said.is_empty() {
        return;
    }
    let places = printed(value);
    assert_eq!(places.len(), 15, "{value:?}: {places:#?}");
    let both = format!("{said}, x {said}");
    let mut letters = said.chars();
    let first: String = letters.next().unwrap().to_uppercase().collect();
    let capital = format!("{first}{}", letters.as_str());
    for (place, text) in &places {
        assert!(
            [&said, &both, &capital].contains(&text),
            "{value:?} in a {place} came out as {text:?}"
        );
    }
}

#[test]
fn naughty_values_come_out_literally() {
    for value in NAUGHTY {
        comes_out_literally(value);
    }
    comes_out_literally(&"long *name* ".repeat(1000));
}

#[test]
fn naughty_prose_keeps_its_words() {
    for value in NAUGHTY {
        let blocks = markdown::blocks(&prose::blocks(value)).unwrap_or_else(|f| panic!("{value:?}: {f:?}"));
        assert!(
            blocks
                .iter()
                .all(|b| matches!(b, Block::Paragraph(_) | Block::List { .. })),
            "{value:?}: {blocks:?}"
        );
    }
}

/// The text of prose that has only paragraphs.
fn paragraphs(blocks: &[Block]) -> String {
    let all = blocks.iter().map(|block| match block {
        Block::Paragraph(content) => plain(content),
        other => panic!("{other:?}"),
    });
    all.collect::<Vec<_>>().join(" ")
}

fn has_only_emphasis(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(_) => true,
        Inline::Emphasis(c) | Inline::Strong(c) => has_only_emphasis(c),
        _ => false,
    })
}

fn naughty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(NAUGHTY).prop_map(ToOwned::to_owned),
        "[ -~]{0,6}",
        "\\PC{0,4}",
        proptest::sample::select(&[" ", "\n", "\n\n", "\t", "\u{a0}"][..]).prop_map(ToOwned::to_owned),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat().replace('\0', ""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_value_comes_out_literally(value in naughty()) {
        comes_out_literally(&value);
    }

    #[test]
    fn any_prose_without_marks_comes_out_literally(value in naughty()) {
        // Asterisks and the marks of lists mean something in prose; everything else is text.
        let value = value.replace('*', "x").replace(['-', '•', '.', ')'], "y");
        let read = markdown::blocks(&prose::blocks(&value)).unwrap();
        prop_assert_eq!(paragraphs(&read), folded(&value));
    }

    #[test]
    fn any_prose_is_paragraphs_lists_and_emphasis(value in naughty()) {
        let read = markdown::blocks(&prose::blocks(&value)).unwrap();
        for block in &read {
            match block {
                Block::Paragraph(content) => prop_assert!(has_only_emphasis(content)),
                Block::List { items, .. } => for item in items.iter().flatten() {
                    let fits = matches!(item, Block::Paragraph(content) if has_only_emphasis(content));
                    prop_assert!(fits);
                },
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn any_markdown_is_blocks_or_faults(value in "[-#*_>`~|¶<>/a-z0-9\\[\\]()!^:. \n]{0,80}") {
        let _ = markdown::blocks(&value);
    }
}
