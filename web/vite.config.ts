/** How the pages are built. Must not know the fake API: that is vite.fake.config.ts. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { shellWorker } from './scripts/shell-worker.ts';

/** Settings that the real and the fake set-up share. */
export const shared = defineConfig({
  base: '/',
  plugins: [svelte(), svelteTesting(), shellWorker()],
  build: {
    target: 'es2022',
    // The server's content security policy allows no data: or inline code, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});

export default defineConfig({
  ...shared,
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    // The machine's own time zone must not matter: the pages always mean Europe/Copenhagen.
    env: { TZ: 'America/New_York' },
  },
});
