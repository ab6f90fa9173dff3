/** Before each test: a clean browser store and no forgotten fake server. */
import { afterEach, vi } from 'vitest';

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});
