//! The order of the record.

use super::*;

#[test]
fn the_tabs_stand_in_the_order_of_the_rule() {
    let numbers = [
        Tab::Application,
        Tab::Decision,
        Tab::Reasons,
        Tab::Anonymity,
        Tab::Affidavit,
        Tab::Memorandum,
        Tab::Statement,
    ]
    .map(Tab::number);
    assert_eq!(numbers, ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)"]);
}
