//! Findings for a person: message, place, the line with a caret, reason, remedy, and a summary at the end.
//!
//! Notes that say the same of several places stand together: the first whole, the others as a line each. Nothing is left out.

use super::excerpt;
use super::place::{self, Spotted};
use super::visible::visible;
use super::{Placed, Subject, colon, placed, severity_word};
use crate::finding::{Finding, Language, Place, Severity};
use crate::source::Source;
use owo_colors::{OwoColorize, Style};
use std::fmt::Write;
use std::ops::Range;

/// Whether the text is coloured for a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Off,
    /// ANSI escape codes.
    On,
}

/// All findings, each with its excerpt, and a summary line.
#[must_use]
pub fn human(subjects: &[Subject<'_>], language: Language, colour: Colour) -> String {
    let page = Page { language, colour };
    let mut out = String::new();
    for subject in subjects {
        for (first, others) in together(placed(subject), language) {
            page.finding(&mut out, subject, &first, &others);
        }
    }
    out.push_str(&how_to_answer(subjects, language).unwrap_or_default());
    out.push_str(&summary(subjects, language));
    out.push('\n');
    out
}

/// A finding, and others that differ from it only in their place and in what they name.
type Group<'a> = (Placed<'a>, Vec<Placed<'a>>);

fn together<'a>(all: Vec<Placed<'a>>, language: Language) -> Vec<Group<'a>> {
    let is_note = |finding: &Finding| finding.severity() == Severity::Note && finding.labels.is_empty();
    let mut groups: Vec<Group<'a>> = Vec::new();
    for placed in all {
        let finding = placed.finding;
        let alike = |(first, _): &&mut Group<'_>| {
            let other = first.finding;
            other.code() == finding.code()
                && is_note(other)
                && is_note(finding)
                && other.reason(language) == finding.reason(language)
                && other.help(language) == finding.help(language)
        };
        match groups.iter_mut().find(alike) {
            Some((_, others)) => others.push(placed),
            None => groups.push((placed, Vec::new())),
        }
    }
    groups
}

/// How an answer is written, where a remedy names one and a finding still waits for it.
fn how_to_answer(subjects: &[Subject<'_>], language: Language) -> Option<String> {
    let words = match language {
        Language::En => "answer this finding",
        Language::Fr => "répondez à ce constat",
    };
    let waits = |finding: &&Finding| {
        finding.answer.is_none()
            && finding.row.severity != Severity::Error
            && finding.row.words(language).help.contains(words)
    };
    let mut findings = subjects.iter().flat_map(|subject| subject.findings);
    let finding = findings.find(waits)?;
    let at = match &finding.place {
        Place::Case(pointer, _) if !pointer.as_str().is_empty() => {
            format!("\"at\": \"{}\", ", visible(pointer.as_str()))
        }
        _ => String::new(),
    };
    let code = finding.code();
    Some(match language {
        Language::En => format!(
            "To answer a finding, write into `answers` of the case, for example:\n  \
             {{\"code\": \"{code}\", {at}\"reason\": \"why it may stand\", \"by\": \"who decided\", \"date\": \"YYYY-MM-DD\"}}\n\n"
        ),
        Language::Fr => format!(
            "Pour répondre à un constat, écrivez dans `answers` du dossier, par exemple :\n  \
             {{\"code\": \"{code}\", {at}\"reason\": \"pourquoi il peut rester\", \"by\": \"qui a décidé\", \"date\": \"AAAA-MM-JJ\"}}\n\n"
        ),
    })
}

/// How all is written.
struct Page {
    language: Language,
    colour: Colour,
}

/// A marked part of a text.
struct Mark<'a> {
    source: &'a Source,
    line: u32,
    range: Range<usize>,
    sign: char,
    note: String,
    style: Style,
}

impl Page {
    fn paint(&self, text: &str, style: Style) -> String {
        match self.colour {
            Colour::Off => text.to_owned(),
            Colour::On => text.style(style).to_string(),
        }
    }

    fn finding(&self, out: &mut String, subject: &Subject<'_>, placed: &Placed<'_>, others: &[Placed<'_>]) {
        let finding = placed.finding;
        let style = severity_style(finding.severity());
        let head = format!(
            "{}[{}]",
            severity_word(finding.severity(), self.language),
            finding.code()
        );
        let message = finding.message(self.language);
        out.push_str(&self.paint(&head, style));
        out.push_str(colon(self.language));
        out.push_str(&self.paint(&visible(&message), Style::new().bold()));
        out.push('\n');

        let mut marks = marks_in_text(placed, style);
        let mut elsewhere = Vec::new();
        for label in &finding.labels {
            let at = place::spotted(subject, &label.place);
            let note = visible(label.note.text(self.language)).into_owned();
            match (&at.text, at.span) {
                (Some((source, range)), Some((start, _))) if at.path == placed.at.path => {
                    marks.push(Mark {
                        source,
                        line: start.line,
                        range: range.clone(),
                        sign: '-',
                        note,
                        style: Style::new().blue(),
                    });
                }
                _ => elsewhere.push(format!("{}{}{note}", address(&at), colon(self.language))),
            }
        }
        let gutter = marks.iter().map(|m| m.line.to_string().len()).max().unwrap_or(1);
        let arrow = self.paint("-->", Style::new().blue());
        line(
            out,
            &format!("{}{arrow} {}", " ".repeat(gutter), address(&placed.at)),
        );
        self.marked_lines(out, gutter, marks);
        self.remarks(out, gutter, finding, &elsewhere);
        self.others(out, gutter, others);
        out.push('\n');
    }

    fn marked_lines(&self, out: &mut String, gutter: usize, mut marks: Vec<Mark<'_>>) {
        if marks.is_empty() {
            return;
        }
        // The sort is stable: of marks on one line, the finding's own comes first.
        marks.sort_by_key(|mark| mark.line);
        let bar = self.paint("|", Style::new().blue());
        let empty = format!("{} {bar}", " ".repeat(gutter));
        line(out, &empty);
        let mut last = 0;
        for mark in &marks {
            let shown = excerpt::show(mark.source, mark.line, &mark.range);
            if mark.line != last {
                if last != 0 && mark.line > last + 1 {
                    line(out, &self.paint("...", Style::new().blue()));
                }
                let number = self.paint(&format!("{:>gutter$}", mark.line), Style::new().blue());
                line(out, &format!("{number} {bar} {}", shown.text));
            }
            let sign = mark.sign.to_string().repeat(shown.width);
            let text = format!("{sign} {}", mark.note);
            let under = self.paint(text.trim_end(), mark.style);
            line(out, &format!("{empty} {}{under}", " ".repeat(shown.start)));
            last = mark.line;
        }
        line(out, &empty);
    }

    /// The same of other places, a line each.
    fn others(&self, out: &mut String, gutter: usize, others: &[Placed<'_>]) {
        let also = match self.language {
            Language::En => "also",
            Language::Fr => "aussi",
        };
        for other in others {
            let sign = self.paint("=", Style::new().blue());
            let word = self.paint(also, Style::new().bold());
            let message = other.finding.message(self.language);
            line(
                out,
                &format!(
                    "{} {sign} {word}{}{} ({})",
                    " ".repeat(gutter),
                    colon(self.language),
                    visible(&message),
                    address(&other.at)
                ),
            );
        }
    }

    fn remarks(&self, out: &mut String, gutter: usize, finding: &Finding, elsewhere: &[String]) {
        let (why, help, see) = match self.language {
            Language::En => ("why", "help", "see"),
            Language::Fr => ("pourquoi", "remède", "voir"),
        };
        let reason = finding.reason(self.language);
        let remedy = finding.help(self.language);
        let sources = elsewhere.iter().map(|text| (see, text.as_str()));
        let all = sources.chain([(why, reason.as_str()), (help, remedy.as_str())]);
        for (word, text) in all.filter(|(_, text)| !text.is_empty()) {
            let sign = self.paint("=", Style::new().blue());
            let word = self.paint(word, Style::new().bold());
            let text = visible(text);
            line(
                out,
                &format!(
                    "{} {sign} {word}{}{text}",
                    " ".repeat(gutter),
                    colon(self.language)
                ),
            );
        }
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end_matches(' '));
    out.push('\n');
}

fn severity_style(severity: Severity) -> Style {
    let style = Style::new().bold();
    match severity {
        Severity::Error => style.red(),
        Severity::Warning => style.yellow(),
        Severity::Note => style.cyan(),
    }
}

fn marks_in_text<'a>(placed: &Placed<'a>, style: Style) -> Vec<Mark<'a>> {
    match (&placed.at.text, placed.at.span) {
        (Some((source, range)), Some((start, _))) => vec![Mark {
            source,
            line: start.line,
            range: range.clone(),
            sign: '^',
            note: String::new(),
            style,
        }],
        _ => Vec::new(),
    }
}

/// `case.json:5:3`, or `evidence/lease.pdf, page 3`.
fn address(at: &Spotted<'_>) -> String {
    let mut text = visible(&at.path).into_owned();
    // Writing to a string cannot fail.
    if let Some((start, _)) = at.span {
        let _ok = write!(text, ":{}:{}", start.line, start.column);
    }
    if let Some(page) = at.page {
        let _ok = write!(text, ", page {page}");
    }
    text
}

/// `3 errors, 1 warning in case.json`.
fn summary(subjects: &[Subject<'_>], language: Language) -> String {
    let count = |severity| {
        let findings = subjects.iter().flat_map(|subject| subject.findings);
        findings.filter(|finding| finding.severity() == severity).count()
    };
    let weights = [Severity::Error, Severity::Warning, Severity::Note];
    let counted: Vec<String> = weights
        .into_iter()
        .map(|severity| (severity, count(severity)))
        .filter(|(_, number)| *number > 0)
        .map(|(severity, number)| {
            let plural = if number == 1 { "" } else { "s" };
            format!("{number} {}{plural}", severity_word(severity, language))
        })
        .collect();
    let (nothing, inside, files) = match language {
        Language::En => ("no findings", "in", "files"),
        Language::Fr => ("rien à signaler", "dans", "fichiers"),
    };
    let what = if counted.is_empty() {
        nothing.to_owned()
    } else {
        counted.join(", ")
    };
    let place = match subjects {
        [only] => visible(only.path).into_owned(),
        many => format!("{} {files}", many.len()),
    };
    format!("{what} {inside} {place}")
}
