//! A temporary resident permit asked for in the alternative, while none may be requested (IRPA s. 24(3.1), (4)).

use super::bars::{events, pending_protection};
use super::{Rule, Scene, arithmetic, is_request, rule};
use crate::finding::catalogue::law::standing as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::law::time::bar::{Barred, Event, twelve_months};

pub(super) const RULES: &[Rule] = &[rule(&rows::PERMIT_BARRED, permit_barred)];

/// Words by which a text asks for a permit.
const PERMIT: [&str; 2] = ["temporary resident permit", "permis de séjour temporaire"];

fn permit_barred(scene: &Scene<'_>) -> Vec<Finding> {
    let alternatives = scene.case.relief.alternative.iter().enumerate();
    let asked = alternatives.into_iter().find(|(_, text)| {
        let text = text.as_str().to_lowercase();
        PERMIT.iter().any(|words| text.contains(words))
    });
    let Some((index, _)) = asked.filter(|_| is_request(scene)) else {
        return Vec::new();
    };
    let place = Place::value(Pointer::new("/relief/alternative").join(index));
    let events: Vec<Event> = events(scene).into_iter().map(|(_, event)| event).collect();
    // Every rejection, withdrawal and abandonment counts, as for an application for protection.
    let bar = twelve_months(Barred::Protection, &events).bar;
    if let Some(bar) = bar.filter(|bar| bar.stands_on(scene.filing)) {
        let (en, fr) = arithmetic(&bar.reckoning);
        let (first, event) = (bar.first_day(), bar.event);
        return vec![
            Finding::new(&rows::PERMIT_BARRED, place)
                .with_note("until", format!("before {first}"), format!("avant le {first}"))
                .with_note(
                    "why",
                    format!("twelve months from {event}, when the claim was last decided (s. 24(4)): {en}"),
                    format!("douze mois à compter du {event}, dernière décision sur la demande d'asile (par. 24(4)) : {fr}"),
                ),
        ];
    }
    if pending_protection(scene).is_empty() {
        return Vec::new();
    }
    vec![
        Finding::new(&rows::PERMIT_BARRED, place)
            .with_note(
                "until",
                "while the application for protection is pending",
                "tant que la demande de protection est en instance",
            )
            .with_note(
                "why",
                "the claim was ineligible, and an application for protection is pending (s. 24(3.1))",
                "la demande d'asile était irrecevable, et une demande de protection est en instance (par. 24(3.1))",
            ),
    ]
}
