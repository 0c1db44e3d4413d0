// @ts-check
/** What axe finds on a page: it is put there once, and asked often. Its script needs a context that bypasses the CSP. */
import axe from 'axe-core';

/** @typedef {typeof import('axe-core')} Axe */

/** What is wrong on the page as it is now, a line each. @param {import('@playwright/test').Page} page */
export async function faultsOf(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = /** @type {{axe: Axe}} */ (/** @type {unknown} */ (window));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
