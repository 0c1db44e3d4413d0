// @ts-check
/** The words of the privacy sheet in English, which come when it is opened. */
export const words = {
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
    'A room lives in memory only. A share is erased when the next turn begins; everything else when the meeting ' +
    'closes, or ten minutes after the last person has gone. Should the server fail, a facilitator’s page brings the ' +
    'meeting back: it knows who sits where and whose turn it is, and nothing that was said before.',
  privacyHelpers:
    'After a meeting, those who ran it or helped may stay for five minutes among themselves. Nothing that was said in ' +
    'it is left in the room then.',
  privacyRoom2: 'Somebody who has the link can see whether a meeting is on.',
  privacyRoom3:
    'A facilitator can put the meeting on a screen in the hall. The page says so while one shows it. It never shows ' +
    'what is written, and names only if your group wants that; its link lets nobody into the circle.',
  privacyBrowserTitle: 'What your browser keeps',
  privacyBrowser1:
    'While you are here, a small note in this tab keeps your seat in case the page loads again. Where one phone serves ' +
    'people without a device, it also keeps what opens their names. It is erased when you leave and when the meeting ends; ' +
    'if you close the browser without leaving, it stays in the browser’s files.',
  privacyBrowser2:
    'Your browser keeps the link: in its history, with its site icons and open tabs, and in its own usage figures; ' +
    'typed or followed, and after leaving quickly too. The link lets people in; it does not open what was said. ' +
    'Names and what is shared are not in its files.',
  privacyQuickly1:
    'The button, or pressing Shift three times within two seconds, blanks this page at once and puts an empty ' +
    'page in its place.',
  privacyQuickly2:
    'It does not clear the browser’s history. If somebody checks your device, use a private window, or clear the ' +
    'history yourself.',
  whichPageTitle: 'Which page is this?',
  whichPage:
    'Below is the hash of the page’s files as this server gives it. Compare it with what circlekeeper page-hash prints. ' +
    'A dishonest server could show any hash; the README of the source says how to check the files themselves.',
  whichPageUnknown: 'The server did not answer. Close this and open it again.',
};
