//! Pictures: figures and the logo, in line with the text.

use super::blocks::{Frame, Paragraph, Writer};
use super::measure;
use crate::blocks::Figure;
use crate::typeset::Cut;
use crate::typeset::Running;

/// English metric units to the twentieth of a point.
const EMU: i64 = 635;
/// The greatest height of a logo, in twentieths of a point, and its greatest width as a share of the measure, in thousandths.
const LOGO_HEIGHT_MAX: i64 = 960;
const LOGO_WIDTH_MAX: i64 = 400;
/// A picture takes at most this share of the page's height, in thousandths.
const HEIGHT_MAX: i64 = 620;

/// A picture of the document.
pub(super) struct Picture<'a> {
    /// Its part, below `word/`.
    pub(super) part: String,
    /// The relationship that leads to it.
    pub(super) id: String,
    pub(super) bytes: &'a [u8],
}

impl<'a> Writer<'a> {
    /// The logo above the sender's name.
    pub(super) fn logo(&mut self, key: &str, name: &str) {
        let Some((place, wide, high)) = self.picture(key) else {
            return;
        };
        let most = measure(self.style) * LOGO_WIDTH_MAX / 1000;
        let height = LOGO_HEIGHT_MAX.min(most * high / wide).max(1);
        self.begin(&Paragraph {
            style: "LetterheadName",
            keep_next: true,
            ..Paragraph::default()
        });
        let words = if name.is_empty() { "Logo" } else { name };
        self.drawing(place, words, height * wide / high, height);
        self.xml.close();
    }

    pub(super) fn figure(&mut self, figure: &'a Figure, frame: &Frame) {
        let Some((place, wide, high)) = self.picture(&figure.image) else {
            return;
        };
        let most = self.style.depth() / 50 * HEIGHT_MAX / 1000;
        let width = self.room(frame).min(wide * 20).min(most * wide / high).max(20);
        self.begin(&Paragraph {
            style: "Figure",
            keep_next: !figure.caption.is_empty(),
            ..self.plain(frame)
        });
        self.drawing(place, &figure.alternative, width, (width * high / wide).max(20));
        self.xml.close();
        if !figure.caption.is_empty() {
            let caption = Paragraph {
                style: "Caption",
                edge: Some("center"),
                ..self.plain(frame)
            };
            self.begin(&caption);
            self.runs(&figure.caption, Cut::Bold, frame, Running::Values);
            self.xml.close();
        }
    }

    /// Takes a picture in; gives its place, width and height in pixels. One that is missing forbids the pages, and so this file.
    fn picture(&mut self, key: &str) -> Option<(usize, i64, i64)> {
        let bytes = self.images.get(key)?;
        let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
        let reader = reader.ok()?;
        let ending = match reader.format()? {
            image::ImageFormat::Jpeg => "jpg",
            _ => "png",
        };
        let (wide, high) = reader.into_dimensions().ok()?;
        let place = self.pictures.len();
        self.pictures.push(Picture {
            part: format!("media/picture{}.{ending}", place + 1),
            id: format!("rPicture{}", place + 1),
            bytes,
        });
        (wide > 0 && high > 0).then(|| (place, wide.into(), high.into()))
    }

    fn drawing(&mut self, place: usize, words: &str, width: i64, height: i64) {
        let (cx, cy) = ((width * EMU).to_string(), (height * EMU).to_string());
        let extent = [("cx", cx.as_str()), ("cy", cy.as_str())];
        let id = (place + 1).to_string();
        let name = format!("Picture {id}");
        let properties = [("id", id.as_str()), ("name", name.as_str()), ("descr", words)];
        let relation = self.pictures[place].id.clone();
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open(
            "wp:inline",
            &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")],
        );
        xml.leaf("wp:extent", &extent);
        xml.leaf("wp:docPr", &properties);
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.leaf("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
        xml.close();
        xml.open("a:graphic", &[]);
        xml.open(
            "a:graphicData",
            &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")],
        );
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.leaf("pic:cNvPr", &properties);
        xml.leaf("pic:cNvPicPr", &[]);
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.leaf("a:blip", &[("r:embed", relation.as_str())]);
        xml.open("a:stretch", &[]);
        xml.leaf("a:fillRect", &[]);
        xml.close();
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.leaf("a:off", &[("x", "0"), ("y", "0")]);
        xml.leaf("a:ext", &extent);
        xml.close();
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.leaf("a:avLst", &[]);
        for _ in 0..8 {
            xml.close();
        }
    }
}
