//! Each evidence file: its size, its pages, its hash, and what was found and done.

use super::{Dossier, Voice, begin_table, line};
use crate::bundle;
use crate::finding::{Finding, Place};
use crate::report::page::escaped;

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    if dossier.files.is_empty() {
        let none = voice.say(
            "There is no evidence file that can be used.",
            "Il n’y a aucun fichier de preuve utilisable.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
        return;
    }
    line(out, format!("<p>{}</p>", escaped(bundle::always_done(voice.0))));
    let columns = [
        voice.say("File", "Fichier"),
        voice.say("Size", "Taille"),
        voice.say("Pages in the bundle", "Pages dans le recueil"),
        voice.say("Found and done", "Constaté et fait"),
    ];
    begin_table(
        out,
        "",
        voice.say("Files of the evidence", "Fichiers de la preuve"),
        &columns,
    );
    for file in dossier.files {
        let pages = match &file.place {
            Some(placed) if placed.first == placed.last => {
                format!("{}, p. {}", bundle::mark(voice.0, &placed.mark), placed.first)
            }
            Some(placed) => format!(
                "{}, p. {}–{}",
                bundle::mark(voice.0, &placed.mark),
                placed.first,
                placed.last
            ),
            None => file.pages.to_string(),
        };
        let mut done: Vec<String> = said(&file.path, dossier.subject.findings)
            .map(|finding| format!("{} {}", finding.code(), finding.message(voice.0)))
            .collect();
        if file.original_kept {
            done.push(
                voice
                    .say(
                        "the untouched original goes into the package too",
                        "l’original intact est aussi joint à l’envoi",
                    )
                    .to_owned(),
            );
        }
        let done = if done.is_empty() {
            escaped(voice.say("nothing to report", "rien à signaler"))
        } else {
            let items: String = done
                .iter()
                .map(|text| format!("<li>{}</li>", escaped(text)))
                .collect();
            format!("<ul>{items}</ul>")
        };
        line(
            out,
            format!(
                "<tr><th scope=\"row\">{}<br><span class=\"hash\">SHA-256 {}</span></th><td class=\"short\">{}</td><td>{}</td><td>{done}</td></tr>",
                escaped(&file.path),
                escaped(&file.sha256),
                voice.size(file.bytes),
                escaped(&pages)
            ),
        );
    }
    line(out, "</tbody>\n</table>\n</div>");
}

fn said<'a>(path: &'a str, findings: &'a [Finding]) -> impl Iterator<Item = &'a Finding> {
    findings
        .iter()
        .filter(move |finding| matches!(&finding.place, Place::File { path: file, .. } if file == path))
}
