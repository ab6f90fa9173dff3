// Adds up what the test runners themselves reported in their logs, and prints one closing line.
// It counts nothing that no runner said: a log without a runner's closing line is an error, not a zero.
// Usage: node scripts/count-tests.mjs NAME=LOG ...

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const CARGO_LINE = /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored;/gm;
const VITEST_LINE = /^\s*Tests\s+(?<counts>.*\d.*)\(\d+\)\s*$/gm;
const NODE_LINE = /^(?:#|ℹ) (?<what>pass|fail|cancelled|skipped|todo) (?<count>\d+)$/gm;
const NODE_MEANING = { pass: "passed", fail: "failed", cancelled: "failed", skipped: "skipped", todo: "skipped" };
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g;

/** What the runner's closing lines in `log` say, as {passed, failed, skipped}; an error when there are none. */
export function countTests(name, log) {
  const text = log.replace(COLOURS, "");
  const reports = [...cargoReports(text), ...vitestReports(text), ...nodeReports(text)];
  if (reports.length === 0) throw new Error(`${name}: no test runner's closing line in its log`);
  return addUp(reports);
}

export function addUp(reports) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports) for (const kind of Object.keys(total)) total[kind] += report[kind] ?? 0;
  return total;
}

/** "3 passed, 0 failed", and the skipped ones when there are any. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : "");
}

function cargoReports(text) {
  return [...text.matchAll(CARGO_LINE)].map(({ groups }) => asNumbers(groups));
}

function vitestReports(text) {
  return [...text.matchAll(VITEST_LINE)].map(({ groups }) => {
    const said = [...groups.counts.matchAll(/(\d+) (passed|failed|skipped|todo)/g)];
    return addUp(said.map(([, count, what]) => ({ [what === "todo" ? "skipped" : what]: Number(count) })));
  });
}

function nodeReports(text) {
  return [...text.matchAll(NODE_LINE)].map(({ groups }) => ({ [NODE_MEANING[groups.what]]: Number(groups.count) }));
}

function asNumbers(groups) {
  return Object.fromEntries(Object.entries(groups).map(([kind, count]) => [kind, Number(count)]));
}

function main(logs) {
  const reports = logs.map((argument) => {
    const [name, path] = argument.split("=");
    const report = countTests(name, readFileSync(path, "utf8"));
    console.log(`  ${name.padEnd(10)} ${report.passed} of ${report.passed + report.failed + report.skipped} tests passed`);
    if (report.passed === 0) throw new Error(`${name}: not one test passed`);
    return report;
  });
  const total = addUp(reports);
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(`Stopped: ${error.message}`);
    process.exitCode = 1;
  }
}
