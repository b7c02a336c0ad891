//! Documents of office programs: DOCX, ODT, DOC, RTF.
//!
//! In: a document. Out: its pages as PDF, made by a LibreOffice that is installed, shut off from the machine as far as it goes. Where
//! there is none, a finding says so: there is no second way that lays a document out as its author saw it.

use super::{Means, Part, Payload, Source, portable};
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::limits;
use crate::store::Origin;
use crate::world::{OfficeFault, OfficeJob};
use std::io::{Cursor, Read};
use std::sync::Arc;

/// Takes a document in; `extension` is what its content says that it is.
pub(super) fn take_in(
    source: &Source,
    bytes: &[u8],
    extension: &'static str,
    means: &Means<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    let at = |row| Finding::new(row, Place::file(path)).with("path", path);
    let job = OfficeJob {
        document: bytes,
        extension,
        limit: limits::OFFICE_TIME,
    };
    let pdf = means.desk.world.office(&job).map_err(|fault| match fault {
        OfficeFault::Missing => at(&rows::OFFICE_MISSING),
        OfficeFault::Slow => at(&rows::OFFICE_SLOW).with("seconds", limits::OFFICE_TIME.as_secs()),
        OfficeFault::Failed(reason) => at(&rows::OFFICE_FAILED).with("reason", reason),
    })?;
    let pdf = Arc::new(pdf);
    let printed = Source {
        origin: Origin::Held(Arc::clone(&pdf)),
        ..source.clone()
    };
    // What the program's own PDF has to say of itself (fields, links) is the document's, and told as such.
    let part = portable::take_in(&printed, Arc::clone(&pdf), &[], findings)?;
    findings.push(at(&rows::OFFICE_CONVERTED).with("pages", part.pages));
    for (row, texts) in [
        (&rows::TRACKED_CHANGES, CHANGES),
        (&rows::DOCUMENT_COMMENTS, COMMENTS),
    ] {
        let count = marked(bytes, texts);
        if count > 0 {
            findings.push(at(row).with("count", count));
        }
    }
    Ok(Part {
        content: source.origin.content(bytes),
        payload: Payload::made(pdf.to_vec(), means),
        ..part
    })
}

/// As far as the text of a document is searched.
const SEARCHED_BYTES_MAX: u64 = 64 << 20;

/// Parts of a document, with what something begins with in each.
type Marks = [(&'static str, &'static [&'static str]); 2];

/// Where changes are tracked.
const CHANGES: Marks = [
    ("word/document.xml", &["<w:ins ", "<w:del ", "<w:moveFrom "]),
    ("content.xml", &["<text:changed-region"]),
];

/// Where comments are.
const COMMENTS: Marks = [
    ("word/comments.xml", &["<w:comment "]),
    ("content.xml", &["<office:annotation ", "<office:annotation>"]),
];

/// How many of `texts` a document has, as far as its own text tells; none in formats that are no archive.
fn marked(bytes: &[u8], texts: Marks) -> usize {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return 0;
    };
    let mut found = 0;
    for (name, marks) in texts {
        let Ok(part) = archive.by_name(name) else {
            continue;
        };
        let mut text = Vec::new();
        // What could be read so far is told: the pages come from the program that laid the document out.
        let _read = part.take(SEARCHED_BYTES_MAX).read_to_end(&mut text);
        let text = String::from_utf8_lossy(&text);
        found += marks.iter().map(|mark| text.matches(mark).count()).sum::<usize>();
    }
    found
}
