// Signing in as oneself: the leader's link, the first sign-in on a phone, wrong passwords, lost devices.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  DESK,
  SMALL_PHONE,
  assertAccessible,
  assertFitsWidth,
  picture,
  startBrowser,
  visit,
} from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { choosePassword, enterPassword, linkOf, signIn } from './support/steps.mjs';

const EMPLOYEE = 'Camilla Dahl';
const LOGIN_NAME = 'camilla.dahl';
const PASSWORD = 'hest gulerod lampe fjord';
const NEW_PASSWORD = 'tordenvejr over kaffekanden';

describe('an account', () => {
  let server, browser, link;

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('the leader makes a personal link, to scan or to print', () =>
    visit(browser, server.url, DESK, async (page) => {
      await signIn(page, /Leder, Lille Afsnit/);
      await page.getByRole('link', { name: 'Konti' }).click();
      await page.getByRole('heading', { name: 'Konti i Lille Afsnit' }).waitFor();
      await assertAccessible(page);
      await page.getByRole('button', { name: `Lav link til ${EMPLOYEE}` }).click();
      link = await linkOf(page, EMPLOYEE);
      assert.ok(link.startsWith(`${server.url}/#/invitation/`), link);
      await page.getByRole('img', { name: `QR-kode med linket til ${EMPLOYEE}` }).waitFor();
      await page
        .getByRole('row', { name: EMPLOYEE })
        .getByText(/Link virker til/)
        .waitFor();
      await assertAccessible(page);
      await picture(page, 'desk-accounts');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('table').isVisible(), false, 'only slips are printed');
      assert.equal(await page.getByText(link).isVisible(), true);
      await picture(page, 'print-slips');
    }));

  test('the first sign-in by the link, on a small phone, and only once', () =>
    visit(browser, link, SMALL_PHONE, async (page) => {
      await page.getByRole('heading', { name: `Velkommen, ${EMPLOYEE}` }).waitFor();
      assert.equal(await page.getByLabel('Brugernavn eller e-mail').inputValue(), LOGIN_NAME);
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-invitation');

      await choosePassword(page, 'for kort');
      await page.getByText(/skal være på mindst 15 tegn/).waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-invitation-too-short');
      await choosePassword(page, PASSWORD);
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      assert.ok(!page.url().includes('invitation'), 'nothing of the link stays in the address');

      await page.goto(link);
      await page.reload();
      await page.getByText('Linket kan ikke bruges længere').waitFor();
      await assertAccessible(page);
      await picture(page, 'phone-link-used');
    }));

  test('a wrong password is told in words, and the right one opens', () =>
    visit(browser, server.url, SMALL_PHONE, async (page) => {
      await page.getByText('Log ind med adgangskode').click();
      await enterPassword(page, LOGIN_NAME, 'det er ikke den rigtige');
      await page.getByText('Brugernavn eller adgangskode er forkert').waitFor();
      assert.equal(
        await page.getByLabel('Brugernavn eller e-mail').inputValue(),
        LOGIN_NAME,
        'nothing is lost',
      );
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-wrong-password');
      await enterPassword(page, LOGIN_NAME, PASSWORD);
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
    }));

  test('signing out everywhere ends every device', () =>
    visit(browser, server.url, DESK, async (desk) => {
      await desk.getByText('Log ind med adgangskode').click();
      await enterPassword(desk, LOGIN_NAME, PASSWORD);
      await desk.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      await visit(browser, server.url, SMALL_PHONE, async (phone) => {
        await phone.getByText('Log ind med adgangskode').click();
        await enterPassword(phone, LOGIN_NAME, PASSWORD);
        await phone.getByRole('link', { name: /^Din konto/ }).click();
        await phone.getByText('Denne enhed').waitFor();
        await assertAccessible(phone);
        await assertFitsWidth(phone);
        await picture(phone, 'phone-account');
        await phone.getByRole('button', { name: 'Log ud på alle enheder' }).click();
        await phone.getByText('Du er logget ud.').waitFor();
      });
      await desk.reload();
      await desk.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    }));

  test('a changed password is the only one that opens', () =>
    visit(browser, server.url, DESK, async (page) => {
      await page.getByText('Log ind med adgangskode').click();
      await enterPassword(page, LOGIN_NAME, PASSWORD);
      await page.getByRole('link', { name: /^Din konto/ }).click();
      await page.getByLabel('Nuværende adgangskode').fill(PASSWORD);
      await page.getByLabel('Ny adgangskode').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Skift adgangskode' }).click();
      await page.getByText('Adgangskoden er skiftet').waitFor();
      await picture(page, 'desk-account');
      await page.getByRole('button', { name: 'Log ud', exact: true }).click();
      await page.getByText('Log ind med adgangskode').click();
      await enterPassword(page, LOGIN_NAME, PASSWORD);
      await page.getByText('Brugernavn eller adgangskode er forkert').waitFor();
      await enterPassword(page, LOGIN_NAME, NEW_PASSWORD);
      await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
    }));
});

describe('a server without demonstration', () => {
  let server, browser;

  before(async () => {
    server = await startServer();
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('the first leader comes in by a link made beside the database, and invites a planner', () => {
    const link = server.invite('--ward', 'm9', '--ward-name', 'Afsnit M9', '--name', 'Hanne Leder');
    return visit(
      browser,
      link,
      DESK,
      async (page) => {
        await choosePassword(page, PASSWORD);
        await page.getByRole('link', { name: 'Konti' }).click();
        await page.getByLabel('Navn').fill('Per Planlægger');
        await page.getByRole('button', { name: 'Opret og lav link' }).click();
        await page.getByRole('img', { name: 'QR-kode med linket til Per Planlægger' }).waitFor();
        await page.getByRole('button', { name: 'Luk konto: Per Planlægger' }).click();
        await assertAccessible(page);
        await page.getByRole('button', { name: 'Ja, luk kontoen' }).click();
        await page.getByRole('row', { name: 'Per Planlægger' }).getByText('Lukket').waitFor();
      },
      { isDemo: false },
    );
  });

  test('nobody is listed, and after many wrong passwords one is told to wait', () =>
    visit(
      browser,
      server.url,
      SMALL_PHONE,
      async (page) => {
        await page.getByRole('heading', { name: 'Log ind' }).waitFor();
        assert.equal(await page.getByRole('listitem').count(), 0, 'nobody is named');
        await assertAccessible(page);
        await picture(page, 'phone-password');
        const refused = page.getByText('Der er prøvet for mange gange');
        for (let guess = 0; guess < 40 && !(await refused.isVisible()); guess += 1) {
          const answered = page.waitForResponse((response) => response.url().endsWith('/session'));
          await enterPassword(page, 'hanne.leder', `gæt nummer ${guess}`);
          await answered;
          await page.getByRole('alert').waitFor();
        }
        await refused.waitFor();
        await page.getByText(/Prøv igen om/).waitFor();
        await assertAccessible(page);
        await picture(page, 'phone-too-many');
      },
      { isDemo: false },
    ));
});
