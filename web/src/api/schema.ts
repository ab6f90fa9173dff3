/**
 * The HTTP contract as types, in the shape that openapi-typescript writes.
 * Written by hand until the server's OpenAPI document exists; nothing but types may live here.
 */

export interface paths {
  '/api/v1/demo-accounts': {
    get: Operation<never, never, never, 200, components['schemas']['DemoAccount'][]>;
  };
  '/api/v1/session': {
    get: Operation<never, never, never, 200, components['schemas']['Caller']>;
    post: Operation<never, never, { account: string }, 200, components['schemas']['Caller']>;
    delete: Operation<never, never, never, 204, never>;
  };
  '/api/v1/plans': {
    get: Operation<never, never, never, 200, components['schemas']['PlanSummary'][]>;
  };
  '/api/v1/plans/{plan}': {
    get: Operation<{ plan: string }, never, never, 200, components['schemas']['PlanView']>;
  };
  '/api/v1/plans/{plan}/wishes': {
    get: Operation<{ plan: string }, never, never, 200, components['schemas']['Wish'][]>;
    post: Operation<{ plan: string }, never, components['schemas']['NewWish'], 201, components['schemas']['Wish']>;
  };
  '/api/v1/plans/{plan}/wishes/{wish}': {
    put: Operation<
      { plan: string; wish: string },
      never,
      components['schemas']['NewWish'],
      200,
      components['schemas']['Wish']
    >;
    delete: Operation<{ plan: string; wish: string }, never, never, 204, never>;
  };
  '/api/v1/plans/{plan}/solves': {
    post: Operation<{ plan: string }, never, components['schemas']['NewSolve'], 202, components['schemas']['Solve']>;
  };
  '/api/v1/solves/{solve}': {
    get: Operation<{ solve: string }, never, never, 200, components['schemas']['Solve']>;
  };
  '/api/v1/solves/{solve}/cancel': {
    post: Operation<{ solve: string }, never, never, 202, components['schemas']['Solve']>;
  };
  '/api/v1/plans/{plan}/roster': {
    get: Operation<{ plan: string }, never, never, 200, components['schemas']['RosterAnswer']>;
  };
}

type Operation<Path, Query, Body, Status extends number, Answer> = {
  parameters: ([Path] extends [never] ? { path?: never } : { path: Path }) &
    ([Query] extends [never] ? { query?: never } : { query: Query });
  responses: {
    [S in Status]: { headers: Record<string, unknown>; content: [Answer] extends [never] ? { 'application/json'?: never } : { 'application/json': Answer } };
  } & {
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } };
  };
} & ([Body] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': Body } } });

export interface components {
  schemas: {
    Named: { id: string; name: string };
    Role: 'employee' | 'planner' | 'leader';
    DemoAccount: { id: string; name: string; role: components['schemas']['Role']; ward: components['schemas']['Named'] };
    Caller: {
      account: string;
      name: string;
      role: components['schemas']['Role'];
      ward: components['schemas']['Named'];
      employee: string | null;
    };
    Period: { from: string; weeks: number };
    WishWindow: { opens: string; closes: string; open: boolean };
    PlanSummary: {
      id: string;
      ward: components['schemas']['Named'];
      period: components['schemas']['Period'];
      to: string;
      wish_window: components['schemas']['WishWindow'];
      created_at: string;
      running_solve: string | null;
      has_roster: boolean;
    };
    Holiday: { date: string; name: string };
    OwnPlan: {
      employee: string;
      quota: number;
      used: number;
      absences: components['schemas']['Absence'][];
      wellbeing_days: components['schemas']['WellbeingDay'][];
      considerations: components['schemas']['Consideration'][];
    };
    PlanView: {
      summary: components['schemas']['PlanSummary'];
      shift_types: components['schemas']['ShiftType'][];
      holidays: components['schemas']['Holiday'][];
      own: components['schemas']['OwnPlan'] | null;
    };
    Category: 'day' | 'evening' | 'night' | 'on_call';
    Priority: 'matters_most' | 'important' | 'nice';
    WishKind:
      | { kind: 'day_off'; date: string }
      | { kind: 'weekend_off'; saturday: string }
      | { kind: 'days_off'; from: string; to: string }
      | { kind: 'not_category'; date: string; category: components['schemas']['Category'] }
      | { kind: 'not_shift_type'; date: string; shift_type: string }
      | { kind: 'shift_type'; date: string; shift_type: string }
      | { kind: 'work'; date: string }
      | { kind: 'earliest_start'; date: string; time: string }
      | { kind: 'latest_end'; date: string; time: string };
    NewWish: { priority: components['schemas']['Priority'] } & components['schemas']['WishKind'];
    Wish: { id: string; employee: string } & components['schemas']['NewWish'];
    ShiftType: {
      id: string;
      name: string;
      start: string;
      end: string;
      category: components['schemas']['Category'];
      requires?: string[];
      norm_percent?: number;
    };
    HeldCompetence: { id: string; from?: string | null; to?: string | null };
    Profession: 'nurse' | 'social_health_assistant' | 'doctor' | 'student' | 'other';
    Employee: {
      id: string;
      name: string;
      profession: components['schemas']['Profession'];
      weekly_minutes: number;
      competences?: components['schemas']['HeldCompetence'][];
      employed_from?: string | null;
      employed_to?: string | null;
      max_weekends?: number | null;
      wish_quota?: number | null;
    };
    AbsenceKind: 'vacation' | 'course' | 'leave';
    Absence: { employee: string; kind: components['schemas']['AbsenceKind']; from: string; to: string };
    Weekday: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
    ConsiderationRule:
      | { kind: 'exempt_category'; category: components['schemas']['Category'] }
      | { kind: 'exempt_shift_type'; shift_type: string }
      | { kind: 'weekdays_off'; weekdays: components['schemas']['Weekday'][] }
      | { kind: 'weekly_hours'; weekly_minutes: number }
      | { kind: 'latest_end'; time: string };
    Consideration: { employee: string; from?: string | null; to?: string | null } & components['schemas']['ConsiderationRule'];
    WellbeingDay: { employee: string; date: string; paid_from: 'time_off' | 'vacation' };
    Duty: { employee: string; date: string; shift_type: string };
    Balance: { employee: string; minutes: number };
    Lock: { employee: string; date: string; shift_type: string | null };
    StaffingLine: {
      shift_type: string;
      competence?: string | null;
      minimum: number;
      target?: number | null;
      maximum?: number | null;
    };
    StaffingPlan: {
      weekdays: ({ weekdays: components['schemas']['Weekday'][] } & components['schemas']['StaffingLine'])[];
      seasons?: {
        name: string;
        from: string;
        to: string;
        weekdays: ({ weekdays: components['schemas']['Weekday'][] } & components['schemas']['StaffingLine'])[];
      }[];
      dates?: ({ date: string } & components['schemas']['StaffingLine'])[];
      holidays_as_sunday?: boolean;
    };
    WardRequest: {
      format: string;
      ward: components['schemas']['Named'];
      period: components['schemas']['Period'];
      competences: components['schemas']['Named'][];
      shift_types: components['schemas']['ShiftType'][];
      employees: components['schemas']['Employee'][];
      staffing: components['schemas']['StaffingPlan'];
      agreement?: Record<string, unknown>;
      absences?: components['schemas']['Absence'][];
      considerations?: components['schemas']['Consideration'][];
      wishes?: components['schemas']['Wish'][];
      wellbeing_days?: components['schemas']['WellbeingDay'][];
      history?: { duties?: components['schemas']['Duty'][]; balances?: components['schemas']['Balance'][] };
      locks?: components['schemas']['Lock'][];
    };
    Roster: {
      format: string;
      ward: string;
      period: components['schemas']['Period'];
      assignments: components['schemas']['Duty'][];
    };
    Unit: 'minutes' | 'days' | 'weekends' | 'people' | 'duties' | 'wishes';
    Finding: {
      rule: string;
      severity: 'hard' | 'soft';
      employee?: string | null;
      dates: string[];
      shift_type?: string | null;
      competence?: string | null;
      wish?: string | null;
      measured: number;
      allowed: number;
      unit: components['schemas']['Unit'];
      cost: number;
    };
    StaffingCount: {
      date: string;
      shift_type: string;
      competence?: string | null;
      present: number;
      minimum: number;
      target: number;
      maximum?: number | null;
    };
    EmployeeHours: {
      employee: string;
      norm_minutes: number;
      planned_minutes: number;
      weekends: number;
      max_weekends: number;
      duties_by_category: number[];
      wishes: number;
      wishes_granted: number;
    };
    WishFate: { wish: string; employee: string; granted: boolean };
    Report: {
      format: string;
      hard_findings: number;
      cost: number;
      cost_by_rule: { rule: string; cost: number }[];
      findings: components['schemas']['Finding'][];
      staffing: components['schemas']['StaffingCount'][];
      employees: components['schemas']['EmployeeHours'][];
      wishes: components['schemas']['WishFate'][];
    };
    Phase: 'building' | 'first_roster' | 'improving' | 'judging';
    Progress: {
      phase: components['schemas']['Phase'];
      best_cost?: number | null;
      bound?: number | null;
      gap_percent?: number | null;
      seconds: number;
      limit_seconds: number;
    };
    SolveSummary: {
      status: 'optimal' | 'feasible' | 'none_found' | 'infeasible';
      stopped_by: 'proof' | 'time_limit' | 'round_limit' | 'cancelled';
      cost?: number | null;
      bound?: number | null;
      gap_percent?: number | null;
      seconds: number;
      seed: number;
      threads: number;
    };
    NewSolve: { seconds?: number | null; threads?: number | null; seed?: number | null };
    Solve: {
      id: string;
      plan: string;
      status: 'queued' | 'running' | 'finished' | 'failed';
      progress: components['schemas']['Progress'] | null;
      summary: components['schemas']['SolveSummary'] | null;
      queued_at: string;
      started_at: string | null;
      finished_at: string | null;
      attempt: number;
    };
    RosterAnswer: {
      solve: components['schemas']['Solve'];
      request: components['schemas']['WardRequest'];
      roster: components['schemas']['Roster'];
      report: components['schemas']['Report'];
    };
    Fault: { code: string; pointer: string; cause: string; action: string };
    Problem: {
      type: string;
      title: string;
      status: number;
      detail?: string | null;
      faults?: components['schemas']['Fault'][] | null;
      line?: number | null;
      column?: number | null;
    };
  };
}
