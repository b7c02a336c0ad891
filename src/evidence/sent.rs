//! What was read of a file, on its way from the second process to the run.
//!
//! In: pages or pictures, or what the other process said of them. Out: the same at the other end. The pixels travel as bytes beside the words.

use super::{Part, Taken};
use crate::pdf::image::Picture;
use crate::store::{self, Content};
use serde::{Deserialize, Serialize};

/// What was read, without its pixels.
#[derive(Serialize, Deserialize)]
pub(super) enum Sent {
    Part(Part),
    Pictures {
        #[serde(with = "store::in_file")]
        content: Content,
        pictures: Vec<Outline>,
    },
}

/// A picture without its pixels, and how many bytes of them follow: samples, opacity, profile.
#[derive(Serialize, Deserialize)]
pub(super) struct Outline {
    picture: Picture,
    samples: usize,
    opacity: Option<usize>,
    profile: Option<usize>,
}

impl Sent {
    /// Takes it apart into words and bytes.
    pub(super) fn of(taken: Taken) -> (Sent, Vec<Vec<u8>>) {
        let (pictures, content) = match taken {
            Taken::Part(part) => return (Sent::Part(part), Vec::new()),
            Taken::Pictures(pictures, content) => (pictures, content),
        };
        let mut data = Vec::new();
        let mut put = |bytes: Vec<u8>| {
            let length = bytes.len();
            data.push(bytes);
            length
        };
        let pictures = pictures.into_iter().map(|mut picture| Outline {
            samples: put(std::mem::take(&mut picture.data)),
            opacity: picture.opacity.take().map(&mut put),
            profile: picture.profile.take().map(&mut put),
            picture,
        });
        let pictures = pictures.collect();
        (Sent::Pictures { content, pictures }, data)
    }

    /// Puts it together again; nothing where bytes are missing.
    pub(super) fn whole(self, data: &[u8]) -> Option<Taken> {
        let (pictures, content) = match self {
            Sent::Part(part) => return Some(Taken::Part(part)),
            Sent::Pictures { content, pictures } => (pictures, content),
        };
        let mut rest = data;
        let mut next = |length: usize| {
            let (bytes, behind) = rest.split_at_checked(length)?;
            rest = behind;
            Some(bytes.to_vec())
        };
        let mut whole = Vec::with_capacity(pictures.len());
        for outline in pictures {
            let samples = next(outline.samples)?;
            let opacity = outline.opacity.map(&mut next);
            let profile = outline.profile.map(&mut next);
            // What is announced has to be there.
            if opacity == Some(None) || profile == Some(None) {
                return None;
            }
            whole.push(Picture {
                data: samples,
                opacity: opacity.flatten(),
                profile: profile.flatten(),
                ..outline.picture
            });
        }
        Some(Taken::Pictures(whole, content))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::image::{Colour, Packing};

    #[test]
    fn pictures_arrive_as_they_left() {
        let plain = Picture {
            width: 1,
            height: 1,
            colour: Colour::Palette(vec![1, 2, 3]),
            bits: 8,
            packing: Packing::Deflated,
            data: vec![4, 5],
            opacity: None,
            profile: Some(vec![6]),
            orientation: 3,
        };
        let masked = Picture {
            opacity: Some(vec![7, 8]),
            profile: None,
            ..plain.clone()
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        let disk = crate::world::Disk::default();
        crate::world::World::replace(&disk, &path, &mut |sink| sink.write_all(b"file")).unwrap();
        let content = Content::of_file(&disk, &path).unwrap();
        let pictures = vec![plain, masked];
        let (sent, data) = Sent::of(Taken::Pictures(pictures.clone(), content.clone()));
        let words = serde_json::to_string(&sent).unwrap();
        let data = data.concat();
        let arrive = |data: &[u8]| serde_json::from_str::<Sent>(&words).unwrap().whole(data);
        let Some(Taken::Pictures(arrived, same)) = arrive(&data) else {
            panic!("no pictures")
        };
        assert_eq!((arrived, same), (pictures, content));
        assert!(arrive(&data[..data.len() - 1]).is_none());
    }
}
