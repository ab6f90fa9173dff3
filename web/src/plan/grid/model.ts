/**
 * The roster as rows and columns, made once from the one answer that holds request, roster and report.
 * Holds facts only: no sentences, and nothing that depends on the language.
 */
import type {
  AbsenceKind,
  Employee,
  EmployeeHours,
  Finding,
  Holiday,
  Profession,
  RosterAnswer,
  ShiftType,
  StaffingCount,
  Wish,
} from '../../api/types';
import { datesFromTo, daysBetween, addDays, weekdayOf, weekOf } from '../../format/calendar';
import { datesOf } from '../../wishes/span';

export interface GridDay {
  date: string;
  /** 0 is Monday. */
  weekday: number;
  week: number;
  /** The code of the public holiday, where it is one. */
  holiday: Holiday['name'] | null;
}

export interface FatedWish {
  wish: Wish;
  granted: boolean;
}

export interface GridCell {
  duty: ShiftType | null;
  off: AbsenceKind | 'wellbeing' | null;
  locked: boolean;
  wishes: FatedWish[];
  findings: Finding[];
}

export interface GridRow {
  employee: Employee;
  hours: EmployeeHours | null;
  cells: GridCell[];
}

export interface StaffingRow {
  key: string;
  shift: ShiftType | null;
  shiftId: string;
  competence: string | null;
  profession: Profession | null;
  counts: (StaffingCount | null)[];
}

export interface GridModel {
  days: GridDay[];
  rows: GridRow[];
  staffing: StaffingRow[];
  /** People missing below the minimum on each day, counted over the lines of the staffing plan. */
  missing: number[];
}

/** The key of a staffing line: its shift type and the competence and profession that are counted, if any. */
export const staffingKey = (shift: string, competence?: string | null, profession?: string | null): string =>
  `staffing ${shift} ${competence ?? ''} ${profession ?? ''}`;

const emptyCell = (): GridCell => ({ duty: null, off: null, locked: false, wishes: [], findings: [] });

/** How many people a count is short of its minimum. */
export const shortBy = (count: StaffingCount | null): number =>
  count ? Math.max(0, count.minimum - count.present) : 0;

export function buildGrid(answer: RosterAnswer, holidays: Holiday[]): GridModel {
  const days = daysOf(answer, holidays);
  const rows = rowsOf(answer, days.length);
  const place = placer(answer, rows);
  placeDuties(answer, place);
  placeSettled(answer, place);
  placeWishes(answer, place);
  placeFindings(answer, place);
  const staffing = staffingOf(answer, days.length);
  const missing = days.map((_, day) =>
    staffing.reduce((sum, row) => sum + shortBy(row.counts[day] ?? null), 0),
  );
  return { days, rows, staffing, missing };
}

function daysOf(answer: RosterAnswer, holidays: Holiday[]): GridDay[] {
  const { from, weeks } = answer.roster.period;
  const named = new Map(holidays.map((holiday) => [holiday.date, holiday.name]));
  return datesFromTo(from, addDays(from, weeks * 7 - 1)).map((date) => ({
    date,
    weekday: weekdayOf(date),
    week: weekOf(date),
    holiday: named.get(date) ?? null,
  }));
}

function rowsOf(answer: RosterAnswer, days: number): GridRow[] {
  const hours = new Map(answer.report.employees.map((line) => [line.employee, line]));
  return answer.request.employees.map((employee) => ({
    employee,
    hours: hours.get(employee.id) ?? null,
    cells: Array.from({ length: days }, emptyCell),
  }));
}

type Place = (employee: string, date: string) => GridCell | undefined;

function placer(answer: RosterAnswer, rows: GridRow[]): Place {
  const byEmployee = new Map(rows.map((row) => [row.employee.id, row]));
  return (employee, date) => byEmployee.get(employee)?.cells[daysBetween(answer.roster.period.from, date)];
}

function placeDuties(answer: RosterAnswer, place: Place): void {
  const shifts = new Map(answer.request.shift_types.map((shift) => [shift.id, shift]));
  for (const duty of answer.roster.assignments) {
    const cell = place(duty.employee, duty.date);
    if (cell) cell.duty = shifts.get(duty.shift_type) ?? null;
  }
}

function placeSettled(answer: RosterAnswer, place: Place): void {
  for (const absence of answer.request.absences ?? []) {
    for (const date of datesFromTo(absence.from, absence.to)) {
      const cell = place(absence.employee, date);
      if (cell) cell.off = absence.kind;
    }
  }
  for (const day of answer.request.wellbeing_days ?? []) {
    const cell = place(day.employee, day.date);
    if (cell) cell.off = 'wellbeing';
  }
  for (const lock of answer.request.locks ?? []) {
    const cell = place(lock.employee, lock.date);
    if (cell) cell.locked = true;
  }
}

function placeWishes(answer: RosterAnswer, place: Place): void {
  const granted = new Map(answer.report.wishes.map((fate) => [fate.wish, fate.granted]));
  for (const wish of answer.request.wishes ?? []) {
    for (const date of datesOf(wish)) {
      place(wish.employee, date)?.wishes.push({ wish, granted: granted.get(wish.id) ?? false });
    }
  }
}

/** A refused wish is told by its own mark, so it is not a finding of the cell too. */
function placeFindings(answer: RosterAnswer, place: Place): void {
  for (const finding of answer.report.findings) {
    if (!finding.employee || finding.rule === 'wish' || finding.rule === 'norm_hours') continue;
    const people = [finding.employee, ...(finding.other ? [finding.other] : [])];
    for (const date of finding.dates)
      for (const employee of people) place(employee, date)?.findings.push(finding);
  }
}

function staffingOf(answer: RosterAnswer, days: number): StaffingRow[] {
  const shifts = answer.request.shift_types;
  const rows = new Map<string, StaffingRow>();
  for (const count of answer.report.staffing) {
    const competence = count.competence ?? null;
    const profession = count.profession ?? null;
    const key = staffingKey(count.shift_type, competence, profession);
    const row = rows.get(key) ?? {
      key,
      shift: shifts.find((shift) => shift.id === count.shift_type) ?? null,
      shiftId: count.shift_type,
      competence,
      profession,
      counts: Array<StaffingCount | null>(days).fill(null),
    };
    row.counts[daysBetween(answer.roster.period.from, count.date)] = count;
    rows.set(key, row);
  }
  const order = (row: StaffingRow): number => shifts.findIndex((shift) => shift.id === row.shiftId);
  return [...rows.values()].sort(
    (a, b) => order(a) - order(b) || (a.competence ?? '').localeCompare(b.competence ?? ''),
  );
}
