//! Filling the slots of a profile.
//!
//! In: a profile, what can be delivered, the floor of legibility, and a way to print our own sheets. Out: the files of all slots, each
//! within its limit, named within the rules, proven; what was compressed, picture by picture; and findings. Nothing is left out
//! silently: what no slot takes and what does not fit is said, with the figures.

mod parts;
mod recall;

use super::assign::{Filling, assign};
use super::bind::{self, Index, Sheaf};
use super::part::Run;
use super::profile::{Profile, Slot};
use super::prove::prove;
use super::{Form, Stock, cover};
use crate::blocks::Document;
use crate::finding::catalogue::delivery as rows;
use crate::finding::{Finding, Place, Pointer};
use crate::package::name;
use crate::pdf::compress::{self, Change, Fitted, Floor};
use crate::store::Content;
use std::sync::Arc;

/// Prints a sheet of our own.
pub type Print<'a> = dyn Fn(&Document) -> Result<Vec<u8>, Vec<Finding>> + 'a;

/// A file for a slot.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotFile {
    /// Its name.
    pub name: String,
    /// The slot.
    pub slot: String,
    /// Its title.
    pub title: String,
    /// The file.
    pub content: Content,
    /// Its pages; none for a form, which is not looked into.
    pub pages: Option<u32>,
    /// Which part of how many it is.
    pub part: (usize, usize),
    /// The printed numbers of the pages of the bundle that it holds, as ranges.
    pub numbers: Vec<(u32, u32)>,
    /// What its pictures lost.
    pub changes: Vec<Change>,
}

/// What was made of a profile.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The files, in the order of the slots.
    pub files: Vec<SlotFile>,
    /// Whatever there is to say.
    pub findings: Vec<Finding>,
}

/// What the cover sheet of a part, and rounding, may take of a limit, in bytes.
const COVER_BYTES: u64 = 70_000;

/// How often the parts of a slot are cut anew, each time smaller.
const CUTS_MAX: usize = 4;

/// The largest file that is compressed whole, in bytes.
const HELD_BYTES_MAX: u64 = 256 << 20;

/// The longest name where a profile gives no rule.
const NAME_CHARACTERS_MAX: usize = 60;

struct Filler<'a> {
    profile: &'a Profile,
    stock: &'a Stock<'a>,
    floor: Floor,
    print: &'a Print<'a>,
    filled: Filled,
    /// What each page of each volume weighs at the floor; known once a slot needs it.
    weights: Vec<Option<Vec<u64>>>,
}

/// Fills the slots of `profile`.
#[must_use]
pub fn fill(profile: &Profile, stock: &Stock<'_>, floor: Floor, print: &Print<'_>) -> Filled {
    let mut filler = Filler {
        profile,
        stock,
        floor,
        print,
        filled: Filled::default(),
        weights: vec![None; stock.volumes.len()],
    };
    let forms: Vec<&str> = stock.forms.iter().map(|form| form.number).collect();
    let kinds: Vec<_> = stock.exhibits.iter().map(|exhibit| exhibit.kind).collect();
    let (fillings, left) = assign(profile, stock.letters.len(), &forms, &kinds);
    if !profile.slots.is_empty() {
        let titles = left.letters.iter().map(|nth| stock.letters[*nth].title);
        let titles = titles.chain(left.forms.iter().map(|nth| stock.forms[*nth].title));
        let titles = titles.chain(left.exhibits.iter().map(|nth| stock.exhibits[*nth].title));
        for title in titles.collect::<Vec<_>>() {
            filler.say(
                at_delivery(&rows::NO_SLOT)
                    .with("title", title)
                    .with("profile", &profile.name),
            );
        }
    }
    filler.all(&fillings);
    filler.total();
    filler.filled
}

/// A finding about the delivery as the case selects it.
#[must_use]
pub fn at_delivery(row: &'static crate::finding::Row) -> Finding {
    Finding::new(row, Place::value(Pointer::new("/filing/delivery")))
}

impl Filler<'_> {
    fn say(&mut self, finding: Finding) {
        self.filled.findings.push(finding);
    }

    fn all(&mut self, fillings: &[Filling]) {
        // What cannot be made smaller comes first, so that the rest knows what is left of a limit for all together.
        let mut order: Vec<&Filling> = fillings.iter().collect();
        order.sort_by_key(|filling| !filling.exhibits.is_empty());
        let bundles = order.iter().filter(|f| !f.exhibits.is_empty()).count();
        let mut bundles_left = u64::try_from(bundles).unwrap_or(1);
        for filling in order {
            let slot = &self.profile.slots[filling.slot];
            for nth in &filling.forms {
                self.form(filling.slot, slot, *nth, filling.forms.len());
            }
            if filling.exhibits.is_empty() && filling.letters.is_empty() {
                continue;
            }
            let spent: u64 = self.filled.files.iter().map(|file| file.content.length()).sum();
            let room = self.profile.total_limit.as_ref().map(|limit| {
                let share = if filling.exhibits.is_empty() {
                    1
                } else {
                    bundles_left.max(1)
                };
                limit.aim.saturating_sub(spent) / share
            });
            if !filling.exhibits.is_empty() {
                bundles_left = bundles_left.saturating_sub(1);
            }
            let aim = [self.profile.file_limit.as_ref().map(|limit| limit.aim), room]
                .into_iter()
                .flatten()
                .min();
            match self.bound(filling, slot, aim.unwrap_or(u64::MAX)) {
                Ok(files) => self.filled.files.extend(files),
                Err(findings) => self.filled.findings.extend(findings),
            }
        }
        self.filled.files.sort_by(|a, b| a.name.cmp(&b.name));
    }

    /// A form goes as it is, whatever its size: it must not be touched.
    fn form(&mut self, place: usize, slot: &Slot, nth: usize, of: usize) {
        let Form { title, content, .. } = self.stock.forms[nth];
        let bytes = content.length();
        let limit = self
            .profile
            .file_limit
            .as_ref()
            .map_or(u64::MAX, |limit| limit.bytes);
        if bytes > limit {
            self.say(
                at_delivery(&rows::FORM_TOO_LARGE)
                    .with("title", title)
                    .with("bytes", bytes)
                    .with("limit", limit)
                    .with("over", bytes - limit),
            );
        }
        let stem = name::stem(title, "form");
        let extra = if of > 1 || !slot.id.contains(&stem) {
            stem
        } else {
            String::new()
        };
        let name = self.name(place, slot, &extra, (1, 1));
        let name = self.unused(name);
        self.filled.files.push(SlotFile {
            name,
            slot: slot.id.clone(),
            title: title.to_owned(),
            content: content.clone(),
            pages: None,
            part: (1, 1),
            numbers: Vec::new(),
            changes: Vec::new(),
        });
    }

    /// `04-forms-imm-5406.pdf`, `10-evidence-2of3.pdf`, within the profile's length.
    fn name(&self, place: usize, slot: &Slot, extra: &str, (part, parts): (usize, usize)) -> String {
        let end = if parts > 1 {
            // Ten parts stand in their order where names are sorted.
            let width = parts.to_string().len();
            format!("-{part:0width$}of{parts}.pdf")
        } else {
            ".pdf".to_owned()
        };
        let mut start = format!("{:02}-{}", place + 1, slot.id);
        if !extra.is_empty() {
            start = format!("{start}-{extra}");
        }
        self.within(&start, &end)
    }

    /// A name within the profile's length; its end is kept.
    fn within(&self, start: &str, end: &str) -> String {
        let longest = self
            .profile
            .names
            .as_ref()
            .map_or(NAME_CHARACTERS_MAX, |rule| rule.characters_max);
        let start: String = start.chars().take(longest.saturating_sub(end.len())).collect();
        format!("{}{end}", start.trim_end_matches('-'))
    }

    fn unused(&self, name: String) -> String {
        let taken = |name: &str| self.filled.files.iter().any(|file| file.name == name);
        if !taken(&name) {
            return name;
        }
        let stem = name.trim_end_matches(".pdf");
        let numbered = (2..).map(|n| self.within(stem, &format!("-{n}.pdf")));
        numbered.into_iter().find(|name| !taken(name)).unwrap_or(name)
    }

    /// The files of a slot that is bound: letters, exhibits, or both.
    fn bound(&mut self, filling: &Filling, slot: &Slot, aim: u64) -> Result<Vec<SlotFile>, Vec<Finding>> {
        let title = slot.title.text(self.stock.language).to_owned();
        let at = (filling.slot, slot);
        let whole = self.runs(filling);
        if aim == u64::MAX && filling.letters.is_empty() && whole.len() == self.stock.exhibits.len() {
            return Ok(self.volumes(at));
        }
        let known = self.far_too_large(&title, filling, &whole, aim);
        let (before, least) = match known {
            Some(bytes) => (bytes, bytes),
            None => {
                // A letter alone stays the file that it is: archival and accessible.
                let content = match filling.letters.as_slice() {
                    [only] if whole.is_empty() => self.stock.letters[*only].content.clone(),
                    _ => self.bind(&title, filling, None, &whole, true)?,
                };
                let before = content.length();
                if before <= aim {
                    self.proven(&self.read(&content, slot)?, &whole, slot)?;
                    return Ok(vec![self.file(at, Made::whole(content), &whole, (1, 1))]);
                }
                let mut least = before;
                // What is far too large to be held is cut at once.
                if before <= HELD_BYTES_MAX {
                    let fitted = self.fitted(&content, aim, slot)?;
                    if fitted.fits {
                        self.proven(&fitted.bytes, &whole, slot)?;
                        self.compressed(slot, before, fitted.bytes.len() as u64, &fitted.changes);
                        return Ok(vec![self.file(at, Made::of(fitted), &whole, (1, 1))]);
                    }
                    least = fitted.bytes.len() as u64;
                }
                (before, least)
            }
        };
        if whole.is_empty() || self.profile.file_limit.is_none() {
            return Err(vec![self.too_large(slot, least, aim)]);
        }
        let parts = self.parts(filling, slot, aim)?;
        let (count, after) = (
            parts.len(),
            parts.iter().map(|(_, made)| made.content.length()).sum(),
        );
        let changes: Vec<Change> = parts.iter().flat_map(|(_, made)| made.changes.clone()).collect();
        let files = parts
            .into_iter()
            .zip(1_usize..)
            .map(|((runs, made), nth)| self.file(at, made, &runs, (nth, count)))
            .collect();
        if !changes.is_empty() {
            self.compressed(slot, before, after, &changes);
        }
        self.say(
            at_delivery(&rows::SPLIT)
                .with("slot", &slot.id)
                .with("parts", count)
                .with("limit", aim),
        );
        Ok(files)
    }

    /// The volumes as they are, where a slot takes them all and nothing limits them.
    fn volumes(&self, at: (usize, &Slot)) -> Vec<SlotFile> {
        let count = self.stock.volumes.len();
        let file = |(volume, nth): (&super::Volume<'_>, usize)| {
            let last = volume.first_number + volume.body_pages - 1;
            let mut file = self.file(at, Made::whole(volume.content.clone()), &[], (nth, count));
            file.pages = Some(volume.front_pages + volume.body_pages);
            file.numbers = vec![(volume.first_number, last)];
            file
        };
        self.stock.volumes.iter().zip(1..).map(file).collect()
    }

    fn read(&self, content: &Content, slot: &Slot) -> Result<Arc<Vec<u8>>, Vec<Finding>> {
        bind::read(self.stock, content).map_err(|reason| not_bound(&slot.id, reason))
    }

    fn file(
        &self,
        (place, slot): (usize, &Slot),
        made: Made,
        runs: &[Run],
        part: (usize, usize),
    ) -> SlotFile {
        let language = self.stock.language;
        let title = slot.title.text(language);
        SlotFile {
            name: self.unused(self.name(place, slot, "", part)),
            slot: slot.id.clone(),
            title: if part.1 > 1 {
                format!("{title}, {}", cover::part_of(language, part.0, part.1))
            } else {
                title.to_owned()
            },
            pages: made
                .content
                .read(self.stock.desk.world)
                .ok()
                .and_then(|bytes| bind::pages(&bytes)),
            content: made.content,
            part,
            numbers: runs
                .iter()
                .map(|run| (*run.pages.start(), *run.pages.end()))
                .collect(),
            changes: made.changes,
        }
    }

    fn bind(
        &self,
        title: &str,
        filling: &Filling,
        cover: Option<&[u8]>,
        runs: &[Run],
        first: bool,
    ) -> Result<Content, Vec<Finding>> {
        let sheaf = Sheaf {
            title,
            cover,
            letters: if first { &filling.letters } else { &[] },
            runs,
            index: if first { Index::InFront } else { Index::Elsewhere },
        };
        let key = recall::sheaf_key(self.stock, &sheaf);
        let bind = || bind::file(self.stock, &sheaf).map_err(|reason| not_bound(title, reason));
        self.stock
            .desk
            .remembered(key.as_ref(), |found| found.content, bind, recall::kept_sheaf)
    }

    /// The size of a slot's whole file where an earlier run found it too large to be held: it is cut without being bound first.
    fn far_too_large(&self, title: &str, filling: &Filling, whole: &[Run], aim: u64) -> Option<u64> {
        let sheaf = Sheaf {
            title,
            cover: None,
            letters: &filling.letters,
            runs: whole,
            index: Index::InFront,
        };
        let key = recall::sheaf_key(self.stock, &sheaf);
        let known = self.stock.desk.recall(key.as_ref())?;
        let bytes = known.note.parse().ok()?;
        (bytes > HELD_BYTES_MAX.max(aim)).then_some(bytes)
    }

    /// The runs of all exhibits of a slot, each whole.
    fn runs(&self, filling: &Filling) -> Vec<Run> {
        let run = |nth: &usize| {
            let exhibit = &self.stock.exhibits[*nth];
            Run {
                mark: exhibit.mark.to_owned(),
                pages: exhibit.cover..=exhibit.last,
                continued: false,
            }
        };
        filling.exhibits.iter().map(run).collect()
    }

    fn fitted(&self, content: &Content, aim: u64, slot: &Slot) -> Result<Fitted, Vec<Finding>> {
        let desk = self.stock.desk;
        let key = recall::fitted_key(self.stock, content, aim, self.floor);
        let fit = || {
            let bytes = self.read(content, slot)?;
            compress::fit(&bytes, aim, self.floor).map_err(|reason| not_bound(&slot.id, reason))
        };
        let revive = |found| recall::fitted(self.stock, found);
        desk.remembered(key.as_ref(), revive, fit, recall::kept_fitted)
    }

    fn proven(&self, bytes: &[u8], runs: &[Run], slot: &Slot) -> Result<(), Vec<Finding>> {
        if runs.is_empty() {
            return Ok(());
        }
        prove(self.stock, bytes, runs).map_err(|wrong| {
            vec![
                at_delivery(&rows::PART_WRONG)
                    .with("slot", &slot.id)
                    .with("mark", wrong.mark)
                    .with("found", wrong.found)
                    .with("expected", wrong.expected),
            ]
        })
    }

    fn too_large(&self, slot: &Slot, bytes: u64, aim: u64) -> Finding {
        at_delivery(&rows::CANNOT_FIT)
            .with("slot", &slot.id)
            .with("bytes", bytes)
            .with("limit", aim)
            .with("over", bytes.saturating_sub(aim))
            .with("text_dpi", self.floor.text_dpi)
            .with("photograph_dpi", self.floor.photograph_dpi)
    }

    fn compressed(&mut self, slot: &Slot, before: u64, after: u64, changes: &[Change]) {
        let sampled: Vec<&Change> = changes.iter().filter(|c| c.quality.is_some()).collect();
        let dpi = sampled.iter().map(|c| c.dpi_after).min().unwrap_or(0);
        let quality = sampled.iter().filter_map(|c| c.quality).min().unwrap_or(100);
        let alike = sampled.iter().map(|c| c.similarity).fold(1.0, f32::min);
        self.say(
            at_delivery(&rows::COMPRESSED)
                .with("slot", &slot.id)
                .with("pictures", changes.len())
                .with("before", before)
                .with("after", after)
                .with("dpi", dpi)
                .with("quality", quality)
                .with("similarity", format!("{alike:.3}")),
        );
    }

    /// All files together against the limit for all together.
    fn total(&mut self) {
        let Some(limit) = &self.profile.total_limit else {
            return;
        };
        let all: u64 = self.filled.files.iter().map(|file| file.content.length()).sum();
        if all > limit.bytes {
            self.say(
                at_delivery(&rows::TOTAL_TOO_LARGE)
                    .with("profile", &self.profile.name)
                    .with("bytes", all)
                    .with("limit", limit.bytes)
                    .with("over", all - limit.bytes),
            );
        }
    }
}

/// A file of a slot as it was made.
struct Made {
    content: Content,
    changes: Vec<Change>,
    fits: bool,
}

impl Made {
    fn whole(content: Content) -> Self {
        Made {
            content,
            changes: Vec::new(),
            fits: true,
        }
    }

    fn of(fitted: Fitted) -> Self {
        Made {
            content: Content::held(fitted.bytes),
            changes: fitted.changes,
            fits: fitted.fits,
        }
    }
}

/// The parts of a slot: the runs of pages that each holds, and its file.
type Parts = Vec<(Vec<Run>, Made)>;

fn not_bound(slot: &str, reason: String) -> Vec<Finding> {
    vec![
        at_delivery(&rows::NOT_BOUND)
            .with("slot", slot)
            .with("reason", reason),
    ]
}
