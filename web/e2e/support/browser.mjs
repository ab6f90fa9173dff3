// Debian's Chromium for the tests: sizes, screenshots, accessibility scans. Knows no page of Vagtværk.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { demoNow } from './clock.mjs';

const EXECUTABLE = process.env.VAGT_CHROMIUM ?? '/usr/bin/chromium';
// Runs as root and without a graphics card, and asks nothing of the network but the server under test.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const SCREENSHOTS = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Guards against hanging only: no test passes or fails by how long something takes. */
const PATIENCE_MS = 90_000;

export const PHONE = { width: 390, height: 844 };
/** The narrowest telephone that people still have. */
export const SMALL_PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export const startBrowser = () => chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });

/**
 * Lets a new visitor with a screen of `size` open `url` and do what `story(page)` says. Fails also for what goes wrong
 * unseen: errors on the page (but for the statuses in `refusals`), and requests to any other server. A failed story leaves its last picture.
 * The browser's clock shows the time of the demonstration, unless the server is none (`isDemo`).
 */
export async function visit(browser, url, size, story, { refusals = [], isDemo = true } = {}) {
  const phone = size.width < 500;
  const context = await browser.newContext({
    viewport: size,
    hasTouch: phone,
    isMobile: phone,
    timezoneId: 'Europe/Copenhagen',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (isDemo) await context.clock.install({ time: demoNow() });
  const page = await context.newPage();
  const faults = unseenFaults(page, url, refusals);
  try {
    await page.goto(url);
    await story(page);
    assert.deepEqual(faults, [], 'faults that the page does not show');
  } catch (error) {
    await picture(page, `failed-${new Date().toISOString().replaceAll(':', '')}`);
    throw error;
  } finally {
    await context.close();
  }
}

function unseenFaults(page, url, refusals) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // Before sign-in the page asks who is signed in, and the browser notes the 401 that says nobody; a 412 is another
    // device that came first; and without a connection every call fails.
    const statuses = [401, 410, 412, 422, 429, ...refusals].join('|');
    const expected = new RegExp(`status of (${statuses})|ERR_INTERNET_DISCONNECTED`).test(message.text());
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      faults.push(`asked another server: ${request.url()}`);
  });
  return faults;
}

/** Keeps a picture of the page for people to look at (web/screenshots, not committed). */
export async function picture(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png` });
}

/** Fails with every accessibility fault of WCAG 2.2 A and AA on the page, each with where it is. */
export async function assertAccessible(page, scope = 'body') {
  await page.evaluate(stillness);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (include) => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await globalThis.axe.run({ include }, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => ({ id, help, target: `${target}`, html })),
    );
  }, scope);
  const faults = violations.filter(isFault).map(({ id, help, target }) => `${id}: ${help}: ${target}`);
  assert.deepEqual(faults, [], 'accessibility faults');
}

/** Until nothing fades or slides any more: half faded text has too little contrast. */
const stillness = () => {
  const ends = (animation) => animation.effect?.getComputedTiming().iterations !== Infinity;
  const all = document.getAnimations().filter(ends);
  return Promise.allSettled(all.map((animation) => animation.finished)).then(() => null);
};

/** "D" in a cell of the roster stands for "Dagvagt 07.00-15.00": the rule is for controls that one calls by voice. */
const isFault = ({ id, html }) => !(id === 'label-content-name-mismatch' && html.startsWith('<td'));

/** Fails when the page is wider than the screen, so that a phone would scroll sideways. */
export async function assertFitsWidth(page) {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= screen, `the page is ${content} px wide on a screen of ${screen} px`);
}
