//! Bookmarks: the headings, nested by level.

use super::links::destination;
use super::{name, text};
use crate::typeset::laid::Laid;
use lopdf::{Document, Object, ObjectId, dictionary};

/// Adds the outlines; none if there are no headings.
pub(super) fn add(document: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Option<ObjectId> {
    if laid.headings.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = laid.headings.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(&laid.headings.iter().map(|h| h.level).collect::<Vec<_>>());
    for (n, heading) in laid.headings.iter().enumerate() {
        let siblings = children(&parents, parents[n]);
        let own = children(&parents, Some(n));
        let place = siblings.iter().position(|s| *s == n).unwrap_or_default();
        let mut entry = dictionary! {
            "Title" => text(&heading.text),
            "Parent" => parents[n].map_or(root, |p| ids[p]),
            "Dest" => destination(*pages.get(heading.page)?, laid.sheet.1 - heading.y),
        };
        if place > 0 {
            entry.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            entry.set("Next", ids[*next]);
        }
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            // Closed, so that the first level is seen at a glance; but a lone title shows what it holds.
            let open = parents[n].is_none() && siblings.len() == 1;
            entry.set("Count", if open { count(own.len()) } else { -count(own.len()) });
        }
        document.objects.insert(ids[n], Object::Dictionary(entry));
    }
    let top = children(&parents, None);
    let (first, last) = (ids[*top.first()?], ids[*top.last()?]);
    let shown = top.len()
        + if top.len() == 1 {
            children(&parents, top.first().copied()).len()
        } else {
            0
        };
    let outlines =
        dictionary! { "Type" => name("Outlines"), "First" => first, "Last" => last, "Count" => count(shown) };
    document.objects.insert(root, Object::Dictionary(outlines));
    Some(root)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The heading below which each heading stands: the last one before it of a lesser level.
fn parents(levels: &[u8]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    for (n, level) in levels.iter().enumerate() {
        while open.last().is_some_and(|last| levels[*last] >= *level) {
            open.pop();
        }
        out.push(open.last().copied());
        open.push(n);
    }
    out
}

fn children(parents: &[Option<usize>], of: Option<usize>) -> Vec<usize> {
    (0..parents.len()).filter(|n| parents[*n] == of).collect()
}

#[cfg(test)]
mod tests {
    use super::parents;

    #[test]
    fn headings_nest_by_level() {
        assert_eq!(
            parents(&[1, 2, 3, 2, 4, 1]),
            [None, Some(0), Some(1), Some(0), Some(3), None]
        );
    }
}
