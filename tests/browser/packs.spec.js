// @ts-check
/** A group's own pack, in one language: a meeting is run from it, and its files are changed meanwhile. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';
import { startServer } from './server.js';

const OWN_PACK = new URL('pack-es', import.meta.url).pathname;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Which packs are offered. @param {string} origin @returns {Promise<string[]>} */
async function offered(origin) {
  const { packs } = await (await fetch(`${origin}/packs.json`)).json();
  return packs.map((/** @type {{pack: string}} */ { pack }) => pack);
}

test('a meeting keeps the words that it began with, a new one has the new words, and broken ones are never used', async ({
  browser,
}) => {
  const pack = mkdtempSync(join(tmpdir(), 'pack-es-'));
  cpSync(OWN_PACK, pack, { recursive: true });
  /** @param {string} file @param {string} from @param {string} to */
  const change = (file, from, to) => {
    const text = readFileSync(join(pack, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(pack, file), text.replace(from, to));
  };
  const server = await startServer(['--pack', pack]);
  const [eva, ben, cem, dora, fay] = await Promise.all([
    Person.arrive(browser, 'Eva', { language: 'es', options: PHONE }),
    Person.arrive(browser, 'Ben'),
    Person.arrive(browser, 'Cem', { language: 'es' }),
    Person.arrive(browser, 'Dora'),
    Person.arrive(browser, 'Fay'),
  ]);

  // The group's own pack is suggested, and the other one can be chosen and left again.
  await eva.page.goto(server.origin);
  await eva.press('startMeeting');
  await eva.page.getByLabel('Círculo abierto').check();
  await eva.doesNotSee('Martes por la noche');
  await eva.page.getByLabel('Los martes').check();
  await eva.sees('Martes por la noche');
  await eva.page.getByLabel(eva.word('ownName')).fill('Eva');
  await eva.press('openMeeting');
  await eva.sees('Esta es la casa de los martes.');
  const link = await eva.inviteLink();

  // The page's words are in English, the group's in the only language that it has, and a screen reader is told.
  await ben.page.goto(link);
  await ben.sees('Lo de los martes se queda en los martes.');
  await expect(ben.page.getByText('Lo de los martes').locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'es');
  await ben.seesWord('comeIn');
  await ben.knock(link);
  await ben.sees('Esta es la casa de los martes.');
  await fay.page.goto(server.origin);
  await fay.press('startMeeting');
  await fay.page.getByLabel(fay.word('ownName')).fill('Fay');
  await fay.sees('Martes por la noche');

  const before = await offered(server.origin);
  change('words/es.toml', 'Lo de los martes se queda', 'Lo dicho aquí se queda');
  change('formats/martes.toml', 'Tomen su tiempo.', 'Sin prisa.');
  await expect.poll(async () => (await offered(server.origin))[0], { timeout: 15_000 }).not.toBe(before[0]);
  expect((await offered(server.origin))[1]).toBe(before[1]);

  // In the running meeting nothing changes, not even for who comes only now.
  await cem.page.goto(link);
  await cem.sees('Lo de los martes se queda en los martes.');
  await cem.knock(link);
  await eva.press('goOnTo', { segment: 'Lectura' });
  await ben.sees('Nadie tiene que ganarse el descanso.');
  await eva.press('nextPassage');
  await ben.sees('¿Dónde descanso yo?');
  await eva.press('goOnTo', { segment: 'Compartir' });
  for (const person of [eva, ben, cem]) await person.sees('Tomen su tiempo.');

  // Whoever had the old words before them is shown the new ones, and keeps what they wrote.
  await fay.press('openMeeting');
  await fay.seesWord('no:no_such_format');
  await expect(fay.page.getByLabel(fay.word('ownName'))).toHaveValue('Fay');
  await fay.press('openMeeting');
  await expect(fay.button('raiseHand')).toBeVisible();
  await dora.page.goto(await fay.inviteLink());
  await dora.sees('Lo dicho aquí se queda en los martes.');

  // A mistake is told to whoever runs the server, and reaches nobody else.
  const good = await offered(server.origin);
  change('pack.toml', 'readings = ["descanso"]', 'readings = ["siesta"]');
  await expect.poll(server.said, { timeout: 15_000 }).toContain('readings/siesta.es.md: This file is missing.');
  expect(server.said()).toContain('descanso.es.md: This file has no place in the pack.');
  expect(await offered(server.origin)).toEqual(good);
  await ben.page.reload();
  await ben.sees('Tomen su tiempo.');

  for (const person of [eva, ben, cem, dora, fay]) expect(person.errors).toEqual([]);
  expect(await server.stop()).toBe(0);
  rmSync(pack, { recursive: true });
});
