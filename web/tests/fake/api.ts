/**
 * The HTTP contract in memory, for work on the pages and for their tests. Not shipped. Where the contract names a
 * fault the fake answers with it; everything else about rules is left to the real server.
 */
import type {
  Caller,
  DemoAccount,
  Fault,
  NewChange,
  NewStep,
  NewWish,
  PlanSummary,
  RosterAnswer,
  Solve,
  WardRequest,
  Wish,
} from '../../src/api/types';
import { addDays } from '../../src/format/calendar';
import { drawnBy } from '../../src/wishes/quota';
import { datesOf } from '../../src/wishes/span';
import {
  approvalOf,
  reasonsOf,
  lifeOf,
  newLife,
  ownDuties,
  recordChange,
  stateOf,
  takeStep,
  type FakeLife,
} from './life';
import { FakeAccounts } from './accounts';
import { problem, problemBody, type FakeAnswer, type FakeRequest } from './answer';
import { FakeBooks } from './books';
import { FakeFairness } from './fairness';
import { fakeRoster } from './planner';
import { ward } from './ward';
import { FakeWellbeing } from './wellbeing';

interface Plan {
  id: string;
  request: WardRequest;
  open: boolean;
  answer: RosterAnswer | null;
  running: string | null;
  life: FakeLife;
  books: FakeBooks;
}

const holidays = [
  ['2027-01-01', 'new_years_day'],
  ['2027-03-25', 'maundy_thursday'],
  ['2027-03-26', 'good_friday'],
  ['2027-03-28', 'easter_sunday'],
  ['2027-03-29', 'easter_monday'],
] as const;
const crowds = [
  { date: '2027-03-27', by: 'some' },
  { date: '2027-03-28', by: 'many' },
] as const;

export class FakeApi {
  readonly plans: Plan[];
  readonly solves = new Map<string, Solve>();
  readonly fairness = new FakeFairness(() => this.plans[0]?.request.employees ?? []);
  readonly people = new FakeAccounts(() => this.accounts().map(callerOf));
  readonly wellbeing = new FakeWellbeing(() => this.plans);
  private next = 1;

  constructor(size = 34) {
    this.plans = [
      this.plan('plan-2', ward('2027-03-01', size), true),
      this.plan('plan-1', ward('2027-01-04', size, 11), false),
    ];
    const made = this.plans[1];
    if (made) this.finish(this.queue(made, 60), 'time_limit');
    const open = this.plans[0];
    if (open)
      open.request.wishes = open.request.wishes?.filter(
        (it) => it.employee !== 'e1' || Number(it.id.split('-').pop()) < 6,
      );
  }

  private plan(id: string, request: WardRequest, open: boolean): Plan {
    return { id, request, open, answer: null, running: null, life: newLife(), books: new FakeBooks() };
  }

  accounts(): DemoAccount[] {
    const home = this.plans[0]?.request.ward ?? { id: '', name: '' };
    const people = (this.plans[0]?.request.employees ?? []).map((it): DemoAccount => ({
      id: `account-${it.id}`,
      name: it.name,
      role: 'employee',
      ward: home,
    }));
    return [
      { id: 'planner', name: 'Susanne Aagaard', role: 'planner', ward: home },
      { id: 'leader', name: 'Henrik Storm', role: 'leader', ward: home },
      ...people,
    ];
  }

  handle(request: FakeRequest): FakeAnswer {
    const path = request.path.replace('/api/v1', '');
    if (path === '/demo-accounts') return { status: 200, body: this.accounts() };
    if (path === '/demo-session') return this.demoSignIn(request);
    const open = this.people.open(request, path);
    if (open) return open;
    const account = this.accounts().find((it) => it.id === request.account);
    if (!account) return problem(401, 'not_signed_in', 'Du er ikke logget ind');
    if (path === '/session') return this.session(request, account);
    return this.signedIn(request, path, callerOf(account));
  }

  private demoSignIn(request: FakeRequest): FakeAnswer {
    const wanted = (request.body as { account?: string } | undefined)?.account;
    const account = this.accounts().find((it) => it.id === wanted);
    if (!account) return problem(404, 'not_found', 'Kontoen findes ikke');
    return { status: 200, body: callerOf(account), session: account.id };
  }

  private session(request: FakeRequest, account: DemoAccount): FakeAnswer {
    return request.method === 'DELETE'
      ? { status: 204, session: null }
      : { status: 200, body: callerOf(account) };
  }

  private signedIn(request: FakeRequest, path: string, caller: Caller): FakeAnswer {
    const other = this.people.signedIn(request, path, caller) ?? this.fairness.handle(request, path, caller);
    if (other) return other;
    const [, top, id = '', part, wish = '', last] = path.split('/');
    if (top === 'wellbeing-frame') return this.wellbeing.frame(request, caller);
    if (top === 'plans' && !id)
      return { status: 200, body: this.plans.map((it) => this.summary(it, caller)) };
    if (top === 'solves') return this.solve(id, part);
    const plan = this.plans.find((it) => it.id === id);
    if (top !== 'plans' || !plan) return problem(404, 'not_found', 'Findes ikke');
    if (!part) return { status: 200, body: this.view(plan, caller) };
    if (part === 'wishes' || part === 'wish-book') return this.ownWishes(request, plan, [part, wish], caller);
    if (part === 'duties' && caller.employee && plan.answer && plan.life.stage === 'published')
      return { status: 200, body: ownDuties(plan.answer, plan.life, caller.employee) };
    if (part === 'wellbeing-days')
      return this.wellbeing.own(request, plan, last ? `${wish}/${last}` : wish, caller);
    if (part === 'wish-books' && caller.role !== 'employee')
      return { status: 200, body: plan.books.ofWard(plan.request, this.fairness.wishTerms()) };
    if (caller.role === 'employee') return problem(403, 'not_allowed', 'Det må din rolle ikke');
    if (part === 'wellbeing-requests') return this.wellbeing.ofWard(request, plan, [wish, last], caller);
    if (part === 'solves')
      return { status: 202, body: this.queue(plan, (request.body as { seconds?: number }).seconds ?? 60) };
    if (part === 'life' && request.method === 'POST') return this.step(plan, request.body as NewStep, caller);
    if (part === 'life') return { status: 200, body: this.life(plan, caller) };
    if (part === 'approval' && plan.answer)
      return { status: 200, body: approvalOf(plan.answer, this.life(plan, caller), plan.life.changes) };
    if (part === 'reasons' && plan.answer) return { status: 200, body: reasonsOf(plan.answer) };
    if (part === 'roster' && wish === 'cell')
      return {
        status: 200,
        body: {
          reason: null,
          sentences: ['Sådan ville det gå med en anden:', 'Bo overtager: koster det samme.'],
        },
      };
    if (part === 'changes' && plan.answer) return this.change(request, plan, plan.answer, caller);
    return problem(404, 'no_roster', 'Der er ingen vagtplan endnu');
  }

  /** Every change of an employee's wishes rests on a version, and leaves the next. */
  private ownWishes(request: FakeRequest, plan: Plan, [part, wish]: string[], caller: Caller): FakeAnswer {
    const employee = caller.employee ?? '';
    const reads = request.method === 'GET';
    if (!reads && plan.open && !plan.books.isCurrent(employee, request.ifMatch))
      return problem(412, 'wishes_changed', 'Ændret på en anden enhed');
    const answer =
      part === 'wish-book'
        ? plan.books.handle(request, employee, plan.open)
        : this.wishes(request, plan, wish ?? '', caller);
    if (!reads && part === 'wishes' && answer.status < 300) plan.books.change(employee, 'draft');
    return { ...answer, headers: { ...answer.headers, etag: plan.books.etag(employee) } };
  }

  private life(plan: Plan, caller: Caller) {
    return lifeOf(plan.life, stateOf(plan.life, plan.open, plan.answer), caller);
  }

  private step(plan: Plan, step: NewStep, caller: Caller): FakeAnswer {
    const state = () => stateOf(plan.life, plan.open, plan.answer);
    const from = state();
    if (step.step === 'close_wishes') plan.open = false;
    if (!takeStep(plan.life, step, from, caller, state))
      return problem(409, 'plan_changed', 'En anden kom først');
    return { status: 200, body: this.life(plan, caller) };
  }

  private change(request: FakeRequest, plan: Plan, answer: RosterAnswer, caller: Caller): FakeAnswer {
    if (request.path.endsWith('/judgement')) {
      const body = { findings_new: [], findings_gone: [], hard_before: 0, hard_after: 0 };
      return { status: 200, body: { ...body, cost_before: 0, cost_after: 0 } };
    }
    const recorded = recordChange(plan.life, answer, request.body as NewChange, caller);
    return { status: 201, body: recorded };
  }

  private summary(plan: Plan, caller?: Caller): PlanSummary {
    const { ward: home, period } = plan.request;
    const closes = plan.open ? new Date(Date.now() + 12.4 * 86_400_000) : new Date('2026-11-08T22:59:00Z');
    closes.setUTCMinutes(59, 0, 0);
    const state = stateOf(plan.life, plan.open, plan.answer);
    return {
      id: plan.id,
      ward: home,
      period,
      to: addDays(period.from, period.weeks * 7 - 1),
      wish_window: { opens: '2026-10-12T06:00:00Z', closes: closes.toISOString(), open: plan.open },
      state: caller?.role === 'employee' && state !== 'published' && !plan.open ? 'wishes_closed' : state,
      created_at: '2026-10-01T08:00:00Z',
      running_solve: plan.running,
      has_roster: plan.answer !== null,
    };
  }

  private view(plan: Plan, caller: Caller) {
    const mine = <T extends { employee: string }>(list: T[] | undefined): T[] =>
      (list ?? []).filter((it) => it.employee === caller.employee);
    const summary = this.summary(plan, caller);
    const terms = this.fairness.wishTerms();
    const own = caller.employee && {
      employee: caller.employee,
      quota: terms.quota,
      draws: terms.draws,
      used: drawnBy(terms.draws, mine(plan.request.wishes)),
      matters_most_quota: terms.matters_most ?? 5,
      wanted_off: plan.open ? crowds : [],
      absences: mine(plan.request.absences),
      wellbeing_days: mine(plan.request.wellbeing_days),
      considerations: mine(plan.request.considerations),
    };
    const inside = holidays.filter(([date]) => date >= summary.period.from && date <= summary.to);
    const remindMs = this.fairness.remindDays() * 86_400_000;
    return {
      summary,
      remind_from: new Date(Date.parse(summary.wish_window.closes) - remindMs).toISOString(),
      shift_types: plan.request.shift_types,
      holidays: inside.map(([date, name]) => ({ date, name })),
      own: own || null,
    };
  }

  private wishes(request: FakeRequest, plan: Plan, id: string, caller: Caller): FakeAnswer {
    const all = plan.request.wishes ?? [];
    const own = all.filter((it) => it.employee === caller.employee);
    if (request.method === 'GET') return { status: 200, body: caller.role === 'employee' ? own : all };
    if (!plan.open)
      return problem(409, 'wish_window_closed', 'Der er lukket for ønsker', 'Tal med din vagtplanlægger.');
    if (id && !own.some((it) => it.id === id)) return problem(404, 'not_found', 'Ønsket findes ikke');
    const rest = all.filter((it) => it.id !== id);
    if (request.method === 'DELETE') {
      plan.request.wishes = rest;
      return { status: 204 };
    }
    return this.saveWish(plan, rest, id, request.body as NewWish, caller);
  }

  private saveWish(plan: Plan, rest: Wish[], id: string, entry: NewWish, caller: Caller): FakeAnswer {
    const others = rest.filter((it) => it.employee === caller.employee);
    const faults = faultsOf(entry, others, this.summary(plan));
    const terms = this.fairness.wishTerms();
    if (drawnBy(terms.draws, others) + (terms.draws?.[entry.kind] ?? 1) > terms.quota)
      faults.push({
        code: 'wish_quota_exceeded',
        pointer: '',
        cause: `Du har ikke plads i din kvote på ${terms.quota}.`,
        action: 'Træk et tilbage først.',
      });
    if (faults.length)
      return {
        ...problem(422, 'faults', 'Ønsket kan ikke gemmes'),
        body: { ...problemBody(422, 'faults', 'Ønsket kan ikke gemmes'), faults },
      };
    const wish = { ...entry, id: id || `wish-${this.next++}`, employee: caller.employee ?? '' } as Wish;
    plan.request.wishes = [...rest, wish];
    return { status: id ? 200 : 201, body: wish };
  }

  private solve(id: string, part: string | undefined): FakeAnswer {
    const solve = this.solves.get(id);
    if (!solve) return problem(404, 'not_found', 'Findes ikke');
    if (part === 'cancel') this.finish(solve, 'cancelled');
    return { status: part === 'cancel' ? 202 : 200, body: solve };
  }

  private queue(plan: Plan, limitSeconds: number): Solve {
    const now = new Date().toISOString();
    const solve: Solve = {
      id: `solve-${this.next++}`,
      plan: plan.id,
      status: 'running',
      progress: {
        phase: 'building',
        best_cost: null,
        bound: null,
        gap_percent: null,
        seconds: 0,
        limit_seconds: limitSeconds,
      },
      summary: null,
      queued_at: now,
      started_at: now,
      finished_at: null,
      attempt: 1,
      cancel_requested: false,
    };
    this.solves.set(solve.id, solve);
    plan.running = solve.id;
    return solve;
  }

  /** Lets a solve go on to so many seconds; the cost falls and the bound rises towards each other. */
  advance(solve: Solve, seconds: number): void {
    if (solve.status !== 'running' || !solve.progress) return;
    const limit = solve.progress.limit_seconds;
    const part = Math.min(1, seconds / limit);
    const bound = seconds < 2 ? null : Math.round(58_000 + 9_000 * (1 - Math.exp(-6 * part)));
    const cost = seconds < 4 ? null : Math.round(71_000 + 60_000 * Math.exp(-9 * part));
    solve.progress = {
      phase: seconds < 2 ? 'building' : seconds < 4 ? 'first_roster' : part < 0.97 ? 'improving' : 'judging',
      best_cost: cost,
      bound,
      gap_percent: cost && bound ? ((cost - bound) / cost) * 100 : null,
      seconds,
      limit_seconds: limit,
    };
    if (seconds >= limit) this.finish(solve, 'time_limit');
  }

  /** Ends a solve with a roster. */
  finish(solve: Solve, why: 'time_limit' | 'cancelled'): void {
    const plan = this.plans.find((it) => it.id === solve.plan);
    if (!plan || solve.status === 'finished') return;
    const made = fakeRoster(plan.request);
    const { cost } = made.report;
    const bound = Math.round(cost * 0.957);
    solve.status = 'finished';
    solve.finished_at = new Date().toISOString();
    const seconds = solve.progress?.seconds || 60;
    solve.summary = {
      status: 'feasible',
      stopped_by: why,
      cost,
      bound,
      gap_percent: 4.3,
      seconds,
      seed: 1,
      threads: 2,
      notices: [
        {
          code: 'norm_out_of_reach',
          pointer: '/employees/0',
          cause: 'Anne Mette Holm skal planlægges 296 t, men kan højst arbejde 240 t i planen.',
          action: 'Ret fraværet, saldoen eller normen.',
        },
      ],
    };
    plan.running = null;
    plan.answer = { solve: { ...solve }, request: structuredClone(plan.request), ...made };
  }
}

function callerOf(account: DemoAccount): Caller {
  const employee = account.role === 'employee' ? account.id.replace('account-', '') : null;
  return { account: account.id, name: account.name, role: account.role, ward: account.ward, employee };
}

function faultsOf(entry: NewWish, others: Wish[], plan: PlanSummary): Fault[] {
  const faults: Fault[] = [];
  const dates = datesOf(entry);
  if (dates.some((date) => date < plan.period.from || date > plan.to))
    faults.push({
      code: 'wish_outside_plan',
      pointer: '/to',
      cause: 'Ønsket går ud over planens sidste dag.',
      action: 'Vælg datoer inden for planen.',
    });
  if (
    others.some(
      (it) => it.kind === entry.kind && datesOf(it).join() === dates.join() && it.kind === 'day_off',
    )
  )
    faults.push({
      code: 'wish_repeated',
      pointer: '/date',
      cause: 'Du har allerede ønsket fri den dag.',
      action: 'Ret det ønske, du har, i stedet.',
    });
  return faults;
}
