//! Names as people write them.

use super::*;

fn told(name: &str) -> (Option<u32>, String, String, String) {
    let named = read(name);
    let written = |date: Option<PartialDate>| date.map(|d| d.to_string()).unwrap_or_default();
    (
        named.order,
        written(named.date),
        written(named.date_to),
        named.title,
    )
}

#[test]
fn names_are_read_as_people_write_them() {
    let rows: &[(&str, Option<u32>, &str, &str, &str)] = &[
        ("2024-03-01 Lease", None, "2024-03-01", "", "Lease"),
        (
            "2024_03_01_lease_agreement",
            None,
            "2024-03-01",
            "",
            "Lease agreement",
        ),
        ("20240301 Lease", None, "2024-03-01", "", "Lease"),
        (
            "01. Letter of the employer",
            Some(1),
            "",
            "",
            "Letter of the employer",
        ),
        (
            "03 - 2024-05-17 - Report card",
            Some(3),
            "2024-05-17",
            "",
            "Report card",
        ),
        ("12) Photographs", Some(12), "", "", "Photographs"),
        ("Tab 4 - Bank statements", Some(4), "", "", "Bank statements"),
        ("Exhibit C - Lease", Some(3), "", "", "Lease"),
        ("Pièce 2 - Bail", Some(2), "", "", "Bail"),
        (
            "2022-01 to 2024-12 Bank statements",
            None,
            "2022-01",
            "2024-12",
            "Bank statements",
        ),
        (
            "2021-2023 Notices of assessment",
            None,
            "2021",
            "2023",
            "Notices of assessment",
        ),
        (
            "Notice of assessment 2024",
            None,
            "",
            "",
            "Notice of assessment 2024",
        ),
        ("Letter, March 1, 2024", None, "2024-03-01", "", "Letter"),
        ("Lettre du 1er mars 2024", None, "2024-03-01", "", "Lettre du"),
        ("Lease 13-03-2024", None, "2024-03-13", "", "Lease"),
        ("employer-letter", None, "", "", "Employer letter"),
        ("Form 5283 page 2", None, "", "", "Form 5283 page 2"),
        ("2024-02-30 Lease", None, "2024-02", "", "30 Lease"),
        ("IMG_20240301_123456", None, "", "", ""),
        ("scan0001", None, "", "", ""),
        ("DSC01234", None, "", "", ""),
    ];
    for (name, order, from, to, title) in rows {
        let expected = (*order, (*from).to_owned(), (*to).to_owned(), (*title).to_owned());
        assert_eq!(told(name), expected, "{name}");
    }
}

#[test]
fn a_date_that_may_be_two_days_is_left_and_said() {
    let named = read("Lease 03-04-2024");
    assert_eq!((named.date, named.unsure.as_deref()), (None, Some("03-04-2024")));
    assert_eq!(named.title, "Lease 03-04-2024");
    assert!(read("Lease 04-04-2024").unsure.is_none());
}

#[test]
fn parts_of_a_translated_document_have_one_title() {
    for (name, part) in [
        ("Birth certificate - original", FilePart::Original),
        ("Birth certificate (translation)", FilePart::Translation),
        (
            "birth certificate - translator's affidavit",
            FilePart::TranslatorDeclaration,
        ),
    ] {
        let named = read(name);
        assert_eq!(
            (named.title.to_lowercase().as_str(), named.part),
            ("birth certificate", Some(part))
        );
    }
    assert_eq!(read("Translation").part, None);
}

#[test]
fn what_is_marked_as_unused_stays_out() {
    assert!(is_out("Old lease (UNUSED)"));
    assert!(is_out("[inutilisé] vieux bail"));
    assert!(!is_out("Unused vacation pay"));
}
