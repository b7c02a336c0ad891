//! A document that uses every block, and passages in many scripts.

use hc_pack::blocks::{
    Align, Block, Column, Definition, Document, Figure, Inline, Jurat, Letterhead, PageNumbers, Signature,
    Table, Target,
};
use hc_pack::finding::Language;
use hc_pack::typeset::Images;

/// Text.
pub(crate) fn t(text: &str) -> Inline {
    Inline::text(text)
}

/// A paragraph of plain text.
pub(crate) fn p(text: &str) -> Block {
    Block::Paragraph(vec![t(text)])
}

fn h(level: u8, text: &str, anchor: Option<&str>) -> Block {
    Block::Heading {
        level,
        content: vec![t(text)],
        anchor: anchor.map(str::to_owned),
    }
}

fn n(number: u32, content: Vec<Inline>) -> Block {
    Block::Numbered {
        number,
        blocks: vec![Block::Paragraph(content)],
        anchor: Some(format!("para-{number}")),
    }
}

/// Sentences that fill paragraphs: invented, and long enough to break in many ways.
pub(crate) const SENTENCES: [&str; 8] = [
    "The applicant has lived in the same neighbourhood for eleven years, and her daughters have never known another school, another doctor or another home.",
    "An officer who weighs establishment must look at what the applicant has built, not only at the circumstances in which she was able to build it.",
    "The letters of her employer, her landlord and the parish describe, in plain words, a person on whom others have come to rely.",
    "It would be unreasonable to discount these ties merely because they were formed while her earlier claims were being decided.",
    "The psychologist’s assessment explains why an interruption of treatment would be likely to undo the progress of the last eighteen months.",
    "None of the hardship described here is the ordinary consequence of leaving; it follows from the particular history of this family.",
    "The best interests of the children are an important factor and must be given substantial weight, well identified and defined.",
    "For these reasons the equities of the case call for relief under subsection 25(1), as set out in paragraph 12 and Exhibit D below.",
];

/// A paragraph's worth of them.
pub(crate) fn filler(seed: usize, sentences: usize) -> String {
    (0..sentences)
        .map(|k| SENTENCES[(seed * 5 + k * 3) % SENTENCES.len()])
        .collect::<Vec<_>>()
        .join(" ")
}

/// A one-pixel picture, as PNG.
pub(crate) fn picture() -> Vec<u8> {
    let image = image::RgbImage::from_fn(320, 180, |x, y| {
        image::Rgb([
            u8::try_from(x * 255 / 320).unwrap(),
            u8::try_from(y * 255 / 180).unwrap(),
            150,
        ])
    });
    let mut out = std::io::Cursor::new(Vec::new());
    image.write_to(&mut out, image::ImageFormat::Png).unwrap();
    out.into_inner()
}

/// The images that the specimen shows.
pub(crate) fn images() -> Images {
    Images::from([("seal".to_owned(), picture())])
}

/// The specimen, without any passage that needs a system font.
pub(crate) fn document() -> Document {
    let mut blocks = opening();
    blocks.extend(facts());
    blocks.extend(tables());
    blocks.extend(scripts());
    blocks.extend(french());
    blocks.extend(closing());
    Document {
        title: "Submissions in support of an application — Specimen & proof".into(),
        author: "A. Practitioner".into(),
        subject: "HC-0000-0000".into(),
        language: Language::En,
        running_head: "Specimen — HC-0000-0000".into(),
        page_numbers: PageNumbers::OfTotal,
        blocks,
    }
}

fn opening() -> Vec<Block> {
    vec![
        Block::Letterhead(Letterhead {
            name: "Harbour & Elm Immigration".into(),
            tagline: "Regulated Canadian Immigration Consultants".into(),
            lines: vec![
                "410 – 1200 Example Street".into(),
                "Halifax, Nova Scotia  B3H 0A1".into(),
                "902 555 0100 · office@example.org".into(),
            ],
        }),
        Block::Lines(vec![vec![t("23 November 2026")]]),
        Block::Lines(vec![
            vec![Inline::Strong(vec![t("BY PORTAL")])],
            vec![t("Immigration, Refugees and Citizenship Canada")],
            vec![t("Humanitarian Migration Office")],
        ]),
        h(
            1,
            "Submissions in support of an application on humanitarian and compassionate grounds",
            None,
        ),
        Block::Definitions(vec![
            Definition {
                term: vec![t("Re")],
                meaning: vec![
                    Inline::Strong(vec![t("Application for permanent residence from within Canada")]),
                    t(", for the principal applicant and two children"),
                ],
            },
            Definition {
                term: vec![t("Client ID (UCI)")],
                meaning: vec![t("00-0000-0000")],
            },
            Definition {
                term: vec![t("File number")],
                meaning: vec![t("HC-0000-0000")],
            },
        ]),
        Block::Contents {
            title: "Contents".into(),
            depth: 3,
        },
        p("Dear Officer:"),
    ]
}

fn facts() -> Vec<Block> {
    let mut out = vec![h(2, "Overview of the request", Some("overview"))];
    for k in 1..=9u32 {
        let seed = usize::try_from(k).unwrap();
        let mut content = vec![t(&filler(seed, 2 + seed % 3))];
        if k == 2 {
            content.push(t(" She says so herself"));
            content.push(Inline::Footnote(vec![p("Statutory declaration, para. 14. The declarant was not cross-examined, and nothing in the file contradicts her; see also the letter of the school, Exhibit D, p. 142.")]));
            content.push(t(", and others confirm it."));
            content.push(Inline::Footnote(vec![p("Exhibit F.")]));
        }
        if k == 4 {
            content.push(t(" See "));
            content.push(Inline::Link {
                target: Target::Anchor("overview".into()),
                content: vec![t("the overview")],
                alternative: "Overview of the request".into(),
            });
            content.push(t(" on page "));
            content.push(Inline::PageOf("overview".into()));
            content.push(t(", "));
            content.push(Inline::Link {
                target: Target::Exhibit {
                    exhibit: "school".into(),
                    page: 3,
                },
                content: vec![t("Exhibit D, p. 142")],
                alternative: String::new(),
            });
            content.push(t(", "));
            content.push(Inline::Link {
                target: Target::Anchor("para-7".into()),
                content: vec![t("paragraph 7")],
                alternative: String::new(),
            });
            content.push(t(" on page "));
            content.push(Inline::PageOf("para-7".into()));
            content.push(t(", and "));
            content.push(Inline::Link {
                target: Target::Address(
                    "https://www.example.org/a/very/long/path?with=a-query&that=never-ends-until-the-margin"
                        .into(),
                ),
                content: vec![t(
                    "https://www.example.org/a/very/long/path?with=a-query&that=never-ends-until-the-margin",
                )],
                alternative: "The guide of the department".into(),
            });
            content.push(t("."));
        }
        out.push(n(k, content));
        if k == 3 {
            out.push(h(3, "The children and their school, and why a heading of this length must be able to run over more than one line", None));
        }
        if k == 6 {
            out.push(h(2, "Hardship", Some("hardship")));
            out.push(h(3, "What she would return to", None));
            out.push(h(4, "Work", None));
        }
    }
    out.push(Block::Numbered {
        number: 10,
        blocks: vec![
            p("The exemptions asked for are these:"),
            Block::List {
                start: Some(1),
                items: vec![
                    vec![
                        p("an exemption from the requirement to apply from outside Canada;"),
                        Block::List {
                            start: Some(1),
                            items: vec![
                                vec![p("for herself, and")],
                                vec![
                                    p("for the children:"),
                                    Block::List {
                                        start: Some(1),
                                        items: vec![vec![p("the elder, and")], vec![p("the younger;")]],
                                    },
                                ],
                            ],
                        },
                    ],
                    vec![p(
                        "an exemption from paragraph 36(1)(b), should the officer find that it applies; and",
                    )],
                    vec![p("a temporary resident permit in the alternative.")],
                ],
            },
            Block::Quote(vec![p(&format!("“{}”", filler(6, 3)))]),
        ],
        anchor: None,
    });
    out.push(Block::List {
        start: None,
        items: vec![
            vec![p("A bullet of one line.")],
            vec![
                p(&filler(1, 2)),
                Block::List {
                    start: None,
                    items: vec![vec![p("A nested bullet.")], vec![p("Another one.")]],
                },
            ],
        ],
    });
    let long = (1..=14).map(|k| p(&filler(k, 3))).collect();
    out.push(Block::Paragraph(vec![
        t(&filler(2, 3)),
        Inline::Footnote(long),
        t(" And the text goes on after the long note."),
    ]));
    for k in 0..4 {
        out.push(p(&filler(k + 3, 4)));
    }
    out
}

fn tables() -> Vec<Block> {
    let cell = |text: &str| vec![t(text)];
    let rows = (1..=46)
        .map(|k| {
            let note = if k % 9 == 0 {
                filler(k, 3)
            } else {
                "Letter of support".to_owned()
            };
            vec![
                cell(&format!("{k}")),
                cell(&format!("{:02} March 20{:02}", k % 28 + 1, k % 20 + 4)),
                cell(&note),
                cell(&format!("{}", k * 137)),
            ]
        })
        .collect();
    vec![
        h(2, "Chronology and evidence", None),
        Block::Table(Table {
            caption: cell("Table 1. What happened, and what proves it"),
            columns: vec![
                Column {
                    align: Align::Right,
                    share: 0,
                },
                Column {
                    align: Align::Left,
                    share: 0,
                },
                Column {
                    align: Align::Left,
                    share: 3,
                },
                Column {
                    align: Align::Right,
                    share: 1,
                },
            ],
            head: vec![cell("No."), cell("Date"), cell("Document"), cell("Page")],
            rows,
            row_heads: 1,
        }),
        long_rows(),
        Block::Figure(Figure {
            image: "seal".into(),
            alternative: "A field of colour that runs from blue to violet".into(),
            caption: cell("Figure 1. A picture with a caption"),
        }),
    ]
}

/// A table whose rows are so long that pages end within them, with a footnote in one of them.
fn long_rows() -> Block {
    let row = |k: usize| {
        let mut what = vec![t(&filler(k, 9))];
        if k == 2 {
            what.push(Inline::Footnote(vec![p("A note from within a table.")]));
        }
        vec![
            vec![t(&format!("Head {k}"))],
            vec![t(&filler(k + 1, 6)), Inline::LineBreak, t("(a line of its own)")],
            what,
        ]
    };
    Block::Table(Table {
        caption: vec![t("Table 2. Rows that pages may divide")],
        columns: vec![Column::default(), Column::default(), Column::default()],
        head: ["Heading", "Before", "After"].map(|text| vec![t(text)]).into(),
        rows: (1..=5).map(row).collect(),
        row_heads: 1,
    })
}

/// Passages that the embedded faces set.
pub(crate) const EMBEDDED: [(&str, &str); 11] = [
    ("ru", "Заявительница живёт в Галифаксе с 2015 года."),
    ("uk", "Її доньки ходять до школи ґімназійного типу."),
    ("el", "Η αιτούσα γεννήθηκε στη Θεσσαλονίκη το 1987."),
    ("vi", "Bà Nguyễn Thị Hồng Đào sinh năm 1987 tại Huế."),
    ("ar", "وصلت السيدة فاطمة الزهراء إلى كندا في عام 2015."),
    ("fa", "خانم پریسا گیلانی در تهران کار می‌کرد."),
    ("ur", "محترمہ نگہت پروین لاہور میں رہتی تھیں۔"),
    ("he", "המבקשת נולדה בחיפה בשנת 1987 והגיעה לקנדה עם שתי בנותיה."),
    (
        "hi",
        "आवेदिका का जन्म 1987 में दिल्ली में हुआ और वह अपनी दो बेटियों के साथ कनाडा आईं।",
    ),
    (
        "hy",
        "Դիմողը ծնվել է Երևանում 1987 թվականին և դուստրերի հետ եկել է Կանադա։",
    ),
    (
        "ka",
        "განმცხადებელი დაიბადა თბილისში 1987 წელს და ქალიშვილებთან ერთად ჩამოვიდა კანადაში.",
    ),
];

fn scripts() -> Vec<Block> {
    let mut out = vec![h(2, "Names and passages in other scripts", None)];
    for (tag, text) in EMBEDDED {
        out.push(Block::Passage {
            tag: tag.into(),
            blocks: vec![p(text)],
        });
    }
    out.push(Block::Paragraph(vec![
        t("The applicant, "),
        Inline::Foreign {
            tag: "ar".into(),
            content: vec![t("محمد علي")],
        },
        t(" (Mohamed Ali), and his wife, "),
        Inline::Foreign {
            tag: "hi".into(),
            content: vec![t("क्षत्रिय प्रिया")],
        },
        t(", live at 12 Elm Street with "),
        Inline::Foreign {
            tag: "ru".into(),
            content: vec![t("Анна Иванова")],
        },
        t("; "),
        Inline::Foreign {
            tag: "he".into(),
            content: vec![t("שרה לוי")],
        },
        t(" visits. "),
        t(&filler(3, 2)),
    ]));
    out
}

fn french() -> Vec<Block> {
    let text = "L’agente a écrit : « La demanderesse n’a pas démontré son établissement » ; or, la preuve au dossier établit exactement le contraire ! Pourquoi ? Parce que l’appréciation des circonstances d’ordre humanitaire exige une compréhension d’ensemble, et non une énumération de facteurs considérés isolément.";
    vec![
        Block::PageBreak,
        Block::Passage {
            tag: "fr-CA".into(),
            blocks: vec![
                h(2, "Un passage en français", None),
                p(text),
                Block::Quote(vec![p(text)]),
            ],
        },
        Block::Paragraph(vec![
            t("A word of "),
            Inline::Emphasis(vec![t("emphasis, with "), Inline::Strong(vec![t("strength")])]),
            t(", the 1"),
            Inline::Superscript(vec![t("er")]),
            t(" mai, and a string that has no spaces: "),
            t(&"abcdefghij".repeat(14)),
            t("."),
        ]),
        p(
            "An underscore line ______________________________________________________________________________________________________ runs long.",
        ),
    ]
}

fn closing() -> Vec<Block> {
    vec![
        h(2, "Relief sought", None),
        p(&filler(7, 4)),
        p("All of which is respectfully submitted."),
        Block::Signature(Signature {
            closing: vec![t("Yours truly,")],
            below: vec![vec![t("A. Practitioner, RCIC")], vec![t("Licence no. R000000")]],
            dated: true,
        }),
        Block::Lines(vec![vec![t("Encl.")]]),
        Block::Jurat(Jurat {
            clause: vec![t(
                "Declared before me at the City of ______________, in the Province of ______________, this ____ day of ______________ 20____.",
            )],
            official: vec![
                vec![t("A Commissioner of Oaths in and for")],
                vec![t("the Province of Nova Scotia")],
            ],
            declarant: vec![vec![t("Signature of the declarant")]],
        }),
    ]
}
