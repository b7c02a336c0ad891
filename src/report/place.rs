//! Places of findings as paths, lines and columns: the one spot where a pointer becomes a line number.

use super::Subject;
use crate::finding::Place;
use crate::source::{Source, Spot};
use std::ops::Range;

/// A place as a reader finds it.
#[derive(Debug)]
pub(super) struct Spotted<'a> {
    /// The file, as the user can open it from where the program runs.
    pub(super) path: String,
    /// The page of an evidence file.
    pub(super) page: Option<u32>,
    /// The first and the last line and column, where the file is a text.
    pub(super) span: Option<(Spot, Spot)>,
    /// The text and the bytes in it, where it is at hand.
    pub(super) text: Option<(&'a Source, Range<usize>)>,
}

impl Spotted<'_> {
    /// What places within one file are sorted by.
    pub(super) fn order(&self) -> (Option<Spot>, Option<u32>, Option<Spot>) {
        (self.span.map(|s| s.0), self.page, self.span.map(|s| s.1))
    }
}

/// Where `place` is.
pub(super) fn spotted<'a>(subject: &Subject<'a>, place: &Place) -> Spotted<'a> {
    let whole = |path: String| Spotted {
        path,
        page: None,
        span: None,
        text: None,
    };
    let case = subject.path.to_owned();
    match (place, subject.draft) {
        (Place::Case(pointer, part), Some(draft)) => {
            within(case, draft.source(), draft.range(pointer, *part))
        }
        (Place::Bytes { start, end }, Some(draft)) => within(case, draft.source(), *start..*end),
        (Place::Case(..) | Place::Bytes { .. } | Place::Whole, _) => whole(case),
        (Place::File { path, page }, _) => Spotted {
            page: *page,
            ..whole(beside(subject.path, path))
        },
        (Place::Template { name, line, column }, _) => template(subject, name, *line, *column),
    }
}

fn within(path: String, source: &Source, range: Range<usize>) -> Spotted<'_> {
    Spotted {
        path,
        page: None,
        span: Some((source.spot(range.start), source.spot(range.end))),
        text: Some((source, range)),
    }
}

fn template<'a>(subject: &Subject<'a>, name: &str, line: u32, column: u32) -> Spotted<'a> {
    let spot = Spot { line, column };
    let source = subject.templates.iter().find(|source| is_of(source.name(), name));
    let text = source.map(|source| {
        let bytes = source.line(line);
        let before = usize::try_from(column.saturating_sub(1)).unwrap_or(usize::MAX);
        let text = source.slice(&bytes);
        let offset = text.char_indices().nth(before).map_or(text.len(), |(i, _)| i);
        (source, bytes.start + offset..bytes.start + offset)
    });
    Spotted {
        path: source.map_or(name, Source::name).to_owned(),
        page: None,
        span: Some((spot, spot)),
        text,
    }
}

/// Whether the text called `source` is that of the template `name`: a firm's own is called by its path.
fn is_of(source: &str, name: &str) -> bool {
    let file = source.rsplit(['/', '\\']).next().unwrap_or(source);
    file == name || file.strip_suffix(".hbs") == Some(name)
}

/// The path of a file that the case at `case` names.
fn beside(case: &str, path: &str) -> String {
    match case.rfind(['/', '\\']) {
        Some(end) if !path.starts_with('/') => format!("{}{path}", &case[..=end]),
        _ => path.to_owned(),
    }
}
