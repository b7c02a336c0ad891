//! The form of single values that a pattern alone does not explain: checked by `validator` after the schema.
//!
//! Each function is one check and its code; the catalogue (`HC02xx`) has the words.

use validator::ValidationError;

fn fault(code: &'static str) -> ValidationError {
    ValidationError::new(code)
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// A client ID (UCI): `0000-0000` or `00-0000-0000` (IRCC help centre, read 2026-11-23). Hyphens may be left out.
///
/// # Errors
/// `uci` where it has another form.
pub fn uci(text: &str) -> Result<(), ValidationError> {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    let form = matches!(groups.as_slice(), [8] | [10] | [4, 4] | [2, 4, 4]);
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if form && plain { Ok(()) } else { Err(fault("uci")) }
}

/// An application number: one or two letters and nine or ten digits (usual form; unconfirmed, read 2026-11-23).
///
/// # Errors
/// `application_number` where it has another form.
pub fn application_number(text: &str) -> Result<(), ValidationError> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = &text[letters..];
    let form = (1..=2).contains(&letters)
        && (9..=10).contains(&rest.len())
        && rest.bytes().all(|b| b.is_ascii_digit());
    if form {
        Ok(())
    } else {
        Err(fault("application_number"))
    }
}

/// A telephone number: 7 to 15 digits (ITU-T E.164 has at most 15), with the usual marks between them.
///
/// # Errors
/// `phone` where it has another form.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    let marks = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b" +-().x#".contains(&b) || b == b'e' || b == b't');
    if marks && (7..=15).contains(&digits(text)) {
        Ok(())
    } else {
        Err(fault("phone"))
    }
}

/// A Canadian postal code: `A1A 1A1`, without the letters that Canada Post does not use.
///
/// # Errors
/// `postal_code` where it has another form.
pub fn canadian_postal_code(text: &str) -> Result<(), ValidationError> {
    let bytes: Vec<u8> = text.bytes().collect();
    let (first, last) = match bytes.len() {
        7 if bytes[3] == b' ' => (&bytes[..3], &bytes[4..]),
        6 => (&bytes[..3], &bytes[3..]),
        _ => return Err(fault("postal_code")),
    };
    let letter = |b: u8| b.is_ascii_uppercase() && !b"DFIOQU".contains(&b);
    let form = letter(first[0])
        && !b"WZ".contains(&first[0])
        && first[1].is_ascii_digit()
        && letter(first[2])
        && last[0].is_ascii_digit()
        && letter(last[1])
        && last[2].is_ascii_digit();
    if form { Ok(()) } else { Err(fault("postal_code")) }
}

/// A Federal Court file number of an immigration matter: `IMM-1234-26` (by example of published decisions).
///
/// # Errors
/// `court_file` where it has another form.
pub fn court_file(text: &str) -> Result<(), ValidationError> {
    let form = match text.split('-').collect::<Vec<_>>().as_slice() {
        ["IMM", number, year] => {
            (1..=6).contains(&number.len())
                && year.len() == 2
                && digits(number) == number.len()
                && digits(year) == 2
        }
        _ => false,
    };
    if form { Ok(()) } else { Err(fault("court_file")) }
}

/// The version of a form as its foot prints it: `MM-YYYY`.
///
/// # Errors
/// `form_version` where it has another form.
pub fn form_version(text: &str) -> Result<(), ValidationError> {
    let form = text.split_once('-').is_some_and(|(month, year)| {
        month.len() == 2
            && year.len() == 4
            && digits(year) == 4
            && month.parse::<u8>().is_ok_and(|m| (1..=12).contains(&m))
    });
    if form { Ok(()) } else { Err(fault("form_version")) }
}

/// The reference of the file: it becomes the package's name, so letters, digits, hyphens, points and underscores only.
///
/// # Errors
/// `reference` where it has another form.
pub fn reference(text: &str) -> Result<(), ValidationError> {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
    let edges = text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.ends_with(|c: char| c.is_ascii_alphanumeric());
    if plain && edges && text.len() <= 60 {
        Ok(())
    } else {
        Err(fault("reference"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for good in ["1234-5678", "11-2233-4455", "1122334455", "12345678"] {
            assert!(uci(good).is_ok(), "{good}");
        }
        for bad in ["123-45678", "12-345-67890", "ABCD-5678", "", "1234-5678-"] {
            assert!(uci(bad).is_err(), "{bad}");
        }
        assert!(application_number("E001234567").is_ok() && application_number("001234567").is_err());
        assert!(phone("+1 416 555-0100").is_ok() && phone("call me").is_err());
        assert!(canadian_postal_code("M5V 2T6").is_ok() && canadian_postal_code("M5V2T6").is_ok());
        assert!(canadian_postal_code("D5V 2T6").is_err() && canadian_postal_code("m5v 2t6").is_err());
        assert!(court_file("IMM-1234-26").is_ok() && court_file("T-1234-26").is_err());
        assert!(form_version("05-2026").is_ok() && form_version("2026-05").is_err());
        assert!(reference("HC-2026-0117").is_ok() && reference("../x").is_err() && reference("a b").is_err());
    }
}
