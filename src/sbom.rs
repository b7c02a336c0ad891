//! The bill of materials of the program: CycloneDX 1.6, as JSON.
//!
//! In: the lock file that the program was built from, and the lists of [`crate::licences`]. Out: every package with its version,
//! licence, checksum and what it depends on; the fonts. It knows no clock and asks nobody: one build gives one text.

use crate::hash::sha256;
use crate::licences::{self, Part};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The lock file that the program was built from.
const LOCK: &str = include_str!("../Cargo.lock");

/// A package of the lock file.
#[derive(Debug, Default)]
struct Locked<'a> {
    name: &'a str,
    version: &'a str,
    checksum: Option<&'a str>,
    /// Names, and versions where one name has several.
    needs: Vec<(&'a str, Option<&'a str>)>,
}

/// The bill of materials.
#[must_use]
pub fn cyclonedx() -> String {
    let locked = packages(LOCK);
    let licences: BTreeMap<(&str, &str), licences::Package> = licences::packages()
        .map(|package| ((package.name, package.version), package))
        .collect();
    let components = locked
        .iter()
        .filter(|package| package.name != env!("CARGO_PKG_NAME"))
        .map(|package| component(package, licences.get(&(package.name, package.version))))
        .chain(licences::fonts().map(|font| self::font(&font)));
    let document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial(LOCK),
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": purl(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "description": env!("CARGO_PKG_DESCRIPTION"),
                "licenses": [{ "expression": licences::OWN }],
                "purl": purl(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
            },
        },
        "components": components.collect::<Vec<_>>(),
        "dependencies": locked.iter().map(|package| dependency(package, &locked)).collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

fn component(package: &Locked<'_>, licence: Option<&licences::Package>) -> Value {
    let purl = purl(package.name, package.version);
    let part = licence.map_or(Part::Program, |licence| licence.part);
    let mut component = json!({
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "scope": match part {
            Part::Program => "required",
            Part::Building => "excluded",
        },
    });
    if let Some(checksum) = package.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(licence) = licence {
        component["licenses"] = json!([{ "expression": expression(licence.licence) }]);
    }
    component["purl"] = Value::from(purl);
    component
}

fn font(font: &licences::Font) -> Value {
    json!({
        "type": "data",
        "bom-ref": format!("font:{}", font.name.replace(' ', "-")),
        "name": font.name,
        "licenses": [{ "expression": font.licence }],
        "copyright": font.holder,
        "description": format!("a font, brought by the package {}", font.package),
    })
}

fn dependency(package: &Locked<'_>, all: &[Locked<'_>]) -> Value {
    let needs = package.needs.iter().filter_map(|(name, version)| {
        let is_it = |other: &&Locked<'_>| other.name == *name && version.is_none_or(|v| other.version == v);
        let found = all.iter().find(is_it)?;
        Some(purl(found.name, found.version))
    });
    json!({ "ref": purl(package.name, package.version), "dependsOn": needs.collect::<Vec<_>>() })
}

fn purl(name: &str, version: &str) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// Older packages write a stroke where SPDX has `OR`.
fn expression(licence: &str) -> String {
    let parts: Vec<&str> = licence.split('/').map(str::trim).collect();
    parts.join(" OR ")
}

/// A UUID over the lock file: another set of packages is another bill. Its version is 8, a form of one's own (RFC 9562, 5.8).
fn serial(lock: &str) -> String {
    let sum = sha256(lock.as_bytes());
    format!(
        "urn:uuid:{}-{}-8{}-8{}-{}",
        &sum[..8],
        &sum[8..12],
        &sum[13..16],
        &sum[17..20],
        &sum[20..32]
    )
}

/// The packages of a lock file, as Cargo writes it: a key to a line, dependencies a line each.
fn packages(lock: &str) -> Vec<Locked<'_>> {
    let mut all = Vec::new();
    for block in lock.split("[[package]]").skip(1) {
        let mut package = Locked::default();
        for line in block.lines() {
            if let Some((key, value)) = line.split_once(" = ") {
                let value = value.trim_matches('"');
                match key {
                    "name" => package.name = value,
                    "version" => package.version = value,
                    "checksum" => package.checksum = Some(value),
                    _ => {}
                }
            } else if let Some(need) = line.strip_prefix(" \"") {
                let mut words = need.trim_end_matches("\",").split(' ');
                package
                    .needs
                    .push((words.next().unwrap_or_default(), words.next()));
            }
        }
        all.push(package);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_bill_has_all_that_is_locked_and_says_the_same_each_time() {
        let text = cyclonedx();
        assert_eq!(text, cyclonedx());
        let bill: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            (&bill["bomFormat"], &bill["specVersion"]),
            (&json!("CycloneDX"), &json!("1.6"))
        );
        let serial = bill["serialNumber"].as_str().unwrap();
        let uuid: Vec<usize> = serial
            .strip_prefix("urn:uuid:")
            .unwrap()
            .split('-')
            .map(str::len)
            .collect();
        assert_eq!(uuid, [8, 4, 4, 4, 12]);
        assert!(bill["metadata"].get("timestamp").is_none());
        let components = bill["components"].as_array().unwrap();
        let (packages, fonts): (Vec<&Value>, Vec<&Value>) = components
            .iter()
            .partition(|component| component["type"] == "library");
        assert_eq!(packages.len(), LOCK.matches("[[package]]").count() - 1);
        assert_eq!(fonts.len(), licences::fonts().count());
        let mut known = BTreeSet::from([purl(env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))]);
        for package in packages {
            let purl = package["purl"].as_str().unwrap();
            assert!(known.insert(purl.to_owned()), "{purl} is there twice");
            assert_eq!(package["bom-ref"], purl);
            let sum = package["hashes"][0]["content"].as_str().unwrap();
            assert!(
                sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()),
                "{purl}"
            );
            let licence = package["licenses"][0]["expression"].as_str().unwrap();
            assert!(!licence.is_empty() && !licence.contains('/'), "{purl}: {licence}");
            assert!(["required", "excluded"].contains(&package["scope"].as_str().unwrap()));
        }
        let dependencies = bill["dependencies"].as_array().unwrap();
        assert_eq!(dependencies.len(), known.len());
        for dependency in dependencies {
            assert!(known.contains(dependency["ref"].as_str().unwrap()));
            for need in dependency["dependsOn"].as_array().unwrap() {
                assert!(known.contains(need.as_str().unwrap()), "{need}");
            }
        }
        let locked = super::packages(LOCK);
        let needs = locked.iter().map(|package| package.needs.len()).sum::<usize>();
        let told = dependencies
            .iter()
            .map(|one| one["dependsOn"].as_array().unwrap().len())
            .sum::<usize>();
        assert_eq!(needs, told, "a dependency leads nowhere");
        assert!(needs > 500);
    }
}
