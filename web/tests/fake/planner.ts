/**
 * A quick, greedy roster with a report of the right shape. It knows only the plainest rules: enough for the pages
 * to have something believable to show, and nothing to learn rostering from.
 */
import type {
  Finding,
  Report,
  RosterAnswer,
  ShiftType,
  StaffingCount,
  WardRequest,
  Wish,
} from '../../src/api/types';
import { addDays, datesFromTo, daysBetween, weekdayOf } from '../../src/format/calendar';
import { realMinutes } from '../../src/format/duration';
import { datesOf } from '../../src/wishes/span';

const layer = { origin: 'local_agreement', reference: '' } as const;
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
type Assigned = Map<string, Map<string, ShiftType>>;

export function fakeRoster(request: WardRequest): Pick<RosterAnswer, 'roster' | 'report'> {
  const dates = datesFromTo(request.period.from, addDays(request.period.from, request.period.weeks * 7 - 1));
  const assigned: Assigned = new Map(request.employees.map((it) => [it.id, new Map()]));
  for (const date of dates) fillDate(request, date, assigned);
  const assignments = request.employees.flatMap((it) =>
    [...(assigned.get(it.id) ?? [])]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([date, shift]) => ({ employee: it.id, date, shift_type: shift.id })),
  );
  return {
    roster: { format: 'vagt/1', ward: request.ward.id, period: request.period, assignments },
    report: report(request, dates, assigned),
  };
}

function lines(request: WardRequest, date: string) {
  const name = weekdayNames[weekdayOf(date)];
  return request.staffing.weekdays.filter((line) => name && line.weekdays.includes(name));
}

function fillDate(request: WardRequest, date: string, assigned: Assigned): void {
  for (const line of lines(request, date)) {
    if (line.competence) continue;
    const shift = request.shift_types.find((it) => it.id === line.shift_type);
    if (!shift) continue;
    const able = request.employees
      .filter((it) => mayWork(request, it.id, date, shift, assigned))
      .sort((a, b) => urgency(request, a.id, date, assigned) - urgency(request, b.id, date, assigned));
    for (const it of able.slice(0, line.target ?? line.minimum)) assigned.get(it.id)?.set(date, shift);
  }
}

function mayWork(
  request: WardRequest,
  id: string,
  date: string,
  shift: ShiftType,
  assigned: Assigned,
): boolean {
  const own = assigned.get(id);
  const employee = request.employees.find((it) => it.id === id);
  if (!own || !employee || own.has(date)) return false;
  if (own.get(addDays(date, -1)) && own.get(addDays(date, -1))?.category !== shift.category) return false;
  if ([1, 2, 3, 4, 5].every((back) => own.has(addDays(date, -back)))) return false;
  if (plannedMinutes(own) > (employee.weekly_minutes * (daysBetween(request.period.from, date) + 7)) / 7)
    return false;
  const off = (request.absences ?? []).some((it) => it.employee === id && it.from <= date && date <= it.to);
  const well = (request.wellbeing_days ?? []).some((it) => it.employee === id && it.date === date);
  return !off && !well && !(shift.category === 'night' && id === 'e1');
}

/** Who has worked least of their hours comes first; a wish for time off counts as two duties. */
function urgency(request: WardRequest, id: string, date: string, assigned: Assigned): number {
  const employee = request.employees.find((it) => it.id === id);
  const part = plannedMinutes(assigned.get(id) ?? new Map()) / (employee?.weekly_minutes ?? 2220);
  const wished = (request.wishes ?? []).some(
    (wish) => wish.employee === id && wish.kind.endsWith('_off') && datesOf(wish).includes(date),
  );
  return part + (wished ? 0.9 : 0);
}

function plannedMinutes(own: Map<string, ShiftType>): number {
  return [...own].reduce((sum, [date, shift]) => sum + realMinutes(date, shift.start, shift.end), 0);
}

function granted(wish: Wish, own: Map<string, ShiftType>): boolean {
  const duties = datesOf(wish).flatMap((date) => own.get(date) ?? []);
  const duty = duties[0];
  switch (wish.kind) {
    case 'day_off':
    case 'weekend_off':
    case 'days_off':
      return !duty;
    case 'not_category':
      return duty?.category !== wish.category;
    case 'not_shift_type':
      return duty?.id !== wish.shift_type;
    case 'shift_type':
      return duty?.id === wish.shift_type;
    case 'work':
      return Boolean(duty);
    case 'earliest_start':
      return !duty || duty.start >= wish.time;
    case 'latest_end':
      return !duty || (duty.end > duty.start && duty.end <= wish.time);
  }
}

function report(request: WardRequest, dates: string[], assigned: Assigned): Report {
  const wishes = (request.wishes ?? []).map((wish) => ({
    wish: wish.id,
    employee: wish.employee,
    granted: granted(wish, assigned.get(wish.employee) ?? new Map()),
  }));
  const staffing = dates.flatMap((date) =>
    lines(request, date).map((line) => count(request, date, line, assigned)),
  );
  const employees = request.employees.map((it) => {
    const own = assigned.get(it.id) ?? new Map<string, ShiftType>();
    const mine = wishes.filter((wish) => wish.employee === it.id);
    const worked = new Set(
      [...own.keys()].filter((date) => weekdayOf(date) > 4).map((date) => addDays(date, 5 - weekdayOf(date))),
    );
    const of = (category: string): number =>
      [...own.values()].filter((shift) => shift.category === category).length;
    return {
      employee: it.id,
      norm_minutes: it.weekly_minutes * request.period.weeks,
      planned_minutes: plannedMinutes(own),
      weekends: worked.size,
      max_weekends: 4,
      duties_by_category: [
        of('day'),
        of('evening'),
        of('night'),
        of('on_call'),
      ] as Report['employees'][number]['duties_by_category'],
      wishes: mine.length,
      wishes_granted: mine.filter((wish) => wish.granted).length,
    };
  });
  const findings = [...waivedRest(request, assigned), ...findingsOf(request, staffing, employees, wishes)];
  const byRule = new Map<string, number>();
  for (const finding of findings) byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + finding.cost);
  return {
    format: 'vagt/1',
    hard_findings: 0,
    overridden_findings: findings.filter((it) => it.severity === 'overridden').length,
    cost: findings.reduce((sum, finding) => sum + finding.cost, 0),
    cost_by_rule: [...byRule].map(([rule, cost]) => ({ rule, cost, ...layer })),
    findings,
    staffing,
    employees,
    wishes,
  };
}

function count(
  request: WardRequest,
  date: string,
  line: WardRequest['staffing']['weekdays'][number],
  assigned: Assigned,
): StaffingCount {
  const present = request.employees.filter(
    (it) =>
      assigned.get(it.id)?.get(date)?.id === line.shift_type &&
      (!line.competence || (it.competences ?? []).some((held) => held.id === line.competence)),
  ).length;
  const { shift_type, competence, minimum, maximum } = line;
  return { date, shift_type, competence, present, minimum, target: line.target ?? minimum, maximum };
}

/** One rest that the planner has waived, on the first two days in a row that somebody works. */
function waivedRest(request: WardRequest, assigned: Assigned): Finding[] {
  for (const { id } of request.employees) {
    const own = assigned.get(id);
    const first = [...(own?.keys() ?? [])].find((date) => own?.has(addDays(date, 1)));
    if (!first) continue;
    const override = { reason: 'Akut sygdom i afsnittet', by: 'Vagtplanlæggeren', at: '2027-01-04T08:30:00' };
    const figures = { measured: 600, allowed: 660, unit: 'minutes' as const, cost: 0 };
    const dates = [first, addDays(first, 1)];
    const law = { origin: 'law', reference: 'Rest-period order (BEK 324/2002) § 3' } as const;
    return [
      { rule: 'daily_rest', severity: 'overridden', employee: id, dates, layer: law, override, ...figures },
    ];
  }
  return [];
}

function findingsOf(
  request: WardRequest,
  staffing: StaffingCount[],
  employees: Report['employees'],
  fates: Report['wishes'],
): Finding[] {
  const places = (count: StaffingCount) => ({
    dates: [count.date],
    shift_type: count.shift_type,
    competence: count.competence,
    measured: count.present,
    unit: 'people' as const,
    severity: 'soft' as const,
    layer,
  });
  const short = staffing.filter((it) => it.present < it.minimum);
  const under = staffing.filter((it) => it.present >= it.minimum && it.present < it.target);
  const refused = fates.filter((fate) => !fate.granted);
  return [
    ...short.map((it) => ({
      rule: 'staffing_minimum',
      ...places(it),
      allowed: it.minimum,
      cost: 10_000 * (it.minimum - it.present),
    })),
    ...under.map((it) => ({
      rule: 'staffing_target',
      ...places(it),
      allowed: it.target,
      cost: 600 * (it.target - it.present),
    })),
    ...employees.map((it) => ({
      rule: 'norm_hours',
      severity: 'soft' as const,
      layer,
      employee: it.employee,
      dates: [],
      measured: it.planned_minutes,
      allowed: it.norm_minutes,
      unit: 'minutes' as const,
      cost: Math.abs(it.planned_minutes - it.norm_minutes),
    })),
    ...refused.map((fate) => {
      const wish = request.wishes?.find((it) => it.id === fate.wish);
      const cost = { matters_most: 1200, important: 600, nice: 200 }[wish?.priority ?? 'nice'];
      return {
        rule: 'wish',
        severity: 'soft' as const,
        layer,
        employee: fate.employee,
        dates: wish ? datesOf(wish) : [],
        wish: fate.wish,
        measured: 0,
        allowed: 1,
        unit: 'wishes' as const,
        cost,
      };
    }),
  ];
}
