/** The pages with the fake API in front of them, for working on the pages without the server. */
import { defineConfig } from 'vite';
import { fakeApi } from './tests/fake/plugin';
import { shared } from './vite.config';

export default defineConfig({
  ...shared,
  plugins: [...(shared.plugins ?? []), fakeApi()],
  server: { port: 5199, host: '127.0.0.1' },
  preview: { port: 5199, host: '127.0.0.1', strictPort: true },
});
