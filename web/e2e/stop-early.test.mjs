// A real ward of 34 employees and 8 weeks: the planner watches the solve and stops it, and keeps the best roster so far.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { DESK, assertAccessible, visit, picture, startBrowser } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { signIn } from './support/steps.mjs';

const WARD = JSON.parse(readFileSync(new URL('../../fixtures/medical.json', import.meta.url), 'utf8'));

describe('a planner of a medical ward', () => {
  let server, browser;

  before(async () => {
    server = await startServer('medical.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('watches the plan being made, stops early, and gets the best roster so far', () =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, `Vagtplanlægger, ${WARD.ward.name}`);
      // The longest limit there is, so that it is the planner who ends it.
      await page.getByLabel('Højst').selectOption({ index: 4 });
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();

      const panel = page.getByRole('region', { name: 'Vagtplanen laves' });
      await panel.locator('dl div', { hasText: 'Bedste pris' }).getByText(/\d/).waitFor();
      // The first rosters are nearly empty; wait for one that is worth keeping.
      await panel.getByText('Forbedrer vagtplanen').waitFor({ timeout: 600_000 });
      await assertAccessible(page);
      await picture(page, 'desk-solving');
      await panel.getByRole('button', { name: 'Stop nu og behold den bedste' }).click();

      const grid = page.getByRole('grid', { name: 'Vagtplan' });
      await grid.waitFor();
      await page.getByText(/^Stoppet af planlæggeren efter/).waitFor();
      await page.getByText('Alle faste regler er overholdt.').waitFor();
      assert.equal(await grid.locator('tbody tr').count(), WARD.employees.length);
      assert.equal(await grid.locator('.dates th').count(), WARD.period.weeks * 7);
      // The grid's thousands of cells are too many for one scan; everything around them is scanned.
      for (const around of ['header', '.head', '.tools', '.detail']) await assertAccessible(page, around);
      await picture(page, 'desk-roster');
    }));

  test('finds one employee, and moves in the roster by the arrow keys', () =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, `Vagtplanlægger, ${WARD.ward.name}`);
      const grid = page.getByRole('grid', { name: 'Vagtplan' });
      await grid.waitFor();
      const { name } = WARD.employees[3];
      await page.getByPlaceholder('Find medarbejder').fill(name);
      await page.getByText('1 medarbejder', { exact: true }).waitFor();
      const row = grid.locator('tbody tr');
      assert.equal(await row.count(), 1);
      await row.locator('td').first().click();
      await page.keyboard.press('ArrowRight');
      assert.ok(
        await row
          .locator('td')
          .nth(1)
          .evaluate((cell) => cell === document.activeElement),
      );
      await page.getByRole('region', { name: 'Valgt felt' }).getByText(name).waitFor();
    }));
});
