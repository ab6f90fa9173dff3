/** A plan's life in memory: the same table as the server's, and what a leader and an employee read of a roster. */
import type {
  Approval,
  Caller,
  NewChange,
  NewStep,
  OwnDuties,
  Overview,
  PlanLife,
  PlanReasons,
  PlanState,
  PlanStep,
  Priority,
  RecordedChange,
  Role,
  RosterAnswer,
  StepTaken,
} from '../../src/api/types';
import { addDays } from '../../src/format/calendar';

/** What is told of every refused wish. */
export const refusal = 'Der blev ikke fundet en vagtplan, som opfylder det.';

type Stage = 'making' | 'sent' | 'approved' | 'published';

/** What the fake keeps of a plan's life. */
export interface FakeLife {
  stage: Stage;
  steps: StepTaken[];
  changes: RecordedChange[];
}

export const newLife = (): FakeLife => ({ stage: 'making', steps: [], changes: [] });

const moves: [PlanState, PlanStep, Role, Stage][] = [
  ['wishes_open', 'close_wishes', 'planner', 'making'],
  ['wishes_open', 'extend_wishes', 'planner', 'making'],
  ['wishes_closed', 'extend_wishes', 'planner', 'making'],
  ['draft', 'extend_wishes', 'planner', 'making'],
  ['draft', 'send', 'planner', 'sent'],
  ['sent', 'withdraw', 'planner', 'making'],
  ['sent', 'send_back', 'leader', 'making'],
  ['sent', 'approve', 'leader', 'approved'],
  ['approved', 'send_back', 'leader', 'making'],
  ['approved', 'publish', 'leader', 'published'],
];

export function stateOf(life: FakeLife, open: boolean, answer: unknown): PlanState {
  if (life.stage !== 'making') return life.stage;
  if (open) return 'wishes_open';
  return answer ? 'draft' : 'wishes_closed';
}

export function lifeOf(life: FakeLife, state: PlanState, caller: Caller): PlanLife {
  const may = moves.filter(([from, , who]) => from === state && who === caller.role).map(([, step]) => step);
  return { state, version: life.steps.length, solve: null, may, steps: life.steps };
}

/** Takes a step; false when it cannot be taken. `after` says where the plan is then. */
export function takeStep(
  life: FakeLife,
  step: NewStep,
  from: PlanState,
  caller: Caller,
  after: () => PlanState,
): boolean {
  const move = moves.find(([at, wanted, who]) => at === from && wanted === step.step && who === caller.role);
  if (!move || step.version !== life.steps.length) return false;
  life.stage = move[3];
  life.steps = [
    ...life.steps,
    {
      number: life.steps.length + 1,
      step: step.step,
      from,
      to: after(),
      by: caller.name,
      role: caller.role,
      at: new Date().toISOString(),
      comment: step.comment ?? null,
      wishes_close: null,
      solve: null,
    },
  ];
  return true;
}

export function approvalOf(answer: RosterAnswer, life: PlanLife, changes: RecordedChange[]): Approval {
  return { life, answer, overview: overviewOf(answer), changes };
}

function overviewOf({ request, report }: RosterAnswer): Overview {
  const wishes = request.wishes ?? [];
  const granted = new Set(report.wishes.filter((fate) => fate.granted).map((fate) => fate.wish));
  const priorities: Priority[] = ['matters_most', 'important', 'nice'];
  const people = report.employees
    .filter((it) => it.wishes > 0)
    .map((it) => ({
      employee: it.employee,
      wishes: it.wishes,
      granted: it.wishes_granted,
      share_percent: (it.wishes_granted / it.wishes) * 100,
      refused_points: 0,
      asked_points: 0,
      refused_points_before: 0,
      asked_points_before: 0,
    }))
    .sort((a, b) => a.share_percent - b.share_percent);
  const shares = people.map((it) => it.share_percent);
  const off = report.employees.map((it) => it.planned_minutes - it.norm_minutes);
  const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    wishes: priorities.map((priority) => {
      const of = wishes.filter((wish) => wish.priority === priority);
      return { priority, wishes: of.length, granted: of.filter((wish) => granted.has(wish.id)).length };
    }),
    spread: shares.length
      ? {
          people: shares.length,
          mean_percent: sum(shares) / shares.length,
          lowest_percent: Math.min(...shares),
          highest_percent: Math.max(...shares),
        }
      : null,
    people,
    hours: {
      norm_minutes: sum(report.employees.map((it) => it.norm_minutes)),
      planned_minutes: sum(report.employees.map((it) => it.planned_minutes)),
      people_above: off.filter((it) => it > 0).length,
      people_below: off.filter((it) => it < 0).length,
      most_above_minutes: Math.max(0, ...off),
      most_below_minutes: Math.max(0, ...off.map((it) => -it)),
    },
  };
}

/** Makes a change without judging it. */
export function recordChange(life: FakeLife, answer: RosterAnswer, change: NewChange, caller: Caller) {
  const recorded: RecordedChange = {
    number: life.changes.length + 1,
    cells: change.cells,
    reason: change.reason,
    told: change.told,
    call_in: !change.told.in_working_time && change.cells.some((cell) => cell.to),
    notice_minutes: 0,
    despite: null,
    by: caller.name,
    at: new Date().toISOString(),
  };
  life.changes = [...life.changes, recorded];
  for (const { employee, date, to } of change.cells) {
    const { roster } = answer;
    roster.assignments = roster.assignments.filter((it) => it.employee !== employee || it.date !== date);
    if (to) roster.assignments = [...roster.assignments, { employee, date, shift_type: to }];
  }
  return recorded;
}

export function ownDuties({ request, roster, report }: RosterAnswer, life: FakeLife, me: string): OwnDuties {
  const instant = (date: string, time: string): string => new Date(`${date}T${time}:00+01:00`).toISOString();
  const duties = roster.assignments
    .filter((duty) => duty.employee === me)
    .flatMap(({ date, shift_type: id }) => {
      const shift = request.shift_types.find((it) => it.id === id);
      if (!shift) return [];
      const last = shift.end <= shift.start ? addDays(date, 1) : date;
      return [{ date, shift_type: id, starts: instant(date, shift.start), ends: instant(last, shift.end) }];
    });
  const fates = new Map(report.wishes.map((fate) => [fate.wish, fate.granted]));
  return {
    employee: me,
    published_at: '2026-12-01T12:00:00Z',
    duties: duties.sort((a, b) => a.date.localeCompare(b.date)),
    shift_types: request.shift_types,
    absences: [],
    wellbeing_days: [],
    hours: report.employees.find((it) => it.employee === me) ?? null,
    changes: life.changes.toReversed().flatMap((change) =>
      change.cells
        .filter((cell) => cell.employee === me)
        .map(({ date, from, to }) => {
          const { told, call_in, at } = change;
          return { date, from: from ?? null, to: to ?? null, told, call_in, at };
        }),
    ),
    wishes: (request.wishes ?? [])
      .filter((wish) => wish.employee === me)
      .map((wish) => {
        const granted = fates.get(wish.id) ?? false;
        return { wish, granted, reasons: granted ? [] : [refusal] };
      }),
    reasons_to_come: false,
    findings: [],
  };
}

/** Reasons of every refused wish, all of them alike. */
export function reasonsOf({ solve, request, report }: RosterAnswer): PlanReasons {
  const granted = new Set(report.wishes.filter((fate) => fate.granted).map((fate) => fate.wish));
  const refused = (request.wishes ?? []).filter((wish) => !granted.has(wish.id));
  const wishes = refused.map(({ id, employee }) => ({
    reason: { wish: id, employee, outcome: 'refused' as const, against: null, granting: null },
    sentences: ['Ikke opfyldt.', refusal],
  }));
  const counts = { refused: refused.length, answered: refused.length };
  return { solve: solve.id, status: 'finished', cancel_requested: false, ...counts, wishes, shortages: [] };
}
