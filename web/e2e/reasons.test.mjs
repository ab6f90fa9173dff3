// Why a wish was refused, from end to end: everybody wishes the same weekend off, the planner makes the plan and reads
// the reasons, asks why somebody works, the leader signs, and whoever was refused reads why on a phone.

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

const PLANNER = /Vagtplanlægger, Lille Afsnit/;
const LEADER = /Leder, Lille Afsnit/;
/** A Saturday on which somebody must work. */
const SATURDAY = '2027-03-13';

describe('the reasons of a plan', () => {
  let server, browser, names, refused;
  const as = (who, size, story) =>
    visit(browser, server.url, size, async (page) => {
      await signIn(page, who);
      await story(page);
    });

  before(async () => {
    server = await startServer('tiny.json');
    browser = await startBrowser();
    names = await everybodyWishesTheSame(server.url);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('the planner reads why wishes were refused, and why somebody works a duty', () =>
    as(PLANNER, DESK, async (page) => {
      await takeStep(page, 'Luk for ønsker nu');
      await page.getByRole('button', { name: 'Lav vagtplan' }).click();
      await page.getByRole('grid', { name: 'Vagtplan' }).waitFor();
      const panel = page.getByRole('region', { name: 'Hvorfor blev ønsker afvist?' });
      await panel.getByText(/er prøvet/).waitFor();
      await now(page, 'Udkast');
      const list = panel.getByRole('region', { name: 'Afviste ønsker og deres begrundelser' });
      const told = await list.getByRole('listitem').allInnerTexts();
      assert.ok(told.length > 0, 'not everybody can be off');
      for (const text of told) assert.match(text, /(point|lovlig|Opfyldt)/, text);
      await panel.scrollIntoViewIfNeeded();
      await assertAccessible(page);
      await picture(page, 'desk-reasons');

      await page
        .getByRole('gridcell', { name: /Dagvagt/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Hvorfor .*\?$/ }).click();
      const why = page.getByRole('region', { name: 'Hvorfor netop denne medarbejder' });
      await why.getByText(/sådan ville det gå med en anden/).waitFor();
      assert.ok((await why.getByRole('listitem').count()) > 0, 'the others are listed');
      await assertAccessible(page);
      await picture(page, 'desk-why');
      await takeStep(page, 'Send til godkendelse');
      await now(page, 'Til godkendelse');
      refused = await ofRefused(page);
    }));

  test('the leader reads the reasons of what matters most, and publishes', () =>
    as(LEADER, DESK, async (page) => {
      await page.getByRole('heading', { name: 'Afviste ønsker, der betyder mest' }).waitFor();
      assert.equal(await page.getByRole('heading', { name: 'Hvorfor blev ønsker afvist?' }).count(), 0);
      await assertAccessible(page);
      await page.getByRole('heading', { name: 'Afviste ønsker, der betyder mest' }).scrollIntoViewIfNeeded();
      await picture(page, 'desk-sign-reasons');
      await takeStep(page, 'Godkend vagtplanen');
      await now(page, 'Godkendt');
      await takeStep(page, 'Offentliggør');
      await now(page, 'Offentliggjort');
    }));

  test('whoever was refused reads why on a phone, and no colleague is named', () =>
    as(names[refused], PHONE, async (page) => {
      const outcomes = page.getByRole('region', { name: 'Sådan gik det dine ønsker' });
      const own = outcomes.getByRole('listitem').filter({ hasText: 'Ikke opfyldt' }).first();
      await own.waitFor();
      const reason = own.locator('p');
      assert.match(await reason.first().innerText(), /^[A-ZÆØÅ].*\.$/);
      const text = await page.locator('main').innerText();
      assert.doesNotMatch(text, /Der er ingen begrundelse/);
      assert.doesNotMatch(await outcomes.innerText(), /point/);
      for (const [id, name] of Object.entries(names))
        if (id !== refused) assert.ok(!text.includes(name.split(' ')[0]), `${name} is not named`);
      await own.scrollIntoViewIfNeeded();
      await assertAccessible(page);
      await assertFitsWidth(page);
      await picture(page, 'phone-reasons');
    }));

  /** The employee of a refused wish of the weekend that everybody wants. */
  async function ofRefused(page) {
    return page.evaluate(async (saturday) => {
      const [plan] = await (await fetch('/api/v1/plans')).json();
      const { answer } = await (await fetch(`/api/v1/plans/${plan.id}/approval`)).json();
      const granted = new Set(answer.report.wishes.filter((it) => it.granted).map((it) => it.wish));
      return answer.request.wishes.find((it) => it.saturday === saturday && !granted.has(it.id)).employee;
    }, SATURDAY);
  }
});

/** Every employee wishes one weekend off, over HTTP; their names by id. */
async function everybodyWishesTheSame(url) {
  const accounts = await (await fetch(`${url}/api/v1/demo-accounts`)).json();
  const names = {};
  for (const { id, name, role } of accounts.filter((it) => it.role === 'employee')) {
    const send = (path, body, cookie = '') =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: url },
        body: JSON.stringify(body),
      });
    const session = await send('/api/v1/demo-session', { account: id });
    const cookie = session.headers.get('set-cookie').split(';')[0];
    const { employee } = await session.json();
    names[employee] = name;
    const [plan] = await (await fetch(`${url}/api/v1/plans`, { headers: { cookie } })).json();
    const wish = { kind: 'weekend_off', priority: 'matters_most', saturday: SATURDAY };
    const made = await send(`/api/v1/plans/${plan.id}/wishes`, wish, cookie);
    assert.ok([201, 422].includes(made.status), `${role}: ${made.status}`);
  }
  return names;
}
