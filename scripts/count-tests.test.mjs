// The closing line of `make test` must say what the runners said, and fail when they said nothing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { addUp, closingLine, countTests } from "./count-tests.mjs";

const SCRIPT = fileURLToPath(new URL("count-tests.mjs", import.meta.url));

test("cargo's closing lines are added over all crates", () => {
  const log = [
    "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
    "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
  ].join("\n");
  assert.deepEqual(countTests("rust", log), { passed: 9, failed: 3, skipped: 1 });
});

test("vitest's closing line is read, coloured or not, and its line about files is not", () => {
  const log = " Test Files  2 passed (2)\n\u001b[2m      Tests \u001b[22m 1 failed | 11 passed | 2 skipped (14)\n";
  assert.deepEqual(countTests("pages", log), { passed: 11, failed: 1, skipped: 2 });
});

test("node's closing lines are read; a cancelled test is a failed one", () => {
  const log = "ℹ tests 6\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\n";
  assert.deepEqual(countTests("browser", log), { passed: 3, failed: 2, skipped: 1 });
});

test("a log without a closing line is an error, not a zero", () => {
  assert.throws(() => countTests("rust", "error: could not compile\n"), /rust: no test runner's closing line/);
});

test("the closing line names skipped tests only when there are some", () => {
  assert.equal(closingLine(addUp([{ passed: 1 }, { passed: 2, failed: 0 }])), "3 passed, 0 failed");
  assert.equal(closingLine({ passed: 1, failed: 0, skipped: 4 }), "1 passed, 0 failed, 4 skipped");
});

test("as a program, it ends with the sum, and with a failure when a test failed or none ran", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "vagt-count-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const run = (log) => {
    writeFileSync(join(folder, "log"), log);
    return spawnSync(process.execPath, [SCRIPT, `a=${join(folder, "log")}`], { encoding: "utf8" });
  };
  const good = run("ℹ pass 5\nℹ fail 0\n");
  assert.equal(good.status, 0);
  assert.equal(good.stdout.trimEnd().split("\n").at(-1), "5 passed, 0 failed");
  assert.equal(run("ℹ pass 5\nℹ fail 1\n").status, 1);
  assert.equal(run("ℹ pass 0\nℹ fail 0\n").status, 1);
});
