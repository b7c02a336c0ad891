//! What the markup of a message becomes in lines of plain words.
//!
//! In: elements of HTML. Out: the few signs that a reader needs: the dot of a list, the number of a link, whose address stands below
//! the words. Weight, slant and the size of headings have no sign: none that the sender did not write stands on the page.

use html2text::render::TextDecorator;

/// HTML as lines that a person can read.
pub(super) fn readable(html: &str) -> String {
    /// So wide that paragraphs stay one line each: the page divides them.
    const WIDTH: usize = 20_000;
    html2text::config::with_decorator(OnPaper)
        .link_footnotes(true)
        .raw_mode(true)
        .no_link_wrapping()
        .string_from_read(html.as_bytes(), WIDTH)
        .unwrap_or_else(|_| html.to_owned())
}

/// Plain words, without the signs of Markdown.
#[derive(Debug, Clone, Copy)]
struct OnPaper;

fn unmarked() -> (String, ()) {
    (String::new(), ())
}

impl TextDecorator for OnPaper {
    type Annotation = ();

    fn decorate_link_start(&mut self, _address: &str) -> (String, ()) {
        unmarked()
    }

    fn decorate_link_end(&mut self) -> String {
        String::new()
    }

    fn decorate_em_start(&self) -> (String, ()) {
        unmarked()
    }

    fn decorate_em_end(&self) -> String {
        String::new()
    }

    fn decorate_strong_start(&self) -> (String, ()) {
        unmarked()
    }

    fn decorate_strong_end(&self) -> String {
        String::new()
    }

    fn decorate_strikeout_start(&self) -> (String, ()) {
        unmarked()
    }

    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }

    fn decorate_code_start(&self) -> (String, ()) {
        unmarked()
    }

    fn decorate_code_end(&self) -> String {
        String::new()
    }

    fn decorate_preformat_first(&self) {}

    fn decorate_preformat_cont(&self) {}

    fn decorate_image(&mut self, _address: &str, words: &str) -> (String, ()) {
        (format!("[{words}]"), ())
    }

    fn header_prefix(&self, _level: usize) -> String {
        String::new()
    }

    fn quote_prefix(&self) -> String {
        "> ".to_owned()
    }

    fn unordered_item_prefix(&self) -> String {
        "• ".to_owned()
    }

    fn ordered_item_prefix(&self, number: i64) -> String {
        format!("{number}. ")
    }

    fn make_subblock_decorator(&self) -> Self {
        *self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_markdown_stands_on_the_page() {
        let html = "<h2>Notice</h2><p>Dear <b>Ann</b>, <em>please</em> see <a href=\"https://example.org/a\">the form</a>.</p>\
            <ul><li>first</li><li>second</li></ul><blockquote>earlier</blockquote><p><code>x</code></p>";
        let text = readable(html);
        let said = [
            "Notice",
            "Dear Ann, please see the form[1].",
            "• first",
            "• second",
            "> earlier",
            "x",
            "[1]: https://example.org/a",
        ];
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, said);
    }
}
