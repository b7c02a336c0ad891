//! What a document of our own says, before anything is known of pages: typed blocks of typed text.
//!
//! `letters` and `bundle` make blocks; `typeset` places them. A block carries meaning (a heading, a numbered paragraph,
//! a signature), never looks: faces, sizes and measures belong to the house style.

use crate::finding::Language;

/// A whole document of our own: a letter, an index, a cover sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The title, as it stands in the document's properties and in a viewer's window.
    pub title: String,
    /// Who signs it: the document's author property.
    pub author: String,
    /// What it is about, e.g. the file reference: the document's subject property.
    pub subject: String,
    /// The language of all that says nothing else.
    pub language: Language,
    /// The short text at the head of every page but the first; none if empty.
    pub running_head: String,
    /// How the pages are numbered at the foot.
    pub page_numbers: PageNumbers,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// How pages are numbered at their foot, and in the PDF's page labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageNumbers {
    /// "Page 3 of 12" in the document's language.
    #[default]
    OfTotal,
    /// i, ii, iii …, for front matter of a bundle.
    Roman,
    /// None printed, none labelled: the bundle stamps the page later.
    None,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The sender at the head of the first page.
    Letterhead(Letterhead),
    /// A heading.
    Heading {
        /// 1 is the document's title; 2 and deeper are its parts.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
        /// The name that links and cross references use.
        anchor: Option<String>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A paragraph that carries a number in the margin, counted through the whole document.
    Numbered {
        /// The number, from 1.
        number: u32,
        /// Its text; more than one block where a list or quotation belongs to the paragraph.
        blocks: Vec<Block>,
        /// The name that cross references use.
        anchor: Option<String>,
    },
    /// Lines that must stay lines, ragged: a date, an address, a delivery note.
    Lines(Vec<Vec<Inline>>),
    /// A list.
    List {
        /// The first number of an ordered list; none for bullets.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// A table.
    Table(Table),
    /// Terms and what they stand for: the "Re:" block, particulars.
    Definitions(Vec<Definition>),
    /// A picture with its caption.
    Figure(Figure),
    /// A place to sign. Never filled by the program.
    Signature(Signature),
    /// The clause of the official before whom a declaration is made. Never filled by the program.
    Jurat(Jurat),
    /// The table of contents: the headings from level 2 down to `depth`, with page numbers and links.
    Contents {
        /// Its heading, e.g. "Contents".
        title: String,
        /// The deepest heading level that it lists.
        depth: u8,
    },
    /// The heading of a document for a court: file number, court, parties.
    Cause(Cause),
    /// The next block starts a new page.
    PageBreak,
    /// A passage in another language than the document.
    Passage {
        /// BCP 47 tag, e.g. `ar`, `ta`, `fr-CA`.
        tag: String,
        /// What it says.
        blocks: Vec<Block>,
    },
}

/// The sender at the head of the first page. Empty fields are not printed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letterhead {
    /// The firm's or the sender's name.
    pub name: String,
    /// A line below it, e.g. a profession and a licence number.
    pub tagline: String,
    /// Address, telephone, e-mail, a line each.
    pub lines: Vec<String>,
}

/// One row of a definition list.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The term, e.g. "Client ID (UCI)".
    pub term: Vec<Inline>,
    /// What it stands for.
    pub meaning: Vec<Inline>,
}

/// A table with one head row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The caption above it; none if empty.
    pub caption: Vec<Inline>,
    /// The columns, which set its width.
    pub columns: Vec<Column>,
    /// The head row, repeated on every page; a cell per column, or empty for no head.
    pub head: Vec<Vec<Inline>>,
    /// The rows; a cell per column.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// The number of first columns that head their row (for readers of the structure).
    pub row_heads: usize,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Column {
    /// How its cells are set.
    pub align: Align,
    /// Its share of the width against the other columns; 0 for "as the content needs".
    pub share: u16,
}

/// How the lines of a cell are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Flush left.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// Flush right.
    Right,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Key of the image among the document's resources.
    pub image: String,
    /// What a reader who cannot see it must know.
    pub alternative: String,
    /// The caption below it; none if empty.
    pub caption: Vec<Inline>,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signature {
    /// What stands above the line, e.g. "Respectfully submitted,"; none if empty.
    pub closing: Vec<Inline>,
    /// What stands below it, a line each: name, capacity, licence number.
    pub below: Vec<Vec<Inline>>,
    /// Whether a line for the date stands beside it.
    pub dated: bool,
}

/// The official's clause of a declaration or affidavit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Jurat {
    /// The clause, with blanks as runs of underscores.
    pub clause: Vec<Inline>,
    /// What stands below the official's line, a line each.
    pub official: Vec<Vec<Inline>>,
    /// What stands below the declarant's line, a line each.
    pub declarant: Vec<Vec<Inline>>,
}

/// The heading of a document for a court (Federal Courts Rules, Form 66). Empty fields are not printed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cause {
    /// The court's file number with what stands before it.
    pub file: Vec<Inline>,
    /// The court.
    pub court: Vec<Inline>,
    /// The word before the parties.
    pub between: Vec<Inline>,
    /// The sides, each with its parties and what they are.
    pub sides: Vec<Side>,
    /// The word between the sides.
    pub and: Vec<Inline>,
    /// The provision under which the application is made.
    pub under: Vec<Inline>,
}

/// A side of a cause.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Side {
    /// Its parties, a line each.
    pub parties: Vec<Vec<Inline>>,
    /// What they are: "Applicant".
    pub role: Vec<Inline>,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Plain text. White space is as in Markdown: any run of it is one space; U+00A0 and U+202F are kept.
    Text(String),
    /// Emphasised text (italic).
    Emphasis(Vec<Inline>),
    /// Strong text (bold).
    Strong(Vec<Inline>),
    /// Raised text, e.g. in "1er".
    Superscript(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// Its text.
        content: Vec<Inline>,
        /// What the link says to a reader who only hears it; its text if empty.
        alternative: String,
    },
    /// A cite of an exhibit that `numbering` has not resolved yet: its id in the case, and the page within the exhibit, from 1.
    /// None may be left when a document is typeset.
    Cite {
        /// The exhibit's id in the case.
        exhibit: String,
        /// The page within the exhibit, from 1; none for the exhibit as a whole.
        page: Option<u32>,
    },
    /// A footnote: its mark here, its text at the foot of the page.
    Footnote(Vec<Block>),
    /// Text in another language than what surrounds it.
    Foreign {
        /// BCP 47 tag.
        tag: String,
        /// The text.
        content: Vec<Inline>,
    },
    /// The page number of an anchor in the same document.
    PageOf(String),
    /// A line that must end here.
    LineBreak,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An anchor of the same document.
    Anchor(String),
    /// A page of the bundle that this document is bound into: the exhibit's id, and the page within it, from 1.
    Exhibit {
        /// The exhibit's id in the case.
        exhibit: String,
        /// The page within the exhibit, from 1.
        page: u32,
    },
    /// An address on the web or of mail.
    Address(String),
}

impl Inline {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text(text.into())
    }
}

impl Document {
    /// The same with every text changed.
    #[must_use]
    pub fn with_texts(mut self, change: &dyn Fn(&str) -> String) -> Self {
        for text in [&mut self.title, &mut self.running_head] {
            *text = change(text);
        }
        change_blocks(&mut self.blocks, change);
        self
    }
}

fn change_blocks(blocks: &mut [Block], change: &dyn Fn(&str) -> String) {
    let lines = |lines: &mut [Vec<Inline>]| lines.iter_mut().for_each(|line| change_line(line, change));
    for block in blocks {
        match block {
            Block::Letterhead(head) => {
                for text in [&mut head.name, &mut head.tagline]
                    .into_iter()
                    .chain(&mut head.lines)
                {
                    *text = change(text);
                }
            }
            Block::Heading { content, .. } | Block::Paragraph(content) => change_line(content, change),
            Block::Numbered { blocks, .. } | Block::Quote(blocks) | Block::Passage { blocks, .. } => {
                change_blocks(blocks, change);
            }
            Block::Lines(all) => lines(all),
            Block::List { items, .. } => items.iter_mut().for_each(|item| change_blocks(item, change)),
            Block::Table(table) => {
                change_line(&mut table.caption, change);
                lines(&mut table.head);
                table.rows.iter_mut().for_each(|row| lines(row));
            }
            Block::Definitions(rows) => rows.iter_mut().for_each(|row| {
                change_line(&mut row.term, change);
                change_line(&mut row.meaning, change);
            }),
            Block::Figure(figure) => change_line(&mut figure.caption, change),
            Block::Signature(signature) => {
                change_line(&mut signature.closing, change);
                lines(&mut signature.below);
            }
            Block::Jurat(jurat) => {
                change_line(&mut jurat.clause, change);
                lines(&mut jurat.official);
                lines(&mut jurat.declarant);
            }
            Block::Cause(cause) => {
                for line in [
                    &mut cause.file,
                    &mut cause.court,
                    &mut cause.between,
                    &mut cause.and,
                    &mut cause.under,
                ] {
                    change_line(line, change);
                }
                for side in &mut cause.sides {
                    lines(&mut side.parties);
                    change_line(&mut side.role, change);
                }
            }
            Block::Contents { title, .. } => *title = change(title),
            Block::PageBreak => {}
        }
    }
}

fn change_line(content: &mut [Inline], change: &dyn Fn(&str) -> String) {
    for inline in content {
        match inline {
            Inline::Text(text) => *text = change(text),
            Inline::Emphasis(c)
            | Inline::Strong(c)
            | Inline::Superscript(c)
            | Inline::Link { content: c, .. }
            | Inline::Foreign { content: c, .. } => change_line(c, change),
            Inline::Footnote(blocks) => change_blocks(blocks, change),
            Inline::Cite { .. } | Inline::PageOf(_) | Inline::LineBreak => {}
        }
    }
}

/// The words of running text, with all marks gone; footnotes are left out.
#[must_use]
pub fn plain(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(c)
            | Inline::Strong(c)
            | Inline::Superscript(c)
            | Inline::Link { content: c, .. }
            | Inline::Foreign { content: c, .. } => out.push_str(&plain(c)),
            Inline::LineBreak => out.push(' '),
            Inline::Cite { .. } | Inline::Footnote(_) | Inline::PageOf(_) => {}
        }
    }
    out
}
