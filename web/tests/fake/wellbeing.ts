/** Wellbeing days in memory: one frame for the ward, requests, and cover of two people. Not shipped. */
import type {
  Caller,
  KeptWellbeingFrame,
  RosterAnswer,
  ToldCover,
  WardWellbeingRequest,
  WellbeingDecision,
  WellbeingFrame,
  WellbeingState,
} from '../../src/api/types';
import { addDays } from '../../src/format/calendar';
import { problem, problemBody, type FakeAnswer, type FakeRequest } from './answer';
import { recordChange, type FakeLife } from './life';

interface FakePlan {
  id: string;
  request: RosterAnswer['request'];
  answer: RosterAnswer | null;
  life: FakeLife;
}

const CAME_TO: Record<WellbeingDecision['answer'], WellbeingState> = {
  agree: 'agreed',
  refuse: 'refused',
  take_back: 'taken_back',
};

export class FakeWellbeing {
  kept: KeptWellbeingFrame = { version: 0, frame: null, by: null, at: null };
  requests: WardWellbeingRequest[] = [];

  /** The ward's plans, newest first. */
  constructor(private readonly plans: () => FakePlan[]) {}

  frame(request: FakeRequest, caller: Caller): FakeAnswer {
    if (request.method === 'PUT') {
      const { version, frame } = request.body as { version: number; frame: WellbeingFrame | null };
      if (version !== this.kept.version) return problem(409, 'wellbeing_changed', 'En anden kom først');
      this.kept = { version: version + 1, frame, by: caller.name, at: new Date().toISOString() };
    }
    return { status: 200, body: this.kept };
  }

  /** An employee's own: read, check, ask, withdraw, give back. */
  own(request: FakeRequest, plan: FakePlan, what: string, caller: Caller): FakeAnswer {
    const me = caller.employee ?? '';
    const mine = this.requests.filter((it) => it.employee === me && covers(plan, it.date));
    const date = (request.body as { date?: string } | undefined)?.date ?? '';
    if (request.method === 'GET') {
      const used = mine.filter((it) => it.state === 'asked' || it.state === 'agreed').length;
      const years = this.kept.frame ? [{ year: 2027, allowed: this.kept.frame.days_per_year, used }] : [];
      return { status: 200, body: { frame: this.kept.frame, years, requests: mine } };
    }
    if (request.method === 'DELETE') {
      const found = mine.find((it) => it.id === what);
      if (found) this.step(found, 'withdrawn', caller, null);
      return found ? { status: 204 } : problem(404, 'not_found', 'Findes ikke');
    }
    if (what.endsWith('/return')) {
      const found = mine.find((it) => `${it.id}/return` === what);
      if (found?.state !== 'agreed') return problem(409, 'wellbeing_changed', 'En anden kom først');
      this.undo(found, caller);
      this.step(found, 'given_back', caller, null);
      return { status: 200, body: found };
    }
    const shift_type = dutyOf(this.holding(date), me, date);
    const misfits = shift_type
      ? []
      : [
          {
            code: 'wellbeing_no_duty',
            pointer: '/date',
            cause: 'Du har ingen vagt den dato.',
            action: 'Vælg en dato, hvor du har vagt.',
          },
        ];
    if (what === 'check')
      return { status: 200, body: { date, fits: !misfits.length, misfits, shift_type, below_minimum: true } };
    if (misfits.length)
      return { status: 422, body: { ...problemBody(422, 'faults', 'Dokumentet har fejl'), faults: misfits } };
    const asked = {
      id: `wellbeing-${this.requests.length + 1}`,
      employee: me,
      name: caller.name,
      date,
      state: 'asked' as const,
      paid_from: this.kept.frame?.paid_from ?? ('time_off' as const),
      version: 0,
      shift_type,
      freed: null,
      steps: [],
    };
    this.requests.push(asked);
    this.step(asked, 'asked', caller, null);
    return { status: 201, body: asked };
  }

  /** The ward's: list, weigh, decide. */
  ofWard(
    request: FakeRequest,
    plan: FakePlan,
    [id, decision]: (string | undefined)[],
    caller: Caller,
  ): FakeAnswer {
    const all = this.requests.filter((it) => covers(plan, it.date));
    if (!id) return { status: 200, body: all };
    const found = all.find((it) => it.id === id);
    if (!found) return problem(404, 'not_found', 'Findes ikke');
    const holding = this.holding(found.date);
    if (!decision) {
      const judged = { findings_new: [], findings_gone: [], hard_before: 0, hard_after: 0, cost_before: 0 };
      const effect = found.state === 'asked' ? { ...judged, cost_after: 0 } : null;
      const cover = holding ? this.cover(holding, found) : null;
      return { status: 200, body: { request: found, plan: holding?.id ?? null, effect, cover } };
    }
    const { answer, version, reason } = request.body as WellbeingDecision;
    if (version !== found.version) return problem(409, 'wellbeing_changed', 'En anden kom først');
    if (answer === 'agree' && holding?.answer) this.free(holding.life, holding.answer, found, caller);
    if (answer === 'take_back') this.undo(found, caller);
    this.step(found, CAME_TO[answer], caller, reason ?? null);
    return { status: 200, body: found };
  }

  private free(life: FakeLife, answer: RosterAnswer, found: WardWellbeingRequest, caller: Caller): void {
    const { employee, date } = found;
    found.freed = found.shift_type;
    const cells = [{ employee, date, from: found.shift_type, to: null }];
    const told = { by: caller.name, at: new Date().toISOString(), in_working_time: false };
    recordChange(life, answer, { cells, reason: 'wellbeing_day', told }, caller);
    found.shift_type = null;
  }

  /** The published plan that holds for a date. */
  private holding(date: string): FakePlan | undefined {
    return this.plans().find((plan) => plan.life.stage === 'published' && covers(plan, date));
  }

  private undo({ employee, date }: WardWellbeingRequest, caller: Caller): void {
    const holding = this.holding(date);
    const told = { by: caller.name, at: new Date().toISOString(), in_working_time: false };
    const cells = [{ employee, date, from: null, to: null }];
    if (holding?.answer)
      recordChange(holding.life, holding.answer, { cells, reason: 'wellbeing_day_back', told }, caller);
  }

  private step(
    found: WardWellbeingRequest,
    to: WellbeingState,
    { name: by, role }: Caller,
    reason: string | null,
  ): void {
    found.state = to;
    found.version += 1;
    found.steps = [
      ...found.steps,
      { number: found.version, to, by, role, at: new Date().toISOString(), reason },
    ];
  }

  /** Two who may, one of them only knowingly, and one who may not. */
  cover({ request }: FakePlan, found: WardWellbeingRequest): ToldCover {
    const [one, other, third] = request.employees.filter((it) => it.id !== found.employee);
    const facts = { points: 420, more: [], less: [] };
    const candidate = (employee = '', needs: string[] = []) => ({
      ...facts,
      employee,
      over_norm_minutes: 420,
      needs_word_for: needs,
    });
    return {
      date: found.date,
      shift_type: found.freed ?? found.shift_type ?? 'D',
      open: ['Dagvagt mangler 1: 2 til stede, mindst 3.'],
      candidates: [
        {
          name: one?.name ?? '',
          candidate: candidate(one?.id),
          sentence: `${one?.name}: lovlig, +7 t over normen.`,
        },
        {
          name: other?.name ?? '',
          candidate: candidate(other?.id, ['daily_rest']),
          sentence: `${other?.name}: kun hvis du fraviger daglig hviletid, +7 t over normen.`,
        },
      ],
      stopped: [
        {
          stopped: { employee: third?.id ?? '', rules: ['absence'] },
          sentence: `${third?.name}: aftalt fravær.`,
        },
      ],
    };
  }
}

function covers({ request: { period } }: FakePlan, date: string): boolean {
  return period.from <= date && date <= addDays(period.from, period.weeks * 7 - 1);
}

function dutyOf(plan: FakePlan | undefined, employee: string, date: string): string | null {
  const duty = plan?.answer?.roster.assignments.find((it) => it.employee === employee && it.date === date);
  return duty?.shift_type ?? null;
}
