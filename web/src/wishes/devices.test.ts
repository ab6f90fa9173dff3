import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import type { Wish } from '../api/types';
import { session } from '../state/session.svelte';
import { setLanguage } from '../texts/index.svelte';
import { fakeServer, type FakeServer } from '../../tests/fake/fetch';

let server: FakeServer;
const user = userEvent.setup();
const wishes = '/api/v1/plans/plan-2/wishes';
const starting = { state: 'starting', caller: null, message: null, error: null };

function start(): void {
  server = fakeServer('account-e1', 10);
  Object.assign(session, starting);
  render(App);
}

const date = (name: string): Promise<HTMLElement> =>
  screen.findByRole('button', { name: new RegExp(`^${name}`) });
const sheet = (): HTMLElement => screen.getByRole('dialog');

/** What the same person does on another device. */
function elsewhere(method: string, path: string, body?: unknown): unknown {
  return server.api.handle({ method, path, body, account: 'account-e1', language: 'da' }).body;
}

async function wish(on: string): Promise<void> {
  await user.click(await date(on));
  await user.click(within(sheet()).getByRole('button', { name: 'Gem ønske' }));
}

beforeEach(() => {
  setLanguage('da');
  location.hash = '';
  dispatchEvent(new Event('hashchange'));
});

describe('without a connection', () => {
  it('keeps what is entered, says so, and sends it when the connection is back', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    server.away = true;
    await wish('torsdag 4. marts');
    expect(await date('torsdag 4. marts, Ikke sendt endnu, ønske: Fri hele dagen')).toBeTruthy();
    expect(screen.getAllByText('1 ændring er ikke sendt endnu').length).toBeGreaterThan(0);
    expect(screen.getByText('10 af 17 ønsker tilbage')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send mine ønsker' })).toBeNull();
    server.away = false;
    dispatchEvent(new Event('online'));
    expect(await date('torsdag 4. marts, ønske: Fri hele dagen')).toBeTruthy();
    expect(screen.queryByText('1 ændring er ikke sendt endnu')).toBeNull();
    expect((elsewhere('GET', wishes) as Wish[]).length).toBe(7);
  });

  it('opens with what was read last, and keeps what was not sent', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    server.away = true;
    await wish('torsdag 4. marts');
    document.body.innerHTML = '';
    Object.assign(session, starting);
    render(App);
    expect(await date('torsdag 4. marts, Ikke sendt endnu, ønske: Fri hele dagen')).toBeTruthy();
  });

  it('does not double a wish whose answer was lost on the way', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    server.away = true;
    await wish('torsdag 4. marts');
    elsewhere('POST', wishes, { kind: 'day_off', date: '2027-03-04', priority: 'important' });
    server.away = false;
    await user.click(screen.getByRole('button', { name: 'Prøv at sende nu' }));
    await waitFor(() => expect(screen.queryByText('1 ændring er ikke sendt endnu')).toBeNull());
    expect((elsewhere('GET', wishes) as Wish[]).length).toBe(7);
  });

  it('tells of a wish that is refused when it is sent later, and loses nothing', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    server.away = true;
    await wish('torsdag 4. marts');
    const plan = server.api.plans[0];
    if (plan) plan.open = false;
    server.away = false;
    dispatchEvent(new Event('online'));
    const told = await screen.findByRole('region', { name: 'Et ønske kunne ikke sendes' });
    expect(told.textContent).toContain('Fri hele dagen');
    expect(told.textContent).toContain('Der er lukket for ønsker');
    await user.click(within(told).getByRole('button', { name: 'Fjern fra denne enhed' }));
    expect(screen.queryByRole('region', { name: 'Et ønske kunne ikke sendes' })).toBeNull();
  });

  it('leaves no copy behind after signing out', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('vagtvaerk.kept'))).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Log ud' }));
    await screen.findByRole('heading', { name: 'Hvem er du?' });
    expect(Object.keys(localStorage).filter((key) => key.startsWith('vagtvaerk.kept'))).toEqual([]);
  });
});

describe('two devices', () => {
  async function clash(): Promise<{ region: HTMLElement; path: string }> {
    start();
    await wish('torsdag 4. marts');
    const stored = (elsewhere('GET', wishes) as Wish[]).at(-1);
    const path = `${wishes}/${stored?.id}`;
    elsewhere('PUT', path, { kind: 'work', date: '2027-03-04', priority: 'nice' });
    await user.click(
      await screen.findByRole('button', { name: 'Ret ønsket: Fri hele dagen, torsdag 4. marts' }),
    );
    await user.click(within(sheet()).getByRole('radio', { name: 'Betyder mest' }));
    await user.click(within(sheet()).getByRole('button', { name: 'Gem ændring' }));
    return { region: await screen.findByRole('region', { name: 'Ændret på en anden enhed' }), path };
  }
  const now = (): Wish | undefined => (elsewhere('GET', wishes) as Wish[]).at(-1);

  it('are told of each other, see both versions, and keep this one', async () => {
    const { region } = await clash();
    expect(region.textContent).toContain('Gerne på arbejde');
    expect(region.textContent).toContain('Betyder mest');
    expect(now()?.kind, 'nothing is overwritten').toBe('work');
    await user.click(within(region).getByRole('button', { name: 'Behold denne enheds' }));
    await waitFor(() => expect(now()).toMatchObject({ kind: 'day_off', priority: 'matters_most' }));
    expect(screen.queryByRole('region', { name: 'Ændret på en anden enhed' })).toBeNull();
  });

  it('or keep the other', async () => {
    const { region } = await clash();
    await user.click(within(region).getByRole('button', { name: 'Behold den andens' }));
    expect(await date('torsdag 4. marts, ønske: Gerne på arbejde, Rart')).toBeTruthy();
    expect(now()?.kind).toBe('work');
  });

  it('do not disturb each other on different wishes', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    elsewhere('POST', wishes, { kind: 'work', date: '2027-03-03', priority: 'nice' });
    await wish('torsdag 4. marts');
    expect(await date('onsdag 3. marts, ønske: Gerne på arbejde')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Ændret på en anden enhed' })).toBeNull();
    expect((elsewhere('GET', wishes) as Wish[]).length).toBe(8);
  });
});

describe('sending in', () => {
  it('is done, undone by a change, and done again', async () => {
    start();
    await user.click(await screen.findByRole('button', { name: 'Send mine ønsker' }));
    expect(await screen.findByText(/^Sendt ind .* Du kan stadig ændre/)).toBeTruthy();
    await wish('torsdag 4. marts');
    expect((await screen.findAllByText('Ændret, siden du sendte ind')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Send ind igen' }));
    expect(await screen.findByText(/^Sendt ind .* Du kan stadig ændre/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Træk alle ønsker tilbage' }));
    await user.click(screen.getByRole('button', { name: 'Ja, træk dem tilbage' }));
    expect(await screen.findByText(/ingen af dem gælder/)).toBeTruthy();
    expect((elsewhere('GET', wishes) as Wish[]).length).toBe(7);
  });

  it('asks to look again when another device has changed something', async () => {
    start();
    await screen.findByText('11 af 17 ønsker tilbage');
    elsewhere('POST', wishes, { kind: 'work', date: '2027-03-03', priority: 'nice' });
    await user.click(await screen.findByRole('button', { name: 'Send mine ønsker' }));
    expect((await screen.findByRole('alert')).textContent).toContain('ændret på en anden enhed');
    expect(await screen.findByText('10 af 17 ønsker tilbage')).toBeTruthy();
  });
});
