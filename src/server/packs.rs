//! The packs that new meetings can have, and those that running ones have opened with, ready to be sent. No guard
//! outlives a call: nothing here is async.

use super::files::{File, Keep};
use crate::pack::Pack;
use crate::protocol::pack::PackList;
use hyper::body::Bytes;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, Weak};

/// All packs of this server. Cheap to clone.
#[derive(Clone)]
pub struct Packs(Arc<RwLock<Inner>>);

struct Inner {
    /// In the order in which they are offered. Two of them may be the same.
    offered: Vec<Arc<ReadyPack>>,
    /// What `/packs.json` answers.
    list: Arc<File>,
    /// Offered once; a room that is still there may hold them.
    earlier: Vec<Weak<ReadyPack>>,
}

/// A pack, and everything of it that can be fetched. It never changes, and its addresses stand for its content.
pub struct ReadyPack {
    pack: Pack,
    files: HashMap<String, Arc<File>>,
}

impl Packs {
    pub fn new(packs: Vec<Pack>) -> Self {
        let offered: Vec<_> = packs.into_iter().map(ReadyPack::new).map(Arc::new).collect();
        let list = list(&offered);
        Self(Arc::new(RwLock::new(Inner { offered, list, earlier: Vec::new() })))
    }

    /// The pack of that name, if new meetings can have it.
    pub fn offered(&self, id: &str) -> Option<Arc<ReadyPack>> {
        self.read().offered.iter().find(|ready| ready.pack.id() == id).cloned()
    }

    /// What is at a path: the list, or a file of a pack that is offered or that a room holds.
    pub fn file(&self, path: &str) -> Option<Arc<File>> {
        if path == "/packs.json" {
            return Some(Arc::clone(&self.read().list));
        }
        let id = path.strip_prefix("/pack/")?.split(['/', '.']).next()?;
        let inner = self.read();
        let mut packs = inner.offered.iter().cloned().chain(inner.earlier.iter().filter_map(Weak::upgrade));
        packs.find(|ready| ready.pack.id() == id)?.files.get(path).cloned()
    }

    /// Puts new packs in the place of those that are offered, one for one; where none is given, the old one stays. Says
    /// how many have changed. Takes as long as making their files ready, so call it where blocking is allowed.
    pub fn replace(&self, packs: Vec<Option<Pack>>) -> usize {
        let before = self.read().offered.clone();
        let mut changed = 0;
        let fresh = |(old, new): (Arc<ReadyPack>, Option<Pack>)| match new {
            Some(new) if new.id() != old.pack.id() => {
                changed += 1;
                Arc::new(ReadyPack::new(new))
            }
            _ => old,
        };
        let offered: Vec<_> = before.into_iter().zip(packs).map(fresh).collect();
        let list = list(&offered);
        let mut inner = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut inner.offered, offered);
        inner.list = list;
        inner.earlier.extend(before.iter().map(Arc::downgrade));
        drop(before);
        let Inner { offered, earlier, .. } = &mut *inner;
        let is_offered = |held: &Weak<ReadyPack>| offered.iter().any(|ready| Arc::as_ptr(ready) == held.as_ptr());
        earlier.retain(|held| held.strong_count() > 0 && !is_offered(held));
        changed
    }

    fn read(&self) -> RwLockReadGuard<'_, Inner> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReadyPack {
    fn new(pack: Pack) -> Self {
        let file = |(path, json): (&str, &Arc<[u8]>)| {
            (path.to_owned(), Arc::new(File::new(path, Bytes::copy_from_slice(json), Keep::Always)))
        };
        let files = pack.files().map(file).collect();
        Self { pack, files }
    }

    pub fn pack(&self) -> &Pack {
        &self.pack
    }
}

/// The same pack, named twice, is offered once.
fn list(offered: &[Arc<ReadyPack>]) -> Arc<File> {
    let mut known = BTreeSet::new();
    let titles = offered.iter().map(|ready| ready.pack.title());
    let packs = titles.filter(|title| known.insert(&title.pack)).cloned().collect();
    let json = serde_json::to_vec(&PackList { packs }).expect("titles are plain data, which is always JSON");
    Arc::new(File::new("/packs.json", json.into(), Keep::Ask))
}
