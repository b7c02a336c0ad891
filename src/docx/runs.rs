//! Running text: runs, links, footnote marks, page references, bookmarks.
//!
//! In: inlines and the weight and slope of the paragraph's style. Out: runs. Each says only what differs from its paragraph.

use super::blocks::{Frame, Writer};
use super::xml::Xml;
use crate::blocks::{Block, Inline, Target, plain};
use crate::typeset::{Cut, Running, Said, Stretch, is_rtl, stretches};
use unicode_bidi::{BidiClass, bidi_class};

/// How a run looks, and in which language it is.
#[derive(Debug, Clone, Copy)]
struct Looks<'l> {
    cut: Cut,
    ground: Cut,
    raised: bool,
    in_link: bool,
    language: &'l str,
}

impl<'a> Writer<'a> {
    /// Writes inlines; `ground` is the weight and slope that the paragraph's style gives.
    pub(super) fn runs(&mut self, content: &'a [Inline], ground: Cut, frame: &Frame, running: Running) {
        let stretches = stretches(content, &frame.language, self.style, running);
        let mut open: Option<(Target, String)> = None;
        for stretch in stretches {
            let leads = stretch.link.clone().filter(|(target, _)| !is_exhibit(target));
            if leads != open {
                if open.is_some() {
                    self.xml.close();
                }
                if let Some((target, words)) = &leads {
                    self.open_link(target, words);
                }
                open = leads;
            }
            self.stretch(&stretch, ground, open.is_some());
        }
        if open.is_some() {
            self.xml.close();
        }
    }

    fn stretch(&mut self, stretch: &Stretch<'a>, ground: Cut, in_link: bool) {
        let looks = Looks {
            cut: stretch.cut,
            ground,
            raised: stretch.raised,
            in_link,
            language: &stretch.language,
        };
        match &stretch.said {
            Said::Text(text) => self.text(text, looks),
            Said::PageOf(anchor) => {
                let name = self.anchor(anchor);
                let field = format!("PAGEREF {name} \\h");
                self.field(&field, "1", looks);
            }
            // Word has no footnotes within footnotes.
            Said::Note(blocks) if self.in_note.is_some() => {
                self.text(&format!(" [{}]", words(blocks)), looks);
            }
            Said::Note(blocks) => {
                self.notes.push((stretch.language.clone(), blocks));
                let id = self.notes.len().to_string();
                let xml = &mut self.xml;
                xml.open("w:r", &[]);
                xml.open("w:rPr", &[]);
                xml.value("w:rStyle", "FootnoteReference");
                xml.close();
                xml.leaf("w:footnoteReference", &[("w:id", &id)]);
                xml.close();
            }
        }
    }

    /// A run of plain text.
    pub(super) fn run(&mut self, text: &str, cut: Cut, ground: Cut, language: &str) {
        self.text(
            text,
            Looks {
                cut,
                ground,
                raised: false,
                in_link: false,
                language,
            },
        );
    }

    fn text(&mut self, text: &str, looks: Looks<'_>) {
        for (piece, from_right) in directions(text, looks.language) {
            self.xml.open("w:r", &[]);
            properties(&mut self.xml, looks, from_right, self.language);
            characters(&mut self.xml, piece);
            self.xml.close();
        }
    }

    /// A field with what it shows until it is brought up to date.
    fn field(&mut self, code: &str, shown: &str, looks: Looks<'_>) {
        let xml = &mut self.xml;
        xml.open("w:fldSimple", &[("w:instr", code), ("w:dirty", "true")]);
        xml.open("w:r", &[]);
        properties(xml, looks, false, self.language);
        xml.holding("w:t", &[], shown);
        xml.close();
        xml.close();
    }

    fn open_link(&mut self, target: &Target, words: &str) {
        match target {
            Target::Address(address) => {
                let known = self.addresses.iter().position(|known| known == address);
                let place = known.unwrap_or_else(|| {
                    self.addresses.push(address.clone());
                    self.addresses.len() - 1
                });
                let id = super::parts::address_id(place);
                self.xml
                    .open("w:hyperlink", &[("r:id", id.as_str()), ("w:tooltip", words)]);
            }
            Target::Anchor(anchor) => {
                let name = self.anchor(anchor);
                self.xml.open(
                    "w:hyperlink",
                    &[("w:anchor", name.as_str()), ("w:tooltip", words)],
                );
            }
            Target::Exhibit { .. } => {}
        }
    }

    /// The name of the bookmark that stands for an anchor.
    pub(super) fn anchor(&mut self, anchor: &str) -> String {
        let next = format!("place_{}", self.anchors.len() + 1);
        self.anchors.entry(anchor.to_owned()).or_insert(next).clone()
    }

    /// Puts a bookmark here.
    pub(super) fn bookmark(&mut self, name: &str) {
        let id = self.marks.to_string();
        self.marks += 1;
        self.xml
            .leaf("w:bookmarkStart", &[("w:id", id.as_str()), ("w:name", name)]);
        self.xml.leaf("w:bookmarkEnd", &[("w:id", id.as_str())]);
    }

    /// The number of the footnote that is being written.
    pub(super) fn note_mark(&mut self) {
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", "FootnoteReference");
        xml.close();
        xml.leaf("w:footnoteRef", &[]);
        xml.close();
        xml.open("w:r", &[]);
        xml.holding("w:t", &[("xml:space", "preserve")], " ");
        xml.close();
    }
}

/// A link into an exhibit has nothing to lead to outside the bundle.
fn is_exhibit(target: &Target) -> bool {
    matches!(target, Target::Exhibit { .. })
}

/// The words of blocks, for the place where they can only be words.
fn words(blocks: &[Block]) -> String {
    let said = blocks.iter().map(|block| match block {
        Block::Paragraph(content) => plain(content),
        Block::Numbered { blocks, .. } | Block::Quote(blocks) | Block::Passage { blocks, .. } => {
            words(blocks)
        }
        Block::List { items, .. } => items
            .iter()
            .map(|item| words(item))
            .collect::<Vec<_>>()
            .join("; "),
        _ => String::new(),
    });
    said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a run says of its looks, in the order that the schema demands.
fn properties(xml: &mut Xml, looks: Looks<'_>, from_right: bool, document: &str) {
    let bold = matches!(looks.cut, Cut::Bold | Cut::BoldItalic);
    let sloped = matches!(looks.cut, Cut::Italic | Cut::BoldItalic);
    let ground_sloped = matches!(looks.ground, Cut::Italic | Cut::BoldItalic);
    let foreign = looks.language != document;
    if !(bold || sloped || looks.raised || looks.in_link || from_right || foreign) {
        return;
    }
    xml.open("w:rPr", &[]);
    if looks.in_link {
        xml.value("w:rStyle", "Hyperlink");
    }
    if bold {
        xml.leaf("w:b", &[]);
        xml.leaf("w:bCs", &[]);
    }
    if sloped {
        // In what is sloped already, emphasis stands upright.
        let value = if ground_sloped { "0" } else { "1" };
        xml.value("w:i", value);
        xml.value("w:iCs", value);
    }
    if looks.raised {
        xml.value("w:vertAlign", "superscript");
    }
    if from_right {
        xml.leaf("w:rtl", &[]);
    }
    if foreign {
        let tag = looks.language;
        xml.leaf("w:lang", &[("w:val", tag), ("w:eastAsia", tag), ("w:bidi", tag)]);
    }
    xml.close();
}

/// Text with what Word has elements for.
fn characters(xml: &mut Xml, text: &str) {
    let mut from = 0;
    let put = |xml: &mut Xml, piece: &str| {
        if !piece.is_empty() {
            xml.holding("w:t", &[("xml:space", "preserve")], piece);
        }
    };
    for (at, c) in text.char_indices() {
        let element = match c {
            '\n' => "w:br",
            '\u{ad}' => "w:softHyphen",
            '\u{2011}' => "w:noBreakHyphen",
            _ => continue,
        };
        put(xml, &text[from..at]);
        xml.leaf(element, &[]);
        from = at + c.len_utf8();
    }
    put(xml, &text[from..]);
}

/// Text cut where its direction changes: Word orders the letters of a run by what the run says of itself.
fn directions<'t>(text: &'t str, language: &str) -> Vec<(&'t str, bool)> {
    if is_rtl(language) {
        return vec![(text, true)];
    }
    let mut out = Vec::new();
    let (mut start, mut from_right, mut settled) = (0, false, 0);
    for (at, c) in text.char_indices() {
        let strong = match bidi_class(c) {
            BidiClass::R | BidiClass::AL => true,
            BidiClass::L => false,
            _ => continue,
        };
        if strong != from_right {
            // What has no direction of its own between the two goes with what runs from left to right.
            let cut = if from_right { settled } else { at };
            if cut > start {
                out.push((&text[start..cut], from_right));
            }
            (start, from_right) = (cut, strong);
        }
        settled = at + c.len_utf8();
    }
    if start < text.len() {
        out.push((&text[start..], from_right));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::directions;

    #[test]
    fn runs_end_where_the_direction_changes() {
        assert_eq!(directions("abc 12", "en-CA"), [("abc 12", false)]);
        assert_eq!(
            directions("a (سلام عليكم) b", "en-CA"),
            [("a (", false), ("سلام عليكم", true), (") b", false)]
        );
        assert_eq!(directions("a", "ar"), [("a", true)]);
        assert!(directions("", "en-CA").is_empty());
    }
}
