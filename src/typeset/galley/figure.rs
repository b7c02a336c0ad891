//! Pictures with their captions.

use super::{Frame, Galley, Problem};
use crate::blocks::Figure;
use crate::typeset::flow::Look;
use crate::typeset::fonts::Cut;
use crate::typeset::length::{Len, points};
use crate::typeset::line::{Setting, Stand, lines};
use crate::typeset::row::{BLACK, Keep, Kind, Mark, Row};
use crate::typeset::structure::Tag;

/// A picture takes at most this share of the page's height, in thousandths.
const HEIGHT_MAX: Len = 620;
/// A picture is not enlarged beyond this many points to the pixel.
const POINTS_PER_PIXEL_MAX: Len = 1;

impl<'a> Galley<'a> {
    pub(super) fn figure(&mut self, figure: &'a Figure, frame: &Frame) {
        let Some((wide, high)) = self.image_size(&figure.image) else {
            self.problems.push(Problem::Image(figure.image.clone()));
            return;
        };
        if figure.alternative.trim().is_empty() {
            self.problems.push(Problem::Alternative(figure.image.clone()));
        }
        let node = self.tree.node(Tag::Figure, frame.node);
        self.tree.nodes[node].alternative = Some(figure.alternative.clone());
        let slot = Some(self.tree.slot(node));
        let room = self.style.depth() * HEIGHT_MAX / 1000;
        let natural = wide * POINTS_PER_PIXEL_MAX * 1000;
        let width = frame.width.min(natural).min(room * wide / high).max(1000);
        let height = (width * high / wide).max(1000);
        let x = frame.x + (frame.width - width) / 2;
        let from = self.rows.len();
        self.push(Row {
            height,
            before: points(10.0),
            after: points(5.0),
            marks: vec![Mark::Image {
                x,
                y: 0,
                width,
                height,
                key: figure.image.clone(),
                slot,
            }],
            kind: Kind::Other,
            keep: if figure.caption.is_empty() {
                Keep::Free
            } else {
                Keep::WithNext
            },
            ..Row::default()
        });
        if !figure.caption.is_empty() {
            let caption = self.tree.node(Tag::Caption, frame.node);
            let setting = Setting {
                size: points(self.style.sizes.caption),
                stand: Stand::Centre,
                ..self.setting(frame)
            };
            let look = Look {
                cut: Cut::Italic,
                ..Look::default()
            };
            let flow = self.flow(&figure.caption, look, &frame.language, caption);
            let lines = lines(&flow, &setting, self.shaper);
            let rows = self.rows_of(lines, frame.x, &setting, BLACK, Kind::Caption);
            self.push_spaced(rows, 0, points(12.0));
            self.hold_together(from);
        }
        self.set_notes();
    }

    /// The width and height of an image in pixels; none if it is missing or no picture.
    pub(super) fn image_size(&self, key: &str) -> Option<(Len, Len)> {
        let bytes = self.images.get(key)?;
        let reader = image::ImageReader::new(std::io::Cursor::new(bytes))
            .with_guessed_format()
            .ok()?;
        let (width, height) = reader.into_dimensions().ok()?;
        (width > 0 && height > 0).then(|| (width.into(), height.into()))
    }
}
