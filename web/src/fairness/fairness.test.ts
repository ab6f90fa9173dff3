import { cleanup, render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { fakeServer } from '../../tests/fake/fetch';
import type { FairnessTerms, LedgerPerson } from '../api/types';
import { difference, furthestBelow, sorted } from './figures';
import { balances, sentence, stepOf } from './terms';

const terms: FairnessTerms = {
  wish_matters_most: 1200,
  wish_important: 600,
  wish_nice: 200,
  worst_off: 0,
  ledger_percent: 0,
  burden_share_price: 0,
  burden_of_night: 2,
  burden_of_evening: 1,
  burden_of_weekend: 2,
  burden_of_holiday: 3,
};
const balance = (id: string) => balances.find((it) => it.id === id) ?? balances[0]!;

describe('a balance in words', () => {
  it('is the step whose figures hold, and none where they are the ward’s own', () => {
    expect(stepOf(balance('worst_off'), terms)?.name).toBe('step.off');
    expect(stepOf(balance('worst_off'), { ...terms, worst_off: 7 })).toBeUndefined();
    expect(stepOf(balance('wishes'), terms)?.name).toBe('balance.wishes.usual');
  });

  it('says what its figures do', () => {
    const wishes = sentence(balance('wishes'), terms);
    expect(wishes.facts).toEqual({ important: 2, nice: 6 });
    expect(sentence(balance('wishes'), { ...terms, wish_nice: 0 }).key).toBe('balance.wishes.what_flat');
    const much = sentence(balance('worst_off'), { ...terms, worst_off: 40 });
    expect(much.key).toBe('balance.worst_off.what_much');
    expect(sentence(balance('burden'), { ...terms, burden_share_price: 1 }).key).toBe(
      'balance.burden.what_some',
    );
  });
});

describe('figures of the ledger', () => {
  const person = (employee: string, below: number | null, share: number | null): LedgerPerson =>
    ({
      employee,
      name: employee,
      below_mean: below,
      total: { share_percent: share },
    }) as LedgerPerson;

  it('tells a difference from the fair share only when it is one', () => {
    expect(difference({ had: 7, fair_share: 6.2 })).toBe(0);
    expect(difference({ had: 9, fair_share: 6.6 })).toBe(2.5);
    expect(difference({ had: 4, fair_share: 6 })).toBe(-2);
  });

  it('marks whoever is furthest below the mean, and nobody where all are alike', () => {
    expect([...furthestBelow([person('a', 2, 70), person('b', 12, 60), person('c', null, null)])]).toEqual([
      'b',
    ]);
    expect(furthestBelow([person('a', 0, 70), person('b', 0, 70)]).size).toBe(0);
  });

  it('puts whoever wished nothing last', () => {
    const people = [person('none', null, null), person('much', 0, 90), person('little', 9, 60)];
    const names = sorted(people, 'share', { falling: false, language: 'da' }).map((it) => it.name);
    expect(names).toEqual(['little', 'much', 'none']);
  });
});

/** Types a figure and leaves the field. */
async function fill(field: HTMLElement, value: string): Promise<void> {
  await userEvent.clear(field);
  await userEvent.type(field, value);
  await userEvent.tab();
}

describe('the page of fairness', () => {
  beforeEach(() => {
    location.hash = '#/fairness';
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  afterEach(() => {
    cleanup();
    location.hash = '';
    dispatchEvent(new HashChangeEvent('hashchange'));
  });

  it('tells an employee of nobody else', async () => {
    const server = fakeServer('account-e1', 8);
    render(App);
    const own = await screen.findByRole('region', { name: 'Dit regnskab' });
    await within(own).findByText(/ønsker opfyldt i de sidste 3 planer/);
    await screen.findByRole('group', { name: 'Den, der får mindst' });
    expect(screen.queryByRole('radio')).toBeNull();
    const told = document.querySelector('main')?.textContent ?? '';
    const others = server.api.accounts().filter((it) => it.name !== 'Anne Mette Holm');
    expect(others.filter((it) => told.includes(it.name))).toEqual([]);
    expect(server.calls).not.toContain('GET /api/v1/ward-ledger');
  });

  it('lets the leader choose a step and keeps who decided', async () => {
    const server = fakeServer('leader', 8);
    render(App);
    const field = await screen.findByRole('group', { name: 'Den, der får mindst' });
    const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Gem beslutningen' });
    expect(save().disabled).toBe(true);
    await userEvent.click(within(field).getByRole('radio', { name: 'Noget' }));
    await userEvent.click(screen.getByRole('button', { name: 'Gem beslutningen' }));
    await screen.findByText('Beslutningen er gemt');
    expect(server.api.fairness.log[0]).toMatchObject({ by: 'Henrik Storm', fairness: { worst_off: 5 } });
  });

  it('shows the server’s word at the figure that it is about', async () => {
    fakeServer('leader', 8);
    render(App);
    const field = await screen.findByRole('group', { name: 'Den, der får mindst' });
    const figure = within(field).getByLabelText('For hver promille afslået hos den, der får mindst');
    await userEvent.clear(figure);
    await userEvent.type(figure, '101');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Gem beslutningen' }));
    await within(field).findByText('Tallet er uden for 0 til 100.');
    expect(figure.getAttribute('aria-invalid')).toBe('true');
  });

  it('lets the leader decide the quota and what each kind counts as', async () => {
    const server = fakeServer('leader', 8);
    render(App);
    const field = await screen.findByRole('group', { name: 'Kvoten for ønsker' });
    within(field).getByText('Hver har 17 ønsker i en plan, og højst 5 af dem kan betyde mest.');
    await fill(within(field).getByLabelText('Ønsker til hver i en plan'), '12');
    within(field).getByLabelText('Så mange kan betyde mest (tomt: en fjerdedel af kvoten, nu 3)');
    await userEvent.click(within(field).getByText('Hvad hver slags ønske tæller som'));
    const weekend = within(field).getByLabelText('Hele weekenden fri');
    await fill(weekend, '0');
    await userEvent.click(screen.getByRole('button', { name: 'Gem beslutningen' }));
    await within(field).findByText('Tallet er uden for 1 til 10. Ret det.');
    expect(weekend.getAttribute('aria-invalid')).toBe('true');
    await fill(weekend, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Gem beslutningen' }));
    await screen.findByText('Beslutningen er gemt');
    const wishes = { quota: 12, draws: { weekend_off: 2, day_off: 1 }, matters_most: null };
    expect(server.api.fairness.log[0]).toMatchObject({ fairness: null, wishes });
    screen.getByText(/højst 3 af dem kan betyde mest.*»Hele weekenden fri«: 2/, { selector: 'fieldset p' });
  });

  it('gives the quota back to the plans’ documents and keeps what is decided about fairness', async () => {
    const server = fakeServer('leader', 8);
    const wishes = { quota: 9, draws: {}, matters_most: 1 };
    const days = { remind_days_before: 3, late_notice_days: 4 };
    const decided = { number: 1, fairness: { ...terms, worst_off: 5 }, wishes, ...days };
    server.api.fairness.log = [{ ...decided, by: 'x', role: 'leader', at: '2026-11-01T08:00:00Z' }];
    render(App);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Lad hver plans eget dokument bestemme kvoten' }),
    );
    await screen.findByText('Hver har 17 ønsker i en plan, og højst 5 af dem kan betyde mest.');
    expect(server.api.fairness.log[0]).toMatchObject({ fairness: { worst_off: 5 }, wishes: null });
  });

  it('tells an employee the quota and lets only the leader change it', async () => {
    fakeServer('account-e1', 8);
    render(App);
    const field = await screen.findByRole('group', { name: 'Kvoten for ønsker' });
    within(field).getByText(/Hver har 17 ønsker i en plan/);
    expect(within(field).queryByRole('spinbutton')).toBeNull();
  });

  it('loses nothing when somebody else decided first', async () => {
    const server = fakeServer('leader', 8);
    render(App);
    const field = await screen.findByRole('group', { name: 'Regnskabet fra plan til plan' });
    server.api.fairness.log = [
      {
        number: 1,
        fairness: null,
        remind_days_before: 5,
        late_notice_days: 4,
        by: 'En anden',
        role: 'leader',
        at: '2026-11-01T08:00:00Z',
      },
    ];
    await userEvent.click(within(field).getByRole('radio', { name: 'Meget' }));
    await userEvent.click(screen.getByRole('button', { name: 'Gem beslutningen' }));
    await screen.findByText('En anden kom først');
    expect(within(field).getByRole<HTMLInputElement>('radio', { name: 'Meget' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Hent dem igen' }));
    await screen.findByText('En anden');
  });

  it('sorts the ward by any column and marks one', async () => {
    fakeServer('planner', 8);
    render(App);
    const table = await screen.findByRole('region', { name: 'Afsnittets regnskab' });
    const rows = () =>
      within(table)
        .getAllByRole('rowheader')
        .map((it) => (it.textContent ?? '').trim());
    await screen.findByText(/Længst under gennemsnittet/);
    expect(rows()[0]).toContain('Længst under gennemsnittet');
    await userEvent.click(within(table).getAllByRole('button', { name: /Medarbejder/ })[0]!);
    const names = rows();
    expect([...names].sort((a, b) => a.localeCompare(b, 'da'))).toEqual(names);
  });
});

describe('the reminder', () => {
  afterEach(cleanup);

  it('stands on the page of the wishes from the day that the ward says until they are sent in', async () => {
    const server = fakeServer('account-e1', 8);
    const decided = { fairness: null, late_notice_days: 4, by: 'x', role: 'leader', at: '' } as const;
    server.api.fairness.log = [{ ...decided, number: 1, remind_days_before: 14 }];
    render(App);
    await screen.findByText('Ønskerne lukker om 12 dage.');
    const [send] = await screen.findAllByRole('button', { name: 'Send mine ønsker' });
    await userEvent.click(send!);
    await screen.findByText('Dine ønsker er sendt ind');
    expect(screen.queryByText('Ønskerne lukker om 12 dage.')).toBeNull();
  });

  it('tells the planner how many have not sent in', async () => {
    fakeServer('planner', 8);
    render(App);
    await screen.findByText('8 har ikke sendt ind endnu');
  });
});
