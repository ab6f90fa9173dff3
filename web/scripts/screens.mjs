/**
 * Takes pictures of every page against the fake API and the real content security policy, and checks them with
 * axe-core. Run `npm run screens`; look at screenshots/*.png. Ends with 1 on an axe violation or a console error.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
const configFile = 'vite.fake.config.ts';
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage';
const sizes = { phone: [390, 844], laptop: [1280, 800], desk: [1920, 1080] };
const only = process.argv[2];
let problems = 0;

mkdirSync('screenshots', { recursive: true });
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 5198 } });
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5198/';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: flags.split(' '),
});

async function open(size, account, language = 'da') {
  const [width, height] = sizes[size];
  // Axe is put in from outside, which the policy forbids: a second context without it would hide real breaches.
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: size === 'phone' });
  await context.addInitScript((chosen) => localStorage.setItem('vagtvaerk.language', chosen), language);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || /401|ERR_FAILED/.test(message.text())) return;
    problems += 1;
    console.log(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    problems += 1;
    console.log(`page error: ${error.message}`);
  });
  await page.goto(address);
  if (account) await page.getByRole('button', { name: account }).click();
  return page;
}

async function picture(page, name, { full = false, axe = true, exclude = [] } = {}) {
  await page.waitForTimeout(350);
  await page.screenshot({ path: `screenshots/${name}.png`, fullPage: full });
  console.log(`screenshots/${name}.png`);
  if (!axe) return;
  await page.evaluate(axeSource);
  const found = await page.evaluate(
    (skip) =>
      globalThis.axe.run(
        { exclude: skip },
        {
          resultTypes: ['violations'],
          rules: {
            // A cell of the roster is read, not operated: nobody says its two letters to a voice control.
            'label-content-name-mismatch': { enabled: skip.length === 0 },
          },
        },
      ),
    exclude,
  );
  for (const violation of found.violations) {
    problems += 1;
    console.log(`axe ${name}: ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3)) console.log(`   ${node.target} ${node.failureSummary}`);
  }
}

/** Most grid rows are left out: axe needs minutes for thousands of cells that are all made alike. */
const manyRows = [['.roster tbody tr:nth-child(n+4)']];

const scenes = {
  async signin() {
    for (const size of ['phone', 'laptop']) await picture(await open(size), `signin-${size}`);
  },
  async employee() {
    const page = await open('phone', 'Anne Mette Holm');
    await page.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
    await picture(page, 'employee-phone');
    await picture(page, 'employee-phone-whole', { full: true, axe: false });
    await page.getByRole('button', { name: /^lørdag 10\. april/ }).click();
    await picture(page, 'employee-phone-sheet');
    await page.getByRole('radio', { name: 'Flere dage fri' }).check();
    await picture(page, 'employee-phone-days');
    await page.getByRole('radio', { name: /Hjemme senest/ }).check();
    await picture(page, 'employee-phone-time');
    await page.getByRole('radio', { name: 'Hele weekenden fri' }).check();
    await page.getByRole('radio', { name: 'Betyder mest' }).check();
    await page.getByRole('button', { name: 'Gem ønske' }).click();
    await picture(page, 'employee-phone-saved');
    await page.getByRole('button', { name: /^lørdag 10\. april/ }).click();
    await picture(page, 'employee-phone-made');
    await page.getByRole('button', { name: 'Tilføj et ønske mere' }).click();
    await page.route('**/wishes', (route) => route.abort());
    await page.getByRole('button', { name: 'Gem ønske' }).click();
    await picture(page, 'employee-phone-error');
    for (const size of ['laptop', 'desk']) {
      const wide = await open(size, 'Anne Mette Holm');
      await wide.getByRole('heading', { name: 'Dine ønsker' }).waitFor();
      await picture(wide, `employee-${size}`, { full: true });
    }
    const desk = await open('laptop', 'Anne Mette Holm', 'en');
    await desk.getByRole('button', { name: /^Wednesday 24 March/ }).click();
    await picture(desk, 'employee-laptop-english');
    const closed = await open('phone', 'Anne Mette Holm');
    await closed.getByLabel('Vælg vagtplan').selectOption('plan-1');
    await closed.getByText('Lukket for ønsker').waitFor();
    await picture(closed, 'employee-phone-closed');
  },
  async planner() {
    const page = await open('laptop', 'Susanne Aagaard');
    await page.getByText('Der er ingen vagtplan endnu').waitFor();
    await picture(page, 'planner-empty');
    await page.getByRole('button', { name: 'Lav vagtplan' }).click();
    await page.waitForTimeout(7000);
    await picture(page, 'planner-solving');
    await page.getByRole('button', { name: 'Stop nu og behold den bedste' }).click();
    await page.getByRole('grid').waitFor();
    for (const size of ['laptop', 'desk', 'phone']) {
      const view = await open(size, 'Susanne Aagaard');
      await view.getByRole('grid').waitFor();
      await picture(view, `planner-${size}`, { axe: size === 'laptop', exclude: manyRows });
      await view.locator('td.wr').first().click();
      await view.locator('.roster-card').scrollIntoViewIfNeeded();
      await picture(view, `planner-${size}-cell`, { axe: false });
      await picture(view, `planner-${size}-whole`, { axe: false, full: true });
      if (size === 'phone') continue;
      await view.locator('.roster-scroll').evaluate((it) => it.scrollTo(0, it.scrollHeight));
      await view.locator('tfoot td.short').first().click();
      await picture(view, `planner-${size}-staffing`, { axe: false });
      await view.getByRole('tab', { name: 'Bemærkninger' }).click();
      await view.getByRole('tabpanel').scrollIntoViewIfNeeded();
      await picture(view, `planner-${size}-findings`, { exclude: manyRows, axe: size === 'laptop' });
      await view.getByRole('tab', { name: 'Prisen forklaret' }).click();
      await picture(view, `planner-${size}-price`, { axe: false });
    }
    const english = await open('desk', 'Susanne Aagaard', 'en');
    await english.getByRole('grid').waitFor();
    await picture(english, 'planner-desk-english', { axe: false });
  },
  async life() {
    const choose = async (page) => {
      await page.getByLabel('Vælg vagtplan').selectOption('plan-1');
      await page.getByRole('grid').waitFor();
    };
    const step = async (page, name, comment = '') => {
      await page.getByRole('button', { name, exact: true }).click();
      const form = page.getByRole('form', { name });
      if (comment) await form.getByRole('textbox').fill(comment);
      await form.getByRole('button', { name, exact: true }).click();
      await form.waitFor({ state: 'detached' });
    };
    const planner = await open('laptop', 'Susanne Aagaard');
    await choose(planner);
    await planner.getByRole('button', { name: 'Send til godkendelse' }).click();
    await picture(planner, 'life-planner-send', { exclude: manyRows });
    await planner.getByRole('button', { name: 'Fortryd' }).click();
    await step(planner, 'Send til godkendelse', 'Nat den 9. er tynd; jeg har spurgt naboafsnittet.');
    for (const size of ['phone', 'laptop', 'desk']) {
      const leader = await open(size, 'Henrik Storm');
      await choose(leader);
      await picture(leader, `life-sign-${size}`, { exclude: manyRows, axe: size !== 'desk' });
      await picture(leader, `life-sign-${size}-whole`, { full: true, axe: false });
      if (size !== 'desk') continue;
      await step(leader, 'Godkend vagtplanen');
      await step(leader, 'Offentliggør');
    }
    const change = await open('laptop', 'Susanne Aagaard');
    await choose(change);
    await change.getByRole('button', { name: 'Registrér en ændring' }).click();
    await change.getByRole('combobox', { name: 'Medarbejder', exact: true }).selectOption({ index: 1 });
    await change.getByLabel('Dato').fill('2027-01-06');
    await change.getByLabel('Ændres til').selectOption({ index: 3 });
    await change.getByRole('button', { name: 'Se virkningen' }).click();
    await picture(change, 'life-change', { exclude: manyRows });
    await change.getByRole('button', { name: 'Registrér ændringen' }).click();
    await picture(change, 'life-changed', { exclude: manyRows });
    for (const size of ['phone', 'laptop', 'desk']) {
      const employee = await open(size, 'Anne Mette Holm');
      await employee.getByRole('heading', { name: 'Dine vagter' }).waitFor();
      await picture(employee, `life-duties-${size}`);
      await picture(employee, `life-duties-${size}-whole`, { full: true, axe: false });
    }
  },
  async fairness() {
    for (const size of ['phone', 'laptop', 'desk']) {
      const go = async (account) => {
        const page = await open(size, account);
        await page.getByRole('button', { name: 'Log ud' }).waitFor();
        await page.evaluate(() => (location.hash = '#/fairness'));
        await page.getByRole('group', { name: 'Den, der får mindst' }).waitFor();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        return page;
      };
      const leader = await go('Henrik Storm');
      await leader.getByText('Længst under gennemsnittet').first().waitFor();
      await picture(leader, `fairness-leader-${size}`);
      await picture(leader, `fairness-leader-${size}-whole`, { full: true, axe: false });
      await leader.getByRole('group', { name: 'Nætter, aftener' }).getByText('Tallene bag').click();
      await leader.getByRole('radio', { name: 'Meget' }).first().check();
      await leader.getByText('Hvad tager den næste plan med?').click();
      await picture(leader, `fairness-leader-${size}-open`, { full: true });
      const employee = await go('Anne Mette Holm');
      await employee.getByText(/ønsker opfyldt i de sidste/).waitFor();
      await picture(employee, `fairness-own-${size}`);
      await picture(employee, `fairness-own-${size}-whole`, { full: true, axe: false });
    }
  },
  async wellbeing() {
    const planner = await open('laptop', 'Susanne Aagaard');
    const call = (page, path, body) =>
      page.evaluate(
        ([to, what]) => fetch(`/api/v1/plans/plan-1/${to}`, { method: 'POST', body: JSON.stringify(what) }),
        [path, body],
      );
    await call(planner, 'life', { step: 'send', version: 0 });
    const leader = await open('laptop', 'Henrik Storm');
    await call(leader, 'life', { step: 'approve', version: 1 });
    await call(leader, 'life', { step: 'publish', version: 2 });
    await leader.goto(`${address}#/wellbeing`);
    await leader.getByRole('button', { name: 'Slå trivselsdage til' }).waitFor();
    await picture(leader, 'wellbeing-frame-laptop', { full: true });
    await leader.getByLabel('Til medarbejderne').fill('Ring til afsnittet, hvis det er i morgen.');
    await leader.getByRole('button', { name: 'Slå trivselsdage til' }).click();
    await leader.getByText('Trivselsdage er slået til').waitFor();
    const employee = await open('phone', 'Anne Mette Holm');
    await employee.getByRole('button', { name: 'Trivselsdage' }).click();
    await employee.getByText('Vælg en dato').waitFor();
    const days = employee.locator('[data-day]:not([disabled])');
    await days.filter({ hasNotText: ',' }).first().click();
    await employee.getByText('Du har ingen vagt den dato.').waitFor();
    await picture(employee, 'wellbeing-own-misfit', { full: true });
    await days.filter({ hasText: ',' }).first().click();
    await employee.getByText('Dagen passer til rammen.').waitFor();
    await picture(employee, 'wellbeing-own-fits', { full: true });
    await employee.getByRole('button', { name: 'Bed om dagen' }).click();
    await employee.getByText('Venter på svar', { exact: true }).waitFor();
    for (const size of ['phone', 'laptop', 'desk']) {
      const own = await open(size, 'Anne Mette Holm');
      await own.getByRole('button', { name: 'Trivselsdage' }).click();
      await own.getByText('Venter på svar', { exact: true }).waitFor();
      await picture(own, `wellbeing-own-${size}`, { full: true });
      const ward = await open(size, 'Henrik Storm');
      await picture(ward, `wellbeing-plan-${size}`, { axe: false });
      await ward.goto(`${address}#/wellbeing`);
      await ward.getByText('Hvem kunne tage vagten').waitFor();
      await picture(ward, `wellbeing-ward-${size}`, { full: true });
    }
    await leader.reload();
    await leader.getByRole('button', { name: 'Sig ja' }).click();
    await leader
      .getByRole('button', { name: /^Giv vagten til/ })
      .first()
      .click();
    for (const size of ['phone', 'laptop', 'desk']) {
      await leader.setViewportSize({ width: sizes[size][0], height: sizes[size][1] });
      await picture(leader, `wellbeing-cover-${size}`, { full: true });
    }
  },
  async keys() {
    const page = await open('desk', 'Susanne Aagaard');
    await page.getByLabel('Vælg vagtplan').selectOption('plan-1');
    await page.getByRole('grid').waitFor();
    await page.locator('.roster tbody td').first().click();
    const times = await page.evaluate(async () => {
      const taken = [];
      for (let press = 0; press < 60; press += 1) {
        const key = press % 3 === 2 ? 'ArrowDown' : 'ArrowRight';
        const start = performance.now();
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        taken.push(performance.now() - start);
      }
      return taken.sort((a, b) => a - b);
    });
    console.log(`key to frame: p50 ${times[30].toFixed(1)} ms, p95 ${times[56].toFixed(1)} ms`);
  },
};

for (const [name, scene] of Object.entries(scenes)) if (!only || only === name) await scene();
await browser.close();
await server.close();
console.log(problems ? `${problems} problems` : 'no problems');
process.exit(problems ? 1 : 0);
