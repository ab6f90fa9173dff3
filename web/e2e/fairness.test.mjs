// Fairness from end to end: a published plan becomes a ledger that each reads for themselves and the desk for the ward,
// the leader decides how wishes and duties are shared, the next plan carries both, and whoever forgets is reminded.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DESK,
  PHONE,
  assertAccessible,
  assertFitsWidth,
  picture,
  startBrowser,
  visit,
} from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { now, signIn, takeStep } from './support/steps.mjs';

const EMPLOYEE = 'Bo Lauridsen';
const PLANNER = /Vagtplanlægger, Lille Afsnit/;
const LEADER = /Leder, Lille Afsnit/;
const COLLEAGUES = ['Anne', 'Camilla', 'Dorte', 'Emir', 'Freja'];

describe('fairness', () => {
  let server, browser;
  const as = (who, size, story) =>
    visit(browser, server.url, size, async (page) => {
      await signIn(page, who);
      await story(page);
    });

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('before a plan is published there is no ledger, and the leader decides how to share', () =>
    as(LEADER, DESK, async (page) => {
      await page.getByRole('link', { name: 'Retfærdighed' }).click();
      await page.getByText('Regnskabet begynder, når den første vagtplan er offentliggjort.').waitFor();
      await page.getByText(/Afsnittet har ikke besluttet fordelingen her/).waitFor();
      for (const [balance, step] of [
        ['Den, der får mindst', 'Noget'],
        ['Regnskabet fra plan til plan', 'Meget'],
        ['Nætter, aftener, weekender og helligdage', 'Noget'],
      ])
        await page.getByRole('group', { name: balance }).getByRole('radio', { name: step }).check();
      await page.getByLabel(/Mind om ønsker/).fill('5');
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Gem beslutningen' }).click();
      await page.getByText(/Besluttet af Leder, Lille Afsnit/).waitFor();
      await page.getByText('Tidligere beslutninger').click();
      await page.getByText(/Regnskabet fra plan til plan: Meget/).waitFor();
      await picture(page, 'desk-fairness-decided');
    }));

  test('the plan is made, signed and published', async () => {
    await as(PLANNER, DESK, async (page) => {
      await takeStep(page, 'Luk for ønsker nu');
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      await now(page, 'Udkast');
      const { prices } = (await roster(page)).request.agreement;
      assert.deepEqual([prices.worst_off, prices.ledger_percent], [5, 100], 'what was decided was solved');
      await takeStep(page, 'Send til godkendelse');
    });
    await as(LEADER, DESK, async (page) => {
      await takeStep(page, 'Godkend vagtplanen');
      await takeStep(page, 'Offentliggør');
      await now(page, 'Offentliggjort');
    });
  });

  test('an employee reads the own ledger on a phone and nothing of anybody else', () =>
    as(EMPLOYEE, PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      await page.getByRole('link', { name: 'Retfærdighed' }).click();
      const own = page.getByRole('region', { name: 'Dit regnskab' });
      await own.getByText(/Du fik \d af 2 ønsker opfyldt i den sidste plan/).waitFor();
      await own.getByText(/Gennemsnittet i afsnittet er/).waitFor();
      await own.getByText(/\d+ nattevagt/).waitFor();
      const text = await page.locator('main').innerText();
      for (const colleague of COLLEAGUES) assert.ok(!text.includes(colleague), `${colleague} is not named`);
      assert.equal(await page.getByRole('button', { name: 'Gem beslutningen' }).count(), 0);
      await page.getByText(/vejer op til 100 % mere nu/).waitFor();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-fairness');
    }));

  test('the planner reads the ward and sorts it, and the next plan carries the ledger', () =>
    as(PLANNER, DESK, async (page) => {
      await page.getByRole('link', { name: 'Retfærdighed' }).click();
      const table = page.getByRole('region', { name: 'Afsnittets regnskab' }).getByRole('table').first();
      await table.getByRole('rowheader').first().waitFor();
      assert.equal(await table.getByRole('rowheader').count(), 6);
      await table.getByRole('button', { name: 'Nætter' }).click();
      assert.equal(
        await table.getByRole('columnheader', { name: 'Nætter' }).getAttribute('aria-sort'),
        'descending',
      );
      assert.equal(await page.getByRole('button', { name: 'Gem beslutningen' }).count(), 0);
      await assertAccessible(page);
      await picture(page, 'desk-fairness-ward');
      const carried = await page.evaluate(makeNextPlan);
      assert.equal(carried.length, 6);
      assert.ok(carried.some((person) => person.asked_points > 0));
    }));

  test('whoever has not sent in is reminded, also on the page of the duties', () =>
    as(EMPLOYEE, PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      const reminder = page.getByText(/Ønskerne lukker om [12] dage?\./);
      await reminder.waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-reminder');
      await page.getByRole('button', { name: 'Gå til ønskerne' }).click();
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      await reminder.waitFor();
      await page.getByRole('button', { name: 'Jeg har ingen ønsker' }).first().click();
      await reminder.waitFor({ state: 'detached' });
    }));

  test('the planner sees how many have not sent in yet', () =>
    as(PLANNER, DESK, async (page) => {
      await page.getByText('5 har ikke sendt ind endnu').waitFor();
    }));

  const roster = (page) =>
    page.evaluate(async () => {
      const [plan] = await (await fetch('/api/v1/plans')).json();
      return (await fetch(`/api/v1/plans/${plan.id}/roster`)).json();
    });
});

/** In the page: makes the plan after the first one, open for wishes two days more; what its request carries. */
async function makeNextPlan() {
  const [plan] = await (await fetch('/api/v1/plans')).json();
  const request = await (await fetch(`/api/v1/plans/${plan.id}/request`)).json();
  const next = { ...request, period: { from: '2027-03-15', weeks: 2 } };
  next.history.fairness = [];
  for (const list of ['absences', 'wishes', 'wellbeing_days', 'locks']) next[list] = [];
  next.staffing.dates = [];
  const last = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const made = await fetch(`/api/v1/plans?wishes_until=${last}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(next),
  });
  const { id } = await made.json();
  const carrying = await (await fetch(`/api/v1/plans/${id}/request`)).json();
  return carrying.history.fairness;
}
