//! A slot whose exhibits do not fit one file, even at the floor: cut into parts, each with a cover sheet, fitted and proven.
//!
//! In: what the slot takes and the size aimed at. Out: the parts in order, or exactly what is too heavy.

use super::{COVER_BYTES, CUTS_MAX, Filler, Made, Parts, at_delivery, not_bound, recall};
use crate::delivery::assign::Filling;
use crate::delivery::cover;
use crate::delivery::part::{Run, Span, split};
use crate::delivery::profile::Slot;
use crate::finding::Finding;
use crate::finding::catalogue::delivery as rows;
use crate::pdf::compress::{self, Fitted};
use std::io::{self, Write};

impl Filler<'_> {
    /// The parts of a slot whose exhibits do not fit one file, even at the floor.
    pub(super) fn parts(&mut self, filling: &Filling, slot: &Slot, aim: u64) -> Result<Parts, Vec<Finding>> {
        let spans = self.spans(filling, slot)?;
        let title = slot.title.text(self.stock.language).to_owned();
        let letters: u64 = filling
            .letters
            .iter()
            .map(|nth| self.stock.letters[*nth].content.length())
            .sum();
        let mut room = aim.saturating_sub(COVER_BYTES).saturating_sub(letters);
        let mut largest = 0;
        for _ in 0..CUTS_MAX {
            let parts = split(&spans, room).map_err(|heavy| {
                let exhibit = self
                    .stock
                    .exhibits
                    .iter()
                    .find(|exhibit| exhibit.mark == heavy.mark);
                vec![
                    at_delivery(&rows::PAGE_TOO_HEAVY)
                        .with("slot", &slot.id)
                        .with("mark", &heavy.mark)
                        .with("title", exhibit.map_or("", |e| e.title))
                        .with("page", heavy.page)
                        .with("bytes", heavy.bytes)
                        .with("limit", room)
                        .with("over", heavy.bytes.saturating_sub(room)),
                ]
            })?;
            let fitted = self.fit_parts(filling, slot, &title, &parts, aim)?;
            if fitted.iter().all(|(_, made)| made.fits) {
                return Ok(fitted);
            }
            largest = fitted
                .iter()
                .map(|(_, made)| made.content.length())
                .max()
                .unwrap_or(0);
            room = room / 10 * 9;
        }
        Err(vec![self.too_large(slot, largest, aim)])
    }

    fn fit_parts(
        &self,
        filling: &Filling,
        slot: &Slot,
        title: &str,
        parts: &[Vec<Run>],
        aim: u64,
    ) -> Result<Parts, Vec<Finding>> {
        let named: Vec<(String, Vec<Run>)> = parts
            .iter()
            .zip(1_usize..)
            .map(|(runs, nth)| {
                (
                    self.name(filling.slot, slot, "", (nth, parts.len())),
                    runs.clone(),
                )
            })
            .collect();
        let mut fitted = Vec::new();
        for (runs, nth) in parts.iter().zip(1_usize..) {
            let language = self.stock.language;
            let sheet = cover::sheet(language, self.stock.reference, title, nth, &named);
            let cover = (self.print)(&sheet)?;
            let name = format!("{title}, {}", cover::part_of(language, nth, parts.len()));
            let content = self.bind(&name, filling, Some(&cover), runs, nth == 1)?;
            let part = self.fitted(&content, aim, slot)?;
            self.proven(&part.bytes, runs, slot)?;
            fitted.push((runs.clone(), self.spooled(part, slot)?));
        }
        Ok(fitted)
    }

    /// A part laid aside, so that many parts are not held at once.
    fn spooled(&self, fitted: Fitted, slot: &Slot) -> Result<Made, Vec<Finding>> {
        let spool = || {
            let mut spool = self.stock.desk.spool()?;
            spool.write_all(&fitted.bytes)?;
            spool.finish()
        };
        Ok(Made {
            content: spool().map_err(|error: io::Error| not_bound(&slot.id, error.to_string()))?,
            changes: fitted.changes,
            fits: fitted.fits,
        })
    }

    /// The exhibits of a slot with what each page weighs at the floor.
    fn spans(&mut self, filling: &Filling, slot: &Slot) -> Result<Vec<Span>, Vec<Finding>> {
        let mut spans = Vec::new();
        for nth in &filling.exhibits {
            let exhibit = &self.stock.exhibits[*nth];
            let mut weights = Vec::new();
            for number in exhibit.cover..=exhibit.last {
                weights.push(self.weight(number, slot)?);
            }
            spans.push(Span {
                mark: exhibit.mark.to_owned(),
                first: exhibit.cover,
                weights,
            });
        }
        Ok(spans)
    }

    fn weight(&mut self, number: u32, slot: &Slot) -> Result<u64, Vec<Finding>> {
        let holds = |v: &crate::delivery::Volume<'_>| {
            (v.first_number..v.first_number + v.body_pages).contains(&number)
        };
        let Some(nth) = self.stock.volumes.iter().position(holds) else {
            return Ok(0);
        };
        let volume = &self.stock.volumes[nth];
        if self.weights[nth].is_none() {
            let key = recall::weights_key(self.stock, volume.content, self.floor);
            let weigh = || {
                let bytes = self.read(volume.content, slot)?;
                compress::floor_weights(&bytes, self.floor).map_err(|reason| not_bound(&slot.id, reason))
            };
            let desk = self.stock.desk;
            let weights = desk.remembered(key.as_ref(), recall::weights, weigh, recall::kept_weights)?;
            self.weights[nth] = Some(weights);
        }
        let page = (volume.front_pages + number - volume.first_number) as usize;
        Ok(self.weights[nth]
            .as_ref()
            .and_then(|w| w.get(page))
            .copied()
            .unwrap_or(0))
    }
}
