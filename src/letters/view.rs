//! What a template sees: one typed view of the case, prepared for sentences.
//!
//! In: the case, the exhibits' numbering, the language. Out: a [`View`], every field of which is always present (`null`
//! where the case says nothing), with names, ages on the filing date, words for fixed values and cites prepared. Templates are
//! checked against [`schema`], so a field that is renamed here breaks no letter silently. It decides nothing and leaves
//! nothing out that a letter could argue.
//!
//! Prose, dates and cites keep their types: a template must say how it prints them.

pub mod argument;
pub mod checklist;
pub mod chronology;
pub mod court;
pub mod days;
pub mod eligibility;
pub mod enclosures;
pub mod map;
pub mod missing;
pub mod parties;
pub mod pending;
pub mod removal;
pub mod review;
pub mod standing;
pub mod supplement;
pub mod words;

use super::Brief;
use super::cited::Cited;
use crate::case::model::argument as case_argument;
use crate::case::model::values::{Date, Id, Prose};
use crate::case::model::{Case, Matter};
use crate::finding::{Finding, Language};
use crate::letters::places;
use crate::numbering::{Called, Numbering};
use crate::supplement::Supplement;
use schemars::JsonSchema;
use serde::Serialize;

/// What a template sees.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct View {
    /// The file's reference.
    pub reference: String,
    /// The intended filing date, which the letter bears.
    pub date: Date,
    /// The city from which the letter is written.
    pub place: Option<String>,
    /// Whether the request is made from inside Canada.
    pub in_canada: bool,
    /// Who writes: the representative, or the applicant where nobody represents.
    pub sender: parties::Sender,
    /// Who represents the applicant.
    pub representative: Option<parties::Representative>,
    /// To whom the letter goes.
    pub recipient: parties::Recipient,
    /// The principal applicant.
    pub applicant: parties::Person,
    /// More on the applicant.
    pub particulars: parties::Particulars,
    /// Family members who are included in the application.
    pub included: Vec<parties::Person>,
    /// Family members who are declared and do not accompany.
    pub declared: Vec<parties::Person>,
    /// Everyone who is no part of the application: citizens, permanent residents, other relatives, others who matter.
    pub others: Vec<parties::Person>,
    /// Each child directly affected, with the child's interests.
    pub children: Vec<argument::Child>,
    /// Whether a factor of its own has the place where the children's interests are argued.
    pub children_have_factor: bool,
    /// The province or territory of destination.
    pub destination: Option<String>,
    /// The same as where somebody will live: "in Ontario", "au Québec".
    pub destination_in: Option<String>,
    /// Whether that is Quebec, whose selection applies too.
    pub destination_quebec: bool,
    /// What has happened so far, in order.
    pub chronology: Vec<chronology::Event>,
    /// Whether any event of it has an exhibit.
    pub chronology_cited: bool,
    /// The facts on which eligibility rests.
    pub eligibility: eligibility::Eligibility,
    /// The date set for removal, where one is set and the removal has not been enforced.
    pub removal_set_for: Option<Date>,
    /// Inadmissibilities, found or possible.
    pub inadmissibilities: Vec<eligibility::Inadmissibility>,
    /// The exemptions asked for.
    pub exemptions: Vec<eligibility::Exemption>,
    /// The factors that have something to argue, in the case's order.
    pub factors: Vec<argument::Factor>,
    /// What speaks against the case, met openly.
    pub adverse: Vec<argument::Adverse>,
    /// What is asked for in the alternative.
    pub alternatives: Vec<Prose>,
    /// Why relief is justified, all taken together.
    pub global_assessment: Option<Prose>,
    /// What is urgent.
    pub urgent: Option<Prose>,
    /// The applicant's own account.
    pub narrative: Option<argument::Narrative>,
    /// The decision under review.
    pub decision: Option<review::Decision>,
    /// The application to the Federal Court.
    pub court: Option<court::Court>,
    /// The removal that is to be deferred.
    pub deferral: Option<removal::Deferral>,
    /// The application for protection.
    pub protection: Option<removal::Protection>,
    /// The exhibits in other languages than English and French, which stand with their translation.
    pub translated: Cites,
    /// What the letter cites, for the list at its end; empty everywhere else.
    pub cited: Cited,
    /// What goes with the letter.
    pub enclosures: enclosures::Enclosures,
    /// What is said about a pending application.
    pub further: Option<pending::Further>,
    /// What a supplement adds to what was filed; none in a first package.
    pub supplement: Option<supplement::Update>,
    /// Consents, each to be signed by the person who gives it.
    pub consents: Vec<pending::Consent>,
    /// The full names of the children directly affected.
    pub children_names: Vec<String>,
    /// The provisions from which an exemption is asked for, each once.
    pub exempted: Vec<String>,
    /// For each consideration, the few pages that show it best.
    pub map: Vec<map::Row>,
    /// The grounds of inadmissibility, each once, with those whom it concerns.
    pub map_grounds: Vec<map::Ground>,
    /// What the package holds, by kind of document.
    pub checklist: checklist::Checklist,
    /// The days that must not be missed, for those who work on the file.
    pub days: Vec<days::DayAhead>,
    /// Those of the next two years, in plain words for the client.
    pub client_days: Vec<days::DayAhead>,
    /// What a client is asked to bring or to say.
    pub missing: Vec<missing::Group>,
    /// Where the file stands.
    pub standing: standing::Standing,
    /// The kind of matter.
    pub matter: MatterView,
    /// What holds for the applicant after filing.
    pub outlook: Outlook,
}

/// The kind of matter, as conditions ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct MatterView {
    /// An application, from inside or outside Canada.
    pub application: bool,
    /// A request to reconsider a refusal.
    pub reconsideration: bool,
    /// Something about a pending application.
    pub pending: bool,
}

/// What holds for the applicant after filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Outlook {
    /// Whether a removal order stands against the applicant.
    pub removal_order: bool,
    /// The days for an application for leave after a refusal: 15 in Canada, 60 outside (IRPA s. 72(2)(b)).
    pub leave_days: u32,
    /// Whether the representative may act in the Federal Court: a lawyer.
    pub lawyer: bool,
}

/// What stands around a letter in its package.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Around {
    /// The titles of the letters that it encloses.
    pub enclosed: Vec<String>,
    /// The titles of all letters that are filed.
    pub filed: Vec<String>,
    /// The keys of the authorities that those may cite, for letters that speak of them.
    pub authorities: Vec<String>,
}

/// A cite of an exhibit, its printed numbers known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cite {
    /// The exhibit's id in the case.
    pub exhibit: String,
    /// Its mark, e.g. `D`.
    pub mark: String,
    /// The printed number of the page; none for the exhibit as a whole.
    pub page: Option<u32>,
    /// The page within the exhibit, from 1; none for the exhibit as a whole.
    pub within: Option<u32>,
    /// Whether the mark is a name of its own, such as "Decision", and no letter of an exhibit.
    pub named: bool,
}

/// Cites in the order of the case; print them with `cite` or `exhibits`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Cites(pub Vec<Cite>);

/// What the view is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) case: &'a Case,
    pub(super) numbering: &'a Numbering,
    pub(super) findings: &'a [Finding],
    pub(super) supplement: Option<&'a Supplement>,
    pub(super) language: Language,
}

impl Source<'_> {
    /// The cites whose target exists; the others are findings of [`super::cites`] and stop the letter.
    fn cites(&self, cites: &[case_argument::Cite]) -> Cites {
        Cites(
            cites
                .iter()
                .filter_map(|cite| self.one_cite(&cite.exhibit, cite.page))
                .collect(),
        )
    }

    /// A cite of a whole exhibit, where the case names one.
    fn whole(&self, exhibit: Option<&Id>) -> Cites {
        Cites(
            exhibit
                .and_then(|id| self.one_cite(id, None))
                .into_iter()
                .collect(),
        )
    }

    fn one_cite(&self, exhibit: &Id, page: Option<u32>) -> Option<Cite> {
        let numbered = self.numbering.exhibit(exhibit.as_str())?;
        let within = page;
        let page = match within {
            Some(page) => Some(self.numbering.page(exhibit.as_str(), page)?),
            None => None,
        };
        Some(Cite {
            exhibit: exhibit.to_string(),
            mark: numbered.mark.clone(),
            page,
            within,
            named: numbered.called == Called::Document,
        })
    }

    fn words(&self, words: words::Words) -> String {
        words.say(self.language).to_owned()
    }

    fn filing_date(&self) -> Date {
        self.case.filing.date
    }
}

/// The members of a view that tell of the package around a letter.
pub(super) const SURROUNDINGS: [&str; 2] = ["enclosures", "standing"];

/// What a view says of the package around a letter: all else is the same for all letters of a case.
#[derive(Debug, Serialize)]
pub(super) struct Surroundings {
    enclosures: enclosures::Enclosures,
    standing: standing::Standing,
}

/// Prepares what a view says of the package around one letter.
pub(super) fn surroundings(brief: &Brief<'_>, around: &Around) -> Surroundings {
    let source = source(brief);
    Surroundings {
        enclosures: enclosures::of(&source, around),
        standing: standing::of(&source, &around.authorities),
    }
}

fn source<'a>(brief: &Brief<'a>) -> Source<'a> {
    Source {
        case: brief.case,
        numbering: brief.numbering,
        findings: brief.findings,
        supplement: brief.supplement,
        language: brief.case.language.into(),
    }
}

/// Prepares the view of one letter.
#[must_use]
pub fn of(brief: &Brief<'_>, around: &Around) -> View {
    let case = brief.case;
    let source = source(brief);
    let chronology = chronology::of(&source);
    let children = argument::children(&source);
    let children_names = children.iter().map(|child| child.person.full.clone()).collect();
    let factors = argument::factors(&source);
    let inadmissibilities = eligibility::inadmissibilities(&source);
    let destination = case.filing.destination_province.as_ref().map(ToString::to_string);
    View {
        reference: case.reference.clone(),
        date: case.filing.date,
        place: case.filing.place.as_ref().map(ToString::to_string),
        in_canada: in_canada(case),
        sender: parties::sender(&source),
        representative: parties::representative(&source),
        recipient: parties::recipient(&source),
        applicant: parties::applicant(&source),
        particulars: parties::particulars(&source),
        included: parties::included(&source),
        declared: parties::declared(&source),
        others: parties::others(&source),
        children_have_factor: factors.iter().any(|factor| factor.children_here),
        children,
        destination_quebec: destination.as_deref().is_some_and(is_quebec),
        destination_in: destination
            .as_deref()
            .map(|province| places::in_province(province, source.language)),
        destination,
        chronology_cited: chronology.iter().any(|event| !event.cites.0.is_empty()),
        chronology,
        eligibility: eligibility::of(&source),
        removal_set_for: eligibility::removal_set_for(&source),
        map_grounds: map::grounds(&inadmissibilities),
        inadmissibilities,
        exemptions: eligibility::exemptions(&source),
        factors,
        adverse: argument::adverse(&source),
        alternatives: case.relief.alternative.clone(),
        global_assessment: case.relief.global_assessment.clone(),
        urgent: case.relief.urgent.clone(),
        narrative: argument::narrative(&source),
        decision: review::decision(&source),
        court: court::court(&source),
        deferral: removal::deferral(&source),
        protection: removal::protection(&source),
        translated: translated(&source),
        cited: Cited::default(),
        enclosures: enclosures::of(&source, around),
        further: pending::further(&source),
        supplement: supplement::update(&source),
        consents: pending::consents(&source),
        children_names,
        exempted: eligibility::exempted(&source),
        map: map::of(&source),
        checklist: checklist::of(&source),
        days: days::of(&source),
        client_days: days::for_client(&source),
        missing: missing::of(&source),
        standing: standing::of(&source, &around.authorities),
        matter: matter(case.matter),
        outlook: outlook(case),
    }
}

fn translated(source: &Source<'_>) -> Cites {
    let exhibits = source.case.evidence.iter();
    let translated = exhibits.filter(|exhibit| exhibit.translation.is_some());
    Cites(
        translated
            .filter_map(|exhibit| source.one_cite(&exhibit.id, None))
            .collect(),
    )
}

fn matter(matter: Matter) -> MatterView {
    let mut view = MatterView::default();
    match matter {
        Matter::ApplicationInCanada | Matter::ApplicationOutsideCanada => view.application = true,
        Matter::Reconsideration => view.reconsideration = true,
        Matter::FurtherSubmissions => view.pending = true,
        Matter::JudicialReview | Matter::Deferral | Matter::RiskAssessment => {}
    }
    view
}

fn outlook(case: &Case) -> Outlook {
    use crate::case::model::history::of_the_applicant;
    use crate::case::model::people::RepresentativeKind::Lawyer;
    let mut orders = of_the_applicant(&case.history.removal_orders);
    Outlook {
        removal_order: orders.any(|order| order.enforced_on.is_none()),
        leave_days: if in_canada(case) { 15 } else { 60 },
        lawyer: case
            .representative
            .as_ref()
            .is_some_and(|by| matches!(by.kind, Lawyer)),
    }
}

fn in_canada(case: &Case) -> bool {
    use crate::case::model::people::Status;
    match case.matter {
        Matter::ApplicationInCanada | Matter::Deferral | Matter::RiskAssessment => true,
        Matter::ApplicationOutsideCanada => false,
        Matter::Reconsideration | Matter::JudicialReview | Matter::FurtherSubmissions => {
            case.applicant.status.status != Status::OutsideCanada
        }
    }
}

fn is_quebec(province: &str) -> bool {
    ["quebec", "québec", "qc"].contains(&province.trim().to_lowercase().as_str())
}

/// The JSON Schema (draft 2020-12) of the view: what templates are checked against.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<View>()
        .to_value()
}
