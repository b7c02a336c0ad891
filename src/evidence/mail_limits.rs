//! What is asked of a message before it is read: parsers of mail and of HTML take far longer over what is nested, or over one endless line,
//! than its bytes would say.
//!
//! In: a message's bytes, or the HTML in it. Out: a finding, where a limit is passed. It understands neither; it counts.

use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Place};
use crate::pdf::limits;

/// Refuses a message whose head or whose number of parts is not that of a message.
pub(super) fn of_message(path: &str, bytes: &[u8]) -> Result<(), Finding> {
    let at = |row, count: usize, limit: usize| {
        let finding = Finding::new(row, Place::file(path)).with("path", path);
        Err(finding.with("count", count).with("limit", limit))
    };
    let head = head_bytes(bytes);
    if head > limits::MAIL_HEAD_BYTES_MAX {
        return at(&rows::MAIL_HEAD, head, limits::MAIL_HEAD_BYTES_MAX);
    }
    let parts = parts(bytes);
    if parts > limits::MAIL_PARTS_MAX {
        return at(&rows::MAIL_PARTS, parts, limits::MAIL_PARTS_MAX);
    }
    Ok(())
}

/// Where the first empty line ends the head.
fn head_bytes(bytes: &[u8]) -> usize {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.trim_ascii().is_empty() {
            break;
        }
        at += line.len();
    }
    at
}

/// How many parts a message has, as far as lines say that begin like the head of one.
fn parts(bytes: &[u8]) -> usize {
    const HEAD: &[u8] = b"content-type:";
    let begins = |line: &[u8]| {
        line.get(..HEAD.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(HEAD))
    };
    bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| begins(line))
        .count()
}

/// Elements that hold nothing, or that are closed by whatever follows.
const FLAT: [&str; 27] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option",
    "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr", "colgroup", "rp",
];

/// How many elements HTML has within each other, or in all, where that is more than any message has, and the limit.
pub(super) fn of_html(html: &str) -> Option<(usize, usize)> {
    let (mut depth, mut tags): (usize, usize) = (0, 0);
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = &html.as_bytes()[at + 1..];
        let (closes, rest) = match rest.first() {
            Some(b'/') => (true, &rest[1..]),
            _ => (false, rest),
        };
        let length = rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if length == 0 {
            continue;
        }
        let flat = FLAT
            .iter()
            .any(|name| name.as_bytes().eq_ignore_ascii_case(&rest[..length]));
        tags += 1;
        match (flat, closes) {
            (true, _) => {}
            (false, true) => depth = depth.saturating_sub(1),
            (false, false) => depth += 1,
        }
        if depth > limits::HTML_DEPTH_MAX {
            return Some((depth, limits::HTML_DEPTH_MAX));
        }
    }
    (tags > limits::HTML_TAGS_MAX).then_some((tags, limits::HTML_TAGS_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_what_stays_open() {
        let deep = "<div>".repeat(limits::HTML_DEPTH_MAX + 1);
        assert_eq!(
            of_html(&deep),
            Some((limits::HTML_DEPTH_MAX + 1, limits::HTML_DEPTH_MAX))
        );
        let flat = "<p>a<br><b>b</b><img src=x><LI>c < d <".repeat(limits::HTML_DEPTH_MAX + 1);
        assert_eq!(of_html(&flat), None);
        let many = "<td>a</td>".repeat(limits::HTML_TAGS_MAX);
        assert_eq!(
            of_html(&many),
            Some((2 * limits::HTML_TAGS_MAX, limits::HTML_TAGS_MAX))
        );
    }

    #[test]
    fn heads_and_parts_are_counted() {
        let head = |length: usize| format!("From: {}\r\n\r\nbody", "a".repeat(length));
        assert!(of_message("m.eml", head(100).as_bytes()).is_ok());
        let refused = of_message("m.eml", head(limits::MAIL_HEAD_BYTES_MAX).as_bytes());
        assert_eq!(refused.unwrap_err().code(), rows::MAIL_HEAD.code);
        let parts = "\r\n\r\n".to_owned() + &"Content-type: a\r\n".repeat(limits::MAIL_PARTS_MAX + 1);
        assert_eq!(
            of_message("m.eml", parts.as_bytes()).unwrap_err().code(),
            rows::MAIL_PARTS.code
        );
    }
}
