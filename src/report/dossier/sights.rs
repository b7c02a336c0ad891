//! Letters and exhibits by their first pages.

use super::{Dossier, Shown, Voice, line};
use crate::report::page::{base64, escaped};

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let about = voice.say(
        "The first page of each, drawn small to know it by: not for reading values off. What cannot be drawn is shown by its first lines or its name.",
        "La première page de chacune, en petit, pour la reconnaître : n’y lisez aucune donnée. Ce qui ne peut être dessiné est montré par ses premières lignes ou son nom.",
    );
    line(out, format!("<p>{}</p>", escaped(about)));
    line(out, format!("<h3>{}</h3>", voice.say("Letters", "Lettres")));
    if dossier.letters.is_empty() {
        let none = voice.say(
            "No letter is written while errors stand.",
            "Aucune lettre n’est écrite tant que des erreurs subsistent.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
    } else {
        list(out, dossier.letters, voice);
    }
    line(out, format!("<h3>{}</h3>", voice.say("Exhibits", "Pièces")));
    if dossier.exhibits.is_empty() {
        let none = voice.say(
            "There is no exhibit that can be used.",
            "Il n’y a aucune pièce utilisable.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
    } else {
        list(out, dossier.exhibits, voice);
    }
    if dossier.left_out > 0 {
        let text = voice.count(
            dossier.left_out,
            [
                "further exhibit is not shown here; the list of files has it",
                "further exhibits are not shown here; the list of files has them",
            ],
            [
                "autre pièce n’est pas montrée ici; elle figure dans la liste des fichiers",
                "autres pièces ne sont pas montrées ici; elles figurent dans la liste des fichiers",
            ],
        );
        line(out, format!("<p>{}</p>", escaped(&text)));
    }
}

fn list(out: &mut String, all: &[Shown], voice: Voice) {
    line(out, "<ul class=\"sights\">");
    for one in all {
        let picture = match &one.sight {
            Some(sight) => {
                let alternative = format!(
                    "{}{}{}",
                    voice.say("First page", "Première page"),
                    voice.colon(),
                    one.title
                );
                let (width, height) = (sight.width, sight.height);
                format!(
                    "<img src=\"data:image/jpeg;base64,{}\" width=\"{width}\" height=\"{height}\" alt=\"{}\">",
                    base64(&sight.jpeg),
                    escaped(&alternative)
                )
            }
            None => {
                let lines: String = one
                    .lines
                    .iter()
                    .map(|text| format!("<p>{}</p>", escaped(text)))
                    .collect();
                format!("<div class=\"outline\">{lines}</div>")
            }
        };
        let pages = voice.count(
            usize::try_from(one.pages).unwrap_or(usize::MAX),
            ["page", "pages"],
            ["page", "pages"],
        );
        let filed = if one.is_filed {
            ""
        } else {
            voice.say(" — not filed", " — non déposée")
        };
        line(
            out,
            format!(
                "<li><figure>{picture}<figcaption><strong>{}</strong> {}<br>{pages}, {}{filed}</figcaption></figure></li>",
                escaped(&one.mark),
                escaped(&one.title),
                voice.size(one.bytes)
            ),
        );
    }
    line(out, "</ul>");
}
