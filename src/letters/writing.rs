//! The writing of the letters that a case calls for.
//!
//! In: the chosen letters with their heads, and the brief. Out: the letters, or every fault of every one of them. It chooses nothing:
//! that has been done.

use super::head::{Head, Setting};
use super::render::{self, Renderer};
use super::{Audience, Brief, Letter, Templates, Wanted, cited, view};
use crate::blocks::{Document, PageNumbers};
use crate::case::model::{Case, LetterLanguage};
use crate::finding::Finding;
use handlebars::Context;
use rayon::prelude::*;
use serde::Serialize;
use std::borrow::Cow;

/// A letter that is about to be written.
#[cfg_attr(
    not(test),
    expect(
        dead_code,
        reason = "a test takes no letter that cannot differ from one it has read"
    )
)]
pub(super) struct Due<'a> {
    /// The template's id.
    pub(super) id: &'a str,
    /// All that is known of its document, but not what it says.
    pub(super) document: &'a Document,
    /// What it is filled with.
    pub(super) view: &'a Context,
}

/// Writes those of the chosen letters that are wanted and taken, side by side; every fault of every letter comes back.
pub(super) fn written(
    templates: &Templates,
    brief: &Brief<'_>,
    chosen: &[(String, Head)],
    (wanted, takes): (Wanted<'_>, &(dyn Fn(&Due<'_>) -> bool + Sync)),
) -> Result<Vec<Letter>, Vec<Finding>> {
    let ids = chosen.iter().map(|(id, _)| id.as_str());
    let language = brief.case.language;
    let renderer = Renderer::new(templates, language, ids.filter(|id| wanted.takes(id)))?;
    let wanted = chosen
        .par_iter()
        .enumerate()
        .filter(|(_, (id, _))| wanted.takes(id));
    // What is the same for all letters is prepared once.
    let view = view::of(brief, &view::Around::default());
    let shared = Shared {
        context: render::context(&view),
        view,
        renderer,
        templates,
    };
    let written = wanted.map(|(place, _)| letter(&shared, brief, (chosen, place), takes));
    let mut letters = Vec::new();
    let mut findings = Vec::new();
    for letter in written.collect::<Vec<Result<Option<Letter>, Vec<Finding>>>>() {
        match letter {
            Ok(letter) => letters.extend(letter),
            Err(more) => findings.extend(more),
        }
    }
    if findings.is_empty() {
        Ok(letters)
    } else {
        Err(findings)
    }
}

/// What all letters of a case are written from.
struct Shared<'a> {
    view: view::View,
    context: Context,
    renderer: Renderer<'a>,
    templates: &'a Templates,
}

/// What a letter cites, as templates see it.
#[derive(Serialize)]
struct Citing {
    cited: cited::Cited,
}

/// Writes the letter at one place among the chosen, where it is taken.
fn letter(
    shared: &Shared<'_>,
    brief: &Brief<'_>,
    (chosen, place): (&[(String, Head)], usize),
    takes: &(dyn Fn(&Due<'_>) -> bool + Sync),
) -> Result<Option<Letter>, Vec<Finding>> {
    let (id, head) = &chosen[place];
    let view = seen(shared, brief, chosen, place);
    let document = document(brief.case, head, &shared.view);
    let due = Due {
        id,
        document: &document,
        view: &view,
    };
    if !takes(&due) {
        return Ok(None);
    }
    let mut blocks = shared.renderer.blocks(id, &view)?;
    // What a letter cites is known once it is written: the list of it needs a second writing.
    if shared.templates.reads(id, brief.case.language, "cited") {
        let cited = cited::of(&blocks, brief.case, shared.view.court.as_ref());
        blocks = shared
            .renderer
            .blocks(id, &render::with(&view, &Citing { cited }))?;
    }
    let before = chosen[..place].iter();
    let number = before
        .filter(|(_, other)| other.audience == head.audience)
        .count()
        + 1;
    Ok(Some(Letter {
        id: id.clone(),
        file_stem: format!("{number:02}-{id}"),
        title: head.title.clone(),
        audience: head.audience,
        setting: head.setting,
        document: Document { blocks, ..document },
    }))
}

/// What a letter sees: what all see, with what stands around this one where it speaks of that.
fn seen<'s>(
    shared: &'s Shared<'_>,
    brief: &Brief<'_>,
    chosen: &[(String, Head)],
    place: usize,
) -> Cow<'s, Context> {
    let (id, head) = &chosen[place];
    let language = brief.case.language;
    let members = view::SURROUNDINGS;
    if !members
        .iter()
        .any(|member| shared.templates.reads(id, language, member))
    {
        return Cow::Borrowed(&shared.context);
    }
    let filed = |(_, head): &&(String, Head)| head.audience.is_filed();
    // A letter encloses what lies behind it in the package.
    let behind = chosen[place + 1..].iter().filter(filed);
    let around = view::Around {
        enclosed: behind.map(|(_, head)| head.title.clone()).collect(),
        filed: chosen
            .iter()
            .filter(filed)
            .map(|(_, head)| head.title.clone())
            .collect(),
        authorities: if head.reads_findings {
            shared.templates.authorities(chosen, language)
        } else {
            Vec::new()
        },
    };
    Cow::Owned(render::with(&shared.context, &view::surroundings(brief, &around)))
}

/// The properties of a letter's document.
fn document(case: &Case, head: &Head, view: &view::View) -> Document {
    let applicant = &view.applicant;
    // Somebody outside the file is told no more than the name.
    let known = head.audience != Audience::ThirdParty;
    let uci = applicant.uci.as_ref().filter(|_| known);
    let label = match case.language {
        LetterLanguage::En => "UCI",
        LetterLanguage::Fr => "IUC",
    };
    let uci = uci.map(|uci| format!(" · {label}\u{a0}{uci}"));
    let by_applicant = ["narrative", "consents", "further.withdrawal"];
    let own = head.when.is_some_and(|part| by_applicant.contains(&part.key));
    Document {
        title: format!("{} – {}", head.title, applicant.full),
        author: match (head.audience, &view.representative) {
            (Audience::ThirdParty, _) => String::new(),
            (_, Some(representative)) if !own => representative.name.clone(),
            _ => applicant.full.clone(),
        },
        subject: if known {
            case.reference.clone()
        } else {
            String::new()
        },
        language: case.language.into(),
        // A document for the Court has its heading on the first page and nothing but the number on the others.
        running_head: match head.setting {
            Setting::Court => String::new(),
            Setting::House => format!("{}{} · {}", applicant.listed, uci.unwrap_or_default(), head.title),
        },
        page_numbers: PageNumbers::OfTotal,
        blocks: Vec::new(),
    }
}
