//! The size budget: what each slot of the delivery will weigh as the files are, against what it may hold.

use super::{Dossier, Voice, begin_table, line};
use crate::delivery::budget::Estimate;
use crate::delivery::profile::Profile;
use crate::report::page::escaped;

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let Some(profile) = dossier.profile.filter(|profile| !profile.slots.is_empty()) else {
        let none = match dossier.profile {
            Some(_) => voice.say(
                "The package is delivered whole: this way to deliver has no slots.",
                "L’envoi est remis en entier : ce mode de dépôt n’a pas d’emplacements.",
            ),
            None => voice.say(
                "How the case is delivered cannot be told yet.",
                "Le mode de dépôt ne peut pas encore être établi.",
            ),
        };
        line(out, format!("<p>{}</p>", escaped(none)));
        return;
    };
    let about = voice.say(
        "Estimated from the files as they are. What is over the limit is made smaller or divided when the package is built, down to the legibility that the style sets.",
        "Estimé d’après les fichiers tels quels. Ce qui dépasse la limite est réduit ou divisé à la production de l’envoi, jusqu’à la lisibilité que fixe le style.",
    );
    line(out, format!("<p>{}</p>", escaped(about)));
    if let Some(limit) = &profile.file_limit {
        let sure = if limit.confirmed {
            voice.say("confirmed", "confirmée")
        } else {
            voice.say(
                "not confirmed by an official page",
                "non confirmée par une page officielle",
            )
        };
        let text = format!(
            "{}{}{} ({}; {sure}; {}, {})",
            voice.say("Limit of a file", "Limite d’un fichier"),
            voice.colon(),
            voice.size(limit.bytes),
            voice.say("aimed at: ", "visé : ").to_owned() + &voice.size(limit.aim),
            limit.source.text(voice.0),
            limit.read,
        );
        line(out, format!("<p>{}</p>", escaped(&text)));
    }
    let columns = [
        voice.say("Slot", "Emplacement"),
        voice.say("Holds", "Contient"),
        voice.say("Estimated size", "Taille estimée"),
        voice.say("Of the limit", "De la limite"),
    ];
    begin_table(
        out,
        "",
        voice.say("Slots of the delivery", "Emplacements du dépôt"),
        &columns,
    );
    for one in dossier.slots {
        row(out, dossier, profile, one, voice);
    }
    line(out, "</tbody>\n</table>\n</div>");
    let total: u64 = dossier.slots.iter().map(|one| one.bytes + one.form_bytes).sum();
    let mut text = format!(
        "{}{}{}",
        voice.say("All files together", "Tous les fichiers ensemble"),
        voice.colon(),
        voice.size(total)
    );
    if let Some(limit) = &profile.total_limit {
        text.push_str(&format!(" {} {}", voice.say("of", "sur"), voice.size(limit.aim)));
    }
    line(out, format!("<p>{}</p>", escaped(&text)));
}

fn row(out: &mut String, dossier: &Dossier<'_>, profile: &Profile, one: &Estimate, voice: Voice) {
    let slot = &profile.slots[one.filling.slot];
    let marks: Vec<String> = one
        .filling
        .exhibits
        .iter()
        .filter_map(|nth| Some(dossier.numbering?.exhibits().get(*nth)?.mark.clone()))
        .collect();
    let mut holds = Vec::new();
    if !one.filling.letters.is_empty() {
        holds.push(voice.count(
            one.filling.letters.len(),
            ["letter", "letters"],
            ["lettre", "lettres"],
        ));
    }
    if !one.filling.forms.is_empty() {
        holds.push(voice.count(
            one.filling.forms.len(),
            ["form", "forms"],
            ["formulaire", "formulaires"],
        ));
    }
    if !marks.is_empty() {
        holds.push(format!(
            "{} {}",
            voice.say("exhibits", "pièces"),
            marks.join(", ")
        ));
    }
    let size = one.bytes + one.form_bytes;
    // Each form is a file of its own.
    let largest = one.bytes.max(one.heaviest_form);
    let share = match &profile.file_limit {
        Some(limit) => {
            let percent = largest.saturating_mul(100) / limit.aim.max(1);
            let class = if percent > 100 { "bar over" } else { "bar" };
            let over = if percent > 100 {
                voice.say(": over", " : dépasse")
            } else {
                ""
            };
            let width = percent.min(100);
            let said = if percent == 0 {
                "&lt;1".to_owned()
            } else {
                percent.to_string()
            };
            format!(
                "<svg viewBox=\"0 0 100 8\" width=\"100\" height=\"8\" aria-hidden=\"true\"><rect class=\"room\" width=\"100\" height=\"8\"/><rect class=\"{class}\" width=\"{width}\" height=\"8\"/></svg> {said}\u{a0}%{over}"
            )
        }
        None => "—".to_owned(),
    };
    line(
        out,
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"short\">{}</td><td class=\"short\">{share}</td></tr>",
            escaped(slot.title.text(voice.0)),
            escaped(&holds.join("; ")),
            voice.size(size)
        ),
    );
}
