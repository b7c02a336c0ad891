//! What each way to report shows of texts that are broken, long, wide or hostile.

use super::*;
use crate::case::read;
use crate::finding::catalogue::delivery::LIMIT_UNCONFIRMED;
use crate::finding::catalogue::evidence::NO_TEXT;
use crate::finding::catalogue::json::{DUPLICATE_KEY, UNCLOSED};
use crate::finding::{Answered, Place, Pointer};

fn subject<'a>(path: &'a str, draft: &'a Draft, findings: &'a [Finding]) -> Subject<'a> {
    Subject {
        path,
        draft: Some(draft),
        templates: &[],
        findings,
    }
}

fn of_text(text: &str, show: impl Fn(&Subject<'_>) -> String) -> String {
    let draft = read("case.json", text.as_bytes());
    show(&subject("cases/case.json", &draft, draft.findings()))
}

#[test]
fn a_person_sees_the_line_the_caret_and_the_remedy() {
    let text = "{\n\t\"name\": \"A\",\n\n\n\t\"name\": \"B\"\n}";
    let shown = of_text(text, |s| human(&[*s], Language::En, Colour::Off));
    let expected = "\
error[HC0007]: the key `name` stands twice in this object
 --> cases/case.json:5:2
  |
2 |     \"name\": \"A\",
  |     ------ it stands here first
...
5 |     \"name\": \"B\"
  |     ^^^^^^
  |
  = why: only one of the two values could be used, and which one is a guess
  = help: keep the one that is right and delete the other

1 error in cases/case.json
";
    assert_eq!(shown, expected);
    let shown = of_text(text, |s| human(&[*s], Language::Fr, Colour::Off));
    assert!(shown.contains("erreur[HC0007]\u{A0}: la clé `name`") && shown.contains("= remède\u{A0}: "));
    assert!(shown.ends_with("1 erreur dans cases/case.json\n"));
}

#[test]
fn colour_comes_only_when_told() {
    let plain = of_text("{,}", |s| human(&[*s], Language::En, Colour::Off));
    let coloured = of_text("{,}", |s| human(&[*s], Language::En, Colour::On));
    assert!(!plain.contains('\u{1b}') && coloured.contains("\u{1b}["));
    let mut stripped = String::new();
    for (i, part) in coloured.split('\u{1b}').enumerate() {
        stripped.push_str(if i == 0 {
            part
        } else {
            part.split_once('m').unwrap().1
        });
    }
    assert_eq!(stripped, plain);
}

#[test]
fn a_line_each_can_be_clicked() {
    let shown = of_text("{\"a\": 01,\n\"é\": 02}", |s| short(&[*s], Language::En));
    assert_eq!(
        shown,
        "cases/case.json:1:7: error[HC0021]: `01` is no number as JSON writes them\n\
         cases/case.json:2:6: error[HC0021]: `02` is no number as JSON writes them\n"
    );
}

#[test]
fn programs_get_one_document_that_its_schema_knows() {
    let text = of_text("{\"a\": 1, \"a\": 2}", |s| json::json(&[*s], Language::En));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&json::schema()).unwrap();
    assert!(validator.is_valid(&value), "{text}");
    assert_eq!(value["format"], "hc-pack-findings");
    let finding = &value["findings"][0];
    assert_eq!(
        (&finding["path"], &finding["line"]),
        (&"cases/case.json".into(), &1.into())
    );
    assert_eq!(
        (&finding["column"], &finding["end_column"]),
        (&10.into(), &13.into())
    );
    assert_eq!(finding["labels"][0]["column"], 2);
    assert_eq!(finding["severity"], "error");
}

#[test]
fn github_gets_escaped_commands() {
    let draft = read("c", b"{\"a\": 1}");
    let findings = [Finding::new(&DUPLICATE_KEY, Place::value(Pointer::new("/a"))).with("key", "50%\nx")];
    let shown = github(&[subject("a,b:c/case.json", &draft, &findings)], Language::En);
    assert!(
        shown.starts_with(
            "::error file=a%2Cb%3Ac/case.json,line=1,endLine=1,col=7,endColumn=7,title=HC0007::the key `50%25\\nx` stands twice"
        ),
        "{shown}"
    );
    assert_eq!(shown.lines().count(), 1);
}

#[test]
fn what_could_steer_a_terminal_is_spelled_out_everywhere() {
    let text = "{\"\u{1b}[31m\u{202e}\u{7}\u{9b}2J\": 1, \"k\u{2066}\": @\u{202e}}";
    let draft = read("case.json", text.as_bytes());
    let mut findings = draft.findings().to_vec();
    let hostile = "x\u{1b}]0;owned\u{7}\u{202e}\u{200f}\r\n::error::no";
    findings.push(
        Finding::new(&UNCLOSED, Place::Whole)
            .with("open", hostile)
            .with("close", hostile),
    );
    findings.push(Finding::new(&UNCLOSED, Place::file(hostile)).label(Place::Whole, hostile, hostile));
    let subjects = [Subject {
        path: hostile,
        ..subject("", &draft, &findings)
    }];
    for shown in [
        human(&subjects, Language::En, Colour::Off),
        short(&subjects, Language::En),
        github(&subjects, Language::En),
        json::json(&subjects, Language::En),
    ] {
        let bad: Vec<char> = shown
            .chars()
            .filter(|c| visible::is_unsafe(*c) && *c != '\n')
            .collect();
        assert!(bad.is_empty(), "{bad:?} in {shown}");
        assert!(!shown.contains("\n::error::no"), "{shown}");
    }
    let document: serde_json::Value = serde_json::from_str(&json::json(&subjects, Language::En)).unwrap();
    assert!(
        document["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|f| f["path"] == hostile),
        "JSON keeps the value"
    );
}

#[test]
fn a_long_line_is_shown_around_its_fault() {
    let long = format!(
        "{{\"a\": \"{}\", \"b\": 01, \"c\": \"{}\"}}",
        "é".repeat(5000),
        "y".repeat(5000)
    );
    let shown = of_text(&long, |s| human(&[*s], Language::En, Colour::Off));
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines.iter().all(|line| line.chars().count() < 130), "{shown}");
    let (code, caret) = (lines[3], lines[4]);
    assert!(code.contains("…é") && code.ends_with('…'), "{code}");
    let at = |line: &str, c: &str| line[..line.find(c).unwrap()].chars().count();
    assert_eq!(at(code, "01"), at(caret, "^^"));
    assert!(shown.contains(":1:5016"), "{shown}");
}

#[test]
fn wide_characters_move_the_caret_by_two() {
    let shown = of_text("{\"名前\": \"王\", \"b\": 01}", |s| {
        human(&[*s], Language::En, Colour::Off)
    });
    let caret = shown.lines().find(|l| l.contains('^')).unwrap();
    assert_eq!(caret.find('^'), Some(4 + "{\"----\": \"--\", \"b\": ".len()));
    assert!(
        shown.contains("case.json:1:18"),
        "columns count characters: {shown}"
    );
}

#[test]
fn findings_stand_in_the_order_of_the_text_and_files_follow() {
    let draft = read("case.json", b"{\"a\": 1,\n\"b\": 2}");
    let finding = |place| Finding::new(&UNCLOSED, place);
    let findings = [
        finding(Place::file("b.pdf")),
        finding(Place::value(Pointer::new("/b"))),
        finding(Place::File {
            path: "a.pdf".into(),
            page: Some(3),
        }),
        finding(Place::value(Pointer::new("/a"))),
        finding(Place::Whole),
    ];
    let shown = short(&[subject("x/case.json", &draft, &findings)], Language::En);
    let places: Vec<&str> = shown.lines().map(|l| l.split(": ").next().unwrap()).collect();
    let expected = [
        "x/case.json",
        "x/case.json:1:7",
        "x/case.json:2:6",
        "x/a.pdf",
        "x/b.pdf",
    ];
    assert_eq!(places, expected);
    let shown = human(
        &[subject("x/case.json", &draft, &findings)],
        Language::En,
        Colour::Off,
    );
    assert!(
        shown.contains("--> x/a.pdf, page 3") && shown.ends_with("5 errors in x/case.json\n"),
        "{shown}"
    );
}

#[test]
fn a_place_in_a_template_shows_its_line_where_the_text_is_at_hand() {
    let templates = [Source::new("letter.en", "one\ntwo {{x}}")];
    let place = Place::Template {
        name: "letter.en".into(),
        line: 2,
        column: 5,
    };
    let findings = [Finding::new(&UNCLOSED, place)];
    let subject = Subject {
        path: "c.json",
        draft: None,
        templates: &templates,
        findings: &findings,
    };
    let shown = human(&[subject], Language::En, Colour::Off);
    assert!(
        shown.contains("--> letter.en:2:5\n  |\n2 | two {{x}}\n  |     ^"),
        "{shown}"
    );
}

#[test]
fn nothing_found_is_said() {
    let shown = of_text("{}", |s| human(&[*s], Language::En, Colour::Off));
    assert_eq!(shown, "no findings in cases/case.json\n");
}

#[test]
fn notes_of_one_kind_stand_together_and_none_is_lost() {
    let note = |path: &str| {
        Finding::new(&NO_TEXT, Place::file(path))
            .with("path", path)
            .with("pages", 1)
    };
    let findings = [note("a.pdf"), note("b\u{202e}.pdf"), note("c.pdf")];
    let subject = Subject {
        path: "c.json",
        draft: None,
        templates: &[],
        findings: &findings,
    };
    let shown = human(&[subject], Language::En, Colour::Off);
    assert_eq!(shown.matches("note[HC0451]").count(), 1, "{shown}");
    assert_eq!(shown.matches("  = also: ").count(), 2, "{shown}");
    assert!(
        shown.contains("(b\\u{202e}.pdf)") && !shown.contains('\u{202e}'),
        "{shown}"
    );
    assert!(shown.ends_with("\n3 notes in c.json\n"), "{shown}");
    let shown = human(&[subject], Language::Fr, Colour::Off);
    assert_eq!(shown.matches("  = aussi\u{A0}: ").count(), 2, "{shown}");
}

#[test]
fn a_remedy_that_names_an_answer_shows_how_one_is_written() {
    let finding = Finding::new(&LIMIT_UNCONFIRMED, Place::value(Pointer::new("/filing/delivery")));
    let answered = Finding {
        answer: Some(Box::new(Answered {
            reason: "read today".into(),
            by: "R. Counsel".into(),
            date: "2026-11-23".into(),
        })),
        ..finding.clone()
    };
    for (language, begin) in [(Language::En, "To answer"), (Language::Fr, "Pour répondre")] {
        let of = |finding: &Finding| {
            let findings = std::slice::from_ref(finding);
            let subject = Subject {
                path: "c.json",
                draft: None,
                templates: &[],
                findings,
            };
            human(&[subject], language, Colour::Off)
        };
        let shown = of(&finding);
        assert!(shown.contains(begin), "{shown}");
        assert!(
            shown.contains("{\"code\": \"HC0720\", \"at\": \"/filing/delivery\", \"reason\": \""),
            "{shown}"
        );
        assert!(!of(&answered).contains(begin));
    }
}
