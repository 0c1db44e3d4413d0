// @ts-check
/** What one person does here, on their row of the facilitator's desk: each role and duty given or taken back in one tap. */
import { button, el, setText, show } from './dom.js';
import { DUTIES } from './roles.js';
import { ask } from './sheet.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./view.js').Me} Me */

/** @param {string} seat @param {string} describedBy @param {Session} session */
export function personRoles(seat, describedBy, session) {
  /** @type {PersonView | null} */
  let person = null;
  /** @type {Me | null} */
  let me = null;
  const runs = button('runsMeeting', 'toggle', () => {
    if (!person || !me) return;
    if (person.me) session.stepDown();
    else if (person.facilitator) session.takeRole(seat);
    else if (me.byLink) session.makeFacilitator(seat);
    // Whoever was given the role cannot take it back from another.
    else
      ask(
        { title: 'runsAsk', text: say('runsAskText', { name: nameOf(person) }), yes: 'runsYes', no: 'notYet' },
        () => session.makeFacilitator(seat),
      );
  });
  const duties = DUTIES.map((duty) => ({
    duty,
    toggle: button(`give:${duty}`, 'toggle', () =>
      person?.duties.includes(duty) ? session.takeDuty(seat, duty) : session.giveDuty(seat, duty),
    ),
  }));
  const toggles = [runs, ...duties.map(({ toggle }) => toggle)];
  for (const each of toggles) each.setAttribute('aria-describedby', describedBy);
  const summary = el('summary', { word: 'roles' });
  summary.setAttribute('aria-describedby', describedBy);
  const stays = el('p', { class: 'aside' });
  const node = el('details', { class: 'roles-of' }, summary, stays, el('div', { class: 'row' }, ...toggles));

  /** @param {PersonView} now @param {Me} own @param {import('./view.js').View['pack']} pack */
  function update(now, own, pack) {
    person = now;
    me = own;
    show(node, !now.guest);
    const takes = now.me || !now.facilitator || (own.byLink && !now.byLink);
    show(runs, takes);
    setText(stays, takes ? '' : say('keepsRole', { name: nameOf(now) }));
    show(stays, !takes);
    runs.setAttribute('aria-pressed', String(now.facilitator));
    for (const { duty, toggle } of duties) {
      toggle.setAttribute('aria-pressed', String(now.duties.includes(duty)));
      setText(toggle, pack?.roles[duty] ?? say(`give:${duty}`));
      show(toggle, duty !== 'deputy' || !now.facilitator);
    }
  }
  return { node, update };
}
