//! How documents for the Federal Court are set: Rule 65 of the Federal Courts Rules as a style.
//!
//! In: the house style. Out: the style of a document for the Court: letter paper, twelve points throughout, margins not below
//! 2.5 cm and 3.5 cm, and a distance of lines at which no page has more than thirty. Of the house style it keeps what the Rule leaves
//! free: a face that the Rule names, the edges of paragraphs, how they are numbered, the mark of a draft.

use super::style::{
    Family, FirmHead, HeadingFace, HeadingNumbers, HeadingStyle, Margins, PageSize, Sizes, Style,
};

/// The size of all type, references included, in points.
pub const SIZE_PT: f64 = 12.0;
/// The most lines on a page, without headings.
pub const LINES_MAX: usize = 30;
/// The least margins above and below, and at the sides, in points: 2.5 cm and 3.5 cm.
pub const MARGIN_UPRIGHT_PT: f64 = 70.866_142;
/// See [`MARGIN_UPRIGHT_PT`].
pub const MARGIN_SIDE_PT: f64 = 99.212_599;

/// The style of a document for the Court.
#[must_use]
pub fn court(house: &Style) -> Style {
    let heading = |face, centred, before, after, numbers| HeadingStyle {
        size: SIZE_PT,
        face,
        centred,
        before,
        after,
        numbers,
    };
    Style {
        schema: None,
        page: PageSize::Letter,
        margins: Margins {
            top: 72.0,
            bottom: 72.0,
            left: 100.0,
            right: 100.0,
        },
        family: match house.family {
            named @ (Family::TimesNewRoman | Family::Arial | Family::Tahoma) => named,
            _ => Family::LiberationSerif,
        },
        sizes: Sizes {
            body: SIZE_PT,
            quote: SIZE_PT,
            table: SIZE_PT,
            footnote: SIZE_PT,
            caption: SIZE_PT,
            running: SIZE_PT,
            letterhead: SIZE_PT,
        },
        // 648 points of depth for thirty lines of 21.6.
        leading: 1.8,
        paragraph_space: 6.0,
        alignment: house.alignment,
        hyphenation: house.hyphenation,
        quotes: house.quotes,
        numbering: house.numbering,
        indent: 36.0,
        headings: vec![
            heading(HeadingFace::Bold, true, 6.0, 10.0, HeadingNumbers::None),
            heading(HeadingFace::Bold, true, 14.0, 4.0, HeadingNumbers::None),
            heading(HeadingFace::Bold, false, 10.0, 2.0, HeadingNumbers::Letters),
            heading(HeadingFace::Italic, false, 8.0, 2.0, HeadingNumbers::None),
        ],
        accent: [0, 0, 0],
        letterhead: FirmHead::default(),
        draft: house.draft,
        exhibits: house.exhibits,
        legibility: house.legibility,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_is_kept_whatever_the_house_style() {
        let mut house: Style = serde_json::from_str(
            r#"{"page":"a4","sizes":{"body":9},"leading":1.1,"margins":{"left":40},"family":"source_serif"}"#,
        )
        .unwrap();
        let style = court(&house);
        assert_eq!(
            (style.page, style.family),
            (PageSize::Letter, Family::LiberationSerif)
        );
        let margins = style.margins;
        assert!(margins.top.min(margins.bottom) >= MARGIN_UPRIGHT_PT);
        assert!(margins.left.min(margins.right) >= MARGIN_SIDE_PT);
        let lines = style.depth() / (12_000 * 1_800 / 1_000);
        assert_eq!(usize::try_from(lines).unwrap(), LINES_MAX);
        house.family = Family::Tahoma;
        assert_eq!(court(&house).family, Family::Tahoma);
    }
}
