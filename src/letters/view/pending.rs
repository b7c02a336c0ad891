//! What is said about a pending application, and consents.
//!
//! In: the part `further` of the case, and its consents. Out: the same with people named and cites resolved. What a request
//! cannot do without is a finding of [`crate::letters::gaps`], and the words that would miss it are left out here.

use super::argument::{self, Fact};
use super::parties::{self, Person};
use super::supplement;
use super::words;
use super::{Cites, Source};
use crate::case::model::pending::{ConsentKind, FamilyChangeKind, FurtherSubmissions};
use crate::case::model::values::{Date, PartialDate, Prose};
use schemars::JsonSchema;
use serde::Serialize;

/// What is said about a pending application.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Further {
    /// The number of the application.
    pub application_number: Option<String>,
    /// The day on which it was filed.
    pub filed_on: Date,
    /// What is new.
    pub changes: Vec<Fact>,
    /// The exhibits that were not filed before.
    pub new_exhibits: Cites,
    /// The exhibits that were filed before, under the same marks.
    pub old_exhibits: Cites,
    /// A move, where the case has the new address.
    pub address: Option<Address>,
    /// What has changed in the family.
    pub family: Vec<FamilyChange>,
    /// A change of representative.
    pub representation: Option<Representation>,
    /// A request that the application be decided before its turn.
    pub urgent: Option<Urgent>,
    /// The withdrawal of the application or of people from it.
    pub withdrawal: Option<Withdrawal>,
}

/// A move.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Address {
    /// The day from which the new address is to be used.
    pub since: Date,
    /// The new address, a line each.
    pub new: Vec<String>,
    /// The address that the office has, a line each.
    pub previous: Vec<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Those who moved too.
    pub also: Vec<Person>,
}

/// A change in the family.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FamilyChange {
    /// What happened, as a heading: "Birth of a child".
    pub heading: String,
    /// When.
    pub on: PartialDate,
    /// The person whom it concerns.
    pub person: Option<Person>,
    /// Whether that person is to be included in the application.
    pub include: bool,
    /// More on it.
    pub text: Option<Prose>,
    /// What proves it.
    pub cites: Cites,
}

/// A change of representative.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Representation {
    /// The day of the change.
    pub since: Date,
    /// Who represented before.
    pub former: Option<String>,
}

/// A request that the application be decided before its turn.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Urgent {
    /// Why it cannot wait.
    pub reasons: Vec<Fact>,
    /// The day by which a decision is needed.
    pub needed_by: Option<Date>,
}

/// A withdrawal.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Withdrawal {
    /// Those who are withdrawn; none where it is the whole application.
    pub people: Vec<Person>,
    /// Why, in the applicant's words.
    pub reason: Option<Prose>,
}

/// A person's consent.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Consent {
    /// Who consents.
    pub by: Person,
    /// Whether that is the applicant.
    pub by_applicant: bool,
    /// To whom information may be released, where it is a consent to that.
    pub release_to: Option<String>,
    /// The child, where it is a consent to the child's immigration.
    pub child: Option<Person>,
    /// The title of the document, where it is a consent to its use.
    pub document: Option<String>,
    /// Where that document stands.
    pub cites: Cites,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// What it is limited to or adds.
    pub words: Option<Prose>,
}

pub(super) fn further(source: &Source<'_>) -> Option<Further> {
    let further = source.case.further.as_ref()?;
    let (old, new) = supplement::old_and_new(source);
    Some(Further {
        application_number: further.application_number.clone(),
        filed_on: further.filed_on,
        changes: argument::facts(source, &further.changes),
        new_exhibits: new,
        old_exhibits: old,
        address: address(source, further),
        family: family(source, further),
        representation: further
            .change_of_representative
            .as_ref()
            .map(|change| Representation {
                since: change.since,
                former: change.former.as_ref().map(ToString::to_string),
            }),
        urgent: further.urgent_processing.as_ref().map(|urgent| Urgent {
            reasons: argument::facts(source, &urgent.reasons),
            needed_by: urgent.needed_by,
        }),
        withdrawal: further.withdrawal.as_ref().map(|withdrawal| Withdrawal {
            people: withdrawal
                .people
                .iter()
                .filter_map(|id| parties::by_id(source, id))
                .collect(),
            reason: withdrawal.reason.clone(),
        }),
    })
}

fn address(source: &Source<'_>, further: &FurtherSubmissions) -> Option<Address> {
    let change = further.change_of_address.as_ref()?;
    let contact = &source.case.applicant.contact;
    Some(Address {
        since: change.since,
        new: parties::address_lines(source, contact.address.as_ref()?),
        previous: change
            .previous
            .as_ref()
            .map(|a| parties::address_lines(source, a))
            .unwrap_or_default(),
        phone: contact.phone.clone(),
        email: contact.email.clone(),
        also: change
            .also
            .iter()
            .filter_map(|id| parties::by_id(source, id))
            .collect(),
    })
}

fn family(source: &Source<'_>, further: &FurtherSubmissions) -> Vec<FamilyChange> {
    let changes = further.change_of_family.iter();
    changes
        .map(|change| FamilyChange {
            heading: source.words(heading(change.kind)),
            on: change.on,
            person: change.person.as_ref().and_then(|id| parties::by_id(source, id)),
            include: change.include == Some(true),
            text: change.text.clone(),
            cites: source.cites(&change.evidence),
        })
        .collect()
}

fn heading(kind: FamilyChangeKind) -> words::Words {
    use FamilyChangeKind as Kind;
    use words::Words;
    match kind {
        Kind::Birth => Words("Birth of a child", "Naissance d’un enfant"),
        Kind::Adoption => Words("Adoption of a child", "Adoption d’un enfant"),
        Kind::Marriage => Words("Marriage", "Mariage"),
        Kind::CommonLawUnion => Words("Common-law union", "Union de fait"),
        Kind::Separation => Words("Separation", "Séparation"),
        Kind::Divorce => Words("Divorce", "Divorce"),
        Kind::Death => Words("Death", "Décès"),
        Kind::Custody => Words("Custody or parenting time", "Garde ou temps parental"),
        Kind::Other => Words("Another change", "Autre changement"),
    }
}

/// The consents that say all that their kind needs.
pub(super) fn consents(source: &Source<'_>) -> Vec<Consent> {
    let all = source.case.consents.iter();
    all.filter_map(|consent| {
        let is = |kind| consent.kind == kind;
        let by = consent.person.as_ref();
        let exhibits = &source.case.evidence;
        let named = consent.exhibit.as_ref();
        let document = exhibits.iter().find(|exhibit| Some(&exhibit.id) == named);
        let child = consent.child.as_ref().and_then(|id| parties::by_id(source, id));
        let said = Consent {
            by: match by {
                Some(id) => parties::by_id(source, id)?,
                None => parties::applicant(source),
            },
            by_applicant: by.is_none(),
            release_to: consent
                .to
                .as_ref()
                .filter(|_| is(ConsentKind::ReleaseOfInformation))
                .map(ToString::to_string),
            child: child.filter(|_| is(ConsentKind::ChildInApplication)),
            document: document
                .filter(|_| is(ConsentKind::UseOfEvidence))
                .map(|exhibit| exhibit.title.to_string()),
            cites: source.whole(named),
            until: consent.until,
            words: consent.words.clone(),
        };
        let whole = said.release_to.is_some() || said.child.is_some() || said.document.is_some();
        whole.then_some(said)
    })
    .collect()
}
