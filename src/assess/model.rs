//! The assessment as data: what `assess` says, in one language. The types are the one source of its schema
//! (`schemas/assessment.schema.json`); within a version, members are only ever added.

use crate::case::model::values::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// The intake view of one case. It is not legal advice.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "hc-pack assessment")]
pub struct Assessment {
    /// Always `hc-pack-assessment`.
    pub format: Document,
    /// The version of this format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The language of the texts.
    pub language: TextLanguage,
    /// That this is not legal advice, and what it rests on.
    pub notice: String,
    /// The file's reference, where it has one.
    pub reference: Option<String>,
    /// The applicant's name, where it is known.
    pub applicant: Option<String>,
    /// The day that counts as today.
    pub today: Date,
    /// The intended filing date; none where the case names none, and then all is judged as of today.
    pub filing: Option<Date>,
    /// The day to which the Act is consolidated on which the rules rest.
    pub law_as_of: Date,
    /// Whether the case says all that a case must.
    pub complete: bool,
    /// Whether a request may be made, and from when.
    pub answer: Answer,
    /// Everything that can stand in the way of a request.
    pub bars: Vec<Bar>,
    /// The exceptions to the twelve-month bar, and what each needs.
    pub exceptions: Vec<Exception>,
    /// Days ahead and behind, in their order.
    pub times: Vec<Time>,
    /// The factors that officers weigh, with facts, evidence and gaps.
    pub factors: Vec<Factor>,
    /// The children whom the case affects.
    pub children: Vec<Child>,
    /// Errors and warnings beside the bars, the heaviest first.
    pub to_settle: Vec<Point>,
    /// The rules that cannot be judged yet.
    pub not_judged: Vec<Open>,
    /// What to ask the client.
    pub questions: Vec<Question>,
}

/// The name of the format.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub enum Document {
    /// An assessment of hc-pack.
    #[serde(rename = "hc-pack-assessment")]
    Assessment,
}

/// The language of the texts.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextLanguage {
    /// English.
    En,
    /// French.
    Fr,
}

/// Whether a request may be made on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing recorded bars it.
    May,
    /// Something bars it.
    MayNot,
    /// A fact is missing, or a person must settle a doubt.
    Open,
}

/// Whether a request may be made, and from when.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answer {
    /// On the intended filing date, or today where there is none.
    pub on_filing_date: Verdict,
    /// Today.
    pub today: Verdict,
    /// The first day on which no bar that ends by itself stands; none where a bar has no known end.
    pub from: Option<Date>,
    /// The answer in a sentence or two.
    pub summary: String,
}

/// How a bar stands on the filing date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BarState {
    /// Nothing recorded raises it.
    Clear,
    /// It stands.
    Stands,
    /// It stands, and an exception is argued.
    ExceptionArgued,
    /// A person must settle a doubt.
    Doubtful,
    /// The case does not say whether there is such a thing at all.
    NotRecorded,
    /// A fact on which it turns is missing.
    CannotBeJudged,
}

/// Something that can stand in the way of a request.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Bar {
    /// Its name for programs.
    pub id: String,
    /// Where the law sets it.
    pub provision: String,
    /// What it is.
    pub name: String,
    /// How it stands.
    pub state: BarState,
    /// Whether it is a condition that the file itself can meet, such as a fee, and no bar.
    pub is_condition: bool,
    /// The last day on which it stands, where that is known.
    pub last_day: Option<Date>,
    /// The first day on which it no longer stands, where that is known.
    pub first_day: Option<Date>,
    /// The arithmetic, step by step.
    pub steps: Vec<String>,
    /// What the rules say of it.
    pub points: Vec<Point>,
    /// The facts for want of which it cannot be judged.
    pub needs: Vec<String>,
}

/// How an exception to the twelve-month bar stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionState {
    /// The case argues it.
    Argued,
    /// The bar stands, and this could open it if it is shown.
    CouldOpen,
    /// The bar stands, and the case names nobody to whom this could apply.
    NobodyNamed,
    /// The bar does not stand, so that none is needed.
    NotNeeded,
}

/// An exception to the twelve-month bar.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Exception {
    /// Where the law sets it.
    pub provision: String,
    /// What it is.
    pub name: String,
    /// How it stands.
    pub state: ExceptionState,
    /// What it needs.
    pub needs: Vec<Need>,
}

/// Something that an exception needs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Need {
    /// What.
    pub what: String,
    /// Whether the case has it; none where a person must judge.
    pub met: Option<bool>,
}

/// What kind of day a time ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// Something must be done by this day.
    Limit,
    /// Something becomes possible, or takes effect.
    Effect,
    /// A document or a status ends.
    Expiry,
    /// An authority, or the file itself, has set the day.
    Planned,
}

/// A day ahead or behind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Time {
    /// The day; of several readings the safe one.
    pub day: Date,
    /// How many days lie between today and it: 0 today, negative once it has passed.
    pub days_left: i32,
    /// What kind of day it is.
    pub kind: TimeKind,
    /// What must be done, or what happens.
    pub what: String,
    /// Where the law sets it.
    pub provision: Option<String>,
    /// The day from which it is counted.
    pub from: Option<Date>,
    /// Later days of other readings.
    pub readings: Vec<Reading>,
    /// The arithmetic, step by step.
    pub steps: Vec<String>,
}

/// Another reading of a time limit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Reading {
    /// The day.
    pub day: Date,
    /// What it supposes.
    pub supposes: String,
}

/// How ready a factor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// It is argued, every fact has evidence, and nothing was found missing.
    Ready,
    /// It is argued, and something is missing.
    Gaps,
    /// It is not argued.
    NotArgued,
}

/// A factor with facts, evidence and gaps.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Factor {
    /// Its name for programs, as the case writes it.
    pub factor: String,
    /// Its name.
    pub name: String,
    /// How ready it is.
    pub readiness: Readiness,
    /// How many facts are stated.
    pub facts: usize,
    /// How many of them cite evidence.
    pub facts_with_evidence: usize,
    /// The exhibits that its facts cite.
    pub exhibits: Vec<String>,
    /// What is missing, each in a few words.
    pub gaps: Vec<String>,
    /// Kinds of evidence that are usual for it and of which the case has none.
    pub usual_evidence_not_there: Vec<String>,
}

/// A child whom the case affects.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Child {
    /// The name.
    pub name: String,
    /// The age on the filing date, where the birth date is known.
    pub age: Option<i16>,
    /// How ready the argument of the child's interests is.
    pub readiness: Readiness,
    /// How many facts are stated.
    pub facts: usize,
    /// How many of them cite evidence.
    pub facts_with_evidence: usize,
    /// What is missing.
    pub gaps: Vec<String>,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The package is not made.
    Error,
    /// A person should look before filing.
    Warning,
    /// Worth knowing.
    Note,
}

/// What a rule says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Point {
    /// Its code: `HC` and four digits.
    #[schemars(regex(pattern = r"^HC[0-9]{4}$"))]
    pub code: String,
    /// How much it weighs.
    pub severity: Weight,
    /// What is so, in one line.
    pub message: String,
    /// Why it matters; may be empty.
    pub reason: String,
    /// What to do about it.
    pub help: String,
    /// The provision or guide, with the date on which it was read; may be empty.
    pub source: String,
    /// The place in the case, as a JSON pointer.
    pub pointer: Option<String>,
}

/// A rule that cannot be judged yet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Open {
    /// Its code.
    pub code: String,
    /// When it would be met.
    pub about: String,
    /// Its source.
    pub source: String,
    /// The questions whose answers decide it; empty where it turns on several facts together.
    pub needs: Vec<String>,
}

/// Who can answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The client.
    Client,
    /// Whoever prepares the file.
    Preparer,
}

/// A question that is still open.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Question {
    /// Who can answer it.
    pub of: Asked,
    /// The question, in plain words.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// Where the answer goes, as a JSON pointer.
    pub pointer: Option<String>,
}

/// The JSON Schema (draft 2020-12) of an assessment, as `schemas/assessment.schema.json` holds it.
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings
        .into_generator()
        .into_root_schema_for::<Assessment>()
        .to_value()
}
