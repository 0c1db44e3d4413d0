// @ts-check
/**
 * *Who shares next?*, as a sheet: for whoever ends a turn and hands it on, and for a facilitator where no order says it.
 * One big button for each person; and the choice can always be left to the facilitator.
 */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { sheet } from '../sheet.js';
import { whomToCall } from '../ways.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').PersonView} PersonView */
/** @typedef {import('../words.js').Word} Word */

/** @param {Session} session @returns {(view: View) => void} */
export function mountChooser(session) {
  const leave = (/** @type {() => void} */ end) => ({ word: /** @type {Word} */ ('letFacilitatorChoose'), act: end });
  const choosers = [
    chooser('afterShare', choosable, (seat) => session.chooseNext(seat, false), leave(() => session.finish())),
    chooser('afterPass', choosable, (seat) => session.chooseNext(seat, true), leave(() => session.pass())),
    chooser('whoIsNext', (room) => (room.me.facilitator ? whomToCall(room) : []), (seat) => session.call(seat), null),
  ];
  return ({ room }) => {
    for (const update of choosers) update(room);
  };
}

/** @param {RoomView} room */
const choosable = ({ me, choosing }) => (me.holdsFloor ? choosing.choosable : []);

/**
 * @param {Word} title
 * @param {(room: RoomView) => PersonView[]} whom
 * @param {(seat: string) => void} choose
 * @param {{word: Word, act: () => void} | null} other The way out of choosing.
 */
function chooser(title, whom, choose, other) {
  const list = el('ul', { class: 'choose' });
  const then = (/** @type {() => void} */ act) => () => {
    asked.close();
    act();
  };
  const leave = other ? button(other.word, 'plain', then(other.act)) : null;
  const asked = sheet(title, {}, list, ...(leave ? [leave] : []));
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => {
      const name = el('bdi', { translate: 'no' });
      const marks = el('span', { class: 'aside' });
      const press = then(() => choose(seat));
      const node = el('li', null, el('button', { type: 'button', press }, name, marks));
      return {
        node,
        /** @param {PersonView} person */
        update(person) {
          setText(name, person.me ? say('myself') : nameOf(person));
          const burning = person.burning ? say('burning') : person.handUp ? say('handUp') : '';
          setText(marks, [burning, person.firstTime ? say('firstTimeHere') : ''].filter(Boolean).join(', '));
        },
      };
    },
  );
  /** The turn in which it was opened: the sheet goes with it. @type {number | null | undefined} */
  let turn;

  /** @param {RoomView | null} room */
  return (room) => {
    const people = room ? whom(room) : [];
    draw(people);
    show(list, people.length > 0);
    const now = room?.turn?.turn ?? null;
    if (asked.dialog.open && (people.length === 0 || now !== turn)) asked.close();
    turn = now;
  };
}
