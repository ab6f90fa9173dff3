/** Before each test: patience on a busy machine, a day before the plans, a clean browser store, no forgotten fake server. */
import { configure } from '@testing-library/svelte';
import { afterEach, beforeEach, vi } from 'vitest';

// Whether an element is hidden by style is a question for the browser tests; here it only costs time.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

// The fake's plans have dates of their own: a test says the same in any year. Timers stay real.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T08:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  vi.unstubAllGlobals();
});
