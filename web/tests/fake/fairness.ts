/** Fairness in the fake API: a ledger that is made up from a ward's people, and what the ward decided, in memory. */
import type {
  Caller,
  Employee,
  FairnessTerms,
  LedgerPerson,
  NewWardSettings,
  OwnLedger,
  Portion,
  SettingsChange,
  WardLedger,
  WardSettings,
  WishDraws,
  WishTerms,
} from '../../src/api/types';
import { problem, problemBody, type FakeAnswer, type FakeRequest } from './answer';
import { chooser } from './random';

type Figures = LedgerPerson['total'];

const asDocument: FairnessTerms = {
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
/** Every kind draws one. */
export const usualDraws: WishDraws = {
  day_off: 1,
  weekend_off: 1,
  days_off: 1,
  not_category: 1,
  not_shift_type: 1,
  shift_type: 1,
  work: 1,
  earliest_start: 1,
  latest_end: 1,
};
const quotaOfDocument: WishTerms = { quota: 17, draws: usualDraws, matters_most: null };
const periods = [
  ['2026-11-09', '2027-01-03'],
  ['2026-09-14', '2026-11-08'],
  ['2026-07-20', '2026-09-13'],
] as const;

const share = (granted: number, asked: number): number | null => (asked ? (granted * 100) / asked : null);

export class FakeFairness {
  log: SettingsChange[] = [];
  /** Whether any plan is in the ledger. */
  published = true;

  constructor(private readonly employees: () => Employee[]) {}

  handle(request: FakeRequest, path: string, caller: Caller): FakeAnswer | null {
    const forbidden = problem(403, 'not_allowed', 'Det må din rolle ikke');
    if (path === '/ward-settings' && request.method === 'GET')
      return { status: 200, body: this.settings(caller) };
    if (path === '/ward-settings')
      return caller.role === 'leader' ? this.decide(request.body as NewWardSettings, caller) : forbidden;
    if (path === '/ward-ledger')
      return caller.role === 'employee' ? forbidden : { status: 200, body: this.ward() };
    if (path !== '/ledger') return null;
    return caller.employee ? { status: 200, body: this.own(caller.employee) } : forbidden;
  }

  remindDays(): number {
    return this.log[0]?.remind_days_before ?? 3;
  }

  wishTerms(): WishTerms {
    return this.log[0]?.wishes ?? quotaOfDocument;
  }

  private settings(caller: Caller): WardSettings {
    const [last] = this.log;
    return {
      version: this.log.length,
      fairness: last?.fairness ?? asDocument,
      fairness_decided: Boolean(last?.fairness),
      wishes: this.wishTerms(),
      wishes_decided: Boolean(last?.wishes),
      remind_days_before: this.remindDays(),
      late_notice_days: last?.late_notice_days ?? 4,
      log: caller.role === 'employee' ? [] : this.log,
    };
  }

  private decide(wanted: NewWardSettings, caller: Caller): FakeAnswer {
    if (wanted.version !== this.log.length)
      return problem(409, 'settings_changed', 'En anden kom først', 'Hent siden igen.');
    if ((wanted.fairness?.worst_off ?? 0) > 100) return outOfRange('/fairness/worst_off', '0 til 100');
    if (wanted.wishes?.draws?.weekend_off === 0) return outOfRange('/wishes/draws/weekend_off', '1 til 10');
    const { version, fairness = null, wishes = null, ...days } = wanted;
    const change = { number: version + 1, fairness, wishes, ...days, by: caller.name, role: caller.role };
    this.log = [{ ...change, at: new Date().toISOString() }, ...this.log];
    return { status: 200, body: this.settings(caller) };
  }

  private ward(): WardLedger {
    const plans = this.published ? periods : [];
    const people = this.published ? this.employees().map((it, index) => this.person(it, index)) : [];
    const shares = people.flatMap((it) => it.total.share_percent ?? []);
    const mean = shares.reduce((sum, it) => sum + it, 0) / (shares.length || 1);
    const spread = {
      people: shares.length,
      mean_percent: mean,
      lowest_percent: Math.min(...shares),
      highest_percent: Math.max(...shares),
    };
    return {
      plans: plans.map(([from, to], index) => ({ plan: heading(from, to, index), spread })),
      people: people
        .map((it) => ({
          ...it,
          below_mean: it.total.share_percent == null ? null : mean - it.total.share_percent,
        }))
        .sort((a, b) => (b.below_mean ?? -1000) - (a.below_mean ?? -1000)),
      spread: shares.length ? spread : null,
      late_notice_days: this.log[0]?.late_notice_days ?? 4,
    };
  }

  private person(employee: Employee, index: number): LedgerPerson {
    const choose = chooser(index + 3);
    const hours = employee.weekly_minutes / 2220;
    const shares = periods.map((_, plan) => {
      const asked = index % 9 === 8 ? 0 : 9 + choose.below(9);
      const granted = Math.round((asked * (index === 4 ? 58 : 74 + choose.below(24) - plan)) / 100);
      return { asked, granted, share_percent: share(granted, asked) };
    });
    const asked = shares.reduce((sum, it) => sum + it.asked, 0);
    const granted = shares.reduce((sum, it) => sum + it.granted, 0);
    const portion = (mean: number, wide: number): Portion => {
      const fair = Math.round(mean * hours * 100) / 100;
      return {
        had: Math.max(0, Math.round(fair) + choose.below(wide) - Math.floor(wide / 2)),
        fair_share: fair,
      };
    };
    const total: Figures = {
      asked,
      granted,
      share_percent: share(granted, asked),
      wishes: [],
      burden: portion(62, 9),
      nights: portion(14, 5),
      evenings: portion(18, 7),
      weekends: portion(11, 3),
      holidays: portion(0.4, 2),
      late_changes: index % 5 === 0 ? 1 + choose.below(2) : 0,
    };
    const carried = {
      employee: employee.id,
      burden_points: Math.round(total.burden.had - total.burden.fair_share),
      asked_points: asked * 620,
      refused_points: (asked - granted) * 540,
    };
    return { employee: employee.id, name: employee.name, plans: shares, total, below_mean: null, carried };
  }

  private own(employee: string): OwnLedger {
    const ward = this.ward();
    const me = ward.people.find((it) => it.employee === employee);
    const mean = ward.spread && ward.spread.people >= 5 ? ward.spread.mean_percent : null;
    const plans = ward.plans.flatMap(({ plan }, index) => {
      const part = me?.plans[index];
      return me && part ? [{ plan, figures: { ...me.total, ...part }, mean_percent: mean }] : [];
    });
    const none: Figures = { ...emptyFigures() };
    return { plans, total: me?.total ?? none, mean_percent: mean, late_notice_days: ward.late_notice_days };
  }
}

function outOfRange(pointer: string, range: string): FakeAnswer {
  const body = problemBody(422, 'faults', 'Kan ikke bruges');
  const cause = `Tallet er uden for ${range}.`;
  const fault = { code: 'agreement_out_of_range', pointer, cause, action: 'Ret det.' };
  return { status: 422, body: { ...body, faults: [fault] } };
}

function emptyFigures(): Figures {
  const nothing = { had: 0, fair_share: 0 };
  const kinds = { burden: nothing, nights: nothing, evenings: nothing, weekends: nothing, holidays: nothing };
  return { asked: 0, granted: 0, share_percent: null, wishes: [], ...kinds, late_changes: 0 };
}

const heading = (from: string, to: string, index: number) => ({
  plan: `00000000-0000-7000-8000-00000000000${index}`,
  from,
  to,
  published_at: `${from}T08:00:00Z`,
});
