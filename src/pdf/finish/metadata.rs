//! What the file says of itself: the information dictionary and the same as XMP.

use super::super::write::Properties;
use super::{name, text};
use crate::typeset::laid::Laid;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

/// The program that made the file.
const TOOL: &str = concat!("hc-pack ", env!("CARGO_PKG_VERSION"));
/// The library that wrote it.
const PRODUCER: &str = "printpdf 0.12.8";

/// Adds the metadata and replaces the information dictionary.
pub(super) fn add(document: &mut Document, laid: &Laid, properties: &Properties) -> ObjectId {
    let date = properties.date;
    let (year, month, day) = (date.year(), date.month(), date.day());
    let plain = format!("D:{year:04}{month:02}{day:02}120000+00'00'");
    let mut info = dictionary! {
        "Title" => text(&laid.title),
        "Creator" => text(TOOL),
        "Producer" => text(PRODUCER),
        "CreationDate" => Object::string_literal(plain.as_str()),
        "ModDate" => Object::string_literal(plain.as_str()),
    };
    for (key, value) in [("Author", &laid.author), ("Subject", &laid.subject)] {
        if !value.is_empty() {
            info.set(key, text(value));
        }
    }
    let info = document.add_object(info);
    document.trailer.set("Info", info);
    let xmp = xmp(laid, &format!("{year:04}-{month:02}-{day:02}T12:00:00+00:00"));
    let mut stream = Stream::new(
        dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") },
        xmp.into_bytes(),
    );
    // Archives read it without any filter.
    stream.allows_compression = false;
    document.add_object(stream)
}

fn xmp(laid: &Laid, date: &str) -> String {
    let title = escape(&laid.title);
    let language = laid.language;
    let author = wrapped(&laid.author, "dc:creator", "Seq");
    let subject = if laid.subject.is_empty() {
        String::new()
    } else {
        let subject = escape(&laid.subject);
        format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>"
        )
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
<dc:format>application/pdf</dc:format>\
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
{author}{subject}\
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
<xmp:CreatorTool>{TOOL}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of PDF/UA that the file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    )
}

fn wrapped(value: &str, element: &str, container: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    let value = escape(value);
    format!("<{element}><rdf:{container}><rdf:li>{value}</rdf:li></rdf:{container}></{element}>")
}

/// Text within XML: what XML forbids is left out, what it reserves is escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn reserved_marks_are_escaped() {
        assert_eq!(escape("A & B <c>\u{0}"), "A &amp; B &lt;c&gt; ");
    }
}
