// How much a phone must fetch before it shows anything. Reads the built pages; needs no browser.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const MOST_BYTES = 150_000;

const compressed = (file) => gzipSync(readFileSync(DIST + file)).length;
const sum = (files) => files.reduce((total, file) => total + compressed(file), 0);

/** The files that index.html names, but for icons, which are fetched when nothing else is. */
function firstFiles() {
  const index = readFileSync(`${DIST}index.html`, 'utf8');
  const named = [...index.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((found) => found[1]);
  assert.ok(named.length >= 2, `a script and a style sheet at least: ${named}`);
  return ['index.html', ...named];
}

test('the first load is below 150 kB compressed', (t) => {
  const bytes = sum(firstFiles());
  t.diagnostic(`${bytes} bytes`);
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
});

test("so is all that an employee's page needs", (t) => {
  // Everything but the planner's page: more than an employee fetches, never less.
  const lazy = readdirSync(`${DIST}assets`).filter((name) => !name.startsWith('PlanPage'));
  const bytes = sum(['index.html', ...lazy.map((name) => `assets/${name}`)]);
  t.diagnostic(`${bytes} bytes`);
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
});
