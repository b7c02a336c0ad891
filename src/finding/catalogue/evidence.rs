//! Findings about evidence and form files.
//!
//! | codes | what | file |
//! |---|---|---|
//! | HC040x to HC042x | files and their kinds | `files` |
//! | HC0430 to HC0442 | PDFs: whether they open and are whole | `portable` |
//! | HC0443 to HC0454 | what a PDF contains | `contents` |
//! | HC046x | pictures | `pictures` |
//! | HC047x, HC048x | sheets, texts, messages, documents of office programs | `formats` |
//! | HC049x, HC0980 to HC0984 | files that do not stay the same, and what isolation costs | `hazards` |

mod contents;
mod files;
mod formats;
mod hazards;
mod pictures;
mod portable;

pub use contents::*;
pub use files::*;
pub use formats::*;
pub use hazards::*;
pub use pictures::*;
pub use portable::*;

use super::Row;

/// All rows of this area, in the order of their codes.
pub const ALL: &[&Row] = &[
    &MISSING,
    &OUTSIDE,
    &UNREADABLE,
    &NO_FILE,
    &EMPTY,
    &TOO_LARGE,
    &NO_FILES,
    &KIND_UNKNOWN,
    &KIND_MISMATCH,
    &PICTURE_KIND_NOT_TAKEN,
    &OFFICE_KIND_NOT_TAKEN,
    &MAIL_KIND_NOT_TAKEN,
    &ARCHIVE_KIND_NOT_TAKEN,
    &RECORDING_KIND_NOT_TAKEN,
    &TEXT_KIND_NOT_TAKEN,
    &PARSER_FAILED,
    &PARSER_SLOW,
    &PASSWORD,
    &CIPHER,
    &OWNER_PASSWORD,
    &NO_PAGES,
    &TOO_MANY_PAGES,
    &PDF_NO_HEADER,
    &PDF_NO_OBJECTS,
    &PDF_NO_PAGE_TREE,
    &PDF_LOST_PAGES,
    &PDF_BOMB,
    &PDF_DAMAGED,
    &REPAIRED,
    &PAGE_COUNT_CLAIM,
    &FORM_DYNAMIC,
    &FORM_FLATTENED,
    &UNSEEN_VALUES,
    &SIGNED,
    &ATTACHMENTS,
    &ACTIVE_REMOVED,
    &DEAD_LINKS,
    &LAYERS,
    &NO_TEXT,
    &UNDECODABLE,
    &ODD_SIZE,
    &MISSING_PARTS,
    &COMMENTS_REMOVED,
    &REDACTION_NOT_APPLIED,
    &TRACKED_CHANGES,
    &DOCUMENT_COMMENTS,
    &PICTURE_TRUNCATED,
    &PICTURE_BROKEN,
    &PICTURE_TOO_LARGE,
    &PICTURE_PACKING,
    &CAPTION_LETTERS,
    &PICTURE_MOVES,
    &PICTURE_TURN_DOUBTFUL,
    &PICTURE_COARSE,
    &CAPTION_MISSING,
    &PICTURE_BLANK,
    &HEIC_NOT_DECODED,
    &PICTURE_NOT_DECODED,
    &TEXT_ENCODING,
    &TEXT_BROKEN,
    &TEXT_LETTERS,
    &TEXT_NOT_SET,
    &OFFICE_MISSING,
    &OFFICE_SLOW,
    &OFFICE_FAILED,
    &OFFICE_CONVERTED,
    &ATTACHMENT_LEFT,
    &MAIL_DEPTH,
    &MAIL_ATTACHMENTS,
    &MAIL_REMOTE,
    &LAYOUT_NOT_SHARED,
    &CHANGED,
    &UNLOCKED,
    &SAME_FILE,
    &SAME_PAGE,
    &BLANK_PAGES,
    &UPSIDE_DOWN,
    &COARSE,
    &PARSER_MEMORY,
    &VALUES_DRAWN,
    &NOT_APART,
    &TEXT_LINES,
    &MAIL_PARTS,
    &MAIL_HEAD,
    &MAIL_HTML,
];
