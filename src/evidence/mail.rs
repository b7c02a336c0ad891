//! Messages (`.eml`).
//!
//! In: a message. Out: its head and its words on pages, and every attachment as further pages, each by its own kind; a message within a
//! message likewise, down to a limit. What cannot become pages is named on the page and in a finding, and the original is kept. Nothing
//! is fetched from anywhere.

use super::mail_paper::readable;
use super::page::{self, Letters};
use super::{KeepOriginal, Means, Pages, Part, Payload, Source, guard, mail_limits, text};
use crate::blocks::{Block, Inline};
use crate::finding::catalogue::evidence as rows;
use crate::finding::{Finding, Language, Place, Severity};
use crate::pdf::bind::{Binding, Title};
use crate::pdf::limits;
use crate::store::{Content, Origin};
use mail_parser::{
    Address, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};
use std::io;
use std::sync::Arc;

/// What a message says, free of its packing.
struct Letter {
    /// Names and contents of the lines of its head.
    head: Vec<(&'static str, String)>,
    body: String,
    /// How many pictures of the body lie on the web.
    remote_pictures: usize,
    attachments: Vec<Attachment>,
    /// How many elements of its HTML are within each other, or there are in all, and the limit that this passes.
    beyond: Option<(usize, usize)>,
}

struct Attachment {
    name: String,
    bytes: Vec<u8>,
}

/// Takes a message in.
pub(super) fn take_in(
    source: &Source,
    bytes: Arc<Vec<u8>>,
    means: &Means<'_>,
    depth: usize,
    findings: &mut Vec<Finding>,
) -> Result<Part, Finding> {
    let path = &source.path_as_written;
    if depth >= limits::MAIL_DEPTH_MAX {
        return Err(Finding::new(&rows::MAIL_DEPTH, Place::file(path))
            .with("path", path)
            .with("limit", limits::MAIL_DEPTH_MAX));
    }
    mail_limits::of_message(path, &bytes)?;
    let content = source.origin.content(&bytes);
    let letter = guard::run(path, move || read(&bytes))?
        .ok_or_else(|| Finding::new(&rows::PARSER_FAILED, Place::file(path)).with("path", path))?;
    if let Some((count, limit)) = letter.beyond {
        let finding = Finding::new(&rows::MAIL_HTML, Place::file(path)).with("path", path);
        return Err(finding.with("count", count).with("limit", limit));
    }
    text::within_text_limit(path, letter.body.len())?;
    text::within_line_limit(path, &letter.body)?;
    if letter.attachments.len() > limits::ATTACHMENTS_MAX {
        return Err(Finding::new(&rows::MAIL_ATTACHMENTS, Place::file(path))
            .with("path", path)
            .with("count", letter.attachments.len())
            .with("limit", limits::ATTACHMENTS_MAX));
    }
    if letter.remote_pictures > 0 {
        findings.push(
            Finding::new(&rows::MAIL_REMOTE, Place::file(path))
                .with("path", path)
                .with("count", letter.remote_pictures),
        );
    }
    let mut letters = Letters::new(means.fonts, page::text_style().family);
    let mut letter = letter;
    for attachment in &mut letter.attachments {
        attachment.name = letters.plain(&attachment.name);
    }
    let mut enclosed = Vec::new();
    let mut left = 0;
    for attachment in &letter.attachments {
        let taken = enclose(attachment, source, means, depth, findings);
        left += usize::from(taken.is_none());
        enclosed.push((attachment.name.as_str(), taken));
    }
    let blocks = blocks(&letter, &enclosed, means.language, &mut letters);
    findings.extend(text::missing(&letters, path));
    let mut part = super::made(source, content, blocks, &page::text_style(), means)?;
    for enclosed in enclosed.iter().filter_map(|(_, part)| part.as_ref()) {
        part.pages += enclosed.pages;
        part.fonts.extend(enclosed.fonts.iter().cloned());
    }
    if left > 0 {
        part.keep_original = Some(KeepOriginal::Unseen);
    }
    if means.pages == Pages::Bound && enclosed.iter().any(|(_, part)| part.is_some()) {
        part.payload = Payload::Made(join(&part, &enclosed, means)?);
    }
    Ok(part)
}

/// An attachment as pages; none, with a finding, where it cannot become any.
fn enclose(
    attachment: &Attachment,
    source: &Source,
    means: &Means<'_>,
    depth: usize,
    findings: &mut Vec<Finding>,
) -> Option<Part> {
    let inner = Source {
        path_as_written: format!("{} › {}", source.path_as_written, attachment.name),
        origin: Origin::held(attachment.bytes.clone()),
        pointer: source.pointer.clone(),
        caption: None,
    };
    let mut own = Vec::new();
    let taken = super::attached(&inner, means, depth + 1, &mut own);
    let fault = match &taken {
        Err(fault) => Some(fault),
        Ok(_) => own.iter().find(|f| f.severity() == Severity::Error),
    };
    if let Some(fault) = fault {
        findings.push(
            Finding::new(&rows::ATTACHMENT_LEFT, Place::file(&source.path_as_written))
                .with("path", &source.path_as_written)
                .with("name", &attachment.name)
                .with_note("why", fault.message(Language::En), fault.message(Language::Fr)),
        );
        return None;
    }
    findings.extend(own);
    taken.ok()
}

/// The message's pages and those of its attachments as one file, with a bookmark for each.
fn join(own: &Part, enclosed: &[(&str, Option<Part>)], means: &Means<'_>) -> Result<Content, Finding> {
    let refused = |error: io::Error| {
        Finding::new(&rows::UNREADABLE, Place::file(&own.path))
            .with("path", &own.path)
            .with("reason", error)
    };
    let title = Title {
        text: String::new(),
        language: Language::En,
        date: jiff::civil::date(2000, 1, 1),
    };
    let spool = means.desk.spool().map_err(refused)?;
    let mut binding = Binding::begin(title, "", spool);
    binding.append(own.lift(means.desk.world)?, 1);
    for (name, part) in enclosed {
        if let Some(part) = part {
            binding.bookmark(0, name, binding.page_count());
            binding.append(part.lift(means.desk.world)?, 1);
        }
    }
    binding.finish().map_err(refused)
}

/// Reads a message.
fn read(bytes: &[u8]) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    let mut head = Vec::new();
    for (name, header) in [
        ("From", HeaderName::From),
        ("Sender", HeaderName::Sender),
        ("To", HeaderName::To),
        ("Cc", HeaderName::Cc),
        ("Bcc", HeaderName::Bcc),
        ("Reply-To", HeaderName::ReplyTo),
        ("Date", HeaderName::Date),
        ("Subject", HeaderName::Subject),
        ("Message-ID", HeaderName::MessageId),
    ] {
        if let Some(value) = message
            .header(header.clone())
            .and_then(|value| shown(value, &message, header))
        {
            head.push((name, value));
        }
    }
    let shown = Shown::of(&message);
    let html = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Html(html) => mail_limits::of_html(html),
        _ => None,
    });
    let beyond = html.max();
    let (body, remote_pictures) = match beyond {
        Some(_) => Default::default(),
        None => body(&message, &shown),
    };
    let attachments = (0..)
        .zip(&message.parts)
        .filter(|(id, part)| shown.leaves(*id, part))
        .enumerate()
        .map(|(nth, (_, part))| attachment(part, nth + 1))
        .collect();
    Some(Letter {
        head,
        body,
        remote_pictures,
        attachments,
        beyond,
    })
}

/// A header as it is printed.
fn shown(value: &HeaderValue<'_>, message: &Message<'_>, name: HeaderName<'_>) -> Option<String> {
    let text = match value {
        HeaderValue::Address(address) => addresses(address),
        HeaderValue::Text(text) => text.to_string(),
        HeaderValue::TextList(list) => list.join(", "),
        // As the sender's program wrote it, with its own zone.
        HeaderValue::DateTime(date) => message
            .header_raw(name)
            .map_or_else(|| date.to_rfc3339(), |raw| raw.trim().to_owned()),
        _ => return None,
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn addresses(address: &Address<'_>) -> String {
    let one = |addr: &mail_parser::Addr<'_>| match (&addr.name, &addr.address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => String::new(),
    };
    match address {
        Address::List(list) => list.iter().map(one).collect::<Vec<_>>().join(", "),
        Address::Group(groups) => {
            let group = |group: &mail_parser::Group<'_>| {
                let members: Vec<_> = group.addresses.iter().map(one).collect();
                format!(
                    "{}: {}",
                    group.name.as_deref().unwrap_or_default(),
                    members.join(", ")
                )
            };
            groups.iter().map(group).collect::<Vec<_>>().join("; ")
        }
    }
}

/// Which of a message's parts are its words.
struct Shown {
    /// The parts that are printed.
    printed: Vec<u32>,
    /// The same words in the other form.
    repeated: Vec<u32>,
}

impl Shown {
    /// The plain words, unless the formatted ones say far more: then the plain ones only ask for another program.
    fn of(message: &Message<'_>) -> Self {
        let words = |ids: &[u32], keep: fn(&PartType<'_>) -> bool| -> Vec<u32> {
            let is_word = |id: &&u32| message.part(**id).is_some_and(|part| keep(&part.body));
            ids.iter().filter(is_word).copied().collect()
        };
        let plain = words(&message.text_body, |body| matches!(body, PartType::Text(_)));
        let formatted = words(&message.html_body, |body| matches!(body, PartType::Html(_)));
        let letters = |ids: &[u32]| -> usize {
            let parts = ids.iter().filter_map(|id| message.part(*id));
            parts
                .map(|part| text_of(part).chars().filter(|c| c.is_alphanumeric()).count())
                .sum()
        };
        if plain.is_empty() || letters(&formatted) > 2 * letters(&plain) {
            // Plain words that have no formatted double are printed all the same.
            let (repeated, alone): (Vec<u32>, Vec<u32>) =
                plain.into_iter().partition(|id| !message.html_body.contains(id));
            let printed = message.html_body.iter().copied();
            let printed = printed.filter(|id| formatted.contains(id) || alone.contains(id));
            Shown {
                printed: printed.collect(),
                repeated,
            }
        } else {
            let repeated = formatted.into_iter().filter(|id| !message.text_body.contains(id));
            let mut printed = plain;
            printed.extend(message.text_body.iter().copied().filter(|id| {
                message
                    .part(*id)
                    .is_some_and(|part| matches!(part.body, PartType::Html(_)))
            }));
            Shown {
                printed,
                repeated: repeated.collect(),
            }
        }
    }

    /// Whether a part is something besides the words.
    fn leaves(&self, id: u32, part: &MessagePart<'_>) -> bool {
        !matches!(part.body, PartType::Multipart(_))
            && !self.printed.contains(&id)
            && !self.repeated.contains(&id)
    }
}

fn text_of(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Text(text) => text.to_string(),
        PartType::Html(html) => readable(html),
        _ => String::new(),
    }
}

/// The words of a message, and how many pictures in them lie on the web.
fn body(message: &Message<'_>, shown: &Shown) -> (String, usize) {
    let parts = shown.printed.iter().filter_map(|id| message.part(*id));
    let remote = |part: &MessagePart<'_>| match &part.body {
        PartType::Html(html) => remote_pictures(html),
        _ => 0,
    };
    let (texts, remote): (Vec<String>, Vec<usize>) = parts.map(|part| (text_of(part), remote(part))).unzip();
    (texts.join("\n"), remote.into_iter().sum())
}

fn remote_pictures(html: &str) -> usize {
    let small = html.to_ascii_lowercase();
    small
        .split("<img")
        .skip(1)
        .filter(|tag| {
            let tag = tag.split('>').next().unwrap_or_default();
            tag.contains("src=\"http") || tag.contains("src='http") || tag.contains("src=http")
        })
        .count()
}

fn attachment(part: &MessagePart<'_>, number: usize) -> Attachment {
    let extension = match &part.body {
        PartType::Message(_) => ".eml",
        PartType::Text(_) => ".txt",
        PartType::Html(_) => ".html",
        _ => "",
    };
    let subject = match &part.body {
        PartType::Message(message) => message.subject().map(|s| format!("{s}{extension}")),
        _ => None,
    };
    let name = part
        .attachment_name()
        .map(str::to_owned)
        .or(subject)
        .unwrap_or_else(|| format!("{number}{extension}"));
    // A name is a name: no folders, nothing that does not show.
    let name = name.replace(['/', '\\'], "_");
    let name: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
    let bytes = match &part.body {
        PartType::Message(message) => message.raw_message().to_vec(),
        _ => part.contents().to_vec(),
    };
    Attachment { name, bytes }
}

/// The message as blocks: its head, its words, what was attached.
fn blocks(
    letter: &Letter,
    enclosed: &[(&str, Option<Part>)],
    language: Language,
    letters: &mut Letters<'_>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (name, value) in &letter.head {
        let value = letters.line(value);
        blocks.push(Block::Lines(vec![vec![
            Inline::Strong(vec![Inline::text(format!("{name}: "))]),
            value,
        ]]));
    }
    if !enclosed.is_empty() {
        blocks.push(Block::Lines(vec![vec![Inline::Strong(vec![Inline::text(
            match language {
                Language::En => "Attachments:",
                Language::Fr => "Pièces jointes :",
            },
        )])]]));
    }
    for (name, part) in enclosed {
        let pages = part.as_ref().map(|part| part.pages);
        let note = match (pages, language) {
            (Some(1), _) => "1 page".to_owned(),
            (Some(pages), _) => format!("{pages} pages"),
            (None, Language::En) => "not printed here; in the original".to_owned(),
            (None, Language::Fr) => "non reproduite ici; dans l'original".to_owned(),
        };
        blocks.push(letters.line_block(&format!("– {name} ({note})")));
    }
    blocks.push(letters.line_block(""));
    blocks.extend(text::lines(&letter.body, letters));
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_with_all_that_it_carries() {
        let raw = "From: =?UTF-8?Q?Jos=C3=A9?= <jose@example.org>\r\nTo: a@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 -0500\r\n\
            Subject: Fwd: lease\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
            --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Dear <b>Ann</b>,</p><p>see below</p><img src=\"https://example.org/x.png\">\r\n\
            --b\r\nContent-Type: image/png; name=\"../a.png\"\r\nContent-Transfer-Encoding: base64\r\n\
            Content-Disposition: attachment\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";
        let letter = read(raw.as_bytes()).unwrap();
        assert_eq!(letter.head[0], ("From", "José <jose@example.org>".to_owned()));
        assert!(letter.head.iter().any(|(_, v)| v.contains("10:00:00 -0500")));
        assert!(letter.body.contains("Dear") && letter.body.contains("see below"));
        assert!(!letter.body.contains("<p>"));
        assert!(!letter.body.contains('*'), "{}", letter.body);
        assert_eq!(letter.remote_pictures, 1);
        assert_eq!(letter.attachments[0].name, ".._a.png");
        assert_eq!(letter.attachments[0].bytes, b"\x89PNG\r\n\x1a\n");
    }
}
