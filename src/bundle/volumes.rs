//! Where one volume of the bundle ends and the next begins.
//!
//! In: the numbered exhibits with the sizes of their files, and how much one volume may hold. Out: [`Span`]s of printed numbers that
//! follow each other without a gap. It only plans; what a volume really weighs is known when it is bound.

use crate::evidence::Exhibit;
use crate::numbering::Numbering;

/// The printed numbers of one volume's body, first and last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The number of its first page.
    pub first: u32,
    /// The number of its last page.
    pub last: u32,
}

impl Span {
    /// Whether the page of that number is in this volume.
    #[must_use]
    pub fn holds(self, number: u32) -> bool {
        (self.first..=self.last).contains(&number)
    }

    /// How many pages of the body it has.
    #[must_use]
    pub fn pages(self) -> u32 {
        self.last + 1 - self.first
    }
}

/// How much one volume may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Pages of its body.
    pub pages: u32,
    /// Bytes.
    pub bytes: u64,
}

/// What a page of our own weighs at most, in bytes, and what stamping adds to a foreign one.
const OWN_PAGE_BYTES: u64 = 4_000;
const STAMP_BYTES: u64 = 800;

/// Plans the volumes. An exhibit is divided only where it is too large for a volume of its own; it then begins one.
#[must_use]
pub fn split(numbering: &Numbering, exhibits: &[Exhibit], room: Room) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut volume = Volume {
        first: numbering.first(),
        next: numbering.first(),
        bytes: 0,
    };
    for (exhibit, numbered) in exhibits.iter().zip(numbering.exhibits()) {
        let mut weights = Vec::new();
        if numbered.cover != numbered.first {
            weights.push(OWN_PAGE_BYTES);
        }
        for part in &exhibit.parts {
            let page = part.content.length() / u64::from(part.pages.max(1)) + STAMP_BYTES;
            weights.extend((0..part.pages).map(|_| page));
        }
        let bytes = weights.iter().sum();
        let pages = u32::try_from(weights.len()).unwrap_or(u32::MAX);
        if !volume.is_empty() && !volume.takes(pages, bytes, room) {
            spans.extend(volume.close());
        }
        for weight in weights {
            if !volume.is_empty() && !volume.takes(1, weight, room) {
                spans.extend(volume.close());
            }
            volume.next += 1;
            volume.bytes += weight;
        }
    }
    spans.extend(volume.close());
    spans
}

/// A volume that is being filled.
struct Volume {
    first: u32,
    next: u32,
    bytes: u64,
}

impl Volume {
    fn is_empty(&self) -> bool {
        self.first == self.next
    }

    fn takes(&self, pages: u32, bytes: u64, room: Room) -> bool {
        (self.next - self.first).saturating_add(pages) <= room.pages
            && self.bytes.saturating_add(bytes) <= room.bytes
    }

    fn close(&mut self) -> Option<Span> {
        let span = Span {
            first: self.first,
            last: self.next - 1,
        };
        let filled = !self.is_empty();
        self.first = self.next;
        self.bytes = 0;
        filled.then_some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Item, Source, take_in_held};
    use crate::pdf::trial::plain_pdf;
    use crate::store::Origin;

    fn spans(pages: &[usize], room: Room) -> Vec<(u32, u32)> {
        let exhibits: Vec<Exhibit> = pages
            .iter()
            .enumerate()
            .map(|(nth, pages)| {
                let item = Item {
                    id: nth.to_string(),
                    files: vec![Source {
                        path_as_written: "a.pdf".into(),
                        origin: Origin::held(plain_pdf(*pages)),
                        ..Source::default()
                    }],
                    ..Item::default()
                };
                take_in_held(item).exhibit.unwrap()
            })
            .collect();
        let numbering = Numbering::of(exhibits.iter().map(|e| (e.item.id.clone(), e.pages())));
        let spans = split(&numbering, &exhibits, room);
        spans.into_iter().map(|span| (span.first, span.last)).collect()
    }

    #[test]
    fn exhibits_stay_whole_where_they_can() {
        let room = |pages| Room {
            pages,
            bytes: u64::MAX,
        };
        assert_eq!(spans(&[2, 3, 4], room(100)), [(1, 12)]);
        assert_eq!(spans(&[2, 3, 4], room(7)), [(1, 7), (8, 12)]);
        assert_eq!(spans(&[2, 3, 4], room(6)), [(1, 3), (4, 7), (8, 12)]);
        // The second is too large for any volume: it begins one, and goes on in the next.
        assert_eq!(spans(&[1, 11, 1], room(5)), [(1, 2), (3, 7), (8, 12), (13, 16)]);
        assert_eq!(spans(&[], room(5)), []);
    }

    #[test]
    fn bytes_count_as_well() {
        let room = Room { pages: 100, bytes: 1 };
        assert_eq!(
            spans(&[1], room),
            [(1, 1), (2, 2)],
            "a page goes somewhere, whatever it weighs"
        );
    }
}
