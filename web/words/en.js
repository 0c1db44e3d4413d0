// @ts-check
/** The words of the page in English: plain, at a reading age of about eleven; a button says what it will do. */
export const words = {
  // Everywhere
  helpNow: 'Help now',
  leave: 'Leave',
  leaveQuickly: 'Leave quickly',
  stay: 'Stay',
  close: 'Close',
  allRight: 'All right',
  notYet: 'Not yet',
  language: 'Language',
  light: 'Light',
  auto: 'Auto',
  day: 'Day',
  night: 'Night',
  privacy: 'Privacy',
  notices: 'Notices',
  minutes: { one: '{n} minute', other: '{n} minutes' },
  seconds: { one: '{n} second', other: '{n} seconds' },
  somebody: 'somebody',
  you: 'you',
  facilitator: 'facilitator',
  connecting: 'Connecting…',
  lineLost: 'Coming back… Your place is kept.',
  slept: 'This page was asleep. Nothing was lost.',

  // Home
  homeTitle: 'A quiet circle, one voice at a time',
  homeLead: 'For peer support groups: read together, share in turn, listen. There is no account to make.',
  startMeeting: 'Start a meeting',
  startMeetingWhy: 'You open a room and get a link to send to your group.',
  forFacilitators: 'Do you run a group?',
  forInvited: 'Were you invited?',
  pasteLink: 'Paste the link that you were given',
  join: 'Join',
  homePrivacyTitle: 'What stays private',
  homePrivacy1: 'What people share is sealed in their browsers: only the people in the room can open it.',
  homePrivacy2: 'The server hands it on. It cannot read what is said, and it knows no names.',
  homePrivacy3: 'Nothing is stored: when a meeting closes, its room is gone.',
  homePrivacy4:
    'The server does see when people come and speak, and how many; and your browser’s history keeps the link.',
  morePrivacy: 'More about privacy',

  // Start
  startTitle: 'Open your meeting',
  startLead: 'Choose how it will run, say your name, and open it.',
  chooseFormat: 'How will the meeting run?',
  ownName: 'What should people call you?',
  nameHint: 'Your first name or any name you like, up to 40 letters.',
  openMeeting: 'Open the meeting',
  keepLinkTitle: 'Keep your facilitator link',
  keepLink1:
    'The same link opens the same room again next week. The server stores nothing in between, so only you can keep it.',
  keepLink2: 'It also lies in this browser’s history. Whoever finds it can open and run your meeting.',
  facilitatorLink: 'Facilitator link',
  copyFacilitatorLink: 'Copy the facilitator link',
  copied: 'Copied',
  shareLink: 'Send it on…',
  showQr: 'Show as a QR code',
  copyLink: 'Copy the link',
  onlyHere:
    'This link works on this computer only. To invite others, open the page by an address that they can reach.',
  inviteLink: 'Invite link',
  copyInvite: 'Copy the invite link',
  inviteWhy: 'Send this link to the people of your group. Whoever has it can ask to come in.',
  bringOthers: 'Bring the others in',

  // At the door
  thresholdTitle: 'You are at the door',
  thresholdLead: 'People read, share and listen here, one at a time. Nobody has to speak.',
  agreements: 'What we agree on',
  nameAsked: 'What would you like to be called?',
  howToBeHere: 'How would you like to be here?',
  shareIfIFeelLikeIt: 'I would like to share if I feel like it',
  hereToListen: 'I am here just to listen',
  changeAnyTime: 'You can change this at any time.',
  whoCanRead: 'Your name and what you share can be read by the people in the room, and not by the server.',
  comeIn: 'Come in',
  notNow: 'The people who run the meeting said: not now. It may be a bad moment, or a mistake. You can ask again.',
  lobbyTitle: 'You have knocked',
  lobby1: 'Somebody who runs the meeting can see that you are here, and will let you in.',
  lobby2: 'This may take a few minutes if somebody is sharing. Nothing is wrong.',
  lobby3: 'You do not need to do anything. Keep this page open.',
  arrivingTitle: 'One moment',
  arriving1: 'Looking whether the meeting is open.',
  roomComes: 'The room is on its way. If this takes long, load the page again: your seat is kept.',
  notOpenTitle: 'No meeting is open at this link now',
  notOpen1: 'It may not have begun, or the link is an old one.',
  notOpen2: 'Stay here: when the meeting opens, this page opens its door by itself.',

  // The room
  circle: 'The circle',
  partOf: 'Part {n} of {all}',
  inTurn: 'One at a time, up to {time} each.',
  inRound: 'A short turn for each who would like one, up to {time}. Passing is fine.',
  inDialogue: 'Replies are welcome here, one voice at a time, up to {time} each.',
  silenceOf: '{time} of silence.',
  scriptWords: 'The words of this part',
  openCall: 'Open the group’s call (new tab)',
  whereWeAre: 'Where we are',
  weAreAt: 'The meeting is at: {segment}.',
  weAreReading: 'We are reading “{title}”, passage {n}.',
  fineToListen: 'It is fine to come late, and it is fine to just listen.',
  onlyYou: 'Only you so far',
  hands: 'Raised hands, in order',
  noHands: 'No hand is up.',
  everyone: { one: 'In the circle: {n} person', other: 'In the circle: {n} people' },
  away: 'away for a moment',
  hasTheFloor: 'has the floor',
  isNext: 'is next',
  handUp: 'hand up',
  listening: 'just listening',
  notVerified: 'not verified',

  // The reading
  passage: 'Passage {n}',
  reads: '{name} is reading',
  youRead: 'You are reading this passage',
  nobodyReads: 'Nobody is reading yet',
  readToTheEnd: 'Read to the end',
  readNext: 'Next to read: {names}',
  nobodyReadsNext: 'Nobody has offered to read next.',
  offerToRead: 'Offer to read',
  offerToReadNext: 'Offer to read next',
  takeBackOffer: 'Take back my offer to read',
  nextPassage: 'Next passage',
  endReading: 'That was the last passage',

  // The floor
  isSharing: '{name} is sharing',
  hasFinished: '{name} has finished.',
  youHaveTheFloor: 'You have the floor',
  nobodyHasTheFloor: 'Nobody has the floor. There is room for you.',
  floorIsFree: 'Nobody has the floor. {name} is next.',
  floorIsFreeMe: 'Nobody has the floor. You are next.',
  minutesLeft: { one: 'a little over a minute left', other: 'about {number} minutes left' },
  numbers: 'zero one two three four five six seven eight nine ten',
  oneMinuteLeft: 'one minute left',
  halfAMinuteLeft: 'about half a minute left',
  aMomentLeft: 'a moment left',
  timeIsUp: 'time is up',
  timeIsUpFor: 'Time is up; {name} may finish',
  timeIsUpMine: 'time: finish your thought, no hurry',
  paused: 'paused: the clock stands still',
  goesOn: 'The clock goes on.',
  standsStill: 'Your time stands still until you are back',
  oneMoreForYou: 'You have one more minute',
  youAreBack: 'You are back.',
  heldFor: '{name}’s line is lost. Their place is held.',
  holderIsGone: '{name} has not come back yet.',
  hideSeconds: 'Hide seconds',
  showSeconds: 'Show seconds',
  nowAnnounced: 'Now: {segment}',

  // The share
  yourShare: 'Write here if you share in writing',
  notSent: 'This was not sent. It stays here for your next turn, and only you see it.',
  throwAway: 'Throw it away',
  sendLine: 'Send this line',
  takeBack: 'Take back my last line',
  sealedFor: {
    one: 'Nobody else is here: only you can open it.',
    other: 'Sealed for the {n} people you see, you among them.',
  },
  unverified: {
    one: '{n} person here could not be verified: nothing is sealed for them.',
    other: '{n} people here could not be verified: nothing is sealed for them.',
  },
  yourLines: 'What you have shared',
  shareOf: '{name} shares',
  hasShared: '{name} shared. Thank you.',
  sharesAloud: 'Lines appear here if this is shared in writing.',
  cannotOpen: 'This line was not sealed for this page.',

  // My place
  myPlace: 'My place',
  raiseHand: 'Raise my hand',
  lowerHand: 'Lower my hand',
  justListen: 'Just listen',
  notJustListening: 'I may want to share',
  youAreNext: 'You are next',
  firstInSharing: 'Your hand is up. You are first when the sharing begins.',
  beforeYou: { one: '{n} before you', other: '{n} before you' },
  youAreListening: 'You are just listening. That is a good way to be here.',
  thatIsAll: 'That is all',
  pass: 'Pass',
  moveTitle: 'Move to another device',
  makingLink: 'Making the link…',
  move1:
    'Open this link on your other device. Your seat and your place in the queue go along; this page then lets go ' +
    'of them.',
  move2: 'It works once, within ten minutes. Give it to nobody else: whoever opens it has your seat.',
  moveLink: 'Link for your other device',
  leaveAsk: 'Leave the meeting?',
  leaveAskText: 'Your seat and your place in the queue are given up. You can come in again by the link.',
  leaveAskAlone: 'Nobody else here can run the meeting. It goes on without you; to end it for all, close it instead.',

  nameWanted: 'Your name went with the page that you had before. What would you like to be called?',
  useName: 'Use this name',

  // Facilitating
  facilitating: 'Running the meeting',
  more: 'More',
  call: 'Call {name}',
  thank: 'Thank {name}',
  thankOnly: 'Thank {name}, and call nobody yet',
  thankThenCall: 'Thank {name}, then call {next}',
  thankThenMe: 'Thank {name}, then take my turn',
  finishThenCall: 'That is all, then call {next}',
  takeMyTurn: 'Take my turn',
  nextPassageBy: 'Next passage: {name} reads',
  goOnTo: 'Go on to: {segment}',
  closeMeeting: 'Close the meeting…',
  closeTheMeeting: 'Close the meeting',
  closeAsk: 'Close the meeting for everyone?',
  closeAskText: 'Everyone sees the closing page, and the room is gone. This cannot be taken back.',
  closeForAll: 'Close for everyone',
  noHandUp: 'No hand is up',
  noHandYet: 'No hand is up yet. Silence is welcome.',
  planned: { one: '{gone} of {n} minute', other: '{gone} of {n} minutes' },
  timeIsUpOf: '{name}: time is up',
  endSharingAsk: 'End the sharing?',
  endSharingText: {
    one: '{n} minute of the sharing is left. After it comes: {segment}.',
    other: '{n} minutes of the sharing are left. After it comes: {segment}.',
  },
  endSharing: 'End the sharing',
  handCount: { one: '{n} hand up', other: '{n} hands up' },
  waitingCount: { one: '{n} waits at the door', other: '{n} wait at the door' },
  waitingSome: 'Somebody waits at the door.',
  chooseForGone: '{name} has not come back: wait, or go on',
  undo: 'Take back the last call',
  timeOf: 'Time: {name}',
  oneMoreMinute: 'One more minute',
  pause: 'Pause the clock',
  resume: 'Let the clock go on',
  skip: 'Skip for now',
  skipMeans: 'The turn does not count, and their hand goes to the end of the queue.',
  lobby: 'At the door',
  lobbyOn: 'Newcomers wait until they are let in',
  nobodyWaits: 'Nobody is waiting.',
  letIn: 'Let in',
  letAllIn: 'Let everyone in',
  sayNotNow: 'Not now',
  removeDots: 'Remove…',
  remove: 'Remove',
  keepThem: 'No, keep them',
  removeAsk: 'Remove this person?',
  removeAskText:
    '{name} goes out at once and cannot come back by this seat until the meeting ends. From then on newcomers ' +
    'wait at the door.',
  callThem: 'Call',
  later: 'Move later',
  takeDown: 'Lower their hand',
  anyone: 'Everyone in the circle',
  goToPart: 'Go to another part',
  chooseReading: 'Choose another reading',
  callLink: 'Outside call',
  callLinkWhy: 'For groups that talk by phone or video beside this page. The link is sealed for the circle.',
  callLinkAddress: 'Address of the call (begins with https:// or http://)',
  notAWebAddress:
    'This is not a web address that begins with https:// or http://. Copy it from the call, and paste it here.',
  setCall: 'Show it to the circle',
  clearCall: 'Take the call link away',

  // People without a device
  guests: 'People without a device',
  noDevice: 'without a device',
  addGuest: 'Add a person without a device',
  addGuestWhy:
    'For somebody who sits beside you or is on the telephone. They get a seat in the circle and the same time as ' +
    'everybody; you raise their hand and call them. The name is sealed for the circle.',
  guestName: 'What are they called?',
  guestOtherName: 'Another name',
  guestRename: 'Change the name',
  addThem: 'Add them',
  guestHandUp: 'Raise their hand',
  guestPasses: 'They pass',
  guestListens: 'They just listen',
  guestListensNoMore: 'They may share again',
  guestReads: 'They offer to read',
  moreForGuest: 'More for them',
  takeAwayDots: 'Take this seat away…',
  takeAwayAsk: 'Take this seat away?',
  takeAwayText: '{name} has no seat in the circle then. You can add them again at any time.',
  takeAway: 'Take it away',
  keepSeat: 'No, keep it',

  // Screens in the hall
  displays: 'A screen in the hall',
  displayWhy:
    'For people who sit together: a large screen that shows the part, the reading, who shares, the time and who is ' +
    'next. It shows nothing that is written, and everybody sees that it is there. Open its link on that screen.',
  displayNames: 'The screen shows names',
  makeDisplay: 'Make a link for a screen',
  displayLink: 'Link for the screen',
  copyDisplayLink: 'Copy the link for the screen',
  displayOn: 'A screen shows this meeting.',
  displayDark: 'A link was made, and no screen shows it now.',
  displayAway: 'Take this screen away',
  screenShows: 'A screen in the hall shows this meeting, without names.',
  screenShowsNames: 'A screen in the hall shows this meeting, with names.',
  displayNext: 'Next: {name}',
  displayStands: 'the clock stands still',
  displayPause: 'A moment’s pause',
  displaySilence: 'Silence',
  displayWaits: 'We wait a moment',

  // Help
  helpFirst:
    'If you are in danger now, call the emergency number of your country. You do not have to explain why you are here.',
  helpNotLoaded:
    'The help lines have not come yet. 112 works in much of Europe and from many mobile phones, 911 in the United ' +
    'States and Canada, 999 in the United Kingdom, 000 in Australia.',
  country: 'Country',
  dial: 'Call {number}',
  checkedOn: 'Gathered on {date}. Check before relying on it.',

  // Privacy
  privacyReadTitle: 'Who can read what is shared',
  privacyRead1:
    'The people in the room while you share, and nobody else. Each line is sealed in your browser for the people ' +
    'you see. Somebody who comes later cannot open what was said before.',
  privacyRead2: 'People can still remember, write down or photograph what they see. No machine can prevent that.',
  privacyServerTitle: 'What the server sees',
  privacyServer1:
    'Internet addresses, when people come, speak and leave, how long, and how many. Not their names, and not a ' +
    'word of what they share.',
  privacyServer2:
    'It writes none of this down. It could hide or delay lines, or end turns. Without the link it cannot read a ' +
    'share, nor pass one person’s line off as another’s. A host that also has the invite link could read along ' +
    'unseen, or speak in another’s name; so give the link to your group only.',
  privacyServer3:
    'Whoever runs this server could serve a different page. Somebody who knows how can compare the page with its ' +
    'published source.',
  privacyRoomTitle: 'What the room keeps',
  privacyRoom1:
    'A room lives in memory only. A share is let go of when the next turn begins; everything else when the ' +
    'meeting closes, or ten minutes after the last person has gone.',
  privacyRoom2: 'Somebody who has the link can see whether a meeting is on.',
  privacyRoom3:
    'A facilitator can put the meeting on a screen in the hall. The page says so while one shows it. It never shows ' +
    'what is written, and names only if your group wants that; its link lets nobody into the circle.',
  privacyBrowserTitle: 'What your browser keeps',
  privacyBrowser1:
    'While you are here, a small note in this tab keeps your seat in case the page loads again. It is erased when ' +
    'you leave and when the meeting ends.',
  privacyBrowser2: 'Your browser’s history keeps the link. The link lets one in; it does not open what was said.',
  privacyQuickly1:
    'The button, or pressing Shift three times within two seconds, blanks this page at once and puts an empty ' +
    'page in its place.',
  privacyQuickly2:
    'It does not clear the browser’s history. If somebody checks your device, use a private window, or clear the ' +
    'history yourself.',

  // A certificate that the server made itself
  certificateTitle: 'Did your browser warn you about this server?',
  certificate1:
    'It made its own certificate, so nobody else vouches for it. That is usual in a hall or at home. What you send is ' +
    'encrypted all the same.',
  certificate2:
    'To be sure that this is the right server, open the certificate in your browser, by the sign beside the address, ' +
    'and compare its SHA-256 fingerprint with the one in the host’s terminal. This page was told:',

  // When it is over
  endedTitle: 'The meeting is over',
  'ended:closed': 'Thank you for being here.',
  'ended:empty': 'Nobody was here for ten minutes, so the room was let go.',
  'ended:server_stopping': 'The server is being stopped. Your invite link works again when it is opened.',
  roomIsGone: 'This room is gone. Nothing of what was said is kept, here or on the server.',
  grounding: 'Before you go',
  ifItIsHeavy: 'If it is heavy now, you need not carry it alone.',
  toFirstPage: 'To the first page',
  leftTitle: 'You have left',
  left1: 'Your seat is given up, and nothing of the meeting is on this page any more.',
  left2: 'You can come in again by the same link while the meeting is on.',
  removedTitle: 'You are no longer in this meeting',
  removed1: 'Somebody who runs the meeting has removed this seat. It stays out until the meeting ends.',
  removed2: 'This can be a mistake, and it can hurt. If you need somebody now, press Help now.',
  replacedTitle: 'You are here on another page',
  replaced1: 'Your seat has moved to a newer tab or device of yours. This page has let go of its keys.',
  replaced2: 'You can close this page.',
  unfitTitle: 'This page cannot keep things private here',
  unfit1:
    'It was opened by an address that does not begin with https://, or in a very old browser. Sealing does not ' +
    'work there, so the page does not let you in.',
  unfit2: 'Open the link with https:// in front, or use a newer browser.',
  unfit3: 'If you run this server: give it a certificate, or open it as localhost on this machine.',

  // What was refused
  sure: 'Yes, do it',
  leaveIt: 'No, leave it',
  'no:not_understood': 'The server did not understand this page. Nothing was lost. Load the page again.',
  'no:wrong_version': 'This page is older or newer than the server. Load it again; your seat is kept.',
  'no:hello_first': 'The page and the server lost step. Load the page again; your seat is kept.',
  'no:no_meeting': 'No meeting is open at this link now. Stay here: the door opens by itself when it begins.',
  'no:not_your_room': 'Only the facilitator link opens this room. Ask whoever has it to open the meeting.',
  'no:already_open': 'The meeting is open already. You can come in.',
  'no:server_full': 'This server holds as many rooms as it can. Nothing was lost. Try again in a while.',
  'no:room_full': 'The circle is full. Stay on this page, and try again in a while.',
  'no:lobby_full': 'Too many people are waiting just now. Stay on this page, and try again in a while.',
  'no:no_such_format': 'That way of running a meeting is not there any more. Load the page again and choose another.',
  'no:already_seated': 'You have a seat already.',
  'no:too_soon': 'You came back many times in a row. Wait a few seconds; your seat is kept.',
  'no:seat_unknown': 'Your seat was not kept this long. You can come in again.',
  'no:seat_removed': 'This seat was removed, and stays out until the meeting ends.',
  'no:seat_lend_unknown':
    'This link to move your seat was used already, or is too old. Make a new one on your other device.',
  'no:not_seated': 'That works once you are in the circle.',
  'no:not_in_lobby': 'That person is not at the door any more. Nothing was changed.',
  'no:not_in_circle': 'That person is not in the circle any more. Nothing was changed.',
  'no:not_allowed': 'Only somebody who runs the meeting can do this. Nothing was changed.',
  'no:no_turn': 'Nobody has the floor now. Nothing was changed.',
  'no:stale_turn': 'The floor had changed before you pressed. Nothing was done: look who has it now, and choose again.',
  'no:just_changed': 'Somebody else changed the floor a moment ago. Do you still want this?',
  'no:not_holder': 'Only the person who has the floor can do this. Your words are not lost.',
  'no:already_holder': 'You have the floor now. Finish or pass first.',
  'no:turn_is_open': 'Somebody has the floor. Thank them first, then go on.',
  'no:no_turns_now': 'There are no turns in this part of the meeting. Go on to the sharing first.',
  'no:only_listening': 'This person is just listening. Call somebody else.',
  'no:hand_not_up': 'That hand is not up any more. Nothing was changed.',
  'no:nothing_to_undo': 'It is too late to take this back, or the floor has changed since.',
  'no:stale_segment': 'The meeting had moved on before you pressed. Look where it is, and choose again.',
  'no:no_such_segment': 'The meeting has no such part. Nothing was changed.',
  'no:no_reading': 'Nothing is being read now.',
  'no:no_such_reading': 'That reading is not there. Choose another.',
  'no:stale_passage': 'The reading had moved on before you pressed. Look where it is.',
  'no:not_reader': 'Only the person who reads, or somebody who runs the meeting, turns the passage.',
  'no:stale_key': 'The circle changed just then. Nothing was lost. Try again.',
  'no:circle_changed':
    'The circle changed just then. Your line is sealed again for those who are here; nothing was lost.',
  'no:key_unfinished': 'The line was interrupted. Nothing was lost. Send it again.',
  'no:key_not_new': 'The line was interrupted. Nothing was lost. Send it again.',
  'no:wrong_counter': 'The line was interrupted. Nothing was lost. Send it again.',
  'no:turn_full': 'This turn has no room for more lines. Say the rest aloud, or in another turn.',
  'no:too_many_keys': 'People came and went too often in this turn. Finish it, and take another.',
  'no:no_line': 'There is no line to take back.',
  'no:not_asked': 'Somebody else has done this already. Nothing was lost.',
  'no:seat_taken': 'That seat is taken already. Add the person once more.',
  'no:guests_full': 'There are as many seats without a device as a meeting can have. Take one away first.',
  'no:not_guest': 'That seat is gone, or its person has a page of their own now. Nothing was changed.',
  'no:displays_full': 'Four screens can show a meeting, and there are four. Take one away first.',
  'no:display_unknown': 'That screen is gone already. Nothing was changed.',
  'no:only_shows': 'This page came by the link of a screen: it can show the meeting, and nothing else.',
  'no:lobby_stays_on': 'Somebody was removed, so newcomers wait at the door until the meeting ends.',
  'no:unattended':
    'No facilitator is here just now. Nothing was lost: when one is back, the meeting goes on and you can do this ' +
    'again.',
  'no:frozen':
    'A facilitator has stopped everything for a while. Nothing was lost: when the meeting goes on, you can do this ' +
    'again.',
  'no:paused': 'The meeting is pausing. Nothing was lost: it goes on by itself in a moment, and you can do this again.',
  'no:silent': 'The circle is silent just now. Nothing was lost: when the silence is over, you can do this again.',
  'no:no_pauses': 'This meeting has no pauses. Tell a facilitator what you need.',
  'no:pause_too_soon':
    'You called a pause a short while ago. Five minutes after it you can call another. If you need something now, ' +
    'tell a facilitator.',
  'no:not_sealed': 'There is nobody here for whom this could be sealed, so it was not sent. Your words are in the box.',
  'no:name_empty': 'Write a name to be called by. Any name will do, even one letter.',
  'no:name_too_long': 'This name is too long. Use at most 40 letters.',
  'no:not_a_link': 'This is not a link to a meeting. Copy the whole link that you were given, and paste it here.',
  'no:not_sent':
    'The line was lost for a while, and what you pressed meanwhile was not sent. Look where the meeting is, and ' +
    'choose again.',
  'no:line_kept': 'Your last line was not sent. It is back in the box: send it again when you like.',

  // Rehearsal
  rehearseFirst: 'Practise first, with made-up people',
  rehearsal: 'Rehearsal',
  rehearsalWhat:
    'The people here are made up and live in this page; everything else is as in a meeting. They come one after ' +
    'another, and do things by themselves. Leave or close the meeting to end it. Ask for what is hard to practise:',
  sceneKnock: 'Somebody comes late',
  sceneDrop: 'A line drops',
  sceneOverrun: 'Somebody talks on',
  sceneDisrupt: 'Somebody disrupts',
};
