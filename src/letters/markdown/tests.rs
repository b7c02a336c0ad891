//! The conventions of our Markdown, one by one.

use super::*;
use crate::blocks::{Signature, plain};

fn read(markdown: &str) -> Vec<Block> {
    blocks(markdown).unwrap()
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

#[test]
fn headings_paragraphs_and_numbers() {
    let out = read("# Title\n\n## Part {#part}\n\n¶ One\n*two*.\n\n- a\n- b\n\nPlain.\n\n¶ Next");
    assert_eq!(
        out,
        [
            Block::Heading {
                level: 1,
                content: text("Title"),
                anchor: None
            },
            Block::Heading {
                level: 2,
                content: text("Part"),
                anchor: Some("part".into())
            },
            Block::Numbered {
                number: 1,
                blocks: vec![
                    Block::Paragraph(vec![
                        Inline::text("One "),
                        Inline::Emphasis(text("two")),
                        Inline::text("."),
                    ]),
                    Block::List {
                        start: None,
                        items: vec![
                            vec![Block::Paragraph(text("a"))],
                            vec![Block::Paragraph(text("b"))]
                        ],
                    },
                ],
                anchor: None,
            },
            Block::Paragraph(text("Plain.")),
            Block::Numbered {
                number: 2,
                blocks: vec![Block::Paragraph(text("Next"))],
                anchor: None
            },
        ]
    );
}

#[test]
fn a_value_that_starts_with_the_mark_is_not_numbered() {
    let out = read(&crate::letters::escape::text("¶ x"));
    assert_eq!(out, [Block::Paragraph(text("¶ x"))]);
}

#[test]
fn tags_no_break_spaces_and_footnotes() {
    let out = read("s.~25<sup>er</sup> <span lang=\"ta\">அ</span>[^1]\n\n[^1]: Below.");
    let Block::Paragraph(content) = &out[0] else {
        panic!()
    };
    assert_eq!(content[0], Inline::text("s.\u{a0}25"));
    assert_eq!(content[1], Inline::Superscript(text("er")));
    assert_eq!(
        content[3],
        Inline::Foreign {
            tag: "ta".into(),
            content: text("அ")
        }
    );
    assert_eq!(
        content[4],
        Inline::Footnote(vec![Block::Paragraph(text("Below."))])
    );
    assert_eq!(out.len(), 1);
}

#[test]
fn tables_take_their_columns_block() {
    let out =
        read("```columns\nshares: 1 3\ncaption: Dates\n```\n\n| a | b |\n|---|--:|\n| 1 | 2&#124;3 |\n");
    let Block::Table(table) = &out[0] else { panic!() };
    assert_eq!(plain(&table.caption), "Dates");
    assert_eq!(
        table.columns[1],
        Column {
            align: Align::Right,
            share: 3
        }
    );
    assert_eq!(plain(&table.rows[0][1]), "2|3");
}

#[test]
fn special_blocks_leave_out_what_is_empty() {
    let out = read(
        "```re\nApplicant: A&#58; B\nUCI: \n```\n\n```signature\nclosing: Yours,\nbelow: X\nbelow:\ndated\n```\n\n```pagebreak\n```",
    );
    let Block::Definitions(rows) = &out[0] else {
        panic!()
    };
    assert_eq!(rows.len(), 1);
    assert_eq!(plain(&rows[0].meaning), "A: B");
    assert_eq!(
        out[1],
        Block::Signature(Signature {
            closing: text("Yours,"),
            below: vec![text("X")],
            dated: true
        })
    );
    assert_eq!(out[2], Block::PageBreak);
}

#[test]
fn blanks_stay_blanks() {
    let out = read(
        "at ____, this __ day of ____ 20____.\n\n```jurat\nclause: at ____, this __ day of ____ 20____.\n```",
    );
    assert_eq!(
        out[0],
        Block::Paragraph(text("at ____, this __ day of ____ 20____."))
    );
    let Block::Jurat(jurat) = &out[1] else { panic!() };
    assert_eq!(jurat.clause, text("at ____, this __ day of ____ 20____."));
}

#[test]
fn each_fault_has_its_line() {
    let fault = |markdown: &str| blocks(markdown).unwrap_err().remove(0);
    assert_eq!(
        fault("a\n\n```sig\n```"),
        Fault {
            line: 3,
            what: What::UnknownBlock("sig".into())
        }
    );
    assert_eq!(
        fault("```signature\nbelow: x\nbeside: y\n```"),
        Fault {
            line: 3,
            what: What::UnknownLine("signature".into(), "beside".into())
        }
    );
    for bad in [
        "<b>x</b>",
        "![x](y)",
        "---",
        "    code",
        "`code`",
        "[x](javascript:alert(1))",
        "<div>\n</div>",
    ] {
        assert!(matches!(fault(bad).what, What::Markup(_)), "{bad}");
    }
    assert_eq!(fault("<em>x").what, What::Open("<em>".into()));
    assert_eq!(fault("x[^3]").what, What::Open("[^3]".into()));
    assert_eq!(fault("x[^2]\n\n[^2]: a[^2]").what, What::Open("[^2]".into()));
}

#[test]
fn passages_read_markdown_and_go_on_counting() {
    let out = read("¶ a\n\n````passage fr\n¶ b\n````\n\n¶ c");
    let Block::Passage { tag, blocks } = &out[1] else {
        panic!()
    };
    assert_eq!(tag, "fr");
    assert!(matches!(blocks[0], Block::Numbered { number: 2, .. }));
    assert!(matches!(out[2], Block::Numbered { number: 3, .. }));
}

#[test]
fn nesting_without_end_is_a_fault_and_no_crash() {
    for deep in [
        "> ".repeat(20_000),
        "<em>".repeat(20_000),
        "- ".repeat(20_000),
        format!("{0}a{0}", "*".repeat(20_000)),
    ] {
        let _ = blocks(&format!("{deep}x"));
    }
    assert!(blocks(&format!("{}x", "> ".repeat(60))).is_err());
}
