//! The assessment as a document: headings, tables and lists that the PDF, the HTML page and the terminal show alike.

mod readiness;

use super::model::{
    Assessment, Bar, BarState, Exception, ExceptionState, Need, Point, Time, TimeKind, Verdict, Weight,
};
use super::say;
use crate::blocks::{Align, Block, Column, Definition, Document, Inline, PageNumbers, Table};
use crate::finding::Language;

/// Lays the assessment out as blocks.
#[must_use]
pub fn of(assessment: &Assessment, language: Language) -> Document {
    let page = Page { language };
    let title = page.say("Assessment of the case", "Évaluation du dossier");
    let reference = assessment.reference.clone().unwrap_or_default();
    let mut blocks = vec![page.heading(1, &title)];
    page.opening(assessment, &mut blocks);
    page.bars(assessment, &mut blocks);
    page.exceptions(assessment, &mut blocks);
    page.times(assessment, &mut blocks);
    page.factors(assessment, &mut blocks);
    page.children(assessment, &mut blocks);
    page.questions(assessment, &mut blocks);
    page.to_settle(assessment, &mut blocks);
    page.not_judged(assessment, &mut blocks);
    let running = if reference.is_empty() {
        title.clone()
    } else {
        format!("{title} — {reference}")
    };
    let warning = page.say("not legal advice", "pas un avis juridique");
    Document {
        title: running.clone(),
        author: String::new(),
        subject: reference,
        language,
        running_head: format!("{running} — {warning}"),
        page_numbers: PageNumbers::OfTotal,
        blocks,
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

fn strong(text: &str) -> Vec<Inline> {
    vec![Inline::Strong(vec![Inline::text(text)])]
}

fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn bullets(items: Vec<Vec<Inline>>) -> Block {
    Block::List {
        start: None,
        items: items
            .into_iter()
            .map(|item| vec![Block::Paragraph(item)])
            .collect(),
    }
}

/// The words of one language.
struct Page {
    language: Language,
}

impl Page {
    fn say(&self, en: &str, fr: &str) -> String {
        say(self.language, en, fr)
    }

    /// `: ` as the language writes it.
    fn colon(&self) -> &'static str {
        match self.language {
            Language::En => ": ",
            Language::Fr => "\u{a0}: ",
        }
    }

    fn heading(&self, level: u8, text: &str) -> Block {
        Block::Heading {
            level,
            content: cell(text),
            anchor: None,
        }
    }

    fn part(&self, blocks: &mut Vec<Block>, en: &str, fr: &str) {
        let text = self.say(en, fr);
        blocks.push(self.heading(2, &text));
    }

    fn table(&self, caption: &str, columns: &[(&str, u16)], rows: Vec<Vec<Vec<Inline>>>) -> Block {
        Block::Table(Table {
            caption: cell(caption),
            columns: columns
                .iter()
                .map(|(_, share)| Column {
                    align: Align::Left,
                    share: *share,
                })
                .collect(),
            head: columns.iter().map(|(name, _)| cell(*name)).collect(),
            rows,
            row_heads: 1,
        })
    }

    fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::May => self.say("yes, as far as the case tells", "oui, d’après le dossier"),
            Verdict::MayNot => self.say("no", "non"),
            Verdict::Open => self.say("it cannot be said yet", "on ne peut le dire encore"),
        }
    }

    fn opening(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        blocks.push(Block::Quote(vec![Block::Paragraph(strong(&assessment.notice))]));
        let unknown = || self.say("not in the file", "absent du dossier");
        let row = |term: String, meaning: String| Definition {
            term: cell(term),
            meaning: cell(meaning),
        };
        let of = |text: &Option<String>| text.clone().unwrap_or_else(unknown);
        let filing = assessment.filing.map_or_else(unknown, |day| day.to_string());
        let from = assessment.answer.from.map_or_else(
            || self.say("no day can be named", "aucun jour ne peut être indiqué"),
            |day| day.to_string(),
        );
        let nothing_dated =
            assessment.answer.from.is_none() && assessment.answer.on_filing_date == Verdict::May;
        let from = if nothing_dated {
            self.say(
                "no waiting period is recorded",
                "aucun délai d’attente n’est inscrit",
            )
        } else {
            from
        };
        blocks.push(Block::Definitions(vec![
            row(self.say("Applicant", "Demandeur"), of(&assessment.applicant)),
            row(self.say("File", "Dossier"), of(&assessment.reference)),
            row(self.say("Today", "Aujourd’hui"), assessment.today.to_string()),
            row(self.say("Intended filing date", "Date de dépôt prévue"), filing),
            row(
                self.say("Law as of", "Droit en date du"),
                assessment.law_as_of.to_string(),
            ),
            row(
                self.say(
                    "May a request be made on that day?",
                    "Une demande peut-elle être faite ce jour-là?",
                ),
                self.verdict(assessment.answer.on_filing_date),
            ),
            row(
                self.say("And today?", "Et aujourd’hui?"),
                self.verdict(assessment.answer.today),
            ),
            row(self.say("From which day?", "À partir de quel jour?"), from),
        ]));
        blocks.push(Block::Paragraph(strong(&assessment.answer.summary)));
        if !assessment.complete {
            blocks.push(paragraph(self.say(
                "The case is not filled in yet: only what holds whatever the missing facts turn out to be is said here.",
                "Le dossier n’est pas encore complet : n’est dit ici que ce qui vaut quels que soient les faits manquants.",
            )));
        }
    }

    fn bar_state(&self, bar: &Bar) -> String {
        match bar.state {
            BarState::Clear if bar.is_condition => {
                self.say("met, as recorded", "remplie, d’après le dossier")
            }
            BarState::Clear if bar.last_day.is_some() => self.say("has ended", "a pris fin"),
            BarState::Clear => self.say("nothing recorded raises it", "rien d’inscrit n’y donne lieu"),
            BarState::Stands if bar.is_condition => self.say("not met", "non remplie"),
            BarState::Stands => self.say("stands", "fait obstacle"),
            BarState::ExceptionArgued => self.say(
                "stands; an exception is argued",
                "fait obstacle; une exception est invoquée",
            ),
            BarState::Doubtful => self.say("to be settled by a person", "à trancher par une personne"),
            BarState::NotRecorded => self.say("the case says nothing of it", "le dossier n’en dit rien"),
            BarState::CannotBeJudged => self.say(
                "cannot be judged: a fact is missing",
                "ne peut être évalué : un fait manque",
            ),
        }
    }

    fn bars(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(blocks, "What can stand in the way", "Ce qui peut faire obstacle");
        let rows = assessment.bars.iter().map(|bar| {
            let first = match (bar.state, bar.first_day) {
                (BarState::Stands | BarState::ExceptionArgued | BarState::Doubtful, Some(day)) => {
                    day.to_string()
                }
                (BarState::Clear, Some(day)) => {
                    format!("{} {day}", self.say("over since", "terminé depuis le"))
                }
                _ => "—".to_owned(),
            };
            vec![
                cell(bar.name.clone()),
                cell(bar.provision.clone()),
                strong(&self.bar_state(bar)),
                cell(first),
            ]
        });
        let caption = self.say(
            "Bars and conditions on the filing date",
            "Obstacles et conditions à la date du dépôt",
        );
        blocks.push(self.table(
            &caption,
            &[
                (&self.say("What", "Quoi"), 40),
                (&self.say("Provision", "Disposition"), 20),
                (&self.say("State", "État"), 24),
                (&self.say("Free from", "Levé le"), 16),
            ],
            rows.collect(),
        ));
        for bar in &assessment.bars {
            self.bar_detail(bar, blocks);
        }
    }

    fn bar_detail(&self, bar: &Bar, blocks: &mut Vec<Block>) {
        let mut items: Vec<Vec<Inline>> = bar.points.iter().map(|point| self.point(point)).collect();
        let shows_steps = !bar.steps.is_empty();
        if shows_steps {
            let word = self.say("Arithmetic", "Calcul");
            items.push(cell(format!("{word}{}{}", self.colon(), bar.steps.join("; "))));
        }
        items.extend(bar.needs.iter().map(|need| {
            let word = self.say("Still to ask", "À demander");
            cell(format!("{word}{}{need}", self.colon()))
        }));
        if !items.is_empty() {
            blocks.push(self.heading(3, &format!("{} ({})", bar.name, bar.provision)));
            blocks.push(bullets(items));
        }
    }

    fn point(&self, point: &Point) -> Vec<Inline> {
        let weight = match point.severity {
            Weight::Error => self.say("error", "erreur"),
            Weight::Warning => self.say("warning", "avertissement"),
            Weight::Note => self.say("note", "remarque"),
        };
        let mut content = strong(&format!("{} ({weight})", point.code));
        content.push(Inline::text(format!("{}{}.", self.colon(), point.message)));
        for text in [&point.reason, &point.help]
            .into_iter()
            .filter(|text| !text.is_empty())
        {
            content.push(Inline::text(format!(" {}.", upper(text).trim_end_matches('.'))));
        }
        if !point.source.is_empty() {
            content.push(Inline::text(" "));
            content.push(Inline::Emphasis(cell(format!("[{}]", point.source))));
        }
        content
    }

    fn exceptions(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        let needed = assessment
            .exceptions
            .iter()
            .any(|one| one.state != ExceptionState::NotNeeded);
        self.part(
            blocks,
            "Exceptions to the twelve months",
            "Exceptions aux douze mois",
        );
        if !needed {
            blocks.push(paragraph(self.say(
                "The twelve months do not stand on the filing date as far as the case tells, so that no exception is needed. \
                 Subsection 25(1.21) opens that bar only, and no other.",
                "D’après le dossier, les douze mois ne font pas obstacle à la date du dépôt; aucune exception n’est requise. \
                 Le paragraphe 25(1.21) ne lève que cet obstacle.",
            )));
            return;
        }
        for one in &assessment.exceptions {
            self.exception(one, blocks);
        }
    }

    fn exception(&self, one: &Exception, blocks: &mut Vec<Block>) {
        let state = match one.state {
            ExceptionState::Argued => self.say("argued in the case", "invoquée dans le dossier"),
            ExceptionState::CouldOpen => self.say(
                "could open the bar if it is shown",
                "pourrait lever l’obstacle si elle est établie",
            ),
            ExceptionState::NobodyNamed => self.say(
                "the case names nobody to whom it could apply",
                "le dossier ne nomme personne à qui elle s’appliquerait",
            ),
            ExceptionState::NotNeeded => self.say("not needed", "non requise"),
        };
        blocks.push(self.heading(3, &format!("{}{}{state}", one.provision, self.colon())));
        blocks.push(paragraph(format!("{}.", one.name)));
        blocks.push(paragraph(format!(
            "{}{}",
            self.say("It needs", "Elle exige"),
            self.colon().trim_end()
        )));
        blocks.push(bullets(one.needs.iter().map(|need| self.need(need)).collect()));
    }

    fn need(&self, need: &Need) -> Vec<Inline> {
        let met = match need.met {
            Some(true) => self.say("there", "au dossier"),
            Some(false) => self.say("not there", "absent"),
            None => self.say("for a person to judge", "à apprécier par une personne"),
        };
        let mut content = cell(format!("{} — ", need.what));
        content.extend(strong(&met));
        content
    }

    fn times(&self, assessment: &Assessment, blocks: &mut Vec<Block>) {
        self.part(blocks, "Times that run", "Délais en cours");
        let rows = assessment.times.iter().map(|time| {
            vec![
                strong(&time.day.to_string()),
                cell(self.days(time)),
                cell(self.time_text(time)),
                cell(time.provision.clone().unwrap_or_else(|| "—".to_owned())),
            ]
        });
        let caption = match self.language {
            Language::En => format!("Timeline, counted from {}", assessment.today),
            Language::Fr => format!("Calendrier, compté à partir du {}", assessment.today),
        };
        blocks.push(self.table(
            &caption,
            &[
                (&self.say("Day", "Jour"), 14),
                (&self.say("From today", "D’ici là"), 16),
                (&self.say("What", "Quoi"), 50),
                (&self.say("Provision", "Disposition"), 20),
            ],
            rows.collect(),
        ));
    }

    fn days(&self, time: &Time) -> String {
        let count = time.days_left.unsigned_abs();
        let days = match (self.language, count) {
            (Language::En, 1) => "1 day".to_owned(),
            (Language::En, _) => format!("{count} days"),
            (Language::Fr, 0 | 1) => format!("{count} jour"),
            (Language::Fr, _) => format!("{count} jours"),
        };
        match time.days_left {
            0 => self.say("today", "aujourd’hui"),
            1.. => match self.language {
                Language::En => format!("in {days}"),
                Language::Fr => format!("dans {days}"),
            },
            _ => match (self.language, time.kind) {
                (Language::En, TimeKind::Limit) => format!("passed {days} ago"),
                (Language::Fr, TimeKind::Limit) => format!("expiré depuis {days}"),
                (Language::En, _) => format!("{days} ago"),
                (Language::Fr, _) => format!("il y a {days}"),
            },
        }
    }

    fn time_text(&self, time: &Time) -> String {
        let mut text = upper(&time.what);
        if !time.steps.is_empty() {
            text.push_str(&format!(
                ". {}{}{}",
                self.say("Count", "Calcul"),
                self.colon(),
                time.steps.join("; ")
            ));
        }
        for reading in &time.readings {
            text.push_str(&format!(
                ". {} {}{}{}",
                self.say("Another reading gives", "Une autre lecture donne le"),
                reading.day,
                self.colon(),
                reading.supposes
            ));
        }
        text
    }
}

/// A text with its first letter large.
fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
