//! Circlekeeper: a server for peer support meetings that keeps nothing and can read nothing.
//!
//! # The house
//!
//! A room is one value, [`meeting::Meeting`], that knows the rules and nothing else: no socket, no clock, no
//! randomness, no text that people shared. One tokio task owns it, feeds it inputs with the time, and hands what comes
//! out to the people in the room. The wire types live at the edge and are converted on the way in and on the way out.
//! What people say is sealed in their browser and passes through as opaque bytes.
//!
//! In reading order:
//!
//! | module | is | may use |
//! |---|---|---|
//! | [`sealed`] | bounded bytes that print nothing | std |
//! | [`meeting`] | PURE: the rules | std, `sealed` |
//! | [`protocol`] | WIRE: the messages | serde, `sealed` |
//! | [`pack`] | PURE but for what reads named paths and writes new folders: groups' readings, formats, help lines and words | `protocol::pack` |
//! | [`translate`] | PURE bridge between wire and rules | `meeting`, `protocol`, `pack`'s plain types |
//! | [`server`] | SHELL: sockets, files, clocks, signals | all |
//!
//! `web/` is the page: plain ES modules, served as written. `protocol/` is the contract, `tests/` proves it all; the
//! table above is a test (`tests/it/tidy`).
//!
//! # What is never there
//!
//! - No type that can hold a name or a share in the clear, and none that prints an id, an address or a frame.
//! - No database, no request log, and no file that the server writes once it is ready. A certificate that is kept is
//!   written before that, or by another process.
//! - No rule in the server, no socket in the rules, no second copy of a deadline: the next one is derived from state.
//! - No `await` while a map of rooms is held: the file that owns the maps has no `async fn`.
//!
//! # Where we went another way, and why
//!
//! - **A seat's id is a hash of its owner's token** and the meeting. The server so keeps no table of tokens, a lost
//!   answer to a knock does no harm (knocking again is coming back), and a later snapshot of a room holds no secret.
//! - **A refusal names a frame by its number** on the connection, which both sides can count, instead of an id in each
//!   message.
//! - **A page says how soon its next beat comes**, so the connection knows when it is lost without knowing the rules of
//!   the floor.
//! - **Whoever sends too much is slowed down**, not refused: nothing that somebody wrote is lost to a limit on speed.
//! - **A removal counts at once, the next circle key a moment later**: the page of a facilitator is asked for it. A raid
//!   does not wait for cryptography. Each request has a number of its own, so parts of an older answer do not count.
//! - **HTTP is hyper and one `match`**: a router and its tower would be more code than the seven answers there are.
//! - **The people of a rehearsal live in the facilitator's browser**, each a whole page without a screen, so the program
//!   needs no code that could seal or open anything, and a group's own server can be rehearsed on.
//! - **A room reads what all have to say before it writes**: one yield before the outboxes are flushed makes writes come
//!   in runs, which costs a fifth less than reading and writing in turns.
//! - **A small group is a `Meeting` inside the `Meeting`**, made by it and routed to by one table, so that no rule and no
//!   screen is written twice. The whole goes on owning who is here; groups follow it in one direction. There is no event
//!   for *the time is nearly over*: one end for all is enough, and pages count down to it.
//! - **A meeting holds its pack**, as a room holds its entries: texts of a pack that was replaced are served for as long
//!   as a room that opened with it, and no list says which. Help lines for all packs take the place of a pack's file
//!   before it is checked, so the pack's id goes on standing for all that is served.
//! - **Changed files are looked for, not listened to**: names, lengths and times of a few hundred files every two
//!   seconds are little work, and they can be had from every disk without a crate.
//! - **SIGHUP ends the server where its terminal was closed**, and has packs read anew everywhere else, so that nobody
//!   leaves a server behind without knowing.
//! - **A .zip is read with `rawzip`**, which has no dependency and no unsafe code, and the `flate2` that is here already;
//!   the better known `zip` brings four more crates, and powers that a pack must not have.
//! - **A meeting comes back from what facilitators' pages are shown anyway**, and one small section besides (`kept`), so a
//!   change costs no whole snapshot, and what comes back is as new as the facilitator's screen. There is no second, newer
//!   snapshot that would replace a room that is running again: a page that was frozen or long without a line lets others
//!   go first, and all that come within three seconds are gathered. Nobody is seated by a snapshot: it opens the room, and
//!   each comes back by the token that only they have.
//! - **The sandbox is a list of what may be**, not of what may not: a system call that somebody invents tomorrow is
//!   refused today. Landlock knows files and not their names, so a folder that holds nothing but what was named is readable
//!   as a whole: what is put there in place of a pack, or of a certificate, is read.
//! - **A domain's certificate is fetched by a second process**, started from the same program before the server shuts itself
//!   in. So the process that holds meetings goes on being refused every file to write and every connection to open, also
//!   with `--domain`; the other may do just that, in one folder and to one port, and sees no meeting.
//! - **The public roots are in the program**, and how to speak ACME is `instant-acme`'s with our own few lines of https
//!   under it: its usual ones bring a second client and forty crates with them.
//! - **Plain http is answered with a page and no redirect**, also at the port of https: browsers keep the part of a link
//!   behind its `#` when they are redirected, and take it to wherever that leads.
//! - **Times on the wire are on the server's clock**, not the room's: there is one clock. It begins at a week, so that a
//!   meeting that is older than the process has times that are not below 0.

pub mod meeting;
pub mod pack;
pub mod protocol;
pub mod sealed;
pub mod server;
pub mod translate;
