//! Who writes, to whom, about whom.
//!
//! In: the people, representative and recipient of the case. Out: names, lines and words that a template prints.

use super::words;
use super::{Cites, Source};
use crate::case::languages;
use crate::case::model::argument::Cite;
use crate::case::model::decision as case_decision;
use crate::case::model::people as case_people;
use crate::case::model::people::{ApplicationRole, Gender, Name, StatusInCanada};
use crate::case::model::values::{Country, Date, Id, LanguageTag, Line, PartialDate};
use crate::finding::Language;
use crate::letters::{calendar, places};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The youngest age that is addressed as "Ms." or "Mr.".
const TITLE_AGE_MIN: i32 = 18;

/// Who writes the letter.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Sender {
    /// The name at the head of the letter: firm, representative or applicant.
    pub name: String,
    /// The line below it: the representative's name and capacity.
    pub tagline: Option<String>,
    /// Address, telephone, e-mail, a line each.
    pub lines: Vec<String>,
}

/// Who represents the applicant.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Representative {
    /// Given and family name, as signed.
    pub name: String,
    /// The capacity, e.g. "Barrister and Solicitor".
    pub capacity: String,
    /// The body and number of the licence.
    pub licence: Option<String>,
    /// The firm, clinic or organization.
    pub firm: Option<String>,
    /// Whether the representative is a lawyer, notary, paralegal or student-at-law ("counsel").
    pub counsel: bool,
}

/// To whom the letter goes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Recipient {
    /// Office or body.
    pub name: String,
    /// What follows on the envelope, a line each.
    pub lines: Vec<String>,
}

/// A name in its own script.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OwnScript {
    /// The name.
    pub text: String,
    /// The tag of its language.
    pub language: String,
}

/// A person of the case.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Person {
    /// Given names and family name.
    pub full: String,
    /// Family name, then given names, as forms and running heads have it.
    pub listed: String,
    /// How a letter speaks of the person after the first mention: "Ms. Perera", a child's given name.
    pub short: String,
    /// The name in its own script.
    pub own_script: Option<OwnScript>,
    /// `female`, `male` or `another`: what `pronoun` and `agree` go by.
    pub gender: String,
    /// What the person is to the applicant; none for the applicant, and where the case says only "other".
    pub relationship: Option<String>,
    /// The same as the predicate of a sentence: "the applicant’s daughter"; none for the applicant and for "other".
    pub is_to_applicant: Option<String>,
    /// Date of birth.
    pub birth_date: Date,
    /// Age on the filing date, as it follows "aged": "9", "7 months"; in French "9 ans"; none before the birth.
    pub age: Option<String>,
    /// Place of birth, as it follows "born in" in English and "née" in French.
    pub birth_place: Option<String>,
    /// Every citizenship.
    pub citizenships: Vec<String>,
    /// Client ID (UCI).
    pub uci: Option<String>,
    /// Status in Canada, as an entry: "in Canada without status".
    pub status: Option<String>,
    /// Since when.
    pub status_since: Option<PartialDate>,
    /// The last day of that status.
    pub status_until: Option<Date>,
    /// The case's own word on that status.
    pub status_remark: Option<String>,
    /// Where the person lives.
    pub lives_in: Option<String>,
    /// Marital status.
    pub marital_status: Option<String>,
    /// What shows who the person is and what to the applicant.
    pub cites: Cites,
}

/// More on the applicant.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Particulars {
    /// Other names used.
    pub other_names: Vec<String>,
    /// The country of former habitual residence of a stateless person.
    pub former_habitual_residence: Option<String>,
    /// Occupation.
    pub occupation: Option<String>,
    /// The day since when the applicant has lived in Canada.
    pub in_canada_since: Option<Date>,
    /// Whole years since then, where at least two.
    pub years_in_canada: Option<u32>,
    /// Whether more than these years are over.
    pub more_than_these_years: bool,
    /// Languages spoken, by name.
    pub languages: Vec<String>,
    /// City and province of residence, as it follows "of".
    pub residence: Option<String>,
    /// Number of the application that is pending or was refused.
    pub application_number: Option<String>,
}

pub(super) fn sender(source: &Source<'_>) -> Sender {
    let Some(by) = &source.case.representative else {
        return Sender {
            name: full(&source.case.applicant.name),
            tagline: None,
            lines: contact_lines(source, &source.case.applicant.contact),
        };
    };
    let capacity = source.words(words::capacity(by.kind, by.gender));
    let licence = by.licence_number.as_ref().map(|number| format!(", {number}"));
    let as_what = format!("{capacity}{}", licence.unwrap_or_default());
    Sender {
        name: by.firm.as_ref().unwrap_or(&by.name).to_string(),
        tagline: Some(match by.firm {
            Some(_) => format!("{}, {as_what}", by.name),
            None => as_what,
        }),
        lines: contact_lines(source, &by.contact),
    }
}

pub(super) fn contact_lines(source: &Source<'_>, contact: &case_people::Contact) -> Vec<String> {
    let address = contact.address.as_ref();
    let mut lines = address
        .map(|address| address_lines(source, address))
        .unwrap_or_default();
    lines.extend(contact.phone.clone());
    lines.extend(contact.email.clone());
    lines
}

/// An address as an envelope in Canada has it; the country only where it is another one.
pub(super) fn address_lines(source: &Source<'_>, address: &case_people::Address) -> Vec<String> {
    let mut city = city(source, address);
    if let Some(code) = &address.postal_code {
        city.push(' ');
        city.push_str(code.as_str());
    }
    let mut lines = vec![address.street.to_string(), city];
    if address.country.as_str() != "Canada" {
        lines.push(address.country.to_string());
    }
    lines
}

/// City and province: "Toronto, Ontario"; "Toronto (Ontario)".
fn city(source: &Source<'_>, address: &case_people::Address) -> String {
    match (&address.province, source.language) {
        (None, _) => address.city.to_string(),
        (Some(province), Language::En) => format!("{}, {province}", address.city),
        (Some(province), Language::Fr) => format!("{} ({province})", address.city),
    }
}

pub(super) fn representative(source: &Source<'_>) -> Option<Representative> {
    use case_people::RepresentativeKind::{Lawyer, Paralegal, QuebecNotary, StudentAtLaw};
    let by = source.case.representative.as_ref()?;
    let licence = match (&by.body, &by.licence_number) {
        (Some(body), Some(number)) => Some(format!("{body}, {number}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_string()),
        (None, None) => None,
    };
    Some(Representative {
        name: by.name.to_string(),
        capacity: source.words(words::capacity(by.kind, by.gender)),
        licence,
        firm: by.firm.as_ref().map(ToString::to_string),
        counsel: matches!(by.kind, Lawyer | QuebecNotary | Paralegal | StudentAtLaw),
    })
}

pub(super) fn recipient(source: &Source<'_>) -> Recipient {
    addressed(source, &source.case.filing.recipient)
}

/// An addressee as an envelope has it.
pub(super) fn addressed(source: &Source<'_>, to: &case_decision::Recipient) -> Recipient {
    let mut lines = strings(&to.lines);
    lines.extend(
        to.address
            .iter()
            .flat_map(|address| address_lines(source, address)),
    );
    Recipient {
        name: to.name.to_string(),
        lines,
    }
}

pub(super) fn applicant(source: &Source<'_>) -> Person {
    let a = &source.case.applicant;
    let adult =
        calendar::lived(a.birth_date.0, source.filing_date().0).is_none_or(|age| age.0 >= TITLE_AGE_MIN);
    let residence = residence(source);
    Person {
        full: full(&a.name),
        listed: listed(&a.name),
        short: short(&a.name, a.gender, adult, source.language),
        own_script: own_script(&a.name),
        gender: gender(a.gender).to_owned(),
        relationship: None,
        is_to_applicant: None,
        birth_date: a.birth_date,
        age: calendar::age(a.birth_date, source.filing_date(), source.language),
        birth_place: Some(birth_place(&a.birth_place, source.language)),
        citizenships: countries(&a.citizenships),
        uci: a.uci.clone(),
        status: Some(source.words(words::status_entry(a.status.status, a.gender))),
        status_since: a.status.since,
        status_until: a.status.until,
        status_remark: remark(&a.status),
        lives_in: residence,
        marital_status: Some(source.words(words::marital(a.marital_status, a.gender))),
        cites: shown_by(source, &[], &a.identity),
    }
}

/// What shows who a person is: the evidence that the case names for it, else the exhibits with the person's documents, each once.
fn shown_by(source: &Source<'_>, evidence: &[Cite], identity: &[case_people::IdentityDocument]) -> Cites {
    if !evidence.is_empty() {
        return source.cites(evidence);
    }
    let mut exhibits: Vec<&Id> = identity.iter().filter_map(|one| one.exhibit.as_ref()).collect();
    let mut seen = BTreeSet::new();
    exhibits.retain(|id| seen.insert(id.as_str()));
    let found = exhibits.into_iter().filter_map(|id| source.one_cite(id, None));
    Cites(found.collect())
}

fn remark(status: &StatusInCanada) -> Option<String> {
    status.remark.as_ref().map(ToString::to_string)
}

fn residence(source: &Source<'_>) -> Option<String> {
    let address = source.case.applicant.contact.address.as_ref()?;
    let mut place = vec![city(source, address)];
    if address.country.as_str() != "Canada" {
        place.push(address.country.to_string());
    }
    Some(place.join(", "))
}

pub(super) fn particulars(source: &Source<'_>) -> Particulars {
    let a = &source.case.applicant;
    let lived = a
        .in_canada_since
        .and_then(|since| calendar::lived(since.0, source.filing_date().0));
    let years = lived.and_then(|(years, _, _)| u32::try_from(years).ok());
    let case = source.case;
    Particulars {
        other_names: strings(&a.other_names),
        former_habitual_residence: a.former_habitual_residence.as_ref().map(ToString::to_string),
        occupation: a.occupation.as_ref().map(ToString::to_string),
        in_canada_since: a.in_canada_since,
        years_in_canada: years.filter(|years| *years >= 2),
        more_than_these_years: lived.is_some_and(|(_, months, days)| months > 0 || days > 0),
        languages: a.languages.iter().map(|tag| language_name(source, tag)).collect(),
        residence: residence(source),
        application_number: case
            .decision
            .as_ref()
            .and_then(|decision| decision.application_number.clone())
            .or_else(|| {
                case.further
                    .as_ref()
                    .and_then(|further| further.application_number.clone())
            }),
    }
}

/// The name of a language; its tag where the table has no name.
pub(super) fn language_name(source: &Source<'_>, tag: &LanguageTag) -> String {
    languages::name(tag.as_str(), source.language)
        .unwrap_or(tag.as_str())
        .to_owned()
}

pub(super) fn included(source: &Source<'_>) -> Vec<Person> {
    in_role(source, ApplicationRole::Accompanying)
}

pub(super) fn declared(source: &Source<'_>) -> Vec<Person> {
    in_role(source, ApplicationRole::NotAccompanying)
}

pub(super) fn others(source: &Source<'_>) -> Vec<Person> {
    in_role(source, ApplicationRole::NotIncluded)
}

fn in_role(source: &Source<'_>, role: ApplicationRole) -> Vec<Person> {
    source
        .case
        .people
        .iter()
        .filter(|p| p.role == role)
        .map(|p| person(source, p))
        .collect()
}

/// The person of that id.
pub(super) fn by_id(source: &Source<'_>, id: &Id) -> Option<Person> {
    source
        .case
        .people
        .iter()
        .find(|p| p.id == *id)
        .map(|p| person(source, p))
}

pub(super) fn person(source: &Source<'_>, p: &case_people::Person) -> Person {
    let adult =
        calendar::lived(p.birth_date.0, source.filing_date().0).is_some_and(|age| age.0 >= TITLE_AGE_MIN);
    let short = short(&p.name, p.gender, adult, source.language);
    let name_of = |other: &case_people::Person| other.name.given.as_ref().map(ToString::to_string);
    let shared = source
        .case
        .people
        .iter()
        .filter(|other| name_of(other).as_deref() == Some(&short))
        .count()
        > 1;
    Person {
        full: full(&p.name),
        listed: listed(&p.name),
        short: if shared { full(&p.name) } else { short },
        own_script: own_script(&p.name),
        gender: gender(p.gender).to_owned(),
        relationship: (p.relationship != case_people::Relationship::Other)
            .then(|| source.words(words::relationship(p.relationship, p.gender))),
        is_to_applicant: words::is_to_applicant(
            p.relationship,
            p.gender,
            source.case.applicant.gender,
            source.language,
        ),
        birth_date: p.birth_date,
        age: calendar::age(p.birth_date, source.filing_date(), source.language),
        birth_place: p
            .birth_place
            .as_ref()
            .map(|place| birth_place(place, source.language)),
        citizenships: countries(&p.citizenships),
        uci: p.uci.clone(),
        status: p
            .status
            .as_ref()
            .map(|s| source.words(words::status_entry(s.status, p.gender))),
        status_since: p.status.as_ref().and_then(|s| s.since),
        status_until: p.status.as_ref().and_then(|s| s.until),
        status_remark: p.status.as_ref().and_then(remark),
        lives_in: p.lives_in.as_ref().map(ToString::to_string),
        marital_status: p
            .marital_status
            .map(|status| source.words(words::marital(status, p.gender))),
        cites: shown_by(source, &p.evidence, &p.identity),
    }
}

pub(in crate::letters) fn full(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{given} {}", name.family),
        None => name.family.to_string(),
    }
}

fn listed(name: &Name) -> String {
    match &name.given {
        Some(given) => format!("{}, {given}", name.family),
        None => name.family.to_string(),
    }
}

/// An adult by title and family name, a child by the given name, everyone else by the full name.
fn short(name: &Name, gender: Gender, adult: bool, language: Language) -> String {
    let (her, him) = match language {
        Language::En => ("Ms.", "Mr."),
        Language::Fr => ("Mme", "M."),
    };
    match (adult, gender, &name.given) {
        (true, Gender::Female, _) => format!("{her}\u{a0}{}", name.family),
        (true, Gender::Male, _) => format!("{him}\u{a0}{}", name.family),
        (false, _, Some(given)) => given.to_string(),
        _ => full(name),
    }
}

fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "female",
        Gender::Male => "male",
        Gender::Another => "another",
    }
}

fn own_script(name: &Name) -> Option<OwnScript> {
    name.own_script.as_ref().map(|own| OwnScript {
        text: own.text.to_string(),
        language: own.language.to_string(),
    })
}

/// "Jaffna, Sri Lanka"; in French, which says "née" and no more, "à Jaffna, au Sri Lanka".
fn birth_place(place: &case_people::BirthPlace, language: Language) -> String {
    let country = match language {
        Language::En => place.country.to_string(),
        Language::Fr => places::in_country(place.country.as_str(), language),
    };
    match (&place.city, language) {
        (None, _) => country,
        (Some(city), Language::En) => format!("{city}, {country}"),
        (Some(city), Language::Fr) => format!("{}, {country}", places::joined("à", city.as_str(), language)),
    }
}

fn countries(countries: &[Country]) -> Vec<String> {
    countries.iter().map(ToString::to_string).collect()
}

fn strings(lines: &[Line]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}
