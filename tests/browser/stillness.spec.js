// @ts-check
/** The meeting stands still: a pause that anybody calls, a silence, and a freeze in which a facilitator sorts people. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const DEFAULT_PACK = new URL('../../src/pack/default', import.meta.url).pathname;

/** The default pack with the shortest pause there is, so that the test need not wait for long. */
function packWithShortPauses() {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  cpSync(DEFAULT_PACK, folder, { recursive: true });
  const format = join(folder, 'formats/open-share-60.toml');
  writeFileSync(format, `pause_seconds = 10\n${readFileSync(format, 'utf8')}`);
  return folder;
}

test('a pause, a silence and a freeze stop everything, lose nothing, and let the right people out', async ({ browser }) => {
  const pack = packWithShortPauses();
  const server = await startServer(['--pack', pack]);
  const [ana, ben, cem, troll] = await Promise.all(
    ['Ana', 'Ben', 'Cem', 'Troll'].map((name) => Person.arrive(browser, name, { options: PHONE })),
  );
  if (!ana || !ben || !cem || !troll) throw new Error('nobody came');
  await ana.openMeeting(server.origin);
  await ana.setLobby(false);
  const link = await ana.inviteLink();
  for (const guest of [ben, cem, troll]) {
    await guest.knock(link);
    await expect(guest.button('raiseHand')).toBeVisible();
  }
  await ana.goToSharing();
  await ben.press('raiseHand');
  await ana.press('call', { name: 'Ben' });
  const box = ben.page.getByLabel(ben.word('yourShare'));
  await box.fill('I was just about to say');

  // A pause: two taps; nobody learns who; the writer's words are kept and the keyboard comes back to them.
  await cem.press('pauseFor', { n: '10' });
  await cem.press('pauseNow');
  for (const person of [ana, ben, cem, troll]) await person.seesWord('pauseTitle');
  await ben.seesWord('floorStaysYours');
  await expect(box).toBeHidden();
  await cem.press('showTime');
  await cem.sees('0:0');
  expect(await ana.visible()).not.toContain('Cem');
  await expect(ana.button('freeze')).toBeVisible();
  await expect(box).toBeVisible();
  await expect(box).toHaveValue('I was just about to say');
  await expect(box).toBeFocused();
  await ben.press('sendLine');
  await cem.sees('I was just about to say');

  // A silence of a minute, ended early.
  await ana.press('more');
  await ana.page.getByText(ana.word('quietTogether'), { exact: true }).click();
  await ana.press('minutes', { n: '1' });
  await cem.seesWord('silenceTitle');
  await expect.poll(() => cem.spoken()).toContain(cem.word('silenceBegins', { length: '1 minute' }));
  await ana.press('endSilence');
  await expect.poll(() => cem.spoken()).toContain(cem.word('silenceIsOver'));
  await ben.sees('I was just about to say');

  // A freeze: one tap. Somebody new waits; somebody is chosen and removed; then all goes on.
  await ana.press('freeze');
  await cem.seesWord('frozenTitle');
  await expect(cem.button('raiseHand')).toBeHidden();
  const late = await Person.arrive(browser, 'Late', { options: PHONE });
  await late.knock(link);
  await late.seesWord('lobbyTitle');
  await ana.page.getByRole('checkbox', { name: 'Troll' }).check();
  await ana.press('sendChosenOut', { n: '1' });
  await ana.press('removeFor:none');
  await troll.seesWord('removedTitle');
  await expect(ana.page.getByRole('checkbox', { name: 'Troll' })).toHaveCount(0);
  await ana.press('thaw');
  await expect(cem.button('raiseHand')).toBeVisible();
  await ben.sees('I was just about to say');
  expect([ana, ben, cem, late].flatMap(({ errors }) => errors)).toEqual([]);
  expect(await server.stop()).toBe(0);
  rmSync(pack, { recursive: true });
});
