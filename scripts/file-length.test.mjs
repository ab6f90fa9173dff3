// House rule: no source file of more than 400 lines, generated ones apart.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MOST_LINES, sourceFiles, tooLongFiles } from "./file-length.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

test("no source file is too long to be read at one sitting", () => {
  assert.ok(sourceFiles(ROOT, "").includes("solver/src/lib.rs"), "the check looks at the real tree");
  assert.deepEqual(tooLongFiles(ROOT), []);
});

test("a file one line too long is found; generated ones and other people's are not judged", (t) => {
  const root = mkdtempSync(join(tmpdir(), "vagt-length-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const folder of ["src/generated", "node_modules"]) mkdirSync(join(root, folder), { recursive: true });
  const write = (path, lines) => writeFileSync(join(root, path), "x\n".repeat(lines));
  write("src/long.rs", MOST_LINES + 1);
  write("src/just_right.rs", MOST_LINES);
  write("src/generated/client.ts", MOST_LINES + 1);
  write("node_modules/other.ts", MOST_LINES + 1);
  assert.deepEqual(tooLongFiles(root), [{ path: "src/long.rs", lines: MOST_LINES + 1 }]);
});
