// @ts-check
/** Group conscience: what is asked, my one vote, and the result. Its caller and facilitators end it from here. */
import { countingAloud } from '../count-aloud.js';
import { button, el, setText, setWord, show } from '../dom.js';
import { isLost } from '../keep-focus.js';
import { keyedList } from '../keyed-list.js';
import { ask } from '../sheet.js';
import { choicesOf, resultInWords } from '../vote-words.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').VoteView} VoteView */
/** @typedef {{at: number, text: string, total: number|null}} Choice */

/** In so small a circle a result says who chose what. */
const FEW = 2;

/** @param {HTMLElement} element @param {Session} session */
export function mountVote(element, session) {
  /** The choice that is marked and not cast yet. */
  let marked = -1;
  let number = 0;
  const who = el('p', { class: 'aside' });
  const question = el('p', { class: 'book vote-question' });
  const choices = el('ul', { class: 'vote-choices' });
  const cast = el('button', { type: 'button', class: 'main', press: () => marked >= 0 && session.castVote(marked) });
  const few = el('p', { class: 'aside', word: 'voteOfFew' });
  const ballot = el('div', { class: 'ballot' }, choices, cast, el('p', { class: 'aside', word: 'voteIsFinal' }), few);
  const goesOn = el('p', { class: 'aside' });
  const isIn = el('div', null, el('p', { class: 'vote-in', word: 'voteIsIn' }), goesOn);
  const totals = el('dl', { class: 'totals' });
  const untold = el('p', { word: 'voteUntold' });
  const result = el('div', { class: 'ballot' }, totals, untold, button('putAway', '', () => session.putVoteAway()));
  const stand = el('p', { class: 'vote-stand' });
  const aloud = countingAloud((counts) => session.countAloud(counts));
  const manage = el(
    'div',
    { class: 'vote-manage' },
    stand,
    aloud.node,
    el(
      'div',
      { class: 'row' },
      button('endVote', '', () => {
        ask({ title: 'endVoteAsk', text: say('endVoteText'), yes: 'endVote', no: 'keepVote' }, session.endVote);
      }),
      button('withdrawVote', 'plain', () => {
        const text = say('withdrawVoteText');
        ask({ title: 'withdrawVoteAsk', text, yes: 'withdrawVote', no: 'keepVote' }, session.withdrawVote);
      }),
    ),
  );
  const title = el('h2', { word: 'groupConscience', tabindex: '-1' });
  element.append(el('section', { class: 'card' }, title, who, question, ballot, isIn, result, manage));
  const drawChoices = keyedList(choices, ({ at }) => String(at), makeChoice);

  /** @param {Choice} choice */
  function makeChoice({ at }) {
    const press = () => {
      marked = at;
      redraw();
    };
    const pressed = el('button', { type: 'button', press });
    return {
      node: el('li', null, pressed),
      /** @param {Choice} choice */
      update({ text }) {
        setText(pressed, text);
        pressed.setAttribute('aria-pressed', String(marked === at));
      },
    };
  }

  /** @type {VoteView|null} */
  let vote = null;
  function redraw() {
    if (!vote) return;
    const texts = choicesOf(vote);
    drawChoices(texts.map((text, at) => ({ at, text, total: null })));
    setText(cast, say('castVote', { choice: texts[marked] ?? '' }));
    show(cast, marked >= 0);
  }

  /** @param {View} view */
  return ({ room }) => {
    vote = room?.vote ?? null;
    show(element, vote !== null);
    if (!room || !vote) return;
    if (vote.number !== number) marked = -1;
    number = vote.number;
    setWord(title, vote.over ? 'voteResult' : 'groupConscience');
    setText(who, whoAsks(vote));
    show(who, !vote.over);
    setText(question, vote.question ?? say('questionUnread'));
    const open = !vote.over && !vote.isIn;
    const focused = element.contains(document.activeElement);
    show(ballot, open);
    show(isIn, !vote.over && vote.isIn);
    // Who has no page is counted aloud: such a vote does not end by itself.
    setWord(goesOn, room.people.some(({ guest }) => guest) ? 'voteIsEnded' : 'voteGoesOn');
    show(few, room.people.filter(({ here }) => here).length <= FEW);
    show(result, vote.over);
    show(totals, vote.totals !== null);
    show(untold, vote.totals === null);
    if (vote.over) drawTotals(totals, vote);
    show(manage, !vote.over && (vote.mine || room.me.facilitator));
    setText(stand, howItStands(vote));
    show(stand, vote.counting !== null);
    aloud.update(vote);
    redraw();
    // The keyboard stays here when the act that it pressed goes.
    if (focused && isLost(document.activeElement)) title.focus({ preventScroll: true });
  };
}

/** @param {VoteView} vote */
function whoAsks({ mine, caller }) {
  if (mine) return say('youAskTheCircle');
  return caller ? say('asksTheCircle', { name: nameOf(caller) }) : say('circleIsAsked');
}

/** @param {VoteView} vote */
function howItStands({ counting }) {
  if (!counting) return '';
  const missing = counting.missing > 0 ? say('votesMissing', { n: counting.missing }) : say('nobodyMissing');
  return `${say('votesIn', { n: counting.cast })} ${missing}`;
}

/** @param {HTMLElement} list @param {VoteView} vote */
function drawTotals(list, vote) {
  if (list.dataset.told === resultInWords(vote)) return;
  list.dataset.told = resultInWords(vote);
  const rows = choicesOf(vote).map((choice, at) =>
    el('div', null, el('dt', null, choice), el('dd', null, String(vote.totals?.[at] ?? ''))),
  );
  list.replaceChildren(...rows);
}
