//! Reads the packs anew when that is asked for, or when their files have changed. Good ones are for new meetings from
//! then on; where one is broken, all that is wrong is logged and the old one stays. Running meetings keep theirs.

use super::limits::LOOK_AT_PACKS;
use super::packs::Packs;
use crate::pack::{Loaded, Look, NamedPacks};
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

/// How packs come anew.
pub struct Reload {
    /// What is offered, in the same order.
    pub named: NamedPacks,
    /// How their files looked before they were read.
    pub loaded: Look,
}

impl Reload {
    /// Goes on until it is aborted. `asked` has it done at once.
    pub(super) async fn run(self, packs: Packs, mut asked: watch::Receiver<()>) {
        let (mut loaded, mut before) = (self.loaded.clone(), self.loaded);
        loop {
            let at_once = tokio::select! {
                () = sleep(LOOK_AT_PACKS) => false,
                Ok(()) = asked.changed() => true,
            };
            let Some(look) = look(&self.named).await else { continue };
            // Somebody may be in the middle of saving several files.
            let is_settled = look == before;
            if at_once || (is_settled && look != loaded) {
                load(&self.named, &packs).await;
                loaded = look.clone();
            }
            before = look;
        }
    }
}

/// None if looking failed within the program, which is then said on the terminal.
async fn look(named: &NamedPacks) -> Option<Look> {
    let named = named.clone();
    spawn_blocking(move || named.look()).await.ok()
}

async fn load(named: &NamedPacks, packs: &Packs) {
    let (named, packs) = (named.clone(), packs.clone());
    let reading = spawn_blocking(move || {
        let Loaded { packs: read, problems } = named.load();
        for problem in &problems {
            tracing::warn!("the pack of before is kept: {problem}");
        }
        let changed = packs.replace(read);
        tracing::info!(changed, problems = problems.len(), "packs were read anew");
    });
    let _ = reading.await;
}
