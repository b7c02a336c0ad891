//! Factors against exhibits: how many facts of each factor cite each exhibit.

use super::{Dossier, Voice, begin_table, line};
use crate::bundle;
use crate::case::model::Case;
use crate::case::model::argument::{Fact, FactorKind};
use crate::case::model::evidence::Exhibit;
use crate::letters::view::words;
use crate::report::page::escaped;
use serde_json::Value;
use std::collections::BTreeMap;

/// Factors with their facts.
type Grouped<'a> = Vec<(FactorKind, Vec<&'a Fact>)>;

fn add<'a>(all: &mut Grouped<'a>, kind: FactorKind, facts: Vec<&'a Fact>) {
    match all.iter_mut().find(|(known, _)| *known == kind) {
        Some((_, known)) => known.extend(facts),
        None => all.push((kind, facts)),
    }
}

/// The factors in the order of the case; the children's interests also where only the children's own parts argue them.
fn factors(case: &Case) -> Grouped<'_> {
    let mut all: Grouped<'_> = Vec::new();
    for factor in &case.factors {
        add(&mut all, factor.factor, factor.facts.iter().collect());
    }
    for interests in case
        .people
        .iter()
        .filter_map(|person| person.best_interests.as_ref())
    {
        add(
            &mut all,
            FactorKind::BestInterestsOfTheChild,
            interests.facts.iter().collect(),
        );
    }
    for kind in case.evidence.iter().flat_map(|exhibit| &exhibit.factors) {
        add(&mut all, *kind, Vec::new());
    }
    all
}

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let Some(case) = dossier.case.filter(|case| !case.evidence.is_empty()) else {
        let none = voice.say(
            "The case has no exhibits, or cannot be read yet.",
            "Le dossier n’a pas de pièces, ou ne peut pas encore être lu.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
        return;
    };
    let about = voice.say(
        "How many facts of each factor cite an exhibit. “○” means that the exhibit is given for the factor, and no fact of it cites it.",
        "Combien de faits de chaque facteur citent une pièce. « ○ » : la pièce est donnée pour ce facteur, et aucun de ses faits ne la cite.",
    );
    line(out, format!("<p>{}</p>", escaped(about)));
    let factors = factors(case);
    let mut columns = vec![voice.say("Exhibit", "Pièce")];
    columns.extend(factors.iter().map(|(kind, _)| words::factor(*kind).say(voice.0)));
    columns.push(voice.say("Cited by", "Citée par"));
    let caption = voice.say("Exhibits and factors", "Pièces et facteurs");
    begin_table(out, " class=\"matrix\"", caption, &columns);
    let whole = serde_json::to_value(case).unwrap_or_default();
    for exhibit in &case.evidence {
        let elsewhere = elsewhere(&whole, exhibit.id.as_str());
        row(out, dossier, (&factors, &elsewhere), exhibit, voice);
    }
    line(out, "</tbody>\n</table>\n</div>");
    unproved(out, &factors, voice);
}

/// The parts of the case, beside factors and the evidence itself, that name an exhibit.
fn elsewhere<'a>(case: &'a Value, id: &str) -> Vec<&'a str> {
    let parts = case.as_object().into_iter().flatten();
    parts
        .filter(|(key, part)| !["factors", "evidence"].contains(&key.as_str()) && names(part, id))
        .map(|(key, _)| key.as_str())
        .collect()
}

/// Whether a part of the case names an exhibit anywhere in it.
fn names(part: &Value, id: &str) -> bool {
    match part {
        Value::Object(fields) => fields
            .iter()
            // The facts of a child's interests are counted with the factors.
            .filter(|(key, _)| *key != "best_interests")
            .any(|(key, value)| (key == "exhibit" && value == id) || names(value, id)),
        Value::Array(items) => items.iter().any(|item| names(item, id)),
        _ => false,
    }
}

fn row(
    out: &mut String,
    dossier: &Dossier<'_>,
    (factors, elsewhere): (&[(FactorKind, Vec<&Fact>)], &[&str]),
    exhibit: &Exhibit,
    voice: Voice,
) {
    let numbered = dossier
        .numbering
        .and_then(|numbering| numbering.exhibit(exhibit.id.as_str()));
    let mark = numbered.map_or_else(
        || exhibit.title.to_string(),
        |numbered| format!("{}, {}", bundle::mark(voice.0, &numbered.mark), exhibit.title),
    );
    let mut cells = format!("<th scope=\"row\">{}</th>", escaped(&mark));
    let mut all = 0;
    for (kind, facts) in factors {
        let cites = |fact: &&&Fact| fact.evidence.iter().any(|cite| cite.exhibit == exhibit.id);
        let number = facts.iter().filter(cites).count();
        all += number;
        cells.push_str(&match number {
            0 if exhibit.factors.contains(kind) => {
                let words = voice.say("given for it, not cited", "donnée pour ce facteur, non citée");
                format!("<td class=\"promised\"><span role=\"img\" aria-label=\"{words}\">○</span></td>")
            }
            0 => "<td></td>".to_owned(),
            number => format!("<td class=\"cited\">{number}</td>"),
        });
    }
    let total = match all {
        0 if elsewhere.is_empty() => voice.say("no fact", "aucun fait").to_owned(),
        0 => String::new(),
        all => voice.count(all, ["fact", "facts"], ["fait", "faits"]),
    };
    // What cites it beside facts: the history, what is adverse, a decision.
    let parts: Vec<String> = elsewhere
        .iter()
        .map(|key| format!("<code>{}</code>", escaped(key)))
        .collect();
    let told: Vec<String> = [total, parts.join(", ")]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    line(out, format!("<tr>{cells}<td>{}</td></tr>", told.join(", ")));
}

/// The facts that cite nothing.
fn unproved(out: &mut String, factors: &[(FactorKind, Vec<&Fact>)], voice: Voice) {
    let mut open: BTreeMap<usize, Vec<&Fact>> = BTreeMap::new();
    for (nth, (_, facts)) in factors.iter().enumerate() {
        let without: Vec<&Fact> = facts
            .iter()
            .copied()
            .filter(|fact| fact.evidence.is_empty())
            .collect();
        if !without.is_empty() {
            open.insert(nth, without);
        }
    }
    if open.is_empty() {
        return;
    }
    line(
        out,
        format!(
            "<h3>{}</h3>\n<ul>",
            voice.say("Facts without evidence", "Faits sans preuve")
        ),
    );
    for (nth, facts) in open {
        for fact in facts {
            let name = words::factor(factors[nth].0).say(voice.0);
            line(
                out,
                format!(
                    "<li>{}{}{}</li>",
                    escaped(name),
                    voice.colon(),
                    escaped(fact.text.as_str())
                ),
            );
        }
    }
    line(out, "</ul>");
}
