//! The words for the fixed values of a case, in both languages: kinds, statuses, bodies, outcomes, relations.
//!
//! In: a value of an enum. Out: the words as they stand inside a sentence (small letters, no article, unless it says so).
//! Sentences belong to the templates.

mod people;
mod standing;

pub use people::{is_to_applicant, marital, relationship};
pub use standing::{capacity, status, status_entry};

use crate::case::model::argument::{FactorKind, InadmissibilityGround};
use crate::case::model::decision::GroundKind;
use crate::case::model::evidence::FeeKind;
use crate::case::model::history::{ActivityKind, ApplicationKind, Body, Outcome, RemovalOrderKind};
use crate::finding::Language;

/// The same words in English and in French.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub &'static str, pub &'static str);

impl Words {
    /// The words in `language`.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::En => self.0,
            Language::Fr => self.1,
        }
    }
}

/// The name of a factor, as a heading.
#[must_use]
pub fn factor(kind: FactorKind) -> Words {
    match kind {
        FactorKind::Establishment => Words("Establishment in Canada", "Établissement au Canada"),
        FactorKind::TiesToCanada => Words("Ties to Canada", "Liens avec le Canada"),
        FactorKind::BestInterestsOfTheChild => Words(
            "Best interests of the children directly affected",
            "Intérêt supérieur des enfants directement touchés",
        ),
        FactorKind::CountryConditions => Words(
            "Hardship arising from conditions in the country of return",
            "Difficultés découlant de la situation dans le pays de retour",
        ),
        FactorKind::Health => Words("Health", "Santé"),
        FactorKind::FamilyViolence => Words("Family violence", "Violence familiale"),
        FactorKind::FamilySeparation => Words(
            "Consequences of separating the family",
            "Conséquences de la séparation de la famille",
        ),
        FactorKind::InabilityToLeave => Words(
            "Inability to leave Canada and resulting establishment",
            "Incapacité de quitter le Canada ayant mené à l’établissement",
        ),
        FactorKind::AbilityToEstablish => Words(
            "Ability to establish in Canada",
            "Capacité de s’établir au Canada",
        ),
        FactorKind::Statelessness => Words("Statelessness", "Apatridie"),
        FactorKind::DeFactoFamily => Words("Family in fact", "Famille de fait"),
        FactorKind::LackOfStatus => Words("Reasons for the lack of status", "Raisons de l’absence de statut"),
        FactorKind::Rehabilitation => Words("Rehabilitation", "Réadaptation"),
        FactorKind::Other => Words("Other circumstances", "Autres circonstances"),
    }
}

/// The heading of the children's interests, where a factor has none of its own.
#[must_use]
pub fn interests(children: usize) -> Words {
    match children {
        1 => Words(
            "Best interests of the child directly affected",
            "Intérêt supérieur de l’enfant directement touché",
        ),
        _ => factor(FactorKind::BestInterestsOfTheChild),
    }
}

/// A body that decides, with its article.
#[must_use]
pub fn body(value: Body) -> Words {
    match value {
        Body::RefugeeProtectionDivision => Words(
            "the Refugee Protection Division",
            "la Section de la protection des réfugiés",
        ),
        Body::RefugeeAppealDivision => {
            Words("the Refugee Appeal Division", "la Section d’appel des réfugiés")
        }
        Body::FederalCourtLeave | Body::FederalCourtReview => Words("the Federal Court", "la Cour fédérale"),
    }
}

/// What was before a body, with its article.
#[must_use]
pub fn before(value: Body) -> Words {
    match value {
        Body::RefugeeProtectionDivision => Words("the claim", "la demande d’asile"),
        Body::RefugeeAppealDivision => Words("the appeal", "l’appel"),
        Body::FederalCourtLeave => Words(
            "the application for leave and for judicial review",
            "la demande d’autorisation et de contrôle judiciaire",
        ),
        Body::FederalCourtReview => Words(
            "the application for judicial review",
            "la demande de contrôle judiciaire",
        ),
    }
}

/// How a step was begun, as a sentence without its end.
#[must_use]
pub fn begun(value: Body) -> Words {
    match value {
        Body::RefugeeProtectionDivision => Words(
            "The claim was referred to the Refugee Protection Division",
            "La demande d’asile a été déférée à la Section de la protection des réfugiés",
        ),
        Body::RefugeeAppealDivision => Words(
            "Appealed to the Refugee Appeal Division",
            "Appel à la Section d’appel des réfugiés",
        ),
        Body::FederalCourtLeave => Words(
            "Applied to the Federal Court for leave and for judicial review",
            "Demande d’autorisation et de contrôle judiciaire à la Cour fédérale",
        ),
        Body::FederalCourtReview => Words(
            "The application for judicial review went to a hearing before the Federal Court",
            "La demande de contrôle judiciaire a été portée devant la Cour fédérale",
        ),
    }
}

/// What the body did, as it follows its name: "rejected the claim".
#[must_use]
pub fn ruling(body: Body, outcome: Outcome) -> Words {
    use Body::{FederalCourtLeave, FederalCourtReview, RefugeeAppealDivision, RefugeeProtectionDivision};
    match (body, outcome) {
        (RefugeeProtectionDivision, Outcome::Granted) => {
            Words("accepted the claim", "a accueilli la demande d’asile")
        }
        (RefugeeProtectionDivision, Outcome::Refused) => {
            Words("rejected the claim", "a rejeté la demande d’asile")
        }
        (RefugeeAppealDivision, Outcome::Granted) => Words("allowed the appeal", "a accueilli l’appel"),
        (RefugeeAppealDivision, Outcome::Refused) => Words("dismissed the appeal", "a rejeté l’appel"),
        (FederalCourtLeave, Outcome::Granted) => {
            Words("granted leave", "a accueilli la demande d’autorisation")
        }
        (FederalCourtLeave, Outcome::Refused) => Words(
            "refused leave for judicial review",
            "a refusé l’autorisation de contrôle judiciaire",
        ),
        (FederalCourtReview, Outcome::Granted) => Words(
            "allowed the application for judicial review",
            "a accueilli la demande de contrôle judiciaire",
        ),
        (FederalCourtReview, Outcome::Refused) => Words(
            "dismissed the application for judicial review",
            "a rejeté la demande de contrôle judiciaire",
        ),
        (_, Outcome::Pending) => Words("has not decided", "n’a pas encore statué"),
        (_, Outcome::Withdrawn) => Words("recorded a withdrawal", "a prononcé le retrait"),
        (_, Outcome::Abandoned) => Words("declared an abandonment", "a prononcé le désistement"),
        (_, Outcome::SentBack) => Words(
            "sent the matter back for a new decision",
            "a renvoyé l’affaire pour nouvelle décision",
        ),
        (_, Outcome::Returned) => Words(
            "returned the matter as incomplete",
            "a retourné le dossier comme incomplet",
        ),
    }
}

/// How an application ended, as it follows "was": "refused".
#[must_use]
pub fn outcome(value: Outcome) -> Words {
    match value {
        Outcome::Pending => Words("pending", "en instance"),
        Outcome::Granted => Words("approved", "acceptée"),
        Outcome::Refused => Words("refused", "refusée"),
        Outcome::Withdrawn => Words("withdrawn", "retirée"),
        Outcome::Abandoned => Words("declared abandoned", "close par un désistement"),
        Outcome::SentBack => Words("sent back for a new decision", "renvoyée pour nouvelle décision"),
        Outcome::Returned => Words("returned as incomplete", "retournée comme incomplète"),
    }
}

/// What was applied for, as it follows "applied for".
#[must_use]
pub fn application(kind: ApplicationKind) -> Words {
    match kind {
        ApplicationKind::HumanitarianAndCompassionate => Words(
            "permanent residence on humanitarian and compassionate considerations",
            "la résidence permanente pour considérations d’ordre humanitaire",
        ),
        ApplicationKind::SpouseInCanada => Words(
            "permanent residence in the spouse or common-law partner in Canada class",
            "la résidence permanente au titre de la catégorie des époux ou conjoints de fait au Canada",
        ),
        ApplicationKind::FamilyClass => Words(
            "permanent residence in the family class",
            "la résidence permanente au titre de la catégorie du regroupement familial",
        ),
        ApplicationKind::Economic => Words(
            "permanent residence in an economic class",
            "la résidence permanente au titre d’une catégorie économique",
        ),
        ApplicationKind::Visitor => Words(
            "a visitor visa or visitor record",
            "un visa ou une fiche de visiteur",
        ),
        ApplicationKind::StudyPermit => Words("a study permit", "un permis d’études"),
        ApplicationKind::WorkPermit => Words("a work permit", "un permis de travail"),
        ApplicationKind::TemporaryResidentPermit => {
            Words("a temporary resident permit", "un permis de séjour temporaire")
        }
        ApplicationKind::Restoration => Words("restoration of status", "le rétablissement du statut"),
        ApplicationKind::AuthorizationToReturn => Words(
            "authorization to return to Canada",
            "l’autorisation de revenir au Canada",
        ),
        ApplicationKind::Rehabilitation => Words(
            "rehabilitation or a record suspension",
            "la réadaptation ou la suspension du casier",
        ),
        ApplicationKind::DeferralOfRemoval => Words("deferral of removal", "le report du renvoi"),
        ApplicationKind::Other => Words(
            "another immigration benefit",
            "une autre mesure en matière d’immigration",
        ),
    }
}

/// A removal order, with its article.
#[must_use]
pub fn removal_order(kind: RemovalOrderKind) -> Words {
    match kind {
        RemovalOrderKind::Departure => Words("a departure order", "une mesure d’interdiction de séjour"),
        RemovalOrderKind::DepartureTurnedDeportation => Words(
            "a departure order, which has become a deportation order,",
            "une mesure d’interdiction de séjour, devenue une mesure d’expulsion,",
        ),
        RemovalOrderKind::Exclusion => Words("an exclusion order", "une mesure d’exclusion"),
        RemovalOrderKind::Deportation => Words("a deportation order", "une mesure d’expulsion"),
        RemovalOrderKind::Conditional => Words(
            "a conditional removal order",
            "une mesure de renvoi conditionnelle",
        ),
    }
}

/// A kind of activity.
#[must_use]
pub fn activity(kind: ActivityKind) -> Words {
    match kind {
        ActivityKind::Employment => Words("employment", "emploi"),
        ActivityKind::SelfEmployment => Words("self-employment", "travail indépendant"),
        ActivityKind::Study => Words("study", "études"),
        ActivityKind::Unemployment => Words("without work", "sans emploi"),
        ActivityKind::Care => Words("care of family", "soins à la famille"),
        ActivityKind::Volunteering => Words("volunteer work", "bénévolat"),
        ActivityKind::Retirement => Words("retirement", "retraite"),
        ActivityKind::Detention => Words("detention", "détention"),
        ActivityKind::Service => Words("service", "service"),
        ActivityKind::Other => Words("other activity", "autre activité"),
    }
}

/// A ground of inadmissibility, as it follows "inadmissible".
#[must_use]
pub fn inadmissibility(ground: InadmissibilityGround) -> Words {
    use InadmissibilityGround as Ground;
    match ground {
        Ground::Security => Words("on grounds of security", "pour raison de sécurité"),
        Ground::HumanRightsViolations => Words(
            "for violating human or international rights",
            "pour atteinte aux droits humains ou internationaux",
        ),
        Ground::Sanctions => Words("on account of sanctions", "pour sanctions"),
        Ground::SeriousCriminality => Words("on grounds of serious criminality", "pour grande criminalité"),
        Ground::Criminality => Words("on grounds of criminality", "pour criminalité"),
        Ground::OrganizedCriminality => Words(
            "on grounds of organized criminality",
            "pour criminalité organisée",
        ),
        Ground::Health => Words("on health grounds", "pour motifs sanitaires"),
        Ground::Financial => Words("for financial reasons", "pour motifs financiers"),
        Ground::Misrepresentation => Words("for misrepresentation", "pour fausses déclarations"),
        Ground::NonCompliance => Words("for non-compliance with the Act", "pour manquement à la Loi"),
        Ground::InadmissibleFamilyMember => Words(
            "on account of an inadmissible family member",
            "pour inadmissibilité familiale",
        ),
    }
}

/// A ground for looking at a decision again.
#[must_use]
pub fn ground(kind: GroundKind) -> Words {
    match kind {
        GroundKind::OverlookedEvidence => Words("evidence that was overlooked", "preuve non prise en compte"),
        GroundKind::MistakeOfFact => Words("a mistake of fact", "erreur de fait"),
        GroundKind::MistakeOfLaw => Words("a mistake of law", "erreur de droit"),
        GroundKind::Fairness => Words("procedural fairness", "équité procédurale"),
        GroundKind::NewEvidence => Words("new evidence", "preuve nouvelle"),
    }
}

/// What a fee is for, as it follows "the".
#[must_use]
pub fn fee(kind: FeeKind) -> Words {
    match kind {
        FeeKind::Processing => Words("processing fee", "frais de traitement"),
        FeeKind::RightOfPermanentResidence => Words(
            "right of permanent residence fee",
            "frais relatifs au droit de résidence permanente",
        ),
        FeeKind::Biometrics => Words("biometrics fee", "frais de biométrie"),
        FeeKind::CourtFiling => Words("court filing fee", "droits de dépôt à la Cour"),
        FeeKind::Other => Words("fee", "frais"),
    }
}
