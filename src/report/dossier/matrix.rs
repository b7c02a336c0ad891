//! Factors against exhibits: how many facts of each factor cite each exhibit.

use super::{Dossier, Voice, begin_table, line};
use crate::bundle;
use crate::case::model::Case;
use crate::case::model::argument::{Fact, FactorKind};
use crate::case::model::evidence::Exhibit;
use crate::letters::view::words;
use crate::report::page::escaped;
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
    for exhibit in &case.evidence {
        row(out, dossier, &factors, exhibit, voice);
    }
    line(out, "</tbody>\n</table>\n</div>");
    unproved(out, &factors, voice);
}

fn row(
    out: &mut String,
    dossier: &Dossier<'_>,
    factors: &[(FactorKind, Vec<&Fact>)],
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
        0 => voice.say("no fact", "aucun fait").to_owned(),
        all => voice.count(all, ["fact", "facts"], ["fait", "faits"]),
    };
    line(out, format!("<tr>{cells}<td>{total}</td></tr>"));
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
