import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeServer, type FakeServer } from '../../tests/fake/fetch';
import { newLife } from '../../tests/fake/life';
import App from '../App.svelte';
import type { WellbeingFrame } from '../api/types';
import { weekdayAndDate } from '../format/dates';
import { session } from '../state/session.svelte';
import { setLanguage } from '../texts/index.svelte';

const user = userEvent.setup();
const frame: WellbeingFrame = {
  from: '2027-01-01',
  to: '2027-12-31',
  days_per_year: 2,
  per_date: 1,
  notice_hours: 24,
  paid_from: 'time_off',
  below_minimum: 'leader_decides',
  conditions: 'Ring til vagthavende.',
};
let server: FakeServer;

/** The older plan is published; a frame is set unless the test says otherwise. */
function start(account: string, hash = '', kept: WellbeingFrame | null = frame): void {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  server = fakeServer(account, 12);
  const plan = server.api.plans[1];
  if (!plan) throw new Error('the fake has no plan');
  plan.life.stage = 'published';
  if (kept)
    server.api.wellbeing.kept = { version: 1, frame: kept, by: 'Henrik Storm', at: '2026-11-01T08:00:00Z' };
  Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
  render(App);
}

/** The first date on which the employee works. */
function firstDuty(): string {
  const duties = server.api.plans[1]?.answer?.roster.assignments.filter((it) => it.employee === 'e1') ?? [];
  return duties.map((it) => it.date).sort()[0] ?? '';
}

function asked(): string {
  const plan = server.api.plans[1];
  const caller = {
    account: 'account-e1',
    name: 'Anne Mette Holm',
    role: 'employee' as const,
    employee: 'e1',
  };
  if (!plan) throw new Error('the fake has no plan');
  const request = {
    method: 'POST',
    path: '',
    body: { date: firstDuty() },
    account: null,
    language: 'da' as const,
  };
  server.api.wellbeing.own(request, plan, '', { ...caller, ward: plan.request.ward });
  return firstDuty();
}

/** A newer draft for the dates of the published plan. */
function newerDraft(): void {
  const plan = server.api.plans[1];
  if (!plan) throw new Error('the fake has no plan');
  server.api.plans.splice(1, 0, { ...plan, id: 'draft', answer: null, life: newLife() });
}

beforeEach(() => setLanguage('da'));
afterEach(cleanup);

describe('an employee', () => {
  it('sees at once whether a date fits, asks, and takes it back', async () => {
    start('account-e1');
    await user.click(await screen.findByRole('button', { name: 'Trivselsdage' }));
    expect(await screen.findByText('Du har 2 trivselsdage tilbage i 2027.')).toBeTruthy();
    expect(screen.getByText('Ring til vagthavende.')).toBeTruthy();
    const date = weekdayAndDate(firstDuty());
    await user.click(screen.getByRole('button', { name: new RegExp(`^${date}, .*vagt`) }));
    expect(await screen.findByText('Dagen passer til rammen.')).toBeTruthy();
    expect(screen.getByText(/Lederen afgør det\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bed om dagen' }));
    const own = await screen.findByRole('region', { name: 'Dine trivselsdage' });
    expect(within(own).getByText('Venter på svar')).toBeTruthy();
    expect(screen.getByText('Du har 1 trivselsdag tilbage i 2027.')).toBeTruthy();
    await user.click(within(own).getByRole('button', { name: new RegExp(`^Træk tilbage.*${date}$`) }));
    expect(
      await within(await screen.findByRole('region', { name: 'Dine trivselsdage' })).findByText(
        'Trukket tilbage',
      ),
    ).toBeTruthy();
  });

  it('gives an agreed day back once it is confirmed, and reads that no duty comes of it', async () => {
    start('account-e1');
    asked();
    const leader = { account: 'leader', name: 'Henrik Storm', role: 'leader' as const, employee: null };
    const [plan, request] = [server.api.plans[1], server.api.wellbeing.requests[0]];
    if (!plan || !request) throw new Error('nothing was asked');
    const yes = { method: 'POST', path: '', account: null, language: 'da' as const };
    const body = { answer: 'agree', version: 1, shift_type: request.shift_type };
    server.api.wellbeing.ofWard({ ...yes, body }, plan, [request.id, 'decision'], {
      ...leader,
      ward: plan.request.ward,
    });
    await user.click(await screen.findByRole('button', { name: 'Trivselsdage' }));
    await user.click(await screen.findByRole('button', { name: /^Giv dagen tilbage/ }));
    const question = screen.getByText(/Vagten kommer ikke igen af sig selv/);
    expect(document.activeElement, 'what is asked is read aloud').toBe(question);
    expect(request.state).toBe('agreed');
    await user.click(screen.getByRole('button', { name: 'Ja, giv den tilbage' }));
    expect(await screen.findByText('Givet tilbage')).toBeTruthy();
    expect(screen.getByText('Du kan få vagt igen den dag.')).toBeTruthy();
    expect(screen.getByText('Du har 2 trivselsdage tilbage i 2027.')).toBeTruthy();
    expect(plan.life.changes.at(-1)?.reason).toBe('wellbeing_day_back');
  });

  it('is told what a date does not fit, and cannot ask for it', async () => {
    start('account-e1');
    await user.click(await screen.findByRole('button', { name: 'Trivselsdage' }));
    await screen.findByText('Vælg en dato');
    const free = [...document.querySelectorAll<HTMLButtonElement>('[data-day]')].find(
      (button) => !button.disabled && !button.textContent?.includes(','),
    );
    if (!free) throw new Error('no day off');
    await user.click(free);
    expect(await screen.findByText('Du har ingen vagt den dato.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bed om dagen' })).toBeNull();
  });

  it('finds no tab where the ward has none', async () => {
    start('account-e1', '', null);
    await screen.findByRole('heading', { name: 'Dine vagter' });
    await waitFor(() => expect(server.calls.some((call) => call.endsWith('/wellbeing-days'))).toBe(true));
    expect(screen.queryByRole('button', { name: 'Trivselsdage' })).toBeNull();
  });
});

describe('a leader', () => {
  it('agrees, and gives the duty to whoever can take it', async () => {
    start('leader', '#/wellbeing');
    const date = weekdayAndDate(asked());
    const card = await screen.findByRole('region', { name: `Anne Mette Holm beder om fri ${date}` });
    expect(await within(card).findByText('Hvem kunne tage vagten')).toBeTruthy();
    expect(within(card).queryByRole('button', { name: /^Giv vagten til/ })).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Sig ja' }));
    const take = (await screen.findAllByRole('button', { name: /^Giv vagten til/ }))[0];
    if (!take) throw new Error('nobody to give it to');
    await user.click(take);
    await user.click(await screen.findByRole('button', { name: /^Registrér, at .* tager vagten$/ }));
    await waitFor(() => expect(server.calls.filter((call) => call.endsWith('/changes')).length).toBe(1));
    const changes = server.api.plans[1]?.life.changes ?? [];
    expect(changes.map((it) => it.reason)).toEqual(['wellbeing_day', 'staffing_need']);
    expect(changes[1]?.cells[0]?.to).toBe(changes[0]?.cells[0]?.from);
  });

  it('gives the duty away in the plan that holds, whichever one is looked at', async () => {
    start('leader', '#/wellbeing');
    asked();
    newerDraft();
    await user.click(await screen.findByRole('button', { name: 'Sig ja' }));
    const calls = (end: string): string[] => server.calls.filter((call) => call.endsWith(end));
    const take = (await screen.findAllByRole('button', { name: /^Giv vagten til/ }))[0];
    if (!take) throw new Error('nobody to give it to');
    expect(calls('/decision')[0]).toContain('/plans/draft/');
    await user.click(take);
    await user.click(await screen.findByRole('button', { name: /^Registrér, at .* tager vagten$/ }));
    await waitFor(() => expect(calls('/changes')).toEqual(['POST /api/v1/plans/plan-1/changes']));
  });

  it('reads on the page of the plan that one waits, however many plans have the date', async () => {
    start('leader');
    asked();
    newerDraft();
    expect(await screen.findByText('1 venter på svar')).toBeTruthy();
  });

  it('refuses only with a reason', async () => {
    start('leader', '#/wellbeing');
    asked();
    await user.click(await screen.findByRole('button', { name: 'Sig nej' }));
    await user.type(screen.getByRole('textbox', { name: /^Hvorfor ikke/ }), 'Vi er for få den dag.');
    await user.click(screen.getByRole('button', { name: 'Send afslaget' }));
    expect(await screen.findByText('Begrundelse: Vi er for få den dag.')).toBeTruthy();
    expect(server.api.plans[1]?.life.changes).toEqual([]);
  });

  it('takes an agreed day back with a reason, and sees that the person is there again', async () => {
    start('leader', '#/wellbeing');
    const date = weekdayAndDate(asked());
    await user.click(await screen.findByRole('button', { name: 'Sig ja' }));
    await user.click(await screen.findByRole('button', { name: 'Tag dagen tilbage' }));
    await user.type(screen.getByRole('textbox', { name: /^Hvorfor tages dagen/ }), 'Vi er blevet for få.');
    await user.click(screen.getByRole('button', { name: 'Tag dagen tilbage' }));
    const card = await screen.findByRole('region', { name: `Anne Mette Holm er til rådighed igen ${date}` });
    expect(within(card).getByText('Begrundelse: Vi er blevet for få.')).toBeTruthy();
    expect(within(card).getByText('Taget tilbage')).toBeTruthy();
    expect(server.api.wellbeing.requests[0]?.state).toBe('taken_back');
  });

  it('switches wellbeing days on and off again', async () => {
    start('leader', '#/wellbeing', null);
    await user.click(await screen.findByRole('button', { name: 'Slå trivselsdage til' }));
    expect(await screen.findByText('Trivselsdage er slået til')).toBeTruthy();
    expect(server.api.wellbeing.kept.frame?.days_per_year).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Slå fra' }));
    await waitFor(() => expect(server.api.wellbeing.kept.frame).toBeNull());
  });

  it('is told when another leader came first', async () => {
    start('leader', '#/wellbeing');
    await screen.findByRole('button', { name: 'Gem rammen' });
    server.api.wellbeing.kept.version = 9;
    await user.click(screen.getByRole('button', { name: 'Gem rammen' }));
    expect((await screen.findByRole('alert')).textContent).toContain('En anden kom først');
  });
});

describe('a planner', () => {
  it('sees who asks and the frame, and leaves the answer to the leader', async () => {
    start('planner', '#/wellbeing');
    asked();
    expect(await screen.findByText(/^Lederen svarer\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sig ja' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Rammen' })).toBeTruthy();
  });
});
