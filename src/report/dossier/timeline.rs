//! The case in time: a drawing that shows what ran when, and the same as a numbered list, which says it.
//!
//! In: the case and the days that its assessment counts. Out: SVG and an ordered list with the same numbers.

mod events;

use super::{Dossier, Voice, line};
use crate::report::page::escaped;
use events::{Event, Lane};
use jiff::civil::Date;
use std::fmt::Write as _;

/// The drawing's measures, in its own units.
const WIDTH: i64 = 960;
const LEFT: i64 = 150;
const RIGHT: i64 = 930;
const ROW: i64 = 26;
const TOP: i64 = 40;

/// How many labels the axis has at most.
const LABELS_MAX: i16 = 11;

/// The widest that a number's disc is, in the drawing's units: what stands nearer than this goes to another row.
const DISC: i64 = 26;

pub(super) fn of(out: &mut String, dossier: &Dossier<'_>, voice: Voice) {
    let Some(case) = dossier.case else {
        let none = voice.say(
            "The case cannot be read yet.",
            "Le dossier ne peut pas encore être lu.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
        return;
    };
    let events = events::of(case, dossier.assessment, voice);
    if events.is_empty() {
        let none = voice.say(
            "The case names no dated event.",
            "Le dossier ne nomme aucun événement daté.",
        );
        line(out, format!("<p>{}</p>", escaped(none)));
        return;
    }
    let marks = [
        (dossier.today, voice.say("today", "aujourd’hui")),
        (case.filing.date.0, voice.say("filing", "dépôt")),
    ];
    line(out, "<div class=\"scroll\" role=\"group\" tabindex=\"0\">");
    out.push_str(&drawing(&events, &marks, voice));
    line(out, "</div>\n<ol>");
    for event in &events {
        let text = format!(
            "<strong>{}</strong>{}{}",
            escaped(&event.when(voice)),
            voice.colon(),
            escaped(&event.text)
        );
        line(out, format!("<li>{text}</li>"));
    }
    line(out, "</ol>");
}

/// Days turned into places on the paper.
struct Scale {
    first: Date,
    days: i64,
}

fn days_between(from: Date, to: Date) -> i64 {
    (to - from).get_days().into()
}

impl Scale {
    /// From the first day to the last, each year whole.
    fn over(days: impl Iterator<Item = Date> + Clone) -> Option<Scale> {
        let first = Date::new(days.clone().min()?.year(), 1, 1).ok()?;
        let last = Date::new(days.max()?.year(), 12, 31).ok()?;
        let days = days_between(first, last).max(1);
        Some(Scale { first, days })
    }

    fn place(&self, day: Date) -> i64 {
        LEFT + days_between(self.first, day) * (RIGHT - LEFT) / self.days
    }
}

/// Where an event is drawn: the row within its lane, from where to where.
struct Laid<'a> {
    number: usize,
    event: &'a Event,
    row: i64,
    from: i64,
    to: i64,
}

fn drawing(events: &[Event], marks: &[(Date, &str)], voice: Voice) -> String {
    let all = events
        .iter()
        .flat_map(|event| [event.from, event.until.unwrap_or(event.from)])
        .chain(marks.iter().map(|(day, _)| *day));
    let Some(scale) = Scale::over(all) else {
        return String::new();
    };
    let mut body = String::new();
    let mut top = TOP;
    for (lane, name) in Lane::all(voice) {
        let laid = laid(events, lane, &scale, marks);
        let Some(rows) = laid.iter().map(|one| one.row + 1).max() else {
            continue;
        };
        let _always = writeln!(
            body,
            "<text class=\"lane\" x=\"0\" y=\"{}\">{}</text>",
            top + 17,
            escaped(name)
        );
        for one in &laid {
            one.draw(top, lane, &mut body);
        }
        top += rows * ROW + 14;
        let _always = writeln!(
            body,
            "<line x1=\"0\" x2=\"{WIDTH}\" y1=\"{0}\" y2=\"{0}\" stroke=\"#bbb\"/>",
            top - 7
        );
    }
    let mut axis = axis(&scale, top);
    for (nth, (day, word)) in (0_i64..).zip(marks) {
        let x = scale.place(*day);
        let _always = writeln!(
            axis,
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"{TOP}\" y2=\"{top}\" stroke=\"#a4161a\" stroke-dasharray=\"4 3\"/><text x=\"{x}\" y=\"{}\" text-anchor=\"end\">{} ▾</text>",
            top + 14 + 15 * nth,
            escaped(word)
        );
    }
    let height = top + 15 * i64::try_from(marks.len()).unwrap_or_default() + 4;
    let title = voice.say(
        "The case in time; the numbers are those of the list below",
        "Le dossier dans le temps; les numéros sont ceux de la liste ci-dessous",
    );
    format!(
        "<svg class=\"time\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" aria-label=\"{title}\">\n{axis}{body}</svg>\n"
    )
}

/// The years, at most so many that they can be read.
fn axis(scale: &Scale, bottom: i64) -> String {
    let mut out = String::new();
    let first = scale.first.year();
    let years = i16::try_from(scale.days / 365 + 1).unwrap_or(i16::MAX);
    let step = (years + LABELS_MAX - 1) / LABELS_MAX;
    let step = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|nice| *nice >= step)
        .unwrap_or(100);
    let mut year = first;
    while year < first.saturating_add(years) {
        if let Ok(day) = Date::new(year, 1, 1) {
            let x = scale.place(day);
            let _always = writeln!(
                out,
                "<line x1=\"{x}\" x2=\"{x}\" y1=\"26\" y2=\"{bottom}\" stroke=\"#ddd\"/><text x=\"{}\" y=\"20\">{year}</text>",
                x + 2
            );
        }
        year += step;
    }
    out
}

/// Puts the events of a lane into rows in which none covers another.
fn laid<'a>(events: &'a [Event], lane: Lane, scale: &Scale, marks: &[(Date, &str)]) -> Vec<Laid<'a>> {
    let end = marks.iter().map(|(day, _)| *day).max();
    let mut ends: Vec<i64> = Vec::new();
    let mut all = Vec::new();
    for (number, event) in (1..).zip(events).filter(|(_, event)| event.lane == lane) {
        let from = scale.place(event.from);
        let until = if event.goes_on { end } else { event.until };
        let to = until.map_or(from, |day| scale.place(day)).max(from + DISC);
        let row = match ends.iter().position(|end| *end <= from) {
            Some(row) => row,
            None => {
                ends.push(0);
                ends.len() - 1
            }
        };
        ends[row] = to + 2;
        all.push(Laid {
            number,
            event,
            row: i64::try_from(row).unwrap_or_default(),
            from,
            to,
        });
    }
    all
}

impl Laid<'_> {
    fn draw(&self, top: i64, lane: Lane, out: &mut String) {
        let y = top + self.row * ROW;
        let (from, to, colour) = (self.from, self.to, lane.colour());
        let is_time = self.event.until.is_some() || self.event.goes_on;
        let shape = if is_time {
            format!(
                "<rect x=\"{from}\" y=\"{}\" width=\"{}\" height=\"20\" rx=\"3\" fill=\"{colour}\"/>",
                y + 2,
                to - from
            )
        } else {
            format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"12\" fill=\"{colour}\"/>",
                from + 12,
                y + 12
            )
        };
        let open = if self.event.goes_on {
            format!("<path d=\"M{to} {}l7 10l-7 10z\" fill=\"{colour}\"/>", y + 2)
        } else {
            String::new()
        };
        let _always = writeln!(
            out,
            "<g>{shape}{open}<text class=\"in\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text></g>",
            from + 12,
            y + 17,
            self.number
        );
    }
}
