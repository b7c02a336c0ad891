//! How a table's width is shared out between its columns.

use crate::typeset::length::Len;

/// Widths that sum to `room`: columns with a share take it, but no less than their longest word where that can be had;
/// the others take what their content needs.
pub(super) fn share_out(room: Len, least: &[Len], natural: &[Len], shares: &[Len]) -> Vec<Len> {
    let all_shares: Len = shares.iter().sum();
    let mut widths: Vec<Len> = if all_shares == 0 {
        by_content(room, least, natural)
    } else {
        let content: Len = natural
            .iter()
            .zip(shares)
            .filter(|(_, s)| **s == 0)
            .map(|(n, _)| *n)
            .sum();
        let content = content.min(room / 2);
        let open: Vec<usize> = (0..shares.len()).filter(|n| shares[*n] == 0).collect();
        let picked = |from: &[Len]| open.iter().map(|n| from[*n]).collect::<Vec<_>>();
        let mut own = by_content(content, &picked(least), &picked(natural)).into_iter();
        let rest = room - if open.is_empty() { 0 } else { content };
        shares
            .iter()
            .map(|s| {
                if *s == 0 {
                    own.next().unwrap_or(0)
                } else {
                    rest * s / all_shares
                }
            })
            .collect()
    };
    lend(&mut widths, least);
    give(&mut widths, natural);
    let spare = room - widths.iter().sum::<Len>();
    if let Some(last) = widths.last_mut() {
        *last += spare;
    }
    widths
}

fn by_content(room: Len, least: &[Len], natural: &[Len]) -> Vec<Len> {
    let (low, high): (Len, Len) = (least.iter().sum(), natural.iter().sum());
    if high <= room {
        // What is left over goes to the columns in proportion, so that the table fills the measure.
        return natural
            .iter()
            .map(|n| n + (room - high) * n / high.max(1))
            .collect();
    }
    if low >= room {
        return least.iter().map(|n| room * n / low.max(1)).collect();
    }
    least
        .iter()
        .zip(natural)
        .map(|(l, n)| l + (room - low) * (n - l).max(0) / (high - low).max(1))
        .collect()
}

/// Moves width from columns that have more than their longest word to those that have less.
fn lend(widths: &mut [Len], least: &[Len]) {
    let missing: Len = widths.iter().zip(least).map(|(w, l)| (l - w).max(0)).sum();
    let spare: Len = widths.iter().zip(least).map(|(w, l)| (w - l).max(0)).sum();
    if missing == 0 || spare == 0 {
        return;
    }
    let moved = missing.min(spare);
    for (width, least) in widths.iter_mut().zip(least) {
        if *width < *least {
            *width += (*least - *width) * moved / missing;
        } else {
            *width -= (*width - *least) * moved / spare;
        }
    }
}

/// Moves width that columns would leave empty to those whose text runs over several lines.
fn give(widths: &mut [Len], natural: &[Len]) {
    let needed: Len = widths.iter().zip(natural).map(|(w, n)| (n - w).max(0)).sum();
    let empty: Len = widths.iter().zip(natural).map(|(w, n)| (w - n).max(0)).sum();
    if needed == 0 || empty == 0 {
        return;
    }
    let moved = needed.min(empty);
    for (width, natural) in widths.iter_mut().zip(natural) {
        if *width < *natural {
            *width += (*natural - *width) * moved / needed;
        } else {
            *width -= (*width - *natural) * moved / empty;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn widths_fill_the_room() {
        for (shares, natural) in [
            ([0, 0, 0], [100, 200, 900]),
            ([1, 3, 0], [50, 400, 90]),
            ([1, 1, 1], [9, 9, 9]),
        ] {
            let widths = share_out(600, &[40, 40, 80], &natural, &shares);
            assert_eq!(widths.iter().sum::<i64>(), 600, "{shares:?} {widths:?}");
            assert!(widths.iter().all(|w| *w > 0), "{widths:?}");
        }
    }

    #[test]
    fn no_column_stays_empty_while_another_wraps() {
        assert_eq!(
            share_out(600, &[10, 10, 10], &[60, 900, 40], &[1, 1, 1]),
            [60, 500, 40]
        );
    }

    #[test]
    fn a_long_word_gets_its_width() {
        assert_eq!(share_out(100, &[60, 10], &[60, 10], &[1, 1])[0], 60);
    }
}
