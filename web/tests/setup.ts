/** Before each test: patience on a busy machine, a clean browser store, and no forgotten fake server. */
import { configure } from '@testing-library/svelte';
import { afterEach, vi } from 'vitest';

// Whether an element is hidden by style is a question for the browser tests; here it only costs time.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});
