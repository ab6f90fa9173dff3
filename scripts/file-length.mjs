// The house keeps files short enough to be read at one sitting. Finds those that are not; changes nothing.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const MOST_LINES = 400;
const JUDGED = /\.(rs|ts|svelte|mjs)$/;
// Made by tools, or not ours.
const GENERATED = /(^|\/)(generated|gen)\/|schema\.d\.ts$|schema\.ts$/;
const SKIPPED_FOLDERS = new Set([".git", "node_modules", "target", "dist", "var", ".venv"]);

/** Paths (relative to `root`) and lengths of the source files under `root` that are too long. */
export function tooLongFiles(root) {
  return sourceFiles(root, "")
    .map((path) => ({ path, lines: lineCount(readFileSync(join(root, path), "utf8")) }))
    .filter(({ lines }) => lines > MOST_LINES);
}

/** Every judged source file under `root`, as paths relative to it. */
export function sourceFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : sourceFiles(root, path);
    return JUDGED.test(path) && !GENERATED.test(path) ? [path] : [];
  });
}

function lineCount(text) {
  return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
