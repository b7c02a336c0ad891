//! Delivery: from finished documents to the files that a portal, a court or an office takes.
//!
//! In: letters, forms and the exhibit bundle, finished and proven, and a [`profile::Profile`]. Out: files per slot, named and sized as
//! the profile asks, each read back; or findings that say exactly why something cannot fit. Page numbers stay those of the bundle,
//! so every cite stays right. It changes no document of the package: what it makes are copies.

pub mod assign;
pub mod budget;
pub mod fill;
pub mod part;
pub mod profile;

mod bind;
mod cover;
mod prove;
#[cfg(test)]
mod tests;

use crate::case::model::evidence::ExhibitKind;
use crate::finding::Language;
use crate::store::{Content, Desk};
use jiff::civil::Date;

/// A letter, finished.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// Its title.
    pub title: &'a str,
    /// The PDF.
    pub content: &'a Content,
    /// Its pages.
    pub pages: u32,
    /// Where it cites pages of the bundle.
    pub cites: &'a [Cited],
}

/// A cite in a letter: it is made a link where the page that it leads to is in the same file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cited {
    /// The page of the letter, counted from 0.
    pub page: usize,
    /// Where it stands: left, bottom, right, top, in points from the page's bottom left corner.
    pub rect_pt: [f32; 4],
    /// The printed number of the page that it leads to.
    pub number: u32,
}

/// A government form, byte for byte.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    /// Its number, as the case writes it.
    pub number: &'a str,
    /// Its number and the person it is for.
    pub title: &'a str,
    /// The file.
    pub content: &'a Content,
}

/// A volume of the bundle.
#[derive(Debug, Clone, Copy)]
pub struct Volume<'a> {
    /// The PDF.
    pub content: &'a Content,
    /// How many pages of front matter it has.
    pub front_pages: u32,
    /// How many pages come after them.
    pub body_pages: u32,
    /// The printed number of its first body page.
    pub first_number: u32,
}

/// An exhibit as it stands in the bundle.
#[derive(Debug, Clone)]
pub struct Exhibit<'a> {
    /// Its mark.
    pub mark: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its kind.
    pub kind: ExhibitKind,
    /// The printed number of its cover sheet.
    pub cover: u32,
    /// The printed number of its last page.
    pub last: u32,
}

/// All that can be delivered.
#[derive(Clone)]
pub struct Stock<'a> {
    /// Where files are read and spooled.
    pub desk: Desk<'a>,
    /// The case's reference.
    pub reference: &'a str,
    /// The language of covers, bookmarks and titles.
    pub language: Language,
    /// The date in the files' properties.
    pub date: Date,
    /// The letters, in order.
    pub letters: Vec<Letter<'a>>,
    /// The forms, in order.
    pub forms: Vec<Form<'a>>,
    /// The volumes of the bundle, in order.
    pub volumes: Vec<Volume<'a>>,
    /// The exhibits, in order.
    pub exhibits: Vec<Exhibit<'a>>,
}
