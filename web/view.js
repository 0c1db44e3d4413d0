// @ts-check
/**
 * What a panel may know (facts flow down) and what it may ask for (verbs bubble up). Types only: nothing runs here.
 * A View is plain data, made anew by the store after each change; panels never change it.
 *
 * @typedef {import('../protocol/messages').PackView} PackView
 * @typedef {import('../protocol/messages').ReadingView} ReadingView
 * @typedef {import('../protocol/messages').FormatView} FormatView
 * @typedef {import('../protocol/messages').SegmentView} SegmentView
 * @typedef {import('../protocol/messages').Code} Code
 * @typedef {import('../protocol/messages').Gesture} Gesture
 * @typedef {import('../protocol/messages').QuietEndReason} QuietEndReason
 * @typedef {import('../protocol/messages').SignalKind} SignalKind
 * @typedef {import('../protocol/messages').Duty} Duty
 * @typedef {import('../protocol/messages').Mark} Mark
 * @typedef {import('../protocol/messages').EndReason} EndReason
 * @typedef {import('../protocol/messages').GuestAct} GuestAct
 * @typedef {import('../protocol/messages').RemovalReason} RemovalReason
 * @typedef {import('../protocol/messages').Way} Way
 * @typedef {import('../protocol/messages').FirstTime} FirstTime
 *
 * Where this page is:
 * - `unfit`: not a secure context, or no WebCrypto: the page refuses and names the cure.
 * - `arriving`: a link was followed and the server has not answered yet: show nothing of another place meanwhile.
 * - `home`: no link. `start`: a facilitator link, and no meeting is open: choose a format.
 * - `not-open`: an invite link, and no meeting is open: stay, and the threshold comes by itself.
 * - `threshold`: a meeting is open; agreements, name. `lobby`: knocked; a facilitator admits.
 * - `not-now`: a facilitator said not now. `room`: in the circle.
 * - `debrief`: the meeting is over, and this person is one of the helpers who stay for some minutes among themselves.
 * - `display`: the link of a screen in the hall: it shows the meeting, and has no controls.
 * - `ended`, `removed`, `replaced` (the seat is on a newer page), `left`: nothing of the meeting is on the page now.
 * @typedef {'unfit'|'arriving'|'home'|'start'|'not-open'|'threshold'|'lobby'|'not-now'|'room'|'debrief'|'display'
 *   |'ended'|'removed'|'replaced'|'left'} Place
 *
 * @typedef {object} View
 * @property {Place} place
 * @property {'fine'|'connecting'|'lost'|'restarted'} line `connecting` on the first try; `lost` while the page tries to come
 *   back; `restarted` while the meeting is brought back to a server that was started anew.
 * @property {boolean} slept The page was frozen for a while and has just come back; nothing was lost.
 * @property {PackView|null} pack In the page's language: the meeting's pack in a meeting, else the one for new meetings.
 * @property {PackChoice[]} packs What a new meeting can have; empty until it is known.
 * @property {FormatView|null} format The meeting's format.
 * @property {Links|null} links
 * @property {'here'|'elsewhere'|null} unsavedLink The facilitator link is a new one, made on this page or another, and
 *   nobody has said yet that they saved it.
 * @property {EndReason|null} ended
 * @property {RemovalReason|null} removedFor At place `removed`: why, where a facilitator said so.
 * @property {boolean} sentBack At place `lobby`: a facilitator sent this person back to it; the seat is kept.
 * @property {Notice|null} notice The last thing that was refused or needs to be asked again, until dismissed.
 * @property {RoomView|null} room Only at the places `room` and `debrief`.
 * @property {boolean} nameWanted In the lobby or the room: my name went with an earlier page, and nobody has it for me. Ask for it,
 *   `setName`.
 * @property {boolean} unattended In the lobby: nobody is here to run the meeting, so nobody is let in until somebody is.
 * @property {DisplayView|null} display Only at place `display`.
 * @property {RehearsalView|null} [rehearsal] In a rehearsal only.
 *
 * @typedef {object} PackChoice
 * @property {string} pack
 * @property {string} name In this page's language, or in the pack's own.
 * @property {string} language Of the name, and of the pack's texts on this page.
 * @property {boolean} chosen
 *
 * What a facilitator can ask for in a rehearsal: somebody knocks late, a line drops, somebody needs a break, their own
 * line is gone for more than a minute, somebody goes past their time, signals crosstalk, needs to share before the
 * close, asks to be checked on, calls a pause, calls a vote, disrupts.
 * @typedef {'knock'|'drop'|'need_a_break'|'own_line'|'overrun'|'that_was_crosstalk'|'burning_need'|'check_on_me'|'pause'
 *   |'vote'|'disrupt'} Scene
 *
 * @typedef {object} RehearsalView
 * @property {Scene[]} possible What can happen now.
 *
 * @typedef {object} Links
 * @property {string} invite
 * @property {string|null} facilitator Only on a page that came by the facilitator link or made it.
 *
 * @typedef {object} Notice
 * @property {number} id
 * @property {Code|'not_sealed'|'name_empty'|'name_too_long'|'not_a_link'|'line_kept'|'not_sent'|'link_is_new'
 *   |'helpers_inside'|'question_empty'|'question_too_long'|'options_too_few'|'not_sealed_yet'} code
 *   `line_kept`: a line came back to the box. `not_sent`: the line was lost for long, and what was asked meanwhile was
 *   not sent. `link_is_new`: the room has a new invite link.
 * @property {(() => void)|null} sure When it may be asked again "if you still mean it": does it.
 *
 * @typedef {object} DisplayView What a screen in the hall shows. A name is empty where none is shown.
 * @property {SegmentView|null} segment Null until the pack is loaded.
 * @property {{text: ReadingView|null, passage: number, reader: {name: string}|null,
 *   next: {name: string}|null}|null} reading `next`: who reads the next passage.
 * @property {{name: string, limitMs: number, usedMs: number, runningSinceMs: number|null}|null} turn
 * @property {{name: string}|null} next
 * @property {StillView|null} still
 *
 * @typedef {object} RoomView
 * @property {Me} me
 * @property {PersonView[]} people Who is here with me, in the order in which they came: everybody, or my small group.
 * @property {PersonView[]} elsewhere Who is in another part of the room: in a small group, or with the whole while I am
 *   in one.
 * @property {GroupView|null} group The small group that I am in.
 * @property {GroupsView|null} groups To facilitators: all small groups.
 * @property {{asked: string[], pairs: [PersonView, PersonView][]}} apart Seats from whom I asked to be kept apart; and to
 *   facilitators, which two are to be.
 * @property {PersonView[]} queue Raised hands in their order.
 * @property {ChoosingView} choosing How the next is chosen.
 * @property {PersonView|null} next Whom the way promises to call next.
 * @property {{change: number, untilMs: number}|null} undo The last floor change, while it can be taken back (server time).
 * @property {TurnView|null} turn
 * @property {ShareView|null} share Lines of the turn that runs, or that ended last, until the next begins.
 * @property {AgendaView} agenda
 * @property {ReadingNow|null} reading
 * @property {{lobby: boolean, lobbyStaysOn: boolean}} settings
 * @property {StillView|null} still The meeting stands still.
 * @property {{names: boolean, list: {display: string, here: boolean}[]}} displays Screens in the hall.
 * @property {WaitingView[]|null} waiting Facilitators and greeters only: who is in the lobby.
 * @property {VoteView|null} vote The vote that is on, or its result until it is put away.
 * @property {boolean} mayCallVote
 * @property {SignalView[]} signals Not answered yet: everybody's for a facilitator, my own for others.
 * @property {{kind: SignalKind, by: PersonView|null}|null} seen For a moment: who has seen a signal of mine.
 * @property {QuietWordView|null} quietWord That I am part of: offered or begun.
 * @property {{reason: QuietEndReason, begun: boolean, offeredByMe: boolean}|null} quietWordOver How the last one ended,
 *   until it is put away.
 * @property {boolean} reminder For a while: the group's words on crosstalk are shown.
 * @property {string|null} callLink
 * @property {number} sealedFor How many people can open a line that is sent now, me among them.
 * @property {number} unverified How many pages are here whose card does not verify: nothing is sealed for them.
 * @property {boolean} justArrived Came in while the meeting was under way: show *Where we are*, until dismissed.
 *
 * @typedef {object} GroupView Server times.
 * @property {number} group
 * @property {number} number What people call it.
 * @property {number} sinceMs
 * @property {number} untilMs When all are back.
 * @property {boolean} soon In a minute at most.
 * @property {PersonView[]} hosts
 *
 * @typedef {object} GroupsView
 * @property {number} untilMs Server time at which all are back.
 * @property {boolean} called They have been called back: a minute at most is left.
 * @property {{group: number, number: number, people: PersonView[], hosts: PersonView[]}[]} list
 * @property {PersonView[]} without Who is in none.
 *
 * @typedef {object} PersonView
 * @property {string} seat
 * @property {string} name What to call them; two of one name get a number. Empty while it is not known yet.
 * @property {boolean} me
 * @property {boolean} facilitator
 * @property {boolean} host Facilitates in this small group, and there alone.
 * @property {boolean} byLink Came by the facilitator link: keeps the role, or may have it again.
 * @property {Duty[]} duties
 * @property {boolean} here
 * @property {boolean} listening
 * @property {boolean} verified Things are sealed to their page. False for guests, who have none.
 * @property {boolean} guest Without a device: a facilitator acts for them.
 * @property {boolean} handUp
 * @property {boolean} holdsFloor
 * @property {boolean} next
 * @property {Gesture|null} gesture What they say without a word, while it is shown.
 * @property {boolean} onBreak They take a break; only facilitators and they themselves know.
 * @property {boolean} firstTime Here for the first time, as far as this page may know.
 * @property {boolean} burning With a hand up as a burning need, as far as this page may know.
 *
 * @typedef {object} QuietWordView
 * @property {PersonView|null} other
 * @property {boolean} mine I offered it.
 * @property {boolean} begun
 * @property {{mine: boolean, text: string|null}[]} lines Text is null where it cannot be opened.
 *
 * @typedef {object} SignalView
 * @property {PersonView} person
 * @property {SignalKind} kind
 * @property {number} atMs Server time.
 *
 * @typedef {object} ChoosingView
 * @property {Way} way
 * @property {PersonView[]} order Who will be called, in order; empty where no order is promised.
 * @property {PersonView[]} choosable Whom the holder can choose, where the holder chooses.
 * @property {boolean} mayAskLater The holder can ask to be come back to after the round.
 * @property {number|null} burningFromMs From when on a hand can be a burning need (server time); null is never.
 *
 * @typedef {object} Me
 * @property {string} seat
 * @property {string} name
 * @property {boolean} facilitator I run what goes on here: as facilitator, or as host of a small group.
 * @property {boolean} host As host of a small group only: what concerns the whole meeting is not mine to change.
 * @property {boolean} byLink
 * @property {Duty[]} duties
 * @property {boolean} listening
 * @property {boolean} handUp
 * @property {number|null} before Where I am in the order: how many are before me. 0 is "you are next".
 * @property {FirstTime} firstTime What I have said of it: nothing, to facilitators, or to all.
 * @property {boolean} burning My hand is up as a burning need.
 * @property {boolean} holdsFloor
 * @property {boolean} reads I read the current passage.
 * @property {boolean} offered I offered to read next.
 * @property {SignalKind[]} signals My own that nobody has answered yet.
 * @property {boolean} onBreak
 *
 * @typedef {object} TurnView Server times; `session.nowMs()` is the server's clock.
 * @property {number} turn
 * @property {PersonView} person
 * @property {number} limitMs
 * @property {number} usedMs
 * @property {number|null} runningSinceMs Null while it stands still.
 * @property {boolean} paused
 * @property {number|null} heldSinceMs The holder's line is lost since then.
 * @property {boolean} holderIsGone The grace time is over: the facilitator chooses.
 * @property {number|null} warningLeftMs To the holder and timekeepers: the last warning of this turn.
 * @property {number} warnings How many came to this page; one may come twice.
 * @property {boolean} warnedByHand The last one was a sign that somebody gave, whatever the clock says.
 * @property {boolean} timeIsUp
 *
 * @typedef {object} StillView Server times.
 * @property {import('../protocol/messages').StillCause} cause
 * @property {number} sinceMs
 * @property {number|null} untilMs When a pause or a silence ends by itself.
 * @property {StepView|null} at In a grounding exercise: where everybody is.
 *
 * @typedef {object} StepView
 * @property {import('../protocol/messages').ExerciseView|null} exercise Null until the pack is loaded.
 * @property {number} step From 0.
 * @property {boolean} satOut I sit this one out; nobody else knows.
 *
 * @typedef {object} ShareView
 * @property {number} turn
 * @property {PersonView|null} person Null when they have left.
 * @property {boolean} mine
 * @property {{id: string, text: string|null}[]} lines Text is null where it cannot be opened.
 * @property {string[]} sending My lines that are not confirmed yet.
 *
 * @typedef {object} AgendaView
 * @property {number} index
 * @property {SegmentView|null} segment Null until the pack is loaded; with the length of turns that is in force.
 * @property {number|null} nextIndex Where the meeting goes on to; null at the end.
 * @property {SegmentView|null} nextSegment
 * @property {PartView[]} parts The whole plan; empty until the pack is loaded.
 * @property {number} sinceMs
 * @property {number} openedMs
 * @property {number|null} endMs When the meeting is to end; null while nobody knows.
 * @property {number|null} endIsNear To facilitators: so many minutes before the end, when the server said so.
 * @property {boolean} quietKept In a silence or a grounding exercise: it has begun, or is over.
 * @property {import('../protocol/messages').ExerciseView|null} exercise The one that this part is made for.
 * @property {{change: number, untilMs: number}|null} undo The last move, while it can be taken back (server time).
 *
 * @typedef {object} PartView
 * @property {number} index
 * @property {SegmentView} segment
 * @property {'done'|'now'|'to_come'|'left_out'} state
 *
 * @typedef {object} ReadingNow
 * @property {number} number
 * @property {ReadingView|null} text Null until it is loaded.
 * @property {number} passage From 0; equal to the number of passages when read to the end.
 * @property {PersonView|null} reader
 * @property {PersonView[]} offers
 * @property {boolean} satOut I sit this one out; nobody else knows.
 *
 * @typedef {object} WaitingView
 * @property {string} seat
 * @property {string} name Empty while it has not come.
 * @property {boolean} here
 * @property {boolean} listening
 * @property {boolean} wasHere They were in the circle of this meeting before.
 *
 * @typedef {object} VoteView
 * @property {number} number
 * @property {PersonView|null} caller Null when they have left.
 * @property {boolean} mine I called it.
 * @property {string|null} question Null while it cannot be opened.
 * @property {string[]|null} named The options by name; null where they are yes and no.
 * @property {number} options How many there are, besides to abstain.
 * @property {boolean} over
 * @property {boolean} isIn My vote is in, and final.
 * @property {number[]|null} totals When it is over: of each option, then of abstaining; null if too few voted to tell.
 * @property {import('../protocol/messages').Counting|null} counting To facilitators, while it is on.
 *
 * What panels may ask for. Everything is named by what the person saw (turn, passage, segment), so that a press that
 * comes late is refused and not misunderstood.
 * @typedef {object} Session
 * @property {() => number} nowMs Server time, as well as this page knows it.
 * @property {(format: string, name: string) => Promise<void>} start Opens the room at the facilitator link.
 * @property {(name: string, listening: boolean, firstTime?: boolean) => Promise<void>} knock
 * @property {(text: string) => boolean} followLink From the home page: false (and a notice) if it is not a link.
 * @property {() => void} newMeeting From the home page: makes a fresh facilitator link and goes to `start`.
 * @property {(name: string) => void} setName
 * @property {() => void} raiseHand
 * @property {() => void} lowerHand
 * @property {(on: boolean) => void} justListen
 * @property {(on: boolean) => void} offerToRead
 * @property {(to: number) => void} turnPassage
 * @property {(text: string) => Promise<void>} say Splits long text into lines; what is refused comes back by `onLineBack`.
 * @property {(() => void)} takeBack
 * @property {() => void} finish *That is all.*
 * @property {() => void} pass
 * @property {(seat: string) => void} call
 * @property {() => void} thank
 * @property {() => void} skip
 * @property {() => void} oneMoreMinute
 * @property {() => void} pauseTurn
 * @property {() => void} resumeTurn
 * @property {() => void} undo
 * @property {(seat: string) => void} moveLater
 * @property {(seat: string) => void} takeDownHand
 * @property {(gesture: Gesture) => void} gesture
 * @property {(kind: SignalKind) => void} signal
 * @property {(kind: SignalKind) => void} takeBackSignal With `need_a_break`: *I am back*.
 * @property {(seat: string, kind: SignalKind) => void} answerSignal *I have seen it.*
 * @property {() => void} remindOfCrosstalk
 * @property {() => void} putReminderAway
 * @property {(seat: string) => void} offerQuietWord
 * @property {(yes: boolean) => void} answerQuietWord
 * @property {(text: string) => Promise<boolean>} sayQuietly False if it was not sent.
 * @property {() => void} endQuietWord
 * @property {() => void} putQuietWordAway
 * @property {(to: number) => void} goToSegment What lies between is left out.
 * @property {(to: number) => void} bringForward Goes there; what would have come next comes after it.
 * @property {() => void} undoSegment
 * @property {(endMs: number) => void} setEnd
 * @property {(seconds: number) => void} setShareLength Of turns in this part, from the next one on.
 * @property {(seconds: number) => void} beginSilence
 * @property {(reading: string) => void} chooseReading
 * @property {(seat: string) => void} admit
 * @property {(seat: string) => void} notNow
 * @property {(seats: string[]) => void} admitAll Those of them who wait.
 * @property {(seat: string) => void} backToLobby Out of the circle; the seat is kept, `admit` brings them back.
 * @property {(seat: string, reason: RemovalReason|null) => void} remove Until the meeting ends; they alone are told why.
 * @property {(on: boolean) => void} setLobby
 * @property {() => Promise<void>} newLink Only on a page with the facilitator link.
 * @property {() => void} linkSaved
 * @property {(url: string|null) => Promise<void>} setCallLink
 * @property {(name: string) => Promise<boolean>} addGuest A person without a device; false (and a notice) if not.
 * @property {(seat: string, name: string) => Promise<boolean>} nameGuest
 * @property {(one: string, other: string) => Promise<void>} swapGuests Two people without a device change places: a
 *   seat is what its name says.
 * @property {(seat: string, act: GuestAct) => void} forGuest
 * @property {() => Promise<string>} allowDisplay A link for a screen in the hall, which only this page knows.
 * @property {(display: string) => void} takeDisplayAway
 * @property {(on: boolean) => void} showNames Whether screens show names.
 * @property {() => void} passForGuest While a guest has the floor.
 * @property {() => void} closeMeeting
 * @property {() => void} beginDebrief Closes the meeting for all but the helpers.
 * @property {(asked: {text: string, options: string[]}, aloud: boolean) => Promise<boolean>} callVote Gives whether it
 *   was sent. Without options it asks yes or no.
 * @property {(choice: number) => void} castVote
 * @property {() => void} endVote
 * @property {() => void} withdrawVote
 * @property {(counts: number[]) => void} countAloud All that was counted aloud: of each option, then of abstaining.
 * @property {() => void} putVoteAway Shows the last result no longer on this page.
 * @property {(seat: string) => void} makeFacilitator
 * @property {(seat: string) => void} takeRole
 * @property {() => void} stepDown
 * @property {() => void} facilitateAgain
 * @property {(seat: string, duty: Duty) => void} giveDuty
 * @property {(seat: string, duty: Duty) => void} takeDuty
 * @property {(duty: Duty) => void} layDown
 * @property {(mark: Mark) => void} warn
 * @property {() => void} burningNeed Raises my hand as a burning need.
 * @property {(said: FirstTime) => void} firstTime
 * @property {() => void} takeFloor Where the floor is open.
 * @property {(seat: string, passed: boolean) => void} chooseNext The holder ends the turn, or passes, and chooses.
 * @property {() => void} askMeLater *Come back to me*.
 * @property {(way: Way) => void} setWay
 * @property {(from: string|null) => void} beginRound
 * @property {() => void} callPause
 * @property {() => void} freeze
 * @property {() => void} thaw
 * @property {() => void} endSilence
 * @property {(seat: string, on: boolean) => void} keepApart In private: not in a small group with that person.
 * @property {(groups: string[][], minutes: number) => void} openGroups Seats of each group, its host first.
 * @property {(seat: string, group: number|null) => void} moveToGroup Null is back to the whole.
 * @property {() => void} callGroupsBack In a minute.
 * @property {() => void} bringGroupsBack Now.
 * @property {() => void} giveGroupsTime Five minutes more.
 * @property {(exercise: string) => void} beginGrounding With everybody.
 * @property {(to: number) => void} goToStep
 * @property {() => void} endGrounding
 * @property {(on: boolean) => void} sitReadingOut Hides the text of this reading on this page, and tells nobody.
 * @property {(on: boolean) => void} sitOut Leaves the exercise out on this page, and tells nobody.
 * @property {() => void} leave
 * @property {() => Promise<string>} moveLink A one-time link that takes this seat to another device.
 * @property {(pack: string) => void} choosePack For a new meeting.
 * @property {(language: string) => void} setLanguage The language in which the pack's texts are fetched.
 * @property {() => void} dismissNotice
 * @property {() => void} dismissArrival
 * @property {() => void} forget Drops every key, name and line at once: *leave quickly*.
 * @property {(scene: Scene) => void} [play] In a rehearsal only.
 * @property {(heard: (text: string) => void) => void} onLineBack Registers the box to which refused text returns.
 */

export {};
