/** What a finding's sentence can be told: names, dates with their duties, and figures with their units. */
import type { Finding, RosterAnswer } from '../../api/types';
import { addDays } from '../../format/calendar';
import { shortDate, shortRange } from '../../format/dates';
import { clockTime, hoursAndMinutes, percent, whole } from '../../format/numbers';
import { t, tn, type CountedKey, type TextKey } from '../../texts/index.svelte';
import { priorityName, whatIsWished, whenShort } from '../../wishes/describe';
import { competenceName, professionName } from '../grid/words';

type CountedUnit = Exclude<Finding['unit'], 'minutes' | 'percent' | 'permille' | 'clock_minutes'>;

const units: Record<CountedUnit, CountedKey> = {
  days: 'unit.days',
  weekends: 'unit.weekends',
  people: 'unit.people',
  duties: 'unit.duties',
  wishes: 'unit.wishes',
  burden_points: 'unit.burden_points',
  points: 'unit.points',
};

/** Rules that count something narrower than their unit says. */
const counted: Record<string, CountedKey> = {
  reduced_rest_limit: 'unit.reduced_rests',
  days_off_in_row: 'unit.days_off',
  few_days_off_in_row: 'unit.days_off',
  days_off_after_nights: 'unit.days_off',
  days_off_in_week: 'unit.days_off',
  nights_in_row: 'unit.duties_night',
  few_nights_in_row: 'unit.duties_night',
  advised_nights: 'unit.duties_night',
  shift_limit: 'unit.times',
};

interface KindOfDuty {
  part: string;
  unit: CountedKey;
  name: TextKey;
}

/** The kind of duties that a parameter's code tells. */
const kindsOfDuty: KindOfDuty[] = [
  { part: '_day_duties_', unit: 'unit.duties_day', name: 'category.day_duties' },
  { part: '_evening_duties_', unit: 'unit.duties_evening', name: 'category.evening_duties' },
  { part: '_night_duties_', unit: 'unit.duties_night', name: 'category.night_duties' },
  { part: '_on_call_duties_', unit: 'unit.duties_on_call', name: 'category.on_call_duties' },
];

/** More runs of dates than this are told from the first to the last. */
const MAX_DATE_RUNS = 6;
const MINUTES_A_DAY = 1440;

/** Everything that a sentence in the catalogue may name in braces. */
export function factsOf(finding: Finding, answer: RosterAnswer): Record<string, string> {
  const { measured, allowed } = finding;
  return {
    rule: finding.rule,
    who: finding.employee ? employeeName(finding.employee, answer) : t('finding.ward'),
    other: finding.other ? employeeName(finding.other, answer) : '',
    shift: finding.shift_type ? shiftName(finding.shift_type, answer) : '',
    competence: finding.competence ? competenceName(finding.competence, answer) : '',
    holding: holding(finding, answer),
    category: kindOfDuty(finding) ? t(kindOfDuty(finding)?.name ?? 'category.day_duties') : '',
    dates: listOfDates(finding.dates),
    period: finding.dates.length ? t('finding.period', { dates: spanOfDates(finding.dates) }) : '',
    first: dateWithDuty(finding, finding.dates[0], answer),
    last: dateWithDuty(finding, finding.dates.at(-1), answer),
    worked: worked(finding, answer),
    measured: amount(measured, finding),
    allowed: amount(allowed, finding),
    off: amount(Math.abs(measured - allowed), finding),
    measured_number: whole(measured),
    present: whole(measured),
    allowed_number: whole(allowed),
    ...wishFacts(finding, answer),
  };
}

/** An employee's name by id. */
export const employeeName = (id: string, answer: RosterAnswer | null): string =>
  answer?.request.employees.find((it) => it.id === id)?.name ?? id;

/** Dates in order, neighbours told as a span: `fre. 5. mar. – søn. 7. mar., ons. 31. mar.` */
export function listOfDates(dates: string[]): string {
  if (!dates.length) return t('finding.whole_plan');
  const runs: string[][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && addDays(run.at(-1) ?? date, 1) === date) run.push(date);
    else runs.push([date]);
  }
  return runs.length > MAX_DATE_RUNS ? spanOfDates(dates) : runs.map(spanOfDates).join(', ');
}

function spanOfDates(dates: string[]): string {
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  return first === last ? shortDate(first) : shortRange(first, last);
}

const kindOfDuty = ({ parameter }: Finding): KindOfDuty | undefined =>
  kindsOfDuty.find((kind) => parameter?.includes(kind.part));

function amount(value: number, finding: Finding): string {
  const { rule, unit } = finding;
  if (unit === 'minutes') return hoursAndMinutes(value);
  if (unit === 'percent') return percent(value, 0);
  if (unit === 'permille') return percent(value / 10);
  if (unit === 'clock_minutes') return timeOfDay(value);
  const key = counted[rule] ?? kindOfDuty(finding)?.unit ?? units[unit];
  return key ? tn(key, value) : whole(value);
}

/** `07.30`; past midnight `07.00 næste dag`. */
function timeOfDay(minute: number): string {
  const ofDay = minute > MINUTES_A_DAY ? minute - MINUTES_A_DAY : minute;
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = clockTime(`${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`);
  return minute > MINUTES_A_DAY ? t('finding.next_day', { time }) : time;
}

const shiftName = (id: string, answer: RosterAnswer): string =>
  answer.request.shift_types.find((shift) => shift.id === id)?.name ?? id;

/** Whom a line of the staffing plan counts, where it is not everyone. */
function holding(finding: Finding, answer: RosterAnswer): string {
  const whom = [
    ...(finding.competence ? [competenceName(finding.competence, answer)] : []),
    ...(finding.profession ? [t(professionName[finding.profession])] : []),
  ];
  return whom.length ? t('finding.holding', { whom: whom.join(', ') }) : '';
}

function dutiesOn(finding: Finding, date: string | undefined, answer: RosterAnswer): string[] {
  const before = answer.request.history?.duties ?? [];
  return [...before, ...answer.roster.assignments]
    .filter((duty) => duty.employee === finding.employee && duty.date === date)
    .map((duty) => duty.shift_type);
}

/** `tirs. 2. mar. (A)`; a working date without a duty holds a course. */
function dateWithDuty(finding: Finding, date: string | undefined, answer: RosterAnswer): string {
  if (!date) return '';
  return `${shortDate(date)} (${dutiesOn(finding, date, answer).join(', ') || t('finding.course')})`;
}

function worked(finding: Finding, answer: RosterAnswer): string {
  const duties = dutiesOn(finding, finding.dates[0], answer);
  return duties.map((id) => shiftName(id, answer)).join(', ') || t('finding.free');
}

function wishFacts(finding: Finding, answer: RosterAnswer): { wish: string; priority: string } {
  const wish = answer.request.wishes?.find((it) => it.id === finding.wish);
  if (!wish) return { wish: '', priority: '' };
  const what = whatIsWished(wish, answer.request.shift_types);
  return {
    wish: `${what}, ${whenShort(wish)}`,
    priority: t(priorityName[wish.priority]).toLocaleLowerCase(),
  };
}
