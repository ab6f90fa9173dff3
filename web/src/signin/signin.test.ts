import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { session } from '../state/session.svelte';
import { setLanguage } from '../texts/index.svelte';
import { fakeServer, type FakeServer } from '../../tests/fake/fetch';

let server: FakeServer;
const user = userEvent.setup();
const password = 'hest gulerod lampe fjord';
const field = (name: string): Promise<HTMLInputElement> => screen.findByLabelText(name);

function start(account: string | null, hash = '', demo = false): void {
  server = fakeServer(account, 6);
  if (!demo) server.answerNext('GET /api/v1/demo-accounts', { status: 200, body: [] });
  Object.assign(session, { state: 'starting', caller: null, message: null, error: null });
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
}

beforeEach(() => setLanguage('da'));

describe('signing in by password', () => {
  it('names nobody, says what is missing, and keeps the name when the password is wrong', async () => {
    start(null);
    server.api.people.credentials.set('account-e1', { loginName: 'anne.mette.holm', password });
    render(App);
    expect(await screen.findByRole('heading', { name: 'Log ind' })).toBeTruthy();
    expect(screen.queryByText('Demo-login.')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect(screen.getAllByText('Skal udfyldes.')).toHaveLength(2);
    await user.type(await field('Brugernavn eller e-mail'), 'Anne.Mette.Holm');
    await user.type(await field('Adgangskode'), 'forkert');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect((await screen.findByRole('alert')).textContent).toContain('er forkert');
    expect((await field('Brugernavn eller e-mail')).value).toBe('Anne.Mette.Holm');
    await user.clear(await field('Adgangskode'));
    await user.type(await field('Adgangskode'), password);
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect(await screen.findByRole('heading', { name: 'Dine ønsker' })).toBeTruthy();
  });

  it('says how long to wait after too many attempts', async () => {
    start(null);
    render(App);
    const body = { type: '', code: 'too_many_attempts', title: 'For mange', status: 429, detail: 'Vent.' };
    server.answerNext('POST /api/v1/session', { status: 429, body: { ...body, retry_after_seconds: 48 } });
    await user.type(await field('Brugernavn eller e-mail'), 'anne');
    await user.type(await field('Adgangskode'), 'forkert');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Prøv igen om 48 sek.');
  });
});

describe('a personal link', () => {
  it('shows the password, tells the fault at its field, and signs in', async () => {
    start(null, '#/invitation/abc');
    server.api.people.links.set('abc', 'account-e1');
    render(App);
    expect(await screen.findByRole('heading', { name: 'Velkommen, Anne Mette Holm' })).toBeTruthy();
    const wanted = await field('Adgangskode');
    await user.type(wanted, 'for kort');
    expect(screen.getByText('8 af 15 tegn')).toBeTruthy();
    await user.click(screen.getByLabelText('Vis adgangskoden'));
    expect(wanted.type).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Gem og log ind' }));
    expect((await screen.findByRole('alert')).textContent).toContain('for kort');
    expect(wanted.getAttribute('aria-invalid')).toBe('true');
    await user.clear(wanted);
    await user.type(wanted, password);
    await user.click(screen.getByRole('button', { name: 'Gem og log ind' }));
    expect(await screen.findByRole('heading', { name: 'Dine ønsker' })).toBeTruthy();
    expect(location.hash).not.toContain('abc');
  });

  it('that was used says so and leads to the sign-in', async () => {
    start(null, '#/invitation/gone');
    render(App);
    expect((await screen.findByRole('alert')).textContent).toContain('Linket kan ikke bruges længere');
    await user.click(screen.getByRole('button', { name: 'Til login' }));
    expect(await screen.findByRole('heading', { name: 'Log ind' })).toBeTruthy();
  });
});

describe('one’s own account', () => {
  it('lists where one is signed in, ends one place, and ends all', async () => {
    start('account-e1', '#/account');
    server.api.people.credentials.set('account-e1', { loginName: 'anne', password });
    render(App);
    const list = await screen.findByRole('region', { name: 'Her er du logget ind' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    await user.click(within(list).getByRole('button', { name: 'Log ud dér: Safari, iPhone' }));
    expect(await screen.findByText('Enheden er logget ud')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Log ud på alle enheder' }));
    expect(await screen.findByText('Du er logget ud.')).toBeTruthy();
  });

  it('changes the password with the present one as proof', async () => {
    start('account-e1', '#/account');
    server.api.people.credentials.set('account-e1', { loginName: 'anne', password });
    render(App);
    await user.type(await field('Nuværende adgangskode'), 'forkert');
    await user.type(await field('Ny adgangskode'), 'tordenvejr over kaffekanden');
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }));
    expect((await screen.findByRole('alert')).textContent).toContain('nuværende adgangskode er forkert');
    await user.clear(await field('Nuværende adgangskode'));
    await user.type(await field('Nuværende adgangskode'), password);
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }));
    expect(await screen.findByText('Adgangskoden er skiftet')).toBeTruthy();
    expect(server.api.people.credentials.get('account-e1')?.password).toBe('tordenvejr over kaffekanden');
  });
});

describe('the ward’s accounts', () => {
  it('are for the leader alone', async () => {
    start('account-e1', '#/accounts');
    render(App);
    expect(await screen.findByRole('heading', { name: 'Dine ønsker' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Konti' })).toBeNull();
  });

  it('get links for everyone who lacks one, with accounts made where there are none', async () => {
    start('leader', '#/accounts');
    render(App);
    await screen.findByRole('heading', { name: /^Konti i/ });
    await user.click(await screen.findByRole('button', { name: 'Lav links til de 8, der mangler' }));
    expect(await screen.findAllByRole('img', { name: /^QR-kode med linket til/ })).toHaveLength(8);
    expect(server.api.people.added).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /der mangler/ })).toBeNull();
    expect(screen.getAllByText(/^Link virker til/)).toHaveLength(8);
  });

  it('can be closed after one more question, but not one’s own', async () => {
    start('leader', '#/accounts');
    render(App);
    await user.click(await screen.findByRole('button', { name: 'Luk konto: Susanne Aagaard' }));
    await user.click(screen.getByRole('button', { name: 'Ja, luk kontoen' }));
    expect(await screen.findByText('Lukket')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Luk konto: Henrik Storm' })).toBeNull();
  });
});
