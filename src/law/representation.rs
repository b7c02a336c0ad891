//! Who may act for a person, and where.
//!
//! In: what a representative is, and the forum. Out: whether the law lets that person act, why, and where it says so.
//! It never says that a given representative is in good standing: that is looked up in the body's own register.

use super::provision::{Mark, Provision, Source, Statute, Text};
use super::time::limit::READ_IN_STATUTE;

/// What a representative is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lawyer, member in good standing of a law society.
    Lawyer,
    /// Notary of the Chambre des notaires du Québec.
    QuebecNotary,
    /// Another member of a law society, such as a paralegal.
    Paralegal,
    /// Licensee of the College of Immigration and Citizenship Consultants.
    Consultant,
    /// Such a licensee who may also appear before the Immigration and Refugee Board.
    BoardConsultant,
    /// Student-at-law under supervision.
    StudentAtLaw,
    /// A person who acts without any consideration.
    Unpaid,
    /// The person concerned.
    Oneself,
}

/// Before whom one acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forum {
    /// The Department or the Border Services Agency: an application or a request.
    Department,
    /// The Immigration and Refugee Board.
    Board,
    /// The Federal Court.
    FederalCourt,
}

/// Whether one may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Yes.
    Act,
    /// Yes, under the condition that the reason states.
    ActIf,
    /// No.
    NotAct,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub kind: Kind,
    /// Where.
    pub forum: Forum,
    /// Whether.
    pub may: May,
    /// Why, or on what condition.
    pub why: Text,
    /// Where it stands.
    pub provision: Provision,
    /// How well it is known.
    pub source: Source,
}

/// Whether a representative of that kind may act before that forum.
#[must_use]
pub fn of(kind: Kind, forum: Forum) -> &'static Standing {
    let row = ALL.iter().find(|row| row.kind == kind && row.forum == forum);
    row.expect("the table has every kind before every forum, which a test holds")
}

/// A party under a legal disability, such as a minor, needs a solicitor in the Federal Court unless it orders otherwise.
pub const DISABILITY: Provision = Provision::of(Statute::FederalCourtsRules, "121");

const UNREAD: Source = Source {
    mark: Mark::General,
    read_in: "general knowledge of the profession: the body’s own rules were not read",
    read_on: "2026-11-23",
};

const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

const fn act(label: &'static str) -> Provision {
    Provision::of(Statute::Irpa, label)
}

const SOLICITOR_ONLY: Text = text(
    "in the Federal Court an individual acts in person or by a solicitor",
    "devant la Cour fédérale, une personne agit seule ou par avocat",
);
const IN_PERSON: Provision = Provision::of(Statute::FederalCourtsRules, "119(1)");
const PRACTISE: Provision = Provision::of(Statute::FederalCourtsAct, "11");
const MEMBER: Text = text(
    "member of a body that the Act names",
    "membre d’un organisme que la Loi nomme",
);
const SUPERVISED: Text = text(
    "under the supervision of a lawyer or Quebec notary who acts in the matter",
    "sous la supervision d’un avocat ou notaire du Québec qui agit dans l’affaire",
);
const UNPAID: Text = text(
    "only without fee or other consideration; the representative is disclosed all the same",
    "seulement sans rétribution; le représentant doit néanmoins être déclaré",
);

const fn row(
    kind: Kind,
    forum: Forum,
    may: May,
    why: Text,
    provision: Provision,
    source: Source,
) -> Standing {
    Standing {
        kind,
        forum,
        may,
        why,
        provision,
        source,
    }
}

/// Every kind before every forum.
#[rustfmt::skip]
pub static ALL: &[Standing] = {
    use Forum::{Board, Department, FederalCourt};
    use Kind::{BoardConsultant, Consultant, Lawyer, Oneself, Paralegal, QuebecNotary, StudentAtLaw, Unpaid};
    use May::{Act, ActIf, NotAct};
    &[
        row(Lawyer, Department, Act, MEMBER, act("91(2)(a)"), READ_IN_STATUTE),
        row(Lawyer, Board, Act, MEMBER, act("91(2)(a)"), READ_IN_STATUTE),
        row(Lawyer, FederalCourt, Act, SOLICITOR_ONLY, PRACTISE, READ_IN_STATUTE),
        row(QuebecNotary, Department, Act, MEMBER, act("91(2)(a)"), READ_IN_STATUTE),
        row(QuebecNotary, Board, Act, MEMBER, act("91(2)(a)"), READ_IN_STATUTE),
        row(QuebecNotary, FederalCourt, NotAct, SOLICITOR_ONLY, PRACTISE, UNREAD),
        row(Paralegal, Department, ActIf, text(
            "the law society’s licence must reach this work",
            "le permis du barreau doit couvrir ce travail",
        ), act("91(2)(b)"), UNREAD),
        row(Paralegal, Board, ActIf, text(
            "the law society’s licence must reach hearings of the Board",
            "le permis du barreau doit couvrir les audiences de la Commission",
        ), act("91(2)(b)"), UNREAD),
        row(Paralegal, FederalCourt, NotAct, SOLICITOR_ONLY, IN_PERSON, READ_IN_STATUTE),
        row(Consultant, Department, Act, MEMBER, act("91(2)(c)"), READ_IN_STATUTE),
        row(Consultant, Board, NotAct, text(
            "the College’s licence for hearings of the Board is needed (RCIC-IRB)",
            "le permis du Collège pour les audiences de la Commission est requis (CRIC-CISR)",
        ), act("91(2)(c)"), UNREAD),
        row(Consultant, FederalCourt, NotAct, SOLICITOR_ONLY, IN_PERSON, READ_IN_STATUTE),
        row(BoardConsultant, Department, Act, MEMBER, act("91(2)(c)"), READ_IN_STATUTE),
        row(BoardConsultant, Board, Act, MEMBER, act("91(2)(c)"), READ_IN_STATUTE),
        row(BoardConsultant, FederalCourt, NotAct, SOLICITOR_ONLY, IN_PERSON, READ_IN_STATUTE),
        row(StudentAtLaw, Department, ActIf, SUPERVISED, act("91(3)"), READ_IN_STATUTE),
        row(StudentAtLaw, Board, ActIf, SUPERVISED, act("91(3)"), READ_IN_STATUTE),
        row(StudentAtLaw, FederalCourt, NotAct, SOLICITOR_ONLY, IN_PERSON, READ_IN_STATUTE),
        row(Unpaid, Department, ActIf, UNPAID, act("91(1)"), READ_IN_STATUTE),
        row(Unpaid, Board, ActIf, UNPAID, act("91(1)"), READ_IN_STATUTE),
        row(Unpaid, FederalCourt, NotAct, SOLICITOR_ONLY, IN_PERSON, READ_IN_STATUTE),
        row(Oneself, Department, Act, text("in person", "en personne"), act("91(1)"), READ_IN_STATUTE),
        row(Oneself, Board, Act, text("in person", "en personne"), act("167(1)"), READ_IN_STATUTE),
        row(Oneself, FederalCourt, ActIf, text(
            "in person; a minor or another party under a legal disability needs a solicitor unless the Court orders otherwise",
            "en personne; le mineur ou toute autre partie n’ayant pas la capacité d’ester en justice doit être représenté par avocat, sauf ordonnance contraire",
        ), IN_PERSON, READ_IN_STATUTE),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::pin::is_in_force;

    #[test]
    fn every_kind_is_told_about_every_forum() {
        use Kind::{
            BoardConsultant, Consultant, Lawyer, Oneself, Paralegal, QuebecNotary, StudentAtLaw, Unpaid,
        };
        let kinds = [
            Lawyer,
            QuebecNotary,
            Paralegal,
            Consultant,
            BoardConsultant,
            StudentAtLaw,
            Unpaid,
            Oneself,
        ];
        for kind in kinds {
            for forum in [Forum::Department, Forum::Board, Forum::FederalCourt] {
                let row = of(kind, forum);
                assert!(is_in_force(row.provision), "{row:?}");
            }
        }
        assert_eq!(ALL.len(), kinds.len() * 3);
        assert!(is_in_force(DISABILITY));
    }

    #[test]
    fn only_lawyers_and_the_person_act_in_the_federal_court() {
        let may: Vec<Kind> = ALL
            .iter()
            .filter(|row| row.forum == Forum::FederalCourt && row.may != May::NotAct)
            .map(|row| row.kind)
            .collect();
        assert_eq!(may, [Kind::Lawyer, Kind::Oneself]);
    }
}
