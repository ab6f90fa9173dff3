// A wellbeing day from end to end: the leader switches them on, an employee asks on a phone and is answered at once, the
// leader agrees and sees the hole with those who may fill it, one of them gets the duty, and both see it.

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

const ANNE = 'Anne Skov';
const PLANNER = /Vagtplanlægger, Lille Afsnit/;
const LEADER = /Leder, Lille Afsnit/;
const WIDE = { width: 1920, height: 1080 };

describe('a wellbeing day', () => {
  let server, browser, date, taker;
  const as = (who, size, story) =>
    visit(browser, server.url, size, async (page) => {
      await signIn(page, who);
      await story(page);
    });

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
    await as(PLANNER, DESK, async (page) => {
      await takeStep(page, 'Luk for ønsker nu');
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      await takeStep(page, 'Send til godkendelse');
    });
    await as(LEADER, DESK, async (page) => {
      await takeStep(page, 'Godkend vagtplanen');
      await takeStep(page, 'Offentliggør');
      await now(page, 'Offentliggjort');
    });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('an employee finds nothing of it before a leader has switched it on', () =>
    as(ANNE, PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Trivselsdage' }).count(), 0);
    }));

  test('the leader switches wellbeing days on', () =>
    as(LEADER, DESK, async (page) => {
      await page.getByRole('link', { name: 'Trivselsdage' }).click();
      await page.getByText('Trivselsdage er slået fra').first().waitFor();
      await page.getByLabel('Til og med').fill('2027-12-31');
      await page.getByLabel('Varsel i timer').fill('48');
      await page.getByLabel('Til medarbejderne').fill('Ring til afsnittet, hvis det er i morgen.');
      await assertAccessible(page);
      await picture(page, 'desk-wellbeing-frame');
      await page.getByRole('button', { name: 'Slå trivselsdage til' }).click();
      await page.getByText('Trivselsdage er slået til').waitFor();
    }));

  test('the employee is answered at once, and asks', () =>
    as(ANNE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      await page.getByText('Du har 2 trivselsdage tilbage i 2027.').waitFor();
      const days = page.locator('[data-day]');
      await days.filter({ hasNotText: ',' }).first().click();
      await page.getByText('Du har ingen vagt den dato.').waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-wellbeing-misfit');
      date = await coverable(page);
      await page.locator(`[data-day="${date}"]`).click();
      await page.getByText('Dagen passer til rammen.').waitFor();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-wellbeing-fits');
      await page.getByRole('button', { name: 'Bed om dagen' }).click();
      await page.getByText('Venter på svar', { exact: true }).waitFor();
      await page.getByText('Du har 1 trivselsdag tilbage i 2027.').waitFor();
      await picture(page, 'phone-wellbeing-asked');
    }));

  test('a colleague learns nothing of it', () =>
    as('Emir Demir', PHONE, async (page) => {
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      await page.getByText('Du har 2 trivselsdage tilbage i 2027.').waitFor();
      assert.ok(!(await page.locator('main').innerText()).includes('Anne'));
    }));

  test('the leader sees what a yes does, agrees, and gives the duty to whoever can take it', () =>
    as(LEADER, DESK, async (page) => {
      await page.getByText('1 venter på svar').waitFor();
      await page.getByRole('link', { name: 'Trivselsdage' }).click();
      const card = page.getByRole('region', { name: /^Anne Skov beder om fri/ });
      await card.getByText('Hvem kunne tage vagten').waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-wellbeing-asked');
      await card.getByRole('button', { name: 'Sig ja' }).click();
      await page.getByRole('heading', { name: /^Anne Skov har fri/ }).waitFor();
      const first = page.getByRole('button', { name: /^Giv vagten til/ }).first();
      await first.waitFor();
      taker = (await first.innerText()).replace('Giv vagten til ', '');
      await page.setViewportSize(WIDE);
      await picture(page, 'wide-wellbeing-cover');
      await page.setViewportSize(PHONE);
      await assertFitsWidth(page);
      await picture(page, 'phone-wellbeing-cover');
      await page.setViewportSize(DESK);
      await first.click();
      await assertAccessible(page);
      await picture(page, 'desk-wellbeing-take');
      await page.getByRole('button', { name: `Registrér, at ${taker} tager vagten` }).click();
      await page.getByText(`${taker} har fået vagten`).waitFor();
      await page.getByRole('link', { name: 'Til vagtplanen' }).click();
      const log = page.getByRole('region', { name: 'Ændringer efter offentliggørelsen' });
      await log.getByText(/^Trivselsdag/).waitFor();
      assert.equal(await log.getByRole('listitem').count(), 2);
    }));

  test('both see it: one has the day off, the other the duty', async () => {
    await as(ANNE, PHONE, async (page) => {
      await page
        .getByRole('region', { name: 'Ændret siden' })
        .getByText(/blev til Fri/)
        .waitFor();
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      const own = page.getByRole('region', { name: 'Dine trivselsdage' });
      await own.getByText('Fri', { exact: true }).waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-wellbeing-agreed');
    });
    await as(taker, PHONE, async (page) => {
      const news = page.getByRole('region', { name: 'Ændret siden' });
      await news.getByText(/Fri blev til/).waitFor();
      assert.ok(!(await page.locator('main').innerText()).includes('Anne'), 'whose duty it was is not told');
      assert.ok(!/trivsel/i.test(await news.innerText()), 'nor why');
    });
  });

  test('she gives the day back: the leader sees that she is there again, and nobody has lost the duty', async () => {
    await as(ANNE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      await page.getByRole('button', { name: /^Giv dagen tilbage/ }).click();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-wellbeing-give-back');
      await page.getByRole('button', { name: 'Ja, giv den tilbage' }).click();
      await page.getByText('Givet tilbage', { exact: true }).waitFor();
      await page.getByText('Du har 2 trivselsdage tilbage i 2027.').waitFor();
      await picture(page, 'phone-wellbeing-given-back');
    });
    await as(LEADER, DESK, async (page) => {
      await page.getByRole('link', { name: 'Trivselsdage' }).click();
      await page.getByRole('heading', { name: /^Anne Skov er til rådighed igen/ }).waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-wellbeing-given-back');
      await page.setViewportSize(WIDE);
      await picture(page, 'wide-wellbeing-given-back');
      await page.setViewportSize(DESK);
      await page.getByRole('link', { name: 'Til vagtplanen' }).click();
      const log = page.getByRole('region', { name: 'Ændringer efter offentliggørelsen' });
      await log.getByText(/kan få vagt igen/).waitFor();
      await log.scrollIntoViewIfNeeded();
      await picture(page, 'desk-wellbeing-log');
    });
    await as(taker, PHONE, async (page) => {
      const news = page.getByRole('region', { name: 'Ændret siden' });
      await news.getByText(/Fri blev til/).waitFor();
    });
  });

  test('the leader takes a day back with a reason, and she reads it', async () => {
    await as(ANNE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      await page.getByText('Du har 2 trivselsdage tilbage i 2027.').waitFor();
      date = await coverable(page);
      await page.locator(`[data-day="${date}"]`).click();
      await page.getByRole('button', { name: 'Bed om dagen' }).click();
      await page.getByText('Venter på svar', { exact: true }).waitFor();
    });
    await as(LEADER, DESK, async (page) => {
      await page.getByRole('link', { name: 'Trivselsdage' }).click();
      await page.getByRole('button', { name: 'Sig ja' }).click();
      await page.getByRole('heading', { name: /^Anne Skov har fri/ }).waitFor();
      await page.getByRole('button', { name: 'Tag dagen tilbage' }).click();
      await page.getByRole('textbox', { name: /^Hvorfor tages dagen/ }).fill('To er blevet forhindret.');
      await assertAccessible(page);
      await picture(page, 'desk-wellbeing-take-back');
      await page.getByRole('button', { name: 'Tag dagen tilbage' }).click();
      await page.getByText('Begrundelse: To er blevet forhindret.').waitFor();
      await picture(page, 'desk-wellbeing-taken-back');
    });
    await as(ANNE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Trivselsdage' }).click();
      await page.getByText('Begrundelse: To er blevet forhindret.').waitFor();
      await page.getByText('Taget tilbage', { exact: true }).waitFor();
      await picture(page, 'phone-wellbeing-taken-back');
    });
  });

  /** A date on which Anne works, and asks for nothing that does not fit. */
  async function coverable(page) {
    return page.evaluate(async () => {
      const plans = await (await fetch('/api/v1/plans')).json();
      const base = `/api/v1/plans/${plans[0].id}`;
      const { duties } = await (await fetch(`${base}/duties`)).json();
      for (const { date } of duties) {
        const answer = await fetch(`${base}/wellbeing-days/check`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ date }),
        });
        if ((await answer.json()).fits) return date;
      }
      return null;
    });
  }
});
