import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from './App.svelte';
import { staffingKey } from './plan/grid/model';
import { session } from './state/session.svelte';
import { setLanguage } from './texts/index.svelte';
import { FakeLine, fakeServer, type FakeServer } from '../tests/fake/fetch';

let server: FakeServer;
const user = userEvent.setup();

/** A ward of ten is enough here; the whole list matters only on the sign-in page. */
async function start(account: string | null, size = 10): Promise<void> {
  server = fakeServer(account, size);
  FakeLine.install();
  Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
  render(App);
}

const date = (name: string): Promise<HTMLElement> =>
  screen.findByRole('button', { name: new RegExp(`^${name}`) });
const sheet = (): HTMLElement => screen.getByRole('dialog');

beforeEach(() => {
  setLanguage('da');
  location.hash = '';
  dispatchEvent(new Event('hashchange'));
});

describe('signing in', () => {
  it('lists the demo people, finds one by name, and enters', async () => {
    await start(null, 34);
    await screen.findByRole('heading', { name: 'Medarbejdere' });
    expect(screen.getByText('Demo-login.')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'åse');
    expect(screen.getByText('1 medarbejder')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Åse Kjærgaard' }));
    expect(await screen.findByRole('heading', { name: 'Dine ønsker' })).toBeTruthy();
  });

  it('says when the server does not answer, and tries again', async () => {
    server = fakeServer(null);
    server.away = true;
    Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
    render(App);
    expect((await screen.findByRole('alert')).textContent).toContain('Serveren svarer ikke');
    server.away = false;
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByRole('heading', { name: 'Medarbejdere' })).toBeTruthy();
  });

  it('switches language and remembers it', async () => {
    await start(null);
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Who are you?' })).toBeTruthy();
    expect([localStorage.getItem('vagtvaerk.language'), document.documentElement.lang]).toEqual(['en', 'en']);
  });
});

describe('an employee', () => {
  it('makes a day off in two presses and sees the quota fall', async () => {
    await start('account-e1');
    expect(await screen.findByText('11 af 17 ønsker tilbage')).toBeTruthy();
    await user.click(await date('torsdag 4. marts'));
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
    expect(await screen.findByText('10 af 17 ønsker tilbage')).toBeTruthy();
    expect(await date('torsdag 4. marts, ønske: Fri hele dagen, Vigtigt')).toBeTruthy();
  });

  it('changes and withdraws a wish, and can take the withdrawal back', async () => {
    await start('account-e1');
    await user.click(await date('torsdag 4. marts'));
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
    const name = 'Fri hele dagen, torsdag 4. marts';
    await user.click(await screen.findByRole('button', { name: `Ret ønsket: ${name}` }));
    await user.click(within(sheet()).getByRole('radio', { name: 'Betyder mest' }));
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ændring' }));
    expect(await date('torsdag 4. marts, ønske: Fri hele dagen, Betyder mest')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Træk ønsket tilbage: ${name}` }));
    expect(await screen.findByText('11 af 17 ønsker tilbage')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fortryd' }));
    expect(await screen.findByText('10 af 17 ønsker tilbage')).toBeTruthy();
  });

  it('keeps what was entered when the server refuses it, and shows its faults in words', async () => {
    await start('account-e1');
    await user.click(await date('torsdag 4. marts'));
    await user.click(within(sheet()).getByRole('radio', { name: 'Gerne på arbejde' }));
    const faults = [{ code: 'x', pointer: '/date', cause: 'Årsagen.', action: 'Gør sådan.' }];
    server.answerNext('POST /api/v1/plans/plan-2/wishes', {
      status: 422,
      body: {
        type: '/problems/faults',
        code: 'faults',
        title: 'Kan ikke gemmes',
        detail: '',
        status: 422,
        faults,
      },
    });
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
    await waitFor(() =>
      expect(within(sheet()).getByRole('alert').textContent).toContain('Årsagen. Gør sådan.'),
    );
    expect(within(sheet()).getByRole<HTMLInputElement>('radio', { name: 'Gerne på arbejde' }).checked).toBe(
      true,
    );
    expect(localStorage.getItem('vagtvaerk.unsent account-e1 plan-2')).toBeNull();
  });

  it('sends what was entered when the session was lost, after a new sign-in', async () => {
    await start('account-e1');
    await user.click(await date('torsdag 4. marts'));
    await user.click(within(sheet()).getByRole('radio', { name: 'Gerne på arbejde' }));
    server.account = null;
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
    expect(await screen.findByText(/Du er blevet logget ud/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Anne Mette Holm' }));
    expect(await date('torsdag 4. marts, ønske: Gerne på arbejde, Vigtigt')).toBeTruthy();
    expect(await screen.findByText('10 af 17 ønsker tilbage')).toBeTruthy();
  });

  it('reads everything and changes nothing when the window is closed', async () => {
    await start('account-e1');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    expect(await screen.findByText('Lukket for ønsker')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ret ønsket/ })).toBeNull();
    await user.click(await date('torsdag 7. januar'));
    expect(within(sheet()).getByText('Der er lukket for ønsker.')).toBeTruthy();
    expect(within(sheet()).queryByRole('button', { name: 'Gem ønske' })).toBeNull();
  });

  it('learns in the sheet that the window has closed meanwhile', async () => {
    await start('account-e1');
    await user.click(await date('torsdag 4. marts'));
    const plan = server.api.plans[0];
    if (plan) plan.open = false;
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
    expect(await within(sheet()).findByText('Der er lukket for ønsker.')).toBeTruthy();
  });

  it('moves over the calendar by arrow keys', async () => {
    await start('account-e1');
    (await date('mandag 1. marts')).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-date')).toBe('2027-03-09');
  });
});

describe('a planner', () => {
  const grid = (): Promise<HTMLElement> => screen.findByRole('grid', { name: 'Vagtplan' });

  it('makes a roster, follows it, stops it and sees it', async () => {
    await start('planner');
    await user.click(await screen.findByRole('button', { name: 'Lav vagtplan' }));
    expect(await screen.findByRole('heading', { name: 'Vagtplanen laves' })).toBeTruthy();
    const step = {
      phase: 'improving',
      best_cost: 12430,
      bound: 11900,
      gap_percent: 4.3,
      seconds: 3,
      limit_seconds: 60,
    };
    FakeLine.newest.say('progress', step);
    expect(await screen.findByText('12.430')).toBeTruthy();
    expect(screen.getByText('4,3 %')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop nu og behold den bedste' }));
    const solve = [...server.api.solves.values()].at(-1);
    FakeLine.newest.say('finished', solve);
    expect(await grid()).toBeTruthy();
    expect(screen.getByText(/Stoppet af planlæggeren/)).toBeTruthy();
  });

  it('finds a running solve again after a reload', async () => {
    await start('planner');
    server.api.handle({
      method: 'POST',
      path: '/api/v1/plans/plan-2/solves',
      body: {},
      account: 'planner',
      language: 'da',
    });
    expect(await screen.findByRole('heading', { name: 'Vagtplanen laves' })).toBeTruthy();
  });

  it('reads a cell in focus without asking the server again', async () => {
    await start('planner');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    const table = await grid();
    const first = table.querySelector<HTMLElement>('tbody td');
    const calls = server.calls.length;
    first?.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    const detail = screen.getByRole('region', { name: 'Valgt felt' });
    await waitFor(() => expect(detail.textContent).toContain('Birgitte Skov'));
    expect(detail.textContent?.toLowerCase()).toContain('tirsdag den 5. januar 2027');
    expect(server.calls).toHaveLength(calls);
    expect(table.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });

  it('leads from a finding to its cell', async () => {
    await start('planner');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    await grid();
    await user.click(screen.getByRole('tab', { name: 'Bemærkninger' }));
    const finding = server.api.plans[1]?.answer?.report.findings.find((it) => it.rule === 'staffing_minimum');
    if (!finding) throw new Error('the fake ward is short of nobody');
    await user.click(screen.getAllByRole('button', { name: /mangler \d/ })[0] as HTMLElement);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/mangler/);
    const row = document.activeElement?.closest('tr')?.dataset.row;
    expect(row).toBe(staffingKey(finding.shift_type ?? '', finding.competence, finding.profession));
  });

  it('sees a waived rule apart from broken ones, and what is out of reach', async () => {
    await start('planner');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    await grid();
    expect(screen.getByText('0 brud')).toBeTruthy();
    expect(screen.getByText('1 fravigelse')).toBeTruthy();
    expect(screen.getByText('Kan ikke nås i denne vagtplan')).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Bemærkninger' }));
    expect(
      screen.getByText('Fraveget: Akut sygdom i afsnittet (Vagtplanlæggeren, man. 4. jan. kl. 08.30).'),
    ).toBeTruthy();
  });

  it('keeps a cell in the tab order when a filter takes the row away', async () => {
    await start('planner');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    const table = await grid();
    table.querySelector<HTMLElement>('tbody td')?.focus();
    await user.type(screen.getByRole('searchbox'), 'Birgitte');
    await waitFor(() => expect(table.querySelectorAll('tbody tr')).toHaveLength(1));
    expect(table.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });

  it('is told plainly when a solve brought nothing', async () => {
    await start('planner');
    await user.click(await screen.findByRole('button', { name: 'Lav vagtplan' }));
    await screen.findByRole('heading', { name: 'Vagtplanen laves' });
    const solve = [...server.api.solves.values()].at(-1);
    const summary = {
      status: 'infeasible',
      stopped_by: 'proof',
      seconds: 1,
      seed: 1,
      threads: 2,
      clash: [{ rule: 'staffing_minimum', date: '2027-03-06' }],
      notices: [{ code: 'x', pointer: '', cause: 'Dialyse mangler.', action: 'Ret bemandingen.' }],
    };
    FakeLine.newest.say('finished', { ...solve, status: 'finished', summary });
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('ingen vagtplan');
    expect(told).toContain('Afsnittet: under mindstebemanding (lør. 6. mar.).');
    expect(screen.getByText(/Dialyse mangler/)).toBeTruthy();
  });
});

describe('a leader', () => {
  it('reads the roster and has no button to make one', async () => {
    await start('leader');
    await user.selectOptions(await screen.findByLabelText('Vælg vagtplan'), 'plan-1');
    expect(await screen.findByRole('grid')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Lav vagtplan/ })).toBeNull();
  });
});
