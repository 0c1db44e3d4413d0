// @ts-check
/** The words of the page in English that come with the first load: plain, at a reading age of about eleven; a button says what it will do. */
export const words = {
  // Everywhere
  helpNow: 'Help now',
  leave: 'Leave',
  leaveQuickly: 'Leave quickly',
  stay: 'Stay',
  close: 'Close',
  allRight: 'All right',
  language: 'Language',
  light: 'Light',
  auto: 'Auto',
  day: 'Day',
  night: 'Night',
  privacy: 'Privacy',
  notices: 'Notices',
  somebody: 'somebody',
  facilitator: 'facilitator',
  connecting: 'Connecting…',
  lineLost: 'Coming back… Your seat is kept.',
  restarted: 'The server was started again. Your seat is kept: the meeting goes on as soon as the facilitator’s page is back.',
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
  nameHint: 'Your first name or any name you like, up to 40 letters.',

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
  sentBackTitle: 'You are back at the door',
  sentBack1: 'Somebody who runs the meeting asked you to wait here for a while.',
  sentBack2: 'Your seat is kept, and they can let you in again. You do not need to do anything: keep this page open.',
  sentBack3: 'This can feel hard. If you need somebody now, press Help now.',
  arrivingTitle: 'One moment',
  arriving1: 'Checking whether the meeting is open.',
  roomComes: 'The room is on its way. If this takes long, load the page again: your seat is kept.',
  notOpenTitle: 'No meeting is open at this link now',
  notOpen1: 'It may not have begun, or the link is an old one.',
  notOpen2: 'Stay here: when the meeting opens, this page opens its door by itself.',

  // The room
  circle: 'The circle',
  hands: 'Raised hands, in order',
  away: 'away for a moment',
  listening: 'just listening',

  // The reading
  allTexts: 'All of the group’s texts',

  // Who is next
  firstTimeSay: 'This is my first time',
  firstTimeWho: 'Only the people who run the meeting will know.',

  // My place
  leaveAsk: 'Leave the meeting?',
  leaveAskText: 'Your seat and your place in the queue are given up. You can come in again by the link.',
  leaveAskAlone: 'Nobody else here can run the meeting: it stands still until somebody is back. To end it for all, close it.',

  // Gestures and signals
  quietWord: 'A quiet word',
  onABreak: 'taking a break',
  reminder: 'A reminder for all',
  nameWanted: 'Your name went with the page that you had before. What would you like to be called?',
  useName: 'Use this name',

  // Facilitating
  call: 'Call {name}',
  thank: 'Thank {name}',
  undo: 'Take back the last call',
  skip: 'Skip for now',
  lobby: 'At the door',
  anyone: 'Everyone in the circle',

  // Roles
  leaveAskDeputy: 'A deputy runs the meeting then. You can come in again by your link, and run it again.',
  lobbyUnattended:
    'Nobody is here just now to run the meeting, so nobody can be let in. When somebody is back, they see that ' +
    'you wait.',

  // Grounding
  groundingMoment: 'A moment to ground yourself',
  groundingWhy: 'This is on your own page only: nobody sees it. Leave out what you like, and stop when you like.',
  stepOf: 'Step {n} of {all}',
  nextStep: 'Next step',
  stepBack: 'Back',
  groundingDone: 'Done',

  // Small groups
  group: 'Group {n}',

  // Screens in the hall
  displays: 'A screen in the hall',

  // Help
  helpFirst:
    'If you are in danger now, call the emergency number of your country. You do not have to explain why you are here.',
  helpNotLoaded:
    'The help lines have not come yet. 112 works in much of Europe and from many mobile phones, 911 in the United ' +
    'States and Canada, 999 in the United Kingdom, 000 in Australia.',
  country: 'Country',
  dial: 'Call {number}',
  checkedOn:
    'Gathered on {date}: check before relying on it. If a number does not answer, try another, or the emergency number.',

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
  'ended:empty': 'Nobody was here for ten minutes, so the room was closed.',
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
  'removedFor:agreements': 'The reason they gave: it does not fit what this group has agreed on.',
  'removedFor:disruption': 'The reason they gave: the meeting could not go on.',
  'removedFor:not_this_meeting':
    'The reason they gave: this meeting is for others. There are other groups, and one may be right for you.',
  removed2: 'This can be a mistake, and it can hurt. If you need somebody now, press Help now.',
  replacedTitle: 'You are here on another page',
  replaced1: 'Your seat has moved to a newer tab or device of yours. This page has erased its keys.',
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

  // Standing still
  freeze: 'Freeze',
  thaw: 'Thaw and go on',
  'no:not_understood': 'The server did not understand this page. Nothing was lost. Load the page again.',
  'no:wrong_version': 'This page is older or newer than the server. Load it again; your seat is kept.',
  'no:hello_first': 'The page and the server are out of step. Load the page again; your seat is kept.',
  'no:no_meeting': 'No meeting is open at this link now. Stay here: the door opens by itself when it begins.',
  'no:link_replaced': 'This link was replaced, and the meeting goes on at the new one. Use the new facilitator link.',
  'no:not_your_room': 'Only the facilitator link opens this room. Ask whoever has it to open the meeting.',
  'no:already_open': 'The meeting is open already. You can come in.',
  'no:not_restorable': 'The server was started again, and this meeting could not be brought back. Open it again with the same link.',
  'no:server_full': 'This server holds as many rooms as it can. Nothing was lost. Try again in a while.',
  'no:room_full': 'The circle is full. Stay on this page, and try again in a while.',
  'no:lobby_full': 'Too many people are waiting just now. Stay on this page, and try again in a while.',
  'no:no_such_format': 'The words for new meetings have just changed. Nothing is lost: look at what there is now, and open it again.',
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
  'no:just_changed': 'Somebody else has just changed the turn. Do you still want this?',
  'no:not_holder': 'Only the person who has the floor can do this. Your words are not lost.',
  'no:already_holder': 'You have the floor now. Finish or pass first.',
  'no:turn_is_open': 'Somebody has the floor. Thank them first, then go on.',
  'no:no_turns_now': 'There are no turns in this part of the meeting. Go on to the sharing first.',
  'no:only_listening': 'This person is just listening. Call somebody else.',
  'no:hand_not_up': 'That hand is not up any more. Nothing was changed.',
  'no:nothing_to_undo': 'It is too late to take this back, or something has happened since.',
  'no:stale_segment': 'The meeting had moved on before you pressed. Look where it is, and choose again.',
  'no:just_moved': 'Somebody else took the meeting to another part a moment ago. Do you still want this?',
  'no:no_such_segment': 'The meeting has no such part. Nothing was changed.',
  'no:no_reading': 'Nothing is being read now.',
  'no:no_such_reading': 'That reading is not there. Choose another.',
  'no:stale_passage': 'The reading had moved on before you pressed. Look where it is.',
  'no:not_reader': 'Only the person who reads, or somebody who runs the meeting, turns the passage.',
  'no:stale_key': 'The circle changed just then. Nothing was lost. Try again.',
  'no:circle_changed':
    'The circle changed just then. Your line is sealed again for those who are here; nothing was lost.',
  'no:key_unfinished': 'Your line did not come through whole. Nothing was lost. Send it again.',
  'no:key_not_new': 'Your line did not come through whole. Nothing was lost. Send it again.',
  'no:wrong_counter': 'Your line did not come through whole. Nothing was lost. Send it again.',
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
  'no:grounding': 'Everyone is in an exercise just now. Nothing was lost: when it is over, you can do this again.',
  'no:no_exercise': 'The exercise is over already.',
  'no:no_such_exercise': 'That exercise is not there. Choose another.',
  'no:stale_step': 'The exercise had moved on before you pressed. Look where it is.',
  'no:no_gestures': 'This meeting is held without gestures. Nothing was changed.',
  'no:gesture_too_soon': 'Your last gesture can still be seen. Wait a moment.',
  'no:signal_answered': 'Somebody has seen to it already, or it was taken back.',
  'no:came_by_link': 'This person came by the facilitator link. Only they can give the role away, and they cannot be removed.',
  'no:no_device': 'This person has no device to do it on. Choose somebody who has.',
  'no:last_facilitator': 'Nobody else here can run the meeting. Choose somebody to run it, or name a deputy, first.',
  'no:quiet_word_busy': 'One of you is in a quiet word, or was asked for one. Nothing was changed.',
  'no:quiet_word_gone': 'That quiet word is over.',
  'no:nobody_else_facilitates': 'Nobody else runs the meeting while you are aside. Do you still want to ask?',
  'no:has_the_floor': 'One of you has the floor. Ask again after the turn.',
  'no:not_here': 'This person is away just now. Ask when they are here.',
  'no:no_burning_need_now': 'This is for the last minutes of a part. Raise your hand: it is seen.',
  'no:floor_not_open': 'The floor is not open just now. Raise your hand.',
  'no:floor_taken': 'Somebody else took the floor a moment ago. It will be free again.',
  'no:others_first': 'You spoke last, and somebody else has a hand up. Let them go first.',
  'no:not_yours_to_choose': 'The way of choosing changed just then. End your turn as usual.',
  'no:not_choosable': 'This person is away, just listens or has had a turn. Choose somebody else.',
  'no:asked_later_already': 'The round has come back to you once already. You can share now, or pass.',
  'no:no_round_now': 'There is no round just now. Choose the round first.',
  'no:in_groups': 'The circle is in small groups now. Nothing is lost: it goes on when all are back.',
  'no:bad_parting': 'Each small group begins with two to twenty people. Look at the groups again.',
  'no:kept_apart': 'Two people in that group are to be kept apart. Choose another group for one of them.',
  'no:apart_full': 'You can ask this of five people. Take one back first, or tell a facilitator what you need.',
  'no:group_gone': 'That small group is over. Look where everybody is now.',
  'no:link_is_new': 'The invite link is new. You stay in, and this page has it already.',
  'no:not_sealed': 'There is nobody here for whom this could be sealed, so it was not sent. Your words are in the box.',
  'no:name_empty': 'Write a name to be called by. Any name will do, even one letter.',
  'no:name_too_long': 'This name is too long. Use at most 40 letters.',
  'no:not_a_link': 'This is not a link to a meeting. Copy the whole link that you were given, and paste it here.',
  'no:not_sent':
    'The connection was lost for a while, and what you pressed meanwhile was not sent. Look where the meeting is, ' +
    'and choose again.',
  'no:line_kept': 'Your last line was not sent. It is back in the box: send it again when you like.',
  'no:no_votes_here': 'This meeting has no votes.',
  'no:vote_is_on': 'A vote is on already. Your question is kept: ask it when this one is over.',
  'no:stale_vote': 'That vote is over, or was withdrawn. Nothing was changed.',
  'no:no_such_choice': 'The vote has no such choice. Nothing was changed.',
  'no:already_voted': 'Your vote was in already; the first one counts.',
  'no:not_caller': 'Only the person who asked, or somebody who runs the meeting, can do this.',
  'no:only_helpers_now':
    'The meeting is over. You can still talk here for a few minutes, but this is no longer possible.',
  'no:helpers_inside':
    'The last meeting has just closed, and its helpers are still in the room, for five minutes at most. Try again then.',
  'no:question_empty': 'Write what you ask the circle.',
  'no:options_too_few': 'Write at least two options, or ask for yes or no.',
  'no:question_too_long': 'This is too long. Use at most 240 letters for the question, and 60 for each option.',
  'no:not_sealed_yet': 'The room is not ready to seal this yet. Nothing was lost. Try again in a moment.',

  // Rehearsal
  rehearseFirst: 'Practise first, with made-up people',
};
