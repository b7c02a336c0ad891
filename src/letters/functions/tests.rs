//! What each function prints.

use super::*;
use serde_json::json;

fn say(name: &str, values: &[Value], language: Language) -> String {
    let values: Vec<&Value> = values.iter().collect();
    (find(name).unwrap().work)(&values, language).unwrap()
}

fn en(name: &str, values: &[Value]) -> String {
    say(name, values, Language::En)
}

#[test]
fn rows_are_sorted_and_each_has_its_doc() {
    assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
    assert!(
        ALL.iter()
            .all(|f| !f.doc.is_empty() && f.absent_from <= f.takes.len())
    );
}

#[test]
fn cites_of_one_exhibit_go_together() {
    let cites = json!([
        {"exhibit": "a", "mark": "D", "page": 142, "within": 1},
        {"exhibit": "a", "mark": "D", "page": 143, "within": 2},
        {"exhibit": "a", "mark": "D", "page": 150, "within": 9},
        {"exhibit": "b", "mark": "F", "page": null},
        {"exhibit": "a", "mark": "D", "page": 7},
    ]);
    assert_eq!(
        en("exhibits", std::slice::from_ref(&cites)),
        "[Exhibit~D, pp.~142–143](exhibit:a/1), [150](exhibit:a/9); [Exhibit~F](exhibit:b/0); [Exhibit~D, p.~7](exhibit:a/0)"
    );
    assert_eq!(en("cite", &[json!([])]), "");
    let fr = say(
        "exhibits",
        &[json!([{"exhibit": "a", "mark": "D", "page": 142}])],
        Language::Fr,
    );
    assert_eq!(fr, "[pièce~D, p.~142](exhibit:a/0)");
}

#[test]
fn lists_sums_and_numbers() {
    assert_eq!(en("list", &[json!(["a", "b", "c"])]), "a, b and c");
    assert_eq!(en("list", &[json!(["a"])]), "a");
    assert_eq!(say("list", &[json!(["a", "b"])], Language::Fr), "a et b");
    assert_eq!(en("money", &[json!("1250.50")]), "$1,250.50");
    assert_eq!(en("money", &[json!("660.00")]), "$660");
    assert_eq!(say("money", &[json!("1250.50")], Language::Fr), "1~250,50~$");
    assert_eq!(en("number", &[json!([1, 2])]), "two");
    assert_eq!(en("number", &[json!(14)]), "14");
    assert_eq!(en("ordinal", &[json!(12)]), "12th");
    assert_eq!(en("ordinal", &[json!(22)]), "22nd");
    assert_eq!(
        en("plural", &[json!([1]), json!("child"), json!("children")]),
        "child"
    );
}

#[test]
fn people_are_spoken_of_by_their_gender() {
    let person = json!({"gender": "another", "full": "Sam Doe", "own_script": null});
    assert_eq!(en("pronoun", &[person.clone(), json!("Their")]), "Their");
    assert_eq!(
        en("agree", &[person.clone(), json!("has"), json!("have")]),
        "have"
    );
    let her = json!({"gender": "female"});
    assert_eq!(en("pronoun", &[her, json!("They")]), "She");
    let named = json!({"full": "N. Perera", "own_script": {"text": "நிர்மலா", "language": "ta"}});
    assert_eq!(
        en("named", &[named]),
        "N&#46; Perera (<span lang=\"ta\">நிர்மலா</span>)"
    );
}

#[test]
fn an_unknown_key_is_an_error_for_the_author() {
    assert!((find("authority").unwrap().work)(&[&json!("nobody")], Language::En).is_err());
    assert_eq!(
        en("authority", &[json!("kanthasamy")]),
        "<em>Kanthasamy v Canada &#40;Citizenship and Immigration&#41;</em>, 2015~SCC~61"
    );
}

#[test]
fn a_fact_is_argued_in_numbered_paragraphs() {
    let cites = json!([{"exhibit": "a", "mark": "A", "page": 2}]);
    assert_eq!(
        en("argue", &[json!("One.\n\nTwo."), cites, json!("Why.")]),
        "¶ One&#46;\n\n¶ Two&#46; &#91;[Exhibit~A, p.~2](exhibit:a/0)&#93; Why&#46;"
    );
}
