//! The faces of documents for the Federal Court, which the Rules name (r. 65).
//!
//! In: a family. Out: its four cuts: Liberation Serif, which the program carries and which has the widths of Times New Roman; or
//! Times New Roman, Arial or Tahoma of this machine, where all four cuts are there. Nothing is read before a document asks.

use super::system::System;
use super::{Cut, Face, Origin};
use crate::typeset::style::Family;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// The four cuts of a family, in the order of [`Cut`].
type Cuts = [Arc<Face>; 4];

/// The size of these faces against the size that the style asks for, in thousandths: twelve points are twelve points.
const RATIO: i64 = 1000;

/// The families of the Court, each looked for once.
#[derive(Default)]
pub(super) struct Court {
    liberation: OnceLock<Cuts>,
    times: OnceLock<Option<Cuts>>,
    arial: OnceLock<Option<Cuts>>,
    tahoma: OnceLock<Option<Cuts>>,
}

impl Court {
    /// Liberation Serif.
    pub(super) fn liberation(&self) -> &Cuts {
        self.liberation.get_or_init(|| {
            let mut files = oxml_layout::bundled_fonts::bundled_font_data()
                .into_iter()
                .filter(|(family, _)| *family == "Liberation Serif");
            [
                "LiberationSerif",
                "LiberationSerif-Bold",
                "LiberationSerif-Italic",
                "LiberationSerif-BoldItalic",
            ]
            .map(|name| {
                let face = files
                    .next()
                    .and_then(|(_, bytes)| Face::new(name, Origin::Embedded, Cow::Borrowed(bytes), 0, RATIO));
                Arc::new(
                    face.expect("the crate carries the four cuts in this order; a test reads their names"),
                )
            })
        })
    }

    /// A family of the machine; none where it lacks one of its cuts.
    pub(super) fn named(&self, family: Family, system: Option<&System>) -> Option<&Cuts> {
        let place = match family {
            Family::TimesNewRoman => &self.times,
            Family::Arial => &self.arial,
            Family::Tahoma => &self.tahoma,
            _ => return None,
        };
        let name = family.of_the_machine()?;
        let load = || {
            let cuts = [Cut::Regular, Cut::Bold, Cut::Italic, Cut::BoldItalic];
            let mut found = cuts.into_iter().map(|cut| system?.cut(name, cut, RATIO));
            let mut next = || found.next().flatten();
            Some([next()?, next()?, next()?, next()?])
        };
        place.get_or_init(load).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::fonts::post_script_name;

    #[test]
    fn the_four_cuts_are_in_their_order_and_have_the_widths_of_times() {
        let court = Court::default();
        for face in court.liberation() {
            let Cow::Borrowed(bytes) = &face.bytes else {
                panic!("{}", face.name)
            };
            assert_eq!(post_script_name(bytes).as_deref(), Some(face.name.as_str()));
            assert_eq!((face.upm, face.ratio), (2048, 1000));
        }
        // Widths of Times New Roman in units of 2048 to the em.
        let font = &court.liberation()[0].font;
        for (letter, width) in [
            ('a', 909.0),
            ('m', 1593.0),
            ('W', 1933.0),
            (' ', 512.0),
            ('é', 909.0),
        ] {
            let glyph = font.charmap().map_unicode(letter).unwrap();
            let found = font.glyph_metrics().h_advance(glyph);
            assert!((found - width).abs() < 0.5, "{letter}: {found}");
        }
    }

    #[test]
    fn no_machine_no_face() {
        assert!(Court::default().named(Family::TimesNewRoman, None).is_none());
    }
}
