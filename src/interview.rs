//! The intake page: one HTML file that a client or an assistant fills in, without this program and without a network.
//!
//! In: the schema of a case and its texts. Out: a page that asks for its values in the order of a good interview, in both languages,
//! checks what can be checked, keeps a draft in the browser, reads and writes `case.json`. What it shows of a type comes from the
//! schema; what it does not show it keeps. It sends nothing anywhere, and its policy forbids it to.

mod model;
mod prompts;
mod steps;
mod words;

use crate::finding::Language;
use crate::hash::sha256;
use crate::report::{PAGE_STYLE, base64};

/// The page's own script: plain, and the only one that its policy lets run.
const SCRIPT: &str = include_str!("interview/page.js");

/// Its looks, beside those that all pages have.
const STYLE: &str = include_str!("interview/page.css");

/// The page, opening in `language`; the other one is a button away.
#[must_use]
pub fn page(language: Language) -> String {
    let (tag, title, without) = match language {
        Language::En => (
            "en",
            "Tell us your story: intake",
            "This page needs JavaScript to be filled in. It runs on your device only and sends nothing.",
        ),
        Language::Fr => (
            "fr",
            "Racontez-nous votre histoire : questionnaire",
            "Cette page a besoin de JavaScript pour être remplie. Tout se passe sur votre appareil; rien n’est envoyé.",
        ),
    };
    // In a script element only an end tag could end it early; data is no code, so a policy lets it stand.
    let model = model::model().to_string().replace('<', "\\u003c");
    let hash = base64(&digest(SCRIPT));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-{hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{PAGE_STYLE}{STYLE}</style>\n</head>\n<body>\n\
         <main id=\"content\">\n<noscript><h1>{title}</h1><p>{without}</p></noscript>\n<div id=\"page\"></div>\n</main>\n\
         <script type=\"application/json\" id=\"model\">{model}</script>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

/// The SHA-256 of a text, as bytes.
fn digest(text: &str) -> Vec<u8> {
    let hex = sha256(text.as_bytes());
    let pairs = (0..hex.len()).step_by(2);
    pairs
        .filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests;
