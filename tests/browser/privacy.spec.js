// @ts-check
/** `/privacy` leads to what there is to say of privacy, with the hash of the page that one has. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { hashOf, ownFiles } from '../page-hash.js';
import { PROGRAM, startServer } from './server.js';

test('the page says which one it is: the one in web/', async ({ page }) => {
  const hash = hashOf(ownFiles());
  expect(execFileSync(PROGRAM, ['page-hash'], { encoding: 'utf8' })).toBe(`${hash}\n`);

  const server = await startServer();
  await page.goto(`${server.origin}/privacy`);
  const sheet = page.getByRole('dialog', { name: 'Privacy' });
  await sheet.getByText('Which page is this?').click();
  await expect(sheet.getByText(hash)).toBeVisible();

  // Beneath it is the first page.
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Start a meeting' })).toBeVisible();
  expect(await server.stop()).toBe(0);
});
