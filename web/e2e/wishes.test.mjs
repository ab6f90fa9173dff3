// Wishes on a phone: seventeen of them with one thumb, without a connection and back, two devices that clash, sending
// in, and the closing of the window.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DESK,
  PHONE,
  SMALL_PHONE,
  assertAccessible,
  assertFitsWidth,
  picture,
  startBrowser,
  visit,
} from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { fillWish, openDate, ownWishes, quotaLeft, save, signIn, takeStep } from './support/steps.mjs';

const unsent = (page) => page.getByText('1 ændring er ikke sendt endnu').first();
const gone = (locator) => locator.waitFor({ state: 'detached' });

describe('wishes on a phone', () => {
  let server, browser;

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('are kept without a connection, and sent when it is back; the page opens meanwhile', () =>
    visit(browser, server.url, SMALL_PHONE, async (page) => {
      await signIn(page, 'Freja Holm');
      await quotaLeft(page, 4, 5);
      // Once the service worker has stored the pages' files, they open without a connection.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

      await page.context().setOffline(true);
      await openDate(page, '2027-03-02');
      await save(page, 'Gem ønske');
      await unsent(page).waitFor();
      await quotaLeft(page, 3, 5);
      await page.reload();
      await unsent(page).waitFor();
      await quotaLeft(page, 3, 5);
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-offline');

      await page.context().setOffline(false);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await gone(unsent(page));
      await page.reload();
      await quotaLeft(page, 3, 5);
      assert.equal((await ownWishes(page)).length, 2);
    }));

  test('are never overwritten by another device: both versions are shown', () =>
    visit(browser, server.url, PHONE, async (phone) => {
      await signIn(phone, 'Emir Demir');
      await quotaLeft(phone, 3, 5);
      await visit(browser, server.url, DESK, async (desk) => {
        await signIn(desk, 'Emir Demir');
        await desk.getByRole('button', { name: /^Ret ønsket: Gerne på arbejde/ }).click();
        await fillWish(desk, { priority: 'Betyder mest' });
        await save(desk, 'Gem ændring');
      });
      await phone.getByRole('button', { name: /^Ret ønsket: Gerne på arbejde/ }).click();
      await fillWish(phone, { kind: 'Hele weekenden fri', priority: 'Rart' });
      await save(phone, 'Gem ændring');
      const clash = phone.getByRole('region', { name: 'Ændret på en anden enhed' });
      await clash.getByText('Hele weekenden fri').waitFor();
      await clash.getByText('Gerne på arbejde').waitFor();
      await assertAccessible(phone);
      await assertFitsWidth(phone);
      await clash.scrollIntoViewIfNeeded();
      await picture(phone, 'phone-clash');
      await clash.getByRole('button', { name: 'Behold denne enheds' }).click();
      await gone(clash);
      await phone.reload();
      await quotaLeft(phone, 3, 5);
      assert.ok((await ownWishes(phone)).some((wish) => wish.startsWith('Hele weekenden fri')));
    }));

  test('are sent in, counted by the planner, and locked at closing', () =>
    visit(
      browser,
      server.url,
      PHONE,
      async (page) => {
        await signIn(page, 'Anne Skov');
        await quotaLeft(page, 3, 5);
        await page.getByRole('button', { name: 'Send mine ønsker' }).click();
        await page.getByText(/^Sendt ind .* Du kan stadig ændre/).waitFor();
        await assertAccessible(page);
        await page.getByRole('heading', { name: 'Mine ønsker' }).scrollIntoViewIfNeeded();
        await picture(page, 'phone-sent-in');
        await openDate(page, '2027-03-09');

        await visit(browser, server.url, DESK, async (desk) => {
          await signIn(desk, /Vagtplanlægger, Lille Afsnit/);
          await desk.getByText('1 af 6 har sendt ind').waitFor();
          await desk.getByText('Hvem mangler?').click();
          await desk.getByText('Bo Lauridsen').waitFor();
          await assertAccessible(desk);
          await picture(desk, 'desk-sent-in');
          await takeStep(desk, 'Luk for ønsker nu');
          await desk.getByText('1 af 6 sendte ind før lukning').waitFor();
        });

        await page.getByRole('button', { name: 'Gem ønske' }).click();
        await page.getByRole('dialog').getByText('Der er lukket for ønsker.').waitFor();
        await page.getByRole('button', { name: 'Luk', exact: true }).click();
        await page.getByText('Lukket for ønsker', { exact: true }).waitFor();
        await page.getByText(/De gælder, som de står/).waitFor();
        assert.equal((await ownWishes(page)).length, 2, 'what was stored is unchanged');
        await picture(page, 'phone-closed');
      },
      { refusals: [409] },
    ));
});

describe('seventeen wishes', () => {
  let server, browser;

  before(async () => {
    server = await startServer('medical.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('are entered with one thumb on a small phone, and the eighteenth is not', () =>
    visit(browser, server.url, SMALL_PHONE, async (page) => {
      const employees = page.getByRole('region', { name: 'Medarbejdere' });
      await employees.getByRole('button').first().tap();
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      const withdraw = page.getByRole('button', { name: /^Træk ønsket tilbage/ });
      for (let left = await withdraw.count(); left > 0; left -= 1) {
        await withdraw.first().tap();
        await quotaLeft(page, 17 - left + 1, 17);
      }
      const cells = page.locator('[data-date]:not(.settled)');
      for (let nth = 0; nth < 17; nth += 1) {
        await cells.nth(nth * 2).tap();
        await page.getByRole('button', { name: 'Gem ønske' }).tap();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await quotaLeft(page, 16 - nth, 17);
      }
      await assertAccessible(page);
      await assertFitsWidth(page);
      await cells.nth(1).tap();
      await page.getByText(/Du har brugt alle 17 ønsker/).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Gem ønske' }).count(), 0);
      await picture(page, 'phone-seventeen');
    }));
});

describe('the quota that the leader decides', () => {
  let server, browser;
  const LEADER = /Leder, Lille Afsnit/;
  const decide = (figures) =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, LEADER);
      await page.getByRole('link', { name: 'Retfærdighed' }).click();
      await page.getByText('Hvad hver slags ønske tæller som').click();
      const quota = page.getByRole('group', { name: 'Kvoten for ønsker' });
      for (const [field, value] of figures) await quota.getByLabel(field).fill(value);
      await assertAccessible(page);
      await quota.scrollIntoViewIfNeeded();
      await picture(page, 'desk-quota');
      await page.getByRole('button', { name: 'Gem beslutningen' }).click();
      await page.getByText('Beslutningen er gemt').waitFor();
      await page.getByText('Tidligere beslutninger').click();
    });

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('is counted by kind on a phone, and says what no longer fits', async () => {
    await decide([
      ['Ønsker til hver i en plan', '4'],
      ['Hele weekenden fri', '2'],
    ]);
    await visit(browser, server.url, SMALL_PHONE, async (page) => {
      await signIn(page, 'Freja Holm');
      await quotaLeft(page, 3, 4);
      await page.getByText('»Hele weekenden fri«: 2').waitFor();
      await openDate(page, '2027-03-06');
      const weekend = page.getByRole('dialog').getByRole('radio', { name: /^Hele weekenden fri/ });
      await weekend.check();
      await page.getByText(/Tæller som 2 ønsker\. Derefter har du 1 af 4 ønsker tilbage\./).waitFor();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-quota-counts');
      await save(page, 'Gem ønske');
      await quotaLeft(page, 1, 4);
      await openDate(page, '2027-03-13');
      assert.ok(await weekend.isDisabled(), 'said before it is chosen');
      await page.getByText('Tæller som 2, plads til 1').waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-quota-no-room');
      await save(page, 'Gem ønske');
      await quotaLeft(page, 0, 4);
    });
  });

  test('may be lowered: what is wished already stays, and the plan is made', async () => {
    await decide([['Ønsker til hver i en plan', '2']]);
    await visit(browser, server.url, SMALL_PHONE, async (page) => {
      await signIn(page, 'Freja Holm');
      await page.getByText(/Dine ønsker tæller som 4, og kvoten er nu 2/).waitFor();
      assert.equal((await ownWishes(page)).length, 3);
      await openDate(page, '2027-03-03');
      await page
        .getByRole('dialog')
        .getByText(/et ønske, du trækker tilbage, kan ikke komme igen/)
        .waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Luk', exact: true }).click();
      await assertFitsWidth(page);
      await picture(page, 'phone-quota-lowered');
    });
    await visit(browser, server.url, DESK, async (page) => {
      await signIn(page, /Vagtplanlægger, Lille Afsnit/);
      await page.getByText(/har ønsker ud over kvoten/).waitFor();
      await takeStep(page, 'Luk for ønsker nu');
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      await takeStep(page, 'Send til godkendelse');
    });
  });
});
