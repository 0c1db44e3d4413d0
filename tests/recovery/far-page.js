// @ts-check
/** A page in a process of its own, so that SIGSTOP freezes it as a phone would: port, invite link, name. */
import { Page, until } from './page.js';

const [port, invite, name] = /** @type {[string, string, string]} */ (process.argv.slice(2));
const page = new Page({ port: Number(port) }, invite);
await page.at('threshold');
await page.session.knock(name, false);
await until(() => page.isBack, 'the room');
process.on('message', (asked) => {
  if (asked === 'hand') page.session.raiseHand();
  if (asked !== 'what') return;
  const { place, line } = page.view();
  const inRoom = place === 'room';
  process.send?.({ place, line, back: page.isBack, lines: inRoom ? page.lines() : [], handUp: inRoom && page.room.me.handUp });
});
process.send?.({ seat: page.seat });
