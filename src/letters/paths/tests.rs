//! Faulty templates, each with the place of its fault.

use super::*;

fn of(body: &str) -> Vec<Finding> {
    let text = format!("{{{{!--\ntitle: x\naddressee: y\nmatters: deferral\norder: 90\n--}}}}\n{body}");
    let templates = Templates::embedded().with("x.en", &text);
    check(&templates, LetterLanguage::En)
}

/// Code, line below the head, column.
fn at(body: &str) -> (String, u32, u32) {
    let findings = of(body);
    let Some(finding) = findings.first() else {
        return ("none".to_owned(), 0, 0);
    };
    match &finding.place {
        Place::Template { name, line, column } if name == "x.en" => {
            (finding.code().to_owned(), line - 6, *column)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_embedded_templates_are_clean() {
    let findings = check(&Templates::embedded(), LetterLanguage::En);
    assert_eq!(findings, []);
}

#[test]
fn a_typo_is_found_wherever_it_stands() {
    let unknown = |line, column| ("HC0503".to_owned(), line, column);
    assert_eq!(at("{{referenc}}"), unknown(1, 3));
    assert_eq!(at("a\n{{#if applicant.ucii}}x{{/if}}"), unknown(2, 7));
    assert_eq!(
        at("{{#each children as |c|}}\n{{c.person.fulll}}\n{{/each}}"),
        unknown(2, 3)
    );
    assert_eq!(at("{{#each childre as |c|}}{{/each}}"), unknown(1, 9));
    assert_eq!(at("{{date datee}}"), unknown(1, 8));
    assert_eq!(
        at("{{#each children}}{{this.persn.full}}{{/each}}"),
        unknown(1, 21)
    );
    assert_eq!(
        at("{{#each children}}{{@root.referenc}}{{/each}}"),
        unknown(1, 21)
    );
    assert_eq!(at("{{#each children}}{{../referenc}}{{/each}}"), unknown(1, 21));
    assert_eq!(at("{{#if (or urgent childrn)}}x{{/if}}"), unknown(1, 18));
    assert_eq!(at("{{#if urgent}}x{{else if placee}}y{{/if}}"), unknown(1, 26));
    assert_eq!(
        at("{{#unless urgent}}x{{else}}{{plac}}{{/unless}}"),
        unknown(1, 30)
    );
    assert_eq!(at("{{authority \"kanthasami\"}}").0, "HC0503");
    assert_eq!(at("é{{referenc}}"), unknown(1, 4));
    let finding = of("{{referenc}}").remove(0);
    assert!(finding.values.contains(&("nearest", "reference".to_owned())));
}

#[test]
fn a_field_of_further_out_is_told_with_the_path_to_write() {
    for (body, column, write) in [
        (
            "{{#each children as |c|}}{{reference}}{{/each}}",
            28,
            "@root.reference",
        ),
        (
            "{{#each children}}{{#if in_canada}}x{{/if}}{{/each}}",
            25,
            "@root.in_canada",
        ),
        (
            "{{#each children}}{{date applicant.birth_date}}{{/each}}",
            26,
            "@root.applicant.birth_date",
        ),
        (
            "{{#each children}}{{#if (not urgent)}}x{{/if}}{{/each}}",
            30,
            "@root.urgent",
        ),
        (
            "{{#each children}}{{#each factors}}x{{/each}}{{/each}}",
            27,
            "@root.factors",
        ),
        (
            "{{#each factors as |f|}}{{#each f.facts as |g|}}{{heading}}{{/each}}{{/each}}",
            51,
            "f.heading",
        ),
        (
            "{{#each factors}}{{#each facts}}{{heading}}{{/each}}{{/each}}",
            35,
            "../heading",
        ),
        (
            "{{#each factors}}{{#each facts as |g|}}{{plural children \"a\" \"b\"}}{{/each}}{{/each}}",
            49,
            "@root.children",
        ),
    ] {
        let finding = of(body).remove(0);
        assert_eq!(
            finding.values,
            [("path", finding.values[0].1.clone()), ("write", write.to_owned())],
            "{body}"
        );
        assert_eq!(at(body), ("HC0514".to_owned(), 1, column), "{body}");
        // What it says to write is right.
        let path = &finding.values[0].1;
        let (before, behind) = body.split_at(usize::try_from(column).unwrap() - 1);
        let mended = format!("{before}{}", behind.replacen(path.as_str(), write, 1));
        assert!(
            of(&mended)
                .iter()
                .all(|f| f.code() != "HC0514" && f.code() != "HC0503"),
            "{mended}"
        );
    }
    let part = Templates::embedded()
        .with("p.en", "{{!--\npart: p\n--}}\n{{reference}}")
        .with("x.en", "{{!--\ntitle: x\naddressee: y\nmatters: deferral\norder: 90\n--}}\n{{#each children}}{{> p}}{{/each}}");
    let found = check(&part, LetterLanguage::En);
    assert_eq!(found[0].code(), "HC0514");
}

#[test]
fn values_are_printed_as_what_they_are() {
    for wrong in [
        "{{date}}",
        "{{@root.date}}",
        "{{applicant}}",
        "{{children}}",
        "{{in_canada}}",
        "{{date reference}}",
        "{{#if urgent}}{{urgent}}{{/if}}",
        "{{#each applicant as |x|}}{{/each}}",
        "{{prose reference}}",
    ] {
        assert!(
            matches!(at(wrong).0.as_str(), "HC0505" | "HC0504"),
            "{wrong}: {:?}",
            at(wrong)
        );
    }
    assert_eq!(
        at("{{#each children as |c|}}{{c.person.full}}{{date c.person.birth_date}}{{/each}}").0,
        "none"
    );
}

#[test]
fn what_may_be_absent_is_asked_for() {
    for wrong in [
        "{{place}}",
        "{{decision.about}}",
        "{{#if place}}x{{else}}{{place}}{{/if}}",
        "{{#if (or place urgent)}}{{place}}{{/if}}",
        "{{#each decision.grounds as |g|}}x{{/each}}",
        "{{prose urgent}}",
        "{{#if (eq decision.leave_days 15)}}x{{/if}}",
    ] {
        assert_eq!(at(wrong).0, "HC0506", "{wrong}");
    }
    for right in [
        "{{#if place}}{{place}}{{/if}}",
        "{{#unless place}}x{{else}}{{place}}{{/unless}}",
        "{{#if (and place urgent)}}{{place}}{{prose urgent}}{{/if}}",
        "{{#if (not place)}}x{{else}}{{place}}{{/if}}",
        "{{#if decision}}{{#each decision.grounds as |g|}}{{g.heading}}{{#if g.passage}}{{quote g.passage g.passage_at}}{{/if}}{{/each}}{{/if}}",
        "{{#each children as |c|}}{{#if c.own_view}}{{prose c.own_view}}{{/if}}{{/each}}",
    ] {
        assert_eq!(at(right).0, "none", "{right}");
    }
}

#[test]
fn unknown_functions_parts_and_blocks() {
    assert_eq!(at("{{dat reference 1}}").0, "HC0504");
    assert_eq!(at("{{list}}").0, "HC0504");
    assert_eq!(at("{{#with applicant}}x{{/with}}").0, "HC0504");
    assert_eq!(at("{{> heads}}"), ("HC0508".to_owned(), 1, 5));
    assert_eq!(at("{{> x}}").0, "HC0508");
    assert_eq!(at("a\n\n```letterhed\n```"), ("HC0509".to_owned(), 3, 1));
}

#[test]
fn ways_around_escaping_are_not_allowed() {
    for wrong in [
        "{{{reference}}}",
        "{{&reference}}",
        "{{#*inline \"y\"}}x{{/inline}}",
        "{{#> head}}x{{/head}}",
        "{{plural children (list applicant.citizenships) \"x\"}}",
        "{{> head reference=1}}",
    ] {
        assert_eq!(at(wrong).0, "HC0512", "{wrong}");
    }
}

#[test]
fn a_space_that_handlebars_would_lose_is_found() {
    assert_eq!(
        at("a\n{{#if urgent~}}\n{{reference}} x{{/if}}"),
        ("HC0512".to_owned(), 2, 13)
    );
    assert_eq!(at("{{#if urgent~}} a {{reference}} x{{~/if}}").0, "none");
}

#[test]
fn what_handlebars_cannot_read_has_its_place() {
    assert_eq!(at("a\n{{#if urgent}}").0, "HC0502");
    assert_eq!(of("{{#if urgent}}").len(), 1);
}
