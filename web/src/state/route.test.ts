import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goHome, goToPlan, routedPage } from './route.svelte';

describe('a page that finishes loading', () => {
  beforeEach(goHome);
  afterEach(goHome);

  it('names its plan in the address', () => {
    goToPlan('one');
    expect(location.hash).toBe('#/plan/one');
  });

  it('does not come back when a link was pressed, even before the browser has told so', async () => {
    const told = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#/account';
    goToPlan('one');
    await told;
    expect(location.hash).toBe('#/account');
    expect(routedPage()).toBe('account');
  });
});
