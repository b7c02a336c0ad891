//! The findings, the heaviest first, each with its place, its line, why it matters, what to do and its source.

use super::super::{Placed, Subject, excerpt, placed, severity_word};
use super::{Dossier, Voice, line};
use crate::finding::Severity;
use crate::report::page::escaped;

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let all = placed(&dossier.subject);
    if all.is_empty() {
        line(
            out,
            format!("<p>{}</p>", voice.say("Nothing was found.", "Aucun constat.")),
        );
        return;
    }
    let weights = [Severity::Error, Severity::Warning, Severity::Note];
    let numbers = weights.map(|weight| all.iter().filter(|one| one.finding.severity() == weight).count());
    let said = [
        voice.count(numbers[0], ["error", "errors"], ["erreur", "erreurs"]),
        voice.count(
            numbers[1],
            ["warning", "warnings"],
            ["avertissement", "avertissements"],
        ),
        voice.count(numbers[2], ["note", "notes"], ["remarque", "remarques"]),
    ];
    line(out, format!("<p>{}</p>", said.join(", ")));
    for weight in weights {
        let of_weight: Vec<&Placed<'_>> = all
            .iter()
            .filter(|one| one.finding.severity() == weight)
            .collect();
        if of_weight.is_empty() {
            continue;
        }
        let title = match weight {
            Severity::Error => voice.say(
                "Errors: no package is made while they stand",
                "Erreurs : aucun envoi n’est produit tant qu’elles subsistent",
            ),
            Severity::Warning => voice.say(
                "Warnings: look before filing",
                "Avertissements : à examiner avant le dépôt",
            ),
            Severity::Note => voice.say("Notes: worth knowing", "Remarques : bon à savoir"),
        };
        line(out, format!("<h3>{}</h3>", escaped(title)));
        for one in of_weight {
            finding(out, &dossier.subject, one, voice);
        }
    }
}

fn finding(out: &mut String, subject: &Subject<'_>, one: &Placed<'_>, voice: Voice) {
    let (finding, at) = (one.finding, &one.at);
    let class = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    line(out, format!("<article class=\"finding {class}\">"));
    let word = severity_word(finding.severity(), voice.0);
    let (code, message) = (finding.code(), escaped(&finding.message(voice.0)));
    line(
        out,
        format!("<h4><span class=\"weight\">{word}</span> {code} — {message}</h4>"),
    );
    let mut place = at.path.clone();
    if let Some((start, _)) = at.span {
        place.push_str(&format!(":{}:{}", start.line, start.column));
    }
    if let Some(page) = at.page {
        place.push_str(&format!(", {} {page}", voice.say("page", "page")));
    }
    if place != subject.path {
        line(out, format!("<p class=\"place\">{}</p>", escaped(&place)));
    }
    if let (Some((source, range)), Some((start, _))) = (&at.text, at.span) {
        let shown = excerpt::show(source, start.line, range);
        line(
            out,
            format!(
                "<pre tabindex=\"0\"><code>{}</code></pre>",
                escaped(shown.text.trim())
            ),
        );
    }
    let reason = finding.reason(voice.0);
    let help = finding.help(voice.0);
    for (term, text) in [
        (voice.say("Why", "Pourquoi"), reason),
        (voice.say("What to do", "Que faire"), help),
    ] {
        if !text.is_empty() {
            line(
                out,
                format!(
                    "<p><strong>{term}{}</strong>{}</p>",
                    voice.colon(),
                    escaped(&text)
                ),
            );
        }
    }
    let source = finding.row.words(voice.0).source;
    if !source.is_empty() {
        line(out, format!("<p class=\"source\">{}</p>", escaped(source)));
    }
    if let Some(answer) = &finding.answer {
        let words = voice.say(
            "May stand, as answered in the case",
            "Peut subsister, selon la réponse au dossier",
        );
        let text = format!("{} ({}, {})", answer.reason, answer.by, answer.date);
        line(
            out,
            format!(
                "<p><strong>{words}{}</strong>{}</p>",
                voice.colon(),
                escaped(&text)
            ),
        );
    }
    line(out, "</article>");
}
