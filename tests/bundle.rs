//! A bundle from end to end: index and covers typeset, files of every kind bound, every number proven, and the outside judges asked.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic
)]

use hc_pack::bundle::{self, OwnPages, Plan, Span};
use hc_pack::evidence::{self, Exhibit, Item, Means, Pages, Readers, Source};
use hc_pack::finding::Language;
use hc_pack::numbering::{Numbering, Sheets};
use hc_pack::pdf::{Properties, write};
use hc_pack::store::{Desk, Origin};
use hc_pack::typeset::{Fit, Fonts, Images, Style, lay_out};
use hc_pack::world::Disk;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

fn photo(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        let shade = |n: u32| u8::try_from(n % 256).unwrap();
        image::Rgb([shade(x), shade(y), 90])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

fn pdf(pages: usize, body: &str) -> Vec<u8> {
    let kids: String = (0..pages).map(|n| format!("{} 0 R ", n + 4)).collect();
    let mut text = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
         2 0 obj\n<</Type/Pages/Count {pages}/Kids[{kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n\
         3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>\nendobj\n"
    );
    for n in 0..pages {
        let (page, content) = (n + 4, n + 4 + pages);
        let stream = format!("BT /F 12 Tf 72 700 Td ({body} {}) Tj ET", n + 1);
        text.push_str(&format!(
            "{page} 0 obj\n<</Type/Page/Parent 2 0 R/Rotate {}/Contents {content} 0 R>>\nendobj\n",
            n * 90
        ));
        let length = stream.len();
        text.push_str(&format!(
            "{content} 0 obj\n<</Length {length}>>\nstream\n{stream}\nendstream\nendobj\n"
        ));
    }
    text.push_str("trailer\n<</Root 1 0 R>>\n");
    text.into_bytes()
}

fn exhibits() -> Vec<Exhibit> {
    let disk = Disk::default();
    let item = |id: &str, title: &str, files: Vec<(&str, Vec<u8>, Option<&str>)>| Item {
        id: id.into(),
        title: title.into(),
        date: "3 March 2024".into(),
        author: "City of Ottawa".into(),
        proves:
            "That the family has lived at one address since 2019, and that the children go to school nearby"
                .into(),
        language: "English".into(),
        files: files
            .into_iter()
            .map(|(path, bytes, caption)| Source {
                path_as_written: path.into(),
                origin: Origin::held(bytes),
                caption: caption.map(str::to_owned),
                ..Source::default()
            })
            .collect(),
        ..Item::default()
    };
    [
        item(
            "lease",
            "Lease of the apartment",
            vec![("lease.pdf", pdf(5, "Lease, page"), None)],
        ),
        item(
            "photos",
            "Photographs of the family",
            vec![
                (
                    "one.jpg",
                    photo(1200, 800),
                    Some("The children at the Rideau Canal, February 2024"),
                ),
                (
                    "two.jpg",
                    photo(800, 1200),
                    Some("Avec leur grand-mère, été 2023"),
                ),
            ],
        ),
        item(
            "school",
            "Letter of the school and report cards",
            vec![("school.pdf", pdf(2, "School"), None)],
        ),
    ]
    .into_iter()
    .map(|item| {
        let means = Means {
            desk: Desk {
                world: &disk,
                folder: None,
                cache: None,
            },
            readers: &Readers::of(&disk),
            fonts: &Fonts::embedded(),
            language: Language::En,
            pages: Pages::Bound,
        };
        let intake = evidence::take_in(&means, item);
        intake.exhibit.unwrap_or_else(|| panic!("{:?}", intake.findings))
    })
    .collect()
}

fn typeset(document: &hc_pack::blocks::Document) -> OwnPages {
    let laid = lay_out(document, &Style::default(), &Fonts::embedded(), &Images::new()).unwrap();
    let links = laid
        .exhibit_links()
        .into_iter()
        .map(|link| bundle::Link {
            page: link.page,
            rect_pt: link.rect,
            exhibit: link.exhibit,
            page_within: link.page_within,
        })
        .collect();
    let date = "2026-11-23".parse().unwrap();
    OwnPages {
        bytes: write(laid, &Properties { date }),
        links,
    }
}

fn judge(program: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let Ok(output) = Command::new(program).args(arguments).arg(file).output() else {
        println!("skipped: {program} is not installed");
        return None;
    };
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{program}: {said}");
    Some(said)
}

#[test]
fn a_bundle_is_bound_proven_and_clean_in_both_languages() {
    for language in [Language::En, Language::Fr] {
        let exhibits = exhibits();
        let numbering = Numbering::of(exhibits.iter().map(|e| (e.item.id.clone(), e.pages())));
        let title = "Exhibits, Duarte family";
        let spans = [Span { first: 1, last: 12 }];
        let fronts = [typeset(&bundle::index(
            title, language, &numbering, &exhibits, &spans, 0,
        ))];
        let which = (Sheets::Covers, spans[0]);
        let covers = [typeset(&bundle::covers(language, &numbering, &exhibits, which))];
        let disk = Disk::default();
        let plan = Plan {
            desk: Desk {
                world: &disk,
                folder: None,
                cache: None,
            },
            title,
            language,
            date: "2026-11-23".parse().unwrap(),
            numbering: &numbering,
            exhibits: &exhibits,
            spans: &spans,
            fronts: &fronts,
            covers: &covers,
            fit: Fit::AsTheyAre,
        };
        let volumes = bundle::bind(&plan).unwrap();
        let pagination = bundle::prove(&plan, &volumes).unwrap_or_else(|f| panic!("{f:#?}"));
        assert_eq!(pagination.body_pages, 12);
        assert_eq!(volumes, bundle::bind(&plan).unwrap(), "same input, same bytes");

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bundle.pdf");
        let bytes = volumes[0].content.read(&disk).unwrap();
        std::fs::write(&file, bytes.as_slice()).unwrap();
        if let Some(place) = std::env::var_os("HC_PACK_KEEP") {
            std::fs::write(
                Path::new(&place).join(format!("bundle-{language:?}.pdf")),
                bytes.as_slice(),
            )
            .unwrap();
        }
        judge("qpdf", &["--check"], &file);
        if let Some(fonts) = judge("pdffonts", &[], &file) {
            let stamp = fonts
                .lines()
                .find(|line| line.contains("Inter"))
                .expect("the stamp's font");
            assert!(
                stamp.contains("yes yes yes"),
                "embedded, subset, with Unicode: {stamp}"
            );
        }
        let second = Command::new("pdftotext")
            .args(["-f", "8", "-l", "8"])
            .arg(&file)
            .arg("-")
            .output();
        if let Ok(second) = second {
            let text = String::from_utf8_lossy(&second.stdout).into_owned();
            assert!(text.contains(&bundle::stamp(language, "B", 7)), "{text}");
        }
    }
}

#[test]
fn of_very_many_exhibits_a_later_volume_lists_its_own_and_all_is_proven() {
    let disk = Disk::default();
    let school = exhibits().remove(2);
    let many: Vec<Exhibit> = (0..bundle::INDEX_REPEATED_MAX + 10)
        .map(|number| {
            let mut exhibit = school.clone();
            exhibit.item.id = format!("school-{number}");
            exhibit
        })
        .collect();
    let language = Language::En;
    let numbering = Numbering::of(many.iter().map(|e| (e.item.id.clone(), e.pages())));
    let room = bundle::Room {
        pages: 300,
        bytes: u64::MAX,
    };
    let spans = bundle::split(&numbering, &many, room);
    assert_eq!(spans.len(), 3);
    let fronts: Vec<OwnPages> = (0..spans.len())
        .map(|here| {
            typeset(&bundle::index(
                "Exhibits", language, &numbering, &many, &spans, here,
            ))
        })
        .collect();
    let rows = fronts.iter().map(|front| {
        let exhibits = front.links.iter().map(|link| &link.exhibit);
        exhibits.collect::<BTreeSet<_>>().len()
    });
    let rows: Vec<usize> = rows.collect();
    assert_eq!(rows, [many.len(), 100, many.len() - 200]);
    let covers: Vec<OwnPages> = spans
        .iter()
        .map(|span| {
            typeset(&bundle::covers(
                language,
                &numbering,
                &many,
                (Sheets::Covers, *span),
            ))
        })
        .collect();
    let plan = Plan {
        desk: Desk {
            world: &disk,
            folder: None,
            cache: None,
        },
        title: "Many exhibits",
        language,
        date: "2026-11-23".parse().unwrap(),
        numbering: &numbering,
        exhibits: &many,
        spans: &spans,
        fronts: &fronts,
        covers: &covers,
        fit: Fit::AsTheyAre,
    };
    let volumes = bundle::bind(&plan).unwrap();
    let pagination = bundle::prove(&plan, &volumes).unwrap_or_else(|f| panic!("{f:#?}"));
    assert_eq!(
        (pagination.exhibits.len(), pagination.body_pages),
        (many.len(), 630)
    );
}
