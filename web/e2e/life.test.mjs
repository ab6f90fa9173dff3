// A plan's life from end to end: the planner closes the wishes, makes the plan and sends it, the leader sends it back
// with a comment and signs the next one, an employee reads duties and fates on a phone, and a change is recorded and seen.

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
import { now, signIn, takeStep } from './support/steps.mjs';

const EMPLOYEE = 'Bo Lauridsen';
const PLANNER = /Vagtplanlægger, Lille Afsnit/;
const LEADER = /Leder, Lille Afsnit/;
const COMMENT = 'Se på natten til den 9., den er tynd.';

describe("a plan's life", () => {
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

  test('the planner closes the wishes, makes the plan and sends it to the leader', () =>
    as(PLANNER, DESK, async (page) => {
      await now(page, 'Ønsker åbne');
      await takeStep(page, 'Luk for ønsker nu');
      await now(page, 'Ønsker låst');
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      await now(page, 'Udkast');
      await takeStep(page, 'Send til godkendelse', 'Klar til dig.');
      await now(page, 'Til godkendelse');
      assert.equal(await page.getByRole('button', { name: /Lav vagtplan/ }).count(), 0);
      await assertAccessible(page);
      await picture(page, 'desk-life-sent');
    }));

  test('an employee is told nothing of it, and can no longer wish', () =>
    as(EMPLOYEE, PHONE, async (page) => {
      await page.getByText('Lukket for ønsker').waitFor();
      assert.equal(await page.getByRole('navigation', { name: 'Dine sider' }).count(), 0);
      const reply = await page.evaluate(async () => {
        const [plan] = await (await fetch('/api/v1/plans')).json();
        return plan;
      });
      assert.deepEqual([reply.state, reply.has_roster], ['wishes_closed', false]);
    }));

  test('the leader reads one page and sends the plan back with a comment', () =>
    as(LEADER, DESK, async (page) => {
      await now(page, 'Til godkendelse');
      await page.getByText('Klar til dig.').first().waitFor();
      for (const name of [
        'Bemanding',
        'Regler',
        'Ønsker og retfærdighed',
        'Timer',
        'Kan planen blive bedre?',
      ])
        await page.getByRole('heading', { name, exact: true }).first().waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-life-sign');
      await page.getByRole('button', { name: 'Send tilbage', exact: true }).click();
      const form = page.getByRole('form', { name: 'Send tilbage' });
      await form.getByRole('button', { name: 'Send tilbage' }).click();
      assert.equal(await form.count(), 1, 'nothing is sent without a comment');
      await form.getByRole('textbox').fill(COMMENT);
      await form.getByRole('button', { name: 'Send tilbage' }).click();
      await now(page, 'Udkast');
    }));

  test('the planner reads why, makes the plan again and sends it', () =>
    as(PLANNER, DESK, async (page) => {
      await now(page, 'Udkast');
      await page.getByText(COMMENT).first().waitFor();
      await page.getByRole('button', { name: 'Lav vagtplan igen' }).click();
      await page.getByRole('button', { name: 'Stop nu og behold den bedste' }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Stop nu og behold den bedste' }).waitFor({ state: 'detached' });
      await takeStep(page, 'Send til godkendelse');
      await now(page, 'Til godkendelse');
    }));

  test('the leader signs and publishes, and every step is kept', () =>
    as(LEADER, DESK, async (page) => {
      await takeStep(page, 'Godkend vagtplanen');
      await now(page, 'Godkendt');
      await takeStep(page, 'Offentliggør');
      await now(page, 'Offentliggjort');
      await page.getByText('Forløbet trin for trin').click();
      const log = page.locator('details', { hasText: 'Forløbet trin for trin' });
      await log.getByText(COMMENT).waitFor();
      assert.equal(await log.getByRole('listitem').count(), 6);
      await assertAccessible(page);
      await picture(page, 'desk-life-published');
    }));

  test('an employee reads duties and the fate of each wish on a phone', () =>
    as(EMPLOYEE, PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      await page.getByRole('heading', { name: 'Kommende vagter' }).waitFor();
      const outcomes = page.getByRole('region', { name: 'Sådan gik det dine ønsker' });
      assert.equal(await outcomes.getByRole('listitem').count(), 2);
      for (const text of await outcomes.getByRole('listitem').allInnerTexts())
        assert.match(text.trim(), /^(Opfyldt|Ikke opfyldt)\s/);
      const text = await page.locator('main').innerText();
      for (const colleague of ['Anne', 'Camilla', 'Dorte', 'Emir', 'Freja'])
        assert.ok(!text.includes(colleague), `${colleague} is not named`);
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-duties');
      await page.getByRole('button', { name: 'Ønsker' }).click();
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
    }));

  test('a change is recorded, and whom it concerns sees it', async () => {
    await as(PLANNER, DESK, async (page) => {
      await page.getByRole('button', { name: 'Registrér en ændring' }).click();
      const form = page.getByRole('form', { name: 'Registrér en ændring' });
      await form.getByRole('combobox', { name: 'Medarbejder', exact: true }).selectOption(EMPLOYEE);
      const date = await firstDuty(page);
      await form.getByLabel('Dato').fill(date);
      await form.getByLabel('Årsag').selectOption('Medarbejderens eget ønske');
      await form.getByRole('button', { name: 'Se virkningen' }).click();
      await form.getByText('Det kommer til').waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-change');
      await form.getByRole('button', { name: 'Registrér ændringen' }).click();
      await page.getByText('Ændringen er registreret').waitFor();
      const log = page.getByRole('region', { name: 'Ændringer efter offentliggørelsen' });
      await log.getByText(/blev til Fri/).waitFor();
    });
    await as(EMPLOYEE, PHONE, async (page) => {
      const news = page.getByRole('region', { name: 'Ændret siden' });
      await news.getByText(/blev til Fri/).waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-duties-changed');
    });
    await as('Emir Demir', PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      await page.getByRole('heading', { name: 'Kommende vagter' }).waitFor();
      assert.equal(await page.getByRole('region', { name: 'Ændret siden' }).count(), 0);
    });
  });

  /** The first date on which the employee works. */
  async function firstDuty(page) {
    return page.evaluate(async () => {
      const [plan] = await (await fetch('/api/v1/plans')).json();
      const { answer } = await (await fetch(`/api/v1/plans/${plan.id}/approval`)).json();
      return answer.roster.assignments.find((duty) => duty.employee === 'bo').date;
    });
  }
});
