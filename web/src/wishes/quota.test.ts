import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import type { Wish, WishDraws, WishTerms } from '../api/types';
import { session } from '../state/session.svelte';
import { setLanguage } from '../texts/index.svelte';
import { usualDraws } from '../../tests/fake/fairness';
import { fakeServer, type FakeServer } from '../../tests/fake/fetch';
import { rememberUnfinished } from './draft.svelte';
import { drawOf, drawnBy, roomFor } from './quota';

const draws: WishDraws = { ...usualDraws, weekend_off: 2 };
const weekend = {
  id: 'a',
  employee: 'e1',
  priority: 'nice',
  kind: 'weekend_off',
  saturday: '2027-03-06',
} as Wish;
const day = { id: 'b', employee: 'e1', priority: 'nice', kind: 'day_off', date: '2027-03-02' } as Wish;

describe('what wishes draw', () => {
  it('follows from the kind, unless the wish says otherwise or nothing is known', () => {
    expect([drawOf(draws, weekend), drawOf(draws, day), drawOf(undefined, weekend)]).toEqual([2, 1, 1]);
    expect(drawOf(draws, { ...weekend, draws: 0 })).toBe(0);
    expect(drawnBy(draws, [weekend, day])).toBe(3);
  });

  it('leaves room for a new wish, and for one that is changed at least what it drew', () => {
    const own = [weekend, day];
    expect(roomFor({ draws, quota: 4 }, own, null)).toBe(1);
    expect(roomFor({ draws, quota: 4 }, own, 'a')).toBe(3);
    expect(roomFor({ draws, quota: 1 }, own, null)).toBe(0);
    expect(roomFor({ draws, quota: 1 }, own, 'a'), 'the quota was lowered since').toBe(2);
  });
});

let server: FakeServer;

/** What the ward decides before the page is opened; the employee has six wishes, one of them a weekend or none. */
function start(terms: Partial<WishTerms>): void {
  server = fakeServer('account-e1', 10);
  server.api.fairness.log = [
    {
      number: 1,
      fairness: null,
      wishes: { quota: 17, draws: usualDraws, matters_most: null, ...terms },
      remind_days_before: 3,
      late_notice_days: 4,
      by: 'x',
      role: 'leader',
      at: '2026-11-01T08:00:00Z',
    },
  ];
  const request = server.api.plans[0]?.request;
  if (request)
    request.wishes = [1, 2, 3, 8, 9, 10].map(
      (date) => ({ ...day, id: `w${date}`, date: `2027-03-${String(date).padStart(2, '0')}` }) as Wish,
    );
  Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
  render(App);
}

const openDate = async (name: string): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
  return screen.getByRole('dialog');
};
const kind = (sheet: HTMLElement, name: RegExp): HTMLInputElement =>
  within(sheet).getByRole<HTMLInputElement>('radio', { name });

describe('the quota on the page of wishes', () => {
  beforeEach(() => {
    setLanguage('da');
    rememberUnfinished('', null, null);
    location.hash = '';
    dispatchEvent(new Event('hashchange'));
  });
  afterEach(cleanup);

  it('counts what each kind draws, and says so before one chooses', async () => {
    start({ quota: 9, draws });
    await screen.findByText('3 af 9 ønsker tilbage');
    expect(screen.getByText('»Hele weekenden fri«: 2')).toBeTruthy();
    const sheet = await openDate('lørdag 20. marts');
    await userEvent.click(kind(sheet, /Hele weekenden fri\s*Tæller som 2/));
    within(sheet).getByText(/Tæller som 2 ønsker\.\s+Derefter har du 1 af 9 ønsker tilbage\./);
    await userEvent.click(within(sheet).getByRole('button', { name: 'Gem ønske' }));
    await screen.findByText('1 af 9 ønsker tilbage');
    const next = await openDate('lørdag 27. marts');
    expect(kind(next, /Hele weekenden fri\s*Tæller som 2, plads til 1/).disabled).toBe(true);
    expect(kind(next, /Fri hele dagen/).disabled).toBe(false);
  });

  it('begins with a kind that fits', async () => {
    start({ quota: 13, draws: { ...usualDraws, day_off: 2 } });
    await screen.findByText('1 af 13 ønsker tilbage');
    const sheet = await openDate('torsdag 4. marts');
    expect(kind(sheet, /Flere dage fri/).checked).toBe(true);
    expect(kind(sheet, /Fri hele dagen/).disabled).toBe(true);
  });

  it('offers nothing on a date where no kind fits, and says why', async () => {
    const dear = Object.fromEntries(Object.keys(usualDraws).map((name) => [name, 2])) as unknown as WishDraws;
    start({ quota: 13, draws: dear });
    await screen.findByText('1 af 13 ønsker tilbage');
    const none = await openDate('torsdag 4. marts');
    within(none).getByText(/hvert ønske her tæller som flere/);
    expect(within(none).queryByRole('button', { name: 'Gem ønske' })).toBeNull();
  });

  it('keeps what was wished before the quota was lowered, and lets it be changed', async () => {
    start({ quota: 4 });
    await screen.findByText('0 af 4 ønsker tilbage');
    screen.getByText(/Dine ønsker tæller som 6, og kvoten er nu 4/);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ret ønsket: Fri hele dagen, tirsdag 2. marts' }),
    );
    const sheet = screen.getByRole('dialog');
    expect(kind(sheet, /Gerne på arbejde/).disabled).toBe(false);
  });

  it('advises nobody over the quota to withdraw, and offers no undo that cannot be', async () => {
    start({ quota: 4 });
    await screen.findByText('0 af 4 ønsker tilbage');
    const sheet = await openDate('tirsdag 2. marts');
    within(sheet).getByText(/Dine ønsker tæller som 6.*et ønske, du trækker tilbage, kan ikke komme igen/);
    expect(within(sheet).queryByText(/for at få plads til et nyt/)).toBeNull();
    await userEvent.click(within(sheet).getByRole('button', { name: /^Træk ønsket tilbage/ }));
    await screen.findByText('Ønsket er trukket tilbage');
    expect(screen.queryByRole('button', { name: 'Fortryd' })).toBeNull();
  });

  it('says so where a withdrawn wish does not fit any more', async () => {
    start({ quota: 6 });
    await screen.findByText('0 af 6 ønsker tilbage');
    const sheet = await openDate('tirsdag 2. marts');
    within(sheet).getByText(/Træk et ønske tilbage for at få plads til et nyt/);
    await userEvent.click(within(sheet).getByRole('button', { name: /^Træk ønsket tilbage/ }));
    const undo = await screen.findByRole('button', { name: 'Fortryd' });
    const [last] = server.api.fairness.log;
    if (last?.wishes) last.wishes = { ...last.wishes, quota: 4 };
    await userEvent.click(undo);
    await screen.findByText('Ønsket kunne ikke komme igen. Du har ikke plads i din kvote på 4.');
  });

  it('tells the planner who wished beyond it', async () => {
    start({ quota: 4 });
    cleanup();
    const { fairness, plans } = server.api;
    server = fakeServer('planner', 10);
    server.api.fairness.log = fairness.log;
    const request = server.api.plans[0]?.request;
    if (request) request.wishes = plans[0]?.request.wishes ?? [];
    Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
    render(App);
    await screen.findByText(/1 har ønsker ud over kvoten/);
    screen.getByText('Kladde, 6 af 4 ønsker');
  });

  it('counts nobody there whose wishes are withdrawn as a whole', async () => {
    start({ quota: 4 });
    cleanup();
    const { fairness, plans } = server.api;
    server = fakeServer('planner', 10);
    server.api.fairness.log = fairness.log;
    const [plan] = server.api.plans;
    if (plan) plan.request.wishes = plans[0]?.request.wishes ?? [];
    plan?.books.change('e1', 'withdrawn');
    Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
    render(App);
    await screen.findByText('1 trukket tilbage');
    expect(screen.queryByText(/har ønsker ud over kvoten/)).toBeNull();
  });
});
