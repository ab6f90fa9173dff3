/** Findings as sentences: the report gives rule codes and facts, the catalogue gives the words. */
import type { Finding, RosterAnswer } from '../../api/types';
import { shortDate, shortRange } from '../../format/dates';
import { hoursAndMinutes, whole } from '../../format/numbers';
import { t, tn, type CountedKey, type TextKey } from '../../texts/index.svelte';
import { whatIsWished, whenShort } from '../../wishes/describe';
import { competenceName } from '../grid/words';

interface RuleTexts {
  name: TextKey;
  sentence: TextKey;
}

const rules: Record<string, RuleTexts> = {
  one_duty_a_day: { name: 'rule.one_duty_a_day', sentence: 'finding.one_duty_a_day' },
  daily_rest: { name: 'rule.daily_rest', sentence: 'finding.daily_rest' },
  weekly_rest: { name: 'rule.weekly_rest', sentence: 'finding.weekly_rest' },
  working_days_in_row: { name: 'rule.working_days_in_row', sentence: 'finding.working_days_in_row' },
  competence: { name: 'rule.competence', sentence: 'finding.competence' },
  consideration: { name: 'rule.consideration', sentence: 'finding.consideration' },
  absence: { name: 'rule.absence', sentence: 'finding.absence' },
  employment: { name: 'rule.employment', sentence: 'finding.employment' },
  lock: { name: 'rule.lock', sentence: 'finding.lock' },
  offered: { name: 'rule.offered', sentence: 'finding.offered' },
  weekends: { name: 'rule.weekends', sentence: 'finding.weekends' },
  staffing_minimum: { name: 'rule.staffing_minimum', sentence: 'finding.staffing_minimum' },
  staffing_target: { name: 'rule.staffing_target', sentence: 'finding.staffing_target' },
  staffing_maximum: { name: 'rule.staffing_maximum', sentence: 'finding.staffing_maximum' },
  norm_hours: { name: 'rule.norm_hours', sentence: 'finding.norm_hours' },
  wish: { name: 'rule.wish', sentence: 'finding.wish' },
};

const units: Record<Exclude<Finding['unit'], 'minutes'>, CountedKey> = {
  days: 'unit.days',
  weekends: 'unit.weekends',
  people: 'unit.people',
  duties: 'unit.duties',
  wishes: 'unit.wishes',
};

/** The name of a rule; an unknown code is shown as it is. */
export const ruleName = (rule: string): string => (rules[rule] ? t(rules[rule].name) : rule);

/** One finding in a sentence; a rule that this page does not know yet is told by its code and figures.
 * A sentence that ends in an abbreviated month has one full stop, not two. */
export function findingSentence(finding: Finding, answer: RosterAnswer): string {
  const key = rules[finding.rule]?.sentence ?? 'finding.unknown';
  return t(key, {
    rule: finding.rule,
    who: employeeName(finding, answer),
    when: whenOf(finding.dates),
    shift: shiftOf(finding, answer),
    competence: finding.competence ? competenceName(finding.competence, answer) : '',
    wish: wishOf(finding, answer),
    measured: amount(finding.measured, finding.unit),
    allowed: amount(finding.allowed, finding.unit),
  })
    .trim()
    .replace(/\.\.$/, '.');
}

function amount(value: number, unit: Finding['unit']): string {
  if (unit === 'minutes') return hoursAndMinutes(value);
  return units[unit] ? tn(units[unit], value) : whole(value);
}

function employeeName(finding: Finding, answer: RosterAnswer): string {
  if (!finding.employee) return t('finding.ward');
  return answer.request.employees.find((it) => it.id === finding.employee)?.name ?? finding.employee;
}

function whenOf(dates: string[]): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return t('finding.whole_plan');
  return first === last ? shortDate(first) : shortRange(first, last);
}

/** A shift type's name, with the competence that is counted where one is meant. */
function shiftOf(finding: Finding, answer: RosterAnswer): string {
  const id = finding.shift_type ?? '';
  const name = answer.request.shift_types.find((shift) => shift.id === id)?.name ?? id;
  return finding.competence && finding.rule.startsWith('staffing')
    ? `${name} (${competenceName(finding.competence, answer)})`
    : name;
}

function wishOf(finding: Finding, answer: RosterAnswer): string {
  const wish = answer.request.wishes?.find((it) => it.id === finding.wish);
  return wish ? `${whatIsWished(wish, answer.request.shift_types)}, ${whenShort(wish)}` : '';
}
