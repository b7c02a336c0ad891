//! What all our HTML pages have in common: head, looks, a way past the navigation, a foot.
//!
//! In: a title, a language, what stands between. Out: one page that needs nothing from the network. What comes from a case goes
//! through [`escaped`] first.

use super::visible::visible;
use crate::finding::Language;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The looks: system faces, dark letters on white (contrast over 12:1), room to read, tables that scroll on a small screen.
pub(crate) const STYLE: &str = include_str!("page.css");

/// A page.
pub(super) struct Page<'a> {
    pub(super) language: Language,
    pub(super) title: &'a str,
    /// Looks of this kind of page, beside those that all have.
    pub(super) style: &'a str,
    /// What the page may load, beside its own looks: pictures that it holds itself, or nothing.
    pub(super) pictures: Pictures,
    /// What stands in the page.
    pub(super) body: &'a str,
}

/// Whether a page holds pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pictures {
    None,
    Held,
}

/// `lang` as HTML writes it.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-CA",
        Language::Fr => "fr-CA",
    }
}

/// The page as text.
pub(super) fn page(page: &Page<'_>) -> String {
    let (skip, foot) = match page.language {
        Language::En => ("Skip to the content", "Made by hc-pack. Not legal advice."),
        Language::Fr => ("Aller au contenu", "Produit par hc-pack. Pas un avis juridique."),
    };
    let pictures = match page.pictures {
        Pictures::None => "",
        Pictures::Held => "; img-src data:",
    };
    let (lang, title, style, body) = (tag(page.language), escaped(page.title), page.style, page.body);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{pictures}\">\n\
         <title>{title}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n<main id=\"content\">\n{body}<footer><p>{foot}</p></footer>\n</main>\n</body>\n</html>\n"
    )
}

/// A text with what HTML reads as its own, and what could steer a reader, spelled out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in visible(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Bytes as an address of type `data:` holds them.
pub(crate) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
