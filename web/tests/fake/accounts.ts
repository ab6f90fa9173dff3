/** Accounts in the fake API: passwords, links and sessions in memory, with nothing of the real server's safety. */
import type { Caller, OwnSession, WardAccount } from '../../src/api/types';
import { problem, type FakeAnswer, type FakeRequest } from './answer';

interface Credential {
  loginName: string;
  password: string;
}

const shortest = 15;
const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString();

export class FakeAccounts {
  readonly credentials = new Map<string, Credential>();
  readonly links = new Map<string, string>();
  readonly withdrawn = new Set<string>();
  readonly added: WardAccount[] = [];
  sessions: OwnSession[] = [
    session('here', 'Chrome, Android', true),
    session('there', 'Safari, iPhone', false),
    session('ward', 'Edge, Windows', false),
  ];
  private next = 1;

  constructor(private readonly callers: () => Caller[]) {}

  /** Answers whoever is not signed in, too; nothing for what is not about accounts. */
  open(request: FakeRequest, path: string): FakeAnswer | null {
    const body = (request.body ?? {}) as Record<string, string>;
    if (path === '/session' && request.method === 'POST') return this.signIn(body);
    if (path === '/invitation') return this.invitation(body.token ?? '');
    if (path === '/invitation/acceptance') return this.accept(body);
    return null;
  }

  signedIn(request: FakeRequest, path: string, caller: Caller): FakeAnswer | null {
    const [, top, id = '', part = ''] = path.split('/');
    if (top === 'account') return this.own(request, [id, part], caller);
    if (top !== 'accounts') return null;
    if (caller.role !== 'leader') return problem(403, 'not_allowed', 'Det har du ikke adgang til');
    if (!id) return request.method === 'GET' ? this.list() : this.add(request.body as WardAccount);
    return this.change(request.method, id, part);
  }

  private signIn({ login_name, password }: Record<string, string>): FakeAnswer {
    const name = login_name?.trim().toLowerCase();
    const found = [...this.credentials].find(([, it]) => it.loginName === name && it.password === password);
    if (!found) return problem(401, 'sign_in_refused', 'Brugernavn eller adgangskode er forkert');
    return { status: 200, body: this.caller(found[0]), session: found[0] };
  }

  private invitation(token: string): FakeAnswer {
    const caller = this.caller(this.links.get(token) ?? '');
    if (!caller)
      return problem(410, 'invitation_ended', 'Linket kan ikke bruges længere', 'Bed din leder om et nyt.');
    const known = this.credentials.get(caller.account);
    const { name, role, ward } = caller;
    const body = {
      name,
      role,
      ward_name: ward.name,
      login_name: known?.loginName ?? name.toLowerCase().split(' ').join('.'),
      had_password: Boolean(known),
      shortest_password: shortest,
    };
    return { status: 200, body };
  }

  private accept({ token = '', login_name = '', password = '' }: Record<string, string>): FakeAnswer {
    const account = this.links.get(token);
    if (!account) return problem(410, 'invitation_ended', 'Linket kan ikke bruges længere');
    if (password.length < shortest) return faults('/password', 'Adgangskoden er for kort.');
    this.links.delete(token);
    this.credentials.set(account, { loginName: login_name.trim().toLowerCase(), password });
    return { status: 200, body: this.caller(account), session: account };
  }

  private own(request: FakeRequest, [part, id]: string[], caller: Caller): FakeAnswer {
    const known = this.credentials.get(caller.account);
    if (part === 'password') {
      const { current, new: wanted = '' } = request.body as { current: string; new: string };
      if (known?.password !== current) return faults('/current', 'Den nuværende adgangskode er forkert.');
      if (wanted.length < shortest) return faults('/new', 'Adgangskoden er for kort.');
      known.password = wanted;
      this.sessions = this.sessions.filter((it) => it.current);
      return { status: 200, body: caller };
    }
    if (part === 'sessions') {
      this.sessions = id ? this.sessions.filter((it) => it.id !== id) : [];
      return id ? { status: 204 } : { status: 204, session: null };
    }
    const body = {
      login_name: known?.loginName ?? null,
      password_changed_at: known ? '2027-01-11T08:12:00Z' : null,
      shortest_password: shortest,
      sessions: this.sessions,
    };
    return { status: 200, body };
  }

  private list(): FakeAnswer {
    const callers = this.callers();
    const without = callers.filter((it) => it.role === 'employee').slice(-2);
    const hidden = new Set(without.map((it) => it.employee));
    const taken = new Set(this.added.map((it) => it.employee));
    const shown = callers.filter((it) => !hidden.has(it.employee) || it.employee === null);
    const accounts = [...shown.map((it) => this.wardAccount(it)), ...this.added];
    const without_account = without
      .filter((it) => !taken.has(it.employee))
      .map((it) => ({ id: it.employee ?? '', name: it.name }));
    return { status: 200, body: { accounts, without_account } };
  }

  private wardAccount(caller: Caller): WardAccount {
    const { account: id, name, role, employee } = caller;
    const invited = [...this.links.values()].includes(id);
    const active = this.credentials.has(id);
    const state = active ? 'active' : invited ? 'invited' : 'not_invited';
    return {
      id,
      name,
      role,
      employee,
      state: this.withdrawn.has(id) ? 'withdrawn' : state,
      signed_in_at: active ? '2027-01-11T08:12:00Z' : null,
      invited_until: invited ? inTenDays() : null,
    };
  }

  private add({ name, role, employee }: WardAccount): FakeAnswer {
    const id = `added-${this.next++}`;
    const made: WardAccount = {
      id,
      name,
      role,
      employee,
      state: 'not_invited',
      signed_in_at: null,
      invited_until: null,
    };
    this.added.push(made);
    return { status: 201, body: made };
  }

  private change(method: string, id: string, part: string): FakeAnswer {
    for (const [token, account] of this.links) if (account === id) this.links.delete(token);
    const added = this.added.find((it) => it.id === id);
    if (part && method === 'POST') {
      const token = `token-${this.next++}`.padEnd(43, 'x');
      this.links.set(token, id);
      this.withdrawn.delete(id);
      if (added) Object.assign(added, { state: 'invited', invited_until: inTenDays() });
      return { status: 201, body: { token, expires_at: inTenDays() } };
    }
    if (!part) {
      this.withdrawn.add(id);
      this.credentials.delete(id);
    }
    if (added) Object.assign(added, { state: part ? 'not_invited' : 'withdrawn', invited_until: null });
    return { status: 204 };
  }

  private caller(account: string): Caller | undefined {
    return this.callers().find((it) => it.account === account);
  }
}

function session(id: string, browser: string, current: boolean): OwnSession {
  return {
    id,
    browser,
    current,
    signed_in_at: '2027-01-11T08:12:00Z',
    seen_at: '2027-01-12T06:55:00Z',
    expires_at: '2027-02-10T08:12:00Z',
  };
}

function faults(pointer: string, cause: string): FakeAnswer {
  const answer = problem(422, 'faults', 'Dokumentet har fejl');
  const fault = { code: 'x', pointer, cause, action: 'Prøv igen.' };
  return { ...answer, body: { ...(answer.body as object), faults: [fault] } };
}
