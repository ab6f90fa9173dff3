// Starts the built `vagt serve` for one test file: a free port, a database of its own, the wards asked for.
// Knows the command line and what it prints; knows nothing of the pages.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoNow } from './clock.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BINARY = process.env.VAGT_BINARY ?? join(ROOT, 'target/debug/vagt');

/**
 * A running server: `{url, invite, stop}`. With `ward` (a file name in fixtures/) as its demo ward, at the time of the
 * demonstration; without one it is a server as a hospital runs it, by the clock of the machine, where nobody signs in
 * without proof.
 */
export async function startServer(ward) {
  const folder = mkdtempSync(join(tmpdir(), 'vagt-e2e-'));
  const database = `sqlite://${join(folder, 'vagt.db')}?mode=rwc`;
  const time = demoNow().toISOString();
  const demo = ward ? ['--demo', join(ROOT, 'fixtures', ward), '--demo-clock', time] : [];
  const options = ['--listen', '127.0.0.1:0', '--database', database, ...demo];
  const server = spawn(BINARY, ['serve', ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  server.stderr.on('data', (text) => (said.err += text));
  const url = await address(server, said);
  return { url, invite: (...who) => invite(database, url, who), stop: () => stop(server, folder, said) };
}

/** The link that `vagt invite` prints, beside the running server. */
function invite(database, url, who) {
  const told = execFileSync(BINARY, ['invite', '--database', database, '--url', url, ...who], {
    encoding: 'utf8',
  });
  return told.split('\n').find((line) => line.startsWith(url));
}

/** Resolves with the address that the server prints once it listens. */
function address(server, said) {
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(new Error(`${BINARY} cannot be run: ${error.message}`)));
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said.out}${said.err}`)));
    server.stdout.on('data', (text) => {
      said.out += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out);
      if (found) resolve(found[0]);
    });
  });
}

/** Stops the server as an administrator would, and fails when it does not end in good order. */
async function stop(server, folder, said) {
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true });
  if (server.exitCode !== 0) throw new Error(`the server stopped with ${server.exitCode}:\n${said.err}`);
}
