//! The half of the document that looks at the argument: factors, children, questions, what is still to be settled.

use super::{Page, bullets, cell, paragraph, strong, upper};
use crate::assess::model::{Asked, Assessment, Child, Factor, Readiness};
use crate::blocks::{Block, Inline};
use crate::finding::Language;

impl Page {
    fn readiness(&self, readiness: Readiness) -> String {
        match readiness {
            Readiness::Ready => self.say("ready", "prêt"),
            Readiness::Gaps => self.say("gaps", "lacunes"),
            Readiness::NotArgued => self.say("not argued", "non plaidé"),
        }
    }

    pub(super) fn factors(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(blocks, "Readiness by factor", "État de préparation par facteur");
        let rows = assessment.factors.iter().map(|factor| {
            vec![
                cell(factor.name.clone()),
                strong(&self.readiness(factor.readiness)),
                cell(factor.facts.to_string()),
                cell(factor.facts_with_evidence.to_string()),
                cell(factor.exhibits.len().to_string()),
                cell(factor.gaps.len().to_string()),
            ]
        });
        let caption = self.say(
            "Facts, evidence and gaps; officers weigh all of it together, and no factor is a threshold",
            "Faits, preuves et lacunes; tout est apprécié globalement, et aucun facteur n’est un seuil",
        );
        blocks.push(self.table(
            &caption,
            &[
                (&self.say("Factor", "Facteur"), 38),
                (&self.say("State", "État"), 16),
                (&self.say("Facts", "Faits"), 10),
                (&self.say("Proved", "Prouvés"), 12),
                (&self.say("Exhibits", "Pièces"), 12),
                (&self.say("Gaps", "Lacunes"), 12),
            ],
            rows.collect(),
        ));
        for factor in &assessment.factors {
            self.factor_detail(factor, blocks);
        }
    }

    fn factor_detail(&self, factor: &Factor, blocks: &mut Vec<Block>) {
        let mut items: Vec<Vec<Inline>> = factor.gaps.iter().map(|gap| cell(gap.clone())).collect();
        if !factor.usual_evidence_not_there.is_empty() {
            let word = self.say(
                "Usual evidence of which the case has none",
                "Preuves usuelles absentes du dossier",
            );
            items.push(cell(format!(
                "{word}{}{}",
                self.colon(),
                factor.usual_evidence_not_there.join("; ")
            )));
        }
        if !items.is_empty() {
            blocks.push(self.heading(3, &factor.name));
            blocks.push(bullets(items));
        }
    }

    pub(super) fn children(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(
            blocks,
            "Children directly affected",
            "Enfants directement touchés",
        );
        if assessment.children.is_empty() {
            blocks.push(paragraph(self.say(
                "The case names no child. Ask: any child counts, the applicant’s own or not, in Canada or abroad.",
                "Le dossier ne nomme aucun enfant. À demander : tout enfant compte, celui du demandeur ou non, au Canada ou à l’étranger.",
            )));
            return;
        }
        let items = assessment
            .children
            .iter()
            .map(|child| self.child(child))
            .collect();
        blocks.push(bullets(items));
    }

    fn child(&self, child: &Child) -> Vec<Inline> {
        let age = match (child.age, self.language) {
            (Some(age), Language::En) => format!("{age}"),
            (Some(age), Language::Fr) => format!("{age} ans"),
            (None, _) => self.say("age not known", "âge inconnu"),
        };
        let mut content = strong(&format!("{}, {age}", child.name));
        let counts = match self.language {
            Language::En => format!(
                "{} {}, {} with evidence",
                child.facts,
                if child.facts == 1 { "fact" } else { "facts" },
                child.facts_with_evidence
            ),
            Language::Fr => format!(
                "{} {}, dont {} avec preuve",
                child.facts,
                if child.facts < 2 { "fait" } else { "faits" },
                child.facts_with_evidence
            ),
        };
        content.push(Inline::text(format!(
            "{}{}; {counts}",
            self.colon(),
            self.readiness(child.readiness)
        )));
        if !child.gaps.is_empty() {
            let word = self.say("missing", "il manque");
            content.push(Inline::text(format!(
                ". {}{}{}",
                upper(&word),
                self.colon(),
                child.gaps.join("; ")
            )));
        }
        content
    }

    pub(super) fn questions(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(blocks, "Questions still to ask", "Questions à poser encore");
        if assessment.questions.is_empty() {
            blocks.push(paragraph(self.say("None.", "Aucune.")));
            return;
        }
        let groups = [
            (Asked::Client, self.say("The client", "Au client")),
            (
                Asked::Preparer,
                self.say(
                    "Whoever prepares the file",
                    "À la personne qui prépare le dossier",
                ),
            ),
        ];
        for (of, title) in groups {
            let asked: Vec<Vec<Block>> = assessment
                .questions
                .iter()
                .filter(|one| one.of == of)
                .map(|one| {
                    let mut content = cell(one.text.clone());
                    if !one.why.is_empty() {
                        let why = format!(" {}{}{}.", self.say("Why", "Pourquoi"), self.colon(), one.why);
                        content.push(Inline::Emphasis(cell(why)));
                    }
                    vec![Block::Paragraph(content)]
                })
                .collect();
            if !asked.is_empty() {
                blocks.push(self.heading(3, &title));
                blocks.push(Block::List {
                    start: Some(1),
                    items: asked,
                });
            }
        }
    }

    pub(super) fn to_settle(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(blocks, "What else must be settled", "Ce qu’il faut encore régler");
        if assessment.to_settle.is_empty() {
            blocks.push(paragraph(self.say(
                "No other error or warning stands.",
                "Aucune autre erreur ni aucun autre avertissement ne subsiste.",
            )));
            return;
        }
        let items = assessment
            .to_settle
            .iter()
            .map(|point| self.point(point))
            .collect();
        blocks.push(bullets(items));
    }

    pub(super) fn not_judged(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        if assessment.not_judged.is_empty() {
            return;
        }
        self.part(blocks, "What could not be judged", "Ce qui n’a pu être évalué");
        let codes: Vec<&str> = assessment
            .not_judged
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        let text = match self.language {
            Language::En => format!(
                "These checks wait for the facts asked for above: {}. `hc-pack explain` says what each one is.",
                codes.join(", ")
            ),
            Language::Fr => format!(
                "Ces vérifications attendent les faits demandés plus haut : {}. `hc-pack explain` dit ce qu’est chacune.",
                codes.join(", ")
            ),
        };
        blocks.push(paragraph(text));
    }
}
