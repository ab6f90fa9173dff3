/** Puts the names of the built files into the service worker. Knows nothing of what the files do. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const template = new URL('../src/offline/shell-worker.js', import.meta.url);
/** Besides what the bundler names by content. */
const always = ['/', '/favicon.svg', '/manifest.webmanifest'];

export function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const named = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
      const files = [...always, ...named.sort().map((name) => `/${name}`)];
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
      const source = readFileSync(template, 'utf8')
        .replace('__FILES__', JSON.stringify(files))
        .replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}
