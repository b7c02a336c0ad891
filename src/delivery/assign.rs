//! What goes into which slot.
//!
//! In: a profile, and what there is. Out: for each slot the letters, forms and exhibits that it takes, by their place; and what no
//! slot takes. Whatever a slot names goes there; the rest goes where the profile takes the rest.

use super::profile::{Profile, Take};
use crate::case::model::evidence::ExhibitKind;

/// What one slot takes, by place in the lists of the case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filling {
    /// The slot's place in the profile, from 0.
    pub slot: usize,
    /// Letters.
    pub letters: Vec<usize>,
    /// Forms.
    pub forms: Vec<usize>,
    /// Exhibits.
    pub exhibits: Vec<usize>,
}

/// What no slot takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// Letters.
    pub letters: Vec<usize>,
    /// Forms.
    pub forms: Vec<usize>,
    /// Exhibits.
    pub exhibits: Vec<usize>,
}

/// Assigns letters, forms (by number) and exhibits (by kind) to slots. Slots that stay empty are left out.
#[must_use]
pub fn assign(
    profile: &Profile,
    letters: usize,
    forms: &[&str],
    exhibits: &[ExhibitKind],
) -> (Vec<Filling>, Left) {
    let mut fillings: Vec<Filling> = (0..profile.slots.len())
        .map(|slot| Filling {
            slot,
            ..Filling::default()
        })
        .collect();
    let mut left = Left {
        letters: (0..letters).collect(),
        forms: (0..forms.len()).collect(),
        exhibits: (0..exhibits.len()).collect(),
    };
    // First what slots name, then what takes the rest.
    for rest in [false, true] {
        for (filling, slot) in fillings.iter_mut().zip(&profile.slots) {
            for take in &slot.takes {
                match take {
                    Take::Letters if !rest => filling.letters.append(&mut left.letters),
                    Take::Forms(numbers) if !rest => {
                        let named = |nth: &usize| numbers.iter().any(|number| same_form(number, forms[*nth]));
                        filling.forms.extend(left.forms.extract_if(.., |nth| named(nth)));
                    }
                    Take::Exhibits(kinds) if !rest => {
                        let named = |nth: &usize| kinds.contains(&exhibits[*nth]);
                        filling
                            .exhibits
                            .extend(left.exhibits.extract_if(.., |nth| named(nth)));
                    }
                    Take::OtherForms if rest => filling.forms.append(&mut left.forms),
                    Take::OtherExhibits if rest => filling.exhibits.append(&mut left.exhibits),
                    _ => {}
                }
            }
        }
    }
    for filling in &mut fillings {
        filling.exhibits.sort_unstable();
    }
    fillings.retain(|f| !(f.letters.is_empty() && f.forms.is_empty() && f.exhibits.is_empty()));
    (fillings, left)
}

/// "IMM 5283", "IMM5283" and "imm 5283" are one form.
fn same_form(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect()
    };
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::profile::standard;

    fn profile(name: &str) -> Profile {
        standard().into_iter().find(|p| p.name == name).unwrap()
    }

    #[test]
    fn each_thing_goes_where_it_is_named_and_the_rest_where_the_rest_goes() {
        let kinds = [
            ExhibitKind::Identity,
            ExhibitKind::Medical,
            ExhibitKind::CivilStatus,
        ];
        let (fillings, left) = assign(
            &profile("permanent_residence_portal"),
            2,
            &["imm5283", "IMM 5406"],
            &kinds,
        );
        assert_eq!(left, Left::default());
        let said: Vec<(usize, usize, usize, usize)> = fillings
            .iter()
            .map(|f| (f.slot, f.letters.len(), f.forms.len(), f.exhibits.len()))
            .collect();
        assert_eq!(
            said,
            [
                (1, 0, 1, 0),
                (3, 0, 1, 0),
                (4, 2, 0, 0),
                (5, 0, 0, 2),
                (9, 0, 0, 1)
            ]
        );
    }

    #[test]
    fn what_no_slot_takes_is_said() {
        let (_, left) = assign(
            &profile("federal_court"),
            1,
            &["IMM 5283"],
            &[ExhibitKind::Medical],
        );
        assert_eq!((left.forms, left.exhibits), (vec![0], vec![]));
    }
}
