//! What frames a letter: the letterhead, lines that stay lines, the heading for a court, places to sign, the table of contents.

use super::blocks::{Frame, Paragraph, Writer};
use super::tables::{Cell, Row, Rule};
use super::{measure, twips};
use crate::blocks::{Cause, Inline, Jurat, Letterhead, Signature};
use crate::typeset::{Cut, Running};

/// The height left for a signature above its line, in points.
const SIGNING_SPACE: f64 = 40.0;
/// The widths of a line to sign on and of one for a date, as shares of the measure, in thousandths.
const SIGNING_WIDTH: i64 = 470;
const DATE_WIDTH: i64 = 300;
/// The width of the official's clause, likewise.
const CLAUSE_WIDTH: i64 = 600;
/// The width of the sender in the letterhead, likewise.
const SENDER_WIDTH: i64 = 560;

const INK: &str = "000000";

impl<'a> Writer<'a> {
    pub(super) fn letterhead(&mut self, head: &'a Letterhead, frame: &Frame) {
        let firm = &self.style.letterhead;
        let pick = |own: &'a str, firm: &'a str| if own.is_empty() { firm } else { own };
        let name = pick(&head.name, &firm.name);
        let tagline = pick(&head.tagline, &firm.tagline);
        let address = if head.lines.is_empty() {
            &firm.lines
        } else {
            &head.lines
        };
        let room = self.room(frame);
        let sender = room * SENDER_WIDTH / 1000;
        let accent = super::styles::colour(self.style.accent);
        let rules = [Rule {
            side: "w:bottom",
            eighths: 7,
            colour: &accent,
        }];
        self.open_table("Bare", &[sender, room - sender], 0, frame);
        self.open_row(Row::Body);
        self.open_cell(&Cell {
            width: sender,
            rules: &rules,
        });
        if let Some(key) = &firm.logo {
            self.logo(key, name);
        }
        self.line("LetterheadName", name);
        if !tagline.is_empty() {
            self.line("LetterheadTagline", tagline);
        }
        self.xml.close();
        self.open_cell(&Cell {
            width: room - sender,
            rules: &rules,
        });
        if address.is_empty() {
            self.line("LetterheadAddress", "");
        }
        for text in address {
            self.line("LetterheadAddress", text);
        }
        self.xml.close();
        self.xml.close();
        self.close_table(20.0);
    }

    /// A line of plain text in a style of its own.
    fn line(&mut self, style: &'static str, text: &str) {
        let paragraph = Paragraph {
            style,
            keep_next: true,
            ..Paragraph::default()
        };
        self.words(&paragraph, text);
    }

    pub(super) fn lines(&mut self, lines: &'a [Vec<Inline>], frame: &Frame) {
        let paragraph = Paragraph {
            style: "Lines",
            ..self.plain(frame)
        };
        for (place, line) in lines.iter().enumerate() {
            let last = place + 1 == lines.len();
            let paragraph = Paragraph {
                style: if last { "LastLine" } else { "Lines" },
                keep_next: !last,
                ..paragraph.clone()
            };
            self.value(&paragraph, line, frame);
        }
    }

    pub(super) fn cause(&mut self, cause: &'a Cause, frame: &Frame) {
        self.cause_part(&cause.file, "right", Cut::Regular, frame);
        self.cause_part(&cause.court, "center", Cut::Bold, frame);
        self.cause_part(&cause.between, "left", Cut::Regular, frame);
        for (place, side) in cause.sides.iter().enumerate() {
            if place > 0 {
                self.cause_part(&cause.and, "center", Cut::Regular, frame);
            }
            for party in &side.parties {
                self.cause_part(party, "center", Cut::Bold, frame);
            }
            self.cause_part(&side.role, "right", Cut::Regular, frame);
        }
        self.cause_part(&cause.under, "center", Cut::Regular, frame);
    }

    fn cause_part(&mut self, content: &'a [Inline], edge: &'static str, ground: Cut, frame: &Frame) {
        if content.is_empty() {
            return;
        }
        let paragraph = Paragraph {
            style: if ground == Cut::Bold {
                "CauseParty"
            } else {
                "Cause"
            },
            keep_next: true,
            edge: Some(edge),
            ..self.plain(frame)
        };
        self.begin(&paragraph);
        self.runs(content, ground, frame, Running::Values);
        self.xml.close();
    }

    pub(super) fn signature(&mut self, signature: &'a Signature, frame: &Frame) {
        if !signature.closing.is_empty() {
            let closing = Paragraph {
                keep_next: true,
                ..self.plain(frame)
            };
            self.value(&closing, &signature.closing, frame);
        }
        let room = self.room(frame);
        let (sign, date) = (room * SIGNING_WIDTH / 1000, room * DATE_WIDTH / 1000);
        if signature.dated {
            let gap = room - sign - date;
            self.signing(&[sign, gap, date], frame);
            self.below(&[sign, gap], [&signature.below, &[]], frame);
            self.open_cell(&Cell {
                width: date,
                rules: &[],
            });
            self.line("SignatureText", "Date");
            self.xml.close();
        } else {
            self.signing(&[sign, room - sign], frame);
            self.below(&[sign, room - sign], [&signature.below, &[]], frame);
        }
        self.xml.close();
        self.close_table(16.0);
    }

    pub(super) fn jurat(&mut self, jurat: &'a Jurat, frame: &Frame) {
        let clause = Paragraph {
            style: "Jurat",
            keep_next: true,
            right: frame.right + measure(self.style) * (1000 - CLAUSE_WIDTH) / 1000,
            ..self.plain(frame)
        };
        self.value(&clause, &jurat.clause, frame);
        let room = self.room(frame);
        let width = room * SIGNING_WIDTH / 1000;
        let widths = [width, room - 2 * width, width];
        self.signing(&widths, frame);
        self.below(&widths, [&jurat.official, &[], &jurat.declarant], frame);
        self.xml.close();
        self.close_table(16.0);
    }

    /// Opens a table with lines to write on at the foot of its first row: every second column has one.
    fn signing(&mut self, widths: &[i64], frame: &Frame) {
        self.open_table("Bare", widths, 0, frame);
        self.open_row(Row::AtLeast(twips(SIGNING_SPACE)));
        let rule = [Rule {
            side: "w:bottom",
            eighths: 5,
            colour: INK,
        }];
        for (place, width) in widths.iter().enumerate() {
            let rules: &[Rule<'_>] = if place.is_multiple_of(2) { &rule } else { &[] };
            self.open_cell(&Cell { width: *width, rules });
            self.line("SignatureText", "");
            self.xml.close();
        }
        self.xml.close();
    }

    /// What stands below lines to write on. The row stays open.
    fn below<const N: usize>(&mut self, widths: &[i64; N], columns: [&'a [Vec<Inline>]; N], frame: &Frame) {
        self.open_row(Row::Body);
        for (width, lines) in widths.iter().zip(columns) {
            self.open_cell(&Cell {
                width: *width,
                rules: &[],
            });
            if lines.is_empty() {
                self.line("SignatureText", "");
            }
            for (place, line) in lines.iter().enumerate() {
                let paragraph = Paragraph {
                    style: "SignatureText",
                    keep_next: place + 1 < lines.len(),
                    ..Paragraph::default()
                };
                self.value(&paragraph, line, frame);
            }
            self.xml.close();
        }
    }

    pub(super) fn contents(&mut self, title: &str, depth: u8, frame: &Frame) {
        let deepest = depth.max(2);
        let xml = &mut self.xml;
        xml.open("w:sdt", &[]);
        xml.open("w:sdtPr", &[]);
        xml.open("w:docPartObj", &[]);
        xml.value("w:docPartGallery", "Table of Contents");
        xml.leaf("w:docPartUnique", &[]);
        xml.close();
        xml.close();
        xml.open("w:sdtContent", &[]);
        if !title.is_empty() {
            let heading = Paragraph {
                style: "TOCHeading",
                ..self.plain(frame)
            };
            self.words(&heading, title);
        }
        let code = format!("TOC \\o \"2-{deepest}\" \\h \\z \\u");
        let mut first = true;
        for (place, heading) in self.headings.iter().enumerate() {
            if !(2..=deepest).contains(&heading.level) {
                continue;
            }
            self.begin(&Paragraph {
                style: entry_style(heading.level),
                ..Paragraph::default()
            });
            if std::mem::take(&mut first) {
                self.field_start(&code);
            }
            self.entry(&format!("_Toc{place}"), &heading.text, &heading.page);
            self.xml.close();
        }
        self.begin(&Paragraph {
            style: "AfterTable",
            ..Paragraph::default()
        });
        if first {
            self.field_start(&code);
        }
        self.field_mark("end");
        self.xml.close();
        self.xml.close();
        self.xml.close();
    }

    /// An entry: words, dots, and the number of the page, all of it a link.
    fn entry(&mut self, name: &str, text: &str, page: &str) {
        self.xml
            .open("w:hyperlink", &[("w:anchor", name), ("w:history", "1")]);
        self.run(text, Cut::Regular, Cut::Regular, self.language);
        self.xml.open("w:r", &[]);
        self.xml.leaf("w:tab", &[]);
        self.xml.close();
        self.field_start(&format!("PAGEREF {name} \\h"));
        self.run(page, Cut::Regular, Cut::Regular, self.language);
        self.field_mark("end");
        self.xml.close();
    }

    /// A field's start and code, marked to be brought up to date.
    fn field_start(&mut self, code: &str) {
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.leaf("w:fldChar", &[("w:fldCharType", "begin"), ("w:dirty", "true")]);
        xml.close();
        xml.open("w:r", &[]);
        xml.holding("w:instrText", &[("xml:space", "preserve")], &format!(" {code} "));
        xml.close();
        self.field_mark("separate");
    }

    fn field_mark(&mut self, kind: &str) {
        self.xml.open("w:r", &[]);
        self.xml.leaf("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.close();
    }
}

fn entry_style(level: u8) -> &'static str {
    const STYLES: [&str; 6] = ["TOC1", "TOC2", "TOC3", "TOC4", "TOC5", "TOC6"];
    STYLES[usize::from(level.clamp(1, 6)) - 1]
}
