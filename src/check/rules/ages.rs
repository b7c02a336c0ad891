//! Ages on the filing date, and within the family.

use super::Scene;
use super::people::full_name;
use crate::case::model::people::Relationship;
use crate::finding::catalogue::consistency as rows;
use crate::finding::{Finding, Place, Pointer};
use jiff::civil::Date;

/// From this age on, in years, a person is no dependent child in the sense of the Regulations (IRPR s. 2).
const OF_AGE_YEARS: i16 = 22;

/// Full years from a birth to a day. A birthday of 29 February is on 1 March in other years.
fn age(birth: Date, on: Date) -> i16 {
    let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
    on.year() - birth.year() - i16::from(!had_birthday)
}

/// Best interests of a child for somebody who is none.
pub(super) fn child_of_age(scene: &Scene<'_>) -> Vec<Finding> {
    let people = scene.case.people.iter().enumerate();
    let grown = people.filter(|(_, person)| {
        person.best_interests.is_some() && age(person.birth_date.0, scene.filing) >= OF_AGE_YEARS
    });
    grown
        .map(|(index, person)| {
            let at = Pointer::new("/people").join(index);
            Finding::new(&rows::CHILD_OF_AGE, Place::key(at.join("best_interests")))
                .with("name", full_name(&person.name))
                .with("age", age(person.birth_date.0, scene.filing))
                .label(
                    Place::value(at.join("birth_date")),
                    "born then",
                    "date de naissance",
                )
        })
        .collect()
}

/// Children who are older than the applicant, parents who are younger.
pub(super) fn family(scene: &Scene<'_>) -> Vec<Finding> {
    let own = scene.case.applicant.birth_date;
    let people = scene.case.people.iter().enumerate();
    let impossible = people.filter_map(|(index, person)| {
        let (wrong, en, fr) = match person.relationship {
            Relationship::Child => (person.birth_date <= own, "child", "un enfant"),
            Relationship::Grandchild => (person.birth_date <= own, "grandchild", "un petit-enfant"),
            Relationship::Parent => (person.birth_date >= own, "parent", "un parent"),
            Relationship::Grandparent => (person.birth_date >= own, "grandparent", "un grand-parent"),
            // Steps and adoptions know no order of births.
            _ => return None,
        };
        let at = Pointer::new("/people").join(index);
        wrong.then(|| {
            Finding::new(&rows::FAMILY_AGES, Place::value(at.join("birth_date")))
                .with("name", full_name(&person.name))
                .with("date", person.birth_date)
                .with("other", own)
                .with_note("relationship", en, fr)
                .label(
                    Place::value(at.join("relationship")),
                    "this is the relationship",
                    "voici le lien",
                )
        })
    });
    impossible.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_full_on_the_birthday() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let born = day("2004-11-23");
        assert_eq!(age(born, day("2026-11-22")), 21);
        assert_eq!(age(born, day("2026-11-23")), 22);
        assert_eq!(age(day("2004-02-29"), day("2026-02-28")), 21);
        assert_eq!(age(day("2004-02-29"), day("2026-03-01")), 22);
    }
}
