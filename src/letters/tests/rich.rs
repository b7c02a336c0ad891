use super::*;
use serde_json::json;

#[test]
fn print_letters() {
    for matter in ["application_in_canada", "reconsideration"] {
        let case = rich_with(&[("/matter", json!(matter))]);
        for letter in composed(&case) {
            println!(
                "================ {} {:?}",
                letter.file_stem, letter.document.running_head
            );
            println!("{}", dump::document(&letter.document));
        }
    }
}
