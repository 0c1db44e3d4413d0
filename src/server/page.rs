//! The page's files, compiled in, so that one binary is the whole server and what it serves is what was built.

/// Names each file below `web/` once.
macro_rules! page_files {
    ($($path:literal)*) => {
        /// Path below `web/` and content of every file of the page, in alphabetical order.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/web/", $path)))),*];
    };
}

page_files! {
    "announcer.js"
    "ask-pause.js"
    "base64url.js"
    "building-blocks.js"
    "call-anyone.js"
    "call-link.js"
    "certificate.js"
    "chairs.js"
    "choose-one.js"
    "clock.js"
    "connection.js"
    "count-aloud.js"
    "country.js"
    "debrief.js"
    "desk.js"
    "display-token.js"
    "displays.js"
    "dock.js"
    "dom.js"
    "dress.js"
    "edges.js"
    "exercises.js"
    "favicon.svg"
    "fetched.js"
    "format-choice.js"
    "group-cards.js"
    "guest-acts.js"
    "guest-name-form.js"
    "guest-names.js"
    "guest-row.js"
    "hall-desk.js"
    "hall.js"
    "icons.js"
    "index.html"
    "initials.js"
    "keep-focus.js"
    "kept-key.js"
    "keyed-list.js"
    "keys.js"
    "link-box.js"
    "links.js"
    "lobby.js"
    "lost-line.js"
    "main.js"
    "name-field.js"
    "next-step.js"
    "or-null.js"
    "own-acts.js"
    "pack-choice.js"
    "pack.js"
    "packs.css"
    "packs.html"
    "packs.js"
    "packs/sections.js"
    "packs/texts.js"
    "packs/words.js"
    "page-hash.js"
    "page-key.js"
    "page.js"
    "panels/advice.js"
    "panels/alone.js"
    "panels/arrival.js"
    "panels/bar.js"
    "panels/break.js"
    "panels/briefing.js"
    "panels/call-vote.js"
    "panels/calm.js"
    "panels/certificate.js"
    "panels/chooser.js"
    "panels/circle.css"
    "panels/circle.js"
    "panels/closing.js"
    "panels/debrief-end.js"
    "panels/debrief-questions.js"
    "panels/debrief.css"
    "panels/desk-displays.js"
    "panels/desk-end.js"
    "panels/desk-grounding.js"
    "panels/desk-groups.js"
    "panels/desk-guests.js"
    "panels/desk-hands.js"
    "panels/desk-links.js"
    "panels/desk-lobby.js"
    "panels/desk-people.js"
    "panels/desk-plan.js"
    "panels/desk-quiet.js"
    "panels/desk-script.js"
    "panels/desk-signals.js"
    "panels/desk-time.js"
    "panels/desk-vote.js"
    "panels/desk-way.js"
    "panels/desk.css"
    "panels/display.css"
    "panels/display.js"
    "panels/displays.js"
    "panels/door.css"
    "panels/ended.js"
    "panels/first-time.js"
    "panels/floor.css"
    "panels/floor.js"
    "panels/foot.js"
    "panels/greeting.js"
    "panels/grounding.js"
    "panels/group.js"
    "panels/groups.css"
    "panels/groups.js"
    "panels/hall-chairs.js"
    "panels/hall-ready.js"
    "panels/hall-turn.js"
    "panels/hall.css"
    "panels/help.js"
    "panels/helpers.js"
    "panels/home.js"
    "panels/keep-apart.js"
    "panels/message.js"
    "panels/move.js"
    "panels/name-wanted.js"
    "panels/new-link.js"
    "panels/notice.js"
    "panels/people.js"
    "panels/place.js"
    "panels/privacy.js"
    "panels/quiet-word.js"
    "panels/reading.css"
    "panels/reading.js"
    "panels/rehearsal.js"
    "panels/reminder.js"
    "panels/roles.css"
    "panels/roles.js"
    "panels/room.css"
    "panels/script.js"
    "panels/segment.js"
    "panels/share.js"
    "panels/signs.js"
    "panels/sorting.js"
    "panels/start.js"
    "panels/stillness.css"
    "panels/stillness.js"
    "panels/threshold.js"
    "panels/timekeeping.js"
    "panels/together.js"
    "panels/top.js"
    "panels/vote.css"
    "panels/vote.js"
    "parting.js"
    "peers.js"
    "person-roles.js"
    "plain-text.js"
    "plan.js"
    "privacy-texts.js"
    "protocol.js"
    "qr-picture.js"
    "qr.js"
    "question.js"
    "quick-exit.js"
    "quiet-focus.js"
    "reading-blocks.js"
    "rehearsal.js"
    "rehearsal/actor.js"
    "rehearsal/cast.js"
    "rehearsal/en.js"
    "rehearsal/es.js"
    "rehearsal/habits.js"
    "rehearsal/line.js"
    "rehearsal/scenes.js"
    "remember.js"
    "roles.js"
    "room.js"
    "screen-link.js"
    "seal.js"
    "seat-token.js"
    "segments.js"
    "send-out.js"
    "session.js"
    "session/address-bar.js"
    "session/arriving.js"
    "session/asked.js"
    "session/away.js"
    "session/choosing.js"
    "session/core.js"
    "session/debrief.js"
    "session/for-guests.js"
    "session/groups.js"
    "session/here.js"
    "session/moments.js"
    "session/new-link.js"
    "session/quiet-word.js"
    "session/refusals.js"
    "session/restoring.js"
    "session/showing.js"
    "session/speaking.js"
    "session/still-view.js"
    "session/stopping.js"
    "session/view-of.js"
    "session/voting.js"
    "settle.js"
    "shares.js"
    "sheet.js"
    "slots.js"
    "store.js"
    "style.css"
    "ticker.js"
    "time-ring.js"
    "turn-time.js"
    "view.js"
    "vote-words.js"
    "votes.js"
    "wake-lock.js"
    "ways.js"
    "web-address.js"
    "words.js"
    "words/en/desk.js"
    "words/en/door.js"
    "words/en/privacy.js"
    "words/en/room.js"
    "words/es/desk.js"
    "words/es/door.js"
    "words/es/privacy.js"
    "words/es/room.js"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn files_below(folder: &Path, prefix: &str) -> Vec<String> {
        let mut paths = Vec::new();
        for entry in folder.read_dir().unwrap() {
            let entry = entry.unwrap();
            let path = format!("{prefix}{}", entry.file_name().into_string().unwrap());
            if entry.file_type().unwrap().is_dir() {
                paths.extend(files_below(&entry.path(), &format!("{path}/")));
            } else {
                paths.push(path);
            }
        }
        paths.sort();
        paths
    }

    #[test]
    fn the_list_names_every_file_of_the_folder() {
        let listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("web"), ""));
    }

    /// The modules that `module` imports when it is loaded, as paths below `web/`.
    fn imports_of(module: &str, text: &str) -> Vec<String> {
        let begins = ["import ", "export ", "} from "];
        let lines = text.lines().filter(|line| begins.iter().any(|begin| line.starts_with(begin)));
        let relative = lines.filter_map(|line| line.trim_end_matches(';').strip_suffix('\'')?.split_once("'."));
        relative.map(|(_, end)| resolve(module, &format!(".{end}"))).collect()
    }

    fn resolve(module: &str, relative: &str) -> String {
        let mut path: Vec<&str> = module.split('/').collect();
        path.pop();
        for step in relative.split('/') {
            match step {
                "." => {}
                ".." => drop(path.pop()),
                step => path.push(step),
            }
        }
        path.join("/")
    }

    fn text(path: &str) -> &'static str {
        let (_, content) = FILES.iter().find(|(listed, _)| *listed == path).unwrap_or_else(|| panic!("no {path}"));
        std::str::from_utf8(content).unwrap()
    }

    #[test]
    fn the_browser_is_told_at_once_of_all_modules_that_it_will_need() {
        let index = text("index.html");
        let main = index.split_once("<script type=\"module\" src=\"/").unwrap().1.split_once('"').unwrap().0;
        let mut needed = vec![main.to_owned()];
        let mut next = 0;
        while let Some(module) = needed.get(next).cloned() {
            let more: Vec<_> = imports_of(&module, text(&module)).into_iter().filter(|m| !needed.contains(m)).collect();
            needed.extend(more);
            next += 1;
        }
        let mut told: Vec<String> = index
            .split("<link rel=\"modulepreload\" href=\"/")
            .skip(1)
            .map(|rest| rest.split_once('"').unwrap().0.to_owned())
            .collect();
        needed.sort();
        told.sort();
        assert_eq!(
            told, needed,
            "the left are the modulepreload links of index.html, the right the main module and all that it imports"
        );
    }

    #[test]
    fn imports_are_found_in_every_form_that_the_page_uses() {
        let module = "import { a } from './a.js';\nimport {\n  b,\n} from '../b.js';\nexport * from './c/d.js';\n\
                      /** @import { X } from './view.js' */\nimport './e.js';\nconst f = 'import ./f.js';\n";
        assert_eq!(imports_of("panels/x.js", module), ["panels/a.js", "b.js", "panels/c/d.js", "panels/e.js"]);
    }
}
