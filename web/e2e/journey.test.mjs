// The main job from end to end, on a ward small enough to be solved to its proven best: an employee wishes on a
// phone, a planner makes the plan on a desk screen and sees what became of that wish.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DESK,
  PHONE,
  assertAccessible,
  assertFitsWidth,
  visit,
  picture,
  startBrowser,
} from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { fillWish, openDate, ownWishes, quotaLeft, rosterCell, save, signIn } from './support/steps.mjs';

// From fixtures/tiny.json: Camilla has one wish of five, a day duty on 9 March.
const EMPLOYEE = 'Camilla Dahl';
const OLD_WISH = /Træk ønsket tilbage: Gerne Dagvagt, tirsdag 9. marts/;
const WISHED = { date: '2027-03-12', words: 'fredag 12. marts' };

describe('from a wish to its fate', () => {
  let server, browser;

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('an employee enters, changes and withdraws wishes on a phone', () =>
    visit(browser, server.url, PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-sign-in');

      await signIn(page, EMPLOYEE);
      await quotaLeft(page, 4, 5);
      await assertAccessible(page);
      await assertFitsWidth(page);

      await openDate(page, WISHED.date);
      await fillWish(page, { kind: 'Fri hele dagen', priority: 'Rart' });
      await assertAccessible(page);
      await picture(page, 'phone-wish-entry');
      await save(page, 'Gem ønske');
      await quotaLeft(page, 3, 5);

      await page.getByRole('button', { name: `Ret ønsket: Fri hele dagen, ${WISHED.words}` }).click();
      await fillWish(page, { priority: 'Betyder mest' });
      await save(page, 'Gem ændring');
      await quotaLeft(page, 3, 5);

      await page.getByRole('button', { name: OLD_WISH }).click();
      await quotaLeft(page, 4, 5);
      await picture(page, 'phone-wishes');

      await page.reload();
      await quotaLeft(page, 4, 5);
      const wishes = await ownWishes(page);
      assert.equal(wishes.length, 1, `one wish is left: ${wishes.join(' | ')}`);
      assert.match(wishes[0], /^Fri hele dagen fre\.? 12\. mar\.? Betyder mest$/);
    }));

  test('another employee sees nothing of it', () =>
    visit(browser, server.url, PHONE, async (page) => {
      await signIn(page, 'Bo Lauridsen');
      await quotaLeft(page, 3, 5);
      const text = await page.locator('body').innerText();
      assert.ok(!text.includes(EMPLOYEE), 'no colleague is named');
      assert.ok(
        !(await ownWishes(page)).some((wish) => wish.includes('12. mar')),
        'and no wish of a colleague is listed',
      );
    }));

  test('the planner makes the plan and sees what became of the wish', () =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, /Vagtplanlægger, Lille Afsnit/);
      await page.getByRole('heading', { name: 'Der er ingen vagtplan endnu' }).waitFor();
      await assertAccessible(page);

      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      await page.getByText('Alle faste regler er overholdt.').waitFor();
      assert.equal(
        await page.locator('tr[data-row] > th[scope=row] .facts abbr').count(),
        6,
        'every employee has a row',
      );

      const cell = await rosterCell(page, EMPLOYEE, WISHED.words);
      await cell.click();
      const label = await cell.getAttribute('aria-label');
      const free = label.startsWith('Fri');
      const fate = free ? 'ønske opfyldt: Fri hele dagen' : 'ønske ikke opfyldt: Fri hele dagen';
      assert.ok(label.includes(fate), `the duty and the fate agree: ${label}`);
      const detail = page.getByRole('region', { name: 'Valgt felt' });
      await detail.getByText(free ? 'Opfyldt' : 'Ikke opfyldt', { exact: true }).waitFor();
      await detail.getByText('Betyder mest').waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-small-roster');
    }));

  test('the plan is still there for the leader, who may not make one', () =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, /Leder, Lille Afsnit/);
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      assert.equal(await page.getByRole('button', { name: /Lav vagtplan/ }).count(), 0);
    }));

  test('every page reads in English by one switch, which is remembered', () =>
    visit(browser, server.url, DESK, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.reload();
      await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
      await page.getByRole('button', { name: EMPLOYEE }).click();
      await page.getByRole('heading', { name: 'Your wishes' }).waitFor();
      await page.getByRole('button', { name: 'Dansk' }).click();
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'da');
    }));
});
