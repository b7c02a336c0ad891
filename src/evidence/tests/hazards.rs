//! What is noticed of pages and files that can be used: hard to read, locked, twice there, values that nothing draws.

use super::*;

#[test]
fn pages_that_are_hard_to_read() {
    assert_eq!(
        codes("a.pdf", page_with("", "", "", &[])),
        [rows::NO_TEXT.code, rows::BLANK_PAGES.code]
    );
    let fonts = "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>";
    let words = "BT /F1 9 Tf -1 0 0 -1 500 500 Tm (a whole line of words that all stand on their head) Tj ET";
    assert_eq!(
        codes("a.pdf", page_with("", fonts, words, &[])),
        [rows::UPSIDE_DOWN.code]
    );
    let turned = format!("{fonts}/Rotate 180");
    assert_eq!(
        codes("a.pdf", page_with("", &turned, words, &[])),
        [""; 0],
        "as it is seen, it is upright"
    );
    let picture = |side: usize| {
        let entries = format!(
            "/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 8"
        );
        let picture = stream_object(&entries, "x");
        page_with(
            "",
            "/Resources<</XObject<</I 5 0 R>>>>",
            "q 612 0 0 792 0 0 cm /I Do Q",
            &[&picture],
        )
    };
    assert_eq!(
        codes("a.pdf", picture(800)),
        [rows::NO_TEXT.code, rows::COARSE.code]
    );
    assert_eq!(codes("a.pdf", picture(1100)), [rows::NO_TEXT.code]);
}

#[test]
fn a_password_from_the_environment_opens_and_is_not_told() {
    let read = |passwords: &[&str]| {
        let passwords: Vec<String> = passwords.iter().map(|p| (*p).to_owned()).collect();
        let source = Source {
            path_as_written: "a.pdf".into(),
            ..Source::default()
        };
        let mut findings = Vec::new();
        let part = portable::take_in(&source, Arc::new(locked("secret")), &passwords, &mut findings);
        let codes: Vec<&str> = findings.iter().map(Finding::code).collect();
        (part, codes)
    };
    let (part, codes) = read(&["other", "secret"]);
    assert_eq!(codes, [rows::UNLOCKED.code]);
    let part = part.unwrap();
    assert!(!format!("{part:?}").contains("secret"));
    let (refused, _) = read(&["other"]);
    assert_eq!(refused.unwrap_err().code(), rows::PASSWORD.code);
}

#[test]
fn what_is_in_the_bundle_twice() {
    let exhibit = |name: &str, bytes: Vec<u8>| {
        take(item(vec![Source {
            path_as_written: name.into(),
            origin: Origin::held(bytes),
            ..Source::default()
        }]))
        .exhibit
        .unwrap()
    };
    let told = |exhibits: &[Exhibit]| {
        let found = twins(exhibits);
        found
            .into_iter()
            .map(|f| (f.code(), f.message(crate::finding::Language::En)))
            .collect::<Vec<_>>()
    };
    let (two, three) = (exhibit("a.pdf", plain_pdf(2)), exhibit("b.pdf", plain_pdf(3)));
    let same = told(&[two.clone(), exhibit("c.pdf", plain_pdf(2))]);
    assert_eq!(same.len(), 1);
    assert_eq!(same[0].0, rows::SAME_FILE.code);
    let pages = told(&[two, three]);
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].0, rows::SAME_PAGE.code);
    assert!(
        pages[0]
            .1
            .contains("page 1 of `b.pdf` is the same as page 1 of `a.pdf` (pages that are there twice: 2)"),
        "{}",
        pages[0].1
    );
}

#[test]
fn values_that_nothing_draws_are_drawn_where_it_is_sure_how() {
    let form = "/AcroForm<</Fields[5 0 R]/DA(/Helv 10 Tf 0 g)>>";
    let told = |field: &str| codes("a.pdf", page_with(form, "/Annots[5 0 R]", TEXT, &[field]));
    let widget = "/Type/Annot/Subtype/Widget/T(name)/Rect[9 9 90 30]";
    let drawn = [rows::FORM_FLATTENED.code, rows::VALUES_DRAWN.code];
    let unseen = [rows::FORM_FLATTENED.code, rows::UNSEEN_VALUES.code];
    assert_eq!(told(&format!("<<{widget}/FT/Tx/V(Amina)>>")), drawn);
    assert_eq!(
        told(&format!(
            "<<{widget}/FT/Tx/Ff 4096/Q 1/V(Amina\\nSamplewala and others)>>"
        )),
        drawn
    );
    assert_eq!(told(&format!("<<{widget}/FT/Btn/V/Yes/AS/Yes>>")), drawn);
    assert_eq!(
        told(&format!("<<{widget}/FT/Btn/V/Off/AS/Off>>")),
        [rows::FORM_FLATTENED.code]
    );
    // A letter that the font may not have, a comb, a turned field: not sure.
    assert_eq!(told(&format!("<<{widget}/FT/Tx/V<FEFF0BA8>>>")), unseen);
    assert_eq!(told(&format!("<<{widget}/FT/Tx/Ff 16777216/V(1)>>")), unseen);
    assert_eq!(told(&format!("<<{widget}/FT/Tx/MK<</R 90>>/V(1)>>")), unseen);
}
