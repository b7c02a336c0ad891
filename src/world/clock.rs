//! The real machine's date.
//!
//! In: its clock, and the zone it is set to. Out: the day there. Nothing else of the time leaves here.
#![allow(clippy::disallowed_methods)]

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Where Unix systems keep the rules of the zone that they are set to.
const LOCAL_RULES: &str = "/etc/localtime";

/// The day it is now on this machine.
pub(super) fn today() -> Date {
    Timestamp::now()
        .to_zoned_datetime(zone().unwrap_or_else(TimeZone::system))
        .date()
}

/// The machine's zone by its rules alone: finding its name takes a walk through the names of all zones, which a date does not need.
fn zone() -> Option<TimeZone> {
    if std::env::var_os("TZ").is_some() {
        return None;
    }
    TimeZone::tzif("", &std::fs::read(LOCAL_RULES).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_alone_give_the_same_day() {
        let now = Timestamp::now();
        if let Some(zone) = zone() {
            assert_eq!(
                now.to_zoned_datetime(zone).date(),
                now.to_zoned_datetime(TimeZone::system()).date()
            );
        }
    }
}
