//! The small values of a case: dates, ids, lines and prose, money, file paths. Each is its own type, so that the
//! schema says once what each may be.

use jiff::civil::Date as Day;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;

/// A day of the calendar, written `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub Day);

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        Date(day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        full_day(&text)
            .map(Date)
            .ok_or_else(|| de::Error::custom(format!("`{text}` is not a day such as 2026-11-23")))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Date",
            "description": "A day of the calendar: year, month and day, with hyphens.",
            "type": "string",
            "format": "date",
            "examples": ["2026-11-23"]
        })
    }
}

/// Reads exactly `YYYY-MM-DD`; jiff alone would take more forms.
fn full_day(text: &str) -> Option<Day> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| {
            if i == 4 || i == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    if shape { text.parse().ok() } else { None }
}

/// A date as far as it is known: `2019`, `2019-05`, `2019-05-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year.
    pub year: i16,
    /// The month, from 1, where known.
    pub month: Option<i8>,
    /// The day of the month, from 1, where known.
    pub day: Option<i8>,
}

impl PartialDate {
    /// Reads `2019`, `2019-05` or `2019-05-03`; the day must exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = full_day(text) {
            return Some(PartialDate {
                year: day.year(),
                month: Some(day.month()),
                day: Some(day.day()),
            });
        }
        let full = match text.len() {
            4 => full_day(&format!("{text}-01-01"))?,
            7 => full_day(&format!("{text}-01"))?,
            _ => return None,
        };
        Some(PartialDate {
            year: full.year(),
            month: (text.len() == 7).then(|| full.month()),
            day: None,
        })
    }

    /// The first day that it can mean.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        Day::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    /// The last day that it can mean.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        let month = Day::new(self.year, self.month.unwrap_or(12), 1).ok()?;
        match self.day {
            Some(_) => self.earliest(),
            None => Some(month.last_of_month()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        PartialDate::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "`{text}` is not a date such as 2026, 2026-11 or 2026-11-23"
            ))
        })
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Date as far as known",
            "description": "A year, a year and month, or a full date.",
            "type": "string",
            "format": "partial-date",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
            "examples": ["2019", "2019-05", "2019-05-03"]
        })
    }
}

/// Makes a string newtype whose schema says its form.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $schema:tt) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

text_type!(
    /// A short name within the case by which its parts refer to each other.
    Id,
    {
        "title": "Id",
        "description": "A short name within this case: small letters, digits, hyphens. Other parts refer to it.",
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9-]{0,39}$",
        "examples": ["daughter", "lease-2024", "noa-2025"]
    }
);

text_type!(
    /// A text of one line.
    Line,
    {
        "title": "Line of text",
        "description": "Text on one line, not blank.",
        "type": "string",
        "maxLength": 400,
        "pattern": "^[^\\n\\r]*[^\\s][^\\n\\r]*$",
        "examples": ["Letter from the school principal"]
    }
);

text_type!(
    /// A text of one or more paragraphs, separated by an empty line. `*emphasis*` and `**strong**` may be used.
    Prose,
    {
        "title": "Prose",
        "description": "One or more paragraphs, with an empty line between them. *emphasis* and **strong** may be used.",
        "type": "string",
        "maxLength": 40000,
        "pattern": "[^\\s]",
        "examples": ["She has taught the Saturday class since 2021."]
    }
);

text_type!(
    /// The path of a file, relative to the case file, with `/` between folders.
    FilePath,
    {
        "title": "File",
        "description": "Path of a file, relative to this case file, with / between folders.",
        "type": "string",
        "minLength": 1,
        "maxLength": 1024,
        "examples": ["evidence/lease-2024.pdf"]
    }
);

text_type!(
    /// The name of a country, written as the letters should name it.
    Country,
    {
        "title": "Country",
        "description": "Name of a country, in the language of the letters, as they should name it.",
        "type": "string",
        "maxLength": 80,
        "pattern": "^[^\\n\\r]*[^\\s][^\\n\\r]*$",
        "examples": ["Sri Lanka", "Canada"]
    }
);

text_type!(
    /// A tag of a language, after BCP 47.
    LanguageTag,
    {
        "title": "Language",
        "description": "Tag of a language (BCP 47): en, fr, ta, es, fa, zh-Hans …",
        "type": "string",
        "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        "examples": ["en", "fr", "ta", "es"]
    }
);

text_type!(
    /// A sum in Canadian dollars, with two digits for the cents or none.
    Dollars,
    {
        "title": "Sum in Canadian dollars",
        "description": "Digits, and for cents a point and two digits. No sign, no spaces.",
        "type": "string",
        "pattern": "^[0-9]{1,9}(\\.[0-9]{2})?$",
        "examples": ["660.00", "85"]
    }
);

impl Dollars {
    /// The sum in cents; none where the text has not the form of the schema.
    #[must_use]
    pub fn cents(&self) -> Option<u64> {
        let (whole, cents) = self.0.split_once('.').unwrap_or((&self.0, "00"));
        whole
            .parse::<u64>()
            .ok()?
            .checked_mul(100)?
            .checked_add(cents.parse::<u64>().ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert!(serde_json::from_str::<Date>("\"2024-02-29\"").is_ok());
        for bad in [
            "\"2026-02-30\"",
            "\"2026-2-3\"",
            "\"20260203\"",
            "\"2026-02-03T00:00\"",
            "\"+02026-02-03\"",
        ] {
            assert!(serde_json::from_str::<Date>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn partial_dates_know_their_bounds() {
        let may = PartialDate::parse("2019-05").unwrap();
        assert_eq!(may.latest().unwrap().to_string(), "2019-05-31");
        assert_eq!(
            PartialDate::parse("2019").unwrap().latest().unwrap().to_string(),
            "2019-12-31"
        );
        assert_eq!(may.to_string(), "2019-05");
        assert_eq!(PartialDate::parse("2019-13"), None);
    }

    #[test]
    fn dollars_are_cents() {
        assert_eq!(Dollars("660.05".into()).cents(), Some(66_005));
        assert_eq!(Dollars("85".into()).cents(), Some(8_500));
    }
}
