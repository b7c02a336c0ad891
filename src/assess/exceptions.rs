//! The exceptions of IRPA s. 25(1.21): which could open the twelve-month bar, and what each needs to be shown.

use super::model::{Exception, ExceptionState, Need};
use super::say;
use crate::case::model::argument::BarExceptionGround;
use crate::case::model::people::Person;
use crate::case::model::values::Country;
use crate::check::Judged;
use crate::finding::{Finding, Language, Pointer};
use crate::law::provision::{Provision, Statute};
use crate::law::time::age::age_on;

/// Under this age, in years, officers take somebody for a child (secondary source, unconfirmed).
const CHILD_YEARS: i16 = 18;

/// Both exceptions.
pub(super) fn of(judged: &Judged, language: Language) -> Vec<Exception> {
    vec![health(judged, language), child(judged, language)]
}

/// Whether the twelve months stand on the filing date on some reading.
fn is_barred(judged: &Judged) -> bool {
    let bar = judged.outlook.twelve_months.as_ref();
    bar.is_some_and(|dated| dated.bar.stands_on(judged.filing))
}

fn state(judged: &Judged, ground: BarExceptionGround, somebody: bool) -> ExceptionState {
    let argued = judged.facts.bar_exception.as_ref().map(|one| one.ground) == Some(ground);
    let known = !judged.is_missing(&Pointer::new("/bar_exception/ground"));
    match (argued && known, is_barred(judged), somebody) {
        (_, false, _) => ExceptionState::NotNeeded,
        (true, true, _) => ExceptionState::Argued,
        (false, true, true) => ExceptionState::CouldOpen,
        (false, true, false) => ExceptionState::NobodyNamed,
    }
}

/// What the rules say of an argued exception: whether a code is among their findings.
fn found(judged: &Judged, code: &str) -> bool {
    judged
        .of_a_request
        .iter()
        .map(Finding::code)
        .any(|one| one == code)
}

fn need(language: Language, en: &str, fr: &str, met: Option<bool>) -> Need {
    Need {
        what: say(language, en, fr),
        met,
    }
}

fn health(judged: &Judged, language: Language) -> Exception {
    let state = state(judged, BarExceptionGround::RiskToLifeHealthCare, true);
    let met = |codes: &[&str]| {
        let argued = state == ExceptionState::Argued;
        argued.then(|| !codes.iter().any(|code| found(judged, code)))
    };
    let mut needs = vec![need(
        language,
        "a physician’s report: the diagnosis, the treatment that keeps the applicant alive, and what its loss would mean",
        "le rapport d’un médecin : le diagnostic, le traitement dont dépend la vie du demandeur et l’effet de sa perte",
        met(&["HC1011", "HC1014"]),
    )];
    let applicant = &judged.facts.applicant;
    let stateless = applicant.citizenships.is_empty();
    let countries: Vec<&str> = if stateless {
        applicant
            .former_habitual_residence
            .iter()
            .map(Country::as_str)
            .collect()
    } else {
        applicant.citizenships.iter().map(Country::as_str).collect()
    };
    let unknown = judged.is_missing(&Pointer::new("/applicant/citizenships"));
    for country in countries.iter().filter(|_| !unknown) {
        needs.push(need(
            language,
            &format!("a source that shows that {country} cannot provide adequate health or medical care (each country of nationality counts)"),
            &format!("une source établissant l’incapacité du pays ({country}) de fournir des soins médicaux ou de santé adéquats (chaque pays de nationalité compte)"),
            met(&["HC1011", "HC1013", "HC1014"]),
        ));
    }
    if unknown || countries.is_empty() {
        needs.push(need(
            language,
            "every country of nationality, or of former habitual residence",
            "chaque pays de nationalité, ou le pays de résidence habituelle antérieure",
            Some(false),
        ));
    }
    Exception {
        provision: Provision::of(Statute::Irpa, "25(1.21)(a)").cited(language),
        name: say(
            language,
            "Removal would subject the applicant to a risk to life, because no country of nationality can provide adequate health or medical care",
            "Le renvoi exposerait le demandeur à une menace à sa vie, aucun pays de nationalité ne pouvant fournir des soins adéquats",
        ),
        state,
        needs,
    }
}

/// The people under eighteen whose birth date is known.
fn children(judged: &Judged) -> Vec<(&Person, i16)> {
    let people = judged.facts.people.iter().enumerate();
    people
        .filter(|(index, _)| !judged.is_missing(&Pointer::new("/people").join(index).join("birth_date")))
        .filter_map(|(_, person)| Some((person, age_on(person.birth_date.0, judged.filing)?)))
        .filter(|(_, age)| age.is_under(CHILD_YEARS))
        .map(|(person, age)| (person, age.at_least))
        .collect()
}

fn child(judged: &Judged, language: Language) -> Exception {
    let children = children(judged);
    let state = state(
        judged,
        BarExceptionGround::BestInterestsOfAChild,
        !children.is_empty(),
    );
    let argued = state == ExceptionState::Argued;
    let names: Vec<String> = children
        .iter()
        .map(|(person, age)| {
            let given = person.name.given.as_ref().unwrap_or(&person.name.family);
            format!("{given} ({age})")
        })
        .collect();
    let among = if names.is_empty() {
        String::new()
    } else {
        match language {
            Language::En => format!(": {}", names.join(", ")),
            Language::Fr => format!(" : {}", names.join(", ")),
        }
    };
    let needs = vec![
        need(
            language,
            &format!("a child directly affected, named, under eighteen{among}"),
            &format!("un enfant directement touché, nommé, de moins de dix-huit ans{among}"),
            if argued {
                Some(!found(judged, "HC1010") && !found(judged, "HC1012"))
            } else {
                Some(!children.is_empty())
            },
        ),
        need(
            language,
            "how removal of the applicant would harm that child’s best interests",
            "en quoi le renvoi du demandeur porterait atteinte à l’intérêt supérieur de cet enfant",
            argued.then_some(true),
        ),
        need(
            language,
            "evidence of it, given with the request: school, physician, care, custody",
            "des preuves à l’appui, jointes à la demande : école, médecin, soins, garde",
            argued.then(|| !found(judged, "HC1011")),
        ),
    ];
    Exception {
        provision: Provision::of(Statute::Irpa, "25(1.21)(b)").cited(language),
        name: say(
            language,
            "Removal would have an adverse effect on the best interests of a child directly affected",
            "Le renvoi porterait atteinte à l’intérêt supérieur d’un enfant directement touché",
        ),
        state,
        needs,
    }
}
