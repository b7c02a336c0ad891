//! The application for leave and for judicial review: the particulars of Rule 5, the argument, the words of the record.
//!
//! In: the court part of the case, its decision, who represents. Out: the parties as the style of cause has them, addresses as lines,
//! provisions by the kind of each ground, time limits computed with the safe day. It decides nothing about who may act.

use super::Source;
use super::argument::{self, Fact};
use super::eligibility::provision;
use super::parties::{self, Recipient};
use crate::case::model::decision::{self, HearingLanguage, Respondent};
use crate::case::model::people::Gender;
use crate::case::model::values::{Date, Id, Prose};
use crate::finding::Language;
use crate::law::time::court::{Arising, Deadline, ORDER_OF_2025, PerfectFrom, leave, perfect};
use schemars::JsonSchema;
use serde::Serialize;

/// The matter before the Federal Court.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Court {
    /// The Court's file number.
    pub file_number: Option<String>,
    /// The applicants, by their full names; the principal applicant first.
    pub applicants: Vec<String>,
    /// What they are in the style of cause: "Applicant", "Applicants".
    pub applicant_role: String,
    /// The applicants with their article, as they follow "solicitor for".
    pub applicants_named: String,
    /// The respondent, as the style of cause names it.
    pub respondent: String,
    /// The respondent in a sentence, with its article.
    pub respondent_named: String,
    /// What it is in the style of cause.
    pub respondent_role: String,
    /// The office that decided, an address line each.
    pub tribunal: Vec<String>,
    /// Where the hearing is proposed.
    pub hearing_place: String,
    /// The language or languages proposed, as they follow "in".
    pub hearing_language: String,
    /// The language or languages of the materials, likewise.
    pub materials_language: String,
    /// Whether the hearing is proposed in both languages.
    pub hearing_in_both: bool,
    /// Whether the materials are in both languages.
    pub materials_in_both: bool,
    /// The electronic address for service, where the applicant consents.
    pub electronic_address: Option<String>,
    /// Where the respondent is served.
    pub served_at: Option<Recipient>,
    /// Who prepared the application for a fee and does not sign it.
    pub prepared_by: Option<Preparer>,
    /// The day on which the application was or will be filed.
    pub filed_on: Option<Date>,
    /// The day on which it was served.
    pub served_on: Option<Date>,
    /// The last safe day for serving and filing.
    pub leave_by: Date,
    /// Whether the application is, or will be, filed after that day.
    pub late: bool,
    /// Days after that day, where it is late.
    pub days_late: Option<u32>,
    /// The special reasons for an extension.
    pub extension_reasons: Option<Prose>,
    /// The safe day for perfecting, where it can be computed.
    pub perfect_by: Option<Date>,
    /// The provisions and rules relied on, those of the grounds first.
    pub provisions: Vec<String>,
    /// The relief asked for beyond setting aside and sending back.
    pub relief: Vec<Prose>,
    /// The facts relied on.
    pub facts: Vec<Fact>,
    /// The keys of further authorities; print each with `authority`.
    pub authorities: Vec<String>,
    /// Whether the applicant acts in person.
    pub in_person: bool,
    /// Whether the record is bound, so that cites are to its pages.
    pub has_record: bool,
}

/// Who prepared the application.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Preparer {
    /// Given and family name.
    pub name: String,
    /// Address and telephone, a line each.
    pub lines: Vec<String>,
}

/// A request for reasons and notes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Notes {
    /// To whom the request for access goes.
    pub recipient: Recipient,
    /// The day of the applicant's consent.
    pub consent_signed_on: Option<Date>,
    /// Records asked for beyond the usual ones.
    pub also: Vec<String>,
}

pub(super) fn court(source: &Source<'_>) -> Option<Court> {
    let court = source.case.court.as_ref()?;
    let decision = source.case.decision.as_ref()?;
    let deadline = time_for_leave(decision);
    let filed = court.filed_on.unwrap_or(source.filing_date());
    let applicants = applicants(source);
    let (respondent, respondent_named) = respondent(court.respondent, source.language);
    Some(Court {
        file_number: court.file_number.clone(),
        applicant_role: applicant_role(&genders(source), source.language).to_owned(),
        applicants_named: match (source.language, applicants.len()) {
            (Language::En, 0 | 1) => "the Applicant",
            (Language::En, _) => "the Applicants",
            (Language::Fr, 0 | 1) => "la partie demanderesse",
            (Language::Fr, _) => "les parties demanderesses",
        }
        .to_owned(),
        applicants,
        respondent: respondent.to_owned(),
        respondent_named: respondent_named.to_owned(),
        respondent_role: match source.language {
            Language::En => "Respondent",
            Language::Fr => "défendeur",
        }
        .to_owned(),
        tribunal: court
            .tribunal
            .as_ref()
            .map(|contact| parties::contact_lines(source, contact))
            .unwrap_or_default(),
        hearing_place: court.hearing_place.to_string(),
        hearing_language: language(court.hearing_language, source.language).to_owned(),
        hearing_in_both: court.hearing_language == HearingLanguage::Both,
        materials_language: language(materials(source, court), source.language).to_owned(),
        materials_in_both: materials(source, court) == HearingLanguage::Both,
        electronic_address: court.service.electronic.clone(),
        served_at: court
            .service
            .respondent
            .as_ref()
            .map(|to| parties::addressed(source, to)),
        prepared_by: court.prepared_by.as_ref().map(|one| Preparer {
            name: one.name.to_string(),
            lines: parties::contact_lines(source, &one.contact),
        }),
        filed_on: court.filed_on,
        served_on: court.served_on,
        leave_by: Date(deadline.safe()),
        late: filed.0 > deadline.safe(),
        days_late: u32::try_from(-deadline.days_left(filed.0))
            .ok()
            .filter(|days| *days > 0),
        extension_reasons: court.extension_reasons.clone(),
        perfect_by: perfect_by(source, court, decision),
        provisions: provisions(source, court, decision),
        relief: court.relief.clone(),
        facts: argument::facts(source, &court.facts),
        authorities: court.authorities.iter().map(ToString::to_string).collect(),
        in_person: source.case.representative.is_none(),
        has_record: court.record.is_some(),
    })
}

/// The time for leave, with all its readings.
pub(super) fn time_for_leave(decision: &decision::Decision) -> Deadline {
    let arising = match decision.arising {
        decision::Arising::InCanada => Arising::InCanada,
        decision::Arising::OutsideCanada => Arising::OutsideCanada,
    };
    leave(decision.notified_on.0, arising)
}

/// The safe day for perfecting: none where the file says nothing of filing, or reasons have not come.
fn perfect_by(
    source: &Source<'_>,
    court: &decision::CourtMatter,
    decision: &decision::Decision,
) -> Option<Date> {
    let filed = court.filed_on.unwrap_or(source.filing_date());
    let reasons = decision.reasons_received_on?;
    let start = if reasons <= filed {
        PerfectFrom::Filing(filed.0)
    } else {
        PerfectFrom::Reasons(reasons.0)
    };
    Some(Date(perfect(start, Some(&ORDER_OF_2025)).safe()))
}

fn applicants(source: &Source<'_>) -> Vec<String> {
    let mut names = vec![parties::full(&source.case.applicant.name)];
    let court = source.case.court.iter().flat_map(|court| &court.co_applicants);
    names.extend(court.filter_map(|one| parties::by_id(source, &one.person).map(|person| person.full)));
    names
}

/// The genders of those who apply together.
fn genders(source: &Source<'_>) -> Vec<Gender> {
    let court = source.case.court.iter().flat_map(|court| &court.co_applicants);
    let of = |id: &Id| source.case.people.iter().find(|person| person.id == *id);
    let mut genders = vec![source.case.applicant.gender];
    genders.extend(court.filter_map(|one| of(&one.person).map(|person| person.gender)));
    genders
}

fn applicant_role(genders: &[Gender], language: Language) -> &'static str {
    let women = genders.iter().all(|gender| *gender == Gender::Female);
    match (language, genders, women) {
        (Language::En, [] | [_], _) => "Applicant",
        (Language::En, ..) => "Applicants",
        (Language::Fr, [] | [_], true) => "demanderesse",
        (Language::Fr, [] | [_], false) => "demandeur",
        (Language::Fr, _, true) => "demanderesses",
        (Language::Fr, _, false) => "demandeurs",
    }
}

/// The Minister as the style of cause names it, and in a sentence.
fn respondent(respondent: Respondent, language: Language) -> (&'static str, &'static str) {
    match (respondent, language) {
        (Respondent::CitizenshipAndImmigration, Language::En) => (
            "The Minister of Citizenship and Immigration",
            "the Minister of Citizenship and Immigration",
        ),
        (Respondent::CitizenshipAndImmigration, Language::Fr) => (
            "Le ministre de la Citoyenneté et de l’Immigration",
            "le ministre de la Citoyenneté et de l’Immigration",
        ),
        (Respondent::PublicSafety, Language::En) => (
            "The Minister of Public Safety and Emergency Preparedness",
            "the Minister of Public Safety and Emergency Preparedness",
        ),
        (Respondent::PublicSafety, Language::Fr) => (
            "Le ministre de la Sécurité publique et de la Protection civile",
            "le ministre de la Sécurité publique et de la Protection civile",
        ),
    }
}

fn materials(source: &Source<'_>, court: &decision::CourtMatter) -> HearingLanguage {
    court.materials_language.unwrap_or(match source.language {
        Language::En => HearingLanguage::English,
        Language::Fr => HearingLanguage::French,
    })
}

/// A language as it follows "in" or « en »: both, in part each.
fn language(value: HearingLanguage, language: Language) -> &'static str {
    match (value, language) {
        (HearingLanguage::English, Language::En) => "English",
        (HearingLanguage::French, Language::En) => "French",
        (HearingLanguage::Both, Language::En) => "English and partly in French",
        (HearingLanguage::English, Language::Fr) => "anglais",
        (HearingLanguage::French, Language::Fr) => "français",
        (HearingLanguage::Both, Language::Fr) => "français et en partie en anglais",
    }
}

/// What the grounds call for by their kind (Federal Courts Act, s. 18.1(4)), then what the case adds; nothing twice.
fn provisions(
    source: &Source<'_>,
    court: &decision::CourtMatter,
    decision: &decision::Decision,
) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for ground in &decision.grounds {
        let Some(label) = super::review::of_review(ground.kind) else {
            continue;
        };
        let label = match source.language {
            Language::En => label.to_owned(),
            Language::Fr => french(label),
        };
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.sort();
    let listed = |act: &str, one: &str, many: &str, and: &str| {
        let word = if labels.len() == 1 { one } else { many };
        format!("{act}, {word}\u{a0}{}", labels.join(and))
    };
    let mut all = Vec::new();
    if !labels.is_empty() {
        all.push(match source.language {
            Language::En => listed(
                "Federal Courts Act, RSC\u{a0}1985, c\u{a0}F-7",
                "paragraph",
                "paragraphs",
                " and\u{a0}",
            ),
            Language::Fr => listed(
                "Loi sur les Cours fédérales, LRC\u{a0}1985, c\u{a0}F-7",
                "alinéa",
                "alinéas",
                " et\u{a0}",
            ),
        });
    }
    for own in &court.provisions {
        let own = provision(own.as_str());
        if !all.contains(&own) {
            all.push(own);
        }
    }
    all
}

/// A label as French statutes write it: `18.1(4)d)`.
fn french(label: &str) -> String {
    match label.rsplit_once('(') {
        Some((before, last)) if last.starts_with(|c: char| c.is_ascii_lowercase()) => {
            format!("{before}{last}")
        }
        _ => label.to_owned(),
    }
}

pub(super) fn notes(source: &Source<'_>) -> Option<Notes> {
    let request = source.case.decision.as_ref()?.notes_request.as_ref()?;
    Some(Notes {
        recipient: parties::addressed(source, &request.recipient),
        consent_signed_on: request.consent_signed_on,
        also: request.also.iter().map(ToString::to_string).collect(),
    })
}
